/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gsl/gsl_rng.h>

#include "vit-assign.h"
#include "vit-progress.h"
#include "vit-tiles.h"

G_BEGIN_DECLS

/**
 * VitLloyd:
 *
 * k-means from given starts on one set of tiles: the state of an iteration, and the memory that
 * all starts share.
 */
typedef struct
{
  const VitTiles *tiles; /* borrowed */
  VitAssign assign;
  guint k;
  gboolean is_parallel; /* whether a pass is long enough for threads to be worth starting */

  /* The present state: labels and inertia belong to these centres. */
  double *centres; /* k × p */
  guint32 *labels; /* one per row, filled up to whole tiles */
  gsize *sizes;    /* k */
  double inertia;
  guint iterations;
  gboolean converged;

  /* Kept per block, so that they can be added up in order of blocks. */
  double *block_sums;   /* per block k × p: sums of the rows of each cluster */
  gsize *block_sizes;   /* per block k */
  double *block_values; /* inertia, or what else a pass adds up */
  gsize *block_counts;  /* labels that changed, or which row a pass found */

  double *sums;      /* k × p, of all blocks */
  double *distances; /* one per row, filled up: squared, for choosing the starts */
} VitLloyd;

VitLloyd *vit_lloyd_new (const VitTiles *tiles, guint k);
void vit_lloyd_free (VitLloyd *self);
gboolean vit_lloyd_seed (VitLloyd *self, gsl_rng *rng, VitProgress *progress, GError **error);
gboolean vit_lloyd_swap (VitLloyd *self, gsl_rng *rng, VitProgress *progress, GError **error);
gboolean vit_lloyd_run (VitLloyd *self,
                        guint max_iterations,
                        double least_shift,
                        VitProgress *progress,
                        GError **error);
gboolean
vit_lloyd_refine (VitLloyd *self, gsize *n_moved, VitProgress *progress, GError **error);
void vit_lloyd_set_too_few_error (gsize n, guint k, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitLloyd, vit_lloyd_free)

G_END_DECLS
