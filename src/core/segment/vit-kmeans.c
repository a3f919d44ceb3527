/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-kmeans.h"

#include <math.h>
#include <string.h>

#include "vit-lloyd.h"
#include "vit-random.h"
#include "vit-segment-error.h"

/* After so many iterations it shows whether a swap leads anywhere: only one with no more than so
 * many times the least inertia so far goes on. */
#define SWAP_ITERATIONS 5
#define PROMISING 1.01

void
vit_kmeans_options_init (VitKMeansOptions *options)
{
  *options = (VitKMeansOptions){
    .n_starts = 20,
    .n_swaps = 300,
    .max_iterations = 300,
    .tolerance = 1e-6,
    .seed = 42,
  };
}

/* Says in one error what an option must be. */
static gboolean
check_option (gboolean is_right, const char *what, GError **error)
{
  if (!is_right)
    g_set_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_OPTION, "k-means: %s", what);

  return is_right;
}

static gboolean
check_input (const VitMatrix *matrix, const VitKMeansOptions *options, GError **error)
{
  if (!check_option (options->k >= 1, "the number of groups must be at least 1", error) ||
      !check_option (options->n_starts >= 1, "the number of starts must be at least 1", error) ||
      !check_option (options->max_iterations >= 1,
                     "the largest number of iterations must be at least 1", error) ||
      !check_option (options->tolerance >= 0 && options->tolerance < INFINITY,
                     "the tolerance must be a number from 0 on", error) ||
      !check_option (matrix->n_columns >= 1, "there must be a feature to group by", error) ||
      !check_option (options->centres == NULL || (options->centres->n_rows == options->k &&
                                                  options->centres->n_columns == matrix->n_columns),
                     "there must be one centre for each group, with the features of the rows",
                     error))
    return FALSE;

  if (matrix->n_rows < options->k)
    {
      vit_lloyd_set_too_few_error (matrix->n_rows, options->k, error);
      return FALSE;
    }

  return TRUE;
}

/* The mean over features of their variance, n in the denominator: what one cluster leaves. */
static gboolean
find_mean_variance (const VitTiles *tiles, double *variance, VitProgress *progress, GError **error)
{
  g_autoptr (VitLloyd) one = vit_lloyd_new (tiles, 1);

  if (!vit_lloyd_run (one, 2, 0, progress, error))
    return FALSE;

  *variance = one->inertia / tiles->n / tiles->p;

  return TRUE;
}

static void
set_centres (VitLloyd *lloyd, const VitMatrix *centres)
{
  memcpy (lloyd->centres, centres->values,
          centres->n_rows * centres->n_columns * sizeof *centres->values);
}

static VitKMeans *
take_result (const VitLloyd *lloyd, guint64 seed)
{
  const gsize n = lloyd->tiles->n;
  const gsize p = lloyd->tiles->p;
  VitKMeans *self = g_new0 (VitKMeans, 1);

  self->n = n;
  self->k = lloyd->k;
  self->labels = g_memdup2 (lloyd->labels, n * sizeof *lloyd->labels);
  self->centres = vit_matrix_new (lloyd->k, p, NULL);
  memcpy (self->centres->values, lloyd->centres, lloyd->k * p * sizeof *lloyd->centres);
  self->sizes = g_memdup2 (lloyd->sizes, lloyd->k * sizeof *lloyd->sizes);
  self->inertia = lloyd->inertia;
  self->iterations = lloyd->iterations;
  self->converged = lloyd->converged;
  self->seed = seed;

  return self;
}

typedef struct
{
  guint32 label;
  gsize size;
  gsize first; /* row */
} Rank;

static int
compare_ranks (const void *a, const void *b)
{
  const Rank *one = a;
  const Rank *other = b;

  if (one->size != other->size)
    return one->size > other->size ? -1 : 1;

  return one->first < other->first ? -1 : one->first > other->first;
}

/* Numbers clusters by size, largest first; equal ones by the row that they begin with. */
static void
number_by_size (VitKMeans *self, const VitMatrix *matrix)
{
  g_autofree Rank *ranks = g_new (Rank, self->k);
  g_autofree guint32 *numbers = g_new (guint32, self->k);
  g_autoptr (VitMatrix) centres =
      vit_matrix_new (self->k, matrix->n_columns, (const char *const *) matrix->names);
  const gsize row_size = matrix->n_columns * sizeof (double);

  for (guint c = 0; c < self->k; c++)
    ranks[c] = (Rank){ c, self->sizes[c], self->n };
  for (gsize row = self->n; row > 0; row--)
    ranks[self->labels[row - 1]].first = row - 1;

  qsort (ranks, self->k, sizeof *ranks, compare_ranks);

  for (guint c = 0; c < self->k; c++)
    {
      numbers[ranks[c].label] = c;
      self->sizes[c] = ranks[c].size;
      memcpy (centres->values + c * matrix->n_columns,
              self->centres->values + ranks[c].label * matrix->n_columns, row_size);
    }
  for (gsize row = 0; row < self->n; row++)
    self->labels[row] = numbers[self->labels[row]];

  vit_matrix_unref (self->centres);
  self->centres = g_steal_pointer (&centres);
}

/* The search for the best groups. */
typedef struct
{
  const VitKMeansOptions *options;
  VitLloyd *lloyd;
  gsl_rng *rng;
  double least_shift; /* of the centres, before a start or a swap is judged */
  VitKMeans *best;    /* so far */
} Search;

static void
keep_best (Search *self)
{
  if (self->best != NULL && self->best->inertia <= self->lloyd->inertia)
    return;

  g_clear_pointer (&self->best, vit_kmeans_free);
  self->best = take_result (self->lloyd, self->options->seed);
}

static gboolean
try_start (Search *self, VitProgress *progress, GError **error)
{
  if (!vit_lloyd_seed (self->lloyd, self->rng, progress, error) ||
      !vit_lloyd_run (self->lloyd, self->options->max_iterations, self->least_shift, progress,
                      error))
    return FALSE;

  keep_best (self);

  return TRUE;
}

static gboolean
try_swap (Search *self, VitProgress *progress, GError **error)
{
  VitLloyd *lloyd = self->lloyd;
  const guint first = MIN (SWAP_ITERATIONS, self->options->max_iterations);

  set_centres (lloyd, self->best->centres);
  if (!vit_lloyd_swap (lloyd, self->rng, progress, error) ||
      !vit_lloyd_run (lloyd, first, self->least_shift, progress, error))
    return FALSE;

  if (!lloyd->converged && self->options->max_iterations > first &&
      lloyd->inertia < PROMISING * self->best->inertia)
    {
      if (!vit_lloyd_run (lloyd, self->options->max_iterations - first, self->least_shift, progress,
                          error))
        return FALSE;
      lloyd->iterations += first;
    }

  keep_best (self);

  return TRUE;
}

/* Takes the best from where it hardly moved to where no row is better off in another group, or the
 * iterations are used up. */
static gboolean
settle (Search *self, VitProgress *progress, GError **error)
{
  const guint max_iterations = self->options->max_iterations;
  VitLloyd *lloyd = self->lloyd;
  guint iterations = self->best->iterations;
  gsize n_moved = 1;

  set_centres (lloyd, self->best->centres);

  while (n_moved > 0 && iterations < max_iterations)
    {
      if (!vit_lloyd_run (lloyd, max_iterations - iterations, 0, progress, error))
        return FALSE;

      iterations += lloyd->iterations;
      lloyd->iterations = iterations;
      g_clear_pointer (&self->best, vit_kmeans_free);
      keep_best (self);

      n_moved = 0;
      if (lloyd->converged && !vit_lloyd_refine (lloyd, &n_moved, progress, error))
        return FALSE;
    }

  return TRUE;
}

/* Starts, then swaps. Where the groups leave nothing, there is nothing to save. */
static gboolean
run_search (Search *self, VitProgress *progress, GError **error)
{
  const VitKMeansOptions *options = self->options;
  const double n_tries = (double) options->n_starts + options->n_swaps;

  for (guint i = 0; i < options->n_starts; i++)
    {
      if (!try_start (self, progress, error))
        return FALSE;
      vit_progress_report (progress, (i + 1) / n_tries);
    }

  for (guint i = 0; i < options->n_swaps && options->k > 1 && self->best->inertia > 0; i++)
    {
      if (!try_swap (self, progress, error))
        return FALSE;
      vit_progress_report (progress, ((double) options->n_starts + i + 1) / n_tries);
    }

  return settle (self, progress, error);
}

static VitKMeans *
search (VitLloyd *lloyd, const VitKMeansOptions *options, VitProgress *progress, GError **error)
{
  g_autoptr (gsl_rng) rng = vit_random_new (options->seed, "kmeans");
  Search self = { .options = options, .lloyd = lloyd, .rng = rng };
  double variance = 0;

  if (options->tolerance > 0 && !find_mean_variance (lloyd->tiles, &variance, progress, error))
    return NULL;

  self.least_shift = options->tolerance * variance;
  if (!run_search (&self, progress, error))
    g_clear_pointer (&self.best, vit_kmeans_free);

  return self.best;
}

/* Runs on from given centres until no label changes, as far as iterations go. */
static VitKMeans *
go_on (VitLloyd *lloyd, const VitKMeansOptions *options, VitProgress *progress, GError **error)
{
  set_centres (lloyd, options->centres);

  return vit_lloyd_run (lloyd, options->max_iterations, 0, progress, error)
             ? take_result (lloyd, options->seed)
             : NULL;
}

/**
 * vit_kmeans:
 * @matrix: n × p, at least k different rows; features should be on a common scale
 * @options: see #VitKMeansOptions
 * @progress: (nullable): told of each start and swap; polled at least every 50 ms
 *
 * Groups rows so that the sum of squared distances to the mean of their group is small. Greedy
 * k-means++ starts (Arthur and Vassilvitskii 2007) are followed by Lloyd's iterations (1982). Then
 * one centre of the best groups at a time, drawn at random, is chosen anew, and the groups are kept
 * if they get better (random swap, Fränti 2018). Starts and swaps are judged once their centres
 * hardly move; the best goes on until no row alone is better off in another group (Hartigan 1975).
 * From given centres, there are only Lloyd's iterations. No group is empty. Constant features
 * change nothing. The same input and seed give the same bytes, whatever the number of threads.
 *
 * Cost: per start 3 n k p operations for each iteration, in one pass over the data, and
 * k (3 + ln k) passes to choose the centres; a swap is about a fifth of a start. Memory for one
 * copy of @matrix and 12 n bytes.
 *
 * Returns: (transfer full): the groups, or %NULL with %VIT_SEGMENT_ERROR_OPTION,
 *   %VIT_SEGMENT_ERROR_TOO_FEW, %VIT_SEGMENT_ERROR_NOT_FINITE (feature and row are named) or
 *   %G_IO_ERROR_CANCELLED
 */
VitKMeans *
vit_kmeans (const VitMatrix *matrix,
            const VitKMeansOptions *options,
            VitProgress *progress,
            GError **error)
{
  g_autoptr (VitTiles) tiles = NULL;
  g_autoptr (VitLloyd) lloyd = NULL;
  VitKMeans *result;

  if (!check_input (matrix, options, error))
    return NULL;
  tiles = vit_tiles_new (matrix, progress, error);
  if (tiles == NULL)
    return NULL;
  lloyd = vit_lloyd_new (tiles, options->k);

  result = options->centres ? go_on (lloyd, options, progress, error)
                            : search (lloyd, options, progress, error);
  if (result != NULL)
    number_by_size (result, matrix);

  return result;
}

void
vit_kmeans_free (VitKMeans *self)
{
  g_free (self->labels);
  vit_matrix_unref (self->centres);
  g_free (self->sizes);
  g_free (self);
}
