/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-file-format.h"

#include <string.h>

#include "vit-data-error.h"
#include "vit-duckdb-file.h"
#include "vit-encoding.h"
#include "vit-json-cells.h"
#include "vit-relation.h"
#include "vit-sqlite-cells.h"
#include "vit-xlsx-cells.h"

static const char *const json_extensions[] = { ".json", NULL };
static const char *const jsonl_extensions[] = { ".jsonl", ".ndjson", NULL };

/* A new kind of file is a line here, in the words, and what reads it. */
static const VitFileFormat formats[] = {
  { .word = "csv", .name = "a CSV file", .is_text = TRUE },
  { .word = "tsv", .name = "a TSV file", .is_text = TRUE },
  { .word = "json",
    .name = "a list in JSON",
    .extensions = json_extensions,
    .recognise = vit_json_is_list,
    .is_text = TRUE,
    .read_cells = vit_json_read_cells },
  { .word = "jsonl",
    .name = "lines of JSON",
    .extensions = jsonl_extensions,
    .recognise = vit_json_is_lines,
    .is_text = TRUE,
    .read_cells = vit_json_read_cells },
  { .word = "xlsx",
    .name = "an Excel workbook",
    .recognise = vit_xlsx_recognise,
    .read_cells = vit_xlsx_read_cells,
    .list_tables = vit_xlsx_list_sheets },
  { .word = "parquet",
    .name = "a Parquet file",
    .recognise = vit_parquet_recognise,
    .is_relation = TRUE },
  { .word = "sqlite",
    .name = "a SQLite database",
    .recognise = vit_sqlite_recognise,
    .read_cells = vit_sqlite_read_cells,
    .list_tables = vit_sqlite_list_tables },
  { .word = "duckdb",
    .name = "a DuckDB database",
    .recognise = vit_duckdb_recognise,
    .is_relation = TRUE,
    .unfold = vit_duckdb_unfold,
    .list_tables = vit_duckdb_list_tables },
};

static const char *const words[] = { "auto", "csv",     "tsv",    "json",   "jsonl",
                                     "xlsx", "parquet", "sqlite", "duckdb", NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (words) == G_N_ELEMENTS (formats) + 2);

/**
 * vit_file_format_get_words:
 *
 * Returns: (transfer none): what `format` may be in a study file: "auto" and all formats
 */
const char *const *
vit_file_format_get_words (void)
{
  return words;
}

/**
 * vit_file_format_find:
 * @word: as a study file names it
 *
 * Returns: (transfer none) (nullable): the format; %NULL for "auto"
 */
const VitFileFormat *
vit_file_format_find (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].word, word))
      return &formats[i];

  return NULL;
}

/* A file of files, as Microsoft's programs made them: its directory has names in UTF-16. */
static const char *
name_compound (const char *head, gsize length)
{
  static const char encrypted[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  static const char workbook[] = "W\0o\0r\0k\0b\0o\0o\0k";

  if (memmem (head, length, encrypted, sizeof encrypted - 1) != NULL)
    return "protected by a password; open it in a spreadsheet program and save it without one";
  if (memmem (head, length, workbook, sizeof workbook - 1) != NULL)
    return "an old binary spreadsheet (XLS); open it in a spreadsheet program and save it as XLSX";

  return "an old binary spreadsheet (XLS), or one with a password; open it in a spreadsheet "
         "program and save it as XLSX without a password";
}

/* What often is given for a table and is none that can be read, and what to do about it. */
static const char *
name_foreign (const char *head, gsize length)
{
  static const struct
  {
    const char *magic;
    gsize length;
    const char *name;
  } kinds[] = {
    { "%PDF", 4, "a PDF document; export the table as CSV" },
    { "\x89PNG", 4, "an image; export the table as CSV or XLSX" },
    { "\xFF\xD8\xFF", 3, "an image; export the table as CSV or XLSX" },
    { "GIF8", 4, "an image; export the table as CSV or XLSX" },
    { "7z\xBC\xAF", 4, "a 7-Zip archive; unpack it" },
    { "Rar!", 4, "a RAR archive; unpack it" },
    { "BZh", 3, "compressed with bzip2; unpack it, or compress it with gzip" },
    { "\xFD"
      "7zXZ",
      5, "compressed with xz; unpack it, or compress it with gzip" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length >= kinds[i].length && memcmp (head, kinds[i].magic, kinds[i].length) == 0)
      return kinds[i].name;

  if (length >= 8 && memcmp (head, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) == 0)
    return name_compound (head, length);

  return NULL;
}

/* The beginning of a web page or another text that is marked up, and so no table. */
static const char *
name_markup (const char *head, gsize length)
{
  g_autofree char *text = g_ascii_strdown (head, (gssize) MIN (length, 2048));
  const char *at = text + strspn (text, " \t\r\n");

  if (g_str_has_prefix (at, "<!doctype html") || g_str_has_prefix (at, "<html") ||
      g_str_has_prefix (at, "<table") || (*at == '<' && strstr (at, "<html") != NULL))
    return "a web page (HTML), whatever its name says; open it in a spreadsheet program and save "
           "it as XLSX or CSV";
  if (*at == '<' && strstr (at, "urn:schemas-microsoft-com:office:spreadsheet") != NULL)
    return "a spreadsheet in the XML of 2003; open it in a spreadsheet program and save it as XLSX";
  if (g_str_has_prefix (at, "<?xml"))
    return "an XML file, which is no table; export the table as CSV or XLSX";

  return NULL;
}

/* The beginning as UTF-8, as far as that can be told from it. */
static char *
dup_decoded (const char *head, gsize length, gsize *n)
{
  gsize mark_length = 0;
  const char *encoding = vit_encoding_from_mark (head, length, &mark_length);
  char *text = NULL;

  if (encoding == NULL)
    encoding = vit_encoding_guess_utf16 (head, length);
  if (encoding != NULL && !vit_encoding_is_utf8 (encoding))
    text = g_convert (head + mark_length, (gssize) ((length - mark_length) / 4 * 4), "UTF-8",
                      encoding, NULL, n, NULL);
  if (text == NULL)
    {
      *n = length - mark_length;
      text = g_strndup (head + mark_length, *n);
    }

  return text;
}

static const VitFileFormat *
recognise (const char *head, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i].recognise != NULL && formats[i].recognise (head, length))
      return &formats[i];

  return NULL;
}

/* By the name without what it was packed by. */
static const VitFileFormat *
find_by_extension (const char *path)
{
  g_autofree char *name = g_ascii_strdown (path, -1);

  if (g_str_has_suffix (name, ".gz") || g_str_has_suffix (name, ".zst"))
    *strrchr (name, '.') = '\0';

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    for (guint j = 0; formats[i].extensions != NULL && formats[i].extensions[j] != NULL; j++)
      if (g_str_has_suffix (name, formats[i].extensions[j]))
        return &formats[i];

  return NULL;
}

static gboolean
fail (const VitSource *source, GError **error, const char *format, const char *what)
{
  g_autofree char *message = g_strdup_printf (format, what);

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE, "%s is %s", source->path, message);

  return FALSE;
}

/* What the source says must not be at odds with what a file without doubt is. */
static gboolean
check_wanted (const VitSource *source,
              const VitFileFormat *wanted,
              const VitFileFormat *found,
              GError **error)
{
  if (found != NULL && !found->is_text && found != wanted)
    return fail (source, error, "%s; set its format to “auto”", found->name);
  if (!wanted->is_text && found != wanted)
    return fail (source, error, "not %s; set its format to “auto”", wanted->name);

  return TRUE;
}

/**
 * vit_file_format_detect:
 * @source: its format may be left at "auto"
 * @head: the beginning of the file, unpacked
 * @length: bytes of that
 * @format: (out) (transfer none) (nullable): what it is; %NULL for a text with separators, which
 *   only its lines can tell
 *
 * Judges by the content first, then by the format that is set or the file's name.
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_SOURCE if the file is of a known kind that is no
 *   table, or not of the format that is set
 */
gboolean
vit_file_format_detect (const VitSource *source,
                        const char *head,
                        gsize length,
                        const VitFileFormat **format,
                        GError **error)
{
  const VitFileFormat *wanted = vit_file_format_find (source->format);
  const char *foreign = name_foreign (head, length);
  g_autofree char *text = NULL;
  gsize n_text;

  *format = recognise (head, length);
  if (*format == NULL && foreign != NULL)
    return fail (source, error, "%s", foreign);

  text = dup_decoded (head, length, &n_text);
  foreign = *format == NULL ? name_markup (text, n_text) : NULL;
  if (foreign != NULL)
    return fail (source, error, "%s", foreign);

  if (*format == NULL)
    *format = recognise (text, n_text);
  if (wanted != NULL && !check_wanted (source, wanted, *format, error))
    return FALSE;

  if (wanted != NULL)
    *format = wanted;
  else if (*format == NULL)
    *format = find_by_extension (source->path);
  if (*format != NULL && (*format)->is_text && (*format)->read_cells == NULL)
    *format = NULL;

  return TRUE;
}
