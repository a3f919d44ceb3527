/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The charts of the shop as a whole. */

#include "vit-segmentation-exhibits.h"

#include <math.h>

/* Steps of the concentration curve. */
#define N_PARETO_STEPS 100

/* Bars in the chart of products. */
#define N_PRODUCT_BARS 10

static VitSeries *
add_months (const VitSegmentation *self, VitChart *chart, const char *name, const char *column)
{
  guint n = (guint) vit_frame_get_n_rows (self->months);
  const VitColumn *month = vit_frame_find_column (self->months, "month");
  const VitColumn *values = vit_frame_find_column (self->months, column);
  VitSeries *series = vit_chart_add_series (chart, name, VIT_MARK_BAR, n);

  for (guint i = 0; i < n; i++)
    {
      series->x[i] = vit_column_get_number (month, i);
      series->y[i] = vit_column_get_number (values, i);
    }

  return series;
}

/**
 * vit_segmentation_month_unit:
 * @unit: (out): what the chart of months divides revenue by
 *
 * Returns: (nullable): the unit in words, to be said in the subtitle
 */
const char *
vit_segmentation_month_unit (const VitSegmentation *self, double *unit)
{
  const VitColumn *revenue = vit_frame_find_column (self->months, "revenue");
  double largest = 0;

  for (gsize i = 0; i < vit_frame_get_n_rows (self->months); i++)
    largest = fmax (largest, fabs (vit_column_get_number (revenue, i)));

  return vit_words_unit (self->language, largest, unit);
}

/* The months that were compared are accented; the first and the last month tell their values. */
VitChart *
vit_segmentation_month_chart (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  const VitTrend *trend = &self->trend;
  VitChart *chart = vit_chart_new (vit_text (language, "Revenue by month"));
  VitSeries *bars = add_months (self, chart, vit_text (language, "Revenue"), "revenue");
  double unit;

  chart->x.kind = VIT_AXIS_TIME;
  chart->x.format = VIT_FORMAT (MONTH, 0);
  chart->y.format = VIT_FORMAT (INTEGER, 0);
  vit_segmentation_month_unit (self, &unit);
  for (guint i = 0; i < bars->n; i++)
    bars->y[i] /= unit;
  vit_series_want_accent (bars);
  vit_series_want_labelled (bars);
  bars->labelled[0] = bars->labelled[bars->n - 1] = 1;

  for (guint i = 0; i < trend->months; i++)
    bars->accent[trend->after + i] = 1;

  return chart;
}

VitChart *
vit_segmentation_newcomer_chart (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  VitChart *chart = vit_chart_new (vit_text (language, "New and returning customers by month"));
  VitSeries *fresh = add_months (self, chart, vit_text (language, "First order"), "new_customers");
  VitSeries *returning =
      add_months (self, chart, vit_text (language, "Ordered before"), "customers");

  chart->x.kind = VIT_AXIS_TIME;
  chart->x.format = VIT_FORMAT (MONTH, 0);
  chart->y.format = VIT_FORMAT (INTEGER, 0);
  chart->stacked = TRUE;
  fresh->ink = VIT_INK_ACCENT;
  returning->ink = VIT_INK_QUIET;

  for (guint i = 0; i < returning->n; i++)
    returning->y[i] = MAX (0, returning->y[i] - fresh->y[i]);

  return chart;
}

VitChart *
vit_segmentation_weekday_chart (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  const VitColumn *orders = vit_frame_find_column (self->weekdays, "orders");
  const char *days[8] = { NULL };
  VitChart *chart = vit_chart_new (vit_text (language, "Orders by weekday"));
  VitSeries *bars = vit_chart_add_series (chart, vit_text (language, "Orders"), VIT_MARK_BAR, 7);

  for (int day = 0; day < 7; day++)
    days[day] = vit_weekday_name (language, day + 1, VIT_NAME_FULL);

  vit_axis_set_categories (&chart->x, days);
  chart->y.format = VIT_FORMAT (INTEGER, 0);
  vit_series_want_accent (bars);
  vit_series_want_labelled (bars);

  for (guint i = 0; i < 7; i++)
    {
      bars->y[i] = vit_column_get_number (orders, i);
      bars->labelled[i] = 1;
    }

  if (vit_segmentation_weekdays_differ (self))
    bars->accent[vit_segmentation_weekday (self, TRUE) - 1] = 1;

  return chart;
}

/* How often orders of each size come from one-time and from repeat buyers. */
VitChart *
vit_segmentation_value_chart (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  guint n = self->value_bands->len;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  VitChart *chart = vit_chart_new (vit_text (language, "Orders by their value"));
  VitSeries *one_time =
      vit_chart_add_series (chart, vit_text (language, "Bought once"), VIT_MARK_BAR, n);
  VitSeries *repeat =
      vit_chart_add_series (chart, vit_text (language, "Came back"), VIT_MARK_BAR, n);

  for (guint i = 0; i < n; i++)
    {
      const VitValueBand *band = &g_array_index (self->value_bands, VitValueBand, i);
      g_autofree char *low = vit_format_number (language, band->low, 0);
      g_autofree char *high = vit_format_number (language, band->high, 0);
      if (i == 0)
        g_ptr_array_add (names, g_strdup_printf (vit_text (language, "below %s"), high));
      else if (i == n - 1)
        g_ptr_array_add (names, g_strdup_printf (vit_text (language, "%s and more"), low));
      else
        g_ptr_array_add (names, g_strdup_printf ("%s–%s", low, high));

      one_time->y[i] = band->one_time_share;
      repeat->y[i] = band->repeat_share;
    }
  g_ptr_array_add (names, NULL);

  vit_axis_set_categories (&chart->x, (const char *const *) names->pdata);
  vit_axis_set_title (&chart->x, vit_text (language, "value of the order"));
  chart->y.format = VIT_FORMAT (SHARE, 0);
  one_time->ink = VIT_INK_QUIET;
  repeat->ink = VIT_INK_ACCENT;

  return chart;
}

static int
compare_descending (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first < second) - (first > second);
}

VitChart *
vit_segmentation_pareto_chart (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  const VitColumn *monetary = vit_frame_find_column (self->rfm->customers, "monetary");
  gsize n = vit_frame_get_n_rows (self->rfm->customers);
  g_autofree double *values = g_memdup2 (vit_column_get_doubles (monetary), n * sizeof (double));
  double total = vit_segmentation_figure (self, "revenue");
  double running = 0;
  gsize taken = 0;
  VitChart *chart = vit_chart_new (vit_text (language, "Share of revenue by share of customers"));
  VitSeries *area = vit_chart_add_series (chart, vit_text (language, "Revenue"), VIT_MARK_AREA,
                                          N_PARETO_STEPS + 1);
  VitSeries *even =
      vit_chart_add_series (chart, vit_text (language, "If all spent alike"), VIT_MARK_LINE, 2);

  qsort (values, n, sizeof (double), compare_descending);
  vit_series_want_labelled (area);

  for (guint i = 0; i <= N_PARETO_STEPS; i++)
    {
      /* As many customers as vit_top_share() takes. */
      gsize end = (gsize) ceil ((double) i / N_PARETO_STEPS * n - 1e-9);

      while (taken < end)
        running += values[taken++];
      area->x[i] = (double) i / N_PARETO_STEPS;
      area->y[i] = running / total;
    }

  area->labelled[N_PARETO_STEPS / 5] = 1;
  area->ink = VIT_INK_ACCENT;
  even->x[1] = even->y[1] = 1;
  even->y[0] = 0;
  chart->x.format = chart->y.format = VIT_FORMAT (SHARE, 0);
  chart->x.low = 0;
  chart->x.high = 1;
  vit_axis_set_title (&chart->x,
                      vit_text (language, "share of customers, those who spent most first"));
  vit_chart_add_rule (chart, TRUE, 0.2, vit_text (language, "top fifth"));

  return chart;
}

VitChart *
vit_segmentation_product_chart (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  guint n = (guint) MIN (N_PRODUCT_BARS, vit_frame_get_n_rows (self->products));
  const VitColumn *product = vit_frame_find_column (self->products, "product");
  const VitColumn *revenue = vit_frame_find_column (self->products, "revenue");
  const char *names[N_PRODUCT_BARS + 1] = { NULL };
  VitChart *chart = vit_chart_new (vit_text (language, "Products by revenue"));
  VitSeries *bars = vit_chart_add_series (chart, vit_text (language, "Revenue"), VIT_MARK_BAR, n);

  vit_series_want_labelled (bars);
  for (guint i = 0; i < n; i++)
    {
      names[i] = vit_column_get_text (product, i);
      bars->y[i] = vit_column_get_number (revenue, i);
      bars->labelled[i] = 1;
    }

  vit_axis_set_categories (&chart->x, names);
  chart->y.format = VIT_FORMAT (COMPACT, 0);
  chart->turned = TRUE;
  bars->ink = VIT_INK_ACCENT;

  return chart;
}
