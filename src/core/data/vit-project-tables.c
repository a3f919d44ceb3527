/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "vit-clean-table.h"
#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-project-private.h"
#include "vit-sql.h"
#include "vit-type-of.h"

static void
field_free (gpointer data)
{
  VitField *field = data;

  g_free (field->name);
  g_free (field->sql_type);
  g_free (field);
}

void
vit_table_info_free (VitTableInfo *info)
{
  if (info == NULL)
    return;

  g_free (info->name);
  g_clear_pointer (&info->fields, g_ptr_array_unref);
  g_free (info);
}

static gboolean
read_fields (VitConnection *connection, VitTableInfo *info, GError **error)
{
  g_autofree char *table = vit_sql_string (info->name);
  g_autofree char *sql =
      vit_sql_load (vit_data_get_resource (), "data/project-fields.sql", "table", table, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, error);

  if (frame == NULL)
    return FALSE;

  for (gsize i = 0; i < vit_frame_get_n_rows (frame); i++)
    {
      VitField *field = g_new0 (VitField, 1);
      gboolean is_id = vit_column_get_bools (vit_frame_find_column (frame, "is_id"))[i];

      field->name = g_strdup (vit_column_get_text (vit_frame_find_column (frame, "name"), i));
      field->sql_type = g_strdup (vit_column_get_text (vit_frame_find_column (frame, "type"), i));
      field->type = is_id ? VIT_TYPE_OF_ID : vit_type_of_from_sql (field->sql_type);
      g_ptr_array_add (info->fields, field);
    }

  return TRUE;
}

static gboolean
count_rows (VitConnection *connection,
            const char *schema,
            const char *table,
            gint64 *n_rows,
            GError **error)
{
  g_autofree char *name = vit_sql_name (table);
  g_autofree char *sql =
      vit_sql_fill ("SELECT count(*) FROM {schema}.{table}", "schema", schema, "table", name, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, error);

  if (frame == NULL)
    return FALSE;

  *n_rows = vit_column_get_int64s (vit_frame_get_column (frame, 0))[0];

  return TRUE;
}

/* Row @row of project-tables.sql. */
static VitTableInfo *
read_table (VitConnection *connection, VitFrame *tables, gsize row, GError **error)
{
  VitTableInfo *info = g_new0 (VitTableInfo, 1);
  gboolean has_raw = vit_column_is_valid (vit_frame_find_column (tables, "raw_kind"), row);
  gboolean has_clean = vit_column_is_valid (vit_frame_find_column (tables, "clean_kind"), row);

  info->name = g_strdup (vit_column_get_text (vit_frame_find_column (tables, "name"), row));
  info->fields = g_ptr_array_new_with_free_func (field_free);

  if (!read_fields (connection, info, error) ||
      (has_raw && !count_rows (connection, "raw", info->name, &info->n_rows_raw, error)) ||
      (has_clean && !count_rows (connection, "clean", info->name, &info->n_rows, error)))
    {
      vit_table_info_free (info);
      return NULL;
    }

  if (!has_raw)
    info->n_rows_raw = info->n_rows;
  if (!has_clean)
    info->n_rows = info->n_rows_raw;

  return info;
}

static VitFrame *
query_tables (VitConnection *connection, GError **error)
{
  g_autofree char *sql = vit_sql_load (vit_data_get_resource (), "data/project-tables.sql", NULL);

  return vit_connection_query (connection, sql, NULL, error);
}

static GPtrArray *
read_tables (VitConnection *connection, GError **error)
{
  g_autoptr (VitFrame) tables = query_tables (connection, error);
  g_autoptr (GPtrArray) infos =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vit_table_info_free);

  if (tables == NULL)
    return NULL;

  for (gsize i = 0; i < vit_frame_get_n_rows (tables); i++)
    {
      VitTableInfo *info = read_table (connection, tables, i, error);

      if (info == NULL)
        return NULL;
      g_ptr_array_add (infos, info);
    }

  return g_steal_pointer (&infos);
}

/**
 * vit_project_list_tables:
 *
 * Returns: (transfer full) (element-type VitTableInfo): all tables, sorted by name, or %NULL with
 *   an error of #VitDataError
 */
GPtrArray *
vit_project_list_tables (VitProject *self, GError **error)
{
  GPtrArray *infos;

  g_return_val_if_fail (VIT_IS_PROJECT (self), NULL);

  infos = read_tables (vit_project_lock_connection (self), error);
  vit_project_unlock_connection (self);

  return infos;
}

/* The row of @name in project-tables.sql. */
static gboolean
find_table (VitFrame *tables, const char *name, gsize *row, GError **error)
{
  const VitColumn *names = vit_frame_find_column (tables, "name");

  for (*row = 0; *row < vit_frame_get_n_rows (tables); (*row)++)
    if (g_str_equal (vit_column_get_text (names, *row), name))
      return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN, "There is no table “%s”", name);

  return FALSE;
}

/**
 * vit_table_info_read:
 *
 * As vit_project_get_table(), over a connection.
 */
VitTableInfo *
vit_table_info_read (VitConnection *connection, const char *name, GError **error)
{
  g_autoptr (VitFrame) tables = query_tables (connection, error);
  gsize row;

  return tables != NULL && find_table (tables, name, &row, error)
             ? read_table (connection, tables, row, error)
             : NULL;
}

/**
 * vit_project_get_table:
 * @name: a table
 *
 * Returns: (transfer full): what is known of it, or %NULL with an error: %VIT_DATA_ERROR_COLUMN
 *   if there is none of that name
 */
VitTableInfo *
vit_project_get_table (VitProject *self, const char *name, GError **error)
{
  VitTableInfo *info;

  g_return_val_if_fail (VIT_IS_PROJECT (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  info = vit_table_info_read (vit_project_lock_connection (self), name, error);
  vit_project_unlock_connection (self);

  return info;
}

gboolean
vit_table_drop (VitConnection *connection, const char *name, GError **error)
{
  g_autofree char *table = vit_sql_name (name);
  g_autofree char *sql = vit_sql_fill ("DROP TABLE IF EXISTS raw.{table}", "table", table, NULL);

  return vit_clean_table_drop (connection, name, error) &&
         vit_connection_execute (connection, sql, NULL, error);
}

static gboolean
drop_documents (VitConnection *connection, const char *name, GError **error)
{
  g_autofree char *name_sql = vit_sql_string (name);
  g_autofree char *sql =
      vit_sql_fill ("DELETE FROM vitrine.documents WHERE name = {name} "
                    "AND kind IN ('source', 'import', 'recipe', 'recipe-report', 'roles', "
                    "'refresh', 'query')",
                    "name", name_sql, NULL);

  return vit_connection_execute (connection, sql, NULL, error);
}

/**
 * vit_project_drop_table:
 * @name: a table
 *
 * Drops it with its source, recipe and roles.
 *
 * Returns: %TRUE, or %FALSE with an error: %VIT_DATA_ERROR_COLUMN if there is none of that name
 */
gboolean
vit_project_drop_table (VitProject *self, const char *name, GError **error)
{
  g_autoptr (VitFrame) tables = NULL;
  VitConnection *connection;
  gboolean done;
  gsize row;

  g_return_val_if_fail (VIT_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  connection = vit_project_lock_connection (self);
  tables = query_tables (connection, error);
  done = tables != NULL && find_table (tables, name, &row, error) &&
         vit_connection_begin (connection, error);
  if (done &&
      !(vit_table_drop (connection, name, error) && drop_documents (connection, name, error)))
    {
      vit_connection_rollback (connection);
      done = FALSE;
    }
  done = done && vit_connection_commit (connection, error);
  vit_project_unlock_connection (self);

  return done;
}
