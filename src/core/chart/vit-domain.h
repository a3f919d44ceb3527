/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-chart-draw.h"
#include "vit-scale.h"
#include "vit-stack.h"

G_BEGIN_DECLS

/**
 * VitDomain: what the axes of a chart have to show.
 */
typedef struct
{
  VitScale x, y;          /* kind, ends and bands; not placed on a page yet */
  VitPeriod period;       /* of a time axis */
  gboolean empty;         /* there is nothing to draw */
  gboolean y_low_given;   /* the chart sets the end: ticks do not move it */
  gboolean y_high_given;
  gboolean zoomed;        /* part of the data is out of view */
} VitDomain;

gboolean vit_chart_has_mark (const VitChart *chart, VitMark mark);
void vit_domain_find (VitDomain *self,
                      const VitChart *chart,
                      const VitChartStyle *style,
                      const VitStack *stack);

G_END_DECLS
