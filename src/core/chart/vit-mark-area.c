/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-mark-line.h"
#include "vit-pen.h"
#include "vit-polyline.h"

/* Areas in front of each other let the grid and each other through; stacked ones are solid. */
#define OPACITY 0.16

static void
draw_ground (const VitPlot *plot, cairo_t *cr, guint series)
{
  g_autoptr (VitPolyline) line = vit_polyline_new (plot, series);
  gboolean stacked = plot->stack != NULL;

  vit_polyline_trace_area (line, plot, cr);
  vit_pen_set_color (cr, vit_plot_series_color (plot, series), stacked ? 1 : OPACITY);
  cairo_fill (cr);
  vit_mark_line_draw_ground (plot, cr, series);

  if (stacked)
    {
      /* A hair of paper between one band and the next. */
      vit_polyline_trace (line, plot, cr);
      vit_pen_set_color (cr, plot->palette->paper, 1);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
}

static void
draw_over (const VitPlot *plot, cairo_t *cr, guint series)
{
  if (plot->stack == NULL)
    vit_mark_line_draw_over (plot, cr, series);
}

const VitMarkClass vit_mark_area = {
  .draw_ground = draw_ground,
  .draw_over = draw_over,
  .highlight = vit_mark_line_highlight,
  .get_box = vit_mark_line_get_box,
  .measure = vit_mark_line_measure,
  .place_obstacles = vit_mark_line_place_obstacles,
  .place_labels = vit_mark_line_place_labels,
  .find = vit_mark_line_find,
};
