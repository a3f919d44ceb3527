/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-import-draft.h"
#include "vit-import-raw.h"
#include "vit-import-rows.h"

G_BEGIN_DECLS

/**
 * VitImportPreview:
 *
 * What is in a file beside what is read of it, and below how much of that will be left out. In a
 * narrow window one of the two is shown at a time. Its height does not depend on what it shows.
 */
#define VIT_TYPE_IMPORT_PREVIEW (vit_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (VitImportPreview, vit_import_preview, VIT, IMPORT_PREVIEW, GtkWidget)

void vit_import_preview_set_draft (VitImportPreview *self, VitImportDraft *draft);

G_END_DECLS
