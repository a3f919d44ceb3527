/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-step-form.h"
#include "vit-step-label.h"

G_BEGIN_DECLS

/**
 * VitStepEditor:
 *
 * A window in which a step is made or changed: the form of its kind, the step as a sentence, and
 * what it would do, worked out anew after each change.
 */
#define VIT_TYPE_STEP_EDITOR (vit_step_editor_get_type ())
G_DECLARE_FINAL_TYPE (VitStepEditor, vit_step_editor, VIT, STEP_EDITOR, AdwWindow)

void vit_step_editor_open (GtkWindow *parent,
                           VitWorkspace *workspace,
                           const char *table,
                           VitRecipe *recipe,
                           guint index,
                           const char *kind,
                           VitStepFunc done,
                           gpointer data,
                           GDestroyNotify data_free);
VitStepForm *vit_step_editor_get_form (VitStepEditor *self);

G_END_DECLS
