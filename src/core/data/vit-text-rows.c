/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-text-rows.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "vit-csv-stream.h"
#include "vit-data-error.h"
#include "vit-source-file.h"

#define BLOCK (1024 * 1024)

/* How often a pass over the records looks whether it is still wanted. */
#define CHECK_EVERY 65536

/* The same rows each time, so that the same study gives the same figures. */
#define SEED 42

/* The text of the rows that are taken, as it is written. */
typedef struct
{
  const VitText *text;
  const char *folder;
  int file;
  GString *buffer;
  VitTextScan scan;
  GArray *line_map;
  gint64 line; /* of the next record */
} Copy;

static gboolean
is_row (const VitRowSample *sample, const VitCsvSpan *span, guint64 n_before)
{
  return n_before >= sample->n_skip && (!span->is_blank || sample->has_blank_rows);
}

static gboolean
count_rows (const VitText *text,
            const VitRowSample *sample,
            gint64 *n_rows,
            VitProgress *progress,
            GError **error)
{
  g_autoptr (VitCsvStream) stream = vit_csv_stream_new (text, sample->dialect);
  g_autoptr (GError) reason = NULL;
  VitCsvSpan span;

  *n_rows = 0;
  for (guint64 i = 0; vit_csv_stream_next (stream, &span, &reason); i++)
    {
      if (i % CHECK_EVERY == 0 && !vit_progress_check (progress, error))
        return FALSE;
      *n_rows += is_row (sample, &span, i);
    }

  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return reason == NULL;
}

static gboolean
flush (Copy *copy, GError **error)
{
  const char *from = copy->buffer->str;
  gsize length = copy->buffer->len;

  vit_text_scan_feed (&copy->scan, from, length);
  while (length > 0)
    {
      gssize n = write (copy->file, from, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SPACE,
                       "There is no space in %s for a sample of the file; free some and try again "
                       "(%s)",
                       copy->folder, g_strerror (errno));
          return FALSE;
        }
      from += n;
      length -= (gsize) n;
    }
  g_string_truncate (copy->buffer, 0);

  return TRUE;
}

static gboolean
add_record (Copy *copy, const VitCsvSpan *span, GError **error)
{
  VitTextPlace place = { copy->line, vit_text_get_source_line (copy->text, span->line) };
  const VitTextPlace *last = copy->line_map->len > 0 ? &g_array_index (copy->line_map, VitTextPlace,
                                                                       copy->line_map->len - 1)
                                                     : NULL;
  char end = copy->text->scan.n_lf > 0 ? '\n' : '\r';

  if (last == NULL || place.source_line - last->source_line != place.line - last->line)
    g_array_append_val (copy->line_map, place);
  g_string_append_len (copy->buffer, span->text, (gssize) span->length);
  for (gsize i = 0; i < span->length; i++)
    copy->line += span->text[i] == end;

  return copy->buffer->len < BLOCK || flush (copy, error);
}

/* Each of the rows that are left is as likely as any other to be among those that are still
 * wanted (Knuth's algorithm S). */
static gboolean
copy_rows (Copy *copy,
           const VitRowSample *sample,
           gint64 n_all,
           VitProgress *progress,
           GError **error)
{
  g_autoptr (VitCsvStream) stream = vit_csv_stream_new (copy->text, sample->dialect);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr (GError) reason = NULL;
  double n_wanted = (double) sample->n_rows;
  double n_left = (double) n_all;
  VitCsvSpan span;

  for (guint64 i = 0; n_wanted > 0 && vit_csv_stream_next (stream, &span, &reason); i++)
    {
      gboolean is_wanted = i < sample->n_skip;

      if (i % CHECK_EVERY == 0 && !vit_progress_check (progress, error))
        return FALSE;
      if (is_row (sample, &span, i))
        {
          is_wanted = sample->is_first || g_rand_double (random) * n_left < n_wanted;
          n_wanted -= is_wanted;
          n_left--;
        }
      if (is_wanted && !add_record (copy, &span, error))
        return FALSE;
    }

  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return reason == NULL && flush (copy, error);
}

/**
 * vit_text_take_rows:
 * @self: a decoded text
 * @sample: which of its rows to keep
 * @temp_folder: where they are written
 * @n_all: (out): the rows that it had; -1 if all of them stay
 * @progress: (nullable): its progress
 *
 * Leaves some rows of the text. They know which lines of the file they are from.
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_SPACE, %VIT_DATA_ERROR_SOURCE or
 *   %G_IO_ERROR_CANCELLED
 */
gboolean
vit_text_take_rows (VitText *self,
                    const VitRowSample *sample,
                    const char *temp_folder,
                    gint64 *n_all,
                    VitProgress *progress,
                    GError **error)
{
  Copy copy = { .text = self, .folder = temp_folder, .line = 1 };
  gint64 n_rows;
  gboolean done;

  *n_all = -1;
  if (!count_rows (self, sample, &n_rows, progress, error))
    return FALSE;
  if (n_rows <= (gint64) MIN (sample->n_rows, G_MAXINT64))
    return TRUE;

  copy.file = vit_source_file_create_temp (temp_folder, error);
  if (copy.file < 0)
    return FALSE;

  *n_all = n_rows;
  copy.buffer = g_string_sized_new (2 * BLOCK);
  copy.line_map = g_array_new (FALSE, FALSE, sizeof (VitTextPlace));
  vit_text_scan_init (&copy.scan);
  done = copy_rows (&copy, sample, n_rows, progress, error);
  vit_text_scan_finish (&copy.scan);
  g_string_free (copy.buffer, TRUE);

  if (done)
    {
      vit_text_take (self, copy.file, &copy.scan, copy.line_map);
    }
  else
    {
      close (copy.file);
      g_array_unref (copy.line_map);
    }

  return done;
}
