/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-engine.h"

G_BEGIN_DECLS

/* The clean form of a table: a view of the raw form, or what a recipe made of it. To be called
 * within a transaction. */
gboolean vit_clean_table_drop (VitConnection *connection, const char *table, GError **error);
gboolean vit_clean_table_show_raw (VitConnection *connection, const char *table, GError **error);

G_END_DECLS
