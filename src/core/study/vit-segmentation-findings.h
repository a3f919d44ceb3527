/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-finding-list.h"
#include "vit-segmentation-titles.h"

G_BEGIN_DECLS

/* What a finding weighs: the percentage of the money that it is about, so that most money comes
 * first. One that tells a standing fact counts for a part of that beside one that tells a change or
 * can still be acted upon; one that is about no money at all, for these. */
#define VIT_WEIGHT_STANDING 0.7 /* groups */
#define VIT_WEIGHT_SHAPE 0.35   /* how money, or customers, are spread */
#define VIT_WEIGHT_HINT 10
#define VIT_WEIGHT_NOTHING 3 /* that there is nothing to find */

void vit_segmentation_find_customers (const VitSegmentation *self, VitFindingList *list);
void vit_segmentation_find_orders (const VitSegmentation *self, VitFindingList *list);

G_END_DECLS
