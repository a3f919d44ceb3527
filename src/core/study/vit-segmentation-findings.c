/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings about customers and groups, and the summary. Each is stated only if its figures bear
 * it. */

#include "vit-segmentation-findings.h"

#include <math.h>

#include "vit-words.h"

/* More than this nobody reads. */
#define MAX_FINDINGS 10

/* One customer with so much of the money is a finding, if there are so many customers and half of
 * them spend so many times less. */
#define LARGE_SHARE 0.02
#define MANY_CUSTOMERS 50
#define TIMES_MEDIAN 10

/* What a few decide weighs more than its share of the money: one customer who goes, and customers
 * who have not gone yet. */
#define TIMES_ONE 4
#define SAVABLE 1.5

/* A share of the customers is not one of the money. */
#define BOUGHT 0.5

/* The group with the most money. */
static void
find_top_group (const VitSegmentation *self, VitFindingList *list)
{
  const VitLanguage *language = self->language;
  guint group = g_array_index (self->order, guint, 0);
  const VitSegmentProfile *profile = &self->groups->groups[group];
  g_autofree char *customers = vit_words_customers (language, (double) profile->customers);
  g_autofree char *revenue = vit_words_money (language, profile->revenue);
  g_autofree char *key = vit_segmentation_group_key (self, group, "revenue_share");
  g_autofree char *count_key = vit_segmentation_group_key (self, group, "customers");

  vit_finding_list_state (list, 100 * VIT_WEIGHT_STANDING * profile->revenue_share, "segment_sizes",
                          vit_segmentation_size_title (self),
                          g_strdup_printf (vit_text (language,
                                                     "%1$s; together they have spent %2$s."),
                                           customers, revenue),
                          key, count_key, NULL);
}

static void
find_one_time (const VitSegmentation *self, VitFindingList *list)
{
  const VitLanguage *language = self->language;
  double one_time = vit_segmentation_figure (self, "one_time_share");
  double repeat = vit_segmentation_figure (self, "repeat_share");
  g_autofree char *one_time_share = vit_words_share (language, one_time);
  g_autofree char *repeat_share = vit_words_share (language, repeat);
  g_autofree char *customers =
      vit_words_customers (language, vit_segmentation_figure (self, "one_time_customers"));
  g_autofree char *median =
      vit_words_money (language, vit_segmentation_figure (self, "order_median_one_time"));
  g_autofree char *orders_each =
      vit_format_number (language, vit_segmentation_figure (self, "orders_per_customer"), 1);

  if (one_time >= 0.5)
    vit_finding_list_state (
        list, 100 * BOUGHT * one_time, "rfm_map",
        g_strdup_printf (vit_text (language, "%s of the customers have bought only once"),
                         one_time_share),
        g_strdup_printf (vit_text (language, "%1$s ordered a single time; half of their orders "
                                             "come to less than %2$s."),
                         customers, median),
        "one_time_share", "one_time_customers", "order_median_one_time", NULL);
  else
    vit_finding_list_state (list, 100 * BOUGHT * repeat, "rfm_map",
                            g_strdup_printf (vit_text (language, "%s of the customers came back"),
                                             repeat_share),
                            g_strdup_printf (vit_text (language,
                                                       "A customer orders %1$s times on average; "
                                                       "%2$s never came back."),
                                             orders_each, one_time_share),
                            "repeat_share", "one_time_share", "orders_per_customer", NULL);
}

static void
find_silent (const VitSegmentation *self, VitFindingList *list)
{
  const VitLanguage *language = self->language;
  double share = vit_segmentation_figure (self, "silent_share");
  double days = vit_segmentation_figure (self, "silent_days");
  g_autofree char *share_text = vit_words_share (language, share);
  g_autofree char *customers =
      vit_words_customers (language, vit_segmentation_figure (self, "silent_customers"));
  double lost = vit_segmentation_figure (self, "silent_revenue_share");
  g_autofree char *money = vit_words_share (language, lost);
  g_autofree char *days_text = vit_words_days (language, days);

  /* Written positively, so that a missing share states nothing. */
  if (!(share >= 0.1))
    return;

  vit_finding_list_state (
      list, 100 * lost, "segments",
      g_strdup_printf (vit_text (language,
                                 "%1$s of the customers have been silent for more than %2$s"),
                       share_text, days_text),
      g_strdup_printf (vit_text (language,
                                 "%1$s, who brought %2$s of the money so far. Ask once "
                                 "whether they want to hear from you, then stop writing."),
                       customers, money),
      "silent_share", "silent_customers", "silent_revenue_share", "silent_days", NULL);
}

static void
find_top_fifth (const VitSegmentation *self, VitFindingList *list)
{
  const VitLanguage *language = self->language;
  char *title = vit_segmentation_pareto_title (self);
  double share = vit_segmentation_figure (self, "top20_revenue_share");
  g_autofree char *rest = vit_words_share (language, 1 - share);

  if (title == NULL)
    return;

  vit_finding_list_state (
      list, 100 * VIT_WEIGHT_SHAPE * share, "pareto", title,
      g_strdup_printf (share >= 0.5
                           ? vit_text (language,
                                       "The other four fifths share the remaining %s. Losing a "
                                       "few of the best costs more than losing many others.")
                           : vit_text (language,
                                       "The other four fifths bring %s: the shop does not hang "
                                       "on a few customers."),
                       rest),
      "top20_revenue_share", NULL);
}

static void
find_top_customer (const VitSegmentation *self, VitFindingList *list)
{
  const VitLanguage *language = self->language;
  double share = vit_segmentation_figure (self, "top_customer_share");
  g_autofree char *share_text = vit_words_share (language, share);
  double spent = share * vit_segmentation_figure (self, "revenue");
  double median = vit_segmentation_figure (self, "customer_median");
  g_autofree char *median_text = vit_words_money (language, median);
  g_autofree char *spent_text = vit_words_money (language, spent);

  if (!(share >= LARGE_SHARE && spent >= TIMES_MEDIAN * median) ||
      vit_segmentation_figure (self, "customers") < MANY_CUSTOMERS)
    return;

  vit_finding_list_state (
      list, 100 * MIN (0.5, TIMES_ONE * share), "pareto",
      g_strdup_printf (vit_text (language, "One customer alone brings %s of the money"),
                       share_text),
      g_strdup_printf (vit_text (language,
                                 "That is %1$s, where half of the customers spend less than "
                                 "%2$s. It may be a business, worth a call."),
                       spent_text, median_text),
      "top_customer_share", "customer_median", NULL);
}

/* Good customers who have not been seen for a while: only the standard names tell. */
static void
find_leaving (const VitSegmentation *self, VitFindingList *list)
{
  const VitLanguage *language = self->language;
  const VitSegment leaving[] = { VIT_SEGMENT_AT_RISK, VIT_SEGMENT_CANNOT_LOSE };
  double share = 0, n = 0;
  g_autofree char *share_text = NULL;
  g_autofree char *customers = NULL;

  if (self->segments == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (leaving); i++)
    {
      share += self->segments->groups[leaving[i]].revenue_share;
      n += self->segments->groups[leaving[i]].customers;
    }

  if (!(share >= 0.05))
    return;

  share_text = vit_words_share (language, share);
  customers = vit_words_customers (language, n);
  vit_finding_list_state (
      list, 100 * SAVABLE * share, "segment_sizes",
      g_strdup_printf (vit_text (language,
                                 "%s of the money came from customers who are slipping away"),
                       share_text),
      g_strdup_printf (vit_text (language,
                                 "%1$s in “%2$s” and “%3$s” used to come back and have not "
                                 "been seen for long. Win these back first."),
                       customers, vit_segment_title (leaving[0], language),
                       vit_segment_title (leaving[1], language)),
      "at_risk_revenue_share", "cannot_lose_revenue_share", "at_risk_customers",
      "cannot_lose_customers", NULL);
}

static void
find_clusters (const VitSegmentation *self, VitFindingList *list)
{
  const VitLanguage *language = self->language;
  char *title = vit_segmentation_cluster_title (self);
  g_autofree char *features = vit_segmentation_dup_features (self);
  g_autofree char *value = NULL;

  if (title == NULL)
    return;

  value = vit_format_number (language, self->choice->silhouette, 2);
  vit_finding_list_state (
      list, VIT_WEIGHT_HINT, "clusters", title,
      g_strdup_printf (vit_text (language, "Looked for by k-means on %1$s; silhouette %2$s."),
                       features, value),
      "clusters", "silhouette", NULL);
}

void
vit_segmentation_find_customers (const VitSegmentation *self, VitFindingList *list)
{
  find_top_group (self, list);
  find_one_time (self, list);
  find_silent (self, list);
  find_top_fifth (self, list);
  find_top_customer (self, list);
  find_leaving (self, list);
  find_clusters (self, list);
}

/* The summary page. */

static const char *
choose_summary (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  double one_time = vit_segmentation_figure (self, "one_time_share");
  double top = vit_segmentation_figure (self, "top20_revenue_share");
  double change = vit_segmentation_figure (self, "revenue_change");

  if (one_time >= 0.5 && top >= 0.5)
    return vit_text (language, "A small core carries a shop that sells once to most");
  if (one_time >= 0.5)
    return vit_text (language, "Most customers buy once and do not come back");
  if (change <= -0.1)
    return vit_text (language, "Customers come back, but they bring less than before");
  if (change >= 0.1)
    return vit_text (language, "Customers come back, and the shop is growing");

  return vit_text (language, "Most customers come back, and a few groups decide the money");
}

static void
add_key_figure (const VitSegmentation *self, char *value, const char *label, char *note)
{
  g_ptr_array_add (self->result->key_figures, vit_key_figure_new (value, label, note));
  g_free (value);
  g_free (note);
}

static void
add_key_figures (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  double revenue_raw = vit_segmentation_figure (self, "revenue_raw");
  double revenue = vit_segmentation_figure (self, "revenue");
  double customers = vit_segmentation_figure (self, "customers");
  g_autofree char *raw = vit_format_compact (language, revenue_raw);
  g_autofree char *once =
      vit_words_share (language, vit_segmentation_figure (self, "one_time_share"));
  g_autofree char *median =
      vit_words_money (language, vit_segmentation_figure (self, "order_median"));
  gboolean was_cleaned = fabs (revenue_raw - revenue) > 0.005 * fabs (revenue);

  add_key_figure (self, vit_format_compact (language, revenue), vit_text (language, "revenue"),
                  was_cleaned ? g_strdup_printf (vit_text (language, "after cleaning; %s raw"), raw)
                              : NULL);
  add_key_figure (self, vit_format_integer (language, (gint64) customers),
                  vit_text_n (language, "customer", "customers", (guint64) customers),
                  g_strdup_printf (vit_text (language, "%s bought once"), once));
  add_key_figure (self, vit_words_money (language, vit_segmentation_figure (self, "order_mean")),
                  vit_text (language, "average order"),
                  g_strdup_printf (vit_text (language, "median %s"), median));
  add_key_figure (self,
                  vit_words_share (language, vit_segmentation_figure (self, "top20_revenue_share")),
                  vit_text (language, "of revenue"),
                  g_strdup (vit_text (language, "from the top fifth")));
}

/**
 * vit_segmentation_add_findings:
 *
 * Findings, key figures and the message of the summary. The figures are there already.
 */
void
vit_segmentation_add_findings (VitSegmentation *self)
{
  g_autoptr (VitFindingList) list = vit_finding_list_new ();

  vit_segmentation_find_customers (self, list);
  vit_segmentation_find_orders (self, list);
  vit_finding_list_move (list, self->result->findings, MAX_FINDINGS);

  self->result->summary_title = g_strdup (choose_summary (self));
  add_key_figures (self);
}
