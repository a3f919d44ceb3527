/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-json.h"

#include <math.h>
#include <string.h>

/* Integers up to here are exact in a double. */
#define MAX_EXACT_INTEGER 9007199254740992.0

typedef struct
{
  GString *text;
  gboolean pretty;
  guint depth;
} Writer;

static void write_node (Writer *self, JsonNode *node);

static void
write_string (Writer *self, const char *string)
{
  g_string_append_c (self->text, '"');
  for (const char *p = string; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        {
          g_string_append_c (self->text, '\\');
          g_string_append_c (self->text, *p);
        }
      else if (*p == '\n')
        g_string_append (self->text, "\\n");
      else if (*p == '\t')
        g_string_append (self->text, "\\t");
      else if ((guchar) *p < 0x20)
        g_string_append_printf (self->text, "\\u%04x", (guint) *p);
      else
        g_string_append_c (self->text, *p);
    }
  g_string_append_c (self->text, '"');
}

/* The shortest of the decimal forms that reads back as the same double. */
static void
write_double (Writer *self, double value)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    {
      g_string_append (self->text, "null");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (number, sizeof number, formats[i], value);
      if (g_ascii_strtod (number, NULL) == value)
        break;
    }

  g_string_append (self->text, number);

  /* A whole double stays a double when it is read again. */
  if (strpbrk (number, ".e") == NULL)
    g_string_append (self->text, ".0");
}

static void
write_value (Writer *self, JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    write_string (self, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (self->text, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_DOUBLE)
    write_double (self, json_node_get_double (node));
  else
    g_string_append_printf (self->text, "%" G_GINT64_FORMAT, json_node_get_int (node));
}

static void
write_line_break (Writer *self)
{
  if (!self->pretty)
    return;

  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

static void
write_object (Writer *self, JsonObject *object)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;
  gboolean is_first = TRUE;

  g_string_append_c (self->text, '{');
  self->depth++;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &value))
    {
      if (!is_first)
        g_string_append_c (self->text, ',');
      is_first = FALSE;

      write_line_break (self);
      write_string (self, key);
      g_string_append (self->text, self->pretty ? ": " : ":");
      write_node (self, value);
    }

  self->depth--;
  if (!is_first)
    write_line_break (self);
  g_string_append_c (self->text, '}');
}

/* A list of names or numbers reads best on one line. */
static gboolean
is_flat (JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNodeType type = json_node_get_node_type (json_array_get_element (array, i));

      if (type == JSON_NODE_OBJECT || type == JSON_NODE_ARRAY)
        return FALSE;
    }

  return TRUE;
}

static void
write_array (Writer *self, JsonArray *array)
{
  guint n = json_array_get_length (array);
  gboolean flat = is_flat (array);

  g_string_append_c (self->text, '[');
  self->depth++;

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (self->text, flat && self->pretty ? ", " : ",");
      if (!flat)
        write_line_break (self);
      write_node (self, json_array_get_element (array, i));
    }

  self->depth--;
  if (!flat)
    write_line_break (self);
  g_string_append_c (self->text, ']');
}

static void
write_node (Writer *self, JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      write_object (self, json_node_get_object (node));
      break;
    case JSON_NODE_ARRAY:
      write_array (self, json_node_get_array (node));
      break;
    case JSON_NODE_VALUE:
      write_value (self, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (self->text, "null");
      break;
    }
}

/**
 * vit_json_write:
 * @node: the root
 * @pretty: whether to break lines and indent by two spaces; lists of plain values stay on one line
 *
 * Keys come in the order in which they were set. A double is written with the fewest of 15 to 17
 * digits that read back as the same double, whatever the locale; NaN and infinity become null.
 *
 * Returns: (transfer full): the text, UTF-8; if @pretty, with a line break at its end
 */
char *
vit_json_write (JsonNode *node, gboolean pretty)
{
  Writer writer = { g_string_new (NULL), pretty, 0 };

  write_node (&writer, node);
  if (pretty)
    g_string_append_c (writer.text, '\n');

  return g_string_free (writer.text, FALSE);
}

/**
 * vit_json_number:
 *
 * Returns: (transfer full): @value; a whole number without a decimal point, so that a count looks
 *   like one; null if it is not finite
 */
JsonNode *
vit_json_number (double value)
{
  JsonNode *node = json_node_alloc ();

  if (!isfinite (value))
    return json_node_init_null (node);

  if (floor (value) == value && fabs (value) <= MAX_EXACT_INTEGER)
    return json_node_init_int (node, (gint64) value);

  return json_node_init_double (node, value);
}
