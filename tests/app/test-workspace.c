/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window knows of its project, without a window. */

#include "shop.h"
#include "support.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>

#include "vit-json.h"
#include "vit-recent-project.h"

static void
set_number (gpointer owner, gpointer state)
{
  *(int *) owner = GPOINTER_TO_INT (state);
}

static void
count_notify (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(int *) data)++;
}

static void
test_history (void)
{
  g_autoptr (VitHistory) history = vit_history_new ();
  int number = 1;
  int n_notified = 0;

  g_signal_connect (history, "notify::undo-label", G_CALLBACK (count_notify), &n_notified);
  g_assert_false (vit_history_undo (history));
  g_assert_cmpint (n_notified, ==, 0);

  number = 2;
  vit_history_record (history, "Two", set_number, &number, GINT_TO_POINTER (1), GINT_TO_POINTER (2),
                      NULL);
  number = 3;
  vit_history_record (history, "Three", set_number, &number, GINT_TO_POINTER (2),
                      GINT_TO_POINTER (3), NULL);
  g_assert_cmpint (n_notified, ==, 2);
  g_assert_cmpstr (vit_history_get_undo_label (history), ==, "Three");

  g_assert_true (vit_history_undo (history));
  g_assert_cmpint (number, ==, 2);
  g_assert_cmpstr (vit_history_get_redo_label (history), ==, "Three");
  g_assert_true (vit_history_undo (history));
  g_assert_cmpint (number, ==, 1);
  g_assert_false (vit_history_get_can_undo (history));
  g_assert_true (vit_history_redo (history));
  g_assert_cmpint (number, ==, 2);

  /* A new edit takes the place of those that were undone. */
  number = 7;
  vit_history_record (history, "Seven", set_number, &number, GINT_TO_POINTER (2),
                      GINT_TO_POINTER (7), NULL);
  g_assert_false (vit_history_get_can_redo (history));
  vit_history_clear (history);
  g_assert_false (vit_history_get_can_undo (history));
}

static void
test_import (void)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  g_autofree char *path = NULL;

  g_assert_null (vit_workspace_get_project (workspace));
  shop_import (workspace, "orders.csv");
  g_assert_cmpstr (vit_workspace_get_title (workspace), ==, "orders");
  g_assert_true (vit_workspace_get_draft (workspace));
  g_assert_cmpint (shop_count_rows (workspace), ==, 198);

  /* Another of the same name does not take the first one's place. */
  shop_import (workspace, "orders.csv");
  g_assert_cmpuint (g_list_model_get_n_items (vit_workspace_get_tables (workspace)), ==, 2);
  g_assert_nonnull (vit_workspace_find_table (workspace, "orders_2"));

  path = g_strdup (vit_project_get_path (vit_workspace_get_project (workspace)));
  vit_workspace_close (workspace);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_import_error (void)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  g_autoptr (VitSource) source = vit_source_new ("/nowhere/none.csv");
  g_auto (ShopAnswer) answer = { NULL };
  g_autoptr (VitImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  vit_workspace_import_async (workspace, source, shop_on_answer, &answer);
  vit_test_wait (shop_has_answer, &answer, "the import to fail");
  report = vit_workspace_import_finish (workspace, answer.result, &error);
  g_assert_null (report);
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE);
  g_assert_nonnull (strstr (error->message, "/nowhere/none.csv"));

  /* The draft that was made for it goes when nothing came into it. */
  path = g_strdup (vit_project_get_path (vit_workspace_get_project (workspace)));
  vit_workspace_close (workspace);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_recipe_undo (void)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  VitHistory *history = vit_workspace_get_history (workspace);

  shop_import (workspace, "orders.csv");
  shop_set_recipe (workspace, "[{\"do\": \"drop_duplicates\"}]", "Drop duplicates");
  g_assert_cmpint (shop_count_rows (workspace), ==, 180);
  g_assert_cmpstr (vit_history_get_undo_label (history), ==, "Drop duplicates");

  vit_history_undo (history);
  vit_test_wait (shop_is_idle, workspace, "Undo");
  g_assert_cmpint (shop_count_rows (workspace), ==, 198);
  vit_history_redo (history);
  vit_test_wait (shop_is_idle, workspace, "Redo");
  g_assert_cmpint (shop_count_rows (workspace), ==, 180);
  g_assert_false (vit_history_get_can_redo (history));
}

/* A table that reads another follows it, and follows it back. */
static void
test_recipe_readers (void)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  g_autoptr (JsonNode) node = vit_json_parse ("[{\"do\": \"drop_duplicates\"}]", NULL);
  g_autoptr (VitRecipe) recipe = vit_recipe_from_json (node, "recipe", NULL);
  g_auto (ShopAnswer) answer = { NULL };
  g_autoptr (VitRecipeReport) report = NULL;
  g_autofree char *json = NULL;
  g_autofree char *second = NULL;

  shop_import (workspace, "orders.csv");
  shop_import (workspace, "orders.csv");
  {
    g_autoptr (VitTableItem) item = g_list_model_get_item (vit_workspace_get_tables (workspace), 1);

    second = g_strdup (vit_table_item_get_name (item));
  }
  json = g_strdup_printf ("[{\"do\": \"union\", \"tables\": [\"%s\"]}]", second);
  shop_set_recipe (workspace, json, "Stack");
  g_assert_cmpint (shop_count_rows (workspace), ==, 396);

  vit_workspace_set_recipe_async (workspace, second, recipe, "Clean", shop_on_answer, &answer);
  vit_test_wait (shop_has_answer, &answer, "the recipe");
  report = vit_workspace_set_recipe_finish (workspace, answer.result, NULL);
  g_assert_cmpint (report->rows[1], ==, 180);
  g_assert_cmpint (shop_count_rows (workspace), ==, 378);

  vit_history_undo (vit_workspace_get_history (workspace));
  vit_test_wait (shop_is_idle, workspace, "Undo");
  g_assert_cmpint (shop_count_rows (workspace), ==, 396);
}

static void
test_remove (void)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  VitHistory *history = vit_workspace_get_history (workspace);
  g_autoptr (VitWorkspace) again = vit_workspace_new ();
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  shop_import (workspace, "orders.csv");
  vit_workspace_remove_table (workspace, "orders");
  g_assert_cmpint (shop_count_rows (workspace), ==, -1);
  vit_history_undo (history);
  g_assert_cmpint (shop_count_rows (workspace), ==, 198);
  vit_history_redo (history);
  g_assert_cmpint (shop_count_rows (workspace), ==, -1);

  /* Closing ends the time in which it can come back. */
  path = g_strdup (vit_project_get_path (vit_workspace_get_project (workspace)));
  vit_workspace_close (workspace);
  g_assert_true (shop_open (again, path, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (vit_workspace_get_tables (again)), ==, 0);
}

static void
test_save_as (void)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  g_autoptr (VitWorkspace) again = vit_workspace_new ();
  g_autofree char *path = shop_make_path ("My shop.vitrine");
  g_auto (ShopAnswer) answer = { NULL };
  g_autofree char *draft = NULL;
  g_autoptr (GError) error = NULL;

  shop_import (workspace, "orders.csv");
  draft = g_strdup (vit_project_get_path (vit_workspace_get_project (workspace)));
  vit_workspace_save_as_async (workspace, path, shop_on_answer, &answer);
  vit_test_wait (shop_has_answer, &answer, "saving");
  g_assert_true (vit_workspace_save_as_finish (workspace, answer.result, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (vit_workspace_get_title (workspace), ==, "My shop");
  g_assert_false (vit_workspace_get_draft (workspace));
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));

  /* What is done from now on is done in the new file. */
  shop_set_recipe (workspace, "[{\"do\": \"drop_duplicates\"}]", "Drop duplicates");
  shop_set_guide (workspace);
  vit_workspace_close (workspace);
  g_assert_true (shop_open (again, path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (shop_count_rows (again), ==, 180);
  g_assert_cmpstr (vit_workspace_get_guide (again)->roles->columns[VIT_ROLE_PRICE], ==, "price");
  g_assert_false (vit_workspace_get_has_run (again));
}

static void
test_cancel (void)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  g_auto (ShopAnswer) answer = { NULL };
  g_autoptr (VitJob) job = NULL;
  g_autoptr (GError) error = NULL;

  shop_import (workspace, "orders.csv");
  shop_set_guide (workspace);
  vit_workspace_run_async (workspace, shop_on_answer, &answer);
  job = g_list_model_get_item (G_LIST_MODEL (vit_workspace_get_jobs (workspace)), 0);
  vit_job_cancel (job);
  vit_test_wait (shop_has_answer, &answer, "the cancelled study");
  g_assert_false (vit_workspace_run_finish (workspace, answer.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (vit_workspace_get_result (workspace));
  g_assert_cmpint (shop_count_rows (workspace), ==, 198);

  /* Nothing stands in the way of another run. */
  g_clear_error (&error);
  g_assert_true (shop_run (workspace, &error));
  g_assert_no_error (error);
}

/* In a process of its own, which ends as in a crash while the project is open. */
static void
crash (void)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();

  shop_import (workspace, "crash.csv");
  kill (getpid (), SIGKILL);
}

static void
on_recent (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GListModel **) data = vit_recent_projects_load_finish (result);
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static void
test_crash (void)
{
  g_autofree char *home = g_strdup (g_get_user_data_dir ());
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  const char *const argv[] = { program, "--crash", home, NULL };
  g_autoptr (GListModel) recent = NULL;
  g_autoptr (VitRecentProject) project = NULL;
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL,
                               &status, &error));
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);

  /* The latest of the recent projects is the one that was open, whole. */
  vit_recent_projects_load_async (on_recent, &recent);
  vit_test_wait (is_set, &recent, "recent projects");
  project = g_list_model_get_item (recent, 0);
  g_assert_true (vit_recent_project_is_draft (project));
  g_assert_cmpstr (vit_recent_project_get_title (project), ==, "crash");
  g_assert_true (shop_open (workspace, vit_recent_project_get_path (project), &error));
  g_assert_no_error (error);
  g_assert_cmpint (vit_table_item_get_n_rows (vit_workspace_find_table (workspace, "crash")), ==,
                   198);
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--crash"))
    {
      g_setenv ("XDG_DATA_HOME", argv[2], TRUE);
      crash ();
    }

  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/workspace/history", test_history);
  g_test_add_func ("/app/workspace/import", test_import);
  g_test_add_func ("/app/workspace/import-error", test_import_error);
  g_test_add_func ("/app/workspace/recipe-undo", test_recipe_undo);
  g_test_add_func ("/app/workspace/recipe-readers", test_recipe_readers);
  g_test_add_func ("/app/workspace/remove", test_remove);
  g_test_add_func ("/app/workspace/save-as", test_save_as);
  g_test_add_func ("/app/workspace/cancel", test_cancel);
  g_test_add_func ("/app/workspace/crash", test_crash);

  return g_test_run ();
}
