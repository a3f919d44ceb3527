/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "vit-chart.h"
#include "vit-palette.h"

G_BEGIN_DECLS

#define VIT_CHART_ERROR (vit_chart_error_quark ())
GQuark vit_chart_error_quark (void);

typedef enum
{
  VIT_CHART_ERROR_SUFFIX, /* neither .png nor .svg nor .pdf */
  VIT_CHART_ERROR_SIZE,   /* no width or height, or more than a file can have */
  VIT_CHART_ERROR_WRITE,  /* the file cannot be written */
} VitChartError;

/**
 * VitChartStyle: how a chart is drawn. Lengths in points, or in CSS pixels in the window.
 *
 * Fill it with vit_chart_style_init(), then change what is to differ.
 */
typedef struct
{
  const VitPalette *palette; /* light, dark or print; default light */
  const VitLanguage *language; /* default vit_language_default() */
  const char *font;     /* family; %NULL (the default): vit_chart_default_font() */
  double font_size;     /* of labels; default 10 */
  double x_low, x_high; /* the part of the x axis in view, in axis values; NaN (default): all */
  double brush_low, brush_high; /* a span of the x axis that is selected; NaN (default): none */
  int hovered_series, hovered_datum;   /* under the pointer; -1 (default): none */
  int selected_series, selected_datum; /* chosen by click or arrow keys; -1 (default): none */
} VitChartStyle;

typedef struct
{
  int series; /* -1: nothing there */
  int datum;
  double x, y; /* where its mark is, to put a bubble at */
} VitChartHit;

void vit_chart_style_init (VitChartStyle *style);
const char *vit_chart_default_font (void);

/* All pure: the same chart, size and style give the same picture and the same answers. */
void vit_chart_draw (const VitChart *chart,
                     cairo_t *cr,
                     double width,
                     double height,
                     const VitChartStyle *style);
VitChartHit vit_chart_hit (const VitChart *chart,
                           double width,
                           double height,
                           const VitChartStyle *style,
                           double x,
                           double y);
VitChartHit vit_chart_locate (const VitChart *chart,
                              double width,
                              double height,
                              const VitChartStyle *style,
                              int series,
                              int datum);

/* The next datum that is drawn to the right (dx 1) or left (dx -1), below (dy 1) or above; for
 * the arrow keys. */
VitChartHit vit_chart_step (const VitChart *chart,
                            double width,
                            double height,
                            const VitChartStyle *style,
                            int series,
                            int datum,
                            int dx,
                            int dy);

/* Where the data are drawn, without the labels around: to line up with a page's margin, and to
 * turn pointer positions into axis values for zoom and brush. */
void vit_chart_measure (const VitChart *chart,
                        double width,
                        double height,
                        const VitChartStyle *style,
                        double *left,
                        double *top,
                        double *right,
                        double *bottom);
double vit_chart_x_value (const VitChart *chart,
                          double width,
                          double height,
                          const VitChartStyle *style,
                          double x,
                          double y);

gboolean vit_chart_export (const VitChart *chart,
                           const char *path,
                           double width,
                           double height,
                           const VitChartStyle *style,
                           GError **error); /* .png, .svg or .pdf */

G_END_DECLS
