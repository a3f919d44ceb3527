/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "naive-fill.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "naive-statistics.h"

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

      if (cell->missing || (by >= 0 && !naive_equal_cells (&row->cells[by], &mine->cells[by], by)))
        continue;
      for (guint j = 0; j < rows->len; j++)
        {
          const NaiveRow *other = g_ptr_array_index (rows, j);

          n += naive_equal_cells (&other->cells[column], cell, column) &&
               (by < 0 || naive_equal_cells (&other->cells[by], &mine->cells[by], by));
        }
      if (n > most || (n == most && strcmp (cell->text, mode) < 0))
        {
          most = n;
          mode = cell->text;
        }
    }

  return mode;
}

char *
naive_mode_step (GPtrArray *rows, GRand *rand)
{
  int by = g_rand_boolean (rand) ? NAIVE_C : -1;
  g_autoptr (GPtrArray) modes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (modes, g_strdup (find_mode (rows, i, by, NAIVE_K)));
  for (guint i = 0; i < rows->len; i++)
    {
      NaiveCell *cell = &((NaiveRow *) g_ptr_array_index (rows, i))->cells[NAIVE_K];

      if (cell->missing)
        naive_set_text (cell, g_ptr_array_index (modes, i));
    }

  return g_strdup_printf ("{'do': 'fill', 'columns': ['k'], 'with': 'mode'%s}",
                          by < 0 ? "" : ", 'by': 'c'");
}

char *
naive_forward_step (GPtrArray *rows, GRand *rand)
{
  int column = g_rand_int_range (rand, 0, NAIVE_COLUMNS);
  int by = g_rand_boolean (rand) && column != NAIVE_C ? NAIVE_C : -1;

  for (guint i = 0; i < rows->len; i++)
    {
      NaiveRow *row = g_ptr_array_index (rows, i);

      for (guint j = i; row->cells[column].missing && j > 0; j--)
        {
          const NaiveRow *above = g_ptr_array_index (rows, j - 1);

          if (by < 0 || naive_equal_cells (&above->cells[by], &row->cells[by], by))
            naive_copy_cell (&row->cells[column], &above->cells[column], column);
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
        naive_set_number (cell, numbers[i]);
    }
}

char *
naive_statistic_step (GPtrArray *rows, GRand *rand)
{
  g_autofree double *numbers = g_new (double, rows->len + 1);
  int column = naive_draw_column (rand, FALSE);
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

char *
naive_value_step (GPtrArray *rows, GRand *rand)
{
  for (guint i = 0; i < rows->len; i++)
    {
      NaiveRow *row = g_ptr_array_index (rows, i);

      if (row->cells[NAIVE_X].missing)
        naive_set_number (&row->cells[NAIVE_X], 0.125);
      if (row->cells[NAIVE_K].missing)
        naive_set_text (&row->cells[NAIVE_K], "0.125");
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

char *
naive_outliers_step (GPtrArray *rows, GRand *rand)
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
  int column = naive_draw_column (rand, FALSE);
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
      naive_set_number (&((NaiveRow *) g_ptr_array_index (rows, i))->cells[column], NAN);
  if (action == 1)
    set_numbers (rows, column, numbers);
  if (action == 0)
    naive_drop_marked (rows, marked);

  return g_strdup_printf ("{'do': 'outliers', 'column': '%s', %s, 'action': '%s'%s}",
                          naive_names[column], methods[method], actions[action],
                          by < 0 ? "" : ", 'by': 'c'");
}
