/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Another recipe for one table, and what follows from it for tables that read it. */

#include "vit-recipes.h"

#include "vit-data-error.h"

/* Share of the work that the table itself takes; the rest is for those that read it. */
#define SHARE_OF_TABLE 0.6

/* The recipe of @table alone, as a set. */
static GHashTable *
take_one (const char *table, const VitRecipe *recipe)
{
  GHashTable *one =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) vit_recipe_unref);

  g_hash_table_insert (one, g_strdup (table), vit_recipe_ref ((VitRecipe *) recipe));

  return one;
}

static void
note_all (GPtrArray *made, GStrv tables)
{
  for (guint i = 0; tables[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (made, tables[i], g_str_equal, NULL))
      g_ptr_array_add (made, g_strdup (tables[i]));
}

/* Whether the recipe reads a table that was made anew. */
static gboolean
reads_any (const VitRecipe *recipe, GPtrArray *tables)
{
  g_auto (GStrv) read = vit_recipe_list_tables (recipe);

  for (guint i = 0; read[i] != NULL; i++)
    if (g_ptr_array_find_with_equal_func (tables, read[i], g_str_equal, NULL))
      return TRUE;

  return FALSE;
}

static gboolean
run_one (VitProject *project,
         const char *table,
         const VitRecipe *recipe,
         GPtrArray *made,
         VitProgress *progress,
         GError **error)
{
  g_autoptr (GHashTable) one = take_one (table, recipe);
  g_auto (GStrv) tables = vit_recipes_run (one, project, progress, error);

  if (tables != NULL)
    note_all (made, tables);

  return tables != NULL;
}

/* Runs the recipes that read what was made anew, as far as they can be run. */
static void
run_readers (VitProject *project,
             const char *table,
             GPtrArray *made,
             VitProgress *progress,
             GError **stopped)
{
  g_autoptr (GHashTable) all = vit_recipes_load (project, stopped);
  g_auto (GStrv) order = all ? vit_recipes_order (all, stopped) : NULL;
  guint n = order ? g_strv_length (order) : 0;

  for (guint i = 0; i < n; i++)
    {
      const VitRecipe *recipe = g_hash_table_lookup (all, order[i]);
      g_autoptr (VitProgress) part =
          vit_progress_new_part (progress, (double) i / n, (double) (i + 1) / n);
      g_autoptr (GError) error = NULL;

      if (g_str_equal (order[i], table) || !reads_any (recipe, made) ||
          run_one (project, order[i], recipe, made, part, &error))
        continue;
      if (*stopped == NULL)
        *stopped = g_steal_pointer (&error);
    }
}

static VitRecipeReport *
load_report (VitProject *project, const char *table, const VitRecipe *recipe, GError **error)
{
  VitRecipeReport *report;

  if (!vit_recipe_report_load (project, table, &report, error))
    return NULL;

  /* A table that never had a recipe has no report either. */
  return report ? report : vit_recipe_run (recipe, project, table, NULL, error);
}

/**
 * vit_recipes_set:
 * @table: a table that was imported
 * @recipe: its recipe from now on
 * @made: (out) (transfer full) (nullable): the tables that were made anew, @table among them if it
 *   was not as @recipe leaves it
 * @stopped: (out) (transfer full) (nullable): why a table that reads @table could not be made
 *   anew; it is left as it was
 * @progress: (nullable): its progress
 *
 * Gives @table another recipe, and brings the tables that read it up to date, and those that read
 * them.
 *
 * Returns: (transfer full): what the steps did, or %NULL with an error as of vit_recipe_run() and
 *   @table as it was
 */
VitRecipeReport *
vit_recipes_set (VitProject *project,
                 const char *table,
                 const VitRecipe *recipe,
                 GStrv *made,
                 GError **stopped,
                 VitProgress *progress,
                 GError **error)
{
  g_autoptr (VitProgress) own = vit_progress_new_part (progress, 0, SHARE_OF_TABLE);
  g_autoptr (VitProgress) rest = vit_progress_new_part (progress, SHARE_OF_TABLE, 1);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  VitRecipeReport *report;

  *made = NULL;
  *stopped = NULL;
  if (!run_one (project, table, recipe, tables, own, error))
    return NULL;

  report = load_report (project, table, recipe, error);
  if (report == NULL)
    return NULL;
  if (tables->len > 0)
    run_readers (project, table, tables, rest, stopped);

  g_ptr_array_add (tables, NULL);
  *made = (GStrv) g_ptr_array_steal (tables, NULL);

  return report;
}
