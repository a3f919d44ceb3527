/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-segment-advice-text.h"

#include <math.h>
#include <string.h>

#include "vit-words.h"

/* Sentences keep numbers away from nouns that they would decline ("orders: 12"), so that each is
 * one message in any language. */

/* Characters of an item's name that a sentence bears. */
#define NAME_LENGTH 44

/* Gaps from here on are told in weeks. */
#define WEEKS_FROM 21

const char *
vit_segment_advice_title (VitSegment segment, const VitLanguage *language)
{
  switch (segment)
    {
    case VIT_SEGMENT_CHAMPIONS:
      return vit_text (language, "Thank them first, and keep discounts for others");
    case VIT_SEGMENT_LOYAL:
      return vit_text (language, "Add a second product to each order");
    case VIT_SEGMENT_POTENTIAL_LOYALISTS:
      return vit_text (language, "Turn a good start into a habit");
    case VIT_SEGMENT_NEW:
      return vit_text (language, "Win the second order while the first is fresh");
    case VIT_SEGMENT_PROMISING:
      return vit_text (language, "Remind them before the first order is forgotten");
    case VIT_SEGMENT_NEED_ATTENTION:
      return vit_text (language, "Give them a reason to order now");
    case VIT_SEGMENT_ABOUT_TO_SLEEP:
      return vit_text (language, "Wake them with one clear offer");
    case VIT_SEGMENT_AT_RISK:
      return vit_text (language, "Win them back while they still know the shop");
    case VIT_SEGMENT_CANNOT_LOSE:
      return vit_text (language, "Call them in person");
    default:
      return vit_text (language, "Write seldom and spend little");
    }
}

/* What to send, with a place for an item. */
static const char *
get_message (VitSegment segment, const VitLanguage *language)
{
  switch (segment)
    {
    case VIT_SEGMENT_CHAMPIONS:
      return vit_text (language, "A word of thanks and a first look at what is new beside “%s”.");
    case VIT_SEGMENT_LOYAL:
      return vit_text (language, "What goes with “%s”, as a set for the next order.");
    case VIT_SEGMENT_POTENTIAL_LOYALISTS:
      return vit_text (language, "Three ideas for the next order, “%s” first.");
    case VIT_SEGMENT_NEW:
      return vit_text (language, "At once, advice on what they bought; later, “%s” as next step.");
    case VIT_SEGMENT_PROMISING:
      return vit_text (language, "A short reminder with “%s” and two best sellers.");
    case VIT_SEGMENT_NEED_ATTENTION:
      return vit_text (language, "An offer on “%s” that ends on a date.");
    case VIT_SEGMENT_ABOUT_TO_SLEEP:
      return vit_text (language, "One mail with one product: “%s”.");
    case VIT_SEGMENT_AT_RISK:
      return vit_text (language, "What is new since their last order, “%s” first.");
    case VIT_SEGMENT_CANNOT_LOSE:
      return vit_text (language, "A call, or a letter signed by a person, that mentions “%s”.");
    default:
      return vit_text (language, "One mail a season with best sellers, “%s” among them.");
    }
}

/* The same where no item stands out. */
static const char *
get_plain_message (VitSegment segment, const VitLanguage *language)
{
  switch (segment)
    {
    case VIT_SEGMENT_CHAMPIONS:
      return vit_text (language, "A word of thanks and a first look at what is new.");
    case VIT_SEGMENT_LOYAL:
      return vit_text (language, "What goes with their last order, as a set for the next one.");
    case VIT_SEGMENT_POTENTIAL_LOYALISTS:
      return vit_text (language, "Three ideas for the next order from what repeat buyers take.");
    case VIT_SEGMENT_NEW:
      return vit_text (language, "At once, advice on what they bought; later, three best sellers.");
    case VIT_SEGMENT_PROMISING:
      return vit_text (language, "A short reminder with three best sellers.");
    case VIT_SEGMENT_NEED_ATTENTION:
      return vit_text (language, "An offer on what they bought before that ends on a date.");
    case VIT_SEGMENT_ABOUT_TO_SLEEP:
      return vit_text (language, "One mail with one best seller.");
    case VIT_SEGMENT_AT_RISK:
      return vit_text (language, "What is new since their last order.");
    case VIT_SEGMENT_CANNOT_LOSE:
      return vit_text (language, "A call, or a letter signed by a person.");
    default:
      return vit_text (language, "One mail a season with best sellers.");
    }
}

/* A name that fits into a sentence, cut between words where possible. */
static char *
shorten (const char *name)
{
  g_autofree char *start = NULL;
  char *space;

  if (g_utf8_strlen (name, -1) <= NAME_LENGTH)
    return g_strdup (name);

  start = g_utf8_substring (name, 0, NAME_LENGTH - 1);
  space = strrchr (start, ' ');
  if (space != NULL && g_utf8_strlen (start, space - start) > NAME_LENGTH / 2)
    *space = '\0';

  return g_strconcat (start, "…", NULL);
}

static char *
write_message (const VitSegmentAdvice *self, const VitLanguage *language)
{
  g_autofree char *name = NULL;

  if (self->item == NULL)
    return g_strdup (get_plain_message (self->kind, language));

  name = shorten (self->item);

  return g_strdup_printf (get_message (self->kind, language), name);
}

/* When, for those whose next order is not due yet. */
static char *
write_wait (const VitSegmentAdvice *self,
            const VitSegmentProfile *timing,
            const char *weekday,
            const VitLanguage *language)
{
  gboolean weeks = self->wait_days >= WEEKS_FROM;
  double unit = weeks ? 7 : 1;
  g_autofree char *from = vit_format_integer (language, lround (self->wait_days / unit));
  g_autofree char *to = vit_format_integer (language, lround (timing->gap_high / unit));

  return g_strdup_printf (
      weeks
          ? vit_text (language, "From week %1$s after a customer’s last order on, because half of "
                                "the next orders come in weeks %1$s to %2$s; best day: %3$s.")
          : vit_text (language, "From day %1$s after a customer’s last order on, because half of "
                                "the next orders come on days %1$s to %2$s; best day: %3$s."),
      from, to, weekday);
}

/* When, for those who are to be written to at once. */
static char *
write_start (const VitSegmentAdvice *self,
             const VitSegmentProfile *profile,
             const char *weekday,
             const VitLanguage *language)
{
  g_autofree char *day = vit_format_day (language, self->first_day);
  g_autofree char *best = vit_format_integer (language, profile->weekday_orders[self->weekday - 1]);
  g_autofree char *all = vit_format_integer (language, profile->orders);

  return g_strdup_printf (vit_text (language,
                                    "Start: %1$s, %2$s, their best day (%3$s of %4$s orders)."),
                          weekday, day, best, all);
}

/*
 * vit_segment_advice_send:
 *
 * Returns: (transfer full): what to send, and from when on
 */
char *
vit_segment_advice_send (const VitSegmentAdvice *self,
                         const VitSegmentProfiles *profiles,
                         guint group,
                         const VitLanguage *language)
{
  const VitSegmentProfile *profile = &profiles->groups[group];
  const char *weekday = vit_weekday_name (language, self->weekday, VIT_NAME_FULL);
  g_autofree char *message = write_message (self, language);
  g_autofree char *time =
      isnan (self->wait_days)
          ? write_start (self, profile, weekday, language)
          : write_wait (self, isnan (profile->gap_low) ? &profiles->everyone : profile, weekday,
                        language);

  return g_strdup_printf ("%s %s", message, time);
}

/* Two digits, upwards: 487 × 1.25 is 610. */
static double
round_up (double amount)
{
  double step = pow (10, floor (log10 (amount)) - 1);

  return ceil (amount / step - 1e-9) * step;
}

/* For those who come without a discount. */
static char *
offer_delivery (const VitSegmentProfiles *profiles, guint group, const VitLanguage *language)
{
  const VitSegmentProfile *profile = &profiles->groups[group];
  g_autofree char *each = vit_format_number (language, profile->orders_each, 1);
  g_autofree char *all = vit_format_number (language, profiles->everyone.orders_each, 1);
  g_autofree char *median = vit_words_money (language, profile->order_median);
  g_autofree char *from = NULL;

  if (!(profile->order_median > 0))
    return g_strdup (vit_text (language, "No discount, but early access to what is new."));

  from = vit_words_money (language, round_up (1.25 * profile->order_median));

  return g_strdup_printf (
      vit_text (language, "No discount: they order %1$s times each without one (everyone: %2$s). "
                          "Free delivery from %3$s, above their median order of %4$s."),
      each, all, from, median);
}

/* For those who have to order a second time. */
static char *
offer_second_order (const VitSegmentAdvice *self,
                    const VitSegmentProfiles *profiles,
                    const VitLanguage *language)
{
  g_autofree char *discount = vit_format_share (language, self->discount, 0);
  g_autofree char *days = vit_format_integer (language, profiles->window_days);
  g_autofree char *one_time = vit_words_share (language, profiles->everyone.one_time_share);

  return g_strdup_printf (
      vit_text (language, "%1$s off the next order within %2$s days: %3$s of all customers never "
                          "order a second time, so this step counts most."),
      discount, days, one_time);
}

/* For those who are slipping away. */
static char *
offer_reason (const VitSegmentAdvice *self,
              const VitSegmentProfiles *profiles,
              guint group,
              const VitLanguage *language)
{
  const VitSegmentProfile *profile = &profiles->groups[group];
  g_autofree char *discount = vit_format_share (language, self->discount, 0);
  g_autofree char *days = vit_format_integer (language, profiles->window_days);
  g_autofree char *silent = vit_format_integer (language, lround (profile->recency_median));
  g_autofree char *share = vit_words_share (language, self->base_share);

  if (isnan (self->base_share))
    return g_strdup_printf (
        vit_text (language,
                  "%1$s off for %2$s days: half of them have not ordered for %3$s days or "
                  "more."),
        discount, days, silent);

  return g_strdup_printf (
      vit_text (language, "%1$s off for %2$s days: of customers silent for %3$s days, as half of "
                          "these are, only %4$s order within that time unasked."),
      discount, days, silent, share);
}

/* For those who are worth it. */
static char *
offer_worth (const VitSegmentAdvice *self,
             const VitSegmentProfiles *profiles,
             guint group,
             const VitLanguage *language)
{
  const VitSegmentProfile *profile = &profiles->groups[group];
  g_autofree char *discount = vit_format_share (language, self->discount, 0);
  g_autofree char *each = vit_words_money (language, profile->customer_mean);
  g_autofree char *all = vit_words_money (language, profiles->everyone.customer_mean);
  g_autofree char *customers = vit_words_share (language, profile->customer_share);
  g_autofree char *revenue = vit_words_share (language, profile->revenue_share);

  if (self->kind == VIT_SEGMENT_CANNOT_LOSE)
    return g_strdup_printf (
        vit_text (language, "Up to %1$s off, or what they ask for: %2$s of customers brought %3$s "
                            "of revenue, %4$s each."),
        discount, customers, revenue, each);

  return g_strdup_printf (
      vit_text (language,
                "%1$s off, or a gift of that worth: they brought %2$s each (everyone: %3$s)."),
      discount, each, all);
}

/* For those who hardly come back. */
static char *
offer_nothing (const VitSegmentAdvice *self,
               const VitSegmentProfiles *profiles,
               guint group,
               const VitLanguage *language)
{
  const VitSegmentProfile *profile = &profiles->groups[group];
  g_autofree char *silent = vit_format_integer (language, lround (profile->recency_median));
  g_autofree char *days = vit_format_integer (language, profiles->window_days);
  g_autofree char *share = vit_words_share (language, self->base_share);

  if (isnan (self->base_share))
    return g_strdup_printf (
        vit_text (language, "No discount: half of them have not ordered for %1$s days or more. "
                            "Stop writing to those who never open."),
        silent);

  return g_strdup_printf (
      vit_text (language, "No discount: of customers silent for %1$s days, %2$s order within %3$s "
                          "days, written to or not. Stop writing to those who never open."),
      silent, share, days);
}

/*
 * vit_segment_advice_offer:
 *
 * Returns: (transfer full): what to offer, and the figure that says why
 */
char *
vit_segment_advice_offer (const VitSegmentAdvice *self,
                          const VitSegmentProfiles *profiles,
                          guint group,
                          const VitLanguage *language)
{
  switch (self->kind)
    {
    case VIT_SEGMENT_CHAMPIONS:
    case VIT_SEGMENT_LOYAL:
      return offer_delivery (profiles, group, language);
    case VIT_SEGMENT_POTENTIAL_LOYALISTS:
    case VIT_SEGMENT_NEED_ATTENTION:
    case VIT_SEGMENT_ABOUT_TO_SLEEP:
      return offer_reason (self, profiles, group, language);
    case VIT_SEGMENT_NEW:
    case VIT_SEGMENT_PROMISING:
      return offer_second_order (self, profiles, language);
    case VIT_SEGMENT_AT_RISK:
    case VIT_SEGMENT_CANNOT_LOSE:
      return offer_worth (self, profiles, group, language);
    default:
      return offer_nothing (self, profiles, group, language);
    }
}

/* What it costs and must bring. */
static char *
write_cost (const VitSegmentAdvice *self,
            double order,
            const char *days,
            const VitAdviceOptions *options)
{
  const VitLanguage *language = options->language;
  double given_away = self->discount > 0 ? self->base_share * self->discount * order : 0;
  g_autofree char *margin = vit_words_share (language, options->margin);
  g_autofree char *cost =
      vit_words_money (language, self->contacts * (given_away + options->contact_cost));
  g_autofree char *needed = NULL;
  g_autofree char *rest = NULL;

  if (self->needed_share == 0)
    return g_strdup_printf (
        vit_text (language, "It costs next to nothing: any further order within %s days is gain."),
        days);

  if (isnan (self->needed_share))
    {
      rest = vit_words_share (language, options->margin - self->discount);
      return g_strdup_printf (
          vit_text (language, "At a margin of %1$s, each further order leaves %2$s of its value."),
          margin, rest);
    }

  needed = vit_format_integer (language, (gint64) ceil (self->needed_share * self->contacts));
  if (given_away > 0)
    return g_strdup_printf (
        vit_text (language, "Cost: about %1$s, with the discount for those who would order anyway. "
                            "Further orders needed to pay, at a margin of %2$s: %3$s."),
        cost, margin, needed);

  return g_strdup_printf (
      vit_text (language, "Cost: %1$s. Further orders needed to pay, at a margin of %2$s: %3$s."),
      cost, margin, needed);
}

/* The smallest difference in shares that is not chance, two-sided at 5 %, in points. */
static double
find_least_difference (const VitSegmentAdvice *self)
{
  double share = MAX (self->base_share, 1.0 / self->contacts);

  return 100 * 1.96 * sqrt (share * (1 - share) * (1.0 / self->contacts + 1.0 / self->held_out));
}

/* How to find out whether it worked. */
static char *
write_test (const VitSegmentAdvice *self,
            gint64 customers,
            const char *days,
            const VitAdviceOptions *options)
{
  const VitLanguage *language = options->language;
  g_autofree char *all = vit_format_integer (language, customers);
  g_autofree char *held_out = vit_format_integer (language, self->held_out);
  g_autofree char *points = NULL;

  if (self->held_out == 0)
    return g_strdup_printf (
        options->hold_out > 0
            ? vit_text (language, "They are too few to leave some out: compare orders in the "
                                  "%1$s days after with the %1$s days before.")
            : vit_text (language,
                        "Compare orders in the %1$s days after with the %1$s days before."),
        days);

  if (isnan (self->base_share))
    return g_strdup_printf (
        vit_text (language, "Leave out %1$s of %2$s by lot, and compare orders after %3$s days."),
        held_out, all, days);

  points = vit_format_number (language, find_least_difference (self), 1);

  return g_strdup_printf (
      vit_text (language, "Leave out %1$s of %2$s by lot, and compare after %3$s days: below %4$s "
                          "points, the difference may be chance."),
      held_out, all, days, points);
}

/*
 * vit_segment_advice_measure:
 *
 * Returns: (transfer full): what it costs, what it must bring, and how to measure it
 */
char *
vit_segment_advice_measure (const VitSegmentAdvice *self,
                            const VitSegmentProfiles *profiles,
                            guint group,
                            const VitAdviceOptions *options)
{
  const VitSegmentProfile *profile = &profiles->groups[group];
  g_autofree char *days = vit_format_integer (options->language, profiles->window_days);
  g_autofree char *cost = write_cost (self, profile->order_mean, days, options);
  g_autofree char *test = write_test (self, profile->customers, days, options);

  return g_strdup_printf ("%s %s", cost, test);
}
