/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "vit-date-pattern.h"
#include "vit-file-format.h"
#include "vit-json.h"
#include "vit-source.h"

static void
read_words (VitJsonScope *scope, const char *key, GHashTable *words)
{
  JsonNode *node = vit_json_scope_node (scope, key);
  JsonObjectIter iter;
  JsonNode *value;
  const char *name;

  if (node == NULL)
    return;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      vit_json_scope_fail (scope, key, VIT_JSON_ERROR_TYPE,
                           "must be an object of column names and texts");
      return;
    }

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      if (json_node_get_value_type (value) != G_TYPE_STRING)
        vit_json_scope_fail (scope, key, VIT_JSON_ERROR_TYPE, "must have a text for column “%s”",
                             name);
      else
        g_hash_table_insert (words, g_strdup (name), g_strdup (json_node_get_string (value)));
    }
}

static void
read_types (VitJsonScope *scope, GHashTable *types)
{
  GHashTableIter iter;
  gpointer name, word;
  VitTypeOf type;

  read_words (scope, "types", types);

  g_hash_table_iter_init (&iter, types);
  while (g_hash_table_iter_next (&iter, &name, &word))
    if (!vit_type_of_from_word (word, &type))
      vit_json_scope_fail (scope, "types", VIT_JSON_ERROR_VALUE,
                           "has the type “%s” for column “%s”, but it must be one of text, "
                           "integer, number, boolean, date, timestamp, id",
                           (const char *) word, (const char *) name);
}

static void
read_date_formats (VitJsonScope *scope, GHashTable *formats)
{
  GHashTableIter iter;
  gpointer name, pattern;

  read_words (scope, "date_formats", formats);

  g_hash_table_iter_init (&iter, formats);
  while (g_hash_table_iter_next (&iter, &name, &pattern))
    {
      g_autofree char *unknown = vit_date_pattern_find_unknown (pattern);

      if (unknown != NULL)
        vit_json_scope_fail (
            scope, "date_formats", VIT_JSON_ERROR_VALUE,
            "has the pattern “%s” for column “%s”, but there is no “%s”; a pattern "
            "is made of %%d, %%m, %%Y, %%H, %%M and %%S, such as %%d.%%m.%%Y",
            (const char *) pattern, (const char *) name, unknown);
    }
}

static void
read_header (VitJsonScope *scope, int *header)
{
  JsonNode *node = vit_json_scope_node (scope, "header");

  if (node == NULL)
    return;

  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    *header = json_node_get_boolean (node);
  else if (json_node_get_value_type (node) != G_TYPE_STRING ||
           !g_str_equal (json_node_get_string (node), "auto"))
    vit_json_scope_fail (scope, "header", VIT_JSON_ERROR_TYPE, "must be true, false or \"auto\"");
}

static void
set_word (char **word, const char *value)
{
  char *copy = g_strdup (value);

  g_free (*word);
  *word = copy;
}

/* One character of ASCII, "auto", or nothing where that is allowed. */
static void
read_mark (VitJsonScope *scope, const char *key, gboolean may_be_empty, char **mark)
{
  const char *text = vit_json_scope_string (scope, key, *mark);
  gboolean is_mark = strlen (text) == 1 && (guchar) *text < 0x80 && *text != '\n' && *text != '\r';

  if (!is_mark && !g_str_equal (text, "auto") && !(may_be_empty && *text == '\0'))
    vit_json_scope_fail (scope, key, VIT_JSON_ERROR_VALUE,
                         "must be one character%s or \"auto\", not “%s”",
                         may_be_empty ? ", an empty text" : "", text);
  else
    set_word (mark, text);
}

/* A word that may be left out, but not be empty. */
static void
read_optional (VitJsonScope *scope, const char *key, char **word)
{
  const char *text = vit_json_scope_string (scope, key, NULL);

  if (text != NULL && *text == '\0')
    vit_json_scope_fail (scope, key, VIT_JSON_ERROR_VALUE, "must not be empty");
  else
    set_word (word, text);
}

/* A sheet's name, or its number. */
static void
read_sheet (VitJsonScope *scope, char **sheet)
{
  JsonNode *node = vit_json_scope_node (scope, "sheet");

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_INT64)
    {
      g_free (*sheet);
      *sheet = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
    }
  else if (node != NULL)
    {
      read_optional (scope, "sheet", sheet);
    }
}

/* The mark before the decimals of columns that have one of their own. */
static void
read_decimals (VitJsonScope *scope, GHashTable *decimals)
{
  GHashTableIter iter;
  gpointer name, mark;

  read_words (scope, "decimals", decimals);

  g_hash_table_iter_init (&iter, decimals);
  while (g_hash_table_iter_next (&iter, &name, &mark))
    if (!g_str_equal (mark, ".") && !g_str_equal (mark, ","))
      vit_json_scope_fail (scope, "decimals", VIT_JSON_ERROR_VALUE,
                           "has “%s” for column “%s”, but it must be “.” or “,”",
                           (const char *) mark, (const char *) name);
}

/* Any space stands for all of them. */
static void
read_thousands (VitJsonScope *scope, char **thousands)
{
  static const char *const marks[] = { "auto", "", ",", ".", " ", "'", NULL };
  static const char *const spaces[] = { "\u00A0", "\u202F", "\u2009", NULL };
  const char *text = vit_json_scope_string (scope, "thousands", "auto");

  if (g_strv_contains (spaces, text))
    text = " ";
  else if (g_str_equal (text, "’"))
    text = "'";

  if (!g_strv_contains (marks, text))
    vit_json_scope_fail (scope, "thousands", VIT_JSON_ERROR_VALUE,
                         "must be “,”, “.”, a space, an apostrophe, an empty text for none, or "
                         "\"auto\", not “%s”",
                         text);
  else
    set_word (thousands, text);
}

/* A list of words; an empty one among them would be what is missing anyway. */
static void
read_list (VitJsonScope *scope, const char *key, GStrv *words)
{
  g_auto (GStrv) list = vit_json_scope_strings (scope, key);

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    if (*g_strstrip (list[i]) == '\0')
      {
        vit_json_scope_fail (scope, key, VIT_JSON_ERROR_VALUE, "must not have an empty text");
        return;
      }

  *words = g_steal_pointer (&list);
}

static void
read_rows (VitJsonScope *scope, VitSource *self)
{
  static const char *const samples[] = { "random", "first", NULL };
  static const char *const bad_cells[] = { "missing", "reject", NULL };

  self->skip = (guint) vit_json_scope_integer (scope, "skip", 0, 1000000, 0);
  if (vit_json_scope_has (scope, "header_row"))
    self->header_row = (guint) vit_json_scope_integer (scope, "header_row", 1, 1000000, 0);
  if (vit_json_scope_has (scope, "sample"))
    self->sample = (guint64) vit_json_scope_integer (scope, "sample", 1, G_MAXINT64, 0);
  self->sample_is_first = vit_json_scope_word (scope, "sample_kind", samples, 0) == 1;
  if (self->sample == 0 && self->sample_is_first)
    vit_json_scope_fail (scope, "sample_kind", VIT_JSON_ERROR_VALUE,
                         "says which rows are to be taken, but sample does not say how many");
  self->rejects_bad_cells = vit_json_scope_word (scope, "bad_cells", bad_cells, 0) == 1;
}

static void
read_keys (VitJsonScope *scope, VitSource *self)
{
  const char *const *formats = vit_file_format_get_words ();
  static const char *const empties[] = { "missing", "text", NULL };
  static const char *const decimals[] = { "auto", ".", ",", NULL };
  const char *table = vit_json_scope_string (scope, "table", self->table);

  if (*table == '\0')
    vit_json_scope_fail (scope, "table", VIT_JSON_ERROR_VALUE, "must not be empty");

  set_word (&self->table, table);
  set_word (&self->format, formats[vit_json_scope_word (scope, "format", formats, 0)]);
  set_word (&self->encoding, vit_json_scope_string (scope, "encoding", "auto"));
  set_word (&self->decimal, decimals[vit_json_scope_word (scope, "decimal", decimals, 0)]);
  read_mark (scope, "delimiter", FALSE, &self->delimiter);
  read_mark (scope, "quote", TRUE, &self->quote);
  read_header (scope, &self->header);
  self->has_empty_texts = vit_json_scope_word (scope, "empty", empties, 0) == 1;
  read_thousands (scope, &self->thousands);
  read_rows (scope, self);
  read_list (scope, "true_words", &self->true_words);
  read_list (scope, "false_words", &self->false_words);
  read_list (scope, "missing_words", &self->missing_words);
  read_list (scope, "ignore", &self->ignore);
  read_sheet (scope, &self->sheet);
  read_optional (scope, "range", &self->range);
  read_optional (scope, "from", &self->from);
  read_optional (scope, "explode", &self->explode);
  read_types (scope, self->types);
  read_date_formats (scope, self->date_formats);
  read_decimals (scope, self->decimals);
}

static void
check_keys (VitJsonScope *scope, const VitSource *self)
{
  const char *key;
  g_autofree char *problem = vit_source_find_contradiction (self, &key);

  if (problem != NULL)
    vit_json_scope_fail (scope, key, VIT_JSON_ERROR_VALUE, "%s", problem);
}

/**
 * vit_source_from_json:
 * @node: the entry of a study file's `sources`
 * @json_path: where it stands, for messages: "sources[0]"
 * @base_folder: (nullable): what a relative path is relative to; %NULL for the current folder
 *
 * Returns: (transfer full): the source, with an absolute path, or %NULL with a #VitJsonError
 */
VitSource *
vit_source_from_json (JsonNode *node,
                      const char *json_path,
                      const char *base_folder,
                      GError **error)
{
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, json_path);
  g_autofree char *path = NULL;
  g_autoptr (VitSource) self = NULL;

  vit_json_scope_require (scope, "path");
  path = g_canonicalize_filename (vit_json_scope_string (scope, "path", ""), base_folder);

  self = vit_source_new (path);
  read_keys (scope, self);
  check_keys (scope, self);

  return vit_json_scope_finish (scope, error) ? g_steal_pointer (&self) : NULL;
}

/* Sorted, so that the same source gives the same bytes. */
static void
write_words (JsonObject *object, const char *key, GHashTable *words)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (words), (GCompareFunc) strcmp);
  JsonObject *inner;

  if (names == NULL)
    return;

  inner = json_object_new ();
  for (GList *item = names; item != NULL; item = item->next)
    json_object_set_string_member (inner, item->data, g_hash_table_lookup (words, item->data));
  json_object_set_object_member (object, key, inner);
}

static void
write_word (JsonObject *object, const char *key, const char *word)
{
  if (!g_str_equal (word, "auto"))
    json_object_set_string_member (object, key, word);
}

static void
write_optional (JsonObject *object, const char *key, const char *word)
{
  if (word != NULL)
    json_object_set_string_member (object, key, word);
}

static void
write_list (JsonObject *object, const char *key, GStrv words)
{
  JsonArray *array;

  if (words == NULL)
    return;

  array = json_array_new ();
  for (guint i = 0; words[i] != NULL; i++)
    json_array_add_string_element (array, words[i]);
  json_object_set_array_member (object, key, array);
}

static void
write_rows (JsonObject *object, const VitSource *self)
{
  if (self->skip > 0)
    json_object_set_int_member (object, "skip", self->skip);
  if (self->header_row > 0)
    json_object_set_int_member (object, "header_row", self->header_row);
  if (self->sample > 0)
    json_object_set_int_member (object, "sample", (gint64) self->sample);
  if (self->sample > 0 && self->sample_is_first)
    json_object_set_string_member (object, "sample_kind", "first");
  if (self->rejects_bad_cells)
    json_object_set_string_member (object, "bad_cells", "reject");
}

/**
 * vit_source_to_json:
 *
 * Returns: (transfer full): what vit_source_from_json() reads, without the keys that are left
 *   at their defaults
 */
JsonNode *
vit_source_to_json (const VitSource *self)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "table", self->table);
  json_object_set_string_member (object, "path", self->path);
  write_word (object, "format", self->format);
  write_word (object, "encoding", self->encoding);
  write_word (object, "delimiter", self->delimiter);
  write_word (object, "quote", self->quote);
  write_word (object, "decimal", self->decimal);
  write_word (object, "thousands", self->thousands);
  write_optional (object, "sheet", self->sheet);
  write_optional (object, "range", self->range);
  write_optional (object, "from", self->from);
  write_optional (object, "explode", self->explode);
  if (self->header >= 0)
    json_object_set_boolean_member (object, "header", self->header > 0);
  if (self->has_empty_texts)
    json_object_set_string_member (object, "empty", "text");
  write_rows (object, self);
  write_list (object, "true_words", self->true_words);
  write_list (object, "false_words", self->false_words);
  write_list (object, "missing_words", self->missing_words);
  write_list (object, "ignore", self->ignore);
  write_words (object, "types", self->types);
  write_words (object, "date_formats", self->date_formats);
  write_words (object, "decimals", self->decimals);

  json_node_take_object (node, object);

  return node;
}
