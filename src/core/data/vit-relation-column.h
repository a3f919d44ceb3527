/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-read-plan.h"

G_BEGIN_DECLS

void vit_relation_column_free (gpointer column);
gboolean vit_relation_columns_collect (GPtrArray *columns,
                                       VitConnection *connection,
                                       const char *rows,
                                       GError **error);
gboolean vit_relation_columns_plan (GPtrArray *columns,
                                    VitReadPlan *plan,
                                    gboolean is_one_of_many,
                                    GError **error);

G_END_DECLS
