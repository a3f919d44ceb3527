/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-domain.h"

#include <math.h>
#include <stdlib.h>

/* Room beside the outermost points, as a share of the axis. */
#define POINT_MARGIN 0.04

/* A line of values that start below this share of their highest is shown from zero on. */
#define ZERO_SHARE 0.4

/* The ends that data reach; low > high as long as there are none. */
typedef struct
{
  double low, high;
} Range;

static const Range no_range = { G_MAXDOUBLE, -G_MAXDOUBLE };

static void
range_add (Range *self, double units)
{
  if (!isfinite (units))
    return;

  self->low = MIN (self->low, units);
  self->high = MAX (self->high, units);
}

/**
 * vit_chart_has_mark:
 *
 * Returns: whether a series of @chart is drawn by @mark
 */
gboolean
vit_chart_has_mark (const VitChart *chart, VitMark mark)
{
  for (guint i = 0; i < chart->series->len; i++)
    if (((const VitSeries *) g_ptr_array_index (chart->series, i))->mark == mark)
      return TRUE;

  return FALSE;
}

/* Whether the datum would be drawn if all of the axes were in view. */
static gboolean
is_present (const VitSeries *series, guint i, const VitDomain *domain)
{
  if (series->mark == VIT_MARK_CELL && (series->value == NULL || !isfinite (series->value[i])))
    return FALSE;

  return !isnan (vit_scale_to_units (&domain->x, series->x[i])) &&
         !isnan (vit_scale_to_units (&domain->y, series->y[i]));
}

/* All x values, in one array. */
static GArray *
collect_x (const VitChart *chart)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < chart->series->len; i++)
    {
      const VitSeries *series = g_ptr_array_index (chart->series, i);

      g_array_append_vals (all, series->x, series->n);
    }

  return all;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* The smallest distance between x values: the width of a bar on an axis without periods. */
static double
smallest_gap (const VitChart *chart)
{
  g_autoptr (GArray) all = collect_x (chart);
  double gap = G_MAXDOUBLE;

  for (guint i = all->len; i-- > 0;)
    if (!isfinite (g_array_index (all, double, i)))
      g_array_remove_index_fast (all, i);

  qsort (all->data, all->len, sizeof (double), compare_doubles);
  for (guint i = 1; i < all->len; i++)
    {
      double step = g_array_index (all, double, i) - g_array_index (all, double, i - 1);

      if (step > 0)
        gap = MIN (gap, step);
    }

  return gap < G_MAXDOUBLE ? gap : 0;
}

static void
set_up_x (VitDomain *self, const VitChart *chart)
{
  gboolean bars = vit_chart_has_mark (chart, VIT_MARK_BAR);

  self->x = (VitScale){ .kind = chart->x.kind };

  switch (chart->x.kind)
    {
    case VIT_AXIS_CATEGORY:
      self->x.band = 1;
      self->x.band_start = -0.5;
      break;
    case VIT_AXIS_TIME:
      {
        g_autoptr (GArray) all = collect_x (chart);

        self->period = vit_period_guess ((const double *) all->data, all->len);
        self->x.months = self->period >= VIT_PERIOD_MONTH;
        self->x.band = vit_period_length (self->period);
        if (bars && self->x.band == 0)
          {
            self->x.band = smallest_gap (chart);
            self->x.band_start = -self->x.band / 2;
          }
      }
      break;
    case VIT_AXIS_LINEAR:
      if (bars)
        {
          self->x.band = smallest_gap (chart);
          self->x.band = self->x.band > 0 ? self->x.band : 1;
          self->x.band_start = -self->x.band / 2;
        }
      break;
    case VIT_AXIS_LOG:
    default:
      break;
    }
}

/* Widens a range of no length, so that the one value is in its middle. */
static void
widen (Range *range, const VitScale *scale)
{
  double size = MAX (fabs (range->low), fabs (range->high));
  double pad;

  if (range->high / 2 - range->low / 2 > size * 1e-12)
    return;

  if (size == 0 && scale->kind == VIT_AXIS_LINEAR)
    {
      range->high = 1;
      return;
    }

  if (scale->kind == VIT_AXIS_TIME)
    pad = scale->months ? 1 : VIT_USEC_PER_DAY / 2.0;
  else if (scale->kind == VIT_AXIS_LOG)
    pad = 0.5;
  else
    pad = size > 1e-300 ? size * 0.1 : 1;

  range->low -= pad;
  range->high += pad;
}

static void
find_x (VitDomain *self, const VitChart *chart, const VitChartStyle *style)
{
  Range range = no_range;
  gboolean points = vit_chart_has_mark (chart, VIT_MARK_POINT);
  double low = vit_scale_to_units (&self->x, style->x_low);
  double high = vit_scale_to_units (&self->x, style->x_high);

  for (guint i = 0; i < chart->series->len; i++)
    {
      const VitSeries *series = g_ptr_array_index (chart->series, i);

      for (guint j = 0; j < series->n; j++)
        range_add (&range, vit_scale_to_units (&self->x, series->x[j]));
    }

  if (chart->x.kind == VIT_AXIS_CATEGORY && chart->x.categories != NULL)
    {
      range_add (&range, 0);
      range_add (&range, g_strv_length (chart->x.categories) - 1.0);
    }

  if (range.low > range.high)
    range = (Range){ 0, 0 };

  range.low += self->x.band_start;
  range.high += self->x.band_start + self->x.band;
  widen (&range, &self->x);

  if (points && self->x.band == 0)
    {
      double pad = (range.high / 2 - range.low / 2) * 2 * POINT_MARGIN;

      if (isfinite (pad))
        {
          range.low -= pad;
          range.high += pad;
        }
    }

  if (isfinite (vit_scale_to_units (&self->x, chart->x.low)))
    range.low = vit_scale_to_units (&self->x, chart->x.low);
  if (isfinite (vit_scale_to_units (&self->x, chart->x.high)))
    range.high = vit_scale_to_units (&self->x, chart->x.high);

  if (isfinite (low) && isfinite (high) && high > low)
    {
      range.low = low;
      range.high = high;
      self->zoomed = TRUE;
    }

  widen (&range, &self->x);
  self->x.low = MIN (range.low, range.high);
  self->x.high = MAX (range.low, range.high);
}

static void
add_series_y (const VitDomain *self,
              Range *range,
              const VitSeries *series,
              guint index,
              const VitStack *stack)
{
  for (guint i = 0; i < series->n; i++)
    {
      double base;

      if (!is_present (series, i, self) || !vit_scale_shows (&self->x, series->x[i]))
        continue;

      base = vit_stack_base (stack, index, i);
      range_add (range, vit_scale_to_units (&self->y, base + series->y[i]));
      if (series->low != NULL)
        range_add (range, vit_scale_to_units (&self->y, base + series->low[i]));
      if (series->high != NULL)
        range_add (range, vit_scale_to_units (&self->y, base + series->high[i]));
    }
}

/* What bars stand on, and zero where it is part of what lines say. */
static void
add_base (Range *range, const VitChart *chart, const VitScale *scale)
{
  if (chart->y.kind == VIT_AXIS_CATEGORY)
    return;

  if (vit_chart_has_mark (chart, VIT_MARK_BAR) || vit_chart_has_mark (chart, VIT_MARK_AREA))
    range_add (range, vit_scale_to_units (scale, chart->base));
  else if (chart->y.kind == VIT_AXIS_LINEAR && vit_chart_has_mark (chart, VIT_MARK_LINE) &&
           range->low > 0 && range->low < ZERO_SHARE * range->high)
    range->low = 0;
}

static void
find_y (VitDomain *self, const VitChart *chart, const VitStack *stack)
{
  Range range = no_range;

  for (guint i = 0; i < chart->series->len; i++)
    add_series_y (self, &range, g_ptr_array_index (chart->series, i), i, stack);

  self->empty = range.low > range.high;

  for (guint i = 0; i < chart->rules->len; i++)
    {
      const VitRule *rule = g_ptr_array_index (chart->rules, i);

      if (!rule->along_x && !self->empty)
        range_add (&range, vit_scale_to_units (&self->y, rule->at));
    }

  if (chart->y.kind == VIT_AXIS_CATEGORY && chart->y.categories != NULL)
    {
      range_add (&range, 0);
      range_add (&range, g_strv_length (chart->y.categories) - 1.0);
    }

  if (range.low > range.high)
    range = (Range){ 0, 1 };

  add_base (&range, chart, &self->y);
  range.low += self->y.band_start;
  range.high += self->y.band_start + self->y.band;

  if (isfinite (vit_scale_to_units (&self->y, chart->y.low)))
    {
      range.low = vit_scale_to_units (&self->y, chart->y.low);
      self->y_low_given = TRUE;
    }
  if (isfinite (vit_scale_to_units (&self->y, chart->y.high)))
    {
      range.high = vit_scale_to_units (&self->y, chart->y.high);
      self->y_high_given = TRUE;
    }

  widen (&range, &self->y);
  self->y.low = MIN (range.low, range.high);
  self->y.high = MAX (range.low, range.high);
}

/**
 * vit_domain_find:
 * @self: (out): filled in
 * @style: for the part of the x axis in view
 * @stack: (nullable): of @chart
 *
 * The x axis shows all data, or what @style asks for; the y axis what lies in that part, and zero
 * where bars or areas stand on it.
 */
void
vit_domain_find (VitDomain *self,
                 const VitChart *chart,
                 const VitChartStyle *style,
                 const VitStack *stack)
{
  *self = (VitDomain){ .y = { .kind = chart->y.kind } };

  if (chart->y.kind == VIT_AXIS_CATEGORY)
    {
      self->y.band = 1;
      self->y.band_start = -0.5;
    }

  set_up_x (self, chart);
  find_x (self, chart, style);
  find_y (self, chart, stack);
}
