/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The guided flow from a file to a report, through the window's own widgets. */

#include "support.h"

#include "vit-result-view.h"
#include "vit-segments-page.h"

static gboolean
is_idle (gpointer data)
{
  VitWorkspace *workspace = vit_window_get_workspace (data);

  return g_list_model_get_n_items (G_LIST_MODEL (vit_workspace_get_jobs (workspace))) == 0;
}

static gboolean
has_tables (gpointer data)
{
  VitWorkspace *workspace = vit_window_get_workspace (data);

  return g_list_model_get_n_items (vit_workspace_get_tables (workspace)) > 0 && is_idle (data);
}

static gboolean
has_result (gpointer data)
{
  return vit_workspace_get_result (vit_window_get_workspace (data)) != NULL && is_idle (data);
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (GTK_IS_BUTTON (child) && gtk_widget_get_mapped (child) &&
          g_strcmp0 (gtk_button_get_label (GTK_BUTTON (child)), label) == 0)
        return child;
      found = find_button (child, label);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
press (VitWindow *window, const char *label)
{
  GtkWidget *button = find_button (GTK_WIDGET (window), label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* What is scrolled through on the page of results. */
static GtkWidget *
find_type (GtkWidget *root, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_long (VitWindow *window)
{
  GtkWidget *view = find_type (GTK_WIDGET (window), VIT_TYPE_RESULT_VIEW);

  return find_type (find_type (view, GTK_TYPE_VIEWPORT), ADW_TYPE_CLAMP);
}

static void
test_sample (void)
{
  VitWindow *window = vit_test_window_new (1180, 780);

  press (window, "_Try the Sample Shop");
  vit_test_wait (has_tables, window, "the sample shop");
  vit_test_settle ();
  g_assert_cmpstr (vit_window_get_page (window), ==, "segments");
  vit_test_shoot_all (window, "flow-1-table");

  press (window, "_Continue");
  vit_test_wait (is_idle, window, "roles");
  vit_test_settle ();
  vit_test_shoot_all (window, "flow-2-roles");

  press (window, "_Continue");
  vit_test_wait (is_idle, window, "checkup");
  vit_test_settle ();
  vit_test_shoot_all (window, "flow-3-clean");

  press (window, "_Continue");
  vit_test_wait (is_idle, window, "recipe");
  vit_test_settle ();
  vit_test_shoot_all (window, "flow-4-group");

  press (window, "_Find Segments");
  vit_test_wait (has_result, window, "result");
  vit_test_settle ();
  vit_test_shoot_all (window, "flow-5-results");
  vit_test_shoot_content (find_long (window), "flow-5-long-1920");
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  vit_test_settle ();
  vit_test_shoot_content (find_long (window), "flow-5-long-360");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_DARK);
  vit_test_shoot_content (find_long (window), "flow-5-long-dark-360");

  press (window, "_Export…");
  vit_test_settle ();
  vit_test_shoot_all (window, "flow-6-export");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "report");
  vit_test_settle ();
  vit_test_wait (is_idle, window, "pages");
  vit_test_shoot_all (window, "report");

  vit_test_window_close (window);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/segments/sample", test_sample);

  return g_test_run ();
}
