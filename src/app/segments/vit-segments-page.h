/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-page.h"

G_BEGIN_DECLS

/**
 * VitSegmentsPage:
 *
 * The guided flow of the segmentation study: choose data, confirm roles, fix what was found,
 * choose how to group, review, export. The page has the steps' bar at the top, the step in the
 * middle, and at the bottom its problem or its running job, Back and Continue.
 */
#define VIT_TYPE_SEGMENTS_PAGE (vit_segments_page_get_type ())
G_DECLARE_FINAL_TYPE (VitSegmentsPage, vit_segments_page, VIT, SEGMENTS_PAGE, VitPage)

void vit_segments_page_go (VitSegmentsPage *self, guint step);
guint vit_segments_page_get_step (VitSegmentsPage *self);

G_END_DECLS
