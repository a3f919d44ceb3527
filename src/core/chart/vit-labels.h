/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-label.h"

G_BEGIN_DECLS

/**
 * VitLabels:
 *
 * The labels of a chart, none on another: who comes first has the place. Marks are obstacles that
 * labels keep off as long as there is a choice.
 */
typedef struct
{
  GPtrArray *labels; /* VitLabel */
  GArray *obstacles; /* VitBox */
  GHashTable *tiles; /* number of a square of the page → GArray of guint: obstacles there */
} VitLabels;

VitLabels *vit_labels_new (void);
void vit_labels_free (VitLabels *self);
void vit_labels_add_obstacle (VitLabels *self, const VitBox *box);
gboolean vit_labels_has_room (const VitLabels *self, const VitBox *page, const VitBox *box);
double vit_labels_covered (const VitLabels *self, const VitBox *box);
gboolean vit_labels_add (VitLabels *self, const VitBox *page, VitLabel *label);
gboolean vit_labels_try (VitLabels *self,
                         const VitBox *page,
                         VitLabel *label,
                         double x,
                         double y,
                         double gap,
                         const VitSide *sides,
                         guint n_sides,
                         double max_cover);
void vit_labels_spread (double *middles, guint n, double height, double low, double high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitLabels, vit_labels_free)

G_END_DECLS
