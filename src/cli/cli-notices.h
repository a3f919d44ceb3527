/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-refresh.h"

G_BEGIN_DECLS

void cli_notices_tell (GPtrArray *reports);
void cli_notices_tell_changes (GPtrArray *changes);

G_END_DECLS
