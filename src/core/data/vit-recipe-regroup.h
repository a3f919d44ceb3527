/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe-plan.h"

G_BEGIN_DECLS

/* What the steps have in common that make one row of many. */

gboolean vit_recipe_regroup_tidy (VitRecipePlan *plan,
                                  const char *const *keys,
                                  const char *const *others,
                                  GError **error);
char *vit_recipe_regroup_list_keys (const VitRecipePlan *plan,
                                    const char *const *keys,
                                    const char *suffix);
gboolean vit_recipe_regroup_add (VitRecipePlan *plan,
                                 const char *const *keys,
                                 const char *aggregates,
                                 const char *scales,
                                 const char *const *shares,
                                 GError **error);

G_END_DECLS
