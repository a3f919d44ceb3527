/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-coming-page.h"

#include <glib/gi18n.h>

struct _VitComingPage
{
  AdwBin parent_instance;

  AdwStatusPage *status; /* template */
};

G_DEFINE_FINAL_TYPE (VitComingPage, vit_coming_page, ADW_TYPE_BIN)

static void
vit_coming_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL); /* a bound child: see src/app/README.md */
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_COMING_PAGE);

  G_OBJECT_CLASS (vit_coming_page_parent_class)->dispose (object);
}

static void
vit_coming_page_class_init (VitComingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_coming_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-coming-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VitComingPage, status);
}

static void
vit_coming_page_init (VitComingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_coming_page_new:
 * @info: a page that this version does not have
 *
 * Returns: (transfer floating): what says so
 */
GtkWidget *
vit_coming_page_new (const VitPageInfo *info)
{
  VitComingPage *self = g_object_new (VIT_TYPE_COMING_PAGE, NULL);
  g_autofree char *text = g_strdup_printf (
      "%s\n\n%s", _ (info->question),
      _ ("This version does not have it yet. Customer segments are there already."));

  adw_status_page_set_title (self->status, _ (info->title));
  adw_status_page_set_description (self->status, text);
  adw_status_page_set_icon_name (self->status, info->icon);

  return GTK_WIDGET (self);
}
