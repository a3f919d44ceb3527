/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-step-help.h"

#include "vit-duplicates-help.h"
#include "vit-join-help.h"
#include "vit-merge-help.h"
#include "vit-outliers-help.h"

typedef struct
{
  VitStepForm *form;   /* weak (nullable): it lives in the same window, and may go first */
  VitStepTrial *trial; /* owned (nullable) */
  VitRecipe *recipe;   /* owned (nullable) */
  guint index;         /* of the step */
} VitStepHelpPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (VitStepHelp, vit_step_help, ADW_TYPE_BIN)

static VitStepHelpPrivate *
get_private (VitStepHelp *self)
{
  return vit_step_help_get_instance_private (self);
}

static void
vit_step_help_dispose (GObject *object)
{
  VitStepHelpPrivate *priv = get_private (VIT_STEP_HELP (object));

  if (priv->trial != NULL)
    vit_step_trial_cancel (priv->trial);
  g_clear_object (&priv->trial);
  g_clear_weak_pointer (&priv->form);
  g_clear_pointer (&priv->recipe, vit_recipe_unref);

  G_OBJECT_CLASS (vit_step_help_parent_class)->dispose (object);
}

static void
vit_step_help_class_init (VitStepHelpClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vit_step_help_dispose;
}

static void
vit_step_help_init (VitStepHelp *self)
{
}

/**
 * vit_step_help_new:
 * @kind: of step
 * @form: what it gives answers to
 * @recipe: the recipe that the step is of, or will be
 * @index: of the step
 *
 * Returns: (transfer floating) (nullable): the help for that kind; %NULL if there is none
 */
GtkWidget *
vit_step_help_new (const char *kind,
                   VitStepForm *form,
                   VitProject *project,
                   const char *table,
                   VitRecipe *recipe,
                   guint index)
{
  VitStepHelp *self;
  VitStepHelpPrivate *priv;

  if (g_str_equal (kind, "map_values"))
    self = g_object_new (VIT_TYPE_MERGE_HELP, NULL);
  else if (g_str_equal (kind, "join"))
    self = g_object_new (VIT_TYPE_JOIN_HELP, NULL);
  else if (g_str_equal (kind, "outliers"))
    self = g_object_new (VIT_TYPE_OUTLIERS_HELP, NULL);
  else if (g_str_equal (kind, "drop_duplicates"))
    self = g_object_new (VIT_TYPE_DUPLICATES_HELP, NULL);
  else
    return NULL;

  priv = get_private (self);
  g_set_weak_pointer (&priv->form, form);
  priv->trial = vit_step_trial_new (project, table);
  priv->recipe = vit_recipe_ref (recipe);
  priv->index = index;

  return GTK_WIDGET (self);
}

/**
 * vit_step_help_update:
 * @answers: what the form says so far
 * @step: (nullable): the step that it makes
 */
void
vit_step_help_update (VitStepHelp *self, JsonObject *answers, VitStep *step)
{
  VIT_STEP_HELP_GET_CLASS (self)->update (self, answers, step);
}

/**
 * vit_step_help_is_wanted:
 *
 * Returns: whether help and form are still there: what was asked for them may come later
 */
gboolean
vit_step_help_is_wanted (VitStepHelp *self)
{
  return get_private (self)->trial != NULL && get_private (self)->form != NULL;
}

VitStepForm *
vit_step_help_get_form (VitStepHelp *self)
{
  return get_private (self)->form;
}

VitStepTrial *
vit_step_help_get_trial (VitStepHelp *self)
{
  return get_private (self)->trial;
}

VitRecipe *
vit_step_help_get_recipe (VitStepHelp *self)
{
  return get_private (self)->recipe;
}

guint
vit_step_help_get_index (VitStepHelp *self)
{
  return get_private (self)->index;
}
