/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-workspace.h"

G_BEGIN_DECLS

/**
 * VitStepPreview:
 *
 * A window with the rows that one step of a recipe changes.
 */
#define VIT_TYPE_STEP_PREVIEW (vit_step_preview_get_type ())
G_DECLARE_FINAL_TYPE (VitStepPreview, vit_step_preview, VIT, STEP_PREVIEW, AdwWindow)

void vit_step_preview_open (GtkWindow *parent,
                            VitWorkspace *workspace,
                            const char *table,
                            VitRecipe *recipe,
                            guint index);

G_END_DECLS
