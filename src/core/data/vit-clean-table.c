/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-clean-table.h"

#include "vit-data-resources.h"
#include "vit-sql.h"

/**
 * vit_clean_table_drop:
 * @table: a table, which need not have a clean form
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError
 */
gboolean
vit_clean_table_drop (VitConnection *connection, const char *table, GError **error)
{
  g_autofree char *text = vit_sql_string (table);
  g_autofree char *name = vit_sql_name (table);
  g_autofree char *sql =
      vit_sql_load (vit_data_get_resource (), "data/clean-kind.sql", "table", text, NULL);
  g_autoptr (VitFrame) kinds = vit_connection_query (connection, sql, NULL, error);
  g_autofree char *drop_sql = NULL;

  if (kinds == NULL)
    return FALSE;
  if (vit_frame_get_n_rows (kinds) == 0)
    return TRUE;

  /* The engine does not drop a view as a table, nor a table as a view. */
  drop_sql =
      vit_sql_fill ("DROP {kind} clean.{table}", "kind",
                    vit_column_get_text (vit_frame_get_column (kinds, 0), 0), "table", name, NULL);

  return vit_connection_execute (connection, drop_sql, NULL, error);
}

/**
 * vit_clean_table_show_raw:
 * @table: a table that was imported
 *
 * Lets the clean form show the rows as imported, whatever it was before.
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError
 */
gboolean
vit_clean_table_show_raw (VitConnection *connection, const char *table, GError **error)
{
  g_autofree char *name = vit_sql_name (table);
  g_autofree char *sql =
      vit_sql_fill ("CREATE VIEW clean.{table} AS SELECT * FROM raw.{table}", "table", name, NULL);

  return vit_clean_table_drop (connection, table, error) &&
         vit_connection_execute (connection, sql, NULL, error);
}
