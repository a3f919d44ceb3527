/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-segment-profile.h"

G_BEGIN_DECLS

/**
 * VitAdviceOptions: of vit_segment_advise().
 */
typedef struct
{
  const VitLanguage *language; /* default vit_language_default() */
  double margin;       /* share of revenue left after the goods are paid, 0 to 1; default 0.3 */
  double contact_cost; /* of one message, in the unit of money; ≥ 0, default 0 */
  double hold_out;     /* share of the group that gets nothing, for comparison; 0 to 0.5,
                          default 0.1 */
} VitAdviceOptions;

/**
 * VitSegmentAdvice: what to do with a group of customers. Texts are sentences in the language
 * asked for, with their figures in them.
 */
typedef struct
{
  VitSegment kind; /* which segment the advice is for; of a cluster: the one it is most like */
  char *title;     /* what to do, in one sentence */
  char *send;      /* what to send, of which product, on which day, from when on */
  char *offer;     /* what to offer with it, and the figure that says why */
  char *measure;   /* what it costs, what it must bring to pay, how to measure it */

  char *item;          /* product or category to send, or %NULL */
  int weekday;         /* 1 (Monday) to 7; 0: any */
  gint64 first_day;    /* to send on, µs UTC; the first such weekday that is not before the
                          analysis date */
  double wait_days;    /* after a customer's last order; NaN: at once */
  double discount;     /* share of the order; 0: none */
  gint64 contacts;     /* customers who get it */
  gint64 held_out;     /* customers who do not, for comparison */
  double base_share;   /* expected to order within the window anyway; NaN: not known */
  double needed_share; /* must order in addition to those, of the contacted, for it to pay;
                          NaN: not known */
} VitSegmentAdvice;

void vit_advice_options_init (VitAdviceOptions *options);

VitSegmentAdvice *vit_segment_advise (VitSegment segment,
                                      const VitSegmentProfiles *profiles,
                                      guint group,
                                      const VitAdviceOptions *options,
                                      GError **error);
void vit_segment_advice_free (VitSegmentAdvice *self);

/* For groups without a name: the segment whose advice fits best, and a title that says what they
 * are ("Recent repeat buyers with large orders"). */
VitSegment vit_segment_most_like (const VitSegmentProfile *profile, const VitSegmentProfile *everyone);
char *vit_segment_describe (const VitSegmentProfile *profile,
                            const VitSegmentProfile *everyone,
                            const VitLanguage *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitSegmentAdvice, vit_segment_advice_free)

G_END_DECLS
