/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "example-private.h"

#include <math.h>

static const double weekday_orders[7] = { 586, 604, 541, 536, 447, 328, 449 };

static GStrv
weekday_categories (const Example *self, VitNameForm form)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int day = 1; day <= 7; day++)
    g_strv_builder_add (builder, vit_weekday_name (self->result->language, day, form));

  return g_strv_builder_end (builder);
}

static GStrv
score_categories (void)
{
  const char *const scores[] = { "1", "2", "3", "4", "5", NULL };

  return g_strdupv ((char **) scores);
}

VitChart *
example_month_chart (const Example *self)
{
  VitChart *chart = vit_chart_new (
      example_say (self, "Revenue by month", "Выручка по месяцам", "Przychody według miesięcy"));
  VitSeries *bars =
      vit_chart_add_series (chart, example_say (self, "Revenue", "Выручка", "Przychód"),
                            VIT_MARK_BAR, EXAMPLE_N_MONTHS);

  chart->x.kind = VIT_AXIS_TIME;
  chart->x.format = VIT_FORMAT (MONTH, 0);
  chart->y.format = VIT_FORMAT (COMPACT, 0);
  vit_series_want_accent (bars);
  vit_series_want_labelled (bars);

  for (guint i = 0; i < EXAMPLE_N_MONTHS; i++)
    {
      bars->x[i] = (double) example_month_time (i);
      bars->y[i] = example_month_revenue[i];
      bars->accent[i] = bars->labelled[i] = i == 0 || i == EXAMPLE_N_MONTHS - 1;
    }

  vit_chart_add_rule (chart, FALSE, 244587,
                      example_say (self, "average 245 k", "среднее 245 тыс.", "średnia 245 tys."));

  return chart;
}

VitChart *
example_weekday_chart (const Example *self)
{
  VitChart *chart = vit_chart_new (example_say (self, "Orders by weekday", "Заказы по дням недели",
                                                "Zamówienia według dni tygodnia"));
  VitSeries *bars =
      vit_chart_add_series (chart, example_say (self, "Orders", "Заказы", "Zamówienia"),
                            VIT_MARK_BAR, 7);

  chart->x.kind = VIT_AXIS_CATEGORY;
  chart->x.categories = weekday_categories (self, VIT_NAME_FULL);
  chart->y.format = VIT_FORMAT (INTEGER, 0);
  chart->turned = TRUE;
  vit_series_want_accent (bars);
  vit_series_want_labelled (bars);

  for (guint i = 0; i < 7; i++)
    {
      bars->x[i] = i;
      bars->y[i] = weekday_orders[i];
      bars->accent[i] = i == 1;
      bars->labelled[i] = TRUE;
    }

  return chart;
}

VitChart *
example_map_chart (const Example *self)
{
  VitChart *chart = vit_chart_new (example_say (self, "Customers by recency and frequency score",
                                                "Клиенты по давности и частоте",
                                                "Klienci według świeżości i częstości"));
  VitSeries *cells =
      vit_chart_add_series (chart, example_say (self, "Customers", "Клиенты", "Klienci"),
                            VIT_MARK_CELL, 25);

  chart->x.kind = chart->y.kind = VIT_AXIS_CATEGORY;
  chart->x.title =
      g_strdup (example_say (self, "Frequency score", "Балл частоты", "Ocena częstości"));
  chart->y.title =
      g_strdup (example_say (self, "Recency score", "Балл давности", "Ocena świeżości"));
  chart->x.categories = score_categories ();
  chart->y.categories = score_categories ();
  vit_series_want_values (cells);
  vit_series_want_labelled (cells);
  cells->labels = g_new0 (char *, 26);

  for (guint i = 0; i < 25; i++)
    {
      cells->x[i] = i % 5;
      cells->y[i] = i / 5;
      cells->value[i] = i == 6 ? NAN : 20 + 9 * ((i * 7) % 25);
      cells->labels[i] = g_strdup (example_segment_name (self, i % EXAMPLE_N_SEGMENTS));
      cells->labelled[i] = TRUE;
    }

  return chart;
}

VitChart *
example_scatter_chart (const Example *self)
{
  VitChart *chart = vit_chart_new (example_say (self, "Customers and revenue by segment",
                                                "Клиенты и выручка по сегментам",
                                                "Klienci i przychody według segmentów"));
  VitSeries *points =
      vit_chart_add_series (chart, example_say (self, "Segments", "Сегменты", "Segmenty"),
                            VIT_MARK_POINT, EXAMPLE_N_SEGMENTS);

  chart->x.title =
      g_strdup (example_say (self, "Share of customers", "Доля клиентов", "Udział klientów"));
  chart->y.title =
      g_strdup (example_say (self, "Share of revenue", "Доля выручки", "Udział w przychodach"));
  chart->x.format = chart->y.format = VIT_FORMAT (SHARE, 0);
  vit_series_want_values (points);
  vit_series_want_accent (points);
  vit_series_want_labelled (points);
  points->labels = g_new0 (char *, EXAMPLE_N_SEGMENTS + 1);

  for (guint i = 0; i < EXAMPLE_N_SEGMENTS; i++)
    {
      points->x[i] = example_segment_customers[i] / 2412;
      points->y[i] = example_segment_revenue[i] / 3914736;
      points->value[i] = example_segment_revenue[i] / example_segment_customers[i];
      points->labels[i] = g_strdup (example_segment_name (self, i));
      points->accent[i] = i == 0;
      points->labelled[i] = TRUE;
    }

  return chart;
}

VitChart *
example_pareto_chart (const Example *self)
{
  VitChart *chart = vit_chart_new (example_say (self, "Share of revenue by share of customers",
                                                "Доля выручки по доле клиентов",
                                                "Udział w przychodach według udziału klientów"));
  VitSeries *area =
      vit_chart_add_series (chart, example_say (self, "Revenue", "Выручка", "Przychód"),
                            VIT_MARK_AREA, 101);
  VitSeries *line =
      vit_chart_add_series (chart, example_say (self, "Equal shares", "Поровну", "Po równo"),
                            VIT_MARK_LINE, 2);

  chart->x.format = chart->y.format = VIT_FORMAT (SHARE, 0);
  chart->x.title = g_strdup (example_say (self, "Share of customers, largest first",
                                          "Доля клиентов, начиная с крупнейших",
                                          "Udział klientów, od największych"));
  chart->x.low = chart->y.low = 0;
  chart->x.high = chart->y.high = 1;
  area->ink = VIT_INK_ACCENT;
  line->ink = VIT_INK_QUIET;
  vit_series_want_labelled (area);

  for (guint i = 0; i <= 100; i++)
    {
      area->x[i] = i / 100.0;
      area->y[i] = 1 - pow (1 - i / 100.0, 4.4);
    }
  area->labelled[20] = TRUE;
  line->x[1] = line->y[1] = 1;

  vit_chart_add_rule (chart, TRUE, 0.2,
                      example_say (self, "top fifth", "верхняя пятая часть", "górna piąta część"));

  return chart;
}

/* Several series, one of them with an interval and a gap. */
VitChart *
example_line_chart (const Example *self)
{
  VitChart *chart =
      vit_chart_new (example_say (self, "Average order by month", "Средний заказ по месяцам",
                                  "Średnie zamówienie według miesięcy"));

  chart->x.kind = VIT_AXIS_TIME;
  chart->x.format = VIT_FORMAT (MONTH, 0);
  chart->y.format = VIT_FORMAT (INTEGER, 0);

  for (guint s = 0; s < 3; s++)
    {
      VitSeries *line = vit_chart_add_series (chart, example_segment_name (self, s), VIT_MARK_LINE,
                                              EXAMPLE_N_MONTHS);

      line->ink = VIT_INK_CATEGORY;
      line->category = s;
      if (s == 0)
        {
          line->low = g_new0 (double, EXAMPLE_N_MONTHS);
          line->high = g_new0 (double, EXAMPLE_N_MONTHS);
        }

      for (guint i = 0; i < EXAMPLE_N_MONTHS; i++)
        {
          line->x[i] = (double) example_month_time (i);
          line->y[i] = s == 1 && i == 5 ? NAN : 1475 - 48.0 * i + 160.0 * s + 90 * sin (i + s);
          if (s == 0)
            {
              line->low[i] = line->y[i] - 110;
              line->high[i] = line->y[i] + 110;
            }
        }
    }

  return chart;
}

VitChart *
example_preference_chart (const Example *self)
{
  const double ratios[6] = { 0.62, 0.41, 0.18, -0.14, -0.39, -0.55 };
  const char *const groups[6] = {
    example_say (self, "House plants", "Комнатные растения", "Rośliny doniczkowe"),
    example_say (self, "Seedlings", "Рассада", "Rozsada"),
    example_say (self, "Garden", "Сад", "Ogród"),
    example_say (self, "Kitchen", "Кухня", "Kuchnia"),
    example_say (self, "Bathroom", "Ванная", "Łazienka"),
    example_say (self, "Trolleys and bags", "Тележки и сумки", "Wózki i torby"),
  };
  VitChart *chart =
      vit_chart_new (example_say (self, "What they buy more than others",
                                  "Что они покупают чаще других", "Co kupują częściej niż inni"));
  VitSeries *bars =
      vit_chart_add_series (chart, example_say (self, "Ratio", "Отношение", "Stosunek"),
                            VIT_MARK_BAR, 6);

  chart->turned = TRUE;
  chart->x.kind = VIT_AXIS_CATEGORY;
  chart->x.categories = g_new0 (char *, 7);
  chart->y.format = VIT_FORMAT (NUMBER, 2);
  vit_series_want_accent (bars);
  vit_series_want_labelled (bars);

  for (guint i = 0; i < 6; i++)
    {
      chart->x.categories[i] = g_strdup (groups[i]);
      bars->x[i] = i;
      bars->y[i] = ratios[i];
      bars->accent[i] = ratios[i] > 0;
      bars->labelled[i] = TRUE;
    }

  return chart;
}
