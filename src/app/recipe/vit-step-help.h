/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-step-form.h"
#include "vit-step-trial.h"

G_BEGIN_DECLS

/**
 * VitStepHelp:
 *
 * What a form offers besides questions: something that is looked up in the data and gives answers.
 * It keeps up with the form and has a trial of its own to look things up with.
 */
#define VIT_TYPE_STEP_HELP (vit_step_help_get_type ())
G_DECLARE_DERIVABLE_TYPE (VitStepHelp, vit_step_help, VIT, STEP_HELP, AdwBin)

struct _VitStepHelpClass
{
  AdwBinClass parent_class;

  /* The form says something else; @step is %NULL while it is not complete. */
  void (*update) (VitStepHelp *self, JsonObject *answers, VitStep *step);
};

GtkWidget *vit_step_help_new (const char *kind,
                              VitStepForm *form,
                              VitProject *project,
                              const char *table,
                              VitRecipe *recipe,
                              guint index);
void vit_step_help_update (VitStepHelp *self, JsonObject *answers, VitStep *step);

/* For the kinds of help. */
gboolean vit_step_help_is_wanted (VitStepHelp *self);
VitStepForm *vit_step_help_get_form (VitStepHelp *self);
VitStepTrial *vit_step_help_get_trial (VitStepHelp *self);
VitRecipe *vit_step_help_get_recipe (VitStepHelp *self);
guint vit_step_help_get_index (VitStepHelp *self);

G_END_DECLS
