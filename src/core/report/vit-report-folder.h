/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitReportFolder:
 *
 * A folder that appears whole or not at all: it is filled under another name beside its place,
 * then takes the place of what was there in one step.
 */
typedef struct _VitReportFolder VitReportFolder;

VitReportFolder *
vit_report_folder_new (const char *path, const char *const *tables, GError **error);
const char *vit_report_folder_get_temporary (const VitReportFolder *self);
gboolean vit_report_folder_commit (VitReportFolder *self, GError **error);
void vit_report_folder_free (VitReportFolder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitReportFolder, vit_report_folder_free)

G_END_DECLS
