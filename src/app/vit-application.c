/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "vit-application.h"

#include <glib/gi18n.h>

#include "vit-access.h"
#include "vit-app-resources.h"
#include "vit-commands.h"
#include "vit-drafts.h"
#include "vit-preferences-window.h"
#include "vit-settings.h"
#include "vit-window.h"

struct _VitApplication
{
  AdwApplication parent_instance;

  GSettings *settings; /* owned */
};

G_DEFINE_FINAL_TYPE (VitApplication, vit_application, ADW_TYPE_APPLICATION)

static void
update_color_scheme (VitApplication *self)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };

  adw_style_manager_set_color_scheme (
      adw_style_manager_get_default (),
      schemes[g_settings_get_enum (self->settings, "color-scheme")]);
}

static VitWindow *
get_window (VitApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !VIT_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);

  return window != NULL ? VIT_WINDOW (window) : vit_window_new (GTK_APPLICATION (self));
}

static void
activate_new (GSimpleAction *action, GVariant *target, gpointer data)
{
  gtk_window_present (GTK_WINDOW (vit_window_new (GTK_APPLICATION (data))));
}

/* Each window is asked, as when it is closed by hand. */
static void
activate_quit (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (VIT_IS_WINDOW (l->data))
        gtk_window_close (GTK_WINDOW (l->data));
    }
}

/* A click on a notification. */
static void
activate_show_window (GSimpleAction *action, GVariant *target, gpointer data)
{
  GtkWindow *window =
      gtk_application_get_window_by_id (GTK_APPLICATION (data), g_variant_get_uint32 (target));

  if (window != NULL)
    gtk_window_present (window);
}

static void
activate_preferences (GSimpleAction *action, GVariant *target, gpointer data)
{
  vit_preferences_window_present (GTK_WINDOW (get_window (VIT_APPLICATION (data))));
}

static void
activate_about (GSimpleAction *action, GVariant *target, gpointer data)
{
  adw_show_about_window (GTK_WINDOW (get_window (VIT_APPLICATION (data))), "application-name",
                         "Vitrine", "application-icon", VIT_APP_ID, "version", VIT_VERSION,
                         "license-type", GTK_LICENSE_GPL_3_0, "developer-name",
                         _ ("The Vitrine developers"), "comments",
                         _ ("Turns a shop’s raw exports into decisions. Everything runs on this "
                            "computer; no data leaves it."),
                         /* Translators: your name, one per line. */
                         "translator-credits", _ ("translator-credits"), NULL);
}

static const GActionEntry actions[] = {
  { "new", activate_new },
  { "quit", activate_quit },
  { "show-window", activate_show_window, "u" },
  { "preferences", activate_preferences },
  { "about", activate_about },
};

static void
vit_application_startup (GApplication *application)
{
  VitApplication *self = VIT_APPLICATION (application);

  g_resources_register (vit_app_get_resource ());
  vit_access_init ();
  G_APPLICATION_CLASS (vit_application_parent_class)->startup (application);

  self->settings = vit_settings_new ();
  vit_drafts_purge ();
  g_signal_connect_object (self->settings, "changed::color-scheme",
                           G_CALLBACK (update_color_scheme), self, G_CONNECT_SWAPPED);
  update_color_scheme (self);
  gtk_window_set_default_icon_name (VIT_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  vit_commands_set_accels (GTK_APPLICATION (self));
}

static void
vit_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (get_window (VIT_APPLICATION (application))));
}

static void
vit_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  VitWindow *window = get_window (VIT_APPLICATION (application));
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_FILE);

  for (int i = 0; i < n_files; i++)
    g_list_store_append (list, files[i]);
  gtk_window_present (GTK_WINDOW (window));
  vit_window_open_files (window, G_LIST_MODEL (list));
}

static int
vit_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  GVariantDict *options = g_application_command_line_get_options_dict (line);
  g_autofree const char **names = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  if (g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &names))
    {
      for (guint i = 0; names[i] != NULL; i++)
        g_ptr_array_add (files, g_application_command_line_create_file_for_arg (line, names[i]));
    }

  if (files->len > 0)
    vit_application_open (application, (GFile **) files->pdata, (int) files->len, "");
  else
    g_application_activate (application);
  if (g_variant_dict_contains (options, "sample"))
    vit_window_open_sample (get_window (VIT_APPLICATION (application)));

  return 0;
}

static int
vit_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  g_print ("vitrine %s\n", VIT_VERSION);

  return 0;
}

static void
vit_application_dispose (GObject *object)
{
  g_clear_object (&VIT_APPLICATION (object)->settings);

  G_OBJECT_CLASS (vit_application_parent_class)->dispose (object);
}

static void
vit_application_class_init (VitApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_application_dispose;
  application_class->startup = vit_application_startup;
  application_class->activate = vit_application_activate;
  application_class->open = vit_application_open;
  application_class->command_line = vit_application_command_line;
  application_class->handle_local_options = vit_application_handle_local_options;
}

static void
vit_application_init (VitApplication *self)
{
  static const GOptionEntry options[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the sample shop"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and leave"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_ ("[FILE…]") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * vit_application_new:
 *
 * Returns: (transfer full): the program
 */
VitApplication *
vit_application_new (void)
{
  return g_object_new (VIT_TYPE_APPLICATION, "application-id", VIT_APP_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/vitrine_app/Vitrine", NULL);
}
