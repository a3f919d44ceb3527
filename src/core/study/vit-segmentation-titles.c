/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-segmentation-titles.h"

#include <math.h>

#include "vit-words.h"

/* Between these, revenue has halved or doubled. */
#define HALVED_LOW -0.55
#define HALVED_HIGH -0.45
#define DOUBLED_LOW 0.9
#define DOUBLED_HIGH 1.1

/* Of new customers, "hardly any". */
#define STOPPED -0.9

/* There are seven weekdays to find a difference between, so a stricter limit. */
#define WEEKDAYS_DIFFER 0.01

/* A silhouette above these is called clear, or a tendency (Kaufman and Rousseeuw 1990). */
#define CLEAR_SILHOUETTE 0.5
#define WEAK_SILHOUETTE 0.25

/* What revenue has done, of whole months; NULL if there are too few of them. */
char *
vit_segmentation_month_title (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  double change = vit_segmentation_figure (self, "revenue_change");
  gboolean year = self->trend.year_on_year;
  g_autofree char *size = vit_words_share (language, fabs (change));

  if (isnan (change))
    return NULL;
  if (fabs (change) < VIT_STEADY)
    return g_strdup (year ? vit_text (language, "Revenue is where it was a year ago")
                          : vit_text (language, "Revenue holds steady"));
  if (change > HALVED_LOW && change < HALVED_HIGH)
    return g_strdup (year ? vit_text (language, "Revenue has halved within a year")
                          : vit_text (language, "Revenue has halved"));
  if (change > DOUBLED_LOW && change < DOUBLED_HIGH)
    return g_strdup (year ? vit_text (language, "Revenue has doubled within a year")
                          : vit_text (language, "Revenue has doubled"));
  if (change < 0)
    return g_strdup_printf (year ? vit_text (language, "Revenue is %s lower than a year ago")
                                 : vit_text (language, "Revenue has fallen by %s"),
                            size);

  return g_strdup_printf (year ? vit_text (language, "Revenue is %s higher than a year ago")
                               : vit_text (language, "Revenue has grown by %s"),
                          size);
}

/* What first orders have done lately; NULL if there are too few months or customers. */
char *
vit_segmentation_newcomer_title (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  double recent = vit_segmentation_figure (self, "new_customers_recent");
  double previous = vit_segmentation_figure (self, "new_customers_previous");
  double change = recent / previous - 1;
  g_autofree char *size = vit_words_share (language, fabs (change));

  if (!(previous > 0))
    return NULL;
  if (change <= STOPPED)
    return g_strdup (vit_text (language, "New customers have all but stopped coming"));
  if (change <= -VIT_STEADY)
    return g_strdup_printf (vit_text (language, "New customers are down by %s"), size);
  if (change >= VIT_STEADY)
    return g_strdup_printf (vit_text (language, "New customers are up by %s"), size);

  return g_strdup (vit_text (language, "New customers keep coming at the same rate"));
}

/* Orders of those who came back against those of others; NULL if there are not both, or if the
 * test and the medians do not say the same, which they need not in odd distributions. */
char *
vit_segmentation_value_title (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  double one_time = vit_segmentation_figure (self, "order_median_one_time");
  double repeat = vit_segmentation_figure (self, "order_median_repeat");
  double p = vit_segmentation_figure (self, "order_value_p");

  if (!(p >= 0))
    return NULL;
  if (p >= VIT_SIGNIFICANT)
    return g_strdup (vit_text (language, "Those who come back order for as much as others"));
  if (self->values.superiority > 0.5 && repeat < one_time)
    return g_strdup (vit_text (language, "Those who come back place smaller orders"));
  if (self->values.superiority < 0.5 && repeat > one_time)
    return g_strdup (vit_text (language, "Those who come back place larger orders"));

  return NULL;
}

/**
 * vit_segmentation_weekdays_differ:
 *
 * Returns: whether orders depend on the weekday by more than chance
 */
gboolean
vit_segmentation_weekdays_differ (const VitSegmentation *self)
{
  return vit_segmentation_figure (self, "weekday_p") < WEEKDAYS_DIFFER;
}

/* Which weekdays are strong and weak. */
char *
vit_segmentation_weekday_title (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  int best = vit_segmentation_weekday (self, TRUE);
  int worst = vit_segmentation_weekday (self, FALSE);

  if (!vit_segmentation_weekdays_differ (self))
    return g_strdup (vit_text (language, "Orders come evenly through the week"));

  return g_strdup_printf (vit_text (language, "%1$s brings the most orders, %2$s the fewest"),
                          vit_weekday_name (language, best, VIT_NAME_FULL),
                          vit_weekday_name (language, worst, VIT_NAME_FULL));
}

/* How the money is spread; NULL if there is none. */
char *
vit_segmentation_pareto_title (const VitSegmentation *self)
{
  double share = vit_segmentation_figure (self, "top20_revenue_share");
  g_autofree char *top = vit_words_share (self->language, share);

  if (!(share > 0 && share <= 1))
    return NULL;

  return g_strdup_printf (vit_text (self->language,
                                    "The top fifth of the customers brings %s of the revenue"),
                          top);
}

/* How many products carry the shop; NULL without products. */
char *
vit_segmentation_product_title (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  double half = vit_segmentation_figure (self, "products_half");
  double n = vit_segmentation_figure (self, "products");
  g_autofree char *half_text = vit_words_products (language, half);
  g_autofree char *n_text = vit_format_integer (language, (gint64) n);

  if (!(half >= 1 && n >= 2))
    return NULL;

  return g_strdup_printf (vit_text_n (language, "%1$s of %2$s brings half of the revenue",
                                      "%1$s of %2$s bring half of the revenue", (guint64) half),
                          half_text, n_text);
}

/* Which group has most of the money. */
char *
vit_segmentation_size_title (const VitSegmentation *self)
{
  guint group = g_array_index (self->order, guint, 0);
  const VitSegmentProfile *profile = &self->groups->groups[group];
  g_autofree char *revenue = vit_words_share (self->language, profile->revenue_share);
  g_autofree char *customers = vit_words_share (self->language, profile->customer_share);

  return g_strdup_printf (vit_text (self->language,
                                    "“%1$s” brings %2$s of the revenue with %3$s of the customers"),
                          self->names[group], revenue, customers);
}

/* Whether k-means has found anything; NULL if it did not run. */
char *
vit_segmentation_cluster_title (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  double silhouette = vit_segmentation_figure (self, "silhouette");
  guint k;

  if (self->choice == NULL)
    return NULL;

  k = self->choice->best->k;
  if (silhouette >= CLEAR_SILHOUETTE)
    return g_strdup_printf (vit_text_n (language,
                                        "By their habits, customers fall into %u clear group",
                                        "By their habits, customers fall into %u clear groups", k),
                            k);
  if (silhouette >= WEAK_SILHOUETTE)
    return g_strdup_printf (
        vit_text_n (language, "By their habits, customers fall into %u group with soft borders",
                    "By their habits, customers fall into %u groups with soft borders", k),
        k);

  return g_strdup (vit_text (language, "By their habits, customers form no clear groups"));
}

/* What k-means has looked at, as a list within a sentence. */
char *
vit_segmentation_dup_features (const VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  const char *const names[] = { vit_text (language, "recency"),
                                vit_text (language, "frequency"),
                                vit_text (language, "money spent"),
                                vit_text (language, "average order"),
                                vit_text (language, "days since the first order"),
                                vit_text (language, "number of different products") };
  const char *chosen[VIT_N_FEATURES + 1] = { NULL };
  guint n = 0;

  for (guint i = 0; i < VIT_N_FEATURES; i++)
    if (self->options.features & (1u << i))
      chosen[n++] = names[i];

  return g_strjoinv (", ", (char **) chosen);
}
