/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-study.h"

#include "vit-json.h"
#include "vit-recipes.h"

/* The version of the file format. */
#define VERSION 1

static gboolean
has_source (const VitStudy *self, const char *table)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      const VitSource *source = g_ptr_array_index (self->sources, i);

      if (g_str_equal (source->table, table))
        return TRUE;
    }

  return FALSE;
}

/* Whether a table is taken: the engine does not tell upper from lower case in names. */
static gboolean
is_taken (const VitStudy *self, const char *table)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      const VitSource *source = g_ptr_array_index (self->sources, i);

      if (g_ascii_strcasecmp (source->table, table) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_sources (VitStudy *self, VitJsonScope *scope, const char *base_folder, GError **error)
{
  JsonNode *node = vit_json_scope_node (scope, "sources");
  JsonArray *array;

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      vit_json_scope_fail (scope, "sources", VIT_JSON_ERROR_TYPE, "must be a list of files");
      return TRUE;
    }

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *path = g_strdup_printf ("sources[%u]", i);
      VitSource *source =
          vit_source_from_json (json_array_get_element (array, i), path, base_folder, error);

      if (source == NULL)
        return FALSE;

      if (is_taken (self, source->table))
        {
          g_set_error (error, VIT_JSON_ERROR, VIT_JSON_ERROR_VALUE,
                       "%s.table: an earlier source makes the table “%s” already; "
                       "give this one another name",
                       path, source->table);
          vit_source_free (source);
          return FALSE;
        }

      g_ptr_array_add (self->sources, source);
    }

  return TRUE;
}

/* A study that names its files names all of them, so a recipe for anything else is a slip. */
static gboolean
check_table (const VitStudy *self, const char *json_path, const char *table, GError **error)
{
  if (self->sources->len == 0 || has_source (self, table))
    return TRUE;

  g_set_error (error, VIT_JSON_ERROR, VIT_JSON_ERROR_VALUE,
               "%s: none of the sources makes a table “%s”", json_path, table);

  return FALSE;
}

/* A join or union with a table that no source makes, too. */
static gboolean
check_recipe (const VitStudy *self, const char *json_path, const VitRecipe *recipe, GError **error)
{
  for (guint i = 0; i < vit_recipe_get_n_steps (recipe); i++)
    {
      const VitStep *step = vit_recipe_get_step (recipe, i);
      const char *const *tables = vit_step_get_off (step) ? NULL : vit_step_get_tables (step);
      g_autofree char *path = g_strdup_printf ("%s[%u]", json_path, i);

      for (guint j = 0; tables != NULL && tables[j] != NULL; j++)
        if (!check_table (self, path, tables[j], error))
          return FALSE;
    }

  return TRUE;
}

/* Recipes that read each other's tables in a circle can never run. */
static gboolean
check_order (const VitStudy *self, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_auto (GStrv) order = vit_recipes_order (self->recipes, &reason);

  if (order == NULL)
    g_set_error (error, VIT_JSON_ERROR, VIT_JSON_ERROR_VALUE, "recipes: %s", reason->message);

  return order != NULL;
}

static gboolean
read_recipes (VitStudy *self, VitJsonScope *scope, GError **error)
{
  JsonNode *node = vit_json_scope_node (scope, "recipes");
  JsonObjectIter iter;
  const char *table;
  JsonNode *steps;

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      vit_json_scope_fail (scope, "recipes", VIT_JSON_ERROR_TYPE,
                           "must be an object with a list of steps for each table");
      return TRUE;
    }

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &table, &steps))
    {
      g_autofree char *path = g_strdup_printf ("recipes.%s", table);
      VitRecipe *recipe = NULL;

      if (!check_table (self, path, table, error))
        return FALSE;

      recipe = vit_recipe_from_json (steps, path, error);
      if (recipe == NULL)
        return FALSE;

      g_hash_table_insert (self->recipes, g_strdup (table), recipe);
      if (!check_recipe (self, path, recipe, error))
        return FALSE;
    }

  return check_order (self, error);
}

/* The table to study can be left out if there is only one. */
static gboolean
read_table (VitStudy *self, VitJsonScope *scope, GError **error)
{
  self->table = g_strdup (vit_json_scope_string (scope, "table", NULL));

  if (self->table != NULL)
    return check_table (self, "table", self->table, error);

  if (self->sources->len == 1)
    self->table = g_strdup (((VitSource *) g_ptr_array_index (self->sources, 0))->table);
  else
    vit_json_scope_require (scope, "table");

  return TRUE;
}

static gboolean
read_parts (VitStudy *self, VitJsonScope *scope, const char *base_folder, GError **error)
{
  JsonNode *roles, *options;

  if (!read_sources (self, scope, base_folder, error) || !read_recipes (self, scope, error) ||
      !read_table (self, scope, error))
    return FALSE;

  roles = vit_json_scope_node (scope, "roles");
  if (roles != NULL)
    {
      self->roles = vit_roles_from_json (roles, "roles", error);
      if (self->roles == NULL)
        return FALSE;
    }

  options = vit_json_scope_node (scope, "options");
  if (options != NULL)
    {
      json_node_unref (self->options);
      self->options = json_node_copy (options);
    }

  return TRUE;
}

static void
read_report (VitStudy *self, VitJsonScope *scope)
{
  g_autoptr (VitJsonScope) report = vit_json_scope_child (scope, "report");

  self->pdf = vit_json_scope_boolean (report, "pdf", TRUE);
  self->xlsx = vit_json_scope_boolean (report, "xlsx", TRUE);
}

static void
read_language (VitStudy *self, VitJsonScope *scope)
{
  const char *code = vit_json_scope_string (scope, "language", NULL);

  if (code == NULL)
    return;

  if (vit_language_is_known (code))
    self->language = vit_language_get (code);
  else
    vit_json_scope_fail (scope, "language", VIT_JSON_ERROR_VALUE, "must be en, pl or ru, not “%s”",
                         code);
}

/**
 * vit_study_from_json:
 * @node: the content of a study file
 * @base_folder: (nullable): an absolute path, which those of sources are relative to; %NULL is the
 *   current folder
 *
 * Reads strictly: a key that is not known is an error that names its path.
 *
 * Returns: (transfer full): a checked study, or %NULL with #VitJsonError, #VitStudyError or
 *   #VitDataError
 */
VitStudy *
vit_study_from_json (JsonNode *node, const char *base_folder, GError **error)
{
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, NULL);
  g_autoptr (VitStudy) self = NULL;

  vit_json_scope_require (scope, "vitrine");
  vit_json_scope_integer (scope, "vitrine", VERSION, VERSION, VERSION);
  vit_json_scope_require (scope, "study");

  self = vit_study_new (vit_json_scope_string (scope, "study", ""));
  self->title = g_strdup (vit_json_scope_string (scope, "title", NULL));
  self->seed = (guint64) vit_json_scope_integer (scope, "seed", 0, G_MAXINT64, (gint64) self->seed);
  read_language (self, scope);
  read_report (self, scope);

  if (!read_parts (self, scope, base_folder, error) || !vit_json_scope_finish (scope, error) ||
      !vit_study_check (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * vit_study_load:
 * @path: a study file
 *
 * Returns: (transfer full): the study, checked, or %NULL with an error that names the file
 */
VitStudy *
vit_study_load (const char *path, GError **error)
{
  g_autoptr (JsonNode) node = vit_json_load (path, error);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *folder = g_canonicalize_filename (parent, NULL);
  VitStudy *self;

  if (node == NULL)
    return NULL;

  self = vit_study_from_json (node, folder, error);
  if (self == NULL)
    g_prefix_error (error, "%s: ", path);

  return self;
}

static JsonArray *
sources_to_json (const VitStudy *self)
{
  JsonArray *sources = json_array_new ();

  for (guint i = 0; i < self->sources->len; i++)
    json_array_add_element (sources, vit_source_to_json (g_ptr_array_index (self->sources, i)));

  return sources;
}

/* In the order of the alphabet, so that the same study gives the same bytes. */
static JsonObject *
recipes_to_json (const VitStudy *self)
{
  JsonObject *recipes = json_object_new ();
  g_autoptr (GList) tables = g_hash_table_get_keys (self->recipes);

  tables = g_list_sort (tables, (GCompareFunc) g_strcmp0);
  for (GList *l = tables; l != NULL; l = l->next)
    json_object_set_member (recipes, l->data,
                            vit_recipe_to_json (g_hash_table_lookup (self->recipes, l->data)));

  return recipes;
}

/**
 * vit_study_to_json:
 *
 * Returns: (transfer full): what vit_study_from_json() reads as the same study
 */
JsonNode *
vit_study_to_json (const VitStudy *self)
{
  JsonObject *root = json_object_new ();
  JsonObject *report = json_object_new ();

  json_object_set_int_member (root, "vitrine", VERSION);
  json_object_set_string_member (root, "study", self->kind);
  if (self->title != NULL)
    json_object_set_string_member (root, "title", self->title);
  json_object_set_string_member (root, "language", vit_language_get_code (self->language));
  json_object_set_int_member (root, "seed", (gint64) self->seed);
  json_object_set_array_member (root, "sources", sources_to_json (self));
  json_object_set_object_member (root, "recipes", recipes_to_json (self));
  if (self->table != NULL)
    json_object_set_string_member (root, "table", self->table);
  if (self->roles != NULL)
    json_object_set_member (root, "roles", vit_roles_to_json (self->roles));
  json_object_set_member (root, "options", json_node_copy (self->options));
  json_object_set_boolean_member (report, "pdf", self->pdf);
  json_object_set_boolean_member (report, "xlsx", self->xlsx);
  json_object_set_object_member (root, "report", report);

  return json_node_init_object (json_node_alloc (), root);
}
