/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes while a job runs, and projects that cannot be opened. */

#include "shop.h"
#include "support.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "vit-import-dialog.h"

static GtkWindow *
find_window (GType type, gpointer other_than)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (window != other_than && G_TYPE_CHECK_INSTANCE_TYPE (window, type) &&
          gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

/* Until it is cancelled, or until the flag at @data is set. */
static gpointer
wait_in_job (VitProgress *progress, gpointer data, GError **error)
{
  while (!g_atomic_int_get ((int *) data))
    {
      if (!vit_progress_check (progress, error))
        return NULL;
      g_usleep (10 * 1000);
    }

  return g_strdup ("done");
}

static VitJob *
start (VitWindow *window, int *finish)
{
  VitJob *job = vit_job_new ("Waiting", wait_in_job, finish, NULL, g_free);

  vit_job_queue_run_async (vit_workspace_get_jobs (vit_window_get_workspace (window)), job, NULL,
                           NULL);
  vit_test_settle ();
  g_assert_cmpint (vit_job_get_state (job), ==, VIT_JOB_RUNNING);

  return job;
}

static gboolean
is_null (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Closing asks while a job runs: to stay leaves it alone, to close cancels it first. */
static void
test_close (void)
{
  VitWindow *window = vit_test_window_new (900, 700);
  gpointer gone = window;
  int finish = FALSE;
  g_autoptr (VitJob) job = start (window, &finish);

  g_object_add_weak_pointer (G_OBJECT (window), &gone);
  gtk_window_close (GTK_WINDOW (window));
  vit_test_settle ();
  g_assert_nonnull (find_window (ADW_TYPE_MESSAGE_DIALOG, NULL));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_window (ADW_TYPE_MESSAGE_DIALOG, NULL)),
                               "stay");
  gtk_window_destroy (find_window (ADW_TYPE_MESSAGE_DIALOG, NULL));
  vit_test_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_cmpint (vit_job_get_state (job), ==, VIT_JOB_RUNNING);

  gtk_window_close (GTK_WINDOW (window));
  vit_test_settle ();
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_window (ADW_TYPE_MESSAGE_DIALOG, NULL)),
                               "close");
  vit_test_wait (is_null, &gone, "the window to go");
  g_assert_cmpint (vit_job_get_state (job), ==, VIT_JOB_CANCELLED);
}

static gboolean
has_dialog (gpointer data)
{
  return find_window (VIT_TYPE_IMPORT_DIALOG, NULL) != NULL;
}

static gboolean
can_import (gpointer data)
{
  return vit_test_find_button (GTK_WIDGET (find_window (VIT_TYPE_IMPORT_DIALOG, NULL)),
                               "_Import") != NULL;
}

static gboolean
has_orders (gpointer window)
{
  return shop_count_rows (vit_window_get_workspace (window)) == 198 && vit_test_is_idle (window);
}

/* Imports what the dialog shows, once the job that runs is over. */
static void
import_after (VitWindow *window, int *finish)
{
  vit_test_wait (has_dialog, NULL, "the import dialog");
  vit_test_settle ();
  g_atomic_int_set (finish, TRUE);
  vit_test_wait (vit_test_is_idle, window, "the jobs");
  vit_test_wait (can_import, NULL, "the preview");
  g_signal_emit_by_name (vit_test_find_button (GTK_WIDGET (
                                                   find_window (VIT_TYPE_IMPORT_DIALOG, NULL)),
                                               "_Import"),
                         "clicked");
  vit_test_wait (has_orders, window, "the import");
}

/* A file that is dropped on the window while a job runs waits for its turn. */
static void
test_drop (void)
{
  VitWindow *window = vit_test_window_new (900, 700);
  GtkWidget *overlay = vit_test_find (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (overlay);
  g_autofree char *path = shop_write_orders ("orders.csv");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GSList) files = g_slist_prepend (NULL, file);
  g_auto (GValue) value = G_VALUE_INIT;
  int finish = FALSE;
  g_autoptr (VitJob) job = start (window, &finish);
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &taken);
    }
  g_assert_true (taken);
  import_after (window, &finish);
  g_assert_cmpint (vit_job_get_state (job), ==, VIT_JOB_DONE);
  vit_test_window_close (window);
}

/* So does one that is named on a second command line, while a project gets a window of its own. */
static void
test_command_line (void)
{
  VitWindow *window = vit_test_window_new (900, 700);
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window)));
  g_autofree char *path = shop_write_orders ("orders.csv");
  g_autofree char *project = shop_make_path ("second.vitrine");
  g_autoptr (GFile) table_file = g_file_new_for_path (path);
  g_autoptr (GFile) project_file = g_file_new_for_path (project);
  g_autoptr (VitProject) made = vit_project_create (project, NULL);
  VitWindow *other;
  int finish = FALSE;
  g_autoptr (VitJob) job = start (window, &finish);

  g_clear_object (&made);
  g_application_open (application, &project_file, 1, "");
  vit_test_settle ();
  other = VIT_WINDOW (find_window (VIT_TYPE_WINDOW, window));
  g_assert_nonnull (other);
  vit_test_wait (vit_test_is_idle, other, "the project");
  g_assert_cmpstr (vit_workspace_get_title (vit_window_get_workspace (other)), ==, "second");
  g_assert_cmpint (vit_job_get_state (job), ==, VIT_JOB_RUNNING);
  vit_test_window_close (other);

  g_application_open (application, &table_file, 1, "");
  import_after (window, &finish);
  g_assert_cmpint (vit_job_get_state (job), ==, VIT_JOB_DONE);
  vit_test_window_close (window);
}

/* Opens a project through the window, which stays as it is and says why it cannot. */
static void
assert_refused (const char *path, const char *part)
{
  VitWindow *window = vit_test_window_new (900, 700);
  VitWorkspace *workspace = vit_window_get_workspace (window);
  GtkWidget *toast;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-path", "s", path);
  vit_test_wait (vit_test_is_idle, window, "the project");
  vit_test_settle ();
  g_assert_null (vit_workspace_get_project (workspace));
  g_assert_cmpstr (vit_window_get_page (window), ==, "home");
  toast = vit_test_find_label (GTK_WIDGET (window), part);
  if (toast == NULL)
    g_error ("No toast says “%s”", part);

  /* The window can be worked with. */
  shop_import (workspace, "orders.csv");
  g_assert_cmpint (shop_count_rows (workspace), ==, 198);
  vit_test_window_close (window);
}

/* In a process of its own: opens a project, says so and waits to be killed. */
static void
hold (const char *path)
{
  g_autoptr (VitProject) project = vit_project_open (path, NULL);

  if (write (STDOUT_FILENO, project != NULL ? "y" : "n", 1) == 1)
    pause ();
}

static void
test_locked (void)
{
  g_autofree char *path = shop_make_project ("locked.vitrine");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  const char *const argv[] = { program, "--hold", path, NULL };
  g_autoptr (GError) error = NULL;
  GPid child;
  int output;
  char answer = 0;

  g_assert_true (g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD,
                                           NULL, NULL, &child, NULL, &output, NULL, &error));
  g_assert_cmpint (read (output, &answer, 1), ==, 1);
  g_assert_cmpint (answer, ==, 'y');
  assert_refused (path, "locked.vitrine");
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  close (output);
}

static void
test_truncated (void)
{
  g_autofree char *path = shop_make_project ("truncated.vitrine");
  g_autofree char *content = NULL;
  g_autofree char *after = NULL;
  gsize length, length_after;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  length /= 3;
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
  assert_refused (path, "truncated.vitrine");

  /* What is left of it is left. */
  g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
  g_assert_cmpmem (content, length, after, length_after);
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--hold"))
    {
      hold (argv[2]);
      return 0;
    }

  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/busy/close", test_close);
  g_test_add_func ("/app/busy/drop", test_drop);
  g_test_add_func ("/app/busy/command-line", test_command_line);
  g_test_add_func ("/app/busy/locked", test_locked);
  g_test_add_func ("/app/busy/truncated", test_truncated);

  return g_test_run ();
}
