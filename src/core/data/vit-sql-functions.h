/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean vit_sql_is_row_function (const char *name);
const char *vit_sql_nearest_row_function (const char *name);

G_END_DECLS
