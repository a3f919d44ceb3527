/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the columns of a table are laid out. It changes no data, so Undo does not know of it, but the
 * project keeps it. */

#include "vit-workspace-private.h"

/**
 * vit_workspace_get_columns:
 * @table: a table of the project
 *
 * Returns: (transfer none) (nullable): how its columns are laid out, as a grid saved it; valid
 *   until that changes
 */
JsonNode *
vit_workspace_get_columns (VitWorkspace *self, VitTableItem *table)
{
  JsonNode *columns = g_hash_table_lookup (self->columns, vit_table_item_get_name (table));

  return columns != NULL ? columns : vit_table_item_get_columns (table);
}

/**
 * vit_workspace_set_columns:
 * @table: name of a table
 * @columns: how its columns are laid out from now on
 *
 * Keeps it in the project.
 */
void
vit_workspace_set_columns (VitWorkspace *self, const char *table, JsonNode *columns)
{
  g_hash_table_insert (self->columns, g_strdup (table), json_node_ref (columns));
  vit_workspace_store (self, "columns", table, json_node_ref (columns));
}
