/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-read-sql.h"

#include <string.h>

#include "vit-column-evidence.h"
#include "vit-date-guess.h"
#include "vit-read-column.h"
#include "vit-sql.h"

/* The engine reads numbers and dates at the full speed of its parallel reader. It is lenient,
 * though: of "1.5" it makes the whole number 2, of "20" the year 20, and it leaves out what it
 * cannot read of a time. What it reads is therefore checked in the same pass, and what it cannot
 * read natively (spaces between thousands, two patterns in one column) is read as text and
 * converted there. A last column tells the rows in which something did not fit. */

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
      const VitReadColumn *reader = g_ptr_array_index (readers, i);

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
  const char *date_format = vit_read_column_find_format (plan, VIT_TYPE_OF_DATE);
  const char *time_format = vit_read_column_find_format (plan, VIT_TYPE_OF_TIMESTAMP);

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

static void
append_values (GString *sql, const VitReadPlan *plan, GPtrArray *readers, GString *bad)
{
  for (guint i = 0; i < readers->len; i++)
    {
      const VitReadColumn *reader = g_ptr_array_index (readers, i);
      g_autofree char *name = vit_sql_name (reader->column->name);

      if (reader->column->is_ignored && !plan->is_preview)
        continue;

      g_string_append_printf (sql, "%s AS %s, ", reader->value, name);
      if (reader->bad != NULL && !reader->column->is_lenient)
        g_string_append_printf (bad, " OR %s", reader->bad);
    }
}

/* What stands in cells that do not fit, where they are expected. */
static void
append_cells (GString *sql, GPtrArray *readers)
{
  for (guint i = 0; i < readers->len; i++)
    {
      const VitReadColumn *reader = g_ptr_array_index (readers, i);

      if (reader->column->is_lenient && reader->bad != NULL)
        g_string_append_printf (sql, "CASE WHEN %s THEN %s END AS \"" VIT_READ_CELL "%u\", ",
                                reader->bad, reader->name, i);
    }
}

/**
 * vit_read_sql:
 * @plan: how to read
 * @file: the name under which the engine finds the text
 * @rejects: (nullable): name of a temporary table for lines that do not fit, a plain word, or
 *   %NULL to leave them out
 *
 * Returns: (transfer full): a query that yields the rows of the text in their order, behind them a
 *   column %VIT_READ_CELL with its place for each column that is lenient, and a last column
 *   %VIT_READ_BAD
 */
char *
vit_read_sql (const VitReadPlan *plan, const char *file, const char *rejects)
{
  g_autoptr (GPtrArray) readers = vit_read_columns_new (plan);
  GString *sql = g_string_new ("SELECT ");
  g_autoptr (GString) bad = g_string_new ("false");

  append_values (sql, plan, readers, bad);
  append_cells (sql, readers);
  g_string_append_printf (sql, "coalesce(%s, false) AS \"" VIT_READ_BAD "\" FROM ", bad->str);
  append_reader (sql, plan, readers, file, rejects);

  return g_string_free (sql, FALSE);
}

/**
 * vit_read_sql_list_extra:
 * @plan: how a text was read
 *
 * Returns: (transfer full): the names of the columns that vit_read_sql() adds to those of the table
 */
GStrv
vit_read_sql_list_extra (const VitReadPlan *plan)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < plan->columns->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("\"" VIT_READ_CELL "%u\"", i);

      if (((VitPlanColumn *) g_ptr_array_index (plan->columns, i))->is_lenient)
        g_strv_builder_add (names, name);
    }
  g_strv_builder_add (names, "\"" VIT_READ_BAD "\"");

  return g_strv_builder_end (names);
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
  const VitPlanColumn *planned = g_ptr_array_index (plan->columns, column);
  const VitColumnGuess *guess = planned->guess;
  guint n_digits;

  if (planned->is_ignored ||
      g_ptr_array_find_with_equal_func (guess->markers, value, g_str_equal, NULL) ||
      (plan->source->missing_words != NULL && vit_word_is_missing (plan->source, value)))
    return TRUE;
  if (guess->type == VIT_TYPE_OF_DATE || guess->type == VIT_TYPE_OF_TIMESTAMP)
    return vit_date_matches (guess->format, value);
  if (guess->type == VIT_TYPE_OF_INTEGER || guess->type == VIT_TYPE_OF_NUMBER)
    return (vit_number_form_of (value, &n_digits) & guess->reading) != 0;
  if (guess->type == VIT_TYPE_OF_BOOLEAN)
    return vit_word_is_truth (plan->source, value) >= 0;

  return TRUE;
}
