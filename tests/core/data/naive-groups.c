/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "naive-tables.h"

#include <math.h>

#include "naive-cells.h"

/* Groups: lists of rows that are alike in some columns, in the order of these. */
typedef struct
{
  GPtrArray *rows;
  int keys[3];
  int n_keys;
} Grouping;

static int
compare_rows (const Grouping *grouping, guint a, guint b)
{
  for (int i = 0; i < grouping->n_keys; i++)
    {
      int column = grouping->keys[i];
      int order = naive_compare_cells (naive_get_cell (grouping->rows, a, column),
                                       naive_get_cell (grouping->rows, b, column), column);

      if (order != 0)
        return order;
    }

  return 0;
}

/* A list of lists of row numbers. */
static GPtrArray *
list_groups (const Grouping *grouping)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint row = 0; row < grouping->rows->len; row++)
    {
      guint at = 0;
      int order = 1;

      for (; at < groups->len; at++)
        {
          const GArray *group = g_ptr_array_index (groups, at);

          order = compare_rows (grouping, g_array_index (group, guint, 0), row);
          if (order >= 0)
            break;
        }
      if (at == groups->len || order != 0)
        g_ptr_array_insert (groups, (int) at, g_array_new (FALSE, FALSE, sizeof (guint)));
      g_array_append_val ((GArray *) g_ptr_array_index (groups, at), row);
    }

  return groups;
}

static void
draw_columns (Grouping *grouping, GRand *rand, int least, int most)
{
  static const int all[] = { NAIVE_K, NAIVE_C, NAIVE_N, NAIVE_X };
  int n = g_rand_int_range (rand, least, most + 1);

  while (grouping->n_keys < n)
    {
      int column = all[g_rand_int_range (rand, 0, G_N_ELEMENTS (all))];

      if (naive_find_key (grouping->keys, grouping->n_keys, column) < 0)
        grouping->keys[grouping->n_keys++] = column;
    }
}

/* The cells of a column in those rows of a group that have one; of all rows if @where is -1, or
 * of those whose cell in column @where equals that of row @like. */
static GPtrArray *
collect (GPtrArray *rows, const GArray *group, int column, int where, guint like)
{
  GPtrArray *cells = g_ptr_array_new ();

  for (guint i = 0; i < group->len; i++)
    {
      guint row = g_array_index (group, guint, i);
      const NaiveCell *cell = naive_get_cell (rows, row, column);

      if (cell->missing ||
          (where >= 0 && naive_compare_cells (naive_get_cell (rows, row, where),
                                              naive_get_cell (rows, like, where), where) != 0))
        continue;
      g_ptr_array_add (cells, (gpointer) cell);
    }

  return cells;
}

static double
measure_median (GPtrArray *cells)
{
  g_autofree double *numbers = g_new (double, cells->len + 1);

  if (cells->len == 0)
    return NAN;
  for (guint i = 0; i < cells->len; i++)
    {
      double number = ((NaiveCell *) g_ptr_array_index (cells, i))->number;
      guint at = i;

      for (; at > 0 && numbers[at - 1] > number; at--)
        numbers[at] = numbers[at - 1];
      numbers[at] = number;
    }

  return (numbers[(cells->len - 1) / 2] + numbers[cells->len / 2]) / 2;
}

static double
measure_sum (GPtrArray *cells)
{
  double sum = 0;

  for (guint i = 0; i < cells->len; i++)
    sum += ((NaiveCell *) g_ptr_array_index (cells, i))->number;

  return cells->len > 0 ? sum + 0.0 : NAN;
}

static guint
count_distinct (GPtrArray *cells, int column)
{
  guint n = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      gboolean is_new = TRUE;

      for (guint j = 0; j < i; j++)
        is_new &= naive_compare_cells (g_ptr_array_index (cells, i), g_ptr_array_index (cells, j),
                                       column) != 0;
      n += is_new;
    }

  return n;
}

/* The least (-1) or greatest (1) of the cells. */
static const NaiveCell *
find_extreme (GPtrArray *cells, int column, int direction)
{
  const NaiveCell *found = NULL;

  for (guint i = 0; i < cells->len; i++)
    if (found == NULL ||
        naive_compare_cells (g_ptr_array_index (cells, i), found, column) * direction > 0)
      found = g_ptr_array_index (cells, i);

  return found;
}

static const char *const aggregates[] = { "sum",   "mean",           "median", "min", "max",
                                          "count", "count_distinct", "first",  "last" };

static void
append_aggregate (GString *text, guint aggregate, GPtrArray *cells, int column)
{
  guint n = cells->len;

  switch (aggregate)
    {
    case 0:
      naive_append_number (text, measure_sum (cells));
      break;
    case 1:
      naive_append_number (text, measure_sum (cells) / n);
      break;
    case 2:
      naive_append_number (text, measure_median (cells));
      break;
    case 3:
    case 4:
      naive_append_cell (text, find_extreme (cells, column, aggregate == 3 ? -1 : 1), column);
      break;
    case 5:
      naive_append_number (text, n);
      break;
    case 6:
      naive_append_number (text, count_distinct (cells, column));
      break;
    default:
      naive_append_cell (text, n > 0 ? g_ptr_array_index (cells, aggregate == 7 ? 0 : n - 1) : NULL,
                         column);
      break;
    }
}

static void
append_keys (GString *text, const Grouping *grouping, const GArray *group)
{
  for (int i = 0; i < grouping->n_keys; i++)
    {
      naive_append_cell (text,
                         naive_get_cell (grouping->rows, g_array_index (group, guint, 0),
                                         grouping->keys[i]),
                         grouping->keys[i]);
      g_string_append_c (text, '|');
    }
}

static char *
list_names (const Grouping *grouping)
{
  GString *names = g_string_new (NULL);

  for (int i = 0; i < grouping->n_keys; i++)
    g_string_append_printf (names, "%s'%s'", i > 0 ? ", " : "", naive_names[grouping->keys[i]]);

  return g_string_free (names, FALSE);
}

/* The SQL of an aggregate; first() and last() of the engine count missing values in. */
static char *
dup_sql (guint aggregate, int column)
{
  const char *name = naive_names[column];

  switch (aggregate)
    {
    case 1:
      return g_strdup_printf ("avg(%s)", name);
    case 6:
      return g_strdup_printf ("count(DISTINCT %s)", name);
    case 7:
    case 8:
      return g_strdup_printf ("%s(%s) FILTER (WHERE %s IS NOT NULL)", aggregates[aggregate], name,
                              name);
    default:
      return g_strdup_printf ("%s(%s)", aggregates[aggregate], name);
    }
}

static int
draw_aggregate (GRand *rand, guint *aggregate)
{
  *aggregate = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (aggregates));

  return *aggregate <= 2 ? g_rand_int_range (rand, NAIVE_N, NAIVE_X + 1)
                         : g_rand_int_range (rand, NAIVE_K, NAIVE_X + 1);
}

char *
naive_group (GPtrArray *rows, GRand *rand, char **expected)
{
  Grouping grouping = { .rows = rows };
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *by = NULL;
  GString *text = g_string_new (NULL);
  guint n = (guint) g_rand_int_range (rand, 1, 5);
  guint drawn[4];
  int columns[4];

  draw_columns (&grouping, rand, 0, 3);
  groups = list_groups (&grouping);
  if (grouping.n_keys == 0 && groups->len == 0)
    g_ptr_array_add (groups, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sql = NULL;

      columns[i] = draw_aggregate (rand, &drawn[i]);
      sql = dup_sql (drawn[i], columns[i]);
      g_string_append_printf (list, "%s'a%u': '%s'", i > 0 ? ", " : "", i, sql);
    }

  for (guint g = 0; g < groups->len; g++)
    {
      const GArray *group = g_ptr_array_index (groups, g);

      append_keys (text, &grouping, group);
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (GPtrArray) cells = collect (rows, group, columns[i], -1, 0);

          append_aggregate (text, drawn[i], cells, columns[i]);
          g_string_append_c (text, i + 1 < n ? '|' : '\n');
        }
    }
  *expected = g_string_free (text, FALSE);
  by = list_names (&grouping);

  return g_strdup_printf ("{'do': 'group', 'by': [%s], 'aggregates': {%s}}", by, list->str);
}

char *
naive_pivot (GPtrArray *rows, GRand *rand, char **expected)
{
  Grouping grouping = { .rows = rows };
  Grouping headers = { .rows = rows, .n_keys = 1 };
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) columns = NULL;
  g_autofree char *index = NULL;
  GString *text = g_string_new (NULL);
  guint aggregate;
  int column = draw_aggregate (rand, &aggregate);

  draw_columns (&grouping, rand, 1, 3);
  do
    headers.keys[0] = g_rand_int_range (rand, NAIVE_K, NAIVE_X + 1);
  while (naive_find_key (grouping.keys, grouping.n_keys, headers.keys[0]) >= 0);
  groups = list_groups (&grouping);
  columns = list_groups (&headers);

  for (guint g = 0; g < groups->len; g++)
    {
      const GArray *group = g_ptr_array_index (groups, g);

      append_keys (text, &grouping, group);
      for (guint i = 0; i < columns->len; i++)
        {
          guint like = g_array_index ((GArray *) g_ptr_array_index (columns, i), guint, 0);
          g_autoptr (GPtrArray) cells = collect (rows, group, column, headers.keys[0], like);

          append_aggregate (text, aggregate, cells, column);
          g_string_append_c (text, i + 1 < columns->len ? '|' : '\n');
        }
    }
  *expected = g_string_free (text, FALSE);
  index = list_names (&grouping);

  return g_strdup_printf (
      "{'do': 'pivot', 'index': [%s], 'columns': '%s', 'values': '%s', 'aggregate': '%s'}", index,
      naive_names[headers.keys[0]], naive_names[column], aggregates[aggregate]);
}
