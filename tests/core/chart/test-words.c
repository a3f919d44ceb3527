/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "hard-charts.h"

static void
assert_datum (const VitChart *chart,
              const char *language,
              int series,
              int datum,
              const char *expected)
{
  g_autofree char *text =
      vit_chart_describe_datum (chart, vit_language_get (language), series, datum);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_summary (const VitChart *chart, const char *language, const char *expected)
{
  g_autofree char *text = vit_chart_summarise (chart, vit_language_get (language));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_datum (void)
{
  g_autoptr (VitChart) months = sample_chart_months ();
  g_autoptr (VitChart) lines = sample_chart_lines (2);
  g_autoptr (VitChart) cells = sample_chart_cells (FALSE);
  g_autoptr (VitChart) turned = sample_chart_turned ();

  assert_datum (months, "en", 0, 0, "Oct 2018: 351");
  assert_datum (months, "ru", 0, 0, "окт. 2018: 351");
  assert_datum (lines, "en", 0, 0, "Home textiles, Jan 2018: 120\u202fk");
  assert_datum (lines, "en", 1, 7, "Garden, Aug 2018: no value");
  assert_datum (lines, "pl", 1, 7, "Garden, sie 2018: brak wartości");
  assert_datum (cells, "en", 0, 0, "5, latest, 1: 500");
  assert_datum (turned, "en", 0, 5, "Bathroom mats: −0.76");
  assert_datum (turned, "en", 0, 6, "");
  assert_datum (turned, "en", 3, 0, "");
  assert_datum (turned, "en", -1, -1, "");
}

/* Points tell both of their values, under the titles of the axes. */
static void
test_point (void)
{
  g_autoptr (VitChart) chart = sample_chart_scatter (3);
  VitSeries *series = g_ptr_array_index (chart->series, 0);

  series->x[1] = 12;
  series->y[1] = 3400;
  assert_datum (chart, "en", 0, 1, "orders 12; revenue, roubles 3.4\u202fk");
  vit_series_set_label (series, 1, "Anna");
  assert_datum (chart, "en", 0, 1, "Anna: orders 12; revenue, roubles 3.4\u202fk");
}

static void
test_interval (void)
{
  g_autoptr (VitChart) chart = vit_chart_new (NULL);
  VitSeries *series = vit_chart_add_series (chart, NULL, VIT_MARK_LINE, 2);

  chart->x.kind = VIT_AXIS_TIME;
  vit_series_want_interval (series);
  series->x[0] = sample_day (2020, 1, 30);
  series->x[1] = sample_day (2020, 1, 30) + 3600e6 * 14.5;
  series->y[0] = series->y[1] = 5;
  series->low[0] = 4;
  series->high[0] = 7;
  assert_datum (chart, "en", 0, 0, "30 Jan 2020, 00:00: 5 (4 to 7)");
  assert_datum (chart, "en", 0, 1, "30 Jan 2020, 14:30: 5");
}

static void
test_summary (void)
{
  g_autoptr (VitChart) months = sample_chart_months ();
  g_autoptr (VitChart) turned = sample_chart_turned ();
  g_autoptr (VitChart) empty = vit_chart_new ("Nothing");
  g_autoptr (VitChart) nameless = vit_chart_new (NULL);

  assert_summary (months, "en",
                  "Bar chart: Revenue by month. 16 values from Oct 2018 to Jan 2020. "
                  "Highest: 359 (Nov 2018); lowest: 129 (Nov 2019). "
                  "From first to last: 351 to 174 (−50\u202f%). "
                  "Highlighted: Oct 2018: 351; Jan 2020: 174.");
  assert_summary (months, "ru",
                  "Столбчатая диаграмма: Revenue by month. 16 значений: окт. 2018 – янв. 2020. "
                  "Наибольшее: 359 (нояб. 2018); наименьшее: 129 (нояб. 2019). "
                  "От первого к последнему: с 351 до 174 (−50\u202f%). "
                  "Выделено: окт. 2018: 351; янв. 2020: 174.");
  assert_summary (turned, "en",
                  "Bar chart: What they buy more than others. 6 values. "
                  "Highest: 0.84 (Indoor plants); lowest: −0.76 (Bathroom mats). "
                  "Highlighted: Indoor plants: 0.84; Garden tools: 0.55; Seeds and bulbs: 0.24.");
  assert_summary (empty, "en", "Nothing: No data.");
  assert_summary (nameless, "pl", "Brak danych.");
}

/* Several series are told one after the other, but not without end. */
static void
test_series (void)
{
  g_autoptr (VitChart) chart = sample_chart_lines (7);
  g_autofree char *text = NULL;

  vit_chart_add_rule (chart, FALSE, 2e5, "target 200 k");
  text = vit_chart_summarise (chart, vit_language_get ("en"));

  g_assert_true (g_str_has_prefix (text,
                                   "Line chart: Revenue by category. Home textiles: 24 values "
                                   "from Jan 2018 to Dec 2019."));
  g_assert_nonnull (strstr (text, "(+172\u202f%)"));
  g_assert_nonnull (strstr (text, "Garden: 22 values"));
  g_assert_nonnull (strstr (text, "2 values are missing."));
  g_assert_nonnull (strstr (text, "And 2 more series."));
  g_assert_null (strstr (text, "Stationery"));
  g_assert_true (g_str_has_suffix (text, "Reference line: target 200 k."));
}

static void
test_constant (void)
{
  g_autoptr (VitChart) chart = vit_chart_new ("Same");
  VitSeries *series = vit_chart_add_series (chart, NULL, VIT_MARK_AREA, 3);

  for (guint i = 0; i < 3; i++)
    series->y[i] = 0;
  assert_summary (chart, "en",
                  "Area chart: Same. 3 values from 0 to 2. All are 0. "
                  "From first to last: 0 to 0.");
}

/* Whatever the data, no reader hears "nan". */
static void
test_hard (gconstpointer data)
{
  const SampleChart *sample = data;
  g_autoptr (VitChart) chart = sample->create ();
  g_autofree char *text = vit_chart_summarise (chart, vit_language_get ("en"));

  g_assert_cmpuint (strlen (text), >, 0);
  g_assert_null (strstr (text, "nan"));
  g_assert_null (strstr (text, "inf"));
  for (guint i = 0; i < chart->series->len; i++)
    {
      const VitSeries *series = g_ptr_array_index (chart->series, i);

      for (guint j = 0; j < MIN (series->n, 10); j++)
        {
          g_autofree char *datum =
              vit_chart_describe_datum (chart, vit_language_get ("pl"), (int) i, (int) j);

          g_assert_cmpuint (strlen (datum), >, 0);
          g_assert_null (strstr (datum, "nan"));
        }
    }
}

int
main (int argc, char *argv[])
{
  const SampleChart *samples;
  guint n;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/chart/words/datum", test_datum);
  g_test_add_func ("/core/chart/words/point", test_point);
  g_test_add_func ("/core/chart/words/interval", test_interval);
  g_test_add_func ("/core/chart/words/summary", test_summary);
  g_test_add_func ("/core/chart/words/series", test_series);
  g_test_add_func ("/core/chart/words/constant", test_constant);
  samples = hard_charts_list (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/core/chart/words/hard/", samples[i].name, NULL);

      g_test_add_data_func (path, &samples[i], test_hard);
    }

  return g_test_run ();
}
