/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-progress.h"

struct _VitProgress
{
  GObject parent_instance;

  GMutex mutex; /* guards stage, fraction and the watch */
  char *stage;
  double fraction;
  VitProgressWatch watch;
  gpointer watch_data;

  GCancellable *cancellable; /* owned */
  VitProgress *whole;        /* owned: a part reports into it */
  double from, to;           /* the part's place in the whole */
};

G_DEFINE_FINAL_TYPE (VitProgress, vit_progress, G_TYPE_OBJECT)

static void
vit_progress_finalize (GObject *object)
{
  VitProgress *self = VIT_PROGRESS (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->whole);
  g_free (self->stage);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (vit_progress_parent_class)->finalize (object);
}

static void
vit_progress_class_init (VitProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vit_progress_finalize;
}

static void
vit_progress_init (VitProgress *self)
{
  g_mutex_init (&self->mutex);
}

/**
 * vit_progress_new:
 * @cancellable: (nullable): what ends the work; %NULL makes a new one
 *
 * Returns: (transfer full): a progress at 0 without a stage
 */
VitProgress *
vit_progress_new (GCancellable *cancellable)
{
  VitProgress *self = g_object_new (VIT_TYPE_PROGRESS, NULL);

  self->cancellable = cancellable ? g_object_ref (cancellable) : g_cancellable_new ();

  return self;
}

/**
 * vit_progress_new_part:
 * @whole: (nullable): the progress of the work that this is a part of
 * @from: fraction of @whole at which the part begins
 * @to: fraction of @whole at which it ends
 *
 * Returns: (transfer full) (nullable): a progress that reports 0 to 1 as @from to @to of @whole
 *   and is cancelled with it; %NULL if @whole is
 */
VitProgress *
vit_progress_new_part (VitProgress *whole, double from, double to)
{
  VitProgress *self;

  if (whole == NULL)
    return NULL;

  self = vit_progress_new (whole->cancellable);
  self->whole = g_object_ref (whole);
  self->from = from;
  self->to = to;

  return self;
}

/**
 * vit_progress_watch:
 * @watch: (nullable) (scope forever): called after each change
 * @data: for @watch; must live as long as @self
 */
void
vit_progress_watch (VitProgress *self, VitProgressWatch watch, gpointer data)
{
  g_mutex_lock (&self->mutex);
  self->watch = watch;
  self->watch_data = data;
  g_mutex_unlock (&self->mutex);
}

/* Call with the mutex held; returns with it released. */
static void
notify_and_unlock (VitProgress *self)
{
  VitProgressWatch watch = self->watch;
  gpointer data = self->watch_data;

  g_mutex_unlock (&self->mutex);

  if (watch != NULL)
    watch (self, data);
}

/**
 * vit_progress_stage:
 * @self: (nullable): the progress
 * @stage: what is being done now, in a few words
 */
void
vit_progress_stage (VitProgress *self, const char *stage)
{
  if (self == NULL)
    return;

  if (self->whole != NULL)
    vit_progress_stage (self->whole, stage);

  g_mutex_lock (&self->mutex);
  g_free (self->stage);
  self->stage = g_strdup (stage);
  notify_and_unlock (self);
}

/**
 * vit_progress_report:
 * @self: (nullable): the progress
 * @fraction: how much is done, 0 to 1; what lies outside is clamped
 */
void
vit_progress_report (VitProgress *self, double fraction)
{
  if (self == NULL)
    return;

  fraction = CLAMP (fraction, 0.0, 1.0);

  if (self->whole != NULL)
    vit_progress_report (self->whole, self->from + (self->to - self->from) * fraction);

  g_mutex_lock (&self->mutex);
  self->fraction = fraction;
  notify_and_unlock (self);
}

/**
 * vit_progress_check:
 * @self: (nullable): the progress
 *
 * To be called at least every 50 ms of work.
 *
 * Returns: %TRUE to go on, or %FALSE with %G_IO_ERROR_CANCELLED
 */
gboolean
vit_progress_check (VitProgress *self, GError **error)
{
  return self == NULL || !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/**
 * vit_progress_is_cancelled:
 * @self: (nullable): the progress
 */
gboolean
vit_progress_is_cancelled (VitProgress *self)
{
  return self != NULL && g_cancellable_is_cancelled (self->cancellable);
}

double
vit_progress_get_fraction (VitProgress *self)
{
  double fraction;

  g_mutex_lock (&self->mutex);
  fraction = self->fraction;
  g_mutex_unlock (&self->mutex);

  return fraction;
}

/**
 * vit_progress_dup_stage:
 *
 * Returns: (transfer full) (nullable): the stage as it was last set
 */
char *
vit_progress_dup_stage (VitProgress *self)
{
  char *stage;

  g_mutex_lock (&self->mutex);
  stage = g_strdup (self->stage);
  g_mutex_unlock (&self->mutex);

  return stage;
}

/**
 * vit_progress_get_cancellable:
 * @self: (nullable): the progress
 *
 * Returns: (transfer none) (nullable): what cancels the work
 */
GCancellable *
vit_progress_get_cancellable (VitProgress *self)
{
  return self ? self->cancellable : NULL;
}
