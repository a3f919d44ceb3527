/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-segment-advice.h"

#include <math.h>

#include "vit-segment-advice-text.h"
#include "vit-segment-error.h"

/* Fewer customers that get nothing tell nothing about the others. */
#define LEAST_HELD_OUT 5

/* An item that fewer, or a smaller part, of a group bought is somebody's taste, not the group's. */
#define LEAST_BUYERS 5
#define LEAST_BUYER_SHARE 0.02

/* What is offered to each segment: those who come anyway need no discount, and those who hardly
 * come back are not worth one. Those who are worth most may cost most. */
static const double discounts[VIT_N_SEGMENTS] = {
  [VIT_SEGMENT_CHAMPIONS] = 0,
  [VIT_SEGMENT_LOYAL] = 0,
  [VIT_SEGMENT_POTENTIAL_LOYALISTS] = 0.05,
  [VIT_SEGMENT_NEW] = 0.1,
  [VIT_SEGMENT_PROMISING] = 0.1,
  [VIT_SEGMENT_NEED_ATTENTION] = 0.1,
  [VIT_SEGMENT_ABOUT_TO_SLEEP] = 0.1,
  [VIT_SEGMENT_AT_RISK] = 0.15,
  [VIT_SEGMENT_CANNOT_LOSE] = 0.15,
  [VIT_SEGMENT_HIBERNATING] = 0,
};

void
vit_advice_options_init (VitAdviceOptions *options)
{
  *options = (VitAdviceOptions){
    .language = vit_language_default (),
    .margin = 0.3,
    .contact_cost = 0,
    .hold_out = 0.1,
  };
}

static gboolean
check_input (const VitSegmentProfiles *profiles,
             guint group,
             const VitAdviceOptions *options,
             GError **error)
{
  const char *wrong = NULL;

  if (!(options->margin > 0 && options->margin <= 1))
    wrong = "the margin must be more than 0 and at most 1";
  else if (!(options->contact_cost >= 0 && options->contact_cost < INFINITY))
    wrong = "the cost of a message must be a number from 0 on";
  else if (!(options->hold_out >= 0 && options->hold_out <= 0.5))
    wrong = "the share to hold out must be between 0 and 0.5";

  if (wrong != NULL)
    {
      g_set_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_OPTION, "Advice: %s", wrong);
      return FALSE;
    }

  if (profiles->groups[group].customers == 0)
    {
      g_set_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_TOO_FEW,
                   "There is nothing to advise for a group without customers");
      return FALSE;
    }

  return TRUE;
}

static const char *
find_item (GPtrArray *items, gint64 customers)
{
  for (guint i = 0; i < items->len; i++)
    {
      const VitSegmentItem *item = g_ptr_array_index (items, i);

      if (item->buyers >= LEAST_BUYERS && item->buyers >= LEAST_BUYER_SHARE * customers)
        return item->name;
    }

  return NULL;
}

/* What they like more than others, else what they buy most; categories say more than products. */
static const char *
choose_item (const VitSegmentProfile *profile)
{
  GPtrArray *const lists[] = { profile->categories.more, profile->products.more,
                               profile->categories.top, profile->products.top };
  const char *item = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lists) && item == NULL; i++)
    item = find_item (lists[i], profile->customers);

  return item;
}

/* The first such weekday (1 is Monday) from @day on. */
static gint64
find_weekday (gint64 day, int weekday)
{
  gint64 number = day / G_TIME_SPAN_DAY;
  /* The first of January 1970 was a Thursday, 4. */
  int today = (int) (((number + 3) % 7 + 7) % 7) + 1;

  return (number + (weekday - today + 7) % 7) * G_TIME_SPAN_DAY;
}

/* Those who ordered lately are reminded when the next order is usual, if it is not yet. */
static double
find_wait (VitSegment segment, const VitSegmentProfiles *profiles, guint group)
{
  const VitSegmentProfile *profile = &profiles->groups[group];
  double usual = isnan (profile->gap_low) ? profiles->everyone.gap_low : profile->gap_low;

  switch (segment)
    {
    case VIT_SEGMENT_CHAMPIONS:
    case VIT_SEGMENT_LOYAL:
    case VIT_SEGMENT_POTENTIAL_LOYALISTS:
    case VIT_SEGMENT_NEW:
    case VIT_SEGMENT_PROMISING:
      return profile->recency_median < usual ? usual : NAN;
    default:
      return NAN;
    }
}

/*
 * The share of the contacted who must order in addition. With a share b ordering anyway, a
 * discount d, a margin m, an average order A and a cost c of each contact, the campaign costs
 * b d A + c per contact, and each additional order brings (m − d) A.
 */
static double
find_needed (const VitSegmentAdvice *self, double order, const VitAdviceOptions *options)
{
  double given_away = self->discount > 0 ? self->base_share * self->discount * order : 0;
  double gained = (options->margin - self->discount) * order;

  return gained > 0 ? (given_away + options->contact_cost) / gained : NAN;
}

static void
fill_numbers (VitSegmentAdvice *self,
              const VitSegmentProfiles *profiles,
              guint group,
              const VitAdviceOptions *options)
{
  const VitSegmentProfile *profile = &profiles->groups[group];
  gint64 held_out = (gint64) llround (options->hold_out * profile->customers);

  self->item = g_strdup (choose_item (profile));
  self->weekday = profile->best_weekday;
  self->first_day = find_weekday (profiles->as_of, self->weekday);
  self->wait_days = find_wait (self->kind, profiles, group);

  /* Half the margin must stay, or no number of orders would pay for it. */
  self->discount = MIN (discounts[self->kind], options->margin / 2);

  self->held_out = held_out >= LEAST_HELD_OUT ? held_out : 0;
  self->contacts = profile->customers - self->held_out;
  self->base_share = profile->return_share;
  self->needed_share = find_needed (self, profile->order_mean, options);
}

/**
 * vit_segment_advise:
 * @segment: which segment the group is, or is most like
 * @profiles: of all groups
 * @group: which of them
 * @options: see #VitAdviceOptions
 *
 * What to send to a group, when, with which offer, what that costs, what it must bring to pay, and
 * how to find out. What is sent and offered depends on the segment; every figure is the group's.
 *
 * Returns: (transfer full): the advice, or %NULL with %VIT_SEGMENT_ERROR_OPTION, or
 *   %VIT_SEGMENT_ERROR_TOO_FEW if the group is empty
 */
VitSegmentAdvice *
vit_segment_advise (VitSegment segment,
                    const VitSegmentProfiles *profiles,
                    guint group,
                    const VitAdviceOptions *options,
                    GError **error)
{
  VitSegmentAdvice *self;

  g_return_val_if_fail ((guint) segment < VIT_N_SEGMENTS, NULL);
  g_return_val_if_fail (group < profiles->n_groups, NULL);

  if (!check_input (profiles, group, options, error))
    return NULL;

  self = g_new0 (VitSegmentAdvice, 1);
  self->kind = segment;
  fill_numbers (self, profiles, group, options);

  self->title = g_strdup (vit_segment_advice_title (segment, options->language));
  self->send = vit_segment_advice_send (self, profiles, group, options->language);
  self->offer = vit_segment_advice_offer (self, profiles, group, options->language);
  self->measure = vit_segment_advice_measure (self, profiles, group, options);

  return self;
}

void
vit_segment_advice_free (VitSegmentAdvice *self)
{
  g_free (self->title);
  g_free (self->send);
  g_free (self->offer);
  g_free (self->measure);
  g_free (self->item);
  g_free (self);
}
