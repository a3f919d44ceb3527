/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "naive-table.h"

#include <math.h>
#include <string.h>

const char *const naive_names[NAIVE_COLUMNS] = { "k", "c", "s", "n", "x" };

gboolean
naive_is_text (int column)
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

void
naive_set_text (NaiveCell *cell, const char *text)
{
  char *old = cell->text;

  cell->missing = text == NULL;
  cell->text = g_strdup (text);
  g_free (old);
}

void
naive_set_number (NaiveCell *cell, double number)
{
  cell->missing = isnan (number);
  cell->number = number + 0.0; /* no minus zero, which would be written so */
}

void
naive_copy_cell (NaiveCell *cell, const NaiveCell *other, int column)
{
  if (naive_is_text (column))
    naive_set_text (cell, other->missing ? NULL : other->text);
  else
    naive_set_number (cell, other->missing ? NAN : other->number);
}

int
naive_draw_column (GRand *rand, gboolean text)
{
  return text ? g_rand_int_range (rand, NAIVE_K, NAIVE_S + 1)
              : g_rand_int_range (rand, NAIVE_N, NAIVE_X + 1);
}

char *
naive_draw_text (GRand *rand, const char *letters, int longest)
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
          g_autofree char *text = column == NAIVE_S ? naive_draw_text (rand, "001259  .,-+e", 7)
                                                    : naive_draw_text (rand, "aB ", 2);

          row->cells[column].missing = g_rand_int_range (rand, 0, 6) == 0;
          if (row->cells[column].missing)
            continue;
          if (naive_is_text (column))
            naive_set_text (&row->cells[column], text);
          else if (column == NAIVE_N)
            naive_set_number (&row->cells[column], g_rand_int_range (rand, -3, 8));
          else
            naive_set_number (&row->cells[column], g_rand_int_range (rand, -40, 40) * 0.25);
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
        else if (naive_is_text (column))
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
          else if (naive_is_text (column))
            g_string_append (text, cell->text);
          else
            g_string_append_printf (text, "%.10g", cell->number);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

/* Takes out the rows that are marked. */
GPtrArray *
naive_copy_table (GPtrArray *rows)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (row_free);

  for (guint i = 0; i < rows->len; i++)
    {
      const NaiveRow *row = g_ptr_array_index (rows, i);
      NaiveRow *other = g_new0 (NaiveRow, 1);

      for (int column = 0; column < NAIVE_COLUMNS; column++)
        naive_copy_cell (&other->cells[column], &row->cells[column], column);
      g_ptr_array_add (copy, other);
    }

  return copy;
}

void
naive_drop_marked (GPtrArray *rows, const gboolean *marked)
{
  for (guint i = rows->len; i > 0; i--)
    if (marked[i - 1])
      g_ptr_array_remove_index (rows, i - 1);
}

gboolean
naive_equal_cells (const NaiveCell *a, const NaiveCell *b, int column)
{
  if (a->missing || b->missing)
    return a->missing && b->missing;

  return naive_is_text (column) ? g_str_equal (a->text, b->text) : a->number == b->number;
}
