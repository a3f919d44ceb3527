/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe.h"

G_BEGIN_DECLS

/**
 * VitOutlierBounds: what one method takes for outliers.
 */
typedef struct
{
  char *method;    /* as an `outliers` step calls it: "iqr" */
  double low;      /* below which a value is an outlier; NaN: none is, or it depends on the group */
  double high;     /* above which it is one */
  gint64 n_low;    /* lines below; with groups, below the bound of their own */
  gint64 n_high;   /* … above */
  gint64 n_groups; /* with at least one outlier; 0 without groups */
} VitOutlierBounds;

/**
 * VitOutlierAdvice: the values of a column, and what each method would take for outliers.
 *
 * The bins of the histogram are equally wide and cover all but the half percent of values at
 * either end, which would squeeze the rest; those are counted beside it.
 */
typedef struct
{
  gint64 n_values; /* lines with a finite value */
  double least;
  double median;
  double greatest;
  GPtrArray *bounds; /* VitOutlierBounds: for iqr, quantile and mad */

  guint n_bins;   /* 0 if there is no value */
  double from;    /* the lower end of the first bin */
  double to;      /* the upper end of the last one */
  gint64 *counts; /* n_bins: lines in each; the last one holds `to`, too */
  gint64 n_below; /* lines below `from` */
  gint64 n_above; /* … above `to` */
} VitOutlierAdvice;

VitOutlierAdvice *vit_outliers_advise (const VitRecipe *recipe,
                                       VitProject *project,
                                       const char *table,
                                       guint n_steps,
                                       const char *column,
                                       const char *const *by,
                                       VitProgress *progress,
                                       GError **error);
void vit_outlier_advice_free (VitOutlierAdvice *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitOutlierAdvice, vit_outlier_advice_free)

G_END_DECLS
