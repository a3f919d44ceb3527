/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-json.h"
#include "vit-recipe-report.h"

#define KIND "recipe-report"

/* @n_steps counts, all 0. */
VitRecipeReport *
vit_recipe_report_new (const VitRecipe *recipe)
{
  VitRecipeReport *self = g_new0 (VitRecipeReport, 1);
  guint n_steps = vit_recipe_get_n_steps (recipe);

  self->recipe = vit_recipe_ref ((VitRecipe *) recipe);
  self->rows = g_new0 (gint64, n_steps + 1);
  self->unparsed = g_new0 (gint64, n_steps + 1);

  return self;
}

void
vit_recipe_report_free (VitRecipeReport *self)
{
  if (self == NULL)
    return;

  vit_recipe_unref (self->recipe);
  g_free (self->rows);
  g_free (self->unparsed);
  g_free (self);
}

static void
add_counts (JsonObject *object, const char *key, const gint64 *counts, guint n)
{
  JsonArray *array = json_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    json_array_add_int_element (array, counts[i]);
  json_object_set_array_member (object, key, array);
}

static JsonNode *
to_json (const VitRecipeReport *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  guint n_steps = vit_recipe_get_n_steps (self->recipe);

  json_object_set_member (object, "recipe", vit_recipe_to_json (self->recipe));
  add_counts (object, "rows", self->rows, n_steps + 1);
  add_counts (object, "unparsed", self->unparsed, n_steps);

  return json_node_init_object (json_node_alloc (), object);
}

static void
read_counts (VitJsonScope *scope, const char *key, gint64 *counts, guint n)
{
  JsonNode *node;
  JsonArray *array;

  vit_json_scope_require (scope, key);
  node = vit_json_scope_node (scope, key);
  if (node == NULL)
    return;

  array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  if (array == NULL || json_array_get_length (array) != n)
    {
      vit_json_scope_fail (scope, key, VIT_JSON_ERROR_TYPE, "must be a list of %u numbers", n);
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (json_node_get_value_type (element) != G_TYPE_INT64)
        vit_json_scope_fail (scope, key, VIT_JSON_ERROR_TYPE, "must be a list of %u numbers", n);
      else
        counts[i] = json_node_get_int (element);
    }
}

static VitRecipeReport *
from_json (JsonNode *node, GError **error)
{
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, NULL);
  g_autoptr (VitRecipeReport) self = NULL;
  g_autoptr (VitRecipe) recipe = NULL;
  JsonNode *steps;

  vit_json_scope_require (scope, "recipe");
  steps = vit_json_scope_node (scope, "recipe");
  if (steps != NULL)
    {
      recipe = vit_recipe_from_json (steps, "recipe", error);
      if (recipe == NULL)
        return NULL;
      self = vit_recipe_report_new (recipe);
      read_counts (scope, "rows", self->rows, vit_recipe_get_n_steps (recipe) + 1);
      read_counts (scope, "unparsed", self->unparsed, vit_recipe_get_n_steps (recipe));
    }

  return vit_json_scope_finish (scope, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * vit_recipe_report_save:
 * @connection: within the transaction that changes the table
 *
 * Keeps the report, and its recipe, as documents of the project.
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError
 */
gboolean
vit_recipe_report_save (const VitRecipeReport *self,
                        VitConnection *connection,
                        const char *table,
                        GError **error)
{
  g_autoptr (JsonNode) recipe = vit_recipe_to_json (self->recipe);
  g_autoptr (JsonNode) report = to_json (self);

  return vit_document_write (connection, "recipe", table, recipe, error) &&
         vit_document_write (connection, KIND, table, report, error);
}

/**
 * vit_recipe_report_load:
 * @table: a table
 * @report: (out) (transfer full) (nullable): what the run that made its clean form reported; %NULL
 *   without error if it has no recipe or was imported again since
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError or #VitJsonError
 */
gboolean
vit_recipe_report_load (VitProject *project,
                        const char *table,
                        VitRecipeReport **report,
                        GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (JsonNode) node = vit_project_get_document (project, KIND, table, &reason);

  *report = NULL;
  if (node == NULL && reason == NULL)
    return TRUE;

  if (node != NULL)
    *report = from_json (node, &reason);
  if (*report != NULL)
    return TRUE;

  g_propagate_prefixed_error (error, g_steal_pointer (&reason),
                              "The report on the recipe for “%s” cannot be read: ", table);

  return FALSE;
}
