/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps that change cells of a column, each from itself alone. */

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-recipe-plan.h"
#include "vit-sql.h"

/* Makes the SQL of a column's new cells, or NULL with an error. */
typedef char *(*CellFunc) (const VitStep *self,
                           VitRecipePlan *plan,
                           const VitRecipeColumn *column,
                           GError **error);

static gboolean
plan_cells (const VitStep *self, VitRecipePlan *plan, CellFunc func, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *input = g_strdup (plan->last);

  for (guint i = 0; self->columns[i] != NULL; i++)
    {
      const VitRecipeColumn *column =
          vit_recipe_columns_find (plan->columns, self->columns[i], error);
      char *cell = column ? func (self, plan, column, error) : NULL;

      if (cell == NULL)
        return FALSE;
      g_ptr_array_add (cells, g_strchomp (cell));
      g_string_append_printf (list, "%s%s AS %s", i > 0 ? ",\n    " : "", cell, column->sql);
    }

  if (!vit_recipe_plan_add (plan, VIT_PART_KEEPS_ROWS, NULL,
                            vit_sql_load (vit_data_get_resource (), "data/recipe-cells.sql",
                                          "cells", list->str, "more", "", "input", input, NULL),
                            error))
    return FALSE;
  for (guint i = 0; i < cells->len; i++)
    vit_recipe_plan_trace_cell (plan, input, "", self->columns[i], g_ptr_array_index (cells, i));

  return TRUE;
}

static gboolean
check_text (const VitRecipeColumn *column, GError **error)
{
  if (column->type_of == VIT_TYPE_OF_TEXT)
    return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
               "“%s” is of type %s, and this works on text only; retype it to text first",
               column->name, vit_type_of_to_word (column->type_of));

  return FALSE;
}

static char *
trim_cell (const VitStep *self, VitRecipePlan *plan, const VitRecipeColumn *column, GError **error)
{
  if (!check_text (column, error))
    return NULL;

  return vit_sql_load (vit_data_get_resource (), "data/recipe-trim.sql", "cell", column->sql, NULL);
}

static char *
case_cell (const VitStep *self, VitRecipePlan *plan, const VitRecipeColumn *column, GError **error)
{
  if (!check_text (column, error))
    return NULL;
  if (self->to_case == VIT_CASE_TITLE)
    return vit_sql_load (vit_data_get_resource (), "data/recipe-title.sql", "cell", column->sql,
                         NULL);

  return g_strdup_printf ("%s(%s)", self->to_case == VIT_CASE_LOWER ? "lower" : "upper",
                          column->sql);
}

static char *
replace_cell (const VitStep *self,
              VitRecipePlan *plan,
              const VitRecipeColumn *column,
              GError **error)
{
  g_autofree char *find = vit_sql_string (self->find);
  g_autofree char *with = vit_sql_string (self->with);

  if (!check_text (column, error))
    return NULL;

  return vit_sql_fill (self->regex ? "regexp_replace({cell}, {find}, {with}, 'g')"
                                   : "replace({cell}, {find}, {with})",
                       "cell", column->sql, "find", find, "with", with, NULL);
}

/* CASE takes the first WHEN that fits; what fits none stays. */
static char *
map_cell (const VitStep *self, VitRecipePlan *plan, const VitRecipeColumn *column, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_string_append_printf (sql, "CASE %s", column->sql);
  for (guint i = 0; self->from[i] != NULL; i++)
    {
      g_autofree char *to = vit_step_dup_value_text (g_ptr_array_index (self->to, i));
      g_autofree char *from_sql = vit_recipe_column_dup_literal (column, self->from[i]);
      g_autofree char *to_sql = vit_recipe_column_dup_literal (column, to);

      g_strv_builder_add (texts, self->from[i]);
      if (to != NULL)
        g_strv_builder_add (texts, to);
      g_string_append_printf (sql, "\n      WHEN %s THEN %s", from_sql, to_sql);
    }
  g_string_append_printf (sql, "\n      ELSE %s\n    END", column->sql);

  all = g_strv_builder_end (texts);
  if (!vit_recipe_plan_check_literals (plan, column, (const char *const *) all, error))
    return NULL;

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

gboolean
vit_step_plan_trim (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  return plan_cells (self, plan, trim_cell, error);
}

gboolean
vit_step_plan_case (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  return plan_cells (self, plan, case_cell, error);
}

gboolean
vit_step_plan_replace (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  return plan_cells (self, plan, replace_cell, error);
}

gboolean
vit_step_plan_map_values (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  return plan_cells (self, plan, map_cell, error);
}
