/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-import.h"

G_BEGIN_DECLS

/**
 * VitImportColumnRow:
 *
 * How one column of a file will be read: its name, why it is read so, and its type, which can be
 * changed; for dates also the pattern.
 *
 * Signal `changed`: the user chose another type or pattern.
 */
#define VIT_TYPE_IMPORT_COLUMN_ROW (vit_import_column_row_get_type ())
G_DECLARE_FINAL_TYPE (VitImportColumnRow,
                      vit_import_column_row,
                      VIT,
                      IMPORT_COLUMN_ROW,
                      AdwActionRow)

GtkWidget *vit_import_column_row_new (void);
void vit_import_column_row_show (VitImportColumnRow *self, const VitSniffedColumn *column);
const char *vit_import_column_row_get_name (VitImportColumnRow *self);
VitTypeOf vit_import_column_row_get_column_type (VitImportColumnRow *self);
const char *vit_import_column_row_get_date_format (VitImportColumnRow *self);

G_END_DECLS
