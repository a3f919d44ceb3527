/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-grid-link.h"

#include "vit-locale.h"

/* Dragging a column's edge changes its width with each pixel. */
#define PATIENCE_MS 400

/* Of the grid. */
#define LINK "vit-grid-link"

typedef struct
{
  VitGridView *grid;       /* borrowed: has the link */
  VitWorkspace *workspace; /* owned */
  VitTableItem *table;     /* owned */
  guint keeping;           /* source: the layout is kept when it fires; 0 for none */
} Link;

static void
keep_layout (Link *link)
{
  g_autoptr (JsonNode) columns = vit_column_layout_to_json (vit_grid_view_get_layout (link->grid));

  vit_workspace_set_columns (link->workspace, vit_table_item_get_name (link->table), columns);
}

static gboolean
on_patience (gpointer data)
{
  Link *link = data;

  link->keeping = 0;
  keep_layout (link);

  return G_SOURCE_REMOVE;
}

static void
on_arranged (VitGridView *grid, Link *link)
{
  if (link->keeping == 0)
    link->keeping = g_timeout_add (PATIENCE_MS, on_patience, link);
}

static void
on_recipe_set (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *text = user_data;
  VitWorkspace *workspace = VIT_WORKSPACE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipeReport) report = vit_workspace_set_recipe_finish (workspace, result, &error);

  if (report != NULL)
    vit_workspace_say (workspace, text, TRUE);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    vit_workspace_complain (workspace, error->message);
}

static VitRecipe *
append_step (VitRecipe *recipe, VitStep *step)
{
  guint n = recipe != NULL ? vit_recipe_get_n_steps (recipe) : 0;
  g_autofree VitStep **steps = g_new (VitStep *, n + 1);

  for (guint i = 0; i < n; i++)
    steps[i] = vit_recipe_get_step (recipe, i);
  steps[n] = step;

  return vit_recipe_new (steps, n + 1);
}

static void
on_step_wanted (VitGridView *grid, VitStep *step, const char *label, Link *link)
{
  g_autoptr (VitRecipe) longer = append_step (vit_table_item_get_recipe (link->table), step);

  vit_workspace_set_recipe_async (link->workspace, vit_table_item_get_name (link->table), longer,
                                  label, on_recipe_set,
                                  vit_step_describe (step, vit_locale_get_language ()));
}

static void
on_message (VitGridView *grid, const char *text, Link *link)
{
  vit_workspace_say (link->workspace, text, FALSE);
}

static void
link_free (gpointer data)
{
  Link *link = data;

  g_clear_handle_id (&link->keeping, g_source_remove);
  g_object_unref (link->workspace);
  g_object_unref (link->table);
  g_free (link);
}

/* What was still to be kept is kept now. */
static void
unlink_grid (Link *link)
{
  if (link->keeping != 0 && vit_grid_view_get_layout (link->grid) != NULL)
    keep_layout (link);
  g_signal_handlers_disconnect_by_data (link->grid, link);
}

/**
 * vit_grid_link_show:
 * @grid: the grid, whose model is to be set next
 * @workspace: whose table it is; must not be replaced by another
 * @table: (nullable): the table that the grid shows from now on
 *
 * Lays the columns out as they were, and has the grid change @table.
 */
void
vit_grid_link_show (VitGridView *grid, VitWorkspace *workspace, VitTableItem *table)
{
  Link *old = g_object_get_data (G_OBJECT (grid), LINK);
  gboolean same =
      old != NULL && table != NULL &&
      g_str_equal (vit_table_item_get_name (old->table), vit_table_item_get_name (table));
  Link *link;

  if (old != NULL)
    unlink_grid (old);
  g_object_set_data (G_OBJECT (grid), LINK, NULL);
  if (table == NULL)
    {
      vit_grid_view_set_summaries (grid, NULL);
      return;
    }

  link = g_new0 (Link, 1);
  link->grid = grid;
  link->workspace = g_object_ref (workspace);
  link->table = g_object_ref (table);
  g_signal_connect (grid, "arranged", G_CALLBACK (on_arranged), link);
  g_signal_connect (grid, "step-wanted", G_CALLBACK (on_step_wanted), link);
  g_signal_connect (grid, "message", G_CALLBACK (on_message), link);
  g_object_set_data_full (G_OBJECT (grid), LINK, link, link_free);

  /* The same table with the same columns stays as it is on screen. */
  vit_grid_view_lay_out (grid, vit_workspace_get_columns (workspace, table), !same);
  vit_grid_view_set_summaries (grid,
                               vit_summaries_get_for_table (vit_workspace_get_project (workspace),
                                                            table));
}
