/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-import.h"
#include "vit-recipe.h"
#include "vit-refresh.h"
#include "vit-row-query.h"

G_BEGIN_DECLS

/**
 * VitTableItem:
 *
 * A table of the open project, as lists show it. Immutable: when a table changes, another item
 * takes its place in the workspace's list, so a list model's "items-changed" tells all.
 *
 * Properties: `name`, `n-rows`.
 */
#define VIT_TYPE_TABLE_ITEM (vit_table_item_get_type ())
G_DECLARE_FINAL_TYPE (VitTableItem, vit_table_item, VIT, TABLE_ITEM, GObject)

VitTableItem *vit_table_item_load (VitProject *project, const char *name, GError **error);
const char *vit_table_item_get_name (VitTableItem *self);
JsonNode *vit_table_item_get_columns (VitTableItem *self);
gint64 vit_table_item_get_n_rows (VitTableItem *self);
const VitTableInfo *vit_table_item_get_info (VitTableItem *self);
VitRecipe *vit_table_item_get_recipe (VitTableItem *self);
const VitRecipeReport *vit_table_item_get_run (VitTableItem *self);
const VitImportReport *vit_table_item_get_import (VitTableItem *self);
const VitRefreshReport *vit_table_item_get_refresh (VitTableItem *self);
VitRowQuery *vit_table_item_get_query (VitTableItem *self);

G_END_DECLS
