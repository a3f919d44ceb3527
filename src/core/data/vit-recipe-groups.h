/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe-plan.h"

G_BEGIN_DECLS

/**
 * VitRecipeGroups:
 *
 * How a part uses values that its side holds for each group of rows, or one for all rows. In the
 * side and in the body the rows go by the name of "every".
 */
typedef struct
{
  char *keys;      /* in the side: "every.a AS vitrine_key_1, ", or "" */
  char *columns;   /* in the side: "every.a, ", or "" */
  char *group_by;  /* in the side: "\n  GROUP BY every.a", or "" */
  char *partition; /* for a window: "PARTITION BY every.a ", or "" */
  char *from;      /* in the body */
  char *side;      /* its name */
  gboolean joined;
} VitRecipeGroups;

gboolean vit_recipe_groups_init (VitRecipeGroups *self,
                                 const VitRecipePlan *plan,
                                 const char *const *by,
                                 GError **error);
void vit_recipe_groups_clear (VitRecipeGroups *self);
char *vit_recipe_groups_dup_value (const VitRecipeGroups *self, const char *name);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VitRecipeGroups, vit_recipe_groups_clear)

G_END_DECLS
