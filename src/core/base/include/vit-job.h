/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-progress.h"

G_BEGIN_DECLS

/**
 * VitJobFunc:
 * @progress: to report into and to poll for cancellation
 * @data: the job's input, an immutable snapshot that the job owns
 *
 * Runs in a worker thread.
 *
 * Returns: (transfer full): the result, or %NULL with @error set
 */
typedef gpointer (*VitJobFunc) (VitProgress *progress, gpointer data, GError **error);

typedef enum
{
  VIT_JOB_WAITING,
  VIT_JOB_RUNNING,
  VIT_JOB_DONE,
  VIT_JOB_FAILED,
  VIT_JOB_CANCELLED,
} VitJobState;

/**
 * VitJob:
 *
 * One piece of work in a worker thread. Properties `title`, `stage`, `fraction` and `state` are
 * notified in the main context that made the job, at most once per main-loop turn.
 */
#define VIT_TYPE_JOB (vit_job_get_type ())
G_DECLARE_FINAL_TYPE (VitJob, vit_job, VIT, JOB, GObject)

VitJob *vit_job_new (const char *title,
                     VitJobFunc func,
                     gpointer data,
                     GDestroyNotify data_free,
                     GDestroyNotify result_free);
const char *vit_job_get_title (VitJob *self);
const char *vit_job_get_stage (VitJob *self);
double vit_job_get_fraction (VitJob *self);
VitJobState vit_job_get_state (VitJob *self);
const GError *vit_job_get_error (VitJob *self);
void vit_job_cancel (VitJob *self);

/**
 * VitJobQueue:
 *
 * Runs jobs one at a time, in order. A #GListModel of the jobs that wait or run.
 */
#define VIT_TYPE_JOB_QUEUE (vit_job_queue_get_type ())
G_DECLARE_FINAL_TYPE (VitJobQueue, vit_job_queue, VIT, JOB_QUEUE, GObject)

VitJobQueue *vit_job_queue_new (void);
void vit_job_queue_run_async (VitJobQueue *self,
                              VitJob *job,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gpointer vit_job_queue_run_finish (VitJobQueue *self, GAsyncResult *result, GError **error);
void vit_job_queue_cancel_all (VitJobQueue *self);

G_END_DECLS
