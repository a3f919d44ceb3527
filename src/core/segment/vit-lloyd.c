/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-lloyd.h"

#include <string.h>

#include "vit-segment-error.h"

/* Tiles whose distances are found before their rows are added up, while they are in the fastest
 * cache; a cancellation is noticed after so many. */
#define CHUNK 8

/* Distances in a pass from which on threads share it. */
#define PARALLEL_FROM 500000

/* After so many iterations the sums are taken anew, so that rounding errors of rows that went
 * back and forth do not pile up. */
#define REFRESH 8

/*
 * vit_lloyd_new:
 * @tiles: the data; must live as long as the result
 * @k: number of clusters, 1 to n
 *
 * Returns: (transfer full): memory for k-means; seed it, then run it, as often as wanted
 */
VitLloyd *
vit_lloyd_new (const VitTiles *tiles, guint k)
{
  VitLloyd *self = g_new0 (VitLloyd, 1);
  gsize n_padded = tiles->n_tiles * VIT_TILE_ROWS;

  self->tiles = tiles;
  self->assign = vit_assign_best ();
  self->k = k;
  self->is_parallel = tiles->n * k >= PARALLEL_FROM;
  self->centres = g_new0 (double, k * tiles->p);
  self->labels = g_new0 (guint32, n_padded);
  self->sizes = g_new0 (gsize, k);
  self->block_sums = g_new0 (double, tiles->n_blocks *k * tiles->p);
  self->block_sizes = g_new0 (gsize, tiles->n_blocks * k);
  self->block_values = g_new0 (double, tiles->n_blocks);
  self->block_counts = g_new0 (gsize, tiles->n_blocks);
  self->sums = g_new0 (double, k * tiles->p);
  self->distances = g_aligned_alloc (n_padded, sizeof (double), 64);

  return self;
}

void
vit_lloyd_free (VitLloyd *self)
{
  g_free (self->centres);
  g_free (self->labels);
  g_free (self->sizes);
  g_free (self->block_sums);
  g_free (self->block_sizes);
  g_free (self->block_values);
  g_free (self->block_counts);
  g_free (self->sums);
  g_aligned_free (self->distances);
  g_free (self);
}

void
vit_lloyd_set_too_few_error (gsize n, guint k, GError **error)
{
  g_set_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_TOO_FEW,
               "%u groups cannot be made of %" G_GSIZE_FORMAT
               " different rows; ask for at most that many",
               k, n);
}

static void
add_row (double *sums, gsize *size, const double *x, gsize p)
{
  for (gsize j = 0; j < p; j++)
    sums[j] += x[j * VIT_TILE_ROWS];

  ++*size;
}

static void
remove_row (double *sums, gsize *size, const double *x, gsize p)
{
  for (gsize j = 0; j < p; j++)
    sums[j] -= x[j * VIT_TILE_ROWS];

  --*size;
}

/* Takes over the new labels of a tile. Unless the sums are taken anew, only rows that change
 * their cluster are added up. Returns how many did. */
static gsize
take_labels (VitLloyd *self, gsize block, gsize tile, const guint32 *labels, gboolean anew)
{
  const gsize p = self->tiles->p;
  const double *values = vit_tiles_at (self->tiles, tile);
  double *sums = self->block_sums + block * self->k * p;
  gsize *sizes = self->block_sizes + block * self->k;
  guint32 *old = self->labels + tile * VIT_TILE_ROWS;
  gsize n_rows = MIN (VIT_TILE_ROWS, self->tiles->n - tile * VIT_TILE_ROWS);
  gsize n_changed = 0;

  if (!anew && memcmp (old, labels, n_rows * sizeof *labels) == 0)
    return 0;

  for (gsize i = 0; i < n_rows; i++)
    {
      gboolean is_changed = old[i] != labels[i];

      if (anew || is_changed)
        add_row (sums + labels[i] * p, sizes + labels[i], values + i, p);
      if (!anew && is_changed)
        remove_row (sums + old[i] * p, sizes + old[i], values + i, p);

      old[i] = labels[i];
      n_changed += is_changed;
    }

  return n_changed;
}

static void
assign_block (VitLloyd *self, gsize block, gboolean anew, VitProgress *progress)
{
  const VitTiles *tiles = self->tiles;
  const gsize end = vit_tiles_block_end (tiles, block);
  double distances[CHUNK * VIT_TILE_ROWS] __attribute__ ((aligned (64)));
  guint32 labels[CHUNK * VIT_TILE_ROWS];
  double inertia = 0;
  gsize n_changed = 0;

  if (anew)
    {
      memset (self->block_sums + block * self->k * tiles->p, 0,
              self->k * tiles->p * sizeof *self->block_sums);
      memset (self->block_sizes + block * self->k, 0, self->k * sizeof *self->block_sizes);
    }

  for (gsize tile = block * tiles->tiles_per_block; tile < end; tile += CHUNK)
    {
      gsize n_tiles = MIN (CHUNK, end - tile);

      if (vit_progress_is_cancelled (progress))
        return;

      self->assign (vit_tiles_at (tiles, tile), n_tiles, tiles->p, self->centres, self->k,
                    distances, labels);

      for (gsize i = 0; i < n_tiles; i++)
        {
          gsize n_rows = MIN (VIT_TILE_ROWS, tiles->n - (tile + i) * VIT_TILE_ROWS);
          double *own = distances + i * VIT_TILE_ROWS;

          for (gsize row = n_rows; row < VIT_TILE_ROWS; row++)
            own[row] = 0;
          inertia += vit_tiles_sum (own);
          n_changed += take_labels (self, block, tile + i, labels + i * VIT_TILE_ROWS, anew);
        }
    }

  self->block_values[block] = inertia;
  self->block_counts[block] = n_changed;
}

/* Adds up the blocks in their order. Returns how many labels changed. */
static gsize
add_up_blocks (VitLloyd *self)
{
  const gsize size = self->k * self->tiles->p;
  gsize n_changed = 0;

  memset (self->sums, 0, size * sizeof *self->sums);
  memset (self->sizes, 0, self->k * sizeof *self->sizes);
  self->inertia = 0;

  for (gsize block = 0; block < self->tiles->n_blocks; block++)
    {
      for (gsize i = 0; i < size; i++)
        self->sums[i] += self->block_sums[block * size + i];
      for (guint c = 0; c < self->k; c++)
        self->sizes[c] += self->block_sizes[block * self->k + c];

      self->inertia += self->block_values[block];
      n_changed += self->block_counts[block];
    }

  return n_changed;
}

/* Gives each row to its nearest centre. @anew: take all sums anew; @n_changed: (out). */
static gboolean
assign_rows (VitLloyd *self, gboolean anew, gsize *n_changed, VitProgress *progress, GError **error)
{
#pragma omp parallel for schedule(dynamic) if (self->is_parallel)
  for (gsize block = 0; block < self->tiles->n_blocks; block++)
    assign_block (self, block, anew, progress);

  if (!vit_progress_check (progress, error))
    return FALSE;

  *n_changed = add_up_blocks (self);

  return TRUE;
}

/* Moves each centre to the mean of its rows. Returns the sum of the squares of how far they moved;
 * centres without rows stay. */
static double
move_centres (VitLloyd *self)
{
  const gsize p = self->tiles->p;
  double shift = 0;

  for (guint c = 0; c < self->k; c++)
    for (gsize j = 0; j < p && self->sizes[c] > 0; j++)
      {
        double *centre = &self->centres[c * p + j];
        double mean = self->sums[c * p + j] / self->sizes[c];

        shift += (mean - *centre) * (mean - *centre);
        *centre = mean;
      }

  return shift;
}

static void
find_farthest_in_block (VitLloyd *self, gsize block, VitProgress *progress)
{
  const VitTiles *tiles = self->tiles;
  const gsize end = vit_tiles_block_end (tiles, block);
  double distances[VIT_TILE_ROWS] __attribute__ ((aligned (64)));
  guint32 labels[VIT_TILE_ROWS];

  self->block_values[block] = -1;

  for (gsize tile = block * tiles->tiles_per_block; tile < end; tile++)
    {
      gsize first = tile * VIT_TILE_ROWS;

      if (vit_progress_is_cancelled (progress))
        return;

      self->assign (vit_tiles_at (tiles, tile), 1, tiles->p, self->centres, self->k, distances,
                    labels);

      for (gsize i = 0; i < MIN (VIT_TILE_ROWS, tiles->n - first); i++)
        if (distances[i] > self->block_values[block])
          {
            self->block_values[block] = distances[i];
            self->block_counts[block] = first + i;
          }
    }
}

/* Puts the centre of an empty cluster on the row that is farthest from all centres. */
static gboolean
move_to_farthest (VitLloyd *self, guint cluster, VitProgress *progress, GError **error)
{
  gsize farthest = 0;

#pragma omp parallel for schedule(dynamic) if (self->is_parallel)
  for (gsize block = 0; block < self->tiles->n_blocks; block++)
    find_farthest_in_block (self, block, progress);

  if (!vit_progress_check (progress, error))
    return FALSE;

  for (gsize block = 1; block < self->tiles->n_blocks; block++)
    if (self->block_values[block] > self->block_values[farthest])
      farthest = block;

  if (!(self->block_values[farthest] > 0))
    {
      vit_lloyd_set_too_few_error (self->k - 1, self->k, error);
      return FALSE;
    }

  vit_tiles_get_row (self->tiles, self->block_counts[farthest],
                     self->centres + cluster * self->tiles->p);

  return TRUE;
}

static gboolean
fill_empty (VitLloyd *self, VitProgress *progress, GError **error)
{
  const gsize p = self->tiles->p;
  guint full = 0;

  while (self->sizes[full] == 0)
    full++;

  /* An empty cluster's old centre must not keep rows from being far away. */
  for (guint c = 0; c < self->k; c++)
    if (self->sizes[c] == 0)
      memcpy (self->centres + c * p, self->centres + full * p, p * sizeof (double));

  for (guint c = 0; c < self->k; c++)
    if (self->sizes[c] == 0 && !move_to_farthest (self, c, progress, error))
      return FALSE;

  return TRUE;
}

static gboolean
has_empty (const VitLloyd *self)
{
  for (guint c = 0; c < self->k; c++)
    if (self->sizes[c] == 0)
      return TRUE;

  return FALSE;
}

/*
 * vit_lloyd_run:
 * @max_iterations: ≥ 1
 * @least_shift: stop when the squares of the centres' movements add up to no more than this
 * @progress: (nullable): polled
 *
 * Lloyd's iterations (1982): give each row to its nearest centre, move each centre to the mean of
 * its rows. Converged when no label changes, or when the centres hardly move; then, and at
 * @max_iterations, labels, sizes and inertia are those of the centres as they are. A cluster that
 * loses its last row restarts at the row that is farthest from all centres; that takes as many
 * iterations as it needs, because no cluster may be empty in the end.
 *
 * Cost: 3 n k p operations an iteration, and one pass over the tiles.
 *
 * Returns: %TRUE, or %FALSE with %G_IO_ERROR_CANCELLED
 */
gboolean
vit_lloyd_run (VitLloyd *self,
               guint max_iterations,
               double least_shift,
               VitProgress *progress,
               GError **error)
{
  gboolean is_settled = FALSE;

  self->iterations = 0;
  self->converged = FALSE;
  memset (self->labels, 0xff, self->tiles->n * sizeof *self->labels);

  while (TRUE)
    {
      gboolean is_empty;
      gsize n_changed;

      if (!assign_rows (self, self->iterations % REFRESH == 0, &n_changed, progress, error))
        return FALSE;
      self->iterations++;

      is_empty = has_empty (self);
      self->converged = !is_empty && (is_settled || n_changed == 0);
      if (self->converged || (!is_empty && self->iterations >= max_iterations))
        return TRUE;

      is_settled = move_centres (self) <= least_shift && !is_empty;
      if (is_empty && !fill_empty (self, progress, error))
        return FALSE;
    }
}
