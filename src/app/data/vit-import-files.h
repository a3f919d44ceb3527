/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-import-draft.h"

G_BEGIN_DECLS

/**
 * VitImportFiles:
 *
 * Of a folder: which of its files become one table, and their names.
 */
#define VIT_TYPE_IMPORT_FILES (vit_import_files_get_type ())
G_DECLARE_FINAL_TYPE (VitImportFiles, vit_import_files, VIT, IMPORT_FILES, AdwPreferencesGroup)

void vit_import_files_set_folder (VitImportFiles *self, VitImportDraft *draft, const char *folder);

G_END_DECLS
