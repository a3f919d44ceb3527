/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-job.h"

/* What a job of these tests works on; lives on the test's stack. */
typedef struct
{
  GMutex mutex;
  GCond cond;
  gboolean started; /* guarded by mutex */
  gboolean go_on;   /* guarded by mutex */

  int n_data_freed;    /* atomic */
  int n_results_freed; /* atomic */
  int n_runs;          /* atomic */
} Work;

/* What came back, and the loop to leave then. */
typedef struct
{
  gpointer result;
  GError *error;
  gboolean finished;
} Outcome;

static void
work_init (Work *work)
{
  *work = (Work){ 0 };
  g_mutex_init (&work->mutex);
  g_cond_init (&work->cond);
}

static void
work_clear (Work *work)
{
  g_mutex_clear (&work->mutex);
  g_cond_clear (&work->cond);
}

static void
count_data (gpointer data)
{
  g_atomic_int_inc (&((Work *) data)->n_data_freed);
}

static void
count_result (gpointer data)
{
  g_atomic_int_inc (&((Work *) data)->n_results_freed);
}

static void
wait_for (Work *work, gboolean *condition)
{
  g_mutex_lock (&work->mutex);
  while (!*condition)
    g_cond_wait (&work->cond, &work->mutex);
  g_mutex_unlock (&work->mutex);
}

static void
tell (Work *work, gboolean *condition)
{
  g_mutex_lock (&work->mutex);
  *condition = TRUE;
  g_cond_broadcast (&work->cond);
  g_mutex_unlock (&work->mutex);
}

static gpointer
succeed (VitProgress *progress, gpointer data, GError **error)
{
  g_atomic_int_inc (&((Work *) data)->n_runs);

  return data;
}

static gpointer
fail (VitProgress *progress, gpointer data, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "bad data");

  return NULL;
}

/* Reports a thousand times, and ends when it is told to. */
static gpointer
report_often (VitProgress *progress, gpointer data, GError **error)
{
  Work *work = data;

  for (int i = 1; i <= 1000; i++)
    {
      vit_progress_report (progress, i / 1000.0);
      vit_progress_stage (progress, "counting");
    }
  tell (work, &work->started);
  wait_for (work, &work->go_on);

  return data;
}

/* Polls until it is cancelled. */
static gpointer
work_until_cancelled (VitProgress *progress, gpointer data, GError **error)
{
  Work *work = data;

  tell (work, &work->started);
  while (vit_progress_check (progress, error))
    g_usleep (1000);

  return NULL;
}

/* Never polls: it ends with a result although it was cancelled meanwhile. */
static gpointer
work_deaf (VitProgress *progress, gpointer data, GError **error)
{
  Work *work = data;

  tell (work, &work->started);
  wait_for (work, &work->go_on);

  return data;
}

static void
on_finished (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->result = vit_job_queue_run_finish (VIT_JOB_QUEUE (source), result, &outcome->error);
  outcome->finished = TRUE;
}

static void
wait_until (gboolean *condition)
{
  while (!*condition)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_until_empty (VitJobQueue *queue)
{
  while (g_list_model_get_n_items (G_LIST_MODEL (queue)) > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
count_notify (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(int *) data)++;
}

static void
test_result (void)
{
  g_autoptr (VitJobQueue) queue = vit_job_queue_new ();
  g_autoptr (VitJob) job = NULL;
  Outcome outcome = { 0 };
  int n_states = 0;
  Work work;

  work_init (&work);
  job = vit_job_new ("Counting", succeed, &work, count_data, count_result);
  g_signal_connect (job, "notify::state", G_CALLBACK (count_notify), &n_states);
  g_assert_cmpstr (vit_job_get_title (job), ==, "Counting");
  g_assert_cmpint (vit_job_get_state (job), ==, VIT_JOB_WAITING);

  vit_job_queue_run_async (queue, job, on_finished, &outcome);
  g_assert_cmpint (vit_job_get_state (job), ==, VIT_JOB_RUNNING);
  wait_until (&outcome.finished);

  g_assert_no_error (outcome.error);
  g_assert_true (outcome.result == &work);
  g_assert_cmpint (vit_job_get_state (job), ==, VIT_JOB_DONE);
  g_assert_null (vit_job_get_error (job));
  g_assert_cmpint (n_states, ==, 2);
  g_assert_cmpint (work.n_data_freed, ==, 1);
  g_assert_cmpint (work.n_results_freed, ==, 0);
  work_clear (&work);
}

static void
test_failure (void)
{
  g_autoptr (VitJobQueue) queue = vit_job_queue_new ();
  g_autoptr (VitJob) job = vit_job_new ("Failing", fail, NULL, NULL, NULL);
  Outcome outcome = { 0 };

  vit_job_queue_run_async (queue, job, on_finished, &outcome);
  wait_until (&outcome.finished);

  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_error (vit_job_get_error (job), G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpint (vit_job_get_state (job), ==, VIT_JOB_FAILED);
  g_clear_error (&outcome.error);
}

/* Thousands of reports reach the main loop as one change of each property. */
static void
test_progress (void)
{
  g_autoptr (VitJobQueue) queue = vit_job_queue_new ();
  g_autoptr (VitJob) job = NULL;
  Outcome outcome = { 0 };
  int n_fractions = 0, n_stages = 0;
  Work work;

  work_init (&work);
  job = vit_job_new ("Reporting", report_often, &work, NULL, NULL);
  g_signal_connect (job, "notify::fraction", G_CALLBACK (count_notify), &n_fractions);
  g_signal_connect (job, "notify::stage", G_CALLBACK (count_notify), &n_stages);

  vit_job_queue_run_async (queue, job, on_finished, &outcome);
  wait_for (&work, &work.started);
  g_assert_cmpfloat (vit_job_get_fraction (job), ==, 0);

  while (vit_job_get_fraction (job) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (vit_job_get_fraction (job), ==, 1);
  g_assert_cmpstr (vit_job_get_stage (job), ==, "counting");
  g_assert_cmpint (n_fractions, ==, 1);
  g_assert_cmpint (n_stages, ==, 1);

  tell (&work, &work.go_on);
  wait_until (&outcome.finished);
  g_assert_cmpint (n_fractions, ==, 1);
  work_clear (&work);
}

static void
record_order (GObject *source, GAsyncResult *result, gpointer data)
{
  g_string_append_c (data,
                     vit_job_queue_run_finish (VIT_JOB_QUEUE (source), result, NULL) ? '+' : '-');
}

static void
count_items (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  int *n_items = data;

  *n_items += (int) added - (int) removed;
  g_assert_cmpint (*n_items, ==, g_list_model_get_n_items (model));
}

/* One at a time, in order; the queue lists what waits and runs. */
static void
test_order (void)
{
  g_autoptr (VitJobQueue) queue = vit_job_queue_new ();
  g_autoptr (VitJob) first = NULL;
  g_autoptr (VitJob) second = NULL;
  g_autoptr (VitJob) third = vit_job_new ("Third", fail, NULL, NULL, NULL);
  g_autoptr (VitJob) item = NULL;
  g_autoptr (GString) order = g_string_new (NULL);
  int n_items = 0;
  Work work;

  work_init (&work);
  first = vit_job_new ("First", work_deaf, &work, NULL, NULL);
  second = vit_job_new ("Second", succeed, &work, NULL, NULL);
  g_signal_connect (queue, "items-changed", G_CALLBACK (count_items), &n_items);
  vit_job_queue_run_async (queue, first, record_order, order);
  vit_job_queue_run_async (queue, third, record_order, order);
  vit_job_queue_run_async (queue, second, record_order, order);

  wait_for (&work, &work.started);
  g_assert_cmpint (vit_job_get_state (second), ==, VIT_JOB_WAITING);
  g_assert_cmpint (g_atomic_int_get (&work.n_runs), ==, 0);
  g_assert_cmpint (n_items, ==, 3);
  item = g_list_model_get_item (G_LIST_MODEL (queue), 1);
  g_assert_true (item == third);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (queue), 3));
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (queue)) == VIT_TYPE_JOB);

  tell (&work, &work.go_on);
  wait_until_empty (queue);
  while (order->len < 3)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (order->str, ==, "+-+");
  work_clear (&work);
}

static void
test_cancel_running (void)
{
  g_autoptr (VitJobQueue) queue = vit_job_queue_new ();
  g_autoptr (VitJob) job = NULL;
  Outcome outcome = { 0 };
  Work work;

  work_init (&work);
  job = vit_job_new ("Working", work_until_cancelled, &work, count_data, NULL);
  vit_job_queue_run_async (queue, job, on_finished, &outcome);
  wait_for (&work, &work.started);

  vit_job_cancel (job);
  wait_until (&outcome.finished);

  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (vit_job_get_state (job), ==, VIT_JOB_CANCELLED);
  g_assert_cmpint (work.n_data_freed, ==, 1);
  g_clear_error (&outcome.error);
  work_clear (&work);
}

/* A job that did not notice that it was cancelled yields no result either. */
static void
test_cancel_deaf (void)
{
  g_autoptr (VitJobQueue) queue = vit_job_queue_new ();
  g_autoptr (VitJob) job = NULL;
  Outcome outcome = { 0 };
  Work work;

  work_init (&work);
  job = vit_job_new ("Working", work_deaf, &work, count_data, count_result);
  vit_job_queue_run_async (queue, job, on_finished, &outcome);
  wait_for (&work, &work.started);

  vit_job_cancel (job);
  tell (&work, &work.go_on);
  wait_until (&outcome.finished);

  g_assert_null (outcome.result);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (work.n_results_freed, ==, 1);
  g_clear_error (&outcome.error);
  work_clear (&work);
}

static void
test_cancel_waiting (void)
{
  g_autoptr (VitJobQueue) queue = vit_job_queue_new ();
  g_autoptr (VitJob) first = NULL;
  g_autoptr (VitJob) second = NULL;
  g_autoptr (VitJob) never = NULL;
  Outcome outcome = { 0 }, never_outcome = { 0 };
  Work work;

  work_init (&work);
  first = vit_job_new ("First", work_deaf, &work, NULL, NULL);
  second = vit_job_new ("Second", succeed, &work, count_data, NULL);
  never = vit_job_new ("Never", succeed, &work, count_data, NULL);
  vit_job_queue_run_async (queue, first, NULL, NULL);
  vit_job_queue_run_async (queue, second, on_finished, &outcome);

  /* The second leaves while the first is still at work. */
  vit_job_cancel (second);
  wait_until (&outcome.finished);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (vit_job_get_state (second), ==, VIT_JOB_CANCELLED);
  g_assert_cmpint (vit_job_get_state (first), ==, VIT_JOB_RUNNING);
  tell (&work, &work.go_on);
  wait_until_empty (queue);

  /* A job that was cancelled before it came to the queue. */
  vit_job_cancel (never);
  vit_job_queue_run_async (queue, never, on_finished, &never_outcome);
  wait_until (&never_outcome.finished);
  g_assert_error (never_outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_assert_cmpint (work.n_runs, ==, 0);
  g_clear_object (&second);
  g_clear_object (&never);
  g_assert_cmpint (work.n_data_freed, ==, 2);
  g_clear_error (&outcome.error);
  g_clear_error (&never_outcome.error);
  work_clear (&work);
}

static void
test_cancel_all (void)
{
  g_autoptr (VitJobQueue) queue = vit_job_queue_new ();
  g_autoptr (VitJob) running = NULL;
  Work work;

  work_init (&work);
  running = vit_job_new ("Running", work_until_cancelled, &work, NULL, NULL);
  vit_job_queue_run_async (queue, running, NULL, NULL);
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (VitJob) job = vit_job_new ("Waiting", succeed, &work, NULL, NULL);

      vit_job_queue_run_async (queue, job, NULL, NULL);
    }
  wait_for (&work, &work.started);

  vit_job_queue_cancel_all (queue);
  g_assert_cmpint (g_list_model_get_n_items (G_LIST_MODEL (queue)), ==, 1);
  wait_until_empty (queue);

  g_assert_cmpint (vit_job_get_state (running), ==, VIT_JOB_CANCELLED);
  g_assert_cmpint (work.n_runs, ==, 0);
  work_clear (&work);
}

/* Nobody waits for the result: its owner has gone meanwhile. */
static void
test_unowned_result (void)
{
  VitJobQueue *queue = vit_job_queue_new ();
  VitJob *job;
  Work work;

  work_init (&work);
  job = vit_job_new ("Stale", work_deaf, &work, count_data, count_result);
  g_object_add_weak_pointer (G_OBJECT (queue), (gpointer *) &queue);
  g_object_add_weak_pointer (G_OBJECT (job), (gpointer *) &job);
  vit_job_queue_run_async (queue, job, NULL, NULL);
  g_object_unref (job);
  g_object_unref (queue);

  /* Both live on until the work is done, and no longer. */
  g_assert_nonnull (job);
  g_assert_nonnull (queue);
  wait_for (&work, &work.started);
  tell (&work, &work.go_on);
  /* The worker may drop the last reference, which wakes no main loop: do not wait in it. */
  while (queue != NULL || job != NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      g_thread_yield ();
    }

  g_assert_cmpint (work.n_results_freed, ==, 1);
  g_assert_cmpint (work.n_data_freed, ==, 1);
  work_clear (&work);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/base/job/result", test_result);
  g_test_add_func ("/core/base/job/failure", test_failure);
  g_test_add_func ("/core/base/job/progress", test_progress);
  g_test_add_func ("/core/base/job/order", test_order);
  g_test_add_func ("/core/base/job/cancel-running", test_cancel_running);
  g_test_add_func ("/core/base/job/cancel-deaf", test_cancel_deaf);
  g_test_add_func ("/core/base/job/cancel-waiting", test_cancel_waiting);
  g_test_add_func ("/core/base/job/cancel-all", test_cancel_all);
  g_test_add_func ("/core/base/job/unowned-result", test_unowned_result);

  return g_test_run ();
}
