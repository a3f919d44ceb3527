/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-segmentation.h"

G_BEGIN_DECLS

/* Below this share, a change is called steady. */
#define VIT_STEADY 0.05

/* Below this, a p-value is more than chance. */
#define VIT_SIGNIFICANT 0.05

/* The messages that are a page's title and a finding's head alike: sentences without full stop,
 * one for each way that the figures can lie. NULL where the figures do not bear any. */
char *vit_segmentation_month_title (const VitSegmentation *self);
char *vit_segmentation_newcomer_title (const VitSegmentation *self);
char *vit_segmentation_value_title (const VitSegmentation *self);
char *vit_segmentation_weekday_title (const VitSegmentation *self);
char *vit_segmentation_pareto_title (const VitSegmentation *self);
char *vit_segmentation_product_title (const VitSegmentation *self);
char *vit_segmentation_size_title (const VitSegmentation *self);
char *vit_segmentation_cluster_title (const VitSegmentation *self);

char *vit_segmentation_dup_features (const VitSegmentation *self);
gboolean vit_segmentation_weekdays_differ (const VitSegmentation *self);

G_END_DECLS
