/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a scope reads, by kind of value. */

#include "vit-json-scope-private.h"

#include <math.h>

#include "vit-nearest.h"

/* Whole numbers up to here are exact in a double. */
#define MAX_EXACT 9007199254740992.0

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
 * vit_json_scope_string:
 * @fallback: (nullable): what to return if @key is not there or anything is wrong
 *
 * Returns: (transfer none) (nullable): the text at @key; lives as long as @self
 */
const char *
vit_json_scope_string (VitJsonScope *self, const char *key, const char *fallback)
{
  JsonNode *node = vit_json_scope_look_up (self, key);

  if (node == NULL)
    return fallback;

  if (!holds (node, G_TYPE_STRING))
    {
      vit_json_scope_fail_type (self, key, node, "a text");
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
  JsonNode *node = vit_json_scope_look_up (self, key);

  if (node == NULL)
    return fallback;

  if (!holds (node, G_TYPE_BOOLEAN))
    {
      vit_json_scope_fail_type (self, key, node, "true or false");
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
  JsonNode *node = vit_json_scope_look_up (self, key);
  gint64 value;

  if (node == NULL)
    return fallback;

  if (!get_whole (node, &value))
    {
      if (holds_number (node))
        vit_json_scope_fail (self, key, VIT_JSON_ERROR_TYPE, "must be a whole number, not %g",
                             json_node_get_double (node));
      else
        vit_json_scope_fail_type (self, key, node, "a whole number");
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
  JsonNode *node = vit_json_scope_look_up (self, key);
  double value;

  if (node == NULL)
    return fallback;

  if (!holds_number (node))
    {
      vit_json_scope_fail_type (self, key, node, "a number");
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
  JsonNode *node = vit_json_scope_look_up (self, key);
  JsonArray *array;

  if (node == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      vit_json_scope_fail_type (self, key, node, "a list of texts");
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
                               vit_json_scope_describe (element));
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
  return vit_json_scope_look_up (self, key);
}
