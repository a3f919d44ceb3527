/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "vit-mark.h"
#include "vit-pen.h"
#include "vit-value-text.h"

/* Paper between cells, unless they are too small for it. */
#define GAP 2.0

#define MAX_NUMBERS 2000

typedef struct
{
  double low, high;
} Ends;

/* What the colours run from and to: the data's ends, or on a diverging scale as far to either
 * side of zero as the farther one. */
static Ends
find_ends (const VitPlot *plot)
{
  Ends ends = { INFINITY, -INFINITY };

  for (guint i = 0; i < plot->chart->series->len; i++)
    {
      const VitSeries *data = vit_plot_series (plot, i);

      for (guint j = 0; data->mark == VIT_MARK_CELL && data->value != NULL && j < data->n; j++)
        if (isfinite (data->value[j]))
          {
            ends.low = MIN (ends.low, data->value[j]);
            ends.high = MAX (ends.high, data->value[j]);
          }
    }

  if (plot->chart->diverging)
    {
      double reach = MAX (fabs (ends.low), fabs (ends.high));

      return (Ends){ -reach, reach };
    }

  return ends;
}

static VitColor
color_of (const VitPlot *plot, Ends ends, double value)
{
  const VitPalette *palette = plot->palette;
  double share =
      ends.high > ends.low ? (value / 2 - ends.low / 2) / (ends.high / 2 - ends.low / 2) : 0.5;

  if (!plot->chart->diverging)
    return vit_color_mix (palette->low, palette->high, share);
  if (share < 0.5)
    return vit_color_mix (palette->negative, palette->middle, share * 2);

  return vit_color_mix (palette->middle, palette->positive, share * 2 - 1);
}

static gboolean
has_value (const VitSeries *data, guint datum)
{
  return data->value != NULL && datum < data->n && isfinite (data->value[datum]);
}

/* The cell of a datum, with its value or without. */
static gboolean
get_place (const VitPlot *plot, guint series, guint datum, VitBox *box)
{
  double width = vit_scale_band_width (&plot->x), height = vit_scale_band_width (&plot->y);
  double gap_x = width > 4 * GAP ? GAP : 0, gap_y = height > 4 * GAP ? GAP : 0;
  double x, y;

  if (!vit_plot_point (plot, series, datum, &x, &y))
    return FALSE;

  *box = (VitBox){ x - width / 2 + gap_x / 2, y - height / 2 + gap_y / 2, width - gap_x,
                   height - gap_y };

  return TRUE;
}

static gboolean
get_box (const VitPlot *plot, guint series, guint datum, VitBox *box)
{
  return has_value (vit_plot_series (plot, series), datum) && get_place (plot, series, datum, box);
}

static void
draw (const VitPlot *plot, cairo_t *cr, guint series)
{
  const VitSeries *data = vit_plot_series (plot, series);
  Ends ends = find_ends (plot);

  for (guint i = 0; i < data->n; i++)
    {
      VitBox box;

      if (!get_place (plot, series, i, &box))
        continue;

      vit_pen_set_color (cr,
                         has_value (data, i) ? color_of (plot, ends, data->value[i])
                                             : plot->palette->soft,
                         1);
      vit_pen_fill_box (cr, &box);
    }
}

static void
highlight (const VitPlot *plot, cairo_t *cr, guint series, guint datum, gboolean selected)
{
  VitBox box;

  if (!get_box (plot, series, datum, &box))
    return;

  vit_pen_set_color (cr, plot->palette->ink, selected ? 1 : 0.7);
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  cairo_stroke (cr);
}

static void
place_obstacles (VitPlot *plot, guint series)
{
}

/* All numbers or none: a grid with a few of them missing reads as if data were. Names of cells
 * that are labelled take the place of their numbers. */
static void
place_labels (VitPlot *plot, guint series)
{
  const VitSeries *data = vit_plot_series (plot, series);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_label_free);
  Ends ends = find_ends (plot);

  for (guint i = 0; i < data->n; i++)
    {
      g_autofree char *text = NULL;
      VitColor paper;
      VitLabel *label;
      VitBox box;

      if (!get_box (plot, series, i, &box))
        continue;
      if (labels->len >= MAX_NUMBERS)
        return;

      if (data->labels != NULL && data->labels[i] != NULL)
        text = g_strdup (data->labels[i]);
      else
        text = vit_value_text (plot->language, plot->chart->value_format, data->value[i]);

      paper = color_of (plot, ends, data->value[i]);
      label = vit_plot_create_label (plot, VIT_LABEL_CELL, text,
                                     vit_color_contrast (paper, plot->palette->ink) >=
                                             vit_color_contrast (paper, plot->palette->paper)
                                         ? plot->palette->ink
                                         : plot->palette->paper);
      if (label->box.width > box.width - 4 || label->box.height > box.height)
        {
          vit_label_free (label);
          return;
        }

      vit_label_place (label, box.x + box.width / 2, box.y + box.height / 2, VIT_SIDE_MIDDLE, 0);
      g_ptr_array_add (labels, label);
    }

  while (labels->len > 0)
    vit_labels_add (plot->labels, &plot->page, g_ptr_array_steal_index (labels, 0));
}

static int
find (const VitPlot *plot, guint series, double x, double y, double *distance)
{
  const VitSeries *data = vit_plot_series (plot, series);

  *distance = 0;
  for (guint i = 0; i < data->n; i++)
    {
      VitBox box;

      if (get_box (plot, series, i, &box) && vit_box_contains (&box, x, y))
        return (int) i;
    }

  *distance = INFINITY;

  return -1;
}

const VitMarkClass vit_mark_cell = {
  .draw = draw,
  .highlight = highlight,
  .get_box = get_box,
  .place_obstacles = place_obstacles,
  .place_labels = place_labels,
  .find = find,
};
