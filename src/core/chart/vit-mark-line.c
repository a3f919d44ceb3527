/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-mark-line.h"

#include <math.h>

#include "vit-naming.h"
#include "vit-pen.h"
#include "vit-polyline.h"

#define LINE_WIDTH 2.0
#define DOT 3.0 /* radius of the dot at a labelled or accented datum */
#define RING 4.5
#define BAND_OPACITY 0.18

/* Between a datum and its value, in units of the font size. */
#define VALUE_GAP 0.6

#define MAX_VALUES 400

/* A dot at each datum that is accented or labelled. */
static void
draw_dots (const VitPlot *plot, cairo_t *cr, guint series)
{
  const VitSeries *data = vit_plot_series (plot, series);

  if (data->accent == NULL && data->labelled == NULL)
    return;

  for (guint i = 0; i < data->n; i++)
    {
      gboolean accent = data->accent != NULL && data->accent[i];
      double x, y;

      if (!(accent || vit_plot_is_labelled (plot, series, i)) ||
          !vit_plot_point (plot, series, i, &x, &y))
        continue;

      vit_pen_set_color (cr, vit_plot_datum_color (plot, series, i), 1);
      vit_pen_disc (cr, x, y, DOT);
      cairo_fill (cr);
    }
}

/**
 * vit_mark_line_draw_ground:
 *
 * Draws the intervals around the data of a series, as a band.
 */
void
vit_mark_line_draw_ground (const VitPlot *plot, cairo_t *cr, guint series)
{
  g_autoptr (VitPolyline) line = NULL;

  if (vit_plot_series (plot, series)->low == NULL || vit_plot_series (plot, series)->high == NULL)
    return;

  line = vit_polyline_new (plot, series);
  vit_polyline_trace_band (line, plot, cr);
  vit_pen_set_color (cr, vit_plot_series_color (plot, series), BAND_OPACITY);
  cairo_fill (cr);
}

/**
 * vit_mark_line_draw_over:
 *
 * Draws the line of a series, with dots where a datum stands alone, is accented or labelled.
 */
void
vit_mark_line_draw_over (const VitPlot *plot, cairo_t *cr, guint series)
{
  g_autoptr (VitPolyline) line = vit_polyline_new (plot, series);

  vit_pen_set_color (cr, vit_plot_series_color (plot, series), 1);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  if (line->dense)
    {
      vit_polyline_trace_blot (line, plot, cr, LINE_WIDTH);
      cairo_fill (cr);
    }
  else
    {
      vit_polyline_trace (line, plot, cr);
      cairo_stroke (cr);
    }

  vit_polyline_trace_lone (line, plot, cr, DOT);
  cairo_fill (cr);
  draw_dots (plot, cr, series);
}

/**
 * vit_mark_line_highlight:
 *
 * Draws a datum once more, as a dot with a ring of paper.
 */
void
vit_mark_line_highlight (const VitPlot *plot,
                         cairo_t *cr,
                         guint series,
                         guint datum,
                         gboolean selected)
{
  VitColor color = vit_plot_datum_color (plot, series, datum);
  double x, y;

  if (!vit_plot_point (plot, series, datum, &x, &y))
    return;

  vit_pen_set_color (cr, plot->palette->paper, 1);
  vit_pen_disc (cr, x, y, RING + 1.5);
  cairo_fill (cr);
  vit_pen_set_color (cr,
                     selected ? plot->palette->ink
                              : vit_color_mix (color, plot->palette->ink, 0.25),
                     1);
  vit_pen_disc (cr, x, y, RING);
  cairo_fill (cr);
}

/**
 * vit_mark_line_get_box:
 *
 * A datum of a line is its dot.
 */
gboolean
vit_mark_line_get_box (const VitPlot *plot, guint series, guint datum, VitBox *box)
{
  double x, y;

  if (!vit_plot_point (plot, series, datum, &x, &y))
    return FALSE;

  *box = (VitBox){ x - DOT, y - DOT, 2 * DOT, 2 * DOT };

  return TRUE;
}

/**
 * vit_mark_line_place_obstacles:
 *
 * A line is a chain of boxes around its pieces.
 */
void
vit_mark_line_place_obstacles (VitPlot *plot, guint series)
{
  g_autoptr (VitPolyline) line = vit_polyline_new (plot, series);

  for (guint i = 1; i < line->vertices->len && line->vertices->len <= 1000; i++)
    {
      const VitVertex *a = &g_array_index (line->vertices, VitVertex, i - 1);
      const VitVertex *b = &g_array_index (line->vertices, VitVertex, i);
      double x0, y0, x1, y1;
      guint pieces;

      if (b->starts)
        continue;

      vit_plot_to_page (plot, a->along, a->across, &x0, &y0);
      vit_plot_to_page (plot, b->along, b->across, &x1, &y1);
      pieces = (guint) CLAMP (hypot (x1 - x0, y1 - y0) / 6, 1, 60);
      for (guint piece = 0; piece < pieces; piece++)
        {
          double from = piece / (double) pieces, to = (piece + 1) / (double) pieces;
          double left = MIN (x0 + (x1 - x0) * from, x0 + (x1 - x0) * to);
          double top = MIN (y0 + (y1 - y0) * from, y0 + (y1 - y0) * to);
          VitBox box = { left - LINE_WIDTH / 2, top - LINE_WIDTH / 2,
                         fabs (x1 - x0) / pieces + LINE_WIDTH,
                         fabs (y1 - y0) / pieces + LINE_WIDTH };

          vit_labels_add_obstacle (plot->labels, &box);
        }
    }
}

static VitLabel *
create_value (const VitPlot *plot, guint series, guint datum)
{
  g_autofree char *text = vit_plot_datum_text (plot, series, datum);

  return vit_plot_create_label (plot, VIT_LABEL_VALUE, text,
                                vit_plot_text_color (plot, series, datum));
}

/**
 * vit_mark_line_measure:
 *
 * Asks for room above labelled data.
 */
void
vit_mark_line_measure (VitPlot *plot, guint series, VitBox *all)
{
  const VitSeries *data = vit_plot_series (plot, series);
  guint n = 0;

  for (guint i = 0; i < data->n && n < MAX_VALUES; i++)
    {
      g_autoptr (VitLabel) label = NULL;
      double x, y, bottom = vit_box_bottom (all);

      if (!vit_plot_is_labelled (plot, series, i) || !vit_plot_point (plot, series, i, &x, &y))
        continue;

      n++;
      label = create_value (plot, series, i);
      vit_label_place (label, x, y, VIT_SIDE_ABOVE, VALUE_GAP * plot->style->font_size);
      all->y = MIN (all->y, label->box.y);
      all->height = bottom - all->y;
    }
}

/**
 * vit_mark_line_place_labels:
 *
 * Prints the values of labelled data, accented ones first.
 */
void
vit_mark_line_place_labels (VitPlot *plot, guint series)
{
  static const VitSide sides[] = {
    VIT_SIDE_ABOVE,       VIT_SIDE_BELOW,      VIT_SIDE_ABOVE_RIGHT, VIT_SIDE_ABOVE_LEFT,
    VIT_SIDE_BELOW_RIGHT, VIT_SIDE_BELOW_LEFT, VIT_SIDE_RIGHT,       VIT_SIDE_LEFT,
  };
  const VitSeries *data = vit_plot_series (plot, series);
  guint n = 0;

  for (int accent = 1; accent >= 0; accent--)
    for (guint i = 0; i < data->n && n < MAX_VALUES; i++)
      {
        VitLabel *label;
        VitBox room = { plot->box.x, 0, vit_box_right (&plot->page) - plot->box.x,
                        vit_box_bottom (&plot->box) };
        double x, y;

        if (!vit_plot_is_labelled (plot, series, i) ||
            (data->accent != NULL && data->accent[i]) != accent ||
            vit_naming_prints_value (plot, series, i) || !vit_plot_point (plot, series, i, &x, &y))
          continue;

        n++;
        label = create_value (plot, series, i);
        if (vit_labels_try (plot->labels, &room, label, x, y, VALUE_GAP * plot->style->font_size,
                            sides, G_N_ELEMENTS (sides), 1))
          label->halo = vit_plot_wants_halo (plot, &label->box);
      }
}

/**
 * vit_mark_line_find:
 *
 * The datum nearest on the base axis is meant, wherever the pointer is across; of several lines,
 * the nearest.
 */
int
vit_mark_line_find (const VitPlot *plot, guint series, double x, double y, double *distance)
{
  const VitSeries *data = vit_plot_series (plot, series);
  gboolean turned = vit_plot_is_turned (plot);
  double nearest = INFINITY;
  int best = -1;

  *distance = INFINITY;
  for (guint i = 0; i < data->n; i++)
    {
      double at_x, at_y, along, across;

      if (!vit_plot_point (plot, series, i, &at_x, &at_y))
        continue;

      along = turned ? fabs (y - at_y) : fabs (x - at_x);
      across = turned ? fabs (x - at_x) : fabs (y - at_y);
      if (along < nearest || (along == nearest && across < *distance))
        {
          nearest = along;
          *distance = across;
          best = (int) i;
        }
    }

  return best;
}

const VitMarkClass vit_mark_line = {
  .draw_ground = vit_mark_line_draw_ground,
  .draw_over = vit_mark_line_draw_over,
  .highlight = vit_mark_line_highlight,
  .get_box = vit_mark_line_get_box,
  .measure = vit_mark_line_measure,
  .place_obstacles = vit_mark_line_place_obstacles,
  .place_labels = vit_mark_line_place_labels,
  .find = vit_mark_line_find,
};
