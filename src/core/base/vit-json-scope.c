/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-json-scope-private.h"

#include <string.h>

#include "vit-nearest.h"

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

static void
outcome_unref (Outcome *outcome)
{
  if (!g_ref_count_dec (&outcome->references))
    return;

  g_clear_error (&outcome->error);
  g_free (outcome);
}

/* "a number" and so on, as it stands in a message. */
const char *
vit_json_scope_describe (JsonNode *node)
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
JsonNode *
vit_json_scope_look_up (VitJsonScope *self, const char *key)
{
  learn_key (self, key);
  if (self->object == NULL || self->outcome->error != NULL)
    return NULL;

  return json_object_get_member (self->object, key);
}

void
vit_json_scope_fail_type (VitJsonScope *self, const char *key, JsonNode *node, const char *wanted)
{
  vit_json_scope_fail (self, key, VIT_JSON_ERROR_TYPE, "must be %s, not %s", wanted,
                       vit_json_scope_describe (node));
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
    vit_json_scope_fail_type (self, NULL, node, "an object");

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
  JsonNode *node = vit_json_scope_look_up (self, key);
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
