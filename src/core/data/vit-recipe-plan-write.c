/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan as SQL, and running its sides. */

#include "vit-recipe-plan.h"

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-sql.h"

/* What steps from @first to before @end do, each as a line of comment. */
static void
append_comments (const VitRecipePlan *self, GString *sql, guint first, guint end)
{
  const VitLanguage *language = vit_language_default ();

  for (guint i = first; i < end; i++)
    {
      const VitStep *step = vit_recipe_get_step (self->recipe, i);
      const char *name = vit_step_get_name (step);
      g_autofree char *sentence = vit_step_describe (step, language);
      g_autofree char *named =
          name ? g_strdup_printf ("%s: %s", name, sentence) : g_strdup (sentence);
      g_autofree char *text = vit_step_get_off (step)
                                  ? g_strdup_printf (vit_text (language, "Off: %s"), named)
                                  : g_strdup (named);

      /* A line break in a name or an expression would end the comment. */
      g_strdelimit (text, "\r\n", ' ');
      g_string_append_printf (sql, "-- %u. %s\n", i + 1, text);
    }
}

/**
 * vit_recipe_plan_write:
 * @n_parts: how many parts to begin with, 1 for the raw table alone
 * @with_sides: whether to write the sides out too; otherwise they are tables that are there
 * @query: what to ask of these parts
 *
 * Returns: (transfer full): one query
 */
char *
vit_recipe_plan_write (const VitRecipePlan *self,
                       guint n_parts,
                       gboolean with_sides,
                       const char *query)
{
  GString *sql = g_string_new ("WITH\n");
  guint n_told = 0; /* steps */

  for (guint i = 0; i < n_parts; i++)
    {
      const VitRecipePart *part = g_ptr_array_index (self->parts, i);

      if (i > 0 && part->step >= n_told)
        {
          append_comments (self, sql, n_told, part->step + 1);
          n_told = part->step + 1;
        }
      if (with_sides && part->side != NULL)
        g_string_append_printf (sql, "%s AS MATERIALIZED (\n%s\n),\n", part->side_name, part->side);
      g_string_append_printf (sql, "%s AS NOT MATERIALIZED (\n%s\n)%s\n", part->name, part->body,
                              i + 1 < n_parts ? "," : "");
    }
  if (n_parts == self->parts->len)
    append_comments (self, sql, n_told, self->step);
  g_string_append (sql, query);

  return g_string_free (sql, FALSE);
}

/**
 * vit_recipe_plan_write_rows:
 * @with_sides: as of vit_recipe_plan_write()
 *
 * Returns: (transfer full): one query that yields the rows after the last step, in the order of
 *   the file
 */
char *
vit_recipe_plan_write_rows (const VitRecipePlan *self, gboolean with_sides)
{
  g_autofree char *query = NULL;
  g_autofree char *order = NULL;
  gboolean ordered = TRUE;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const VitRecipePart *part = g_ptr_array_index (self->parts, i);

      ordered = ordered && part->side == NULL && !(part->flags & VIT_PART_UNORDERED);
    }

  /* To look something up in a side is a join, after which the engine's threads write rows as they
   * happen to come. Without any, the order is kept, and sorting would be work for nothing. */
  order = ordered ? g_strdup ("") : g_strdup_printf ("\nORDER BY %s", self->row);
  query = vit_sql_load (vit_data_get_resource (), "data/recipe-rows.sql", "row", self->row, "last",
                        self->last, "order", order, NULL);

  return vit_recipe_plan_write (self, self->parts->len, with_sides, query);
}

/**
 * vit_recipe_plan_make_side:
 * @index: of a part that has a side
 * @progress: (nullable): its progress
 *
 * Makes the side a temporary table; those of the parts before are there.
 *
 * Returns: %TRUE, or %FALSE with the engine's error
 */
gboolean
vit_recipe_plan_make_side (const VitRecipePlan *self,
                           guint index,
                           VitProgress *progress,
                           GError **error)
{
  const VitRecipePart *part = g_ptr_array_index (self->parts, index);
  g_autofree char *rows = vit_recipe_plan_write (self, index, FALSE, part->side);
  g_autofree char *sql = vit_sql_fill ("CREATE TEMPORARY TABLE {side} AS {rows}", "side",
                                       part->side_name, "rows", rows, NULL);

  return vit_connection_execute (self->connection, sql, progress, error);
}

/**
 * vit_recipe_plan_make_sides:
 * @progress: (nullable): its progress
 *
 * Makes all sides, one after the other.
 *
 * Returns: %TRUE, or %FALSE with the engine's error
 */
gboolean
vit_recipe_plan_make_sides (const VitRecipePlan *self, VitProgress *progress, GError **error)
{
  for (guint i = 1; i < self->parts->len; i++)
    {
      const VitRecipePart *part = g_ptr_array_index (self->parts, i);

      if (part->side != NULL && !vit_recipe_plan_make_side (self, i, progress, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * vit_recipe_plan_drop_sides:
 *
 * For the next recipe on the same connection, whose sides bear the same names.
 *
 * Returns: %TRUE, or %FALSE with the engine's error
 */
gboolean
vit_recipe_plan_drop_sides (const VitRecipePlan *self, GError **error)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const VitRecipePart *part = g_ptr_array_index (self->parts, i);
      g_autofree char *sql =
          vit_sql_fill ("DROP TABLE {side}", "side", part->side ? part->side_name : "", NULL);

      if (part->side != NULL && !vit_connection_execute (self->connection, sql, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * vit_recipe_plan_find_stop:
 * @progress: (nullable): its progress
 * @step: (out): the first step whose rows cannot be worked out
 *
 * Returns: whether there is one, with the engine's reason in @error
 */
gboolean
vit_recipe_plan_find_stop (const VitRecipePlan *self,
                           VitProgress *progress,
                           guint *step,
                           GError **error)
{
  for (guint i = 1; i < self->parts->len; i++)
    {
      const VitRecipePart *part = g_ptr_array_index (self->parts, i);
      g_autofree char *query = g_strdup_printf ("SELECT count(COLUMNS(*)) FROM %s", part->name);
      g_autofree char *sql = vit_recipe_plan_write (self, i + 1, TRUE, query);
      g_autoptr (VitFrame) frame = vit_connection_query (self->connection, sql, progress, error);

      *step = part->step;
      if (frame == NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * vit_recipe_plan_blame:
 * @progress: (nullable): its progress
 * @error: (inout): why a query over the plan failed
 *
 * After an error that comes from a value and names no step, names the first step that has it.
 */
void
vit_recipe_plan_blame (const VitRecipePlan *self, VitProgress *progress, GError **error)
{
  guint step;

  if (g_error_matches (*error, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE) &&
      vit_recipe_plan_find_stop (self, progress, &step, NULL) &&
      !vit_progress_is_cancelled (progress))
    vit_recipe_plan_prefix_error (self, step, error);
}
