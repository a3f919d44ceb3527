/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-workspace-private.h"

#include <glib/gi18n.h>

#include "vit-recipes.h"

/* Of a table that was removed: where in the list it stood. */
#define PLACE "vit-place"

typedef struct
{
  VitProjectBox *box;
  VitSource *source; /* of an import */
  char *table;       /* of a recipe, as is `recipe` */
  VitRecipe *recipe;
} Input;

/* What a job leaves behind: the project it worked in, the table as it is now, and its report. */
typedef struct
{
  VitProject *project;
  VitTableItem *item;
  gpointer report;
  GDestroyNotify report_free;
  GPtrArray *others; /* (nullable): VitTableItem of tables that were made anew with it */
  char *complaint;   /* (nullable): why one of them was not */
} Output;

/* A recipe and the table whose it is: a state of Undo. */
typedef struct
{
  char *table;
  VitRecipe *recipe;
} RecipeState;

static void
input_free (gpointer data)
{
  Input *input = data;

  vit_project_box_unref (input->box);
  vit_source_free (input->source);
  g_free (input->table);
  g_clear_pointer (&input->recipe, vit_recipe_unref);
  g_free (input);
}

static void
output_free (gpointer data)
{
  Output *output = data;

  g_clear_object (&output->project);
  g_clear_object (&output->item);
  g_clear_pointer (&output->report, output->report_free);
  g_clear_pointer (&output->others, g_ptr_array_unref);
  g_free (output->complaint);
  g_free (output);
}

/* Takes @project and @report. */
static gpointer
finish_output (VitProject *project,
               const char *table,
               gpointer report,
               GDestroyNotify report_free,
               GError **error)
{
  Output *output = g_new0 (Output, 1);

  output->project = g_object_ref (project);
  output->report = report;
  output->report_free = report_free;
  output->item = vit_table_item_load (project, table, error);
  if (output->item == NULL)
    g_clear_pointer (&output, output_free);

  return output;
}

/* Puts @item in place of the table of its name, or at the end. */
void
vit_workspace_put_table (VitWorkspace *self, VitTableItem *item)
{
  GListModel *tables = G_LIST_MODEL (self->tables);
  guint n = g_list_model_get_n_items (tables);
  guint position;

  for (position = 0; position < n; position++)
    {
      g_autoptr (VitTableItem) other = g_list_model_get_item (tables, position);

      if (g_str_equal (vit_table_item_get_name (other), vit_table_item_get_name (item)))
        break;
    }
  g_list_store_splice (self->tables, position, position < n ? 1 : 0, (gpointer *) &item, 1);
  vit_workspace_check_result (self);
}

static void
store_removed (VitWorkspace *self)
{
  JsonArray *names = json_array_new ();

  for (guint i = 0; i < self->removed->len; i++)
    json_array_add_string_element (names,
                                   vit_table_item_get_name (g_ptr_array_index (self->removed, i)));
  vit_workspace_store (self, "window", "removed", json_node_init_array (json_node_alloc (), names));
  json_array_unref (names);
}

static void
take_away (VitWorkspace *self, guint position)
{
  VitTableItem *item = g_list_model_get_item (G_LIST_MODEL (self->tables), position);

  g_object_set_data (G_OBJECT (item), PLACE, GUINT_TO_POINTER (position));
  g_ptr_array_add (self->removed, item);
  g_list_store_remove (self->tables, position);
}

static void
bring_back (VitWorkspace *self, const char *name)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->tables));

  for (guint i = 0; i < self->removed->len; i++)
    {
      g_autoptr (VitTableItem) item = g_object_ref (g_ptr_array_index (self->removed, i));
      guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (item), PLACE));

      if (!g_str_equal (vit_table_item_get_name (item), name))
        continue;

      g_ptr_array_remove_index (self->removed, i);
      g_list_store_insert (self->tables, MIN (place, n), item);
      return;
    }
}

/* Takes the table of that name away if it is there, and brings it back if it is not. */
static void
toggle_table (gpointer owner, gpointer state)
{
  VitWorkspace *self = owner;
  VitTableItem *item = vit_workspace_find_table (self, state);
  guint position;

  if (item != NULL && g_list_store_find (self->tables, item, &position))
    take_away (self, position);
  else
    bring_back (self, state);

  vit_workspace_check_result (self);
  store_removed (self);
}

static gpointer
run_import (VitProgress *progress, gpointer data, GError **error)
{
  Input *input = data;
  g_autoptr (VitProject) project =
      vit_project_box_get_or_create (input->box, input->source->table, error);
  VitImportReport *report;

  if (project == NULL)
    return NULL;
  report = vit_import_run (project, input->source, progress, error);
  if (report == NULL)
    return NULL;

  return finish_output (project, report->table, report, (GDestroyNotify) vit_import_report_free,
                        error);
}

static void
on_imported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  VitWorkspace *self = g_task_get_source_object (task);
  g_autoptr (VitProject) made = NULL;
  const char *name;
  GError *error = NULL;
  Output *output = vit_job_queue_run_finish (VIT_JOB_QUEUE (source), result, &error);

  if (output == NULL)
    {
      /* The project may have been made even so. */
      made = vit_project_box_get (self->box);
      vit_workspace_set_project (self, made);
      g_task_return_error (task, error);
      return;
    }

  vit_workspace_set_project (self, output->project);
  vit_workspace_put_table (self, output->item);
  name = vit_table_item_get_name (output->item);
  vit_history_record (self->history, _ ("Import table"), toggle_table, self, g_strdup (name),
                      g_strdup (name), g_free);
  g_task_return_pointer (task, g_steal_pointer (&output->report), output->report_free);
  output_free (output);
}

/**
 * vit_workspace_import_async:
 * @source: what to import and how; the table's name is made unique
 *
 * Imports a file into the project, making a draft if there is none.
 */
void
vit_workspace_import_async (VitWorkspace *self,
                            const VitSource *source,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autofree char *base = g_path_get_basename (source->path);
  g_autofree char *title = g_strdup_printf (_ ("Importing %s"), base);
  Input *input = g_new0 (Input, 1);
  g_autofree char *wanted = NULL;
  g_autoptr (VitJob) job = NULL;

  input->box = vit_project_box_ref (self->box);
  input->source = vit_source_copy (source);
  wanted = input->source->table != NULL ? g_strdup (input->source->table)
                                        : vit_source_default_table_name (source->path);
  g_free (input->source->table);
  input->source->table = vit_workspace_unique_table_name (self, wanted);

  job = vit_job_new (title, run_import, input, input_free, output_free);
  g_task_set_source_tag (task, vit_workspace_import_async);
  vit_job_queue_run_async (self->jobs, job, on_imported, task);
}

/**
 * vit_workspace_import_finish:
 *
 * Returns: (transfer full): what was read and what could not be, or %NULL with an error
 */
VitImportReport *
vit_workspace_import_finish (VitWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The tables that were made anew because they read @table, and those that it reads. */
static gboolean
load_others (Output *output, const char *table, GStrv made, GError **error)
{
  output->others = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; made[i] != NULL; i++)
    {
      VitTableItem *item = NULL;

      if (g_str_equal (made[i], table))
        continue;
      item = vit_table_item_load (output->project, made[i], error);
      if (item == NULL)
        return FALSE;
      g_ptr_array_add (output->others, item);
    }

  return TRUE;
}

static gpointer
run_recipe (VitProgress *progress, gpointer data, GError **error)
{
  Input *input = data;
  g_autoptr (VitProject) project = vit_project_box_get (input->box);
  g_auto (GStrv) made = NULL;
  g_autoptr (GError) stopped = NULL;
  VitRecipeReport *report =
      vit_recipes_set (project, input->table, input->recipe, &made, &stopped, progress, error);
  Output *output;

  if (report == NULL)
    return NULL;

  output =
      finish_output (project, input->table, report, (GDestroyNotify) vit_recipe_report_free, error);
  if (output == NULL)
    return NULL;
  if (!load_others (output, input->table, made, error))
    g_clear_pointer (&output, output_free);
  else if (stopped != NULL && !g_error_matches (stopped, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    output->complaint = g_strdup (stopped->message);

  return output;
}

static RecipeState *
recipe_state_new (const char *table, VitRecipe *recipe)
{
  RecipeState *state = g_new0 (RecipeState, 1);

  state->table = g_strdup (table);
  state->recipe = recipe != NULL ? vit_recipe_ref (recipe) : vit_recipe_new (NULL, 0);

  return state;
}

static void
recipe_state_free (gpointer data)
{
  RecipeState *state = data;

  g_free (state->table);
  vit_recipe_unref (state->recipe);
  g_free (state);
}

static void
on_recipe_restored (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VitRecipeReport) report = NULL;
  g_autoptr (GError) error = NULL;

  report = vit_workspace_set_recipe_finish (VIT_WORKSPACE (source), result, &error);
  if (report == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    vit_workspace_complain (VIT_WORKSPACE (source), error->message);
}

static void
restore_recipe (gpointer owner, gpointer data)
{
  RecipeState *state = data;

  vit_workspace_set_recipe_async (owner, state->table, state->recipe, NULL, on_recipe_restored,
                                  NULL);
}

/* One that was removed meanwhile stays away. */
static void
put_others (VitWorkspace *self, const Output *output)
{
  for (guint i = 0; i < output->others->len; i++)
    {
      VitTableItem *item = g_ptr_array_index (output->others, i);

      if (vit_workspace_find_table (self, vit_table_item_get_name (item)) != NULL)
        vit_workspace_put_table (self, item);
    }
  if (output->complaint != NULL)
    vit_workspace_complain (self, output->complaint);
}

static void
on_recipe_run (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  VitWorkspace *self = g_task_get_source_object (task);
  const char *label = g_task_get_task_data (task);
  GError *error = NULL;
  Output *output = vit_job_queue_run_finish (VIT_JOB_QUEUE (source), result, &error);
  const char *table;
  VitTableItem *old;

  if (output == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  table = vit_table_item_get_name (output->item);
  old = vit_workspace_find_table (self, table);
  if (label != NULL && old != NULL)
    vit_history_record (self->history, label, restore_recipe, self,
                        recipe_state_new (table, vit_table_item_get_recipe (old)),
                        recipe_state_new (table, vit_table_item_get_recipe (output->item)),
                        recipe_state_free);
  if (old != NULL)
    vit_workspace_put_table (self, output->item);
  put_others (self, output);
  g_task_return_pointer (task, g_steal_pointer (&output->report), output->report_free);
  output_free (output);
}

/**
 * vit_workspace_set_recipe_async:
 * @table: whose recipe it is
 * @recipe: the new recipe; one without steps gives the table as it was imported
 * @label: (nullable): what was changed, for Undo: "Remove step"; %NULL for no undo
 *
 * Runs a recipe and shows the table as it leaves it, and the tables that read it.
 */
void
vit_workspace_set_recipe_async (VitWorkspace *self,
                                const char *table,
                                VitRecipe *recipe,
                                const char *label,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autofree char *title = g_strdup_printf (_ ("Cleaning %s"), table);
  Input *input = g_new0 (Input, 1);
  g_autoptr (VitJob) job = NULL;

  input->box = vit_project_box_ref (self->box);
  input->table = g_strdup (table);
  input->recipe = vit_recipe_ref (recipe);
  job = vit_job_new (title, run_recipe, input, input_free, output_free);

  g_task_set_source_tag (task, vit_workspace_set_recipe_async);
  g_task_set_task_data (task, g_strdup (label), g_free);
  vit_job_queue_run_async (self->jobs, job, on_recipe_run, task);
}

/**
 * vit_workspace_set_recipe_finish:
 *
 * Returns: (transfer full): rows before and after each step, or %NULL with an error
 */
VitRecipeReport *
vit_workspace_set_recipe_finish (VitWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vit_workspace_remove_table:
 * @table: the table to remove; an unknown one is ignored
 *
 * Removes a table, so that Undo brings it back until the project is closed.
 */
void
vit_workspace_remove_table (VitWorkspace *self, const char *table)
{
  VitTableItem *item = vit_workspace_find_table (self, table);
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  if (item == NULL)
    return;

  name = g_strdup (table);
  text = g_strdup_printf (_ ("Table “%s” was removed"), name);
  vit_history_record (self->history, _ ("Remove table"), toggle_table, self, g_strdup (name),
                      g_strdup (name), g_free);
  toggle_table (self, name);
  vit_workspace_say (self, text, TRUE);
}
