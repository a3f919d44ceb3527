/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages about the shop as a whole. A title is the message, so there is one for each way that
 * the figures can lie. */

#include "vit-segmentation-exhibits.h"

#include <math.h>

/**
 * vit_segmentation_add_exhibit:
 * @title: (transfer full): the message
 * @subtitle: (transfer full) (nullable): what is shown
 *
 * Returns: (transfer none): an exhibit at the end of the result's
 */
VitExhibit *
vit_segmentation_add_exhibit (VitSegmentation *self,
                              const char *id,
                              VitExhibitKind kind,
                              VitSection section,
                              char *title,
                              char *subtitle)
{
  VitExhibit *exhibit = vit_exhibit_new (id, kind, section);

  vit_exhibit_set_title (exhibit, title, subtitle);
  g_ptr_array_add (self->result->exhibits, exhibit);
  g_free (title);
  g_free (subtitle);

  return exhibit;
}

/**
 * vit_segmentation_add_note:
 * @head: (nullable): two or three words
 * @text: (transfer full): what follows
 */
void
vit_segmentation_add_note (VitExhibit *exhibit, const char *head, char *text)
{
  vit_exhibit_add_note (exhibit, head, text);
  g_free (text);
}

static VitTable *
copy_table (const VitSegmentation *self, const char *name)
{
  const VitTable *table = vit_result_find_table (self->result, name);

  return table ? vit_segmentation_new_table (self, name, table->title, table->frame) : NULL;
}

/* Revenue by month. */

static char *
month_subtitle (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  const VitColumn *month = vit_frame_find_column (self->months, "month");
  const VitColumn *revenue = vit_frame_find_column (self->months, "revenue");
  gsize last = vit_frame_get_n_rows (self->months) - 1;
  g_autofree char *first_month = vit_format_month (language, vit_column_get_int64s (month)[0]);
  g_autofree char *last_month = vit_format_month (language, vit_column_get_int64s (month)[last]);
  double unit;
  const char *word = vit_segmentation_month_unit (self, &unit);
  g_autofree char *first_money =
      vit_format_integer (language, llround (vit_column_get_number (revenue, 0) / unit));
  g_autofree char *last_money =
      vit_format_integer (language, llround (vit_column_get_number (revenue, last) / unit));

  if (word != NULL)
    return g_strdup_printf (vit_text (language, "Revenue by month, %5$s. %1$s: %2$s, %3$s: %4$s"),
                            first_month, first_money, last_month, last_money, word);

  return g_strdup_printf (vit_text (language, "Revenue by month. %1$s: %2$s, %3$s: %4$s"),
                          first_month, first_money, last_month, last_money);
}

static const char *
explain_change (const VitSegmentation *self, double orders, double mean)
{
  const VitLanguage *language = self->language;

  if (fabs (orders) < VIT_STEADY && fabs (mean) < VIT_STEADY)
    return vit_text (language, "As many orders, of the same size");
  if (fabs (orders) < VIT_STEADY)
    return mean < 0 ? vit_text (language, "As many orders, but smaller")
                    : vit_text (language, "As many orders, but larger");
  if (fabs (mean) < VIT_STEADY)
    return orders < 0 ? vit_text (language, "Fewer orders of the same size")
                      : vit_text (language, "More orders of the same size");
  if (orders < 0)
    return mean < 0 ? vit_text (language, "Fewer orders, and smaller")
                    : vit_text (language, "Fewer orders, but larger");

  return mean < 0 ? vit_text (language, "More orders, but smaller")
                  : vit_text (language, "More orders, and larger");
}

static void
add_month_notes (const VitSegmentation *self, VitExhibit *exhibit)
{
  const VitLanguage *language = self->language;
  guint n = self->trend.months;
  double change = vit_segmentation_figure (self, "revenue_change");
  double orders = vit_segmentation_figure (self, "orders_change");
  double mean_before = vit_segmentation_figure (self, "order_mean_before");
  double mean_after = vit_segmentation_figure (self, "order_mean_after");
  g_autofree char *change_text = vit_words_change (language, change);
  g_autofree char *before =
      vit_format_integer (language, (gint64) vit_segmentation_figure (self, "orders_before"));
  g_autofree char *after =
      vit_format_integer (language, (gint64) vit_segmentation_figure (self, "orders_after"));
  g_autofree char *mean_before_text = vit_words_money (language, mean_before);
  g_autofree char *mean_after_text = vit_words_money (language, mean_after);

  if (isnan (change) || isnan (orders))
    {
      vit_exhibit_add_note (exhibit, vit_text (language, "Too early for a trend"),
                            vit_text (language, "At least six whole months are needed to compare "
                                                "some with others."));
      return;
    }

  vit_segmentation_add_note (
      exhibit, change_text,
      self->trend.year_on_year
          ? g_strdup_printf (
                vit_text_n (language,
                            "The last %u whole month against the same month a year before.",
                            "The last %u whole months against the same months a year before.", n),
                n)
          : g_strdup_printf (vit_text_n (language, "The last %1$u whole month against the first.",
                                         "The last %1$u whole months against the first %1$u.", n),
                             n));
  vit_segmentation_add_note (
      exhibit, explain_change (self, orders, mean_after / mean_before - 1),
      g_strdup_printf (vit_text (language,
                                 "Orders: %1$s, then %2$s. Average order: %3$s, then %4$s."),
                       before, after, mean_before_text, mean_after_text));

  if (change < -VIT_STEADY)
    vit_exhibit_add_note (
        exhibit, vit_text (language, "What to check next"),
        mean_after < mean_before
            ? vit_text (language, "Did large orders leave, or did people move to cheaper goods? "
                                  "Compare the segments' average orders.")
            : vit_text (language, "Did fewer new customers come, or did old ones stay away? The "
                                  "page on new customers tells."));
}

static void
add_months (VitSegmentation *self)
{
  char *title = vit_segmentation_month_title (self);
  VitExhibit *exhibit =
      vit_segmentation_add_exhibit (self, "revenue_by_month", VIT_EXHIBIT_CHART,
                                    VIT_SECTION_OVERVIEW,
                                    title ? title
                                          : g_strdup (vit_text (self->language,
                                                                "What each month has brought")),
                                    month_subtitle (self));

  exhibit->chart = vit_segmentation_month_chart (self);
  exhibit->table = copy_table (self, "revenue_by_month");
  add_month_notes (self, exhibit);
}

/* New and returning customers. */

static void
add_newcomers (VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  char *title = vit_segmentation_newcomer_title (self);
  double recent = vit_segmentation_figure (self, "new_customers_recent");
  double previous = vit_segmentation_figure (self, "new_customers_previous");
  g_autofree char *recent_text = vit_format_integer (language, (gint64) recent);
  g_autofree char *previous_text = vit_format_integer (language, (gint64) previous);
  g_autofree char *change = vit_words_change (language, recent / previous - 1);
  VitExhibit *exhibit;

  if (title == NULL)
    return;

  exhibit = vit_segmentation_add_exhibit (
      self, "new_customers", VIT_EXHIBIT_CHART, VIT_SECTION_OVERVIEW, title,
      g_strdup (vit_text (language, "Customers with an order in the month, by whether it was their "
                                    "first in these data")));
  exhibit->chart = vit_segmentation_newcomer_chart (self);
  vit_segmentation_add_note (
      exhibit, change,
      g_strdup_printf (vit_text (language, "First orders in the last three whole months: %1$s; in "
                                           "the three before: %2$s."),
                       recent_text, previous_text));
  vit_exhibit_add_note (exhibit, vit_text (language, "Mind the beginning"),
                        vit_text (language, "In the first months everybody counts as new, because "
                                            "the data do not reach further back."));
}

/* Weekdays. */

static void
add_weekdays (VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  gboolean differ = vit_segmentation_weekdays_differ (self);
  g_autofree char *p = vit_words_p (language, vit_segmentation_figure (self, "weekday_p"));
  g_autofree char *orders = vit_words_orders (language, vit_segmentation_figure (self, "orders"));
  VitExhibit *exhibit;

  exhibit = vit_segmentation_add_exhibit (
      self, "orders_by_weekday", VIT_EXHIBIT_CHART, VIT_SECTION_OVERVIEW,
      vit_segmentation_weekday_title (self),
      g_strdup_printf (vit_text (language, "Orders by the weekday on which they began; %s"),
                       orders));
  exhibit->chart = vit_segmentation_weekday_chart (self);
  exhibit->table = copy_table (self, "orders_by_weekday");

  vit_segmentation_add_note (
      exhibit,
      differ ? vit_text (language, "More than chance") : vit_text (language, "No more than chance"),
      g_strdup_printf (differ
                           ? vit_text (language, "The days differ by more than chance would make "
                                                 "them (chi-square test, %s).")
                           : vit_text (language, "Chance alone makes days differ as much as this "
                                                 "(chi-square test, %s)."),
                       p));
  vit_exhibit_add_note (exhibit, vit_text (language, "What to do"),
                        differ ? vit_text (language, "Send letters so that they are read on strong "
                                                     "days; segments may differ, see their cards.")
                               : vit_text (language, "Choose the day of sending by what is "
                                                     "convenient; no weekday stands out."));
}

/* What orders come to. */

static void
add_values (VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  g_autofree char *title = vit_segmentation_value_title (self);
  g_autofree char *one_time =
      vit_words_money (language, vit_segmentation_figure (self, "order_median_one_time"));
  g_autofree char *repeat =
      vit_words_money (language, vit_segmentation_figure (self, "order_median_repeat"));
  g_autofree char *p = vit_words_p (language, vit_segmentation_figure (self, "order_value_p"));
  g_autofree char *head =
      g_strdup_printf (vit_text (language, "%1$s against %2$s"), repeat, one_time);
  VitExhibit *exhibit;

  if (title == NULL || self->value_bands->len < 2)
    return;

  exhibit = vit_segmentation_add_exhibit (
      self, "order_values", VIT_EXHIBIT_CHART, VIT_SECTION_OVERVIEW, g_steal_pointer (&title),
      g_strdup (vit_text (language, "Share of orders by their value, of customers who bought once "
                                    "and of those who came back")));
  exhibit->chart = vit_segmentation_value_chart (self);
  vit_segmentation_add_note (
      exhibit, head,
      g_strdup_printf (vit_text (language, "Median order of those who came back, and of those who "
                                           "bought once (Mann–Whitney test, %s)."),
                       p));
}

/* Concentration. */

static void
add_pareto (VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  char *title = vit_segmentation_pareto_title (self);
  g_autofree char *top =
      vit_words_share (language, vit_segmentation_figure (self, "top20_revenue_share"));
  g_autofree char *percent =
      vit_words_share (language, vit_segmentation_figure (self, "top1_revenue_share"));
  g_autofree char *customers =
      vit_words_customers (language, vit_segmentation_figure (self, "customers"));
  VitExhibit *exhibit;

  if (title == NULL)
    return;

  exhibit = vit_segmentation_add_exhibit (
      self, "pareto", VIT_EXHIBIT_CHART, VIT_SECTION_OVERVIEW, title,
      g_strdup_printf (vit_text (language, "Share of revenue by share of customers; %s"),
                       customers));
  exhibit->chart = vit_segmentation_pareto_chart (self);
  vit_exhibit_add_note (exhibit, top,
                        vit_text (language, "of the revenue comes from a fifth of the customers."));
  vit_exhibit_add_note (exhibit, percent,
                        vit_text (language, "comes from one customer in a hundred, those who spent "
                                            "most. Know them by name."));
}

static void
add_products (VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  char *title = vit_segmentation_product_title (self);
  VitExhibit *exhibit;

  if (title == NULL)
    return;

  exhibit = vit_segmentation_add_exhibit (
      self, "top_products", VIT_EXHIBIT_CHART, VIT_SECTION_OVERVIEW, title,
      g_strdup (vit_text (language, "The products that brought most, by revenue")));
  exhibit->chart = vit_segmentation_product_chart (self);
  exhibit->table = copy_table (self, "top_products");
}

/**
 * vit_segmentation_add_overview:
 *
 * The pages about the shop as a whole. Figures, tables and findings are there already.
 */
void
vit_segmentation_add_overview (VitSegmentation *self)
{
  add_months (self);
  add_newcomers (self);
  add_values (self);
  add_weekdays (self);
  add_pareto (self);
  add_products (self);
}
