/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-export-plan.h"

G_BEGIN_DECLS

gboolean vit_xlsx_write (const VitExportPlan *plan,
                         int text,
                         const char *missing,
                         const char *path,
                         const char *shown_path,
                         VitProgress *progress,
                         GError **error);

G_END_DECLS
