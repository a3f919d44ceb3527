/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-step-trial.h"

G_BEGIN_DECLS

/* An immutable snapshot of one question. */
typedef struct
{
  VitProject *project; /* owned */
  char *table;
  VitRecipe *recipe; /* owned */
  guint index;       /* of the step, from 0 */
  char *name;        /* (nullable): a column, or another table */
  VitStep *step;     /* owned (nullable) */
} VitTrialQuestion;

void vit_step_trial_ask (VitStepTrial *self,
                         VitJobFunc func,
                         VitRecipe *recipe,
                         guint index,
                         const char *name,
                         VitStep *step,
                         GDestroyNotify answer_free,
                         GAsyncReadyCallback callback,
                         gpointer user_data);

G_END_DECLS
