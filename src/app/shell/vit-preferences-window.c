/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-preferences-window.h"

#include <glib/gi18n.h>

#include "vit-language.h"
#include "vit-settings.h"

struct _VitPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  GSettings *settings; /* owned */

  AdwComboRow *scheme;   /* template */
  AdwComboRow *language; /* template */
};

G_DEFINE_FINAL_TYPE (VitPreferencesWindow, vit_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

static void
on_scheme (VitPreferencesWindow *self)
{
  g_settings_set_enum (self->settings, "color-scheme",
                       (int) adw_combo_row_get_selected (self->scheme));
}

static void
on_language (VitPreferencesWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->language);

  g_settings_set_string (self->settings, "language",
                         selected == 0 ? "" : vit_language_list ()[selected - 1]);
}

static void
fill_languages (VitPreferencesWindow *self)
{
  const char *const *codes = vit_language_list ();
  g_autofree char *current = g_settings_get_string (self->settings, "language");
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _ ("As the desktop"));
  for (guint i = 0; codes[i] != NULL; i++)
    {
      gtk_string_list_append (names, vit_language_get_name (vit_language_get (codes[i])));
      if (g_str_equal (codes[i], current))
        selected = i + 1;
    }
  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->language, selected);
}

static void
vit_preferences_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_PREFERENCES_WINDOW);
  g_clear_object (&VIT_PREFERENCES_WINDOW (object)->settings);

  G_OBJECT_CLASS (vit_preferences_window_parent_class)->dispose (object);
}

static void
vit_preferences_window_class_init (VitPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_preferences_window_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, VitPreferencesWindow, scheme);
  gtk_widget_class_bind_template_child (widget_class, VitPreferencesWindow, language);
}

static void
vit_preferences_window_init (VitPreferencesWindow *self)
{
  self->settings = vit_settings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  adw_combo_row_set_selected (self->scheme,
                              (guint) g_settings_get_enum (self->settings, "color-scheme"));
  fill_languages (self);
  g_signal_connect_object (self->scheme, "notify::selected", G_CALLBACK (on_scheme), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->language, "notify::selected", G_CALLBACK (on_language), self,
                           G_CONNECT_SWAPPED);
}

/**
 * vit_preferences_window_present:
 * @parent: the window that it opens over
 */
void
vit_preferences_window_present (GtkWindow *parent)
{
  gtk_window_present (
      g_object_new (VIT_TYPE_PREFERENCES_WINDOW, "transient-for", parent, "modal", TRUE, NULL));
}
