/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-recipe-groups.h"

#include "vit-sql.h"

/**
 * vit_recipe_groups_init:
 * @by: (nullable) (array zero-terminated=1): columns whose values make the groups; %NULL for one
 *   group of all rows. Missing values make a group too.
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_COLUMN
 */
gboolean
vit_recipe_groups_init (VitRecipeGroups *self,
                        const VitRecipePlan *plan,
                        const char *const *by,
                        GError **error)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  g_autoptr (GString) same = g_string_new (NULL);
  g_autofree char *list = NULL;

  self->side = vit_recipe_plan_dup_side_name (plan);
  self->joined = by != NULL;
  if (by == NULL)
    {
      self->keys = g_strdup ("");
      self->columns = g_strdup ("");
      self->group_by = g_strdup ("");
      self->partition = g_strdup ("");
      self->from = vit_sql_fill ("{input} AS every", "input", plan->last, NULL);
      return TRUE;
    }

  list = vit_recipe_plan_list_values (plan, by, error);
  if (list == NULL)
    return FALSE;

  for (guint i = 0; by[i] != NULL; i++)
    {
      g_autofree char *value =
          vit_recipe_column_dup_value (vit_recipe_columns_look_up (plan->columns, by[i]), "every.");

      g_string_append_printf (keys, "%s AS vitrine_key_%u, ", value, i + 1);
      g_string_append_printf (same, "%s%s IS NOT DISTINCT FROM known.vitrine_key_%u",
                              i > 0 ? " AND " : "", value, i + 1);
    }
  self->keys = g_string_free (g_steal_pointer (&keys), FALSE);
  self->columns = g_strconcat (list, ", ", NULL);
  self->group_by = g_strconcat ("\n  GROUP BY ", list, NULL);
  self->partition = g_strconcat ("PARTITION BY ", list, " ", NULL);
  self->from = vit_sql_fill ("{input} AS every\n  LEFT JOIN {side} AS known ON {same}", "input",
                             plan->last, "side", self->side, "same", same->str, NULL);

  return TRUE;
}

void
vit_recipe_groups_clear (VitRecipeGroups *self)
{
  g_clear_pointer (&self->keys, g_free);
  g_clear_pointer (&self->columns, g_free);
  g_clear_pointer (&self->group_by, g_free);
  g_clear_pointer (&self->partition, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->side, g_free);
}

/**
 * vit_recipe_groups_dup_value:
 * @name: a column of the side
 *
 * Returns: (transfer full): SQL of its value for the row at hand, in the body
 */
char *
vit_recipe_groups_dup_value (const VitRecipeGroups *self, const char *name)
{
  return self->joined ? g_strdup_printf ("known.%s", name)
                      : g_strdup_printf ("(SELECT %s FROM %s)", name, self->side);
}
