/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-naming.h"

#include <math.h>

#include "vit-pen.h"

/* More names than this do not find a place at the ends of their lines. */
#define MAX_ENDS 5

#define MAX_LEGEND_ROWS 3
#define MAX_NAME_SHARE 0.28 /* of the page's width */

/* In units of the font size. */
#define SWATCH 0.9
#define SWATCH_GAP 0.5
#define ITEM_GAP 1.6
#define END_GAP 0.7

/* The name of a series and where its line ends. */
typedef struct
{
  VitLabel *label;
  double middle;
} End;

/**
 * vit_naming_choose:
 *
 * Returns: how the series of @chart are named: at their ends if they all run to an end and are
 *   few, else by a legend
 */
VitNaming
vit_naming_choose (const VitChart *chart)
{
  guint n_named = 0;
  gboolean all_end = TRUE;

  for (guint i = 0; i < chart->series->len; i++)
    {
      const VitSeries *series = g_ptr_array_index (chart->series, i);

      if (series->name == NULL || series->name[0] == '\0')
        continue;
      n_named++;
      if (series->mark != VIT_MARK_LINE && series->mark != VIT_MARK_AREA)
        all_end = FALSE;
    }

  if (n_named < 2)
    return VIT_NAMING_NONE;

  return all_end && n_named <= MAX_ENDS ? VIT_NAMING_ENDS : VIT_NAMING_LEGEND;
}

/* Where the last datum in view is; of a stacked area, the middle of its band. */
static gboolean
find_end (const VitPlot *plot, guint index, double *middle)
{
  const VitSeries *series = vit_plot_series (plot, index);

  for (guint i = series->n; i-- > 0;)
    {
      double x, y;

      if (!vit_plot_point (plot, index, i, &x, &y))
        continue;

      if (plot->stack != NULL && plot->stack->bases[index] != NULL)
        y = (y + vit_scale_position (&plot->y, plot->stack->bases[index][i])) / 2;
      *middle = y;
      return TRUE;
    }

  return FALSE;
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  double first = ((const End *) a)->middle, second = ((const End *) b)->middle;

  return (first > second) - (first < second);
}

static void
add_ends (VitPlot *plot, GPtrArray *labels)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (End));
  g_autofree double *middles = NULL;
  double size = plot->style->font_size, height = 0;

  for (guint i = 0; i < plot->chart->series->len; i++)
    {
      const VitSeries *series = vit_plot_series (plot, i);
      End end;

      if (series->name == NULL || series->name[0] == '\0' || !find_end (plot, i, &end.middle))
        continue;

      end.label = vit_plot_create_label (plot, VIT_LABEL_SERIES, series->name,
                                         vit_plot_text_color (plot, i, G_MAXUINT));
      vit_label_fit (end.label, MAX_NAME_SHARE * plot->page.width, 1, PANGO_ALIGN_LEFT);
      height = MAX (height, end.label->box.height);
      g_array_append_val (ends, end);
    }

  g_array_sort (ends, compare_ends);
  middles = g_new (double, MAX (ends->len, 1));
  for (guint i = 0; i < ends->len; i++)
    middles[i] = g_array_index (ends, End, i).middle;
  vit_labels_spread (middles, ends->len, height, plot->box.y - height / 2,
                     vit_box_bottom (&plot->box) + height / 2);

  for (guint i = 0; i < ends->len; i++)
    {
      VitLabel *label = g_array_index (ends, End, i).label;

      vit_label_place (label, vit_box_right (&plot->box), middles[i], VIT_SIDE_RIGHT,
                       END_GAP * size);
      g_ptr_array_add (labels, label);
    }
}

static double
highest (const VitPlot *plot, const GPtrArray *labels)
{
  double top = plot->box.y;

  for (guint i = 0; i < labels->len; i++)
    top = MIN (top, ((VitLabel *) g_ptr_array_index (labels, i))->box.y);

  return top;
}

/* The names in rows from the left, each with room for its swatch. Names beyond the last row are
 * left out: seven colours are as many as can be told apart. */
static void
add_legend (VitPlot *plot, GPtrArray *labels)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  double size = plot->style->font_size;
  double indent = (SWATCH + SWATCH_GAP) * size;
  double left = plot->page.x, x = left, line = 0, bottom;
  int row = 0;

  for (guint i = 0; i < plot->chart->series->len; i++)
    {
      const VitSeries *series = vit_plot_series (plot, i);
      VitLabel *label;

      if (series->name == NULL || series->name[0] == '\0')
        continue;

      label = vit_plot_create_label (plot, VIT_LABEL_LEGEND, series->name, plot->palette->ink);
      vit_label_fit (label, MAX (plot->page.width - indent, 1), 1, PANGO_ALIGN_LEFT);
      line = MAX (line, label->box.height * 1.25);

      if (x > left && x + indent + label->box.width > vit_box_right (&plot->page))
        {
          x = left;
          row++;
        }
      if (row >= MAX_LEGEND_ROWS)
        {
          vit_label_free (label);
          break;
        }

      label->series = (int) i;
      label->box.x = x + indent;
      label->box.y = row * line;
      x = vit_box_right (&label->box) + ITEM_GAP * size;
      g_ptr_array_add (items, label);
    }

  bottom = highest (plot, labels) - 0.6 * size;
  row = MIN (row, MAX_LEGEND_ROWS - 1);
  for (guint i = 0; i < items->len; i++)
    {
      VitLabel *label = g_ptr_array_index (items, i);

      label->box.y += bottom - (row + 1) * line;
      g_ptr_array_add (labels, label);
    }
}

/**
 * vit_naming_create_labels:
 * @plot: with its box and scales
 * @labels: (element-type VitLabel): those of the axes, to which the names are added
 */
void
vit_naming_create_labels (VitPlot *plot, GPtrArray *labels)
{
  if (plot->detail > VIT_DETAIL_FULL)
    return;

  if (plot->naming == VIT_NAMING_ENDS)
    add_ends (plot, labels);
  else if (plot->naming == VIT_NAMING_LEGEND)
    add_legend (plot, labels);
}

/**
 * vit_naming_draw_swatches:
 *
 * Draws, before each name of a legend, a piece of what it names.
 */
void
vit_naming_draw_swatches (const VitPlot *plot, cairo_t *cr)
{
  double size = SWATCH * plot->style->font_size;
  double gap = SWATCH_GAP * plot->style->font_size;

  for (guint i = 0; i < plot->labels->labels->len; i++)
    {
      const VitLabel *label = g_ptr_array_index (plot->labels->labels, i);
      VitBox swatch = { label->box.x - gap - size, label->box.y + (label->box.height - size) / 2,
                        size, size };
      double middle = swatch.y + size / 2;

      if (label->series < 0)
        continue;

      vit_pen_set_color (cr, vit_plot_series_color (plot, label->series), 1);
      switch (vit_plot_series (plot, label->series)->mark)
        {
        case VIT_MARK_LINE:
          swatch.y = middle - size / 8;
          swatch.height = size / 4;
          vit_pen_fill_box (cr, &swatch);
          break;
        case VIT_MARK_POINT:
          vit_pen_disc (cr, swatch.x + size / 2, middle, size * 0.4);
          cairo_fill (cr);
          break;
        case VIT_MARK_BAR:
        case VIT_MARK_AREA:
        case VIT_MARK_CELL:
        default:
          vit_pen_fill_box (cr, &swatch);
          break;
        }
    }
}
