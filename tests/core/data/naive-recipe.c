/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "naive-recipe.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "naive-statistics.h"

const char *const naive_names[NAIVE_COLUMNS] = { "k", "c", "s", "n", "x" };

static gboolean
is_text (int column)
{
  return column <= NAIVE_S;
}

static void
row_free (gpointer data)
{
  NaiveRow *row = data;

  for (int i = 0; i < NAIVE_COLUMNS; i++)
    g_free (row->cells[i].text);
  g_free (row);
}

static void
set_text (NaiveCell *cell, const char *text)
{
  char *old = cell->text;

  cell->missing = text == NULL;
  cell->text = g_strdup (text);
  g_free (old);
}

static void
set_number (NaiveCell *cell, double number)
{
  cell->missing = isnan (number);
  cell->number = number + 0.0; /* no minus zero, which would be written so */
}

static void
copy_cell (NaiveCell *cell, const NaiveCell *other, int column)
{
  if (is_text (column))
    set_text (cell, other->missing ? NULL : other->text);
  else
    set_number (cell, other->missing ? NAN : other->number);
}

static int
draw_column (GRand *rand, gboolean text)
{
  return text ? g_rand_int_range (rand, NAIVE_K, NAIVE_S + 1)
              : g_rand_int_range (rand, NAIVE_N, NAIVE_X + 1);
}

static char *
draw_text (GRand *rand, const char *letters, int longest)
{
  int n = g_rand_int_range (rand, 0, longest + 1);
  char *text = g_malloc0 (n + 1);

  for (int i = 0; i < n; i++)
    text[i] = letters[g_rand_int_range (rand, 0, (int) strlen (letters))];

  return text;
}

GPtrArray *
naive_random_table (GRand *rand)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  int n = g_rand_int_range (rand, 0, 40);

  for (int i = 0; i < n; i++)
    {
      NaiveRow *row = g_new0 (NaiveRow, 1);

      for (int column = 0; column < NAIVE_COLUMNS; column++)
        {
          g_autofree char *text =
              column == NAIVE_S ? draw_text (rand, "001259  .,-+e", 7) : draw_text (rand, "aB ", 2);

          row->cells[column].missing = g_rand_int_range (rand, 0, 6) == 0;
          if (row->cells[column].missing)
            continue;
          if (is_text (column))
            set_text (&row->cells[column], text);
          else if (column == NAIVE_N)
            set_number (&row->cells[column], g_rand_int_range (rand, -3, 8));
          else
            set_number (&row->cells[column], g_rand_int_range (rand, -40, 40) * 0.25);
        }
      g_ptr_array_add (rows, row);
    }

  return rows;
}

char *
naive_to_sql (GPtrArray *rows)
{
  GString *sql = g_string_new ("SELECT CAST(v.k AS VARCHAR) AS k, CAST(v.c AS VARCHAR) AS c, "
                               "CAST(v.s AS VARCHAR) AS s, CAST(v.n AS BIGINT) AS n, "
                               "CAST(v.x AS DOUBLE) AS x FROM (VALUES (0, '', '', '', 0, 0)");

  for (guint i = 0; i < rows->len; i++)
    {
      const NaiveRow *row = g_ptr_array_index (rows, i);

      g_string_append_printf (sql, ", (%u", i + 1);
      for (int column = 0; column < NAIVE_COLUMNS; column++)
        if (row->cells[column].missing)
          /* In a column of numbers, NaN counts as missing too. */
          g_string_append (sql, column == NAIVE_X && i % 2 ? ", 'nan'::DOUBLE" : ", NULL");
        else if (is_text (column))
          g_string_append_printf (sql, ", '%s'", row->cells[column].text);
        else
          g_string_append_printf (sql, ", %g", row->cells[column].number);
      g_string_append (sql, ")");
    }
  g_string_append (sql, ") AS v(i, k, c, s, n, x) WHERE v.i > 0 ORDER BY v.i");

  return g_string_free (sql, FALSE);
}

char *
naive_dump (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const NaiveRow *row = g_ptr_array_index (rows, i);

      for (int column = 0; column < NAIVE_COLUMNS; column++)
        {
          const NaiveCell *cell = &row->cells[column];

          if (column > 0)
            g_string_append_c (text, '|');
          if (cell->missing)
            g_string_append_c (text, '-');
          else if (is_text (column))
            g_string_append (text, cell->text);
          else
            g_string_append_printf (text, "%.10g", cell->number);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

/* Takes out the rows that are marked. */
static void
drop_marked (GPtrArray *rows, const gboolean *marked)
{
  for (guint i = rows->len; i > 0; i--)
    if (marked[i - 1])
      g_ptr_array_remove_index (rows, i - 1);
}

static gboolean
equal_cells (const NaiveCell *a, const NaiveCell *b, int column)
{
  if (a->missing || b->missing)
    return a->missing && b->missing;

  return is_text (column) ? g_str_equal (a->text, b->text) : a->number == b->number;
}

static char *
trim_step (GPtrArray *rows, GRand *rand)
{
  int column = draw_column (rand, TRUE);

  for (guint i = 0; i < rows->len; i++)
    {
      NaiveCell *cell = &((NaiveRow *) g_ptr_array_index (rows, i))->cells[column];

      if (cell->missing)
        continue;
      g_strstrip (cell->text);
      if (cell->text[0] == '\0')
        cell->missing = TRUE;
    }

  return g_strdup_printf ("{'do': 'trim', 'columns': ['%s']}", naive_names[column]);
}

static char *
case_step (GPtrArray *rows, GRand *rand)
{
  static const char *const words[] = { "lower", "upper", "title" };
  int column = draw_column (rand, TRUE);
  int to = g_rand_int_range (rand, 0, 3);

  for (guint i = 0; i < rows->len; i++)
    {
      NaiveCell *cell = &((NaiveRow *) g_ptr_array_index (rows, i))->cells[column];

      for (char *at = cell->missing ? NULL : cell->text; at != NULL && *at != '\0'; at++)
        {
          gboolean first = at == cell->text || !g_ascii_isalnum (at[-1]);

          *at = to == 1 || (to == 2 && first) ? g_ascii_toupper (*at) : g_ascii_tolower (*at);
        }
    }

  return g_strdup_printf ("{'do': 'case', 'columns': ['%s'], 'to': '%s'}", naive_names[column],
                          words[to]);
}

static char *
replace_step (GPtrArray *rows, GRand *rand)
{
  int column = draw_column (rand, TRUE);

  for (guint i = 0; i < rows->len; i++)
    {
      NaiveCell *cell = &((NaiveRow *) g_ptr_array_index (rows, i))->cells[column];
      g_autofree char *text = NULL;

      if (cell->missing)
        continue;
      g_autoptr (GString) string = g_string_new (cell->text);
      g_string_replace (string, "a", "bb", 0);
      set_text (cell, string->str);
    }

  return g_strdup_printf ("{'do': 'replace', 'columns': ['%s'], 'find': 'a', 'with': 'bb'}",
                          naive_names[column]);
}

static char *
map_step (GPtrArray *rows, GRand *rand)
{
  int column = draw_column (rand, TRUE);

  for (guint i = 0; i < rows->len; i++)
    {
      NaiveCell *cell = &((NaiveRow *) g_ptr_array_index (rows, i))->cells[column];

      if (cell->missing)
        continue;
      if (g_str_equal (cell->text, "a"))
        set_text (cell, "B");
      else if (g_str_equal (cell->text, "B"))
        set_text (cell, "1");
      else if (g_str_equal (cell->text, ""))
        set_text (cell, NULL);
    }

  return g_strdup_printf (
      "{'do': 'map_values', 'column': '%s', 'map': {'a': 'B', 'B': 1, '': null}}",
      naive_names[column]);
}

static char *
derive_step (GPtrArray *rows, GRand *rand)
{
  for (guint i = 0; i < rows->len; i++)
    {
      NaiveRow *row = g_ptr_array_index (rows, i);
      NaiveCell *n = &row->cells[NAIVE_N];
      NaiveCell *x = &row->cells[NAIVE_X];

      set_number (x, n->missing ? NAN : n->number * 0.5 + 1);
    }

  return g_strdup ("{'do': 'derive', 'column': 'x', 'as': 'n * 0.5::DOUBLE + 1'}");
}

static char *
rename_step (GPtrArray *rows, GRand *rand)
{
  for (guint i = 0; i < rows->len; i++)
    {
      NaiveRow *row = g_ptr_array_index (rows, i);
      NaiveCell k = row->cells[NAIVE_K];

      row->cells[NAIVE_K] = row->cells[NAIVE_C];
      row->cells[NAIVE_C] = k;
    }

  return g_strdup ("{'do': 'rename', 'columns': {'k': 'c', 'c': 'k'}}");
}

static char *
select_step (GPtrArray *rows, GRand *rand)
{
  return g_strdup ("{'do': 'select', 'columns': ['x', 's', 'n', 'k', 'c']}");
}

/* What a person would read as a whole number; NaN for the rest. */
static double
read_whole (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *at = stripped;
  gboolean minus = *at == '-';
  int n_groups = 0;

  if (*at == '-' || *at == '+')
    at++;
  for (;; at++)
    {
      const char *start = at;

      while (g_ascii_isdigit (*at))
        g_string_append_c (digits, *at++);
      if (at == start || (n_groups > 0 && at - start != 3))
        return NAN;
      if (n_groups == 0 && *at == ' ' && at - start > 3)
        return NAN;
      n_groups++;
      if (*at != ' ')
        break;
    }
  if (*at == '.')
    for (at++; *at == '0'; at++)
      ;
  if (*at != '\0')
    return NAN;

  return (minus ? -1 : 1) * strtod (digits->str, NULL);
}

/* Reads s as whole numbers and writes them as text again. */
static char *
retype_step (GPtrArray *rows, gint64 *unparsed)
{
  for (guint i = 0; i < rows->len; i++)
    {
      NaiveCell *cell = &((NaiveRow *) g_ptr_array_index (rows, i))->cells[NAIVE_S];
      double number = cell->missing ? NAN : read_whole (cell->text);
      g_autofree char *text = isnan (number) ? NULL : g_strdup_printf ("%.0f", number + 0.0);

      if (!cell->missing && isnan (number) && strspn (cell->text, " ") < strlen (cell->text))
        ++*unparsed;
      set_text (cell, text);
    }

  return g_strdup ("{'do': 'retype', 'columns': {'s': 'integer'}},"
                   "{'do': 'retype', 'columns': {'s': 'text'}}");
}

static char *
filter_step (GPtrArray *rows, GRand *rand)
{
  g_autofree gboolean *marked = g_new0 (gboolean, rows->len + 1);

  for (guint i = 0; i < rows->len; i++)
    {
      const NaiveCell *cell = &((NaiveRow *) g_ptr_array_index (rows, i))->cells[NAIVE_N];

      marked[i] = cell->missing || !(cell->number >= 1);
    }
  drop_marked (rows, marked);

  return g_strdup ("{'do': 'filter', 'where': 'n >= 1'}");
}

static char *
drop_missing_step (GPtrArray *rows, GRand *rand)
{
  g_autofree gboolean *marked = g_new0 (gboolean, rows->len + 1);
  int a = draw_column (rand, TRUE);
  int b = draw_column (rand, FALSE);

  for (guint i = 0; i < rows->len; i++)
    {
      const NaiveRow *row = g_ptr_array_index (rows, i);

      marked[i] = row->cells[a].missing || row->cells[b].missing;
    }
  drop_marked (rows, marked);

  return g_strdup_printf ("{'do': 'drop_missing', 'columns': ['%s', '%s']}", naive_names[a],
                          naive_names[b]);
}

/* Whether row @i is kept rather than its equal @j. */
static gboolean
wins (GPtrArray *rows, guint i, guint j, int order, gboolean last)
{
  const NaiveCell *a, *b;

  if (order < 0)
    return last ? i > j : i < j;

  a = &((NaiveRow *) g_ptr_array_index (rows, i))->cells[order];
  b = &((NaiveRow *) g_ptr_array_index (rows, j))->cells[order];
  if (a->missing != b->missing)
    return b->missing;
  if (a->missing || a->number == b->number)
    return last ? i > j : i < j;

  return last ? a->number > b->number : a->number < b->number;
}

static char *
duplicates_step (GPtrArray *rows, GRand *rand)
{
  g_autofree gboolean *marked = g_new0 (gboolean, rows->len + 1);
  int columns[] = { draw_column (rand, TRUE), draw_column (rand, FALSE) };
  int n = g_rand_int_range (rand, 1, 3);
  int order = g_rand_boolean (rand) ? NAIVE_N : -1;
  gboolean last = g_rand_boolean (rand);

  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < rows->len; j++)
      {
        const NaiveRow *a = g_ptr_array_index (rows, i);
        const NaiveRow *b = g_ptr_array_index (rows, j);
        gboolean equal = i != j;

        for (int c = 0; c < n; c++)
          equal = equal && equal_cells (&a->cells[columns[c]], &b->cells[columns[c]], columns[c]);
        marked[i] |= equal && wins (rows, j, i, order, last);
      }
  drop_marked (rows, marked);

  return g_strdup_printf ("{'do': 'drop_duplicates', 'columns': ['%s'%s%s%s], 'keep': '%s'%s}",
                          naive_names[columns[0]], n > 1 ? ", '" : "",
                          n > 1 ? naive_names[columns[1]] : "", n > 1 ? "'" : "",
                          last ? "last" : "first", order >= 0 ? ", 'order_by': 'n'" : "");
}

static char *
ambiguous_step (GPtrArray *rows, GRand *rand)
{
  g_autofree gboolean *marked = g_new0 (gboolean, rows->len + 1);
  int key = g_rand_boolean (rand) ? NAIVE_K : NAIVE_N;
  int value = g_rand_boolean (rand) ? NAIVE_C : NAIVE_S;

  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < rows->len; j++)
      for (guint l = 0; l < rows->len; l++)
        {
          const NaiveRow *row = g_ptr_array_index (rows, i);
          const NaiveRow *a = g_ptr_array_index (rows, j);
          const NaiveRow *b = g_ptr_array_index (rows, l);

          marked[i] |= !row->cells[key].missing && !a->cells[value].missing &&
                       !b->cells[value].missing &&
                       equal_cells (&row->cells[key], &a->cells[key], key) &&
                       equal_cells (&row->cells[key], &b->cells[key], key) &&
                       !equal_cells (&a->cells[value], &b->cells[value], value);
        }
  drop_marked (rows, marked);

  return g_strdup_printf ("{'do': 'drop_ambiguous', 'key': '%s', 'value': '%s'}", naive_names[key],
                          naive_names[value]);
}

/* The most frequent text in @column of the rows that agree with row @like; NULL if all miss. */
static const char *
find_mode (GPtrArray *rows, guint like, int by, int column)
{
  const NaiveRow *mine = g_ptr_array_index (rows, like);
  const char *mode = NULL;
  guint most = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const NaiveRow *row = g_ptr_array_index (rows, i);
      const NaiveCell *cell = &row->cells[column];
      guint n = 0;

      if (cell->missing || (by >= 0 && !equal_cells (&row->cells[by], &mine->cells[by], by)))
        continue;
      for (guint j = 0; j < rows->len; j++)
        {
          const NaiveRow *other = g_ptr_array_index (rows, j);

          n += equal_cells (&other->cells[column], cell, column) &&
               (by < 0 || equal_cells (&other->cells[by], &mine->cells[by], by));
        }
      if (n > most || (n == most && strcmp (cell->text, mode) < 0))
        {
          most = n;
          mode = cell->text;
        }
    }

  return mode;
}

static char *
mode_step (GPtrArray *rows, GRand *rand)
{
  int by = g_rand_boolean (rand) ? NAIVE_C : -1;
  g_autoptr (GPtrArray) modes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (modes, g_strdup (find_mode (rows, i, by, NAIVE_K)));
  for (guint i = 0; i < rows->len; i++)
    {
      NaiveCell *cell = &((NaiveRow *) g_ptr_array_index (rows, i))->cells[NAIVE_K];

      if (cell->missing)
        set_text (cell, g_ptr_array_index (modes, i));
    }

  return g_strdup_printf ("{'do': 'fill', 'columns': ['k'], 'with': 'mode'%s}",
                          by < 0 ? "" : ", 'by': 'c'");
}

static char *
forward_step (GPtrArray *rows, GRand *rand)
{
  int column = g_rand_int_range (rand, 0, NAIVE_COLUMNS);
  int by = g_rand_boolean (rand) && column != NAIVE_C ? NAIVE_C : -1;

  for (guint i = 0; i < rows->len; i++)
    {
      NaiveRow *row = g_ptr_array_index (rows, i);

      for (guint j = i; row->cells[column].missing && j > 0; j--)
        {
          const NaiveRow *above = g_ptr_array_index (rows, j - 1);

          if (by < 0 || equal_cells (&above->cells[by], &row->cells[by], by))
            copy_cell (&row->cells[column], &above->cells[column], column);
        }
    }

  return g_strdup_printf ("{'do': 'fill', 'columns': ['%s'], 'with': 'forward'%s}",
                          naive_names[column], by < 0 ? "" : ", 'by': 'c'");
}

/* The new value of each row, NaN for the old one. */
static void
set_numbers (GPtrArray *rows, int column, const double *numbers)
{
  for (guint i = 0; i < rows->len; i++)
    {
      NaiveCell *cell = &((NaiveRow *) g_ptr_array_index (rows, i))->cells[column];

      if (!isnan (numbers[i]))
        set_number (cell, numbers[i]);
    }
}

static char *
statistic_step (GPtrArray *rows, GRand *rand)
{
  g_autofree double *numbers = g_new (double, rows->len + 1);
  int column = draw_column (rand, FALSE);
  int by = g_rand_boolean (rand) ? NAIVE_C : -1;
  gboolean mean = g_rand_boolean (rand);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (GArray) values = naive_values (rows, i, by, column);
      double value = mean ? naive_mean (values) : naive_quantile (values, 0.5);

      if (!((NaiveRow *) g_ptr_array_index (rows, i))->cells[column].missing)
        value = NAN;
      numbers[i] = column == NAIVE_N ? round (value) : value;
    }
  set_numbers (rows, column, numbers);

  return g_strdup_printf ("{'do': 'fill', 'columns': ['%s'], 'with': '%s'%s}", naive_names[column],
                          mean ? "mean" : "median", by < 0 ? "" : ", 'by': ['c']");
}

static char *
value_step (GPtrArray *rows, GRand *rand)
{
  for (guint i = 0; i < rows->len; i++)
    {
      NaiveRow *row = g_ptr_array_index (rows, i);

      if (row->cells[NAIVE_X].missing)
        set_number (&row->cells[NAIVE_X], 0.125);
      if (row->cells[NAIVE_K].missing)
        set_text (&row->cells[NAIVE_K], "0.125");
    }

  return g_strdup ("{'do': 'fill', 'columns': ['x', 'k'], 'with': 'value', 'value': 0.125}");
}

/* The bounds for the group of row @i, infinite where there are none. */
static void
find_bounds (GPtrArray *rows, guint i, int by, int column, int method, double *low, double *high)
{
  g_autoptr (GArray) values = naive_values (rows, i, by, column);
  double q1 = naive_quantile (values, 0.25), q3 = naive_quantile (values, 0.75);
  double median = naive_quantile (values, 0.5);
  double spread = method == 0 ? 0.5 * (q3 - q1) : 1 * 1.4826 * naive_mad (values);

  *low = method == 0 ? q1 - spread : median - spread;
  *high = method == 0 ? q3 + spread : median + spread;
  if (method == 2)
    {
      *low = naive_quantile (values, 0.1);
      *high = naive_quantile (values, 0.8);
    }
  if (method == 3)
    {
      *low = -1.3;
      *high = 4.6;
    }
  if (isnan (*low) || (method < 2 && !(spread > 0)))
    {
      *low = -INFINITY;
      *high = INFINITY;
    }
}

static char *
outliers_step (GPtrArray *rows, GRand *rand)
{
  static const char *const methods[] = {
    "'method': 'iqr', 'low': 0.5, 'high': 0.5",
    "'method': 'mad', 'low': 1, 'high': 1",
    "'method': 'quantile', 'low': 0.1, 'high': 0.8",
    "'method': 'range', 'low': -1.3, 'high': 4.6",
  };
  static const char *const actions[] = { "drop", "cap", "missing" };
  g_autofree gboolean *marked = g_new0 (gboolean, rows->len + 1);
  g_autofree double *numbers = g_new (double, rows->len + 1);
  int column = draw_column (rand, FALSE);
  int method = g_rand_int_range (rand, 0, 4);
  int action = g_rand_int_range (rand, 0, 3);
  int by = method != 3 && g_rand_boolean (rand) ? NAIVE_C : -1;

  for (guint i = 0; i < rows->len; i++)
    {
      const NaiveCell *cell = &((NaiveRow *) g_ptr_array_index (rows, i))->cells[column];
      double low, high;

      find_bounds (rows, i, by, column, method, &low, &high);
      marked[i] = !cell->missing && (cell->number < low || cell->number > high);
      numbers[i] = NAN;
      if (marked[i] && cell->number < low)
        numbers[i] = column == NAIVE_N ? ceil (low) : low;
      else if (marked[i])
        numbers[i] = column == NAIVE_N ? floor (high) : high;
    }

  for (guint i = 0; i < rows->len && action == 2; i++)
    if (marked[i])
      set_number (&((NaiveRow *) g_ptr_array_index (rows, i))->cells[column], NAN);
  if (action == 1)
    set_numbers (rows, column, numbers);
  if (action == 0)
    drop_marked (rows, marked);

  return g_strdup_printf ("{'do': 'outliers', 'column': '%s', %s, 'action': '%s'%s}",
                          naive_names[column], methods[method], actions[action],
                          by < 0 ? "" : ", 'by': 'c'");
}

char *
naive_random_step (GPtrArray *rows, GRand *rand, gint64 *unparsed)
{
  static char *(*const steps[]) (GPtrArray *, GRand *) = {
    trim_step,    case_step,      replace_step,      map_step,        derive_step,    rename_step,
    select_step,  filter_step,    drop_missing_step, duplicates_step, ambiguous_step, mode_step,
    forward_step, statistic_step, value_step,        outliers_step,
  };
  int which = g_rand_int_range (rand, 0, G_N_ELEMENTS (steps) + 1);

  *unparsed = 0;

  return which < (int) G_N_ELEMENTS (steps) ? steps[which](rows, rand)
                                            : retype_step (rows, unparsed);
}
