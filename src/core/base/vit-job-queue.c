/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-job-private.h"

struct _VitJobQueue
{
  GObject parent_instance;

  GPtrArray *tasks; /* owned GTasks, each with its VitJob as task data, in order */
  GTask *running;   /* borrowed: the first of tasks, or NULL */
};

static void start_next (VitJobQueue *self);

static GType
vit_job_queue_get_item_type (GListModel *model)
{
  return VIT_TYPE_JOB;
}

static guint
vit_job_queue_get_n_items (GListModel *model)
{
  return VIT_JOB_QUEUE (model)->tasks->len;
}

static gpointer
vit_job_queue_get_item (GListModel *model, guint position)
{
  VitJobQueue *self = VIT_JOB_QUEUE (model);

  if (position >= self->tasks->len)
    return NULL;

  return g_object_ref (g_task_get_task_data (g_ptr_array_index (self->tasks, position)));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = vit_job_queue_get_item_type;
  iface->get_n_items = vit_job_queue_get_n_items;
  iface->get_item = vit_job_queue_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (VitJobQueue,
                               vit_job_queue,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* Takes @task out of the list and tells its caller: @result (transfer full) or @error. */
static void
finish (VitJobQueue *self, GTask *task, gpointer result, const GError *error)
{
  g_autoptr (GTask) kept G_GNUC_UNUSED = g_object_ref (task);
  VitJob *job = g_task_get_task_data (task);
  guint position;

  if (!g_ptr_array_find (self->tasks, task, &position))
    g_assert_not_reached ();

  g_ptr_array_remove_index (self->tasks, position);
  if (self->running == task)
    self->running = NULL;

  vit_job_set_finished (job, error);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);

  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_pointer (task, result, vit_job_get_result_free (job));
}

static void
finish_cancelled (VitJobQueue *self, GTask *task)
{
  g_autoptr (GError) error =
      g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "The job was cancelled");

  finish (self, task, NULL, error);
}

static void
on_worked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitJobQueue) self = data;
  g_autoptr (GError) error = NULL;
  gpointer value = g_task_propagate_pointer (G_TASK (result), &error);

  finish (self, self->running, value, error);
  start_next (self);
}

/* In a worker thread. */
static void
work (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  VitJob *job = VIT_JOB (source);
  GError *error = NULL;
  gpointer result = vit_job_work (job, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, vit_job_get_result_free (job));
}

static void
start_next (VitJobQueue *self)
{
  g_autoptr (GTask) worker = NULL;
  VitJob *job;

  while (self->running == NULL && self->tasks->len > 0)
    {
      GTask *first = g_ptr_array_index (self->tasks, 0);

      job = g_task_get_task_data (first);
      if (vit_job_is_cancelled (job))
        {
          finish_cancelled (self, first);
          continue;
        }

      self->running = first;
      vit_job_set_running (job);
      worker = g_task_new (job, NULL, on_worked, g_object_ref (self));
      g_task_set_name (worker, "[vitrine] job");
      g_task_run_in_thread (worker, work);
    }
}

static void
vit_job_queue_finalize (GObject *object)
{
  VitJobQueue *self = VIT_JOB_QUEUE (object);

  /* Each task holds its source, so nothing can be left. */
  g_assert (self->tasks->len == 0);
  g_ptr_array_unref (self->tasks);

  G_OBJECT_CLASS (vit_job_queue_parent_class)->finalize (object);
}

static void
vit_job_queue_class_init (VitJobQueueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vit_job_queue_finalize;
}

static void
vit_job_queue_init (VitJobQueue *self)
{
  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * vit_job_queue_new:
 *
 * Returns: (transfer full): an empty queue
 */
VitJobQueue *
vit_job_queue_new (void)
{
  return g_object_new (VIT_TYPE_JOB_QUEUE, NULL);
}

/**
 * vit_job_queue_run_async:
 * @job: a job that was not run before
 * @callback: (nullable): called in the caller's main context when the job is finished
 *
 * Runs @job in a worker thread after those that came before it. To be called in the context that
 * made the job. The queue lives until its jobs are finished.
 */
void
vit_job_queue_run_async (VitJobQueue *self,
                         VitJob *job,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  GTask *task;

  g_return_if_fail (VIT_IS_JOB_QUEUE (self));
  g_return_if_fail (VIT_IS_JOB (job));
  g_return_if_fail (vit_job_get_state (job) == VIT_JOB_WAITING);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vit_job_queue_run_async);
  g_task_set_name (task, "[vitrine] queued job");
  g_task_set_task_data (task, g_object_ref (job), g_object_unref);
  vit_job_set_queue (job, self);

  g_ptr_array_add (self->tasks, task);
  g_list_model_items_changed (G_LIST_MODEL (self), self->tasks->len - 1, 0, 1);
  start_next (self);
}

/**
 * vit_job_queue_run_finish:
 *
 * Returns: (transfer full): the job's result; %NULL with its error, %G_IO_ERROR_CANCELLED if it
 *   was cancelled. A result that is not taken by this is freed by the job's result_free.
 */
gpointer
vit_job_queue_run_finish (VitJobQueue *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vit_job_queue_cancel_all:
 *
 * Cancels every job that waits or runs.
 */
void
vit_job_queue_cancel_all (VitJobQueue *self)
{
  g_autoptr (GPtrArray) tasks = NULL;

  g_return_if_fail (VIT_IS_JOB_QUEUE (self));

  tasks = g_ptr_array_copy (self->tasks, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
  g_ptr_array_set_free_func (tasks, g_object_unref);

  /* From the end, so that none of them is started by the end of the one before it. */
  for (guint i = tasks->len; i > 0; i--)
    vit_job_cancel (g_task_get_task_data (g_ptr_array_index (tasks, i - 1)));
}

/* A job that waits is cancelled. */
void
vit_job_queue_drop (VitJobQueue *self, VitJob *job)
{
  for (guint i = 0; i < self->tasks->len; i++)
    {
      GTask *task = g_ptr_array_index (self->tasks, i);

      if (g_task_get_task_data (task) == job)
        {
          finish_cancelled (self, task);
          return;
        }
    }
}
