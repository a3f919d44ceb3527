/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-matrix.h"
#include "vit-progress.h"

G_BEGIN_DECLS

/**
 * VitLabelling: one way to group the rows of a matrix.
 */
typedef struct
{
  const guint32 *labels; /* borrowed; one per row, 0 to k − 1 */
  guint k;
  double silhouette; /* out */
} VitLabelling;

gboolean vit_silhouettes (const VitMatrix *matrix,
                          VitLabelling *labellings,
                          guint n_labellings,
                          VitProgress *progress,
                          GError **error);
gsize *vit_sample_rows (gsize n, gsize max_rows, guint64 seed, gsize *n_sampled);
VitMatrix *vit_matrix_take_rows (const VitMatrix *matrix, const gsize *rows, gsize n_rows);

G_END_DECLS
