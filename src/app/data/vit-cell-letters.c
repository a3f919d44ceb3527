/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-cell-letters.h"

/* Of what is usually not seen. */
#define SPACE_MARK "·"
#define TAB_MARK "→\t"
#define LINE_MARK "↵\n"

static gboolean
is_line_end (gunichar letter)
{
  return letter == '\n' || letter == '\r';
}

static gboolean
is_invisible (gunichar letter)
{
  GUnicodeType type = g_unichar_type (letter);

  return (type == G_UNICODE_CONTROL && letter != '\t' && !is_line_end (letter)) ||
         type == G_UNICODE_FORMAT || letter == 0x00AD;
}

static gboolean
is_odd_space (gunichar letter)
{
  return letter != ' ' && g_unichar_type (letter) == G_UNICODE_SPACE_SEPARATOR;
}

static gboolean
is_of_alphabet (gunichar letter)
{
  GUnicodeScript script = g_unichar_get_script (letter);

  return g_unichar_isalpha (letter) && script != G_UNICODE_SCRIPT_COMMON &&
         script != G_UNICODE_SCRIPT_INHERITED;
}

static void
note (GArray *found, gunichar letter, VitLetterOddity oddity, guint place)
{
  VitOddLetter odd = { letter, oddity, g_unichar_get_script (letter), 1, place };

  for (guint i = 0; i < found->len; i++)
    {
      VitOddLetter *known = &g_array_index (found, VitOddLetter, i);

      if (known->letter == letter && known->oddity == oddity)
        {
          known->times++;
          return;
        }
    }

  g_array_append_val (found, odd);
}

/* The alphabet that most letters of a word are of; the first one if there are as many of another.
 */
static GUnicodeScript
find_alphabet (const gunichar *word, gsize n)
{
  GUnicodeScript best = G_UNICODE_SCRIPT_COMMON;
  gsize most = 0;

  for (gsize i = 0; i < n; i++)
    {
      GUnicodeScript script = g_unichar_get_script (word[i]);
      gsize count = 0;

      if (!is_of_alphabet (word[i]) || script == best)
        continue;
      for (gsize j = 0; j < n; j++)
        count += is_of_alphabet (word[j]) && g_unichar_get_script (word[j]) == script;
      if (count > most)
        {
          most = count;
          best = script;
        }
    }

  return best;
}

static void
find_mixed (GArray *found, const gunichar *word, gsize n, guint place)
{
  GUnicodeScript alphabet = find_alphabet (word, n);

  for (gsize i = 0; i < n; i++)
    if (is_of_alphabet (word[i]) && g_unichar_get_script (word[i]) != alphabet)
      note (found, word[i], VIT_LETTER_MIXED, place + (guint) i);
}

/**
 * vit_cell_letters_find:
 * @text: any text
 *
 * Finds what makes two texts that look the same different: invisible characters, unusual spaces,
 * letters of one alphabet in a word of another, and what a wrong encoding has left.
 *
 * Returns: (transfer full) (element-type VitOddLetter): each once, in the order of the text
 */
GArray *
vit_cell_letters_find (const char *text)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (VitOddLetter));
  glong n;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (text, -1, &n);
  glong start = 0;

  for (glong i = 0; i <= n; i++)
    {
      if (i < n && g_unichar_isalnum (letters[i]))
        continue;

      find_mixed (found, letters + start, (gsize) (i - start), (guint) start + 1);
      start = i + 1;
      if (i == n)
        break;
      if (letters[i] == 0xFFFD)
        note (found, letters[i], VIT_LETTER_BROKEN, (guint) i + 1);
      else if (is_invisible (letters[i]))
        note (found, letters[i], VIT_LETTER_INVISIBLE, (guint) i + 1);
      else if (is_odd_space (letters[i]))
        note (found, letters[i], VIT_LETTER_SPACE, (guint) i + 1);
    }

  return found;
}

/**
 * vit_cell_letters_show:
 * @text: any text
 * @max_letters: after how many characters to stop
 *
 * Returns: (transfer full): @text with marks for spaces, tabs and line ends, and code points for
 *   what cannot be seen; an ellipsis at the end if it goes on
 */
char *
vit_cell_letters_show (const char *text, guint max_letters)
{
  GString *shown = g_string_new (NULL);
  guint n = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (n++ >= max_letters)
        {
          g_string_append (shown, "…");
          break;
        }
      if (letter == ' ')
        g_string_append (shown, SPACE_MARK);
      else if (letter == '\t')
        g_string_append (shown, TAB_MARK);
      else if (letter == '\n')
        g_string_append (shown, LINE_MARK);
      else if (letter == '\r' && c[1] == '\n')
        continue;
      else if (letter == '\r')
        g_string_append (shown, LINE_MARK);
      else if (is_invisible (letter) || is_odd_space (letter))
        g_string_append_printf (shown, "⟨U+%04X⟩", letter);
      else
        g_string_append_unichar (shown, letter);
    }

  return g_string_free (shown, FALSE);
}
