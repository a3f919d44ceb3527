/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Outliers: values below a lower or above an upper bound. A missing value is none. */

#include <math.h>

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-recipe-groups.h"
#include "vit-sql.h"

static char *
dup_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  /* Written with an exponent so that the engine reads a double and no decimal. */
  return isnan (number) ? g_strdup ("NULL")
                        : g_strdup (g_ascii_formatd (text, sizeof text, "%.17e", number));
}

/* The SQL of the bounds for each group. */
static char *
dup_side (const VitStep *self,
          const VitRecipePlan *plan,
          const VitRecipeColumn *column,
          const VitRecipeGroups *groups)
{
  static const char *const paths[] = {
    [VIT_OUTLIERS_IQR] = "data/recipe-bounds-iqr.sql",
    [VIT_OUTLIERS_QUANTILE] = "data/recipe-bounds-quantile.sql",
    [VIT_OUTLIERS_MAD] = "data/recipe-bounds-mad.sql",
  };
  g_autofree char *cell =
      vit_sql_fill ("CAST(every.{column} AS DOUBLE)", "column", column->sql, NULL);
  g_autofree char *low = dup_number (self->low);
  g_autofree char *high = dup_number (self->high);

  if (self->outliers == VIT_OUTLIERS_RANGE)
    return NULL;

  return vit_sql_load (vit_data_get_resource (), paths[self->outliers], "keys", groups->keys,
                       "cell", cell, "low", low, "high", high, "input", plan->last, "group",
                       groups->group_by, NULL);
}

/* The nearest value of the column's type within a bound. */
static char *
dup_capped (const VitRecipeColumn *column, const char *bound, const char *inwards)
{
  if (column->type_of == VIT_TYPE_OF_INTEGER)
    return g_strdup_printf ("CAST(%s(%s) AS %s)", inwards, bound, column->type);

  return g_strdup_printf ("CAST(%s AS %s)", bound, column->type);
}

static char *
dup_body (const VitStep *self,
          const VitRecipeColumn *column,
          const VitRecipeGroups *groups,
          const char *low,
          const char *high)
{
  GResource *resource = vit_data_get_resource ();
  g_autofree char *missing = vit_recipe_column_dup_missing (column, "every.");
  g_autofree char *below = g_strdup_printf ("every.%s < %s", column->sql, low);
  g_autofree char *above = g_strdup_printf ("every.%s > %s", column->sql, high);
  g_autofree char *condition = NULL;
  g_autofree char *cell = NULL;
  g_autofree char *lowest = NULL;
  g_autofree char *highest = NULL;

  if (self->action == VIT_OUTLIERS_DROP)
    {
      condition = vit_sql_fill ("{missing} OR NOT coalesce({below} OR {above}, FALSE)", "missing",
                                missing, "below", below, "above", above, NULL);
      return vit_sql_load (resource, "data/recipe-grouped-filter.sql", "from", groups->from,
                           "condition", condition, NULL);
    }

  lowest = self->action == VIT_OUTLIERS_CAP ? dup_capped (column, low, "ceil") : g_strdup ("NULL");
  highest =
      self->action == VIT_OUTLIERS_CAP ? dup_capped (column, high, "floor") : g_strdup ("NULL");
  cell = vit_sql_fill ("CASE WHEN {missing} THEN NULL WHEN {below} THEN {lowest} WHEN {above} THEN "
                       "{highest} ELSE every.{column} END AS {column}",
                       "missing", missing, "below", below, "lowest", lowest, "above", above,
                       "highest", highest, "column", column->sql, NULL);

  return vit_sql_load (resource, "data/recipe-grouped-cells.sql", "cells", cell, "more", "", "from",
                       groups->from, NULL);
}

gboolean
vit_step_plan_outliers (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  const VitRecipeColumn *column = vit_recipe_columns_find (plan->columns, self->columns[0], error);
  gboolean is_range = self->outliers == VIT_OUTLIERS_RANGE;
  g_auto (VitRecipeGroups) groups = { 0 };
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  VitPartFlags flags;

  if (column == NULL)
    return FALSE;
  if (!vit_recipe_column_is_number (column))
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
                   "“%s” is of type %s, and only numbers have outliers", column->name,
                   vit_type_of_to_word (column->type_of));
      return FALSE;
    }
  if (!vit_recipe_groups_init (&groups, plan, (const char *const *) self->by, error))
    return FALSE;

  low = is_range ? dup_number (self->low) : vit_recipe_groups_dup_value (&groups, "vitrine_low");
  high = is_range ? dup_number (self->high) : vit_recipe_groups_dup_value (&groups, "vitrine_high");
  flags = self->action == VIT_OUTLIERS_DROP ? VIT_PART_COUNTED : VIT_PART_KEEPS_ROWS;

  return vit_recipe_plan_add (plan, flags, dup_side (self, plan, column, &groups),
                              dup_body (self, column, &groups, low, high), error);
}
