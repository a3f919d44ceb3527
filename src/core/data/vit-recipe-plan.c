/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-recipe-plan.h"

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-sql-expression.h"

/* Names the column that numbers the rows, unless the table has a column of that name. */
#define ROW "vitrine_row"

static void
part_free (gpointer data)
{
  VitRecipePart *self = data;

  g_free (self->name);
  g_free (self->side);
  g_free (self->side_name);
  g_free (self->body);
  g_free (self->note);
  vit_recipe_trace_free (self->trace);
  g_free (self);
}

/* Asks the engine which columns the parts so far yield. */
static gboolean
read_columns (VitRecipePlan *self, GError **error)
{
  g_autofree char *query = vit_sql_fill ("SELECT * FROM {last}", "last", self->last, NULL);
  g_autofree char *rows = vit_recipe_plan_write (self, self->parts->len, TRUE, query);

  g_ptr_array_unref (self->before);
  self->before = self->columns;
  self->columns = vit_recipe_columns_new ();

  return vit_recipe_columns_describe (self->columns, self->connection, rows, self->row, error);
}

static char *
dup_part_name (const VitRecipePlan *self)
{
  const VitRecipePart *before = g_ptr_array_index (self->parts, self->parts->len - 1);
  guint n_before = 0, i;

  if (self->parts->len == 1 || before->step != self->step)
    return g_strdup_printf ("step_%u", self->step + 1);

  for (i = 1; i < self->parts->len; i++)
    n_before += ((VitRecipePart *) g_ptr_array_index (self->parts, i))->step == self->step;

  return g_strdup_printf ("step_%u_%u", self->step + 1, n_before + 1);
}

/**
 * vit_recipe_plan_dup_side_name:
 *
 * Returns: (transfer full): the name under which the body of the next part finds its side
 */
char *
vit_recipe_plan_dup_side_name (const VitRecipePlan *self)
{
  g_autofree char *name = dup_part_name (self);

  return g_strconcat (name, "_side", NULL);
}

/**
 * vit_recipe_plan_add:
 * @side: (transfer full) (nullable): SQL over the last part
 * @body: (transfer full): SQL over the last part and the side
 *
 * Adds a part, which is the last from now on.
 *
 * Returns: %TRUE, or %FALSE with the engine's error
 */
gboolean
vit_recipe_plan_add (VitRecipePlan *self,
                     VitPartFlags flags,
                     char *side,
                     char *body,
                     GError **error)
{
  VitRecipePart *part = g_new0 (VitRecipePart, 1);

  part->step = self->step;
  part->name = dup_part_name (self);
  part->side = side;
  part->side_name = side ? vit_recipe_plan_dup_side_name (self) : NULL;
  part->body = body;
  part->trace = vit_recipe_trace_new ();
  part->flags = flags;
  /* Files that come from a template end in a line break. */
  g_strchomp (part->body);
  if (side != NULL)
    g_strchomp (part->side);

  g_ptr_array_add (self->parts, part);
  g_free (self->last);
  self->last = g_strdup (part->name);

  return read_columns (self, error);
}

/**
 * vit_recipe_plan_get_trace:
 *
 * Returns: (transfer none): of the last part
 */
VitRecipeTrace *
vit_recipe_plan_get_trace (const VitRecipePlan *self)
{
  return ((VitRecipePart *) g_ptr_array_index (self->parts, self->parts->len - 1))->trace;
}

/**
 * vit_recipe_plan_trace_cell:
 * @from: what the cells of the last part are read from
 * @prefix: what stands before names of columns there, "every." or ""
 * @column: a column that the last part gives new values
 * @cell: SQL of the new value
 */
void
vit_recipe_plan_trace_cell (VitRecipePlan *self,
                            const char *from,
                            const char *prefix,
                            const char *column,
                            const char *cell)
{
  VitRecipeTrace *trace = vit_recipe_plan_get_trace (self);

  if (trace->from == NULL)
    trace->from = g_strdup (from);
  vit_recipe_trace_cell (trace, vit_recipe_columns_look_up (self->before, column),
                         vit_recipe_columns_look_up (self->columns, column), prefix, cell);
}

/**
 * vit_recipe_plan_note:
 * @query: (transfer full): SQL over what the last part reads from, for one row with one JSON
 *   object: what is worth knowing about the step besides rows
 */
void
vit_recipe_plan_note (VitRecipePlan *self, char *query)
{
  VitRecipePart *part = g_ptr_array_index (self->parts, self->parts->len - 1);

  g_free (part->note);
  part->note = query;
}

/**
 * vit_recipe_plan_set_limit:
 * @number: SQL of a whole number above the numbers of all rows from now on
 *
 * Returns: %TRUE, or %FALSE with the engine's error
 */
gboolean
vit_recipe_plan_set_limit (VitRecipePlan *self, const char *number, GError **error)
{
  g_autofree char *sql = vit_sql_fill ("SELECT CAST({number} AS VARCHAR)", "number", number, NULL);
  g_autoptr (VitFrame) frame = vit_connection_query (self->connection, sql, NULL, error);

  if (frame == NULL)
    return FALSE;

  g_free (self->limit);
  self->limit = g_strdup (vit_column_get_text (vit_frame_get_column (frame, 0), 0));

  return TRUE;
}

/**
 * vit_recipe_plan_get_limit:
 *
 * Returns: (transfer none): SQL of a whole number that is above the numbers of all rows of the
 *   last part; or %NULL with the engine's error
 */
const char *
vit_recipe_plan_get_limit (VitRecipePlan *self, GError **error)
{
  g_autofree char *table = vit_sql_name (self->table);
  g_autofree char *number =
      vit_sql_fill ("(SELECT coalesce(max(rowid), -1) + 1 FROM raw.{table})", "table", table, NULL);

  if (self->limit == NULL && !vit_recipe_plan_set_limit (self, number, error))
    return NULL;

  return self->limit;
}

/**
 * vit_recipe_plan_list_values:
 * @names: (nullable) (array zero-terminated=1): names of columns, or %NULL for all
 *
 * Returns: (transfer full): SQL of these cells of a row of "every", for comparing, with commas
 *   between; or %NULL with %VIT_DATA_ERROR_COLUMN
 */
char *
vit_recipe_plan_list_values (const VitRecipePlan *self, const char *const *names, GError **error)
{
  guint n = names ? g_strv_length ((GStrv) names) : self->columns->len;
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const VitRecipeColumn *column = names
                                          ? vit_recipe_columns_find (self->columns, names[i], error)
                                          : g_ptr_array_index (self->columns, i);
      g_autofree char *value = NULL;

      if (column == NULL)
        return NULL;
      value = vit_recipe_column_dup_value (column, "every.");
      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", value);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/**
 * vit_recipe_plan_check_new:
 * @name: what a column is to be called
 *
 * Returns: %TRUE if a column may have that name, whether or not there is one, or %FALSE with
 *   %VIT_DATA_ERROR_RECIPE
 */
gboolean
vit_recipe_plan_check_new (const VitRecipePlan *self, const char *name, GError **error)
{
  if (g_ascii_strcasecmp (name, self->row) != 0)
    return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
               "the name “%s” is in use inside; choose another", name);

  return FALSE;
}

/**
 * vit_recipe_plan_check_expression:
 * @expression: one SQL expression
 *
 * Returns: %TRUE if it is one and every column in it exists, or %FALSE with
 *   %VIT_DATA_ERROR_EXPRESSION or %VIT_DATA_ERROR_COLUMN
 */
gboolean
vit_recipe_plan_check_expression (const VitRecipePlan *self, const char *expression, GError **error)
{
  g_auto (GStrv) names = vit_sql_expression_read (self->parser, expression, error);
  guint i;

  if (names == NULL)
    return FALSE;

  for (i = 0; names[i] != NULL; i++)
    if (vit_recipe_columns_find (self->columns, names[i], error) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * vit_recipe_plan_is_id:
 *
 * Returns: whether @column is an identifier, which is text but never a category
 */
gboolean
vit_recipe_plan_is_id (const VitRecipePlan *self, const char *column)
{
  g_autofree char *key = g_ascii_strdown (column, -1);

  return g_hash_table_contains (self->ids, key);
}

void
vit_recipe_plan_set_id (VitRecipePlan *self, const char *column, gboolean is_id)
{
  g_autofree char *key = g_ascii_strdown (column, -1);

  if (is_id)
    g_hash_table_add (self->ids, g_steal_pointer (&key));
  else
    g_hash_table_remove (self->ids, key);
}

/* Puts step and recipe before a message. What the engine has against a step is the step's fault,
 * not the engine's. */
void
vit_recipe_plan_prefix_error (const VitRecipePlan *self, guint step, GError **error)
{
  if (error == NULL)
    return;

  if (g_error_matches (*error, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE))
    (*error)->code = VIT_DATA_ERROR_RECIPE;
  g_prefix_error (error, "Step %u (%s) of the recipe for “%s”: ", step + 1,
                  vit_step_get_kind (vit_recipe_get_step (self->recipe, step)), self->table);
}

static gboolean
has_column (VitFrame *columns, const char *name)
{
  gsize i;

  for (i = 0; i < vit_frame_get_n_rows (columns); i++)
    if (g_ascii_strcasecmp (vit_column_get_text (vit_frame_get_column (columns, 0), i), name) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
read_ids (VitRecipePlan *self, GError **error)
{
  g_autofree char *table = vit_sql_string (self->table);
  g_autofree char *sql = vit_sql_load (vit_data_get_resource (), "data/recipe-ids.sql", "schema",
                                       "'raw'", "table", table, NULL);
  g_autoptr (VitFrame) ids = vit_connection_query (self->connection, sql, NULL, error);

  if (ids == NULL)
    return FALSE;
  for (gsize i = 0; i < vit_frame_get_n_rows (ids); i++)
    vit_recipe_plan_set_id (self, vit_column_get_text (vit_frame_get_column (ids, 0), i), TRUE);

  return TRUE;
}

/* The raw table as the first part. */
static gboolean
add_raw_table (VitRecipePlan *self, GError **error)
{
  g_autofree char *table = vit_sql_name (self->table);
  g_autofree char *sql = vit_sql_fill ("DESCRIBE raw.{table}", "table", table, NULL);
  g_autoptr (VitFrame) columns = vit_connection_query (self->connection, sql, NULL, error);
  g_autoptr (GString) row = g_string_new (ROW);
  VitRecipePart *part;

  if (columns == NULL)
    {
      if (g_error_matches (*error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN))
        g_prefix_error (error, "A recipe needs an imported table, and “%s” is none: ", self->table);
      return FALSE;
    }

  while (has_column (columns, row->str))
    g_string_append_c (row, '_');
  self->row = g_strdup (row->str);
  self->last = g_strdup ("imported");

  part = g_new0 (VitRecipePart, 1);
  part->trace = vit_recipe_trace_new ();
  part->name = g_strdup (self->last);
  part->body = vit_sql_load (vit_data_get_resource (), "data/recipe-raw.sql", "row", self->row,
                             "table", table, NULL);
  g_strchomp (part->body);
  g_ptr_array_add (self->parts, part);

  return read_ids (self, error) && read_columns (self, error);
}

/**
 * vit_recipe_plan_new:
 * @n_steps: how many steps to plan
 * @progress: (nullable): what cancels the planning; it has to outlive the plan
 *
 * Returns: (transfer full): a plan of the first @n_steps steps over raw table @table, or %NULL
 *   with %VIT_DATA_ERROR_COLUMN, %VIT_DATA_ERROR_EXPRESSION or %VIT_DATA_ERROR_RECIPE
 */
VitRecipePlan *
vit_recipe_plan_new (const VitRecipe *recipe,
                     VitConnection *connection,
                     const char *table,
                     guint n_steps,
                     VitProgress *progress,
                     GError **error)
{
  g_autoptr (VitRecipePlan) self = g_new0 (VitRecipePlan, 1);
  g_autoptr (GError) reason = NULL;

  self->connection = g_object_ref (connection);
  self->progress = progress;
  self->recipe = vit_recipe_ref ((VitRecipe *) recipe);
  self->table = g_strdup (table);
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->columns = vit_recipe_columns_new ();
  self->before = vit_recipe_columns_new ();
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->parser = vit_sql_parser_new (&reason);

  if (self->parser == NULL || !add_raw_table (self, &reason))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  for (self->step = 0; self->step < n_steps; self->step++)
    {
      const VitStep *step = vit_recipe_get_step (recipe, self->step);

      if (!vit_step_get_off (step) && !step->kind->plan (step, self, &reason))
        {
          vit_recipe_plan_prefix_error (self, self->step, &reason);
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
    }

  return g_steal_pointer (&self);
}

void
vit_recipe_plan_free (VitRecipePlan *self)
{
  g_clear_object (&self->connection);
  g_clear_pointer (&self->recipe, vit_recipe_unref);
  g_clear_pointer (&self->parser, vit_sql_parser_free);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->before);
  g_hash_table_unref (self->ids);
  g_free (self->table);
  g_free (self->row);
  g_free (self->limit);
  g_free (self->last);
  g_free (self);
}
