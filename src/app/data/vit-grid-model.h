/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "vit-grid-row.h"
#include "vit-row-order.h"

G_BEGIN_DECLS

/**
 * VitGridModel:
 *
 * A table as a #GListModel of #VitGridRow, for a grid. It is virtual: of a project's table only
 * the pages around the rows that are looked at are in memory, read by a thread of the model's own,
 * so 20 million rows cost no more than a hundred. A frame is shown as it is.
 *
 * Signal `failed` (message): a page could not be read.
 */
#define VIT_TYPE_GRID_MODEL (vit_grid_model_get_type ())
G_DECLARE_FINAL_TYPE (VitGridModel, vit_grid_model, VIT, GRID_MODEL, GObject)

VitGridModel *vit_grid_model_new_for_table (VitProject *project, const VitTableInfo *table);
VitGridModel *
vit_grid_model_new_for_order (VitProject *project, const VitTableInfo *table, VitRowOrder *order);
VitGridModel *vit_grid_model_new_for_frame (VitFrame *frame);
VitRowOrder *vit_grid_model_get_order (VitGridModel *self);
gint64 vit_grid_model_get_n_all (VitGridModel *self);
GPtrArray *vit_grid_model_list_fields (VitGridModel *self);
guint vit_grid_model_get_n_columns (VitGridModel *self);
const char *vit_grid_model_get_column_name (VitGridModel *self, guint column);
VitTypeOf vit_grid_model_get_column_type (VitGridModel *self, guint column);

G_END_DECLS
