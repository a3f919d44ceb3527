/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-table.h"

G_BEGIN_DECLS

void cli_grid_print (const VitTable *table);

G_END_DECLS
