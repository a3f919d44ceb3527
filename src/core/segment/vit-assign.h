/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitAssign:
 * @tiles: @n_tiles tiles as a #VitTiles holds them
 * @p: features
 * @centres: @k × @p, row-major
 * @distances: (out caller-allocates): squared distance of each row to its nearest centre;
 *   aligned to 64
 * @labels: (out caller-allocates): number of that centre, the lowest of those equally near
 *
 * Rows that fill up the last tile get a distance and a label too.
 */
typedef void (*VitAssign) (const double *tiles,
                           gsize n_tiles,
                           gsize p,
                           const double *centres,
                           guint k,
                           double *distances,
                           guint32 *labels);

/* How wide a machine's vectors are. All variants return the same bytes. */
typedef enum
{
  VIT_ASSIGN_ANY,
  VIT_ASSIGN_AVX2,
  VIT_ASSIGN_AVX512,
  VIT_N_ASSIGN,
} VitAssignVariant;

VitAssign vit_assign_get (VitAssignVariant variant);
VitAssign vit_assign_best (void);

G_END_DECLS
