/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What vit_checkup_run() finds between tables. */

#include "vit-checkup-private.h"
#include "vit-sql.h"
#include "vit-study-resources.h"

/* Whether @column names each row of @table once. */
static gboolean
is_key (VitCheckup *self, const char *table, const char *column, gboolean *key, GError **error)
{
  g_autofree char *table_name = vit_sql_name (table);
  g_autofree char *column_name = vit_sql_name (column);
  g_autofree char *sql = vit_sql_load (vit_study_get_resource (), "study/checkup-is-key.sql",
                                       "table", table_name, "column", column_name, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (self->connection, sql, self->progress, error);

  if (frame == NULL)
    return FALSE;

  *key = vit_column_get_bools (vit_frame_get_column (frame, 0))[0] != 0;

  return TRUE;
}

static gboolean
check_column (VitCheckup *self,
              const char *column,
              const VitTableInfo *other,
              const char *other_column,
              GError **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = vit_sql_name (column);
  g_autofree char *other_table = vit_sql_name (other->name);
  g_autofree char *other_name = vit_sql_name (other_column);
  g_autoptr (VitFrame) frame = NULL;
  g_autofree char *n = NULL;
  gint64 rows;

  g_hash_table_insert (words, (gpointer) "column", name);
  g_hash_table_insert (words, (gpointer) "other", other_table);
  g_hash_table_insert (words, (gpointer) "other_column", other_name);
  frame = vit_checkup_query (self, "checkup-orphans.sql", words, error);
  if (frame == NULL)
    return FALSE;

  /* Tables that share hardly any value do not belong together at all. */
  rows = vit_checkup_get_count (frame, "rows");
  if (rows == 0 || rows > self->n_rows / 2)
    return TRUE;

  n = vit_checkup_count_text (self, rows);
  vit_checkup_add (
      self, VIT_PROPOSAL_ORPHANS, frame,
      g_strdup_printf (vit_text_n (self->language,
                                   "%1$s line has a %2$s that the table %3$s does not list",
                                   "%1$s lines have a %2$s that the table %3$s does not list",
                                   (guint64) rows),
                       n, column, other->name),
      g_strdup (vit_text (self->language,
                          "What that table says of it will be missing here once they are joined. "
                          "Ask for a newer export of it.")));

  return TRUE;
}

static gboolean
check_table (VitCheckup *self, VitFrame *columns, const VitTableInfo *other, GError **error)
{
  for (gsize row = 0; row < vit_frame_get_n_rows (columns); row++)
    {
      const char *column = vit_column_get_text (vit_frame_get_column (columns, 0), row);

      for (guint i = 0; i < other->fields->len; i++)
        {
          const VitField *field = g_ptr_array_index (other->fields, i);
          gboolean key;

          if (g_ascii_strcasecmp (field->name, column) != 0)
            continue;
          if (!is_key (self, other->name, field->name, &key, error) ||
              (key && !check_column (self, column, other, field->name, error)))
            return FALSE;
        }
    }

  return TRUE;
}

/* Columns that have the name of another table's key. */
gboolean
vit_check_orphans (VitCheckup *self, GError **error)
{
  g_autoptr (VitFrame) columns = vit_checkup_describe (self, error);
  g_autoptr (GPtrArray) tables = NULL;

  if (columns == NULL)
    return FALSE;
  tables = vit_project_list_tables (self->project, error);
  if (tables == NULL)
    return FALSE;

  for (guint i = 0; i < tables->len; i++)
    {
      const VitTableInfo *other = g_ptr_array_index (tables, i);

      if (!g_str_equal (other->name, self->table) && !check_table (self, columns, other, error))
        return FALSE;
    }

  return TRUE;
}
