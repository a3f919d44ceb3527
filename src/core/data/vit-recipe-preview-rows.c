/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rows a preview shows, and how many there are.
 *
 * The rows of a kind are counted and the first of them found in one pass, of which the engine
 * keeps no more than the numbers of the rows that are shown. */

#include "vit-recipe-preview-rows.h"

#include <string.h>

#include "vit-data-resources.h"
#include "vit-sql.h"

void
vit_picked_row_free (gpointer data)
{
  VitPickedRow *self = data;

  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

static VitPickedRow *
add_row (VitPreviewRun *self, VitPreviewKind kind, const char *before, const char *after)
{
  VitPickedRow *row = g_new0 (VitPickedRow, 1);

  row->kind = kind;
  row->before = g_strdup (before);
  row->after = g_strdup (after);
  g_ptr_array_add (self->rows, row);

  return row;
}

/**
 * vit_preview_run_ask:
 * @query: over any part of the plan
 *
 * Returns: (transfer full): its rows, or %NULL with the engine's error
 */
VitFrame *
vit_preview_run_ask (const VitPreviewRun *self, const char *query, GError **error)
{
  g_autofree char *sql = vit_recipe_plan_write (self->plan, self->plan->parts->len, FALSE, query);

  return vit_connection_query (self->plan->connection, sql, self->progress, error);
}

static const char *
get_part_name (const VitPreviewRun *self, guint index)
{
  return ((VitRecipePart *) g_ptr_array_index (self->plan->parts, index))->name;
}

static gboolean
count_rows (const VitPreviewRun *self, guint part, gint64 *n, GError **error)
{
  g_autofree char *query = g_strdup_printf ("SELECT count(*) FROM %s", get_part_name (self, part));
  g_autoptr (VitFrame) frame = vit_preview_run_ask (self, query, error);

  if (frame == NULL)
    return FALSE;
  *n = (gint64) vit_column_get_number (vit_frame_get_column (frame, 0), 0);

  return TRUE;
}

/* Numbers of rows are whole, and none is negative. */
static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const char *first = *(const char *const *) a;
  const char *second = *(const char *const *) b;
  gsize first_length = strlen (first), second_length = strlen (second);

  if (first_length != second_length)
    return first_length < second_length ? -1 : 1;

  return strcmp (first, second);
}

/* Asks @query for a count and, as text with blanks between, for numbers of rows; adds both up. */
static gboolean
ask_first (const VitPreviewRun *self,
           const char *query,
           gint64 *n,
           GPtrArray *numbers,
           GError **error)
{
  g_autoptr (VitFrame) frame = vit_preview_run_ask (self, query, error);
  const char *list;
  g_auto (GStrv) found = NULL;

  if (frame == NULL)
    return FALSE;

  *n += (gint64) vit_column_get_number (vit_frame_get_column (frame, 0), 0);
  list = vit_column_is_valid (vit_frame_get_column (frame, 1), 0)
             ? vit_column_get_text (vit_frame_get_column (frame, 1), 0)
             : "";
  found = g_strsplit (list, " ", -1);
  for (guint i = 0; found[i] != NULL; i++)
    if (found[i][0] != '\0' &&
        !g_ptr_array_find_with_equal_func (numbers, found[i], g_str_equal, NULL))
      g_ptr_array_add (numbers, g_strdup (found[i]));

  return TRUE;
}

/* Of each part of the step the rows of one kind: @get makes the query, or NULL. */
static gboolean
pick_kind (VitPreviewRun *self,
           VitPreviewKind kind,
           char *(*get) (const VitRecipeTrace *trace, const char *row, gsize n_rows),
           gsize n_rows,
           gint64 *n,
           GError **error)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = self->first; i < self->plan->parts->len; i++)
    {
      const VitRecipePart *part = g_ptr_array_index (self->plan->parts, i);
      g_autofree char *query = get (part->trace, self->plan->row, n_rows);

      if (query != NULL && !ask_first (self, query, n, numbers, error))
        return FALSE;
    }

  g_ptr_array_sort (numbers, compare_numbers);
  for (guint i = 0; i < MIN (numbers->len, n_rows); i++)
    {
      const char *number = g_ptr_array_index (numbers, i);

      add_row (self, kind, kind == VIT_PREVIEW_ADDED ? NULL : number,
               kind == VIT_PREVIEW_DROPPED ? NULL : number);
    }

  return TRUE;
}

static char *
dup_first (const char *query, const char *row, gsize n_rows)
{
  g_autofree char *limit = g_strdup_printf ("%" G_GSIZE_FORMAT, n_rows);

  if (query == NULL)
    return NULL;

  return vit_sql_load (vit_data_get_resource (), "data/recipe-first-rows.sql", "row", row, "limit",
                       limit, "query", query, NULL);
}

static char *
get_changed (const VitRecipeTrace *trace, const char *row, gsize n_rows)
{
  return vit_recipe_trace_get_n_cells (trace) > 0
             ? vit_recipe_trace_write_first (trace, row, n_rows)
             : NULL;
}

static char *
get_dropped (const VitRecipeTrace *trace, const char *row, gsize n_rows)
{
  return dup_first (trace->dropped, row, n_rows);
}

static char *
get_added (const VitRecipeTrace *trace, const char *row, gsize n_rows)
{
  return dup_first (trace->added, row, n_rows);
}

/* The first rows after the step. One that several come from is kept once, and the others are
 * new. */
static gboolean
pick_first (VitPreviewRun *self, VitPreviewKind kind, gsize n_rows, GError **error)
{
  const VitRecipePart *last = g_ptr_array_index (self->plan->parts, self->plan->parts->len - 1);
  const char *row = self->plan->row;
  const char *origin = last->trace->origin ? last->trace->origin : row;
  g_autofree char *limit = g_strdup_printf ("%" G_GSIZE_FORMAT, n_rows);
  g_autofree char *query =
      vit_sql_load (vit_data_get_resource (), "data/recipe-origins.sql", "row", row, "origin",
                    origin, "last", last->name, "limit", limit, NULL);
  g_autoptr (VitFrame) rows = vit_preview_run_ask (self, query, error);
  const char *before = NULL;

  for (gsize i = 0; rows != NULL && i < vit_frame_get_n_rows (rows); i++)
    {
      const char *from = vit_column_get_text (vit_frame_get_column (rows, 1), i);
      gboolean is_new = kind == VIT_PREVIEW_ADDED || g_strcmp0 (before, from) == 0;

      add_row (self, is_new ? VIT_PREVIEW_ADDED : kind, is_new ? NULL : from,
               vit_column_get_text (vit_frame_get_column (rows, 0), i));
      before = from;
    }

  return rows != NULL;
}

/* Rows that go and come are a part of what a join does, and the columns that it brings to the
 * others the greater one. */
static gsize
get_share (const VitRecipeTrace *last, gsize n_rows)
{
  return last->origin != NULL ? (n_rows + 3) / 4 : n_rows;
}

static gboolean
count_all (VitPreviewRun *self, const VitRecipePart *last, GError **error)
{
  VitRecipePreview *preview = self->preview;

  if (last->flags & VIT_PART_REGROUPS || last->trace->origin != NULL)
    {
      if (!count_rows (self, self->plan->parts->len - 1, &preview->rows_after, error))
        return FALSE;
      if (last->flags & VIT_PART_REGROUPS)
        preview->n_dropped = preview->rows_before;
      preview->n_added = preview->rows_after - preview->rows_before + preview->n_dropped;
    }
  else
    {
      preview->rows_after = preview->rows_before - preview->n_dropped + preview->n_added;
    }

  return TRUE;
}

/* Whether the step changes neither cells nor which rows there are, or more than these. */
static gboolean
shows_first (const VitPreviewRun *self)
{
  for (guint i = self->first; i < self->plan->parts->len; i++)
    {
      const VitRecipePart *part = g_ptr_array_index (self->plan->parts, i);

      if (part->trace->origin != NULL || part->flags & VIT_PART_REGROUPS)
        return TRUE;
      if (vit_recipe_trace_get_n_cells (part->trace) > 0 || part->trace->dropped != NULL ||
          part->trace->added != NULL)
        return FALSE;
    }

  return TRUE;
}

/**
 * vit_preview_run_pick:
 * @n_rows: how many to pick at most
 *
 * Finds the rows to show, and sets the counts of the preview.
 *
 * Returns: %TRUE, or %FALSE with the engine's error
 */
gboolean
vit_preview_run_pick (VitPreviewRun *self, gsize n_rows, GError **error)
{
  const VitRecipePart *last = g_ptr_array_index (self->plan->parts, self->plan->parts->len - 1);
  VitRecipePreview *preview = self->preview;
  gsize share = get_share (last->trace, n_rows);

  if (!count_rows (self, self->first - 1, &preview->rows_before, error) ||
      !pick_kind (self, VIT_PREVIEW_CHANGED, get_changed, n_rows, &preview->n_changed, error) ||
      !pick_kind (self, VIT_PREVIEW_DROPPED, get_dropped, share, &preview->n_dropped, error) ||
      !pick_kind (self, VIT_PREVIEW_ADDED, get_added, share, &preview->n_added, error) ||
      !count_all (self, last, error))
    return FALSE;

  return !shows_first (self) ||
         pick_first (self, last->flags & VIT_PART_REGROUPS ? VIT_PREVIEW_ADDED : VIT_PREVIEW_KEPT,
                     n_rows - MIN (n_rows, self->rows->len), error);
}
