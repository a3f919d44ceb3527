/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every key that the window promises, pressed on a keyboard. */

#include "keys.h"
#include "shop.h"
#include "support.h"

#include "vit-chart-canvas.h"
#include "vit-command-palette.h"
#include "vit-fold.h"
#include "vit-help-window.h"
#include "vit-pages.h"
#include "vit-preferences-window.h"
#include "vit-segments-page.h"

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

static GtkWindow *
find_other (VitWindow *window)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (all, i);

      if (VIT_IS_WINDOW (other) && other != GTK_WINDOW (window))
        return other;
    }

  g_assert_not_reached ();
}

static VitWindow *
new_window (void)
{
  VitWindow *window = vit_test_window_new (1180, 780);

  vit_test_focus (GTK_WINDOW (window));

  return window;
}

/* Presses @key, sees that a window of @type opens, and closes it. */
static void
assert_opens (VitWindow *window, const char *key, GType type)
{
  GtkWindow *opened;
  gint64 end;

  g_test_message ("%s opens %s", key, g_type_name (type));
  g_assert_null (find_window (type));
  /* A dialog that goes may take the focus along once more, and the key with it. */
  for (guint i = 0; i < 5 && find_window (type) == NULL; i++)
    {
      vit_test_focus (GTK_WINDOW (window));
      vit_test_key (key);
      end = g_get_monotonic_time () + 3 * G_USEC_PER_SEC;
      while (find_window (type) == NULL && g_get_monotonic_time () < end)
        vit_test_settle ();
    }
  if (find_window (type) == NULL)
    g_error ("%s opens nothing", key);
  opened = find_window (type);
  for (guint i = 0; i < 3; i++)
    vit_test_settle (); /* a file chooser that reads its folder cannot be closed in peace */
  gtk_window_close (opened);
  for (guint i = 0; i < 3; i++)
    vit_test_settle ();
  vit_test_focus (GTK_WINDOW (window));
  g_assert_null (find_window (type));
}

/* GTK 4.8 warns of the width of labels in its own window of shortcuts. */
static void
assert_opens_shortcuts (VitWindow *window)
{
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);

  assert_opens (window, "<Ctrl>question", GTK_TYPE_SHORTCUTS_WINDOW);
  g_log_set_always_fatal (fatal);
}

/* Something of a window that a key changes. */
typedef int (*Measure) (VitWindow *window);

typedef struct
{
  VitWindow *window;
  Measure measure;
  int expected;
} Effect;

static gboolean
has_come (gpointer data)
{
  const Effect *effect = data;

  return effect->measure (effect->window) == effect->expected;
}

/* A key on a busy machine takes its time to arrive. */
static void
press (VitWindow *window, const char *key, Measure measure, int expected)
{
  Effect effect = { window, measure, expected };

  g_assert_false (has_come (&effect));
  vit_test_key (key);
  vit_test_wait (has_come, &effect, key);
  vit_test_settle ();
}

static int
get_n_windows (VitWindow *window)
{
  return (int) count_windows ();
}

static int
get_sidebar (VitWindow *window)
{
  return vit_fold_get_show_sidebar (VIT_FOLD (vit_test_find (GTK_WIDGET (window), VIT_TYPE_FOLD)));
}

static int
get_menu (VitWindow *window)
{
  GtkWidget *menu = vit_test_find (GTK_WIDGET (window), GTK_TYPE_POPOVER_MENU);

  return menu != NULL && gtk_widget_get_mapped (menu);
}

/* The page at the front, counted from 0. */
static int
get_page (VitWindow *window)
{
  guint n;

  return (int) (vit_pages_find (vit_window_get_page (window)) - vit_pages_get (&n));
}

static int
get_step (VitWindow *window)
{
  return (int) vit_segments_page_get_step (VIT_SEGMENTS_PAGE (vit_window_get_page_widget (window)));
}

static int
get_rows (VitWindow *window)
{
  return (int) shop_count_rows (vit_window_get_workspace (window));
}

static int
get_zoomed (VitWindow *window)
{
  return vit_chart_canvas_get_zoomed (
      VIT_CHART_CANVAS (vit_test_find (GTK_WIDGET (window), VIT_TYPE_CHART_CANVAS)));
}

static void
test_windows (void)
{
  VitWindow *window = new_window ();
  VitWorkspace *workspace = vit_window_get_workspace (window);

  assert_opens (window, "<Ctrl>o", GTK_TYPE_FILE_CHOOSER_DIALOG);
  assert_opens (window, "<Ctrl>comma", VIT_TYPE_PREFERENCES_WINDOW);
  assert_opens_shortcuts (window);
  assert_opens (window, "F1", VIT_TYPE_HELP_WINDOW);
  assert_opens (window, "<Ctrl>k", VIT_TYPE_COMMAND_PALETTE);
  /* Home has nothing to find on it. */
  assert_opens (window, "<Ctrl>f", VIT_TYPE_COMMAND_PALETTE);

  /* A draft asks for its name, a project under a name saves itself. */
  shop_import (workspace, "orders.csv");
  assert_opens (window, "<Ctrl>s", GTK_TYPE_FILE_CHOOSER_DIALOG);
  assert_opens (window, "<Ctrl><Shift>s", GTK_TYPE_FILE_CHOOSER_DIALOG);

  g_assert_cmpuint (count_windows (), ==, 1);
  press (window, "<Ctrl>n", get_n_windows, 2);
  vit_test_focus (find_other (window));
  press (window, "<Ctrl>w", get_n_windows, 1);
  vit_test_focus (GTK_WINDOW (window));
  press (window, "<Ctrl>q", get_n_windows, 0);
}

static void
test_window (void)
{
  VitWindow *window = new_window ();
  int shown = get_sidebar (window);

  press (window, "F9", get_sidebar, !shown);
  press (window, "F9", get_sidebar, shown);
  press (window, "F10", get_menu, TRUE);
  press (window, "Escape", get_menu, FALSE);
  press (window, "<Ctrl>Page_Down", get_page, 1);
  press (window, "<Ctrl>Page_Up", get_page, 0);
  press (window, "<Alt>9", get_page, 8);
  vit_test_window_close (window);
}

/* Without a window manager no window becomes as large as the screen, so that the key can only be
 * seen to ask for it. */
static void
test_fullscreen (void)
{
  VitWindow *window = new_window ();
  g_auto (GStrv) actions =
      gtk_application_get_actions_for_accel (gtk_window_get_application (GTK_WINDOW (window)),
                                             "F11");

  g_assert_cmpuint (g_strv_length (actions), ==, 1);
  g_assert_cmpstr (actions[0], ==, "win.fullscreen");
  vit_test_key ("F11");
  g_test_message ("full screen: %d", gtk_window_is_fullscreen (GTK_WINDOW (window)));
  vit_test_window_close (window);
}

static void
test_undo (void)
{
  VitWindow *window = new_window ();
  VitWorkspace *workspace = vit_window_get_workspace (window);

  shop_import (workspace, "orders.csv");
  vit_workspace_remove_table (workspace, "orders");
  press (window, "<Ctrl>z", get_rows, 198);
  press (window, "<Ctrl><Shift>z", get_rows, -1);
  vit_test_window_close (window);
}

/* Escape on the way through the flow goes a step back. */
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
  g_assert_cmpint (get_step (window), ==, 2);
  press (window, "Escape", get_step, 1);
  press (window, "<Alt>Left", get_step, 0);
  vit_test_window_close (window);
}

static void
test_chart (void)
{
  VitWindow *window = new_window ();
  VitWorkspace *workspace = vit_window_get_workspace (window);
  GtkWidget *canvas;

  shop_import (workspace, "orders.csv");
  shop_set_guide (workspace);
  g_assert_true (shop_run (workspace, NULL));
  vit_window_show_page (window, "segments");
  vit_test_wait (vit_test_is_idle, window, "the page");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "segments");
  for (guint i = 0; i < 20; i++)
    vit_test_settle ();
  canvas = vit_test_find (GTK_WIDGET (window), VIT_TYPE_CHART_CANVAS);
  g_assert_true (gtk_widget_grab_focus (canvas));
  press (window, "plus", get_zoomed, TRUE);
  press (window, "minus", get_zoomed, FALSE);
  press (window, "plus", get_zoomed, TRUE);
  press (window, "0", get_zoomed, FALSE);
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
