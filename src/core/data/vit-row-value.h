/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe-column.h"

G_BEGIN_DECLS

/* Values of conditions, which are texts, as SQL. Errors are %VIT_DATA_ERROR_EXPRESSION. */

gboolean vit_row_value_is_time (const VitRecipeColumn *column);
char *vit_row_value_to_sql (const VitRecipeColumn *column, const char *value, GError **error);
gboolean vit_row_value_to_span (const VitRecipeColumn *column,
                                const char *value,
                                char **from,
                                char **until,
                                GError **error);

G_END_DECLS
