/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-duplicates.h"
#include "vit-join-advice.h"
#include "vit-outliers.h"
#include "vit-recipe-preview.h"
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
 * VitJoinAdvice: what is known of a join before it is made.
 */
typedef struct
{
  GPtrArray *keys;       /* owned, of VitJoinKey: likely pairs of columns, the best first */
  VitJoinEffect *effect; /* owned (nullable): what the join would do, if there is one yet */
} VitJoinAdvice;

void vit_join_advice_free (VitJoinAdvice *self);

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
VitRecipePreview *
vit_step_trial_run_finish (VitStepTrial *self, GAsyncResult *result, GError **error);
void vit_step_trial_find_merges_async (VitStepTrial *self,
                                       VitRecipe *recipe,
                                       guint index,
                                       const char *column,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
GPtrArray *
vit_step_trial_find_merges_finish (VitStepTrial *self, GAsyncResult *result, GError **error);
void vit_step_trial_advise_join_async (VitStepTrial *self,
                                       VitRecipe *recipe,
                                       guint index,
                                       const char *other,
                                       VitStep *join,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
VitJoinAdvice *
vit_step_trial_advise_join_finish (VitStepTrial *self, GAsyncResult *result, GError **error);
void vit_step_trial_advise_outliers_async (VitStepTrial *self,
                                           VitRecipe *recipe,
                                           guint index,
                                           VitStep *step,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
VitOutlierAdvice *
vit_step_trial_advise_outliers_finish (VitStepTrial *self, GAsyncResult *result, GError **error);
void vit_step_trial_find_duplicates_async (VitStepTrial *self,
                                           VitRecipe *recipe,
                                           guint index,
                                           VitStep *step,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
GPtrArray *
vit_step_trial_find_duplicates_finish (VitStepTrial *self, GAsyncResult *result, GError **error);
void vit_step_trial_compile_async (VitStepTrial *self,
                                   VitRecipe *recipe,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
char *vit_step_trial_compile_finish (VitStepTrial *self, GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitJoinAdvice, vit_join_advice_free)

G_END_DECLS
