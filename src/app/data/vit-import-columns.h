/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-import-column-row.h"
#include "vit-import-draft.h"

G_BEGIN_DECLS

/**
 * VitImportColumns:
 *
 * The columns of a file, to be read as something else or not at all, each by itself or several at
 * once. A file may have thousands of them: they can be searched, and a page of those that are found
 * is shown at a time.
 */
#define VIT_TYPE_IMPORT_COLUMNS (vit_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (VitImportColumns,
                      vit_import_columns,
                      VIT,
                      IMPORT_COLUMNS,
                      AdwPreferencesGroup)

void vit_import_columns_set_draft (VitImportColumns *self, VitImportDraft *draft);
VitImportColumnRow *vit_import_columns_get_row (VitImportColumns *self, const char *name);
void vit_import_columns_search (VitImportColumns *self, const char *text);
void vit_import_columns_choose_for_ticked (VitImportColumns *self, guint choice);

G_END_DECLS
