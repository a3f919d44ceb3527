/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is made of a result: files, and pages to look at. */

#include "vit-workspace-private.h"

#include <glib/gi18n.h>

#include "vit-report.h"

typedef struct
{
  VitResult *result;
  VitExportKind kind;
  char *path;
  char *folder; /* of tables: the name of the folder to be made in `path` */
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  vit_result_unref (export->result);
  g_free (export->path);
  g_free (export->folder);
  g_free (export);
}

/* The first of "NAME", "NAME 2", … that is not there yet, so that no file of the user's is
 * replaced. */
static char *
new_folder (const char *parent, const char *name)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *base = i == 1 ? g_strdup (name) : g_strdup_printf ("%s %u", name, i);
      char *path = g_build_filename (parent, base, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return path;
      g_free (path);
    }
}

/* Yields the path of what was written. */
static gpointer
run_export (VitProgress *progress, gpointer data, GError **error)
{
  Export *export = data;
  g_autofree char *path = g_strdup (export->path);
  gboolean done = FALSE;

  switch (export->kind)
    {
    case VIT_EXPORT_DECK:
      done = vit_deck_write (export->result, path, progress, error);
      break;
    case VIT_EXPORT_WORKBOOK:
      done = vit_workbook_write (export->result, path, progress, error);
      break;
    case VIT_EXPORT_TABLES:
      g_free (path);
      path = new_folder (export->path, export->folder);
      done = vit_report_write_tables (export->result, path, progress, error);
      break;
    case VIT_N_EXPORT_KINDS:
    default:
      g_assert_not_reached ();
    }

  return done ? g_steal_pointer (&path) : NULL;
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  char *path = vit_job_queue_run_finish (VIT_JOB_QUEUE (source), result, &error);

  if (path != NULL)
    g_task_return_pointer (task, path, g_free);
  else
    g_task_return_error (task, error);
}

/**
 * vit_workspace_export_async:
 * @kind: what to write
 * @path: the file, which is replaced if it is there; for tables, the folder to make theirs in
 *
 * Writes a part of the result, all of it or nothing.
 */
void
vit_workspace_export_async (VitWorkspace *self,
                            VitExportKind kind,
                            const char *path,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *title = g_strdup_printf (_ ("Saving %s"), base);
  g_autofree char *name =
      g_strdelimit (g_strdup (self->title != NULL ? self->title : ""), "/", '-');
  g_autoptr (VitJob) job = NULL;
  Export *export;

  g_task_set_source_tag (task, vit_workspace_export_async);
  if (self->result == NULL)
    {
      g_task_return_new_error (task, VIT_STUDY_ERROR, VIT_STUDY_ERROR_DATA,
                               "There is no result to save yet. Run the study first.");
      return;
    }

  export = g_new0 (Export, 1);
  export->result = vit_result_ref (self->result);
  export->kind = kind;
  export->path = g_strdup (path);
  export->folder = g_strdup_printf (_ ("%s, tables"), name);
  g_task_set_task_data (task, export, export_free);
  job = vit_job_new (title, run_export, export, NULL, g_free);
  vit_job_queue_run_async (self->jobs, job, on_exported, g_steal_pointer (&task));
}

/**
 * vit_workspace_export_finish:
 *
 * Returns: (transfer full): the path of what was written, or %NULL with an error and whatever was
 *   there before as it was
 */
char *
vit_workspace_export_finish (VitWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
lay_out (VitProgress *progress, gpointer data, GError **error)
{
  return vit_deck_preview_new (data, progress, error);
}

static void
on_laid_out (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  VitDeckPreview *deck = vit_job_queue_run_finish (VIT_JOB_QUEUE (source), result, &error);

  if (deck != NULL)
    g_task_return_pointer (task, deck, (GDestroyNotify) vit_deck_preview_unref);
  else
    g_task_return_error (task, error);
}

/**
 * vit_workspace_preview_async:
 *
 * Lays out the pages of the deck for the result, which must be there.
 */
void
vit_workspace_preview_async (VitWorkspace *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (VitJob) job =
      vit_job_new (_ ("Laying out the pages"), lay_out, vit_result_ref (self->result),
                   (GDestroyNotify) vit_result_unref, (GDestroyNotify) vit_deck_preview_unref);

  g_task_set_source_tag (task, vit_workspace_preview_async);
  vit_job_queue_run_async (self->jobs, job, on_laid_out, task);
}

/**
 * vit_workspace_preview_finish:
 *
 * Returns: (transfer full): the pages, or %NULL with an error
 */
VitDeckPreview *
vit_workspace_preview_finish (VitWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
