/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-recipe-other.h"

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-nearest.h"
#include "vit-recipes-private.h"
#include "vit-sql.h"

static void
set_unknown_error (VitFrame *tables, const char *table, GError **error)
{
  gsize n = vit_frame_get_n_rows (tables);
  g_autofree const char **names = g_new0 (const char *, n + 1);
  const char *nearest;

  for (gsize i = 0; i < n; i++)
    names[i] = vit_column_get_text (vit_frame_get_column (tables, 0), i);
  nearest = vit_nearest (table, names, n);

  if (nearest != NULL)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN,
                   "there is no table “%s”; did you mean “%s”?", table, nearest);
    }
  else
    {
      g_autofree char *list = g_strjoinv (", ", (GStrv) names);

      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN,
                   "there is no table “%s”; there are %s", table, list);
    }
}

/* The schema whose table has the rows as the recipe leaves them: the clean form of a table without
 * recipe is a view of the raw one, and rows of a view have no numbers. */
static const char *
find_schema (VitConnection *connection, const char *table, GError **error)
{
  g_autofree char *sql = vit_sql_load (vit_data_get_resource (), "data/project-tables.sql", NULL);
  g_autoptr (VitFrame) tables = vit_connection_query (connection, sql, NULL, error);

  if (tables == NULL)
    return NULL;

  for (gsize i = 0; i < vit_frame_get_n_rows (tables); i++)
    if (g_str_equal (vit_column_get_text (vit_frame_get_column (tables, 0), i), table))
      return g_strcmp0 (vit_column_get_text (vit_frame_get_column (tables, 2), i), "TABLE") == 0
                 ? "clean"
                 : "raw";

  set_unknown_error (tables, table, error);

  return NULL;
}

static gboolean
read_ids (VitRecipeOther *self, VitConnection *connection, const char *schema, GError **error)
{
  g_autofree char *schema_sql = vit_sql_string (schema);
  g_autofree char *table = vit_sql_string (self->name);
  g_autofree char *sql = vit_sql_load (vit_data_get_resource (), "data/recipe-ids.sql", "schema",
                                       schema_sql, "table", table, NULL);
  g_autoptr (VitFrame) ids = vit_connection_query (connection, sql, NULL, error);

  for (gsize i = 0; ids != NULL && i < vit_frame_get_n_rows (ids); i++)
    g_hash_table_add (self->ids,
                      g_ascii_strdown (vit_column_get_text (vit_frame_get_column (ids, 0), i), -1));

  return ids != NULL;
}

static gboolean
read_limit (VitRecipeOther *self, VitConnection *connection, GError **error)
{
  g_autofree char *sql =
      vit_sql_fill ("SELECT CAST(greatest(coalesce(max(rowid), 0) + 1, 1) AS VARCHAR) FROM {table}",
                    "table", self->sql, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, error);

  if (frame == NULL)
    return FALSE;
  self->limit = g_strdup (vit_column_get_text (vit_frame_get_column (frame, 0), 0));

  return TRUE;
}

/**
 * vit_recipe_other_new:
 * @plan: of the recipe that reads it
 * @table: the table's name
 *
 * Returns: (transfer full): the table, or %NULL with %VIT_DATA_ERROR_COLUMN if there is none of
 *   that name, and %VIT_DATA_ERROR_RECIPE if it reads what @plan makes, or is out of date
 */
VitRecipeOther *
vit_recipe_other_new (const VitRecipePlan *plan, const char *table, GError **error)
{
  g_autoptr (VitRecipeOther) self = g_new0 (VitRecipeOther, 1);
  g_autofree char *name = vit_sql_name (table);
  g_autofree char *query = NULL;
  const char *schema = find_schema (plan->connection, table, error);

  self->name = g_strdup (table);
  self->columns = vit_recipe_columns_new ();
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (schema == NULL ||
      !vit_recipes_check_use (plan->connection, plan->recipe, plan->table, table, error))
    return NULL;

  self->sql = g_strdup_printf ("%s.%s", schema, name);
  query = vit_sql_fill ("SELECT * FROM {table}", "table", self->sql, NULL);
  if (!vit_recipe_columns_describe (self->columns, plan->connection, query, NULL, error) ||
      !read_ids (self, plan->connection, schema, error) ||
      !read_limit (self, plan->connection, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * vit_recipe_other_is_id:
 *
 * Returns: whether @column is an identifier
 */
gboolean
vit_recipe_other_is_id (const VitRecipeOther *self, const char *column)
{
  g_autofree char *key = g_ascii_strdown (column, -1);

  return g_hash_table_contains (self->ids, key);
}

void
vit_recipe_other_free (VitRecipeOther *self)
{
  g_free (self->name);
  g_free (self->sql);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_free (self->limit);
  g_free (self);
}
