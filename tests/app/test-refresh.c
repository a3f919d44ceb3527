/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file changes after it was imported: it is noticed, read again, and can be undone. */

#include <glib/gstdio.h>

#include "pictures.h"
#include "shop.h"
#include "support.h"

#include "vit-data-page.h"
#include "vit-refresh-bar.h"
#include "vit-refresh-view.h"
#include "vit-window-private.h"

#define RECIPE "[{\"do\": \"filter\", \"where\": \"price > 6\"}]"

/* Another export: some lines more, a new product, a column less if it is not @whole. */
static void
write_changed (const char *path, gboolean whole)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_string_append_printf (text, "order_id,order_date,customer_id,product,quantity%s\n",
                          whole ? ",price" : "");
  for (guint i = 0; i < 250; i++)
    g_string_append_printf (text, "%u,2023-%02u-%02u,C%03u,product %u,%u%s\n", 1000 + i, 1 + i % 12,
                            1 + i % 28, i % 70, i % 8, 1 + i % 3,
                            whole ? (i % 2 ? ",12.50" : ",7.50") : "");
  g_file_set_contents (path, text->str, -1, &error);
  g_assert_no_error (error);
}

static gboolean
is_visible (gpointer data)
{
  return gtk_widget_get_visible (data);
}

static gboolean
is_hidden (gpointer data)
{
  return !gtk_widget_get_visible (data);
}

static GtkWidget *
get_bar (VitWindow *window)
{
  return vit_test_find (GTK_WIDGET (window), VIT_TYPE_REFRESH_BAR);
}

/* A window with the shop's orders, cleaned, on the Data page. */
static VitWindow *
begin (char **path)
{
  VitWindow *window = vit_test_window_new (1180, 780);
  VitWorkspace *workspace = vit_window_get_workspace (window);

  shop_import (workspace, "orders.csv");
  shop_set_recipe (workspace, RECIPE, "Clean");
  *path = shop_make_path ("orders.csv");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "data");
  vit_test_wait (vit_test_is_idle, window, "the page");
  g_assert_false (gtk_widget_get_visible (get_bar (window)));

  return window;
}

static const char *
get_view (VitWindow *window)
{
  GtkWidget *views = vit_test_find (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK);

  return adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (views));
}

static void
shoot (VitWindow *window, const char *name)
{
  static const int sizes[][2] = { { 1180, 780 }, { 360, 640 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *picture = g_strdup_printf ("refresh-%s-%d", name, sizes[i][0]);

      vit_test_resize (GTK_WIDGET (window), sizes[i][0], sizes[i][1]);
      vit_test_shoot (GTK_WINDOW (window), picture);
    }
  vit_test_resize (GTK_WIDGET (window), sizes[0][0], sizes[0][1]);
}

static void
test_refresh (void)
{
  g_autofree char *path = NULL;
  VitWindow *window = begin (&path);
  VitWorkspace *workspace = vit_window_get_workspace (window);
  VitHistory *history = vit_workspace_get_history (workspace);
  g_autoptr (GError) error = NULL;
  gint64 before = shop_count_rows (workspace);

  shop_set_guide (workspace);
  g_assert_true (shop_run (workspace, &error));
  g_assert_no_error (error);
  g_assert_true (vit_workspace_get_result_current (workspace));

  write_changed (path, TRUE);
  vit_test_wait (is_visible, get_bar (window), "the change to be noticed");
  shoot (window, "noticed");

  vit_test_press (window, "_Refresh");
  vit_test_wait (vit_test_is_idle, window, "the refresh");
  g_assert_cmpint (shop_count_rows (workspace), ==, 250);
  g_assert_cmpstr (get_view (window), ==, "changes");
  g_assert_nonnull (vit_test_find_label (GTK_WIDGET (window), "New in “product”: “product 7”."));
  g_assert_false (vit_workspace_get_result_current (workspace));
  vit_test_wait (is_hidden, get_bar (window), "the file to be as it was read");
  shoot (window, "changes");

  g_assert_cmpstr (vit_history_get_undo_label (history), ==, "Refresh table");
  g_assert_true (vit_history_undo (history));
  vit_test_wait (shop_is_idle, workspace, "Undo");
  g_assert_cmpint (shop_count_rows (workspace), ==, before);
  g_assert_cmpstr (get_view (window), ==, "rows");
  g_assert_true (vit_workspace_get_result_current (workspace));
  vit_test_wait (is_visible, get_bar (window), "the file to be newer again");

  g_assert_true (vit_history_redo (history));
  vit_test_wait (shop_is_idle, workspace, "Redo");
  g_assert_cmpint (shop_count_rows (workspace), ==, 250);

  vit_test_window_close (window);
}

/* Undo and Redo at once, before either has run. */
static void
test_undo_at_once (void)
{
  g_autofree char *path = NULL;
  VitWindow *window = begin (&path);
  VitWorkspace *workspace = vit_window_get_workspace (window);
  VitHistory *history = vit_workspace_get_history (workspace);

  write_changed (path, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.refresh", NULL);
  vit_test_wait (vit_test_is_idle, window, "the refresh");

  g_assert_true (vit_history_undo (history));
  g_assert_true (vit_history_redo (history));
  vit_test_wait (shop_is_idle, workspace, "both");
  g_assert_cmpint (shop_count_rows (workspace), ==, 250);

  vit_test_window_close (window);
}

/* A step that does not apply any more is named; the table stays as it was. */
static void
test_step_stops (void)
{
  g_autofree char *path = NULL;
  VitWindow *window = begin (&path);
  VitWorkspace *workspace = vit_window_get_workspace (window);
  gint64 before = shop_count_rows (workspace);

  write_changed (path, FALSE);
  vit_test_wait (is_visible, get_bar (window), "the change to be noticed");
  vit_test_press (window, "_Refresh");
  vit_test_wait (vit_test_is_idle, window, "the refresh");

  g_assert_cmpint (shop_count_rows (workspace), ==, before);
  g_assert_nonnull (
      vit_test_find_label (GTK_WIDGET (window), "Step 1 (filter) of the recipe for “orders”"));
  g_assert_true (gtk_widget_get_visible (get_bar (window)));
  g_assert_cmpstr (vit_history_get_undo_label (vit_workspace_get_history (workspace)), ==, "Clean");
  shoot (window, "stopped");

  vit_test_window_close (window);
}

static void
test_gone (void)
{
  g_autofree char *path = NULL;
  VitWindow *window = begin (&path);
  VitWorkspace *workspace = vit_window_get_workspace (window);
  g_autofree char *moved = shop_make_path ("moved.csv");

  write_changed (moved, TRUE);
  g_assert_cmpint (g_unlink (path), ==, 0);
  vit_test_wait (is_visible, get_bar (window), "the loss to be noticed");
  g_assert_nonnull (vit_test_find_label (get_bar (window), "orders.csv is no longer where it was"));
  shoot (window, "gone");

  vit_window_refresh_from (window, moved);
  vit_test_wait (vit_test_is_idle, window, "the refresh");
  g_assert_cmpint (shop_count_rows (workspace), ==, 250);
  vit_test_wait (is_hidden, get_bar (window), "the file to be found");

  vit_test_window_close (window);
  g_assert_cmpint (g_unlink (moved), ==, 0);
}

static void
test_cancel (void)
{
  g_autofree char *path = NULL;
  VitWindow *window = begin (&path);
  VitWorkspace *workspace = vit_window_get_workspace (window);
  g_auto (ShopAnswer) answer = { NULL };
  g_autoptr (GError) error = NULL;
  gint64 before = shop_count_rows (workspace);

  write_changed (path, TRUE);
  vit_workspace_refresh_async (workspace, "orders", NULL, shop_on_answer, &answer);
  vit_job_queue_cancel_all (vit_workspace_get_jobs (workspace));
  vit_test_wait (shop_has_answer, &answer, "the end");
  g_assert_false (vit_workspace_refresh_finish (workspace, answer.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (shop_count_rows (workspace), ==, before);

  vit_test_window_close (window);
}

int
main (int argc, char **argv)
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/refresh/refresh", test_refresh);
  g_test_add_func ("/app/refresh/undo-at-once", test_undo_at_once);
  g_test_add_func ("/app/refresh/step-stops", test_step_stops);
  g_test_add_func ("/app/refresh/gone", test_gone);
  g_test_add_func ("/app/refresh/cancel", test_cancel);

  return g_test_run ();
}
