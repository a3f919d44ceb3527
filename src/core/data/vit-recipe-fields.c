/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a recipe looks like between two of its steps, and which of them an error is about. */

#include "vit-recipe-plan.h"

#include <stdio.h>

static void
field_free (gpointer data)
{
  VitField *field = data;

  g_free (field->name);
  g_free (field);
}

/**
 * vit_recipe_list_fields:
 * @connection: to the project
 * @table: a table that was imported
 * @n_steps: how many of the steps, from the first
 *
 * Tells which columns there are after @n_steps steps, without running any.
 *
 * Returns: (transfer full) (element-type VitField): the columns in order, or %NULL with an error
 *   as of vit_recipe_compile()
 */
GPtrArray *
vit_recipe_list_fields (const VitRecipe *self,
                        VitConnection *connection,
                        const char *table,
                        guint n_steps,
                        GError **error)
{
  g_autoptr (VitRecipePlan) plan =
      vit_recipe_plan_new (self, connection, table, n_steps, NULL, error);
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (field_free);

  if (plan == NULL)
    return NULL;

  for (guint i = 0; i < plan->columns->len; i++)
    {
      const VitRecipeColumn *column = g_ptr_array_index (plan->columns, i);
      VitField *field = g_new0 (VitField, 1);

      field->name = g_strdup (column->name);
      field->type = vit_recipe_plan_is_id (plan, column->name) ? VIT_TYPE_OF_ID : column->type_of;
      g_ptr_array_add (fields, field);
    }

  return g_steal_pointer (&fields);
}

/**
 * vit_recipe_error_find_step:
 * @error: of a recipe that did not run
 * @step: (out): the step that it is about, from 0
 * @reason: (out) (transfer none): what is wrong with it, without saying once more where
 *
 * The counterpart of vit_recipe_plan_prefix_error(), for those who show a message beside its step.
 *
 * Returns: whether the error is about one step
 */
gboolean
vit_recipe_error_find_step (const GError *error, guint *step, const char **reason)
{
  static const char mark[] = "”: ";
  const char *rest;
  guint number;

  if (sscanf (error->message, "Step %u (", &number) != 1 || number == 0)
    return FALSE;
  rest = g_strstr_len (error->message, -1, mark);
  if (rest == NULL)
    return FALSE;

  *step = number - 1;
  *reason = rest + sizeof mark - 1;

  return TRUE;
}
