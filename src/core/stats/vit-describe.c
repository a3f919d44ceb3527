/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-describe.h"

#include <math.h>

#include "vit-sort.h"

/**
 * vit_mean:
 * @values: @n numbers; NaN is missing
 *
 * Returns: their arithmetic mean; NaN without values
 */
double
vit_mean (const double *values, gsize n)
{
  double sum = 0;
  gsize n_present = 0;

  for (gsize i = 0; i < n; i++)
    if (!isnan (values[i]))
      {
        sum += values[i];
        n_present++;
      }

  return n_present > 0 ? sum / n_present : NAN;
}

/**
 * vit_variance:
 * @values: @n numbers; NaN is missing
 *
 * Two passes: the deviations are taken from the mean, so that large values with a small spread
 * keep their digits.
 *
 * Returns: the sum of squared deviations over the number of values less one; NaN below two values
 */
double
vit_variance (const double *values, gsize n)
{
  double mean = vit_mean (values, n);
  double sum = 0;
  gsize n_present = 0;

  for (gsize i = 0; i < n; i++)
    if (!isnan (values[i]))
      {
        sum += (values[i] - mean) * (values[i] - mean);
        n_present++;
      }

  return n_present > 1 ? sum / (n_present - 1) : NAN;
}

/* Between order statistics, from the nearer one, so that p = 1 is exactly the largest value. */
static double
quantile_of_sorted (const double *sorted, gsize n, double p)
{
  double place = p * (n - 1);
  gsize below = (gsize) place;
  double beyond = place - below;

  if (below + 1 >= n || beyond == 0)
    return sorted[MIN (below, n - 1)];
  if (beyond < 0.5)
    return sorted[below] + beyond * (sorted[below + 1] - sorted[below]);

  return sorted[below + 1] - (1 - beyond) * (sorted[below + 1] - sorted[below]);
}

/**
 * vit_quantiles:
 * @values: @n numbers; NaN is missing
 * @p: @n_p shares, 0 to 1, in any order
 * @quantiles: (out caller-allocates): one for each share; NaN without values
 *
 * Type 7 of Hyndman and Fan (1996): linear between the order statistics around p (n − 1), as
 * NumPy, R and DuckDB's `quantile_cont` have it by default.
 */
void
vit_quantiles (const double *values, gsize n, const double *p, guint n_p, double *quantiles)
{
  g_autofree double *sorted = NULL;
  gsize n_sorted = vit_sort_present (values, n, &sorted, NULL, NULL);

  for (guint i = 0; i < n_p; i++)
    {
      g_return_if_fail (p[i] >= 0 && p[i] <= 1);

      quantiles[i] = n_sorted > 0 ? quantile_of_sorted (sorted, n_sorted, p[i]) : NAN;
    }
}

/**
 * vit_quantile:
 * @values: @n numbers; NaN is missing
 * @p: share, 0 to 1
 *
 * Returns: one quantile as of vit_quantiles(); for more than one of the same values that is
 *   quicker
 */
double
vit_quantile (const double *values, gsize n, double p)
{
  double quantile = NAN;

  vit_quantiles (values, n, &p, 1, &quantile);

  return quantile;
}

/**
 * vit_gini:
 * @values: @n numbers ≥ 0; NaN is missing
 *
 * Gini's coefficient of concentration, Σ (2 i − n − 1) x(i) / (n Σ x) over ascending x(i): 0 when
 * all are equal, 1 − 1/n when one has everything.
 *
 * Returns: the coefficient; NaN without values, when one is negative or all are 0
 */
double
vit_gini (const double *values, gsize n)
{
  g_autofree double *sorted = NULL;
  gsize n_sorted = vit_sort_present (values, n, &sorted, NULL, NULL);
  double weighted = 0;
  double sum = 0;

  if (n_sorted == 0 || sorted[0] < 0)
    return NAN;

  for (gsize i = 0; i < n_sorted; i++)
    {
      weighted += (2.0 * i + 1 - n_sorted) * sorted[i];
      sum += sorted[i];
    }

  return sum > 0 ? weighted / (n_sorted * sum) : NAN;
}

/**
 * vit_top_share:
 * @values: @n numbers; NaN is missing
 * @share: of the values, 0 to 1
 *
 * What part of the sum the largest ⌈@share × n⌉ values make: with 0.2, "the top 20 % of customers
 * bring … of the revenue". Whole values are counted, never a fraction of one.
 *
 * Returns: the part; above 1 where negative values are among the rest; NaN without values or if
 *   the sum is not positive
 */
double
vit_top_share (const double *values, gsize n, double share)
{
  g_autofree double *sorted = NULL;
  gsize n_sorted = vit_sort_present (values, n, &sorted, NULL, NULL);
  gsize n_top;
  double top = 0;
  double sum = 0;

  g_return_val_if_fail (share >= 0 && share <= 1, NAN);

  /* A tenth of 30 is 3, though 0.1 × 30 is a little more in binary. */
  n_top = (gsize) ceil (share * n_sorted - 1e-9);

  for (gsize i = 0; i < n_sorted; i++)
    {
      sum += sorted[n_sorted - 1 - i];
      if (i + 1 == n_top)
        top = sum;
    }

  return sum > 0 ? top / sum : NAN;
}
