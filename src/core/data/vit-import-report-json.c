/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-ambiguity-json.h"
#include "vit-import-private.h"

/* The reasons for a line to be left out, in the order of their enumeration. */
static const char *const kinds[VIT_N_REJECT_KINDS] = { "width",    "quote", "long",
                                                       "preamble", "value", "record" };

static const char *
get_text (VitFrame *rejects, const char *name, gsize row)
{
  return vit_column_get_text (vit_frame_find_column (rejects, name), row);
}

static JsonArray *
write_places (VitFrame *rejects, const char *path)
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
write_files (GPtrArray *files)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < files->len; i++)
    {
      const VitImportFile *file = g_ptr_array_index (files, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "path", file->path);
      json_object_set_string_member (object, "sha256", file->sha256);
      json_object_set_int_member (object, "size", file->size);
      json_object_set_int_member (object, "modified", file->modified);
      if (file->encoding != NULL)
        json_object_set_string_member (object, "encoding", file->encoding);
      json_object_set_int_member (object, "rows", file->rows);
      json_object_set_int_member (object, "rejected", file->rejected);
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonArray *
write_columns (GPtrArray *columns)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < columns->len; i++)
    {
      const VitImportColumn *column = g_ptr_array_index (columns, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "name", column->name);
      json_object_set_string_member (object, "type", vit_type_of_to_word (column->type));
      json_object_set_string_member (object, "reason", column->reason);
      json_object_set_boolean_member (object, "set", column->is_forced);
      if (column->date_format != NULL)
        json_object_set_string_member (object, "date_format", column->date_format);
      if (column->decimal != NULL)
        json_object_set_string_member (object, "decimal", column->decimal);
      json_object_set_int_member (object, "bad_cells", column->bad_cells);
      vit_ambiguities_write (object, "ambiguities", column->ambiguities);
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonObject *
write_reasons (const VitImportReport *self)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < VIT_N_REJECT_KINDS; i++)
    if (self->reasons[i] > 0)
      json_object_set_int_member (object, kinds[i], self->reasons[i]);

  return object;
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
  if (self->source != NULL)
    json_object_set_member (object, "source", vit_source_to_json (self->source));
  json_object_set_int_member (object, "size", self->size);
  json_object_set_int_member (object, "modified", self->modified);
  json_object_set_int_member (object, "imported", self->imported);
  json_object_set_array_member (object, "files", write_files (self->files));
  json_object_set_array_member (object, "columns", write_columns (self->columns));
  json_object_set_int_member (object, "rows", self->rows);
  if (self->sampled_from >= 0)
    json_object_set_int_member (object, "sampled_from", self->sampled_from);
  json_object_set_int_member (object, "rejected", self->rejected);
  json_object_set_object_member (object, "reasons", write_reasons (self));
  json_object_set_array_member (object, "rejects", write_places (self->rejects, self->path));
  json_object_set_int_member (object, "bad_cells", self->bad_cells);
  json_object_set_array_member (object, "cells", write_places (self->cells, self->path));
  if (self->notes != NULL && self->notes[0] != NULL)
    json_object_set_array_member (object, "notes", write_notes (self->notes));

  json_node_take_object (node, object);

  return node;
}

static JsonArray *
get_list (VitJsonScope *scope, const char *key)
{
  JsonNode *node = vit_json_scope_node (scope, key);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static VitFrame *
read_places (VitJsonScope *scope, const char *key, const char *path)
{
  g_autoptr (VitFrameBuilder) builder = vit_rejects_builder_new ();
  JsonArray *array = get_list (scope, key);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autoptr (VitJsonScope) place = vit_json_scope_new (json_array_get_element (array, i), key);

      vit_rejects_builder_add (builder, vit_json_scope_string (place, "file", path),
                               vit_json_scope_integer (place, "line", 0, G_MAXINT64, 0),
                               vit_json_scope_string (place, "column", NULL),
                               vit_json_scope_string (place, "reason", ""),
                               vit_json_scope_string (place, "text", ""));
    }

  return vit_frame_builder_finish (builder);
}

static void
read_files (VitJsonScope *scope, GPtrArray *files)
{
  JsonArray *array = get_list (scope, "files");

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autoptr (VitJsonScope) inner =
          vit_json_scope_new (json_array_get_element (array, i), "files");
      VitImportFile *file = g_new0 (VitImportFile, 1);

      file->path = g_strdup (vit_json_scope_string (inner, "path", ""));
      file->sha256 = g_strdup (vit_json_scope_string (inner, "sha256", ""));
      file->size = vit_json_scope_integer (inner, "size", 0, G_MAXINT64, 0);
      file->modified = vit_json_scope_integer (inner, "modified", G_MININT64, G_MAXINT64, 0);
      file->encoding = g_strdup (vit_json_scope_string (inner, "encoding", NULL));
      file->rows = vit_json_scope_integer (inner, "rows", 0, G_MAXINT64, 0);
      file->rejected = vit_json_scope_integer (inner, "rejected", 0, G_MAXINT64, 0);
      g_ptr_array_add (files, file);
    }
}

static void
read_columns (VitJsonScope *scope, GPtrArray *columns)
{
  JsonArray *array = get_list (scope, "columns");

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autoptr (VitJsonScope) inner =
          vit_json_scope_new (json_array_get_element (array, i), "columns");
      VitImportColumn *column = g_new0 (VitImportColumn, 1);

      column->name = g_strdup (vit_json_scope_string (inner, "name", ""));
      vit_type_of_from_word (vit_json_scope_string (inner, "type", "text"), &column->type);
      column->reason = g_strdup (vit_json_scope_string (inner, "reason", ""));
      column->is_forced = vit_json_scope_boolean (inner, "set", FALSE);
      column->date_format = g_strdup (vit_json_scope_string (inner, "date_format", NULL));
      column->decimal = g_strdup (vit_json_scope_string (inner, "decimal", NULL));
      column->bad_cells = vit_json_scope_integer (inner, "bad_cells", 0, G_MAXINT64, 0);
      column->ambiguities = vit_ambiguities_read (inner, "ambiguities");
      g_ptr_array_add (columns, column);
    }
}

/* A report of an older Vitrine does not tell the reasons by their kind. */
static void
read_reasons (VitJsonScope *scope, VitImportReport *self)
{
  g_autoptr (VitJsonScope) reasons = NULL;

  if (!vit_json_scope_has (scope, "reasons"))
    {
      self->reasons[VIT_REJECT_VALUE] = self->rejected;
      return;
    }

  reasons = vit_json_scope_child (scope, "reasons");
  for (guint i = 0; i < VIT_N_REJECT_KINDS; i++)
    self->reasons[i] = vit_json_scope_integer (reasons, kinds[i], 0, G_MAXINT64, 0);
}

static void
read_counts (VitJsonScope *scope, VitImportReport *self)
{
  self->size = vit_json_scope_integer (scope, "size", 0, G_MAXINT64, 0);
  self->modified = vit_json_scope_integer (scope, "modified", G_MININT64, G_MAXINT64, 0);
  self->imported = vit_json_scope_integer (scope, "imported", G_MININT64, G_MAXINT64, 0);
  self->rows = vit_json_scope_integer (scope, "rows", 0, G_MAXINT64, 0);
  self->sampled_from = vit_json_scope_integer (scope, "sampled_from", 0, G_MAXINT64, -1);
  self->rejected = vit_json_scope_integer (scope, "rejected", 0, G_MAXINT64, 0);
  self->bad_cells = vit_json_scope_integer (scope, "bad_cells", 0, G_MAXINT64, 0);
}

/**
 * vit_import_report_from_json:
 * @node: what vit_import_report_to_json() returned
 * @table: the table that it is of
 *
 * Returns: (transfer full): the report, or %NULL with an error of #VitJsonError
 */
VitImportReport *
vit_import_report_from_json (JsonNode *node, const char *table, GError **error)
{
  g_autofree char *json_path = g_strdup_printf ("import of “%s”", table);
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, json_path);
  JsonNode *source = vit_json_scope_node (scope, "source");
  g_autoptr (VitImportReport) self =
      vit_import_report_new (table, vit_json_scope_string (scope, "path", ""));

  read_counts (scope, self);
  read_reasons (scope, self);
  read_files (scope, self->files);
  read_columns (scope, self->columns);
  vit_frame_unref (self->rejects);
  self->rejects = read_places (scope, "rejects", self->path);
  vit_frame_unref (self->cells);
  self->cells = read_places (scope, "cells", self->path);
  g_strfreev (self->notes);
  self->notes = vit_json_scope_strings (scope, "notes");
  vit_json_scope_require (scope, "source");

  if (!vit_json_scope_finish (scope, error))
    return NULL;
  self->source = vit_source_from_json (source, json_path, NULL, error);

  return self->source ? g_steal_pointer (&self) : NULL;
}
