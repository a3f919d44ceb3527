/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <unistd.h>
#include <zip.h>

#include "vit-data-error.h"
#include "vit-duck-engine-private.h"
#include "vit-encoding.h"
#include "vit-estimate.h"
#include "vit-file-format.h"
#include "vit-source-file.h"
#include "vit-sql.h"
#include "vit-text-convert.h"

/* So much of a file tells how long its rows are. */
#define HEAD (1024 * 1024)

/* The beginning of a file, unpacked. */
typedef struct
{
  char *text;
  gsize length;
  double unpacked; /* bytes of the whole file, about */
  gboolean is_whole;
  gboolean is_packed;
} Head;

static void
unpack (Head *head, GConverter *converter, const char *packed, gsize length, goffset size)
{
  gsize n_read = 0, n_written = 0;

  head->is_packed = TRUE;
  if (g_converter_convert (converter, packed, length, head->text, HEAD, G_CONVERTER_NO_FLAGS,
                           &n_read, &n_written, NULL) == G_CONVERTER_ERROR)
    n_written = 0;

  head->length = n_written;
  head->unpacked = n_read > 0 ? (double) n_written / (double) n_read * (double) size : 0;
  head->is_whole = (goffset) n_read == size;
}

static gboolean
read_head (const char *path, Head *head, GError **error)
{
  int file = vit_source_file_open (path, error);
  g_autofree char *raw = g_malloc (HEAD);
  g_autoptr (GConverter) converter = NULL;
  goffset size;
  gssize n;

  if (file < 0)
    return FALSE;

  size = lseek (file, 0, SEEK_END);
  n = vit_source_file_read (file, raw, HEAD, 0, path, error);
  close (file);
  if (n < 0)
    return FALSE;

  head->text = g_malloc0 (HEAD + 1);
  converter = vit_text_new_unpacker (raw, (gsize) n);
  if (converter != NULL)
    {
      unpack (head, converter, raw, (gsize) n, size);
      return TRUE;
    }

  memcpy (head->text, raw, (gsize) n);
  head->length = (gsize) n;
  head->unpacked = (double) size;
  head->is_whole = n == size;

  return TRUE;
}

/* Lines of @text that are not empty. */
static gint64
count_lines (const char *text, gsize length)
{
  gboolean has_any = FALSE;
  gint64 n = 0;

  for (gsize i = 0; i < length; i++)
    if (text[i] != '\n' && text[i] != '\r')
      has_any |= text[i] != '\0';
    else if (has_any)
      {
        n++;
        has_any = FALSE;
      }

  return n + has_any;
}

/* Objects that stand in no other. */
static gint64
count_objects (const char *text, gsize length)
{
  guint depth = 0;
  gboolean in_text = FALSE;
  gint64 n = 0;

  for (gsize i = 0; i < length; i++)
    if (in_text && text[i] == '\\')
      i++;
    else if (text[i] == '"')
      in_text = !in_text;
    else if (!in_text && text[i] == '{')
      n += depth++ == 0;
    else if (!in_text && text[i] == '}' && depth > 0)
      depth--;

  return n;
}

static void
estimate_text (const VitSource *source,
               const VitFileFormat *format,
               const Head *head,
               VitFileEstimate *estimate)
{
  gboolean is_json = format != NULL && format->read_cells != NULL;
  gint64 n = is_json ? count_objects (head->text, head->length)
                     : count_lines (head->text, head->length) - (source->header != 0);
  gboolean is_foreign =
      vit_encoding_guess_utf16 (head->text, MIN (head->length, VIT_HEAD_LENGTH)) != NULL ||
      !g_utf8_validate (head->text, (gssize) MAX (head->length, 4) - 4, NULL);

  estimate->rows = head->length > 0
                       ? (gint64) ((double) MAX (n, 0) * head->unpacked / (double) head->length)
                       : 0;
  estimate->is_exact = head->is_whole;
  estimate->text = (gint64) head->unpacked;
  estimate->copy = head->is_packed || is_json || is_foreign ? estimate->text : 0;
}

/* How many rows begin in the first megabyte of the largest sheet, of how many bytes. */
static gint64
count_sheet_rows (zip_t *zip, zip_uint64_t index, gsize *length)
{
  g_autofree char *text = g_malloc0 (HEAD + 1);
  zip_file_t *file = zip_fopen_index (zip, index, 0);
  zip_int64_t n;
  gint64 rows = 0;

  if (file == NULL)
    return 0;
  n = zip_fread (file, text, HEAD);
  zip_fclose (file);
  *length = n > 0 ? (gsize) n : 0;
  for (const char *at = text; (at = strstr (at, "<row")) != NULL; at += 4)
    rows++;

  return rows;
}

/* A sheet is unpacked and read as it comes; what its texts are is kept in memory. */
static void
estimate_sheets (const char *path, VitFileEstimate *estimate)
{
  zip_t *zip = zip_open (path, ZIP_RDONLY, NULL);
  zip_uint64_t largest = 0, sheet = 0;
  zip_stat_t status;
  gsize length = 0;
  gint64 n;

  estimate->rows = -1;
  for (zip_int64_t i = 0; zip != NULL && i < zip_get_num_entries (zip, 0); i++)
    {
      if (zip_stat_index (zip, (zip_uint64_t) i, 0, &status) != 0)
        continue;
      if (g_str_has_suffix (status.name, "sharedStrings.xml"))
        estimate->memory = (gint64) status.size;
      else if (strstr (status.name, "worksheets/") != NULL && status.size > largest)
        {
          largest = status.size;
          sheet = (zip_uint64_t) i;
        }
    }

  n = largest > 0 ? count_sheet_rows (zip, sheet, &length) : 0;
  if (n > 0)
    {
      estimate->rows = (gint64) ((double) n * (double) largest / (double) length);
      estimate->text = (gint64) largest / 2;
      estimate->copy = estimate->text;
    }
  if (zip != NULL)
    zip_discard (zip);
}

/* What the end of the file says. */
static gboolean
estimate_parquet (const char *path, VitFileEstimate *estimate, GError **error)
{
  g_autoptr (VitEngine) engine = vit_duck_engine_new (NULL, NULL, error);
  g_autoptr (VitConnection) connection = engine ? vit_engine_connect (engine, error) : NULL;
  VitDuckGate *gate = engine ? vit_duck_engine_get_gate (VIT_DUCK_ENGINE (engine)) : NULL;
  g_autofree char *file = connection ? vit_duck_gate_let_in (gate, path, error) : NULL;
  g_autofree char *literal = file ? vit_sql_string (file) : NULL;
  g_autofree char *sql = literal ? g_strdup_printf ("SELECT (SELECT CAST(sum(num_rows) AS BIGINT) "
                                                    "FROM parquet_file_metadata(%1$s)), (SELECT "
                                                    "CAST(sum(total_uncompressed_size) AS BIGINT) "
                                                    "FROM parquet_metadata(%1$s))",
                                                    literal)
                                 : NULL;
  g_autoptr (VitFrame) frame = NULL;

  if (sql == NULL)
    return FALSE;

  frame = vit_connection_query (connection, sql, NULL, NULL);
  vit_duck_gate_shut (gate, file);
  estimate->rows = -1;
  if (frame == NULL)
    return TRUE;

  estimate->rows = vit_column_get_int64s (vit_frame_get_column (frame, 0))[0];
  estimate->text = vit_column_get_int64s (vit_frame_get_column (frame, 1))[0];
  estimate->is_exact = TRUE;

  return TRUE;
}

/**
 * vit_file_estimate:
 * @source: a file
 * @estimate: (out): what is known of it
 * @progress: (nullable): its progress
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_SOURCE
 */
gboolean
vit_file_estimate (const VitSource *source,
                   VitFileEstimate *estimate,
                   VitProgress *progress,
                   GError **error)
{
  const VitFileFormat *format = NULL;
  Head head = { 0 };
  gboolean done;

  memset (estimate, 0, sizeof *estimate);
  done = read_head (source->path, &head, error) &&
         vit_file_format_detect (source, head.text, head.length, &format, error);
  if (done && (format == NULL || format->is_text))
    {
      estimate_text (source, format, &head, estimate);
    }
  else if (done)
    {
      estimate->text = (gint64) head.unpacked;
      estimate->copy = head.is_packed ? estimate->text : 0;
      estimate->rows = -1;
      if (!head.is_packed && g_str_equal (format->word, "xlsx"))
        estimate_sheets (source->path, estimate);
      else if (!head.is_packed && g_str_equal (format->word, "parquet"))
        done = estimate_parquet (source->path, estimate, error);
    }
  g_free (head.text);

  return done;
}
