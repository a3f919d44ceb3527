/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-lloyd.h"

/* A row moves only if that saves more than this share of what it costs where it is: less may be
 * rounding, and rows would go back and forth for ever. */
#define LEAST_GAIN 1e-9

/* Tiles after which a cancellation is noticed. */
#define CHUNK 8

static double
measure_row (const VitLloyd *self, const double *x, guint cluster)
{
  const double *centre = self->centres + cluster * self->tiles->p;
  double distance = 0;

  for (gsize j = 0; j < self->tiles->p; j++)
    {
      double from = x[j * VIT_TILE_ROWS] - centre[j];

      distance += from * from;
    }

  return distance;
}

/* Where a row adds least to the inertia, once the centres have followed it; @own if nowhere is
 * better by more than rounding. */
static guint
find_cluster (const VitLloyd *self, const double *x, guint own)
{
  double size = self->sizes[own];
  double least = (1 - LEAST_GAIN) * measure_row (self, x, own) * size / (size - 1);
  guint best = own;

  for (guint c = 0; c < self->k; c++)
    {
      double cost =
          c == own ? least : measure_row (self, x, c) * self->sizes[c] / (self->sizes[c] + 1.0);

      if (cost < least)
        {
          least = cost;
          best = c;
        }
    }

  return best;
}

static void
move_row (VitLloyd *self, gsize row, const double *x, guint to)
{
  const gsize p = self->tiles->p;
  guint from = self->labels[row];

  self->labels[row] = to;
  self->sizes[from]--;
  self->sizes[to]++;

  for (gsize j = 0; j < p; j++)
    {
      double value = x[j * VIT_TILE_ROWS];

      self->sums[from * p + j] -= value;
      self->sums[to * p + j] += value;
      self->centres[from * p + j] = self->sums[from * p + j] / self->sizes[from];
      self->centres[to * p + j] = self->sums[to * p + j] / self->sizes[to];
    }
}

/*
 * vit_lloyd_refine:
 * @n_moved: (out): how many rows changed their cluster
 * @progress: (nullable): polled
 *
 * One pass of Hartigan's method (1975) over the rows, after vit_lloyd_run() has converged: each
 * row moves to where the sum of squares gets least, and both centres follow at once. Lloyd's
 * iterations stop sooner, because they compare distances from centres as they are, the row's own
 * share in its centre included: where this finds nothing to move, they do not either, but not
 * the other way round. The rows are taken in their order, by one thread. If any has moved,
 * vit_lloyd_run() must follow before inertia and sums are right again.
 *
 * Cost: 3 n k p operations.
 *
 * Returns: %TRUE, or %FALSE with %G_IO_ERROR_CANCELLED
 */
gboolean
vit_lloyd_refine (VitLloyd *self, gsize *n_moved, VitProgress *progress, GError **error)
{
  const VitTiles *tiles = self->tiles;

  *n_moved = 0;

  for (gsize row = 0; row < tiles->n; row++)
    {
      const double *x = vit_tiles_at (tiles, row / VIT_TILE_ROWS) + row % VIT_TILE_ROWS;
      guint own = self->labels[row];
      guint best;

      if (row % (CHUNK * VIT_TILE_ROWS) == 0 && !vit_progress_check (progress, error))
        return FALSE;
      if (self->sizes[own] < 2)
        continue;

      best = find_cluster (self, x, own);
      if (best == own)
        continue;

      move_row (self, row, x, best);
      ++*n_moved;
    }

  return TRUE;
}
