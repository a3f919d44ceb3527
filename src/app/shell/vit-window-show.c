/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was saved, in other programs. */

#include "vit-window-private.h"

#include <glib/gi18n.h>

#define FILE_MANAGER "org.freedesktop.FileManager1"

static void
on_shown (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    vit_window_show_error (self, _ ("No program has opened it."), error);
}

static void
show (VitWindow *self, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri_full (GTK_WINDOW (self), uri, GDK_CURRENT_TIME, NULL, on_shown, g_object_ref (self));
}

static void
activate_open_file (GtkWidget *widget, const char *name, GVariant *target)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (target, NULL));

  show (VIT_WINDOW (widget), file);
}

/* What is to be shown, while the file manager is asked. */
typedef struct
{
  VitWindow *window; /* owned */
  GFile *file;       /* owned */
} Showing;

static void
on_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  Showing *showing = data;
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (showing->file);

  /* Where no file manager answers, the folder itself can be opened perhaps. */
  if (reply == NULL && folder != NULL)
    show (showing->window, folder);
  g_object_unref (showing->window);
  g_object_unref (showing->file);
  g_free (showing);
}

static void
activate_show_in_folder (GtkWidget *widget, const char *name, GVariant *target)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (widget));
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (application));
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (target, NULL));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = g_file_get_uri (file);
  const char *const uris[] = { uri, NULL };
  Showing *showing;

  if (bus == NULL)
    {
      show (VIT_WINDOW (widget), folder);
      return;
    }

  showing = g_new0 (Showing, 1);
  showing->window = g_object_ref (VIT_WINDOW (widget));
  showing->file = g_steal_pointer (&file);
  g_dbus_connection_call (bus, FILE_MANAGER, "/org/freedesktop/FileManager1", FILE_MANAGER,
                          "ShowItems", g_variant_new ("(^ass)", uris, ""), NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_asked, showing);
}

/**
 * vit_window_class_install_show_actions:
 *
 * Installs `win.open-file` and `win.show-in-folder`, which take a path.
 */
void
vit_window_class_install_show_actions (VitWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.open-file", "s", activate_open_file);
  gtk_widget_class_install_action (widget_class, "win.show-in-folder", "s",
                                   activate_show_in_folder);
}
