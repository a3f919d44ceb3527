/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-ask-popover.h"

struct _VitAskPopover
{
  GtkPopover parent_instance;

  char *old;

  GtkLabel *title;   /* template */
  GtkEntry *entry;   /* template */
  GtkButton *button; /* template */
};

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitAskPopover, vit_ask_popover, GTK_TYPE_POPOVER)

static void
on_changed (VitAskPopover *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  gtk_widget_set_sensitive (GTK_WIDGET (self->button), !g_str_equal (text, self->old));
}

static void
on_taken (VitAskPopover *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr (VitAskPopover) kept = g_object_ref (self);

  if (g_str_equal (text, self->old))
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[ANSWERED], 0, text);
}

static void
vit_ask_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_ASK_POPOVER);

  G_OBJECT_CLASS (vit_ask_popover_parent_class)->dispose (object);
}

static void
vit_ask_popover_finalize (GObject *object)
{
  g_free (VIT_ASK_POPOVER (object)->old);

  G_OBJECT_CLASS (vit_ask_popover_parent_class)->finalize (object);
}

static void
vit_ask_popover_class_init (VitAskPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_ask_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = vit_ask_popover_finalize;

  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-ask-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, VitAskPopover, title);
  gtk_widget_class_bind_template_child (widget_class, VitAskPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, VitAskPopover, button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_taken);
}

static void
vit_ask_popover_init (VitAskPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_ask_popover_new:
 * @title: what is asked
 * @text: what is there before
 * @button: what is done with the answer, with a mnemonic
 */
GtkWidget *
vit_ask_popover_new (const char *title, const char *text, const char *button)
{
  VitAskPopover *self = g_object_new (VIT_TYPE_ASK_POPOVER, NULL);

  self->old = g_strdup (text);
  gtk_label_set_label (self->title, title);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_button_set_label (self->button, button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  on_changed (self);

  return GTK_WIDGET (self);
}

/**
 * vit_ask_popover_take:
 * @text: the answer, as if it had been typed and taken
 */
void
vit_ask_popover_take (VitAskPopover *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  on_taken (self);
}
