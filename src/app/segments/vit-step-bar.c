/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-step-bar.h"

#include <glib/gi18n.h>

struct _VitStepBar
{
  AdwBin parent_instance;

  GPtrArray *buttons; /* owned, of borrowed GtkButton */
  GStrv titles;       /* (nullable) */

  GtkBox *wide;     /* template */
  GtkLabel *narrow; /* template */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitStepBar, vit_step_bar, ADW_TYPE_BIN)

static void
on_clicked (VitStepBar *self, GtkButton *button)
{
  guint index;

  if (g_ptr_array_find (self->buttons, button, &index))
    g_signal_emit (self, signals[CHOSEN], 0, index);
}

static void
vit_step_bar_dispose (GObject *object)
{
  VitStepBar *self = VIT_STEP_BAR (object);

  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_STEP_BAR);

  G_OBJECT_CLASS (vit_step_bar_parent_class)->dispose (object);
}

static void
vit_step_bar_class_init (VitStepBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_step_bar_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", VIT_TYPE_STEP_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/vitrine_app/Vitrine/ui/vit-step-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, VitStepBar, wide);
  gtk_widget_class_bind_template_child (widget_class, VitStepBar, narrow);
}

static void
vit_step_bar_init (VitStepBar *self)
{
  self->buttons = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_button (guint index, const char *title)
{
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  GtkWidget *circle = gtk_label_new (number);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_valign (circle, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (circle, "step-number");
  gtk_widget_add_css_class (circle, "numeric");
  gtk_box_append (GTK_BOX (box), circle);
  gtk_box_append (GTK_BOX (box), gtk_label_new (title));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "step");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);

  return button;
}

/**
 * vit_step_bar_set_titles:
 * @titles: the names of the steps; given once
 */
void
vit_step_bar_set_titles (VitStepBar *self, const char *const *titles)
{
  g_return_if_fail (self->titles == NULL);

  self->titles = g_strdupv ((GStrv) titles);
  for (guint i = 0; titles[i] != NULL; i++)
    {
      GtkWidget *button = new_button (i, titles[i]);

      g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->buttons, button);
      gtk_box_append (self->wide, button);
    }
}

/**
 * vit_step_bar_set_current:
 * @current: the step at hand
 * @reached: the last step that can be gone to
 */
void
vit_step_bar_set_current (VitStepBar *self, guint current, guint reached)
{
  g_autofree char *text = g_strdup_printf (_ ("Step %1$u of %2$u: %3$s"), current + 1,
                                           self->buttons->len, self->titles[current]);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);

      if (i == current)
        gtk_widget_add_css_class (button, "current");
      else
        gtk_widget_remove_css_class (button, "current");
      if (i < current)
        gtk_widget_add_css_class (button, "done");
      else
        gtk_widget_remove_css_class (button, "done");
      gtk_widget_set_sensitive (button, i <= reached);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      i == current   ? _ ("The step at hand")
                                      : i <= reached ? _ ("Go to this step")
                                                     : _ ("Not reached yet"),
                                      -1);
    }
  gtk_label_set_label (self->narrow, text);
}
