/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe-column.h"
#include "vit-row-condition.h"

G_BEGIN_DECLS

/* Conditions as expressions of SQL, each to stand beside others without parentheses. */

char *vit_row_where_condition (const GPtrArray *columns,
                               const VitRowCondition *condition,
                               GError **error);
char *vit_row_where_search (const GPtrArray *columns, const char *text);
char *vit_row_where_sort_key (const VitRecipeColumn *column);

G_END_DECLS
