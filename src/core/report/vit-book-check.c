/* SPDX-License-Identifier: GPL-3.0-or-later */

/* libxlsxwriter builds each part of a workbook in a temporary file and does not look whether
 * writing to it succeeds: on a full disk it packs parts that end in the middle and reports no
 * error. So what it made is read again before it counts. */

#include <zip.h>

#include "vit-book.h"

#define BUFFER_SIZE 65536

typedef struct
{
  gsize n_elements, n_rows;
} Count;

static void
count_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer user_data,
               GError **error)
{
  Count *count = user_data;

  count->n_elements++;
  if (g_str_equal (element, "row"))
    count->n_rows++;
}

/* Whether the part is well-formed to its end, and more than a declaration; counts its rows. */
static gboolean
check_part (zip_t *archive, zip_uint64_t index, gsize *n_rows, VitProgress *progress)
{
  const GMarkupParser parser = { .start_element = count_element };
  Count count = { 0 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &count, NULL);
  g_autofree char *buffer = g_malloc (BUFFER_SIZE);
  zip_file_t *file = zip_fopen_index (archive, index, 0);
  gboolean good = file != NULL;
  zip_int64_t length;

  while (good && (length = zip_fread (file, buffer, BUFFER_SIZE)) != 0)
    good = length > 0 && !vit_progress_is_cancelled (progress) &&
           g_markup_parse_context_parse (context, buffer, length, NULL);
  good = good && g_markup_parse_context_end_parse (context, NULL) && count.n_elements > 0;
  if (file != NULL)
    zip_fclose (file);
  *n_rows += count.n_rows;

  return good;
}

/**
 * vit_book_check:
 * @data: a workbook that libxlsxwriter made
 * @length: of @data, in bytes
 * @n_rows: how many rows of data it must have at least
 * @progress: (nullable): ends the reading when it is cancelled
 *
 * Returns: whether all its parts are there to their end; %FALSE if it was cancelled
 */
gboolean
vit_book_check (const void *data, gsize length, gsize n_rows, VitProgress *progress)
{
  zip_source_t *source = zip_source_buffer_create (data, length, 0, NULL);
  zip_t *archive = source != NULL ? zip_open_from_source (source, ZIP_RDONLY, NULL) : NULL;
  gsize n_found = 0;
  zip_int64_t n_parts;
  gboolean good;

  if (archive == NULL)
    {
      if (source != NULL)
        zip_source_free (source);
      return FALSE;
    }

  n_parts = zip_get_num_entries (archive, 0);
  good = n_parts > 0;
  for (zip_int64_t i = 0; good && i < n_parts; i++)
    good = check_part (archive, i, &n_found, progress);
  zip_discard (archive);

  return good && n_found >= n_rows;
}
