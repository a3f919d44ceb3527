/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A strict reader of JSON (RFC 8259) into json-glib's nodes.
 *
 * json-glib's own parser takes comments and single quotes, lets a repeated key win in silence,
 * reads 1e999 as infinity and recurses without a limit. A study file is written by hand: each of
 * these is a mistake that its author wants to hear of, with line and column.
 */

#include "vit-json-private.h"

#include <errno.h>
#include <math.h>
#include <string.h>

typedef struct
{
  const char *name; /* of the file, or NULL */
  const char *text;
  const char *at; /* the next byte to be read */
  const char *end;
  guint depth;
} Reader;

static JsonNode *read_value (Reader *self, GError **error);

/* Sets the error at @where, said as file, line and column (in characters, from 1). */
static void fail (Reader *self, const char *where, GError **error, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

static void
fail (Reader *self, const char *where, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  const char *line_start = self->text;
  guint line = 1;
  va_list args;

  for (const char *p = self->text; p < where; p++)
    {
      if (*p == '\n')
        {
          line++;
          line_start = p + 1;
        }
    }

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_set_error (error, VIT_JSON_ERROR, VIT_JSON_ERROR_SYNTAX, "%s%sline %u, column %ld: %s",
               self->name ? self->name : "", self->name ? ", " : "", line,
               g_utf8_strlen (line_start, where - line_start) + 1, message);
}

static void
fail_unexpected (Reader *self, GError **error, const char *expected)
{
  g_autofree char *found = NULL;

  if (self->at >= self->end)
    found = g_strdup ("the end of the text");
  else if ((guchar) *self->at < 0x20)
    found = g_strdup_printf ("the control character %d", *self->at);
  else
    found = g_strdup_printf ("“%.*s”", (int) (g_utf8_next_char (self->at) - self->at), self->at);

  fail (self, self->at, error, "expected %s, found %s", expected, found);
}

static void
skip_space (Reader *self)
{
  while (self->at < self->end && strchr (" \t\r\n", *self->at) != NULL && *self->at != '\0')
    self->at++;
}

static gboolean
next_is (Reader *self, char c)
{
  return self->at < self->end && *self->at == c;
}

/* Takes @c if it comes next. */
static gboolean
take (Reader *self, char c)
{
  if (!next_is (self, c))
    return FALSE;

  self->at++;

  return TRUE;
}

/* The four digits of a \u escape, or -1. */
static gint32
read_hex (Reader *self)
{
  gint32 code = 0;

  if (self->end - self->at < 4)
    return -1;

  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (self->at[i]);

      if (digit < 0)
        return -1;
      code = code * 16 + digit;
    }
  self->at += 4;

  return code;
}

/* What follows "\u": one code, or two that make a surrogate pair. */
static gboolean
read_unicode_escape (Reader *self, GString *string, GError **error)
{
  const char *start = self->at - 2;
  gint32 code = read_hex (self);

  if (code >= 0xD800 && code < 0xDC00 && take (self, '\\') && take (self, 'u'))
    {
      gint32 low = read_hex (self);

      if (low >= 0xDC00 && low < 0xE000)
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    }

  if (code <= 0 || (code >= 0xD800 && code < 0xE000))
    {
      fail (self, start, error,
            "the escape \\u must be followed by four hexadecimal digits of a "
            "character");
      return FALSE;
    }

  g_string_append_unichar (string, (gunichar) code);

  return TRUE;
}

static gboolean
read_escape (Reader *self, GString *string, GError **error)
{
  static const char names[] = "\"\\/bfnrt";
  static const char values[] = "\"\\/\b\f\n\r\t";
  const char *name;

  if (take (self, 'u'))
    return read_unicode_escape (self, string, error);

  name = self->at < self->end && *self->at ? strchr (names, *self->at) : NULL;
  if (name == NULL)
    {
      fail_unexpected (self, error, "one of \" \\ / b f n r t u after the backslash");
      return FALSE;
    }

  g_string_append_c (string, values[name - names]);
  self->at++;

  return TRUE;
}

/* A string, from its opening quote. */
static char *
read_string (Reader *self, GError **error)
{
  g_autoptr (GString) string = g_string_new (NULL);
  const char *start = self->at++;

  while (!take (self, '"'))
    {
      if (self->at >= self->end || *self->at == '\n')
        {
          fail (self, start, error, "the string that begins here has no closing quote");
          return NULL;
        }

      if ((guchar) *self->at < 0x20)
        {
          fail (self, self->at, error,
                "a control character within a string must be written as an escape such as \\t");
          return NULL;
        }

      if (take (self, '\\'))
        {
          if (!read_escape (self, string, error))
            return NULL;
        }
      else
        g_string_append_c (string, *self->at++);
    }

  return g_string_free (g_steal_pointer (&string), FALSE);
}

static gboolean
skip_digits (Reader *self)
{
  const char *start = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;

  return self->at > start;
}

/* Moves over a number; @is_whole tells that it has neither fraction nor exponent. */
static gboolean
skip_number (Reader *self, gboolean *is_whole)
{
  *is_whole = TRUE;

  take (self, '-');
  if (!take (self, '0') && !skip_digits (self))
    return FALSE;

  if (take (self, '.'))
    {
      *is_whole = FALSE;
      if (!skip_digits (self))
        return FALSE;
    }

  if (take (self, 'e') || take (self, 'E'))
    {
      *is_whole = FALSE;
      if (!take (self, '+'))
        take (self, '-');
      if (!skip_digits (self))
        return FALSE;
    }

  return TRUE;
}

static JsonNode *
read_number (Reader *self, GError **error)
{
  g_autofree char *digits = NULL;
  const char *start = self->at;
  gboolean is_whole;
  double value;

  if (!skip_number (self, &is_whole))
    {
      fail_unexpected (self, error, "a digit");
      return NULL;
    }

  if (self->at < self->end && (g_ascii_isalnum (*self->at) || *self->at == '.'))
    {
      fail (self, start, error, "this is not a number; a text must stand in double quotes");
      return NULL;
    }

  digits = g_strndup (start, self->at - start);
  if (is_whole)
    {
      gint64 whole;

      errno = 0;
      whole = g_ascii_strtoll (digits, NULL, 10);
      if (errno == 0)
        return json_node_init_int (json_node_alloc (), whole);
    }

  value = g_ascii_strtod (digits, NULL);
  if (!isfinite (value))
    {
      fail (self, start, error, "the number %s is too large", digits);
      return NULL;
    }

  return json_node_init_double (json_node_alloc (), value);
}

static JsonNode *
read_word (Reader *self, GError **error)
{
  const char *start = self->at;
  gsize length;

  while (self->at < self->end && (g_ascii_isalnum (*self->at) || *self->at == '_'))
    self->at++;
  length = self->at - start;

  if (length == 4 && memcmp (start, "true", 4) == 0)
    return json_node_init_boolean (json_node_alloc (), TRUE);
  if (length == 5 && memcmp (start, "false", 5) == 0)
    return json_node_init_boolean (json_node_alloc (), FALSE);
  if (length == 4 && memcmp (start, "null", 4) == 0)
    return json_node_init_null (json_node_alloc ());

  if (length == 0)
    fail_unexpected (self, error, "a value");
  else if (length == 3 && g_ascii_strncasecmp (start, "nan", 3) == 0)
    fail (self, start, error, "JSON has no NaN; write null for a missing value");
  else
    fail (self, start, error, "unknown word %.*s; a text must stand in double quotes",
          (int) MIN (length, 40), start);

  return NULL;
}

static JsonNode *
read_array (Reader *self, GError **error)
{
  g_autoptr (JsonArray) array = json_array_new ();
  JsonNode *node;

  self->at++;
  skip_space (self);
  while (!take (self, ']'))
    {
      JsonNode *element;

      if (json_array_get_length (array) > 0)
        {
          if (!take (self, ','))
            {
              fail_unexpected (self, error, "a comma or ] after an element");
              return NULL;
            }
          skip_space (self);
        }

      element = read_value (self, error);
      if (element == NULL)
        return NULL;
      json_array_add_element (array, element);
      skip_space (self);
    }

  node = json_node_alloc ();

  return json_node_init_array (node, array);
}

/* One "key": value. */
static gboolean
read_member (Reader *self, JsonObject *object, GError **error)
{
  g_autofree char *key = NULL;
  const char *start = self->at;
  JsonNode *value;

  if (!next_is (self, '"'))
    {
      fail_unexpected (self, error, "a key in double quotes");
      return FALSE;
    }

  key = read_string (self, error);
  if (key == NULL)
    return FALSE;

  if (json_object_has_member (object, key))
    {
      fail (self, start, error, "the key \"%s\" stands twice in the same object; remove one", key);
      return FALSE;
    }

  skip_space (self);
  if (!take (self, ':'))
    {
      fail_unexpected (self, error, "a colon after the key");
      return FALSE;
    }

  skip_space (self);
  value = read_value (self, error);
  if (value == NULL)
    return FALSE;

  json_object_set_member (object, key, value);

  return TRUE;
}

static JsonNode *
read_object (Reader *self, GError **error)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonNode *node;

  self->at++;
  skip_space (self);
  while (!take (self, '}'))
    {
      if (json_object_get_size (object) > 0)
        {
          if (!take (self, ','))
            {
              fail_unexpected (self, error, "a comma or } after a value");
              return NULL;
            }
          skip_space (self);
        }

      if (!read_member (self, object, error))
        return NULL;
      skip_space (self);
    }

  node = json_node_alloc ();

  return json_node_init_object (node, object);
}

static JsonNode *
read_container (Reader *self, GError **error)
{
  JsonNode *node;

  if (self->depth == VIT_JSON_MAX_DEPTH)
    {
      fail (self, self->at, error, "objects and arrays are nested more than %d deep",
            VIT_JSON_MAX_DEPTH);
      return NULL;
    }

  self->depth++;
  node = *self->at == '{' ? read_object (self, error) : read_array (self, error);
  self->depth--;

  return node;
}

static JsonNode *
read_value (Reader *self, GError **error)
{
  g_autofree char *string = NULL;

  if (next_is (self, '{') || next_is (self, '['))
    return read_container (self, error);

  if (next_is (self, '-') || (self->at < self->end && g_ascii_isdigit (*self->at)))
    return read_number (self, error);

  if (!next_is (self, '"'))
    return read_word (self, error);

  string = read_string (self, error);
  if (string == NULL)
    return NULL;

  return json_node_init_string (json_node_alloc (), string);
}

/*
 * vit_json_parse_text:
 * @text: the document; a byte order mark before it is passed over
 * @length: its length in bytes
 * @name: (nullable): what to call it in messages
 *
 * Returns: (transfer full): its root, or %NULL with %VIT_JSON_ERROR_SYNTAX
 */
JsonNode *
vit_json_parse_text (const char *text, gsize length, const char *name, GError **error)
{
  Reader reader = { name, text, text, text + length, 0 };
  g_autoptr (JsonNode) root = NULL;
  const char *bad;

  if (!g_utf8_validate_len (text, length, &bad))
    {
      fail (&reader, bad, error, "%s",
            *bad == '\0' ? "the text has a NUL byte here; is this a JSON file?"
                         : "the text is not UTF-8 from here on; save the file as UTF-8");
      return NULL;
    }

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    reader.at = reader.text = text + 3;

  skip_space (&reader);
  root = read_value (&reader, error);
  if (root == NULL)
    return NULL;

  skip_space (&reader);
  if (reader.at < reader.end)
    {
      fail_unexpected (&reader, error, "nothing after the value");
      return NULL;
    }

  return g_steal_pointer (&root);
}
