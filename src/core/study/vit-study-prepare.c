/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-study.h"

#include "vit-recipes.h"

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

/* The recipe of each table. A table that the study reads from a file and has no recipe for is to be
 * as it was read, whatever a study before it made of the table. */
static GHashTable *
list_recipes (const VitStudy *self)
{
  GHashTable *recipes =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) vit_recipe_unref);
  GHashTableIter iter;
  gpointer table, recipe;

  for (guint i = 0; i < self->sources->len; i++)
    g_hash_table_insert (recipes, ((VitSource *) g_ptr_array_index (self->sources, i))->table,
                         vit_recipe_new (NULL, 0));

  g_hash_table_iter_init (&iter, self->recipes);
  while (g_hash_table_iter_next (&iter, &table, &recipe))
    g_hash_table_replace (recipes, table, vit_recipe_ref (recipe));

  return recipes;
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

static gboolean
run_recipes (const VitStudy *self, VitProject *project, VitProgress *progress, GError **error)
{
  g_autoptr (GHashTable) recipes = list_recipes (self);
  g_auto (GStrv) made = vit_recipes_run (recipes, project, progress, error);

  return made != NULL;
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
  g_autoptr (GHashTable) recipes = list_recipes (self);
  GHashTableIter iter;
  gpointer table, recipe;

  *prepared = TRUE;

  for (guint i = 0; i < self->sources->len && *prepared; i++)
    {
      if (!source_is_current (project, g_ptr_array_index (self->sources, i), prepared, error))
        return FALSE;
    }

  g_hash_table_iter_init (&iter, recipes);
  while (*prepared && g_hash_table_iter_next (&iter, &table, &recipe))
    {
      if (!vit_recipe_is_current (recipe, project, table, prepared, error))
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
 * read again only if it or its options have changed, a recipe run again only if it, its table or
 * one that it joins has. Each import and each recipe is one transaction of its own.
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
