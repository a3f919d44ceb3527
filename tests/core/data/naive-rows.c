/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "naive-rows.h"

#include <string.h>

enum
{
  ROW, /* its number, never missing */
  WORD,
  ID,
  REAL,
  WHOLE,
  TRUTH,
  DAY,
  TIME,
  N_COLUMNS,
};

static const struct
{
  const char *name;
  const char *type;
} columns[N_COLUMNS] = {
  { "row", "INTEGER" },  { "a word", "VARCHAR" }, { "id", "VARCHAR" }, { "real", "DOUBLE" },
  { "whole", "BIGINT" }, { "truth", "BOOLEAN" },  { "day", "DATE" },   { "time", "TIMESTAMP" },
};

/* A cell is its text, as the window shows it (but for fractions of a second); %NULL if missing. */
struct _NaiveRows
{
  guint n_rows;
  char *(*cells)[N_COLUMNS];
};

static char *
draw_word (GRand *rand)
{
  static const char *const letters[] = { "a", "A", "b", "Ż", "ż", "Б", "б", " ", "'", "1" };
  GString *word = g_string_new (NULL);

  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    g_string_append (word, letters[g_rand_int_range (rand, 0, G_N_ELEMENTS (letters))]);

  return g_string_free (word, FALSE);
}

static char *
draw_time (GRand *rand)
{
  static const char *const fractions[] = { "", "", ".5", ".25" };
  int draw = g_rand_int_range (rand, 0, 64);

  return g_strdup_printf ("20%02d-%02d-%02d %02d:%02d:%02d%s", 18 + draw % 2, 1 + draw / 2 % 2,
                          1 + draw / 4 % 2 * 27, draw / 8 % 2 * 23, draw / 16 % 2,
                          draw / 32 % 2 * 59, fractions[g_rand_int_range (rand, 0, 4)]);
}

static char *
draw_cell (GRand *rand, int column)
{
  char *text;

  switch (column)
    {
    case WORD:
      return draw_word (rand);
    case ID:
      return g_strdup_printf ("%03d", g_rand_int_range (rand, 0, 12));
    case REAL:
      return g_strdup_printf ("%g", g_rand_int_range (rand, -12, 12) * 0.25);
    case WHOLE:
      return g_strdup_printf ("%d", g_rand_int_range (rand, -9, 12));
    case TRUTH:
      return g_strdup (g_rand_boolean (rand) ? "true" : "false");
    case DAY:
      text = draw_time (rand);
      text[strlen ("2018-01-01")] = '\0';
      return text;
    case TIME:
      return draw_time (rand);
    default:
      g_assert_not_reached ();
    }
}

NaiveRows *
naive_rows_new (GRand *rand)
{
  NaiveRows *self = g_new0 (NaiveRows, 1);

  self->n_rows = (guint) g_rand_int_range (rand, 0, 40);
  self->cells = g_malloc0 (sizeof *self->cells * (self->n_rows + 1));
  for (guint i = 0; i < self->n_rows; i++)
    {
      self->cells[i][ROW] = g_strdup_printf ("%u", i);
      for (int column = ROW + 1; column < N_COLUMNS; column++)
        if (g_rand_int_range (rand, 0, 6) > 0)
          self->cells[i][column] = draw_cell (rand, column);
    }

  return self;
}

void
naive_rows_free (NaiveRows *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    for (int column = 0; column < N_COLUMNS; column++)
      g_free (self->cells[i][column]);
  g_free (self->cells);
  g_free (self);
}

char *
naive_rows_to_sql (NaiveRows *self)
{
  GString *sql = g_string_new ("SELECT * FROM (VALUES ");

  for (guint i = 0; i <= self->n_rows; i++)
    {
      g_string_append (sql, i > 0 ? ", (" : "(");
      for (int column = 0; column < N_COLUMNS; column++)
        {
          const char *text = self->cells[i][column];
          g_auto (GStrv) parts = g_strsplit (text ? text : "", "'", -1);
          g_autofree char *quoted = g_strjoinv ("''", parts);

          /* In a column of numbers, "not a number" counts as missing too. */
          if (text == NULL && column == REAL && i % 2 == 0)
            quoted = (g_free (quoted), g_strdup ("nan"));
          g_string_append_printf (sql,
                                  text != NULL || quoted[0] != '\0' ? "%sCAST('%s' AS %s)"
                                                                    : "%sCAST(NULL%s AS %s)",
                                  column > 0 ? ", " : "", quoted, columns[column].type);
        }
      g_string_append (sql, ")");
    }
  g_string_append (sql, ") AS v(");
  for (int column = 0; column < N_COLUMNS; column++)
    g_string_append_printf (sql, "%s\"%s\"", column > 0 ? ", " : "", columns[column].name);
  g_string_append (sql, ") WHERE row IS NOT NULL ORDER BY row");

  return g_string_free (sql, FALSE);
}

/* A value for a condition on @column: a cell of it, or its like, or the beginning of a time. */
static char *
draw_value (NaiveRows *self, GRand *rand, int column)
{
  static const guint lengths[] = { 4, 7, 10, 16, 19, 21 };
  const char *cell =
      self->n_rows > 0 ? self->cells[g_rand_int_range (rand, 0, (int) self->n_rows)][column] : NULL;
  char *value;

  if (column == ROW)
    return g_strdup_printf ("%d", g_rand_int_range (rand, 0, 40));

  value = cell != NULL ? g_strdup (cell) : draw_cell (rand, column);
  if (column == DAY || column == TIME)
    {
      gsize length = lengths[g_rand_int_range (rand, 0, G_N_ELEMENTS (lengths))];

      value[MIN (strlen (value), length)] = '\0';
    }

  return value;
}

static VitRowCondition *
draw_condition (NaiveRows *self, GRand *rand)
{
  int column = g_rand_int_range (rand, 0, N_COLUMNS);
  VitRowTest test = (VitRowTest) g_rand_int_range (rand, 0, VIT_N_ROW_TESTS);
  int n_values = vit_row_test_get_n_values (test);
  gboolean missing = n_values < 0 && g_rand_boolean (rand);
  char *values[4] = { NULL };
  VitRowCondition *condition;

  if (n_values < 0)
    n_values = g_rand_int_range (rand, 0, 4);
  for (int i = 0; i < n_values; i++)
    values[i] = draw_value (self, rand, column);
  condition =
      vit_row_condition_new (columns[column].name, test, (const char *const *) values, missing);
  for (int i = 0; i < n_values; i++)
    g_free (values[i]);

  return condition;
}

VitRowQuery *
naive_rows_draw_query (NaiveRows *self, GRand *rand)
{
  static const char *const searches[] = { "a", "ż", "Б", "'", "1", "TRU", "2018-01", "0.5", "zz" };
  VitRowQuery *query = vit_row_query_new ();

  for (int i = g_rand_int_range (rand, 0, 3); i > 0; i--)
    {
      g_autoptr (VitRowQuery) old = query;
      g_autoptr (VitRowCondition) condition = draw_condition (self, rand);

      query = vit_row_query_with_condition (old, condition);
    }
  for (int i = g_rand_int_range (rand, 0, 3); i > 0; i--)
    {
      g_autoptr (VitRowQuery) old = query;

      query = vit_row_query_with_sort (old, columns[g_rand_int_range (rand, 1, N_COLUMNS)].name,
                                       g_rand_boolean (rand));
    }
  if (g_rand_int_range (rand, 0, 3) == 0)
    {
      g_autoptr (VitRowQuery) old = query;

      query =
          vit_row_query_with_search (old,
                                     searches[g_rand_int_range (rand, 0, G_N_ELEMENTS (searches))]);
    }

  return query;
}

static int
find_column (const char *name)
{
  for (int column = 0; column < N_COLUMNS; column++)
    if (g_str_equal (columns[column].name, name))
      return column;

  g_assert_not_reached ();
}

/* Negative, 0, or positive as the cell is before, like, or beyond the value. */
static int
compare (int column, const char *cell, const char *value, gboolean same_case)
{
  g_autofree char *a = g_utf8_strdown (cell, -1);
  g_autofree char *b = g_utf8_strdown (value, -1);
  double difference;

  switch (column)
    {
    case WORD:
    case ID:
      return same_case ? strcmp (cell, value) : strcmp (a, b);
    case DAY:
    case TIME:
      /* A value stands for all times that begin with it, one of whole seconds for its fractions. */
      return strncmp (cell, value, strlen (value));
    case TRUTH:
      return strcmp (cell, value); /* "false" before "true" */
    default:
      difference = g_ascii_strtod (cell, NULL) - g_ascii_strtod (value, NULL);
      return (difference > 0) - (difference < 0);
    }
}

static gboolean
is_among (int column, const char *cell, const VitRowCondition *condition)
{
  const char *const *values = vit_row_condition_get_values (condition);

  if (cell == NULL)
    return vit_row_condition_get_missing (condition);

  for (; *values != NULL; values++)
    if (compare (column, cell, *values, TRUE) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
text_contains (const char *cell, const char *value, gboolean at_begin)
{
  g_autofree char *a = g_utf8_strdown (cell, -1);
  g_autofree char *b = g_utf8_strdown (value, -1);

  return at_begin ? g_str_has_prefix (a, b) : strstr (a, b) != NULL;
}

static gboolean
meets (const char *cell, int column, const VitRowCondition *condition)
{
  const char *const *values = vit_row_condition_get_values (condition);
  VitRowTest test = vit_row_condition_get_test (condition);

  if (test == VIT_ROW_IS || test == VIT_ROW_ONE_OF)
    return is_among (column, cell, condition);
  if (test == VIT_ROW_IS_NOT || test == VIT_ROW_NONE_OF)
    return !is_among (column, cell, condition);
  if (test == VIT_ROW_MISSING || cell == NULL)
    return test == VIT_ROW_MISSING && cell == NULL;

  switch (test)
    {
    case VIT_ROW_LESS:
      return compare (column, cell, values[0], FALSE) < 0;
    case VIT_ROW_AT_MOST:
      return compare (column, cell, values[0], FALSE) <= 0;
    case VIT_ROW_GREATER:
      return compare (column, cell, values[0], FALSE) > 0;
    case VIT_ROW_AT_LEAST:
      return compare (column, cell, values[0], FALSE) >= 0;
    case VIT_ROW_BETWEEN:
      return compare (column, cell, values[0], FALSE) >= 0 &&
             compare (column, cell, values[1], FALSE) <= 0;
    case VIT_ROW_CONTAINS:
      return text_contains (cell, values[0], FALSE);
    case VIT_ROW_BEGINS:
      return text_contains (cell, values[0], TRUE);
    default:
      return TRUE;
    }
}

static gboolean
is_shown (NaiveRows *self, guint row, const VitRowQuery *query)
{
  const char *search = vit_row_query_get_search (query);
  gboolean found = search == NULL;

  for (guint i = 0; i < vit_row_query_get_n_conditions (query); i++)
    {
      const VitRowCondition *condition = vit_row_query_get_condition (query, i);
      int column = find_column (vit_row_condition_get_column (condition));

      if (!meets (self->cells[row][column], column, condition))
        return FALSE;
    }
  for (int column = 0; !found && column < N_COLUMNS; column++)
    found =
        self->cells[row][column] != NULL && text_contains (self->cells[row][column], search, FALSE);

  return found;
}

/* Whether row @a comes after row @b, which is before it in the file. */
static gboolean
comes_after (NaiveRows *self, guint a, guint b, const VitRowQuery *query)
{
  for (guint i = 0; i < vit_row_query_get_n_sorts (query); i++)
    {
      gboolean descending;
      int column = find_column (vit_row_query_get_sort (query, i, &descending));
      const char *cell_a = self->cells[a][column], *cell_b = self->cells[b][column];
      int order;

      if (cell_a == NULL && cell_b == NULL)
        continue;
      if (cell_a == NULL || cell_b == NULL)
        return cell_a == NULL;
      order = column == TIME || column == DAY ? strcmp (cell_a, cell_b)
                                              : compare (column, cell_a, cell_b, FALSE);
      if (order != 0)
        return (order > 0) != descending;
    }

  return a > b;
}

char *
naive_rows_run (NaiveRows *self, const VitRowQuery *query)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < self->n_rows; row++)
    {
      guint place = rows->len;

      if (!is_shown (self, row, query))
        continue;
      while (place > 0 && !comes_after (self, row, g_array_index (rows, guint, place - 1), query))
        place--;
      g_array_insert_val (rows, place, row);
    }
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", g_array_index (rows, guint, i));

  return g_string_free (text, FALSE);
}
