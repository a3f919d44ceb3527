/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "vit-chart-draw.h"
#include "vit-mark.h"
#include "vit-plot.h"

static const VitChartHit nothing = { -1, -1, NAN, NAN };

/* Where a bubble about the datum goes: above its mark, at the end of its bar. */
static VitChartHit
hit_at (const VitPlot *plot, int series, int datum)
{
  VitChartHit hit = { series, datum, NAN, NAN };
  VitMark mark;
  VitBox box;

  if (series < 0 || datum < 0 || (guint) series >= plot->chart->series->len)
    return nothing;

  mark = vit_plot_series (plot, series)->mark;
  if (!vit_mark_class (mark)->get_box (plot, series, datum, &box))
    return nothing;

  hit.x = box.x + box.width / 2;
  hit.y = box.y + box.height / 2;
  if (mark == VIT_MARK_BAR)
    {
      double end_x, end_y;

      if (vit_plot_point (plot, series, datum, &end_x, &end_y))
        {
          if (vit_plot_is_turned (plot))
            hit.x = end_x;
          else
            hit.y = end_y;
        }
    }

  /* What the chart's own limits leave out is beyond the plot's edge. */
  hit.x = CLAMP (hit.x, plot->box.x, vit_box_right (&plot->box));
  hit.y = CLAMP (hit.y, plot->box.y, vit_box_bottom (&plot->box));

  return hit;
}

/**
 * vit_chart_hit:
 * @width: as drawn
 * @height: as drawn
 * @style: as drawn
 * @x: of the pointer
 * @y: of the pointer
 *
 * Bars answer over all of their band, lines at the nearest x, points and cells where they are.
 *
 * Returns: what the pointer means, and where its mark is; series −1 if nothing
 */
VitChartHit
vit_chart_hit (const VitChart *chart,
               double width,
               double height,
               const VitChartStyle *style,
               double x,
               double y)
{
  g_autoptr (VitPlot) plot = vit_plot_new_unlabelled (chart, width, height, style);
  double nearest = INFINITY;
  VitChartHit hit = nothing;

  if (plot->domain.empty || !vit_box_contains (&plot->box, x, y))
    return nothing;

  for (guint i = 0; i < chart->series->len; i++)
    {
      double distance;
      int datum = vit_mark_class (vit_plot_series (plot, i)->mark)->find (plot, i, x, y, &distance);

      if (datum >= 0 && distance <= nearest)
        {
          nearest = distance;
          hit = hit_at (plot, (int) i, datum);
        }
    }

  return hit;
}

/**
 * vit_chart_locate:
 *
 * Returns: where the mark of a datum is; series −1 if it is not drawn
 */
VitChartHit
vit_chart_locate (const VitChart *chart,
                  double width,
                  double height,
                  const VitChartStyle *style,
                  int series,
                  int datum)
{
  g_autoptr (VitPlot) plot = vit_plot_new_unlabelled (chart, width, height, style);

  return hit_at (plot, series, datum);
}

/* How far a datum is off in the wanted direction; infinity if it is not in that direction. Off the
 * straight way counts double, so that the arrow keys keep to their row. */
static double
cost_of_step (const VitChartHit *from, const VitChartHit *to, int dx, int dy)
{
  double ahead = (to->x - from->x) * dx + (to->y - from->y) * dy;
  double aside = fabs ((to->x - from->x) * dy) + fabs ((to->y - from->y) * dx);

  return ahead > 0.01 ? ahead + 2 * aside : INFINITY;
}

/* The neighbour on the page: cells and points have no order but their places. */
static VitChartHit
step_on_page (const VitPlot *plot, int series, int datum, int dx, int dy)
{
  VitChartHit from = hit_at (plot, series, datum), best = from;
  double least = INFINITY;

  for (guint i = 0; i < plot->chart->series->len; i++)
    for (guint j = 0; j < vit_plot_series (plot, i)->n; j++)
      {
        VitChartHit to = hit_at (plot, (int) i, (int) j);
        double cost = to.series < 0 ? INFINITY : cost_of_step (&from, &to, dx, dy);

        if (cost < least)
          {
            least = cost;
            best = to;
          }
      }

  return best;
}

/* The next datum of the series that is drawn, at larger or smaller x. */
static VitChartHit
step_along (const VitPlot *plot, int series, int datum, int by)
{
  const VitSeries *data = vit_plot_series (plot, series);
  double from = data->x[datum], nearest = INFINITY;
  int best = datum;

  for (guint i = 0; i < data->n; i++)
    {
      double ahead = (data->x[i] - from) * by;
      VitBox box;

      if (ahead > 0 && ahead < nearest &&
          vit_mark_class (data->mark)->get_box (plot, series, i, &box))
        {
          nearest = ahead;
          best = (int) i;
        }
    }

  return hit_at (plot, series, best);
}

/* The datum at the same x of the next series that has one. */
static VitChartHit
step_across (const VitPlot *plot, int series, int datum, int by)
{
  double x = vit_plot_series (plot, series)->x[datum];

  for (int i = series + by; i >= 0 && (guint) i < plot->chart->series->len; i += by)
    {
      const VitSeries *data = vit_plot_series (plot, i);

      for (guint j = 0; j < data->n; j++)
        if (data->x[j] == x)
          {
            VitChartHit hit = hit_at (plot, i, (int) j);

            if (hit.series >= 0)
              return hit;
          }
    }

  return hit_at (plot, series, datum);
}

/* Where the arrow keys begin: at the first datum that is drawn. */
static VitChartHit
first_datum (const VitPlot *plot)
{
  for (guint i = 0; i < plot->chart->series->len; i++)
    for (guint j = 0; j < vit_plot_series (plot, i)->n; j++)
      {
        VitChartHit hit = hit_at (plot, (int) i, (int) j);

        if (hit.series >= 0)
          return hit;
      }

  return nothing;
}

/**
 * vit_chart_step:
 * @series: where to start; −1: at the first datum
 * @datum: where to start
 * @dx: 1 to go right, −1 to go left, else 0
 * @dy: 1 to go down, −1 to go up, else 0
 *
 * On bars, lines and areas one pair of arrows goes from datum to datum and the other from series
 * to series; points and cells are neighbours where they look it.
 *
 * Returns: the datum reached; the same if there is none in that direction; series −1 if nothing is
 *   drawn
 */
VitChartHit
vit_chart_step (const VitChart *chart,
                double width,
                double height,
                const VitChartStyle *style,
                int series,
                int datum,
                int dx,
                int dy)
{
  g_autoptr (VitPlot) plot = vit_plot_new_unlabelled (chart, width, height, style);
  VitChartHit from = hit_at (plot, series, datum);
  int along = vit_plot_is_turned (plot) ? dy : dx;
  int across = vit_plot_is_turned (plot) ? dx : dy;
  VitMark mark;

  if (plot->domain.empty)
    return nothing;
  if (from.series < 0)
    return first_datum (plot);

  mark = vit_plot_series (plot, series)->mark;
  if (mark == VIT_MARK_POINT || mark == VIT_MARK_CELL)
    return step_on_page (plot, series, datum, dx, dy);
  if (along != 0)
    return step_along (plot, series, datum, along);
  if (across != 0)
    return step_across (plot, series, datum, across);

  return from;
}

/**
 * vit_chart_measure:
 * @left: (out): of the data
 * @top: (out): of the data
 * @right: (out): of the data
 * @bottom: (out): of the data
 */
void
vit_chart_measure (const VitChart *chart,
                   double width,
                   double height,
                   const VitChartStyle *style,
                   double *left,
                   double *top,
                   double *right,
                   double *bottom)
{
  g_autoptr (VitPlot) plot = vit_plot_new_unlabelled (chart, width, height, style);

  *left = plot->box.x;
  *top = plot->box.y;
  *right = vit_box_right (&plot->box);
  *bottom = vit_box_bottom (&plot->box);
}

/**
 * vit_chart_x_value:
 * @x: of a place on the page
 * @y: of a place on the page
 *
 * Returns: the value of the x axis there, within what is in view
 */
double
vit_chart_x_value (const VitChart *chart,
                   double width,
                   double height,
                   const VitChartStyle *style,
                   double x,
                   double y)
{
  g_autoptr (VitPlot) plot = vit_plot_new_unlabelled (chart, width, height, style);
  double at = vit_plot_is_turned (plot) ? y : x;

  at = CLAMP (at, MIN (plot->x.from, plot->x.to), MAX (plot->x.from, plot->x.to));

  return vit_scale_value (&plot->x, at);
}
