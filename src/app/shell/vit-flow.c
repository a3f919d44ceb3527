/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-flow.h"

#include "vit-flow-layout.h"

#define SPACING 12

struct _VitFlow
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (VitFlow, vit_flow, GTK_TYPE_WIDGET)

static void
vit_flow_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vit_flow_parent_class)->dispose (object);
}

static void
vit_flow_class_init (VitFlowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vit_flow_dispose;
}

static void
vit_flow_init (VitFlow *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), vit_flow_layout_new (SPACING, SPACING));
}
