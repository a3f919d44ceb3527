/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-staging-private.h"

/* Rows are known by their place in the staging table; a pass over the text finds their lines. */

/* How often a pass over the records looks whether it is still wanted. */
#define CHECK_EVERY 65536

/* The lines that the reader left out, all of them, as a set. */
static GHashTable *
load_rejected_lines (VitStagingFill *fill, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT DISTINCT CAST(line_byte_position AS BIGINT) AS place FROM %s ORDER BY place",
      fill->rejects);
  g_autoptr (VitFrame) frame = vit_connection_query (fill->connection, sql, NULL, error);
  GHashTable *set;
  g_autofree gint64 *lines = NULL;
  gsize n;

  if (frame == NULL)
    return NULL;

  n = vit_frame_get_n_rows (frame);
  lines = g_new (gint64, n);
  if (!vit_text_find_lines (fill->text, vit_column_get_int64s (vit_frame_get_column (frame, 0)),
                            lines, n, error))
    return NULL;

  set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (gsize i = 0; i < n; i++)
    g_hash_table_add (set, g_memdup2 (&lines[i], sizeof lines[i]));

  return set;
}

/**
 * vit_staging_is_row:
 * @span: a record of the text
 * @n_before: records before it
 *
 * Returns: whether it is to become a row
 */
gboolean
vit_staging_is_row (const VitStagingFill *fill, const VitCsvSpan *span, guint64 n_before)
{
  return n_before >= fill->plan->n_skip && (!span->is_blank || fill->plan->columns->len == 1);
}

/**
 * vit_staging_find_rows:
 * @rows: (array length=n_rows): places in the staging table, from 0, ascending; a place may be
 * there more than once
 * @func: called for each of them with its record
 * @progress: (nullable): its progress
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError or %G_IO_ERROR_CANCELLED
 */
gboolean
vit_staging_find_rows (VitStagingFill *fill,
                       const gint64 *rows,
                       gsize n_rows,
                       VitStagingRowFunc func,
                       gpointer data,
                       VitProgress *progress,
                       GError **error)
{
  g_autoptr (GHashTable) rejected = load_rejected_lines (fill, error);
  g_autoptr (VitCsvStream) stream = NULL;
  g_autoptr (GError) reason = NULL;
  gint64 row = 0;
  gsize next = 0;
  VitCsvSpan span;

  if (rejected == NULL)
    return FALSE;

  stream = vit_csv_stream_new (fill->text, &fill->plan->dialect);
  for (guint64 i = 0; next < n_rows && vit_csv_stream_next (stream, &span, &reason); i++)
    {
      if (i % CHECK_EVERY == 0 && !vit_progress_check (progress, error))
        return FALSE;
      if (!vit_staging_is_row (fill, &span, i) || g_hash_table_contains (rejected, &span.line))
        continue;
      for (; next < n_rows && rows[next] == row; next++)
        func (next, &span, data);
      row++;
    }

  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return reason == NULL;
}
