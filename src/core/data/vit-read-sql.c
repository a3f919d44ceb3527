/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-read-sql.h"

#include <string.h>

#include "vit-date-guess.h"
#include "vit-sql.h"

/* The engine reads numbers and dates at the full speed of its parallel reader. It is lenient,
 * though: of "1.5" it makes the whole number 2, of "20" the year 20, and it leaves out what it
 * cannot read of a time. What it reads is therefore checked in the same pass, and what it cannot
 * read natively (spaces between thousands, two patterns in one column) is read as text and
 * converted there. A last column tells the rows in which something did not fit. */

/* Whole numbers are read as decimals, with as many places as there is room for, to see whether
 * they are whole. Beyond this there is no room, and they are taken as they are. */
#define MAX_CHECKED_DIGITS 14

/* How one column is read. */
typedef struct
{
  const VitPlanColumn *column;
  char *name;  /* in the reader: c0, c1, … */
  char *cell;  /* the text in it, or NULL for a word that stands for a missing value */
  char *type;  /* in the reader */
  char *value; /* of the table, as an expression */
  char *bad;   /* (nullable): the condition under which the value did not fit */
} Reader;

static void
reader_free (gpointer data)
{
  Reader *reader = data;

  g_free (reader->name);
  g_free (reader->cell);
  g_free (reader->type);
  g_free (reader->value);
  g_free (reader->bad);
  g_free (reader);
}

static gboolean
is_date_type (VitTypeOf type)
{
  return type == VIT_TYPE_OF_DATE || type == VIT_TYPE_OF_TIMESTAMP;
}

/* The only pattern of the columns of @type, if it is one that the reader takes; the reader has
 * one for dates and one for times. */
static const char *
find_common_format (const VitReadPlan *plan, VitTypeOf type)
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
    { VIT_NUMBER_WHOLE, NULL },
  };
  const char *separators = NULL;
  gboolean has_comma = (reading & (VIT_NUMBER_COMMA | VIT_NUMBER_SPACED_COMMA)) != 0;
  gboolean has_point = (reading & (VIT_NUMBER_POINT | VIT_NUMBER_SPACED_POINT)) != 0;
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
convert (Reader *reader, const char *value)
{
  reader->type = g_strdup ("VARCHAR");
  reader->value = g_strdup (value);
  reader->bad = g_strdup_printf ("(%s IS NOT NULL AND %s IS NULL)", reader->cell, value);
}

static gboolean
has_markers (const Reader *reader)
{
  return reader->column->guess->markers->len > 0;
}

static void
read_integer (Reader *reader)
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
  else if (has_markers (reader))
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
read_number (Reader *reader, char decimal)
{
  VitNumberForm reading = reader->column->guess->reading;
  VitNumberForm native = VIT_NUMBER_WHOLE | (decimal == ',' ? VIT_NUMBER_COMMA : VIT_NUMBER_POINT);

  if ((reading & ~native) == 0 && !has_markers (reader))
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

static void
read_boolean (Reader *reader)
{
  if (has_markers (reader))
    {
      g_autofree char *value = g_strdup_printf ("TRY_CAST(%s AS BOOLEAN)", reader->cell);

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
read_date (Reader *reader, const char *common_format)
{
  const VitColumnGuess *guess = reader->column->guess;
  const char *type = guess->type == VIT_TYPE_OF_DATE ? "DATE" : "TIMESTAMP";

  if (g_strcmp0 (guess->format, common_format) == 0 && !has_markers (reader))
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

static char *
write_cell (const Reader *reader)
{
  GPtrArray *markers = reader->column->guess->markers;
  g_autoptr (GString) list = g_string_new (NULL);

  if (markers->len == 0)
    return g_strdup (reader->name);

  for (guint i = 0; i < markers->len; i++)
    {
      g_autofree char *literal = vit_sql_string (g_ptr_array_index (markers, i));

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", literal);
    }

  return g_strdup_printf ("CASE WHEN %1$s NOT IN (%2$s) THEN %1$s END", reader->name, list->str);
}

static Reader *
reader_new (const VitReadPlan *plan, guint index, const char *date_format, const char *time_format)
{
  Reader *reader = g_new0 (Reader, 1);

  reader->column = g_ptr_array_index (plan->columns, index);
  reader->name = g_strdup_printf ("c%u", index);
  reader->cell = write_cell (reader);

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
      read_boolean (reader);
      break;
    case VIT_TYPE_OF_TEXT:
    case VIT_TYPE_OF_ID:
    default:
      reader->type = g_strdup ("VARCHAR");
      reader->value = g_strdup (reader->name);
      break;
    }

  return reader;
}

static GPtrArray *
make_readers (const VitReadPlan *plan)
{
  GPtrArray *readers = g_ptr_array_new_with_free_func (reader_free);
  const char *date_format = find_common_format (plan, VIT_TYPE_OF_DATE);
  const char *time_format = find_common_format (plan, VIT_TYPE_OF_TIMESTAMP);

  for (guint i = 0; i < plan->columns->len; i++)
    g_ptr_array_add (readers, reader_new (plan, i, date_format, time_format));

  return readers;
}

static void
append_option (GString *sql, const char *name, const char *text)
{
  g_autofree char *literal = vit_sql_string (text);

  g_string_append_printf (sql, ", %s = %s", name, literal);
}

static void
append_mark (GString *sql, const char *name, char mark)
{
  const char text[2] = { mark, '\0' };

  append_option (sql, name, text);
}

static void
append_columns (GString *sql, GPtrArray *readers)
{
  g_string_append (sql, ", columns = {");
  for (guint i = 0; i < readers->len; i++)
    {
      const Reader *reader = g_ptr_array_index (readers, i);

      g_string_append_printf (sql, "%s'%s': '%s'", i > 0 ? ", " : "", reader->name, reader->type);
    }
  g_string_append_c (sql, '}');
}

static void
append_reader (GString *sql,
               const VitReadPlan *plan,
               GPtrArray *readers,
               const char *file,
               const char *rejects)
{
  g_autofree char *file_literal = vit_sql_string (file);
  const char *date_format = find_common_format (plan, VIT_TYPE_OF_DATE);
  const char *time_format = find_common_format (plan, VIT_TYPE_OF_TIMESTAMP);

  g_string_append_printf (sql, "read_csv(%s, auto_detect = false, header = false, skip = %u",
                          file_literal, plan->n_skip);
  append_mark (sql, "delim", plan->dialect.delimiter);
  append_mark (sql, "quote", plan->dialect.quote);
  append_mark (sql, "escape", plan->dialect.escape);
  append_option (sql, "decimal_separator", plan->source->decimal);
  append_option (sql, "compression", "none");
  if (plan->is_quoted)
    g_string_append (sql, ", allow_quoted_nulls = false");
  if (date_format != NULL)
    append_option (sql, "dateformat", date_format);
  if (time_format != NULL)
    append_option (sql, "timestampformat", time_format);
  if (rejects != NULL)
    g_string_append_printf (sql,
                            ", store_rejects = true, rejects_table = '%1$s', "
                            "rejects_scan = '%1$s_scan'",
                            rejects);
  else
    g_string_append (sql, ", ignore_errors = true");
  append_columns (sql, readers);
  g_string_append_c (sql, ')');
}

/**
 * vit_read_sql:
 * @plan: how to read
 * @file: the name under which the engine finds the text
 * @rejects: (nullable): name of a temporary table for lines that do not fit, a plain word, or
 *   %NULL to leave them out
 *
 * Returns: (transfer full): a query that yields the rows of the text in their order, and a last
 *   column %VIT_READ_BAD
 */
char *
vit_read_sql (const VitReadPlan *plan, const char *file, const char *rejects)
{
  g_autoptr (GPtrArray) readers = make_readers (plan);
  GString *sql = g_string_new ("SELECT ");
  g_autoptr (GString) bad = g_string_new ("false");

  for (guint i = 0; i < readers->len; i++)
    {
      const Reader *reader = g_ptr_array_index (readers, i);
      g_autofree char *name = vit_sql_name (reader->column->name);

      g_string_append_printf (sql, "%s AS %s, ", reader->value, name);
      if (reader->bad != NULL)
        g_string_append_printf (bad, " OR %s", reader->bad);
    }

  g_string_append_printf (sql, "coalesce(%s, false) AS \"" VIT_READ_BAD "\" FROM ", bad->str);
  append_reader (sql, plan, readers, file, rejects);

  return g_string_free (sql, FALSE);
}

/**
 * vit_read_sql_fits:
 * @column: a column's place
 * @value: a text in it, not empty
 *
 * Returns: whether the plan reads @value as the column's type, as far as can be told without the
 *   engine
 */
gboolean
vit_read_sql_fits (const VitReadPlan *plan, guint column, const char *value)
{
  const VitColumnGuess *guess =
      ((VitPlanColumn *) g_ptr_array_index (plan->columns, column))->guess;
  guint n_digits;

  if (g_ptr_array_find_with_equal_func (guess->markers, value, g_str_equal, NULL))
    return TRUE;
  if (is_date_type (guess->type))
    return vit_date_matches (guess->format, value);
  if (guess->type == VIT_TYPE_OF_INTEGER || guess->type == VIT_TYPE_OF_NUMBER)
    return (vit_number_form_of (value, &n_digits) & guess->reading) != 0;
  if (guess->type == VIT_TYPE_OF_BOOLEAN)
    return g_ascii_strcasecmp (value, "true") == 0 || g_ascii_strcasecmp (value, "false") == 0;

  return TRUE;
}
