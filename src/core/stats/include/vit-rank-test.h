/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-progress.h"

G_BEGIN_DECLS

/**
 * VitMannWhitney: of vit_mann_whitney().
 */
typedef struct
{
  gsize n1, n2;       /* values that were not missing */
  double u1, u2;      /* U of the first and of the second sample; u1 + u2 = n1 × n2 */
  double z;           /* of the larger U, corrected for ties and continuity */
  double p;           /* two-sided */
  double superiority; /* u1 / (n1 × n2): the chance that a first beats a second, ties half */
} VitMannWhitney;

gboolean vit_mann_whitney (const double *first,
                           gsize n1,
                           const double *second,
                           gsize n2,
                           VitMannWhitney *result,
                           VitProgress *progress,
                           GError **error);

G_END_DECLS
