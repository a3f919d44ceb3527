/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done to a recipe and its steps. */

#include "vit-recipe-panel-private.h"

#include <glib/gi18n.h>

#include "vit-recipe-edit.h"
#include "vit-recipe-files.h"
#include "vit-sql-window.h"
#include "vit-step-editor.h"
#include "vit-step-label.h"
#include "vit-step-preview.h"

/* A question about one step, while its window is open. */
typedef struct
{
  VitRecipePanel *panel; /* owned */
  guint index;           /* of the step */
  gboolean is_new;
} Question;

static Question *
question_new (VitRecipePanel *panel, guint index, gboolean is_new)
{
  Question *question = g_new0 (Question, 1);

  question->panel = g_object_ref (panel);
  question->index = index;
  question->is_new = is_new;

  return question;
}

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->panel);
  g_free (question);
}

static GtkWindow *
get_window (VitRecipePanel *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* The step's number of an action's target; %FALSE if there is no such step (any more). */
static gboolean
read_index (VitRecipePanel *self, VitRecipe *recipe, GVariant *target, guint *index)
{
  *index = g_variant_get_uint32 (target);

  return *index < vit_recipe_get_n_steps (recipe);
}

static void
replace (VitRecipePanel *self, guint index, VitStep *step, const char *label)
{
  g_autoptr (VitRecipe) recipe = vit_recipe_panel_dup_recipe (self);
  g_autoptr (VitRecipe) edited = NULL;

  if (index >= vit_recipe_get_n_steps (recipe))
    return;
  edited = vit_recipe_edit_replace (recipe, index, step);
  vit_recipe_panel_set (self, edited, label);
}

static void
activate_toggle (GtkWidget *widget, const char *name, GVariant *target)
{
  VitRecipePanel *self = VIT_RECIPE_PANEL (widget);
  g_autoptr (VitRecipe) recipe = vit_recipe_panel_dup_recipe (self);
  g_autoptr (VitStep) step = NULL;
  VitStep *old;
  guint index;

  if (!read_index (self, recipe, target, &index))
    return;
  old = vit_recipe_get_step (recipe, index);
  step = vit_step_with_label (old, !vit_step_get_off (old), vit_step_get_name (old),
                              vit_step_get_note (old));
  replace (self, index, step,
           vit_step_get_off (step) ? _ ("Switch Step Off") : _ ("Switch Step On"));
}

static void
activate_move (GtkWidget *widget, const char *name, GVariant *target)
{
  VitRecipePanel *self = VIT_RECIPE_PANEL (widget);
  g_autoptr (VitRecipe) recipe = vit_recipe_panel_dup_recipe (self);
  guint n_steps = vit_recipe_get_n_steps (recipe);
  g_autoptr (VitRecipe) edited = NULL;
  guint from, to;

  g_variant_get (target, "(uu)", &from, &to);
  if (from >= n_steps || to >= n_steps || from == to)
    return;
  edited = vit_recipe_edit_move (recipe, from, to);
  self->wanted_focus = (int) to;
  vit_recipe_panel_set (self, edited, _ ("Move Step"));
}

static void
activate_remove (GtkWidget *widget, const char *name, GVariant *target)
{
  VitRecipePanel *self = VIT_RECIPE_PANEL (widget);
  g_autoptr (VitRecipe) recipe = vit_recipe_panel_dup_recipe (self);
  g_autoptr (VitRecipe) edited = NULL;
  guint index;

  if (!read_index (self, recipe, target, &index))
    return;
  edited = vit_recipe_edit_remove (recipe, index);
  self->wanted_focus = (int) index;
  vit_recipe_panel_set (self, edited, _ ("Remove Step"));
}

static void
on_labelled (VitStep *step, gpointer data)
{
  Question *question = data;

  replace (question->panel, question->index, step, _ ("Name Step"));
}

static void
activate_label (GtkWidget *widget, const char *name, GVariant *target)
{
  VitRecipePanel *self = VIT_RECIPE_PANEL (widget);
  g_autoptr (VitRecipe) recipe = vit_recipe_panel_dup_recipe (self);
  guint index;

  if (read_index (self, recipe, target, &index))
    vit_step_label_ask (get_window (self), vit_recipe_get_step (recipe, index), on_labelled,
                        question_new (self, index, FALSE), question_free);
}

static void
on_edited (VitStep *step, gpointer data)
{
  Question *question = data;
  VitRecipePanel *self = question->panel;
  g_autoptr (VitRecipe) recipe = vit_recipe_panel_dup_recipe (self);
  g_autoptr (VitRecipe) longer = NULL;

  if (self->table == NULL)
    return;

  self->wanted_focus = (int) question->index;
  if (!question->is_new)
    {
      replace (self, question->index, step, _ ("Edit Step"));
      return;
    }
  longer = vit_recipe_edit_insert (recipe, question->index, step);
  vit_recipe_panel_set (self, longer, _ ("Add Step"));
}

static void
activate_add (GtkWidget *widget, const char *name, GVariant *target)
{
  VitRecipePanel *self = VIT_RECIPE_PANEL (widget);
  g_autoptr (VitRecipe) recipe = vit_recipe_panel_dup_recipe (self);
  guint n_steps = vit_recipe_get_n_steps (recipe);

  vit_step_editor_open (get_window (self), self->workspace, vit_table_item_get_name (self->table),
                        recipe, n_steps, g_variant_get_string (target, NULL), on_edited,
                        question_new (self, n_steps, TRUE), question_free);
}

static void
activate_edit (GtkWidget *widget, const char *name, GVariant *target)
{
  VitRecipePanel *self = VIT_RECIPE_PANEL (widget);
  g_autoptr (VitRecipe) recipe = vit_recipe_panel_dup_recipe (self);
  guint index;

  if (read_index (self, recipe, target, &index))
    vit_step_editor_open (get_window (self), self->workspace, vit_table_item_get_name (self->table),
                          recipe, index, NULL, on_edited, question_new (self, index, FALSE),
                          question_free);
}

static void
activate_preview (GtkWidget *widget, const char *name, GVariant *target)
{
  VitRecipePanel *self = VIT_RECIPE_PANEL (widget);
  g_autoptr (VitRecipe) recipe = vit_recipe_panel_dup_recipe (self);
  guint index;

  if (read_index (self, recipe, target, &index))
    vit_step_preview_open (get_window (self), self->workspace,
                           vit_table_item_get_name (self->table), recipe, index);
}

static void
activate_sql (GtkWidget *widget, const char *name, GVariant *target)
{
  VitRecipePanel *self = VIT_RECIPE_PANEL (widget);
  g_autoptr (VitRecipe) recipe = vit_recipe_panel_dup_recipe (self);

  vit_sql_window_open (get_window (self), self->workspace, vit_table_item_get_name (self->table),
                       recipe);
}

static void
activate_save (GtkWidget *widget, const char *name, GVariant *target)
{
  VitRecipePanel *self = VIT_RECIPE_PANEL (widget);
  g_autoptr (VitRecipe) recipe = vit_recipe_panel_dup_recipe (self);

  vit_recipe_files_ask_save (get_window (self), self->workspace,
                             vit_table_item_get_name (self->table), recipe);
}

static void
on_loaded (VitRecipe *recipe, gpointer data)
{
  VitRecipePanel *self = data;

  if (self->table != NULL)
    vit_recipe_panel_set (self, recipe, _ ("Apply Recipe"));
}

static void
activate_apply (GtkWidget *widget, const char *name, GVariant *target)
{
  VitRecipePanel *self = VIT_RECIPE_PANEL (widget);

  vit_recipe_files_ask_open (get_window (self), self->workspace, on_loaded, g_object_ref (self),
                             g_object_unref);
}

/**
 * vit_recipe_panel_install_actions:
 *
 * Installs the actions `recipe.add` (kind), `recipe.edit`, `recipe.preview`, `recipe.toggle`,
 * `recipe.label`, `recipe.remove` (number of the step), `recipe.move` (from, to), `recipe.sql`,
 * `recipe.save` and `recipe.apply`.
 */
void
vit_recipe_panel_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "recipe.add", "s", activate_add);
  gtk_widget_class_install_action (widget_class, "recipe.edit", "u", activate_edit);
  gtk_widget_class_install_action (widget_class, "recipe.preview", "u", activate_preview);
  gtk_widget_class_install_action (widget_class, "recipe.toggle", "u", activate_toggle);
  gtk_widget_class_install_action (widget_class, "recipe.label", "u", activate_label);
  gtk_widget_class_install_action (widget_class, "recipe.remove", "u", activate_remove);
  gtk_widget_class_install_action (widget_class, "recipe.move", "(uu)", activate_move);
  gtk_widget_class_install_action (widget_class, "recipe.sql", NULL, activate_sql);
  gtk_widget_class_install_action (widget_class, "recipe.save", NULL, activate_save);
  gtk_widget_class_install_action (widget_class, "recipe.apply", NULL, activate_apply);
}
