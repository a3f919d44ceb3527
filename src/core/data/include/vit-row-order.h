/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-project.h"

G_BEGIN_DECLS

/**
 * VitRowOrder:
 *
 * Rows of a table, chosen and put in an order: for each place the row's number in the file, from 0.
 * Immutable, reference-counted, so it may cross threads freely.
 *
 * A table as it is takes no memory; else a row takes 4 bytes (8 in a table of more than 4 billion):
 * 80 MB for 20 million.
 */
typedef struct _VitRowOrder VitRowOrder;

#define VIT_ROW_ORDER_MAX_READ 256

VitRowOrder *vit_row_order_ref (VitRowOrder *self);
void vit_row_order_unref (VitRowOrder *self);
const char *vit_row_order_get_relation (const VitRowOrder *self);
gint64 vit_row_order_get_n_rows (const VitRowOrder *self);
gint64 vit_row_order_get_n_all (const VitRowOrder *self);
gboolean vit_row_order_is_whole (const VitRowOrder *self);
gint64 vit_row_order_get_row (const VitRowOrder *self, gint64 place);
gboolean vit_row_order_find (const VitRowOrder *self, gint64 row, gint64 *place);
VitFrame *vit_row_order_read (const VitRowOrder *self,
                              VitConnection *connection,
                              gint64 place,
                              guint n,
                              VitProgress *progress,
                              GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitRowOrder, vit_row_order_unref)

G_END_DECLS
