/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "hard-charts.h"

#include <float.h>
#include <math.h>

static VitChart *
create_with (VitMark mark, guint n, const double *values)
{
  VitChart *chart = vit_chart_new ("Hard");
  VitSeries *series = vit_chart_add_series (chart, "Series", mark, n);

  vit_series_want_labelled (series);
  vit_series_want_interval (series);
  vit_series_want_values (series);
  for (guint i = 0; i < n; i++)
    {
      series->y[i] = series->value[i] = values[i];
      series->labelled[i] = 1;
    }

  return chart;
}

static VitChart *
create_no_data (void)
{
  return create_with (VIT_MARK_LINE, 0, NULL);
}

static VitChart *
create_all_missing (void)
{
  return create_with (VIT_MARK_BAR, 3, (double[]){ NAN, INFINITY, -INFINITY });
}

static VitChart *
create_missing_x (void)
{
  VitChart *chart = create_with (VIT_MARK_POINT, 3, (double[]){ 1, 2, 3 });
  VitSeries *series = g_ptr_array_index (chart->series, 0);

  series->x[0] = series->x[1] = series->x[2] = NAN;

  return chart;
}

static VitChart *
create_one_bar (void)
{
  return create_with (VIT_MARK_BAR, 1, (double[]){ 5 });
}

static VitChart *
create_one_line (void)
{
  return create_with (VIT_MARK_LINE, 1, (double[]){ 5 });
}

static VitChart *
create_one_area (void)
{
  return create_with (VIT_MARK_AREA, 1, (double[]){ -5 });
}

static VitChart *
create_one_point (void)
{
  return create_with (VIT_MARK_POINT, 1, (double[]){ 0 });
}

static VitChart *
create_one_month (void)
{
  VitChart *chart = create_with (VIT_MARK_BAR, 1, (double[]){ 12 });

  chart->x.kind = VIT_AXIS_TIME;
  ((VitSeries *) g_ptr_array_index (chart->series, 0))->x[0] = sample_day (2020, 2, 1);

  return chart;
}

static VitChart *
create_one_moment (void)
{
  VitChart *chart = create_with (VIT_MARK_LINE, 1, (double[]){ 12 });

  chart->x.kind = VIT_AXIS_TIME;
  ((VitSeries *) g_ptr_array_index (chart->series, 0))->x[0] = sample_day (2020, 2, 1) + 12345678;

  return chart;
}

static VitChart *
create_constant_line (void)
{
  return create_with (VIT_MARK_LINE, 4, (double[]){ 1e6, 1e6, 1e6, 1e6 });
}

static VitChart *
create_constant_zero (void)
{
  return create_with (VIT_MARK_BAR, 4, (double[]){ 0, 0, 0, 0 });
}

static VitChart *
create_nearly_constant (void)
{
  return create_with (VIT_MARK_LINE, 3, (double[]){ 1, 1 + DBL_EPSILON, 1 });
}

static VitChart *
create_huge_range (void)
{
  return create_with (VIT_MARK_BAR, 4, (double[]){ 1e-300, 1, 1e300, -1e299 });
}

static VitChart *
create_whole_range (void)
{
  return create_with (VIT_MARK_LINE, 4, (double[]){ -DBL_MAX, DBL_MAX, DBL_MIN, 4e-324 });
}

static VitChart *
create_tiny_range (void)
{
  return create_with (VIT_MARK_POINT, 3, (double[]){ 1e-310, 2e-310, 5e-324 });
}

static VitChart *
create_huge_log (void)
{
  VitChart *chart = create_with (VIT_MARK_LINE, 5, (double[]){ 1e-300, 0, -4, 1, 1e300 });

  chart->y.kind = VIT_AXIS_LOG;

  return chart;
}

static VitChart *
create_log_of_nothing (void)
{
  VitChart *chart = create_with (VIT_MARK_BAR, 2, (double[]){ 0, -4 });

  chart->y.kind = VIT_AXIS_LOG;

  return chart;
}

static VitChart *
create_huge_bubbles (void)
{
  VitChart *chart = create_with (VIT_MARK_POINT, 4, (double[]){ 1e-300, 1e300, NAN, -7 });
  VitSeries *series = g_ptr_array_index (chart->series, 0);

  series->x[0] = -1e300;

  return chart;
}

static VitChart *
create_huge_times (void)
{
  VitChart *chart = create_with (VIT_MARK_LINE, 3, (double[]){ 1, 2, 3 });
  VitSeries *series = g_ptr_array_index (chart->series, 0);

  chart->x.kind = VIT_AXIS_TIME;
  series->x[0] = -1e300;
  series->x[2] = 1e300;

  return chart;
}

static VitChart *
create_huge_cells (void)
{
  VitChart *chart = create_with (VIT_MARK_CELL, 4, (double[]){ -DBL_MAX, DBL_MAX, 0, 1 });
  VitSeries *series = g_ptr_array_index (chart->series, 0);
  static const char *const names[] = { "a", "b", NULL };

  vit_axis_set_categories (&chart->x, names);
  vit_axis_set_categories (&chart->y, names);
  for (guint i = 0; i < 4; i++)
    {
      series->x[i] = i % 2;
      series->y[i] = i / 2;
    }

  return chart;
}

static VitChart *
create_unnamed_cells (void)
{
  VitChart *chart = create_huge_cells ();
  VitSeries *series = g_ptr_array_index (chart->series, 0);

  g_clear_pointer (&chart->x.categories, g_strfreev);
  g_clear_pointer (&chart->y.categories, g_strfreev);
  series->value[0] = series->value[1] = 3;

  return chart;
}

static VitChart *
create_negative (void)
{
  VitChart *chart = create_with (VIT_MARK_BAR, 3, (double[]){ -3, -2, -7 });

  chart->turned = TRUE;

  return chart;
}

static VitChart *
create_wrong_limits (void)
{
  VitChart *chart = create_with (VIT_MARK_BAR, 3, (double[]){ 3, 2, 7 });

  chart->y.low = 10;
  chart->y.high = 10;
  chart->x.low = 2;
  chart->x.high = 1;

  return chart;
}

static VitChart *
create_narrow_limits (void)
{
  VitChart *chart = create_with (VIT_MARK_LINE, 3, (double[]){ -3e5, 2, 7e8 });

  chart->y.low = 1;
  chart->y.high = 3;

  return chart;
}

static VitChart *
create_many_rules (void)
{
  VitChart *chart = create_with (VIT_MARK_BAR, 3, (double[]){ 3, 2, 7 });

  for (guint i = 0; i < 12; i++)
    {
      vit_chart_add_rule (chart, FALSE, 3 + i * 0.1, "a rule that is about as long as two lines");
      vit_chart_add_rule (chart, TRUE, 1 + i * 0.05, "another rule");
      vit_chart_add_rule (chart, i % 2, NAN, "nowhere");
    }

  return chart;
}

static VitChart *
create_rules_on_a_line (void)
{
  VitChart *chart = create_with (VIT_MARK_LINE, 3, (double[]){ 3, 2, 7 });

  for (guint i = 0; i < 12; i++)
    {
      vit_chart_add_rule (chart, FALSE, 3 + i * 0.1, "a rule that is about as long as two lines");
      vit_chart_add_rule (chart, TRUE, 1 + i * 0.05, NULL);
    }

  return chart;
}

static VitChart *
create_long_texts (void)
{
  g_autofree char *word = g_strnfill (300, 'W');
  const char *const names[] = { word, "Łódź", word, NULL };
  VitChart *chart = create_with (VIT_MARK_BAR, 3, (double[]){ 3, 2, 7 });
  VitSeries *other = vit_chart_add_series (chart, word, VIT_MARK_LINE, 3);

  other->y[0] = 4;
  vit_axis_set_categories (&chart->x, names);
  vit_axis_set_title (&chart->x, word);
  vit_axis_set_title (&chart->y, word);
  vit_chart_add_rule (chart, FALSE, 3, word);
  vit_chart_add_rule (chart, TRUE, 1, word);

  return chart;
}

static VitChart *
create_too_few_names (void)
{
  static const char *const names[] = { "a", NULL };
  VitChart *chart = create_with (VIT_MARK_BAR, 3, (double[]){ 3, 2, 7 });

  vit_axis_set_categories (&chart->x, names);

  return chart;
}

static VitChart *
create_many_categories (void)
{
  return sample_chart_categories (5000, "Category");
}

static VitChart *
create_turned_categories (void)
{
  VitChart *chart = sample_chart_categories (60, "Category");

  chart->turned = TRUE;

  return chart;
}

static VitChart *
create_many_points (void)
{
  VitChart *chart = sample_chart_scatter (100000);
  VitSeries *series = g_ptr_array_index (chart->series, 0);

  vit_series_want_labelled (series);
  for (guint i = 0; i < series->n; i++)
    series->labelled[i] = 1;

  return chart;
}

static VitChart *
create_many (VitMark mark)
{
  VitChart *chart = sample_chart_scatter (100000);
  VitSeries *series = g_ptr_array_index (chart->series, 0);

  series->mark = mark;
  for (guint i = 0; i < series->n; i++)
    series->x[i] = i;

  return chart;
}

static VitChart *
create_many_bars (void)
{
  return create_many (VIT_MARK_BAR);
}

static VitChart *
create_long_line (void)
{
  return create_many (VIT_MARK_LINE);
}

static VitChart *
create_long_area (void)
{
  return create_many (VIT_MARK_AREA);
}

static VitChart *
create_many_series (void)
{
  return sample_chart_lines (60);
}

static const SampleChart samples[] = {
  { "no-data", create_no_data },
  { "all-missing", create_all_missing },
  { "missing-x", create_missing_x },
  { "one-bar", create_one_bar },
  { "one-line", create_one_line },
  { "one-area", create_one_area },
  { "one-point", create_one_point },
  { "one-month", create_one_month },
  { "one-moment", create_one_moment },
  { "constant-line", create_constant_line },
  { "constant-zero", create_constant_zero },
  { "nearly-constant", create_nearly_constant },
  { "huge-range", create_huge_range },
  { "whole-range", create_whole_range },
  { "tiny-range", create_tiny_range },
  { "huge-log", create_huge_log },
  { "log-of-nothing", create_log_of_nothing },
  { "huge-bubbles", create_huge_bubbles },
  { "huge-times", create_huge_times },
  { "huge-cells", create_huge_cells },
  { "unnamed-cells", create_unnamed_cells },
  { "negative", create_negative },
  { "wrong-limits", create_wrong_limits },
  { "narrow-limits", create_narrow_limits },
  { "many-rules", create_many_rules },
  { "rules-on-a-line", create_rules_on_a_line },
  { "long-texts", create_long_texts },
  { "too-few-names", create_too_few_names },
  { "many-categories", create_many_categories },
  { "turned-categories", create_turned_categories },
  { "many-points", create_many_points },
  { "many-bars", create_many_bars },
  { "long-line", create_long_line },
  { "long-area", create_long_area },
  { "many-series", create_many_series },
};

/**
 * hard_charts_list:
 * @n: (out): how many
 *
 * Returns: (transfer none): charts that are hard to draw
 */
const SampleChart *
hard_charts_list (guint *n)
{
  *n = G_N_ELEMENTS (samples);

  return samples;
}
