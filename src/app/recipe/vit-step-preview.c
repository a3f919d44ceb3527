/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-step-preview.h"

#include <glib/gi18n.h>

#include "vit-changes-view.h"
#include "vit-locale.h"
#include "vit-step-trial.h"

struct _VitStepPreview
{
  AdwWindow parent_instance;

  VitStepTrial *trial; /* owned (nullable) */

  AdwWindowTitle *title;   /* template */
  GtkLabel *sentence;      /* template */
  GtkLabel *effect;        /* template */
  GtkSpinner *spinner;     /* template */
  VitChangesView *changes; /* template */
};

G_DEFINE_FINAL_TYPE (VitStepPreview, vit_step_preview, ADW_TYPE_WINDOW)

static void
on_tried (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitStepPreview) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipePreview) preview =
      vit_step_trial_run_finish (VIT_STEP_TRIAL (source), result, &error);
  g_autofree char *effect = preview != NULL ? vit_changes_view_describe (preview) : NULL;

  if (self->trial == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  gtk_label_set_label (self->effect, effect != NULL ? effect : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->changes), preview != NULL && preview->n_rows > 0);
  vit_changes_view_take (self->changes, g_steal_pointer (&preview));
}

static void
vit_step_preview_dispose (GObject *object)
{
  VitStepPreview *self = VIT_STEP_PREVIEW (object);

  if (self->trial != NULL)
    vit_step_trial_cancel (self->trial);
  g_clear_object (&self->trial);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_STEP_PREVIEW);

  G_OBJECT_CLASS (vit_step_preview_parent_class)->dispose (object);
}

static void
vit_step_preview_class_init (VitStepPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_step_preview_dispose;

  g_type_ensure (VIT_TYPE_CHANGES_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-step-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, VitStepPreview, title);
  gtk_widget_class_bind_template_child (widget_class, VitStepPreview, sentence);
  gtk_widget_class_bind_template_child (widget_class, VitStepPreview, effect);
  gtk_widget_class_bind_template_child (widget_class, VitStepPreview, spinner);
  gtk_widget_class_bind_template_child (widget_class, VitStepPreview, changes);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vit_step_preview_init (VitStepPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_step_preview_open:
 * @parent: the window that it opens over
 * @table: whose recipe it is
 * @index: which of the steps of @recipe to show, from 0
 *
 * Shows the first rows that a step changes, as the steps before it leave them.
 */
void
vit_step_preview_open (GtkWindow *parent,
                       VitWorkspace *workspace,
                       const char *table,
                       VitRecipe *recipe,
                       guint index)
{
  VitStepPreview *self = g_object_new (VIT_TYPE_STEP_PREVIEW, "transient-for", parent, NULL);
  g_autofree char *sentence =
      vit_step_describe (vit_recipe_get_step (recipe, index), vit_locale_get_language ());

  gtk_label_set_label (self->sentence, sentence);
  adw_window_title_set_subtitle (self->title, table);
  self->trial = vit_step_trial_new (vit_workspace_get_project (workspace), table);
  vit_step_trial_run_async (self->trial, recipe, index, on_tried, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
