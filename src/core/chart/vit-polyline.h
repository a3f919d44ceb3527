/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-plot.h"

G_BEGIN_DECLS

typedef struct
{
  double along;    /* position on the base axis */
  double across;   /* on the value axis */
  double base;     /* on the value axis: where an area begins */
  double low, high; /* on the value axis: ends of the interval, or NaN */
  gboolean starts; /* a gap lies before it */
} VitVertex;

/**
 * VitPolyline: the line through the data of a series, in page units, as many vertices as can be
 * told apart.
 */
typedef struct
{
  GArray *vertices; /* VitVertex */
  gboolean dense;   /* it goes up and down within a unit of the page: a blot rather than a line */
} VitPolyline;

VitPolyline *vit_polyline_new (const VitPlot *plot, guint series);
void vit_polyline_free (VitPolyline *self);
void vit_polyline_trace (const VitPolyline *self, const VitPlot *plot, cairo_t *cr);
void vit_polyline_trace_blot (const VitPolyline *self,
                              const VitPlot *plot,
                              cairo_t *cr,
                              double line_width);
void vit_polyline_trace_area (const VitPolyline *self, const VitPlot *plot, cairo_t *cr);
void vit_polyline_trace_band (const VitPolyline *self, const VitPlot *plot, cairo_t *cr);
void vit_polyline_trace_lone (const VitPolyline *self, const VitPlot *plot, cairo_t *cr, double radius);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitPolyline, vit_polyline_free)

G_END_DECLS
