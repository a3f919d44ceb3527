/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-row-order.h"

G_BEGIN_DECLS

/* How an order is filled, before anybody sees it. */

VitRowOrder *vit_row_order_new_whole (const char *relation, gint64 n_rows);
VitRowOrder *vit_row_order_new_chosen (const char *relation, gint64 n_all, gint64 last_row);
void vit_row_order_append (VitRowOrder *self, const gint64 *rows, gsize n);

/* The table that holds the rows of clean table @table: "raw.T" if that only shows them. */
char *vit_clean_table_find_rows (VitConnection *connection, const char *table, GError **error);

G_END_DECLS
