/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-job-private.h"

struct _VitJob
{
  GObject parent_instance;

  char *title;
  VitJobFunc func;
  gpointer data; /* owned; freed in the worker as soon as func has returned */
  GDestroyNotify data_free;
  GDestroyNotify result_free;

  VitProgress *progress; /* owned */
  GMainContext *context; /* owned: where properties are notified */
  int update_pending;    /* atomic: an idle callback is on its way to the context */

  /* As last notified; touched in the context only. */
  VitJobState state;
  char *stage;
  double fraction;
  GError *error;

  VitJobQueue *queue; /* borrowed, while the job waits in it */
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_STAGE,
  PROP_FRACTION,
  PROP_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (VitJob, vit_job, G_TYPE_OBJECT)

/* Takes over what the worker has reported since the last time. */
static void
update (VitJob *self)
{
  g_autofree char *stage = vit_progress_dup_stage (self->progress);
  double fraction = vit_progress_get_fraction (self->progress);

  g_object_freeze_notify (G_OBJECT (self));

  if (g_strcmp0 (stage, self->stage) != 0)
    {
      g_free (self->stage);
      self->stage = g_steal_pointer (&stage);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
    }

  if (fraction != self->fraction)
    {
      self->fraction = fraction;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
    }

  g_object_thaw_notify (G_OBJECT (self));
}

static gboolean
on_idle (gpointer data)
{
  VitJob *self = data;

  /* Before reading, so that a report made meanwhile brings another callback. */
  g_atomic_int_set (&self->update_pending, FALSE);
  update (self);

  return G_SOURCE_REMOVE;
}

/* In the worker. However often it reports, one callback at most is under way. */
static void
on_progress (VitProgress *progress, gpointer data)
{
  VitJob *self = data;
  g_autoptr (GSource) source = NULL;

  if (!g_atomic_int_compare_and_exchange (&self->update_pending, FALSE, TRUE))
    return;

  source = g_idle_source_new ();
  g_source_set_callback (source, on_idle, g_object_ref (self), g_object_unref);
  g_source_set_static_name (source, "[vitrine] job progress");
  g_source_attach (source, self->context);
}

static void
free_data (VitJob *self)
{
  gpointer data = g_steal_pointer (&self->data);

  if (data != NULL && self->data_free != NULL)
    self->data_free (data);
}

static void
set_state (VitJob *self, VitJobState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
vit_job_finalize (GObject *object)
{
  VitJob *self = VIT_JOB (object);

  vit_progress_watch (self->progress, NULL, NULL);
  free_data (self);
  g_clear_object (&self->progress);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_error (&self->error);
  g_free (self->title);
  g_free (self->stage);

  G_OBJECT_CLASS (vit_job_parent_class)->finalize (object);
}

static void
vit_job_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitJob *self = VIT_JOB (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_STAGE:
      g_value_set_string (value, self->stage);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    case PROP_STATE:
      g_value_set_int (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vit_job_class_init (VitJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = vit_job_finalize;
  object_class->get_property = vit_job_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_STAGE] = g_param_spec_string ("stage", NULL, NULL, NULL, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, VIT_JOB_WAITING,
                                             VIT_JOB_CANCELLED, VIT_JOB_WAITING, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vit_job_init (VitJob *self)
{
  self->progress = vit_progress_new (NULL);
  self->context = g_main_context_ref_thread_default ();
  vit_progress_watch (self->progress, on_progress, self);
}

/**
 * vit_job_new:
 * @title: what the user reads, "Importing orders.csv"
 * @func: the work
 * @data: (transfer full) (nullable): its input
 * @data_free: (nullable): frees @data, in the worker thread once @func has returned, or with the
 *   job if it never ran
 * @result_free: (nullable): frees a result that nobody takes
 *
 * Properties are notified in the thread-default main context of the caller.
 *
 * Returns: (transfer full): a job that waits to be run by a #VitJobQueue, once
 */
VitJob *
vit_job_new (const char *title,
             VitJobFunc func,
             gpointer data,
             GDestroyNotify data_free,
             GDestroyNotify result_free)
{
  VitJob *self = g_object_new (VIT_TYPE_JOB, NULL);

  self->title = g_strdup (title);
  self->func = func;
  self->data = data;
  self->data_free = data_free;
  self->result_free = result_free;

  return self;
}

/**
 * vit_job_get_title:
 *
 * Returns: (transfer none): the title
 */
const char *
vit_job_get_title (VitJob *self)
{
  g_return_val_if_fail (VIT_IS_JOB (self), NULL);

  return self->title;
}

/**
 * vit_job_get_stage:
 *
 * Returns: (transfer none) (nullable): what is being done now, in a few words
 */
const char *
vit_job_get_stage (VitJob *self)
{
  g_return_val_if_fail (VIT_IS_JOB (self), NULL);

  return self->stage;
}

/**
 * vit_job_get_fraction:
 *
 * Returns: how much is done, 0 to 1
 */
double
vit_job_get_fraction (VitJob *self)
{
  g_return_val_if_fail (VIT_IS_JOB (self), 0);

  return self->fraction;
}

/**
 * vit_job_get_state:
 *
 * Returns: where the job is in its life
 */
VitJobState
vit_job_get_state (VitJob *self)
{
  g_return_val_if_fail (VIT_IS_JOB (self), VIT_JOB_WAITING);

  return self->state;
}

/**
 * vit_job_get_error:
 *
 * Returns: (transfer none) (nullable): why the job failed; %NULL if it did not
 */
const GError *
vit_job_get_error (VitJob *self)
{
  g_return_val_if_fail (VIT_IS_JOB (self), NULL);

  return self->error;
}

/**
 * vit_job_cancel:
 *
 * Ends the job: one that waits at once and without running, one that runs as soon as it polls its
 * progress. Either way it finishes with %G_IO_ERROR_CANCELLED. To be called in the context that
 * made the job.
 */
void
vit_job_cancel (VitJob *self)
{
  g_return_if_fail (VIT_IS_JOB (self));

  g_cancellable_cancel (vit_progress_get_cancellable (self->progress));
  if (self->queue != NULL)
    vit_job_queue_drop (self->queue, self);
}

void
vit_job_set_queue (VitJob *self, VitJobQueue *queue)
{
  self->queue = queue;
}

void
vit_job_set_running (VitJob *self)
{
  self->queue = NULL;
  set_state (self, VIT_JOB_RUNNING);
}

/* @error is NULL if the job is done. */
void
vit_job_set_finished (VitJob *self, const GError *error)
{
  self->queue = NULL;
  update (self);

  if (error == NULL)
    {
      set_state (self, VIT_JOB_DONE);
      return;
    }

  self->error = g_error_copy (error);
  set_state (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? VIT_JOB_CANCELLED
                                                                             : VIT_JOB_FAILED);
}

gboolean
vit_job_is_cancelled (VitJob *self)
{
  return vit_progress_is_cancelled (self->progress);
}

/* In the worker: runs the job's function and frees its input. A job that was cancelled yields no
 * result, even if its function came to an end before it noticed, and no other error than that. */
gpointer
vit_job_work (VitJob *self, GError **error)
{
  g_autoptr (GError) own_error = NULL;
  gpointer result = self->func (self->progress, self->data, &own_error);

  free_data (self);

  if (!vit_progress_check (self->progress, error))
    {
      if (result != NULL && self->result_free != NULL)
        self->result_free (result);
      return NULL;
    }

  if (own_error != NULL)
    g_propagate_error (error, g_steal_pointer (&own_error));

  return result;
}

GDestroyNotify
vit_job_get_result_free (VitJob *self)
{
  return self->result_free;
}
