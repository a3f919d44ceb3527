/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-csv.h"

#include <math.h>
#include <string.h>

/* How many records of the text are looked at to tell the dialect. */
#define N_RECORDS 1000

void
vit_csv_record_init (VitCsvRecord *self)
{
  self->fields = g_ptr_array_new_with_free_func (g_free);
  self->n_lines = 0;
  self->is_broken = FALSE;
}

void
vit_csv_record_clear (VitCsvRecord *self)
{
  g_clear_pointer (&self->fields, g_ptr_array_unref);
}

/* An empty line. */
gboolean
vit_csv_record_is_blank (const VitCsvRecord *self)
{
  return self->fields->len == 1 && *(char *) g_ptr_array_index (self->fields, 0) == '\0';
}

static gboolean
is_line_end (char character)
{
  return character == '\n' || character == '\r';
}

static void
skip_line_end (const char **at)
{
  if (**at == '\r' && (*at)[1] == '\n')
    (*at)++;
  if (**at != '\0')
    (*at)++;
}

/* A quoted field, from behind its opening quote; @at is left behind the closing one. */
static char *
read_quoted (const VitCsvDialect *dialect, const char **at, VitCsvRecord *record)
{
  GString *field = g_string_new (NULL);
  const char *from = *at;

  for (; *from != '\0'; from++)
    {
      if (*from == dialect->escape && from[1] == dialect->quote)
        from++;
      else if (*from == dialect->quote)
        break;

      if (*from == '\n' || (*from == '\r' && from[1] != '\n'))
        record->n_lines++;
      g_string_append_c (field, *from);
    }

  if (*from == '\0')
    record->is_broken = TRUE;
  else
    from++;
  *at = from;

  return g_string_free (field, FALSE);
}

static char *
read_plain (const VitCsvDialect *dialect, const char **at)
{
  const char *from = *at;

  while (**at != '\0' && **at != dialect->delimiter && !is_line_end (**at))
    (*at)++;

  return g_strndup (from, (gsize) (*at - from));
}

/**
 * vit_csv_read:
 * @at: (inout): where to read; is moved behind the record
 * @record: (out): the record
 *
 * Returns: %FALSE at the end of the text
 */
gboolean
vit_csv_read (const VitCsvDialect *dialect, const char **at, VitCsvRecord *record)
{
  g_ptr_array_set_size (record->fields, 0);
  record->n_lines = 1;
  record->is_broken = FALSE;

  if (**at == '\0')
    return FALSE;

  while (TRUE)
    {
      if (dialect->quote != '\0' && **at == dialect->quote)
        {
          (*at)++;
          g_ptr_array_add (record->fields, read_quoted (dialect, at, record));
          if (**at != '\0' && **at != dialect->delimiter && !is_line_end (**at))
            {
              record->is_broken = TRUE;
              g_free (read_plain (dialect, at));
            }
        }
      else
        {
          g_ptr_array_add (record->fields, read_plain (dialect, at));
        }

      if (**at != dialect->delimiter)
        break;
      (*at)++;
    }

  skip_line_end (at);

  return TRUE;
}

/* How well @text reads: the share of records that have the most frequent number of fields,
 * squared, so that a delimiter that is only part of the text does not win by many fields; times
 * a little more for more fields. */
static double
rate (const VitCsvDialect *dialect, const char *text)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint n_records = 0, n_usual = 0, n_fields = 0;
  VitCsvRecord record;
  double share;

  vit_csv_record_init (&record);
  while (n_records < N_RECORDS && vit_csv_read (dialect, &text, &record))
    {
      gpointer key = GUINT_TO_POINTER (record.fields->len);
      guint n;

      if (vit_csv_record_is_blank (&record))
        continue;
      n_records++;
      /* The last record of a piece of text may be cut off. */
      if (record.is_broken)
        continue;

      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1;
      g_hash_table_insert (counts, key, GUINT_TO_POINTER (n));
      if (n > n_usual || (n == n_usual && record.fields->len > n_fields))
        {
          n_usual = n;
          n_fields = record.fields->len;
        }
    }
  vit_csv_record_clear (&record);

  share = n_records > 0 ? (double) n_usual / n_records : 0;

  return n_fields > 1 ? share * share * (1 + log2 (n_fields)) : share * 0.5;
}

/* Whether fields of @text begin and end with @quote. */
static gboolean
has_quoted_fields (const char *text, char quote)
{
  gboolean has_begin = FALSE, has_end = FALSE;

  for (const char *at = text; (at = strchr (at, quote)) != NULL; at++)
    {
      has_begin |= at == text || strchr (",;\t|\n\r", at[-1]) != NULL;
      has_end |= strchr (",;\t|\n\r", at[1]) != NULL;
    }

  return has_begin && has_end;
}

/* The quotes to be tried. Never none: a single quote that is not closed would do. */
static char
choose_quote (const char *text)
{
  return has_quoted_fields (text, '\'') && !has_quoted_fields (text, '"') ? '\'' : '"';
}

/**
 * vit_csv_guess_dialect:
 * @text: the beginning of a file
 * @delimiter: what is known to stand between fields, or 0
 * @quote: what is known to stand around them, 0 for nothing, or -1
 *
 * Returns: the dialect in which most records have the same number of fields
 */
VitCsvDialect
vit_csv_guess_dialect (const char *text, char delimiter, int quote)
{
  const char *delimiters = delimiter != '\0' ? (char[]){ delimiter, '\0' } : ",;\t|";
  char mark = quote >= 0 ? (char) quote : choose_quote (text);
  const char escapes[] = { mark, '\\' };
  guint n_escapes = mark != '\0' && strstr (text, (char[]){ '\\', mark, '\0' }) != NULL ? 2 : 1;
  VitCsvDialect best = { *delimiters, mark, mark };
  double highest = 0;

  for (const char *at = delimiters; *at != '\0'; at++)
    for (guint i = 0; i < n_escapes; i++)
      {
        VitCsvDialect dialect = { *at, mark, escapes[i] };
        double rating = rate (&dialect, text);

        if (rating > highest + 1e-9)
          {
            highest = rating;
            best = dialect;
          }
      }

  return best;
}
