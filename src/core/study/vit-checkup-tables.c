/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What vit_checkup_run() finds between tables. */

#include "vit-checkup-private.h"

#include <string.h>

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

/* Asks how @column and the other table's column fit together. */
static VitFrame *
query_both (VitCheckup *self,
            const char *file,
            const VitCheckupColumn *column,
            const VitTableInfo *other,
            const VitField *field,
            GError **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = vit_sql_name (column->name);
  g_autofree char *key = vit_checkup_key_sql (column->name, vit_checkup_column_is_number (column));
  g_autofree char *other_table = vit_sql_name (other->name);
  g_autofree char *other_name =
      vit_checkup_key_sql (field->name, field->type == VIT_TYPE_OF_NUMBER);

  g_hash_table_insert (words, (gpointer) "name", name);
  g_hash_table_insert (words, (gpointer) "column", key);
  g_hash_table_insert (words, (gpointer) "other", other_table);
  g_hash_table_insert (words, (gpointer) "other_column", other_name);

  return vit_checkup_query (self, file, words, error);
}

static JsonNode *
form_step (const char *column)
{
  const char *columns[] = { column, NULL };
  JsonNode *step = vit_checkup_column_step ("replace", columns);
  JsonObject *object = json_node_get_object (step);

  json_object_set_string_member (object, "find", "\\.0+$");
  json_object_set_string_member (object, "with", "");
  json_object_set_boolean_member (object, "regex", TRUE);

  return step;
}

/* A program that has no whole numbers with gaps writes 20001 as 20001.0, and nothing fits. */
static gboolean
check_form (VitCheckup *self,
            const VitCheckupColumn *column,
            const VitTableInfo *other,
            const VitField *field,
            GError **error)
{
  g_autoptr (VitFrame) frame =
      query_both (self, "checkup-decimals.sql", column, other, field, error);
  g_autofree char *key = NULL;
  VitProposal *proposal;
  const char *example;

  if (frame == NULL)
    return FALSE;
  if (vit_checkup_get_count (frame, "rows") == 0)
    return TRUE;

  proposal = vit_checkup_add (self, VIT_PROPOSAL_KEY_FORM, frame, NULL,
                              g_strdup (vit_text (self->language,
                                                  "Take the decimals away: as they are, no line "
                                                  "finds its partner in that table.")));
  example = proposal->examples[0];
  key = g_strndup (example, strcspn (example, "."));
  proposal->title =
      g_strdup_printf (vit_text (self->language, "%1$s is written as %2$s here, and as %3$s in the "
                                                 "table %4$s"),
                       column->name, example, key, other->name);
  proposal->subject = g_strdup_printf ("%s %s", column->name, other->name);

  return vit_checkup_propose (self, proposal, form_step (column->name), error);
}

static gboolean
check_orphans (VitCheckup *self,
               const VitCheckupColumn *column,
               const VitTableInfo *other,
               const VitField *field,
               GError **error)
{
  g_autoptr (VitFrame) frame =
      query_both (self, "checkup-orphans.sql", column, other, field, error);
  g_autofree char *n = NULL;
  VitProposal *proposal;
  gint64 rows;

  if (frame == NULL)
    return FALSE;

  /* Tables that share hardly any value do not belong together at all. */
  rows = vit_checkup_get_count (frame, "rows");
  if (rows == 0 || rows > self->n_rows / 2)
    return TRUE;

  n = vit_checkup_count_text (self, rows);
  proposal = vit_checkup_add (
      self, VIT_PROPOSAL_ORPHANS, frame,
      g_strdup_printf (vit_text_n (self->language,
                                   "%1$s line has a %2$s that the table %3$s does not list",
                                   "%1$s lines have a %2$s that the table %3$s does not list",
                                   (guint64) rows),
                       n, column->name, other->name),
      g_strdup (vit_text (self->language,
                          "What that table says of it will be missing here once they are joined. "
                          "Ask for a newer export of it.")));
  proposal->subject = g_strdup_printf ("%s %s", column->name, other->name);
  vit_checkup_set_values (proposal, column->name,
                          vit_column_get_text (vit_frame_find_column (frame, "names"), 0));

  return TRUE;
}

static gboolean
check_column (VitCheckup *self,
              const VitCheckupColumn *column,
              const VitTableInfo *other,
              const VitField *field,
              GError **error)
{
  gboolean text = vit_checkup_column_is_text (column);
  gboolean key;

  if (!is_key (self, other->name, field->name, &key, error))
    return FALSE;
  if (key)
    return (!text || check_form (self, column, other, field, error)) &&
           check_orphans (self, column, other, field, error);

  return !text || field->type != VIT_TYPE_OF_TEXT || vit_checkup_is_id (column->name) ||
         vit_check_spelt_elsewhere (self, column->name, other->name, field->name, error);
}

static gboolean
check_table (VitCheckup *self, VitFrame *columns, const VitTableInfo *other, GError **error)
{
  for (gsize row = 0; row < vit_frame_get_n_rows (columns); row++)
    {
      VitCheckupColumn column = {
        .name = vit_column_get_text (vit_frame_get_column (columns, 0), row),
        .type = vit_column_get_text (vit_frame_get_column (columns, 1), row),
      };

      for (guint i = 0; i < other->fields->len; i++)
        {
          const VitField *field = g_ptr_array_index (other->fields, i);

          if (g_ascii_strcasecmp (field->name, column.name) == 0 &&
              !check_column (self, &column, other, field, error))
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
