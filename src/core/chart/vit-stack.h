/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-chart.h"

G_BEGIN_DECLS

/**
 * VitStack:
 *
 * Where the data of a stacked chart begin: on top of the series before, at the same x; what is
 * below zero goes down from zero.
 */
typedef struct
{
  guint n_series;
  double **bases; /* per series and datum; %NULL for a series that is not stacked */
} VitStack;

VitStack *vit_stack_new (const VitChart *chart);
void vit_stack_free (VitStack *self);
double vit_stack_base (const VitStack *self, guint series, guint datum);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitStack, vit_stack_free)

G_END_DECLS
