/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-project-private.h"
#include "vit-recipe.h"

G_BEGIN_DECLS

VitRecipeReport *vit_recipe_report_relabel (const VitRecipeReport *self, const VitRecipe *recipe);
gboolean vit_recipe_report_save (const VitRecipeReport *self,
                                 VitConnection *connection,
                                 const char *table,
                                 GError **error);
gboolean vit_recipe_report_read (VitConnection *connection,
                                 const char *table,
                                 VitRecipeReport **report,
                                 GError **error);

G_END_DECLS
