/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "vit-date-pattern.h"
#include "vit-file-format.h"
#include "vit-json.h"

static GHashTable *
new_words (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static GHashTable *
copy_words (GHashTable *words)
{
  GHashTable *copy = new_words ();
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (copy, g_strdup (key), g_strdup (value));

  return copy;
}

/**
 * vit_source_new:
 * @path: a file
 *
 * Returns: (transfer full): a source with everything left at "auto", and a table named after the
 *   file
 */
VitSource *
vit_source_new (const char *path)
{
  VitSource *self = g_new0 (VitSource, 1);

  self->table = vit_source_default_table_name (path);
  self->path = g_strdup (path);
  self->format = g_strdup ("auto");
  self->encoding = g_strdup ("auto");
  self->delimiter = g_strdup ("auto");
  self->quote = g_strdup ("auto");
  self->decimal = g_strdup ("auto");
  self->header = -1;
  self->types = new_words ();
  self->date_formats = new_words ();

  return self;
}

VitSource *
vit_source_copy (const VitSource *self)
{
  VitSource *copy = g_new0 (VitSource, 1);

  copy->table = g_strdup (self->table);
  copy->path = g_strdup (self->path);
  copy->format = g_strdup (self->format);
  copy->encoding = g_strdup (self->encoding);
  copy->delimiter = g_strdup (self->delimiter);
  copy->quote = g_strdup (self->quote);
  copy->decimal = g_strdup (self->decimal);
  copy->sheet = g_strdup (self->sheet);
  copy->range = g_strdup (self->range);
  copy->from = g_strdup (self->from);
  copy->explode = g_strdup (self->explode);
  copy->header = self->header;
  copy->has_empty_texts = self->has_empty_texts;
  copy->skip = self->skip;
  copy->types = copy_words (self->types);
  copy->date_formats = copy_words (self->date_formats);

  return copy;
}

void
vit_source_free (VitSource *self)
{
  if (self == NULL)
    return;

  g_free (self->table);
  g_free (self->path);
  g_free (self->format);
  g_free (self->encoding);
  g_free (self->delimiter);
  g_free (self->quote);
  g_free (self->decimal);
  g_free (self->sheet);
  g_free (self->range);
  g_free (self->from);
  g_free (self->explode);
  g_hash_table_unref (self->types);
  g_hash_table_unref (self->date_formats);
  g_free (self);
}

/**
 * vit_source_default_table_name:
 * @path: a file
 *
 * Returns: (transfer full): its name in lower case without folder and extensions, with letters
 *   (of any script), digits and underscores only
 */
char *
vit_source_default_table_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *valid = g_utf8_make_valid (base, -1);
  g_autofree char *lower = g_utf8_strdown (valid, -1);
  GString *name = g_string_new (NULL);
  static const char *const extensions[] = { ".gz",      ".zst",  ".csv",     ".tsv",
                                            ".txt",     ".json", ".jsonl",   ".ndjson",
                                            ".xlsx",    ".xlsm", ".parquet", ".sqlite",
                                            ".sqlite3", ".db",   ".duckdb",  NULL };

  for (guint i = 0; extensions[i] != NULL; i++)
    if (g_str_has_suffix (lower, extensions[i]) && !g_str_equal (lower, extensions[i]))
      lower[strlen (lower) - strlen (extensions[i])] = '\0';

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isalnum (letter) || g_unichar_ismark (letter))
        g_string_append_unichar (name, letter);
      else if (name->len > 0 && name->str[name->len - 1] != '_')
        g_string_append_c (name, '_');
    }

  while (name->len > 0 && name->str[name->len - 1] == '_')
    g_string_truncate (name, name->len - 1);
  if (name->len == 0)
    g_string_append (name, "table");

  return g_string_free (name, FALSE);
}

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
        vit_json_scope_fail (scope, "date_formats", VIT_JSON_ERROR_VALUE,
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
  self->skip = (guint) vit_json_scope_integer (scope, "skip", 0, 1000000, 0);
  read_sheet (scope, &self->sheet);
  read_optional (scope, "range", &self->range);
  read_optional (scope, "from", &self->from);
  read_optional (scope, "explode", &self->explode);
  read_types (scope, self->types);
  read_date_formats (scope, self->date_formats);
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
  write_optional (object, "sheet", self->sheet);
  write_optional (object, "range", self->range);
  write_optional (object, "from", self->from);
  write_optional (object, "explode", self->explode);
  if (self->header >= 0)
    json_object_set_boolean_member (object, "header", self->header > 0);
  if (self->has_empty_texts)
    json_object_set_string_member (object, "empty", "text");
  if (self->skip > 0)
    json_object_set_int_member (object, "skip", self->skip);
  write_words (object, "types", self->types);
  write_words (object, "date_formats", self->date_formats);

  json_node_take_object (node, object);

  return node;
}
