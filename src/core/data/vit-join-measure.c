/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-join-advice.h"

#include "vit-format.h"
#include "vit-json.h"
#include "vit-recipe-plan.h"

static void
unmatched_free (gpointer data)
{
  VitUnmatched *self = data;

  g_free (self->key);
  g_free (self);
}

void
vit_join_effect_free (VitJoinEffect *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->unmatched, g_ptr_array_unref);
  g_clear_pointer (&self->other_unmatched, g_ptr_array_unref);
  g_free (self);
}

/* The steps before the join, and the join. */
static VitRecipe *
take_steps (const VitRecipe *recipe, guint n_steps, VitStep *join)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();

  for (guint i = 0; i < n_steps; i++)
    g_ptr_array_add (steps, vit_recipe_get_step (recipe, i));
  g_ptr_array_add (steps, join);

  return vit_recipe_new ((VitStep *const *) steps->pdata, steps->len);
}

static VitFrame *
ask (const VitRecipePlan *plan, const char *query, VitProgress *progress, GError **error)
{
  g_autofree char *sql = vit_recipe_plan_write (plan, plan->parts->len, FALSE, query);

  return vit_connection_query (plan->connection, sql, progress, error);
}

/* @from_end: 1 for the last part, 2 for the one before. */
static gboolean
count_rows (const VitRecipePlan *plan,
            guint from_end,
            gint64 *n,
            VitProgress *progress,
            GError **error)
{
  const VitRecipePart *part = g_ptr_array_index (plan->parts, plan->parts->len - from_end);
  g_autofree char *query = g_strdup_printf ("SELECT count(*) FROM %s", part->name);
  g_autoptr (VitFrame) frame = ask (plan, query, progress, error);

  if (frame == NULL)
    return FALSE;
  *n = (gint64) vit_column_get_number (vit_frame_get_column (frame, 0), 0);

  return TRUE;
}

static GPtrArray *
read_unmatched (JsonObject *note, const char *member)
{
  JsonArray *array = json_object_get_array_member (note, member);
  GPtrArray *list = g_ptr_array_new_with_free_func (unmatched_free);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      VitUnmatched *unmatched = g_new0 (VitUnmatched, 1);

      unmatched->key = g_strdup (json_object_get_string_member_with_default (object, "key", NULL));
      unmatched->rows = json_object_get_int_member (object, "rows");
      g_ptr_array_add (list, unmatched);
    }

  return list;
}

/* What the step itself reports. */
static gboolean
read_note (VitJoinEffect *self, const VitRecipePlan *plan, VitProgress *progress, GError **error)
{
  const VitRecipePart *part = g_ptr_array_index (plan->parts, plan->parts->len - 1);
  g_autoptr (VitFrame) frame = ask (plan, part->note, progress, error);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *note;

  if (frame == NULL)
    return FALSE;
  node = vit_json_parse (vit_column_get_text (vit_frame_get_column (frame, 0), 0), error);
  if (node == NULL)
    return FALSE;

  note = json_node_get_object (node);
  self->rows_matched = json_object_get_int_member (note, "rows_matched");
  self->other_rows = json_object_get_int_member (note, "table_rows");
  self->other_rows_matched = json_object_get_int_member (note, "table_rows_matched");
  self->most_partners = json_object_get_int_member (note, "most_partners");
  self->unmatched = read_unmatched (note, "unmatched");
  self->other_unmatched = read_unmatched (note, "table_unmatched");

  return TRUE;
}

/**
 * vit_join_measure:
 * @recipe: of @table
 * @table: a table that was imported
 * @n_steps: after how many steps of @recipe the join is to be
 * @join: a join step
 * @progress: (nullable): its progress
 *
 * Counts what the join would do; nothing is written.
 *
 * Returns: (transfer full): its effect, or %NULL with an error as of vit_recipe_run()
 */
VitJoinEffect *
vit_join_measure (const VitRecipe *recipe,
                  VitProject *project,
                  const char *table,
                  guint n_steps,
                  VitStep *join,
                  VitProgress *progress,
                  GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, error);
  g_autoptr (VitStep) on =
      vit_step_with_label (join, FALSE, vit_step_get_name (join), vit_step_get_note (join));
  g_autoptr (VitRecipe) steps = take_steps (recipe, n_steps, on);
  g_autoptr (VitRecipePlan) plan = NULL;
  g_autoptr (VitJoinEffect) self = g_new0 (VitJoinEffect, 1);

  g_return_val_if_fail (g_str_equal (vit_step_get_kind (join), "join"), NULL);

  if (connection == NULL)
    return NULL;

  vit_progress_stage (progress, "Looking for partners");
  plan = vit_recipe_plan_new (steps, connection, table, n_steps + 1, progress, error);
  if (plan == NULL || !vit_recipe_plan_make_sides (plan, progress, error) ||
      !count_rows (plan, 2, &self->rows_before, progress, error) ||
      !read_note (self, plan, progress, error) ||
      !count_rows (plan, 1, &self->rows_after, progress, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * vit_join_effect_warn:
 *
 * Returns: (transfer full) (nullable): a sentence without full stop if lines of the own table
 *   become several; %NULL if none does
 */
char *
vit_join_effect_warn (const VitJoinEffect *self, const VitLanguage *language)
{
  g_autofree char *before = vit_format_integer (language, self->rows_before);
  g_autofree char *after = vit_format_integer (language, self->rows_after);
  g_autofree char *most = vit_format_integer (language, self->most_partners);

  if (self->most_partners < 2 || self->rows_after <= self->rows_before)
    return NULL;

  return g_strdup_printf (vit_text (language, "%1$s lines become %2$s, because up to %3$s lines of "
                                              "the other table have the same key"),
                          before, after, most);
}
