/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-chart-canvas.h"
#include "vit-result.h"

G_BEGIN_DECLS

/**
 * VitChartView:
 *
 * A chart with its title and subtitle, a menu that saves it as a picture, and a button that shows
 * the numbers as a table instead.
 */
#define VIT_TYPE_CHART_VIEW (vit_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (VitChartView, vit_chart_view, VIT, CHART_VIEW, AdwBin)

void vit_chart_view_set_titles (VitChartView *self, const char *title, const char *subtitle);
void vit_chart_view_set_chart (VitChartView *self, VitChart *chart, const VitLanguage *language);
void vit_chart_view_set_table (VitChartView *self, const VitTable *table, VitResult *owner);
gboolean vit_chart_view_save (VitChartView *self, const char *path);
VitChartCanvas *vit_chart_view_get_canvas (VitChartView *self);
void vit_chart_view_set_show_table (VitChartView *self, gboolean show);
gboolean vit_chart_view_get_show_table (VitChartView *self);

G_END_DECLS
