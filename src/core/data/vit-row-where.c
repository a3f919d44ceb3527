/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-row-where.h"

#include "vit-row-value.h"
#include "vit-sql.h"

static gboolean
is_text (const VitRecipeColumn *column)
{
  return column->type_of == VIT_TYPE_OF_TEXT || column->type_of == VIT_TYPE_OF_ID;
}

/* The cell as the grid shows it. */
static char *
dup_text (const VitRecipeColumn *column)
{
  if (!vit_recipe_column_holds_nan (column))
    return vit_recipe_column_dup_text (column, column->sql);

  /* The engine writes 100.0, the grid 100. */
  return vit_sql_fill ("regexp_replace(CAST({cell} AS VARCHAR), '[.]0$', '')", "cell", column->sql,
                       NULL);
}

/* The cell as it is compared with values of its type. Other types than those that a project knows
 * are shown as text, and so they are compared. */
static char *
dup_cell (const VitRecipeColumn *column)
{
  return is_text (column) ? vit_recipe_column_dup_text (column, column->sql)
                          : g_strdup (column->sql);
}

/**
 * vit_row_where_sort_key:
 *
 * Returns: (transfer full): what to sort by, NULL where the cell is missing
 */
char *
vit_row_where_sort_key (const VitRecipeColumn *column)
{
  g_autofree char *text = NULL;

  if (!is_text (column))
    return vit_recipe_column_dup_value (column, "");

  text = dup_cell (column);

  return g_strdup_printf ("lower(%s)", text);
}

/* One of the values, or a span of time. */
static char *
equal_one (const VitRecipeColumn *column, const char *value, GError **error)
{
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  if (!vit_row_value_to_span (column, value, &from, &until, error))
    return NULL;

  return vit_sql_fill ("({cell} >= {from} AND {cell} < {until})", "cell", column->sql, "from", from,
                       "until", until, NULL);
}

static char *
equal_times (const VitRecipeColumn *column, const char *const *values, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *one = equal_one (column, values[i], error);

      if (one == NULL)
        return NULL;
      g_string_append_printf (sql, "%s%s", i > 0 ? " OR " : "", one);
    }

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* Whether the cell is one of the values, of which there is one at least; NULL where it is
 * missing, but for "not a number". */
static char *
equal_any (const VitRecipeColumn *column, const char *const *values, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *cell = NULL;

  if (vit_row_value_is_time (column))
    return equal_times (column, values, error);

  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *literal = vit_row_value_to_sql (column, values[i], error);

      if (literal == NULL)
        return NULL;
      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", literal);
    }
  cell = dup_cell (column);

  return values[1] == NULL ? g_strdup_printf ("%s = %s", cell, list->str)
                           : g_strdup_printf ("%s IN (%s)", cell, list->str);
}

/* Missing cells are none of the values, unless missing is one of them. */
static char *
test_list (const VitRecipeColumn *column, const VitRowCondition *condition, GError **error)
{
  const char *const *values = vit_row_condition_get_values (condition);
  VitRowTest test = vit_row_condition_get_test (condition);
  gboolean inside = test == VIT_ROW_IS || test == VIT_ROW_ONE_OF;
  gboolean missing_counts = vit_row_condition_get_missing (condition);
  g_autofree char *missing = vit_recipe_column_dup_missing (column, "");
  g_autofree char *any = NULL;

  if (values[0] == NULL)
    return missing_counts ? g_strdup_printf (inside ? "%s" : "NOT (%s)", missing)
                          : g_strdup (inside ? "false" : "true");

  any = equal_any (column, values, error);
  if (any == NULL)
    return NULL;
  if (inside)
    return g_strdup_printf (missing_counts ? "(%s OR %s)" : "(%s)", any, missing);

  return missing_counts ? g_strdup_printf ("NOT (%s OR %s)", any, missing)
                        : g_strdup_printf ("(NOT (%s) OR %s)", any, missing);
}

/* The literal before which the cell must be, or from which on it must be. */
static char *
dup_bound (const VitRecipeColumn *column, const char *value, gboolean end, GError **error)
{
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  g_autofree char *literal = NULL;

  if (vit_row_value_is_time (column))
    {
      if (!vit_row_value_to_span (column, value, &from, &until, error))
        return NULL;
      return end ? g_steal_pointer (&until) : g_steal_pointer (&from);
    }

  literal = vit_row_value_to_sql (column, value, error);

  return literal != NULL && is_text (column) ? g_strdup_printf ("lower(%s)", literal)
                                             : g_steal_pointer (&literal);
}

/* @from: whether the cell must be beyond the value, else before it. @included: whether it may be
 * the value. A span of time is passed when it has ended. */
static char *
compare (const VitRecipeColumn *column,
         const char *value,
         gboolean from,
         gboolean included,
         GError **error)
{
  gboolean is_time = vit_row_value_is_time (column);
  g_autofree char *bound = dup_bound (column, value, from != included, error);
  g_autofree char *cell = NULL;
  const char *sign;

  if (bound == NULL)
    return NULL;

  /* Not vit_row_where_sort_key(): bare columns let the engine skip what cannot fit. */
  cell = is_text (column) ? vit_row_where_sort_key (column) : g_strdup (column->sql);
  if (from)
    sign = is_time || included ? ">=" : ">";
  else
    sign = is_time || !included ? "<" : "<=";

  /* For the engine, "not a number" is larger than any number. */
  return vit_sql_fill (from && vit_recipe_column_holds_nan (column)
                           ? "({cell} {sign} {bound} AND NOT isnan({cell}))"
                           : "{cell} {sign} {bound}",
                       "cell", cell, "sign", sign, "bound", bound, NULL);
}

static char *
between (const VitRecipeColumn *column, const char *const *values, GError **error)
{
  g_autofree char *low = compare (column, values[0], TRUE, TRUE, error);
  g_autofree char *high = low ? compare (column, values[1], FALSE, TRUE, error) : NULL;

  return high ? g_strdup_printf ("(%s AND %s)", low, high) : NULL;
}

static char *
match (const VitRecipeColumn *column, const char *function, const char *value)
{
  g_autofree char *text = dup_text (column);
  g_autofree char *literal = vit_sql_string (value);

  return vit_sql_fill ("{function}(lower({text}), lower({literal}))", "function", function, "text",
                       text, "literal", literal, NULL);
}

/**
 * vit_row_where_condition:
 * @columns: (element-type VitRecipeColumn): the columns of the table
 * @condition: a condition
 *
 * Returns: (transfer full): an expression that is true for the rows that meet it, or %NULL with
 *   %VIT_DATA_ERROR_COLUMN, or with %VIT_DATA_ERROR_EXPRESSION if a value does not fit its column
 */
char *
vit_row_where_condition (const GPtrArray *columns, const VitRowCondition *condition, GError **error)
{
  const VitRecipeColumn *column =
      vit_recipe_columns_find (columns, vit_row_condition_get_column (condition), error);
  const char *const *values = vit_row_condition_get_values (condition);
  g_autofree char *missing = column ? vit_recipe_column_dup_missing (column, "") : NULL;

  if (column == NULL)
    return NULL;

  switch (vit_row_condition_get_test (condition))
    {
    case VIT_ROW_LESS:
      return compare (column, values[0], FALSE, FALSE, error);
    case VIT_ROW_AT_MOST:
      return compare (column, values[0], FALSE, TRUE, error);
    case VIT_ROW_GREATER:
      return compare (column, values[0], TRUE, FALSE, error);
    case VIT_ROW_AT_LEAST:
      return compare (column, values[0], TRUE, TRUE, error);
    case VIT_ROW_BETWEEN:
      return between (column, values, error);
    case VIT_ROW_CONTAINS:
      return match (column, "contains", values[0]);
    case VIT_ROW_BEGINS:
      return match (column, "starts_with", values[0]);
    case VIT_ROW_MISSING:
      return g_steal_pointer (&missing);
    case VIT_ROW_PRESENT:
      return g_strdup_printf ("NOT (%s)", missing);
    case VIT_ROW_IS:
    case VIT_ROW_IS_NOT:
    case VIT_ROW_ONE_OF:
    case VIT_ROW_NONE_OF:
    case VIT_N_ROW_TESTS:
    default:
      return test_list (column, condition, error);
    }
}

/* Whether a cell that is no text could contain @text: spares the engine writing millions of
 * numbers in which no letter can be. */
static gboolean
could_contain (const VitRecipeColumn *column, const char *text)
{
  switch (column->type_of)
    {
    case VIT_TYPE_OF_INTEGER:
      return strspn (text, "-0123456789") == strlen (text);
    case VIT_TYPE_OF_NUMBER:
      return strspn (text, "-+.0123456789eEinftyINFTY") == strlen (text);
    case VIT_TYPE_OF_DATE:
    case VIT_TYPE_OF_TIMESTAMP:
      return strspn (text, "-+:. 0123456789") == strlen (text);
    case VIT_TYPE_OF_BOOLEAN:
      return strspn (text, "truefalsTRUEFALS") == strlen (text);
    case VIT_TYPE_OF_TEXT:
    case VIT_TYPE_OF_ID:
    default:
      return TRUE;
    }
}

/**
 * vit_row_where_search:
 * @columns: (element-type VitRecipeColumn): the columns of the table
 * @text: what some cell has to contain, in small or capital letters
 *
 * Returns: (transfer full): an expression that is true for the rows in which one does
 */
char *
vit_row_where_search (const GPtrArray *columns, const char *text)
{
  g_autoptr (GString) cells = g_string_new (NULL);
  g_autofree char *literal = vit_sql_string (text);

  for (guint i = 0; i < columns->len; i++)
    {
      const VitRecipeColumn *column = g_ptr_array_index (columns, i);
      g_autofree char *cell = could_contain (column, text) ? dup_text (column) : NULL;

      if (cell != NULL)
        g_string_append_printf (cells, ", %s", cell);
    }
  if (cells->len == 0)
    return g_strdup ("false");

  /* One text of all cells, with a mark between them that nobody types: looked through once, and
   * half as long to write as a comparison for each. */
  return vit_sql_fill ("contains(lower(concat_ws(chr(31){cells})), lower({literal}))", "cells",
                       cells->str, "literal", literal, NULL);
}
