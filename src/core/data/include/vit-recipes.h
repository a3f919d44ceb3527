/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe.h"

G_BEGIN_DECLS

/* Recipes of several tables, some of which read what others leave (`join`, `union`). Such recipes
 * have an order, and one is out of date as soon as a table that it reads has changed. A set of
 * recipes is a #GHashTable, name of table → #VitRecipe. */

GHashTable *vit_recipes_load (VitProject *project, GError **error);
GStrv vit_recipes_order (GHashTable *recipes, GError **error);
GStrv
vit_recipes_run (GHashTable *recipes, VitProject *project, VitProgress *progress, GError **error);
VitRecipeReport *vit_recipes_set (VitProject *project,
                                  const char *table,
                                  const VitRecipe *recipe,
                                  GStrv *made,
                                  GError **stopped,
                                  VitProgress *progress,
                                  GError **error);
gboolean vit_recipe_is_current (const VitRecipe *self,
                                VitProject *project,
                                const char *table,
                                gboolean *current,
                                GError **error);

G_END_DECLS
