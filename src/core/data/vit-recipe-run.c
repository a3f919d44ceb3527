/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Running a recipe.
 *
 * The sides of the parts become temporary tables one after the other, which also tells how many
 * rows they drop; then one query streams the raw rows through all bodies into the clean table.
 * Rows after a filter are counted by a query of their own, for which the engine reads the columns
 * of the filter alone; on 20 million rows all of that is a few tenths of a second, where writing
 * the table takes eight. Cells that change are counted likewise, which takes about as long as
 * changing them.
 */

#include "vit-clean-table.h"
#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-recipe-plan.h"
#include "vit-recipes-private.h"
#include "vit-sql.h"

typedef struct
{
  const VitRecipePlan *plan;
  VitConnection *connection;
  VitRecipeReport *report;
  VitProgress *progress; /* (nullable): of the part that runs */
  gint64 n_rows;         /* after the parts run so far */
} Run;

/* Share of the work that the sides take; the rest is the table itself. */
#define SHARE_OF_SIDES 0.4

static gboolean
ask (const Run *run, const char *sql, gint64 *answer, GError **error)
{
  g_autoptr (VitFrame) frame = vit_connection_query (run->connection, sql, run->progress, error);
  const VitColumn *column;

  if (frame == NULL)
    return FALSE;

  column = vit_frame_get_column (frame, 0);
  *answer = (gint64) vit_column_get_number (column, 0);

  return TRUE;
}

/* Asks @query, an aggregate, about the first @n_parts parts. */
static gboolean
ask_parts (const Run *run, guint n_parts, const char *aggregate, gint64 *answer, GError **error)
{
  const VitRecipePart *last = g_ptr_array_index (run->plan->parts, n_parts - 1);
  g_autofree char *query = g_strdup_printf ("SELECT %s\nFROM %s", aggregate, last->name);
  g_autofree char *sql = vit_recipe_plan_write (run->plan, n_parts, FALSE, query);

  return ask (run, sql, answer, error);
}

/* How many cells a part changes, and how many of them because it cannot read them. */
static gboolean
count_cells (const Run *run, guint index, GError **error)
{
  const VitRecipePart *part = g_ptr_array_index (run->plan->parts, index);
  g_autofree char *query = vit_recipe_trace_write_counts (part->trace);
  g_autofree char *sql = vit_recipe_plan_write (run->plan, index, FALSE, query);
  g_autoptr (VitFrame) counts = vit_connection_query (run->connection, sql, run->progress, error);

  if (counts == NULL)
    return FALSE;
  run->report->unparsed[part->step] +=
      (gint64) vit_column_get_number (vit_frame_get_column (counts, 0), 0);
  run->report->changed[part->step] +=
      (gint64) vit_column_get_number (vit_frame_get_column (counts, 1), 0);

  return TRUE;
}

static gboolean
take_note (const Run *run, guint index, GError **error)
{
  const VitRecipePart *part = g_ptr_array_index (run->plan->parts, index);
  g_autofree char *sql = vit_recipe_plan_write (run->plan, index, FALSE, part->note);
  g_autoptr (VitFrame) frame = vit_connection_query (run->connection, sql, run->progress, error);
  JsonNode *note;

  if (frame == NULL)
    return FALSE;
  note = vit_json_parse (vit_column_get_text (vit_frame_get_column (frame, 0), 0), error);
  g_clear_pointer (&run->report->notes[part->step], json_node_unref);
  run->report->notes[part->step] = note;

  return note != NULL;
}

static gboolean
run_part (Run *run, guint index, GError **error)
{
  const VitRecipePart *part = g_ptr_array_index (run->plan->parts, index);
  g_autofree char *count_sql = NULL;
  gint64 n;

  if (part->side != NULL && !vit_recipe_plan_make_side (run->plan, index, run->progress, error))
    return FALSE;

  if (vit_recipe_trace_get_n_cells (part->trace) > 0 && !count_cells (run, index, error))
    return FALSE;

  if (part->note != NULL && !take_note (run, index, error))
    return FALSE;

  if (part->flags & VIT_PART_DROPS_LISTED)
    {
      count_sql = vit_sql_fill ("SELECT count(*) FROM {side}", "side", part->side_name, NULL);
      if (!ask (run, count_sql, &n, error))
        return FALSE;
      run->n_rows -= n;
    }
  else if ((part->flags & VIT_PART_COUNTED) &&
           !ask_parts (run, index + 1, "count(*)", &run->n_rows, error))
    {
      return FALSE;
    }
  run->report->rows[part->step + 1] = run->n_rows;

  return TRUE;
}

/* Steps that are off leave as many rows as they find. */
static void
pass_over (VitRecipeReport *report)
{
  for (guint i = 0; i < vit_recipe_get_n_steps (report->recipe); i++)
    if (vit_step_get_off (vit_recipe_get_step (report->recipe, i)))
      report->rows[i + 1] = report->rows[i];
}

static gboolean
run_parts (Run *run, VitProgress *progress, GError **error)
{
  g_autofree char *table = vit_sql_name (run->plan->table);
  g_autofree char *count_sql =
      vit_sql_fill ("SELECT count(*) FROM raw.{table}", "table", table, NULL);
  guint n_parts = run->plan->parts->len;

  if (!ask (run, count_sql, &run->n_rows, error))
    return FALSE;
  run->report->rows[0] = run->n_rows;

  for (guint i = 1; i < n_parts; i++)
    {
      const VitRecipePart *part = g_ptr_array_index (run->plan->parts, i);
      g_autoptr (VitProgress) share =
          vit_progress_new_part (progress, (double) (i - 1) / n_parts, (double) i / n_parts);
      g_autofree char *stage =
          vit_step_describe (vit_recipe_get_step (run->plan->recipe, part->step),
                             vit_language_default ());

      vit_progress_stage (share, stage);
      run->progress = share;
      if (!run_part (run, i, error))
        return FALSE;
      run->progress = NULL;
    }
  pass_over (run->report);

  return TRUE;
}

/* Identifiers bear a comment, which a new table has not; and a column that is none any more hides
 * the comment of the raw one. */
static gboolean
mark_ids (const Run *run, const char *table, GError **error)
{
  for (guint i = 0; i < run->plan->columns->len; i++)
    {
      const VitRecipeColumn *column = g_ptr_array_index (run->plan->columns, i);
      const char *comment = vit_recipe_plan_is_id (run->plan, column->name) ? "'id'" : "''";
      g_autofree char *sql =
          vit_sql_fill ("COMMENT ON COLUMN clean.{table}.{column} IS {comment}", "table", table,
                        "column", column->sql, "comment", comment, NULL);

      if (column->type_of == VIT_TYPE_OF_TEXT &&
          !vit_connection_execute (run->connection, sql, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
make_table (Run *run, VitProgress *progress, GError **error)
{
  g_autofree char *table = vit_sql_name (run->plan->table);
  g_autofree char *rows = vit_recipe_plan_write_rows (run->plan, FALSE);
  g_autofree char *sql =
      vit_sql_fill ("CREATE TABLE clean.{table} AS {rows}", "table", table, "rows", rows, NULL);

  vit_progress_stage (progress, "Writing the clean table");
  if (run->plan->parts->len == 1)
    return vit_clean_table_show_raw (run->connection, run->plan->table, error);

  return vit_clean_table_drop (run->connection, run->plan->table, error) &&
         vit_connection_execute (run->connection, sql, progress, error) &&
         mark_ids (run, table, error);
}

/* All that is done within the transaction. */
static gboolean
run_inside (Run *run, VitProgress *progress, GError **error)
{
  g_autoptr (VitProgress) sides = vit_progress_new_part (progress, 0, SHARE_OF_SIDES);
  g_autoptr (VitProgress) table = vit_progress_new_part (progress, SHARE_OF_SIDES, 1);

  return vit_recipes_note_uses (run->connection, run->report, error) &&
         run_parts (run, sides, error) && make_table (run, table, error) &&
         vit_recipe_report_save (run->report, run->connection, run->plan->table, error) &&
         vit_progress_check (progress, error);
}

static gboolean
run_transaction (Run *run, VitProgress *progress, GError **error)
{
  if (!vit_connection_begin (run->connection, error))
    return FALSE;

  if (run_inside (run, progress, error))
    return vit_connection_commit (run->connection, error);

  vit_connection_rollback (run->connection);

  return FALSE;
}

/**
 * vit_recipe_run_inside:
 * @connection: with a transaction open
 * @step_by_step: whether to try the steps one after the other first, which takes longer, so that
 *   an error that comes from a value names its step: the engine gives a transaction up after it,
 *   and then nothing can be asked any more
 *
 * As vit_recipe_run(), as a part of a transaction that does more.
 *
 * Returns: (transfer full): what the steps did, or %NULL with an error; then the transaction can
 *   only be rolled back
 */
VitRecipeReport *
vit_recipe_run_inside (const VitRecipe *self,
                       VitConnection *connection,
                       const char *table,
                       gboolean step_by_step,
                       VitProgress *progress,
                       GError **error)
{
  g_autoptr (VitRecipeReport) report = vit_recipe_report_new (self);
  g_autoptr (VitRecipePlan) plan =
      vit_recipe_plan_new (self, connection, table, vit_recipe_get_n_steps (self), progress, error);
  g_autoptr (GError) reason = NULL;
  Run run = { plan, connection, report, NULL, 0 };
  guint step;

  if (plan == NULL)
    return NULL;

  if (step_by_step && vit_recipe_plan_find_stop (plan, progress, &step, &reason))
    {
      vit_recipe_plan_prefix_error (plan, step, &reason);
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  return run_inside (&run, progress, error) && vit_recipe_plan_drop_sides (plan, error)
             ? g_steal_pointer (&report)
             : NULL;
}

/**
 * vit_recipe_run:
 * @project: where @table is
 * @table: a table that was imported
 * @progress: (nullable): its progress; cancelling it leaves everything as it was
 *
 * Makes the clean form of @table anew, and keeps recipe and report in @project, all in one
 * transaction. That no rows are left is no error here; the report tells.
 *
 * Returns: (transfer full): what the steps did, or %NULL with %VIT_DATA_ERROR_COLUMN,
 *   %VIT_DATA_ERROR_EXPRESSION or %VIT_DATA_ERROR_RECIPE, whose message names the step;
 *   %VIT_DATA_ERROR_SPACE, or %G_IO_ERROR_CANCELLED
 */
VitRecipeReport *
vit_recipe_run (const VitRecipe *self,
                VitProject *project,
                const char *table,
                VitProgress *progress,
                GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, error);
  g_autoptr (VitRecipeReport) report = vit_recipe_report_new (self);
  g_autoptr (VitRecipePlan) plan = NULL;
  g_autoptr (GError) reason = NULL;
  Run run = { NULL, connection, report, NULL, 0 };

  if (connection == NULL)
    return NULL;

  run.plan = plan =
      vit_recipe_plan_new (self, connection, table, vit_recipe_get_n_steps (self), progress, error);
  if (plan == NULL)
    return NULL;

  if (!run_transaction (&run, progress, &reason))
    {
      vit_recipe_plan_blame (plan, progress, &reason);
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  return g_steal_pointer (&report);
}
