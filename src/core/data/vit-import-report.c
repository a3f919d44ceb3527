/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-private.h"
#include "vit-json.h"

/**
 * vit_rejects_builder_new:
 *
 * Returns: (transfer full): a builder of the frame that lists rejected lines: file, line (from
 *   1), column (missing if it is about the whole line), reason, text
 */
VitFrameBuilder *
vit_rejects_builder_new (void)
{
  VitFrameBuilder *self = vit_frame_builder_new ();

  vit_frame_builder_add_column (self, "file", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (self, "line", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (self, "column", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (self, "reason", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (self, "text", VIT_COLUMN_TEXT);

  return self;
}

void
vit_rejects_builder_add (VitFrameBuilder *self,
                         const char *file,
                         gint64 line,
                         const char *column,
                         const char *reason,
                         const char *text)
{
  vit_frame_builder_text (self, file);
  vit_frame_builder_int64 (self, line);
  vit_frame_builder_text (self, column);
  vit_frame_builder_text (self, reason);
  vit_frame_builder_text (self, text);
}

void
vit_import_report_free (VitImportReport *self)
{
  if (self == NULL)
    return;

  g_free (self->table);
  g_free (self->path);
  g_clear_pointer (&self->source, vit_source_free);
  g_clear_pointer (&self->rejects, vit_frame_unref);
  g_strfreev (self->notes);
  g_free (self);
}

static const char *
get_text (VitFrame *rejects, const char *name, gsize row)
{
  return vit_column_get_text (vit_frame_find_column (rejects, name), row);
}

static JsonArray *
write_rejects (VitFrame *rejects, const char *path)
{
  JsonArray *array = json_array_new ();

  for (gsize i = 0; i < vit_frame_get_n_rows (rejects); i++)
    {
      JsonObject *object = json_object_new ();
      const char *column = get_text (rejects, "column", i);

      json_object_set_int_member (object, "line",
                                  vit_column_get_int64s (
                                      vit_frame_find_column (rejects, "line"))[i]);
      if (!g_str_equal (get_text (rejects, "file", i), path))
        json_object_set_string_member (object, "file", get_text (rejects, "file", i));
      if (column != NULL)
        json_object_set_string_member (object, "column", column);
      json_object_set_string_member (object, "reason", get_text (rejects, "reason", i));
      json_object_set_string_member (object, "text", get_text (rejects, "text", i));
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonArray *
write_notes (GStrv notes)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; notes[i] != NULL; i++)
    json_array_add_string_element (array, notes[i]);

  return array;
}

/**
 * vit_import_report_to_json:
 *
 * Returns: (transfer full): the report as the project keeps it
 */
JsonNode *
vit_import_report_to_json (const VitImportReport *self)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "path", self->path);
  json_object_set_member (object, "source", vit_source_to_json (self->source));
  json_object_set_int_member (object, "size", self->size);
  json_object_set_int_member (object, "modified", self->modified);
  json_object_set_int_member (object, "rows", self->rows);
  json_object_set_int_member (object, "rejected", self->rejected);
  json_object_set_array_member (object, "rejects", write_rejects (self->rejects, self->path));
  if (self->notes != NULL && self->notes[0] != NULL)
    json_object_set_array_member (object, "notes", write_notes (self->notes));

  json_node_take_object (node, object);

  return node;
}

static VitFrame *
read_rejects (VitJsonScope *scope, const char *path)
{
  g_autoptr (VitFrameBuilder) builder = vit_rejects_builder_new ();
  JsonNode *node = vit_json_scope_node (scope, "rejects");
  JsonArray *array = node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *json_path = g_strdup_printf ("rejects[%u]", i);
      g_autoptr (VitJsonScope) reject =
          vit_json_scope_new (json_array_get_element (array, i), json_path);

      vit_rejects_builder_add (builder, vit_json_scope_string (reject, "file", path),
                               vit_json_scope_integer (reject, "line", 0, G_MAXINT64, 0),
                               vit_json_scope_string (reject, "column", NULL),
                               vit_json_scope_string (reject, "reason", ""),
                               vit_json_scope_string (reject, "text", ""));
    }

  return vit_frame_builder_finish (builder);
}

static VitImportReport *
report_from_json (JsonNode *node, const char *table, GError **error)
{
  g_autofree char *json_path = g_strdup_printf ("import of “%s”", table);
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, json_path);
  VitImportReport *self = g_new0 (VitImportReport, 1);
  JsonNode *source = vit_json_scope_node (scope, "source");

  self->table = g_strdup (table);
  self->path = g_strdup (vit_json_scope_string (scope, "path", ""));
  self->size = vit_json_scope_integer (scope, "size", 0, G_MAXINT64, 0);
  self->modified = vit_json_scope_integer (scope, "modified", G_MININT64, G_MAXINT64, 0);
  self->rows = vit_json_scope_integer (scope, "rows", 0, G_MAXINT64, 0);
  self->rejected = vit_json_scope_integer (scope, "rejected", 0, G_MAXINT64, 0);
  self->rejects = read_rejects (scope, self->path);
  self->notes = vit_json_scope_strings (scope, "notes");
  vit_json_scope_require (scope, "source");

  if (!vit_json_scope_finish (scope, error) ||
      (self->source = vit_source_from_json (source, json_path, NULL, error)) == NULL)
    {
      vit_import_report_free (self);
      return NULL;
    }

  return self;
}

/**
 * vit_import_report_load:
 * @table: a table
 * @report: (out) (transfer full) (nullable): what its import reported; %NULL if it did not come
 *   from one
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError or #VitJsonError
 */
gboolean
vit_import_report_load (VitProject *project,
                        const char *table,
                        VitImportReport **report,
                        GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (JsonNode) node = vit_project_get_document (project, VIT_IMPORT_KIND, table, &reason);

  *report = node ? report_from_json (node, table, &reason) : NULL;
  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}
