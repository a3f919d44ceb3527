/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-commands.h"

#include <glib/gi18n.h>

/* Brings a page to the front. */
#define PAGE_ACTION "win.page::"

static const VitCommand commands[] = {
  { N_ ("Project"), N_ ("New Project"), "app.new", { "<Ctrl>n" } },
  { N_ ("Project"), N_ ("Open a File"), "win.open", { "<Ctrl>o" } },
  { N_ ("Project"), N_ ("Open a Folder as One Table"), "win.open-folder", { "<Ctrl><Shift>o" } },
  { N_ ("Project"), N_ ("Refresh the Table from Its File"), "win.refresh", { "F5" } },
  { N_ ("Project"), N_ ("Paste a Table"), "win.paste-table", { NULL } },
  { N_ ("Project"), N_ ("Save"), "win.save", { "<Ctrl>s" } },
  { N_ ("Project"), N_ ("Save As"), "win.save-as", { "<Ctrl><Shift>s" } },
  { N_ ("Project"), N_ ("Try the Sample Shop"), "win.sample", { NULL } },
  { N_ ("Project"), N_ ("Close Window"), "window.close", { "<Ctrl>w" } },
  { N_ ("Project"), N_ ("Quit"), "app.quit", { "<Ctrl>q" } },
  { N_ ("Editing"), N_ ("Undo"), "win.undo", { "<Ctrl>z" } },
  { N_ ("Editing"), N_ ("Redo"), "win.redo", { "<Ctrl><Shift>z", "<Ctrl>y" } },
  { N_ ("Editing"), N_ ("Find on This Page"), "win.search", { "<Ctrl>f" } },
  { N_ ("Pages"), N_ ("Home"), "win.page::home", { "<Alt>1" } },
  { N_ ("Pages"), N_ ("Data"), "win.page::data", { "<Alt>2" } },
  { N_ ("Pages"), N_ ("Explore"), "win.page::explore", { "<Alt>3" } },
  { N_ ("Pages"), N_ ("Segments"), "win.page::segments", { "<Alt>4" } },
  { N_ ("Pages"), N_ ("Models"), "win.page::models", { "<Alt>5" } },
  { N_ ("Pages"), N_ ("Recommend"), "win.page::recommend", { "<Alt>6" } },
  { N_ ("Pages"), N_ ("Value"), "win.page::value", { "<Alt>7" } },
  { N_ ("Pages"), N_ ("Live"), "win.page::live", { "<Alt>8" } },
  { N_ ("Pages"), N_ ("Report"), "win.page::report", { "<Alt>9" } },
  { N_ ("Pages"), N_ ("Previous Page"), "win.turn-page(-1)", { "<Ctrl>Page_Up" } },
  { N_ ("Pages"), N_ ("Next Page"), "win.turn-page(1)", { "<Ctrl>Page_Down" } },
  { N_ ("Window"),
    N_ ("Find a Command, Table, Column or Page"),
    "win.palette",
    { "<Ctrl>k" },
    TRUE },
  { N_ ("Window"), N_ ("Preferences"), "app.preferences", { "<Ctrl>comma" } },
  { N_ ("Window"), N_ ("Keyboard Shortcuts"), "win.shortcuts", { "<Ctrl>question" } },
  { N_ ("Window"), N_ ("Help"), "win.help", { "F1" } },
  { N_ ("Window"), N_ ("Show or Hide the Sidebar"), "win.sidebar", { "F9" } },
  { N_ ("Window"), N_ ("Main Menu"), "win.menu", { "F10" }, TRUE },
  { N_ ("Window"), N_ ("Full Screen"), "win.fullscreen", { "F11" } },
  { N_ ("Window"), N_ ("Jobs"), "win.jobs", { "<Ctrl>j" } },
  { N_ ("Window"), N_ ("Back"), "win.back", { "Escape", "<Alt>Left" }, TRUE },
  { N_ ("Window"), N_ ("About Vitrine"), "app.about", { NULL } },
};

/* Keys that are no actions of the window: of a table that is in view, and of a chart while it has
 * the focus. */
typedef struct
{
  const char *title;
  const char *accel;
} Key;

static const Key table_keys[] = {
  { N_ ("Go to a row"), "<Ctrl>g" },
};

static const Key chart_keys[] = {
  { N_ ("Zoom in"), "plus" },
  { N_ ("Zoom out"), "minus" },
  { N_ ("Show all"), "0" },
  { N_ ("Next and previous value"), "Right Left" },
  { N_ ("Next and previous series"), "Down Up" },
  { N_ ("Let go of the value"), "Escape" },
};

/**
 * vit_commands_get:
 * @n_commands: (out): their number
 *
 * Returns: (transfer none): all commands, by group
 */
const VitCommand *
vit_commands_get (guint *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);

  return commands;
}

/**
 * vit_commands_set_accels:
 *
 * Gives every action of @application and its windows its keys.
 */
void
vit_commands_set_accels (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_application_set_accels_for_action (application, commands[i].action, commands[i].accels);
}

static void
write_shortcut (GString *ui, const char *accels, const char *title)
{
  g_autofree char *line = g_markup_printf_escaped (
      "<child><object class=\"GtkShortcutsShortcut\"><property name=\"accelerator\">%s</property>"
      "<property name=\"title\">%s</property></object></child>",
      accels, title);

  g_string_append (ui, line);
}

static void
begin_group (GString *ui, const char *title)
{
  g_autofree char *line = g_markup_printf_escaped (
      "<child><object class=\"GtkShortcutsGroup\"><property name=\"title\">%s</property>", title);

  g_string_append (ui, line);
}

static void
end_group (GString *ui)
{
  g_string_append (ui, "</object></child>");
}

/* The pages' keys are one line, from the first to the last: all in one page of the window, as
 * GtkShortcutsWindow 4.8 turns the order of several around. */
static void
write_command (GString *ui, guint number)
{
  gboolean is_page = g_str_has_prefix (commands[number].action, PAGE_ACTION);
  gboolean is_first_page = is_page && !g_str_has_prefix (commands[number - 1].action, PAGE_ACTION);

  if (is_first_page)
    write_shortcut (ui, "<Alt>1...9", _ ("The pages, as in the sidebar"));
  else if (!is_page)
    write_shortcut (ui, commands[number].accels[0], _ (commands[number].title));
}

static void
write_keys (GString *ui, const char *title, const Key *keys, guint n_keys)
{
  begin_group (ui, title);
  for (guint i = 0; i < n_keys; i++)
    write_shortcut (ui, keys[i].accel, _ (keys[i].title));
  end_group (ui);
}

/* GtkShortcutsWindow can only be filled by a builder, so the list is written as one. */
static char *
write_shortcuts_ui (void)
{
  GString *ui = g_string_new ("<interface><object class=\"GtkShortcutsWindow\" id=\"window\">"
                              "<property name=\"modal\">1</property><child>"
                              "<object class=\"GtkShortcutsSection\">"
                              "<property name=\"section-name\">all</property>"
                              "<property name=\"max-height\">17</property>");
  const char *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (commands[i].accels[0] == NULL)
        continue;
      if (g_strcmp0 (group, commands[i].group) != 0)
        {
          if (group != NULL)
            end_group (ui);
          begin_group (ui, _ (commands[i].group));
          group = commands[i].group;
        }
      write_command (ui, i);
    }
  end_group (ui);

  write_keys (ui, _ ("In a Table"), table_keys, G_N_ELEMENTS (table_keys));
  write_keys (ui, _ ("In a Chart"), chart_keys, G_N_ELEMENTS (chart_keys));
  g_string_append (ui, "</object></child></object></interface>");

  return g_string_free (ui, FALSE);
}

/* GTK 4.8 does not tell screen readers what the button in the window's corner does. */
static void
name_search (GtkWidget *root)
{
  if (GTK_IS_TOGGLE_BUTTON (root))
    gtk_accessible_update_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Search"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_search (child);
}

/**
 * vit_commands_new_shortcuts_window:
 *
 * Returns: (transfer none): a window with all keys; GTK owns it as any toplevel
 */
GtkShortcutsWindow *
vit_commands_new_shortcuts_window (void)
{
  g_autofree char *ui = write_shortcuts_ui ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (ui, -1);
  GtkShortcutsWindow *window;

  window = GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "window"));
  gtk_window_set_title (GTK_WINDOW (window), _ ("Keyboard Shortcuts"));
  name_search (gtk_window_get_titlebar (GTK_WINDOW (window)));

  return window;
}
