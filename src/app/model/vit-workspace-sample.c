/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-workspace-private.h"

#include <glib/gi18n.h>

#include "vit-sample.h"
#include "vit-study.h"

/* What the job leaves behind. */
typedef struct
{
  VitProject *project;
  GPtrArray *tables; /* VitTableItem */
  VitStudy *study;   /* what the sample is about */
} Sample;

static void
sample_free (gpointer data)
{
  Sample *sample = data;

  g_clear_object (&sample->project);
  g_clear_pointer (&sample->tables, g_ptr_array_unref);
  g_clear_pointer (&sample->study, vit_study_unref);
  g_free (sample);
}

static gboolean
import_sources (Sample *sample, VitProgress *progress, GError **error)
{
  const GPtrArray *sources = sample->study->sources;
  guint n = sources->len;

  for (guint i = 0; i < n; i++)
    {
      const VitSource *source = g_ptr_array_index (sources, i);
      g_autoptr (VitProgress) part =
          vit_progress_new_part (progress, (double) i / n, (i + 1.0) / n);
      g_autoptr (VitImportReport) report = vit_import_run (sample->project, source, part, error);
      VitTableItem *item;

      if (report == NULL)
        return FALSE;
      item = vit_table_item_load (sample->project, report->table, error);
      if (item == NULL)
        return FALSE;
      g_ptr_array_add (sample->tables, item);
    }

  return TRUE;
}

/* Writes the shop's files where the user can find and look at them, and imports them. */
static gpointer
make_sample (VitProgress *progress, gpointer data, GError **error)
{
  const char *name = vit_sample_list ()[0];
  g_autofree char *folder =
      g_build_filename (g_get_user_data_dir (), "vitrine", "samples", name, NULL);
  g_autofree char *path = g_build_filename (folder, VIT_SAMPLE_STUDY, NULL);
  g_autoptr (VitStudy) study = NULL;
  Sample *sample;

  if (!vit_sample_write (name, folder, error))
    return NULL;
  study = vit_study_load (path, error);
  if (study == NULL)
    return NULL;

  sample = g_new0 (Sample, 1);
  sample->study = g_steal_pointer (&study);
  sample->tables = g_ptr_array_new_with_free_func (g_object_unref);
  sample->project = vit_project_box_get_or_create (data, _ ("Sample shop"), error);
  if (sample->project != NULL && import_sources (sample, progress, error))
    return sample;

  sample_free (sample);

  return NULL;
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  VitWorkspace *self = g_task_get_source_object (task);
  g_autoptr (VitGuide) guide = NULL;
  GError *error = NULL;
  Sample *sample = vit_job_queue_run_finish (VIT_JOB_QUEUE (source), result, &error);

  if (sample == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  vit_workspace_set_project (self, sample->project);
  for (guint i = 0; i < sample->tables->len; i++)
    vit_workspace_put_table (self, g_ptr_array_index (sample->tables, i));
  guide = vit_guide_copy (self->guide);
  g_free (guide->table);
  guide->table = g_strdup (sample->study->table);
  g_free (guide->title);
  guide->title = g_strdup (sample->study->title);
  vit_roles_free (guide->roles);
  guide->roles = vit_roles_copy (sample->study->roles);
  vit_workspace_set_guide (self, guide, NULL);
  sample_free (sample);
  g_task_return_boolean (task, TRUE);
}

/**
 * vit_workspace_open_sample_async:
 *
 * Makes a draft with the tables of the sample shop, for a workspace without a project.
 */
void
vit_workspace_open_sample_async (VitWorkspace *self,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (VitJob) job =
      vit_job_new (_ ("Opening the sample shop"), make_sample, vit_project_box_ref (self->box),
                   (GDestroyNotify) vit_project_box_unref, sample_free);

  g_task_set_source_tag (task, vit_workspace_open_sample_async);
  vit_job_queue_run_async (self->jobs, job, on_made, task);
}

gboolean
vit_workspace_open_sample_finish (VitWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
