/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-mark-line.h"
#include "vit-pen.h"

/* Areas in front of each other let the grid and each other through; stacked ones are solid. */
#define OPACITY 0.16

static void
draw (const VitPlot *plot, cairo_t *cr, guint series)
{
  g_autoptr (VitPolyline) line = vit_polyline_new (plot, series);
  gboolean stacked = plot->stack != NULL;

  cairo_new_path (cr);
  vit_polyline_trace_area (line, plot, cr);
  vit_pen_set_color (cr, vit_plot_series_color (plot, series), stacked ? 1 : OPACITY);
  cairo_fill (cr);

  if (stacked)
    {
      /* A hair of paper between one band and the next. */
      vit_pen_set_color (cr, plot->palette->paper, 1);
      cairo_set_line_width (cr, 1);
      vit_polyline_trace (line, plot, cr);
      cairo_stroke (cr);
    }
  else
    {
      vit_mark_line_draw_band (plot, cr, series, line);
      vit_mark_line_stroke (plot, cr, series, line);
    }

  vit_mark_line_draw_dots (plot, cr, series);
}

const VitMarkClass vit_mark_area = {
  .draw = draw,
  .highlight = vit_mark_line_highlight,
  .get_box = vit_mark_line_get_box,
  .measure_labels = vit_mark_line_measure_labels,
  .place_obstacles = vit_mark_line_place_obstacles,
  .place_labels = vit_mark_line_place_labels,
  .find = vit_mark_line_find,
};
