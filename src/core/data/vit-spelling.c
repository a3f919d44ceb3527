/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-spelling.h"

#include <string.h>

/* A slip that is easily made counts half: a neighbour on the keyboard, a letter twice or not
 * twice, two that changed places. */
#define EASY 0.5

static gboolean
is_blank (gunichar letter)
{
  return g_unichar_isspace (letter) || letter == 0x200B || letter == 0xFEFF;
}

static char *
dup_tidy (const char *text)
{
  GString *tidy = g_string_new (NULL);
  gboolean blank = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (is_blank (letter))
        {
          blank = tidy->len > 0;
          continue;
        }
      if (blank)
        g_string_append_c (tidy, ' ');
      blank = FALSE;
      g_string_append_unichar (tidy, letter);
    }

  return g_string_free (tidy, FALSE);
}

static char *
dup_folded (const char *tidy)
{
  g_autofree char *folded = g_utf8_casefold (tidy, -1);
  GString *text = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      g_string_append_unichar (text, letter == 0x451 ? 0x435 : letter);
    }

  return g_string_free (text, FALSE);
}

/* Cyrillic letters as the Latin ones that look the same, small or capital. */
static char *
dup_skeleton (const char *folded)
{
  static const struct
  {
    gunichar cyrillic;
    char latin;
  } twins[] = {
    { 0x430, 'a' }, { 0x432, 'b' }, { 0x441, 'c' }, { 0x435, 'e' }, { 0x43D, 'h' },
    { 0x456, 'i' }, { 0x458, 'j' }, { 0x43A, 'k' }, { 0x43C, 'm' }, { 0x43E, 'o' },
    { 0x440, 'p' }, { 0x455, 's' }, { 0x442, 't' }, { 0x445, 'x' }, { 0x443, 'y' },
  };
  GString *text = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      for (guint i = 0; i < G_N_ELEMENTS (twins); i++)
        if (twins[i].cyrillic == letter)
          letter = (gunichar) twins[i].latin;
      g_string_append_unichar (text, letter);
    }

  return g_string_free (text, FALSE);
}

/* What the words are made of. Anything but letters and digits parts them. */
static void
look_at_words (VitSpelling *self)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  gboolean latin = FALSE, cyrillic = FALSE, letter = FALSE;
  gboolean has_letter = FALSE, has_digit = FALSE; /* between blanks */

  for (glong i = 0; i <= self->n_letters; i++)
    {
      gunichar at = i < self->n_letters ? self->letters[i] : ' ';
      gboolean is_letter = g_unichar_isalpha (at);
      gboolean is_digit = g_unichar_isdigit (at);
      GUnicodeScript script = is_letter ? g_unichar_get_script (at) : G_UNICODE_SCRIPT_COMMON;

      latin |= script == G_UNICODE_SCRIPT_LATIN;
      cyrillic |= script == G_UNICODE_SCRIPT_CYRILLIC;
      letter |= is_letter;
      has_letter |= is_letter;
      has_digit |= is_digit;
      if (is_digit)
        g_string_append_unichar (digits, at);
      else if (digits->len > 0 && digits->str[digits->len - 1] != ' ')
        g_string_append_c (digits, ' ');
      if (is_letter || is_digit)
        {
          self->mask |= G_GUINT64_CONSTANT (1) << (at % 64);
          continue;
        }

      self->n_words += letter;
      self->is_mixed |= latin && cyrillic;
      latin = cyrillic = letter = FALSE;
      if (at != ' ')
        continue;
      self->is_code |= has_letter && has_digit;
      has_letter = has_digit = FALSE;
    }
  self->digits = g_strdup (g_strchomp (digits->str));
}

/**
 * vit_spelling_new:
 * @text: UTF-8
 *
 * Returns: (transfer full): how @text is spelt
 */
VitSpelling *
vit_spelling_new (const char *text)
{
  VitSpelling *self = g_new0 (VitSpelling, 1);

  self->tidy = dup_tidy (text);
  self->folded = dup_folded (self->tidy);
  self->skeleton = dup_skeleton (self->folded);
  self->letters = g_utf8_to_ucs4_fast (self->folded, -1, &self->n_letters);
  look_at_words (self);

  return self;
}

void
vit_spelling_free (VitSpelling *self)
{
  g_free (self->tidy);
  g_free (self->folded);
  g_free (self->skeleton);
  g_free (self->digits);
  g_free (self->letters);
  g_free (self);
}

/* Where a letter is on the keyboard. */
static gboolean
find_key (gunichar letter, glong *row, glong *column)
{
  static const char *const keyboards[][3] = {
    { "qwertyuiop", "asdfghjkl", "zxcvbnm" },
    { "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keyboards); i++)
    for (*row = 0; *row < 3; (*row)++)
      {
        const char *keys = keyboards[i][*row];
        const char *at = g_utf8_strchr (keys, -1, letter);

        if (at != NULL)
          {
            *column = g_utf8_pointer_to_offset (keys, at);
            return TRUE;
          }
      }

  return FALSE;
}

/* The key of a Polish letter is that of the Latin one, pressed together with another. */
static gunichar
get_base (gunichar letter)
{
  static const struct
  {
    gunichar polish;
    char base;
  } letters[] = {
    { 0x105, 'a' }, { 0x107, 'c' }, { 0x119, 'e' }, { 0x142, 'l' }, { 0x144, 'n' },
    { 0xF3, 'o' },  { 0x15B, 's' }, { 0x17A, 'x' }, { 0x17C, 'z' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].polish == letter)
      return (gunichar) letters[i].base;

  return letter;
}

/* Keys of a row stand half a key to the right of those above. */
static gboolean
are_neighbours (gunichar a, gunichar b)
{
  glong row_a, column_a, row_b, column_b, shift;

  /* ż for z, and ź for ż, which is on the key beside it. */
  a = get_base (a);
  b = get_base (b);
  if (a == b)
    return TRUE;
  if (g_unichar_get_script (a) != g_unichar_get_script (b) || !find_key (a, &row_a, &column_a) ||
      !find_key (b, &row_b, &column_b))
    return FALSE;

  if (row_a == row_b)
    return ABS (column_a - column_b) == 1;
  if (ABS (row_a - row_b) != 1)
    return FALSE;
  shift = row_a < row_b ? column_a - column_b : column_b - column_a;

  return shift == 0 || shift == 1;
}

/* What it costs to put in or leave out letter @i, which is easy beside one of its kind. */
static double
measure_extra (const gunichar *letters, glong n, glong i)
{
  return (i > 0 && letters[i - 1] == letters[i]) || (i + 1 < n && letters[i + 1] == letters[i])
             ? EASY
             : 1;
}

static double
measure_change (gunichar a, gunichar b)
{
  if (a == b)
    return 0;

  return are_neighbours (a, b) ? EASY : 1;
}

/**
 * vit_spelling_measure_slips:
 * @most: more do not matter
 *
 * The slips that make one text of the other, by optimal string alignment (Damerau 1964), where
 * those that are easily made count half.
 *
 * Returns: their number, or more than @most
 */
double
vit_spelling_measure_slips (const VitSpelling *self, const VitSpelling *other, double most)
{
  const gunichar *a = self->letters, *b = other->letters;
  glong n_a = self->n_letters, n_b = other->n_letters;
  g_autofree double *rows = NULL;

  if (ABS (n_a - n_b) * EASY > most)
    return most + 1;

  rows = g_new (double, 3 * (n_b + 1));
  rows[0] = 0;
  for (glong j = 1; j <= n_b; j++)
    rows[j] = rows[j - 1] + measure_extra (b, n_b, j - 1);

  for (glong i = 1; i <= n_a; i++)
    {
      double *row = rows + (i % 3) * (n_b + 1);
      const double *last = rows + ((i + 2) % 3) * (n_b + 1);
      const double *last_but_one = rows + ((i + 1) % 3) * (n_b + 1);
      double left_out = measure_extra (a, n_a, i - 1);
      double least;

      row[0] = least = last[0] + left_out;
      for (glong j = 1; j <= n_b; j++)
        {
          row[j] = last[j - 1] + measure_change (a[i - 1], b[j - 1]);
          row[j] = MIN (row[j], last[j] + left_out);
          row[j] = MIN (row[j], row[j - 1] + measure_extra (b, n_b, j - 1));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], last_but_one[j - 2] + EASY);
          least = MIN (least, row[j]);
        }
      /* Two letters that change places reach over a row. */
      if (least > most + EASY)
        return most + 1;
    }

  return rows[(n_a % 3) * (n_b + 1) + n_b];
}
