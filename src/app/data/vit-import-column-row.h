/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-import-draft.h"

G_BEGIN_DECLS

/**
 * VitImportColumnRow:
 *
 * How one column of a file will be read: its name, a value before and after, and its type, which
 * can be changed; below, when it is opened, all the rest. It can be ticked, to change several
 * columns at once.
 *
 * Property `ticked`.
 */
#define VIT_TYPE_IMPORT_COLUMN_ROW (vit_import_column_row_get_type ())
G_DECLARE_FINAL_TYPE (VitImportColumnRow,
                      vit_import_column_row,
                      VIT,
                      IMPORT_COLUMN_ROW,
                      GtkListBoxRow)

GtkWidget *vit_import_column_row_new (VitImportDraft *draft);
void vit_import_column_row_show (VitImportColumnRow *self, guint column);
const char *vit_import_column_row_get_name (VitImportColumnRow *self);
gboolean vit_import_column_row_get_ticked (VitImportColumnRow *self);
void vit_import_column_row_set_ticked (VitImportColumnRow *self, gboolean ticked);
void vit_import_column_row_choose (VitImportColumnRow *self, guint choice);
void vit_import_column_row_open (VitImportColumnRow *self, gboolean open);

G_END_DECLS
