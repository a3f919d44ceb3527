/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values of which one word is misspelt, where no value is the right form of the whole: the word
 * stands in another value, elsewhere in the table, or in the bundled vocabulary; or it has letters
 * of two alphabets, some of which only look right. */

#include "vit-category-words.h"

#include <string.h>

#include "vit-data-resources.h"
#include "vit-spelling.h"
#include "vit-sql.h"

/* Shorter words have too many neighbours that are words of their own. */
#define MIN_LETTERS 6

/* With fewer letters it may be a size: XХL. */
#define MIN_MIXED 4

/* At most one slip to eight letters, and never more than one. */
#define SLIPS_PER_LETTER 0.125
#define MAX_SLIPS 1.0

/* Of two words of a column, the one in so many times as many rows is right. */
#define TIMES_AS_MANY 10

typedef struct
{
  VitSpelling *spelling;
  gint64 rows; /* G_MAXINT64 for a word that is right for certain */
} Word;

static void
word_free (gpointer data)
{
  Word *self = data;

  vit_spelling_free (self->spelling);
  g_free (self);
}

static gboolean
is_letter (const char *at)
{
  return g_unichar_isalpha (g_utf8_get_char (at));
}

/* The next run of letters from @at on; @end: (out): behind it. NULL if there is none. */
static const char *
find_word (const char *at, const char **end)
{
  while (*at != '\0' && !is_letter (at))
    at = g_utf8_next_char (at);
  if (*at == '\0')
    return NULL;

  for (*end = at; **end != '\0' && is_letter (*end);)
    *end = g_utf8_next_char (*end);

  return at;
}

/* Adds the words of @text to @words, a table of #Word by how they are spelt in small letters. */
static void
add_words (GHashTable *words, const char *text, gint64 rows)
{
  const char *end = text;

  for (const char *at = find_word (text, &end); at != NULL; at = find_word (end, &end))
    {
      g_autofree char *letters = g_strndup (at, end - at);
      VitSpelling *spelling = vit_spelling_new (letters);
      Word *word = g_hash_table_lookup (words, spelling->folded);

      if (word == NULL)
        {
          word = g_new0 (Word, 1);
          word->spelling = spelling;
          g_hash_table_insert (words, spelling->folded, word);
        }
      else
        {
          vit_spelling_free (spelling);
        }
      word->rows = rows == G_MAXINT64 || word->rows == G_MAXINT64 ? G_MAXINT64 : word->rows + rows;
    }
}

static void
add_vocabulary (GHashTable *words)
{
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (vit_data_get_resource (), VIT_SQL_PREFIX "data/vocabulary.txt",
                              G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '#')
      add_words (words, lines[i], G_MAXINT64);
}

/* Words begin alike and end alike: another ending is another form and no slip. */
static gboolean
have_same_ends (const VitSpelling *a, const VitSpelling *b)
{
  return a->letters[0] == b->letters[0] &&
         a->letters[a->n_letters - 1] == b->letters[b->n_letters - 1] &&
         a->letters[a->n_letters - 2] == b->letters[b->n_letters - 2];
}

/* How far @word is from @right, if it may be meant; or more than MAX_SLIPS. */
static double
measure (const Word *word, const Word *right)
{
  glong n = MIN (word->spelling->n_letters, right->spelling->n_letters);
  double most = MIN (SLIPS_PER_LETTER * (double) n, MAX_SLIPS);

  if (word == right || n < MIN_LETTERS || !have_same_ends (word->spelling, right->spelling) ||
      (right->rows != G_MAXINT64 && right->rows / TIMES_AS_MANY < word->rows))
    return MAX_SLIPS + 1;
  if (vit_spelling_measure_slips (word->spelling, right->spelling, most) > most)
    return MAX_SLIPS + 1;

  return vit_spelling_measure_slips (word->spelling, right->spelling, most);
}

/* The word that @word is probably meant to be, or NULL. Of equally near ones, the one in more
 * rows, and then the first by letters. */
static const Word *
find_right (const Word *word, GHashTable *words)
{
  const Word *best = NULL;
  double least = MAX_SLIPS + 1;
  GHashTableIter iter;
  gpointer value;

  if (word->rows == G_MAXINT64)
    return NULL;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Word *other = value;
      double slips = measure (word, other);
      gboolean wins = best == NULL || slips < least ||
                      (slips == least && other->rows > best->rows) ||
                      (slips == least && other->rows == best->rows &&
                       strcmp (other->spelling->folded, best->spelling->folded) < 0);

      if (slips <= MAX_SLIPS && wins)
        {
          best = other;
          least = slips;
        }
    }

  return best;
}

/* @right as large or as small as @word is written. */
static char *
dup_like (const char *right, const char *word)
{
  g_autofree char *capitals = g_utf8_strup (word, -1);
  g_autofree char *small = g_utf8_strdown (word, -1);
  g_autofree char *first = NULL;
  g_autofree char *first_capital = NULL;

  if (g_str_equal (word, small))
    return g_strdup (right);
  if (g_str_equal (word, capitals))
    return g_utf8_strup (right, -1);

  first = g_utf8_substring (right, 0, 1);
  first_capital = g_utf8_strup (first, -1);

  return g_strconcat (first_capital, right + strlen (first), NULL);
}

/* @letter of @from as the letter of @to that looks the same, or 0. */
static gunichar
find_twin (gunichar letter, const char *from, const char *to)
{
  const char *at = g_utf8_strchr (from, -1, letter);

  return at ? g_utf8_get_char (g_utf8_offset_to_pointer (to, g_utf8_pointer_to_offset (from, at)))
            : 0;
}

/* @word with all letters of script @wrong as letters of the other alphabet, or NULL if one of them
 * has no twin there. */
static char *
dup_in_alphabet (const char *word, GUnicodeScript wrong, const char *from, const char *to)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_get_script (letter) == wrong)
        letter = find_twin (letter, from, to);
      if (letter == 0)
        return NULL;
      g_string_append_unichar (text, letter);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A word with letters of two alphabets in one of them, or NULL if it is in one already. */
static char *
dup_unmixed (const char *word)
{
  static const char latin[] = "ABCEHIJKMOPSTXYaceijkopsxy";
  static const char cyrillic[] = "АВСЕНІЈКМОРЅТХУасеіјкорѕху";
  VitSpelling *spelling = vit_spelling_new (word);
  gboolean mixed = spelling->is_mixed && spelling->n_letters >= MIN_MIXED;
  char *text;

  vit_spelling_free (spelling);
  if (!mixed)
    return NULL;

  text = dup_in_alphabet (word, G_UNICODE_SCRIPT_LATIN, latin, cyrillic);

  return text ? text : dup_in_alphabet (word, G_UNICODE_SCRIPT_CYRILLIC, cyrillic, latin);
}

/* @word as it should be, or NULL. @corrections: what words should be, by the word in small
 * letters. */
static char *
correct_word (const char *word, GHashTable *corrections, VitMergeReason *reason)
{
  g_autofree char *unmixed = dup_unmixed (word);
  VitSpelling *spelling = vit_spelling_new (word);
  const Word *right = g_hash_table_lookup (corrections, spelling->folded);

  vit_spelling_free (spelling);
  if (unmixed != NULL)
    *reason = VIT_MERGE_LOOKALIKE;
  if (unmixed != NULL || right == NULL)
    return g_steal_pointer (&unmixed);

  return dup_like (right->spelling->folded, word);
}

/* @value with each misspelt word in its right form, or NULL if none is. */
static char *
correct (const char *value, GHashTable *corrections, VitMergeReason *reason)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *done = value, *end = value;
  gboolean changed = FALSE;

  *reason = VIT_MERGE_TYPO;
  for (const char *at = find_word (value, &end); at != NULL; at = find_word (end, &end))
    {
      g_autofree char *word = g_strndup (at, end - at);
      g_autofree char *right = correct_word (word, corrections, reason);

      changed |= right != NULL;
      g_string_append_len (text, done, at - done);
      g_string_append (text, right ? right : word);
      done = end;
    }
  g_string_append (text, done);

  return changed ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static gint64
find_rows (const char *value, const char *const *values, const gint64 *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (values[i], value))
      return rows[i];

  return 0;
}

static GHashTable *
find_corrections (GHashTable *own, GHashTable *words, VitProgress *progress, GError **error)
{
  g_autoptr (GHashTable) corrections = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, own);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const Word *right = find_right (g_hash_table_lookup (words, key), words);

      if (!vit_progress_check (progress, error))
        return NULL;
      if (right != NULL)
        g_hash_table_insert (corrections, key, (gpointer) right);
    }

  return g_steal_pointer (&corrections);
}

/**
 * vit_category_words_find:
 * @values: (array length=n): different texts, UTF-8
 * @rows: (array length=n): how many rows have each
 * @elsewhere: (nullable) (array zero-terminated=1): texts from elsewhere in the table, whose words
 *   are right
 * @progress: (nullable): its progress
 *
 * Returns: (transfer full) (element-type VitCategoryMerge): proposals, `to_rows` being 0 where no
 *   value is the right form; or %NULL with %G_IO_ERROR_CANCELLED
 */
GPtrArray *
vit_category_words_find (const char *const *values,
                         const gint64 *rows,
                         gsize n,
                         const char *const *elsewhere,
                         VitProgress *progress,
                         GError **error)
{
  g_autoptr (GPtrArray) merges =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vit_category_merge_free);
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, word_free);
  g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, word_free);
  g_autoptr (GHashTable) corrections = NULL;

  add_vocabulary (words);
  for (gsize i = 0; i < n; i++)
    {
      add_words (own, values[i], rows[i]);
      add_words (words, values[i], rows[i]);
    }
  for (guint i = 0; elsewhere != NULL && elsewhere[i] != NULL; i++)
    add_words (words, elsewhere[i], G_MAXINT64);

  corrections = find_corrections (own, words, progress, error);
  if (corrections == NULL)
    return NULL;

  for (gsize i = 0; i < n; i++)
    {
      VitMergeReason reason;
      g_autofree char *right = correct (values[i], corrections, &reason);
      VitCategoryMerge *merge;

      if (right == NULL)
        continue;
      merge = g_new0 (VitCategoryMerge, 1);
      merge->from = g_strdup (values[i]);
      merge->from_rows = rows[i];
      merge->to_rows = find_rows (right, values, rows, n);
      merge->to = g_steal_pointer (&right);
      merge->reason = reason;
      g_ptr_array_add (merges, merge);
    }

  return g_steal_pointer (&merges);
}
