/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "vit-segmentation-trend.h"

static gint64
day (int year, int month, int number)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (year, month, number, 12, 0, 0);

  return g_date_time_to_unix (time) * G_USEC_PER_SEC;
}

/* Months from January 2020 on, worth 1, 2, 3, … */
static VitFrame *
make_months (guint n)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();

  vit_frame_builder_add_column (builder, "revenue", VIT_COLUMN_DOUBLE);
  for (guint i = 0; i < n; i++)
    vit_frame_builder_double (builder, i + 1.0);

  return vit_frame_builder_finish (builder);
}

static void
test_year (void)
{
  g_autoptr (VitFrame) months = make_months (16);
  const VitColumn *revenue = vit_frame_get_column (months, 0);
  VitTrend trend = vit_trend_plan (months, day (2020, 1, 1), day (2021, 4, 30));

  g_assert_true (trend.year_on_year);
  g_assert_cmpuint (trend.months, ==, 4);
  g_assert_cmpfloat (vit_trend_sum (&trend, revenue, FALSE), ==, 1 + 2 + 3 + 4);
  g_assert_cmpfloat (vit_trend_sum (&trend, revenue, TRUE), ==, 13 + 14 + 15 + 16);
  g_assert_cmpfloat (vit_trend_change (&trend, revenue), ==, 4.8);
}

static void
test_long (void)
{
  g_autoptr (VitFrame) months = make_months (40);
  VitTrend trend = vit_trend_plan (months, day (2020, 1, 2), day (2023, 4, 29));

  g_assert_true (trend.year_on_year);
  g_assert_cmpuint (trend.months, ==, 12);
  g_assert_cmpuint (trend.before, ==, 16);
  g_assert_cmpuint (trend.after, ==, 28);
}

/* Twelve months and a broken one at either end. */
static void
test_edges (void)
{
  g_autoptr (VitFrame) months = make_months (14);
  VitTrend trend = vit_trend_plan (months, day (2020, 1, 10), day (2021, 2, 14));

  g_assert_false (trend.year_on_year);
  g_assert_cmpuint (trend.months, ==, 4);
  g_assert_cmpuint (trend.before, ==, 1);
  g_assert_cmpuint (trend.after, ==, 9);
}

static void
test_short (void)
{
  g_autoptr (VitFrame) months = make_months (6);
  g_autoptr (VitFrame) one = make_months (1);
  const VitColumn *revenue = vit_frame_get_column (months, 0);
  VitTrend trend = vit_trend_plan (months, day (2020, 1, 1), day (2020, 6, 10));

  g_assert_cmpuint (trend.months, ==, 0);
  g_assert_true (isnan (vit_trend_sum (&trend, revenue, TRUE)));
  g_assert_true (isnan (vit_trend_change (&trend, revenue)));

  trend = vit_trend_plan (one, day (2020, 1, 10), day (2020, 1, 11));
  g_assert_cmpuint (trend.months, ==, 0);
}

static void
test_from_nothing (void)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) months = NULL;
  VitTrend trend;

  vit_frame_builder_add_column (builder, "revenue", VIT_COLUMN_DOUBLE);
  for (guint i = 0; i < 6; i++)
    vit_frame_builder_double (builder, i < 3 ? 0 : 10);
  months = vit_frame_builder_finish (builder);

  trend = vit_trend_plan (months, day (2020, 1, 1), day (2020, 6, 30));
  g_assert_cmpuint (trend.months, ==, 2);
  g_assert_true (isnan (vit_trend_change (&trend, vit_frame_get_column (months, 0))));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/study/trend/year", test_year);
  g_test_add_func ("/core/study/trend/long", test_long);
  g_test_add_func ("/core/study/trend/edges", test_edges);
  g_test_add_func ("/core/study/trend/short", test_short);
  g_test_add_func ("/core/study/trend/from-nothing", test_from_nothing);

  return g_test_run ();
}
