/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-step-field.h"

G_BEGIN_DECLS

/**
 * VitStepForm:
 *
 * All that is asked about one kind of step, built from its #VitStepFormSpec. Questions that the
 * answers before make pointless are not on screen and not in the step.
 *
 * Signal `changed`: the step is another one.
 */
#define VIT_TYPE_STEP_FORM (vit_step_form_get_type ())
G_DECLARE_FINAL_TYPE (VitStepForm, vit_step_form, VIT, STEP_FORM, AdwBin)

GtkWidget *vit_step_form_new (const char *kind, VitStepScope *scope);
void vit_step_form_read (VitStepForm *self, VitStep *step);
void vit_step_form_answer (VitStepForm *self, JsonObject *answers);
JsonObject *vit_step_form_dup_answers (VitStepForm *self);
VitStep *vit_step_form_dup_step (VitStepForm *self, GError **error);
GtkWidget *vit_step_form_find_widget (VitStepForm *self, const char *key);

G_END_DECLS
