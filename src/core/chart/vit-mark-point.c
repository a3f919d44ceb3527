/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "vit-mark.h"
#include "vit-pen.h"

#define RADIUS 3.5
#define FEW_RADIUS 4.5 /* where there are few */
#define FEW 40
#define ROOM 160.0 /* on smaller pages points are smaller */

/* Of the largest of sized points, in units of the font size and as a share of the page. */
#define MAX_RADIUS 1.8
#define MAX_SHARE 0.06
#define MIN_RADIUS 1.5
#define RING 2.0
#define OPACITY 0.75

/* Up to so many points have an edge that tells touching ones apart. */
#define MAX_EDGED 600

/* More points than this are drawn as a density, of squares this wide. */
#define MAX_POINTS 3000
#define BIN 3.0

#define MAX_LABELS 300
#define MIN_NAMED_PAGE 10 /* on smaller ones names would hide points; in units of the font size */
#define MAX_COVER 0.4     /* of a name by other points */
#define LABEL_GAP 0.35    /* in units of the font size */

/* How far off a pointer still means a point, in page units. */
#define REACH 14.0

static double
radius_of (const VitPlot *plot, const VitSeries *data, guint datum)
{
  double room = MIN (plot->page.width, plot->page.height);
  double share;

  if (data->value == NULL || plot->largest_value <= 0)
    return (data->n > FEW ? RADIUS : FEW_RADIUS) * CLAMP (room / ROOM, 0.5, 1);

  share = isfinite (data->value[datum]) ? MAX (data->value[datum], 0) / plot->largest_value : 0;

  return MAX (MIN (MAX_RADIUS * plot->style->font_size, room * MAX_SHARE) * sqrt (share),
              MIN_RADIUS);
}

static gboolean
get_box (const VitPlot *plot, guint series, guint datum, VitBox *box)
{
  double x, y, radius;

  if (!vit_plot_point (plot, series, datum, &x, &y))
    return FALSE;

  radius = radius_of (plot, vit_plot_series (plot, series), datum);
  *box = (VitBox){ x - radius, y - radius, 2 * radius, 2 * radius };

  return TRUE;
}

static gboolean
is_marked (const VitSeries *data, guint i)
{
  return (data->accent != NULL && data->accent[i]) || (data->labelled != NULL && data->labelled[i]);
}

static guint
count_marked (const VitSeries *data)
{
  guint n = 0;

  for (guint i = 0; i < data->n; i++)
    n += is_marked (data, i);

  return n;
}

/* Where the interval of a datum ends on the value axis; %FALSE if it has none. */
static gboolean
find_interval (const VitPlot *plot, const VitSeries *data, guint datum, double *low, double *high)
{
  if (data->low == NULL || data->high == NULL)
    return FALSE;

  *low = vit_scale_position (&plot->y, data->low[datum]);
  *high = vit_scale_position (&plot->y, data->high[datum]);

  return !isnan (*low) && !isnan (*high);
}

static void
draw_whisker (const VitPlot *plot, cairo_t *cr, guint series, guint datum, double x, double y)
{
  double low, high;

  if (!find_interval (plot, vit_plot_series (plot, series), datum, &low, &high))
    return;

  vit_pen_set_color (cr, vit_plot_datum_color (plot, series, datum), 1);
  if (vit_plot_is_turned (plot))
    vit_pen_hairline (cr, low, y, high, y, 1.5);
  else
    vit_pen_hairline (cr, x, low, x, high, 1.5);
}

static void
draw_point (const VitPlot *plot, cairo_t *cr, guint series, guint datum)
{
  const VitSeries *data = vit_plot_series (plot, series);
  double x, y;

  if (!vit_plot_point (plot, series, datum, &x, &y))
    return;

  draw_whisker (plot, cr, series, datum, x, y);
  vit_pen_set_color (cr, vit_plot_datum_color (plot, series, datum),
                     is_marked (data, datum) || data->n <= FEW ? 1 : OPACITY);
  vit_pen_disc (cr, x, y, radius_of (plot, data, datum));

  if (data->n > MAX_EDGED)
    {
      cairo_fill (cr);
      return;
    }

  cairo_fill_preserve (cr);
  vit_pen_set_color (cr, plot->palette->paper, 0.9);
  cairo_set_line_width (cr, 0.75);
  cairo_stroke (cr);
}

/* Counts of points in squares of the plot, drawn in steps that grow with the logarithm, so that
 * both the crowd and the stragglers show. */
static void
draw_density (const VitPlot *plot, cairo_t *cr, guint series)
{
  const VitSeries *data = vit_plot_series (plot, series);
  guint columns = (guint) ceil (plot->box.width / BIN) + 1;
  guint rows = (guint) ceil (plot->box.height / BIN) + 1;
  g_autofree guint *counts = g_new0 (guint, (gsize) columns * rows);
  VitColor color = vit_plot_series_color (plot, series);
  guint most = 1;

  for (guint i = 0; i < data->n; i++)
    {
      guint *count;
      double x, y;

      if (!vit_plot_point (plot, series, i, &x, &y) || !vit_box_contains (&plot->box, x, y))
        continue;

      count =
          &counts[(gsize) ((y - plot->box.y) / BIN) * columns + (gsize) ((x - plot->box.x) / BIN)];
      *count += 1;
      most = MAX (most, *count);
    }

  for (guint row = 0; row < rows; row++)
    for (guint column = 0; column < columns; column++)
      {
        guint count = counts[(gsize) row * columns + column];
        VitBox bin = { plot->box.x + column * BIN, plot->box.y + row * BIN, BIN, BIN };
        double share = log (MAX (count, 1)) / log (MAX (most, 2));

        if (count == 0)
          continue;

        vit_pen_set_color (cr, vit_color_mix (color, plot->palette->ink, 0.6 * share),
                           0.4 + 0.6 * share);
        vit_pen_fill_box (cr, &bin);
      }
}

static void
draw_over (const VitPlot *plot, cairo_t *cr, guint series)
{
  const VitSeries *data = vit_plot_series (plot, series);
  gboolean dense = data->n > MAX_POINTS, too_many = count_marked (data) > MAX_POINTS;

  if (dense)
    draw_density (plot, cr, series);

  for (int marked = 0; marked <= 1; marked++)
    for (guint i = 0; i < data->n; i++)
      if (is_marked (data, i) == marked && !(marked ? too_many : dense))
        draw_point (plot, cr, series, i);
}

static void
highlight (const VitPlot *plot, cairo_t *cr, guint series, guint datum, gboolean selected)
{
  VitColor color = vit_plot_datum_color (plot, series, datum);
  VitBox box;

  if (!get_box (plot, series, datum, &box))
    return;

  vit_pen_set_color (cr, color, 1);
  vit_pen_disc (cr, box.x + box.width / 2, box.y + box.height / 2, box.width / 2);
  cairo_fill (cr);
  vit_pen_set_color (cr, plot->palette->ink, selected ? 1 : 0.6);
  vit_pen_disc (cr, box.x + box.width / 2, box.y + box.height / 2, box.width / 2 + RING);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

/* Asks for room at all sides, so that no circle hangs over the plot. */
static void
measure (VitPlot *plot, guint series, VitBox *all)
{
  const VitSeries *data = vit_plot_series (plot, series);
  double left = all->x, top = all->y, right = vit_box_right (all), bottom = vit_box_bottom (all);

  for (guint i = 0; i < data->n && data->n <= MAX_POINTS && !plot->domain.zoomed; i++)
    {
      double x, y, radius;

      if (!vit_plot_point (plot, series, i, &x, &y))
        continue;

      radius = radius_of (plot, data, i);
      left = MIN (left, x - radius);
      top = MIN (top, y - radius);
      right = MAX (right, x + radius);
      bottom = MAX (bottom, y + radius);
    }

  *all = (VitBox){ left, top, right - left, bottom - top };
}

static void
place_obstacles (VitPlot *plot, guint series)
{
  const VitSeries *data = vit_plot_series (plot, series);

  for (guint i = 0; i < data->n; i++)
    {
      double x, y, radius, low, high;

      if (!vit_plot_point (plot, series, i, &x, &y))
        continue;

      /* Not quite the square around the circle, whose corners are free. */
      radius = 0.85 * radius_of (plot, data, i);
      vit_labels_add_obstacle (plot->labels,
                               &(VitBox){ x - radius, y - radius, 2 * radius, 2 * radius });
      if (find_interval (plot, data, i, &low, &high))
        vit_labels_add_obstacle (plot->labels,
                                 vit_plot_is_turned (plot)
                                     ? &(VitBox){ MIN (low, high), y - 1, fabs (high - low), 2 }
                                     : &(VitBox){ x - 1, MIN (low, high), 2, fabs (high - low) });
    }
}

/* Accented names first, then the others in their order; only accented ones may hide other points.
 */
static void
place_labels (VitPlot *plot, guint series)
{
  static const VitSide sides[] = {
    VIT_SIDE_RIGHT,       VIT_SIDE_LEFT,       VIT_SIDE_ABOVE,       VIT_SIDE_BELOW,
    VIT_SIDE_ABOVE_RIGHT, VIT_SIDE_ABOVE_LEFT, VIT_SIDE_BELOW_RIGHT, VIT_SIDE_BELOW_LEFT,
  };
  const VitSeries *data = vit_plot_series (plot, series);
  double size = plot->style->font_size;
  VitBox room = { plot->box.x, 0, plot->page.width - plot->box.x, vit_box_bottom (&plot->box) };
  guint n = 0;

  if (MIN (plot->page.width, plot->page.height) < MIN_NAMED_PAGE * size)
    return;

  for (int accent = 1; accent >= 0; accent--)
    for (guint i = 0; i < data->n && n < MAX_LABELS; i++)
      {
        g_autofree char *text = NULL;
        VitLabel *label;
        double x, y;
        gboolean is_accent = data->accent != NULL && data->accent[i];

        if (!vit_plot_is_labelled (plot, series, i) || is_accent != accent ||
            !vit_plot_point (plot, series, i, &x, &y))
          continue;

        n++;
        text = vit_plot_datum_text (plot, series, i);
        label = vit_plot_create_label (plot, is_accent ? VIT_LABEL_VALUE : VIT_LABEL_POINT, text,
                                       is_accent ? vit_plot_text_color (plot, series, i)
                                                 : plot->palette->ink);
        label->halo = TRUE;
        vit_label_fit (label, 16 * size, 2, PANGO_ALIGN_LEFT);
        vit_labels_try (plot->labels, &room, label, x, y,
                        radius_of (plot, data, i) + LABEL_GAP * size, sides, G_N_ELEMENTS (sides),
                        is_accent);
      }
}

static int
find (const VitPlot *plot, guint series, double x, double y, double *distance)
{
  const VitSeries *data = vit_plot_series (plot, series);
  int best = -1;

  *distance = INFINITY;
  for (guint i = 0; i < data->n; i++)
    {
      double at_x, at_y, off;

      if (!vit_plot_point (plot, series, i, &at_x, &at_y))
        continue;

      off = hypot (x - at_x, y - at_y);
      if (off < *distance && off <= MAX (REACH, radius_of (plot, data, i)))
        {
          *distance = off;
          best = (int) i;
        }
    }

  return best;
}

const VitMarkClass vit_mark_point = {
  .draw_over = draw_over,
  .highlight = highlight,
  .get_box = get_box,
  .measure = measure,
  .place_obstacles = place_obstacles,
  .place_labels = place_labels,
  .find = find,
};
