/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-matrix.h"
#include "vit-progress.h"

G_BEGIN_DECLS

/* Rows of a tile: four of the widest vector registers that any machine has. */
#define VIT_TILE_ROWS 32

/**
 * VitTiles:
 * @n: rows
 * @p: features
 * @n_tiles: tiles of %VIT_TILE_ROWS rows; the last is filled up with zeros
 * @tiles_per_block: tiles that are worked through, and summed up, in one go
 * @n_blocks: blocks of that many tiles, the last one maybe shorter
 * @values: feature j of row i in tile t is at [(t × p + j) × VIT_TILE_ROWS + i]; aligned to 64
 *
 * A matrix turned so that the same feature of neighbouring rows fills a vector register: a
 * distance to a centre then takes no shuffling, and a pass over the data is one forward stream.
 * Blocks depend on n only, so that sums taken block by block are the same for any number of
 * threads.
 */
typedef struct
{
  gsize n;
  gsize p;
  gsize n_tiles;
  gsize tiles_per_block;
  gsize n_blocks;
  double *values;
} VitTiles;

VitTiles *vit_tiles_new (const VitMatrix *matrix, VitProgress *progress, GError **error);
void vit_tiles_free (VitTiles *self);
void vit_tiles_get_row (const VitTiles *self, gsize row, double *values);

static inline const double *
vit_tiles_at (const VitTiles *self, gsize tile)
{
  return self->values + tile * self->p * VIT_TILE_ROWS;
}

static inline gsize
vit_tiles_block_end (const VitTiles *self, gsize block)
{
  return MIN ((block + 1) * self->tiles_per_block, self->n_tiles);
}

/* The sum of one number per row of a tile. Its order is fixed: eight sums, then their sum. */
static inline double
vit_tiles_sum (const double *values)
{
  double lanes[8];

#pragma omp simd
  for (guint i = 0; i < 8; i++)
    lanes[i] = (values[i] + values[8 + i]) + (values[16 + i] + values[24 + i]);

  return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) +
         ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitTiles, vit_tiles_free)

G_END_DECLS
