/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-workspace-private.h"

#include <glib/gi18n.h>

#include "vit-locale.h"
#include "vit-sql.h"

/* A snapshot of what one of these looks needs. */
typedef struct
{
  VitProjectBox *box;
  char *table;
  guint n_rows;
  VitRoles *roles;   /* (nullable) */
  VitRecipe *recipe; /* (nullable) */
  const VitLanguage *language;
} Look;

static Look *
look_new (VitWorkspace *self, const char *table)
{
  Look *look = g_new0 (Look, 1);

  look->box = vit_project_box_ref (self->box);
  look->table = g_strdup (table);
  look->language = vit_locale_get_language ();

  return look;
}

static void
look_free (gpointer data)
{
  Look *look = data;

  vit_project_box_unref (look->box);
  g_free (look->table);
  vit_roles_free (look->roles);
  g_clear_pointer (&look->recipe, vit_recipe_unref);
  g_free (look);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  gpointer found = vit_job_queue_run_finish (VIT_JOB_QUEUE (source), result, &error);

  if (found == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, found, g_task_get_task_data (task));
}

/* Runs @func in a job, which @cancellable (nullable) cancels; what it yields is freed by
 * @found_free if nobody takes it. */
static void
run_look (VitWorkspace *self,
          const char *title,
          VitJobFunc func,
          Look *look,
          GDestroyNotify found_free,
          GCancellable *cancellable,
          GAsyncReadyCallback callback,
          gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (VitJob) job = vit_job_new (title, func, look, look_free, found_free);

  g_task_set_source_tag (task, run_look);
  g_task_set_task_data (task, found_free, NULL);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (vit_job_cancel), job,
                             G_CONNECT_SWAPPED);
  vit_job_queue_run_async (self->jobs, job, on_looked, task);
}

static gpointer
guess_roles (VitProgress *progress, gpointer data, GError **error)
{
  Look *look = data;
  g_autoptr (VitProject) project = vit_project_box_get (look->box);
  g_autoptr (VitTableInfo) info = vit_project_get_table (project, look->table, error);
  g_autoptr (VitConnection) connection = NULL;

  if (info == NULL)
    return NULL;
  connection = vit_project_connect (project, error);
  if (connection == NULL)
    return NULL;

  return vit_roles_guess (connection, info, error);
}

/**
 * vit_workspace_guess_roles_async:
 * @table: a table
 *
 * Finds out what its columns are likely to be.
 */
void
vit_workspace_guess_roles_async (VitWorkspace *self,
                                 const char *table,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  run_look (self, _ ("Looking at the columns"), guess_roles, look_new (self, table),
            (GDestroyNotify) vit_roles_free, NULL, callback, user_data);
}

/**
 * vit_workspace_guess_roles_finish:
 *
 * Returns: (transfer full): the roles, or %NULL with an error
 */
VitRoles *
vit_workspace_guess_roles_finish (VitWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
peek (VitProgress *progress, gpointer data, GError **error)
{
  Look *look = data;
  g_autoptr (VitProject) project = vit_project_box_get (look->box);
  g_autoptr (VitConnection) connection = vit_project_connect (project, error);
  g_autofree char *name = vit_sql_name (look->table);
  g_autofree char *sql =
      g_strdup_printf ("SELECT CAST(COLUMNS(*) AS VARCHAR) FROM %s LIMIT %u", name, look->n_rows);

  if (connection == NULL)
    return NULL;

  return vit_connection_query (connection, sql, progress, error);
}

/**
 * vit_workspace_peek_async:
 * @table: a table
 * @n_rows: how many rows
 *
 * Reads the first rows of a table as text.
 */
void
vit_workspace_peek_async (VitWorkspace *self,
                          const char *table,
                          guint n_rows,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Look *look = look_new (self, table);

  look->n_rows = n_rows;
  run_look (self, _ ("Reading the first rows"), peek, look, (GDestroyNotify) vit_frame_unref, NULL,
            callback, user_data);
}

/**
 * vit_workspace_peek_finish:
 *
 * Returns: (transfer full): text columns, or %NULL with an error
 */
VitFrame *
vit_workspace_peek_finish (VitWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
check (VitProgress *progress, gpointer data, GError **error)
{
  Look *look = data;
  g_autoptr (VitProject) project = vit_project_box_get (look->box);

  return vit_checkup_run (project, look->table, VIT_CHECKUP_STUDY, look->roles, look->recipe,
                          look->language, progress, error);
}

/**
 * vit_workspace_check_async:
 *
 * Looks for what would distort the study that the guide describes.
 */
void
vit_workspace_check_async (VitWorkspace *self, GAsyncReadyCallback callback, gpointer user_data)
{
  Look *look = look_new (self, self->guide->table);
  VitTableItem *item = vit_workspace_find_table (self, self->guide->table);
  VitRecipe *recipe = item != NULL ? vit_table_item_get_recipe (item) : NULL;

  look->roles = vit_roles_copy (self->guide->roles);
  look->recipe = recipe != NULL ? vit_recipe_ref (recipe) : NULL;
  run_look (self, _ ("Checking the table"), check, look, (GDestroyNotify) g_ptr_array_unref, NULL,
            callback, user_data);
}

/**
 * vit_workspace_check_finish:
 *
 * Returns: (transfer full) (element-type VitProposal): what to do, or %NULL with an error
 */
GPtrArray *
vit_workspace_check_finish (VitWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* What the doctor found, and, when it is asked for the first time, what was left before. */
typedef struct
{
  GPtrArray *proposals;
  JsonNode *declined; /* (nullable) */
} Diagnosis;

static void
diagnosis_free (gpointer data)
{
  Diagnosis *diagnosis = data;

  g_clear_pointer (&diagnosis->proposals, g_ptr_array_unref);
  g_clear_pointer (&diagnosis->declined, json_node_unref);
  g_free (diagnosis);
}

static gpointer
examine (VitProgress *progress, gpointer data, GError **error)
{
  Look *look = data;
  g_autoptr (VitProject) project = vit_project_box_get (look->box);
  g_autoptr (VitRoles) roles = guess_roles (progress, data, error);
  Diagnosis *diagnosis;

  if (roles == NULL)
    return NULL;

  diagnosis = g_new0 (Diagnosis, 1);
  diagnosis->declined = vit_workspace_load_declined (project, error);
  if (diagnosis->declined != NULL)
    diagnosis->proposals = vit_checkup_run (project, look->table, VIT_CHECKUP_ALL, roles,
                                            look->recipe, look->language, progress, error);
  if (diagnosis->proposals == NULL)
    g_clear_pointer (&diagnosis, diagnosis_free);

  return diagnosis;
}

/**
 * vit_workspace_doctor_async:
 * @table: a table
 * @cancellable: (nullable): cancels the job, from the main thread
 *
 * Looks for whatever is wrong with a table as its recipe leaves it.
 */
void
vit_workspace_doctor_async (VitWorkspace *self,
                            const char *table,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autofree char *title = g_strdup_printf (_ ("Examining %s"), table);
  Look *look = look_new (self, table);
  VitTableItem *item = vit_workspace_find_table (self, table);
  VitRecipe *recipe = item != NULL ? vit_table_item_get_recipe (item) : NULL;

  look->recipe = recipe != NULL ? vit_recipe_ref (recipe) : NULL;
  run_look (self, title, examine, look, diagnosis_free, cancellable, callback, user_data);
}

/**
 * vit_workspace_doctor_finish:
 *
 * Returns: (transfer full) (element-type VitProposal): what was found, in the order of their steps
 *   and after those of the recipe, or %NULL with an error
 */
GPtrArray *
vit_workspace_doctor_finish (VitWorkspace *self, GAsyncResult *result, GError **error)
{
  Diagnosis *diagnosis = g_task_propagate_pointer (G_TASK (result), error);
  GPtrArray *proposals;

  if (diagnosis == NULL)
    return NULL;

  vit_workspace_take_declined (self, diagnosis->declined);
  proposals = g_steal_pointer (&diagnosis->proposals);
  diagnosis_free (diagnosis);

  return proposals;
}

static gpointer
count (VitProgress *progress, gpointer data, GError **error)
{
  Look *look = data;
  g_autoptr (VitProject) project = vit_project_box_get (look->box);
  gint64 n_rows = vit_checkup_count (project, look->table, look->recipe, progress, error);

  return n_rows >= 0 ? g_memdup2 (&n_rows, sizeof n_rows) : NULL;
}

/**
 * vit_workspace_count_async:
 * @table: a table
 * @recipe: steps to try
 *
 * Counts the rows that @recipe would leave, without changing anything.
 */
void
vit_workspace_count_async (VitWorkspace *self,
                           const char *table,
                           VitRecipe *recipe,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Look *look = look_new (self, table);

  look->recipe = vit_recipe_ref (recipe);
  run_look (self, _ ("Counting rows"), count, look, g_free, NULL, callback, user_data);
}

/**
 * vit_workspace_count_finish:
 *
 * Returns: the number of rows, or −1 with an error
 */
gint64
vit_workspace_count_finish (VitWorkspace *self, GAsyncResult *result, GError **error)
{
  g_autofree gint64 *n_rows = g_task_propagate_pointer (G_TASK (result), error);

  return n_rows != NULL ? *n_rows : -1;
}
