/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe-report.h"
#include "vit-recipes.h"

G_BEGIN_DECLS

gboolean vit_recipes_check_use (VitConnection *connection,
                                const VitRecipe *recipe,
                                const char *table,
                                const char *used,
                                GError **error);
VitRecipeReport *vit_recipe_run_inside (const VitRecipe *self,
                                        VitConnection *connection,
                                        const char *table,
                                        gboolean step_by_step,
                                        VitProgress *progress,
                                        GError **error);
VitRecipe *vit_recipe_read (VitConnection *connection, const char *table, GError **error);
gboolean vit_recipes_note_uses (VitConnection *connection, VitRecipeReport *report, GError **error);

G_END_DECLS
