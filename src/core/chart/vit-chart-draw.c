/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-chart-draw.h"

#include <math.h>

#include "vit-mark.h"
#include "vit-naming.h"
#include "vit-pen.h"
#include "vit-plot.h"
#include "vit-rules.h"

/* Marks may reach over the edge of the plot by this much: dots, line caps. */
#define CLIP_MARGIN 8.0

/**
 * vit_chart_default_font:
 *
 * Returns: (transfer none): the first of Cantarell, Inter and the system's sans that is installed
 */
const char *
vit_chart_default_font (void)
{
  static const char *const families[] = { "Cantarell", "Inter" };
  PangoFontMap *map = pango_cairo_font_map_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (pango_font_map_get_family (map, families[i]) != NULL)
      return families[i];

  return "Sans";
}

/**
 * vit_chart_style_init:
 * @style: (out): set to the defaults that its fields name
 */
void
vit_chart_style_init (VitChartStyle *style)
{
  *style = (VitChartStyle){
    .palette = &vit_palette_light,
    .language = vit_language_default (),
    .font_size = 10,
    .x_low = NAN,
    .x_high = NAN,
    .brush_low = NAN,
    .brush_high = NAN,
    .hovered_series = -1,
    .hovered_datum = -1,
    .selected_series = -1,
    .selected_datum = -1,
  };
}

static void
draw_brush (const VitPlot *plot, cairo_t *cr)
{
  double low = vit_scale_to_units (&plot->x, plot->style->brush_low);
  double high = vit_scale_to_units (&plot->x, plot->style->brush_high);
  double from, to;
  VitBox box = plot->box;

  if (isnan (low) || isnan (high))
    return;

  from = vit_scale_place (&plot->x, CLAMP (MIN (low, high), plot->x.low, plot->x.high));
  to = vit_scale_place (&plot->x, CLAMP (MAX (low, high), plot->x.low, plot->x.high));
  if (vit_plot_is_turned (plot))
    {
      box.y = from;
      box.height = to - from;
    }
  else
    {
      box.x = from;
      box.width = to - from;
    }

  vit_pen_set_color (cr, plot->palette->tint, 1);
  vit_pen_fill_box (cr, &box);
}

/* A line over the whole plot at a position of one of its axes. */
static void
draw_grid_line (const VitPlot *plot, cairo_t *cr, double at, gboolean upright)
{
  if (upright)
    vit_pen_hairline (cr, at, plot->box.y, at, vit_box_bottom (&plot->box), 1);
  else
    vit_pen_hairline (cr, plot->box.x, at, vit_box_right (&plot->box), at, 1);
}

static void
draw_grid (const VitPlot *plot, cairo_t *cr)
{
  gboolean turned = vit_plot_is_turned (plot);

  vit_pen_set_color (cr, plot->palette->grid, 1);

  for (guint i = 0; i < plot->y_ticks->ticks->len; i++)
    draw_grid_line (plot, cr,
                    vit_scale_place (&plot->y, g_array_index (plot->y_ticks->ticks, VitTick, i).at),
                    turned);

  /* Points are read off both axes, all else off the value axis only. */
  if (!vit_chart_has_mark (plot->chart, VIT_MARK_POINT) || plot->chart->x.kind == VIT_AXIS_TIME)
    return;

  for (guint i = 0; i < plot->x_ticks->ticks->len; i++)
    draw_grid_line (plot, cr,
                    vit_scale_place (&plot->x, g_array_index (plot->x_ticks->ticks, VitTick, i).at),
                    !turned);
}

/* The line that bars stand on: stronger than the grid. */
static void
draw_baseline (const VitPlot *plot, cairo_t *cr)
{
  double base = vit_scale_to_units (&plot->y, plot->chart->base);

  if (plot->y.kind == VIT_AXIS_CATEGORY || !(base >= plot->y.low && base <= plot->y.high))
    return;

  vit_pen_set_color (cr, vit_color_mix (plot->palette->grid, plot->palette->muted, 0.6), 1);
  draw_grid_line (plot, cr, vit_scale_place (&plot->y, base), vit_plot_is_turned (plot));
}

static void
clip_to_plot (const VitPlot *plot, cairo_t *cr)
{
  double margin = plot->domain.zoomed ? 0 : CLIP_MARGIN;

  if (!plot->domain.zoomed && !plot->domain.y_low_given && !plot->domain.y_high_given)
    return;

  cairo_rectangle (cr, plot->box.x - margin, plot->box.y - CLIP_MARGIN,
                   plot->box.width + 2 * margin, plot->box.height + 2 * CLIP_MARGIN);
  cairo_clip (cr);
}

static void
draw_highlight (const VitPlot *plot, cairo_t *cr, int series, int datum, gboolean selected)
{
  if (series < 0 || datum < 0 || (guint) series >= plot->chart->series->len)
    return;

  vit_mark_class (vit_plot_series (plot, series)->mark)
      ->highlight (plot, cr, series, datum, selected);
}

/* Bars, areas and cells first; the line that they stand on; then what is drawn over them. */
static void
draw_marks (const VitPlot *plot, cairo_t *cr)
{
  cairo_save (cr);
  clip_to_plot (plot, cr);

  for (guint i = 0; i < plot->chart->series->len; i++)
    {
      const VitMarkClass *mark = vit_mark_class (vit_plot_series (plot, i)->mark);

      if (mark->draw_ground != NULL)
        mark->draw_ground (plot, cr, i);
    }

  draw_baseline (plot, cr);
  vit_rules_draw (plot, cr);

  for (guint i = 0; i < plot->chart->series->len; i++)
    {
      const VitMarkClass *mark = vit_mark_class (vit_plot_series (plot, i)->mark);

      if (mark->draw_over != NULL)
        mark->draw_over (plot, cr, i);
    }

  draw_highlight (plot, cr, plot->style->hovered_series, plot->style->hovered_datum, FALSE);
  draw_highlight (plot, cr, plot->style->selected_series, plot->style->selected_datum, TRUE);
  cairo_restore (cr);
}

/**
 * vit_chart_draw:
 * @cr: where to; the chart fills @width × @height from its origin and leaves the ground as it is
 * @width: above 0
 * @height: above 0
 * @style: how
 *
 * A chart without data says so. The smaller the page, the less is written on it: axis titles and
 * names of series go first, then the axes.
 */
void
vit_chart_draw (const VitChart *chart,
                cairo_t *cr,
                double width,
                double height,
                const VitChartStyle *style)
{
  g_autoptr (VitPlot) plot = vit_plot_new (chart, width, height, style, cr);

  cairo_save (cr);
  cairo_new_path (cr);
  if (!plot->domain.empty)
    {
      draw_brush (plot, cr);
      draw_grid (plot, cr);
      draw_marks (plot, cr);
      vit_naming_draw_swatches (plot, cr);
    }

  for (guint i = 0; i < plot->labels->labels->len; i++)
    vit_label_draw (g_ptr_array_index (plot->labels->labels, i), cr, plot->palette->paper);

  cairo_restore (cr);
}
