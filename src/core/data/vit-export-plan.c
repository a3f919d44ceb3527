/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-export-plan.h"

#include <string.h>

#include "vit-data-error.h"
#include "vit-sql.h"

static void
column_free (gpointer data)
{
  VitExportColumn *column = data;

  g_free (column->name);
  g_free (column->expression);
  g_free (column);
}

void
vit_export_plan_free (VitExportPlan *self)
{
  if (self == NULL)
    return;

  g_free (self->from);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_free (self);
}

static gboolean
ask (VitConnection *connection,
     const VitExportPlan *self,
     const char *question,
     const char *name,
     gboolean *answer,
     GError **error)
{
  g_autofree char *aggregate = g_strdup_printf (question, name);
  g_autofree char *sql =
      g_strdup_printf ("SELECT coalesce(%s, false) FROM %s", aggregate, self->from);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, error);

  if (frame == NULL)
    return FALSE;
  *answer = vit_column_get_bools (vit_frame_get_column (frame, 0))[0];

  return TRUE;
}

/* What is not finite is missing, as everywhere. */
static gboolean
describe (VitConnection *connection,
          const VitExportPlan *self,
          VitExportColumn *column,
          GError **error)
{
  g_autofree char *name = vit_sql_name (column->name);

  switch (column->type)
    {
    case VIT_TYPE_OF_NUMBER:
      column->expression =
          g_strdup_printf ("CASE WHEN isfinite(CAST(%1$s AS DOUBLE)) THEN %1$s END", name);
      return ask (connection, self, "bool_and(CAST(%s AS DOUBLE) %% 1 = 0)", name,
                  &column->is_whole, error);
    case VIT_TYPE_OF_TIMESTAMP:
      column->expression = g_strdup_printf ("CAST(%s AS TIMESTAMP)", name);
      return ask (connection, self, "bool_or(microsecond(%s) %% 1000000 <> 0)", name,
                  &column->has_fraction, error);
    case VIT_TYPE_OF_INTEGER:
    case VIT_TYPE_OF_BOOLEAN:
    case VIT_TYPE_OF_DATE:
      column->expression = g_strdup (name);
      return TRUE;
    case VIT_TYPE_OF_TEXT:
    case VIT_TYPE_OF_ID:
    default:
      column->expression = g_strdup_printf ("CAST(%s AS VARCHAR)", name);
      column->is_text = TRUE;
      return TRUE;
    }
}

/**
 * vit_export_plan_new:
 * @table: a table of @project, as its recipe leaves it
 *
 * Returns: (transfer full): how to write it, or %NULL with an error of #VitDataError
 */
VitExportPlan *
vit_export_plan_new (VitProject *project,
                     VitConnection *connection,
                     const char *table,
                     GError **error)
{
  g_autoptr (VitTableInfo) info = vit_project_get_table (project, table, error);
  g_autoptr (VitExportPlan) self = NULL;
  g_autofree char *name = vit_sql_name (table);

  if (info == NULL)
    return NULL;

  self = g_new0 (VitExportPlan, 1);
  self->from = g_strconcat ("clean.", name, NULL);
  self->columns = g_ptr_array_new_with_free_func (column_free);
  for (guint i = 0; i < info->fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (info->fields, i);
      VitExportColumn *column = g_new0 (VitExportColumn, 1);

      g_ptr_array_add (self->columns, column);
      column->name = g_strdup (field->name);
      column->type = field->type;
      if (!describe (connection, self, column, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

static const char *
get_time_format (const VitExportColumn *column)
{
  if (column->type == VIT_TYPE_OF_DATE)
    return "%Y-%m-%d";

  return column->has_fraction ? "%Y-%m-%d %H:%M:%S.%f" : "%Y-%m-%d %H:%M:%S";
}

/**
 * vit_export_plan_write_csv:
 * @target: the name under which the engine finds the file
 * @missing: what stands for a missing value
 *
 * Returns: (transfer full): a statement that writes the table; texts are quoted, and nothing else
 *   is, so that an empty text is not the same as none
 */
char *
vit_export_plan_write_csv (const VitExportPlan *self, const char *target, const char *missing)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (GString) quoted = g_string_new (NULL);
  g_autofree char *path = vit_sql_string (target);
  g_autofree char *null_text = vit_sql_string (missing);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const VitExportColumn *column = g_ptr_array_index (self->columns, i);
      g_autofree char *name = vit_sql_name (column->name);
      const char *comma = i > 0 ? ", " : "";

      if (column->type == VIT_TYPE_OF_TIMESTAMP)
        g_string_append_printf (columns, "%sstrftime(%s, '%s') AS %s", comma, column->expression,
                                get_time_format (column), name);
      else
        g_string_append_printf (columns, "%s%s AS %s", comma, column->expression, name);
      if (column->is_text)
        g_string_append_printf (quoted, "%s%s", quoted->len > 0 ? ", " : "", name);
    }

  return g_strdup_printf ("COPY (SELECT %s FROM %s) TO %s (FORMAT csv, HEADER true, DELIMITER ',', "
                          "QUOTE '\"', ESCAPE '\"', NULLSTR %s, USE_TMP_FILE false%s%s%s)",
                          columns->str, self->from, path, null_text,
                          quoted->len > 0 ? ", FORCE_QUOTE (" : "", quoted->str,
                          quoted->len > 0 ? ")" : "");
}

/**
 * vit_export_plan_write_parquet:
 * @target: the name under which the engine finds the file
 *
 * Returns: (transfer full): a statement that writes the table
 */
char *
vit_export_plan_write_parquet (const VitExportPlan *self, const char *target)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autofree char *path = vit_sql_string (target);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const VitExportColumn *column = g_ptr_array_index (self->columns, i);
      g_autofree char *name = vit_sql_name (column->name);

      g_string_append_printf (columns, "%s%s AS %s", i > 0 ? ", " : "", column->expression, name);
    }

  return g_strdup_printf ("COPY (SELECT %s FROM %s) TO %s (FORMAT parquet, COMPRESSION zstd, "
                          "USE_TMP_FILE false)",
                          columns->str, self->from, path);
}

static void
set_word (char **word, const char *value)
{
  g_free (*word);
  *word = g_strdup (value);
}

/**
 * vit_export_plan_get_source:
 * @path: the file that was written
 * @format: its format
 *
 * Returns: (transfer full): what reads the same table from the file again: with the types that
 *   the file itself does not tell
 */
VitSource *
vit_export_plan_get_source (const VitExportPlan *self, const char *path, const char *format)
{
  VitSource *source = vit_source_new (path);

  set_word (&source->format, format);
  if (!g_str_equal (format, "parquet"))
    source->header = 1;
  if (g_str_equal (format, "csv"))
    {
      set_word (&source->encoding, "UTF-8");
      set_word (&source->delimiter, ",");
      set_word (&source->quote, "\"");
      set_word (&source->decimal, ".");
      source->has_empty_texts = TRUE;
    }

  for (guint i = 0; i < self->columns->len; i++)
    {
      const VitExportColumn *column = g_ptr_array_index (self->columns, i);

      if (g_str_equal (format, "parquet") && column->type != VIT_TYPE_OF_ID)
        continue;
      g_hash_table_insert (source->types, g_strdup (column->name),
                           g_strdup (vit_type_of_to_word (column->type)));
      if (column->type == VIT_TYPE_OF_DATE || column->type == VIT_TYPE_OF_TIMESTAMP)
        g_hash_table_insert (source->date_formats, g_strdup (column->name),
                             g_strdup (get_time_format (column)));
    }

  return source;
}
