/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The guided flow from a file to a report, through the window's own widgets. */

#include "support.h"

#include "vit-result-view.h"
#include "vit-segments-page.h"

static gboolean
has_tables (gpointer data)
{
  VitWorkspace *workspace = vit_window_get_workspace (data);

  return g_list_model_get_n_items (vit_workspace_get_tables (workspace)) > 0 &&
         vit_test_is_idle (data);
}

static gboolean
has_result (gpointer data)
{
  return vit_workspace_get_result (vit_window_get_workspace (data)) != NULL &&
         vit_test_is_idle (data);
}

/* What is scrolled through on the page of results. */
static GtkWidget *
find_long (VitWindow *window)
{
  GtkWidget *view = vit_test_find (GTK_WIDGET (window), VIT_TYPE_RESULT_VIEW);

  return vit_test_find (vit_test_find (view, GTK_TYPE_VIEWPORT), ADW_TYPE_CLAMP);
}

/* From the window's first page to the results of the sample shop. */
static void
go_through (VitWindow *window)
{
  vit_test_press (window, "_Try the Sample Shop");
  vit_test_wait (has_tables, window, "the sample shop");
  vit_test_settle ();
  vit_test_press (window, "_Continue");
  vit_test_wait (vit_test_is_idle, window, "the columns");
  vit_test_settle ();
  vit_test_press (window, "_Continue");
  vit_test_wait (vit_test_is_idle, window, "the checkup");
  vit_test_settle ();
  vit_test_press (window, "_Continue");
  vit_test_wait (vit_test_is_idle, window, "the recipe");
  vit_test_settle ();
  vit_test_press (window, "_Find Segments");
  vit_test_wait (has_result, window, "the result");
  vit_test_settle ();
}

static void
test_awake (void)
{
  VitWindow *window = vit_test_window_new (1280, 800);

  vit_test_watch ();
  vit_test_press (window, "_Try the Sample Shop");
  vit_test_wait (has_tables, window, "the sample shop");
  vit_test_settle ();
  vit_test_assert_awake ("opening the sample shop");

  vit_test_watch ();
  vit_test_press (window, "_Continue");
  vit_test_wait (vit_test_is_idle, window, "the columns");
  vit_test_settle ();
  vit_test_assert_awake ("recognising the columns");

  vit_test_watch ();
  vit_test_press (window, "_Continue");
  vit_test_wait (vit_test_is_idle, window, "the checkup");
  vit_test_settle ();
  vit_test_assert_awake ("checking the table");

  vit_test_watch ();
  vit_test_press (window, "_Continue");
  vit_test_wait (vit_test_is_idle, window, "the recipe");
  vit_test_settle ();
  vit_test_assert_awake ("cleaning the table");

  vit_test_watch ();
  vit_test_press (window, "_Find Segments");
  vit_test_wait (has_result, window, "the result");
  vit_test_settle ();
  vit_test_settle ();
  vit_test_assert_awake ("finding segments");

  vit_test_watch ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "report");
  vit_test_settle ();
  vit_test_wait (vit_test_is_idle, window, "the pages of the report");
  vit_test_settle ();
  vit_test_assert_awake ("laying out the report");

  vit_test_window_close (window);
}

static void
test_pictures (void)
{
  VitWindow *window = vit_test_window_new (1180, 780);
  static const char *const names[] = { "segments-1-data",     "segments-2-columns",
                                       "segments-3-cleaning", "segments-4-grouping",
                                       "segments-5-results",  "segments-6-export" };
  GtkWidget *page;

  go_through (window);
  vit_test_press (window, "_Export…");
  page = vit_window_get_page_widget (window);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      vit_segments_page_go (VIT_SEGMENTS_PAGE (page), i);
      vit_test_wait (vit_test_is_idle, window, "the step");
      vit_test_shoot_all (window, names[i]);
    }

  vit_segments_page_go (VIT_SEGMENTS_PAGE (page), 4);
  vit_test_settle ();
  vit_test_shoot_content (find_long (window), "segments-results-light");
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  vit_test_settle ();
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_DARK);
  vit_test_shoot_content (find_long (window), "segments-results-dark");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "report");
  vit_test_settle ();
  vit_test_wait (vit_test_is_idle, window, "the pages of the report");
  vit_test_shoot_all (window, "report");

  vit_test_window_close (window);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/segments/awake", test_awake);
  g_test_add_func ("/app/segments/pictures", test_pictures);

  return g_test_run ();
}
