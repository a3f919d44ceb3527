/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps that change which columns there are. */

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-recipe-plan.h"
#include "vit-sql.h"

/* Whether renaming leaves two columns of one name. */
static gboolean
check_renamed (const VitStep *self, const VitRecipePlan *plan, GError **error)
{
  for (guint i = 0; self->names[i] != NULL; i++)
    {
      const VitRecipeColumn *same = vit_recipe_columns_look_up (plan->columns, self->names[i]);
      gboolean moves_away = FALSE;

      for (guint j = 0; same != NULL && self->columns[j] != NULL; j++)
        moves_away |= g_ascii_strcasecmp (self->columns[j], same->name) == 0;

      if (same != NULL && !moves_away)
        {
          g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
                       "“%s” cannot be called “%s”, there is a column of that name",
                       self->columns[i], same->name);
          return FALSE;
        }
      if (!vit_recipe_plan_check_new (plan, self->names[i], error))
        return FALSE;
    }

  return TRUE;
}

/* An identifier stays one under its new name. Names may change places, so all are read first. */
static void
rename_ids (const VitStep *self, VitRecipePlan *plan)
{
  guint n = g_strv_length (self->columns);
  g_autofree gboolean *are_ids = g_new (gboolean, n + 1);

  for (guint i = 0; i < n; i++)
    {
      are_ids[i] = vit_recipe_plan_is_id (plan, self->columns[i]);
      vit_recipe_plan_set_id (plan, self->columns[i], FALSE);
    }
  for (guint i = 0; i < n; i++)
    if (are_ids[i])
      vit_recipe_plan_set_id (plan, self->names[i], TRUE);
}

gboolean
vit_step_plan_rename (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  g_autoptr (GString) columns = g_string_new (NULL);

  if (!check_renamed (self, plan, error))
    return FALSE;

  for (guint i = 0; self->columns[i] != NULL; i++)
    {
      const VitRecipeColumn *column =
          vit_recipe_columns_find (plan->columns, self->columns[i], error);
      g_autofree char *name = vit_sql_name (self->names[i]);

      if (column == NULL)
        return FALSE;
      g_string_append_printf (columns, "%s%s AS %s", i > 0 ? ", " : "", column->sql, name);
    }

  rename_ids (self, plan);

  return vit_recipe_plan_add (plan, VIT_PART_KEEPS_ROWS, NULL,
                              vit_sql_load (vit_data_get_resource (), "data/recipe-rename.sql",
                                            "columns", columns->str, "input", plan->last, NULL),
                              error);
}

gboolean
vit_step_plan_select (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  g_autoptr (GString) columns = g_string_new (NULL);

  for (guint i = 0; self->columns[i] != NULL; i++)
    {
      const VitRecipeColumn *column =
          vit_recipe_columns_find (plan->columns, self->columns[i], error);

      if (column == NULL)
        return FALSE;
      g_string_append_printf (columns, "%s%s", i > 0 ? ", " : "", column->sql);
    }

  return vit_recipe_plan_add (plan, VIT_PART_KEEPS_ROWS, NULL,
                              vit_sql_load (vit_data_get_resource (), "data/recipe-select.sql",
                                            "row", plan->row, "columns", columns->str, "input",
                                            plan->last, NULL),
                              error);
}

/* A column that is there already keeps its place and gets new values. */
gboolean
vit_step_plan_derive (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  const VitRecipeColumn *present = vit_recipe_columns_look_up (plan->columns, self->column);
  g_autofree char *value = g_strdup_printf ("(\n%s\n)", self->expression);
  g_autofree char *name = vit_sql_name (present ? present->name : self->column);
  g_autofree char *cell = g_strdup_printf ("%s AS %s", value, name);
  g_autofree char *input = g_strdup (plan->last);
  char *body;

  if (!vit_recipe_plan_check_new (plan, self->column, error) ||
      !vit_recipe_plan_check_expression (plan, self->expression, error))
    return FALSE;

  if (present != NULL)
    body = vit_sql_load (vit_data_get_resource (), "data/recipe-cells.sql", "cells", cell, "more",
                         "", "input", plan->last, NULL);
  else
    body = vit_sql_load (vit_data_get_resource (), "data/recipe-derive.sql", "value", value,
                         "column", name, "input", plan->last, NULL);
  vit_recipe_plan_set_id (plan, self->column, FALSE);

  if (!vit_recipe_plan_add (plan, VIT_PART_KEEPS_ROWS, NULL, body, error))
    return FALSE;
  if (present != NULL)
    vit_recipe_plan_trace_cell (plan, input, "", self->column, value);

  return TRUE;
}
