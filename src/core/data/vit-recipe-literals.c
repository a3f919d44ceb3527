/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values that a step gives, as SQL that fits a column. */

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-recipe-plan.h"
#include "vit-sql.h"

/**
 * vit_step_dup_value_text:
 * @value: a text, number, truth value or null of a study file
 *
 * Returns: (transfer full) (nullable): the value as text, %NULL for null
 */
char *
vit_step_dup_value_text (JsonNode *value)
{
  if (JSON_NODE_HOLDS_NULL (value))
    return NULL;
  if (json_node_get_value_type (value) == G_TYPE_STRING)
    return json_node_dup_string (value);

  return vit_json_write (value, FALSE);
}

/**
 * vit_recipe_plan_check_literals:
 * @texts: (array zero-terminated=1): values as text
 *
 * Asks the engine whether all of them can be values of @column as they are: 2.5 is none of a
 * column of whole numbers.
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_RECIPE
 */
gboolean
vit_recipe_plan_check_literals (const VitRecipePlan *self,
                                const VitRecipeColumn *column,
                                const char *const *texts,
                                GError **error)
{
  g_autoptr (GString) values = g_string_new (NULL);
  g_autoptr (VitFrame) unfit = NULL;
  g_autofree char *inexact = NULL;
  g_autofree char *sql = NULL;

  if (texts[0] == NULL || g_str_equal (column->type, "VARCHAR"))
    return TRUE;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *quoted = vit_sql_string (texts[i]);

      g_string_append_printf (values, "%s(%s)", i > 0 ? ", " : "", quoted);
    }
  inexact =
      vit_recipe_column_is_number (column)
          ? vit_sql_fill ("TRY_CAST(value AS DOUBLE) <> CAST(TRY_CAST(value AS {type}) AS DOUBLE)",
                          "type", column->type, NULL)
          : g_strdup ("FALSE");
  sql = vit_sql_load (vit_data_get_resource (), "data/recipe-unfit-literals.sql", "values",
                      values->str, "type", column->type, "inexact", inexact, NULL);
  unfit = vit_connection_query (self->connection, sql, NULL, error);
  if (unfit == NULL)
    return FALSE;
  if (vit_frame_get_n_rows (unfit) == 0)
    return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
               "“%s” is not a value for “%s”, which is of type %s",
               vit_column_get_text (vit_frame_get_column (unfit, 0), 0), column->name,
               vit_type_of_to_word (column->type_of));

  return FALSE;
}
