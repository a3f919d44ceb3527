/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-grid-row.h"

G_BEGIN_DECLS

/**
 * VitGridColumn:
 *
 * A column of a grid: makes and fills the cells of its #GtkColumnViewColumn, and knows which of
 * them are on screen. The one of the row numbers has no name.
 */
#define VIT_TYPE_GRID_COLUMN (vit_grid_column_get_type ())
G_DECLARE_FINAL_TYPE (VitGridColumn, vit_grid_column, VIT, GRID_COLUMN, GObject)

VitGridColumn *vit_grid_column_new (const char *name, VitTypeOf type, guint number);
VitGridColumn *vit_grid_column_new_numbers (const char *title);
const char *vit_grid_column_get_name (VitGridColumn *self);
VitTypeOf vit_grid_column_get_column_type (VitGridColumn *self);
guint vit_grid_column_get_number (VitGridColumn *self);
gboolean vit_grid_column_is_numeric (VitGridColumn *self);
GtkColumnViewColumn *vit_grid_column_get_view_column (VitGridColumn *self);
GtkWidget *vit_grid_column_find_cell (VitGridColumn *self, guint position);
void vit_grid_column_set_cursor (VitGridColumn *self, guint position);

/* The column and the row that a widget inside a cell belongs to. */
VitGridColumn *vit_grid_column_of_widget (GtkWidget *widget, guint *position);

G_END_DECLS
