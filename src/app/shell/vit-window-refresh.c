/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that changed, and what is done about them. */

#include "vit-window-private.h"

#include <glib/gi18n.h>

/* The table that the user means: the one that the Data page shows, or the first. */
static VitTableItem *
find_table (VitWindow *self)
{
  VitWorkspace *workspace = vit_window_get_workspace (self);
  VitTableItem *shown =
      vit_workspace_find_table (workspace, vit_workspace_get_shown_table (workspace));
  g_autoptr (VitTableItem) first = g_list_model_get_item (vit_workspace_get_tables (workspace), 0);
  VitTableItem *table = shown != NULL ? shown : first; /* the list keeps both */

  if (table != NULL && vit_table_item_get_import (table) != NULL)
    return table;

  vit_workspace_say (workspace,
                     table == NULL ? _ ("There is no table yet. Open a file first.")
                                   : _ ("This table did not come from a file."),
                     FALSE);

  return NULL;
}

static void
on_refreshed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitWindow) self = VIT_WINDOW (data);
  g_autoptr (GError) error = NULL;

  if (!vit_workspace_refresh_finish (VIT_WORKSPACE (source), result, &error))
    vit_window_show_error (self, _ ("The table was not refreshed and stays as it was."), error);
}

static void
activate_refresh (GtkWidget *widget, const char *name, GVariant *target)
{
  VitWindow *self = VIT_WINDOW (widget);
  VitTableItem *table = find_table (self);

  if (table != NULL)
    vit_workspace_refresh_async (vit_window_get_workspace (self), vit_table_item_get_name (table),
                                 NULL, on_refreshed, g_object_ref (self));
}

/**
 * vit_window_refresh_from:
 * @path: where the file of the table on screen is now
 *
 * Reads the file there, in the way in which the one before was read.
 */
void
vit_window_refresh_from (VitWindow *self, const char *path)
{
  VitTableItem *table = find_table (self);
  g_autoptr (VitSource) source = NULL;

  if (table == NULL)
    return;

  source = vit_source_copy (vit_table_item_get_import (table)->source);
  g_free (source->path);
  source->path = g_strdup (path);
  vit_workspace_refresh_async (vit_window_get_workspace (self), vit_table_item_get_name (table),
                               source, on_refreshed, g_object_ref (self));
}

static void
on_locate_response (GtkNativeDialog *dialog, int response, VitWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = g_file_get_path (file);

      vit_window_refresh_from (self, path);
    }
  g_object_unref (dialog);
}

static void
activate_locate (GtkWidget *widget, const char *name, GVariant *target)
{
  VitTableItem *table = find_table (VIT_WINDOW (widget));
  g_autofree char *base = NULL;
  g_autofree char *title = NULL;
  GtkFileChooserNative *dialog;

  if (table == NULL)
    return;

  base = g_path_get_basename (vit_table_item_get_import (table)->path);
  title = g_strdup_printf (_ ("Where Is %s?"), base);
  dialog = gtk_file_chooser_native_new (title, GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_OPEN,
                                        _ ("_Open"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_locate_response), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* Who comes back from another program may have changed a file there. */
static void
on_active (VitWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    vit_source_watch_look (vit_workspace_get_watch (vit_window_get_workspace (self)));
}

/**
 * vit_window_watch_sources:
 *
 * Looks at the files of all tables whenever the window comes to the front.
 */
void
vit_window_watch_sources (VitWindow *self)
{
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active), NULL);
}

/**
 * vit_window_class_install_refresh_actions:
 *
 * Installs `win.refresh` and `win.locate`.
 */
void
vit_window_class_install_refresh_actions (VitWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.refresh", NULL, activate_refresh);
  gtk_widget_class_install_action (widget_class, "win.locate", NULL, activate_locate);
}
