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

/* SQL of the quantiles between which values are looked at, for each group. */
static char *
dup_ends (const VitRecipePlan *plan,
          const char *cell,
          const VitRecipeGroups *groups,
          const char *first,
          const char *last)
{
  char *ends = vit_sql_load (vit_data_get_resource (), "data/recipe-ends.sql", "keys", groups->keys,
                             "cell", cell, "first", first, "last", last, "input", plan->last,
                             "group", groups->group_by, NULL);

  return g_strchomp (ends);
}

/* The SQL of the bounds for each group. */
static char *
dup_side (const VitStep *self,
          const VitRecipePlan *plan,
          const VitRecipeColumn *column,
          const VitRecipeGroups *groups)
{
  GResource *resource = vit_data_get_resource ();
  g_autofree char *cell =
      vit_sql_fill ("CAST(every.{column} AS DOUBLE)", "column", column->sql, NULL);
  g_autofree char *low = dup_number (self->low);
  g_autofree char *high = dup_number (self->high);
  g_autofree char *ends = NULL;

  switch (self->outliers)
    {
    case VIT_OUTLIERS_IQR:
      ends = dup_ends (plan, cell, groups, "0.25", "0.75");
      return vit_sql_load (resource, "data/recipe-bounds-iqr.sql", "low", low, "high", high, "ends",
                           ends, NULL);
    case VIT_OUTLIERS_QUANTILE:
      ends = dup_ends (plan, cell, groups, low, high);
      return vit_sql_load (resource, "data/recipe-bounds-quantile.sql", "ends", ends, NULL);
    case VIT_OUTLIERS_MAD:
      return vit_sql_load (resource, "data/recipe-bounds-mad.sql", "keys", groups->keys, "cell",
                           cell, "low", low, "high", high, "input", plan->last, "group",
                           groups->group_by, NULL);
    case VIT_OUTLIERS_RANGE:
    default:
      return NULL;
    }
}

/* The nearest value of the column's type within a bound. */
static char *
dup_capped (const VitRecipeColumn *column, const char *bound, const char *inwards)
{
  if (column->type_of == VIT_TYPE_OF_INTEGER)
    return g_strdup_printf ("CAST(%s(%s) AS %s)", inwards, bound, column->type);

  return g_strdup_printf ("CAST(%s AS %s)", bound, column->type);
}

/* The conditions on a row of "every" that its value is too small and too great. */
typedef struct
{
  const char *low; /* SQL of the bounds */
  const char *high;
  char *missing;
  char *below;
  char *above;
} Bounds;

static void
bounds_clear (Bounds *self)
{
  g_free (self->missing);
  g_free (self->below);
  g_free (self->above);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bounds, bounds_clear)

/* Drops the rows that are outside. */
static gboolean
add_drop (VitRecipePlan *plan,
          const VitRecipeGroups *groups,
          const Bounds *bounds,
          char *side,
          GError **error)
{
  g_autofree char *outside =
      vit_sql_fill ("NOT {missing} AND coalesce({below} OR {above}, FALSE)", "missing",
                    bounds->missing, "below", bounds->below, "above", bounds->above, NULL);
  g_autofree char *inside =
      vit_sql_fill ("{missing} OR NOT coalesce({below} OR {above}, FALSE)", "missing",
                    bounds->missing, "below", bounds->below, "above", bounds->above, NULL);
  char *body = vit_sql_load (vit_data_get_resource (), "data/recipe-grouped-filter.sql", "from",
                             groups->from, "condition", inside, NULL);

  if (!vit_recipe_plan_add (plan, VIT_PART_COUNTED, side, body, error))
    return FALSE;
  vit_recipe_plan_get_trace (plan)->dropped =
      vit_sql_fill ("SELECT every.{row} AS {row}\nFROM {from}\nWHERE {outside}", "row", plan->row,
                    "from", groups->from, "outside", outside, NULL);

  return TRUE;
}

/* Gives the cells that are outside another value. */
static gboolean
add_cells (const VitStep *self,
           VitRecipePlan *plan,
           const VitRecipeColumn *column,
           const VitRecipeGroups *groups,
           const Bounds *bounds,
           char *side,
           GError **error)
{
  gboolean cap = self->action == VIT_OUTLIERS_CAP;
  g_autofree char *lowest = cap ? dup_capped (column, bounds->low, "ceil") : g_strdup ("NULL");
  g_autofree char *highest = cap ? dup_capped (column, bounds->high, "floor") : g_strdup ("NULL");
  g_autofree char *cell =
      vit_sql_fill ("CASE WHEN {missing} THEN NULL WHEN {below} THEN {lowest} WHEN {above} THEN "
                    "{highest} ELSE every.{column} END",
                    "missing", bounds->missing, "below", bounds->below, "lowest", lowest, "above",
                    bounds->above, "highest", highest, "column", column->sql, NULL);
  g_autofree char *named = g_strdup_printf ("%s AS %s", cell, column->sql);
  char *body = vit_sql_load (vit_data_get_resource (), "data/recipe-grouped-cells.sql", "cells",
                             named, "more", "", "from", groups->from, NULL);

  if (!vit_recipe_plan_add (plan, VIT_PART_KEEPS_ROWS, side, body, error))
    return FALSE;
  vit_recipe_plan_trace_cell (plan, groups->from, "every.", column->name, cell);

  return TRUE;
}

gboolean
vit_step_plan_outliers (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  const VitRecipeColumn *column = vit_recipe_columns_find (plan->columns, self->columns[0], error);
  gboolean is_range = self->outliers == VIT_OUTLIERS_RANGE;
  g_auto (VitRecipeGroups) groups = { 0 };
  g_auto (Bounds) bounds = { 0 };
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  char *side;

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
  bounds.low = low;
  bounds.high = high;
  bounds.missing = vit_recipe_column_dup_missing (column, "every.");
  bounds.below = g_strdup_printf ("every.%s < %s", column->sql, low);
  bounds.above = g_strdup_printf ("every.%s > %s", column->sql, high);
  side = dup_side (self, plan, column, &groups);

  return self->action == VIT_OUTLIERS_DROP
             ? add_drop (plan, &groups, &bounds, side, error)
             : add_cells (self, plan, column, &groups, &bounds, side, error);
}
