/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-rank-test.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "vit-sort.h"
#include "vit-stats-error.h"

/* Walks two sorted samples together. Returns the sum of the mid-ranks of the first; @ties gets
 * Σ (t³ − t) over runs of t equal values. */
static double
rank_sum (const double *first, gsize n1, const double *second, gsize n2, double *ties)
{
  double sum = 0;
  gsize i = 0;
  gsize j = 0;

  *ties = 0;

  while (i < n1 || j < n2)
    {
      double value = j >= n2 || (i < n1 && first[i] < second[j]) ? first[i] : second[j];
      gsize rank = i + j;
      gsize n_first = 0;
      gsize n_second = 0;
      double t;

      while (i < n1 && first[i] == value)
        {
          n_first++;
          i++;
        }
      while (j < n2 && second[j] == value)
        {
          n_second++;
          j++;
        }

      t = n_first + n_second;
      sum += n_first * (rank + (t + 1) / 2);
      *ties += t * t * t - t;
    }

  return sum;
}

/**
 * vit_mann_whitney:
 * @first: @n1 numbers; NaN is missing
 * @second: @n2 numbers; NaN is missing
 * @result: (out caller-allocates): see #VitMannWhitney
 * @progress: (nullable): polled
 *
 * The test of Mann and Whitney (1947) whether values of one sample tend to be larger than those
 * of the other. Ties get mid-ranks; p comes from the normal approximation with corrections for
 * ties and continuity, as SciPy's `mannwhitneyu (method="asymptotic")`. When all values are
 * equal, nothing is larger: z is 0 and p is 1.
 *
 * Returns: %TRUE, or %FALSE with %VIT_STATS_ERROR_TOO_FEW if a sample has no values or
 *   %G_IO_ERROR_CANCELLED
 */
gboolean
vit_mann_whitney (const double *first,
                  gsize n1,
                  const double *second,
                  gsize n2,
                  VitMannWhitney *result,
                  VitProgress *progress,
                  GError **error)
{
  g_autofree double *sorted1 = NULL;
  g_autofree double *sorted2 = NULL;
  double ties, product, n, mean, sd;

  result->n1 = vit_sort_present (first, n1, &sorted1, progress, error);
  if (sorted1 == NULL)
    return FALSE;
  result->n2 = vit_sort_present (second, n2, &sorted2, progress, error);
  if (sorted2 == NULL)
    return FALSE;

  if (result->n1 == 0 || result->n2 == 0)
    {
      g_set_error (error, VIT_STATS_ERROR, VIT_STATS_ERROR_TOO_FEW,
                   "The %s of the two samples that are to be compared has no values",
                   result->n1 == 0 ? "first" : "second");
      return FALSE;
    }

  product = (double) result->n1 * (double) result->n2;
  n = (double) result->n1 + (double) result->n2;
  result->u1 = rank_sum (sorted1, result->n1, sorted2, result->n2, &ties) -
               (double) result->n1 * ((double) result->n1 + 1) / 2;
  result->u2 = product - result->u1;
  result->superiority = result->u1 / product;

  mean = product / 2;
  sd = sqrt (product / 12 * (n + 1 - ties / (n * (n - 1))));
  result->z = sd > 0 ? (MAX (result->u1, result->u2) - mean - 0.5) / sd : 0;
  result->p = MIN (1, 2 * gsl_cdf_ugaussian_Q (result->z));

  return TRUE;
}
