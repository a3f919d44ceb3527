/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-axes.h"

#include <math.h>

#include "vit-value-text.h"

/* Between the plot and the labels around it, in units of the font size. */
#define GAP_DOWN 0.6       /* numbers at the left */
#define GAP_DOWN_NAMES 1.0 /* names at the left */
#define GAP_ACROSS 0.7     /* labels below */
#define GAP_ROWS 0.35      /* between rows of labels */
#define GAP_COLUMNS 0.9    /* between labels of a row */

/* So far apart are the lines of the grid at least, in units of the font size; up to three
 * intervals may be closer, so that a small plot does not waste half of its height. */
#define GRID_DISTANCE 5.5
#define CLOSE_DISTANCE 2.6
#define CLOSE_INTERVALS 3
#define LOG_DISTANCE 3.0

#define MAX_INTERVALS 6
/* Of the page, for names at the left: on two lines, and where there is room for one only. */
#define MAX_NAME_SHARE 0.38
#define MAX_LONG_NAME_SHARE 0.48

static double
font_size (const VitPlot *plot)
{
  return plot->style->font_size;
}

static double
scale_length (const VitScale *scale)
{
  return fabs (scale->to - scale->from);
}

static double
measure_tick (const char *text, gpointer plot)
{
  g_autoptr (VitLabel) label =
      vit_plot_create_label (plot, VIT_LABEL_TICK, text, ((VitPlot *) plot)->palette->muted);

  return label->box.width;
}

static double
widest_tick (VitPlot *plot, const VitTicks *ticks)
{
  double width = 0;

  for (guint i = 0; i < ticks->ticks->len; i++)
    width = MAX (width, measure_tick (g_array_index (ticks->ticks, VitTick, i).text, plot));

  return width;
}

/* The smallest step that a value of the axis can have. */
static double
least_step (const VitAxis *axis)
{
  return axis->format.kind == VIT_FORMAT_INTEGER ? 1 : 0;
}

/* Moves the ends of the value axis out to multiples of @step, where the chart does not set them. */
static void
make_nice (const VitPlot *plot, VitScale *scale, double step)
{
  double low = floor (scale->low / step + 1e-9) * step;
  double high = ceil (scale->high / step - 1e-9) * step;

  if (!plot->domain.y_low_given && isfinite (low))
    scale->low = low;
  if (!plot->domain.y_high_given && isfinite (high))
    scale->high = high;
}

static VitTicks *
make_linear (VitPlot *plot, const VitAxis *axis, VitScale *scale, gboolean across)
{
  gboolean is_value = scale == &plot->y;
  double low = scale->low, high = scale->high;
  double length = scale_length (scale) / font_size (plot);
  double least = CLAMP (floor (length / CLOSE_DISTANCE), 2, CLOSE_INTERVALS);
  double intervals = CLAMP (floor (length / GRID_DISTANCE), least, MAX_INTERVALS);

  if (!isfinite (high - low))
    return vit_ticks_new_linear (scale, axis->format, plot->language, high / 2);

  for (;; intervals--)
    {
      double step = MAX (vit_ticks_nice_step (high - low, intervals), least_step (axis));
      g_autoptr (VitTicks) ticks = NULL;

      scale->low = low;
      scale->high = high;
      if (is_value)
        make_nice (plot, scale, step);

      ticks = vit_ticks_new_linear (scale, axis->format, plot->language, step);
      if (!across || intervals <= 1 ||
          widest_tick (plot, ticks) + GAP_COLUMNS * font_size (plot) <=
              scale_length (scale) * (step / (scale->high - scale->low)))
        return g_steal_pointer (&ticks);
    }
}

static VitTicks *
make_log (VitPlot *plot, const VitAxis *axis, VitScale *scale, gboolean across)
{
  guint max_ticks = MAX (scale_length (scale) / (LOG_DISTANCE * font_size (plot)), 2);

  if (scale == &plot->y)
    make_nice (plot, scale, 1);

  for (;; max_ticks--)
    {
      g_autoptr (VitTicks) ticks =
          vit_ticks_new_log (scale, axis->format, plot->language, max_ticks);
      double room = scale_length (scale) / MAX (ticks->ticks->len, 1);

      if (!across || max_ticks <= 2 || widest_tick (plot, ticks) + font_size (plot) <= room)
        return g_steal_pointer (&ticks);
    }
}

static VitTicks *
make_axis (VitPlot *plot, const VitAxis *axis, VitScale *scale, gboolean across)
{
  switch (axis->kind)
    {
    case VIT_AXIS_TIME:
      return across ? vit_ticks_new_time (scale, plot->language, measure_tick, plot)
                    : vit_ticks_new ();
    case VIT_AXIS_LOG:
      return make_log (plot, axis, scale, across);
    case VIT_AXIS_CATEGORY:
      return vit_ticks_new ();
    case VIT_AXIS_LINEAR:
    default:
      return make_linear (plot, axis, scale, across);
    }
}

/**
 * vit_axes_make_ticks:
 * @plot: with its scales placed
 *
 * Finds the ticks of both axes for the room there is, and moves the ends of the value axis out to
 * ticks. Names of categories have no ticks; they are labels only.
 */
void
vit_axes_make_ticks (VitPlot *plot)
{
  const VitChart *chart = plot->chart;
  gboolean turned = vit_plot_is_turned (plot);

  g_clear_pointer (&plot->x_ticks, vit_ticks_free);
  g_clear_pointer (&plot->y_ticks, vit_ticks_free);

  plot->x_ticks = make_axis (plot, &chart->x, &plot->x, !turned);
  plot->y_ticks =
      plot->value_axis ? make_axis (plot, &chart->y, &plot->y, turned) : vit_ticks_new ();
}

static void
add_row (VitPlot *plot,
         GPtrArray *labels,
         const VitScale *scale,
         const GArray *row,
         VitLabelKind kind,
         double top)
{
  for (guint i = 0; i < row->len; i++)
    {
      const VitTick *tick = &g_array_index (row, VitTick, i);
      VitLabel *label = vit_plot_create_label (plot, kind, tick->text, plot->palette->muted);

      vit_label_place (label, vit_scale_place (scale, tick->at), top, VIT_SIDE_BELOW, 0);
      g_ptr_array_add (labels, label);
    }
}

/* Years: of two that do not stand apart, the one with less in view goes; what stands for little
 * moves into the plot's width, so that no margin grows for it. */
static void
add_below (VitPlot *plot, GPtrArray *labels, const VitScale *scale, const GArray *row, double top)
{
  double gap = GAP_COLUMNS * font_size (plot);
  VitLabel *last = NULL;
  double last_span = 0;

  for (guint i = 0; i < row->len; i++)
    {
      const VitTick *tick = &g_array_index (row, VitTick, i);
      VitLabel *label =
          vit_plot_create_label (plot, VIT_LABEL_BELOW, tick->text, plot->palette->muted);

      vit_label_place (label, vit_scale_place (scale, tick->at), top, VIT_SIDE_BELOW, 0);
      label->box.x = MIN (label->box.x, vit_box_right (&plot->box) - label->box.width);
      label->box.x = MAX (label->box.x, plot->box.x);

      if (last != NULL && vit_box_right (&last->box) + gap > label->box.x)
        {
          if (tick->span <= last_span)
            {
              vit_label_free (label);
              continue;
            }
          g_ptr_array_remove_index (labels, labels->len - 1);
        }

      g_ptr_array_add (labels, label);
      last = label;
      last_span = tick->span;
    }
}

/* The values of x that a time axis down the page names, or the numbers of categories. */
static GArray *
collect_names (const VitPlot *plot, const VitAxis *axis, const VitScale *scale)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));

  if (axis->kind == VIT_AXIS_CATEGORY)
    {
      guint n = axis->categories ? g_strv_length (axis->categories) : 0;

      for (guint i = 0; i < n; i++)
        {
          double value = i;

          if (vit_scale_shows (scale, value))
            g_array_append_val (values, value);
        }
      return values;
    }

  for (guint i = 0; i < plot->chart->series->len && values->len == 0; i++)
    {
      const VitSeries *series = vit_plot_series (plot, i);

      for (guint j = 0; j < series->n; j++)
        if (vit_scale_shows (scale, series->x[j]))
          g_array_append_val (values, series->x[j]);
    }

  return values;
}

static char *
name_text (const VitPlot *plot, const VitAxis *axis, double value)
{
  if (axis->kind == VIT_AXIS_CATEGORY)
    return g_strdup (axis->categories[(guint) value]);

  return vit_value_text (plot->language, axis->format, value);
}

/* Names below the plot: wrapped to two lines if they fit between each other, else every second,
 * third, … on one line. */
static void
add_names_across (VitPlot *plot, GPtrArray *labels, const VitAxis *axis, const VitScale *scale)
{
  g_autoptr (GArray) values = collect_names (plot, axis, scale);
  double size = font_size (plot), step = vit_scale_band_width (scale);
  double room = step - GAP_COLUMNS * size * 0.6;
  double top = vit_box_bottom (&plot->box) + GAP_ACROSS * size;
  guint stride = MAX (1, (guint) ceil (1.6 * size / MAX (step, 1e-3)));
  double widest = 0;
  gboolean wrapped = TRUE;

  for (guint i = 0; i < values->len; i += stride)
    {
      g_autofree char *text = name_text (plot, axis, g_array_index (values, double, i));
      g_autoptr (VitLabel) label =
          vit_plot_create_label (plot, VIT_LABEL_TICK, text, plot->palette->ink);

      widest = MAX (widest, label->box.width);
      vit_label_fit (label, room, 2, PANGO_ALIGN_CENTER);
      if (vit_label_is_shortened (label) && room < 6 * size)
        wrapped = FALSE;
    }

  if (!wrapped || stride > 1)
    {
      widest = MIN (widest, 9 * size);
      stride = MAX (1, (guint) ceil ((widest + GAP_COLUMNS * size) / step));
      wrapped = FALSE;
    }

  for (guint i = 0; i < values->len; i += stride)
    {
      double value = g_array_index (values, double, i);
      g_autofree char *text = name_text (plot, axis, value);
      VitLabel *label = vit_plot_create_label (plot, VIT_LABEL_TICK, text, plot->palette->ink);

      if (wrapped)
        vit_label_fit (label, room, 2, PANGO_ALIGN_CENTER);
      else
        vit_label_fit (label, widest, 1, PANGO_ALIGN_CENTER);
      vit_label_place (label, vit_scale_position (scale, value), top, VIT_SIDE_BELOW, 0);
      label->box.x = MIN (label->box.x, vit_box_right (&plot->page) - label->box.width);
      label->box.x = MAX (label->box.x, plot->page.x);
      g_ptr_array_add (labels, label);
    }
}

/* Names at the left, right-aligned; on two lines where the rows are high enough, every second,
 * third, … where they are too low. */
static void
add_names_down (VitPlot *plot, GPtrArray *labels, const VitAxis *axis, const VitScale *scale)
{
  g_autoptr (GArray) values = collect_names (plot, axis, scale);
  double size = font_size (plot), step = vit_scale_band_width (scale);
  double right = plot->box.x - GAP_DOWN_NAMES * size;
  guint stride = 1;

  for (guint i = 0; i < values->len; i += stride)
    {
      double value = g_array_index (values, double, i);
      g_autofree char *text = name_text (plot, axis, value);
      VitLabel *label = vit_plot_create_label (plot, VIT_LABEL_CATEGORY, text, plot->palette->ink);
      double line = label->box.height;
      gboolean is_high = step > 2.1 * line;

      if (i == 0)
        stride = MAX (1, (guint) ceil (line / MAX (step, 1e-3)));
      vit_label_fit (label, (is_high ? MAX_NAME_SHARE : MAX_LONG_NAME_SHARE) * plot->page.width,
                     is_high ? 2 : 1, PANGO_ALIGN_RIGHT);
      vit_label_place (label, right, vit_scale_position (scale, value), VIT_SIDE_LEFT, 0);
      g_ptr_array_add (labels, label);
    }
}

static void
add_ticks_down (VitPlot *plot, GPtrArray *labels, const VitScale *scale, const VitTicks *ticks)
{
  for (guint i = 0; i < ticks->ticks->len; i++)
    {
      const VitTick *tick = &g_array_index (ticks->ticks, VitTick, i);
      VitLabel *label =
          vit_plot_create_label (plot, VIT_LABEL_TICK, tick->text, plot->palette->muted);

      vit_label_place (label, plot->box.x, vit_scale_place (scale, tick->at), VIT_SIDE_LEFT,
                       GAP_DOWN * font_size (plot));
      g_ptr_array_add (labels, label);
    }
}

static void
add_across (VitPlot *plot,
            GPtrArray *labels,
            const VitAxis *axis,
            const VitScale *scale,
            const VitTicks *ticks)
{
  double size = font_size (plot);

  if (axis->kind == VIT_AXIS_CATEGORY)
    {
      add_names_across (plot, labels, axis, scale);
      return;
    }

  add_row (plot, labels, scale, ticks->ticks, VIT_LABEL_TICK,
           vit_box_bottom (&plot->box) + GAP_ACROSS * size);
  add_below (plot, labels, scale, ticks->below, vit_plot_lowest (plot, labels) + GAP_ROWS * size);
}

static void
add_down (VitPlot *plot,
          GPtrArray *labels,
          const VitAxis *axis,
          const VitScale *scale,
          const VitTicks *ticks)
{
  if (axis->kind == VIT_AXIS_CATEGORY || axis->kind == VIT_AXIS_TIME)
    add_names_down (plot, labels, axis, scale);
  else
    add_ticks_down (plot, labels, scale, ticks);
}

/**
 * vit_axes_create_labels:
 * @plot: with its box, scales and ticks
 *
 * Labels are where they belong in relation to the plot's box, be it on the page or not: how far
 * they hang over the page is by how much its margins must grow.
 *
 * Returns: (transfer full) (element-type VitLabel): the labels of both axes
 */
GPtrArray *
vit_axes_create_labels (VitPlot *plot)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_label_free);
  const VitChart *chart = plot->chart;

  if (plot->detail >= VIT_DETAIL_NO_AXES)
    return labels;

  if (vit_plot_is_turned (plot))
    {
      add_across (plot, labels, &chart->y, &plot->y, plot->y_ticks);
      add_down (plot, labels, &chart->x, &plot->x, plot->x_ticks);
    }
  else
    {
      add_across (plot, labels, &chart->x, &plot->x, plot->x_ticks);
      add_down (plot, labels, &chart->y, &plot->y, plot->y_ticks);
    }

  return labels;
}

/**
 * vit_axes_create_titles:
 * @plot: with its box
 * @labels: (element-type VitLabel): labels around the plot, to which the titles are added
 *
 * What runs across is named below at the right, what runs down above at the left.
 */
void
vit_axes_create_titles (VitPlot *plot, GPtrArray *labels)
{
  gboolean turned = vit_plot_is_turned (plot);
  const VitAxis *across = turned ? &plot->chart->y : &plot->chart->x;
  const VitAxis *down = turned ? &plot->chart->x : &plot->chart->y;
  double size = font_size (plot);

  if (plot->detail >= VIT_DETAIL_NO_NAMES)
    return;

  if (across->title != NULL)
    {
      VitLabel *label =
          vit_plot_create_label (plot, VIT_LABEL_AXIS_TITLE, across->title, plot->palette->muted);

      vit_label_fit (label, plot->box.width, 1, PANGO_ALIGN_LEFT);
      vit_label_place (label, 0, vit_plot_lowest (plot, labels), VIT_SIDE_BELOW, GAP_ROWS * size);
      label->box.x = vit_box_right (&plot->box) - label->box.width;
      g_ptr_array_add (labels, label);
    }

  if (down->title != NULL)
    {
      VitLabel *label =
          vit_plot_create_label (plot, VIT_LABEL_AXIS_TITLE, down->title, plot->palette->muted);

      vit_label_fit (label, plot->page.width, 1, PANGO_ALIGN_LEFT);
      vit_label_place (label, 0, MIN (vit_plot_highest (plot, labels), plot->box.y - size / 2),
                       VIT_SIDE_ABOVE, GAP_ROWS * size);
      label->box.x = plot->page.x;
      g_ptr_array_add (labels, label);
    }
}
