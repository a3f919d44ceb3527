/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-result.h"

G_BEGIN_DECLS

/**
 * VitResultView:
 *
 * All that a study found, to be scrolled through: its message, key figures, findings, and the
 * exhibits that prove them. A finding leads to its exhibit.
 */
#define VIT_TYPE_RESULT_VIEW (vit_result_view_get_type ())
G_DECLARE_FINAL_TYPE (VitResultView, vit_result_view, VIT, RESULT_VIEW, AdwBin)

void vit_result_view_set_result (VitResultView *self, VitResult *result);
void vit_result_view_show_exhibit (VitResultView *self, const char *id);

G_END_DECLS
