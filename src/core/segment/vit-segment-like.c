/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-segment-advice.h"

#include <math.h>

#include "vit-words.h"

/* Median recency against everyone's. */
typedef enum
{
  RECENT, /* at most two thirds of it */
  USUAL,
  LAPSED, /* at least four thirds of it */
} Lateness;

static Lateness
find_lateness (const VitSegmentProfile *profile, const VitSegmentProfile *everyone)
{
  double ratio = profile->recency_median / everyone->recency_median;

  return ratio <= 2.0 / 3 ? RECENT : ratio < 4.0 / 3 ? USUAL : LAPSED;
}

static gboolean
is_repeat (const VitSegmentProfile *profile)
{
  return profile->one_time_share < 0.5;
}

/**
 * vit_segment_most_like:
 * @profile: of a group of customers without a name, such as a cluster
 * @everyone: of all customers
 *
 * Compares how long ago most of the group last ordered, whether most ordered more than once, and
 * what they spent, with everyone.
 *
 * Returns: the segment whose advice fits the group best
 */
VitSegment
vit_segment_most_like (const VitSegmentProfile *profile, const VitSegmentProfile *everyone)
{
  double worth = profile->customer_mean / everyone->customer_mean;

  switch (find_lateness (profile, everyone))
    {
    case RECENT:
      if (!is_repeat (profile))
        return profile->recency_median <= everyone->recency_median / 3 ? VIT_SEGMENT_NEW
                                                                       : VIT_SEGMENT_PROMISING;
      return worth >= 1 ? VIT_SEGMENT_CHAMPIONS : VIT_SEGMENT_POTENTIAL_LOYALISTS;
    case USUAL:
      if (!is_repeat (profile))
        return VIT_SEGMENT_ABOUT_TO_SLEEP;
      return worth >= 1 ? VIT_SEGMENT_LOYAL : VIT_SEGMENT_NEED_ATTENTION;
    default:
      if (!is_repeat (profile))
        return VIT_SEGMENT_HIBERNATING;
      return worth >= 2 ? VIT_SEGMENT_CANNOT_LOSE : VIT_SEGMENT_AT_RISK;
    }
}

static const char *
get_pattern (Lateness lateness, gboolean repeat, const VitLanguage *language)
{
  switch (lateness)
    {
    case RECENT:
      return repeat ? vit_text (language, "Recent repeat buyers, %s each")
                    : vit_text (language, "Recent one-time buyers, %s each");
    case USUAL:
      return repeat ? vit_text (language, "Repeat buyers of a while ago, %s each")
                    : vit_text (language, "One-time buyers of a while ago, %s each");
    default:
      return repeat ? vit_text (language, "Lapsed repeat buyers, %s each")
                    : vit_text (language, "Lapsed one-time buyers, %s each");
    }
}

/**
 * vit_segment_describe:
 * @profile: of a group of customers without a name, such as a cluster
 * @everyone: of all customers
 *
 * Returns: (transfer full): what the group is, for a heading: "Recent repeat buyers, 2 251 each",
 *   with what a customer spent on average
 */
char *
vit_segment_describe (const VitSegmentProfile *profile,
                      const VitSegmentProfile *everyone,
                      const VitLanguage *language)
{
  g_autofree char *money = vit_words_money (language, profile->customer_mean);

  return g_strdup_printf (get_pattern (find_lateness (profile, everyone), is_repeat (profile),
                                       language),
                          money);
}
