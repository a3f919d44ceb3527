/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-chart.h"

G_BEGIN_DECLS

/**
 * SampleChart: a chart of the gallery, and at which size it is looked at.
 */
typedef struct
{
  const char *name;
  VitChart *(*create) (void);
  double width, height;
} SampleChart;

const SampleChart *sample_charts_list (guint *n);

VitChart *sample_chart_months (void);
VitChart *sample_chart_turned (void);
VitChart *sample_chart_ratios (void);
VitChart *sample_chart_lines (guint n_series);
VitChart *sample_chart_cells (gboolean diverging);
VitChart *sample_chart_small_cells (void);
VitChart *sample_chart_scatter (guint n);
VitChart *sample_chart_bubbles (void);
VitChart *sample_chart_log (void);
VitChart *sample_chart_categories (guint n, const char *name);

/* µs of midnight, UTC. */
double sample_day (int year, int month, int day);

G_END_DECLS
