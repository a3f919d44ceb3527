/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-result-io.h"

#include <math.h>

#include "vit-result-pack.h"

struct _VitResultIo
{
  JsonObject *object;    /* borrowed: being written; %NULL in reading */
  VitJsonScope *scope;   /* borrowed: being read; %NULL in writing */
  GError **failure;      /* the first one, shared by all objects of a document */
  VitProgress *progress; /* borrowed (nullable) */
};

/* Calls @func for one object. */
static gpointer
visit (const VitResultIo *parent,
       JsonObject *object,
       VitJsonScope *scope,
       VitResultItemFunc func,
       gpointer item)
{
  VitResultIo io = { object, scope, parent->failure, parent->progress };

  item = func (&io, item);
  if (scope != NULL && *io.failure == NULL)
    vit_json_scope_finish (scope, io.failure);

  return item;
}

/**
 * vit_result_io_write:
 * @func: names the fields
 * @item: what to write
 * @progress: (nullable): polled for a cancel
 *
 * Returns: (transfer full): @item as an object, or %NULL with an error
 */
JsonNode *
vit_result_io_write (VitResultItemFunc func, gpointer item, VitProgress *progress, GError **error)
{
  GError *failure = NULL;
  VitResultIo root = { NULL, NULL, &failure, progress };
  g_autoptr (JsonObject) object = json_object_new ();

  visit (&root, object, NULL, func, item);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }

  return json_node_init_object (json_node_alloc (), object);
}

/**
 * vit_result_io_read:
 * @func: names the fields
 * @node: what vit_result_io_write() wrote
 * @path: where @node stands in its document
 * @progress: (nullable): polled for a cancel
 *
 * Returns: (transfer full): what @func made; with @error set it is not complete and only to be
 *   freed
 */
gpointer
vit_result_io_read (VitResultItemFunc func,
                    JsonNode *node,
                    const char *path,
                    VitProgress *progress,
                    GError **error)
{
  GError *failure = NULL;
  VitResultIo root = { NULL, NULL, &failure, progress };
  g_autoptr (VitJsonScope) scope = vit_json_scope_new (node, path);
  gpointer item = visit (&root, NULL, scope, func, NULL);

  if (failure != NULL)
    g_propagate_error (error, failure);

  return item;
}

gboolean
vit_result_io_is_reading (const VitResultIo *self)
{
  return self->scope != NULL;
}

/**
 * vit_result_io_check:
 *
 * To be called before anything long.
 *
 * Returns: whether to go on: nothing has failed and nobody has cancelled
 */
gboolean
vit_result_io_check (VitResultIo *self)
{
  return *self->failure == NULL && vit_progress_check (self->progress, self->failure);
}

/**
 * vit_result_io_fail:
 * @key: a key
 * @predicate: what is wrong with it: "must be …"
 */
void
vit_result_io_fail (VitResultIo *self, const char *key, const char *predicate)
{
  g_autofree char *path = NULL;

  if (*self->failure != NULL)
    return;

  path = self->scope != NULL ? vit_json_scope_path (self->scope, key) : g_strdup (key);
  g_set_error (self->failure, VIT_JSON_ERROR, VIT_JSON_ERROR_VALUE, "%s %s", path, predicate);
}

/**
 * vit_result_io_text:
 * @text: (inout) (transfer full) (nullable): a text; %NULL stays %NULL
 */
void
vit_result_io_text (VitResultIo *self, const char *key, char **text)
{
  if (self->scope == NULL)
    {
      if (*text != NULL)
        json_object_set_string_member (self->object, key, *text);
      return;
    }

  g_free (*text);
  *text = g_strdup (vit_json_scope_string (self->scope, key, NULL));
}

/**
 * vit_result_io_words:
 * @text: (inout) (transfer full): a text that must be there
 */
void
vit_result_io_words (VitResultIo *self, const char *key, char **text)
{
  vit_result_io_text (self, key, text);
  if (*text == NULL)
    vit_result_io_fail (self, key, "is missing");
}

static JsonArray *
write_texts (char *const *texts, gssize n)
{
  JsonArray *array = json_array_new ();

  for (gssize i = 0; n >= 0 ? i < n : texts[i] != NULL; i++)
    {
      if (texts[i] != NULL)
        json_array_add_string_element (array, texts[i]);
      else
        json_array_add_null_element (array);
    }

  return array;
}

/* Always ends with a NULL more than @n. */
static char **
read_texts (VitResultIo *self, const char *key, JsonArray *array, gssize n)
{
  guint length = json_array_get_length (array);
  char **texts = g_new0 (char *, length + 1);

  if (n >= 0 && length != (gsize) n)
    vit_result_io_fail (self, key, "must have a text for each value");
  for (guint i = 0; i < length; i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (json_node_get_value_type (node) == G_TYPE_STRING)
        texts[i] = json_node_dup_string (node);
      else if (n < 0 || !JSON_NODE_HOLDS_NULL (node))
        vit_result_io_fail (self, key, "must hold texts only");
    }

  return texts;
}

/* Frees what read_texts() made: there may be gaps. */
static void
free_texts (char **texts, guint length)
{
  for (guint i = 0; i < length; i++)
    g_free (texts[i]);
  g_free (texts);
}

/**
 * vit_result_io_texts:
 * @texts: (inout) (transfer full) (nullable): texts; %NULL stays %NULL
 * @n: their number, each of them nullable; -1 if a %NULL ends them
 *
 * After a failure there are none.
 */
void
vit_result_io_texts (VitResultIo *self, const char *key, char ***texts, gssize n)
{
  JsonNode *node;
  char **read;

  if (self->scope == NULL)
    {
      if (*texts != NULL)
        json_object_set_array_member (self->object, key, write_texts (*texts, n));
      return;
    }

  node = vit_json_scope_node (self->scope, key);
  if (node == NULL || *self->failure != NULL)
    return;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      vit_result_io_fail (self, key, "must be a list of texts");
      return;
    }

  read = read_texts (self, key, json_node_get_array (node), n);
  if (*self->failure != NULL)
    {
      free_texts (read, json_array_get_length (json_node_get_array (node)));
      return;
    }
  if (n < 0)
    g_strfreev (*texts);
  *texts = read;
}

void
vit_result_io_boolean (VitResultIo *self, const char *key, gboolean *value)
{
  if (self->scope == NULL)
    json_object_set_boolean_member (self->object, key, *value);
  else
    *value = vit_json_scope_boolean (self->scope, key, *value);
}

void
vit_result_io_integer (VitResultIo *self, const char *key, gint64 *value)
{
  if (self->scope == NULL)
    json_object_set_int_member (self->object, key, *value);
  else
    *value = vit_json_scope_integer (self->scope, key, G_MININT64, G_MAXINT64, *value);
}

/**
 * vit_result_io_count:
 * @value: what to write; in reading, what to take if the key is not there
 * @high: the largest value that makes sense
 *
 * Returns: @value, or what was read
 */
guint
vit_result_io_count (VitResultIo *self, const char *key, guint value, guint high)
{
  if (self->scope == NULL)
    {
      json_object_set_int_member (self->object, key, value);
      return value;
    }

  return (guint) vit_json_scope_integer (self->scope, key, 0, high, value);
}

/**
 * vit_result_io_number:
 * @value: (inout): a number; what is not finite is missing, and NaN when it is read again
 */
void
vit_result_io_number (VitResultIo *self, const char *key, double *value)
{
  if (self->scope != NULL)
    *value = vit_json_scope_number (self->scope, key, -INFINITY, INFINITY, NAN);
  else if (isfinite (*value))
    json_object_set_double_member (self->object, key, *value);
}

/**
 * vit_result_io_bytes:
 * @bytes: (inout) (transfer full) (nullable): anything; %NULL stays %NULL
 */
void
vit_result_io_bytes (VitResultIo *self, const char *key, GBytes **bytes)
{
  g_autofree char *packed = NULL;
  const char *text;

  if (!vit_result_io_check (self))
    return;
  if (self->scope == NULL)
    {
      packed = *bytes != NULL ? vit_result_pack (*bytes, self->failure) : NULL;
      if (packed != NULL)
        json_object_set_string_member (self->object, key, packed);
      return;
    }

  text = vit_json_scope_string (self->scope, key, NULL);
  if (text == NULL)
    return;
  g_clear_pointer (bytes, g_bytes_unref);
  *bytes = vit_result_unpack (text);
  if (*bytes == NULL)
    vit_result_io_fail (self, key, "is damaged");
}

/**
 * vit_result_io_doubles:
 * @values: (inout) (transfer full) (nullable): numbers, to the last bit; %NULL stays %NULL
 * @n: (inout): their number; %G_MAXUINT in reading takes as many as there are
 */
void
vit_result_io_doubles (VitResultIo *self, const char *key, double **values, guint *n)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize size;

  if (self->scope == NULL)
    {
      if (*values != NULL)
        bytes = g_bytes_new (*values, *n * sizeof (double));
      vit_result_io_bytes (self, key, &bytes);
      return;
    }

  vit_result_io_bytes (self, key, &bytes);
  if (bytes == NULL)
    return;
  size = g_bytes_get_size (bytes);
  if (size % sizeof (double) != 0 || (*n != G_MAXUINT && size != *n * sizeof (double)))
    {
      vit_result_io_fail (self, key, "must have a number for each value");
      return;
    }
  *n = (guint) (size / sizeof (double));
  g_free (*values);
  *values = g_new (double, MAX (*n, 1));
  memcpy (*values, g_bytes_get_data (bytes, NULL), size);
}

/**
 * vit_result_io_flags:
 * @flags: (inout) (transfer full) (nullable): @n bytes; %NULL stays %NULL
 */
void
vit_result_io_flags (VitResultIo *self, const char *key, guint8 **flags, guint n)
{
  g_autoptr (GBytes) bytes = *flags != NULL ? g_bytes_new (*flags, n) : NULL;

  vit_result_io_bytes (self, key, &bytes);
  if (self->scope == NULL || bytes == NULL)
    return;
  if (g_bytes_get_size (bytes) != n)
    {
      vit_result_io_fail (self, key, "must have a mark for each value");
      return;
    }
  g_free (*flags);
  *flags = g_malloc (MAX (n, 1));
  memcpy (*flags, g_bytes_get_data (bytes, NULL), n);
}

/**
 * vit_result_io_node:
 * @node: (inout) (transfer full) (nullable): what has a form as JSON of its own
 */
void
vit_result_io_node (VitResultIo *self, const char *key, JsonNode **node)
{
  JsonNode *read;

  if (self->scope == NULL)
    {
      if (*node != NULL)
        json_object_set_member (self->object, key, json_node_ref (*node));
      return;
    }

  read = vit_json_scope_node (self->scope, key);
  if (read != NULL)
    *node = json_node_ref (read);
}

/**
 * vit_result_io_item:
 * @func: names the fields of the object
 * @item: (inout) (transfer full) (nullable): the object; %NULL stays %NULL
 */
void
vit_result_io_item (VitResultIo *self, const char *key, VitResultItemFunc func, gpointer *item)
{
  g_autoptr (VitJsonScope) scope = NULL;
  JsonObject *object;

  if (self->scope == NULL && *item != NULL)
    {
      object = json_object_new ();
      visit (self, object, NULL, func, *item);
      json_object_set_object_member (self->object, key, object);
    }
  if (self->scope == NULL || !vit_json_scope_has (self->scope, key))
    return;

  scope = vit_json_scope_child (self->scope, key);
  if (*self->failure == NULL)
    *item = visit (self, NULL, scope, func, *item);
}

static void
read_list (VitResultIo *self, const char *key, VitResultItemFunc func, GPtrArray *items)
{
  JsonNode *node = vit_json_scope_node (self->scope, key);
  JsonArray *array =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL)
    vit_result_io_fail (self, key, "must be a list");
  for (guint i = 0; array != NULL && *self->failure == NULL && i < json_array_get_length (array);
       i++)
    {
      g_autofree char *list = vit_json_scope_path (self->scope, key);
      g_autofree char *path = g_strdup_printf ("%s[%u]", list, i);
      g_autoptr (VitJsonScope) scope = vit_json_scope_new (json_array_get_element (array, i), path);

      g_ptr_array_add (items, visit (self, NULL, scope, func, NULL));
    }
}

/**
 * vit_result_io_list:
 * @func: names the fields of each object
 * @items: the objects; in reading, what is read is added
 */
void
vit_result_io_list (VitResultIo *self, const char *key, VitResultItemFunc func, GPtrArray *items)
{
  JsonArray *array;

  if (self->scope != NULL)
    {
      read_list (self, key, func, items);
      return;
    }

  array = json_array_new ();
  for (guint i = 0; i < items->len && *self->failure == NULL; i++)
    {
      JsonObject *object = json_object_new ();

      visit (self, object, NULL, func, g_ptr_array_index (items, i));
      json_array_add_object_element (array, object);
    }
  json_object_set_array_member (self->object, key, array);
}
