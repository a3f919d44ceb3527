/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-chart-canvas.h"
#include "vit-chart-span.h"

G_BEGIN_DECLS

struct _VitChartCanvas
{
  GtkWidget parent_instance;

  VitChart *chart;             /* owned (nullable) */
  const VitLanguage *language; /* static */

  VitChartSpan view;           /* the part of the x axis that is seen */
  VitChartSpan brush;          /* the part that a drag has selected so far; all: none */
  GArray *past;                /* owned, of VitChartSpan: the views before each zoom */
  double pointer_x, pointer_y; /* where zooming keeps the value in place; NaN: elsewhere */

  int hovered_series, hovered_datum;
  int selected_series, selected_datum;
};

void vit_chart_canvas_fill_style (VitChartCanvas *self, VitChartStyle *style);

/* What the pointer and the keys ask of a canvas. Places are pixels from its top left corner. */

void vit_chart_canvas_hover (VitChartCanvas *self, double x, double y);
void vit_chart_canvas_unhover (VitChartCanvas *self);
void vit_chart_canvas_click (VitChartCanvas *self, double x, double y);
gboolean vit_chart_canvas_walk (VitChartCanvas *self, int dx, int dy);
gboolean vit_chart_canvas_can_zoom (VitChartCanvas *self);
VitChartSpan vit_chart_canvas_get_view (VitChartCanvas *self);
void vit_chart_canvas_set_view (VitChartCanvas *self, VitChartSpan view);
void vit_chart_canvas_push_view (VitChartCanvas *self, VitChartSpan view);
void vit_chart_canvas_set_brush (VitChartCanvas *self, VitChartSpan brush);
double vit_chart_canvas_value_at (VitChartCanvas *self, double x, double y);

/* vit-chart-hand.c and vit-chart-keys.c */
void vit_chart_hand_add (VitChartCanvas *canvas);
void vit_chart_keys_add (VitChartCanvas *canvas);

G_END_DECLS
