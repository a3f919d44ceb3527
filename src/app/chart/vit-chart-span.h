/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitChartSpan: the part of a chart's x axis that is in view, in axis values; NaN in both: all.
 */
typedef struct
{
  double low, high;
} VitChartSpan;

VitChartSpan vit_chart_span_all (void);
gboolean vit_chart_span_is_all (VitChartSpan self);
VitChartSpan vit_chart_span_zoom (VitChartSpan self, double factor, double share);
VitChartSpan vit_chart_span_move (VitChartSpan self, double by);
VitChartSpan vit_chart_span_limit (VitChartSpan self, VitChartSpan whole);

G_END_DECLS
