/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Retype: cells that cannot be read as the new type become missing, and are counted. */

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-recipe-plan.h"
#include "vit-sql.h"

/* Marks between thousands, as a class of a pattern: all kinds of space, and the decimal mark that
 * is not in use. Without a word on the mark, a comma is neither: 0,435 must not become 435. */
#define SPACES "\\s\\p{Z}"

static gboolean
fail (const VitRecipeColumn *column, VitTypeOf to, const char *reason, GError **error)
{
  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE, "“%s” of type %s cannot become %s%s",
               column->name, vit_type_of_to_word (column->type_of), vit_type_of_to_word (to),
               reason);

  return FALSE;
}

static char *
load (const char *path, const VitRecipeColumn *column)
{
  return vit_sql_load (vit_data_get_resource (), path, "cell", column->sql, NULL);
}

static gboolean
is_time (VitTypeOf type)
{
  return type == VIT_TYPE_OF_DATE || type == VIT_TYPE_OF_TIMESTAMP;
}

static char *
to_text (const VitRecipeColumn *column, GStrv patterns)
{
  g_autofree char *value = vit_recipe_column_dup_value (column, "");
  g_autofree char *pattern = NULL;

  /* What is missing stays missing, and does not become the text "nan". */
  if (!is_time (column->type_of) || patterns == NULL)
    return vit_recipe_column_dup_text (column, value);

  pattern = vit_sql_string (patterns[0]);

  return vit_sql_fill ("strftime({cell}, {pattern})", "cell", column->sql, "pattern", pattern,
                       NULL);
}

/* Text to integer or number; the pattern, if any, is the decimal mark. */
static char *
read_number (const VitRecipeColumn *column, VitTypeOf to, GStrv patterns, GError **error)
{
  const char *decimal = patterns ? patterns[0] : ".";
  const char *marks = patterns == NULL  ? "[" SPACES "]"
                      : *decimal == ',' ? "[" SPACES ".]"
                                        : "[" SPACES ",]";

  if (!g_str_equal (decimal, ".") && !g_str_equal (decimal, ","))
    {
      fail (column, to, ": its format must be the decimal mark, “.” or “,”", error);
      return NULL;
    }

  if (to == VIT_TYPE_OF_INTEGER)
    return vit_sql_load (vit_data_get_resource (), "data/recipe-text-integer.sql", "cell",
                         column->sql, "marks", marks, "mark", *decimal == ',' ? "," : "\\.", NULL);

  return vit_sql_load (vit_data_get_resource (), "data/recipe-text-number.sql", "cell", column->sql,
                       "marks", marks, "mark", *decimal == ',' ? "," : "\\.", "decimal",
                       *decimal == ',' ? "','" : "'.'", NULL);
}

static char *
to_number (const VitRecipeColumn *column, VitTypeOf to, GStrv patterns, GError **error)
{
  if (is_time (column->type_of))
    {
      fail (column, to, "", error);
      return NULL;
    }
  if (column->type_of == VIT_TYPE_OF_TEXT)
    return read_number (column, to, patterns, error);
  if (to == VIT_TYPE_OF_NUMBER)
    return vit_sql_fill ("CAST({cell} AS DOUBLE)", "cell", column->sql, NULL);
  if (column->type_of == VIT_TYPE_OF_NUMBER)
    return load ("data/recipe-number-integer.sql", column);

  return vit_sql_fill ("TRY_CAST({cell} AS BIGINT)", "cell", column->sql, NULL);
}

static char *
to_boolean (const VitRecipeColumn *column, GError **error)
{
  if (vit_recipe_column_is_number (column))
    return load ("data/recipe-number-boolean.sql", column);
  if (column->type_of == VIT_TYPE_OF_TEXT)
    return load ("data/recipe-text-boolean.sql", column);

  fail (column, VIT_TYPE_OF_BOOLEAN, "", error);

  return NULL;
}

/* Text, or a number such as 2018100100, to a time by the first pattern that fits. */
static char *
read_time (const VitRecipeColumn *column, const char *type, GStrv patterns)
{
  g_autofree char *text = vit_recipe_column_dup_text (column, column->sql);
  g_autoptr (GString) list = g_string_new (NULL);

  g_strchomp (text);
  if (patterns == NULL)
    return vit_sql_fill ("TRY_CAST(trim({text}) AS {type})", "text", text, "type", type, NULL);

  for (guint i = 0; patterns[i] != NULL; i++)
    {
      g_autofree char *pattern = vit_sql_string (patterns[i]);

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", pattern);
    }

  return vit_sql_fill ("CAST(try_strptime(trim({text}), [{patterns}]) AS {type})", "text", text,
                       "patterns", list->str, "type", type, NULL);
}

static char *
to_time (const VitRecipeColumn *column, VitTypeOf to, GStrv patterns, GError **error)
{
  const char *type = to == VIT_TYPE_OF_DATE ? "DATE" : "TIMESTAMP";

  if (is_time (column->type_of))
    return vit_sql_fill ("CAST({cell} AS {type})", "cell", column->sql, "type", type, NULL);
  if (column->type_of == VIT_TYPE_OF_BOOLEAN)
    {
      fail (column, to, "", error);
      return NULL;
    }
  if (vit_recipe_column_is_number (column) && patterns == NULL)
    {
      fail (column, to, " without a format such as %Y%m%d", error);
      return NULL;
    }

  return read_time (column, type, patterns);
}

static char *
dup_cell (const VitRecipeColumn *column, VitTypeOf to, GStrv patterns, GError **error)
{
  switch (to)
    {
    case VIT_TYPE_OF_INTEGER:
    case VIT_TYPE_OF_NUMBER:
      return to_number (column, to, patterns, error);
    case VIT_TYPE_OF_BOOLEAN:
      return to_boolean (column, error);
    case VIT_TYPE_OF_DATE:
    case VIT_TYPE_OF_TIMESTAMP:
      return to_time (column, to, patterns, error);
    case VIT_TYPE_OF_TEXT:
    case VIT_TYPE_OF_ID:
    default:
      return to_text (column, patterns);
    }
}

static gboolean
needs_nothing (const VitRecipeColumn *column, VitTypeOf to)
{
  if (to == VIT_TYPE_OF_TEXT || to == VIT_TYPE_OF_ID)
    return g_str_equal (column->type, "VARCHAR");

  return column->type_of == to;
}

/* SQL of the cells of a column of the step, or NULL with an error. */
static char *
retype_cell (const VitStep *self, VitRecipePlan *plan, guint index, GError **error)
{
  const VitRecipeColumn *column =
      vit_recipe_columns_find (plan->columns, self->columns[index], error);
  VitTypeOf to = self->types[index];
  char *cell;

  if (column == NULL)
    return NULL;
  vit_recipe_plan_set_id (plan, column->name, to == VIT_TYPE_OF_ID);
  if (needs_nothing (column, to))
    return g_strdup (column->sql);

  cell = dup_cell (column, to, g_ptr_array_index (self->formats, index), error);

  return cell ? g_strchomp (cell) : NULL;
}

gboolean
vit_step_plan_retype (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *input = g_strdup (plan->last);
  char *body;

  for (guint i = 0; self->columns[i] != NULL; i++)
    {
      char *cell = retype_cell (self, plan, i, error);

      if (cell == NULL)
        return FALSE;
      g_ptr_array_add (cells, cell);
      g_string_append_printf (list, "%s%s AS %s", i > 0 ? ",\n    " : "", cell,
                              vit_recipe_columns_look_up (plan->columns, self->columns[i])->sql);
    }

  body = vit_sql_load (vit_data_get_resource (), "data/recipe-cells.sql", "cells", list->str,
                       "more", "", "input", input, NULL);
  if (!vit_recipe_plan_add (plan, VIT_PART_KEEPS_ROWS, NULL, body, error))
    return FALSE;

  vit_recipe_plan_get_trace (plan)->reads = TRUE;
  for (guint i = 0; self->columns[i] != NULL; i++)
    if (!needs_nothing (vit_recipe_columns_look_up (plan->before, self->columns[i]),
                        self->types[i]))
      vit_recipe_plan_trace_cell (plan, input, "", self->columns[i], g_ptr_array_index (cells, i));

  return TRUE;
}
