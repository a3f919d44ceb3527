/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-rfm.h"

G_BEGIN_DECLS

/**
 * VitFeatures: what k-means may look at, of each customer.
 */
typedef enum
{
  VIT_FEATURE_RECENCY = 1 << 0,       /* days since the last order */
  VIT_FEATURE_FREQUENCY = 1 << 1,     /* orders */
  VIT_FEATURE_MONETARY = 1 << 2,      /* money spent */
  VIT_FEATURE_AVERAGE_ORDER = 1 << 3, /* monetary / frequency */
  VIT_FEATURE_TENURE = 1 << 4,        /* days since the first order */
  VIT_FEATURE_PRODUCTS = 1 << 5,      /* different products bought; needs a column of products */
} VitFeatures;

#define VIT_N_FEATURES 6
#define VIT_FEATURES_RFM (VIT_FEATURE_RECENCY | VIT_FEATURE_FREQUENCY | VIT_FEATURE_MONETARY)

/* (array zero-terminated=1): their words in study files, in the order of their bits. */
extern const char *const vit_feature_words[];

VitMatrix *vit_customer_features (const VitRfm *rfm,
                                  VitConnection *connection,
                                  const char *table,
                                  const VitRoles *roles,
                                  VitFeatures features,
                                  VitProgress *progress,
                                  GError **error);

G_END_DECLS
