/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-rfm.h"

G_BEGIN_DECLS

/**
 * VitProfileOptions: of vit_segment_profile_run().
 */
typedef struct
{
  guint n_items;     /* items in each list of favourites; ≥ 1, default 5 */
  guint min_buyers;  /* an item is compared if at least so many of a group bought it (or, at the
                        group's size, would be expected to have); ≥ 1, default 5 */
  guint min_gaps;    /* gaps between orders are described from so many on; ≥ 1, default 20 */
  guint window_days; /* for which orders without a campaign are foreseen; ≥ 1, default 28 */
} VitProfileOptions;

/**
 * VitSegmentItem: a product or a category as a group buys it.
 */
typedef struct
{
  char *name;
  double revenue; /* from the group */
  double share;   /* of the group's revenue */
  double lift;    /* that share against everyone's; 1: they buy it as everyone does */
  gint64 buyers;  /* customers of the group who bought it */
} VitSegmentItem;

/**
 * VitSegmentItems: favourites. Lists of #VitSegmentItem, empty where there is nothing to tell.
 */
typedef struct
{
  GPtrArray *top;  /* by revenue, largest first */
  GPtrArray *more; /* lift above 1, largest first */
  GPtrArray *less; /* lift below 1, smallest first */
} VitSegmentItems;

/**
 * VitSegmentProfile: what a group of customers does. What cannot be told is NaN, or 0 for a
 * weekday or a month.
 */
typedef struct
{
  gint64 customers;
  double customer_share;
  double revenue;
  double revenue_share;
  gint64 orders;
  double order_mean;     /* revenue per order */
  double order_median;
  double orders_each;    /* orders per customer */
  double customer_mean;  /* revenue per customer */
  double one_time_share; /* customers with one order */
  double recency_median; /* days from the last order to the analysis date */

  gint64 gaps;           /* pairs of a customer's consecutive orders, both ends known */
  double gap_median;     /* days between them: when the next order may be expected */
  double gap_low, gap_high; /* their middle half */
  double return_share;   /* of customers who had been silent as long as this group's median has,
                            how many ordered within the next `window_days`, by all history */

  gint64 weekday_orders[7]; /* Monday first */
  int best_weekday;      /* 1 (Monday) to 7 */
  double month_revenue[12]; /* mean per calendar month that the data cover in full; NaN: none */
  int best_month;        /* 1 to 12; 0 where fewer than twelve months are covered */

  VitSegmentItems products;   /* empty without a product column */
  VitSegmentItems categories; /* empty without a category column */
} VitSegmentProfile;

/**
 * VitSegmentProfiles: everyone, and each group by its number (groups may be empty).
 */
typedef struct
{
  VitSegmentProfile everyone;
  VitSegmentProfile *groups;
  guint n_groups;
  gint64 as_of;      /* analysis date, µs UTC */
  guint window_days; /* of `return_share` */
} VitSegmentProfiles;

void vit_profile_options_init (VitProfileOptions *options);

/* @groups has one number, 0 to @n_groups − 1, for each row of @rfm's customers: the `labels` of a
 * #VitKMeans, or what vit_rfm_dup_segments() returns. */
VitSegmentProfiles *vit_segment_profile_run (VitConnection *connection,
                                             const char *table,
                                             const VitRoles *roles,
                                             const VitRfm *rfm,
                                             const guint32 *groups,
                                             guint n_groups,
                                             const VitProfileOptions *options,
                                             VitProgress *progress,
                                             GError **error);
void vit_segment_profiles_free (VitSegmentProfiles *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitSegmentProfiles, vit_segment_profiles_free)

G_END_DECLS
