/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-recipe-file.h"

#include "vit-json.h"
#include "vit-recipe-plan.h"

/* Of the file's form. */
#define VERSION 1

/**
 * vit_recipe_save_file:
 * @path: where to write; a file that is there is replaced as a whole or not at all
 *
 * Returns: %TRUE, or %FALSE with a #GFileError
 */
gboolean
vit_recipe_save_file (const VitRecipe *self, const char *path, GError **error)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  json_object_set_int_member (object, "vitrine", VERSION);
  json_object_set_member (object, "recipe", vit_recipe_to_json (self));
  node = json_node_init_object (json_node_alloc (), object);
  text = vit_json_write (node, TRUE);

  return g_file_set_contents (path, text, -1, error);
}

static VitRecipe *
read_recipe (JsonNode *node, GError **error)
{
  g_autoptr (VitJsonScope) scope = NULL;
  g_autoptr (VitRecipe) recipe = NULL;
  JsonNode *steps;

  /* The bare list, as it stands in a study file and as the doctor gives it. */
  if (JSON_NODE_HOLDS_ARRAY (node))
    return vit_recipe_from_json (node, "recipe", error);

  scope = vit_json_scope_new (node, NULL);
  vit_json_scope_require (scope, "vitrine");
  vit_json_scope_integer (scope, "vitrine", VERSION, VERSION, VERSION);
  vit_json_scope_require (scope, "recipe");
  steps = vit_json_scope_node (scope, "recipe");
  if (steps != NULL)
    {
      recipe = vit_recipe_from_json (steps, "recipe", error);
      if (recipe == NULL)
        return NULL;
    }

  return vit_json_scope_finish (scope, error) ? g_steal_pointer (&recipe) : NULL;
}

/**
 * vit_recipe_load_file:
 * @path: what vit_recipe_save_file() wrote, or a list of steps
 *
 * Returns: (transfer full): the recipe, or %NULL with a #GFileError, an error of #VitJsonError or
 *   %VIT_DATA_ERROR_EXPRESSION, which names file and step
 */
VitRecipe *
vit_recipe_load_file (const char *path, GError **error)
{
  g_autoptr (JsonNode) node = vit_json_load (path, error);
  g_autofree char *base = g_path_get_basename (path);
  VitRecipe *recipe = node ? read_recipe (node, error) : NULL;

  if (node != NULL && recipe == NULL)
    g_prefix_error (error, "%s: ", base);

  return recipe;
}

/**
 * vit_recipe_check:
 * @project: where @table is
 * @table: a table that was imported
 * @step: (out): the first step that does not apply, from 0; how many there are if all do
 * @progress: (nullable): what cancels it
 *
 * Tells whether the recipe fits @table, whose columns may be others than those it was made for.
 * Runs nothing; what hangs on values comes up when it is run.
 *
 * Returns: %TRUE, or %FALSE with an error as of vit_recipe_run(), which names the step
 */
gboolean
vit_recipe_check (const VitRecipe *self,
                  VitProject *project,
                  const char *table,
                  guint *step,
                  VitProgress *progress,
                  GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, error);
  guint n_steps = vit_recipe_get_n_steps (self);

  *step = 0;
  if (connection == NULL)
    return FALSE;

  /* One after the other, so that it is known which. */
  for (; *step < n_steps; ++*step)
    {
      g_autoptr (VitRecipePlan) plan =
          vit_recipe_plan_new (self, connection, table, *step + 1, progress, error);

      if (plan == NULL)
        return FALSE;
    }

  return TRUE;
}
