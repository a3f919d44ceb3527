/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of other tables below those of the own one. */

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-recipe-other.h"
#include "vit-sql.h"

/* Whether cells of both can stand in one column without either becoming something else. */
static gboolean
can_mix (const VitRecipeColumn *a, const VitRecipeColumn *b)
{
  gboolean a_is_time = a->type_of == VIT_TYPE_OF_DATE || a->type_of == VIT_TYPE_OF_TIMESTAMP;
  gboolean b_is_time = b->type_of == VIT_TYPE_OF_DATE || b->type_of == VIT_TYPE_OF_TIMESTAMP;

  if (g_str_equal (a->type, b->type))
    return TRUE;
  if (a->type_of == VIT_TYPE_OF_TEXT || b->type_of == VIT_TYPE_OF_TEXT)
    return FALSE;

  return (vit_recipe_column_is_number (a) && vit_recipe_column_is_number (b)) ||
         (a_is_time && b_is_time);
}

static gboolean
check_columns (const VitRecipePlan *plan,
               const GPtrArray *columns,
               const VitRecipeOther *other,
               GError **error)
{
  for (guint i = 0; i < other->columns->len; i++)
    {
      const VitRecipeColumn *column = g_ptr_array_index (other->columns, i);
      const VitRecipeColumn *same = vit_recipe_columns_look_up (columns, column->name);

      if (!vit_recipe_plan_check_new (plan, column->name, error))
        return FALSE;
      if (same == NULL || can_mix (same, column))
        continue;

      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
                   "“%s” is of type %s in “%s” and %s above it; retype one of them first",
                   column->name, vit_type_of_to_word (column->type_of), other->name,
                   vit_type_of_to_word (same->type_of));
      return FALSE;
    }

  return TRUE;
}

/* As SQL, a list of the columns that are in @columns and not in @others. */
static char *
dup_difference (const GPtrArray *columns, const GPtrArray *others)
{
  g_autoptr (GString) list = g_string_new ("json_array(");
  const char *comma = "";

  for (guint i = 0; i < columns->len; i++)
    {
      const char *name = ((VitRecipeColumn *) g_ptr_array_index (columns, i))->name;
      g_autofree char *text = vit_sql_string (name);

      if (vit_recipe_columns_look_up (others, name) != NULL)
        continue;
      g_string_append_printf (list, "%s%s", comma, text);
      comma = ", ";
    }
  g_string_append_c (list, ')');

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
append_note (GString *note, const GPtrArray *columns, const VitRecipeOther *other)
{
  g_autofree char *name = vit_sql_string (other->name);
  g_autofree char *added = dup_difference (other->columns, columns);
  g_autofree char *missing = dup_difference (columns, other->columns);

  g_string_append_printf (note,
                          "%sjson_object('table', %s, 'rows', (SELECT count(*) FROM %s), "
                          "'new', %s, 'missing', %s)",
                          note->len > 0 ? ", " : "", name, other->sql, added, missing);
}

/* Adds the rows of @table to the SQL of the step. */
static gboolean
append_table (VitRecipePlan *plan,
              const GPtrArray *columns,
              const char *table,
              GString *body,
              GString *note,
              GError **error)
{
  g_autoptr (VitRecipeOther) other = vit_recipe_other_new (plan, table, error);
  const char *limit = other ? vit_recipe_plan_get_limit (plan, error) : NULL;
  g_autofree char *rows = NULL;
  g_autofree char *sum = NULL;

  if (limit == NULL || !check_columns (plan, columns, other, error))
    return FALSE;

  rows = vit_sql_load (vit_data_get_resource (), "data/recipe-union-table.sql", "limit", limit,
                       "row", plan->row, "table", other->sql, NULL);
  g_string_append (body, rows);
  append_note (note, columns, other);

  for (guint i = 0; i < other->columns->len; i++)
    {
      const char *name = ((VitRecipeColumn *) g_ptr_array_index (other->columns, i))->name;

      if (vit_recipe_other_is_id (other, name))
        vit_recipe_plan_set_id (plan, name, TRUE);
    }
  sum = g_strdup_printf ("CAST(%s AS HUGEINT) + %s", limit, other->limit);

  return vit_recipe_plan_set_limit (plan, sum, error);
}

/* One part for each table, so that the engine tells after each which columns there are and of
 * which type. */
gboolean
vit_step_plan_union (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  g_autoptr (GString) notes = g_string_new (NULL);

  for (guint i = 0; self->tables[i] != NULL; i++)
    {
      g_autoptr (GString) body = g_string_new (NULL);
      g_autofree char *limit = g_strdup (vit_recipe_plan_get_limit (plan, error));
      g_autofree char *above = vit_sql_load (vit_data_get_resource (), "data/recipe-union.sql",
                                             "input", plan->last, NULL);

      g_string_append (body, above);
      if (limit == NULL ||
          !append_table (plan, plan->columns, self->tables[i], body, notes, error) ||
          !vit_recipe_plan_add (plan, VIT_PART_COUNTED, NULL,
                                g_string_free (g_steal_pointer (&body), FALSE), error))
        return FALSE;
      vit_recipe_plan_get_trace (plan)->added =
          vit_sql_fill ("SELECT {row}\nFROM {last}\nWHERE {row} >= {limit}", "row", plan->row,
                        "last", plan->last, "limit", limit, NULL);
    }
  vit_recipe_plan_note (plan, g_strdup_printf ("SELECT json_object('tables', json_array(%s))",
                                               notes->str));

  return TRUE;
}
