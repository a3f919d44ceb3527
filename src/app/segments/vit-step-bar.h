/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VitStepBar:
 *
 * The steps of a flow by number and name, with the one at hand marked; where there is no room for
 * that, its number and name only. Steps up to `reached` can be gone to: signal `chosen` (index).
 */
#define VIT_TYPE_STEP_BAR (vit_step_bar_get_type ())
G_DECLARE_FINAL_TYPE (VitStepBar, vit_step_bar, VIT, STEP_BAR, AdwBin)

void vit_step_bar_set_titles (VitStepBar *self, const char *const *titles);
void vit_step_bar_set_current (VitStepBar *self, guint current, guint reached);

G_END_DECLS
