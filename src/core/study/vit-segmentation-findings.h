/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-finding-list.h"
#include "vit-segmentation-titles.h"

G_BEGIN_DECLS

void vit_segmentation_find_customers (const VitSegmentation *self, VitFindingList *list);
void vit_segmentation_find_orders (const VitSegmentation *self, VitFindingList *list);

G_END_DECLS
