/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts with a scale in both directions: cells and clouds of points. */

#include <math.h>

#include "sample-charts.h"

VitChart *
sample_chart_cells (gboolean diverging)
{
  static const char *const r[] = { "5, latest", "4", "3", "2", "1, longest ago", NULL };
  static const char *const f[] = { "1", "2", "3", "4", "5", NULL };
  VitChart *chart = vit_chart_new ("Customers by recency and frequency");
  VitSeries *series = vit_chart_add_series (chart, NULL, VIT_MARK_CELL, 25);

  chart->diverging = diverging;
  chart->value_format = diverging ? VIT_FORMAT (NUMBER, 1) : VIT_FORMAT (INTEGER, 0);
  vit_axis_set_categories (&chart->x, f);
  vit_axis_set_categories (&chart->y, r);
  vit_axis_set_title (&chart->x, "frequency score");
  vit_axis_set_title (&chart->y, "recency score");
  vit_series_want_values (series);
  for (guint i = 0; i < 25; i++)
    {
      series->x[i] = i % 5;
      series->y[i] = i / 5;
      series->value[i] = diverging ? (i % 5 - 2.0) * 1.1 - (i / 5 - 2.0) * 0.7
                                   : 20 + 480 * exp (-0.8 * (i % 5) - 0.2 * (i / 5));
    }
  series->value[8] = NAN;

  return chart;
}

/* Too many cells for numbers: weekday by hour. */
VitChart *
sample_chart_small_cells (void)
{
  static const char *const days[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", NULL };
  VitChart *chart = vit_chart_new ("Orders by weekday and hour");
  VitSeries *series = vit_chart_add_series (chart, NULL, VIT_MARK_CELL, 7 * 24);
  char *hours[25] = { NULL };

  for (guint i = 0; i < 24; i++)
    hours[i] = g_strdup_printf ("%u", i);
  vit_axis_set_categories (&chart->x, (const char *const *) hours);
  vit_axis_set_categories (&chart->y, days);
  vit_series_want_values (series);
  chart->value_format = VIT_FORMAT (COMPACT, 0);
  for (guint i = 0; i < series->n; i++)
    {
      series->x[i] = i % 24;
      series->y[i] = i / 24;
      series->value[i] = 1000 + 900 * sin ((i % 24 - 8.0) / 24 * 2 * G_PI) + 37.0 * (i / 24);
    }
  for (guint i = 0; i < 24; i++)
    g_free (hours[i]);

  return chart;
}

/* A cloud from a small generator of its own, the same on every machine. */
VitChart *
sample_chart_scatter (guint n)
{
  VitChart *chart = vit_chart_new ("Customers");
  VitSeries *series = vit_chart_add_series (chart, NULL, VIT_MARK_POINT, n);
  guint32 state = 7;

  vit_axis_set_title (&chart->x, "orders");
  vit_axis_set_title (&chart->y, "revenue, roubles");
  chart->y.format = VIT_FORMAT (COMPACT, 0);
  for (guint i = 0; i < n; i++)
    {
      double a, b;

      state = state * 1664525 + 1013904223;
      a = (state >> 8) / 16777216.0;
      state = state * 1664525 + 1013904223;
      b = (state >> 8) / 16777216.0;
      series->x[i] = 10 + 8 * sqrt (-2 * log (a + 1e-9)) * cos (2 * G_PI * b) / 3;
      series->y[i] = 400 * series->x[i] + 900 * sqrt (-2 * log (a + 1e-9)) * sin (2 * G_PI * b);
    }

  return chart;
}

/* Segments: customers against revenue, sized by orders, each named. */
VitChart *
sample_chart_bubbles (void)
{
  static const char *const names[] = {
    "Champions",   "Loyal",          "Potential loyalists", "New",
    "Promising",   "Need attention", "About to sleep",      "At risk",
    "Cannot lose", "Hibernating",
  };
  static const double x[] = { 310, 280, 260, 240, 250, 230, 225, 210, 60, 480 };
  static const double y[] = { 1300, 620, 420, 180, 190, 240, 210, 330, 150, 300 };
  VitChart *chart = vit_chart_new ("Segments");
  VitSeries *series = vit_chart_add_series (chart, NULL, VIT_MARK_POINT, 10);

  vit_axis_set_title (&chart->x, "customers");
  vit_axis_set_title (&chart->y, "revenue, thousand roubles");
  vit_series_want_values (series);
  vit_series_want_labelled (series);
  vit_series_want_accent (series);
  for (guint i = 0; i < 10; i++)
    {
      series->x[i] = x[i];
      series->y[i] = y[i];
      series->value[i] = x[i] * (1 + y[i] / 500);
      series->labelled[i] = TRUE;
      series->accent[i] = i == 0;
      vit_series_set_label (series, i, names[i]);
    }

  return chart;
}

VitChart *
sample_chart_log (void)
{
  VitChart *chart = sample_chart_scatter (200);
  VitSeries *series = g_ptr_array_index (chart->series, 0);

  chart->x.kind = chart->y.kind = VIT_AXIS_LOG;
  chart->x.format = VIT_FORMAT (COMPACT, 0);
  for (guint i = 0; i < series->n; i++)
    {
      series->x[i] = exp (series->x[i] / 2);
      series->y[i] = exp (series->y[i] / 900);
    }

  return chart;
}
