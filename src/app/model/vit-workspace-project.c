/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-workspace-private.h"

#include <glib/gi18n.h>

#include "vit-drafts.h"
#include "vit-result-store.h"
#include "vit-settings.h"

/* Documents that the window keeps in a project, beside those of the core. */
#define KIND_STUDY "study"
#define KIND_WINDOW "window"

/* Longer lists than this help nobody to find a project. */
#define MAX_RECENT 12

/* What a job reads when it opens a project. */
typedef struct
{
  VitProject *project;
  GPtrArray *tables;       /* VitTableItem */
  VitGuide *guide;         /* (nullable) */
  VitStoredResult *stored; /* (nullable) */
  VitGuide *stored_guide;  /* (nullable): what it was made from */
  gboolean has_run;
  GPtrArray *complaints; /* of what could not be read, in words */
} Opened;

typedef struct
{
  VitProjectBox *box;
  char *path;
} PathInput;

typedef struct
{
  VitProject *project;
  char *kind;
  char *name;
  JsonNode *content;
  GWeakRef workspace;
} Document;

static void
opened_free (gpointer data)
{
  Opened *opened = data;

  g_clear_object (&opened->project);
  g_clear_pointer (&opened->tables, g_ptr_array_unref);
  vit_guide_free (opened->guide);
  g_clear_pointer (&opened->stored, vit_stored_result_free);
  vit_guide_free (opened->stored_guide);
  g_ptr_array_unref (opened->complaints);
  g_free (opened);
}

static PathInput *
path_input_new (VitProjectBox *box, const char *path)
{
  PathInput *input = g_new0 (PathInput, 1);

  input->box = vit_project_box_ref (box);
  input->path = g_strdup (path);

  return input;
}

static void
path_input_free (gpointer data)
{
  PathInput *input = data;

  vit_project_box_unref (input->box);
  g_free (input->path);
  g_free (input);
}

/* Drops for good what was removed before the project was last closed: Undo is past. */
static gboolean
drop_removed (VitProject *project, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (JsonNode) removed = vit_project_get_document (project, KIND_WINDOW, "removed", &local);
  g_autoptr (JsonNode) none = NULL;
  JsonArray *names;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (removed == NULL || !JSON_NODE_HOLDS_ARRAY (removed) ||
      json_array_get_length (json_node_get_array (removed)) == 0)
    return TRUE;

  names = json_node_get_array (removed);
  for (guint i = 0; i < json_array_get_length (names); i++)
    {
      if (!vit_project_drop_table (project, json_array_get_string_element (names, i), error))
        return FALSE;
    }

  none = json_node_init_array (json_node_alloc (), json_array_new ());

  return vit_project_set_document (project, KIND_WINDOW, "removed", none, error);
}

static gboolean
load_tables (Opened *opened, VitProgress *progress, GError **error)
{
  g_autoptr (GPtrArray) infos = vit_project_list_tables (opened->project, error);

  if (infos == NULL)
    return FALSE;

  opened->tables = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < infos->len; i++)
    {
      const VitTableInfo *info = g_ptr_array_index (infos, i);
      VitTableItem *item;

      if (!vit_progress_check (progress, error))
        return FALSE;
      item = vit_table_item_load (opened->project, info->name, error);
      if (item == NULL)
        return FALSE;
      g_ptr_array_add (opened->tables, item);
    }

  return TRUE;
}

/* What cannot be understood is told and left as it is: the rest of the project can be worked with.
 * A file that cannot be read is another matter. */
static gboolean
forgive (Opened *opened, const char *format, GError *reason, GError **error)
{
  if (reason->domain == VIT_DATA_ERROR || reason->domain == G_IO_ERROR)
    {
      g_propagate_error (error, reason);
      return FALSE;
    }

  g_ptr_array_add (opened->complaints, g_strdup_printf (format, reason->message));
  g_error_free (reason);

  return TRUE;
}

static gboolean
load_guide (Opened *opened, GError **error)
{
  GError *reason = NULL;
  g_autoptr (JsonNode) node =
      vit_project_get_document (opened->project, KIND_STUDY, "segmentation", &reason);

  if (node != NULL)
    opened->guide = vit_guide_from_json (node, &reason);
  if (reason == NULL)
    return TRUE;

  return forgive (opened, _ ("The settings cannot be read and were left alone: %s"), reason, error);
}

static gboolean
load_result (Opened *opened, VitProgress *progress, GError **error)
{
  GError *reason = NULL;

  if (vit_result_load (opened->project, "segmentation", progress, &opened->stored, &reason) &&
      opened->stored != NULL)
    opened->stored_guide = vit_guide_from_json (opened->stored->study, &reason);
  opened->has_run = opened->stored != NULL || reason != NULL;
  if (reason == NULL)
    return TRUE;

  g_clear_pointer (&opened->stored, vit_stored_result_free);

  return forgive (opened, _ ("The result cannot be shown; find segments again to make it anew. %s"),
                  reason, error);
}

static gpointer
open_project (VitProgress *progress, gpointer data, GError **error)
{
  PathInput *input = data;
  Opened *opened = g_new0 (Opened, 1);

  opened->complaints = g_ptr_array_new_with_free_func (g_free);
  opened->project = vit_project_open (input->path, error);
  if (opened->project != NULL && drop_removed (opened->project, error) &&
      vit_refresh_forget (opened->project, error) &&
      load_tables (opened, progress, error) && load_guide (opened, error) &&
      load_result (opened, progress, error))
    return opened;

  opened_free (opened);

  return NULL;
}

static void
remember (const char *path)
{
  g_autoptr (GSettings) settings = NULL;

  if (vit_drafts_has (path))
    return;

  settings = vit_settings_new ();
  vit_settings_push_path (settings, "recent-projects", path, MAX_RECENT);
}

static void
show_opened (VitWorkspace *self, Opened *opened)
{
  vit_workspace_forget (self);
  vit_project_box_set (self->box, opened->project);
  vit_workspace_set_project (self, opened->project);
  for (guint i = 0; i < opened->tables->len; i++)
    g_list_store_append (self->tables, g_ptr_array_index (opened->tables, i));
  if (opened->guide != NULL)
    vit_workspace_restore_guide (self, opened->guide);
  if (opened->stored != NULL)
    vit_workspace_set_result (self, opened->stored->result, opened->stored_guide,
                              opened->stored->data);
  self->has_run = opened->has_run && vit_workspace_find_table (self, self->guide->table) != NULL;
  remember (vit_project_get_path (opened->project));
  vit_workspace_emit_opened (self);
  for (guint i = 0; i < opened->complaints->len; i++)
    vit_workspace_complain (self, g_ptr_array_index (opened->complaints, i));
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  Opened *opened = vit_job_queue_run_finish (VIT_JOB_QUEUE (source), result, &error);

  if (opened == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  show_opened (g_task_get_source_object (task), opened);
  opened_free (opened);
  g_task_return_boolean (task, TRUE);
}

/**
 * vit_workspace_open_async:
 * @path: of a project file
 *
 * Opens a project in place of what is open now.
 */
void
vit_workspace_open_async (VitWorkspace *self,
                          const char *path,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *title = g_strdup_printf (_ ("Opening %s"), base);
  g_autoptr (VitJob) job = vit_job_new (title, open_project, path_input_new (self->box, path),
                                        path_input_free, opened_free);

  g_task_set_source_tag (task, vit_workspace_open_async);
  vit_job_queue_run_async (self->jobs, job, on_opened, task);
}

gboolean
vit_workspace_open_finish (VitWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gpointer
save_copy (VitProgress *progress, gpointer data, GError **error)
{
  PathInput *input = data;
  g_autoptr (VitProject) project = vit_project_box_get (input->box);
  VitProject *copy;

  if (!vit_project_save_copy (project, input->path, progress, error))
    return NULL;
  copy = vit_project_open (input->path, error);
  if (copy != NULL)
    vit_project_box_set (input->box, copy);

  return copy;
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  VitWorkspace *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (VitProject) copy = vit_job_queue_run_finish (VIT_JOB_QUEUE (source), result, &error);
  g_autofree char *old = NULL;

  if (copy == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* A draft has moved; a named project stays where it was. */
  old = g_strdup (vit_project_get_path (self->project));
  vit_workspace_set_project (self, copy);
  vit_drafts_delete (old);
  remember (vit_project_get_path (copy));
  g_task_return_boolean (task, TRUE);
}

/**
 * vit_workspace_save_as_async:
 * @path: of the new file; one that is there is replaced
 *
 * Copies the project to @path and goes on working there. A draft is gone afterwards.
 */
void
vit_workspace_save_as_async (VitWorkspace *self,
                             const char *path,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *title = g_strdup_printf (_ ("Saving %s"), base);
  g_autoptr (VitJob) job = NULL;

  g_task_set_source_tag (task, vit_workspace_save_as_async);
  if (self->project == NULL)
    {
      g_task_return_new_error (task, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT,
                               "There is no project to save. Open a file first.");
      g_object_unref (task);
      return;
    }

  job = vit_job_new (title, save_copy, path_input_new (self->box, path), path_input_free,
                     g_object_unref);
  vit_job_queue_run_async (self->jobs, job, on_saved, task);
}

gboolean
vit_workspace_save_as_finish (VitWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
document_free (Document *document)
{
  g_object_unref (document->project);
  g_free (document->kind);
  g_free (document->name);
  json_node_unref (document->content);
  g_weak_ref_clear (&document->workspace);
  g_free (document);
}

typedef struct
{
  GWeakRef workspace;
  char *text;
} Complaint;

static gboolean
complain (gpointer data)
{
  Complaint *complaint = data;
  g_autoptr (VitWorkspace) self = g_weak_ref_get (&complaint->workspace);

  if (self != NULL)
    vit_workspace_complain (self, complaint->text);
  g_weak_ref_clear (&complaint->workspace);
  g_free (complaint->text);
  g_free (complaint);

  return G_SOURCE_REMOVE;
}

/* In the writer's thread. */
static void
write_document (gpointer data, gpointer unused)
{
  Document *document = data;
  g_autoptr (GError) error = NULL;

  if (!vit_project_set_document (document->project, document->kind, document->name,
                                 document->content, &error))
    {
      g_autoptr (VitWorkspace) workspace = g_weak_ref_get (&document->workspace);
      Complaint *complaint = g_new0 (Complaint, 1);

      g_weak_ref_init (&complaint->workspace, workspace);
      complaint->text = g_strdup_printf (_ ("The last change was not saved: %s"), error->message);
      g_idle_add (complain, complaint);
    }
  document_free (document);
}

/* Writes a document of the project, in the order of the calls, without blocking. */
void
vit_workspace_store (VitWorkspace *self, const char *kind, const char *name, JsonNode *content)
{
  Document *document;

  if (self->project == NULL)
    {
      json_node_unref (content);
      return;
    }

  if (self->writer == NULL)
    self->writer = g_thread_pool_new (write_document, NULL, 1, FALSE, NULL);
  document = g_new0 (Document, 1);
  document->project = g_object_ref (self->project);
  document->kind = g_strdup (kind);
  document->name = g_strdup (name);
  document->content = content;
  g_weak_ref_init (&document->workspace, self);
  g_thread_pool_push (self->writer, document, NULL);
}

/* Forgets everything that belongs to the open project, but not the project itself. */
void
vit_workspace_forget (VitWorkspace *self)
{
  g_autoptr (VitGuide) guide = vit_guide_new (self->guide->language);

  vit_history_clear (self->history);
  vit_workspace_set_result (self, NULL, NULL, NULL);
  g_list_store_remove_all (self->tables);
  g_ptr_array_set_size (self->removed, 0);
  g_hash_table_remove_all (self->columns);
  g_clear_pointer (&self->declined, json_node_unref);
  g_hash_table_remove_all (self->queries);
  self->has_run = FALSE;
  vit_guide_free (self->guide);
  self->guide = g_steal_pointer (&guide);
  g_object_notify (G_OBJECT (self), "guide");
}

/**
 * vit_workspace_close:
 *
 * Cancels what runs, finishes what is being saved and lets the project go. A draft that never
 * got a table goes with it.
 */
void
vit_workspace_close (VitWorkspace *self)
{
  g_autofree char *empty = NULL;

  if (self->closed)
    return;

  self->closed = TRUE;
  vit_job_queue_cancel_all (self->jobs);
  if (self->writer != NULL)
    {
      g_thread_pool_free (self->writer, FALSE, TRUE);
      self->writer = NULL;
    }
  if (self->draft && self->removed->len == 0 &&
      g_list_model_get_n_items (G_LIST_MODEL (self->tables)) == 0)
    empty = g_strdup (vit_project_get_path (self->project));

  vit_project_box_set (self->box, NULL);
  vit_workspace_set_project (self, NULL);
  vit_workspace_forget (self);
  if (empty != NULL)
    vit_drafts_delete (empty);
}
