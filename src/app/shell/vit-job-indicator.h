/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-job.h"

G_BEGIN_DECLS

/**
 * VitJobIndicator:
 *
 * A header button that fills like a clock while jobs run, and opens the list of them. It is
 * hidden while there are none.
 */
#define VIT_TYPE_JOB_INDICATOR (vit_job_indicator_get_type ())
G_DECLARE_FINAL_TYPE (VitJobIndicator, vit_job_indicator, VIT, JOB_INDICATOR, AdwBin)

void vit_job_indicator_set_jobs (VitJobIndicator *self, VitJobQueue *jobs);
void vit_job_indicator_popup (VitJobIndicator *self);

G_END_DECLS
