/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-import-draft.h"

G_BEGIN_DECLS

/**
 * VitImportParts:
 *
 * What of a file becomes a table, and what that is called: which of the sheets of a workbook or the
 * tables of a database, which cells of a sheet, a row for each record of JSON or for each element
 * of a list in it. Several tables can be ticked; one of them is shown.
 */
#define VIT_TYPE_IMPORT_PARTS (vit_import_parts_get_type ())
G_DECLARE_FINAL_TYPE (VitImportParts, vit_import_parts, VIT, IMPORT_PARTS, AdwBin)

void vit_import_parts_set_draft (VitImportParts *self, VitImportDraft *draft);

G_END_DECLS
