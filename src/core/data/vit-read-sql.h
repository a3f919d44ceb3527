/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-read-plan.h"

G_BEGIN_DECLS

/* The column of a staged table that is true where a value did not fit its type. */
#define VIT_READ_BAD "vitrine bad"

/* Before the place of a column whose cells are read one by one: the column of a staged table that
 * has the text of its cells that did not fit, and nothing else. */
#define VIT_READ_CELL "vitrine cell "

char *vit_read_sql (const VitReadPlan *plan, const char *file, const char *rejects);
GStrv vit_read_sql_list_extra (const VitReadPlan *plan);
gboolean vit_read_sql_fits (const VitReadPlan *plan, guint column, const char *value);

G_END_DECLS
