/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-segmentation-findings.h"
#include "vit-words.h"

G_BEGIN_DECLS

VitExhibit *vit_segmentation_add_exhibit (VitSegmentation *self,
                                          const char *id,
                                          VitExhibitKind kind,
                                          VitSection section,
                                          char *title,
                                          char *subtitle);
void vit_segmentation_add_note (VitExhibit *exhibit, const char *head, char *text);

/* Charts of the overview; a file of their own. */
VitChart *vit_segmentation_month_chart (const VitSegmentation *self);
const char *vit_segmentation_month_unit (const VitSegmentation *self, double *unit);
VitChart *vit_segmentation_newcomer_chart (const VitSegmentation *self);
VitChart *vit_segmentation_weekday_chart (const VitSegmentation *self);
VitChart *vit_segmentation_value_chart (const VitSegmentation *self);
VitChart *vit_segmentation_pareto_chart (const VitSegmentation *self);
VitChart *vit_segmentation_product_chart (const VitSegmentation *self);

/* Charts of groups. */
VitChart *vit_segmentation_map_chart (const VitSegmentation *self);
VitChart *vit_segmentation_size_chart (const VitSegmentation *self);
VitChart *vit_segmentation_item_chart (const VitSegmentation *self, guint group);
VitChart *vit_segmentation_cluster_chart (const VitSegmentation *self);

G_END_DECLS
