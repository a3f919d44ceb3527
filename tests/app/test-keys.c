/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every key that the window promises, pressed on a keyboard. */

#include "keys.h"
#include "shop.h"
#include "support.h"

#include "vit-chart-canvas.h"
#include "vit-command-palette.h"
#include "vit-fold.h"
#include "vit-help-window.h"
#include "vit-preferences-window.h"

/* Of the windows that are on screen, the first of a type. */
static GtkWindow *
find_window (GType type)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static guint
count_windows (void)
{
  GListModel *all = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (all, i);

      n += VIT_IS_WINDOW (window) && gtk_widget_get_visible (window);
    }

  return n;
}

static gboolean
is_open (gpointer type)
{
  return find_window (GPOINTER_TO_SIZE (type)) != NULL;
}

static gboolean
is_focused (gpointer window)
{
  return gtk_window_is_active (window);
}

static VitWindow *
new_window (void)
{
  VitWindow *window = vit_test_window_new (1180, 780);

  gtk_window_present (GTK_WINDOW (window));
  vit_test_wait (is_focused, window, "the focus");

  return window;
}

/* Presses @key, sees that a window of @type opens, and closes it with Escape or by itself. */
static void
assert_opens (VitWindow *window, const char *key, GType type)
{
  GtkWindow *opened;

  g_test_message ("%s opens %s", key, g_type_name (type));
  g_assert_null (find_window (type));
  vit_test_key (key);
  vit_test_wait (is_open, GSIZE_TO_POINTER (type), key);
  opened = find_window (type);
  gtk_window_close (opened);
  vit_test_settle ();
  gtk_window_present (GTK_WINDOW (window));
  vit_test_wait (is_focused, window, "the focus to come back");
  g_assert_null (find_window (type));
}

static void
test_windows (void)
{
  VitWindow *window = new_window ();
  VitWorkspace *workspace = vit_window_get_workspace (window);

  assert_opens (window, "<Ctrl>o", GTK_TYPE_FILE_CHOOSER_DIALOG);
  assert_opens (window, "<Ctrl>comma", VIT_TYPE_PREFERENCES_WINDOW);
  assert_opens (window, "<Ctrl>question", GTK_TYPE_SHORTCUTS_WINDOW);
  assert_opens (window, "F1", VIT_TYPE_HELP_WINDOW);
  assert_opens (window, "<Ctrl>k", VIT_TYPE_COMMAND_PALETTE);
  /* Home has nothing to find on it. */
  assert_opens (window, "<Ctrl>f", VIT_TYPE_COMMAND_PALETTE);

  /* A draft asks for its name, a project under a name saves itself. */
  shop_import (workspace, "orders.csv");
  assert_opens (window, "<Ctrl>s", GTK_TYPE_FILE_CHOOSER_DIALOG);
  assert_opens (window, "<Ctrl><Shift>s", GTK_TYPE_FILE_CHOOSER_DIALOG);

  g_assert_cmpuint (count_windows (), ==, 1);
  vit_test_key ("<Ctrl>n");
  g_assert_cmpuint (count_windows (), ==, 2);
  vit_test_key ("<Ctrl>w");
  g_assert_cmpuint (count_windows (), ==, 1);
  gtk_window_present (GTK_WINDOW (window));
  vit_test_wait (is_focused, window, "the focus to come back");
  vit_test_key ("<Ctrl>q");
  g_assert_cmpuint (count_windows (), ==, 0);
}

static void
test_window (void)
{
  VitWindow *window = new_window ();
  VitFold *fold = VIT_FOLD (vit_test_find (GTK_WIDGET (window), VIT_TYPE_FOLD));
  gboolean shown = vit_fold_get_show_sidebar (fold);
  GtkWidget *popover;

  vit_test_key ("F9");
  g_assert_cmpint (vit_fold_get_show_sidebar (fold), !=, shown);
  vit_test_key ("F9");
  g_assert_cmpint (vit_fold_get_show_sidebar (fold), ==, shown);

  vit_test_key ("F10");
  popover = vit_test_find (GTK_WIDGET (window), GTK_TYPE_POPOVER_MENU);
  g_assert_true (gtk_widget_get_mapped (popover));
  vit_test_key ("Escape");
  g_assert_false (gtk_widget_get_mapped (popover));

  g_assert_cmpstr (vit_window_get_page (window), ==, "home");
  vit_test_key ("<Ctrl>Page_Down");
  g_assert_cmpstr (vit_window_get_page (window), ==, "data");
  vit_test_key ("<Ctrl>Page_Up");
  g_assert_cmpstr (vit_window_get_page (window), ==, "home");
  vit_test_key ("<Alt>9");
  g_assert_cmpstr (vit_window_get_page (window), ==, "report");
  vit_test_window_close (window);
}

/* Without a window manager nothing becomes as large as the screen, but it is asked for. */
static void
on_state (GdkToplevel *surface, GParamSpec *pspec, gpointer data)
{
  *(gboolean *) data |=
      gtk_window_is_fullscreen (GTK_WINDOW (gtk_native_get_for_surface (GDK_SURFACE (surface))));
}

static void
test_fullscreen (void)
{
  VitWindow *window = new_window ();
  gboolean was = FALSE;

  g_signal_connect (gtk_native_get_surface (GTK_NATIVE (window)), "notify::state",
                    G_CALLBACK (on_state), &was);
  vit_test_key ("F11");
  if (!gtk_window_is_fullscreen (GTK_WINDOW (window)) && !was)
    g_test_skip ("There is no window manager that makes a window as large as the screen");
  vit_test_window_close (window);
}

static void
test_undo (void)
{
  VitWindow *window = new_window ();
  VitWorkspace *workspace = vit_window_get_workspace (window);

  shop_import (workspace, "orders.csv");
  vit_workspace_remove_table (workspace, "orders");
  vit_test_key ("<Ctrl>z");
  g_assert_cmpint (shop_count_rows (workspace), ==, 198);
  vit_test_key ("<Ctrl><Shift>z");
  g_assert_cmpint (shop_count_rows (workspace), ==, -1);
  vit_test_window_close (window);
}

/* Ctrl+F on the Data page looks for a column; Escape on the way through the flow goes back. */
static void
test_page (void)
{
  VitWindow *window = new_window ();
  VitWorkspace *workspace = vit_window_get_workspace (window);

  shop_import (workspace, "orders.csv");
  shop_set_guide (workspace);
  vit_window_show_page (window, "segments");
  vit_test_wait (vit_test_is_idle, window, "the page");
  vit_test_settle ();
  vit_test_press (window, "_Continue");
  vit_test_wait (vit_test_is_idle, window, "the columns");
  vit_test_settle ();
  vit_test_press (window, "_Continue");
  vit_test_wait (vit_test_is_idle, window, "the checkup");
  vit_test_settle ();
  g_assert_null (find_window (VIT_TYPE_COMMAND_PALETTE));
  vit_test_key ("Escape");
  g_assert_cmpstr (vit_window_get_page (window), ==, "segments");
  vit_test_window_close (window);
}

static void
test_chart (void)
{
  VitWindow *window = new_window ();
  VitWorkspace *workspace = vit_window_get_workspace (window);
  VitChartCanvas *canvas;

  shop_import (workspace, "orders.csv");
  shop_set_guide (workspace);
  g_assert_true (shop_run (workspace, NULL));
  vit_window_show_page (window, "segments");
  vit_test_wait (vit_test_is_idle, window, "the page");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "segments");
  for (guint i = 0; i < 20; i++)
    vit_test_settle ();
  canvas = VIT_CHART_CANVAS (vit_test_find (GTK_WIDGET (window), VIT_TYPE_CHART_CANVAS));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (canvas)));
  vit_test_key ("plus");
  g_assert_true (vit_chart_canvas_get_zoomed (canvas));
  vit_test_key ("minus");
  vit_test_key ("plus");
  vit_test_key ("0");
  g_assert_false (vit_chart_canvas_get_zoomed (canvas));
  vit_test_window_close (window);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/keys/window", test_window);
  g_test_add_func ("/app/keys/windows", test_windows);
  g_test_add_func ("/app/keys/fullscreen", test_fullscreen);
  g_test_add_func ("/app/keys/undo", test_undo);
  g_test_add_func ("/app/keys/page", test_page);
  g_test_add_func ("/app/keys/chart", test_chart);

  return g_test_run ();
}
