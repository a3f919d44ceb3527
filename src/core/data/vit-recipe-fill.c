/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fill: missing cells get a value. */

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-recipe-groups.h"
#include "vit-sql.h"

/* ", missing AS "price_was_missing"" if the step flags what it fills, or "". */
static char *
dup_flag (const VitStep *self,
          const VitRecipePlan *plan,
          const VitRecipeColumn *column,
          GError **error)
{
  g_autofree char *name = g_strconcat (column->name, "_was_missing", NULL);
  g_autofree char *quoted = vit_sql_name (name);
  g_autofree char *missing = vit_recipe_column_dup_missing (column, "every.");

  if (!self->flag)
    return g_strdup ("");

  if (vit_recipe_columns_look_up (plan->columns, name) != NULL)
    {
      g_set_error (
          error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
          "there is a column “%s” already, so the flag needs another name; rename it first", name);
      return NULL;
    }

  return g_strdup_printf (", %s AS %s", missing, quoted);
}

/* Adds a part in which missing cells of @column become @value. */
static gboolean
add_filled (const VitStep *self,
            VitRecipePlan *plan,
            const VitRecipeColumn *column,
            VitPartFlags flags,
            char *side,
            const char *from,
            const char *value,
            GError **error)
{
  g_autofree char *more = dup_flag (self, plan, column, error);
  g_autofree char *missing = vit_recipe_column_dup_missing (column, "every.");
  g_autofree char *cell = NULL;
  g_autofree char *named = NULL;
  char *body;

  if (more == NULL)
    {
      g_free (side);
      return FALSE;
    }

  cell = vit_sql_fill ("CASE WHEN {missing} THEN {value} ELSE every.{column} END", "missing",
                       missing, "value", value, "column", column->sql, NULL);
  named = g_strdup_printf ("%s AS %s", cell, column->sql);
  body = vit_sql_load (vit_data_get_resource (), "data/recipe-grouped-cells.sql", "cells", named,
                       "more", more, "from", from, NULL);

  if (!vit_recipe_plan_add (plan, flags, side, body, error))
    return FALSE;
  vit_recipe_plan_trace_cell (plan, from, "every.", column->name, cell);

  return TRUE;
}

static gboolean
fill_with_value (const VitStep *self,
                 VitRecipePlan *plan,
                 const VitRecipeColumn *column,
                 GError **error)
{
  g_autofree char *text = vit_step_dup_value_text (self->value);
  const char *const texts[] = { text, NULL };
  g_autofree char *value = vit_recipe_column_dup_literal (column, text);
  g_autofree char *from = vit_sql_fill ("{input} AS every", "input", plan->last, NULL);

  return vit_recipe_plan_check_literals (plan, column, texts, error) &&
         add_filled (self, plan, column, VIT_PART_KEEPS_ROWS, NULL, from, value, error);
}

/* The last value above in the file. */
static gboolean
fill_forward (const VitStep *self,
              VitRecipePlan *plan,
              const VitRecipeColumn *column,
              GError **error)
{
  g_auto (VitRecipeGroups) groups = { 0 };
  g_autofree char *missing = vit_recipe_column_dup_missing (column, "every.");
  g_autofree char *from = vit_sql_fill ("{input} AS every", "input", plan->last, NULL);
  g_autofree char *value = NULL;

  if (!vit_recipe_groups_init (&groups, plan, (const char *const *) self->by, error))
    return FALSE;

  value = vit_sql_load (vit_data_get_resource (), "data/recipe-forward.sql", "missing", missing,
                        "cell", column->sql, "partition", groups.partition, "row", plan->row, NULL);
  g_strchomp (value);

  return add_filled (self, plan, column, VIT_PART_UNORDERED, NULL, from, value, error);
}

static char *
dup_side (const VitStep *self,
          const VitRecipePlan *plan,
          const VitRecipeColumn *column,
          const VitRecipeGroups *groups)
{
  GResource *resource = vit_data_get_resource ();
  g_autofree char *missing = vit_recipe_column_dup_missing (column, "every.");
  g_autofree char *cell = g_strconcat ("every.", column->sql, NULL);
  g_autofree char *number = vit_sql_fill ("CAST({cell} AS DOUBLE)", "cell", cell, NULL);
  g_autofree char *median = NULL;

  if (self->fill == VIT_FILL_MEAN)
    return vit_sql_load (resource, "data/recipe-mean.sql", "keys", groups->keys, "cell", number,
                         "input", plan->last, "group", groups->group_by, NULL);
  if (self->fill == VIT_FILL_MODE)
    return vit_sql_load (resource, "data/recipe-mode.sql", "keys", groups->keys, "cell", cell,
                         "missing", missing, "input", plan->last, "partition", groups->partition,
                         "groups", groups->columns, NULL);

  /* The middle of two times is one of them. */
  median = vit_recipe_column_is_number (column) ? g_strdup_printf ("median(%s)", number)
                                                : g_strdup_printf ("quantile_disc(%s, 0.5)", cell);

  return vit_sql_load (resource, "data/recipe-median.sql", "keys", groups->keys, "median", median,
                       "missing", missing, "input", plan->last, "group", groups->group_by, NULL);
}

static gboolean
check_type (const VitStep *self, const VitRecipeColumn *column, GError **error)
{
  gboolean is_time =
      column->type_of == VIT_TYPE_OF_DATE || column->type_of == VIT_TYPE_OF_TIMESTAMP;

  if (self->fill == VIT_FILL_MODE || vit_recipe_column_is_number (column) ||
      (self->fill == VIT_FILL_MEDIAN && is_time))
    return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
               "“%s” is of type %s, which has no %s; fill it with its mode or a value",
               column->name, vit_type_of_to_word (column->type_of),
               self->fill == VIT_FILL_MEAN ? "mean" : "median");

  return FALSE;
}

/* With the mean, median or mode, of all rows or of the row's group. */
static gboolean
fill_with_statistic (const VitStep *self,
                     VitRecipePlan *plan,
                     const VitRecipeColumn *column,
                     GError **error)
{
  g_auto (VitRecipeGroups) groups = { 0 };
  g_autofree char *known = NULL;
  g_autofree char *value = NULL;

  if (!check_type (self, column, error) ||
      !vit_recipe_groups_init (&groups, plan, (const char *const *) self->by, error))
    return FALSE;

  /* A column of whole numbers stays one. */
  known = vit_recipe_groups_dup_value (&groups, "vitrine_value");
  value = vit_sql_fill (column->type_of == VIT_TYPE_OF_INTEGER ? "CAST(round({known}) AS {type})"
                                                               : "CAST({known} AS {type})",
                        "known", known, "type", column->type, NULL);

  return add_filled (self, plan, column, VIT_PART_KEEPS_ROWS,
                     dup_side (self, plan, column, &groups), groups.from, value, error);
}

/* One part for each column. */
gboolean
vit_step_plan_fill (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  for (guint i = 0; self->columns[i] != NULL; i++)
    {
      const VitRecipeColumn *column =
          vit_recipe_columns_find (plan->columns, self->columns[i], error);
      gboolean done;

      if (column == NULL)
        return FALSE;
      if (self->fill == VIT_FILL_VALUE)
        done = fill_with_value (self, plan, column, error);
      else if (self->fill == VIT_FILL_FORWARD)
        done = fill_forward (self, plan, column, error);
      else
        done = fill_with_statistic (self, plan, column, error);
      if (!done)
        return FALSE;
    }

  return TRUE;
}
