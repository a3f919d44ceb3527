/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sidebar.h"

#include <glib/gi18n.h>

#include "vit-pages.h"

struct _VitSidebar
{
  AdwBin parent_instance;

  GtkListBox *list; /* template */
};

G_DEFINE_FINAL_TYPE (VitSidebar, vit_sidebar, ADW_TYPE_BIN)

static void
on_row_activated (VitSidebar *self, GtkListBoxRow *row)
{
  guint n_pages;
  const VitPageInfo *pages = vit_pages_get (&n_pages);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s",
                              pages[gtk_list_box_row_get_index (row)].id);
}

static GtkWidget *
new_row (const VitPageInfo *info)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (info->icon);
  GtkWidget *label = gtk_label_new (_ (info->title));
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "page-row");

  if (info->get_type == NULL)
    {
      gtk_widget_add_css_class (box, "dim-label");
      gtk_widget_set_tooltip_text (row, _ ("Not in this version"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      _ ("Not in this version"), -1);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (info->title), -1);

  return row;
}

static void
vit_sidebar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_SIDEBAR);

  G_OBJECT_CLASS (vit_sidebar_parent_class)->dispose (object);
}

static void
vit_sidebar_class_init (VitSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_sidebar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/vitrine_app/Vitrine/ui/vit-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, VitSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
vit_sidebar_init (VitSidebar *self)
{
  guint n_pages;
  const VitPageInfo *pages = vit_pages_get (&n_pages);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < n_pages; i++)
    gtk_list_box_append (self->list, new_row (&pages[i]));
}

/**
 * vit_sidebar_set_page:
 * @page: the id of the page that is shown now
 */
void
vit_sidebar_set_page (VitSidebar *self, const char *page)
{
  guint n_pages;
  const VitPageInfo *pages = vit_pages_get (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      if (g_str_equal (pages[i].id, page))
        gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) i));
    }
}
