/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe.h"

G_BEGIN_DECLS

/* A recipe as a file of its own, to be applied to another table: {"vitrine": 1, "recipe": […]}. */

gboolean vit_recipe_save_file (const VitRecipe *self, const char *path, GError **error);
VitRecipe *vit_recipe_load_file (const char *path, GError **error);
gboolean vit_recipe_check (const VitRecipe *self,
                           VitProject *project,
                           const char *table,
                           guint *step,
                           VitProgress *progress,
                           GError **error);

G_END_DECLS
