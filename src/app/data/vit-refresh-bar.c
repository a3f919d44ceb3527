/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-refresh-bar.h"

#include <glib/gi18n.h>

#include "vit-moment.h"

struct _VitRefreshBar
{
  AdwBin parent_instance;

  VitWorkspace *workspace; /* owned (nullable) */
  VitTableItem *table;     /* owned (nullable) */

  GtkImage *icon;     /* template */
  GtkLabel *text;     /* template */
  GtkWidget *refresh; /* template */
  GtkWidget *locate;  /* template */
};

G_DEFINE_FINAL_TYPE (VitRefreshBar, vit_refresh_bar, ADW_TYPE_BIN)

static void
show_state (VitRefreshBar *self, VitSourceState state, gint64 modified)
{
  g_autofree char *name = g_path_get_basename (vit_table_item_get_import (self->table)->path);
  g_autofree char *moment = vit_moment_format (modified);
  g_autofree char *text =
      state == VIT_SOURCE_GONE
          ? g_strdup_printf (_ ("%s is no longer where it was. The table keeps its rows."), name)
          : g_strdup_printf (_ ("%1$s changed on %2$s."), name, moment);

  gtk_image_set_from_icon_name (self->icon, state == VIT_SOURCE_GONE ? "dialog-warning-symbolic"
                                                                     : "view-refresh-symbolic");
  gtk_label_set_label (self->text, text);
  gtk_widget_set_visible (self->refresh, state == VIT_SOURCE_CHANGED);
  gtk_widget_set_visible (self->locate, state == VIT_SOURCE_GONE);
}

static void
update (VitRefreshBar *self)
{
  VitSourceState state = VIT_SOURCE_SAME;
  gint64 modified = 0;

  if (self->table != NULL && vit_table_item_get_import (self->table) != NULL)
    state = vit_source_watch_get_state (vit_workspace_get_watch (self->workspace),
                                        vit_table_item_get_name (self->table), &modified);
  if (state != VIT_SOURCE_SAME)
    show_state (self, state, modified);
  gtk_widget_set_visible (GTK_WIDGET (self), state != VIT_SOURCE_SAME);
}

/* One refresh at a time: the button waits for what runs. */
static void
on_jobs (VitRefreshBar *self)
{
  GListModel *jobs = G_LIST_MODEL (vit_workspace_get_jobs (self->workspace));
  gboolean idle = g_list_model_get_n_items (jobs) == 0;

  gtk_widget_set_sensitive (self->refresh, idle);
  gtk_widget_set_sensitive (self->locate, idle);
}

static void
vit_refresh_bar_dispose (GObject *object)
{
  VitRefreshBar *self = VIT_REFRESH_BAR (object);

  g_clear_object (&self->table);
  g_clear_object (&self->workspace);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_REFRESH_BAR);

  G_OBJECT_CLASS (vit_refresh_bar_parent_class)->dispose (object);
}

static void
vit_refresh_bar_class_init (VitRefreshBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_refresh_bar_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-refresh-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, VitRefreshBar, icon);
  gtk_widget_class_bind_template_child (widget_class, VitRefreshBar, text);
  gtk_widget_class_bind_template_child (widget_class, VitRefreshBar, refresh);
  gtk_widget_class_bind_template_child (widget_class, VitRefreshBar, locate);
}

static void
vit_refresh_bar_init (VitRefreshBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_workspace (VitRefreshBar *self, VitWorkspace *workspace)
{
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (vit_workspace_get_watch (workspace), "changed", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vit_workspace_get_jobs (workspace), "items-changed",
                           G_CALLBACK (on_jobs), self, G_CONNECT_SWAPPED);
}

/**
 * vit_refresh_bar_show:
 * @workspace: the workspace, the same each time
 * @table: (nullable): the table whose file is meant from now on
 */
void
vit_refresh_bar_show (VitRefreshBar *self, VitWorkspace *workspace, VitTableItem *table)
{
  if (self->workspace == NULL)
    set_workspace (self, workspace);
  g_set_object (&self->table, table);
  update (self);
}
