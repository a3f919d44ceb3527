/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe.h"

G_BEGIN_DECLS

/* Recipes that differ from another by one change. A recipe that is %NULL has no steps. */

VitRecipe *vit_recipe_edit_insert (const VitRecipe *recipe, guint index, VitStep *step);
VitRecipe *vit_recipe_edit_replace (const VitRecipe *recipe, guint index, VitStep *step);
VitRecipe *vit_recipe_edit_remove (const VitRecipe *recipe, guint index);
VitRecipe *vit_recipe_edit_move (const VitRecipe *recipe, guint from, guint to);
guint vit_recipe_edit_count_same (const VitRecipe *recipe, const VitRecipe *other);

G_END_DECLS
