/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "naive-statistics.h"

#include <math.h>

static gboolean
agrees (const NaiveCell *a, const NaiveCell *b)
{
  return a->missing || b->missing ? a->missing && b->missing : g_str_equal (a->text, b->text);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

GArray *
naive_values (GPtrArray *rows, guint like, int by, int column)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));
  const NaiveRow *mine = g_ptr_array_index (rows, like);

  for (guint i = 0; i < rows->len; i++)
    {
      const NaiveRow *row = g_ptr_array_index (rows, i);

      if (!row->cells[column].missing && (by < 0 || agrees (&row->cells[by], &mine->cells[by])))
        g_array_append_val (values, row->cells[column].number);
    }
  g_array_sort (values, compare_numbers);

  return values;
}

double
naive_quantile (GArray *sorted, double share)
{
  double place = (sorted->len - 1) * share;
  guint below = (guint) floor (place);
  double low, high;

  if (sorted->len == 0)
    return NAN;
  low = g_array_index (sorted, double, below);
  high = g_array_index (sorted, double, MIN (below + 1, sorted->len - 1));

  return low + (high - low) * (place - below);
}

double
naive_mean (GArray *values)
{
  double sum = 0;

  for (guint i = 0; i < values->len; i++)
    sum += g_array_index (values, double, i);

  return values->len > 0 ? sum / values->len : NAN;
}

double
naive_mad (GArray *sorted)
{
  g_autoptr (GArray) distances = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < sorted->len; i++)
    {
      double distance = fabs (g_array_index (sorted, double, i) - naive_quantile (sorted, 0.5));

      g_array_append_val (distances, distance);
    }
  g_array_sort (distances, compare_numbers);

  return naive_quantile (distances, 0.5);
}
