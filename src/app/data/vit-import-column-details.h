/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-import-draft.h"

G_BEGIN_DECLS

/**
 * VitImportColumnDetails:
 *
 * What there is to be seen and said of one column beyond its type: some of its values before and
 * after, and for dates how they are written, with a check against those values.
 */
#define VIT_TYPE_IMPORT_COLUMN_DETAILS (vit_import_column_details_get_type ())
G_DECLARE_FINAL_TYPE (VitImportColumnDetails,
                      vit_import_column_details,
                      VIT,
                      IMPORT_COLUMN_DETAILS,
                      AdwBin)

void vit_import_column_details_set_draft (VitImportColumnDetails *self, VitImportDraft *draft);
void vit_import_column_details_show (VitImportColumnDetails *self, guint column);

G_END_DECLS
