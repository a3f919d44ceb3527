/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe-plan.h"

G_BEGIN_DECLS

/**
 * VitRecipeOther: a table that a step reads besides the recipe's own, as its own recipe leaves it.
 */
typedef struct
{
  char *name;
  char *sql;          /* where its rows are: clean."costs", or raw."costs" if it has no recipe */
  GPtrArray *columns; /* VitRecipeColumn */
  GHashTable *ids;    /* names of columns that are identifiers, in lower case */
  char *limit;        /* SQL of a whole number above its row ids, at least 1 */
} VitRecipeOther;

VitRecipeOther *vit_recipe_other_new (const VitRecipePlan *plan, const char *table, GError **error);
gboolean vit_recipe_other_is_id (const VitRecipeOther *self, const char *column);
void vit_recipe_other_free (VitRecipeOther *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitRecipeOther, vit_recipe_other_free)

G_END_DECLS
