/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-recipe-plan.h"

struct _VitRecipe
{
  gatomicrefcount references;
  GPtrArray *steps; /* VitStep */
};

static VitRecipe *
recipe_new (void)
{
  VitRecipe *self = g_new0 (VitRecipe, 1);

  g_atomic_ref_count_init (&self->references);
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_step_unref);

  return self;
}

/**
 * vit_recipe_new:
 * @steps: (array length=n_steps): the steps in order
 * @n_steps: how many; 0 makes a recipe that changes nothing
 *
 * Returns: (transfer full): a new recipe
 */
VitRecipe *
vit_recipe_new (VitStep *const *steps, guint n_steps)
{
  VitRecipe *self = recipe_new ();

  for (guint i = 0; i < n_steps; i++)
    g_ptr_array_add (self->steps, vit_step_ref (steps[i]));

  return self;
}

/**
 * vit_recipe_from_json:
 * @node: a list of steps
 * @json_path: (nullable): where it stands, for messages: "recipes.orders"
 *
 * Returns: (transfer full): the recipe, or %NULL with an error of #VitJsonError, or with
 *   %VIT_DATA_ERROR_EXPRESSION
 */
VitRecipe *
vit_recipe_from_json (JsonNode *node, const char *json_path, GError **error)
{
  g_autoptr (VitRecipe) self = recipe_new ();
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      g_set_error (error, VIT_JSON_ERROR, VIT_JSON_ERROR_TYPE, "%s must be a list of steps",
                   json_path && json_path[0] ? json_path : "the recipe");
      return NULL;
    }

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s[%u]", json_path ? json_path : "", i);
      VitStep *step = vit_step_from_json (json_array_get_element (array, i), path, error);

      if (step == NULL)
        return NULL;
      g_ptr_array_add (self->steps, step);
    }

  return g_steal_pointer (&self);
}

/**
 * vit_recipe_to_json:
 *
 * Returns: (transfer full): the list of its steps
 */
JsonNode *
vit_recipe_to_json (const VitRecipe *self)
{
  g_autoptr (JsonArray) array = json_array_new ();
  JsonNode *node = json_node_alloc ();

  for (guint i = 0; i < self->steps->len; i++)
    json_array_add_element (array, vit_step_to_json (g_ptr_array_index (self->steps, i)));

  return json_node_init_array (node, array);
}

VitRecipe *
vit_recipe_ref (VitRecipe *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
vit_recipe_unref (VitRecipe *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_ptr_array_unref (self->steps);
  g_free (self);
}

guint
vit_recipe_get_n_steps (const VitRecipe *self)
{
  return self->steps->len;
}

/**
 * vit_recipe_get_step:
 * @index: from 0
 *
 * Returns: (transfer none): the step
 */
VitStep *
vit_recipe_get_step (const VitRecipe *self, guint index)
{
  return g_ptr_array_index (self->steps, index);
}

/**
 * vit_recipe_list_tables:
 *
 * Returns: (transfer full): the tables that its steps read besides the recipe's own, each once;
 *   steps that are off read none
 */
GStrv
vit_recipe_list_tables (const VitRecipe *self)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->steps->len; i++)
    {
      const VitStep *step = g_ptr_array_index (self->steps, i);
      const char *const *read = vit_step_get_off (step) ? NULL : vit_step_get_tables (step);

      for (guint j = 0; read != NULL && read[j] != NULL; j++)
        if (!g_ptr_array_find_with_equal_func (tables, read[j], g_str_equal, NULL))
          g_ptr_array_add (tables, g_strdup (read[j]));
    }
  g_ptr_array_add (tables, NULL);

  return (GStrv) g_ptr_array_steal (tables, NULL);
}

/**
 * vit_recipe_dup_active:
 *
 * Two recipes whose active forms are the same leave the same rows.
 *
 * Returns: (transfer full): the steps that a run does, without their names and notes
 */
VitRecipe *
vit_recipe_dup_active (const VitRecipe *self)
{
  VitRecipe *active = recipe_new ();

  for (guint i = 0; i < self->steps->len; i++)
    {
      const VitStep *step = g_ptr_array_index (self->steps, i);

      if (!vit_step_get_off (step))
        g_ptr_array_add (active->steps, vit_step_with_label (step, FALSE, NULL, NULL));
    }

  return active;
}

/**
 * vit_recipe_compile:
 * @connection: to the project
 * @table: a table that was imported
 * @n_steps: how many of the steps, from the first
 *
 * Runs nothing but the binding of the query. A step that is off is a comment in it.
 *
 * Returns: (transfer full): one query, laid out to be read, that yields the rows as the steps
 *   leave them, in the order of the file; %NULL with %VIT_DATA_ERROR_COLUMN,
 *   %VIT_DATA_ERROR_EXPRESSION or %VIT_DATA_ERROR_RECIPE, whose message names the step
 */
char *
vit_recipe_compile (const VitRecipe *self,
                    VitConnection *connection,
                    const char *table,
                    guint n_steps,
                    GError **error)
{
  g_autoptr (VitRecipePlan) plan = NULL;

  g_return_val_if_fail (n_steps <= self->steps->len, NULL);

  plan = vit_recipe_plan_new (self, connection, table, n_steps, NULL, error);

  return plan ? vit_recipe_plan_write_rows (plan, TRUE) : NULL;
}
