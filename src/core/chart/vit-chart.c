/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "vit-chart.h"

static void
vit_series_free (VitSeries *self)
{
  for (guint i = 0; self->labels != NULL && i < self->n; i++)
    g_free (self->labels[i]);

  g_free (self->labels);
  g_free (self->name);
  g_free (self->x);
  g_free (self->y);
  g_free (self->value);
  g_free (self->low);
  g_free (self->high);
  g_free (self->accent);
  g_free (self->labelled);
  g_free (self);
}

static void
vit_rule_free (VitRule *self)
{
  g_free (self->text);
  g_free (self);
}

static void
vit_axis_init (VitAxis *self)
{
  self->format = VIT_FORMAT (NUMBER, 0);
  self->low = NAN;
  self->high = NAN;
}

static void
vit_axis_clear (VitAxis *self)
{
  g_free (self->title);
  g_strfreev (self->categories);
}

static double *
new_missing (guint n)
{
  double *values = g_new (double, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    values[i] = NAN;

  return values;
}

/**
 * vit_chart_new:
 * @title: what the chart shows, for the screen reader and exports
 *
 * Returns: (transfer full): a chart with two linear axes and nothing on it
 */
VitChart *
vit_chart_new (const char *title)
{
  VitChart *self = g_atomic_rc_box_new0 (VitChart);

  self->title = g_strdup (title);
  self->value_format = VIT_FORMAT (NUMBER, 0);
  vit_axis_init (&self->x);
  vit_axis_init (&self->y);
  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_series_free);
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_rule_free);

  return self;
}

/**
 * vit_chart_ref:
 *
 * Returns: (transfer full): @self, which must not be changed any more
 */
VitChart *
vit_chart_ref (VitChart *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
vit_chart_clear (VitChart *self)
{
  g_free (self->title);
  vit_axis_clear (&self->x);
  vit_axis_clear (&self->y);
  g_ptr_array_unref (self->series);
  g_ptr_array_unref (self->rules);
}

/**
 * vit_chart_unref:
 * @self: (transfer full): a chart
 */
void
vit_chart_unref (VitChart *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) vit_chart_clear);
}

/**
 * vit_chart_add_series:
 * @name: (nullable): what the data are, shown if there is more than one series
 * @n: number of data
 *
 * Later series are drawn over earlier ones.
 *
 * Returns: (transfer none): a series in quiet ink whose x are 0, 1, 2, … and whose y are missing,
 *   to be filled in
 */
VitSeries *
vit_chart_add_series (VitChart *self, const char *name, VitMark mark, guint n)
{
  VitSeries *series = g_new0 (VitSeries, 1);

  series->name = g_strdup (name);
  series->mark = mark;
  series->n = n;
  series->x = new_missing (n);
  series->y = new_missing (n);

  for (guint i = 0; i < n; i++)
    series->x[i] = i;

  g_ptr_array_add (self->series, series);

  return series;
}

/**
 * vit_chart_add_rule:
 * @along_x: %TRUE for a line at an x value, %FALSE for one at a y value
 * @at: the value
 * @text: (nullable): a few words beside the line
 */
void
vit_chart_add_rule (VitChart *self, gboolean along_x, double at, const char *text)
{
  VitRule *rule = g_new0 (VitRule, 1);

  rule->along_x = along_x;
  rule->at = at;
  rule->text = g_strdup (text);

  g_ptr_array_add (self->rules, rule);
}

/**
 * vit_axis_set_title:
 * @title: (nullable): quantity and unit
 */
void
vit_axis_set_title (VitAxis *self, const char *title)
{
  g_free (self->title);
  self->title = g_strdup (title);
}

/**
 * vit_axis_set_categories:
 * @categories: (array zero-terminated=1): the names of 0, 1, 2, …
 *
 * Makes it a category axis.
 */
void
vit_axis_set_categories (VitAxis *self, const char *const *categories)
{
  g_strfreev (self->categories);
  self->categories = g_strdupv ((char **) categories);
  self->kind = VIT_AXIS_CATEGORY;
}

/**
 * vit_series_want_values:
 *
 * Makes room for a value per datum (colour of cells, size of points), all missing until set.
 */
void
vit_series_want_values (VitSeries *self)
{
  if (self->value == NULL)
    self->value = new_missing (self->n);
}

/**
 * vit_series_want_interval:
 *
 * Makes room for a low and a high end per datum, all missing until set.
 */
void
vit_series_want_interval (VitSeries *self)
{
  if (self->low == NULL)
    self->low = new_missing (self->n);

  if (self->high == NULL)
    self->high = new_missing (self->n);
}

/**
 * vit_series_want_accent:
 *
 * Makes room for an accent flag per datum, all 0 until set.
 */
void
vit_series_want_accent (VitSeries *self)
{
  if (self->accent == NULL)
    self->accent = g_new0 (guint8, MAX (self->n, 1));
}

/**
 * vit_series_want_labelled:
 *
 * Makes room for a flag per datum that has its value or label printed, all 0 until set.
 */
void
vit_series_want_labelled (VitSeries *self)
{
  if (self->labelled == NULL)
    self->labelled = g_new0 (guint8, MAX (self->n, 1));
}

/**
 * vit_series_set_label:
 * @datum: below `n`
 * @text: (nullable): a name, which the reader sees in place of the value if the datum is labelled
 */
void
vit_series_set_label (VitSeries *self, guint datum, const char *text)
{
  g_return_if_fail (datum < self->n);

  if (self->labels == NULL)
    self->labels = g_new0 (char *, self->n);

  g_free (self->labels[datum]);
  self->labels[datum] = g_strdup (text);
}
