/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <glib/gstdio.h>
#include <math.h>
#include <stdio.h>

#include "vit-output.h"
#include "vit-table-csv.h"

/* Rows between two looks at the stream: a full disk ends the writing soon, not at the end. */
#define ROWS_PER_CHECK 4096

static void
write_text (FILE *stream, const char *text)
{
  /* An empty text is quoted so that it differs from a missing one. */
  if (*text != '\0' && strpbrk (text, ",\"\r\n") == NULL && !g_ascii_isspace (*text))
    {
      fputs (text, stream);
      return;
    }

  fputc ('"', stream);
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        fputc ('"', stream);
      fputc (*text, stream);
    }
  fputc ('"', stream);
}

/* The shortest decimal that reads back as the same double. */
static void
write_double (FILE *stream, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    return;

  for (int digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }

  fputs (text, stream);
}

static void
write_time (FILE *stream, gint64 time, gboolean clock)
{
  g_autofree char *text = vit_format_iso (time, clock);

  if (text != NULL)
    fputs (text, stream);
}

static void
write_cell (FILE *stream, const VitColumn *column, gsize row, gboolean clock)
{
  if (!vit_column_is_valid (column, row))
    return;

  switch (vit_column_get_column_type (column))
    {
    case VIT_COLUMN_DOUBLE:
      write_double (stream, vit_column_get_doubles (column)[row]);
      break;
    case VIT_COLUMN_INT64:
      fprintf (stream, "%" G_GINT64_FORMAT, vit_column_get_int64s (column)[row]);
      break;
    case VIT_COLUMN_BOOL:
      fputs (vit_column_get_bools (column)[row] ? "true" : "false", stream);
      break;
    case VIT_COLUMN_TIMESTAMP:
      write_time (stream, vit_column_get_int64s (column)[row], clock);
      break;
    case VIT_COLUMN_TEXT:
      write_text (stream, vit_column_get_text (column, row));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
print_csv (const VitTable *table, FILE *stream, VitProgress *progress)
{
  guint n_columns = vit_frame_get_n_columns (table->frame);
  gsize n_rows = vit_frame_get_n_rows (table->frame);
  g_autofree gboolean *clocks = g_new (gboolean, n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      const VitColumn *column = vit_frame_get_column (table->frame, i);

      clocks[i] = vit_column_has_clock (column);
      if (i > 0)
        fputc (',', stream);
      write_text (stream, vit_column_get_name (column));
    }
  fputs ("\r\n", stream);

  for (gsize row = 0; row < n_rows; row++)
    {
      for (guint i = 0; i < n_columns; i++)
        {
          if (i > 0)
            fputc (',', stream);
          write_cell (stream, vit_frame_get_column (table->frame, i), row, clocks[i]);
        }
      fputs ("\r\n", stream);

      if (row % ROWS_PER_CHECK == 0 && (ferror (stream) || vit_progress_is_cancelled (progress)))
        return;
    }
}

/**
 * vit_table_print_csv:
 * @stream: where to; ask ferror() whether all could be written
 *
 * Writes what vit_table_write_csv() does.
 */
void
vit_table_print_csv (const VitTable *table, FILE *stream)
{
  print_csv (table, stream, NULL);
}

/**
 * vit_table_save_csv:
 * @progress: (nullable): checked every few thousand rows
 *
 * As vit_table_write_csv(), and can be cancelled.
 *
 * Returns: %TRUE, or %FALSE with %VIT_REPORT_ERROR or %G_IO_ERROR_CANCELLED and nothing written
 */
gboolean
vit_table_save_csv (const VitTable *table, const char *path, VitProgress *progress, GError **error)
{
  g_autoptr (VitOutput) output = vit_output_new (path, error);
  FILE *stream;
  gboolean failed;
  int code;

  if (output == NULL)
    return FALSE;

  stream = g_fopen (vit_output_get_temporary (output), "we");
  if (stream == NULL)
    {
      vit_report_set_write_error (error, errno, path);
      return FALSE;
    }

  errno = 0;
  print_csv (table, stream, progress);
  failed = ferror (stream) != 0;
  code = errno;
  if (fclose (stream) != 0 && !failed)
    {
      failed = TRUE;
      code = errno;
    }
  if (failed)
    {
      vit_report_set_write_error (error, code != 0 ? code : EIO, path);
      return FALSE;
    }

  return vit_progress_check (progress, error) && vit_output_commit (output, error);
}

/**
 * vit_table_write_csv:
 * @table: the table; its columns' names, not their headings, become the header
 * @path: the file to write
 *
 * Writes RFC 4180: commas, CRLF, UTF-8 without a byte order mark. Numbers are the shortest that
 * read back exactly, with a decimal point; times are `2018-10-01T05:00:00Z`, or `2018-10-01` in a
 * column of days; a missing value is empty, an empty text `""`.
 *
 * Returns: %TRUE, or %FALSE with %VIT_REPORT_ERROR and nothing written
 */
gboolean
vit_table_write_csv (const VitTable *table, const char *path, GError **error)
{
  return vit_table_save_csv (table, path, NULL, error);
}
