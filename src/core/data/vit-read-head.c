/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-read-head.h"

#include <string.h>

#include "vit-data-error.h"
#include "vit-header.h"

/* A file with more columns than this is no table of records: it was read with the wrong
 * delimiter, or lies on its side. */
#define MAX_COLUMNS 4096

/* How many lines of title there may be above the header. */
#define MAX_PREAMBLE 20

/* How many records tell the number of columns. */
#define N_RECORDS 1000

static gboolean
is_auto (const char *word)
{
  return g_str_equal (word, "auto");
}

static void
set_word (char **word, const char *value)
{
  char *copy = g_strdup (value);

  g_free (*word);
  *word = copy;
}

static void
resolve_dialect (VitReadPlan *self, const char *text)
{
  VitSource *source = self->source;
  char delimiter = is_auto (source->delimiter) ? '\0' : *source->delimiter;
  int quote = is_auto (source->quote) ? -1 : (guchar) *source->quote;
  char word[2] = { 0 };

  if (delimiter == '\0' && g_str_equal (source->format, "tsv"))
    delimiter = '\t';

  self->dialect = vit_csv_guess_dialect (text, delimiter, quote);

  word[0] = self->dialect.delimiter;
  set_word (&source->delimiter, word);
  word[0] = self->dialect.quote;
  set_word (&source->quote, word);
  set_word (&source->format, self->dialect.delimiter == '\t' ? "tsv" : "csv");
}

/* The first records of a text, each the fields as strings; empty lines are of one field. */
static GPtrArray *
read_records (const VitCsvDialect *dialect, const char *text, guint max)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  VitCsvRecord record;

  vit_csv_record_init (&record);
  while (records->len < max && vit_csv_read (dialect, &text, &record))
    {
      g_ptr_array_add (records, record.fields);
      record.fields = g_ptr_array_new_with_free_func (g_free);
    }
  vit_csv_record_clear (&record);

  return records;
}

static guint
count_fields (GPtrArray *records, guint index)
{
  return ((GPtrArray *) g_ptr_array_index (records, index))->len;
}

static gboolean
is_blank (GPtrArray *records, guint index)
{
  GPtrArray *fields = g_ptr_array_index (records, index);

  return fields->len == 1 && *(char *) g_ptr_array_index (fields, 0) == '\0';
}

/* The number of fields that most records have from @first on. */
static guint
find_usual_width (GPtrArray *records, guint first)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint width = 0, most = 0;

  for (guint i = first; i < records->len; i++)
    {
      gpointer key = GUINT_TO_POINTER (count_fields (records, i));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1;

      if (is_blank (records, i))
        continue;
      g_hash_table_insert (counts, key, GUINT_TO_POINTER (n));
      if (n > most || (n == most && count_fields (records, i) > width))
        {
          most = n;
          width = count_fields (records, i);
        }
    }

  return width;
}

/* Passes over empty lines and lines of title, which have far fewer fields than the rest. */
static guint
find_first (VitReadPlan *self, GPtrArray *records, guint width)
{
  guint first = self->source->skip;

  while (first < records->len && is_blank (records, first))
    first++;

  for (guint i = first; i < MIN (records->len, first + MAX_PREAMBLE); i++)
    {
      if (count_fields (records, i) * 2 > width && !is_blank (records, i))
        {
          self->n_preamble = i - first;
          return i;
        }
    }

  return first;
}

/* A header has names: no numbers or dates, and none twice among the names that there are. */
static gboolean
looks_like_header (GPtrArray *fields)
{
  guint n_names = 0;

  for (guint i = 0; i < fields->len; i++)
    {
      const char *field = g_ptr_array_index (fields, i);

      if (*field == '\0')
        continue;
      if (vit_header_is_value (field))
        return FALSE;
      n_names++;
    }

  return n_names > 0;
}

/* A first line of texts over lines of texts is a header unless it occurs again among them. */
static gboolean
occurs_again (GPtrArray *records, guint first)
{
  GPtrArray *fields = g_ptr_array_index (records, first);

  for (guint i = first + 1; i < records->len; i++)
    {
      GPtrArray *others = g_ptr_array_index (records, i);
      gboolean is_same = others->len == fields->len;

      for (guint j = 0; is_same && j < fields->len; j++)
        is_same = g_str_equal (g_ptr_array_index (fields, j), g_ptr_array_index (others, j));
      if (is_same)
        return TRUE;
    }

  return FALSE;
}

static void
resolve_header (VitReadPlan *self, GPtrArray *records, guint first)
{
  if (self->source->header < 0)
    self->source->header =
        looks_like_header (g_ptr_array_index (records, first)) && !occurs_again (records, first);

  self->n_skip = first + (self->source->header ? 1 : 0);
}

static void
set_error (VitReadPlan *self, GError **error, const char *problem)
{
  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE, problem, self->source->path);
}

/* Whether the first record, which may not even end in the sample, can be a row of a table. */
static gboolean
check_lines (VitReadPlan *self, const VitTextSample *sample, const char *text, GError **error)
{
  if (text[strspn (text, " \t\r\n")] == '\0')
    {
      set_error (self, error, "%s has empty lines only; check whether its export has finished");
      return FALSE;
    }

  if (!sample->is_whole && strpbrk (text, "\r\n") == NULL)
    {
      set_error (self, error,
                 "%s, line 1: the line is longer than a million bytes, so this is no table with "
                 "one record per line; check the line ends and the encoding");
      return FALSE;
    }

  return TRUE;
}

/* The record that begins in the line that is said to have the names; @records->len if none does. */
static guint
find_header_row (const VitReadPlan *self, const char *text)
{
  VitCsvRecord record;
  guint line = 1, n = 0;

  vit_csv_record_init (&record);
  while (line < self->source->header_row && vit_csv_read (&self->dialect, &text, &record))
    {
      line += record.n_lines;
      n++;
    }
  vit_csv_record_clear (&record);

  return line == self->source->header_row ? n : G_MAXUINT;
}

static gboolean
check_first (const VitReadPlan *self, GPtrArray *records, guint first, GError **error)
{
  const VitSource *source = self->source;

  if (first < records->len && (source->header_row == 0 || !is_blank (records, first)))
    return TRUE;

  if (source->header_row > 0)
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                 "%s, line %u: there is no line with names, as header_row says; check its number",
                 source->path, source->header_row);
  else
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                 "%s has no more than the %u lines that are to be skipped", source->path,
                 source->skip);

  return FALSE;
}

static gboolean
check_width (VitReadPlan *self, guint width, GError **error)
{
  if (width <= MAX_COLUMNS)
    return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
               "%s has %u columns, more than the %u that a table can have; check the delimiter "
               "(it is “%s”), or swap rows and columns",
               self->source->path, width, MAX_COLUMNS, self->source->delimiter);

  return FALSE;
}

/**
 * vit_read_head:
 * @self: a plan with its source only; gets dialect, header and columns
 * @sample: pieces of a text with separators, the beginning first
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_SOURCE if it is no table
 */
gboolean
vit_read_head (VitReadPlan *self, const VitTextSample *sample, GError **error)
{
  const char *text = g_ptr_array_index (sample->blocks, 0);
  g_autoptr (GPtrArray) records = NULL;
  guint first, width;

  if (!check_lines (self, sample, text, error))
    return FALSE;

  resolve_dialect (self, text);
  self->is_quoted = self->source->has_empty_texts;
  records = read_records (&self->dialect, text,
                          MAX (self->source->skip, self->source->header_row) + N_RECORDS);
  width = find_usual_width (records,
                            MIN (MAX (self->source->skip, self->source->header_row), records->len));
  first = self->source->header_row > 0 ? find_header_row (self, text)
                                       : find_first (self, records, width);
  if (!check_first (self, records, first, error))
    return FALSE;

  if (self->source->header_row > 0)
    self->source->header = 1;
  resolve_header (self, records, first);
  width = MAX (width, count_fields (records, first));
  if (!check_width (self, width, error))
    return FALSE;

  vit_read_plan_add_columns (self, self->source->header ? g_ptr_array_index (records, first) : NULL,
                             width);

  return TRUE;
}
