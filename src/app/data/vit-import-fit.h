/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-import-draft.h"

G_BEGIN_DECLS

/**
 * VitImportFit:
 *
 * What an import will take, roughly, and how many rows of the file are wanted: a sample is offered
 * where all of them would not fit.
 */
#define VIT_TYPE_IMPORT_FIT (vit_import_fit_get_type ())
G_DECLARE_FINAL_TYPE (VitImportFit, vit_import_fit, VIT, IMPORT_FIT, AdwPreferencesGroup)

void vit_import_fit_set_draft (VitImportFit *self, VitImportDraft *draft, const char *folder);
void vit_import_fit_show (VitImportFit *self, const VitEstimate *estimate);

G_END_DECLS
