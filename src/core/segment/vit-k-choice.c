/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-kmeans.h"

#include <math.h>

#include "vit-segment-error.h"
#include "vit-silhouette.h"

/* Shares of the work, for the progress, where all rows are grouped once more in the end. */
#define SAMPLE_SHARE 0.8

/* What is left of the series up to the first k that could not be made. Fewer different rows than
 * k are no error, unless that is so for the first k already. Returns how many could be made, or 0
 * with @error set. */
static guint
count_results (VitKMeans **results, GError **errors, guint n_k, GError **error)
{
  for (guint i = 0; i < n_k; i++)
    if (results[i] == NULL)
      {
        if (i > 0 && g_error_matches (errors[i], VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_TOO_FEW))
          return i;

        g_propagate_error (error, g_steal_pointer (&errors[i]));
        return 0;
      }

  return n_k;
}

/* k-means for each k, several at a time: the rows are few, so that threads would wait for each
 * other more than work within one. The largest k takes longest and goes first. */
static guint
group_by_each (const VitMatrix *matrix,
               const VitKChoice *choice,
               const VitKMeansOptions *options,
               VitKMeans **results,
               VitProgress *progress,
               GError **error)
{
  const guint n_k = choice->high - choice->low + 1;
  g_autoptr (VitProgress) silent = vit_progress_new (vit_progress_get_cancellable (progress));
  g_autofree GError **errors = g_new0 (GError *, n_k);
  guint n_done = 0;
  guint n_results;

#pragma omp parallel for schedule(dynamic, 1)
  for (guint i = 0; i < n_k; i++)
    {
      VitKMeansOptions own = *options;
      guint index = n_k - 1 - i;
      guint now_done;

      own.k = choice->low + index;
      own.centres = NULL;
      results[index] = vit_kmeans (matrix, &own, silent, &errors[index]);

#pragma omp atomic capture
      now_done = ++n_done;
      vit_progress_report (progress, (double) now_done / n_k);
    }

  n_results = count_results (results, errors, n_k, error);
  for (guint i = 0; i < n_k; i++)
    g_clear_error (&errors[i]);

  return n_results;
}

/* Takes the silhouettes of @n results and keeps the best result. */
static gboolean
choose_best (VitKChoice *choice,
             const VitMatrix *matrix,
             VitKMeans **results,
             guint n,
             VitProgress *progress,
             GError **error)
{
  g_autofree VitLabelling *labellings = g_new0 (VitLabelling, n);
  guint best = 0;

  for (guint i = 0; i < n; i++)
    labellings[i] = (VitLabelling){ results[i]->labels, results[i]->k, 0 };

  if (!vit_silhouettes (matrix, labellings, n, progress, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      choice->silhouettes[i] = labellings[i].silhouette;
      if (labellings[i].silhouette > labellings[best].silhouette)
        best = i;
    }

  choice->silhouette = labellings[best].silhouette;
  choice->best = g_steal_pointer (&results[best]);

  return TRUE;
}

static gboolean
choose (VitKChoice *choice,
        const VitMatrix *matrix,
        const VitKMeansOptions *options,
        VitProgress *progress,
        GError **error)
{
  const guint n_k = choice->high - choice->low + 1;
  g_autofree VitKMeans **results = g_new0 (VitKMeans *, n_k);
  guint n = group_by_each (matrix, choice, options, results, progress, error);
  gboolean is_chosen = n > 0 && choose_best (choice, matrix, results, n, progress, error);

  for (guint i = 0; i < n_k; i++)
    g_clear_pointer (&results[i], vit_kmeans_free);

  return is_chosen;
}

/* Groups all rows, from where the best groups of the sample are. */
static gboolean
extend_to_all (VitKChoice *choice,
               const VitMatrix *matrix,
               gsize max_rows,
               const VitKMeansOptions *options,
               VitProgress *progress,
               GError **error)
{
  g_autoptr (VitKMeans) of_sample = g_steal_pointer (&choice->best);
  VitKMeansOptions own = *options;

  own.k = of_sample->k;
  own.centres = of_sample->centres;
  choice->best = vit_kmeans (matrix, &own, progress, error);
  if (choice->best == NULL)
    return FALSE;

  choice->silhouette = vit_silhouette (matrix, choice->best->labels, own.k, max_rows, options->seed,
                                       progress, error);

  return !isnan (choice->silhouette);
}

/**
 * vit_kmeans_choose:
 * @matrix: n × p
 * @low: least number of groups, ≥ 2
 * @high: largest, ≥ @low
 * @max_rows: ≥ 2; of more rows, a random sample of so many decides on k
 * @options: for vit_kmeans(); its k and centres are not used
 * @progress: (nullable): told of each k; polled at least every 50 ms
 *
 * Tries each number of groups and keeps the one with the best mean silhouette. Above @max_rows
 * rows, a sample is grouped for each k and its silhouettes are compared; from the best centres,
 * all rows are then grouped, and `silhouette` is that of their groups, taken on the same sample.
 * Where @high is more than there are different rows, the silhouettes that cannot be had are NaN.
 *
 * Returns: (transfer full): the choice, or %NULL with the errors of vit_kmeans()
 */
VitKChoice *
vit_kmeans_choose (const VitMatrix *matrix,
                   guint low,
                   guint high,
                   gsize max_rows,
                   const VitKMeansOptions *options,
                   VitProgress *progress,
                   GError **error)
{
  g_autoptr (VitKChoice) self = g_new0 (VitKChoice, 1);
  g_autoptr (VitProgress) first = NULL;
  g_autoptr (VitProgress) second = NULL;
  g_autoptr (VitMatrix) sample = NULL;
  g_autofree gsize *rows = NULL;
  gsize n_rows;

  if (low < 2 || high < low || max_rows < 2)
    {
      g_set_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_OPTION,
                   "The number of groups can be chosen from 2 on, and from two rows on, not from "
                   "%u to %u",
                   low, high);
      return NULL;
    }

  self->low = low;
  self->high = high;
  self->silhouettes = g_new (double, high - low + 1);
  for (guint i = 0; i < high - low + 1; i++)
    self->silhouettes[i] = NAN;

  if (matrix->n_rows <= max_rows)
    return choose (self, matrix, options, progress, error) ? g_steal_pointer (&self) : NULL;

  rows = vit_sample_rows (matrix->n_rows, max_rows, options->seed, &n_rows);
  sample = vit_matrix_take_rows (matrix, rows, n_rows);
  first = vit_progress_new_part (progress, 0, SAMPLE_SHARE);
  second = vit_progress_new_part (progress, SAMPLE_SHARE, 1);

  if (!choose (self, sample, options, first, error) ||
      !extend_to_all (self, matrix, max_rows, options, second, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
vit_k_choice_free (VitKChoice *self)
{
  g_free (self->silhouettes);
  g_clear_pointer (&self->best, vit_kmeans_free);
  g_free (self);
}
