/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that changed: reading them again, and going back to what they were. */

#include "vit-workspace-private.h"

#include <glib/gi18n.h>

typedef struct
{
  VitProjectBox *box;
  char *table;
  VitSource *source; /* (nullable): where it is now */
} Input;

/* What a job leaves behind: the tables that are others now, and what to go back to. */
typedef struct
{
  GPtrArray *items; /* VitTableItem */
  char *kept;
} Output;

/* The rows before and after a refresh, of which one lies aside: what both states of Undo share.
 * Jobs read and set it, one at a time. */
typedef struct
{
  char *kept;
  gboolean is_before; /* whether those of before are in place */
} Swap;

/* A state of Undo, and what brings it about. */
typedef struct
{
  VitProjectBox *box;
  Swap *swap;
  gboolean is_before;
} SwapState;

static void
input_free (gpointer data)
{
  Input *input = data;

  vit_project_box_unref (input->box);
  g_free (input->table);
  g_clear_pointer (&input->source, vit_source_free);
  g_free (input);
}

static void
output_free (gpointer data)
{
  Output *output = data;

  g_ptr_array_unref (output->items);
  g_free (output->kept);
  g_free (output);
}

static void
swap_clear (gpointer data)
{
  g_free (((Swap *) data)->kept);
}

static SwapState *
swap_state_new (VitProjectBox *box, Swap *swap, gboolean is_before)
{
  SwapState *state = g_new0 (SwapState, 1);

  state->box = vit_project_box_ref (box);
  state->swap = g_atomic_rc_box_acquire (swap);
  state->is_before = is_before;

  return state;
}

static void
swap_state_free (gpointer data)
{
  SwapState *state = data;

  vit_project_box_unref (state->box);
  g_atomic_rc_box_release_full (state->swap, swap_clear);
  g_free (state);
}

/* Takes what is in @names out of the project as it is now. */
static Output *
output_new (VitProject *project, const char *const *names, const char *kept, GError **error)
{
  Output *output = g_new0 (Output, 1);

  output->items = g_ptr_array_new_with_free_func (g_object_unref);
  output->kept = g_strdup (kept);
  for (guint i = 0; names[i] != NULL; i++)
    {
      VitTableItem *item = vit_table_item_load (project, names[i], error);

      if (item == NULL)
        {
          output_free (output);
          return NULL;
        }
      g_ptr_array_add (output->items, item);
    }

  return output;
}

/* Tables that were removed stay so. */
static void
put_items (VitWorkspace *self, const Output *output)
{
  for (guint i = 0; i < output->items->len; i++)
    {
      VitTableItem *item = g_ptr_array_index (output->items, i);

      if (vit_workspace_find_table (self, vit_table_item_get_name (item)) != NULL)
        vit_workspace_put_table (self, item);
    }
}

/* Whether there is anything to do shows when the job's turn comes: one before it may have been
 * cancelled. */
static gpointer
run_swap (VitProgress *progress, gpointer data, GError **error)
{
  static const char *const none[] = { NULL };
  const SwapState *state = data;
  Swap *swap = state->swap;
  g_autoptr (VitProject) project = vit_project_box_get (state->box);
  g_auto (GStrv) names = NULL;

  if (swap->is_before == state->is_before)
    return output_new (project, none, swap->kept, error);

  names = vit_refresh_swap (project, swap->kept, error);
  if (names == NULL)
    return NULL;
  swap->is_before = state->is_before;

  return output_new (project, (const char *const *) names, swap->kept, error);
}

static void
on_swapped (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitWorkspace) self = data;
  g_autoptr (GError) error = NULL;
  Output *output = vit_job_queue_run_finish (VIT_JOB_QUEUE (source), result, &error);

  if (output != NULL)
    {
      put_items (self, output);
      output_free (output);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      vit_workspace_complain (self, error->message);
    }
}

static void
restore_state (gpointer owner, gpointer data)
{
  VitWorkspace *self = owner;
  const SwapState *state = data;
  g_autoptr (VitJob) job =
      vit_job_new (state->is_before ? _ ("Bringing the old rows back")
                                    : _ ("Bringing the new rows back"),
                   run_swap, swap_state_new (self->box, state->swap, state->is_before),
                   swap_state_free, output_free);

  vit_job_queue_run_async (self->jobs, job, on_swapped, g_object_ref (self));
}

static gpointer
run_refresh (VitProgress *progress, gpointer data, GError **error)
{
  Input *input = data;
  const char *const tables[] = { input->table, NULL };
  g_autoptr (VitProject) project = vit_project_box_get (input->box);
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  const VitRefreshReport *report;
  VitRefreshOptions options;

  vit_refresh_options_init (&options);
  options.keep = TRUE;
  if (input->source != NULL)
    g_hash_table_insert (sources, input->table, input->source);
  options.sources = sources;

  reports = vit_refresh_run (project, tables, &options, progress, error);
  if (reports == NULL)
    return NULL;

  report = g_ptr_array_index (reports, 0);
  g_strv_builder_add (builder, input->table);
  g_strv_builder_addv (builder, (const char **) report->remade);
  names = g_strv_builder_end (builder);

  return output_new (project, (const char *const *) names, report->kept, error);
}

static void
record (VitWorkspace *self, const char *kept)
{
  Swap *swap = g_atomic_rc_box_new0 (Swap);

  swap->kept = g_strdup (kept);
  vit_history_record (self->history, _ ("Refresh table"), restore_state, self,
                      swap_state_new (self->box, swap, TRUE),
                      swap_state_new (self->box, swap, FALSE), swap_state_free);
  g_atomic_rc_box_release_full (swap, swap_clear);
}

static void
on_refreshed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  VitWorkspace *self = g_task_get_source_object (task);
  const char *table = g_task_get_task_data (task);
  GError *error = NULL;
  Output *output = vit_job_queue_run_finish (VIT_JOB_QUEUE (source), result, &error);
  g_autofree char *text = NULL;

  if (output == NULL)
    {
      vit_source_watch_look (self->watch);
      g_task_return_error (task, error);
      return;
    }

  record (self, output->kept);
  put_items (self, output);
  output_free (output);
  text = g_strdup_printf (_ ("Table “%s” was refreshed"), table);
  vit_workspace_say (self, text, TRUE);
  g_task_return_boolean (task, TRUE);
}

/**
 * vit_workspace_refresh_async:
 * @table: a table that came from a file
 * @source: (nullable): where its file is now, and how to read it; %NULL for as it was
 *
 * Reads the file of a table again and runs every recipe that depends on it. If anything fails, all
 * stays as it was.
 */
void
vit_workspace_refresh_async (VitWorkspace *self,
                             const char *table,
                             const VitSource *source,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autofree char *title = g_strdup_printf (_ ("Refreshing %s"), table);
  Input *input = g_new0 (Input, 1);
  g_autoptr (VitJob) job = NULL;

  input->box = vit_project_box_ref (self->box);
  input->table = g_strdup (table);
  input->source = source ? vit_source_copy (source) : NULL;
  job = vit_job_new (title, run_refresh, input, input_free, output_free);

  g_task_set_source_tag (task, vit_workspace_refresh_async);
  g_task_set_task_data (task, g_strdup (table), g_free);
  vit_job_queue_run_async (self->jobs, job, on_refreshed, task);
}

/**
 * vit_workspace_refresh_finish:
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean
vit_workspace_refresh_finish (VitWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * vit_workspace_get_watch:
 *
 * Returns: (transfer none): what knows which files changed
 */
VitSourceWatch *
vit_workspace_get_watch (VitWorkspace *self)
{
  return self->watch;
}
