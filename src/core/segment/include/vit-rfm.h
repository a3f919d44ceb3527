/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-language.h"
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
  gint64 as_of;       /* analysis date, µs UTC; G_MININT64: the day after the latest day */
  const VitSegmentMap *map; /* %NULL: the standard map */
} VitRfmOptions;

/**
 * VitRfm: one row per customer, by customer.
 *
 * @customers has columns customer, recency, frequency, monetary, r, f, m, segment (number in
 * the map).
 */
typedef struct
{
  VitFrame *customers;
  gint64 as_of;
  guint scores;
  double r_cuts[4], f_cuts[4], m_cuts[4]; /* scores − 1 quantiles each */
} VitRfm;

void vit_rfm_options_init (VitRfmOptions *options);
char *vit_rfm_sql (const char *table, const VitRoles *roles, const VitRfmOptions *options);
VitRfm *vit_rfm_run (VitConnection *connection,
                     const char *table,
                     const VitRoles *roles,
                     const VitRfmOptions *options,
                     VitProgress *progress,
                     GError **error);
void vit_rfm_free (VitRfm *self);

/* n × 3, log(1 + R), log(1 + F), log(1 + M), standardised; what k-means runs on. */
VitMatrix *vit_rfm_features (const VitRfm *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitRfm, vit_rfm_free)

G_END_DECLS
