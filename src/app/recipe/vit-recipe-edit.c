/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-recipe-edit.h"

/* The steps of @recipe, each borrowed from it. */
static GPtrArray *
list_steps (const VitRecipe *recipe)
{
  GPtrArray *steps = g_ptr_array_new ();

  for (guint i = 0; recipe != NULL && i < vit_recipe_get_n_steps (recipe); i++)
    g_ptr_array_add (steps, vit_recipe_get_step (recipe, i));

  return steps;
}

static VitRecipe *
make_recipe (GPtrArray *steps)
{
  return vit_recipe_new ((VitStep *const *) steps->pdata, steps->len);
}

/**
 * vit_recipe_edit_insert:
 * @recipe: (nullable): a recipe
 * @index: where @step is to stand, from 0
 *
 * Returns: (transfer full): the recipe with one step more
 */
VitRecipe *
vit_recipe_edit_insert (const VitRecipe *recipe, guint index, VitStep *step)
{
  g_autoptr (GPtrArray) steps = list_steps (recipe);

  g_ptr_array_insert (steps, (int) MIN (index, steps->len), step);

  return make_recipe (steps);
}

/**
 * vit_recipe_edit_replace:
 * @index: of the step that @step takes the place of
 *
 * Returns: (transfer full): the recipe with another step
 */
VitRecipe *
vit_recipe_edit_replace (const VitRecipe *recipe, guint index, VitStep *step)
{
  g_autoptr (GPtrArray) steps = list_steps (recipe);

  steps->pdata[index] = step;

  return make_recipe (steps);
}

/**
 * vit_recipe_edit_remove:
 * @index: of the step that goes
 *
 * Returns: (transfer full): the recipe without it
 */
VitRecipe *
vit_recipe_edit_remove (const VitRecipe *recipe, guint index)
{
  g_autoptr (GPtrArray) steps = list_steps (recipe);

  g_ptr_array_remove_index (steps, index);

  return make_recipe (steps);
}

/**
 * vit_recipe_edit_move:
 * @from: of a step
 * @to: where it stands afterwards
 *
 * Returns: (transfer full): the recipe in another order
 */
VitRecipe *
vit_recipe_edit_move (const VitRecipe *recipe, guint from, guint to)
{
  g_autoptr (GPtrArray) steps = list_steps (recipe);
  VitStep *step = g_ptr_array_steal_index (steps, from);

  g_ptr_array_insert (steps, (int) to, step);

  return make_recipe (steps);
}

/* Steps are immutable, and a step that a change leaves alone is the same object; one that was read
 * from the project again is not, but says the same. */
static gboolean
same_step (VitStep *step, VitStep *other)
{
  g_autoptr (JsonNode) one = NULL;
  g_autoptr (JsonNode) two = NULL;

  if (step == other)
    return TRUE;

  one = vit_step_to_json (step);
  two = vit_step_to_json (other);

  return json_node_equal (one, two);
}

/**
 * vit_recipe_edit_count_same:
 *
 * Returns: how many steps, from the first, are the same in both recipes
 */
guint
vit_recipe_edit_count_same (const VitRecipe *recipe, const VitRecipe *other)
{
  g_autoptr (GPtrArray) steps = list_steps (recipe);
  g_autoptr (GPtrArray) others = list_steps (other);
  guint n = 0;

  while (n < MIN (steps->len, others->len) && same_step (steps->pdata[n], others->pdata[n]))
    n++;

  return n;
}
