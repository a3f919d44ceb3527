/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "vit-customer-features.h"
#include "vit-segment-map.h"

G_BEGIN_DECLS

/* The ways to group customers. */
typedef enum
{
  VIT_WAY_RFM = 1 << 0,
  VIT_WAY_KMEANS = 1 << 1,
} VitWays;

#define VIT_MAX_CLUSTERS 20

/**
 * VitSegmentationOptions: the `options` of a study file.
 */
typedef struct
{
  gint64 as_of;         /* analysis date, µs UTC; G_MININT64 (default): the day after the latest */
  guint scores;         /* 3, 4 or 5; default 5 */
  VitSegmentMap map;    /* default vit_segment_map_standard */
  VitWays ways;         /* default both */
  VitFeatures features; /* default %VIT_FEATURES_RFM */
  guint k;              /* clusters, 2 to %VIT_MAX_CLUSTERS; 0 (default): by silhouette */
} VitSegmentationOptions;

void vit_segmentation_options_init (VitSegmentationOptions *self);
gboolean
vit_segmentation_options_read (VitSegmentationOptions *self, JsonNode *node, GError **error);

G_END_DECLS
