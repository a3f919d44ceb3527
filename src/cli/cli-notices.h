/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-import.h"

G_BEGIN_DECLS

void cli_notices_tell (GPtrArray *reports);

G_END_DECLS
