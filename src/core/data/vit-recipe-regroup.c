/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-recipe-regroup.h"

#include <string.h>

#include "vit-data-resources.h"
#include "vit-sql.h"

static void
append_tidy (GString *cells, const VitRecipeColumn *column, gboolean is_key)
{
  g_autofree char *value = vit_recipe_column_dup_value (column, "");

  if (!vit_recipe_column_holds_nan (column))
    return;
  /* Minus zero is zero, and one of them must stand for the group. */
  g_string_append_printf (cells, "%s%s%s AS %s", cells->len > 0 ? ",\n    " : "", value,
                          is_key ? " + 0" : "", column->sql);
}

/**
 * vit_recipe_regroup_tidy:
 * @keys: (array zero-terminated=1): columns that make the groups
 * @others: (array zero-terminated=1): columns that are used besides
 *
 * Adds a part, if one is needed, after which all that is missing in these columns is NULL.
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_COLUMN or the engine's error
 */
gboolean
vit_recipe_regroup_tidy (VitRecipePlan *plan,
                         const char *const *keys,
                         const char *const *others,
                         GError **error)
{
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) cells = g_string_new (NULL);
  const char *const *lists[] = { keys, others };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; lists[i][j] != NULL; j++)
      {
        const VitRecipeColumn *column = vit_recipe_columns_find (plan->columns, lists[i][j], error);

        if (column == NULL)
          return FALSE;
        if (g_hash_table_add (done, (gpointer) column))
          append_tidy (cells, column, i == 0);
      }

  if (cells->len == 0)
    return TRUE;

  return vit_recipe_plan_add (plan, VIT_PART_KEEPS_ROWS, NULL,
                              vit_sql_load (vit_data_get_resource (), "data/recipe-cells.sql",
                                            "cells", cells->str, "more", "", "input", plan->last,
                                            NULL),
                              error);
}

/**
 * vit_recipe_regroup_list_keys:
 * @keys: (array zero-terminated=1): names of columns that there are
 * @suffix: what to put after each: " NULLS LAST"
 *
 * Returns: (transfer full): the columns as SQL, with commas between
 */
char *
vit_recipe_regroup_list_keys (const VitRecipePlan *plan,
                              const char *const *keys,
                              const char *suffix)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    g_string_append_printf (list, "%s%s%s", i > 0 ? ", " : "",
                            vit_recipe_columns_look_up (plan->columns, keys[i])->sql, suffix);

  return g_string_free (list, FALSE);
}

/* Groups add up to one; none is a part of nothing. Fractions are added up with their rounding
 * errors, so that the order of groups does not tell. */
static void
append_share (GString *cells, const VitRecipeColumn *column)
{
  const char *sum = vit_recipe_column_holds_nan (column) ? "fsum" : "sum";

  g_string_append_printf (cells,
                          "%sCAST(%s AS DOUBLE) / nullif(CAST(%s(%s) OVER () AS DOUBLE), 0) AS %s",
                          cells->len > 0 ? ", " : "", column->sql, sum, column->sql, column->sql);
}

/* The engine sums whole numbers up to 128 bits wide, which nothing but it can read. That a sum
 * fits into 64 bits is checked when it is made. */
static char *
dup_narrowed (const VitRecipePlan *plan,
              const char *groups,
              const char *const *shares,
              GError **error)
{
  g_autofree char *query = vit_recipe_plan_write (plan, plan->parts->len, TRUE, groups);
  g_autoptr (GPtrArray) columns = vit_recipe_columns_new ();
  g_autoptr (GString) cells = g_string_new (NULL);

  if (!vit_recipe_columns_describe (columns, plan->connection, query, NULL, error))
    return NULL;

  for (guint i = 0; i < columns->len; i++)
    {
      const VitRecipeColumn *column = g_ptr_array_index (columns, i);

      if (shares != NULL && g_strv_contains (shares, column->name))
        append_share (cells, column);
      else if (g_str_equal (column->type, "HUGEINT"))
        g_string_append_printf (cells, "%sCAST(%s AS BIGINT) AS %s", cells->len > 0 ? ", " : "",
                                column->sql, column->sql);
    }
  if (cells->len == 0)
    return g_strdup ("*");

  return g_strdup_printf ("* REPLACE (%s)", cells->str);
}

/* Of the columns before, only the keys are there still. */
static void
keep_ids_of (VitRecipePlan *plan, const char *const *keys)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; keys[i] != NULL; i++)
    if (vit_recipe_plan_is_id (plan, keys[i]))
      g_ptr_array_add (kept, (gpointer) keys[i]);

  g_hash_table_remove_all (plan->ids);
  for (guint i = 0; i < kept->len; i++)
    vit_recipe_plan_set_id (plan, g_ptr_array_index (kept, i), TRUE);
}

/* There are as many new rows as old ones at most; or one where there was none. */
static gboolean
raise_limit (VitRecipePlan *plan, GError **error)
{
  const char *limit = vit_recipe_plan_get_limit (plan, error);
  g_autofree char *raised = limit ? g_strdup_printf ("CAST(%s AS HUGEINT) + 1", limit) : NULL;

  return raised != NULL && vit_recipe_plan_set_limit (plan, raised, error);
}

/**
 * vit_recipe_regroup_add:
 * @keys: (array zero-terminated=1): columns whose values make the groups, missing ones too; none
 *   for one group of all rows
 * @aggregates: SQL of the other columns of the new rows
 * @scales: SQL of what to read from besides the rows, after a comma, or ""
 * @shares: (nullable) (array zero-terminated=1): the columns that are to be shares of their total
 *
 * Adds a part that makes one row of each group, in the order of the keys. It is worked out once.
 *
 * Returns: %TRUE, or %FALSE with the engine's error
 */
gboolean
vit_recipe_regroup_add (VitRecipePlan *plan,
                        const char *const *keys,
                        const char *aggregates,
                        const char *scales,
                        const char *const *shares,
                        GError **error)
{
  GResource *resource = vit_data_get_resource ();
  g_autofree char *side = vit_recipe_plan_dup_side_name (plan);
  g_autofree char *list = vit_recipe_regroup_list_keys (plan, keys, "");
  g_autofree char *sorted = vit_recipe_regroup_list_keys (plan, keys, " NULLS LAST");
  g_autofree char *order = keys[0] ? g_strconcat ("ORDER BY ", sorted, NULL) : g_strdup ("");
  g_autofree char *group = keys[0] ? g_strconcat ("\n    GROUP BY ", list, NULL) : g_strdup ("");
  g_autofree char *cells =
      g_strconcat (list, list[0] && aggregates[0] ? ",\n      " : "", aggregates, NULL);
  g_autofree char *groups =
      vit_sql_load (resource, "data/recipe-groups.sql", "cells", cells, "input", plan->last,
                    "scales", scales, "group", group, NULL);
  g_autofree char *narrowed = NULL;

  g_strchomp (groups);
  narrowed = dup_narrowed (plan, groups, shares, error);
  if (narrowed == NULL || !raise_limit (plan, error))
    return FALSE;

  keep_ids_of (plan, keys);

  return vit_recipe_plan_add (plan, VIT_PART_COUNTED | VIT_PART_REGROUPS,
                              vit_sql_load (resource, "data/recipe-group.sql", "order", order,
                                            "row", plan->row, "cells", narrowed, "groups", groups,
                                            NULL),
                              vit_sql_fill ("  SELECT *\n  FROM {side}", "side", side, NULL),
                              error);
}
