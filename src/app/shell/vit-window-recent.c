/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with projects that are not open. */

#include "vit-window-private.h"

#include <glib/gi18n.h>

#include "vit-drafts.h"
#include "vit-settings.h"

#define KEY "recent-projects"

static char *
get_title (const char *path)
{
  char *title = g_path_get_basename (path);

  if (g_str_has_suffix (title, ".vitrine"))
    title[strlen (title) - strlen (".vitrine")] = '\0';

  return title;
}

static void
activate_discard (GtkWidget *widget, const char *name, GVariant *target)
{
  VitWorkspace *workspace = vit_window_get_workspace (VIT_WINDOW (widget));
  const char *path = g_variant_get_string (target, NULL);
  g_autofree char *title = get_title (path);
  g_autofree char *text = NULL;

  if (vit_window_find_with (gtk_window_get_application (GTK_WINDOW (widget)), path) != NULL)
    {
      text = g_strdup_printf (_ ("“%s” is open. Close its window first."), title);
      vit_workspace_say (workspace, text, FALSE);
      return;
    }

  vit_drafts_discard (path);
  text = g_strdup_printf (_ ("Draft “%s” was discarded"), title);
  vit_workspace_offer (workspace, text, _ ("Undo"), "win.restore-draft", path);
}

static void
activate_restore (GtkWidget *widget, const char *name, GVariant *target)
{
  vit_drafts_restore (g_variant_get_string (target, NULL));
}

static void
activate_forget (GtkWidget *widget, const char *name, GVariant *target)
{
  VitWorkspace *workspace = vit_window_get_workspace (VIT_WINDOW (widget));
  const char *path = g_variant_get_string (target, NULL);
  g_autofree char *title = get_title (path);
  g_autofree char *text =
      g_strdup_printf (_ ("“%s” was removed from the list; its file stays"), title);
  g_autoptr (GSettings) settings = vit_settings_new ();

  vit_settings_remove_path (settings, KEY, path);
  vit_workspace_offer (workspace, text, _ ("Undo"), "win.remember", path);
}

static void
activate_remember (GtkWidget *widget, const char *name, GVariant *target)
{
  g_autoptr (GSettings) settings = vit_settings_new ();

  vit_settings_push_path (settings, KEY, g_variant_get_string (target, NULL), G_MAXUINT);
}

/**
 * vit_window_class_install_recent_actions:
 *
 * Installs `win.discard-draft` and `win.restore-draft`, `win.forget` and `win.remember`, each of
 * which takes the path of a project.
 */
void
vit_window_class_install_recent_actions (VitWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.discard-draft", "s", activate_discard);
  gtk_widget_class_install_action (widget_class, "win.restore-draft", "s", activate_restore);
  gtk_widget_class_install_action (widget_class, "win.forget", "s", activate_forget);
  gtk_widget_class_install_action (widget_class, "win.remember", "s", activate_remember);
}
