/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-job-notifier.h"

#include <glib/gi18n.h>

/* Who has waited for less is still there. */
#define PATIENCE (3 * G_USEC_PER_SEC)

typedef struct
{
  VitJob *job;  /* owned */
  gint64 since; /* when it was asked for, monotonic µs */
} Watched;

struct _VitJobNotifier
{
  GObject parent_instance;

  GtkApplicationWindow *window; /* borrowed: it owns the notifier */
  VitJobQueue *jobs;            /* owned */
  GPtrArray *watched;           /* owned, of Watched: the jobs in the queue's order */
  GApplication *told;           /* owned (nullable): has a notification of this window */
  char *id;                     /* of the notification */
};

G_DEFINE_FINAL_TYPE (VitJobNotifier, vit_job_notifier, G_TYPE_OBJECT)

static void
watched_free (gpointer data)
{
  Watched *watched = data;

  g_object_unref (watched->job);
  g_free (watched);
}

static void
withdraw (VitJobNotifier *self)
{
  if (self->told != NULL)
    g_application_withdraw_notification (self->told, self->id);
  g_clear_object (&self->told);
}

static void
tell (VitJobNotifier *self, VitJob *job)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self->window));
  g_autoptr (GNotification) notification = g_notification_new (vit_job_get_title (job));
  const GError *error = vit_job_get_error (job);

  if (application == NULL)
    return;

  g_notification_set_body (notification, error != NULL ? error->message : _ ("Done"));
  g_notification_set_default_action_and_target (notification, "app.show-window", "u",
                                                gtk_application_window_get_id (self->window));
  g_application_send_notification (G_APPLICATION (application), self->id, notification);
  g_set_object (&self->told, G_APPLICATION (application));
}

static void
on_ended (VitJobNotifier *self, const Watched *watched)
{
  VitJobState state = vit_job_get_state (watched->job);

  if ((state == VIT_JOB_DONE || state == VIT_JOB_FAILED) &&
      g_get_monotonic_time () - watched->since >= PATIENCE &&
      gtk_widget_get_visible (GTK_WIDGET (self->window)) &&
      !gtk_window_is_active (GTK_WINDOW (self->window)))
    tell (self, watched->job);
}

static void
on_jobs_changed (VitJobNotifier *self, guint position, guint n_removed, guint n_added)
{
  for (guint i = 0; i < n_removed; i++)
    {
      Watched *watched = g_ptr_array_steal_index (self->watched, position);

      on_ended (self, watched);
      watched_free (watched);
    }
  for (guint i = 0; i < n_added; i++)
    {
      Watched *watched = g_new0 (Watched, 1);

      watched->job = g_list_model_get_item (G_LIST_MODEL (self->jobs), position + i);
      watched->since = g_get_monotonic_time ();
      g_ptr_array_insert (self->watched, (int) (position + i), watched);
    }
}

static void
on_active (VitJobNotifier *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self->window)))
    withdraw (self);
}

static void
vit_job_notifier_dispose (GObject *object)
{
  VitJobNotifier *self = VIT_JOB_NOTIFIER (object);

  withdraw (self);
  g_clear_object (&self->jobs);

  G_OBJECT_CLASS (vit_job_notifier_parent_class)->dispose (object);
}

static void
vit_job_notifier_finalize (GObject *object)
{
  VitJobNotifier *self = VIT_JOB_NOTIFIER (object);

  g_ptr_array_unref (self->watched);
  g_free (self->id);

  G_OBJECT_CLASS (vit_job_notifier_parent_class)->finalize (object);
}

static void
vit_job_notifier_class_init (VitJobNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vit_job_notifier_dispose;
  G_OBJECT_CLASS (klass)->finalize = vit_job_notifier_finalize;
}

static void
vit_job_notifier_init (VitJobNotifier *self)
{
  self->watched = g_ptr_array_new_with_free_func (watched_free);
  self->id = g_uuid_string_random ();
}

/**
 * vit_job_notifier_new:
 * @window: (transfer none): that owns the notifier; its application needs the action
 *   `app.show-window`, which takes the window's id
 * @jobs: the empty queue of the window
 *
 * Returns: (transfer full): a notifier, which works until it is disposed of
 */
VitJobNotifier *
vit_job_notifier_new (GtkApplicationWindow *window, VitJobQueue *jobs)
{
  VitJobNotifier *self = g_object_new (VIT_TYPE_JOB_NOTIFIER, NULL);

  self->window = window;
  self->jobs = g_object_ref (jobs);
  g_signal_connect_object (jobs, "items-changed", G_CALLBACK (on_jobs_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (on_active), self,
                           G_CONNECT_SWAPPED);

  return self;
}
