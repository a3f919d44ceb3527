/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a study yields: that it is kept, and that it can be saved. */

#include "pictures.h"
#include "shop.h"
#include "support.h"

#include <glib/gstdio.h>

#include "vit-json.h"
#include "vit-report.h"
#include "vit-result-view.h"
#include "vit-segments-page.h"
#include "vit-study.h"

static VitStep *
make_step (void)
{
  g_autoptr (JsonNode) node = vit_json_parse ("{\"do\": \"drop_duplicates\"}", NULL);

  return vit_step_from_json (node, "step", NULL);
}

static void
test_study (void)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  g_autoptr (VitGuide) guide = NULL;
  g_autoptr (VitGuide) guide_declined = NULL;
  g_autoptr (GError) error = NULL;

  shop_import (workspace, "orders.csv");
  g_assert_false (shop_run (workspace, &error));
  g_assert_error (error, VIT_STUDY_ERROR, VIT_STUDY_ERROR_DATA);
  g_clear_error (&error);

  shop_set_recipe (workspace, "[{\"do\": \"drop_duplicates\"}]", "Drop duplicates");
  shop_set_guide (workspace);
  g_assert_true (shop_run (workspace, &error));
  g_assert_no_error (error);
  g_assert_true (vit_workspace_get_result_current (workspace));
  g_assert_cmpfloat (vit_figures_get (vit_workspace_get_result (workspace)->figures, "customers"),
                     ==, 60);

  /* Another setting makes it old, Undo makes it current again. */
  guide = vit_guide_copy (vit_workspace_get_guide (workspace));
  guide->scores = 3;
  vit_workspace_set_guide (workspace, guide, "Change scores");
  g_assert_false (vit_workspace_get_result_current (workspace));
  vit_history_undo (vit_workspace_get_history (workspace));
  g_assert_true (vit_workspace_get_result_current (workspace));

  /* So do a recipe and its Undo. */
  shop_set_recipe (workspace, "[]", "Clean less");
  g_assert_false (vit_workspace_get_result_current (workspace));
  vit_history_undo (vit_workspace_get_history (workspace));
  vit_test_wait (shop_is_idle, workspace, "Undo");
  g_assert_true (vit_workspace_get_result_current (workspace));

  /* What was not wanted to be cleaned changes nothing. */
  guide_declined = vit_guide_copy (vit_workspace_get_guide (workspace));
  g_ptr_array_add (guide_declined->declined, make_step ());
  vit_workspace_set_guide (workspace, guide_declined, "Decline");
  g_assert_true (vit_workspace_get_result_current (workspace));
}

/* Imports, cleans, finds segments and closes. */
static char *
make_project (void)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  g_autoptr (GError) error = NULL;
  char *path;

  shop_import (workspace, "orders.csv");
  shop_set_recipe (workspace, "[{\"do\": \"drop_duplicates\"}]", "Drop duplicates");
  shop_set_guide (workspace);
  g_assert_true (shop_run (workspace, &error));
  g_assert_no_error (error);
  path = g_strdup (vit_project_get_path (vit_workspace_get_project (workspace)));
  vit_workspace_close (workspace);

  return path;
}

static void
test_reopen (void)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  g_autofree char *path = make_project ();
  g_autoptr (VitGuide) guide = NULL;
  g_autoptr (GError) error = NULL;
  VitResult *result;

  g_assert_true (shop_open (workspace, path, &error));
  g_assert_no_error (error);
  g_assert_true (vit_workspace_get_has_run (workspace));
  g_assert_true (vit_workspace_get_result_current (workspace));
  result = vit_workspace_get_result (workspace);
  g_assert_cmpfloat (vit_figures_get (result->figures, "customers"), ==, 60);
  g_assert_nonnull (vit_result_find_exhibit (result, "revenue_by_month"));
  g_assert_cmpuint (result->contacts->len, >, 0);

  /* It is as old as its settings are … */
  guide = vit_guide_copy (vit_workspace_get_guide (workspace));
  guide->n_clusters = 3;
  vit_workspace_set_guide (workspace, guide, "Change grouping");
  g_assert_false (vit_workspace_get_result_current (workspace));
  vit_workspace_close (workspace);
  g_clear_object (&workspace);

  /* … in the next session, too, … */
  workspace = vit_workspace_new ();
  g_assert_true (shop_open (workspace, path, &error));
  g_assert_nonnull (vit_workspace_get_result (workspace));
  g_assert_false (vit_workspace_get_result_current (workspace));

  /* … until it is made anew. */
  g_assert_true (shop_run (workspace, &error));
  g_assert_true (vit_workspace_get_result_current (workspace));
  g_assert_cmpfloat (vit_figures_get (vit_workspace_get_result (workspace)->figures, "clusters"),
                     ==, 3);
}

/* Rows that were cleaned in another way since are not those of the result. */
static void
test_reopen_cleaned (void)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  g_autofree char *path = make_project ();
  g_autoptr (GError) error = NULL;

  g_assert_true (shop_open (workspace, path, &error));
  shop_set_recipe (workspace, "[]", "Clean less");
  vit_workspace_close (workspace);
  g_clear_object (&workspace);

  workspace = vit_workspace_new ();
  g_assert_true (shop_open (workspace, path, &error));
  g_assert_nonnull (vit_workspace_get_result (workspace));
  g_assert_false (vit_workspace_get_result_current (workspace));
}

static void
on_complaint (VitWorkspace *workspace, const char *text, gpointer data)
{
  g_string_append (data, text);
}

static void
spoil (const char *path, const char *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitProject) project = vit_project_open (path, &error);
  g_autoptr (JsonNode) node = vit_json_parse ("{\"version\": 99, \"language\": 7}", NULL);

  g_assert_no_error (error);
  g_assert_true (vit_project_set_document (project, kind, "segmentation", node, &error));
  g_assert_no_error (error);
}

/* What another version wrote is told and left alone; all else is there. */
static void
test_unreadable (void)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *path = make_project ();
  g_autoptr (JsonNode) kept = NULL;
  g_autoptr (GError) error = NULL;

  spoil (path, "result");
  g_signal_connect (workspace, "complaint", G_CALLBACK (on_complaint), said);
  g_assert_true (shop_open (workspace, path, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (said->str, "another version"));
  g_assert_null (vit_workspace_get_result (workspace));
  g_assert_true (vit_workspace_get_has_run (workspace));
  g_assert_cmpint (shop_count_rows (workspace), ==, 180);
  kept = vit_project_get_document (vit_workspace_get_project (workspace), "result", "segmentation",
                                   &error);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (kept), "version"), ==, 99);
  vit_workspace_close (workspace);
  g_clear_object (&workspace);

  spoil (path, "study");
  workspace = vit_workspace_new ();
  g_string_truncate (said, 0);
  g_signal_connect (workspace, "complaint", G_CALLBACK (on_complaint), said);
  g_assert_true (shop_open (workspace, path, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (said->str, "language"));
  g_assert_cmpint (shop_count_rows (workspace), ==, 180);
}

static gboolean
is_current (gpointer workspace)
{
  return vit_workspace_get_result_current (workspace);
}

/* A report that is out of date says so, and can be made anew where it is looked at. */
static void
test_stale_report (void)
{
  VitWindow *window = vit_test_window_new (1280, 800);
  VitWorkspace *workspace = vit_window_get_workspace (window);
  g_autofree char *path = make_project ();
  g_autoptr (VitGuide) guide = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (shop_open (workspace, path, &error));
  g_assert_no_error (error);
  vit_window_show_page (window, "report");
  vit_test_wait (vit_test_is_idle, window, "the pages");
  vit_test_settle ();
  g_assert_null (vit_test_find_button (GTK_WIDGET (window), "_Run Again"));

  guide = vit_guide_copy (vit_workspace_get_guide (workspace));
  guide->n_clusters = 3;
  vit_workspace_set_guide (workspace, guide, "Change grouping");
  vit_test_settle ();
  vit_test_shoot (GTK_WINDOW (window), "report-stale");
  vit_test_press (window, "_Run Again");
  vit_test_wait (is_current, workspace, "the result");
  vit_test_wait (vit_test_is_idle, window, "the pages");
  vit_test_settle ();
  g_assert_null (vit_test_find_button (GTK_WIDGET (window), "_Run Again"));
  vit_test_window_close (window);
}

/* A study of its own seed and map, as only a file can ask for. */
static void
run_cli (const char *project)
{
  g_autofree char *source = shop_write_orders ("cli-orders.csv");
  g_autofree char *study = shop_make_path ("study.json");
  g_autofree char *out = shop_make_path ("out");
  g_autofree char *json = g_strdup_printf (
      "{\"vitrine\": 1, \"study\": \"segmentation\", \"title\": \"From a file\", \"seed\": 7,"
      "\"sources\": [{\"table\": \"orders\", \"path\": \"%s\"}],"
      "\"recipes\": {\"orders\": [{\"do\": \"drop_duplicates\"}]},"
      "\"options\": {\"k\": 4, \"features\": [\"frequency\", \"monetary\"]}}",
      source);
  const char *const argv[] = {
    g_getenv ("VITRINE_CLI"), "run", study, "--out", out, "--project", project, "--quiet", NULL
  };
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_true (g_file_set_contents (study, json, -1, &error));
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL,
                               &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
}

/* What the command line has made is on show when the window opens it, without a run. */
static void
test_from_cli (void)
{
  VitWindow *window = vit_test_window_new (1280, 800);
  VitWorkspace *workspace = vit_window_get_workspace (window);
  g_autofree char *path = shop_make_path ("from-cli.vitrine");
  g_autoptr (GError) error = NULL;
  const VitGuide *guide;
  GtkWidget *page;

  run_cli (path);
  g_assert_true (shop_open (workspace, path, &error));
  g_assert_no_error (error);
  guide = vit_workspace_get_guide (workspace);
  g_assert_cmpstr (guide->title, ==, "From a file");
  g_assert_cmpint (guide->seed, ==, 7);
  g_assert_cmpuint (guide->n_clusters, ==, 4);
  g_assert_cmpstr (guide->roles->columns[VIT_ROLE_CUSTOMER], ==, "customer_id");
  g_assert_true (vit_workspace_get_result_current (workspace));

  vit_window_show_page (window, "segments");
  g_assert_true (vit_test_is_idle (window));
  page = vit_window_get_page_widget (window);
  g_assert_cmpuint (vit_segments_page_get_step (VIT_SEGMENTS_PAGE (page)), ==, 4);
  vit_test_settle ();
  g_assert_true (gtk_widget_get_mapped (vit_test_find (GTK_WIDGET (window), VIT_TYPE_RESULT_VIEW)));
  vit_test_shoot (GTK_WINDOW (window), "result-from-cli");

  /* Nothing of the file is lost when the window runs it. */
  g_assert_true (shop_run (workspace, &error));
  g_assert_cmpuint (vit_workspace_get_result (workspace)->seed, ==, 7);
  g_assert_cmpfloat (vit_figures_get (vit_workspace_get_result (workspace)->figures, "clusters"),
                     ==, 4);
  vit_test_window_close (window);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/result/study", test_study);
  g_test_add_func ("/app/result/reopen", test_reopen);
  g_test_add_func ("/app/result/reopen-cleaned", test_reopen_cleaned);
  g_test_add_func ("/app/result/unreadable", test_unreadable);
  g_test_add_func ("/app/result/stale-report", test_stale_report);
  g_test_add_func ("/app/result/from-cli", test_from_cli);

  return g_test_run ();
}
