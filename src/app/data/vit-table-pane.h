/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-grid-view.h"
#include "vit-workspace.h"

G_BEGIN_DECLS

/**
 * VitTablePane:
 *
 * The rows of a table, and above them what chooses and sorts them: search, conditions, sorted
 * columns, go to a row. Rows are arranged by a job; until it is done, those of before stay.
 *
 * Property `query` (nullable): which rows are shown, or will be; the project keeps it.
 */
#define VIT_TYPE_TABLE_PANE (vit_table_pane_get_type ())
G_DECLARE_FINAL_TYPE (VitTablePane, vit_table_pane, VIT, TABLE_PANE, AdwBin)

void vit_table_pane_show (VitTablePane *self, VitWorkspace *workspace, VitTableItem *table);
VitGridView *vit_table_pane_get_grid (VitTablePane *self);
VitRowQuery *vit_table_pane_get_query (VitTablePane *self);
void vit_table_pane_set_query (VitTablePane *self, VitRowQuery *query);
void vit_table_pane_search (VitTablePane *self);
gboolean vit_table_pane_back (VitTablePane *self);

G_END_DECLS
