/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-matrix.h"
#include "vit-progress.h"

G_BEGIN_DECLS

/**
 * VitKMeansOptions: of vit_kmeans().
 */
typedef struct
{
  guint k;              /* clusters, 1 to n; no default */
  guint n_starts;       /* k-means++ starts, the best is kept; ≥ 1, default 20 */
  guint n_swaps;        /* attempts to better it by choosing one centre anew; default 300 */
  guint max_iterations; /* of one start or swap; ≥ 1, default 300 */
  double tolerance;     /* starts and swaps are judged once their centres move less than this share
                           of the mean variance; the best goes on to the end; ≥ 0, default 1e-6 */
  guint64 seed;         /* default 42 */
  const VitMatrix *centres; /* borrowed: k × p to go on from instead of any search; default %NULL */
} VitKMeansOptions;

/**
 * VitKMeans: clusters are numbered by size, largest first.
 */
typedef struct
{
  gsize n;
  guint k;
  guint32 *labels;    /* n, 0 to k − 1 */
  VitMatrix *centres; /* k × p */
  gsize *sizes;       /* k */
  double inertia;     /* sum of squared distances to the own centre */
  guint iterations;   /* of the start or swap that was kept */
  gboolean converged;
  guint64 seed;
} VitKMeans;

void vit_kmeans_options_init (VitKMeansOptions *options);
VitKMeans *vit_kmeans (const VitMatrix *matrix, const VitKMeansOptions *options, VitProgress *progress, GError **error);
void vit_kmeans_free (VitKMeans *self);

/* Mean silhouette (Rousseeuw 1987) of labelled rows; above `max_rows` on a random sample. */
double vit_silhouette (const VitMatrix *matrix, const guint32 *labels, guint k, gsize max_rows, guint64 seed, VitProgress *progress, GError **error);

/* k from `low` to `high` by best silhouette; ties go to the smaller k. */
typedef struct
{
  guint low, high;
  double *silhouettes; /* high − low + 1 */
  double silhouette;   /* of the chosen */
  VitKMeans *best;
} VitKChoice;

VitKChoice *vit_kmeans_choose (const VitMatrix *matrix, guint low, guint high, gsize max_rows, const VitKMeansOptions *options, VitProgress *progress, GError **error);
void vit_k_choice_free (VitKChoice *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitKMeans, vit_kmeans_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitKChoice, vit_k_choice_free)

G_END_DECLS
