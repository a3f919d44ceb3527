/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-table-item.h"

struct _VitTableItem
{
  GObject parent_instance;

  VitTableInfo *info;        /* owned */
  VitImportReport *import;   /* owned (nullable): what read its file */
  VitRecipeReport *run;      /* owned (nullable): what cleaned it */
  VitRefreshReport *refresh; /* owned (nullable): what its last refresh changed */
  JsonNode *columns;         /* owned (nullable): how its columns are laid out */
  VitRowQuery *query;        /* owned: which rows were shown when it was loaded */
};

enum
{
  PROP_NAME = 1,
  PROP_N_ROWS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (VitTableItem, vit_table_item, G_TYPE_OBJECT)

static void
vit_table_item_finalize (GObject *object)
{
  VitTableItem *self = VIT_TABLE_ITEM (object);

  g_clear_pointer (&self->info, vit_table_info_free);
  g_clear_pointer (&self->import, vit_import_report_free);
  g_clear_pointer (&self->run, vit_recipe_report_free);
  g_clear_pointer (&self->refresh, vit_refresh_report_free);
  g_clear_pointer (&self->columns, json_node_unref);
  g_clear_pointer (&self->query, vit_row_query_unref);

  G_OBJECT_CLASS (vit_table_item_parent_class)->finalize (object);
}

static void
vit_table_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitTableItem *self = VIT_TABLE_ITEM (object);

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, vit_table_item_get_name (self));
      break;
    case PROP_N_ROWS:
      g_value_set_int64 (value, vit_table_item_get_n_rows (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vit_table_item_class_init (VitTableItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = vit_table_item_finalize;
  object_class->get_property = vit_table_item_get_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_N_ROWS] = g_param_spec_int64 ("n-rows", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vit_table_item_init (VitTableItem *self)
{
}

/* What cannot be read is no reason to keep a table from being shown, with all its rows. */
static VitRowQuery *
load_query (VitProject *project, const char *name)
{
  g_autoptr (JsonNode) node = vit_project_get_document (project, "query", name, NULL);
  VitRowQuery *query = node ? vit_row_query_from_json (node, NULL, NULL) : NULL;

  return query != NULL ? query : vit_row_query_new ();
}

/**
 * vit_table_item_load:
 * @project: the project that has the table
 * @name: its name
 *
 * Reads what the project knows of a table. Blocks: for a job's thread.
 *
 * Returns: (transfer full): the table, or %NULL with an error of the data domain
 */
VitTableItem *
vit_table_item_load (VitProject *project, const char *name, GError **error)
{
  g_autoptr (VitTableItem) self = g_object_new (VIT_TYPE_TABLE_ITEM, NULL);

  self->info = vit_project_get_table (project, name, error);
  if (self->info == NULL || !vit_import_report_load (project, name, &self->import, error) ||
      !vit_recipe_report_load (project, name, &self->run, error) ||
      !vit_refresh_report_load (project, name, &self->refresh, error))
    return NULL;
  /* A layout that cannot be read is no reason to do without the table. */
  self->columns = vit_project_get_document (project, "columns", name, NULL);
  self->query = load_query (project, name);

  return g_steal_pointer (&self);
}

/**
 * vit_table_item_get_columns:
 *
 * Returns: (transfer none) (nullable): how its columns were laid out when it was read
 */
JsonNode *
vit_table_item_get_columns (VitTableItem *self)
{
  return self->columns;
}

const char *
vit_table_item_get_name (VitTableItem *self)
{
  return self->info->name;
}

/**
 * vit_table_item_get_n_rows:
 *
 * Returns: the rows that its recipe leaves
 */
gint64
vit_table_item_get_n_rows (VitTableItem *self)
{
  return self->info->n_rows;
}

/**
 * vit_table_item_get_info:
 *
 * Returns: (transfer none): rows and columns
 */
const VitTableInfo *
vit_table_item_get_info (VitTableItem *self)
{
  return self->info;
}

/**
 * vit_table_item_get_recipe:
 *
 * Returns: (transfer none) (nullable): what made the clean table
 */
VitRecipe *
vit_table_item_get_recipe (VitTableItem *self)
{
  return self->run ? self->run->recipe : NULL;
}

/**
 * vit_table_item_get_run:
 *
 * Returns: (transfer none) (nullable): what the run of its recipe did
 */
const VitRecipeReport *
vit_table_item_get_run (VitTableItem *self)
{
  return self->run;
}

/**
 * vit_table_item_get_import:
 *
 * Returns: (transfer none) (nullable): what its import read and what it could not
 */
const VitImportReport *
vit_table_item_get_import (VitTableItem *self)
{
  return self->import;
}

/**
 * vit_table_item_get_refresh:
 *
 * Returns: (transfer none) (nullable): what changed when its file was last read again
 */
const VitRefreshReport *
vit_table_item_get_refresh (VitTableItem *self)
{
  return self->refresh;
}

/**
 * vit_table_item_get_query:
 *
 * Returns: (transfer none): which of its rows were shown when it was loaded; see
 *   vit_workspace_get_query() for those that are shown now
 */
VitRowQuery *
vit_table_item_get_query (VitTableItem *self)
{
  return self->query;
}
