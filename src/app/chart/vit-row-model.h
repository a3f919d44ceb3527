/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VitRow: a row number as an object, since lists hold objects.
 */
#define VIT_TYPE_ROW (vit_row_get_type ())
G_DECLARE_FINAL_TYPE (VitRow, vit_row, VIT, ROW, GObject)

gsize vit_row_get_index (VitRow *self);

/**
 * VitRowModel:
 *
 * A list of the rows 0 to n − 1 that makes them when they are asked for, so that its length costs
 * nothing.
 */
#define VIT_TYPE_ROW_MODEL (vit_row_model_get_type ())
G_DECLARE_FINAL_TYPE (VitRowModel, vit_row_model, VIT, ROW_MODEL, GObject)

GListModel *vit_row_model_new (gsize n_rows);

G_END_DECLS
