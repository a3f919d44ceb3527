/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-relation.h"

#include <string.h>

#include "vit-data-error.h"
#include "vit-import-private.h"
#include "vit-read-sql.h"
#include "vit-relation-column.h"
#include "vit-sql.h"

/**
 * vit_parquet_recognise:
 * @head: the beginning of a file
 *
 * Returns: whether it is a Parquet file
 */
gboolean
vit_parquet_recognise (const char *head, gsize length)
{
  return length >= 4 && memcmp (head, "PAR1", 4) == 0;
}

/* What the engine says of a file is said of the file by its name. */
static gboolean
explain (const VitReading *reading, GError *reason, GError **error)
{
  if (g_error_matches (reason, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE) ||
      g_error_matches (reason, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN))
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "%s is damaged or cut off, and cannot be read as %s; fetch it again (%.*s)",
                   reading->source->path, reading->format->name,
                   (int) MIN (strcspn (reason->message, "\n"), 200), reason->message);
      g_error_free (reason);
    }
  else
    {
      g_propagate_error (error, reason);
    }

  return FALSE;
}

/* The records of the file, or the sample of them that is wanted: the first, or those whose numbers
 * come first in an order that has nothing to do with theirs. */
static char *
write_records (const VitSource *source, const char *file, gboolean with_numbers)
{
  g_autofree char *path = vit_sql_string (file);
  g_autofree char *numbered = g_strdup_printf ("read_parquet(%s, file_row_number = true)", path);
  g_autofree char *which = NULL;

  if (source->sample == 0)
    return with_numbers ? g_steal_pointer (&numbered) : g_strdup_printf ("read_parquet(%s)", path);

  if (source->sample_is_first)
    which = g_strdup_printf ("file_row_number < %" G_GUINT64_FORMAT, source->sample);
  else
    which = g_strdup_printf ("file_row_number IN (SELECT file_row_number FROM %s ORDER BY "
                             "hash(file_row_number), file_row_number LIMIT %" G_GUINT64_FORMAT ")",
                             numbered, source->sample);

  return g_strdup_printf ("(SELECT *%s FROM %s WHERE %s)",
                          with_numbers ? "" : " EXCLUDE (file_row_number)", numbered, which);
}

/* The rows of the file; a list that is to be exploded gives one for each element. */
static char *
write_rows (const VitSource *source, const char *file, gboolean with_numbers)
{
  g_autofree char *records = write_records (source, file, with_numbers);
  g_autofree char *list = NULL;

  if (source->explode == NULL)
    return g_steal_pointer (&records);

  list = vit_sql_name (source->explode);

  return g_strdup_printf ("(SELECT * REPLACE (unnest(CASE WHEN len(%1$s) > 0 THEN %1$s ELSE [NULL] "
                          "END) AS %1$s) FROM %2$s)",
                          list, records);
}

/**
 * vit_relation_count:
 * @plan: of vit_relation_plan()
 * @file: the name under which the engine finds the file
 * @n_all: (out): the records of the file; -1 if all of them are wanted
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError
 */
gboolean
vit_relation_count (VitConnection *connection,
                    const VitReadPlan *plan,
                    const char *file,
                    gint64 *n_all,
                    GError **error)
{
  g_autofree char *path = vit_sql_string (file);
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM read_parquet(%s)", path);
  g_autoptr (VitFrame) frame = NULL;

  *n_all = -1;
  if (plan->source->sample == 0)
    return TRUE;

  frame = vit_connection_query (connection, sql, NULL, error);
  if (frame == NULL)
    return FALSE;
  if ((guint64) vit_column_get_int64s (vit_frame_get_column (frame, 0))[0] > plan->source->sample)
    *n_all = vit_column_get_int64s (vit_frame_get_column (frame, 0))[0];

  return TRUE;
}

static gboolean
check_explode (VitConnection *connection,
               const VitReading *reading,
               const char *file,
               GError **error)
{
  const char *wanted = reading->source->explode;
  g_autofree char *path = vit_sql_string (file);
  g_autofree char *sql = g_strdup_printf ("DESCRIBE SELECT * FROM read_parquet(%s)", path);
  g_autoptr (VitFrame) columns = NULL;
  GError *reason = NULL;

  if (wanted == NULL)
    return TRUE;

  columns = vit_connection_query (connection, sql, NULL, &reason);
  if (columns == NULL)
    return explain (reading, reason, error);

  for (gsize i = 0; i < vit_frame_get_n_rows (columns); i++)
    if (g_str_equal (vit_column_get_text (vit_frame_find_column (columns, "column_name"), i),
                     wanted) &&
        g_str_has_suffix (vit_column_get_text (vit_frame_find_column (columns, "column_type"), i),
                          "]"))
      return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN,
               "%s has no list “%s”, which explode names", reading->source->path, wanted);

  return FALSE;
}

/**
 * vit_relation_plan:
 * @connection: to the engine that reads the file
 * @reading: the open file
 * @file: the name under which the engine finds it
 *
 * The file says of what types its columns are; no value is looked at.
 *
 * Returns: (transfer full): how to read it, or %NULL with an error of #VitDataError
 */
VitReadPlan *
vit_relation_plan (VitConnection *connection,
                   const VitReading *reading,
                   const char *file,
                   GError **error)
{
  g_autoptr (VitReadPlan) self = g_new0 (VitReadPlan, 1);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (vit_relation_column_free);
  g_autofree char *rows = write_rows (reading->source, file, FALSE);
  GError *reason = NULL;

  self->source = vit_source_copy (reading->source);
  if (!check_explode (connection, reading, file, error))
    return NULL;
  if (!vit_relation_columns_collect (columns, connection, rows, &reason))
    {
      explain (reading, reason, error);
      return NULL;
    }

  return vit_relation_columns_plan (columns, self, reading->is_one_of_many, error)
             ? g_steal_pointer (&self)
             : NULL;
}

/**
 * vit_relation_sql:
 * @plan: how to read
 * @file: the name under which the engine finds the file
 *
 * Returns: (transfer full): a query that yields the rows of the file in their order, and a last
 *   column %VIT_READ_BAD
 */
char *
vit_relation_sql (const VitReadPlan *plan, const char *file)
{
  g_autofree char *rows = write_rows (plan->source, file, FALSE);
  g_autoptr (GString) bad = g_string_new ("false");
  GString *sql = g_string_new ("SELECT ");

  for (guint i = 0; i < plan->columns->len; i++)
    {
      const VitPlanColumn *column = g_ptr_array_index (plan->columns, i);
      g_autofree char *name = vit_sql_name (column->name);

      if (column->is_ignored && !plan->is_preview)
        continue;

      g_string_append_printf (sql, "%s AS %s, ", column->expression, name);
      if (column->bad != NULL && plan->source->rejects_bad_cells)
        g_string_append_printf (bad, " OR %s", column->bad);
    }
  g_string_append_printf (sql, "coalesce(%s, false) AS \"" VIT_READ_BAD "\" FROM %s", bad->str,
                          rows);

  return g_string_free (sql, FALSE);
}

static gboolean
count (VitConnection *connection, const char *condition, gint64 *n, GError **error)
{
  g_autofree char *sql =
      g_strconcat ("SELECT count(*) FROM " VIT_STAGING_TABLE " WHERE ", condition, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, error);

  if (frame == NULL)
    return FALSE;
  *n = vit_column_get_int64s (vit_frame_get_column (frame, 0))[0];

  return TRUE;
}

/* The rows that do not fit the type that was set for the column @index. */
static gboolean
list_bad (VitConnection *connection,
          const VitReadPlan *plan,
          guint index,
          const char *file,
          GPtrArray *rejects,
          GError **error)
{
  const VitPlanColumn *column = g_ptr_array_index (plan->columns, index);
  g_autofree char *rows = write_rows (plan->source, file, TRUE);
  g_autofree char *sql = g_strdup_printf (
      "SELECT CAST(file_row_number AS BIGINT) + 1 AS line, CAST(%s AS VARCHAR) AS text FROM %s "
      "WHERE %s ORDER BY line LIMIT %u",
      column->raw, rows, column->bad, VIT_IMPORT_MAX_REJECTS);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, error);

  if (frame == NULL)
    return FALSE;

  for (gsize i = 0; i < vit_frame_get_n_rows (frame); i++)
    {
      const char *text = vit_column_get_text (vit_frame_get_column (frame, 1), i);
      g_autofree char *reason = g_strdup_printf ("“%.100s” is not of the type %s", text ? text : "",
                                                 vit_type_of_to_word (column->guess->type));
      g_autofree char *valid = g_utf8_make_valid (reason, -1);
      VitReject *reject =
          vit_reject_new (vit_column_get_int64s (vit_frame_get_column (frame, 0))[i], valid,
                          text ? text : "");

      reject->column = (int) index;
      g_ptr_array_add (rejects, reject);
    }

  return TRUE;
}

/* The cells that do not fit the type that was set for their column: their rows stay. */
static gboolean
list_cells (VitConnection *connection,
            const VitReadPlan *plan,
            const char *file,
            VitStaging *staging,
            GError **error)
{
  g_autofree char *rows = write_rows (plan->source, file, FALSE);

  for (guint i = 0; i < plan->columns->len; i++)
    {
      const VitPlanColumn *column = g_ptr_array_index (plan->columns, i);
      g_autofree char *sql =
          g_strdup_printf ("SELECT count(*) FROM %s WHERE %s", rows, column->bad);
      g_autoptr (VitFrame) frame = NULL;

      if (column->bad == NULL || column->is_ignored)
        continue;
      frame = vit_connection_query (connection, sql, NULL, error);
      if (frame == NULL || !list_bad (connection, plan, i, file, staging->cells, error))
        return FALSE;
      staging->n_bad[i] = vit_column_get_int64s (vit_frame_get_column (frame, 0))[0];
    }
  vit_rejects_sort (staging->cells);

  return TRUE;
}

static gboolean
take_out_bad (VitConnection *connection,
              const VitReadPlan *plan,
              const char *file,
              VitStaging *staging,
              GError **error)
{
  if (!plan->source->rejects_bad_cells && !list_cells (connection, plan, file, staging, error))
    return FALSE;
  if (!count (connection, "\"" VIT_READ_BAD "\"", &staging->n_rejected, error) ||
      !count (connection, "NOT \"" VIT_READ_BAD "\"", &staging->n_rows, error))
    return FALSE;

  for (guint i = 0; staging->n_rejected > 0 && i < plan->columns->len; i++)
    if (((VitPlanColumn *) g_ptr_array_index (plan->columns, i))->bad != NULL &&
        !list_bad (connection, plan, i, file, staging->rejects, error))
      return FALSE;
  vit_rejects_sort (staging->rejects);
  staging->reasons[VIT_REJECT_VALUE] = staging->n_rejected;

  return (staging->n_rejected == 0 ||
          vit_connection_execute (connection,
                                  "DELETE FROM " VIT_STAGING_TABLE " WHERE \"" VIT_READ_BAD "\"",
                                  NULL, error)) &&
         vit_connection_execute (connection,
                                 "ALTER TABLE " VIT_STAGING_TABLE " DROP COLUMN \"" VIT_READ_BAD
                                 "\"",
                                 NULL, error);
}

/**
 * vit_relation_fill:
 * @connection: with a transaction open
 * @plan: of vit_relation_plan()
 * @reading: the open file
 * @file: the name under which the engine finds it
 * @progress: (nullable): its progress
 *
 * Makes the staging table, which must not be there, and accounts for every row.
 *
 * Returns: (transfer full): what became of the rows, or %NULL with an error of #VitDataError or
 *   %G_IO_ERROR_CANCELLED
 */
VitStaging *
vit_relation_fill (VitConnection *connection,
                   const VitReadPlan *plan,
                   const VitReading *reading,
                   const char *file,
                   VitProgress *progress,
                   GError **error)
{
  g_autoptr (VitStaging) self = g_new0 (VitStaging, 1);
  g_autofree char *rows = vit_relation_sql (plan, file);
  g_autofree char *sql = g_strdup_printf ("CREATE TABLE " VIT_STAGING_TABLE " AS %s", rows);
  GError *reason = NULL;

  self->rejects = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_reject_free);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_reject_free);
  self->n_failed = g_new0 (gint64, plan->columns->len);
  self->n_bad = g_new0 (gint64, plan->columns->len);

  if (!vit_connection_execute (connection, sql, progress, &reason) ||
      !take_out_bad (connection, plan, file, self, &reason))
    {
      explain (reading, reason, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}
