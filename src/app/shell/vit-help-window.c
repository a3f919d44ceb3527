/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-help-window.h"

struct _VitHelpWindow
{
  AdwWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (VitHelpWindow, vit_help_window, ADW_TYPE_WINDOW)

static void
vit_help_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_HELP_WINDOW);

  G_OBJECT_CLASS (vit_help_window_parent_class)->dispose (object);
}

static void
vit_help_window_class_init (VitHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_help_window_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-help-window.ui");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vit_help_window_init (VitHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_help_window_present:
 * @parent: the window that it opens beside
 */
void
vit_help_window_present (GtkWindow *parent)
{
  gtk_window_present (g_object_new (VIT_TYPE_HELP_WINDOW, "transient-for", parent, NULL));
}
