/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the desktop is told of jobs. */

#include "desktop.h"
#include "support.h"

static gboolean
is_shown (gpointer data)
{
  return ((Desktop *) data)->n_shown > 0;
}

static gboolean
is_closed (gpointer data)
{
  return ((Desktop *) data)->n_closed > 0;
}

static gboolean
is_active (gpointer data)
{
  return gtk_window_is_active (data);
}

/* For so many milliseconds, without using the processor. */
static gpointer
wait_in_job (VitProgress *progress, gpointer data, GError **error)
{
  for (guint i = 0; i < GPOINTER_TO_UINT (data); i += 20)
    {
      if (!vit_progress_check (progress, error))
        return NULL;
      g_usleep (20 * 1000);
    }
  if (GPOINTER_TO_UINT (data) % 2 == 0)
    return g_strdup ("done");

  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC, "The disk is full.");

  return NULL;
}

/* An odd number of milliseconds ends in a failure. */
static void
work (VitWindow *window, guint milliseconds)
{
  g_autoptr (VitJob) job =
      vit_job_new ("Counting beans", wait_in_job, GUINT_TO_POINTER (milliseconds), NULL, g_free);

  vit_job_queue_run_async (vit_workspace_get_jobs (vit_window_get_workspace (window)), job, NULL,
                           NULL);
}

/* @away: the window that the user looks at, or %NULL for the one that works */
static void
work_while (VitWindow *window, VitWindow *away, guint milliseconds)
{
  vit_test_focus (GTK_WINDOW (away != NULL ? away : window));
  g_assert_cmpint (gtk_window_is_active (GTK_WINDOW (window)), ==, away == NULL);
  work (window, milliseconds);
  vit_test_wait (vit_test_is_idle, window, "the job");
  vit_test_settle ();
}

static void
test_notify (void)
{
  Desktop desktop = { NULL };
  VitWindow *window = vit_test_window_new (800, 600);
  VitWindow *other = vit_test_window_new (400, 400);

  desktop_start (&desktop);

  /* Neither a short job nor one that the user waits for. */
  work_while (window, other, 100);
  work_while (window, NULL, 3200);
  g_assert_cmpuint (desktop.n_shown, ==, 0);

  work_while (window, other, 3200);
  vit_test_wait (is_shown, &desktop, "the notification");
  g_assert_cmpuint (desktop.n_shown, ==, 1);
  g_assert_cmpstr (desktop.title, ==, "Counting beans");
  g_assert_cmpstr (desktop.body, ==, "Done");

  /* A click brings the window to the front, where the notification is not needed any more. */
  g_assert_false (gtk_window_is_active (GTK_WINDOW (window)));
  desktop_click (&desktop);
  vit_test_wait (is_active, window, "the click to open the window");
  vit_test_settle ();

  /* Looking at the window withdraws what is still there; a failure says why. */
  work_while (window, other, 3201);
  g_assert_cmpuint (desktop.n_shown, ==, 2);
  g_assert_cmpstr (desktop.body, ==, "The disk is full.");
  desktop.n_closed = 0;
  vit_test_focus (GTK_WINDOW (window));
  vit_test_wait (is_closed, &desktop, "the notification to go");

  vit_test_window_close (other);
  vit_test_window_close (window);
  desktop_stop (&desktop);
}

/* Who cancels knows of it. */
static void
test_cancelled (void)
{
  Desktop desktop = { NULL };
  VitWindow *window = vit_test_window_new (800, 600);
  VitWindow *other = vit_test_window_new (400, 400);
  gint64 end;

  desktop_start (&desktop);
  vit_test_focus (GTK_WINDOW (other));
  work (window, 60000);
  for (end = g_get_monotonic_time () + 3200 * 1000; g_get_monotonic_time () < end;)
    vit_test_settle ();
  vit_job_queue_cancel_all (vit_workspace_get_jobs (vit_window_get_workspace (window)));
  vit_test_wait (vit_test_is_idle, window, "the cancel");
  vit_test_settle ();
  g_assert_cmpuint (desktop.n_shown, ==, 0);

  vit_test_window_close (other);
  vit_test_window_close (window);
  desktop_stop (&desktop);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/notify/notify", test_notify);
  g_test_add_func ("/app/notify/cancelled", test_cancelled);

  return g_test_run ();
}
