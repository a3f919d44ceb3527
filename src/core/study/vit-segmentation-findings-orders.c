/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings about orders, times, products and the data. */

#include "vit-segmentation-findings.h"

#include <math.h>

#include "vit-words.h"

/* From here on, fewer or more new customers are a finding; and of so many at least. */
#define NEWS 0.3
#define MANY_NEWCOMERS 30

/* The size of orders is but a part of what decides the revenue; and a single order that is so large
 * may be a slip, which spoils every average. */
#define PART 0.6
#define TIMES_ORDER 4

static void
find_trend (const VitSegmentation *self, VitFindingList *list)
{
  const VitLanguage *language = self->language;
  char *title = vit_segmentation_month_title (self);
  double change = vit_segmentation_figure (self, "revenue_change");
  guint n = self->trend.months;
  g_autofree char *before =
      vit_words_money (language, vit_segmentation_figure (self, "revenue_before"));
  g_autofree char *after =
      vit_words_money (language, vit_segmentation_figure (self, "revenue_after"));
  const char *text;

  if (title == NULL)
    return;

  if (self->trend.year_on_year)
    text = vit_text_n (language,
                       "The last %1$u month brought %2$s, the same month a year before %3$s.",
                       "The last %1$u months brought %2$s, the same months a year before %3$s.", n);
  else
    text = vit_text_n (language, "The last %1$u month brought %2$s, the first %1$u month %3$s.",
                       "The last %1$u months brought %2$s, the first %1$u months %3$s.", n);

  vit_finding_list_state (list, 100 * MIN (1, fabs (change)), "revenue_by_month", title,
                          g_strdup_printf (text, n, after, before), "revenue_change",
                          "revenue_before", "revenue_after", NULL);
}

static void
find_newcomers (const VitSegmentation *self, VitFindingList *list)
{
  const VitLanguage *language = self->language;
  double recent = vit_segmentation_figure (self, "new_customers_recent");
  double previous = vit_segmentation_figure (self, "new_customers_previous");
  double change = recent / previous - 1;
  double per_month =
      vit_segmentation_figure (self, "revenue") / vit_segmentation_figure (self, "months");
  /* What so many customers more or less are worth, as a share of three months' money. */
  double at_stake =
      fabs (recent - previous) * vit_segmentation_figure (self, "customer_mean") / (3 * per_month);
  g_autofree char *recent_text = vit_format_integer (language, (gint64) recent);
  g_autofree char *previous_text = vit_format_integer (language, (gint64) previous);
  g_autofree char *title = vit_segmentation_newcomer_title (self);

  if (title == NULL || !(MAX (recent, previous) >= MANY_NEWCOMERS && fabs (change) >= NEWS))
    return;

  vit_finding_list_state (
      list, 100 * MIN (1, at_stake), "new_customers", g_steal_pointer (&title),
      g_strdup_printf (vit_text (language, "First orders in the last three whole months: %1$s; in "
                                           "the three before: %2$s."),
                       recent_text, previous_text),
      "new_customers_recent", "new_customers_previous", NULL);
}

static void
find_order_values (const VitSegmentation *self, VitFindingList *list)
{
  const VitLanguage *language = self->language;
  char *title = vit_segmentation_value_title (self);
  double p = vit_segmentation_figure (self, "order_value_p");
  double once = vit_segmentation_figure (self, "order_median_one_time");
  double again = vit_segmentation_figure (self, "order_median_repeat");
  g_autofree char *one_time = vit_words_money (language, once);
  g_autofree char *repeat = vit_words_money (language, again);
  g_autofree char *p_text = vit_words_p (language, p);

  if (title == NULL)
    return;

  vit_finding_list_state (
      list,
      p < VIT_SIGNIFICANT ? 100 * VIT_WEIGHT_SHAPE * (1 - MIN (once, again) / MAX (once, again))
                          : VIT_WEIGHT_NOTHING,
      "order_values", title,
      g_strdup_printf (vit_text (language,
                                 "Half of their orders come to less than %1$s, against %2$s "
                                 "for those who bought once (Mann–Whitney test, %3$s)."),
                       repeat, one_time, p_text),
      "order_median_repeat", "order_median_one_time", "order_value_u", "order_value_p", NULL);
}

static void
find_mean_order (const VitSegmentation *self, VitFindingList *list)
{
  const VitLanguage *language = self->language;
  double before = vit_segmentation_figure (self, "order_mean_before");
  double after = vit_segmentation_figure (self, "order_mean_after");
  double orders = vit_segmentation_figure (self, "orders_change");
  double change = after / before - 1;
  g_autofree char *size = vit_words_share (language, fabs (change));
  g_autofree char *before_text = vit_words_money (language, before);
  g_autofree char *after_text = vit_words_money (language, after);
  g_autofree char *orders_text = vit_words_change (language, orders);

  if (!(fabs (change) >= 0.1))
    return;

  vit_finding_list_state (
      list, 100 * PART * MIN (1, fabs (change)), "revenue_by_month",
      g_strdup_printf (change < 0 ? vit_text (language, "The average order has shrunk by %s")
                                  : vit_text (language, "The average order has grown by %s"),
                       size),
      g_strdup_printf (vit_text (language, "It went from %1$s to %2$s, while the number of orders "
                                           "changed by %3$s."),
                       before_text, after_text, orders_text),
      "order_mean_before", "order_mean_after", "orders_change", NULL);
}

static void
find_largest_order (const VitSegmentation *self, VitFindingList *list)
{
  const VitLanguage *language = self->language;
  double share = vit_segmentation_figure (self, "largest_order_share");
  const char *order =
      vit_column_get_text (vit_frame_find_column (self->totals, "largest_order_id"), 0);
  g_autofree char *share_text = vit_words_share (language, share);
  g_autofree char *money =
      vit_words_money (language, vit_segmentation_figure (self, "largest_order"));

  if (!(share >= 0.02) || vit_segmentation_figure (self, "orders") < 50)
    return;

  vit_finding_list_state (
      list, 100 * MIN (0.6, TIMES_ORDER * share), VIT_EXHIBIT_QUALITY,
      g_strdup_printf (vit_text (language, "A single order makes %s of the revenue"), share_text),
      g_strdup_printf (vit_text (language,
                                 "Order %1$s came to %2$s. If it is a slip, filter it out; if "
                                 "it is real, averages say little about everybody else."),
                       order, money),
      "largest_order_share", "largest_order", NULL);
}

static void
find_weekday (const VitSegmentation *self, VitFindingList *list)
{
  const VitLanguage *language = self->language;
  const VitColumn *orders = vit_frame_find_column (self->weekdays, "orders");
  double best = vit_column_get_number (orders, vit_segmentation_weekday (self, TRUE) - 1);
  double worst = vit_column_get_number (orders, vit_segmentation_weekday (self, FALSE) - 1);
  double n = vit_segmentation_figure (self, "orders");
  double p = vit_segmentation_figure (self, "weekday_p");
  g_autofree char *p_text = vit_words_p (language, p);
  g_autofree char *best_text = vit_words_orders (language, best);
  g_autofree char *worst_text = vit_words_orders (language, worst);
  g_autofree char *best_share = vit_words_share (language, best / n);
  g_autofree char *worst_share = vit_words_share (language, worst / n);

  if (!(p >= 0) || vit_segmentation_figure (self, "months") < 2)
    return;

  if (vit_segmentation_weekdays_differ (self))
    vit_finding_list_state (
        list, VIT_WEIGHT_HINT, "orders_by_weekday", vit_segmentation_weekday_title (self),
        g_strdup_printf (vit_text (language,
                                   "On the strongest day: %1$s (%2$s); on the weakest: %3$s "
                                   "(%4$s)."),
                         best_text, best_share, worst_text, worst_share),
        "weekday_p", NULL);
  else
    vit_finding_list_state (
        list, VIT_WEIGHT_NOTHING, "orders_by_weekday", vit_segmentation_weekday_title (self),
        g_strdup_printf (vit_text (language,
                                   "No weekday differs from the others by more than chance "
                                   "(chi-square test, %s)."),
                         p_text),
        "weekday_p", NULL);
}

static void
find_products (const VitSegmentation *self, VitFindingList *list)
{
  const VitLanguage *language = self->language;
  double half = vit_segmentation_figure (self, "products_half");
  double n = vit_segmentation_figure (self, "products");
  g_autofree char *share = NULL;

  /* Fewer products than that are a list, and more than a quarter for half are no concentration. */
  if (!(n >= 20 && half <= 0.25 * n))
    return;

  share =
      vit_words_share (language,
                       vit_column_get_number (vit_frame_find_column (self->products, "share"), 0));
  vit_finding_list_state (
      list, 100 * VIT_WEIGHT_SHAPE * 0.5, "top_products", vit_segmentation_product_title (self),
      g_strdup_printf (vit_text (language, "The first of them is “%1$s” with %2$s."),
                       vit_column_get_text (vit_frame_find_column (self->products, "product"), 0),
                       share),
      "products_half", "products", NULL);
}

static void
find_gap (const VitSegmentation *self, VitFindingList *list)
{
  const VitLanguage *language = self->language;
  double gap = vit_segmentation_figure (self, "gap_median");
  g_autofree char *days = vit_words_days (language, gap);

  if (!(gap >= 1))
    return;

  vit_finding_list_state (
      list, VIT_WEIGHT_HINT, "calendar",
      g_strdup_printf (vit_text (language, "Half of the repeat orders come within %s"), days),
      g_strdup (vit_text (language,
                          "Counted from the same customer’s order before. A reminder sent "
                          "later than that reaches half of them too late.")),
      "gap_median", NULL);
}

static void
find_cleaning (const VitSegmentation *self, VitFindingList *list)
{
  const VitLanguage *language = self->language;
  double raw = vit_segmentation_figure (self, "rows_raw");
  double used = vit_segmentation_figure (self, "rows_used");
  double removed = 1 - used / raw;
  g_autofree char *share = vit_words_share (language, removed);
  g_autofree char *raw_text = vit_words_rows (language, raw);
  g_autofree char *used_text = vit_format_integer (language, (gint64) used);

  if (!(removed >= 0.01))
    return;

  vit_finding_list_state (
      list, 100 * VIT_WEIGHT_SHAPE * removed, VIT_EXHIBIT_QUALITY,
      g_strdup_printf (vit_text (language, "%s of the rows were left out before counting"), share),
      g_strdup_printf (vit_text (language, "The file has %1$s, and %2$s of them are used. What was "
                                           "left out, and why, is in the appendix."),
                       raw_text, used_text),
      "rows_raw", "rows_used", NULL);
}

void
vit_segmentation_find_orders (const VitSegmentation *self, VitFindingList *list)
{
  find_trend (self, list);
  find_newcomers (self, list);
  find_order_values (self, list);
  find_mean_order (self, list);
  find_largest_order (self, list);
  find_weekday (self, list);
  find_products (self, list);
  find_gap (self, list);
  find_cleaning (self, list);
}
