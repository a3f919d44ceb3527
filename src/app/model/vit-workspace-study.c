/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-workspace-private.h"

#include <glib/gi18n.h>

#include "vit-result-store.h"

/* A snapshot of everything that a run depends on. */
typedef struct
{
  VitProjectBox *box;
  VitStudy *study;
  VitGuide *guide;
  JsonNode *data; /* vit_result_describe_data() of the table */
} Run;

/* What a run leaves behind. */
typedef struct
{
  VitResult *result;
  GError *unsaved; /* (nullable): why the project does not keep it */
} Yield;

static void
run_free (gpointer data)
{
  Run *run = data;

  vit_project_box_unref (run->box);
  vit_study_unref (run->study);
  vit_guide_free (run->guide);
  json_node_unref (run->data);
  g_free (run);
}

static void
yield_free (gpointer data)
{
  Yield *yield = data;

  g_clear_pointer (&yield->result, vit_result_unref);
  g_clear_error (&yield->unsaved);
  g_free (yield);
}

static VitStudy *
make_study (const VitGuide *guide, VitRecipe *recipe)
{
  VitStudy *study = vit_study_new ("segmentation");

  study->title = g_strdup (guide->title);
  study->language = vit_language_get (guide->language);
  study->seed = (guint64) guide->seed;
  study->table = g_strdup (guide->table);
  g_clear_pointer (&study->roles, vit_roles_free);
  study->roles = vit_roles_copy (guide->roles);
  g_clear_pointer (&study->options, json_node_unref);
  study->options = vit_guide_to_options (guide);
  if (recipe != NULL)
    g_hash_table_insert (study->recipes, g_strdup (guide->table), vit_recipe_ref (recipe));

  return study;
}

/* A result that the disk has no room for is shown all the same. */
static gpointer
run_study (VitProgress *progress, gpointer data, GError **error)
{
  Run *run = data;
  g_autoptr (VitProject) project = vit_project_box_get (run->box);
  g_autoptr (VitProgress) running = vit_progress_new_part (progress, 0, 0.9);
  g_autoptr (VitResult) result = vit_study_run (run->study, project, running, error);
  g_autoptr (GError) unsaved = NULL;
  Yield *yield;

  if (result == NULL)
    return NULL;
  if (!vit_result_save (result, run->study, project, progress, &unsaved) &&
      g_error_matches (unsaved, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&unsaved));
      return NULL;
    }

  yield = g_new0 (Yield, 1);
  yield->result = g_steal_pointer (&result);
  yield->unsaved = g_steal_pointer (&unsaved);

  return yield;
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  VitWorkspace *self = g_task_get_source_object (task);
  Run *run = g_task_get_task_data (task);
  GError *error = NULL;
  Yield *yield = vit_job_queue_run_finish (VIT_JOB_QUEUE (source), result, &error);

  if (yield == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  vit_workspace_set_result (self, yield->result, run->guide, run->data);
  if (yield->unsaved != NULL)
    {
      g_autofree char *text =
          g_strdup_printf (_ ("The result was not saved: %s"), yield->unsaved->message);

      vit_workspace_complain (self, text);
    }
  yield_free (yield);
  g_task_return_boolean (task, TRUE);
}

static Run *
new_run (VitWorkspace *self, VitTableItem *table)
{
  Run *run = g_new0 (Run, 1);
  VitRecipe *recipe = vit_table_item_get_recipe (table);

  run->box = vit_project_box_ref (self->box);
  run->guide = vit_guide_copy (self->guide);
  run->data =
      vit_result_describe_data (vit_table_item_get_import (table), vit_table_item_get_run (table));
  run->study = make_study (run->guide, recipe);

  return run;
}

/**
 * vit_workspace_run_async:
 *
 * Runs the study that the guide describes; its result becomes the workspace's.
 */
void
vit_workspace_run_async (VitWorkspace *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  VitTableItem *table = vit_workspace_find_table (self, self->guide->table);
  g_autoptr (VitJob) job = NULL;
  Run *run;

  g_task_set_source_tag (task, vit_workspace_run_async);
  if (table == NULL)
    {
      g_task_return_new_error (task, VIT_STUDY_ERROR, VIT_STUDY_ERROR_DATA,
                               "The table of the study is not in the project any more. Choose "
                               "another one.");
      return;
    }

  /* The task keeps the snapshot for what comes after the job. */
  run = new_run (self, table);
  g_task_set_task_data (task, run, run_free);
  job = vit_job_new (_ ("Finding segments"), run_study, run, NULL, yield_free);
  vit_job_queue_run_async (self->jobs, job, on_run, g_steal_pointer (&task));
}

gboolean
vit_workspace_run_finish (VitWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
