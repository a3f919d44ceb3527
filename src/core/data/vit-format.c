/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-format.h"

#include <string.h>

#include "vit-data-error.h"

/* A new kind of file is a line here, in the words, and what reads it. */
static const VitFormat formats[] = {
  { "csv", "a CSV file", NULL },
  { "tsv", "a TSV file", NULL },
};

static const char *const words[] = { "auto", "csv", "tsv", NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (words) == G_N_ELEMENTS (formats) + 2);

/**
 * vit_format_get_words:
 *
 * Returns: (transfer none): what `format` may be in a study file: "auto" and all formats
 */
const char *const *
vit_format_get_words (void)
{
  return words;
}

/**
 * vit_format_find:
 * @word: as a study file names it
 *
 * Returns: (transfer none) (nullable): the format; %NULL for "auto"
 */
const VitFormat *
vit_format_find (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].word, word))
      return &formats[i];

  return NULL;
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
    { "PK\x03\x04", 4, "a spreadsheet or a ZIP archive; save the sheet as CSV, or unpack it" },
    { "\xD0\xCF\x11\xE0", 4, "an old spreadsheet; save the sheet as CSV" },
    { "%PDF", 4, "a PDF document; export the table as CSV" },
    { "PAR1", 4, "a Parquet file; export it as CSV" },
    { "SQLite format 3", 15, "a SQLite database; export its tables as CSV" },
    { "7z\xBC\xAF", 4, "a 7-Zip archive; unpack it" },
    { "Rar!", 4, "a RAR archive; unpack it" },
    { "BZh", 3, "compressed with bzip2; unpack it, or compress it with gzip" },
    { "\xFD"
      "7zXZ",
      5, "compressed with xz; unpack it, or compress it with gzip" },
    { "\x28\xB5\x2F\xFD", 4, "compressed with zstd; unpack it, or compress it with gzip" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length >= kinds[i].length && memcmp (head, kinds[i].magic, kinds[i].length) == 0)
      return kinds[i].name;

  /* A DuckDB database, such as a project, has its mark behind a checksum. */
  if (length >= 12 && memcmp (head + 8, "DUCK", 4) == 0)
    return "a database or a project; open it instead";

  return NULL;
}

/**
 * vit_format_detect:
 * @source: its format may be left at "auto"
 * @head: the beginning of the file, unpacked
 * @length: bytes of that
 * @format: (out) (transfer none) (nullable): what it is; %NULL for a text with separators, which
 *   only its lines can tell
 *
 * Judges by the content first, then by the format that is set.
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_SOURCE if the file is of a known kind that is no
 *   table
 */
gboolean
vit_format_detect (const VitSource *source,
                   const char *head,
                   gsize length,
                   const VitFormat **format,
                   GError **error)
{
  const char *foreign;

  *format = NULL;
  for (guint i = 0; *format == NULL && i < G_N_ELEMENTS (formats); i++)
    if (formats[i].recognise != NULL && formats[i].recognise (head, length))
      *format = &formats[i];

  foreign = *format == NULL ? name_foreign (head, length) : NULL;
  if (foreign != NULL)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE, "%s is %s", source->path, foreign);
      return FALSE;
    }

  if (*format == NULL)
    *format = vit_format_find (source->format);

  return TRUE;
}
