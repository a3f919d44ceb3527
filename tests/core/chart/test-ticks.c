/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <float.h>
#include <math.h>

#include "sample-charts.h"
#include "vit-labels.h"
#include "vit-ticks.h"
#include "vit-value-text.h"

/* A letter is 6 units wide. */
static double
measure (const char *text, gpointer data)
{
  return 6.0 * g_utf8_strlen (text, -1);
}

/* The labels of a row, with bars between them. */
static char *
join (const GArray *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->len; i++)
    g_string_append_printf (text, "%s%s", i ? "|" : "", g_array_index (row, VitTick, i).text);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_row (const GArray *row, const char *expected)
{
  g_autofree char *actual = join (row);

  g_assert_cmpstr (actual, ==, expected);
}

static void
test_nice_step (void)
{
  static const struct
  {
    double span, max_intervals, step;
  } cases[] = {
    { 359, 6, 100 }, { 359, 8, 50 },      { 10, 10, 1 },         { 10.1, 10, 2 },   { 1, 5, 0.2 },
    { 0.3, 3, 0.1 }, { 7e300, 4, 2e300 }, { 7e-300, 4, 2e-300 }, { 100, 0.2, 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double step = vit_ticks_nice_step (cases[i].span, cases[i].max_intervals);

      g_assert_cmpfloat_with_epsilon (step / cases[i].step, 1, 1e-9);
    }

  /* At both ends of what a double can hold a step is still a step. */
  g_assert_cmpfloat (vit_ticks_nice_step (DBL_MAX, 4), >, 0);
  g_assert_cmpfloat (vit_ticks_nice_step (5e-324, 4), >=, 0);
}

static void
assert_linear (double low, double high, double step, VitFormat format, const char *expected)
{
  VitScale scale = { .low = low, .high = high };
  g_autoptr (VitTicks) ticks = vit_ticks_new_linear (&scale, format, vit_language_get ("en"), step);

  assert_row (ticks->ticks, expected);
}

static void
test_linear (void)
{
  assert_linear (0, 400, 100, VIT_FORMAT (INTEGER, 0), "0|100|200|300|400");
  assert_linear (-0.5, 0.5, 0.5, VIT_FORMAT (NUMBER, 3), "−0.5|0|0.5");
  assert_linear (0.05, 0.31, 0.1, VIT_FORMAT (NUMBER, 0), "0.1|0.2|0.3");
  assert_linear (0, 1, 0.5, VIT_FORMAT (SHARE, 0), "0\u202f%|50\u202f%|100\u202f%");
  assert_linear (0, 0.01, 0.005, VIT_FORMAT (SHARE, 0), "0\u202f%|0.5\u202f%|1.0\u202f%");
  assert_linear (0, 2e6, 5e5, VIT_FORMAT (COMPACT, 0), "0|500\u202fk|1\u202fM|1.5\u202fM|2\u202fM");
  /* Three digits would not tell these apart. */
  assert_linear (1000000, 1000200, 100, VIT_FORMAT (COMPACT, 0),
                 "1\u202f000\u202f000|1\u202f000\u202f100|1\u202f000\u202f200");
  assert_linear (0, 2e300, 1e300, VIT_FORMAT (NUMBER, 0), "0|1×10³⁰⁰|2×10³⁰⁰");
  assert_linear (0, 3e-9, 1e-9, VIT_FORMAT (NUMBER, 0), "0|1×10⁻⁹|2×10⁻⁹|3×10⁻⁹");
  /* A step that is far too small gives no ticks rather than millions. */
  assert_linear (0, 1, 1e-9, VIT_FORMAT (NUMBER, 0), "");
}

static void
assert_log (double low, double high, guint max_ticks, const char *expected)
{
  VitScale scale = { .kind = VIT_AXIS_LOG, .low = low, .high = high };
  g_autoptr (VitTicks) ticks =
      vit_ticks_new_log (&scale, VIT_FORMAT (NUMBER, 0), vit_language_get ("en"), max_ticks);

  assert_row (ticks->ticks, expected);
}

static void
test_log (void)
{
  assert_log (0, 2, 8, "1|2|5|10|20|50|100");
  assert_log (0, 2, 4, "1|10|100");
  assert_log (-1, 3, 6, "0.1|1|10|100|1\u202fk");
  assert_log (0, 6, 4, "1|100|10\u202fk|1\u202fM");
  assert_log (-300, 300, 5, "1×10⁻²⁴⁰|1×10⁻¹²⁰|1|1×10¹²⁰|1×10²⁴⁰");
}

/* A time axis with data from @low on, @n of them, one a period. */
static VitTicks *
make_time (double low, double high, VitPeriod period, double width)
{
  VitScale scale = { .kind = VIT_AXIS_TIME, .from = 0, .to = width };

  scale.months = period >= VIT_PERIOD_MONTH;
  scale.band = vit_period_length (period);
  scale.low = vit_scale_to_units (&scale, low);
  scale.high = vit_scale_to_units (&scale, high);

  return vit_ticks_new_time (&scale, vit_language_get ("en"), measure, NULL);
}

static void
assert_time (double low,
             double high,
             VitPeriod period,
             double width,
             const char *expected,
             const char *expected_below)
{
  g_autoptr (VitTicks) ticks = make_time (low, high, period, width);

  assert_row (ticks->ticks, expected);
  assert_row (ticks->below, expected_below);
}

static void
test_time (void)
{
  double hour = VIT_USEC_PER_HOUR, start = sample_day (2019, 12, 30);

  /* Months of a shop's year: initials, and the years below. */
  assert_time (sample_day (2018, 10, 1), sample_day (2020, 2, 1), VIT_PERIOD_MONTH, 600,
               "O|N|D|J|F|M|A|M|J|J|A|S|O|N|D|J", "2018|2019|2020");
  /* The same on a small page: quarters, then years. */
  assert_time (sample_day (2018, 10, 1), sample_day (2020, 2, 1), VIT_PERIOD_MONTH, 160,
               "Oct|Jan|Apr|Jul|Oct|Jan", "2018|2019|2020");
  assert_time (sample_day (2018, 1, 1), sample_day (2021, 1, 1), VIT_PERIOD_MONTH, 100,
               "2018|2019|2020", "");
  assert_time (sample_day (2019, 9, 10), sample_day (2020, 2, 16), VIT_PERIOD_DAY, 600,
               "S|O|N|D|J|F", "2019|2020");
  assert_time (sample_day (2020, 1, 27), sample_day (2020, 2, 4), VIT_PERIOD_DAY, 600,
               "27|28|29|30|31|1|2|3", "Jan 2020|Feb 2020");
  assert_time (sample_day (2020, 1, 1), sample_day (2020, 3, 1), VIT_PERIOD_DAY, 600,
               "1|8|15|22|1|8|15|22", "Jan 2020|Feb 2020");
  assert_time (start, start + 36 * hour, VIT_PERIOD_HOUR, 600,
               "00:00|03:00|06:00|09:00|12:00|15:00|18:00|21:00|00:00|03:00|06:00|09:00",
               "30 Dec 2019|31 Dec 2019");
  /* Moments, not hours: the end of the axis is one of them. */
  assert_time (start + 9 * hour, start + 10 * hour, VIT_PERIOD_NONE, 600,
               "09:00|09:15|09:30|09:45|10:00", "30 Dec 2019");
  assert_time (start, start + 4e6, VIT_PERIOD_NONE, 600,
               "00:00:00|00:00:01|00:00:02|00:00:03|00:00:04", "30 Dec 2019");
  assert_time (sample_day (1950, 1, 1), sample_day (2021, 1, 1), VIT_PERIOD_YEAR, 600,
               "1950|1960|1970|1980|1990|2000|2010|2020", "");
  /* No room for anything. */
  assert_time (sample_day (2018, 1, 1), sample_day (2021, 1, 1), VIT_PERIOD_MONTH, 3, "", "");
}

/* Labels stand in the middle of what they name. */
static void
test_time_places (void)
{
  g_autoptr (VitTicks) ticks =
      make_time (sample_day (2018, 10, 1), sample_day (2020, 2, 1), VIT_PERIOD_MONTH, 600);
  const VitTick *october = &g_array_index (ticks->ticks, VitTick, 0);
  const VitTick *year = &g_array_index (ticks->below, VitTick, 1);

  g_assert_cmpfloat (october->at, ==, 48 * 12 + 9 + 0.5);
  g_assert_cmpfloat (year->at, ==, 49 * 12 + 6);
  g_assert_cmpfloat (year->span, ==, 12);
}

static void
test_months (void)
{
  static const int years[] = { 1600, 1969, 1970, 2000, 2019, 2020, 2400 };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    for (int month = 1; month <= 12; month++)
      {
        double time = sample_day (years[i], month, 1);
        double months = (years[i] - 1970) * 12 + month - 1;

        g_assert_cmpfloat (vit_months_from_time (time), ==, months);
        g_assert_cmpfloat (vit_time_from_months (months), ==, time);
        g_assert_cmpfloat (vit_months_from_time (time - 1e3), <, months);
        g_assert_cmpfloat_with_epsilon (vit_time_from_months (vit_months_from_time (time + 1e12)),
                                        time + 1e12, 1e4);
      }

  g_assert_true (isfinite (vit_months_from_time (1e300)));
  g_assert_true (isfinite (vit_time_from_months (-1e300)));
}

static void
test_period (void)
{
  double day = VIT_USEC_PER_DAY;
  double monday = sample_day (2020, 1, 6);
  const struct
  {
    double times[3];
    VitPeriod period;
  } cases[] = {
    { { sample_day (2018, 1, 1), sample_day (2019, 1, 1), NAN }, VIT_PERIOD_YEAR },
    { { sample_day (2018, 1, 1), sample_day (2018, 4, 1), sample_day (2018, 10, 1) },
      VIT_PERIOD_QUARTER },
    { { sample_day (2018, 1, 1), sample_day (2018, 2, 1), sample_day (2018, 4, 1) },
      VIT_PERIOD_MONTH },
    { { sample_day (2018, 1, 1), NAN, NAN }, VIT_PERIOD_MONTH },
    { { monday, monday + 7 * day, monday + 21 * day }, VIT_PERIOD_WEEK },
    { { monday, monday + day, monday + 3 * day }, VIT_PERIOD_DAY },
    { { monday, NAN, NAN }, VIT_PERIOD_DAY },
    { { monday, monday + day / 2, monday + day }, VIT_PERIOD_HOUR },
    { { monday, monday + 1, monday + day }, VIT_PERIOD_NONE },
    { { NAN, NAN, NAN }, VIT_PERIOD_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (vit_period_guess (cases[i].times, 3), ==, cases[i].period);
  g_assert_cmpint (vit_period_guess (NULL, 0), ==, VIT_PERIOD_NONE);
}

/* From a value to the page and back. */
static void
test_scale (void)
{
  const VitScale scales[] = {
    { .kind = VIT_AXIS_LINEAR, .low = -5, .high = 7, .from = 300, .to = 20 },
    { .kind = VIT_AXIS_LOG, .low = -2, .high = 3, .from = 0, .to = 500 },
    { .kind = VIT_AXIS_TIME, .months = TRUE, .low = 580, .high = 600, .from = 0, .to = 500 },
    { .kind = VIT_AXIS_LINEAR, .low = -DBL_MAX, .high = DBL_MAX, .from = 0, .to = 500 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for (double share = 0; share <= 1; share += 0.125)
      {
        double at = scales[i].from + share * (scales[i].to - scales[i].from);
        double value = vit_scale_value (&scales[i], at);

        g_assert_true (isfinite (value));
        g_assert_cmpfloat_with_epsilon (vit_scale_position (&scales[i], value), at, 1e-3);
        g_assert_true (vit_scale_shows (&scales[i], value));
      }

  g_assert_true (isnan (vit_scale_position (&scales[0], NAN)));
  g_assert_true (isnan (vit_scale_position (&scales[0], INFINITY)));
  g_assert_true (isnan (vit_scale_position (&scales[1], 0)));
  g_assert_false (vit_scale_shows (&scales[0], 7.001));
  /* What lies far outside has a place that a surface can take. */
  g_assert_cmpfloat (fabs (vit_scale_position (&scales[0], 1e300)), <, 1e6);
}

static void
test_value_text (void)
{
  static const struct
  {
    VitFormatKind kind;
    double value;
    const char *text;
  } cases[] = {
    { VIT_FORMAT_NUMBER, 1234.4, "1\u202f234" }, { VIT_FORMAT_NUMBER, 1.5e15, "1.5×10¹⁵" },
    { VIT_FORMAT_NUMBER, -2e-300, "−2×10⁻³⁰⁰" }, { VIT_FORMAT_COMPACT, DBL_MAX, "1.8×10³⁰⁸" },
    { VIT_FORMAT_NUMBER, 9.99e17, "1×10¹⁸" },    { VIT_FORMAT_NUMBER, NAN, "–" },
    { VIT_FORMAT_SHARE, 1e-9, "0\u202f%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
          vit_value_text (vit_language_get ("en"), (VitFormat){ cases[i].kind, 0 }, cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Labels in a column move apart, each as little as can be, and stay between the ends. */
static void
test_spread (void)
{
  double apart[] = { 10, 30, 50 };
  double equal[] = { 50, 50, 50, 50 };
  double low[] = { -20, -10, 100 };
  double high[] = { 10, 99, 99 };

  vit_labels_spread (apart, 3, 10, 0, 100);
  g_assert_cmpfloat (apart[0], ==, 10);
  g_assert_cmpfloat (apart[2], ==, 50);

  vit_labels_spread (equal, 4, 10, 0, 100);
  g_assert_cmpfloat (equal[0], ==, 35);
  g_assert_cmpfloat (equal[3], ==, 65);

  vit_labels_spread (low, 3, 10, 0, 100);
  g_assert_cmpfloat (low[0], ==, 5);
  g_assert_cmpfloat (low[1], ==, 15);
  g_assert_cmpfloat (low[2], ==, 95);

  vit_labels_spread (high, 3, 10, 0, 100);
  g_assert_cmpfloat (high[0], ==, 10);
  g_assert_cmpfloat (high[1], ==, 85);
  g_assert_cmpfloat (high[2], ==, 95);

  vit_labels_spread (NULL, 0, 10, 0, 100);
}

/* A label goes where it covers least, never on another label, never over the edge. */
static void
test_place (void)
{
  static const VitSide sides[] = { VIT_SIDE_RIGHT, VIT_SIDE_ABOVE, VIT_SIDE_LEFT };
  g_autoptr (VitLabels) labels = vit_labels_new ();
  PangoContext *context = vit_label_create_context (NULL);
  VitBox page = { 0, 0, 200, 100 };
  VitColor color = { 0 };
  VitLabel *label;

  vit_labels_add_obstacle (labels, &(VitBox){ 111, 40, 55, 20 });
  label = vit_label_new (context, "Sans", 10, VIT_LABEL_TICK, "abc", color);
  g_assert_true (vit_labels_try (labels, &page, label, 100, 50, 10, sides, 3, 1));
  g_assert_cmpfloat (vit_box_bottom (&label->box), <=, 40.001);

  label = vit_label_new (context, "Sans", 10, VIT_LABEL_TICK, "abc", color);
  g_assert_true (vit_labels_try (labels, &page, label, 100, 50, 10, sides, 3, 1));
  g_assert_cmpfloat (vit_box_right (&label->box), <=, 90.001);

  /* Only the place on the obstacle is left. */
  label = vit_label_new (context, "Sans", 10, VIT_LABEL_TICK, "abc", color);
  g_assert_false (vit_labels_try (labels, &page, label, 100, 50, 10, sides, 3, 0.1));
  label = vit_label_new (context, "Sans", 10, VIT_LABEL_TICK, "abc", color);
  g_assert_true (vit_labels_try (labels, &page, label, 100, 50, 10, sides, 3, 1));
  label = vit_label_new (context, "Sans", 10, VIT_LABEL_TICK, "abc", color);
  g_assert_false (vit_labels_try (labels, &page, label, 100, 50, 10, sides, 3, 1));

  label = vit_label_new (context, "Sans", 10, VIT_LABEL_TICK, "abc", color);
  vit_label_place (label, 199, 50, VIT_SIDE_RIGHT, 0);
  g_assert_false (vit_labels_add (labels, &page, label));

  g_assert_cmpuint (labels->labels->len, ==, 3);
  g_object_unref (context);
}

/* The area of obstacles is exact across the squares that they are looked up in. */
static void
test_covered (void)
{
  g_autoptr (VitLabels) labels = vit_labels_new ();

  vit_labels_add_obstacle (labels, &(VitBox){ 10, 10, 100, 100 });
  vit_labels_add_obstacle (labels, &(VitBox){ -50, -50, 20, 20 });
  g_assert_cmpfloat_with_epsilon (vit_labels_covered (labels, &(VitBox){ 0, 0, 60, 35 }), 50 * 25,
                                  1e-9);
  g_assert_cmpfloat (vit_labels_covered (labels, &(VitBox){ 111, 0, 60, 35 }), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/chart/ticks/nice-step", test_nice_step);
  g_test_add_func ("/core/chart/ticks/linear", test_linear);
  g_test_add_func ("/core/chart/ticks/log", test_log);
  g_test_add_func ("/core/chart/ticks/time", test_time);
  g_test_add_func ("/core/chart/ticks/time-places", test_time_places);
  g_test_add_func ("/core/chart/scale/months", test_months);
  g_test_add_func ("/core/chart/scale/period", test_period);
  g_test_add_func ("/core/chart/scale/there-and-back", test_scale);
  g_test_add_func ("/core/chart/value-text", test_value_text);
  g_test_add_func ("/core/chart/labels/spread", test_spread);
  g_test_add_func ("/core/chart/labels/place", test_place);
  g_test_add_func ("/core/chart/labels/covered", test_covered);

  return g_test_run ();
}
