/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Summaries of a sample. NaN values are missing and left out; what is not defined for the rest
 * (no value at all, one value for a variance) is NaN. */

double vit_mean (const double *values, gsize n);
double vit_variance (const double *values, gsize n); /* n − 1 in the denominator */
double vit_quantile (const double *values, gsize n, double p); /* type 7 */
void vit_quantiles (const double *values, gsize n, const double *p, guint n_p, double *quantiles);

/* How unevenly a sum is spread, of values ≥ 0. */
double vit_gini (const double *values, gsize n);
double vit_top_share (const double *values, gsize n, double share);

G_END_DECLS
