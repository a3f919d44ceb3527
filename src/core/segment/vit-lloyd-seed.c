/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-lloyd.h"

#include <math.h>
#include <string.h>

/* A pass over the data that measures how far rows are from the nearest of the centres so far, if
 * further ones are added: what is left for each candidate alone. */
typedef struct
{
  VitLloyd *lloyd;
  guint n_candidates;
  double *candidates; /* n_candidates × p */
  double *left;       /* per block, per candidate: sum of squared distances */
} Trial;

static void
trial_init (Trial *trial, VitLloyd *lloyd)
{
  trial->lloyd = lloyd;
  trial->n_candidates = 2 + (guint) log (lloyd->k);
  trial->candidates = g_new (double, trial->n_candidates * lloyd->tiles->p);
  trial->left = g_new (double, trial->n_candidates * lloyd->tiles->n_blocks);
}

static void
trial_clear (Trial *trial)
{
  g_free (trial->candidates);
  g_free (trial->left);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Trial, trial_clear)

/* Squared distances of a tile from one candidate, or from an earlier centre if that is nearer. */
static void
measure_tile (const VitLloyd *lloyd, gsize tile, const double *candidate, double *distances)
{
  const VitTiles *tiles = lloyd->tiles;
  const double *known = lloyd->distances + tile * VIT_TILE_ROWS;
  guint32 labels[VIT_TILE_ROWS];

  lloyd->assign (vit_tiles_at (tiles, tile), 1, tiles->p, candidate, 1, distances, labels);

#pragma omp simd
  for (guint i = 0; i < VIT_TILE_ROWS; i++)
    distances[i] = known[i] < distances[i] ? known[i] : distances[i];
}

static void
try_in_block (Trial *trial, gsize block, VitProgress *progress)
{
  const VitTiles *tiles = trial->lloyd->tiles;
  const gsize end = vit_tiles_block_end (tiles, block);
  double *left = trial->left + block * trial->n_candidates;

  for (guint c = 0; c < trial->n_candidates; c++)
    left[c] = 0;

  for (gsize tile = block * tiles->tiles_per_block; tile < end; tile++)
    {
      if (vit_progress_is_cancelled (progress))
        return;

      for (guint c = 0; c < trial->n_candidates; c++)
        {
          double distances[VIT_TILE_ROWS] __attribute__ ((aligned (64)));

          measure_tile (trial->lloyd, tile, trial->candidates + c * tiles->p, distances);

          left[c] += vit_tiles_sum (distances);
        }
    }
}

/* Makes the chosen candidate a centre: the rows' distances, and their sum per block. */
static void
take_in_block (VitLloyd *lloyd, gsize block, const double *centre, VitProgress *progress)
{
  const VitTiles *tiles = lloyd->tiles;
  const gsize end = vit_tiles_block_end (tiles, block);

  lloyd->block_values[block] = 0;

  for (gsize tile = block * tiles->tiles_per_block; tile < end; tile++)
    {
      double *known = lloyd->distances + tile * VIT_TILE_ROWS;
      double distances[VIT_TILE_ROWS] __attribute__ ((aligned (64)));

      if (vit_progress_is_cancelled (progress))
        return;

      measure_tile (lloyd, tile, centre, distances);
      memcpy (known, distances, sizeof distances);

      lloyd->block_values[block] += vit_tiles_sum (distances);
    }
}

static gboolean
take_centre (VitLloyd *self,
             guint cluster,
             const double *centre,
             VitProgress *progress,
             GError **error)
{
  memcpy (self->centres + cluster * self->tiles->p, centre, self->tiles->p * sizeof *centre);

#pragma omp parallel for schedule(dynamic) if (self->is_parallel)
  for (gsize block = 0; block < self->tiles->n_blocks; block++)
    take_in_block (self, block, centre, progress);

  return vit_progress_check (progress, error);
}

/* A row drawn with a chance in proportion to its squared distance. @at: 0 to 1. */
static gsize
row_at (const VitLloyd *self, double at)
{
  const VitTiles *tiles = self->tiles;
  const gsize rows_per_block = tiles->tiles_per_block * VIT_TILE_ROWS;
  double rest = 0;
  gsize block = 0;
  gsize row = 0;

  for (gsize i = 0; i < tiles->n_blocks; i++)
    rest += at * self->block_values[i];

  /* Rounding may leave a rest at the end; the last block, or row, that counts at all is meant. */
  for (gsize i = 0; i < tiles->n_blocks; i++)
    if (self->block_values[i] > 0)
      {
        block = i;
        if (rest < self->block_values[i])
          break;
        rest -= self->block_values[i];
      }

  for (gsize i = block * rows_per_block; i < MIN ((block + 1) * rows_per_block, tiles->n); i++)
    if (self->distances[i] > 0)
      {
        row = i;
        if (rest < self->distances[i])
          break;
        rest -= self->distances[i];
      }

  return row;
}

/* Draws candidates and makes the one a centre that leaves least to the others. */
static gboolean
add_centre (Trial *trial, guint cluster, gsl_rng *rng, VitProgress *progress, GError **error)
{
  VitLloyd *self = trial->lloyd;
  const gsize p = self->tiles->p;
  guint best = 0;
  double least = INFINITY;

  for (guint c = 0; c < trial->n_candidates; c++)
    vit_tiles_get_row (self->tiles, row_at (self, gsl_rng_uniform (rng)),
                       trial->candidates + c * p);

#pragma omp parallel for schedule(dynamic) if (self->is_parallel)
  for (gsize block = 0; block < self->tiles->n_blocks; block++)
    try_in_block (trial, block, progress);

  if (!vit_progress_check (progress, error))
    return FALSE;

  for (guint c = 0; c < trial->n_candidates; c++)
    {
      double left = 0;

      for (gsize block = 0; block < self->tiles->n_blocks; block++)
        left += trial->left[block * trial->n_candidates + c];

      if (left < least)
        {
          least = left;
          best = c;
        }
    }

  return take_centre (self, cluster, trial->candidates + best * p, progress, error);
}

/*
 * vit_lloyd_seed:
 * @rng: where the rows are drawn from
 * @progress: (nullable): polled
 *
 * Greedy k-means++ (Arthur and Vassilvitskii 2007): the first centre is any row, each further one
 * the best of 2 + ln k rows drawn in proportion to their squared distance from the centres so
 * far. Cost: k (3 + ln k) passes over the rows.
 *
 * Returns: %TRUE, or %FALSE with %VIT_SEGMENT_ERROR_TOO_FEW if there are fewer than k different
 *   rows or %G_IO_ERROR_CANCELLED
 */
gboolean
vit_lloyd_seed (VitLloyd *self, gsl_rng *rng, VitProgress *progress, GError **error)
{
  const VitTiles *tiles = self->tiles;
  g_auto (Trial) trial = { NULL };

  trial_init (&trial, self);

  /* Rows that fill up the last tile are no rows: their distance stays 0. */
  for (gsize row = 0; row < tiles->n_tiles * VIT_TILE_ROWS; row++)
    self->distances[row] = row < tiles->n ? INFINITY : 0;

  vit_tiles_get_row (tiles, (gsize) (gsl_rng_uniform (rng) * tiles->n), trial.candidates);
  if (!take_centre (self, 0, trial.candidates, progress, error))
    return FALSE;

  for (guint cluster = 1; cluster < self->k; cluster++)
    {
      double left_over = 0;

      for (gsize block = 0; block < tiles->n_blocks; block++)
        left_over += self->block_values[block];

      if (!(left_over > 0))
        {
          vit_lloyd_set_too_few_error (cluster, self->k, error);
          return FALSE;
        }

      if (!add_centre (&trial, cluster, rng, progress, error))
        return FALSE;
    }

  return TRUE;
}

/* The rows' distances from the nearest of the first centres, and their sum per block. */
static void
measure_block (VitLloyd *self, gsize block, guint n_centres, VitProgress *progress)
{
  const VitTiles *tiles = self->tiles;
  const gsize end = vit_tiles_block_end (tiles, block);

  self->block_values[block] = 0;

  for (gsize tile = block * tiles->tiles_per_block; tile < end; tile++)
    {
      const gsize first = tile * VIT_TILE_ROWS;
      double *distances = self->distances + first;
      guint32 labels[VIT_TILE_ROWS];

      if (vit_progress_is_cancelled (progress))
        return;

      self->assign (vit_tiles_at (tiles, tile), 1, tiles->p, self->centres, n_centres, distances,
                    labels);

      for (gsize row = tiles->n; row < first + VIT_TILE_ROWS; row++)
        self->distances[row] = 0;
      self->block_values[block] += vit_tiles_sum (distances);
    }
}

/*
 * vit_lloyd_swap:
 * @rng: where the cluster and the rows are drawn from
 * @progress: (nullable): polled
 *
 * Takes one centre away and chooses it again as vit_lloyd_seed() would choose the last one (random
 * swap, Fränti 2018): the way out of an optimum that has one centre too many here and one too few
 * there. Centres must be those of a run, k at least 2; the chosen one becomes the last. Cost: a
 * pass over the rows for k − 1 centres, and one for 3 + ln k.
 *
 * Returns: %TRUE, or %FALSE with %G_IO_ERROR_CANCELLED
 */
gboolean
vit_lloyd_swap (VitLloyd *self, gsl_rng *rng, VitProgress *progress, GError **error)
{
  const gsize p = self->tiles->p;
  const guint last = self->k - 1;
  const guint cluster = (guint) gsl_rng_uniform_int (rng, self->k);
  g_auto (Trial) trial = { NULL };

  trial_init (&trial, self);
  memmove (self->centres + cluster * p, self->centres + last * p, p * sizeof *self->centres);

#pragma omp parallel for schedule(dynamic) if (self->is_parallel)
  for (gsize block = 0; block < self->tiles->n_blocks; block++)
    measure_block (self, block, last, progress);

  return vit_progress_check (progress, error) && add_centre (&trial, last, rng, progress, error);
}
