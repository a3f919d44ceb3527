/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-frame.h"

G_BEGIN_DECLS

/**
 * VitMatrix:
 * @n_rows: n
 * @n_columns: p
 * @values: n × p numbers, row-major
 * @names: (nullable): p feature names, %NULL-terminated
 *
 * What kernels compute on. Reference-counted; treated as immutable once it is shared.
 */
typedef struct
{
  gsize n_rows;
  gsize n_columns;
  double *values;
  GStrv names;
} VitMatrix;

VitMatrix *vit_matrix_new (gsize n_rows, gsize n_columns, const char *const *names);
VitMatrix *vit_matrix_new_from_frame (const VitFrame *frame, const char *const *names, GError **error);
VitMatrix *vit_matrix_ref (VitMatrix *self);
void vit_matrix_unref (VitMatrix *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitMatrix, vit_matrix_unref)

G_END_DECLS
