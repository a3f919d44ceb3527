/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-study-card.h"

#include <glib/gi18n.h>

struct _VitStudyCard
{
  GtkButton parent_instance;

  GtkImage *icon;     /* template */
  GtkLabel *title;    /* template */
  GtkLabel *question; /* template */
  GtkLabel *outcome;  /* template */
  GtkWidget *later;   /* template */
};

G_DEFINE_FINAL_TYPE (VitStudyCard, vit_study_card, GTK_TYPE_BUTTON)

static void
vit_study_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_STUDY_CARD);

  G_OBJECT_CLASS (vit_study_card_parent_class)->dispose (object);
}

static void
vit_study_card_class_init (VitStudyCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_study_card_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-study-card.ui");
  gtk_widget_class_bind_template_child (widget_class, VitStudyCard, icon);
  gtk_widget_class_bind_template_child (widget_class, VitStudyCard, title);
  gtk_widget_class_bind_template_child (widget_class, VitStudyCard, question);
  gtk_widget_class_bind_template_child (widget_class, VitStudyCard, outcome);
  gtk_widget_class_bind_template_child (widget_class, VitStudyCard, later);
}

static void
vit_study_card_init (VitStudyCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_study_card_new:
 * @info: the study
 *
 * Returns: (transfer floating): its card
 */
GtkWidget *
vit_study_card_new (const VitStudyInfo *info)
{
  VitStudyCard *self = g_object_new (VIT_TYPE_STUDY_CARD, NULL);

  gtk_image_set_from_icon_name (self->icon, info->icon);
  gtk_label_set_label (self->title, _ (info->title));
  gtk_label_set_label (self->question, _ (info->question));
  gtk_label_set_label (self->outcome, _ (info->outcome));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (info->title), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ (info->question), -1);

  if (info->page != NULL)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.page");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", info->page);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self), info->page != NULL);
  gtk_widget_set_visible (self->later, info->page == NULL);

  return GTK_WIDGET (self);
}
