/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-import-look.h"

G_BEGIN_DECLS

/**
 * VitImportRows:
 *
 * The first rows of a file as they will be read. Lines that will be left out stand in their place,
 * struck through, and cells that do not fit are marked.
 */
#define VIT_TYPE_IMPORT_ROWS (vit_import_rows_get_type ())
G_DECLARE_FINAL_TYPE (VitImportRows, vit_import_rows, VIT, IMPORT_ROWS, AdwBin)

void vit_import_rows_show (VitImportRows *self, VitImportLook *look);
char *vit_import_rows_dup_cell (VitImportRows *self, guint row, guint column);

G_END_DECLS
