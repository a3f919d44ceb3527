/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-mark.h"

G_BEGIN_DECLS

/* What an area, which is a line with its ground filled, shares with a line. */
void vit_mark_line_draw_ground (const VitPlot *plot, cairo_t *cr, guint series);
void vit_mark_line_draw_over (const VitPlot *plot, cairo_t *cr, guint series);
void vit_mark_line_highlight (const VitPlot *plot,
                              cairo_t *cr,
                              guint series,
                              guint datum,
                              gboolean selected);
gboolean vit_mark_line_get_box (const VitPlot *plot, guint series, guint datum, VitBox *box);
void vit_mark_line_measure (VitPlot *plot, guint series, VitBox *all);
void vit_mark_line_place_obstacles (VitPlot *plot, guint series);
void vit_mark_line_place_labels (VitPlot *plot, guint series);
int vit_mark_line_find (const VitPlot *plot, guint series, double x, double y, double *distance);

G_END_DECLS
