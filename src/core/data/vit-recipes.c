/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-recipes-private.h"

#include "vit-data-error.h"
#include "vit-import-private.h"
#include "vit-json.h"

static GHashTable *
recipes_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) vit_recipe_unref);
}

/**
 * vit_recipe_read:
 *
 * Returns: (transfer full): the recipe that the project keeps for @table, one without steps if
 *   there is none; or %NULL with an error of #VitDataError or #VitJsonError
 */
VitRecipe *
vit_recipe_read (VitConnection *connection, const char *table, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (JsonNode) node = vit_document_read (connection, "recipe", table, &reason);
  VitRecipe *recipe = NULL;

  if (node != NULL)
    recipe = vit_recipe_from_json (node, NULL, &reason);
  else if (reason == NULL)
    recipe = vit_recipe_new (NULL, 0);

  if (recipe == NULL)
    g_propagate_prefixed_error (error, g_steal_pointer (&reason),
                                "The recipe for “%s” cannot be read: ", table);

  return recipe;
}

/* Adds to @recipes those that the project keeps for the tables that they read, and for the tables
 * that these read. */
static gboolean
add_used (GHashTable *recipes, VitConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) todo = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer recipe;

  g_hash_table_iter_init (&iter, recipes);
  while (g_hash_table_iter_next (&iter, NULL, &recipe))
    g_ptr_array_add (todo, recipe);

  for (guint i = 0; i < todo->len; i++)
    {
      g_auto (GStrv) tables = vit_recipe_list_tables (g_ptr_array_index (todo, i));

      for (guint j = 0; tables[j] != NULL; j++)
        {
          VitRecipe *used;

          if (g_hash_table_contains (recipes, tables[j]))
            continue;
          used = vit_recipe_read (connection, tables[j], error);
          if (used == NULL)
            return FALSE;
          g_hash_table_insert (recipes, g_strdup (tables[j]), used);
          g_ptr_array_add (todo, used);
        }
    }

  return TRUE;
}

/**
 * vit_recipes_load:
 *
 * Returns: (transfer full): the recipes that @project keeps, by table, or %NULL with an error of
 *   #VitDataError or #VitJsonError
 */
GHashTable *
vit_recipes_load (VitProject *project, GError **error)
{
  g_auto (GStrv) tables = vit_project_list_documents (project, "recipe", error);
  g_autoptr (VitConnection) connection = tables ? vit_project_connect (project, error) : NULL;
  g_autoptr (GHashTable) recipes = recipes_new ();

  if (connection == NULL)
    return NULL;

  for (guint i = 0; tables[i] != NULL; i++)
    {
      VitRecipe *recipe = vit_recipe_read (connection, tables[i], error);

      if (recipe == NULL)
        return NULL;
      g_hash_table_insert (recipes, g_strdup (tables[i]), recipe);
    }

  return g_steal_pointer (&recipes);
}

/* A walk through the tables, along what reads what. */
typedef struct
{
  GHashTable *recipes;
  GHashTable *done; /* tables that are in @order, or have no recipe */
  GPtrArray *path;  /* tables that are being visited, each read by the one before it */
  GStrvBuilder *order;
} Walk;

static void
fail_circle (const Walk *walk, const char *table, GError **error)
{
  g_autoptr (GString) circle = g_string_new (NULL);
  guint first;

  g_ptr_array_find_with_equal_func (walk->path, table, g_str_equal, &first);
  for (guint i = first; i < walk->path->len; i++)
    g_string_append_printf (circle, "“%s” reads ", (char *) g_ptr_array_index (walk->path, i));
  g_string_append_printf (circle, "“%s”", table);

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
               "recipes go round in a circle: %s; take one of the joins or unions out",
               circle->str);
}

static gboolean
visit (Walk *walk, const char *table, GError **error)
{
  const VitRecipe *recipe = g_hash_table_lookup (walk->recipes, table);
  g_auto (GStrv) used = NULL;

  if (recipe == NULL || g_hash_table_contains (walk->done, table))
    return TRUE;
  if (g_ptr_array_find_with_equal_func (walk->path, table, g_str_equal, NULL))
    {
      fail_circle (walk, table, error);
      return FALSE;
    }

  g_ptr_array_add (walk->path, (gpointer) table);
  used = vit_recipe_list_tables (recipe);
  for (guint i = 0; used[i] != NULL; i++)
    if (!visit (walk, used[i], error))
      return FALSE;
  g_ptr_array_set_size (walk->path, walk->path->len - 1);

  g_strv_builder_add (walk->order, table);
  g_hash_table_add (walk->done, g_strdup (table));

  return TRUE;
}

/**
 * vit_recipes_order:
 * @recipes: (element-type utf8 VitRecipe): recipes by table
 *
 * Returns: (transfer full): the tables, each after those of @recipes that its recipe reads, and
 *   by name where that leaves a choice; or %NULL with %VIT_DATA_ERROR_RECIPE that names the
 *   circle in which they read each other
 */
GStrv
vit_recipes_order (GHashTable *recipes, GError **error)
{
  g_autoptr (GList) tables =
      g_list_sort (g_hash_table_get_keys (recipes), (GCompareFunc) g_strcmp0);
  g_autoptr (GHashTable) done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) path = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) order = g_strv_builder_new ();
  Walk walk = { recipes, done, path, order };

  for (GList *l = tables; l != NULL; l = l->next)
    if (!visit (&walk, l->data, error))
      return NULL;

  return g_strv_builder_end (order);
}

static gboolean
equal_recipes (const VitRecipe *a, const VitRecipe *b)
{
  g_autoptr (JsonNode) first = vit_recipe_to_json (a);
  g_autoptr (JsonNode) second = vit_recipe_to_json (b);

  return json_node_equal (first, second);
}

static gboolean
have_same_effect (const VitRecipe *a, const VitRecipe *b)
{
  g_autoptr (VitRecipe) first = vit_recipe_dup_active (a);
  g_autoptr (VitRecipe) second = vit_recipe_dup_active (b);

  return equal_recipes (first, second);
}

/* The steps that ran, and the marks of the tables that they read. */
static void
mark_run (GChecksum *checksum, const VitRecipeReport *report)
{
  g_autoptr (VitRecipe) active = vit_recipe_dup_active (report->recipe);
  g_autoptr (JsonNode) node = vit_recipe_to_json (active);
  g_autofree char *steps = vit_json_write (node, FALSE);
  g_auto (GStrv) used = vit_recipe_list_tables (active);

  g_checksum_update (checksum, (const guchar *) steps, -1);
  for (guint i = 0; used[i] != NULL; i++)
    {
      const char *mark = g_hash_table_lookup (report->uses, used[i]);

      g_checksum_update (checksum, (const guchar *) (mark ? mark : "-"), -1);
    }
}

/* What a table's clean form was made from, in a few letters: two runs with the same mark left the
 * same rows. */
static char *
dup_mark (VitConnection *connection, const char *table, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GError) reason = NULL;
  g_autoptr (VitRecipeReport) report = NULL;
  g_autoptr (JsonNode) node = vit_document_read (connection, VIT_IMPORT_KIND, table, &reason);
  g_autofree char *import = node ? vit_json_write (node, FALSE) : g_strdup ("-");

  if (reason != NULL || !vit_recipe_report_read (connection, table, &report, &reason))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  g_checksum_update (checksum, (const guchar *) import, -1);
  if (report != NULL)
    mark_run (checksum, report);

  return g_strdup (g_checksum_get_string (checksum));
}

static gboolean check_current (VitConnection *connection,
                               const char *table,
                               const VitRecipe *recipe,
                               gboolean *current,
                               GError **error);

/* Whether the tables that the run read are now as they were then. */
static gboolean
check_uses (VitConnection *connection,
            const VitRecipeReport *report,
            gboolean *current,
            GError **error)
{
  g_auto (GStrv) used = vit_recipe_list_tables (report->recipe);

  for (guint i = 0; used[i] != NULL && *current; i++)
    {
      g_autofree char *mark = dup_mark (connection, used[i], error);
      g_autoptr (VitRecipe) recipe = mark ? vit_recipe_read (connection, used[i], error) : NULL;

      if (recipe == NULL || !check_current (connection, used[i], recipe, current, error))
        return FALSE;
      if (g_strcmp0 (g_hash_table_lookup (report->uses, used[i]), mark) != 0)
        *current = FALSE;
    }

  return TRUE;
}

static gboolean
check_current (VitConnection *connection,
               const char *table,
               const VitRecipe *recipe,
               gboolean *current,
               GError **error)
{
  g_autoptr (VitRecipeReport) report = NULL;
  g_autoptr (VitRecipe) empty = NULL;

  if (!vit_recipe_report_read (connection, table, &report, error))
    return FALSE;

  empty = vit_recipe_new (NULL, 0);
  *current = have_same_effect (report ? report->recipe : empty, recipe);
  if (!*current || report == NULL)
    return TRUE;

  return check_uses (connection, report, current, error);
}

/**
 * vit_recipe_is_current:
 * @self: the recipe that @table is to have
 * @current: (out): whether the clean form of @table is what a run would make: the same steps but
 *   for those that are off, over the same rows of its own table and of those that it reads
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError or #VitJsonError
 */
gboolean
vit_recipe_is_current (const VitRecipe *self,
                       VitProject *project,
                       const char *table,
                       gboolean *current,
                       GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, error);

  return connection != NULL && check_current (connection, table, self, current, error);
}

/**
 * vit_recipes_check_use:
 * @recipe: of @table, which may differ from what the project keeps
 * @used: a table that @recipe reads, or may come to read
 *
 * Returns: %TRUE if @used is as its own recipe leaves it and reads, over whatever other tables,
 *   nothing of @table; or %FALSE with %VIT_DATA_ERROR_RECIPE
 */
gboolean
vit_recipes_check_use (VitConnection *connection,
                       const VitRecipe *recipe,
                       const char *table,
                       const char *used,
                       GError **error)
{
  g_autoptr (GHashTable) recipes = recipes_new ();
  g_auto (GStrv) order = NULL;
  gboolean current;

  g_hash_table_insert (recipes, g_strdup (table), vit_recipe_ref ((VitRecipe *) recipe));
  if (!g_hash_table_contains (recipes, used))
    {
      VitRecipe *other = vit_recipe_read (connection, used, error);

      if (other == NULL)
        return FALSE;
      g_hash_table_insert (recipes, g_strdup (used), other);
    }
  if (!add_used (recipes, connection, error))
    return FALSE;
  order = vit_recipes_order (recipes, error);
  if (order == NULL ||
      !check_current (connection, used, g_hash_table_lookup (recipes, used), &current, error))
    return FALSE;
  if (current)
    return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE,
               "“%s” is not as its recipe leaves it, because something before it has changed; "
               "run its recipe first",
               used);

  return FALSE;
}

/**
 * vit_recipes_note_uses:
 * @report: of a run that reads the tables as they are now
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError or #VitJsonError
 */
gboolean
vit_recipes_note_uses (VitConnection *connection, VitRecipeReport *report, GError **error)
{
  g_auto (GStrv) used = vit_recipe_list_tables (report->recipe);

  for (guint i = 0; used[i] != NULL; i++)
    {
      char *mark = dup_mark (connection, used[i], error);

      if (mark == NULL)
        return FALSE;
      g_hash_table_insert (report->uses, g_strdup (used[i]), mark);
    }

  return TRUE;
}

/* @recipes and those of the tables that they read. */
static GHashTable *
complete (GHashTable *recipes, VitProject *project, GError **error)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, error);
  g_autoptr (GHashTable) all = recipes_new ();
  GHashTableIter iter;
  gpointer table, recipe;

  g_hash_table_iter_init (&iter, recipes);
  while (g_hash_table_iter_next (&iter, &table, &recipe))
    g_hash_table_insert (all, g_strdup (table), vit_recipe_ref (recipe));

  return connection != NULL && add_used (all, connection, error) ? g_steal_pointer (&all) : NULL;
}

/* Keeps the names and notes of @recipe, whose steps are those that made @table. */
static gboolean
keep_labels (const VitRecipe *recipe, VitProject *project, const char *table, GError **error)
{
  g_autoptr (VitRecipeReport) report = NULL;
  g_autoptr (VitRecipeReport) relabelled = NULL;
  gboolean kept;

  if (!vit_recipe_report_load (project, table, &report, error))
    return FALSE;
  if (report == NULL && vit_recipe_get_n_steps (recipe) == 0)
    return TRUE;
  if (report != NULL && equal_recipes (report->recipe, recipe))
    return TRUE;
  if (report == NULL)
    {
      relabelled = vit_recipe_run (recipe, project, table, NULL, error);
      return relabelled != NULL;
    }

  relabelled = vit_recipe_report_relabel (report, recipe);
  kept = vit_recipe_report_save (relabelled, vit_project_lock_connection (project), table, error);
  vit_project_unlock_connection (project);

  return kept;
}

/* Runs the recipe unless @table is as it would leave it. */
static gboolean
bring_up_to_date (const VitRecipe *recipe,
                  VitProject *project,
                  const char *table,
                  GStrvBuilder *made,
                  VitProgress *progress,
                  GError **error)
{
  g_autoptr (VitRecipeReport) report = NULL;
  gboolean current;

  if (!vit_recipe_is_current (recipe, project, table, &current, error))
    return FALSE;
  if (current)
    return keep_labels (recipe, project, table, error);

  report = vit_recipe_run (recipe, project, table, progress, error);
  if (report != NULL)
    g_strv_builder_add (made, table);

  return report != NULL;
}

/**
 * vit_recipes_run:
 * @recipes: (element-type utf8 VitRecipe): recipes by table, which replace those that @project
 *   keeps; tables that they read and that are not among them keep theirs
 * @progress: (nullable): its progress
 *
 * Runs the recipes in order, as far as their tables are not current. Each run is a transaction of
 * its own, so after an error those before it are done.
 *
 * Returns: (transfer full): the tables that were made anew, in order; or %NULL with an error as
 *   of vit_recipe_run()
 */
GStrv
vit_recipes_run (GHashTable *recipes, VitProject *project, VitProgress *progress, GError **error)
{
  g_autoptr (GHashTable) all = complete (recipes, project, error);
  g_auto (GStrv) order = all ? vit_recipes_order (all, error) : NULL;
  g_autoptr (GStrvBuilder) made = g_strv_builder_new ();
  guint n = order ? g_strv_length (order) : 0;

  if (order == NULL)
    return NULL;

  for (guint i = 0; i < n; i++)
    {
      const VitRecipe *recipe = g_hash_table_lookup (all, order[i]);
      g_autoptr (VitProgress) part =
          vit_progress_new_part (progress, (double) i / n, (double) (i + 1) / n);

      if (!bring_up_to_date (recipe, project, order[i], made, part, error))
        return NULL;
    }

  return g_strv_builder_end (made);
}
