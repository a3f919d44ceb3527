/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-staging.h"

#include <string.h>

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-import-private.h"
#include "vit-read-sql.h"
#include "vit-sql.h"
#include "vit-staging-private.h"

/* The engine passes over a line longer than this without a word if it is the last one. */
#define MAX_LINE 2000000

/* How often a pass over the records looks whether it is still wanted. */
#define CHECK_EVERY 65536

void
vit_staging_free (VitStaging *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->rejects, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_free (self->n_failed);
  g_free (self->n_bad);
  g_free (self);
}

static gboolean
query_count (VitStagingFill *fill, const char *from, gint64 *count, GError **error)
{
  g_autofree char *sql = g_strconcat ("SELECT count(*) FROM ", from, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (fill->connection, sql, NULL, error);

  if (frame == NULL)
    return FALSE;

  *count = vit_column_get_int64s (vit_frame_get_column (frame, 0))[0];

  return TRUE;
}

static gboolean
create (VitStagingFill *fill, const char *file, VitProgress *progress, GError **error)
{
  g_autofree char *rows = vit_read_sql (fill->plan, file, fill->rejects);
  g_autofree char *sql = g_strdup_printf ("CREATE TABLE " VIT_STAGING_TABLE " AS %s", rows);

  return vit_connection_execute (fill->connection, sql, progress, error);
}

/* The lines that the reader left out. */

static gboolean
count_failed (VitStagingFill *fill, GError **error)
{
  g_autofree char *sql = vit_sql_load (vit_data_get_resource (), "data/import-failed.sql",
                                       "rejects", fill->rejects, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (fill->connection, sql, NULL, error);

  if (frame == NULL)
    return FALSE;

  for (gsize i = 0; i < vit_frame_get_n_rows (frame); i++)
    {
      gint64 number = vit_column_get_int64s (vit_frame_find_column (frame, "number"))[i];

      if (number >= 1 && number <= fill->plan->columns->len)
        fill->staging->n_failed[number - 1] =
            vit_column_get_int64s (vit_frame_find_column (frame, "lines"))[i];
    }

  return TRUE;
}

/* A record in quotes that is longer than the reader's buffer is left out under the name of the line
 * before it, which is sound and was read. */
static gboolean
is_sound (const VitStagingFill *fill, const char *text)
{
  VitCsvRecord record;
  gboolean sound;

  vit_csv_record_init (&record);
  sound = vit_csv_read (&fill->plan->dialect, &text, &record) && !record.is_broken &&
          record.fields->len == fill->plan->columns->len;
  vit_csv_record_clear (&record);

  return sound;
}

static VitReject *
read_reject (VitStagingFill *fill, VitFrame *frame, gsize row, gint64 line)
{
  const char *kind = vit_column_get_text (vit_frame_find_column (frame, "kind"), row);
  const char *text = vit_column_get_text (vit_frame_find_column (frame, "text"), row);
  const char *message = vit_column_get_text (vit_frame_find_column (frame, "message"), row);
  gint64 number = vit_column_get_int64s (vit_frame_find_column (frame, "number"))[row];

  if (g_str_equal (kind, "CAST") && number >= 1 && number <= fill->plan->columns->len)
    return vit_reject_new_for_value (fill->plan, line, (guint) number - 1, text ? text : "");

  if (g_str_equal (kind, "UNQUOTED VALUE") && text != NULL && is_sound (fill, text))
    fill->is_doubtful = TRUE;

  return vit_reject_new_for_kind (fill->plan, line, kind, message ? message : "", text ? text : "");
}

static gboolean
list_rejects (VitStagingFill *fill, GError **error)
{
  g_autofree char *limit = g_strdup_printf ("%u", VIT_IMPORT_MAX_REJECTS);
  g_autofree char *sql = vit_sql_load (vit_data_get_resource (), "data/import-rejects.sql",
                                       "rejects", fill->rejects, "limit", limit, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (fill->connection, sql, NULL, error);
  g_autofree gint64 *lines = NULL;
  gsize n;

  if (frame == NULL)
    return FALSE;

  n = vit_frame_get_n_rows (frame);
  lines = g_new (gint64, n);
  if (!vit_text_find_lines (fill->text,
                            vit_column_get_int64s (vit_frame_find_column (frame, "place")), lines,
                            n, error))
    return FALSE;

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (fill->staging->rejects,
                     read_reject (fill, frame, i, vit_text_get_source_line (fill->text, lines[i])));

  return TRUE;
}

static VitRejectKind
get_kind (const char *word)
{
  static const struct
  {
    const char *word;
    VitRejectKind kind;
  } kinds[] = {
    { "CAST", VIT_REJECT_VALUE },
    { "MISSING COLUMNS", VIT_REJECT_WIDTH },
    { "TOO MANY COLUMNS", VIT_REJECT_WIDTH },
    { "UNQUOTED VALUE", VIT_REJECT_QUOTE },
    { "LINE SIZE OVER MAXIMUM", VIT_REJECT_LONG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (word, kinds[i].word))
      return kinds[i].kind;

  return VIT_REJECT_RECORD;
}

static gboolean
count_reasons (VitStagingFill *fill, GError **error)
{
  g_autofree char *sql = vit_sql_load (vit_data_get_resource (), "data/import-reasons.sql",
                                       "rejects", fill->rejects, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (fill->connection, sql, NULL, error);

  for (gsize i = 0; frame != NULL && i < vit_frame_get_n_rows (frame); i++)
    fill->staging
        ->reasons[get_kind (vit_column_get_text (vit_frame_find_column (frame, "kind"), i))] +=
        vit_column_get_int64s (vit_frame_find_column (frame, "lines"))[i];

  return frame != NULL;
}

static gboolean
read_rejects (VitStagingFill *fill, GError **error)
{
  g_autofree char *lines =
      g_strdup_printf ("(SELECT DISTINCT line_byte_position FROM %s)", fill->rejects);

  if (!query_count (fill, lines, &fill->staging->n_rejected, error))
    return FALSE;

  return fill->staging->n_rejected == 0 ||
         (list_rejects (fill, error) && count_failed (fill, error) && count_reasons (fill, error));
}

/* The rows in which a value did not fit after all. */

/* Finds out which column it was. */
static void
add_bad_row (gsize index, const VitCsvSpan *span, gpointer data)
{
  VitStagingFill *fill = data;
  g_autofree char *text = g_strndup (span->text, span->length);
  gint64 line = vit_text_get_source_line (fill->text, span->line);
  const char *at = text;
  VitCsvRecord record;
  VitReject *reject = NULL;

  vit_csv_record_init (&record);
  vit_csv_read (&fill->plan->dialect, &at, &record);
  for (guint i = 0; i < MIN (record.fields->len, fill->plan->columns->len); i++)
    {
      const char *value = g_ptr_array_index (record.fields, i);

      if (*value == '\0' || vit_read_sql_fits (fill->plan, i, value))
        continue;
      if (reject == NULL)
        reject = vit_reject_new_for_value (fill->plan, line, i, text);
      fill->staging->n_failed[i]++;
    }
  vit_csv_record_clear (&record);

  if (reject == NULL)
    reject = vit_reject_new (line, "a value does not fit the type of its column", text);
  g_ptr_array_add (fill->staging->rejects, reject);
}

/* Counts, lists and removes them. */
static gboolean
take_out_bad_rows (VitStagingFill *fill, VitProgress *progress, GError **error)
{
  g_autofree char *limit = g_strdup_printf ("%u", VIT_IMPORT_MAX_REJECTS);
  g_autofree char *sql =
      vit_sql_load (vit_data_get_resource (), "data/import-bad-rows.sql", "table",
                    VIT_STAGING_TABLE, "bad", "\"" VIT_READ_BAD "\"", "limit", limit, NULL);
  g_autoptr (VitFrame) frame = NULL;
  gint64 n_bad;

  if (!query_count (fill, VIT_STAGING_TABLE " WHERE \"" VIT_READ_BAD "\"", &n_bad, error))
    return FALSE;
  if (n_bad == 0)
    return TRUE;

  frame = vit_connection_query (fill->connection, sql, progress, error);
  if (frame == NULL)
    return FALSE;

  fill->staging->n_rejected += n_bad;
  fill->staging->reasons[VIT_REJECT_VALUE] += n_bad;
  if (!vit_staging_find_rows (fill, vit_column_get_int64s (vit_frame_get_column (frame, 0)),
                              vit_frame_get_n_rows (frame), add_bad_row, fill, progress, error))
    return FALSE;

  vit_rejects_sort (fill->staging->rejects);

  return vit_connection_execute (fill->connection,
                                 "DELETE FROM " VIT_STAGING_TABLE " WHERE \"" VIT_READ_BAD "\"",
                                 progress, error);
}

/* Whether every record of the text is accounted for. */

/* The number of records if each takes one line and none is empty. */
static gint64
count_lines (const VitStagingFill *fill)
{
  const VitTextScan *scan = &fill->text->scan;
  gint64 n = (gint64) (scan->n_lf > 0 ? scan->n_lf : scan->n_cr);

  return n + (scan->previous != '\n' && scan->previous != '\r') - fill->plan->n_skip;
}

static void
set_lost_error (const VitStagingFill *fill,
                const VitCsvSpan *longest,
                gint64 n_lost,
                GError **error)
{
  const char *path = fill->text->source_path;

  if (longest->length > MAX_LINE)
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                 "%s, line %" G_GINT64_FORMAT ": the line has %" G_GSIZE_FORMAT
                 " bytes, more than a record can have; check the line ends and the quotes",
                 path, longest->line, longest->length);
  else
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                 "%s: %" G_GINT64_FORMAT " records are read otherwise than they seem to be "
                 "meant; check the delimiter (“%s”) and the quote (“%s”)",
                 path, ABS (n_lost), fill->plan->source->delimiter, fill->plan->source->quote);
}

static gboolean
check_open (const VitStagingFill *fill, const VitCsvSpan *span, GError **error)
{
  if (!span->is_open || memchr (span->text, '\n', span->length) == NULL)
    return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
               "%s, line %" G_GINT64_FORMAT ": a quote (%c) is opened and never closed; close it, "
               "or import without quotes",
               fill->text->source_path, span->line, fill->plan->dialect.quote);

  return FALSE;
}

/* Counts the records one by one. */
static gboolean
check_records (const VitStagingFill *fill, gint64 n_read, VitProgress *progress, GError **error)
{
  g_autoptr (VitCsvStream) stream = vit_csv_stream_new (fill->text, &fill->plan->dialect);
  g_autoptr (GError) reason = NULL;
  VitCsvSpan span, longest = { 0 };
  gint64 n = 0;

  for (guint64 i = 0; vit_csv_stream_next (stream, &span, &reason); i++)
    {
      if ((i % CHECK_EVERY == 0 && !vit_progress_check (progress, error)) ||
          !check_open (fill, &span, error))
        return FALSE;

      n += vit_staging_is_row (fill, &span, i);
      if (span.length > longest.length)
        longest = span;
    }

  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (n == n_read && !(fill->is_doubtful && longest.length > MAX_LINE))
    return TRUE;
  else
    set_lost_error (fill, &longest, n - n_read, error);

  return FALSE;
}

static gboolean
check_count (VitStagingFill *fill, VitProgress *progress, GError **error)
{
  VitStaging *staging = fill->staging;
  gint64 n_read;

  if (!query_count (fill, VIT_STAGING_TABLE, &staging->n_rows, error))
    return FALSE;

  n_read = staging->n_rows + staging->n_rejected;

  return (n_read == count_lines (fill) && !fill->is_doubtful) ||
         check_records (fill, n_read, progress, error);
}

/* Lines above the header, which nobody asked to skip. */
static gboolean
add_preamble (VitStagingFill *fill, GError **error)
{
  const VitReadPlan *plan = fill->plan;
  g_autoptr (VitCsvStream) stream = vit_csv_stream_new (fill->text, &plan->dialect);
  guint end = plan->source->header ? plan->n_skip - 1 : plan->n_skip;
  g_autoptr (GError) reason = NULL;
  VitCsvSpan span;
  guint n = 0;

  for (guint i = 0; i < end && vit_csv_stream_next (stream, &span, &reason); i++)
    if (i + plan->n_preamble >= end && !span.is_blank)
      {
        g_autofree char *text = g_strndup (span.text, span.length);

        g_ptr_array_insert (fill->staging->rejects, (int) n++,
                            vit_reject_new (span.line, "the line stands above the header", text));
      }

  fill->staging->n_rejected += n;
  fill->staging->reasons[VIT_REJECT_PREAMBLE] += n;
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return reason == NULL;
}

static gboolean
drop_rejects (VitStagingFill *fill, GError **error)
{
  g_auto (GStrv) extra = vit_read_sql_list_extra (fill->plan);
  g_autoptr (GString) sql = g_string_new (NULL);

  for (guint i = 0; extra[i] != NULL; i++)
    g_string_append_printf (sql, "ALTER TABLE " VIT_STAGING_TABLE " DROP COLUMN %s;", extra[i]);
  g_string_append_printf (sql, "DROP TABLE %1$s; DROP TABLE %1$s_scan", fill->rejects);

  return vit_connection_execute (fill->connection, sql->str, NULL, error);
}

/**
 * vit_staging_fill:
 * @connection: with a transaction open
 * @plan: how to read
 * @text: what to read
 * @file: the name under which the engine finds it
 * @progress: (nullable): its progress
 *
 * Makes the staging table, which must not be there, and accounts for every line.
 *
 * Returns: (transfer full): what became of the lines, or %NULL with an error of #VitDataError or
 *   %G_IO_ERROR_CANCELLED
 */
VitStaging *
vit_staging_fill (VitConnection *connection,
                  const VitReadPlan *plan,
                  const VitText *text,
                  const char *file,
                  VitProgress *progress,
                  GError **error)
{
  g_autoptr (VitStaging) self = g_new0 (VitStaging, 1);
  g_autoptr (VitProgress) reading = vit_progress_new_part (progress, 0, 0.95);
  g_autoptr (VitProgress) checking = vit_progress_new_part (progress, 0.95, 1);
  g_autofree char *rejects = g_strdup_printf ("rejects_%08x%08x", g_random_int (), g_random_int ());
  VitStagingFill fill = { connection, plan, text, rejects, self, FALSE };

  self->rejects = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_reject_free);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_reject_free);
  self->n_failed = g_new0 (gint64, plan->columns->len);
  self->n_bad = g_new0 (gint64, plan->columns->len);

  if (!create (&fill, file, reading, error) || !read_rejects (&fill, error) ||
      !vit_staging_list_cells (&fill, checking, error) ||
      !take_out_bad_rows (&fill, checking, error) || !check_count (&fill, checking, error) ||
      (plan->n_preamble > 0 && !add_preamble (&fill, error)) || !drop_rejects (&fill, error))
    return NULL;

  return g_steal_pointer (&self);
}
