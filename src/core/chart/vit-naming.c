/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-naming.h"

#include <math.h>

#include "vit-mark-cell.h"
#include "vit-pen.h"
#include "vit-polyline.h"
#include "vit-value-text.h"

/* More names than this do not find a place at the ends of their lines. */
#define MAX_ENDS 5

#define MAX_LEGEND_ROWS 3
#define MAX_NAME_SHARE 0.28 /* of the page's width */

/* Beside the plot every name has one line. Within it there is room. */
#define MAX_INSIDE_LINES 2

/* A line that ends this share of the plot before its edge is named where it ends. */
#define EARLY_SHARE 0.06

/* In units of the font size. */
#define SWATCH 0.9
#define SWATCH_GAP 0.5
#define ITEM_GAP 1.6
#define LEGEND_GAP 0.9
#define END_GAP 0.7
#define RAMP_WIDTH 8.0
#define RAMP_HEIGHT 0.7
#define N_RAMP_STEPS 32

/* The name of a series and where its line ends. */
typedef struct
{
  VitLabel *label;
  double middle;
} End;

static gboolean
has_name (const VitSeries *series)
{
  return series->name != NULL && series->name[0] != '\0';
}

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

      if (!has_name (series))
        continue;
      n_named++;
      if (series->mark != VIT_MARK_LINE && series->mark != VIT_MARK_AREA)
        all_end = FALSE;
    }

  if (n_named < 2)
    return VIT_NAMING_NONE;

  return all_end && n_named <= MAX_ENDS ? VIT_NAMING_ENDS : VIT_NAMING_LEGEND;
}

/* The last datum in view, and where it is; of a stacked area, the middle of its band. */
static gboolean
find_end (const VitPlot *plot, guint index, guint *datum, double *x, double *y)
{
  const VitSeries *series = vit_plot_series (plot, index);

  for (guint i = series->n; i-- > 0;)
    {
      if (!vit_plot_point (plot, index, i, x, y))
        continue;

      if (plot->stack != NULL && plot->stack->bases[index] != NULL)
        *y = (*y + vit_scale_position (&plot->y, plot->stack->bases[index][i])) / 2;
      *datum = i;
      return TRUE;
    }

  return FALSE;
}

static gboolean
ends_early (const VitPlot *plot, double x)
{
  return x < vit_box_right (&plot->box) - EARLY_SHARE * plot->box.width -
                 vit_scale_band_width (&plot->x) / 2;
}

/* Whether another line, which comes first, ends in the very same place. */
static gboolean
ends_on_another (const VitPlot *plot, guint index, double x, double y)
{
  const VitSeries *series = vit_plot_series (plot, index);

  for (guint i = 0; i < plot->chart->series->len; i++)
    {
      const VitSeries *other = vit_plot_series (plot, i);
      gboolean louder = series->ink == VIT_INK_QUIET && other->ink != VIT_INK_QUIET;
      double other_x, other_y;
      guint datum;

      if (i != index && has_name (other) && (louder || (i < index && other->ink == series->ink)) &&
          find_end (plot, i, &datum, &other_x, &other_y) && hypot (x - other_x, y - other_y) < 1)
        return TRUE;
    }

  return FALSE;
}

/* Whether the end of the line is where its name does not belong. */
static gboolean
is_named_inside (const VitPlot *plot, guint index, double x, double y)
{
  return ends_early (plot, x) || ends_on_another (plot, index, x, y);
}

/**
 * vit_naming_prints_value:
 *
 * Returns: whether the datum's value stands behind its series' name, at the end of the line
 */
gboolean
vit_naming_prints_value (const VitPlot *plot, guint series, guint datum)
{
  double x, y;
  guint last;

  return plot->naming == VIT_NAMING_ENDS && plot->detail == VIT_DETAIL_FULL &&
         plot->stack == NULL && has_name (vit_plot_series (plot, series)) &&
         vit_plot_is_labelled (plot, series, datum) && find_end (plot, series, &last, &x, &y) &&
         last == datum && !ends_early (plot, x);
}

static VitLabel *
create_end (const VitPlot *plot, guint index, guint datum, int n_lines)
{
  const VitSeries *series = vit_plot_series (plot, index);
  g_autofree char *value = NULL;
  g_autofree char *text = NULL;
  VitLabel *label;

  if (vit_naming_prints_value (plot, index, datum))
    value = vit_plot_datum_text (plot, index, datum);

  text = value ? g_strconcat (series->name, "  ", value, NULL) : g_strdup (series->name);
  label = vit_plot_create_label (plot, VIT_LABEL_SERIES, text,
                                 vit_plot_text_color (plot, index, G_MAXUINT));
  vit_label_fit (label, MAX_NAME_SHARE * plot->page.width, n_lines, PANGO_ALIGN_LEFT);

  return label;
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
  double height = 0;

  for (guint i = 0; i < plot->chart->series->len; i++)
    {
      double x;
      guint datum;
      End end;

      if (!has_name (vit_plot_series (plot, i)) || !find_end (plot, i, &datum, &x, &end.middle) ||
          is_named_inside (plot, i, x, end.middle))
        continue;

      end.label = create_end (plot, i, datum, 1);
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
                       END_GAP * plot->style->font_size);
      g_ptr_array_add (labels, label);
    }
}

/* The names in rows from the left, each with room for its swatch. Names beyond the last row are
 * left out: seven colours are as many as can be told apart. */
static void
add_legend (VitPlot *plot, GPtrArray *labels)
{
  double size = plot->style->font_size, indent = (SWATCH + SWATCH_GAP) * size;
  double bottom = vit_plot_highest (plot, labels) - LEGEND_GAP * size;
  double left = plot->page.x, x = left, line = 0;
  guint first = labels->len;
  int row = 0;

  for (guint i = 0; i < plot->chart->series->len; i++)
    {
      const VitSeries *series = vit_plot_series (plot, i);
      VitLabel *label;

      if (!has_name (series))
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
      g_ptr_array_add (labels, label);
    }

  row = MIN (row, MAX_LEGEND_ROWS - 1);
  for (guint i = first; i < labels->len; i++)
    ((VitLabel *) g_ptr_array_index (labels, i))->box.y += bottom - (row + 1) * line;
}

/* The colours of cells between their two ends, above at the right: beside the axis title, if that
 * leaves room. */
static void
add_ramp (VitPlot *plot, GPtrArray *labels)
{
  double size = plot->style->font_size, gap = SWATCH_GAP * size, low, high;
  g_autofree char *low_text = NULL;
  g_autofree char *high_text = NULL;
  VitLabel *first, *last;
  VitBox row;

  if (!vit_mark_cell_find_ends (plot, &low, &high) || vit_mark_cell_do_numbers_fit (plot))
    return;

  low_text = vit_value_text (plot->language, plot->chart->value_format, low);
  high_text = vit_value_text (plot->language, plot->chart->value_format, high);
  first = vit_plot_create_label (plot, VIT_LABEL_TICK, low_text, plot->palette->muted);
  last = vit_plot_create_label (plot, VIT_LABEL_TICK, high_text, plot->palette->muted);

  row.width = first->box.width + last->box.width + 2 * gap + RAMP_WIDTH * size;
  row.height = first->box.height;
  row.x = vit_box_right (&plot->box) - row.width;
  row.y = plot->box.y - LEGEND_GAP * size - row.height;
  for (guint i = 0; i < labels->len; i++)
    if (vit_box_overlap (&row, &((VitLabel *) g_ptr_array_index (labels, i))->box) > 0)
      row.y = vit_plot_highest (plot, labels) - LEGEND_GAP * size - row.height;

  first->box.x = row.x;
  last->box.x = vit_box_right (&row) - last->box.width;
  first->box.y = last->box.y = row.y;
  plot->ramp =
      (VitBox){ vit_box_right (&first->box) + gap, row.y + (row.height - RAMP_HEIGHT * size) / 2,
                RAMP_WIDTH * size, RAMP_HEIGHT * size };
  g_ptr_array_add (labels, first);
  g_ptr_array_add (labels, last);
}

/**
 * vit_naming_create_labels:
 * @plot: with its box and scales
 * @labels: (element-type VitLabel): those of the axes, to which the names are added
 *
 * Puts names at the ends of lines, or a legend above.
 */
void
vit_naming_create_labels (VitPlot *plot, GPtrArray *labels)
{
  plot->ramp = (VitBox){ 0 };

  if (plot->detail >= VIT_DETAIL_NO_NAMES)
    return;

  if (plot->naming == VIT_NAMING_ENDS)
    add_ends (plot, labels);
  else if (plot->naming == VIT_NAMING_LEGEND)
    add_legend (plot, labels);

  if (vit_chart_has_mark (plot->chart, VIT_MARK_CELL))
    add_ramp (plot, labels);
}

/* Where the piece of a line from @a to @b is at @along. */
static double
across_at (const VitVertex *a, const VitVertex *b, double along)
{
  double share = b->along > a->along ? (along - a->along) / (b->along - a->along) : 0;

  return a->across + (b->across - a->across) * CLAMP (share, 0, 1);
}

/* The highest point of a line between two places on the page; infinity if it has none there. */
static double
top_between (const VitPolyline *line, double left, double right)
{
  double top = INFINITY;

  for (guint i = 0; i < line->vertices->len; i++)
    {
      const VitVertex *b = &g_array_index (line->vertices, VitVertex, i);
      const VitVertex *a = b->starts ? b : b - 1;

      if (b->along < left || a->along > right)
        continue;
      top = MIN (top, across_at (a, b, MAX (left, a->along)));
      top = MIN (top, across_at (a, b, MIN (right, b->along)));
    }

  return top;
}

/* Over the line, as near to its end as there is a place where the name covers no other mark. */
static void
place_over (VitPlot *plot, guint series, double end, VitLabel *label)
{
  g_autoptr (VitPolyline) line = vit_polyline_new (plot, series);
  double half = label->box.width / 2, gap = END_GAP / 2 * plot->style->font_size;
  double best_area = INFINITY;
  VitBox best = label->box;

  for (double x = end - half; x - half >= plot->box.x && best_area > 0; x -= half)
    {
      double top = top_between (line, x - half - gap, x + half + gap), area;

      vit_label_place (label, x, top, VIT_SIDE_ABOVE, gap);
      if (isinf (top) || !vit_labels_has_room (plot->labels, &plot->page, &label->box))
        continue;

      area = vit_labels_covered (plot->labels, &label->box);
      if (area < best_area)
        {
          best_area = area;
          best = label->box;
        }
    }

  if (isinf (best_area))
    {
      vit_label_free (label);
      return;
    }

  label->box = best;
  label->halo = vit_plot_wants_halo (plot, &best);
  vit_labels_add (plot->labels, &plot->page, label);
}

/**
 * vit_naming_place_inside:
 *
 * Names, within the plot, the lines that end before its edge or on another line's end.
 */
void
vit_naming_place_inside (VitPlot *plot)
{
  if (plot->naming != VIT_NAMING_ENDS || plot->detail >= VIT_DETAIL_NO_NAMES)
    return;

  for (guint i = 0; i < plot->chart->series->len; i++)
    {
      VitLabel *label;
      double x, y;
      guint datum;

      if (!has_name (vit_plot_series (plot, i)) || !find_end (plot, i, &datum, &x, &y) ||
          !is_named_inside (plot, i, x, y))
        continue;

      label = create_end (plot, i, datum, MAX_INSIDE_LINES);
      place_over (plot, i, x, label);
    }
}

static void
draw_swatch (const VitPlot *plot, cairo_t *cr, const VitLabel *label)
{
  double size = SWATCH * plot->style->font_size;
  double middle = label->box.y + label->box.height / 2;
  VitBox swatch = { label->box.x - SWATCH_GAP * plot->style->font_size - size, middle - size / 2,
                    size, size };

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

/**
 * vit_naming_draw_swatches:
 *
 * Draws, before each name of a legend, a piece of what it names, and the colours of cells.
 */
void
vit_naming_draw_swatches (const VitPlot *plot, cairo_t *cr)
{
  for (guint i = 0; i < plot->labels->labels->len; i++)
    {
      const VitLabel *label = g_ptr_array_index (plot->labels->labels, i);

      if (label->series >= 0)
        draw_swatch (plot, cr, label);
    }

  for (int i = 0; i < N_RAMP_STEPS && plot->ramp.width > 0; i++)
    {
      VitBox step = plot->ramp;

      step.width = plot->ramp.width / N_RAMP_STEPS;
      step.x += i * step.width;
      vit_pen_set_color (cr, vit_mark_cell_color (plot, i / (N_RAMP_STEPS - 1.0)), 1);
      vit_pen_fill_box (cr, &step);
    }
}
