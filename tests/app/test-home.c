/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of projects on the first page. */

#include "pictures.h"
#include "shop.h"
#include "support.h"

#include <glib/gstdio.h>

#include "vit-drafts.h"
#include "vit-settings.h"

/* What a test looks for in a window. */
typedef struct
{
  VitWindow *window;
  const char *title;
} Wanted;

static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (ADW_IS_ACTION_ROW (child) &&
          g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (child)), title) == 0)
        return child;
      found = find_row (child, title);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_row (gpointer data)
{
  Wanted *wanted = data;

  return find_row (GTK_WIDGET (wanted->window), wanted->title) != NULL;
}

static gboolean
has_no_row (gpointer data)
{
  return !has_row (data);
}

/* Presses the button in a row. */
static void
press_in_row (VitWindow *window, const char *title, const char *tooltip)
{
  GtkWidget *button = vit_test_find (find_row (GTK_WIDGET (window), title), GTK_TYPE_BUTTON);

  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, tooltip);
  g_signal_emit_by_name (button, "clicked");
}

/* A draft with a table, as a window that was closed leaves it. */
static char *
make_draft (const char *file)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  char *path;

  shop_import (workspace, file);
  path = g_strdup (vit_project_get_path (vit_workspace_get_project (workspace)));
  vit_workspace_close (workspace);

  return path;
}

static void
test_discard (void)
{
  g_autofree char *path = make_draft ("unwanted.csv");
  VitWindow *window = vit_test_window_new (900, 700);
  Wanted wanted = { window, "unwanted" };

  vit_test_wait (has_row, &wanted, "the draft");
  press_in_row (window, "unwanted", "Discard “unwanted”");
  vit_test_wait (has_no_row, &wanted, "the draft to go");
  vit_test_settle ();
  vit_test_shoot (GTK_WINDOW (window), "home-discarded");
  vit_test_press (window, "Undo");
  vit_test_wait (has_row, &wanted, "the draft to come back");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));

  /* The file goes when the program starts the next time. */
  press_in_row (window, "unwanted", "Discard “unwanted”");
  vit_test_wait (has_no_row, &wanted, "the draft to go");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  vit_test_window_close (window);
  vit_drafts_purge ();
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
on_message (VitWorkspace *workspace, const char *text, gboolean undoable, gpointer data)
{
  g_string_assign (data, text);
}

/* What is open is not discarded, and what was discarded and is opened again is kept. */
static void
test_discard_open (void)
{
  g_autofree char *path = make_draft ("open.csv");
  VitWindow *window = vit_test_window_new (900, 700);
  VitWorkspace *workspace = vit_window_get_workspace (window);
  Wanted wanted = { window, "open" };
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  vit_test_wait (has_row, &wanted, "the draft");
  press_in_row (window, "open", "Discard “open”");
  vit_test_wait (has_no_row, &wanted, "the draft to go");
  g_assert_true (shop_open (workspace, path, &error));
  g_assert_no_error (error);
  vit_test_wait (has_row, &wanted, "the draft to come back");
  vit_drafts_purge ();
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));

  g_signal_connect (workspace, "message", G_CALLBACK (on_message), said);
  press_in_row (window, "open", "Discard “open”");
  g_assert_cmpstr (said->str, ==, "“open” is open. Close its window first.");
  vit_test_window_close (window);
  vit_drafts_purge ();
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  vit_drafts_delete (path);
}

static void
test_forget (void)
{
  g_autofree char *path = shop_make_project ("Spring.vitrine");
  VitWindow *window = vit_test_window_new (900, 700);
  Wanted wanted = { window, "Spring" };

  vit_test_wait (has_row, &wanted, "the project");
  press_in_row (window, "Spring", "Remove “Spring” from the List");
  vit_test_wait (has_no_row, &wanted, "the project to go");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  vit_test_settle ();
  vit_test_press (window, "Undo");
  vit_test_wait (has_row, &wanted, "the project to come back");
  vit_test_window_close (window);
}

static gboolean
has_project (gpointer window)
{
  return vit_workspace_get_project (vit_window_get_workspace (window)) != NULL &&
         vit_test_is_idle (window);
}

static void
test_reopen (void)
{
  g_autofree char *path = shop_make_project ("Summer.vitrine");
  VitWindow *window = vit_test_window_new (900, 700);
  Wanted wanted = { window, "Summer" };
  GtkWidget *row;

  vit_test_wait (has_row, &wanted, "the project");
  row = find_row (GTK_WIDGET (window), "Summer");
  g_assert_true (gtk_widget_activate (row));
  vit_test_wait (has_project, window, "the project to open");
  g_assert_cmpstr (vit_workspace_get_title (vit_window_get_workspace (window)), ==, "Summer");
  g_assert_cmpint (shop_count_rows (vit_window_get_workspace (window)), ==, 198);
  vit_test_settle ();
  g_assert_cmpstr (vit_window_get_page (window), ==, "segments");
  vit_test_window_close (window);
}

static void
test_missing (void)
{
  g_autofree char *path = shop_make_project ("Autumn.vitrine");
  VitWindow *window;
  Wanted wanted = { NULL, "Autumn" };
  GtkWidget *row;

  g_assert_cmpint (g_unlink (path), ==, 0);
  window = vit_test_window_new (900, 700);
  wanted.window = window;
  vit_test_wait (has_row, &wanted, "the project");
  row = find_row (GTK_WIDGET (window), "Autumn");
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Not in "));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  vit_test_shoot (GTK_WINDOW (window), "home-missing");
  press_in_row (window, "Autumn", "Remove “Autumn” from the List");
  vit_test_wait (has_no_row, &wanted, "the project to go");
  vit_test_window_close (window);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/home/discard", test_discard);
  g_test_add_func ("/app/home/discard-open", test_discard_open);
  g_test_add_func ("/app/home/forget", test_forget);
  g_test_add_func ("/app/home/reopen", test_reopen);
  g_test_add_func ("/app/home/missing", test_missing);

  return g_test_run ();
}
