/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "vit-chart.h"
#include "vit-palette.h"

G_BEGIN_DECLS

/**
 * VitChartStyle: how a chart is drawn. Lengths in points, or in CSS pixels in the window.
 */
typedef struct
{
  const VitPalette *palette; /* light, dark or print */
  const VitLanguage *language;
  const char *font;    /* family; default "Cantarell" or what stands in for it */
  double font_size;    /* of labels; default 10 */
  double x_low, x_high; /* the part of the x axis in view; NaN: all */
  int hovered_series, hovered_datum; /* to be marked; -1: none */
} VitChartStyle;

typedef struct
{
  int series; /* -1: nothing there */
  int datum;
  double x, y; /* where its mark is, to put a bubble at */
} VitChartHit;

void vit_chart_style_init (VitChartStyle *style);
void vit_chart_draw (const VitChart *chart, cairo_t *cr, double width, double height, const VitChartStyle *style);
VitChartHit vit_chart_hit (const VitChart *chart, double width, double height, const VitChartStyle *style, double x, double y);
VitChartHit vit_chart_locate (const VitChart *chart, double width, double height, const VitChartStyle *style, int series, int datum);
char *vit_chart_describe_datum (const VitChart *chart, const VitLanguage *language, int series, int datum);
gboolean vit_chart_export (const VitChart *chart, const char *path, double width, double height, const VitChartStyle *style, GError **error); /* .png, .svg or .pdf */

G_END_DECLS
