/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-read-column.h"

#include <string.h>

#include "vit-date-guess.h"
#include "vit-sql.h"

/* Whole numbers are read as decimals, with as many places as there is room for, to see whether
 * they are whole. Beyond this there is no room, and they are taken as they are. */
#define MAX_CHECKED_DIGITS 14

static void
read_column_free (gpointer data)
{
  VitReadColumn *reader = data;

  g_free (reader->name);
  g_free (reader->cell);
  g_free (reader->type);
  g_free (reader->value);
  g_free (reader->bad);
  g_free (reader);
}

/**
 * vit_read_column_find_format:
 * @plan: how the columns are read
 * @type: dates or times
 *
 * Returns: (nullable): the only pattern of the columns of @type, if it is one that the reader
 * takes; the reader has one for dates and one for times
 */
const char *
vit_read_column_find_format (const VitReadPlan *plan, VitTypeOf type)
{
  const char *common = NULL;

  for (guint i = 0; i < plan->columns->len; i++)
    {
      const VitPlanColumn *column = g_ptr_array_index (plan->columns, i);
      const char *format = column->guess->format;

      if (column->guess->type != type)
        continue;
      if (strstr (format, VIT_DATE_SEPARATOR) != NULL || strstr (format, "%z") != NULL)
        continue;
      /* A date with a time behind it is cut off by a conversion only. */
      if (type == VIT_TYPE_OF_DATE && (strstr (format, "%H") || strstr (format, "%I")))
        continue;
      if (common != NULL && !g_str_equal (common, format))
        return NULL;
      common = format;
    }

  return common;
}

/* Places behind the point for a check of whole numbers with up to @n_digits digits; one digit
 * more may come. */
static guint
get_scale (guint n_digits)
{
  return CLAMP (17 - (int) n_digits, 1, 8);
}

/* What is left of a number once spaces, separators of thousands and a decimal comma are dealt
 * with, or NULL if it has another form. */
static char *
write_plain_number (VitNumberForm reading, const char *name)
{
  static const struct
  {
    VitNumberForm form;
    const char *separators; /* as a class of characters; NULL for none */
  } groups[] = {
    { VIT_NUMBER_SPACED, "[ \u00A0\u202F\u2009]" },
    { VIT_NUMBER_BY_COMMA, "[,]" },
    { VIT_NUMBER_BY_POINT, "[.]" },
    { VIT_NUMBER_BY_QUOTE, "[''’]" },
    { VIT_NUMBER_WHOLE, NULL },
  };
  const char *separators = NULL;
  gboolean has_comma = (reading & VIT_NUMBER_COMMA) != 0;
  gboolean has_point = (reading & VIT_NUMBER_POINT) != 0;
  const char *fraction = has_comma ? "([,][0-9]*)?" : has_point ? "([.][0-9]*)?" : "";
  g_autofree char *pattern = NULL;
  g_autofree char *digits = NULL;

  for (guint i = 0; separators == NULL && groups[i].separators != NULL; i++)
    if ((reading & groups[i].form) != 0)
      separators = groups[i].separators;

  if (separators == NULL)
    {
      pattern = g_strdup_printf ("-?[0-9]*%s([eE][-+]?[0-9]+)?", fraction);
      digits = g_strdup_printf ("trim(%s)", name);
    }
  else
    {
      pattern = g_strdup_printf ("-?([0-9]{1,3}(%s[0-9]{3})+|[0-9]*)%s", separators, fraction);
      digits = g_strdup_printf ("regexp_replace(trim(%s), '%s', '', 'g')", name, separators);
    }

  return g_strdup_printf ("CASE WHEN regexp_full_match(trim(%s), '%s') THEN "
                          "replace(%s, ',', '.') END",
                          name, pattern, digits);
}

/* Reads the column as text and converts it by @value, which is NULL where it cannot. */
static void
convert (VitReadColumn *reader, const char *value)
{
  reader->type = g_strdup ("VARCHAR");
  reader->value = g_strdup (value);
  reader->bad = g_strdup_printf ("(%s IS NOT NULL AND %s IS NULL)", reader->cell, value);
}

/* Whether a cell has to be looked at as a text. */
static gboolean
is_by_cell (const VitReadColumn *reader)
{
  return reader->column->guess->markers->len > 0 || reader->column->is_lenient;
}

static void
read_integer (VitReadColumn *reader)
{
  const VitColumnGuess *guess = reader->column->guess;
  g_autofree char *decimal = g_strdup_printf ("DECIMAL(18,%u)", get_scale (guess->n_digits));
  gboolean is_checked = guess->n_digits <= MAX_CHECKED_DIGITS;
  g_autofree char *plain = NULL;
  g_autofree char *value = NULL;

  if (guess->reading != VIT_NUMBER_WHOLE)
    {
      plain = write_plain_number (guess->reading, reader->cell);
      value = g_strdup_printf ("TRY_CAST(%s AS BIGINT)", plain);
      convert (reader, value);
    }
  else if (is_by_cell (reader))
    {
      plain = g_strdup_printf ("TRY_CAST(%s AS %s)", reader->cell, is_checked ? decimal : "BIGINT");
      value = g_strdup_printf ("CASE WHEN %1$s %% 1 = 0 THEN CAST(%1$s AS BIGINT) END", plain);
      convert (reader, value);
    }
  else if (is_checked)
    {
      reader->type = g_steal_pointer (&decimal);
      reader->value = g_strdup_printf ("CAST(%s AS BIGINT)", reader->name);
      reader->bad = g_strdup_printf ("%s %% 1 <> 0", reader->name);
    }
  else
    {
      reader->type = g_strdup ("BIGINT");
      reader->value = g_strdup (reader->name);
    }
}

static void
read_number (VitReadColumn *reader, char decimal)
{
  VitNumberForm reading = reader->column->guess->reading;
  VitNumberForm native = VIT_NUMBER_WHOLE | (decimal == ',' ? VIT_NUMBER_COMMA : VIT_NUMBER_POINT);

  if ((reading & ~native) == 0 && !is_by_cell (reader))
    {
      reader->type = g_strdup ("DOUBLE");
      reader->value = g_strdup_printf ("nullif(%s, 'nan'::DOUBLE)", reader->name);
      reader->bad = g_strdup_printf ("isinf(%s)", reader->name);
    }
  else
    {
      g_autofree char *plain = write_plain_number (reading, reader->cell);
      g_autofree char *value = g_strdup_printf ("TRY_CAST(%s AS DOUBLE)", plain);

      convert (reader, value);
    }
}

/* Words as a list of literals, folded. */
static void
append_words (GString *sql, const char *first, GStrv words)
{
  g_autofree char *first_literal = first ? vit_sql_string (first) : NULL;

  if (first != NULL)
    g_string_append (sql, first_literal);
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_autofree char *folded = g_strstrip (g_utf8_strdown (words[i], -1));
      g_autofree char *literal = vit_sql_string (folded);

      g_string_append_printf (sql, "%s%s", i > 0 || first != NULL ? ", " : "", literal);
    }
}

static char *
write_truth (const VitSource *source, const char *cell)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  if (source->true_words == NULL && source->false_words == NULL)
    return g_strdup_printf ("TRY_CAST(%s AS BOOLEAN)", cell);

  g_string_append_printf (sql, "CASE WHEN lower(trim(%s)) IN (", cell);
  append_words (sql, "true", source->true_words);
  g_string_append_printf (sql, ") THEN true WHEN lower(trim(%s)) IN (", cell);
  append_words (sql, "false", source->false_words);
  g_string_append (sql, ") THEN false END");

  return g_strdup (sql->str);
}

static void
read_boolean (const VitSource *source, VitReadColumn *reader)
{
  if (is_by_cell (reader) || source->true_words != NULL || source->false_words != NULL)
    {
      g_autofree char *value = write_truth (source, reader->cell);

      convert (reader, value);
    }
  else
    {
      reader->type = g_strdup ("BOOLEAN");
      reader->value = g_strdup (reader->name);
    }
}

/* The first of the patterns that fits, as a time in UTC. */
static char *
write_time (const char *formats, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (formats, VIT_DATE_SEPARATOR, -1);
  g_autoptr (GString) sql = g_string_new ("coalesce(");

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *format = vit_sql_string (parts[i]);

      g_string_append_printf (sql,
                              strstr (parts[i], "%z") != NULL
                                  ? "%smake_timestamp(epoch_us(try_strptime(%s, %s)))"
                                  : "%stry_strptime(%s, %s)",
                              i > 0 ? ", " : "", name, format);
    }
  g_string_append_c (sql, ')');

  return g_strdup (sql->str);
}

static void
read_date (VitReadColumn *reader, const char *common_format)
{
  const VitColumnGuess *guess = reader->column->guess;
  const char *type = guess->type == VIT_TYPE_OF_DATE ? "DATE" : "TIMESTAMP";

  if (g_strcmp0 (guess->format, common_format) == 0 && !is_by_cell (reader))
    {
      reader->type = g_strdup (type);
      reader->value = g_strdup (reader->name);
      reader->bad = g_strdup_printf ("%s < %s '1000-01-01'", reader->name, type);
    }
  else
    {
      g_autofree char *time = write_time (guess->format, reader->cell);
      g_autofree char *value =
          g_strdup_printf ("CASE WHEN %1$s >= TIMESTAMP '1000-01-01' THEN CAST(%1$s AS %2$s) END",
                           time, type);

      convert (reader, value);
    }
}

/* The cell, unless it is a word for a missing value: one of those that were met, or any that the
 * source names. */
static char *
write_cell (const VitSource *source, const VitReadColumn *reader)
{
  GPtrArray *markers = reader->column->guess->markers;
  g_autoptr (GString) sql = g_string_new (NULL);

  if (source->missing_words != NULL && source->missing_words[0] != NULL)
    {
      g_string_append_printf (sql, "CASE WHEN lower(trim(%s)) NOT IN (", reader->name);
      append_words (sql, NULL, source->missing_words);
      if (markers->len > 0 && *(char *) g_ptr_array_index (markers, markers->len - 1) == '\0')
        g_string_append (sql, ", ''");
    }
  else if (markers->len > 0)
    {
      g_string_append_printf (sql, "CASE WHEN %s NOT IN (", reader->name);
      for (guint i = 0; i < markers->len; i++)
        {
          g_autofree char *literal = vit_sql_string (g_ptr_array_index (markers, i));

          g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", literal);
        }
    }
  else
    {
      return g_strdup (reader->name);
    }
  g_string_append_printf (sql, ") THEN %s END", reader->name);

  return g_strdup (sql->str);
}

static void
read_text (VitReadColumn *reader)
{
  reader->type = g_strdup ("VARCHAR");
  reader->value = g_strdup (reader->column->is_ignored ? reader->name : reader->cell);
}

static VitReadColumn *
read_column_new (const VitReadPlan *plan,
                 guint index,
                 const char *date_format,
                 const char *time_format)
{
  VitReadColumn *reader = g_new0 (VitReadColumn, 1);

  reader->column = g_ptr_array_index (plan->columns, index);
  reader->name = g_strdup_printf ("c%u", index);
  reader->cell = write_cell (plan->source, reader);

  switch (reader->column->guess->type)
    {
    case VIT_TYPE_OF_INTEGER:
      read_integer (reader);
      break;
    case VIT_TYPE_OF_NUMBER:
      read_number (reader, *plan->source->decimal);
      break;
    case VIT_TYPE_OF_DATE:
      read_date (reader, date_format);
      break;
    case VIT_TYPE_OF_TIMESTAMP:
      read_date (reader, time_format);
      break;
    case VIT_TYPE_OF_BOOLEAN:
      read_boolean (plan->source, reader);
      break;
    case VIT_TYPE_OF_TEXT:
    case VIT_TYPE_OF_ID:
    default:
      read_text (reader);
      break;
    }

  return reader;
}

/**
 * vit_read_columns_new:
 * @plan: how to read
 *
 * Returns: (transfer full) (element-type VitReadColumn): how each column of the file is read
 */
GPtrArray *
vit_read_columns_new (const VitReadPlan *plan)
{
  GPtrArray *readers = g_ptr_array_new_with_free_func (read_column_free);
  const char *date_format = vit_read_column_find_format (plan, VIT_TYPE_OF_DATE);
  const char *time_format = vit_read_column_find_format (plan, VIT_TYPE_OF_TIMESTAMP);

  for (guint i = 0; i < plan->columns->len; i++)
    g_ptr_array_add (readers, read_column_new (plan, i, date_format, time_format));

  return readers;
}
