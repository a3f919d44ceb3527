/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-source.h"

#include <string.h>

static GHashTable *
new_words (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static GHashTable *
copy_words (GHashTable *words)
{
  GHashTable *copy = new_words ();
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (copy, g_strdup (key), g_strdup (value));

  return copy;
}

/**
 * vit_source_new:
 * @path: a file
 *
 * Returns: (transfer full): a source with everything left at "auto", and a table named after the
 *   file
 */
VitSource *
vit_source_new (const char *path)
{
  VitSource *self = g_new0 (VitSource, 1);

  self->table = vit_source_default_table_name (path);
  self->path = g_strdup (path);
  self->format = g_strdup ("auto");
  self->encoding = g_strdup ("auto");
  self->delimiter = g_strdup ("auto");
  self->quote = g_strdup ("auto");
  self->decimal = g_strdup ("auto");
  self->thousands = g_strdup ("auto");
  self->header = -1;
  self->types = new_words ();
  self->date_formats = new_words ();
  self->decimals = new_words ();

  return self;
}

VitSource *
vit_source_copy (const VitSource *self)
{
  VitSource *copy = g_new0 (VitSource, 1);

  copy->table = g_strdup (self->table);
  copy->path = g_strdup (self->path);
  copy->format = g_strdup (self->format);
  copy->encoding = g_strdup (self->encoding);
  copy->delimiter = g_strdup (self->delimiter);
  copy->quote = g_strdup (self->quote);
  copy->decimal = g_strdup (self->decimal);
  copy->thousands = g_strdup (self->thousands);
  copy->sheet = g_strdup (self->sheet);
  copy->range = g_strdup (self->range);
  copy->from = g_strdup (self->from);
  copy->explode = g_strdup (self->explode);
  copy->header = self->header;
  copy->has_empty_texts = self->has_empty_texts;
  copy->rejects_bad_cells = self->rejects_bad_cells;
  copy->skip = self->skip;
  copy->header_row = self->header_row;
  copy->true_words = g_strdupv (self->true_words);
  copy->false_words = g_strdupv (self->false_words);
  copy->missing_words = g_strdupv (self->missing_words);
  copy->ignore = g_strdupv (self->ignore);
  copy->sample = self->sample;
  copy->sample_is_first = self->sample_is_first;
  copy->types = copy_words (self->types);
  copy->date_formats = copy_words (self->date_formats);
  copy->decimals = copy_words (self->decimals);

  return copy;
}

void
vit_source_free (VitSource *self)
{
  if (self == NULL)
    return;

  g_free (self->table);
  g_free (self->path);
  g_free (self->format);
  g_free (self->encoding);
  g_free (self->delimiter);
  g_free (self->quote);
  g_free (self->decimal);
  g_free (self->thousands);
  g_free (self->sheet);
  g_free (self->range);
  g_free (self->from);
  g_free (self->explode);
  g_hash_table_unref (self->types);
  g_hash_table_unref (self->date_formats);
  g_hash_table_unref (self->decimals);
  g_strfreev (self->true_words);
  g_strfreev (self->false_words);
  g_strfreev (self->missing_words);
  g_strfreev (self->ignore);
  g_free (self);
}

/**
 * vit_source_default_table_name:
 * @path: a file
 *
 * Returns: (transfer full): its name in lower case without folder and extensions, with letters
 *   (of any script), digits and underscores only
 */
char *
vit_source_default_table_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *valid = g_utf8_make_valid (base, -1);
  g_autofree char *lower = g_utf8_strdown (valid, -1);
  GString *name = g_string_new (NULL);
  static const char *const extensions[] = { ".gz",      ".zst",  ".csv",     ".tsv",
                                            ".txt",     ".json", ".jsonl",   ".ndjson",
                                            ".xlsx",    ".xlsm", ".parquet", ".sqlite",
                                            ".sqlite3", ".db",   ".duckdb",  NULL };

  for (guint i = 0; extensions[i] != NULL; i++)
    if (g_str_has_suffix (lower, extensions[i]) && !g_str_equal (lower, extensions[i]))
      lower[strlen (lower) - strlen (extensions[i])] = '\0';

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isalnum (letter) || g_unichar_ismark (letter))
        g_string_append_unichar (name, letter);
      else if (name->len > 0 && name->str[name->len - 1] != '_')
        g_string_append_c (name, '_');
    }

  while (name->len > 0 && name->str[name->len - 1] == '_')
    g_string_truncate (name, name->len - 1);
  if (name->len == 0)
    g_string_append (name, "table");

  return g_string_free (name, FALSE);
}

static gboolean
has_word (GStrv words, const char *word)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_autofree char *a = g_utf8_casefold (words[i], -1);
      g_autofree char *b = g_utf8_casefold (word, -1);

      if (g_str_equal (a, b))
        return TRUE;
    }

  return FALSE;
}

/* A word that stands in both of two lists. */
static const char *
find_shared (GStrv words, GStrv others)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (has_word (others, words[i]))
      return words[i];

  return NULL;
}

static char *
describe_word_twice (const VitSource *self, const char **key)
{
  const struct
  {
    const char *key, *other;
    GStrv words, others;
  } pairs[] = {
    { "false_words", "true_words", self->false_words, self->true_words },
    { "missing_words", "true_words", self->missing_words, self->true_words },
    { "missing_words", "false_words", self->missing_words, self->false_words },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const char *word = find_shared (pairs[i].words, pairs[i].others);

      *key = pairs[i].key;
      if (word != NULL)
        return g_strdup_printf ("has the word “%s”, which is among %s, too", word, pairs[i].other);
    }

  return NULL;
}

/**
 * vit_source_find_contradiction:
 * @key: (out): the key that cannot be as it is
 *
 * Returns: (transfer full) (nullable): what is wrong with it, to be put behind the key's name;
 *   %NULL if nothing of the source contradicts the rest
 */
char *
vit_source_find_contradiction (const VitSource *self, const char **key)
{
  *key = "thousands";
  if (*self->thousands != '\0' && g_str_equal (self->thousands, self->decimal) &&
      !g_str_equal (self->decimal, "auto"))
    return g_strdup_printf ("is “%s”, as is decimal; one mark cannot be both", self->thousands);

  *key = "header_row";
  if (self->header_row > 0 && self->header == 0)
    return g_strdup ("names the line of the header, but header is false");
  if (self->header_row > 0 && self->skip > 0)
    return g_strdup ("tells where the table begins, and so does skip; leave one of them out");

  return describe_word_twice (self, key);
}
