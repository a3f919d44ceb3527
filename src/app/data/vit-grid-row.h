/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-frame.h"
#include "vit-project.h"

G_BEGIN_DECLS

/**
 * VitGridRow:
 *
 * A row of a #VitGridModel. It may be shown before its cells are there: `loaded` is notified when
 * they come.
 */
#define VIT_TYPE_GRID_ROW (vit_grid_row_get_type ())
G_DECLARE_FINAL_TYPE (VitGridRow, vit_grid_row, VIT, GRID_ROW, GObject)

VitGridRow *vit_grid_row_new (guint position, gint64 number, GHashTable *rows);
guint vit_grid_row_get_position (VitGridRow *self);
gint64 vit_grid_row_get_number (VitGridRow *self);
gboolean vit_grid_row_get_loaded (VitGridRow *self);
void vit_grid_row_load (VitGridRow *self, VitFrame *page, gsize index);
char *vit_grid_row_dup_cell (VitGridRow *self, guint column, VitTypeOf type);
char *vit_grid_cell_dup_text (const VitColumn *cells, gsize row, VitTypeOf type);

G_END_DECLS
