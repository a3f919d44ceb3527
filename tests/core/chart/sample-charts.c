/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample-charts.h"

#include <math.h>

double
sample_day (int year, int month, int day)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (year, month, day, 0, 0, 0);

  return (double) g_date_time_to_unix (date) * G_USEC_PER_SEC;
}

/* Sixteen months of revenue, first and last accented. */
VitChart *
sample_chart_months (void)
{
  static const double values[] = { 351, 359, 346, 230, 305, 249, 316, 234,
                                   225, 235, 172, 178, 207, 129, 203, 174 };
  VitChart *chart = vit_chart_new ("Revenue by month");
  VitSeries *series = vit_chart_add_series (chart, "Revenue", VIT_MARK_BAR, G_N_ELEMENTS (values));

  chart->x.kind = VIT_AXIS_TIME;
  chart->x.format = VIT_FORMAT (MONTH, 0);
  vit_series_want_accent (series);
  vit_series_want_labelled (series);
  for (guint i = 0; i < series->n; i++)
    {
      series->x[i] = sample_day (2018 + (9 + i) / 12, (9 + i) % 12 + 1, 1);
      series->y[i] = values[i];
      series->accent[i] = series->labelled[i] = i == 0 || i == series->n - 1;
    }

  return chart;
}

/* What a segment buys more and less than others. */
VitChart *
sample_chart_turned (void)
{
  static const char *const names[] = { "Indoor plants",
                                       "Garden tools",
                                       "Seeds and bulbs",
                                       "Bed linen",
                                       "Kitchen knives",
                                       "Bathroom mats",
                                       NULL };
  static const double values[] = { 0.84, 0.55, 0.24, -0.19, -0.53, -0.76 };
  VitChart *chart = vit_chart_new ("What they buy more than others");
  VitSeries *series = vit_chart_add_series (chart, NULL, VIT_MARK_BAR, G_N_ELEMENTS (values));

  chart->turned = TRUE;
  chart->y.format = VIT_FORMAT (NUMBER, 2);
  vit_axis_set_categories (&chart->x, names);
  vit_series_want_accent (series);
  vit_series_want_labelled (series);
  for (guint i = 0; i < series->n; i++)
    {
      series->y[i] = values[i];
      series->labelled[i] = TRUE;
      series->accent[i] = values[i] > 0;
    }

  return chart;
}

static VitChart *
create_turned_with_axis (void)
{
  VitChart *chart = sample_chart_turned ();
  VitSeries *series = g_ptr_array_index (chart->series, 0);

  for (guint i = 1; i < series->n - 1; i++)
    series->labelled[i] = FALSE;
  vit_axis_set_title (&chart->y, "difference from all customers");

  return chart;
}

VitChart *
sample_chart_lines (guint n_series)
{
  static const char *const names[] = { "Home textiles", "Garden", "Kitchen",   "Tools",
                                       "Bathroom",      "Toys",   "Stationery" };
  VitChart *chart = vit_chart_new ("Revenue by category");

  chart->x.kind = VIT_AXIS_TIME;
  chart->x.format = VIT_FORMAT (MONTH, 0);
  chart->y.format = VIT_FORMAT (COMPACT, 0);
  for (guint s = 0; s < n_series; s++)
    {
      VitSeries *series = vit_chart_add_series (chart, names[s % 7], VIT_MARK_LINE, 24);

      series->ink = VIT_INK_CATEGORY;
      series->category = s % 7;
      for (guint i = 0; i < series->n; i++)
        {
          series->x[i] = sample_day (2018 + i / 12, i % 12 + 1, 1);
          series->y[i] = 120e3 + 18e3 * s * sin (i / (3.0 + s)) + 9e3 * i * (s % 2 ? 0.4 : 1);
        }
      if (s == 1)
        series->y[7] = series->y[8] = NAN;
    }

  return chart;
}

static VitChart *
create_lines (void)
{
  return sample_chart_lines (4);
}

static VitChart *
create_many_lines (void)
{
  return sample_chart_lines (7);
}

/* A forecast: what was, what will be, and how sure that is. */
static VitChart *
create_forecast (void)
{
  VitChart *chart = vit_chart_new ("Sales and forecast");
  VitSeries *past = vit_chart_add_series (chart, "Sold", VIT_MARK_LINE, 120);
  VitSeries *next = vit_chart_add_series (chart, "Forecast", VIT_MARK_LINE, 40);

  chart->x.kind = VIT_AXIS_TIME;
  chart->x.format = VIT_FORMAT (DAY, 0);
  chart->y.format = VIT_FORMAT (INTEGER, 0);
  vit_series_want_interval (next);
  vit_series_want_labelled (next);
  next->ink = VIT_INK_ACCENT;
  for (guint i = 0; i < 160; i++)
    {
      double y = 60 + 0.15 * i + 14 * sin (i * 2 * G_PI / 7) + 6 * sin (i * 1.7);
      VitSeries *series = i < 120 ? past : next;
      guint at = i < 120 ? i : i - 120;

      series->x[at] = sample_day (2019, 9, 10) + i * 86400e6;
      series->y[at] = i < 120 ? y : 60 + 0.15 * i + 14 * sin (i * 2 * G_PI / 7);
      if (i >= 120)
        {
          next->low[at] = next->y[at] - 8 - at * 0.4;
          next->high[at] = next->y[at] + 8 + at * 0.4;
        }
    }
  next->labelled[39] = TRUE;

  return chart;
}

static VitChart *
create_hours (void)
{
  VitChart *chart = vit_chart_new ("Orders by hour");
  VitSeries *series = vit_chart_add_series (chart, NULL, VIT_MARK_AREA, 48);

  chart->x.kind = VIT_AXIS_TIME;
  chart->y.format = VIT_FORMAT (INTEGER, 0);
  series->ink = VIT_INK_ACCENT;
  for (guint i = 0; i < series->n; i++)
    {
      series->x[i] = sample_day (2020, 1, 30) + i * 3600e6;
      series->y[i] = 3 + 3 * sin ((i % 24 - 9) * G_PI / 12) + (i % 5 == 0);
    }

  return chart;
}

static VitChart *
create_stacked_areas (void)
{
  VitChart *chart = sample_chart_lines (4);

  chart->stacked = TRUE;
  for (guint i = 0; i < chart->series->len; i++)
    {
      VitSeries *series = g_ptr_array_index (chart->series, i);

      series->mark = VIT_MARK_AREA;
      for (guint j = 0; j < series->n; j++)
        if (isnan (series->y[j]))
          series->y[j] = 120e3;
    }

  return chart;
}

/* The share of revenue that shares of customers bring, best customers first. */
static VitChart *
create_pareto (void)
{
  VitChart *chart = vit_chart_new ("A fifth of customers brings most of the revenue");
  VitSeries *series = vit_chart_add_series (chart, "Revenue", VIT_MARK_AREA, 101);
  VitSeries *even = vit_chart_add_series (chart, "If all spent alike", VIT_MARK_LINE, 2);

  chart->x.format = chart->y.format = VIT_FORMAT (SHARE, 0);
  vit_axis_set_title (&chart->x, "share of customers, best first");
  vit_axis_set_title (&chart->y, "share of revenue");
  chart->y.low = 0;
  chart->y.high = 1;
  series->ink = VIT_INK_ACCENT;
  vit_series_want_labelled (series);
  vit_series_want_accent (series);
  for (guint i = 0; i < series->n; i++)
    {
      series->x[i] = i / 100.0;
      series->y[i] = 1 - pow (1 - i / 100.0, 4.4);
    }
  series->labelled[20] = series->accent[20] = TRUE;
  even->y[0] = 0;
  even->x[1] = even->y[1] = 1;
  vit_chart_add_rule (chart, TRUE, 0.2, "20 % of customers");

  return chart;
}

static VitChart *
create_pareto_bars (void)
{
  static const char *const names[] = { "Textiles", "Garden",   "Kitchen", "Tools", "Bathroom",
                                       "Toys",     "Lighting", "Paper",   NULL };
  static const double shares[] = { 0.34, 0.22, 0.14, 0.1, 0.08, 0.06, 0.04, 0.02 };
  VitChart *chart = vit_chart_new ("Categories");
  VitSeries *bars = vit_chart_add_series (chart, "Share of revenue", VIT_MARK_BAR, 8);
  VitSeries *line = vit_chart_add_series (chart, "Together", VIT_MARK_LINE, 8);
  double sum = 0;

  chart->y.format = VIT_FORMAT (SHARE, 0);
  vit_axis_set_categories (&chart->x, names);
  line->ink = VIT_INK_ACCENT;
  vit_series_want_labelled (line);
  vit_chart_add_rule (chart, FALSE, 0.8, "80 %");
  for (guint i = 0; i < 8; i++)
    {
      bars->y[i] = shares[i];
      line->y[i] = sum += shares[i];
      line->labelled[i] = i == 3;
    }

  return chart;
}

static VitChart *
create_grouped (gboolean stacked)
{
  static const char *const days[] = { "Monday", "Tuesday",  "Wednesday", "Thursday",
                                      "Friday", "Saturday", "Sunday",    NULL };
  static const char *const names[] = { "Champions", "Loyal", "At risk" };
  VitChart *chart = vit_chart_new ("Orders by weekday");

  chart->stacked = stacked;
  chart->y.format = VIT_FORMAT (INTEGER, 0);
  vit_axis_set_categories (&chart->x, days);
  for (guint s = 0; s < 3; s++)
    {
      VitSeries *series = vit_chart_add_series (chart, names[s], VIT_MARK_BAR, 7);

      series->ink = VIT_INK_CATEGORY;
      series->category = s;
      for (guint i = 0; i < 7; i++)
        series->y[i] = round (90 + 30 * cos (i * 0.9 + s) - 22.0 * s);
    }

  return chart;
}

static VitChart *
create_grouped_bars (void)
{
  return create_grouped (FALSE);
}

static VitChart *
create_stacked_bars (void)
{
  return create_grouped (TRUE);
}

/* Two shares of each segment, all printed. */
static VitChart *
create_turned_groups (void)
{
  static const char *const names[] = {
    "Hibernating", "Champions", "Loyal", "Promising", "New", NULL
  };
  static const double shares[2][5] = { { 0.36, 0.2, 0.13, 0.09, 0.01 },
                                       { 0.31, 0.21, 0.16, 0.06, 0 } };
  VitChart *chart = vit_chart_new ("Segments");

  chart->turned = TRUE;
  chart->y.format = VIT_FORMAT (SHARE, 0);
  vit_axis_set_categories (&chart->x, names);
  for (guint s = 0; s < 2; s++)
    {
      VitSeries *series =
          vit_chart_add_series (chart, s ? "Share of revenue" : "Share of customers", VIT_MARK_BAR,
                                5);

      series->ink = s ? VIT_INK_ACCENT : VIT_INK_QUIET;
      vit_series_want_labelled (series);
      for (guint i = 0; i < 5; i++)
        {
          series->y[i] = shares[s][i];
          series->labelled[i] = TRUE;
        }
    }

  return chart;
}

/* Ratios, which stand on one. */
VitChart *
sample_chart_ratios (void)
{
  VitChart *chart = sample_chart_turned ();
  VitSeries *series = g_ptr_array_index (chart->series, 0);

  chart->base = 1;
  vit_chart_add_rule (chart, FALSE, 1, "as much as everyone");
  for (guint i = 0; i < series->n; i++)
    series->y[i] += 1;

  return chart;
}

static VitChart *
create_whiskers (void)
{
  static const char *const names[] = {
    "Logistic", "Neighbours", "Tree", "Forest", "Boosting", NULL
  };
  static const double values[] = { 0.905, 0.911, 0.852, 0.917, 0.908 };
  VitChart *chart = vit_chart_new ("Models");
  VitSeries *series = vit_chart_add_series (chart, NULL, VIT_MARK_POINT, 5);

  chart->y.format = VIT_FORMAT (NUMBER, 3);
  vit_axis_set_categories (&chart->x, names);
  vit_series_want_interval (series);
  vit_series_want_accent (series);
  vit_series_want_labelled (series);
  vit_chart_add_rule (chart, FALSE, 0.8, "always the larger class");
  for (guint i = 0; i < 5; i++)
    {
      series->y[i] = values[i];
      series->low[i] = values[i] - 0.02;
      series->high[i] = values[i] + 0.015;
      series->accent[i] = series->labelled[i] = i == 3;
    }

  return chart;
}

static VitChart *
create_cells (void)
{
  return sample_chart_cells (FALSE);
}

static VitChart *
create_diverging_cells (void)
{
  return sample_chart_cells (TRUE);
}

static VitChart *
create_scatter (void)
{
  return sample_chart_scatter (300);
}

static VitChart *
create_dense_scatter (void)
{
  return sample_chart_scatter (100000);
}

static VitChart *
create_histogram (void)
{
  VitChart *chart = vit_chart_new ("Customers by revenue");
  VitSeries *series = vit_chart_add_series (chart, NULL, VIT_MARK_BAR, 30);

  vit_axis_set_title (&chart->x, "revenue of a customer, roubles");
  vit_axis_set_title (&chart->y, "customers");
  vit_chart_add_rule (chart, TRUE, 837, "median 837");
  for (guint i = 0; i < 30; i++)
    {
      series->x[i] = 100 + 200 * i;
      series->y[i] = round (600 * exp (-((double) i - 3) * ((double) i - 3) / (i < 3 ? 4 : 60)));
    }

  return chart;
}

VitChart *
sample_chart_categories (guint n, const char *name)
{
  VitChart *chart = vit_chart_new ("Products");
  VitSeries *series = vit_chart_add_series (chart, NULL, VIT_MARK_BAR, n);
  g_auto (GStrv) names = g_new0 (char *, n + 1);

  vit_series_want_labelled (series);
  vit_series_want_accent (series);
  for (guint i = 0; i < n; i++)
    {
      names[i] = g_strdup_printf ("%s %u", name, i + 1);
      series->y[i] = round (1000 * exp (-(i / (n / 3.0))));
      series->labelled[i] = TRUE;
      series->accent[i] = i == 1;
    }
  vit_axis_set_categories (&chart->x, (const char *const *) names);

  return chart;
}

static VitChart *
create_long_names (void)
{
  VitChart *chart = sample_chart_categories (
      8, "Folding drying rack for linen, wall-mounted, white, extra long, number");

  chart->turned = TRUE;

  return chart;
}

static VitChart *
create_long_names_across (void)
{
  return sample_chart_categories (7, "Герань домашняя, розовая полумахровая, горшок");
}

static VitChart *
create_sixty (void)
{
  return sample_chart_categories (60, "Product");
}

static VitChart *
create_empty (void)
{
  return vit_chart_new ("Nothing");
}

static const SampleChart samples[] = {
  { "months", sample_chart_months, 640, 370 },
  { "turned", sample_chart_turned, 460, 170 },
  { "turned-with-axis", create_turned_with_axis, 560, 260 },
  { "turned-groups", create_turned_groups, 560, 260 },
  { "ratios", sample_chart_ratios, 460, 190 },
  { "lines", create_lines, 640, 360 },
  { "many-lines", create_many_lines, 640, 360 },
  { "forecast", create_forecast, 640, 360 },
  { "hours", create_hours, 640, 300 },
  { "stacked-areas", create_stacked_areas, 640, 360 },
  { "pareto", create_pareto, 480, 380 },
  { "pareto-bars", create_pareto_bars, 640, 360 },
  { "grouped-bars", create_grouped_bars, 640, 360 },
  { "stacked-bars", create_stacked_bars, 640, 360 },
  { "whiskers", create_whiskers, 480, 320 },
  { "cells", create_cells, 480, 340 },
  { "diverging-cells", create_diverging_cells, 480, 340 },
  { "small-cells", sample_chart_small_cells, 640, 260 },
  { "scatter", create_scatter, 560, 380 },
  { "dense-scatter", create_dense_scatter, 560, 380 },
  { "bubbles", sample_chart_bubbles, 640, 380 },
  { "log", sample_chart_log, 560, 380 },
  { "histogram", create_histogram, 640, 340 },
  { "long-names", create_long_names, 640, 400 },
  { "long-names-across", create_long_names_across, 640, 340 },
  { "sixty", create_sixty, 640, 320 },
  { "empty", create_empty, 400, 240 },
};

/**
 * sample_charts_list:
 * @n: (out): how many
 *
 * Returns: (transfer none): one chart of each kind, and hard cases
 */
const SampleChart *
sample_charts_list (guint *n)
{
  *n = G_N_ELEMENTS (samples);

  return samples;
}
