/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of a query when it meets its table. */

#include "vit-data-resources.h"
#include "vit-row-order-private.h"
#include "vit-row-query.h"
#include "vit-row-where.h"
#include "vit-sql.h"

static char *
write_where (const VitRowQuery *self, const GPtrArray *columns, GError **error)
{
  g_autoptr (GString) where = g_string_new (NULL);
  const char *search = vit_row_query_get_search (self);

  for (guint i = 0; i < vit_row_query_get_n_conditions (self); i++)
    {
      g_autofree char *sql =
          vit_row_where_condition (columns, vit_row_query_get_condition (self, i), error);

      if (sql == NULL)
        return NULL;
      g_string_append_printf (where, "%s%s", where->len > 0 ? " AND " : "", sql);
    }
  if (search != NULL)
    {
      g_autofree char *sql = vit_row_where_search (columns, search);

      g_string_append_printf (where, "%s%s", where->len > 0 ? " AND " : "", sql);
    }

  return g_string_free (g_steal_pointer (&where), FALSE);
}

/**
 * vit_row_query_to_where:
 * @table: the table, as it stands
 *
 * Returns: (transfer full): an expression that is true for the rows that the query shows, for the
 *   `where` of a step `filter`; or %NULL with %VIT_DATA_ERROR_COLUMN if there is no such column, or
 *   with %VIT_DATA_ERROR_EXPRESSION if a value does not fit its column
 */
char *
vit_row_query_to_where (const VitRowQuery *self, const VitTableInfo *table, GError **error)
{
  g_autoptr (GPtrArray) columns = vit_recipe_columns_new_of_fields (table->fields);

  return vit_row_query_keeps_all (self) ? g_strdup ("true") : write_where (self, columns, error);
}

/* Without an order of its own the engine keeps that of the file. */
static char *
write_order (const VitRowQuery *self, const GPtrArray *columns, GError **error)
{
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < vit_row_query_get_n_sorts (self); i++)
    {
      gboolean descending;
      const VitRecipeColumn *column =
          vit_recipe_columns_find (columns, vit_row_query_get_sort (self, i, &descending), error);
      g_autofree char *key = column ? vit_row_where_sort_key (column) : NULL;

      if (key == NULL)
        return NULL;
      g_string_append_printf (order, "%s%s%s NULLS LAST", i > 0 ? ", " : "ORDER BY ", key,
                              descending ? " DESC" : " ASC");
    }
  if (order->len > 0)
    g_string_append (order, ", rowid");

  return g_string_free (g_steal_pointer (&order), FALSE);
}

/* A view has no row numbers. */
char *
vit_clean_table_find_rows (VitConnection *connection, const char *table, GError **error)
{
  g_autofree char *text = vit_sql_string (table);
  g_autofree char *name = vit_sql_name (table);
  g_autofree char *sql =
      vit_sql_load (vit_data_get_resource (), "data/clean-kind.sql", "table", text, NULL);
  g_autoptr (VitFrame) kinds = vit_connection_query (connection, sql, NULL, error);
  gboolean is_table;

  if (kinds == NULL)
    return NULL;

  is_table = vit_frame_get_n_rows (kinds) > 0 &&
             g_str_equal (vit_column_get_text (vit_frame_get_column (kinds, 0), 0), "TABLE");

  return g_strconcat (is_table ? "clean." : "raw.", name, NULL);
}

static gboolean
append_part (VitFrame *part, gpointer data, GError **error)
{
  vit_row_order_append (data, vit_column_get_int64s (vit_frame_get_column (part, 0)),
                        vit_frame_get_n_rows (part));

  return TRUE;
}

static VitRowOrder *
run (const VitRowQuery *self,
     VitConnection *connection,
     const char *relation,
     const VitTableInfo *info,
     VitProgress *progress,
     GError **error)
{
  g_autofree char *numbers_sql =
      vit_sql_load (vit_data_get_resource (), "data/row-numbers.sql", "relation", relation, NULL);
  g_autoptr (VitFrame) numbers = vit_connection_query (connection, numbers_sql, NULL, error);
  g_autoptr (GPtrArray) columns = vit_recipe_columns_new_of_fields (info->fields);
  g_autofree char *where = numbers ? vit_row_query_to_where (self, info, error) : NULL;
  g_autofree char *order_sql = where ? write_order (self, columns, error) : NULL;
  g_autofree char *sql = NULL;
  g_autoptr (VitRowOrder) order = NULL;
  gint64 n_all, last;

  if (order_sql == NULL)
    return NULL;

  n_all = vit_column_get_int64s (vit_frame_get_column (numbers, 0))[0];
  last = vit_column_get_int64s (vit_frame_get_column (numbers, 1))[0];
  if (vit_row_query_is_empty (self) && last == n_all - 1)
    return vit_row_order_new_whole (relation, n_all);

  order = vit_row_order_new_chosen (relation, n_all, last);
  sql = vit_sql_load (vit_data_get_resource (), "data/row-order.sql", "relation", relation, "where",
                      where, "order", order_sql, NULL);

  return vit_connection_read (connection, sql, append_part, order, progress, error)
             ? g_steal_pointer (&order)
             : NULL;
}

/**
 * vit_row_query_run:
 * @project: the project
 * @table: a table of it
 * @progress: (nullable): how far it is; cancelling it ends the work
 *
 * The engine sorts with all cores, and on the disk what does not fit into its memory.
 *
 * Returns: (transfer full): the rows that the query shows, in order; or %NULL with an error:
 *   %VIT_DATA_ERROR_COLUMN if there is no such table or column, %VIT_DATA_ERROR_EXPRESSION if a
 *   value does not fit its column, %G_IO_ERROR_CANCELLED, or another of #VitDataError
 */
VitRowOrder *
vit_row_query_run (const VitRowQuery *self,
                   VitProject *project,
                   const char *table,
                   VitProgress *progress,
                   GError **error)
{
  g_autoptr (VitTableInfo) info = vit_project_get_table (project, table, error);
  g_autoptr (VitConnection) connection = info ? vit_project_connect (project, error) : NULL;
  g_autofree char *relation =
      connection ? vit_clean_table_find_rows (connection, table, error) : NULL;

  return relation != NULL ? run (self, connection, relation, info, progress, error) : NULL;
}

/**
 * vit_row_query_common_values:
 * @project: the project
 * @table: a table of it
 * @column: one of its columns
 * @limit: how many values at most
 * @progress: (nullable): how far it is; cancelling it ends the work
 *
 * Counts the values of a column, to choose some of them for a condition.
 *
 * Returns: (transfer full): columns `value`, of the column's type, and `n_rows`, the most frequent
 *   value first; a missing `value` is that of missing cells. Or %NULL with %VIT_DATA_ERROR_COLUMN,
 *   another error of #VitDataError, or %G_IO_ERROR_CANCELLED
 */
VitFrame *
vit_row_query_common_values (VitProject *project,
                             const char *table,
                             const char *column,
                             guint limit,
                             VitProgress *progress,
                             GError **error)
{
  g_autoptr (VitTableInfo) info = vit_project_get_table (project, table, error);
  g_autoptr (GPtrArray) columns = info ? vit_recipe_columns_new_of_fields (info->fields) : NULL;
  const VitRecipeColumn *found = columns ? vit_recipe_columns_find (columns, column, error) : NULL;
  g_autoptr (VitConnection) connection = found ? vit_project_connect (project, error) : NULL;
  g_autofree char *value = NULL;
  g_autofree char *table_sql = vit_sql_name (table);
  g_autofree char *limit_sql = g_strdup_printf ("%u", limit);
  g_autofree char *sql = NULL;

  if (connection == NULL)
    return NULL;

  value = vit_recipe_column_dup_value (found, "");
  sql = vit_sql_load (vit_data_get_resource (), "data/row-values.sql", "value", value, "table",
                      table_sql, "limit", limit_sql, NULL);

  return vit_connection_query (connection, sql, progress, error);
}
