/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-silhouette.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_randist.h>

#include "vit-kmeans.h"
#include "vit-random.h"
#include "vit-segment-error.h"
#include "vit-tiles.h"

/* Rows that a tile is compared with between two polls of the progress. */
#define CHUNK 8192

/* What all tiles share. Labellings stand side by side: the groups of the first, of the second, … */
typedef struct
{
  const VitMatrix *matrix;
  const VitTiles *tiles;
  const VitLabelling *labellings;
  guint n_labellings;
  guint n_groups;      /* of all labellings */
  guint *first_groups; /* per labelling */
  guint32 *groups;     /* per row, per labelling */
  gsize *sizes;        /* per group */
  double *silhouettes; /* per labelling, per row */
} Work;

typedef void (
    *AddDistances) (const Work *work, const double *tile, gsize first, gsize end, double *sums);

/* Adds the distances from each row of a tile to the rows @first to @end − 1 to the sums of the
 * groups that those are in: [group × VIT_TILE_ROWS + row of the tile]. */
static inline __attribute__ ((always_inline)) void
add_distances_body (const Work *work, const double *tile, gsize first, gsize end, double *sums)
{
  const gsize p = work->tiles->p;

  for (gsize other = first; other < end; other++)
    {
      const double *x = work->matrix->values + other * p;
      const guint32 *groups = work->groups + other * work->n_labellings;
      double distances[VIT_TILE_ROWS] __attribute__ ((aligned (64))) = { 0 };

      for (gsize j = 0; j < p; j++)
#pragma omp simd
        for (guint i = 0; i < VIT_TILE_ROWS; i++)
          distances[i] +=
              (tile[j * VIT_TILE_ROWS + i] - x[j]) * (tile[j * VIT_TILE_ROWS + i] - x[j]);

#pragma omp simd
      for (guint i = 0; i < VIT_TILE_ROWS; i++)
        distances[i] = sqrt (distances[i]);

      for (guint l = 0; l < work->n_labellings; l++)
        {
          double *sum = sums + groups[l] * VIT_TILE_ROWS;

#pragma omp simd
          for (guint i = 0; i < VIT_TILE_ROWS; i++)
            sum[i] += distances[i];
        }
    }
}

static void
add_distances_any (const Work *work, const double *tile, gsize first, gsize end, double *sums)
{
  add_distances_body (work, tile, first, end, sums);
}

#ifdef __x86_64__

__attribute__ ((target ("avx2"))) static void
add_distances_avx2 (const Work *work, const double *tile, gsize first, gsize end, double *sums)
{
  add_distances_body (work, tile, first, end, sums);
}

__attribute__ ((target ("avx512f"))) static void
add_distances_avx512 (const Work *work, const double *tile, gsize first, gsize end, double *sums)
{
  add_distances_body (work, tile, first, end, sums);
}

#endif

/* All of them do the same roundings in the same order, so that the choice does not show. */
static AddDistances
pick_add_distances (void)
{
#ifdef __x86_64__
  if (__builtin_cpu_supports ("avx512f"))
    return add_distances_avx512;
  if (__builtin_cpu_supports ("avx2"))
    return add_distances_avx2;
#endif

  return add_distances_any;
}

/* The silhouette of one row in one labelling, from its summed distances to each group. */
static double
silhouette_of (const gsize *sizes, guint k, guint own, const double *sums)
{
  double inside, outside = INFINITY;

  if (sizes[own] < 2)
    return 0;

  inside = sums[own * VIT_TILE_ROWS] / (sizes[own] - 1);
  for (guint group = 0; group < k; group++)
    if (group != own && sizes[group] > 0)
      outside = MIN (outside, sums[group * VIT_TILE_ROWS] / sizes[group]);

  if (isinf (outside) || MAX (inside, outside) == 0)
    return 0;

  return (outside - inside) / MAX (inside, outside);
}

static void
work_on_tile (Work *work, gsize tile, AddDistances add_distances, VitProgress *progress)
{
  const gsize n = work->tiles->n;
  const gsize first = tile * VIT_TILE_ROWS;
  g_autofree double *sums = g_new0 (double, work->n_groups *VIT_TILE_ROWS);

  for (gsize other = 0; other < n; other += CHUNK)
    {
      if (vit_progress_is_cancelled (progress))
        return;

      add_distances (work, vit_tiles_at (work->tiles, tile), other, MIN (other + CHUNK, n), sums);
    }

  for (guint l = 0; l < work->n_labellings; l++)
    {
      const VitLabelling *labelling = &work->labellings[l];
      guint group = work->first_groups[l];

      for (gsize row = first; row < MIN (first + VIT_TILE_ROWS, n); row++)
        work->silhouettes[l * n + row] =
            silhouette_of (work->sizes + group, labelling->k, labelling->labels[row],
                           sums + group * VIT_TILE_ROWS + (row - first));
    }
}

static void
number_groups (Work *work)
{
  const gsize n = work->tiles->n;

  for (guint l = 0; l < work->n_labellings; l++)
    {
      work->first_groups[l] = work->n_groups;
      work->n_groups += work->labellings[l].k;
    }

  work->sizes = g_new0 (gsize, work->n_groups);

  for (gsize row = 0; row < n; row++)
    for (guint l = 0; l < work->n_labellings; l++)
      {
        guint32 group = work->first_groups[l] + work->labellings[l].labels[row];

        work->groups[row * work->n_labellings + l] = group;
        work->sizes[group]++;
      }
}

/*
 * vit_silhouettes:
 * @matrix: n × p, all finite
 * @labellings: (inout): ways to group its rows; each gets its mean silhouette
 * @progress: (nullable): polled
 *
 * Rousseeuw's silhouettes (1987), with Euclidean distances: how much nearer a row is to its own
 * group than to the next one, −1 to 1. A row that is alone in its group counts 0, and so does
 * every row if there is one group only. All labellings share one pass over the pairs, because
 * the distances cost most. Cost: n² (3 p + 1 square root + one addition per labelling); memory
 * for n numbers per labelling.
 *
 * Returns: %TRUE, or %FALSE with %VIT_SEGMENT_ERROR_NOT_FINITE or %G_IO_ERROR_CANCELLED
 */
gboolean
vit_silhouettes (const VitMatrix *matrix,
                 VitLabelling *labellings,
                 guint n_labellings,
                 VitProgress *progress,
                 GError **error)
{
  const gsize n = matrix->n_rows;
  g_autoptr (VitTiles) tiles = vit_tiles_new (matrix, progress, error);
  g_autofree guint *first_groups = g_new (guint, n_labellings);
  g_autofree guint32 *groups = g_new (guint32, n * n_labellings);
  g_autofree double *silhouettes = g_new (double, n *n_labellings);
  AddDistances add_distances = pick_add_distances ();
  Work work = {
    .matrix = matrix,
    .tiles = tiles,
    .labellings = labellings,
    .n_labellings = n_labellings,
    .first_groups = first_groups,
    .groups = groups,
    .silhouettes = silhouettes,
  };

  if (tiles == NULL)
    return FALSE;

  number_groups (&work);

#pragma omp parallel for schedule(dynamic)
  for (gsize tile = 0; tile < tiles->n_tiles; tile++)
    work_on_tile (&work, tile, add_distances, progress);

  g_free (work.sizes);
  if (!vit_progress_check (progress, error))
    return FALSE;

  for (guint l = 0; l < n_labellings; l++)
    {
      double sum = 0;

      for (gsize row = 0; row < n; row++)
        sum += silhouettes[l * n + row];
      labellings[l].silhouette = sum / n;
    }

  return TRUE;
}

/*
 * vit_sample_rows:
 * @n: rows to draw from
 * @max_rows: how many to draw at most
 * @n_sampled: (out): how many were drawn
 *
 * Returns: (transfer full): row numbers in ascending order, all of them if they are not too many
 */
gsize *
vit_sample_rows (gsize n, gsize max_rows, guint64 seed, gsize *n_sampled)
{
  g_autofree gsize *all = g_new (gsize, n);
  g_autoptr (gsl_rng) rng = NULL;
  gsize *rows;

  for (gsize i = 0; i < n; i++)
    all[i] = i;

  *n_sampled = MIN (n, max_rows);
  if (n <= max_rows)
    return g_steal_pointer (&all);

  rng = vit_random_new (seed, "silhouette");
  rows = g_new (gsize, max_rows);
  gsl_ran_choose (rng, rows, max_rows, all, n, sizeof *rows);

  return rows;
}

/*
 * vit_matrix_take_rows:
 *
 * Returns: (transfer full): a matrix of the @n_rows rows of @matrix that @rows numbers
 */
VitMatrix *
vit_matrix_take_rows (const VitMatrix *matrix, const gsize *rows, gsize n_rows)
{
  const gsize p = matrix->n_columns;
  VitMatrix *taken = vit_matrix_new (n_rows, p, (const char *const *) matrix->names);

  for (gsize i = 0; i < n_rows; i++)
    memcpy (taken->values + i * p, matrix->values + rows[i] * p, p * sizeof (double));

  return taken;
}

/**
 * vit_silhouette:
 * @matrix: n × p, all finite
 * @labels: n group numbers, 0 to @k − 1
 * @k: ≥ 2
 * @max_rows: ≥ 1; of more rows, a random sample of so many stands for all
 * @seed: of the sample
 * @progress: (nullable): polled at least every 50 ms
 *
 * How well groups are told apart: the mean of Rousseeuw's silhouettes (1987). Cost as the square
 * of the rows used; 20,000 rows take a fraction of a second.
 *
 * Returns: −1 to 1, or NaN with %VIT_SEGMENT_ERROR_OPTION, %VIT_SEGMENT_ERROR_TOO_FEW (no rows),
 *   %VIT_SEGMENT_ERROR_NOT_FINITE or %G_IO_ERROR_CANCELLED
 */
double
vit_silhouette (const VitMatrix *matrix,
                const guint32 *labels,
                guint k,
                gsize max_rows,
                guint64 seed,
                VitProgress *progress,
                GError **error)
{
  g_autofree gsize *rows = NULL;
  g_autofree guint32 *taken = NULL;
  g_autoptr (VitMatrix) sample = NULL;
  VitLabelling labelling = { .k = k };
  gsize n_rows;

  if (k < 2 || max_rows < 1 || matrix->n_columns < 1)
    {
      g_set_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_OPTION,
                   "A silhouette needs two groups, a feature and a row at least");
      return NAN;
    }
  if (matrix->n_rows == 0)
    {
      g_set_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_TOO_FEW,
                   "A silhouette needs rows, and there are none");
      return NAN;
    }

  rows = vit_sample_rows (matrix->n_rows, max_rows, seed, &n_rows);
  sample = vit_matrix_take_rows (matrix, rows, n_rows);
  taken = g_new (guint32, n_rows);
  for (gsize i = 0; i < n_rows; i++)
    taken[i] = labels[rows[i]];
  labelling.labels = taken;

  return vit_silhouettes (sample, &labelling, 1, progress, error) ? labelling.silhouette : NAN;
}
