/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-finding-list.h"
#include "vit-segmentation.h"

G_BEGIN_DECLS

double vit_segmentation_figure (const VitSegmentation *self, const char *key);
char *vit_segmentation_cluster_title (const VitSegmentation *self);

void vit_segmentation_find_customers (const VitSegmentation *self, VitFindingList *list);
void vit_segmentation_find_orders (const VitSegmentation *self, VitFindingList *list);

G_END_DECLS
