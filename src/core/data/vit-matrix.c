/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-matrix.h"

#include "vit-data-error.h"

/* The public fields come first, so that a VitMatrix is what callers see of this. */
typedef struct
{
  VitMatrix matrix;
  gatomicrefcount ref_count;
} Counted;

/**
 * vit_matrix_new:
 * @n_rows: n
 * @n_columns: p
 * @names: (nullable): p feature names, %NULL-terminated
 *
 * Returns: (transfer full): an n × p matrix of zeros
 */
VitMatrix *
vit_matrix_new (gsize n_rows, gsize n_columns, const char *const *names)
{
  Counted *counted = g_new0 (Counted, 1);
  gsize n_values;

  if (!g_size_checked_mul (&n_values, n_rows, n_columns))
    g_error ("A matrix of %" G_GSIZE_FORMAT " × %" G_GSIZE_FORMAT " does not fit into memory",
             n_rows, n_columns);

  g_atomic_ref_count_init (&counted->ref_count);
  counted->matrix.n_rows = n_rows;
  counted->matrix.n_columns = n_columns;
  counted->matrix.values = g_new0 (double, n_values);
  counted->matrix.names = g_strdupv ((GStrv) names);

  return &counted->matrix;
}

/**
 * vit_matrix_new_from_frame:
 * @frame: a frame of n rows
 * @names: (nullable): the p columns to take, %NULL-terminated; %NULL takes all
 *
 * Numbers, booleans (0, 1) and timestamps (µs) as they are; missing values become NaN.
 *
 * Returns: (transfer full): an n × p matrix, or %NULL with %VIT_DATA_ERROR_COLUMN if a column is
 *   not there or holds text
 */
VitMatrix *
vit_matrix_new_from_frame (const VitFrame *frame, const char *const *names, GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) taken = NULL;
  VitMatrix *self;
  guint n = names ? g_strv_length ((GStrv) names) : vit_frame_get_n_columns (frame);

  for (guint i = 0; i < n; i++)
    {
      const VitColumn *column =
          names ? vit_frame_find_column (frame, names[i]) : vit_frame_get_column (frame, i);

      if (column == NULL)
        {
          g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN, "There is no column “%s”",
                       names[i]);
          return NULL;
        }

      if (vit_column_get_column_type (column) == VIT_COLUMN_TEXT)
        {
          g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN,
                       "Column “%s” holds text where numbers are needed",
                       vit_column_get_name (column));
          return NULL;
        }

      g_ptr_array_add (columns, (gpointer) column);
      g_strv_builder_add (builder, vit_column_get_name (column));
    }

  taken = g_strv_builder_end (builder);
  self = vit_matrix_new (vit_frame_get_n_rows (frame), n, (const char *const *) taken);
  for (guint j = 0; j < n; j++)
    for (gsize i = 0; i < self->n_rows; i++)
      self->values[i * n + j] = vit_column_get_number (g_ptr_array_index (columns, j), i);

  return self;
}

VitMatrix *
vit_matrix_ref (VitMatrix *self)
{
  g_atomic_ref_count_inc (&((Counted *) self)->ref_count);

  return self;
}

void
vit_matrix_unref (VitMatrix *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&((Counted *) self)->ref_count))
    return;

  g_free (self->values);
  g_strfreev (self->names);
  g_free ((Counted *) self);
}
