/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-plot.h"

G_BEGIN_DECLS

/**
 * VitMarkClass: what a kind of mark can do. One file each: vit-mark-bar.c, vit-mark-line.c, ….
 */
typedef struct
{
  /* Draws the data of a series: what covers ground, then, over the line that bars stand on, the
   * rest. Either may be %NULL. */
  void (*draw_ground) (const VitPlot *plot, cairo_t *cr, guint series);
  void (*draw_over) (const VitPlot *plot, cairo_t *cr, guint series);

  /* Draws one datum once more, as hovered or selected. */
  void (*highlight) (const VitPlot *plot, cairo_t *cr, guint series, guint datum, gboolean selected);

  /* The box that a datum takes up on the page; %FALSE if it is not drawn. */
  gboolean (*get_box) (const VitPlot *plot, guint series, guint datum, VitBox *box);

  /* Extends @all by what the plot's box is to leave room for: printed values, large points; %NULL
   * if all is inside anyway. */
  void (*measure) (VitPlot *plot, guint series, VitBox *all);

  /* Tells the plot's labels where marks are, then prints what there is room for. */
  void (*place_obstacles) (VitPlot *plot, guint series);
  void (*place_labels) (VitPlot *plot, guint series);

  /* The datum nearest to a place, and how far off it is in page units; -1 and infinity if none
   * is near enough to be meant. */
  int (*find) (const VitPlot *plot, guint series, double x, double y, double *distance);
} VitMarkClass;

extern const VitMarkClass vit_mark_bar;
extern const VitMarkClass vit_mark_line;
extern const VitMarkClass vit_mark_area;
extern const VitMarkClass vit_mark_point;
extern const VitMarkClass vit_mark_cell;

const VitMarkClass *vit_mark_class (VitMark mark);

G_END_DECLS
