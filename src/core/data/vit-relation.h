/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-read-plan.h"
#include "vit-staging.h"

G_BEGIN_DECLS

gboolean vit_parquet_recognise (const char *head, gsize length);
VitReadPlan *vit_relation_plan (VitConnection *connection,
                                const VitReading *reading,
                                const char *file,
                                GError **error);
char *vit_relation_sql (const VitReadPlan *plan, const char *file);
gboolean vit_relation_count (VitConnection *connection,
                             const VitReadPlan *plan,
                             const char *file,
                             gint64 *n_all,
                             GError **error);
VitStaging *vit_relation_fill (VitConnection *connection,
                               const VitReadPlan *plan,
                               const VitReading *reading,
                               const char *file,
                               VitProgress *progress,
                               GError **error);

G_END_DECLS
