/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-study.h"

#include "vit-data-error.h"

/* Of the time that preparing takes, about so much is reading files. */
#define IMPORT_SHARE 0.7

/* Two documents that are the same. Takes both. */
static gboolean
equal_nodes (JsonNode *a, JsonNode *b)
{
  g_autoptr (JsonNode) first = a;
  g_autoptr (JsonNode) second = b;

  return json_node_equal (first, second);
}

/* A file that is gone cannot have changed: what the project holds of it counts. */
static gboolean
file_has_changed (const VitImportReport *report, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info =
      g_file_query_info (file,
                         G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_TIME_MODIFIED
                                                        "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC,
                         G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GDateTime) modified = NULL;

  if (info == NULL)
    return FALSE;

  modified = g_file_info_get_modification_date_time (info);

  return g_file_info_get_size (info) != report->size || modified == NULL ||
         g_date_time_to_unix (modified) * G_USEC_PER_SEC + g_date_time_get_microsecond (modified) !=
             report->modified;
}

static gboolean
source_is_current (VitProject *project, const VitSource *source, gboolean *current, GError **error)
{
  g_autoptr (VitImportReport) report = NULL;

  if (!vit_import_report_load (project, source->table, &report, error))
    return FALSE;

  *current = report != NULL && report->source != NULL &&
             equal_nodes (vit_source_to_json (report->source), vit_source_to_json (source)) &&
             !file_has_changed (report, source->path);

  return TRUE;
}

static gboolean
recipe_is_current (VitProject *project,
                   const char *table,
                   const VitRecipe *recipe,
                   gboolean *current,
                   GError **error)
{
  g_autoptr (VitRecipeReport) report = NULL;

  if (!vit_recipe_report_load (project, table, &report, error))
    return FALSE;

  *current = report != NULL &&
             equal_nodes (vit_recipe_to_json (report->recipe), vit_recipe_to_json (recipe));

  return TRUE;
}

/* The tables that a recipe joins or appends, as its steps name them. */
static void
collect_inputs (const VitRecipe *recipe, GPtrArray *inputs)
{
  for (guint i = 0; i < vit_recipe_get_n_steps (recipe); i++)
    {
      g_autoptr (JsonNode) node = vit_step_to_json (vit_recipe_get_step (recipe, i));
      JsonObject *step = json_node_get_object (node);

      if (json_object_has_member (step, "table"))
        g_ptr_array_add (inputs, g_strdup (json_object_get_string_member (step, "table")));

      if (json_object_has_member (step, "tables"))
        {
          JsonArray *tables = json_object_get_array_member (step, "tables");

          for (guint j = 0; j < json_array_get_length (tables); j++)
            g_ptr_array_add (inputs, g_strdup (json_array_get_string_element (tables, j)));
        }
    }
}

/* Appends @table to @order behind the tables that its recipe needs. @path is the way to it. */
static gboolean
visit (const VitStudy *self, const char *table, GPtrArray *path, GPtrArray *order, GError **error)
{
  const VitRecipe *recipe = g_hash_table_lookup (self->recipes, table);
  g_autoptr (GPtrArray) inputs = g_ptr_array_new_with_free_func (g_free);

  if (recipe == NULL || g_ptr_array_find_with_equal_func (order, table, g_str_equal, NULL))
    return TRUE;

  if (g_ptr_array_find_with_equal_func (path, table, g_str_equal, NULL))
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
                   "recipes.%s: this recipe needs its own result, by way of “%s”; "
                   "take one of the joins or unions out",
                   table, (char *) g_ptr_array_index (path, path->len - 1));
      return FALSE;
    }

  g_ptr_array_add (path, (char *) table);
  collect_inputs (recipe, inputs);
  for (guint i = 0; i < inputs->len; i++)
    {
      if (!visit (self, g_ptr_array_index (inputs, i), path, order, error))
        return FALSE;
    }
  g_ptr_array_remove_index (path, path->len - 1);
  g_ptr_array_add (order, g_strdup (table));

  return TRUE;
}

/* Tables with recipes, each behind those that it needs, else by name. */
static GPtrArray *
order_recipes (const VitStudy *self, GError **error)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) path = g_ptr_array_new ();
  g_autoptr (GList) tables = g_hash_table_get_keys (self->recipes);

  tables = g_list_sort (tables, (GCompareFunc) g_strcmp0);
  for (GList *l = tables; l != NULL; l = l->next)
    {
      if (!visit (self, l->data, path, order, error))
        return NULL;
    }

  return g_steal_pointer (&order);
}

static gboolean
import_sources (const VitStudy *self, VitProject *project, VitProgress *progress, GError **error)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      const VitSource *source = g_ptr_array_index (self->sources, i);
      g_autoptr (VitProgress) part =
          vit_progress_new_part (progress, (double) i / self->sources->len,
                                 (double) (i + 1) / self->sources->len);
      g_autoptr (VitImportReport) report = NULL;
      gboolean current;

      if (!source_is_current (project, source, &current, error))
        return FALSE;
      if (current)
        continue;

      report = vit_import_run (project, source, part, error);
      if (report == NULL)
        return FALSE;
    }

  return TRUE;
}

/* A recipe runs again if it has changed, or if what it reads has been made anew. */
static gboolean
run_recipes (const VitStudy *self, VitProject *project, VitProgress *progress, GError **error)
{
  g_autoptr (GPtrArray) order = order_recipes (self, error);
  g_autoptr (GHashTable) made = g_hash_table_new (g_str_hash, g_str_equal);

  if (order == NULL)
    return FALSE;

  for (guint i = 0; i < order->len; i++)
    {
      char *table = g_ptr_array_index (order, i);
      const VitRecipe *recipe = g_hash_table_lookup (self->recipes, table);
      g_autoptr (GPtrArray) inputs = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (VitProgress) part =
          vit_progress_new_part (progress, (double) i / order->len, (double) (i + 1) / order->len);
      g_autoptr (VitRecipeReport) report = NULL;
      gboolean current;

      if (!recipe_is_current (project, table, recipe, &current, error))
        return FALSE;

      collect_inputs (recipe, inputs);
      for (guint j = 0; j < inputs->len; j++)
        current = current && !g_hash_table_contains (made, g_ptr_array_index (inputs, j));
      if (current)
        continue;

      report = vit_recipe_run (recipe, project, table, part, error);
      if (report == NULL)
        return FALSE;

      g_hash_table_add (made, table);
    }

  return TRUE;
}

/**
 * vit_study_is_prepared:
 * @prepared: (out): whether vit_study_prepare() would have nothing to do
 *
 * Returns: %TRUE, or %FALSE with an error if @project cannot be read
 */
gboolean
vit_study_is_prepared (const VitStudy *self,
                       VitProject *project,
                       gboolean *prepared,
                       GError **error)
{
  GHashTableIter iter;
  gpointer table, recipe;

  *prepared = TRUE;

  for (guint i = 0; i < self->sources->len && *prepared; i++)
    {
      if (!source_is_current (project, g_ptr_array_index (self->sources, i), prepared, error))
        return FALSE;
    }

  g_hash_table_iter_init (&iter, self->recipes);
  while (*prepared && g_hash_table_iter_next (&iter, &table, &recipe))
    {
      if (!recipe_is_current (project, table, recipe, prepared, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * vit_study_prepare:
 * @project: where tables go
 * @progress: (nullable): where to report
 *
 * Imports the sources and runs the recipes, as far as the project does not hold them: a file is
 * read again only if it or its options have changed, a recipe run again only if it or what it
 * reads has. Each import and each recipe is one transaction of its own.
 *
 * Returns: %TRUE, or %FALSE with #VitDataError or %G_IO_ERROR_CANCELLED
 */
gboolean
vit_study_prepare (const VitStudy *self, VitProject *project, VitProgress *progress, GError **error)
{
  g_autoptr (VitProgress) imports = vit_progress_new_part (progress, 0, IMPORT_SHARE);
  g_autoptr (VitProgress) recipes = vit_progress_new_part (progress, IMPORT_SHARE, 1);

  if (!import_sources (self, project, imports, error) ||
      !run_recipes (self, project, recipes, error))
    return FALSE;

  vit_progress_report (progress, 1);

  return TRUE;
}
