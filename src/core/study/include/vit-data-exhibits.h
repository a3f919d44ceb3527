/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-exhibit.h"
#include "vit-import.h"
#include "vit-recipe.h"
#include "vit-table-profile.h"

G_BEGIN_DECLS

/* What there is to show of the data themselves, for pages, slides and sheets. */

#define VIT_EXHIBIT_IMPORT "import_audit"
#define VIT_EXHIBIT_NOTES "import_notes"
#define VIT_EXHIBIT_TYPES "import_types"
#define VIT_EXHIBIT_COLUMNS "data_columns"

const char *vit_type_of_title (VitTypeOf type, const VitLanguage *language);
VitExhibit *vit_import_exhibit_new (const GPtrArray *imports, const VitLanguage *language);
VitExhibit *vit_notes_exhibit_new (const GPtrArray *imports, const VitLanguage *language);
VitExhibit *vit_types_exhibit_new (const GPtrArray *imports, const VitLanguage *language);
VitExhibit *vit_recipe_exhibit_new (const VitRecipeReport *report,
                                    const char *table,
                                    const VitLanguage *language);
VitExhibit *vit_columns_exhibit_new (const VitTableProfile *profile, const VitLanguage *language);

G_END_DECLS
