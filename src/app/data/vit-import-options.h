/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-import-draft.h"

G_BEGIN_DECLS

/**
 * VitImportOptions:
 *
 * How a whole file is read: its encoding, what stands between columns, the marks in its numbers,
 * where the names are, and words for yes, no and missing. What is left at "Detect" says what was
 * detected; only what there is to ask about a file of that kind is asked.
 */
#define VIT_TYPE_IMPORT_OPTIONS (vit_import_options_get_type ())
G_DECLARE_FINAL_TYPE (VitImportOptions,
                      vit_import_options,
                      VIT,
                      IMPORT_OPTIONS,
                      AdwPreferencesGroup)

void vit_import_options_set_draft (VitImportOptions *self, VitImportDraft *draft);

G_END_DECLS
