/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-language.h"
#include "vit-matrix.h"
#include "vit-roles.h"
#include "vit-segment-map.h"

G_BEGIN_DECLS

/**
 * VitRfmOptions: of vit_rfm_run(). Definitions: recency in calendar days from the last order to
 * the analysis date (1 for an order on the latest day), frequency in distinct orders, monetary
 * as the sum of quantity × price (or revenue).
 */
typedef struct
{
  guint scores;       /* 3, 4 or 5; default 5 */
  gint64 as_of;       /* analysis date, µs UTC; later rows are left out. G_MININT64 (default): the
                         day after the latest day */
  const VitSegmentMap *map; /* %NULL: the standard map */
} VitRfmOptions;

/**
 * VitRfm: one row per customer, by customer.
 *
 * @customers has columns customer (text), recency, frequency, monetary (double), r, f, m,
 * segment (a #VitSegment); all but two are int64.
 *
 * A row that lacks something counts once, for the first of the reasons in the order below.
 */
typedef struct
{
  VitFrame *customers;
  gint64 as_of;
  guint scores;
  double r_cuts[4], f_cuts[4], m_cuts[4]; /* scores − 1 quantiles each */

  gint64 rows;             /* in the table */
  gint64 rows_no_customer;
  gint64 rows_no_order;
  gint64 rows_no_time;
  gint64 rows_no_amount;   /* price or quantity missing, or not a finite number */
  gint64 rows_later;       /* after the analysis date */
} VitRfm;

void vit_rfm_options_init (VitRfmOptions *options);
char *vit_rfm_sql (const char *table,
                   const VitRoles *roles,
                   const VitRfmOptions *options,
                   GError **error);
VitRfm *vit_rfm_run (VitConnection *connection,
                     const char *table,
                     const VitRoles *roles,
                     const VitRfmOptions *options,
                     VitProgress *progress,
                     GError **error);
void vit_rfm_free (VitRfm *self);

/* The lines that RFM counts up to @as_of, as a query of customer, order_id (of its customer only,
 * if there is no such role), time, amount and product (NULL without such a role): for whoever
 * counts other things and must mean the same lines. */
char *
vit_rfm_dup_lines_sql (const char *table, const VitRoles *roles, gint64 as_of, GError **error);

/* (transfer full): the segment of each customer, as vit_segment_profile_run() takes it. */
guint32 *vit_rfm_dup_segments (const VitRfm *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitRfm, vit_rfm_free)

G_END_DECLS
