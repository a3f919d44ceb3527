/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-segmentation.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#include "vit-describe.h"

/* More days than this without an order are silence: the longest of these that leaves the data
 * time for an order before it. */
static const struct
{
  double days;
  double needed; /* days of data */
} silences[] = { { 365, 400 }, { 180, 240 }, { 90, 150 } };

static const double quintiles[4] = { 0.2, 0.4, 0.6, 0.8 };

/* A column of the customers as numbers. */
static double *
dup_customers (const VitSegmentation *self, const char *name)
{
  const VitColumn *column = vit_frame_find_column (self->rfm->customers, name);
  gsize n = vit_frame_get_n_rows (self->rfm->customers);
  double *values = g_new (double, n);

  for (gsize i = 0; i < n; i++)
    values[i] = vit_column_get_number (column, i);

  return values;
}

static gsize
count_above (const double *values, gsize n, double limit)
{
  gsize above = 0;

  for (gsize i = 0; i < n; i++)
    above += values[i] > limit;

  return above;
}

static void
set_quintiles (VitFigures *figures, const char *letter, const double *values, gsize n)
{
  double cuts[4];

  vit_quantiles (values, n, quintiles, 4, cuts);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *key = g_strdup_printf ("%s_q%u", letter, 20 * (i + 1));

      vit_figures_set (figures, key, cuts[i]);
    }
}

static void
add_shop (VitSegmentation *self, VitFigures *figures)
{
  double revenue = vit_segmentation_total (self, "revenue");
  double orders = vit_segmentation_total (self, "orders");

  vit_figures_set (figures, "rows", (double) self->rfm->rows);
  vit_figures_set (figures, "rows_used", vit_segmentation_total (self, "rows_used"));
  vit_figures_set (figures, "rows_raw", (double) self->rows_raw);
  vit_figures_set (figures, "rows_rejected", (double) self->rows_rejected);
  vit_figures_set (figures, "customers", (double) vit_frame_get_n_rows (self->rfm->customers));
  vit_figures_set (figures, "orders", orders);
  vit_figures_set (figures, "products",
                   self->roles->columns[VIT_ROLE_PRODUCT]
                       ? vit_segmentation_total (self, "products")
                       : NAN);
  vit_figures_set (figures, "products_half", self->products_half);
  vit_figures_set (figures, "revenue", revenue);
  vit_figures_set (figures, "revenue_raw", self->revenue_raw);
  vit_figures_set (figures, "order_mean", revenue / orders);
  vit_figures_set (figures, "order_median", vit_segmentation_total (self, "order_median"));
  vit_figures_set (figures, "lines_per_order", vit_segmentation_total (self, "rows_used") / orders);
  vit_figures_set (figures, "largest_order", vit_segmentation_total (self, "largest_order"));
  vit_figures_set (figures, "largest_order_share",
                   vit_segmentation_total (self, "largest_order") / revenue);
}

static double
choose_silence (const VitSegmentation *self)
{
  gint64 first = vit_segmentation_total_time (self, "first_time");
  double days = (double) (self->rfm->as_of - first) / G_TIME_SPAN_DAY;

  for (guint i = 0; i < G_N_ELEMENTS (silences); i++)
    {
      if (days >= silences[i].needed)
        return silences[i].days;
    }

  return NAN;
}

static void
add_silence (VitSegmentation *self,
             VitFigures *figures,
             const double *recency,
             const double *monetary,
             gsize n)
{
  double days = choose_silence (self);
  double money = 0, total = 0;
  gsize silent = 0;

  for (gsize i = 0; i < n; i++)
    {
      gboolean is_silent = recency[i] > days;

      silent += is_silent;
      money += is_silent ? monetary[i] : 0;
      total += monetary[i];
    }

  vit_figures_set (figures, "silent_days", days);
  vit_figures_set (figures, "silent_customers", isnan (days) ? NAN : (double) silent);
  vit_figures_set (figures, "silent_share", isnan (days) ? NAN : (double) silent / n);
  vit_figures_set (figures, "silent_revenue_share", isnan (days) ? NAN : money / total);
}

static void
add_customers (VitSegmentation *self, VitFigures *figures)
{
  gsize n = vit_frame_get_n_rows (self->rfm->customers);
  g_autofree double *recency = dup_customers (self, "recency");
  g_autofree double *frequency = dup_customers (self, "frequency");
  g_autofree double *monetary = dup_customers (self, "monetary");
  gsize repeat = count_above (frequency, n, 1);

  vit_figures_set (figures, "customer_mean", vit_mean (monetary, n));
  vit_figures_set (figures, "customer_median", vit_quantile (monetary, n, 0.5));
  vit_figures_set (figures, "orders_per_customer", vit_mean (frequency, n));
  vit_figures_set (figures, "one_time_customers", (double) (n - repeat));
  vit_figures_set (figures, "one_time_share", (double) (n - repeat) / n);
  vit_figures_set (figures, "repeat_share", (double) repeat / n);
  vit_figures_set (figures, "top20_revenue_share", vit_top_share (monetary, n, 0.2));
  vit_figures_set (figures, "top1_revenue_share", vit_top_share (monetary, n, 0.01));
  vit_figures_set (figures, "top_customer_share",
                   vit_quantile (monetary, n, 1) / vit_segmentation_total (self, "revenue"));
  vit_figures_set (figures, "gini", vit_gini (monetary, n));
  vit_figures_set (figures, "recency_median", vit_quantile (recency, n, 0.5));
  add_silence (self, figures, recency, monetary, n);

  set_quintiles (figures, "r", recency, n);
  set_quintiles (figures, "f", frequency, n);
  set_quintiles (figures, "m", monetary, n);
}

/**
 * vit_segmentation_group_key:
 * @group: number of one of the groups that pages are about
 * @what: "customers", "revenue_share", …
 *
 * Returns: (transfer full): the key of that figure, "cannot_lose_customers" or
 *   "cluster_1_customers"; the same in every language
 */
char *
vit_segmentation_group_key (const VitSegmentation *self, guint group, const char *what)
{
  g_autofree char *word = NULL;

  if (self->segments == NULL)
    return g_strdup_printf ("cluster_%u_%s", group + 1, what);

  word = g_ascii_strdown (vit_segment_to_word ((VitSegment) group), -1);
  g_strdelimit (word, " ", '_');

  return g_strdup_printf ("%s_%s", word, what);
}

static void
add_group (VitSegmentation *self, VitFigures *figures, guint group)
{
  const VitSegmentProfile *profile = &self->groups->groups[group];
  g_autofree char *customers = vit_segmentation_group_key (self, group, "customers");
  g_autofree char *revenue = vit_segmentation_group_key (self, group, "revenue");
  g_autofree char *share = vit_segmentation_group_key (self, group, "revenue_share");

  vit_figures_set (figures, customers, (double) profile->customers);
  vit_figures_set (figures, revenue, profile->revenue);
  vit_figures_set (figures, share, profile->revenue_share);
}

static void
add_groups (VitSegmentation *self, VitFigures *figures)
{
  double n_segments = NAN;

  if (self->segments != NULL)
    {
      n_segments = 0;
      for (guint i = 0; i < self->segments->n_groups; i++)
        n_segments += self->segments->groups[i].customers > 0;
    }

  vit_figures_set (figures, "segments", n_segments);
  vit_figures_set (figures, "clusters", self->choice ? self->choice->best->k : NAN);
  vit_figures_set (figures, "silhouette", self->choice ? self->choice->silhouette : NAN);
  vit_figures_set (figures, "inertia", self->choice ? self->choice->best->inertia : NAN);
  vit_figures_set (figures, "gap_median", self->groups->everyone.gap_median);

  for (guint i = 0; i < self->groups->n_groups; i++)
    add_group (self, figures, i);
}

/* Whether the weekdays differ by more than chance: chi-square of orders against the number of
 * times that each day came. */
static double
weekday_p (const VitFrame *weekdays)
{
  const VitColumn *orders = vit_frame_find_column (weekdays, "orders");
  const VitColumn *days = vit_frame_find_column (weekdays, "days");
  double n_orders = 0, n_days = 0, chi2 = 0;
  guint n = 0;

  for (gsize i = 0; i < 7; i++)
    {
      n_orders += vit_column_get_number (orders, i);
      n_days += vit_column_get_number (days, i);
    }

  for (gsize i = 0; i < 7; i++)
    {
      double expected = n_orders * vit_column_get_number (days, i) / n_days;
      double difference = vit_column_get_number (orders, i) - expected;

      if (expected > 0)
        {
          chi2 += difference * difference / expected;
          n++;
        }
    }

  return n > 1 ? gsl_cdf_chisq_Q (chi2, n - 1) : NAN;
}

/* First orders in the last three whole months, against the three before: close together, so that
 * it does not matter that in the first months of the data everybody is new. */
static void
add_newcomers (VitSegmentation *self, VitFigures *figures, const VitColumn *newcomers)
{
  guint end = self->trend.after + self->trend.months;
  double recent = 0, previous = 0;
  gboolean known = self->trend.months > 0 && end >= 9;

  for (guint i = 1; known && i <= 3; i++)
    {
      recent += vit_column_get_number (newcomers, end - i);
      previous += vit_column_get_number (newcomers, end - 3 - i);
    }

  vit_figures_set (figures, "new_customers_recent", known ? recent : NAN);
  vit_figures_set (figures, "new_customers_previous", known ? previous : NAN);
}

static void
add_times (VitSegmentation *self, VitFigures *figures)
{
  const VitColumn *revenue = vit_frame_find_column (self->months, "revenue");
  const VitColumn *orders = vit_frame_find_column (self->months, "orders");
  const VitColumn *newcomers = vit_frame_find_column (self->months, "new_customers");

  vit_figures_set (figures, "months", (double) vit_frame_get_n_rows (self->months));
  vit_figures_set (figures, "trend_months", self->trend.months);
  vit_figures_set (figures, "revenue_before", vit_trend_sum (&self->trend, revenue, FALSE));
  vit_figures_set (figures, "revenue_after", vit_trend_sum (&self->trend, revenue, TRUE));
  vit_figures_set (figures, "revenue_change", vit_trend_change (&self->trend, revenue));
  vit_figures_set (figures, "orders_before", vit_trend_sum (&self->trend, orders, FALSE));
  vit_figures_set (figures, "orders_after", vit_trend_sum (&self->trend, orders, TRUE));
  vit_figures_set (figures, "orders_change", vit_trend_change (&self->trend, orders));
  vit_figures_set (figures, "order_mean_before",
                   vit_trend_sum (&self->trend, revenue, FALSE) /
                       vit_trend_sum (&self->trend, orders, FALSE));
  vit_figures_set (figures, "order_mean_after",
                   vit_trend_sum (&self->trend, revenue, TRUE) /
                       vit_trend_sum (&self->trend, orders, TRUE));
  add_newcomers (self, figures, newcomers);
  vit_figures_set (figures, "weekday_p", weekday_p (self->weekdays));
}

static void
add_values (VitSegmentation *self, VitFigures *figures)
{
  vit_figures_set (figures, "repeat_orders", vit_segmentation_total (self, "repeat_orders"));
  vit_figures_set (figures, "order_median_one_time",
                   vit_segmentation_total (self, "order_median_one_time"));
  vit_figures_set (figures, "order_median_repeat",
                   vit_segmentation_total (self, "order_median_repeat"));
  vit_figures_set (figures, "order_value_u",
                   self->has_values ? MIN (self->values.u1, self->values.u2) : NAN);
  vit_figures_set (figures, "order_value_p", self->has_values ? self->values.p : NAN);
}

/**
 * vit_segmentation_add_figures:
 *
 * Everything that can be said in one number, under its key.
 */
void
vit_segmentation_add_figures (VitSegmentation *self)
{
  VitFigures *figures = self->result->figures;

  add_shop (self, figures);
  add_customers (self, figures);
  add_groups (self, figures);
  add_times (self, figures);
  add_values (self, figures);
}

/**
 * vit_segmentation_figure:
 *
 * Returns: the figure @key of the result
 */
double
vit_segmentation_figure (const VitSegmentation *self, const char *key)
{
  return vit_figures_get (self->result->figures, key);
}

/**
 * vit_segmentation_weekday:
 * @best: the strongest day, else the weakest
 *
 * Returns: the weekday with the most (or fewest) orders each time it came, from 1, Monday
 */
int
vit_segmentation_weekday (const VitSegmentation *self, gboolean best)
{
  const VitColumn *orders = vit_frame_find_column (self->weekdays, "orders");
  const VitColumn *days = vit_frame_find_column (self->weekdays, "days");
  double found_rate = 0;
  int found = 0;

  for (int i = 0; i < 7; i++)
    {
      double rate = vit_column_get_number (orders, i) / vit_column_get_number (days, i);

      /* A weekday that never came has no rate. */
      if (!isfinite (rate))
        continue;
      if (found == 0 || (best ? rate > found_rate : rate < found_rate))
        {
          found = i + 1;
          found_rate = rate;
        }
    }

  return found;
}
