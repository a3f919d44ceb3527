/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-mark-cell.h"

#include <math.h>

#include "vit-pen.h"
#include "vit-value-text.h"

/* Paper between cells, unless they are too small for it. */
#define GAP 2.0

/* Around a number in its cell, at both sides together. */
#define NUMBER_MARGIN 4.0

/* A long name may take so many lines, if the cell is high enough. */
#define NAME_LINES 3

/* More numbers than these are not read. */
#define MAX_NUMBERS 2000

static gboolean
has_value (const VitSeries *data, guint datum)
{
  return data->value != NULL && datum < data->n && isfinite (data->value[datum]);
}

/**
 * vit_mark_cell_find_ends:
 * @low: (out): the value of the first colour
 * @high: (out): the value of the last
 *
 * The ends of the data; on a diverging scale as far to either side of zero as the farther one.
 *
 * Returns: %FALSE if there are no cells with values
 */
gboolean
vit_mark_cell_find_ends (const VitPlot *plot, double *low, double *high)
{
  *low = INFINITY;
  *high = -INFINITY;

  for (guint i = 0; i < plot->chart->series->len; i++)
    {
      const VitSeries *data = vit_plot_series (plot, i);

      for (guint j = 0; data->mark == VIT_MARK_CELL && j < data->n; j++)
        if (has_value (data, j))
          {
            *low = MIN (*low, data->value[j]);
            *high = MAX (*high, data->value[j]);
          }
    }

  if (*low > *high)
    return FALSE;

  if (plot->chart->diverging)
    {
      *high = MAX (fabs (*low), fabs (*high));
      *low = -*high;
    }

  return TRUE;
}

/**
 * vit_mark_cell_color:
 * @share: 0 for the low end of the scale to 1 for the high one
 *
 * Returns: the colour of a cell
 */
VitColor
vit_mark_cell_color (const VitPlot *plot, double share)
{
  const VitPalette *palette = plot->palette;

  if (!plot->chart->diverging)
    return vit_color_mix (palette->low, palette->high, share);
  if (share < 0.5)
    return vit_color_mix (palette->negative, palette->middle, share * 2);

  return vit_color_mix (palette->middle, palette->positive, share * 2 - 1);
}

static VitColor
color_of (const VitPlot *plot, double low, double high, double value)
{
  /* Halves, since the ends may be as far apart as a double reaches. */
  double share = high > low ? (value / 2 - low / 2) / (high / 2 - low / 2) : 0.5;

  return vit_mark_cell_color (plot, share);
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
draw_ground (const VitPlot *plot, cairo_t *cr, guint series)
{
  const VitSeries *data = vit_plot_series (plot, series);
  double low, high;

  vit_mark_cell_find_ends (plot, &low, &high);
  for (guint i = 0; i < data->n; i++)
    {
      VitColor color = plot->palette->soft;
      VitBox box;

      if (!get_place (plot, series, i, &box))
        continue;

      if (has_value (data, i))
        color = color_of (plot, low, high, data->value[i]);
      vit_pen_set_color (cr, color, 1);
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

/* What cells have room for. */
typedef enum
{
  WRITING_NAMES, /* where they have any, else numbers */
  WRITING_NUMBERS,
  WRITING_NONE,
} Writing;

/* The number in a cell, or its name in place of it, in lines as wide as the cell. */
static VitLabel *
create_writing (const VitPlot *plot,
                guint series,
                guint datum,
                Writing writing,
                const VitBox *box,
                VitColor ground)
{
  const VitSeries *data = vit_plot_series (plot, series);
  g_autofree char *text = NULL;
  VitLabel *label;

  if (writing == WRITING_NAMES && data->labels != NULL && data->labels[datum] != NULL)
    text = g_strdup (data->labels[datum]);
  else
    text = vit_value_text (plot->language, plot->chart->value_format, data->value[datum]);

  label = vit_plot_create_label (plot, VIT_LABEL_CELL, text, vit_plot_color_on (plot, ground));
  vit_label_fit (label, box->width - NUMBER_MARGIN, NAME_LINES, PANGO_ALIGN_CENTER);

  return label;
}

static gboolean
does_writing_fit (const VitPlot *plot, guint series, Writing writing)
{
  const VitSeries *data = vit_plot_series (plot, series);
  guint n = 0;

  for (guint i = 0; i < data->n; i++)
    {
      g_autoptr (VitLabel) label = NULL;
      VitBox box;

      if (!get_box (plot, series, i, &box))
        continue;
      if (++n > MAX_NUMBERS)
        return FALSE;

      label = create_writing (plot, series, i, writing, &box, plot->palette->paper);
      if (vit_label_is_shortened (label) || label->box.width > box.width - NUMBER_MARGIN ||
          label->box.height > box.height)
        return FALSE;
    }

  return TRUE;
}

/* All cells are written in or none: a grid where a few of them are empty reads as if data were
 * missing. */
static Writing
choose_writing (const VitPlot *plot, guint series)
{
  Writing writing = WRITING_NAMES;

  while (writing < WRITING_NONE && !does_writing_fit (plot, series, writing))
    writing++;

  return writing;
}

/**
 * vit_mark_cell_do_numbers_fit:
 *
 * Returns: whether every cell has room for its number
 */
gboolean
vit_mark_cell_do_numbers_fit (const VitPlot *plot)
{
  for (guint i = 0; i < plot->chart->series->len; i++)
    if (vit_plot_series (plot, i)->mark == VIT_MARK_CELL &&
        choose_writing (plot, i) == WRITING_NONE)
      return FALSE;

  return TRUE;
}

static void
place_labels (VitPlot *plot, guint series)
{
  const VitSeries *data = vit_plot_series (plot, series);
  Writing writing = choose_writing (plot, series);
  double low, high;

  if (writing == WRITING_NONE || !vit_mark_cell_find_ends (plot, &low, &high))
    return;

  for (guint i = 0; i < data->n; i++)
    {
      VitLabel *label;
      VitBox box;

      if (!get_box (plot, series, i, &box))
        continue;

      label = create_writing (plot, series, i, writing, &box,
                              color_of (plot, low, high, data->value[i]));
      vit_label_place (label, box.x + box.width / 2, box.y + box.height / 2, VIT_SIDE_MIDDLE, 0);
      vit_labels_add (plot->labels, &plot->page, label);
    }
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
  .draw_ground = draw_ground,
  .highlight = highlight,
  .get_box = get_box,
  .place_labels = place_labels,
  .find = find,
};
