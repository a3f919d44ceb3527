/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps after which there are fewer rows. */

#include "vit-data-resources.h"
#include "vit-recipe-plan.h"
#include "vit-sql.h"

/* Adds a part that keeps the rows of which @condition is true. */
static gboolean
keep_where (VitRecipePlan *plan, const char *condition, GError **error)
{
  g_autofree char *dropped =
      vit_sql_fill ("SELECT {row}\nFROM {input}\nWHERE ({condition}) IS NOT TRUE", "row", plan->row,
                    "input", plan->last, "condition", condition, NULL);

  if (!vit_recipe_plan_add (plan, VIT_PART_COUNTED, NULL,
                            vit_sql_load (vit_data_get_resource (), "data/recipe-filter.sql",
                                          "condition", condition, "input", plan->last, NULL),
                            error))
    return FALSE;
  vit_recipe_plan_get_trace (plan)->dropped = g_steal_pointer (&dropped);

  return TRUE;
}

gboolean
vit_step_plan_filter (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  g_autofree char *condition = g_strdup_printf ("(\n%s\n)", self->expression);

  return vit_recipe_plan_check_expression (plan, self->expression, error) &&
         keep_where (plan, condition, error);
}

gboolean
vit_step_plan_drop_missing (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  g_autoptr (GString) condition = g_string_new (NULL);

  for (guint i = 0; self->columns[i] != NULL; i++)
    {
      const VitRecipeColumn *column =
          vit_recipe_columns_find (plan->columns, self->columns[i], error);
      g_autofree char *missing = column ? vit_recipe_column_dup_missing (column, "") : NULL;

      if (column == NULL)
        return FALSE;
      g_string_append_printf (condition, "%sNOT %s", i > 0 ? " AND " : "", missing);
    }

  return keep_where (plan, condition->str, error);
}

/* Adds a part that drops the rows that @side lists. */
static gboolean
drop_listed (VitRecipePlan *plan, char *side, GError **error)
{
  g_autofree char *side_name = vit_recipe_plan_dup_side_name (plan);
  char *body = vit_sql_load (vit_data_get_resource (), "data/recipe-drop-listed.sql", "row",
                             plan->row, "input", plan->last, "side", side_name, NULL);

  if (!vit_recipe_plan_add (plan, VIT_PART_DROPS_LISTED, side, body, error))
    return FALSE;
  vit_recipe_plan_get_trace (plan)->dropped =
      vit_sql_fill ("SELECT {row}\nFROM {side}", "row", plan->row, "side", side_name, NULL);

  return TRUE;
}

/* Which of equal rows comes first. One without a value in the column that orders them comes after
 * those with one, be it the first that is kept or the last. */
static char *
dup_order (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  const char *direction = self->keep_last ? " DESC" : "";
  const VitRecipeColumn *column;
  g_autofree char *value = NULL;

  if (self->order_by == NULL)
    return g_strdup_printf ("every.%s%s", plan->row, direction);

  column = vit_recipe_columns_find (plan->columns, self->order_by, error);
  if (column == NULL)
    return NULL;
  value = vit_recipe_column_dup_value (column, "every.");

  return g_strdup_printf ("%s%s NULLS LAST, every.%s%s", value, direction, plan->row, direction);
}

gboolean
vit_step_plan_drop_duplicates (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  g_autofree char *columns =
      vit_recipe_plan_list_values (plan, (const char *const *) self->columns, error);
  g_autofree char *order = columns ? dup_order (self, plan, error) : NULL;

  if (order == NULL)
    return FALSE;

  return drop_listed (plan,
                      vit_sql_load (vit_data_get_resource (), "data/recipe-duplicates.sql", "row",
                                    plan->row, "columns", columns, "order", order, "input",
                                    plan->last, NULL),
                      error);
}

gboolean
vit_step_plan_drop_ambiguous (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  const VitRecipeColumn *key = vit_recipe_columns_find (plan->columns, self->columns[0], error);
  const VitRecipeColumn *value =
      key ? vit_recipe_columns_find (plan->columns, self->column, error) : NULL;
  g_autofree char *key_sql = value ? vit_recipe_column_dup_value (key, "") : NULL;
  g_autofree char *value_sql = value ? vit_recipe_column_dup_value (value, "") : NULL;

  if (value == NULL)
    return FALSE;

  return drop_listed (plan,
                      vit_sql_load (vit_data_get_resource (), "data/recipe-ambiguous.sql", "row",
                                    plan->row, "key", key_sql, "value", value_sql, "input",
                                    plan->last, NULL),
                      error);
}

/* A random part of the rows, each of which is drawn or not by itself. */
static gboolean
draw_share (const VitStep *self, VitRecipePlan *plan, const char *seed, GError **error)
{
  g_autofree char *drawn = NULL;
  char share[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_dtostr (share, sizeof share, self->share);
  drawn = vit_sql_load (vit_data_get_resource (), "data/recipe-sample-share.sql", "row", plan->row,
                        "seed", seed, "share", share, NULL);

  return keep_where (plan, g_strchomp (drawn), error);
}

static gboolean
draw_rows (const VitStep *self, VitRecipePlan *plan, const char *seed, GError **error)
{
  g_autofree char *side_name = vit_recipe_plan_dup_side_name (plan);
  g_autofree char *limit = g_strdup_printf ("%" G_GINT64_FORMAT, self->rows);
  g_autofree char *dropped =
      vit_sql_fill ("SELECT {row}\nFROM {input}\nWHERE {row} NOT IN (SELECT {row} FROM {side})",
                    "row", plan->row, "input", plan->last, "side", side_name, NULL);
  char *side = vit_sql_load (vit_data_get_resource (), "data/recipe-sample-rows.sql", "row",
                             plan->row, "seed", seed, "rows", limit, "input", plan->last, NULL);
  char *body = vit_sql_load (vit_data_get_resource (), "data/recipe-keep-listed.sql", "row",
                             plan->row, "input", plan->last, "side", side_name, NULL);

  if (!vit_recipe_plan_add (plan, VIT_PART_COUNTED, side, body, error))
    return FALSE;
  vit_recipe_plan_get_trace (plan)->dropped = g_steal_pointer (&dropped);

  return TRUE;
}

/* Which rows are drawn depends on the seed and their numbers alone, by a hash that does not change
 * from one version of the engine to the next. */
gboolean
vit_step_plan_sample (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  g_autofree char *seed = g_strdup_printf ("%" G_GINT64_FORMAT, self->seed);

  return self->rows < 0 ? draw_share (self, plan, seed, error)
                        : draw_rows (self, plan, seed, error);
}
