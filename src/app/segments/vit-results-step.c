/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-results-step.h"

#include <glib/gi18n.h>

#include "vit-result-view.h"

struct _VitResultsStep
{
  VitGuideStep parent_instance;

  GtkRevealer *stale;  /* template */
  GtkStack *stack;     /* template */
  VitResultView *view; /* template */
};

G_DEFINE_FINAL_TYPE (VitResultsStep, vit_results_step, VIT_TYPE_GUIDE_STEP)

static void
update (VitResultsStep *self)
{
  VitGuideStep *step = VIT_GUIDE_STEP (self);
  VitWorkspace *workspace = vit_guide_step_get_workspace (step);
  VitResult *result = vit_workspace_get_result (workspace);

  vit_result_view_set_result (self->view, result);
  gtk_stack_set_visible_child_name (self->stack, result != NULL ? "result" : "empty");
  gtk_revealer_set_reveal_child (self->stale,
                                 result != NULL && !vit_workspace_get_result_current (workspace));
  vit_guide_step_set_ready (step, result != NULL);
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitGuideStep) step = VIT_GUIDE_STEP (data);
  g_autoptr (GError) error = NULL;
  gboolean done = vit_workspace_run_finish (VIT_WORKSPACE (source), result, &error);

  if (vit_guide_step_get_workspace (step) == NULL)
    return;

  vit_guide_step_set_busy (step, FALSE);
  if (!done)
    vit_guide_step_fail (step, error);
}

static void
run_again (VitResultsStep *self)
{
  VitGuideStep *step = VIT_GUIDE_STEP (self);

  if (vit_guide_step_get_busy (step))
    return;

  vit_guide_step_set_problem (step, NULL);
  vit_guide_step_set_busy (step, TRUE);
  vit_workspace_run_async (vit_guide_step_get_workspace (step), on_run, g_object_ref (step));
}

static void
vit_results_step_connected (VitGuideStep *step)
{
  VitWorkspace *workspace = vit_guide_step_get_workspace (step);

  g_signal_connect_object (workspace, "notify::result", G_CALLBACK (update), step,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::result-current", G_CALLBACK (update), step,
                           G_CONNECT_SWAPPED);
  update (VIT_RESULTS_STEP (step));
}

static void
vit_results_step_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_RESULTS_STEP);

  G_OBJECT_CLASS (vit_results_step_parent_class)->dispose (object);
}

static void
vit_results_step_class_init (VitResultsStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_results_step_dispose;
  VIT_GUIDE_STEP_CLASS (klass)->connected = vit_results_step_connected;

  g_type_ensure (VIT_TYPE_RESULT_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-results-step.ui");
  gtk_widget_class_bind_template_child (widget_class, VitResultsStep, stale);
  gtk_widget_class_bind_template_child (widget_class, VitResultsStep, stack);
  gtk_widget_class_bind_template_child (widget_class, VitResultsStep, view);
  gtk_widget_class_bind_template_callback (widget_class, run_again);
}

static void
vit_results_step_init (VitResultsStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
