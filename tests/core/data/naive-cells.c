/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "naive-cells.h"

#include <math.h>
#include <string.h>

static gboolean
is_text (int column)
{
  return column <= NAIVE_S;
}

const NaiveCell *
naive_get_cell (GPtrArray *rows, guint row, int column)
{
  return &((NaiveRow *) g_ptr_array_index (rows, row))->cells[column];
}

void
naive_append_number (GString *text, double number)
{
  if (isnan (number))
    g_string_append_c (text, '-');
  else
    g_string_append_printf (text, "%.10g", number);
}

void
naive_append_cell (GString *text, const NaiveCell *cell, int column)
{
  if (cell == NULL || cell->missing)
    g_string_append_c (text, '-');
  else if (is_text (column))
    g_string_append (text, cell->text);
  else
    naive_append_number (text, cell->number);
}

/* Missing ones last; they are all the same. */
int
naive_compare_cells (const NaiveCell *a, const NaiveCell *b, int column)
{
  if (a->missing || b->missing)
    return (a->missing != FALSE) - (b->missing != FALSE);
  if (is_text (column))
    return strcmp (a->text, b->text);

  return (a->number > b->number) - (a->number < b->number);
}

int
naive_find_key (const int *columns, int n, int column)
{
  for (int i = 0; i < n; i++)
    if (columns[i] == column)
      return i;

  return -1;
}
