/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-grid-view.h"
#include "vit-workspace.h"

G_BEGIN_DECLS

/* Between a grid and the workspace whose tables it shows: steps that the grid asks for are added to
 * the table's recipe, the layout of its columns is kept, and what it says is said. */

void vit_grid_link_show (VitGridView *grid, VitWorkspace *workspace, VitTableItem *table);

G_END_DECLS
