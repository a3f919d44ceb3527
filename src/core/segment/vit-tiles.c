/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-tiles.h"

#include <math.h>
#include <string.h>

#include "vit-segment-error.h"

/* Enough blocks to keep many threads busy to the end, and few enough for their sums to be small
 * beside the data. */
#define MAX_BLOCKS 128

/* The square of a difference of two such values, summed over a billion rows, is still finite. */
#define LARGEST 1e140

static void
set_not_finite_error (const VitMatrix *matrix, GError **error)
{
  const gsize size = matrix->n_rows * matrix->n_columns;
  g_autofree char *feature = NULL;
  gsize at = 0;

  while (at < size && fabs (matrix->values[at]) <= LARGEST)
    at++;

  if (matrix->names != NULL)
    feature = g_strdup_printf ("“%s”", matrix->names[at % matrix->n_columns]);
  else
    feature = g_strdup_printf ("%" G_GSIZE_FORMAT, at % matrix->n_columns + 1);

  g_set_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_NOT_FINITE,
               "Feature %s is %s in row %" G_GSIZE_FORMAT
               "; fill or drop such rows before they are grouped",
               feature,
               isnan (matrix->values[at])   ? "missing"
               : isinf (matrix->values[at]) ? "infinite"
                                            : "too large to compute with",
               at / matrix->n_columns + 1);
}

/* Returns whether all values are finite. */
static gboolean
fill_tile (VitTiles *self, gsize tile, const VitMatrix *matrix)
{
  double *values = self->values + tile * self->p * VIT_TILE_ROWS;
  gsize first = tile * VIT_TILE_ROWS;
  gsize n_rows = MIN (VIT_TILE_ROWS, self->n - first);
  gboolean is_finite = TRUE;

  memset (values, 0, self->p * VIT_TILE_ROWS * sizeof *values);

  for (gsize i = 0; i < n_rows; i++)
    for (gsize j = 0; j < self->p; j++)
      {
        double value = matrix->values[(first + i) * self->p + j];

        values[j * VIT_TILE_ROWS + i] = value;
        is_finite &= fabs (value) <= LARGEST;
      }

  return is_finite;
}

static gboolean
fill_block (VitTiles *self, gsize block, const VitMatrix *matrix, VitProgress *progress)
{
  gboolean is_finite = TRUE;

  for (gsize tile = block * self->tiles_per_block; tile < vit_tiles_block_end (self, block); tile++)
    if (!vit_progress_is_cancelled (progress))
      is_finite &= fill_tile (self, tile, matrix);

  return is_finite;
}

/*
 * vit_tiles_new:
 * @matrix: n × p, at least one of each
 * @progress: (nullable): polled
 *
 * Returns: (transfer full): a turned copy of @matrix, or %NULL with
 *   %VIT_SEGMENT_ERROR_NOT_FINITE that names the first value that cannot be computed with, or
 *   %G_IO_ERROR_CANCELLED
 */
VitTiles *
vit_tiles_new (const VitMatrix *matrix, VitProgress *progress, GError **error)
{
  g_autoptr (VitTiles) self = g_new0 (VitTiles, 1);
  gboolean is_finite = TRUE;

  self->n = matrix->n_rows;
  self->p = matrix->n_columns;
  self->n_tiles = (self->n + VIT_TILE_ROWS - 1) / VIT_TILE_ROWS;
  self->tiles_per_block = MAX (8, (self->n_tiles + MAX_BLOCKS - 1) / MAX_BLOCKS);
  self->n_blocks = (self->n_tiles + self->tiles_per_block - 1) / self->tiles_per_block;
  self->values = g_aligned_alloc (self->n_tiles * VIT_TILE_ROWS, self->p * sizeof (double), 64);

#pragma omp parallel for schedule(dynamic) reduction(&& : is_finite) if (self->n_blocks > 16)
  for (gsize block = 0; block < self->n_blocks; block++)
    is_finite = fill_block (self, block, matrix, progress) && is_finite;

  if (!vit_progress_check (progress, error))
    return NULL;

  if (!is_finite)
    {
      set_not_finite_error (matrix, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
vit_tiles_free (VitTiles *self)
{
  g_aligned_free (self->values);
  g_free (self);
}

/*
 * vit_tiles_get_row:
 * @row: 0 to n − 1
 * @values: (out caller-allocates): p numbers
 */
void
vit_tiles_get_row (const VitTiles *self, gsize row, double *values)
{
  const double *tile = vit_tiles_at (self, row / VIT_TILE_ROWS);

  for (gsize j = 0; j < self->p; j++)
    values[j] = tile[j * VIT_TILE_ROWS + row % VIT_TILE_ROWS];
}
