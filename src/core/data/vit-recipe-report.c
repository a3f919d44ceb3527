/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-json.h"
#include "vit-recipe-report.h"

#define KIND "recipe-report"

/**
 * vit_recipe_report_new:
 * @recipe: what is to be reported on
 *
 * Returns: (transfer full): a report with all counts 0
 */
VitRecipeReport *
vit_recipe_report_new (const VitRecipe *recipe)
{
  VitRecipeReport *self = g_new0 (VitRecipeReport, 1);
  guint n_steps = vit_recipe_get_n_steps (recipe);

  self->recipe = vit_recipe_ref ((VitRecipe *) recipe);
  self->rows = g_new0 (gint64, n_steps + 1);
  self->unparsed = g_new0 (gint64, n_steps + 1);
  self->changed = g_new0 (gint64, n_steps + 1);
  self->notes = g_new0 (JsonNode *, n_steps + 1);
  self->uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
vit_recipe_report_free (VitRecipeReport *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < vit_recipe_get_n_steps (self->recipe); i++)
    g_clear_pointer (&self->notes[i], json_node_unref);
  g_free (self->notes);
  g_hash_table_unref (self->uses);
  vit_recipe_unref (self->recipe);
  g_free (self->rows);
  g_free (self->unparsed);
  g_free (self->changed);
  g_free (self);
}

/* The next step that is not off, from @index on. */
static guint
find_active (const VitRecipe *recipe, guint index)
{
  while (index < vit_recipe_get_n_steps (recipe) &&
         vit_step_get_off (vit_recipe_get_step (recipe, index)))
    index++;

  return index;
}

/**
 * vit_recipe_report_relabel:
 * @recipe: the same steps but for those that are off, and for names and notes
 *
 * Returns: (transfer full): the report as a run of @recipe would have made it
 */
VitRecipeReport *
vit_recipe_report_relabel (const VitRecipeReport *self, const VitRecipe *recipe)
{
  VitRecipeReport *copy = vit_recipe_report_new (recipe);
  GHashTableIter iter;
  gpointer table, mark;
  guint old = 0;

  copy->rows[0] = self->rows[0];
  for (guint i = 0; i < vit_recipe_get_n_steps (recipe); i++)
    {
      copy->rows[i + 1] = copy->rows[i];
      if (vit_step_get_off (vit_recipe_get_step (recipe, i)))
        continue;

      old = find_active (self->recipe, old);
      copy->rows[i + 1] = self->rows[old + 1];
      copy->unparsed[i] = self->unparsed[old];
      copy->changed[i] = self->changed[old];
      copy->notes[i] = self->notes[old] ? json_node_copy (self->notes[old]) : NULL;
      old++;
    }

  g_hash_table_iter_init (&iter, self->uses);
  while (g_hash_table_iter_next (&iter, &table, &mark))
    g_hash_table_insert (copy->uses, g_strdup (table), g_strdup (mark));

  return copy;
}

static void
add_counts (JsonObject *object, const char *key, const gint64 *counts, guint n)
{
  JsonArray *array = json_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    json_array_add_int_element (array, counts[i]);
  json_object_set_array_member (object, key, array);
}

/* A null for a step without note. */
static JsonArray *
list_notes (const VitRecipeReport *self)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < vit_recipe_get_n_steps (self->recipe); i++)
    json_array_add_element (array, self->notes[i] ? json_node_copy (self->notes[i])
                                                  : json_node_new (JSON_NODE_NULL));

  return array;
}

static JsonObject *
list_uses (const VitRecipeReport *self)
{
  g_auto (GStrv) tables = vit_recipe_list_tables (self->recipe);
  JsonObject *object = json_object_new ();

  for (guint i = 0; tables[i] != NULL; i++)
    if (g_hash_table_contains (self->uses, tables[i]))
      json_object_set_string_member (object, tables[i],
                                     g_hash_table_lookup (self->uses, tables[i]));

  return object;
}

/**
 * vit_recipe_report_to_json:
 *
 * Returns: (transfer full): the report as a document
 */
JsonNode *
vit_recipe_report_to_json (const VitRecipeReport *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  guint n_steps = vit_recipe_get_n_steps (self->recipe);

  json_object_set_member (object, "recipe", vit_recipe_to_json (self->recipe));
  add_counts (object, "rows", self->rows, n_steps + 1);
  add_counts (object, "unparsed", self->unparsed, n_steps);
  add_counts (object, "changed", self->changed, n_steps);
  json_object_set_array_member (object, "notes", list_notes (self));
  json_object_set_object_member (object, "uses", list_uses (self));

  return json_node_init_object (json_node_alloc (), object);
}

static void
read_counts (VitJsonScope *scope, const char *key, gint64 *counts, guint n)
{
  JsonNode *node;
  JsonArray *array;

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

static void
read_notes (VitJsonScope *scope, VitRecipeReport *self)
{
  guint n_steps = vit_recipe_get_n_steps (self->recipe);
  JsonNode *node = vit_json_scope_node (scope, "notes");
  JsonArray *array = node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (node == NULL)
    return;
  if (array == NULL || json_array_get_length (array) != n_steps)
    {
      vit_json_scope_fail (scope, "notes", VIT_JSON_ERROR_TYPE, "must be a list of %u notes",
                           n_steps);
      return;
    }
  for (guint i = 0; i < n_steps; i++)
    {
      JsonNode *note = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (note))
        self->notes[i] = json_node_copy (note);
      else if (!JSON_NODE_HOLDS_NULL (note))
        vit_json_scope_fail (scope, "notes", VIT_JSON_ERROR_TYPE, "must be a list of objects");
    }
}

static void
read_uses (VitJsonScope *scope, VitRecipeReport *self)
{
  g_auto (GStrv) tables = vit_recipe_list_tables (self->recipe);
  g_autoptr (VitJsonScope) child = NULL;

  if (!vit_json_scope_has (scope, "uses"))
    return;

  child = vit_json_scope_child (scope, "uses");
  for (guint i = 0; tables[i] != NULL; i++)
    if (vit_json_scope_has (child, tables[i]))
      g_hash_table_insert (self->uses, g_strdup (tables[i]),
                           g_strdup (vit_json_scope_string (child, tables[i], "")));
}

/**
 * vit_recipe_report_from_json:
 * @node: what vit_recipe_report_to_json() gave
 *
 * Returns: (transfer full): the report, or %NULL with an error of #VitJsonError or #VitDataError
 */
VitRecipeReport *
vit_recipe_report_from_json (JsonNode *node, GError **error)
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
      vit_json_scope_require (scope, "rows");
      vit_json_scope_require (scope, "unparsed");
      read_counts (scope, "rows", self->rows, vit_recipe_get_n_steps (recipe) + 1);
      read_counts (scope, "unparsed", self->unparsed, vit_recipe_get_n_steps (recipe));
      /* Projects of earlier versions have no such count. */
      read_counts (scope, "changed", self->changed, vit_recipe_get_n_steps (recipe));
      read_notes (scope, self);
      read_uses (scope, self);
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
  g_autoptr (JsonNode) report = vit_recipe_report_to_json (self);

  return vit_document_write (connection, "recipe", table, recipe, error) &&
         vit_document_write (connection, KIND, table, report, error);
}

/**
 * vit_recipe_report_read:
 *
 * As vit_recipe_report_load(), over a connection.
 */
gboolean
vit_recipe_report_read (VitConnection *connection,
                        const char *table,
                        VitRecipeReport **report,
                        GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (JsonNode) node = vit_document_read (connection, KIND, table, &reason);

  *report = NULL;
  if (node == NULL && reason == NULL)
    return TRUE;

  if (node != NULL)
    *report = vit_recipe_report_from_json (node, &reason);
  if (*report != NULL)
    return TRUE;

  g_propagate_prefixed_error (error, g_steal_pointer (&reason),
                              "The report on the recipe for “%s” cannot be read: ", table);

  return FALSE;
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
  gboolean read =
      vit_recipe_report_read (vit_project_lock_connection (project), table, report, error);

  vit_project_unlock_connection (project);

  return read;
}
