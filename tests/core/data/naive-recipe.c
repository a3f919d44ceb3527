/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "naive-recipe.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "naive-fill.h"

static char *
trim_step (GPtrArray *rows, GRand *rand)
{
  int column = naive_draw_column (rand, TRUE);

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
  int column = naive_draw_column (rand, TRUE);
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
  int column = naive_draw_column (rand, TRUE);

  for (guint i = 0; i < rows->len; i++)
    {
      NaiveCell *cell = &((NaiveRow *) g_ptr_array_index (rows, i))->cells[column];
      g_autofree char *text = NULL;

      if (cell->missing)
        continue;
      g_autoptr (GString) string = g_string_new (cell->text);
      g_string_replace (string, "a", "bb", 0);
      naive_set_text (cell, string->str);
    }

  return g_strdup_printf ("{'do': 'replace', 'columns': ['%s'], 'find': 'a', 'with': 'bb'}",
                          naive_names[column]);
}

static char *
map_step (GPtrArray *rows, GRand *rand)
{
  int column = naive_draw_column (rand, TRUE);

  for (guint i = 0; i < rows->len; i++)
    {
      NaiveCell *cell = &((NaiveRow *) g_ptr_array_index (rows, i))->cells[column];

      if (cell->missing)
        continue;
      if (g_str_equal (cell->text, "a"))
        naive_set_text (cell, "B");
      else if (g_str_equal (cell->text, "B"))
        naive_set_text (cell, "1");
      else if (g_str_equal (cell->text, ""))
        naive_set_text (cell, NULL);
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

      naive_set_number (x, n->missing ? NAN : n->number * 0.5 + 1);
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
      naive_set_text (cell, text);
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
  naive_drop_marked (rows, marked);

  return g_strdup ("{'do': 'filter', 'where': 'n >= 1'}");
}

static char *
drop_missing_step (GPtrArray *rows, GRand *rand)
{
  g_autofree gboolean *marked = g_new0 (gboolean, rows->len + 1);
  int a = naive_draw_column (rand, TRUE);
  int b = naive_draw_column (rand, FALSE);

  for (guint i = 0; i < rows->len; i++)
    {
      const NaiveRow *row = g_ptr_array_index (rows, i);

      marked[i] = row->cells[a].missing || row->cells[b].missing;
    }
  naive_drop_marked (rows, marked);

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
  int columns[] = { naive_draw_column (rand, TRUE), naive_draw_column (rand, FALSE) };
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
          equal =
              equal && naive_equal_cells (&a->cells[columns[c]], &b->cells[columns[c]], columns[c]);
        marked[i] |= equal && wins (rows, j, i, order, last);
      }
  naive_drop_marked (rows, marked);

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
                       naive_equal_cells (&row->cells[key], &a->cells[key], key) &&
                       naive_equal_cells (&row->cells[key], &b->cells[key], key) &&
                       !naive_equal_cells (&a->cells[value], &b->cells[value], value);
        }
  naive_drop_marked (rows, marked);

  return g_strdup_printf ("{'do': 'drop_ambiguous', 'key': '%s', 'value': '%s'}", naive_names[key],
                          naive_names[value]);
}

/* Cells that are others than before, unless columns changed places or rows went. */
static gint64
count_changed (GPtrArray *before, GPtrArray *rows, const char *step)
{
  gint64 n = 0;

  if (before->len != rows->len || strstr (step, "'rename'"))
    return 0;

  for (guint i = 0; i < rows->len; i++)
    for (int column = 0; column < NAIVE_COLUMNS; column++)
      n += !naive_equal_cells (&((NaiveRow *) g_ptr_array_index (before, i))->cells[column],
                               &((NaiveRow *) g_ptr_array_index (rows, i))->cells[column], column);

  return n;
}

char *
naive_random_step (GPtrArray *rows, GRand *rand, NaiveCounts *counts)
{
  static char *(*const steps[]) (GPtrArray *, GRand *) = {
    trim_step,          case_step,
    replace_step,       map_step,
    derive_step,        rename_step,
    select_step,        filter_step,
    drop_missing_step,  duplicates_step,
    ambiguous_step,     naive_mode_step,
    naive_forward_step, naive_statistic_step,
    naive_value_step,   naive_outliers_step,
  };
  guint which = g_rand_int_range (rand, 0, G_N_ELEMENTS (steps) + 1);
  g_autoptr (GPtrArray) before = naive_copy_table (rows);
  char *step = which < G_N_ELEMENTS (steps) ? steps[which](rows, rand)
                                            : retype_step (rows, &counts->unparsed);

  counts->changed += count_changed (before, rows, step);

  return step;
}

char *
naive_random_off (GPtrArray *rows, GRand *rand)
{
  g_autoptr (GPtrArray) copy = naive_copy_table (rows);
  NaiveCounts counts = { 0 };
  g_autofree char *step = naive_random_step (copy, rand, &counts);
  g_autoptr (GString) off = g_string_new (step);

  g_string_replace (off, "{'do'", "{'off': true, 'do'", 0);

  return g_string_free (g_steal_pointer (&off), FALSE);
}
