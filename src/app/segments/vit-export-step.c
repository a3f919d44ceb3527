/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-export-step.h"

#include "vit-export-list.h"

struct _VitExportStep
{
  VitGuideStep parent_instance;

  VitExportList *list; /* template */
};

G_DEFINE_FINAL_TYPE (VitExportStep, vit_export_step, VIT_TYPE_GUIDE_STEP)

static void
vit_export_step_connected (VitGuideStep *step)
{
  vit_export_list_set_workspace (VIT_EXPORT_STEP (step)->list, vit_guide_step_get_workspace (step));
}

static void
vit_export_step_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_EXPORT_STEP);

  G_OBJECT_CLASS (vit_export_step_parent_class)->dispose (object);
}

static void
vit_export_step_class_init (VitExportStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_export_step_dispose;
  VIT_GUIDE_STEP_CLASS (klass)->connected = vit_export_step_connected;

  g_type_ensure (VIT_TYPE_EXPORT_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-export-step.ui");
  gtk_widget_class_bind_template_child (widget_class, VitExportStep, list);
}

static void
vit_export_step_init (VitExportStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
