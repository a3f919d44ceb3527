/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Types that an import chose by the values of one day need not be those that it would choose by the
 * values of the next: sixty order numbers are a whole number, two hundred different ones look like
 * an identifier. A recipe relies on what they were. So where a type of before fits every value of
 * the newer file as well, the file is read once more, with that type. */

#include "vit-refresh-read.h"

#include "vit-import-private.h"
#include "vit-project-private.h"
#include "vit-sql.h"

/* Share of the work until it is known which types have changed. */
#define FIRST_READING 0.7

/* How the table was read, with the type of every column; %NULL without error if nobody knows. */
static gboolean
read_known (VitConnection *connection, const char *table, VitSource **known, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (JsonNode) node = vit_document_read (connection, "source", table, &reason);

  *known = node ? vit_source_from_json (node, NULL, NULL, &reason) : NULL;
  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

static gboolean
is_text (VitTypeOf type)
{
  return type == VIT_TYPE_OF_TEXT || type == VIT_TYPE_OF_ID;
}

/* Whether all values of a text are whole numbers as they would be written: without leading zeros,
 * which would be lost. */
static gboolean
check_integers (VitConnection *connection,
                const char *table,
                const char *column,
                gboolean *are,
                GError **error)
{
  g_autofree char *table_sql = vit_sql_name (table);
  g_autofree char *column_sql = vit_sql_name (column);
  g_autofree char *sql =
      vit_sql_fill ("SELECT count(*) FROM raw.{table} WHERE {column} IS NOT NULL AND "
                    "coalesce(CAST(TRY_CAST({column} AS BIGINT) AS VARCHAR), '') <> {column}",
                    "table", table_sql, "column", column_sql, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, error);

  if (frame == NULL)
    return FALSE;
  *are = vit_column_get_number (vit_frame_get_column (frame, 0), 0) == 0;

  return TRUE;
}

/* Whether a column that is read as @now could as well be read as it was @before. */
static gboolean
check_fits (VitConnection *connection,
            const char *table,
            const char *column,
            VitTypeOf before,
            VitTypeOf now,
            gboolean *fits,
            GError **error)
{
  *fits = is_text (before) || (before == VIT_TYPE_OF_NUMBER && now == VIT_TYPE_OF_INTEGER);
  if (before != VIT_TYPE_OF_INTEGER || !is_text (now))
    return TRUE;

  return check_integers (connection, table, column, fits, error);
}

/* Sets the types of before that fit in @source, and tells their number. */
static gboolean
keep_types (VitConnection *connection,
            const VitSource *known,
            const VitSource *now,
            VitSource *source,
            guint *n_kept,
            GError **error)
{
  GHashTableIter iter;
  gpointer column, word;

  *n_kept = 0;
  g_hash_table_iter_init (&iter, now->types);
  while (g_hash_table_iter_next (&iter, &column, &word))
    {
      const char *old_word = g_hash_table_lookup (known->types, column);
      VitTypeOf old_type, type;
      gboolean fits;

      if (old_word == NULL || g_str_equal (old_word, word) ||
          g_hash_table_contains (source->types, column) ||
          !vit_type_of_from_word (old_word, &old_type) || !vit_type_of_from_word (word, &type))
        continue;
      if (!check_fits (connection, source->table, column, old_type, type, &fits, error))
        return FALSE;
      if (!fits)
        continue;
      g_hash_table_insert (source->types, g_strdup (column), g_strdup (old_word));
      (*n_kept)++;
    }

  return TRUE;
}

/* The types were not the user's, so that the next import is free to choose others. */
static gboolean
note_source (VitConnection *connection,
             VitImportReport *report,
             const VitSource *source,
             GError **error)
{
  g_autoptr (JsonNode) content = NULL;

  vit_source_free (report->source);
  report->source = vit_source_copy (source);
  for (guint i = 0; i < report->columns->len; i++)
    {
      VitImportColumn *column = g_ptr_array_index (report->columns, i);

      column->is_forced = column->is_forced && g_hash_table_contains (source->types, column->name);
    }
  content = vit_import_report_to_json (report);

  return vit_document_write (connection, VIT_IMPORT_KIND, report->table, content, error);
}

/**
 * vit_refresh_read:
 * @connection: with a transaction open
 * @source: what to read
 *
 * Reads a source again that was read before.
 *
 * Returns: (transfer full): what was read, or %NULL with an error as of vit_import_run_inside()
 */
VitImportReport *
vit_refresh_read (VitProject *project,
                  VitConnection *connection,
                  const VitSource *source,
                  VitProgress *progress,
                  GError **error)
{
  g_autoptr (VitProgress) first = vit_progress_new_part (progress, 0, FIRST_READING);
  g_autoptr (VitProgress) second = vit_progress_new_part (progress, FIRST_READING, 1);
  g_autoptr (VitSource) kept = vit_source_copy (source);
  g_autoptr (VitSource) known = NULL;
  g_autoptr (VitSource) now = NULL;
  g_autoptr (VitImportReport) report = NULL;
  guint n_kept;

  if (!read_known (connection, source->table, &known, error))
    return NULL;
  report = vit_import_run_inside (project, connection, source, TRUE, first, error);
  if (report == NULL || !read_known (connection, source->table, &now, error))
    return NULL;
  if (known == NULL || now == NULL)
    return g_steal_pointer (&report);

  if (!keep_types (connection, known, now, kept, &n_kept, error))
    return NULL;
  if (n_kept == 0)
    return g_steal_pointer (&report);

  g_clear_pointer (&report, vit_import_report_free);
  report = vit_import_run_inside (project, connection, kept, TRUE, second, error);

  return report != NULL && note_source (connection, report, source, error)
             ? g_steal_pointer (&report)
             : NULL;
}
