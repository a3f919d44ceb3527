/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-chart-draw.h"

G_BEGIN_DECLS

/**
 * VitChartCanvas:
 *
 * Draws one chart in the window's colours and fonts and adds what a picture cannot do: a bubble
 * with the value under the pointer, arrow keys that walk from value to value, a selection, and zoom
 * along the x axis: by keys, by wheel, or by dragging over what is to be seen.
 *
 * Its accessible description is the chart in words, or, while values are walked through, the
 * value at hand. Property `zoomed` (read-only); signal `selected` (series, datum; −1 for none).
 */
#define VIT_TYPE_CHART_CANVAS (vit_chart_canvas_get_type ())
G_DECLARE_FINAL_TYPE (VitChartCanvas, vit_chart_canvas, VIT, CHART_CANVAS, GtkWidget)

void
vit_chart_canvas_set_chart (VitChartCanvas *self, VitChart *chart, const VitLanguage *language);
VitChart *vit_chart_canvas_get_chart (VitChartCanvas *self);
void vit_chart_canvas_zoom (VitChartCanvas *self, double factor);
gboolean vit_chart_canvas_zoom_back (VitChartCanvas *self);
void vit_chart_canvas_show_all (VitChartCanvas *self);
gboolean vit_chart_canvas_get_zoomed (VitChartCanvas *self);
void vit_chart_canvas_select (VitChartCanvas *self, int series, int datum);
void vit_chart_canvas_get_selected (VitChartCanvas *self, int *series, int *datum);
char *vit_chart_canvas_dup_bubble (VitChartCanvas *self);

G_END_DECLS
