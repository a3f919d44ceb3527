/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns of another table beside those of the own one.
 *
 * A row with several partners becomes several rows, in the order of the partners. So the number of
 * a row becomes that of the pair: own number × rows of the other table + number of the partner. */

#include <string.h>

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-recipe-other.h"
#include "vit-sql.h"

/* Numbers of rows up to so many digits are 64 bits wide. */
#define MAX_DIGITS 18

typedef struct
{
  const VitStep *step;
  VitRecipePlan *plan;
  VitRecipeOther *other;

  GString *same;        /* a condition on rows of "every" and "other" */
  GString *known;       /* a condition on rows of "other": no key is missing */
  GString *others;      /* keys of "other" */
  GString *label;       /* the keys of a row of "every" as text */
  GString *other_label; /* … of "other" */
  GString *as_text;     /* names of keys that are compared as text, as literals */
  GString *cells;       /* what replaces cells of "every" */
  GString *columns;     /* of "other", each after a comma */
} Join;

static void
join_init (Join *self, const VitStep *step, VitRecipePlan *plan)
{
  self->step = step;
  self->plan = plan;
  self->other = NULL;
  self->same = g_string_new (NULL);
  self->known = g_string_new (NULL);
  self->others = g_string_new (NULL);
  self->label = g_string_new (NULL);
  self->other_label = g_string_new (NULL);
  self->as_text = g_string_new (NULL);
  self->cells = g_string_new (NULL);
  self->columns = g_string_new (NULL);
}

static void
join_clear (Join *self)
{
  g_clear_pointer (&self->other, vit_recipe_other_free);
  g_string_free (self->same, TRUE);
  g_string_free (self->known, TRUE);
  g_string_free (self->others, TRUE);
  g_string_free (self->label, TRUE);
  g_string_free (self->other_label, TRUE);
  g_string_free (self->as_text, TRUE);
  g_string_free (self->cells, TRUE);
  g_string_free (self->columns, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Join, join_clear)

/* A number against a text: many an identifier is read as a number in one file and as text in the
 * next. */
static gboolean
compare_as_text (const VitRecipeColumn *a, const VitRecipeColumn *b)
{
  return (vit_recipe_column_is_number (a) && b->type_of == VIT_TYPE_OF_TEXT) ||
         (vit_recipe_column_is_number (b) && a->type_of == VIT_TYPE_OF_TEXT);
}

/* Numbers compare with numbers, days with times, numbers as text with text, and all else with its
 * like alone. */
static gboolean
can_compare (const VitRecipeColumn *a, const VitRecipeColumn *b)
{
  gboolean a_is_time = a->type_of == VIT_TYPE_OF_DATE || a->type_of == VIT_TYPE_OF_TIMESTAMP;
  gboolean b_is_time = b->type_of == VIT_TYPE_OF_DATE || b->type_of == VIT_TYPE_OF_TIMESTAMP;

  return a->type_of == b->type_of ||
         (vit_recipe_column_is_number (a) && vit_recipe_column_is_number (b)) ||
         (a_is_time && b_is_time) || compare_as_text (a, b);
}

static gboolean
check_types (const Join *self,
             const VitRecipeColumn *left,
             const VitRecipeColumn *right,
             GError **error)
{
  if (can_compare (left, right))
    return TRUE;

  g_set_error (
      error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
      "“%s” is of type %s, and “%s” in “%s” is of type %s, which do not compare; retype one "
      "of them first",
      left->name, vit_type_of_to_word (left->type_of), right->name, self->other->name,
      vit_type_of_to_word (right->type_of));

  return FALSE;
}

static const VitRecipeColumn *
find_other (const Join *self, const char *name, GError **error)
{
  const VitRecipeColumn *column = vit_recipe_columns_find (self->other->columns, name, error);

  if (column == NULL)
    g_prefix_error (error, "in “%s”: ", self->other->name);

  return column;
}

/* One key as text, so that a missing one stays missing; several as a list. */
static void
append_label (GString *label, const char *value, guint index, guint n)
{
  if (n == 1)
    g_string_append_printf (label, "CAST(%s AS VARCHAR)", value);
  else
    g_string_append_printf (label, "%scoalesce(CAST(%s AS VARCHAR), '')%s",
                            index == 0 ? "concat_ws(', ', " : ", ", value,
                            index + 1 == n ? ")" : "");
}

static void
append_literal (GString *list, const char *text)
{
  g_autofree char *literal = vit_sql_string (text);

  g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", literal);
}

/* The value of a key. A number that is compared with text is written as retype would write it:
 * 7 is the same as '7' then, and not as '007'. */
static char *
dup_key (const VitRecipeColumn *column, const char *prefix, gboolean as_text)
{
  g_autofree char *value = vit_recipe_column_dup_value (column, prefix);

  if (!as_text || column->type_of == VIT_TYPE_OF_TEXT)
    return g_steal_pointer (&value);

  return g_strchomp (vit_recipe_column_dup_text (column, value));
}

static gboolean
read_key (Join *self, guint index, GError **error)
{
  const VitRecipeColumn *left =
      vit_recipe_columns_find (self->plan->columns, self->step->columns[index], error);
  const VitRecipeColumn *right = left ? find_other (self, self->step->names[index], error) : NULL;
  g_autofree char *left_value = NULL;
  g_autofree char *right_value = NULL;
  const char *comma = index > 0 ? ", " : "";
  const char *and = index > 0 ? " AND " : "";
  guint n = g_strv_length (self->step->columns);
  gboolean as_text;

  if (right == NULL || !check_types (self, left, right, error))
    return FALSE;

  as_text = compare_as_text (left, right);
  left_value = dup_key (left, "every.", as_text);
  right_value = dup_key (right, "other.", as_text);
  if (as_text)
    append_literal (self->as_text, left->name);
  g_string_append_printf (self->same, "%s%s = %s", and, left_value, right_value);
  g_string_append_printf (self->known, "%s%s IS NOT NULL", and, right_value);
  g_string_append_printf (self->others, "%s%s", comma, right_value);
  append_label (self->label, left_value, index, n);
  append_label (self->other_label, right_value, index, n);

  /* A row that only the other table has brings its key along. */
  if (self->step->join == VIT_JOIN_FULL)
    {
      g_string_append_printf (self->cells, ", coalesce(%s, %s) AS %s", left_value, right_value,
                              left->sql);
      if (vit_recipe_other_is_id (self->other, right->name))
        vit_recipe_plan_set_id (self->plan, left->name, TRUE);
    }

  return TRUE;
}

static gboolean
is_key (const Join *self, const char *name)
{
  for (guint i = 0; self->step->names[i] != NULL; i++)
    if (g_ascii_strcasecmp (self->step->names[i], name) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
read_column (Join *self, const VitRecipeColumn *column, GError **error)
{
  g_autofree char *name = g_strconcat (self->step->prefix, column->name, NULL);
  const VitRecipeColumn *present = vit_recipe_columns_look_up (self->plan->columns, name);
  g_autofree char *name_sql = vit_sql_name (name);

  if (present != NULL)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
                   "there is a column “%s” already, so that of “%s” cannot be called “%s”; give "
                   "another prefix",
                   present->name, self->other->name, name);
      return FALSE;
    }
  if (!vit_recipe_plan_check_new (self->plan, name, error))
    return FALSE;

  g_string_append_printf (self->columns, ",\n    other.%s AS %s", column->sql, name_sql);
  vit_recipe_plan_set_id (self->plan, name, vit_recipe_other_is_id (self->other, column->name));

  return TRUE;
}

/* The number of a pair of rows. Those of the other table alone come last. */
static gboolean
number_rows (Join *self, GError **error)
{
  VitRecipePlan *plan = self->plan;
  g_autofree char *limit = g_strdup (vit_recipe_plan_get_limit (plan, error));
  g_autofree char *product = NULL;
  g_autofree char *number = NULL;
  const char *row = "every.{row}";
  gboolean wide;

  if (limit == NULL)
    return FALSE;
  product = g_strdup_printf ("(CAST(%s AS HUGEINT) + 1) * %s", limit, self->other->limit);
  if (!vit_recipe_plan_set_limit (plan, product, error))
    return FALSE;

  wide = strlen (plan->limit) > MAX_DIGITS;
  if (self->step->join == VIT_JOIN_FULL)
    row =
        wide ? "CAST(coalesce(every.{row}, {limit}) AS HUGEINT)" : "coalesce(every.{row}, {limit})";
  else if (wide)
    row = "CAST(every.{row} AS HUGEINT)";

  number = self->step->join == VIT_JOIN_FULL
               ? vit_sql_fill (row, "row", plan->row, "limit", limit, NULL)
               : vit_sql_fill (row, "row", plan->row, NULL);
  g_free (product);
  product = vit_sql_fill (self->step->join == VIT_JOIN_INNER
                              ? "{number} * {rows} + other.rowid AS {row}"
                              : "{number} * {rows} + coalesce(other.rowid, 0) AS {row}",
                          "number", number, "rows", self->other->limit, "row", plan->row, NULL);
  g_string_prepend (self->cells, product);

  return TRUE;
}

static gboolean
read_table (Join *self, GError **error)
{
  self->other = vit_recipe_other_new (self->plan, self->step->tables[0], error);
  if (self->other == NULL)
    return FALSE;

  for (guint i = 0; self->step->columns[i] != NULL; i++)
    if (!read_key (self, i, error))
      return FALSE;

  for (guint i = 0; i < self->other->columns->len; i++)
    {
      const VitRecipeColumn *column = g_ptr_array_index (self->other->columns, i);

      if (!is_key (self, column->name) && !read_column (self, column, error))
        return FALSE;
    }

  return number_rows (self, error);
}

/* @limit: above the numbers of all rows before the join. */
static void
trace_rows (const Join *self, const char *input, const char *limit, VitRecipeTrace *trace)
{
  const VitRecipePlan *plan = self->plan;
  const char *rows = self->other->limit;

  /* Rows of the other table alone come from none. */
  trace->origin = self->step->join == VIT_JOIN_FULL
                      ? g_strdup_printf ("nullif(%s // %s, %s)", plan->row, rows, limit)
                      : g_strdup_printf ("%s // %s", plan->row, rows);
  if (self->step->join == VIT_JOIN_INNER)
    trace->dropped = vit_sql_fill ("SELECT every.{row} AS {row}\nFROM {input} AS every\n"
                                   "ANTI JOIN {table} AS other\n  ON {same}",
                                   "row", plan->row, "input", input, "table", self->other->sql,
                                   "same", self->same->str, NULL);
  if (self->step->join == VIT_JOIN_FULL)
    trace->added =
        vit_sql_fill ("SELECT {row}\nFROM {last}\nWHERE {row} // {rows} >= {limit}", "row",
                      plan->row, "last", plan->last, "rows", rows, "limit", limit, NULL);
}

gboolean
vit_step_plan_join (const VitStep *self, VitRecipePlan *plan, GError **error)
{
  static const char *const kinds[] = {
    [VIT_JOIN_LEFT] = "LEFT",
    [VIT_JOIN_INNER] = "INNER",
    [VIT_JOIN_FULL] = "FULL",
  };
  g_auto (Join) join = { 0 };
  g_autofree char *note = NULL;
  g_autofree char *input = g_strdup (plan->last);
  g_autofree char *limit = NULL;
  char *body;

  join_init (&join, self, plan);
  limit = g_strdup (vit_recipe_plan_get_limit (plan, error));
  if (limit == NULL || !read_table (&join, error))
    return FALSE;

  note = vit_sql_load (vit_data_get_resource (), "data/recipe-join-note.sql", "table",
                       join.other->sql, "input", plan->last, "same", join.same->str, "known",
                       join.known->str, "others", join.others->str, "label", join.label->str,
                       "other_label", join.other_label->str, "as_text", join.as_text->str, NULL);
  body = vit_sql_load (vit_data_get_resource (), "data/recipe-join.sql", "cells", join.cells->str,
                       "columns", join.columns->str, "input", plan->last, "kind", kinds[self->join],
                       "table", join.other->sql, "same", join.same->str, NULL);
  if (!vit_recipe_plan_add (plan, VIT_PART_COUNTED | VIT_PART_UNORDERED, NULL, body, error))
    return FALSE;
  vit_recipe_plan_note (plan, g_steal_pointer (&note));
  trace_rows (&join, input, limit, vit_recipe_plan_get_trace (plan));

  return TRUE;
}
