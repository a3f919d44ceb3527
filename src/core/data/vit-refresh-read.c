/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import chose by the values of one day need not be what it would choose by the values of
 * the next: sixty order numbers are a whole number, two hundred different ones look like an
 * identifier; 13/04 tells that the day comes first, and 03/04 tells nothing. A recipe relies on
 * what they were. So where a reading of before fits every value of the newer file as well, the file
 * is read once more, in that way. */

#include "vit-refresh-read.h"

#include "vit-import-private.h"
#include "vit-project-private.h"
#include "vit-sql.h"

/* Share of the work until it is known which readings have changed. */
#define FIRST_READING 0.7

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
  *fits = (is_text (before) && before != now) ||
          (before == VIT_TYPE_OF_NUMBER && now == VIT_TYPE_OF_INTEGER);
  if (before != VIT_TYPE_OF_INTEGER || !is_text (now))
    return TRUE;

  return check_integers (connection, table, column, fits, error);
}

static const VitImportColumn *
find_column (const VitImportReport *report, const char *name)
{
  for (guint i = 0; i < report->columns->len; i++)
    {
      const VitImportColumn *column = g_ptr_array_index (report->columns, i);

      if (g_ascii_strcasecmp (column->name, name) == 0)
        return column;
    }

  return NULL;
}

static gboolean
is_set (const VitSource *source, const char *column)
{
  return g_hash_table_contains (source->types, column) ||
         g_hash_table_contains (source->date_formats, column) ||
         g_hash_table_contains (source->decimals, column);
}

static gboolean
is_read_alike (const VitImportColumn *column,
               VitTypeOf type,
               const char *format,
               const char *decimal)
{
  return column->type == type && g_strcmp0 (column->date_format, format) == 0 &&
         g_strcmp0 (column->decimal, decimal) == 0;
}

/* Whether all ways to read a column keep all that is in the file: a number loses the zeros that a
 * code has in front. */
static gboolean
keeps_all (const VitAmbiguity *ambiguity)
{
  return ambiguity->kind == VIT_AMBIGUITY_DAY_MONTH || ambiguity->kind == VIT_AMBIGUITY_THOUSANDS ||
         ambiguity->kind == VIT_AMBIGUITY_DIGITS_OR_DATE;
}

/* Whether the reading of before is one of several that fit the values of now. */
static gboolean
is_among_readings (const VitImportColumn *now, const VitImportColumn *before)
{
  for (guint i = 0; i < now->ambiguities->len; i++)
    {
      const VitAmbiguity *ambiguity = g_ptr_array_index (now->ambiguities, i);

      for (guint j = 0; j < ambiguity->readings->len; j++)
        {
          const VitColumnReading *reading = g_ptr_array_index (ambiguity->readings, j);

          if (keeps_all (ambiguity) && reading->n_values == ambiguity->n_values &&
              is_read_alike (before, reading->type, reading->date_format, reading->decimal))
            return TRUE;
        }
    }

  return FALSE;
}

/* Sets in @source how a column was read before. */
static void
keep_reading (VitSource *source, const char *name, const VitImportColumn *before)
{
  g_hash_table_insert (source->types, g_strdup (name),
                       g_strdup (vit_type_of_to_word (before->type)));
  if (before->date_format != NULL)
    g_hash_table_insert (source->date_formats, g_strdup (name), g_strdup (before->date_format));
  if (before->decimal != NULL)
    g_hash_table_insert (source->decimals, g_strdup (name), g_strdup (before->decimal));
}

/* Sets in @source the readings of before that fit, and tells their number. */
static gboolean
keep_readings (VitConnection *connection,
               const VitImportReport *before,
               const VitImportReport *now,
               VitSource *source,
               guint *n_kept,
               GError **error)
{
  *n_kept = 0;
  for (guint i = 0; i < now->columns->len; i++)
    {
      const VitImportColumn *column = g_ptr_array_index (now->columns, i);
      const VitImportColumn *old = find_column (before, column->name);
      gboolean fits;

      if (old == NULL || is_set (source, column->name) ||
          is_read_alike (column, old->type, old->date_format, old->decimal))
        continue;

      fits = is_among_readings (column, old);
      if (!fits && !check_fits (connection, source->table, column->name, old->type, column->type,
                                &fits, error))
        return FALSE;
      if (!fits)
        continue;
      keep_reading (source, column->name, old);
      (*n_kept)++;
    }

  return TRUE;
}

/* The readings were not the user's, so that the next import is free to choose others. */
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
 * @before: (nullable): what was read before
 *
 * Reads a source again that was read before.
 *
 * Returns: (transfer full): what was read, or %NULL with an error as of vit_import_run_inside()
 */
VitImportReport *
vit_refresh_read (VitProject *project,
                  VitConnection *connection,
                  const VitSource *source,
                  const VitImportReport *before,
                  VitProgress *progress,
                  GError **error)
{
  g_autoptr (VitProgress) first = vit_progress_new_part (progress, 0, FIRST_READING);
  g_autoptr (VitProgress) second = vit_progress_new_part (progress, FIRST_READING, 1);
  g_autoptr (VitSource) kept = vit_source_copy (source);
  g_autoptr (VitImportReport) report =
      vit_import_run_inside (project, connection, source, TRUE, first, error);
  guint n_kept = 0;

  if (report == NULL ||
      (before != NULL && !keep_readings (connection, before, report, kept, &n_kept, error)))
    return NULL;
  if (n_kept == 0)
    return g_steal_pointer (&report);

  g_clear_pointer (&report, vit_import_report_free);
  report = vit_import_run_inside (project, connection, kept, TRUE, second, error);

  return report != NULL && note_source (connection, report, source, error)
             ? g_steal_pointer (&report)
             : NULL;
}
