/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-row-order-private.h"

struct _VitRowOrder
{
  gatomicrefcount references;
  char *relation;
  gint64 n_all;
  gint64 n_rows;
  gboolean whole;     /* row 0, 1, 2 …: there is no list */
  GArray *rows;       /* guint32, or … */
  GArray *large_rows; /* … gint64, if a number takes more */
  gboolean ascending; /* the rows of the list, so that one is found by halving */
};

static VitRowOrder *
order_new (const char *relation, gint64 n_all)
{
  VitRowOrder *self = g_new0 (VitRowOrder, 1);

  g_atomic_ref_count_init (&self->references);
  self->relation = g_strdup (relation);
  self->n_all = n_all;

  return self;
}

/**
 * vit_row_order_new_whole:
 * @relation: the table, as SQL names it; its rows are numbered 0, 1, 2, …
 * @n_rows: how many it has
 *
 * Returns: (transfer full): all its rows in the order of the file
 */
VitRowOrder *
vit_row_order_new_whole (const char *relation, gint64 n_rows)
{
  VitRowOrder *self = order_new (relation, n_rows);

  self->whole = TRUE;
  self->n_rows = n_rows;

  return self;
}

/**
 * vit_row_order_new_chosen:
 * @relation: the table, as SQL names it
 * @n_all: how many rows it has
 * @last_row: the largest number of a row
 *
 * Returns: (transfer full): an order of no rows, to be filled by vit_row_order_append()
 */
VitRowOrder *
vit_row_order_new_chosen (const char *relation, gint64 n_all, gint64 last_row)
{
  VitRowOrder *self = order_new (relation, n_all);

  if (last_row <= G_MAXUINT32)
    self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  else
    self->large_rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->ascending = TRUE;

  return self;
}

/**
 * vit_row_order_append:
 * @rows: (array length=n): numbers of rows
 */
void
vit_row_order_append (VitRowOrder *self, const gint64 *rows, gsize n)
{
  gint64 last = self->n_rows > 0 ? vit_row_order_get_row (self, self->n_rows - 1) : -1;

  for (gsize i = 0; i < n; i++)
    {
      guint32 row = (guint32) rows[i];

      if (self->rows != NULL)
        g_array_append_val (self->rows, row);
      else
        g_array_append_val (self->large_rows, rows[i]);
      self->ascending = self->ascending && rows[i] > last;
      last = rows[i];
    }
  self->n_rows += (gint64) n;
}

VitRowOrder *
vit_row_order_ref (VitRowOrder *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
vit_row_order_unref (VitRowOrder *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->large_rows, g_array_unref);
  g_free (self->relation);
  g_free (self);
}

/**
 * vit_row_order_get_relation:
 *
 * Returns: (transfer none): the table that has the rows, as SQL names it; its `rowid` is a row's
 *   number
 */
const char *
vit_row_order_get_relation (const VitRowOrder *self)
{
  return self->relation;
}

gint64
vit_row_order_get_n_rows (const VitRowOrder *self)
{
  return self->n_rows;
}

/**
 * vit_row_order_get_n_all:
 *
 * Returns: how many rows the table has, in the order or not
 */
gint64
vit_row_order_get_n_all (const VitRowOrder *self)
{
  return self->n_all;
}

/**
 * vit_row_order_is_whole:
 *
 * Returns: whether it has all rows in the order of the file
 */
gboolean
vit_row_order_is_whole (const VitRowOrder *self)
{
  return self->whole;
}

/**
 * vit_row_order_get_row:
 * @place: a place in the order, from 0
 *
 * Returns: number of the row at that place
 */
gint64
vit_row_order_get_row (const VitRowOrder *self, gint64 place)
{
  g_assert (place >= 0 && place < self->n_rows);

  if (self->whole)
    return place;

  return self->rows != NULL ? g_array_index (self->rows, guint32, place)
                            : g_array_index (self->large_rows, gint64, place);
}

/* The first place whose row is @row or beyond. */
static gint64
find_by_halving (const VitRowOrder *self, gint64 row)
{
  gint64 low = 0, high = self->n_rows;

  while (low < high)
    {
      gint64 middle = low + (high - low) / 2;

      if (vit_row_order_get_row (self, middle) < row)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * vit_row_order_find:
 * @row: number of a row
 * @place: (out): its place in the order
 *
 * Looks at all rows of a sorted order: some 10 ms for 20 million.
 *
 * Returns: %FALSE if the order leaves the row out
 */
gboolean
vit_row_order_find (const VitRowOrder *self, gint64 row, gint64 *place)
{
  gint64 i = self->whole ? row : 0;

  if (!self->whole && self->ascending)
    i = find_by_halving (self, row);
  else if (!self->whole)
    while (i < self->n_rows && vit_row_order_get_row (self, i) != row)
      i++;

  *place = i;

  return i >= 0 && i < self->n_rows && vit_row_order_get_row (self, i) == row;
}
