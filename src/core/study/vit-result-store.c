/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-result-store.h"

#include "vit-json.h"
#include "vit-result-fields.h"
#include "vit-study-private.h"

/* Documents of a project, each by the kind of its study. */
#define KIND_RESULT "result"
#define KIND_STUDY "study"

/* Of what is stored. A result of another version is not read: the study is run again. */
#define VERSION 2

/* What the tables were like that the recipe read. */
static JsonObject *
describe_uses (const VitRecipeReport *run)
{
  g_auto (GStrv) tables = vit_recipe_list_tables (run->recipe);
  JsonObject *object = json_object_new ();

  for (guint i = 0; tables[i] != NULL; i++)
    {
      const char *mark = g_hash_table_lookup (run->uses, tables[i]);

      json_object_set_string_member (object, tables[i], mark ? mark : "");
    }

  return object;
}

/**
 * vit_result_describe_data:
 * @import: (nullable): what the import of the table reported
 * @run: (nullable): what its recipe did
 *
 * A raw table changes only by another import, and a clean one only by another recipe or by
 * another form of a table that the recipe reads, so these say whether a table is what it was
 * without reading its rows.
 *
 * Returns: (transfer full): an object; equal for the same rows
 */
JsonNode *
vit_result_describe_data (const VitImportReport *import, const VitRecipeReport *run)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (VitRecipe) active = run ? vit_recipe_dup_active (run->recipe) : NULL;

  if (import != NULL)
    {
      json_object_set_string_member (object, "table", import->table);
      json_object_set_string_member (object, "path", import->path);
      json_object_set_int_member (object, "size", import->size);
      json_object_set_int_member (object, "modified", import->modified);
      json_object_set_int_member (object, "rows", import->rows);
      if (import->source != NULL)
        json_object_set_member (object, "source", vit_source_to_json (import->source));
    }
  if (active != NULL && vit_recipe_get_n_steps (active) > 0)
    json_object_set_member (object, "recipe", vit_recipe_to_json (active));
  if (run != NULL && g_hash_table_size (run->uses) > 0)
    json_object_set_object_member (object, "uses", describe_uses (run));

  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
load_data (VitProject *project, const char *table, GError **error)
{
  g_autoptr (VitImportReport) import = NULL;
  g_autoptr (VitRecipeReport) run = NULL;

  if (!vit_import_report_load (project, table, &import, error) ||
      !vit_recipe_report_load (project, table, &run, error))
    return NULL;

  return vit_result_describe_data (import, run);
}

/* The study without its files, which the project holds, and with the roles that it was run with. */
static JsonNode *
describe_study (const VitStudy *study, VitProject *project, GError **error)
{
  g_autoptr (VitTableInfo) info = vit_project_get_table (project, study->table, error);
  g_autoptr (VitRoles) roles = NULL;
  JsonObject *object;
  JsonNode *node;

  if (info == NULL)
    return NULL;
  roles = vit_study_find_roles (study, project, info, error);
  if (roles == NULL)
    return NULL;

  node = vit_study_to_json (study);
  object = json_node_get_object (node);
  json_object_remove_member (object, "sources");
  json_object_remove_member (object, "recipes");
  json_object_remove_member (object, "report");
  json_object_set_member (object, "roles", vit_roles_to_json (roles));

  return node;
}

/**
 * vit_study_save:
 * @project: where vit_study_prepare() has put the tables
 *
 * Makes the study the project's own, which the window shows when it opens the project.
 *
 * Returns: %TRUE, or %FALSE with #VitDataError
 */
gboolean
vit_study_save (const VitStudy *study, VitProject *project, GError **error)
{
  g_autoptr (JsonNode) node = describe_study (study, project, error);

  return node != NULL && vit_project_set_document (project, KIND_STUDY, study->kind, node, error);
}

/**
 * vit_result_save:
 * @result: what @study yielded
 * @study: the study
 * @project: in which it was run
 * @progress: (nullable): polled for a cancel
 *
 * Keeps the result in the project, all of it, in place of the one before.
 *
 * Returns: %TRUE, or %FALSE with #VitDataError or %G_IO_ERROR_CANCELLED and the project as it was
 */
gboolean
vit_result_save (VitResult *result,
                 const VitStudy *study,
                 VitProject *project,
                 VitProgress *progress,
                 GError **error)
{
  g_autoptr (JsonNode) made_by = describe_study (study, project, error);
  g_autoptr (JsonNode) data = NULL;
  g_autoptr (JsonNode) content = NULL;
  g_autoptr (JsonNode) document = NULL;
  JsonObject *object;

  if (made_by == NULL)
    return FALSE;
  data = load_data (project, study->table, error);
  if (data == NULL)
    return FALSE;
  content = vit_result_io_write (vit_result_fields, result, progress, error);
  if (content == NULL)
    return FALSE;

  object = json_object_new ();
  json_object_set_int_member (object, "version", VERSION);
  json_object_set_member (object, "study", json_node_ref (made_by));
  json_object_set_member (object, "data", json_node_ref (data));
  json_object_set_member (object, "result", json_node_ref (content));
  document = json_node_init_object (json_node_alloc (), object);
  json_object_unref (object);

  return vit_project_set_document (project, KIND_RESULT, study->kind, document, error);
}

static JsonNode *
take_member (VitJsonScope *scope, const char *key)
{
  JsonNode *node;

  vit_json_scope_require (scope, key);
  node = vit_json_scope_node (scope, key);

  return node != NULL ? json_node_ref (node) : NULL;
}

static VitStoredResult *
read_document (JsonNode *node, VitProgress *progress, GError **error)
{
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, NULL);
  g_autoptr (VitStoredResult) self = g_new0 (VitStoredResult, 1);
  g_autoptr (JsonNode) content = NULL;
  GError *failure = NULL;

  vit_json_scope_require (scope, "version");
  if (vit_json_scope_integer (scope, "version", 0, G_MAXINT64, VERSION) != VERSION)
    vit_json_scope_fail (scope, "version", VIT_JSON_ERROR_VALUE,
                         "is not %d: another version of Vitrine wrote it", VERSION);
  self->study = take_member (scope, "study");
  self->data = take_member (scope, "data");
  content = take_member (scope, "result");
  if (!vit_json_scope_finish (scope, error))
    return NULL;

  self->result = vit_result_io_read (vit_result_fields, content, "result", progress, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * vit_result_load:
 * @kind: of the study, "segmentation"
 * @progress: (nullable): polled for a cancel
 * @stored: (out) (transfer full) (nullable): the result that the project keeps; %NULL if there is
 *   none
 *
 * Returns: %TRUE, or %FALSE with #VitDataError, %G_IO_ERROR_CANCELLED or, if it cannot be
 *   understood, #VitJsonError
 */
gboolean
vit_result_load (VitProject *project,
                 const char *kind,
                 VitProgress *progress,
                 VitStoredResult **stored,
                 GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (JsonNode) node = vit_project_get_document (project, KIND_RESULT, kind, &reason);

  *stored = node != NULL ? read_document (node, progress, &reason) : NULL;
  if (reason == NULL)
    return TRUE;

  g_propagate_prefixed_error (error, g_steal_pointer (&reason),
                              "The stored result of “%s” cannot be read: ", kind);

  return FALSE;
}

void
vit_stored_result_free (VitStoredResult *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->result, vit_result_unref);
  g_clear_pointer (&self->study, json_node_unref);
  g_clear_pointer (&self->data, json_node_unref);
  g_free (self);
}
