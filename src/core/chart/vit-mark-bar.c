/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "vit-mark.h"
#include "vit-pen.h"

/* Of a band: what bars take up together. The bars of a histogram nearly touch. */
#define BAR_SHARE 0.74
#define TURNED_SHARE 0.56
#define GROUP_SHARE 0.8
#define HISTOGRAM_SHARE 0.95

/* A single bar across the whole page would be a wall. In units of the font size. */
#define MAX_BAR 6.4
#define MAX_TURNED_BAR 2.4

/* Between a bar's end and its value, and at the sides of a whisker. */
#define VALUE_GAP 0.25
#define VALUE_GAP_TURNED 0.6
#define WHISKER 0.35

#define MIN_HIGHLIGHT 3.0

/* More printed values than this are not read. */
#define MAX_VALUES 400

/* So many of them are looked at to find the room they need. */
#define MAX_MEASURED 100

static double
group_share (const VitPlot *plot)
{
  if (plot->x.kind == VIT_AXIS_LINEAR)
    return HISTOGRAM_SHARE;
  if (plot->n_bar_series > 1 && plot->stack == NULL)
    return GROUP_SHARE;

  return vit_plot_is_turned (plot) ? TURNED_SHARE : BAR_SHARE;
}

/* The place of a series in the groups of bars. */
static guint
place_in_group (const VitPlot *plot, guint series)
{
  guint place = 0;

  for (guint i = 0; i < series; i++)
    if (vit_plot_series (plot, i)->mark == VIT_MARK_BAR)
      place++;

  return place;
}

/* Where a series' bars are in their bands: offset of the near side from the band's middle, and
 * width, in page units. */
static void
find_slot (const VitPlot *plot, guint series, double *offset, double *width)
{
  guint n = plot->stack != NULL ? 1 : MAX (plot->n_bar_series, 1);
  guint place = plot->stack != NULL ? 0 : place_in_group (plot, series);
  double band = vit_scale_band_width (&plot->x);
  double most = (vit_plot_is_turned (plot) ? MAX_TURNED_BAR : MAX_BAR) * plot->style->font_size * n;
  double group = band * group_share (plot);

  if (plot->x.kind != VIT_AXIS_LINEAR)
    group = MIN (group, most);

  *width = group / n;
  *offset = -group / 2 + place * *width;

  /* A hair of paper tells neighbours apart. */
  if (n > 1 && *width > 4)
    *width -= 1;
}

static gboolean
get_box (const VitPlot *plot, guint series, guint datum, VitBox *box)
{
  const VitSeries *data = vit_plot_series (plot, series);
  double offset, width, along, end, start, x0, y0, x1, y1;

  if (!vit_plot_has_datum (plot, series, datum))
    return FALSE;

  find_slot (plot, series, &offset, &width);
  along = vit_scale_position (&plot->x, data->x[datum]) + offset;
  if (plot->stack != NULL)
    {
      double base = vit_stack_base (plot->stack, series, datum);

      start = vit_scale_position (&plot->y, base);
      end = vit_scale_position (&plot->y, base + data->y[datum]);
    }
  else
    {
      start = vit_plot_baseline (plot);
      end = vit_scale_position (&plot->y, data->y[datum]);
    }

  vit_plot_to_page (plot, along, start, &x0, &y0);
  vit_plot_to_page (plot, along + width, end, &x1, &y1);
  *box = (VitBox){ MIN (x0, x1), MIN (y0, y1), fabs (x1 - x0), fabs (y1 - y0) };

  return isfinite (box->x + box->y + box->width + box->height);
}

static void
draw_whisker (const VitPlot *plot, cairo_t *cr, guint series, guint datum)
{
  const VitSeries *data = vit_plot_series (plot, series);
  double reach = WHISKER * plot->style->font_size;
  double low, high, middle, x0, y0, x1, y1;
  VitBox box;

  if (data->low == NULL || data->high == NULL || !get_box (plot, series, datum, &box))
    return;

  low = vit_scale_position (&plot->y, data->low[datum]);
  high = vit_scale_position (&plot->y, data->high[datum]);
  if (isnan (low) || isnan (high))
    return;

  middle = vit_plot_is_turned (plot) ? box.y + box.height / 2 : box.x + box.width / 2;
  vit_pen_set_color (cr, plot->palette->ink, 1);
  vit_plot_to_page (plot, middle, low, &x0, &y0);
  vit_plot_to_page (plot, middle, high, &x1, &y1);
  vit_pen_hairline (cr, x0, y0, x1, y1, 1);

  for (int i = 0; i < 2; i++)
    {
      vit_plot_to_page (plot, middle - reach, i ? high : low, &x0, &y0);
      vit_plot_to_page (plot, middle + reach, i ? high : low, &x1, &y1);
      vit_pen_hairline (cr, x0, y0, x1, y1, 1);
    }
}

/* Bars thinner than a unit of the page: of those that fall into one unit, the highest and the
 * lowest are drawn, so that 100,000 bars take no longer than the page is wide. */
static void
draw_dense (const VitPlot *plot, cairo_t *cr, guint series)
{
  const VitSeries *data = vit_plot_series (plot, series);
  double start = MIN (plot->x.from, plot->x.to);
  guint n = (guint) ceil (fabs (plot->x.to - plot->x.from)) + 1;
  g_autofree double *lows = g_new (double, n);
  g_autofree double *highs = g_new (double, n);
  double baseline = vit_plot_baseline (plot);

  for (guint i = 0; i < n; i++)
    lows[i] = highs[i] = baseline;

  for (guint i = 0; i < data->n; i++)
    {
      double along, end;

      if (!vit_plot_has_datum (plot, series, i))
        continue;

      along = CLAMP (vit_scale_position (&plot->x, data->x[i]) - start, 0, n - 1);
      end = vit_scale_position (&plot->y, data->y[i] + vit_stack_base (plot->stack, series, i));
      lows[(guint) along] = MIN (lows[(guint) along], end);
      highs[(guint) along] = MAX (highs[(guint) along], end);
    }

  vit_pen_set_color (cr, vit_plot_series_color (plot, series), 1);
  for (guint i = 0; i < n; i++)
    {
      double x0, y0, x1, y1;

      if (highs[i] <= lows[i])
        continue;

      vit_plot_to_page (plot, start + i, lows[i], &x0, &y0);
      vit_plot_to_page (plot, start + i + 1, highs[i], &x1, &y1);
      vit_pen_fill_box (cr,
                        &(VitBox){ MIN (x0, x1), MIN (y0, y1), fabs (x1 - x0), fabs (y1 - y0) });
    }
}

static void
draw_ground (const VitPlot *plot, cairo_t *cr, guint series)
{
  const VitSeries *data = vit_plot_series (plot, series);

  if (vit_scale_band_width (&plot->x) < 1)
    {
      draw_dense (plot, cr, series);
      return;
    }

  for (guint i = 0; i < data->n; i++)
    {
      VitBox box;

      if (!get_box (plot, series, i, &box))
        continue;

      vit_pen_set_color (cr, vit_plot_datum_color (plot, series, i), 1);
      vit_pen_fill_box (cr, &box);
    }
}

static void
draw_over (const VitPlot *plot, cairo_t *cr, guint series)
{
  const VitSeries *data = vit_plot_series (plot, series);

  if (vit_scale_band_width (&plot->x) < 1)
    return;

  for (guint i = 0; i < data->n; i++)
    draw_whisker (plot, cr, series, i);
}

static void
highlight (const VitPlot *plot, cairo_t *cr, guint series, guint datum, gboolean selected)
{
  VitBox box;

  if (!get_box (plot, series, datum, &box))
    return;

  /* A bar of zero has no height that could be seen. */
  if (box.width < MIN_HIGHLIGHT)
    box = (VitBox){ box.x - MIN_HIGHLIGHT / 2, box.y, MIN_HIGHLIGHT, box.height };
  if (box.height < MIN_HIGHLIGHT)
    box = (VitBox){ box.x, box.y - MIN_HIGHLIGHT / 2, box.width, MIN_HIGHLIGHT };

  vit_pen_set_color (cr,
                     vit_color_mix (vit_plot_datum_color (plot, series, datum), plot->palette->ink,
                                    0.25),
                     1);
  vit_pen_fill_box (cr, &box);
  draw_whisker (plot, cr, series, datum);

  if (selected)
    {
      vit_pen_set_color (cr, plot->palette->ink, 1);
      cairo_set_line_width (cr, 1.5);
      cairo_rectangle (cr, box.x - 1.5, box.y - 1.5, box.width + 3, box.height + 3);
      cairo_stroke (cr);
    }
}

/* The value on a piece of a stacked bar; %NULL if it does not fit. */
static VitLabel *
create_value_inside (const VitPlot *plot,
                     guint series,
                     guint datum,
                     const char *text,
                     const VitBox *box)
{
  VitColor color = vit_plot_color_on (plot, vit_plot_datum_color (plot, series, datum));
  VitLabel *label = vit_plot_create_label (plot, VIT_LABEL_CELL, text, color);

  if (label->box.width > box->width || label->box.height > box->height)
    {
      vit_label_free (label);
      return NULL;
    }

  vit_label_place (label, box->x + box->width / 2, box->y + box->height / 2, VIT_SIDE_MIDDLE, 0);

  return label;
}

/* The value beyond the end of a bar, and of its whisker; %NULL if the bar is not drawn. */
static VitLabel *
create_value (const VitPlot *plot, guint series, guint datum)
{
  const VitSeries *data = vit_plot_series (plot, series);
  gboolean turned = vit_plot_is_turned (plot), negative = data->y[datum] < plot->chart->base;
  const double *reach = negative ? data->low : data->high;
  double gap = (turned ? VALUE_GAP_TURNED : VALUE_GAP) * plot->style->font_size;
  g_autofree char *text = NULL;
  double end, beyond, x, y;
  VitLabel *label;
  VitBox box;
  VitSide side;

  if (!get_box (plot, series, datum, &box))
    return NULL;

  text = vit_plot_datum_text (plot, series, datum);
  if (plot->stack != NULL && plot->n_bar_series > 1)
    return create_value_inside (plot, series, datum, text, &box);

  end = vit_scale_position (&plot->y, data->y[datum]);
  beyond = reach != NULL ? vit_scale_position (&plot->y, reach[datum]) : NAN;
  if (!isnan (beyond))
    end = (plot->y.to > plot->y.from) != negative ? MAX (end, beyond) : MIN (end, beyond);

  if (turned)
    side = negative ? VIT_SIDE_LEFT : VIT_SIDE_RIGHT;
  else
    side = negative ? VIT_SIDE_BELOW : VIT_SIDE_ABOVE;

  label = vit_plot_create_label (plot, VIT_LABEL_VALUE, text,
                                 vit_plot_text_color (plot, series, datum));
  vit_plot_to_page (plot, turned ? box.y + box.height / 2 : box.x + box.width / 2, end, &x, &y);
  vit_label_place (label, x, y, side, gap);

  return label;
}

static void
measure (VitPlot *plot, guint series, VitBox *all)
{
  const VitSeries *data = vit_plot_series (plot, series);
  guint n = 0;

  for (guint i = 0; i < data->n && n < MAX_MEASURED; i++)
    {
      g_autoptr (VitLabel) label = NULL;
      double right = vit_box_right (all), bottom = vit_box_bottom (all);

      if (!vit_plot_is_labelled (plot, series, i))
        continue;
      label = create_value (plot, series, i);
      if (label == NULL)
        continue;

      n++;
      if (vit_plot_is_turned (plot))
        {
          all->x = MIN (all->x, label->box.x);
          all->width = MAX (right, vit_box_right (&label->box)) - all->x;
        }
      else
        {
          all->y = MIN (all->y, label->box.y);
          all->height = MAX (bottom, vit_box_bottom (&label->box)) - all->y;
        }
    }
}

static void
place_obstacles (VitPlot *plot, guint series)
{
  const VitSeries *data = vit_plot_series (plot, series);

  for (guint i = 0; i < data->n && data->n <= 1000; i++)
    {
      VitBox box;

      if (get_box (plot, series, i, &box))
        vit_labels_add_obstacle (plot->labels, &box);
    }
}

/* Adds the value of a datum; %FALSE if there is no room. Beside higher neighbours, a value that is
 * wider than its bar would stand on them: only an accented one may. */
static gboolean
add_value (VitPlot *plot, guint series, guint datum, gboolean accent)
{
  VitLabel *label = create_value (plot, series, datum);

  if (label == NULL)
    return FALSE;

  if (!vit_plot_is_turned (plot))
    {
      label->box.x = MIN (label->box.x, plot->page.width - label->box.width);
      label->box.x = MAX (label->box.x, plot->box.x);
    }
  if (label->kind == VIT_LABEL_VALUE)
    {
      gboolean covers = vit_labels_covered (plot->labels, &label->box) > 1;

      if (covers && !accent)
        {
          vit_label_free (label);
          return FALSE;
        }
      label->halo = covers || plot->chart->rules->len > 0;
    }

  return vit_labels_add (plot->labels, &plot->page, label);
}

/* Accented values first: if there is no room for all, they are the ones that the message needs.
 * Of the others, most are printed or none: a few here and there would seem to mean something. */
static void
place_labels (VitPlot *plot, guint series)
{
  const VitSeries *data = vit_plot_series (plot, series);
  guint n_tried = 0, n_added = 0;

  for (int accent = 1; accent >= 0; accent--)
    {
      guint n_before = plot->labels->labels->len;

      n_tried = n_added = 0;
      for (guint i = 0; i < data->n && n_tried < MAX_VALUES; i++)
        {
          if (!vit_plot_is_labelled (plot, series, i) ||
              (data->accent != NULL && data->accent[i]) != accent ||
              !vit_plot_has_datum (plot, series, i))
            continue;

          n_tried++;
          n_added += add_value (plot, series, i, accent);
        }

      if (!accent && n_added < 0.7 * n_tried)
        g_ptr_array_set_size (plot->labels->labels, n_before);
    }
}

/* All of a bar's band is the bar, so that a small one can be pointed at. */
static int
find (const VitPlot *plot, guint series, double x, double y, double *distance)
{
  const VitSeries *data = vit_plot_series (plot, series);
  double along = vit_plot_is_turned (plot) ? y : x;
  double across = vit_plot_is_turned (plot) ? x : y;
  double half = MAX (vit_scale_band_width (&plot->x) / 2, 1);
  double offset, width;
  int best = -1;

  find_slot (plot, series, &offset, &width);
  *distance = INFINITY;

  for (guint i = 0; i < data->n; i++)
    {
      VitBox box;
      double middle, low, high, off;

      if (!vit_plot_has_datum (plot, series, i))
        continue;
      middle = vit_scale_position (&plot->x, data->x[i]);
      if (fabs (along - middle) > half || !get_box (plot, series, i, &box))
        continue;

      low = vit_plot_is_turned (plot) ? box.x : box.y;
      high = low + (vit_plot_is_turned (plot) ? box.width : box.height);
      off = fabs (along - (middle + offset + width / 2));
      off = MAX (off - width / 2, 0) * 10 + MAX (MAX (low - across, across - high), 0) * 0.01;
      if (off < *distance)
        {
          *distance = off;
          best = (int) i;
        }
    }

  return best;
}

const VitMarkClass vit_mark_bar = {
  .draw_ground = draw_ground,
  .draw_over = draw_over,
  .highlight = highlight,
  .get_box = get_box,
  .measure = measure,
  .place_obstacles = place_obstacles,
  .place_labels = place_labels,
  .find = find,
};
