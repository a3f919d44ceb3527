/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-report.h"

G_BEGIN_DECLS

VitReportFolder *
vit_report_folder_new (const char *path, const char *const *tables, GError **error);
const char *vit_report_folder_get_temporary (const VitReportFolder *self);
void vit_report_folder_name_error (const VitReportFolder *self, GError **error);

G_END_DECLS
