/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "hard-charts.h"
#include "vit-chart-draw.h"

#define WIDTH 640
#define HEIGHT 360

/* What the eye sees at a mark is what the pointer finds there. */
static void
test_round_trip (gconstpointer data)
{
  const SampleChart *sample = data;
  g_autoptr (VitChart) chart = sample->create ();
  VitChartStyle style;

  vit_chart_style_init (&style);
  for (guint i = 0; i < chart->series->len; i++)
    {
      const VitSeries *series = g_ptr_array_index (chart->series, i);

      for (guint j = 0; j < series->n; j += 1 + series->n / 20)
        {
          VitChartHit place = vit_chart_locate (chart, WIDTH, HEIGHT, &style, (int) i, (int) j);
          VitChartHit hit;

          if (place.series < 0)
            continue;

          g_assert_true (isfinite (place.x) && isfinite (place.y));
          /* The end of a piece of a stack is where the next begins. */
          hit = vit_chart_hit (chart, WIDTH, HEIGHT, &style, place.x,
                               place.y + (chart->stacked && series->mark == VIT_MARK_BAR));
          g_assert_cmpint (hit.series, >=, 0);

          /* Another may lie on top; then it is at the same place. */
          if (hit.series != (int) i || hit.datum != (int) j)
            g_assert_cmpfloat (hypot (hit.x - place.x, hit.y - place.y), <, 25);
        }
    }
}

/* Nothing is found outside of the plot, nor on a chart without data. */
static void
test_nothing (gconstpointer data)
{
  const SampleChart *sample = data;
  g_autoptr (VitChart) chart = sample->create ();
  VitChartStyle style;

  vit_chart_style_init (&style);
  g_assert_cmpint (vit_chart_hit (chart, WIDTH, HEIGHT, &style, -5, -5).series, ==, -1);
  g_assert_cmpint (vit_chart_hit (chart, WIDTH, HEIGHT, &style, NAN, NAN).series, ==, -1);
  g_assert_cmpint (vit_chart_locate (chart, WIDTH, HEIGHT, &style, -1, 0).series, ==, -1);
  g_assert_cmpint (vit_chart_locate (chart, WIDTH, HEIGHT, &style, 0, -1).series, ==, -1);
  g_assert_cmpint (vit_chart_locate (chart, WIDTH, HEIGHT, &style, 99, 0).series, ==, -1);
  g_assert_cmpint (vit_chart_locate (chart, WIDTH, HEIGHT, &style, 0, 1 << 30).series, ==, -1);
}

/* All of a bar's band means the bar, however low it is. */
static void
test_band (void)
{
  g_autoptr (VitChart) chart = sample_chart_months ();
  double left, top, right, bottom;
  VitChartStyle style;

  vit_chart_style_init (&style);
  vit_chart_measure (chart, WIDTH, HEIGHT, &style, &left, &top, &right, &bottom);
  for (guint i = 0; i < 16; i++)
    {
      double x = left + (i + 0.5) * (right - left) / 16;
      VitChartHit high = vit_chart_hit (chart, WIDTH, HEIGHT, &style, x, top + 1);
      VitChartHit low = vit_chart_hit (chart, WIDTH, HEIGHT, &style, x, bottom - 1);

      g_assert_cmpint (high.datum, ==, i);
      g_assert_cmpint (low.datum, ==, i);
      g_assert_cmpfloat (low.y, ==, high.y);
    }
}

/* Of bars side by side the pointer means its own; of lines the nearer one. */
static void
test_nearest (void)
{
  g_autoptr (VitChart) chart = sample_chart_lines (4);
  VitChartStyle style;

  vit_chart_style_init (&style);
  for (int i = 0; i < 4; i++)
    {
      VitChartHit end = vit_chart_locate (chart, WIDTH, HEIGHT, &style, i, 23);
      VitChartHit hit = vit_chart_hit (chart, WIDTH, HEIGHT, &style, end.x + 1, end.y + 2);

      g_assert_cmpint (hit.series, ==, i);
      g_assert_cmpint (hit.datum, ==, 23);
    }
}

/* The arrow keys reach every datum of a line, over its gaps, and stop at its ends. */
static void
test_step_line (void)
{
  g_autoptr (VitChart) chart = sample_chart_lines (3);
  VitChartStyle style;
  VitChartHit at;
  int n = 1;

  vit_chart_style_init (&style);
  at = vit_chart_step (chart, WIDTH, HEIGHT, &style, -1, -1, 1, 0);
  g_assert_cmpint (at.series, ==, 0);
  g_assert_cmpint (at.datum, ==, 0);

  at = vit_chart_step (chart, WIDTH, HEIGHT, &style, at.series, at.datum, 0, 1);
  g_assert_cmpint (at.series, ==, 1);
  for (;;)
    {
      VitChartHit next = vit_chart_step (chart, WIDTH, HEIGHT, &style, at.series, at.datum, 1, 0);

      if (next.datum == at.datum)
        break;
      g_assert_cmpint (next.series, ==, 1);
      g_assert_cmpfloat (next.x, >, at.x);
      at = next;
      n++;
    }
  g_assert_cmpint (n, ==, 22); /* of 24, two are missing */
  g_assert_cmpint (at.datum, ==, 23);

  at = vit_chart_step (chart, WIDTH, HEIGHT, &style, 0, 7, 0, 1);
  g_assert_cmpint (at.series, ==, 2); /* series 1 has nothing there */
  at = vit_chart_step (chart, WIDTH, HEIGHT, &style, 2, 5, 0, 1);
  g_assert_cmpint (at.series, ==, 2);
}

/* On cells each arrow goes to the neighbour, over what is missing. */
static void
test_step_cells (void)
{
  g_autoptr (VitChart) chart = sample_chart_cells (FALSE);
  VitChartStyle style;

  vit_chart_style_init (&style);
  g_assert_cmpint (vit_chart_step (chart, WIDTH, HEIGHT, &style, 0, 0, 1, 0).datum, ==, 1);
  g_assert_cmpint (vit_chart_step (chart, WIDTH, HEIGHT, &style, 0, 0, 0, 1).datum, ==, 5);
  g_assert_cmpint (vit_chart_step (chart, WIDTH, HEIGHT, &style, 0, 6, -1, 0).datum, ==, 5);
  g_assert_cmpint (vit_chart_step (chart, WIDTH, HEIGHT, &style, 0, 7, 1, 0).datum, ==, 9);
  g_assert_cmpint (vit_chart_step (chart, WIDTH, HEIGHT, &style, 0, 0, -1, 0).datum, ==, 0);
  g_assert_cmpint (vit_chart_step (chart, WIDTH, HEIGHT, &style, 0, 24, 0, 1).datum, ==, 24);
}

/* On a turned chart the bars follow each other down the page. */
static void
test_step_turned (void)
{
  g_autoptr (VitChart) chart = sample_chart_turned ();
  VitChartStyle style;

  vit_chart_style_init (&style);
  g_assert_cmpint (vit_chart_step (chart, WIDTH, HEIGHT, &style, 0, 0, 0, 1).datum, ==, 1);
  g_assert_cmpint (vit_chart_step (chart, WIDTH, HEIGHT, &style, 0, 1, 0, -1).datum, ==, 0);
  g_assert_cmpint (vit_chart_step (chart, WIDTH, HEIGHT, &style, 0, 1, 1, 0).datum, ==, 1);
}

static void
test_step_empty (void)
{
  g_autoptr (VitChart) chart = vit_chart_new (NULL);
  VitChartStyle style;

  vit_chart_style_init (&style);
  g_assert_cmpint (vit_chart_step (chart, WIDTH, HEIGHT, &style, -1, -1, 1, 0).series, ==, -1);
}

/* Zooming to what lies between two places shows just that. */
static void
test_zoom (void)
{
  g_autoptr (VitChart) chart = sample_chart_months ();
  double left, top, right, bottom, low, high;
  VitChartStyle style;

  vit_chart_style_init (&style);
  vit_chart_measure (chart, WIDTH, HEIGHT, &style, &left, &top, &right, &bottom);
  low = vit_chart_x_value (chart, WIDTH, HEIGHT, &style, left, top);
  high = vit_chart_x_value (chart, WIDTH, HEIGHT, &style, right + 50, top);
  g_assert_cmpfloat_with_epsilon (low, sample_day (2018, 10, 1), 1e6);
  g_assert_cmpfloat_with_epsilon (high, sample_day (2020, 2, 1), 1e6);

  style.x_low = vit_chart_x_value (chart, WIDTH, HEIGHT, &style, left + (right - left) / 4, top);
  style.x_high = vit_chart_x_value (chart, WIDTH, HEIGHT, &style, left + (right - left) / 2, top);
  g_assert_cmpfloat_with_epsilon (style.x_low, sample_day (2019, 2, 1), 1e6);
  g_assert_cmpfloat_with_epsilon (style.x_high, sample_day (2019, 6, 1), 1e6);

  vit_chart_measure (chart, WIDTH, HEIGHT, &style, &left, &top, &right, &bottom);
  g_assert_cmpint (vit_chart_hit (chart, WIDTH, HEIGHT, &style, left + 1, bottom - 1).datum, ==, 4);
  g_assert_cmpint (vit_chart_hit (chart, WIDTH, HEIGHT, &style, right - 1, bottom - 1).datum, ==,
                   7);
}

static void
add_all (const SampleChart *samples, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *trip =
          g_strconcat ("/core/chart/pointer/round-trip/", samples[i].name, NULL);
      g_autofree char *nothing =
          g_strconcat ("/core/chart/pointer/nothing/", samples[i].name, NULL);

      g_test_add_data_func (trip, &samples[i], test_round_trip);
      g_test_add_data_func (nothing, &samples[i], test_nothing);
    }
}

int
main (int argc, char *argv[])
{
  const SampleChart *samples;
  guint n;

  g_test_init (&argc, &argv, NULL);

  samples = sample_charts_list (&n);
  add_all (samples, n);
  samples = hard_charts_list (&n);
  add_all (samples, n);

  g_test_add_func ("/core/chart/pointer/band", test_band);
  g_test_add_func ("/core/chart/pointer/nearest", test_nearest);
  g_test_add_func ("/core/chart/pointer/step-line", test_step_line);
  g_test_add_func ("/core/chart/pointer/step-cells", test_step_cells);
  g_test_add_func ("/core/chart/pointer/step-turned", test_step_turned);
  g_test_add_func ("/core/chart/pointer/step-empty", test_step_empty);
  g_test_add_func ("/core/chart/pointer/zoom", test_zoom);

  return g_test_run ();
}
