/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-json-value.h"

#include <string.h>

/* Deeper than any record of a shop; each level takes a little of the stack. */
#define MAX_DEPTH 64

/* What is being read: a reader of JSON (RFC 8259) that keeps numbers as they are written, so that
 * none loses digits, and needs no tree in memory. It takes NaN, which Python writes for a missing
 * number, as missing. */
typedef struct
{
  const char *at;
  const char *problem; /* why it is no JSON; static */
  guint depth;
  GString *name;   /* of the column: dotted */
  GString *value;  /* scratch */
  VitCells *cells; /* (nullable): %NULL to check only */
  const char *explode;
  VitJsonList *list;
} Reader;

static gboolean read_value (Reader *reader);

static gboolean
fail (Reader *reader, const char *problem)
{
  if (reader->problem == NULL)
    reader->problem = problem;

  return FALSE;
}

static void
skip_space (Reader *reader)
{
  reader->at += strspn (reader->at, " \t\r\n");
}

static gboolean
take (Reader *reader, char character)
{
  skip_space (reader);
  if (*reader->at != character)
    return FALSE;
  reader->at++;

  return TRUE;
}

static gboolean
set_cell (Reader *reader, VitCellKind kind, const char *value, gsize length)
{
  guint column;

  if (reader->cells == NULL)
    return TRUE;

  column = vit_cells_find_column (reader->cells, reader->name->str);
  if (!vit_cells_set (reader->cells, column, kind, value, length))
    return fail (reader, "a key is there twice");

  return TRUE;
}

static gboolean
read_hex (Reader *reader, gunichar *unit)
{
  *unit = 0;
  for (int i = 0; i < 4; i++, reader->at++)
    {
      int digit = g_ascii_xdigit_value (*reader->at);

      if (digit < 0)
        return fail (reader, "\\u is not followed by four hexadecimal digits");
      *unit = *unit * 16 + (gunichar) digit;
    }

  return TRUE;
}

/* Behind "\u": a letter, or the first half of one beyond the basic plane. */
static gboolean
read_unicode (Reader *reader)
{
  gunichar letter, low;

  if (!read_hex (reader, &letter))
    return FALSE;
  if (letter >= 0xD800 && letter < 0xDC00 && g_str_has_prefix (reader->at, "\\u"))
    {
      reader->at += 2;
      if (!read_hex (reader, &low))
        return FALSE;
      if (low < 0xDC00 || low > 0xDFFF)
        return fail (reader, "half of a letter is missing behind \\u");
      letter = 0x10000 + ((letter - 0xD800) << 10) + (low - 0xDC00);
    }
  if (letter == 0 || (letter >= 0xD800 && letter <= 0xDFFF))
    return fail (reader, "\\u gives something that is no letter");

  g_string_append_unichar (reader->value, letter);

  return TRUE;
}

static gboolean
read_escape (Reader *reader)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char letters[] = "\"\\/\b\f\n\r\t";
  const char *found;

  if (*reader->at == 'u')
    {
      reader->at++;
      return read_unicode (reader);
    }

  found = *reader->at != '\0' ? strchr (escapes, *reader->at) : NULL;
  if (found == NULL)
    return fail (reader, "there is an unknown character behind a backslash");

  g_string_append_c (reader->value, letters[found - escapes]);
  reader->at++;

  return TRUE;
}

/* A text, behind its quote, into the scratch. */
static gboolean
read_text (Reader *reader)
{
  g_string_truncate (reader->value, 0);

  for (;;)
    {
      gsize n = strcspn (reader->at, "\"\\\n");

      g_string_append_len (reader->value, reader->at, (gssize) n);
      reader->at += n;
      if (*reader->at == '"')
        {
          reader->at++;
          return TRUE;
        }
      if (*reader->at != '\\')
        return fail (reader, "a text in quotes does not end");
      reader->at++;
      if (!read_escape (reader))
        return FALSE;
    }
}

static gboolean
skip_digits (const char **at)
{
  gsize n = strspn (*at, "0123456789");

  *at += n;

  return n > 0;
}

static gboolean
read_number (Reader *reader)
{
  const char *from = reader->at;
  const char *at = from + (*from == '-');

  if ((at[0] == '0' && g_ascii_isdigit (at[1])) || !skip_digits (&at))
    return fail (reader, "a value is none that JSON has");
  if (*at == '.' && (at++, !skip_digits (&at)))
    return fail (reader, "a number has no digits behind its point");
  if (*at == 'e' || *at == 'E')
    {
      at++;
      if (*at == '+' || *at == '-')
        at++;
      if (!skip_digits (&at))
        return fail (reader, "a number has no digits behind its exponent");
    }
  reader->at = at;

  return set_cell (reader, VIT_CELL_NUMBER, from, (gsize) (at - from));
}

static gboolean
read_word (Reader *reader)
{
  static const struct
  {
    const char *word;
    guint kind;
  } words[] = {
    { "true", VIT_CELL_BOOLEAN }, { "false", VIT_CELL_BOOLEAN }, { "null", 0 }, { "NaN", 0 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (reader->at, words[i].word))
      {
        gsize length = strlen (words[i].word);

        reader->at += length;
        if (g_ascii_isalnum (*reader->at))
          break;
        /* A key that is null in every record is a column nevertheless. */
        if (words[i].kind == 0 && reader->cells != NULL)
          vit_cells_find_column (reader->cells, reader->name->str);
        return words[i].kind == 0 || set_cell (reader, words[i].kind, words[i].word, length);
      }

  return read_number (reader);
}

static gboolean
read_member (Reader *reader)
{
  gsize length = reader->name->len;
  gboolean done;

  if (!take (reader, '"'))
    return fail (reader, "a key is not in quotes");
  if (!read_text (reader))
    return FALSE;

  if (length > 0)
    g_string_append_c (reader->name, '.');
  g_string_append_len (reader->name, reader->value->str, (gssize) reader->value->len);
  done = take (reader, ':') ? read_value (reader) : fail (reader, "there is no colon behind a key");
  g_string_truncate (reader->name, length);

  return done;
}

/* Behind a bracket, up to the one that closes it; @read_one takes what is between the commas. */
static gboolean
read_many (Reader *reader, char end, gboolean (*read_one) (Reader *))
{
  if (++reader->depth > MAX_DEPTH)
    return fail (reader, "it is nested deeper than 64 levels");

  if (!take (reader, end))
    do
      if (!read_one (reader))
        return FALSE;
    while (take (reader, ','));
  else
    reader->at--;

  if (!take (reader, end))
    return fail (reader, *reader->at == '\0' ? "it is cut off: a bracket is not closed"
                                             : "there is no comma between two values");
  reader->depth--;

  return TRUE;
}

static gboolean
read_list (Reader *reader)
{
  VitCells *cells = reader->cells;
  const char *from = reader->at - 1;
  gboolean done;

  reader->cells = NULL;
  done = read_many (reader, ']', read_value);
  reader->cells = cells;
  if (!done || cells == NULL)
    return done;

  if (reader->explode != NULL && g_str_equal (reader->name->str, reader->explode))
    {
      reader->list->from = from;
      reader->list->length = (gsize) (reader->at - from);
      return TRUE;
    }

  return set_cell (reader, VIT_CELL_TEXT, from, (gsize) (reader->at - from));
}

static gboolean
read_value (Reader *reader)
{
  skip_space (reader);

  switch (*reader->at)
    {
    case '{':
      reader->at++;
      return read_many (reader, '}', read_member);
    case '[':
      reader->at++;
      return read_list (reader);
    case '"':
      reader->at++;
      return read_text (reader) &&
             set_cell (reader, VIT_CELL_TEXT, reader->value->str, reader->value->len);
    case '\0':
      return fail (reader, "it is cut off: a value is missing");
    default:
      return read_word (reader);
    }
}

static const char *
read_all (Reader *reader, const char *text, const char *name)
{
  reader->at = text;
  reader->name = g_string_new (name);
  reader->value = g_string_new (NULL);

  if (read_value (reader))
    {
      skip_space (reader);
      if (*reader->at != '\0')
        fail (reader, "something follows its end");
    }

  g_string_free (reader->name, TRUE);
  g_string_free (reader->value, TRUE);

  return reader->problem;
}

/**
 * vit_json_value_check:
 * @text: what should be one value
 *
 * Returns: (transfer none) (nullable): why it is none, as a clause; %NULL if it is
 */
const char *
vit_json_value_check (const char *text)
{
  Reader reader = { 0 };

  return read_all (&reader, text, "");
}

/**
 * vit_json_value_flatten:
 * @text: a value
 * @name: the column that it belongs to, or "" for a whole record
 * @cells: where its parts become cells: what is in objects under dotted names, a list as its text
 * @explode: (nullable): the name of a list that is not to be one cell …
 * @list: (out): … and where it was met; untouched if it was not
 *
 * Returns: (transfer none) (nullable): why that cannot be, as a clause; %NULL if it can
 */
const char *
vit_json_value_flatten (const char *text,
                        const char *name,
                        VitCells *cells,
                        const char *explode,
                        VitJsonList *list)
{
  Reader reader = { .cells = cells, .explode = explode, .list = list };

  return read_all (&reader, text, name);
}

/**
 * vit_json_value_next:
 * @at: (inout): where to look in a list that is whole: behind its "[" or the element before
 * @element: (out): the beginning of the next element
 *
 * Returns: %FALSE at the end of the list; otherwise @at is behind the element
 */
gboolean
vit_json_value_next (const char **at, const char **element)
{
  Reader reader = { .at = *at };
  gboolean done;

  if (take (&reader, ']'))
    return FALSE;
  take (&reader, ',');
  skip_space (&reader);
  *element = reader.at;

  reader.name = g_string_new (NULL);
  reader.value = g_string_new (NULL);
  done = read_value (&reader);
  g_string_free (reader.name, TRUE);
  g_string_free (reader.value, TRUE);
  *at = reader.at;

  return done;
}
