/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-job.h"

G_BEGIN_DECLS

/* What the queue does with a job. All but vit_job_work() in the context that made the job. */

void vit_job_set_queue (VitJob *self, VitJobQueue *queue);
void vit_job_set_running (VitJob *self);
void vit_job_set_finished (VitJob *self, const GError *error);
gboolean vit_job_is_cancelled (VitJob *self);
gpointer vit_job_work (VitJob *self, GError **error);
GDestroyNotify vit_job_get_result_free (VitJob *self);

void vit_job_queue_drop (VitJobQueue *self, VitJob *job);

G_END_DECLS
