/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-recipe-preview.h"

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-recipe-preview-rows.h"
#include "vit-sql.h"

/* The recipe up to @index, with that step on: what it would do is of interest before it does. */
static VitRecipe *
take_steps (const VitRecipe *recipe, guint index)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  g_autoptr (VitStep) on =
      vit_step_with_label (vit_recipe_get_step (recipe, index), FALSE,
                           vit_step_get_name (vit_recipe_get_step (recipe, index)), NULL);

  for (guint i = 0; i < index; i++)
    g_ptr_array_add (steps, vit_recipe_get_step (recipe, i));
  g_ptr_array_add (steps, on);

  return vit_recipe_new ((VitStep *const *) steps->pdata, steps->len);
}

static guint
find_first_part (const VitRecipePlan *plan, guint step)
{
  guint i = 1;

  while (((VitRecipePart *) g_ptr_array_index (plan->parts, i))->step < step)
    i++;

  return i;
}

static const char *
get_number (const VitPreviewRun *self, guint index, gboolean after)
{
  const VitPickedRow *row = g_ptr_array_index (self->rows, index);

  return after ? row->after : row->before;
}

/* The numbers of the rows that are there, with commas between; "NULL" for none. */
static char *
list_numbers (const VitPreviewRun *self, gboolean after)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *number = get_number (self, i, after);

      if (number != NULL)
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", number);
    }

  return list->len > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : g_strdup ("NULL");
}

/* The picked rows as part @index leaves them. */
static VitFrame *
fetch (const VitPreviewRun *self, guint index, gboolean after, GError **error)
{
  const VitRecipePart *part = g_ptr_array_index (self->plan->parts, index);
  g_autofree char *numbers = list_numbers (self, after);
  g_autoptr (GString) picked = g_string_new (NULL);
  g_autofree char *query = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *number = get_number (self, i, after);

      g_string_append_printf (picked, "%s(%u, CAST(%s AS HUGEINT))", i > 0 ? ", " : "", i,
                              number ? number : "NULL");
    }
  if (self->rows->len > 0)
    query = vit_sql_load (vit_data_get_resource (), "data/recipe-picked-rows.sql", "row",
                          self->plan->row, "picked", picked->str, "input", part->name, "numbers",
                          numbers, NULL);
  else
    query = vit_sql_fill ("SELECT * EXCLUDE ({row}) FROM {input} WHERE FALSE", "row",
                          self->plan->row, "input", part->name, NULL);

  return vit_preview_run_ask (self, query, error);
}

static void
mark (VitRecipePreview *preview, gsize row, guint column)
{
  gsize bit = row * vit_frame_get_n_columns (preview->after) + column;

  preview->changed[bit / 8] |= 1 << bit % 8;
}

static gboolean
find_column (const VitFrame *frame, const char *name, guint *index)
{
  for (guint i = 0; i < vit_frame_get_n_columns (frame); i++)
    if (g_ascii_strcasecmp (vit_column_get_name (vit_frame_get_column (frame, i)), name) == 0)
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

/* Marks the cells that one part changes. */
static gboolean
mark_cells (const VitPreviewRun *self, const VitRecipeTrace *trace, GError **error)
{
  g_autofree char *numbers = list_numbers (self, FALSE);
  g_autofree char *where = g_strdup_printf ("%s IN (%s)", self->plan->row, numbers);
  g_autofree char *query = vit_recipe_trace_write_marks (trace, self->plan->row, where);
  g_autoptr (VitFrame) marks = vit_preview_run_ask (self, query, error);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  if (marks == NULL)
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    if (get_number (self, i, FALSE) != NULL)
      g_hash_table_insert (places, (gpointer) get_number (self, i, FALSE), GUINT_TO_POINTER (i));
  for (gsize i = 0; i < vit_frame_get_n_rows (marks); i++)
    for (guint j = 0; j < vit_recipe_trace_get_n_cells (trace); j++)
      {
        const char *number = vit_column_get_text (vit_frame_get_column (marks, 0), i);
        guint column;

        if (vit_column_get_bools (vit_frame_get_column (marks, j + 1))[i] &&
            find_column (self->preview->after, vit_recipe_trace_get_column (trace, j), &column))
          mark (self->preview, GPOINTER_TO_UINT (g_hash_table_lookup (places, number)), column);
      }

  return TRUE;
}

/* Cells of columns that the step brings. */
static void
mark_columns (VitRecipePreview *preview)
{
  for (guint i = 0; i < vit_frame_get_n_columns (preview->after); i++)
    {
      const char *name = vit_column_get_name (vit_frame_get_column (preview->after, i));
      guint column;

      if (find_column (preview->before, name, &column))
        continue;
      for (gsize row = 0; row < preview->n_rows; row++)
        if (preview->kinds[row] == VIT_PREVIEW_KEPT || preview->kinds[row] == VIT_PREVIEW_CHANGED)
          mark (preview, row, i);
    }
}

static gboolean
show_rows (const VitPreviewRun *self, GError **error)
{
  VitRecipePreview *preview = self->preview;
  guint n_parts = self->plan->parts->len;
  guint n_steps = vit_recipe_get_n_steps (self->plan->recipe);
  const VitStep *step = vit_recipe_get_step (self->plan->recipe, n_steps - 1);

  preview->n_rows = self->rows->len;
  preview->kinds = g_new0 (VitPreviewKind, preview->n_rows + 1);
  for (guint i = 0; i < self->rows->len; i++)
    preview->kinds[i] = ((VitPickedRow *) g_ptr_array_index (self->rows, i))->kind;

  preview->before = fetch (self, self->first - 1, FALSE, error);
  preview->after = preview->before ? fetch (self, n_parts - 1, TRUE, error) : NULL;
  if (preview->after == NULL)
    return FALSE;

  preview->changed = g_malloc0 (preview->n_rows * vit_frame_get_n_columns (preview->after) / 8 + 1);
  for (guint i = self->first; i < n_parts; i++)
    {
      const VitRecipePart *part = g_ptr_array_index (self->plan->parts, i);

      if (preview->n_rows > 0 && vit_recipe_trace_get_n_cells (part->trace) > 0 &&
          !mark_cells (self, part->trace, error))
        return FALSE;
    }
  /* A column under a new name is the one that was there. */
  if (!g_str_equal (vit_step_get_kind (step), "rename"))
    mark_columns (preview);

  return TRUE;
}

/**
 * vit_recipe_preview:
 * @project: where @table is
 * @table: a table that was imported
 * @step: which step to show, from 0; one that is off is shown as if it were on
 * @n_rows: how many rows to show at most, 1 to 10,000
 * @progress: (nullable): its progress
 *
 * Runs the steps up to @step as far as counting and showing needs it; nothing is written.
 *
 * Returns: (transfer full): the first rows that the step affects, or %NULL with an error as of
 *   vit_recipe_run()
 */
VitRecipePreview *
vit_recipe_preview (const VitRecipe *recipe,
                    VitProject *project,
                    const char *table,
                    guint step,
                    gsize n_rows,
                    VitProgress *progress,
                    GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, error);
  g_autoptr (VitRecipePreview) preview = g_new0 (VitRecipePreview, 1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (vit_picked_row_free);
  g_autoptr (VitRecipePlan) plan = NULL;
  g_autoptr (VitRecipe) steps = NULL;
  g_autoptr (GError) reason = NULL;
  g_autofree char *sentence = NULL;
  VitPreviewRun run = { NULL, 0, progress, preview, rows };

  g_return_val_if_fail (step < vit_recipe_get_n_steps (recipe), NULL);
  g_return_val_if_fail (n_rows >= 1 && n_rows <= 10000, NULL);

  if (connection == NULL)
    return NULL;

  steps = take_steps (recipe, step);
  run.plan = plan = vit_recipe_plan_new (steps, connection, table, step + 1, progress, error);
  if (plan == NULL)
    return NULL;

  sentence = vit_step_describe (vit_recipe_get_step (steps, step), vit_language_default ());
  vit_progress_stage (progress, sentence);
  run.first = find_first_part (plan, step);
  if (vit_recipe_plan_make_sides (plan, progress, &reason) &&
      vit_preview_run_pick (&run, n_rows, &reason) && show_rows (&run, &reason))
    return g_steal_pointer (&preview);

  vit_recipe_plan_blame (plan, progress, &reason);
  g_propagate_error (error, g_steal_pointer (&reason));

  return NULL;
}

/**
 * vit_recipe_preview_is_changed:
 * @row: of `after`
 * @column: of `after`
 *
 * Returns: whether the step gave the cell its value: it was another before, or its column was not
 *   there; %FALSE in a row that is new as a whole
 */
gboolean
vit_recipe_preview_is_changed (const VitRecipePreview *self, gsize row, guint column)
{
  gsize bit = row * vit_frame_get_n_columns (self->after) + column;

  return (self->changed[bit / 8] >> bit % 8) & 1;
}

void
vit_recipe_preview_free (VitRecipePreview *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->before, vit_frame_unref);
  g_clear_pointer (&self->after, vit_frame_unref);
  g_free (self->kinds);
  g_free (self->changed);
  g_free (self);
}
