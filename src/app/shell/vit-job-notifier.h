/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-job.h"

G_BEGIN_DECLS

/**
 * VitJobNotifier:
 *
 * Tells the desktop when a long job of a window ends while the user looks elsewhere. What the
 * window itself says of the job, it says all the same: the desktop may show nothing.
 */
#define VIT_TYPE_JOB_NOTIFIER (vit_job_notifier_get_type ())
G_DECLARE_FINAL_TYPE (VitJobNotifier, vit_job_notifier, VIT, JOB_NOTIFIER, GObject)

VitJobNotifier *vit_job_notifier_new (GtkApplicationWindow *window, VitJobQueue *jobs);

G_END_DECLS
