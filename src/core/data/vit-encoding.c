/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-encoding.h"

#include <string.h>
#include <uchardet.h>
#include <wchar.h>

/* What remains if nothing speaks for anything: the most frequent one, which knows every byte. */
#define FALLBACK "WINDOWS-1252"

/**
 * vit_encoding_from_mark:
 * @data: the beginning of a file
 * @length: its bytes
 * @mark_length: (out): bytes of the byte order mark
 *
 * Returns: (nullable): the encoding that a byte order mark names, or %NULL if there is none
 */
const char *
vit_encoding_from_mark (const char *data, gsize length, gsize *mark_length)
{
  static const struct
  {
    const char *mark;
    gsize length;
    const char *encoding;
  } marks[] = {
    { "\xEF\xBB\xBF", 3, "UTF-8" },        { "\xFF\xFE\x00\x00", 4, "UTF-32LE" },
    { "\x00\x00\xFE\xFF", 4, "UTF-32BE" }, { "\xFF\xFE", 2, "UTF-16LE" },
    { "\xFE\xFF", 2, "UTF-16BE" },
  };

  *mark_length = 0;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (data, marks[i].mark, marks[i].length) == 0)
      {
        *mark_length = marks[i].length;
        return marks[i].encoding;
      }

  return NULL;
}

/**
 * vit_encoding_guess_utf16:
 * @data: the beginning of a file without byte order mark, from an even place
 * @length: its bytes
 *
 * A table in UTF-16 has delimiters, digits and line ends, whose upper byte is zero, and no zero
 * character.
 *
 * Returns: (nullable): "UTF-16LE", "UTF-16BE" or %NULL if it is neither
 */
const char *
vit_encoding_guess_utf16 (const char *data, gsize length)
{
  gsize n_pairs = length / 2;
  gsize n_upper[2] = { 0, 0 };

  for (gsize i = 0; i < 2 * n_pairs; i++)
    {
      n_upper[i % 2] += data[i] == '\0';

      /* Machine code and pictures have zeros too. */
      if (data[i] == '\0' && (guint8) data[i ^ 1] < 0x20 && strchr ("\t\n\r", data[i ^ 1]) == NULL)
        return NULL;
    }

  if (n_upper[0] == 0 && n_upper[1] * 20 > n_pairs)
    return "UTF-16LE";
  if (n_upper[1] == 0 && n_upper[0] * 20 > n_pairs)
    return "UTF-16BE";

  return NULL;
}

/* Marks that stand beside letters in good text. */
static gboolean
may_touch_letters (gunichar character)
{
  switch (g_unichar_type (character))
    {
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_CURRENCY_SYMBOL:
      return TRUE;
    default:
      return character < 0x80 || wcschr (L"№°™®©…", (wchar_t) character) != NULL;
    }
}

/* How often @before and @character side by side would not occur in good text. */
static guint
count_faults (gunichar before, gunichar character)
{
  gboolean is_letter = g_unichar_isalpha (character);
  gboolean was_letter = g_unichar_isalpha (before);

  if (g_unichar_iscntrl (character) && character >= 0x80)
    return 2;
  if (before < 0x80 && character < 0x80)
    return 0;
  if (was_letter && is_letter)
    return g_unichar_islower (before) && g_unichar_isupper (character);
  if (was_letter)
    return !may_touch_letters (character);

  return is_letter && !may_touch_letters (before);
}

/* How badly @data reads in @encoding: faults in it, or G_MAXUINT if it cannot be read so. */
static guint
rate (const char *encoding, const char *data, gsize length)
{
  g_autofree char *text = g_convert (data, (gssize) length, "UTF-8", encoding, NULL, NULL, NULL);
  gunichar before = ' ';
  guint n_faults = 0;

  if (text == NULL)
    return G_MAXUINT;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      n_faults += count_faults (before, character);
      before = character;
    }

  return n_faults;
}

/* Encodings of one script, those that programs write today first. */
static const char *const scripts[][8] = {
  { "WINDOWS-1250", "ISO-8859-2", "WINDOWS-1257", "ISO-8859-13", "ISO-8859-16", "ISO-8859-4",
    "IBM852", NULL },
  { "WINDOWS-1251", "KOI8-R", "ISO-8859-5", "IBM866", "KOI8-U", "MAC-CYRILLIC", NULL },
  { "ISO-8859-1", "WINDOWS-1252", "ISO-8859-15", NULL },
};

/* How many of a script's encodings are taken at the detector's word. */
#define N_FREQUENT 4

/* uchardet knows the language well and the encoding less: it takes one for another of the same
 * script, ISO 8859-2 for Windows-1250 above all. Within the script, the one in which the text
 * reads best is taken; of equals, the one that it named, or the more frequent one. */
static const char *
choose_in_script (const char *named, const char *data, gsize length)
{
  const char *best = named;
  guint fewest = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      if (!g_strv_contains (scripts[i], named))
        continue;

      for (guint j = 0; scripts[i][j] != NULL; j++)
        {
          guint n_faults = rate (scripts[i][j], data, length);
          gboolean is_named = j < N_FREQUENT && g_str_equal (scripts[i][j], named);

          if (n_faults < fewest || (n_faults == fewest && is_named))
            {
              fewest = n_faults;
              best = scripts[i][j];
            }
        }
    }

  return best;
}

/**
 * vit_encoding_guess:
 * @data: text that is not UTF-8, the more with letters beyond ASCII the better
 * @length: its bytes
 *
 * Returns: (transfer full): the name of a one-byte encoding
 */
char *
vit_encoding_guess (const char *data, gsize length)
{
  uchardet_t detector = uchardet_new ();
  g_autofree char *name = NULL;

  uchardet_handle_data (detector, data, length);
  uchardet_data_end (detector);
  name = g_ascii_strup (uchardet_get_charset (detector), -1);
  uchardet_delete (detector);

  if (*name == '\0' || !vit_encoding_is_known (name) || vit_encoding_is_utf8 (name) ||
      vit_encoding_is_utf16 (name) || g_str_equal (name, "ASCII"))
    return g_strdup (FALLBACK);

  return g_strdup (choose_in_script (name, data, length));
}

/**
 * vit_encoding_is_known:
 *
 * Returns: whether text of encoding @name can be read
 */
gboolean
vit_encoding_is_known (const char *name)
{
  g_autoptr (GCharsetConverter) converter = g_charset_converter_new ("UTF-8", name, NULL);

  return converter != NULL;
}

gboolean
vit_encoding_is_utf8 (const char *name)
{
  return g_ascii_strcasecmp (name, "UTF-8") == 0 || g_ascii_strcasecmp (name, "UTF8") == 0;
}

gboolean
vit_encoding_is_utf16 (const char *name)
{
  return g_ascii_strncasecmp (name, "UTF-16", 6) == 0 ||
         g_ascii_strncasecmp (name, "UTF16", 5) == 0;
}
