/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rows of a table are shown, and in which order. It changes no data, so Undo does not know
 * of it, but the project keeps it. */

#include "vit-workspace-private.h"

#include <glib/gi18n.h>

typedef struct
{
  VitProjectBox *box;
  char *table;
  VitRowQuery *query; /* of an order */
  char *column;       /* whose values are counted; at most `limit` of them */
  guint limit;
} Input;

static Input *
input_new (VitWorkspace *self, const char *table)
{
  Input *input = g_new0 (Input, 1);

  input->box = vit_project_box_ref (self->box);
  input->table = g_strdup (table);

  return input;
}

static void
input_free (gpointer data)
{
  Input *input = data;

  vit_project_box_unref (input->box);
  g_free (input->table);
  g_clear_pointer (&input->query, vit_row_query_unref);
  g_free (input->column);
  g_free (input);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  gpointer found = vit_job_queue_run_finish (VIT_JOB_QUEUE (source), result, &error);

  if (found == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, found, g_task_get_task_data (task));
}

static VitJob *
run_job (VitWorkspace *self,
         const char *title,
         VitJobFunc func,
         Input *input,
         GDestroyNotify result_free,
         GAsyncReadyCallback callback,
         gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  VitJob *job = vit_job_new (title, func, input, input_free, result_free);

  g_task_set_source_tag (task, run_job);
  g_task_set_task_data (task, result_free, NULL);
  vit_job_queue_run_async (self->jobs, job, on_done, task);

  return job;
}

/**
 * vit_workspace_get_query:
 * @table: a table of the project
 *
 * Returns: (transfer none): which of its rows are shown; valid until it changes
 */
VitRowQuery *
vit_workspace_get_query (VitWorkspace *self, VitTableItem *table)
{
  VitRowQuery *query = g_hash_table_lookup (self->queries, vit_table_item_get_name (table));

  return query != NULL ? query : vit_table_item_get_query (table);
}

/**
 * vit_workspace_set_query:
 * @table: name of a table
 * @query: which of its rows are shown from now on
 *
 * Keeps it in the project.
 */
void
vit_workspace_set_query (VitWorkspace *self, const char *table, VitRowQuery *query)
{
  g_hash_table_insert (self->queries, g_strdup (table), vit_row_query_ref (query));
  vit_workspace_store (self, "query", table, vit_row_query_to_json (query));
}

static gpointer
arrange (VitProgress *progress, gpointer data, GError **error)
{
  Input *input = data;
  g_autoptr (VitProject) project = vit_project_box_get (input->box);

  return vit_row_query_run (input->query, project, input->table, progress, error);
}

/**
 * vit_workspace_arrange_async:
 * @table: name of a table
 * @query: which of its rows are wanted, and in which order
 *
 * Filters and sorts the rows of a table, to be shown.
 *
 * Returns: (transfer full): the job, to be cancelled when something else is wanted
 */
VitJob *
vit_workspace_arrange_async (VitWorkspace *self,
                             const char *table,
                             VitRowQuery *query,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autofree char *title = g_strdup_printf (_ ("Arranging the rows of %s"), table);
  Input *input = input_new (self, table);

  input->query = vit_row_query_ref (query);

  return run_job (self, title, arrange, input, (GDestroyNotify) vit_row_order_unref, callback,
                  user_data);
}

/**
 * vit_workspace_arrange_finish:
 *
 * Returns: (transfer full): the rows in order, or %NULL with an error
 */
VitRowOrder *
vit_workspace_arrange_finish (VitWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
count_values (VitProgress *progress, gpointer data, GError **error)
{
  Input *input = data;
  g_autoptr (VitProject) project = vit_project_box_get (input->box);

  return vit_row_query_common_values (project, input->table, input->column, input->limit, progress,
                                      error);
}

/**
 * vit_workspace_count_values_async:
 * @table: name of a table
 * @column: name of a column of it
 * @limit: how many values at most
 *
 * Looks for the most frequent values of a column.
 *
 * Returns: (transfer full): the job, to be cancelled when something else is wanted
 */
VitJob *
vit_workspace_count_values_async (VitWorkspace *self,
                                  const char *table,
                                  const char *column,
                                  guint limit,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autofree char *title = g_strdup_printf (_ ("Counting the values of %s"), column);
  Input *input = input_new (self, table);

  input->column = g_strdup (column);
  input->limit = limit;

  return run_job (self, title, count_values, input, (GDestroyNotify) vit_frame_unref, callback,
                  user_data);
}

/**
 * vit_workspace_count_values_finish:
 *
 * Returns: (transfer full): as vit_row_query_common_values(), or %NULL with an error
 */
VitFrame *
vit_workspace_count_values_finish (VitWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
