/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-column-layout.h"

G_BEGIN_DECLS

/**
 * VitColumnRow:
 *
 * A column in a list of columns: whether it is shown, its type and name, whether it is pinned. It
 * can be dragged onto another, in whose place it is put.
 */
#define VIT_TYPE_COLUMN_ROW (vit_column_row_get_type ())
G_DECLARE_FINAL_TYPE (VitColumnRow, vit_column_row, VIT, COLUMN_ROW, GtkBox)

GtkWidget *vit_column_row_new (void);
void vit_column_row_show (VitColumnRow *self, VitColumnLayout *layout, VitColumnPlace *place);

G_END_DECLS
