/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-frame.h"

#include "vit-column.h"

struct _VitFrame
{
  gatomicrefcount ref_count;
  gsize n_rows;
  GPtrArray *columns; /* VitColumn */
};

G_DEFINE_BOXED_TYPE (VitFrame, vit_frame, vit_frame_ref, vit_frame_unref)

/**
 * vit_frame_new_take:
 * @columns: (transfer full): VitColumn of equal length, with vit_column_free() as free function
 *
 * Returns: (transfer full): a frame of them
 */
VitFrame *
vit_frame_new_take (GPtrArray *columns)
{
  VitFrame *self = g_new0 (VitFrame, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->columns = columns;
  if (columns->len > 0)
    self->n_rows = vit_column_get_n_rows (g_ptr_array_index (columns, 0));

  for (guint i = 1; i < columns->len; i++)
    g_assert (vit_column_get_n_rows (g_ptr_array_index (columns, i)) == self->n_rows);

  return self;
}

VitFrame *
vit_frame_ref (VitFrame *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
vit_frame_unref (VitFrame *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->columns);
  g_free (self);
}

gsize
vit_frame_get_n_rows (const VitFrame *self)
{
  return self->n_rows;
}

guint
vit_frame_get_n_columns (const VitFrame *self)
{
  return self->columns->len;
}

/**
 * vit_frame_get_column:
 * @index: its place, from 0
 *
 * Returns: (transfer none): the column
 */
const VitColumn *
vit_frame_get_column (const VitFrame *self, guint index)
{
  g_assert (index < self->columns->len);

  return g_ptr_array_index (self->columns, index);
}

/**
 * vit_frame_find_column:
 * @name: a name, upper and lower case told apart
 *
 * Returns: (transfer none) (nullable): the first column of that name, or %NULL
 */
const VitColumn *
vit_frame_find_column (const VitFrame *self, const char *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const VitColumn *column = g_ptr_array_index (self->columns, i);

      if (g_str_equal (vit_column_get_name (column), name))
        return column;
    }

  return NULL;
}
