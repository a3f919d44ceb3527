/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-job.h"

G_BEGIN_DECLS

/**
 * VitJobRow:
 *
 * A job: its title, what it is doing, how far it is, and a button that cancels it. Used in the
 * header's popover and wherever a page waits for a job of its own. Property `job` (nullable).
 */
#define VIT_TYPE_JOB_ROW (vit_job_row_get_type ())
G_DECLARE_FINAL_TYPE (VitJobRow, vit_job_row, VIT, JOB_ROW, AdwBin)

GtkWidget *vit_job_row_new (VitJob *job);
void vit_job_row_set_job (VitJobRow *self, VitJob *job);
VitJob *vit_job_row_get_job (VitJobRow *self);

G_END_DECLS
