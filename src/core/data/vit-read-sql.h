/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-read-plan.h"

G_BEGIN_DECLS

/* The column of a staged table that is true where a value did not fit its type. */
#define VIT_READ_BAD "vitrine bad"

char *vit_read_sql (const VitReadPlan *plan, const char *file, const char *rejects);
gboolean vit_read_sql_fits (const VitReadPlan *plan, guint column, const char *value);

G_END_DECLS
