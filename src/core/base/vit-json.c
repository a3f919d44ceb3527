/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-json.h"

#include <math.h>
#include <string.h>

#include "vit-json-private.h"
#include "vit-nearest.h"

/* Whole numbers up to here are exact in a double. */
#define MAX_EXACT 9007199254740992.0

/* The first error of a document, shared by its scopes. */
typedef struct
{
  grefcount references;
  GError *error; /* owned, nullable */
} Outcome;

struct _VitJsonScope
{
  grefcount references;
  JsonNode *node;      /* owned: keeps the strings alive that were handed out */
  JsonObject *object;  /* of node; NULL if it is not an object */
  char *path;          /* "options.rfm", or "" at the top */
  GPtrArray *known;    /* owned: keys that the reader has asked for */
  GPtrArray *children; /* owned: their left-over keys are looked for with this one's */
  Outcome *outcome;
};

G_DEFINE_QUARK (vit - json - error - quark, vit_json_error)

static void
outcome_unref (Outcome *outcome)
{
  if (!g_ref_count_dec (&outcome->references))
    return;

  g_clear_error (&outcome->error);
  g_free (outcome);
}

/* "a number" and so on, as it stands in a message. */
static const char *
describe_kind (JsonNode *node)
{
  GType type;

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return "an object";
    case JSON_NODE_ARRAY:
      return "a list";
    case JSON_NODE_NULL:
      return "null";
    case JSON_NODE_VALUE:
    default:
      break;
    }

  type = json_node_get_value_type (node);
  if (type == G_TYPE_STRING)
    return "a text";
  if (type == G_TYPE_BOOLEAN)
    return "true or false";

  return "a number";
}

static gboolean
is_simple (const char *key)
{
  return *key != '\0' && strpbrk (key, " .[]\"") == NULL;
}

static char *
join_path (const char *path, const char *key)
{
  if (key == NULL)
    return g_strdup (*path ? path : "the document");
  if (!is_simple (key))
    return g_strdup_printf ("%s[\"%s\"]", path, key);

  return *path ? g_strconcat (path, ".", key, NULL) : g_strdup (key);
}

static void
learn_key (VitJsonScope *self, const char *key)
{
  if (!g_ptr_array_find_with_equal_func (self->known, key, g_str_equal, NULL))
    g_ptr_array_add (self->known, g_strdup (key));
}

/* The value at @key, or NULL if there is none or an error has come before. */
static JsonNode *
look_up (VitJsonScope *self, const char *key)
{
  learn_key (self, key);
  if (self->object == NULL || self->outcome->error != NULL)
    return NULL;

  return json_object_get_member (self->object, key);
}

static void
fail_type (VitJsonScope *self, const char *key, JsonNode *node, const char *wanted)
{
  vit_json_scope_fail (self, key, VIT_JSON_ERROR_TYPE, "must be %s, not %s", wanted,
                       describe_kind (node));
}

static gboolean
holds (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

static gboolean
holds_number (JsonNode *node)
{
  return holds (node, G_TYPE_INT64) || holds (node, G_TYPE_DOUBLE);
}

/**
 * vit_json_load:
 * @path: a file
 *
 * Reads strictly: no comments, no repeated keys, no NaN, at most 200 levels.
 *
 * Returns: (transfer full): the root, or %NULL with a #GFileError, or with
 *   %VIT_JSON_ERROR_SYNTAX whose message names file, line and column
 */
JsonNode *
vit_json_load (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;

  return vit_json_parse_text (text, length, path, error);
}

/**
 * vit_json_parse:
 * @text: a JSON document
 *
 * Returns: (transfer full): the root, or %NULL with %VIT_JSON_ERROR_SYNTAX whose message names
 *   line and column
 */
JsonNode *
vit_json_parse (const char *text, GError **error)
{
  return vit_json_parse_text (text, strlen (text), NULL, error);
}

static VitJsonScope *
scope_new (JsonNode *node, const char *path, Outcome *outcome)
{
  VitJsonScope *self = g_new0 (VitJsonScope, 1);

  g_ref_count_init (&self->references);
  self->node = node ? json_node_ref (node) : NULL;
  self->path = g_strdup (path ? path : "");
  self->known = g_ptr_array_new_with_free_func (g_free);
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_json_scope_free);
  self->outcome = outcome;

  if (node == NULL)
    return self;

  if (JSON_NODE_HOLDS_OBJECT (node))
    self->object = json_node_get_object (node);
  else
    fail_type (self, NULL, node, "an object");

  return self;
}

/**
 * vit_json_scope_new:
 * @node: what to read
 * @path: (nullable): where @node stands in its document, such as "recipes.orders[0]"; %NULL or ""
 *   at the top
 *
 * If @node is not an object, that is the scope's error.
 *
 * Returns: (transfer full): a scope over @node
 */
VitJsonScope *
vit_json_scope_new (JsonNode *node, const char *path)
{
  Outcome *outcome = g_new0 (Outcome, 1);

  g_ref_count_init (&outcome->references);

  return scope_new (node, path, outcome);
}

/**
 * vit_json_scope_child:
 * @key: key of an object in @self
 *
 * Parent and child share the first error, and vit_json_scope_finish() of the parent looks for
 * left-over keys in the child too, so it is enough to finish the parent.
 *
 * Returns: (transfer full): a scope over that object; an empty one if the key is not there
 */
VitJsonScope *
vit_json_scope_child (VitJsonScope *self, const char *key)
{
  g_autofree char *path = join_path (self->path, key);
  JsonNode *node = look_up (self, key);
  VitJsonScope *child;

  g_ref_count_inc (&self->outcome->references);
  child = scope_new (node, path, self->outcome);

  g_ref_count_inc (&child->references);
  g_ptr_array_add (self->children, child);

  return child;
}

/**
 * vit_json_scope_has:
 *
 * Returns: whether @key is there, whatever its value
 */
gboolean
vit_json_scope_has (VitJsonScope *self, const char *key)
{
  learn_key (self, key);

  return self->object != NULL && json_object_has_member (self->object, key);
}

/**
 * vit_json_scope_string:
 * @fallback: (nullable): what to return if @key is not there or anything is wrong
 *
 * Returns: (transfer none) (nullable): the text at @key; lives as long as @self
 */
const char *
vit_json_scope_string (VitJsonScope *self, const char *key, const char *fallback)
{
  JsonNode *node = look_up (self, key);

  if (node == NULL)
    return fallback;

  if (!holds (node, G_TYPE_STRING))
    {
      fail_type (self, key, node, "a text");
      return fallback;
    }

  return json_node_get_string (node);
}

/**
 * vit_json_scope_boolean:
 * @fallback: what to return if @key is not there or anything is wrong
 *
 * Returns: the value at @key
 */
gboolean
vit_json_scope_boolean (VitJsonScope *self, const char *key, gboolean fallback)
{
  JsonNode *node = look_up (self, key);

  if (node == NULL)
    return fallback;

  if (!holds (node, G_TYPE_BOOLEAN))
    {
      fail_type (self, key, node, "true or false");
      return fallback;
    }

  return json_node_get_boolean (node);
}

/* Whether @node is a whole number; 3.0 counts as one. */
static gboolean
get_whole (JsonNode *node, gint64 *value)
{
  double number;

  if (holds (node, G_TYPE_INT64))
    {
      *value = json_node_get_int (node);
      return TRUE;
    }

  if (!holds (node, G_TYPE_DOUBLE))
    return FALSE;

  number = json_node_get_double (node);
  if (!(fabs (number) <= MAX_EXACT) || number != floor (number))
    return FALSE;

  *value = (gint64) number;

  return TRUE;
}

/**
 * vit_json_scope_integer:
 * @low: the smallest value allowed
 * @high: the largest
 * @fallback: what to return if @key is not there or anything is wrong
 *
 * Returns: the whole number at @key
 */
gint64
vit_json_scope_integer (VitJsonScope *self,
                        const char *key,
                        gint64 low,
                        gint64 high,
                        gint64 fallback)
{
  JsonNode *node = look_up (self, key);
  gint64 value;

  if (node == NULL)
    return fallback;

  if (!get_whole (node, &value))
    {
      if (holds_number (node))
        vit_json_scope_fail (self, key, VIT_JSON_ERROR_TYPE, "must be a whole number, not %g",
                             json_node_get_double (node));
      else
        fail_type (self, key, node, "a whole number");
      return fallback;
    }

  if (value < low || value > high)
    {
      vit_json_scope_fail (self, key, VIT_JSON_ERROR_VALUE,
                           "must be a whole number from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT
                           ", not %" G_GINT64_FORMAT,
                           low, high, value);
      return fallback;
    }

  return value;
}

static void
fail_range (VitJsonScope *self, const char *key, double low, double high, double value)
{
  if (isinf (high))
    vit_json_scope_fail (self, key, VIT_JSON_ERROR_VALUE, "must be %g or more, not %g", low, value);
  else if (isinf (low))
    vit_json_scope_fail (self, key, VIT_JSON_ERROR_VALUE, "must be %g or less, not %g", high,
                         value);
  else
    vit_json_scope_fail (self, key, VIT_JSON_ERROR_VALUE, "must be from %g to %g, not %g", low,
                         high, value);
}

/**
 * vit_json_scope_number:
 * @low: the smallest value allowed; -INFINITY if there is none
 * @high: the largest; INFINITY if there is none
 * @fallback: what to return if @key is not there or anything is wrong
 *
 * Returns: the number at @key
 */
double
vit_json_scope_number (VitJsonScope *self,
                       const char *key,
                       double low,
                       double high,
                       double fallback)
{
  JsonNode *node = look_up (self, key);
  double value;

  if (node == NULL)
    return fallback;

  if (!holds_number (node))
    {
      fail_type (self, key, node, "a number");
      return fallback;
    }

  value = json_node_get_double (node);
  if (!(value >= low && value <= high))
    {
      fail_range (self, key, low, high, value);
      return fallback;
    }

  return value;
}

/**
 * vit_json_scope_word:
 * @words: (array zero-terminated=1): the words that the key takes
 * @fallback: what to return if @key is not there or anything is wrong
 *
 * Returns: the index in @words of the text at @key
 */
int
vit_json_scope_word (VitJsonScope *self, const char *key, const char *const *words, int fallback)
{
  const char *word = vit_json_scope_string (self, key, NULL);
  g_autofree char *list = NULL;
  const char *similar;

  if (word == NULL)
    return fallback;

  for (int i = 0; words[i] != NULL; i++)
    {
      if (g_str_equal (word, words[i]))
        return i;
    }

  list = g_strjoinv (", ", (char **) words);
  similar = vit_nearest (word, words, g_strv_length ((char **) words));
  vit_json_scope_fail (self, key, VIT_JSON_ERROR_VALUE, "must be one of %s, not “%s”%s%s%s", list,
                       word, similar ? "; did you mean " : "", similar ? similar : "",
                       similar ? "?" : "");

  return fallback;
}

/**
 * vit_json_scope_strings:
 *
 * Returns: (transfer full) (nullable): the list of texts at @key; %NULL if the key is not there
 *   or anything is wrong
 */
GStrv
vit_json_scope_strings (VitJsonScope *self, const char *key)
{
  g_autoptr (GStrvBuilder) builder = NULL;
  JsonNode *node = look_up (self, key);
  JsonArray *array;

  if (node == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      fail_type (self, key, node, "a list of texts");
      return NULL;
    }

  builder = g_strv_builder_new ();
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!holds (element, G_TYPE_STRING))
        {
          vit_json_scope_fail (self, key, VIT_JSON_ERROR_TYPE,
                               "must be a list of texts, but element %u is %s", i,
                               describe_kind (element));
          return NULL;
        }
      g_strv_builder_add (builder, json_node_get_string (element));
    }

  return g_strv_builder_end (builder);
}

/**
 * vit_json_scope_node:
 *
 * For what the other functions do not read; the caller checks what is within.
 *
 * Returns: (transfer none) (nullable): whatever is at @key
 */
JsonNode *
vit_json_scope_node (VitJsonScope *self, const char *key)
{
  return look_up (self, key);
}

/**
 * vit_json_scope_require:
 *
 * Fails with %VIT_JSON_ERROR_MISSING_KEY if @key is not there.
 */
void
vit_json_scope_require (VitJsonScope *self, const char *key)
{
  g_autofree char *path = NULL;

  if (vit_json_scope_has (self, key) || self->outcome->error != NULL)
    return;

  path = join_path (self->path, key);
  g_set_error (&self->outcome->error, VIT_JSON_ERROR, VIT_JSON_ERROR_MISSING_KEY,
               "the key %s is missing", path);
}

/**
 * vit_json_scope_fail:
 * @key: (nullable): what the message is about; %NULL for the object itself
 * @code: a #VitJsonError
 * @format: what is wrong, as a predicate: the message is the path and then this
 *
 * Sets the scope's error, unless one has come before.
 */
void
vit_json_scope_fail (VitJsonScope *self, const char *key, int code, const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *path = NULL;
  va_list args;

  if (self->outcome->error != NULL)
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  path = join_path (self->path, key);
  g_set_error (&self->outcome->error, VIT_JSON_ERROR, code, "%s %s", path, message);
}

/**
 * vit_json_scope_path:
 * @key: (nullable): a key, or %NULL for the object itself
 *
 * Returns: (transfer full): where @key stands in the document, "options.rfm.scores"
 */
char *
vit_json_scope_path (VitJsonScope *self, const char *key)
{
  return key ? join_path (self->path, key) : g_strdup (self->path);
}

static void
fail_unknown (VitJsonScope *self, const char *key)
{
  g_autofree char *path = join_path (self->path, key);
  g_autofree char *similar_path = NULL;
  const char *similar =
      vit_nearest (key, (const char *const *) self->known->pdata, self->known->len);

  if (similar != NULL)
    similar_path = join_path (self->path, similar);

  g_set_error (&self->outcome->error, VIT_JSON_ERROR, VIT_JSON_ERROR_UNKNOWN_KEY,
               "unknown key %s%s%s%s", path, similar ? "; did you mean " : "",
               similar ? similar_path : "", similar ? "?" : "");
}

static void
check_left_over (VitJsonScope *self)
{
  JsonObjectIter iter;
  const char *key;

  if (self->object != NULL)
    {
      json_object_iter_init_ordered (&iter, self->object);
      while (self->outcome->error == NULL && json_object_iter_next_ordered (&iter, &key, NULL))
        {
          if (!g_ptr_array_find_with_equal_func (self->known, key, g_str_equal, NULL))
            fail_unknown (self, key);
        }
    }

  for (guint i = 0; i < self->children->len && self->outcome->error == NULL; i++)
    check_left_over (g_ptr_array_index (self->children, i));
}

/**
 * vit_json_scope_finish:
 *
 * To be called when everything was read. Refuses keys that nobody asked for, in @self and its
 * children.
 *
 * Returns: %TRUE, or %FALSE with the first error
 */
gboolean
vit_json_scope_finish (VitJsonScope *self, GError **error)
{
  check_left_over (self);

  if (self->outcome->error == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (self->outcome->error));

  return FALSE;
}

/**
 * vit_json_scope_free:
 * @self: (transfer full) (nullable): the scope
 */
void
vit_json_scope_free (VitJsonScope *self)
{
  if (self == NULL || !g_ref_count_dec (&self->references))
    return;

  g_clear_pointer (&self->node, json_node_unref);
  g_free (self->path);
  g_ptr_array_unref (self->known);
  g_ptr_array_unref (self->children);
  outcome_unref (self->outcome);
  g_free (self);
}
