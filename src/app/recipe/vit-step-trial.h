/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-step-scope.h"

G_BEGIN_DECLS

/**
 * VitStepTrial:
 *
 * Tries a step at its place in a recipe without changing anything: which columns there are before
 * it, and what it would do. Runs in jobs of a queue of its own, so that what is tried while
 * somebody types neither shows among the window's jobs nor waits for them. A new question cancels
 * the one before.
 */
#define VIT_TYPE_STEP_TRIAL (vit_step_trial_get_type ())
G_DECLARE_FINAL_TYPE (VitStepTrial, vit_step_trial, VIT, STEP_TRIAL, GObject)

/**
 * VitStepEffect: what a step would do.
 */
typedef struct
{
  gint64 rows_before;
  gint64 rows_after;
} VitStepEffect;

VitStepTrial *vit_step_trial_new (VitProject *project, const char *table);
void vit_step_trial_cancel (VitStepTrial *self);

void vit_step_trial_list_fields_async (VitStepTrial *self,
                                       VitRecipe *recipe,
                                       guint index,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
GPtrArray *
vit_step_trial_list_fields_finish (VitStepTrial *self, GAsyncResult *result, GError **error);
void vit_step_trial_run_async (VitStepTrial *self,
                               VitRecipe *recipe,
                               guint index,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
VitStepEffect *vit_step_trial_run_finish (VitStepTrial *self, GAsyncResult *result, GError **error);
void vit_step_trial_compile_async (VitStepTrial *self,
                                   VitRecipe *recipe,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
char *vit_step_trial_compile_finish (VitStepTrial *self, GAsyncResult *result, GError **error);

G_END_DECLS
