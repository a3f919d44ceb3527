/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sql.h"

#include <string.h>

/* Files of SQL open with this line; it says nothing in the SQL that the window shows. */
#define LICENCE_LINE "-- SPDX-License-Identifier:"

static char *
quote (const char *text, char mark)
{
  GString *quoted = g_string_sized_new (strlen (text) + 2);
  const char *at;

  g_string_append_c (quoted, mark);
  for (at = text; *at != '\0'; at++)
    {
      if (*at == mark)
        g_string_append_c (quoted, mark);
      g_string_append_c (quoted, *at);
    }
  g_string_append_c (quoted, mark);

  return g_string_free (quoted, FALSE);
}

/**
 * vit_sql_name:
 * @name: the name of a table or a column
 *
 * Returns: (transfer full): @name as a quoted identifier, whatever it contains
 */
char *
vit_sql_name (const char *name)
{
  return quote (name, '"');
}

/**
 * vit_sql_string:
 * @text: (nullable): any text
 *
 * Returns: (transfer full): @text as a literal, or the word NULL
 */
char *
vit_sql_string (const char *text)
{
  return text ? quote (text, '\'') : g_strdup ("NULL");
}

/**
 * vit_sql_names:
 * @names: (array zero-terminated=1): names of columns
 *
 * Returns: (transfer full): the quoted identifiers with commas between them
 */
char *
vit_sql_names (const char *const *names)
{
  GString *list = g_string_new (NULL);
  guint i;

  for (i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = vit_sql_name (names[i]);

      if (i > 0)
        g_string_append (list, ", ");
      g_string_append (list, name);
    }

  return g_string_free (list, FALSE);
}

/* The length of the `{word}` that @at begins with, or 0. Braces around anything else, such as a
 * struct or a class of letters in a pattern, are SQL. */
static gsize
measure_placeholder (const char *at)
{
  gsize length = 1;

  if (at[0] != '{')
    return 0;
  while (g_ascii_islower (at[length]) || at[length] == '_' ||
         (length > 1 && g_ascii_isdigit (at[length])))
    length++;

  return length > 1 && at[length] == '}' ? length + 1 : 0;
}

static GHashTable *
collect_words (va_list words)
{
  GHashTable *values = g_hash_table_new (g_str_hash, g_str_equal);
  const char *word;

  while ((word = va_arg (words, const char *)) != NULL)
    g_hash_table_insert (values, (gpointer) word, va_arg (words, char *));

  return values;
}

static char *
fill_template (const char *template, GHashTable *values)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  GString *sql = g_string_new (NULL);
  const char *at;

  for (at = template; *at != '\0';)
    {
      gsize length = measure_placeholder (at);

      if (length > 0)
        {
          g_autofree char *name = g_strndup (at + 1, length - 2);
          gpointer key, value;

          if (!g_hash_table_lookup_extended (values, name, &key, &value) || value == NULL)
            g_error ("No SQL is given for {%s}", name);
          g_string_append (sql, value);
          g_hash_table_add (used, key);
          at += length;
        }
      else
        {
          g_string_append_c (sql, *at++);
        }
    }

  if (g_hash_table_size (used) != g_hash_table_size (values))
    g_error ("SQL is given for a word that the template lacks: %s", template);

  return g_string_free (sql, FALSE);
}

/**
 * vit_sql_fill:
 * @template: SQL with words in braces: "SELECT {columns} FROM {table}"
 * @...: word, SQL, word, SQL, …, %NULL
 *
 * Replaces the words. What is put in is not looked at again, so it may contain braces. A word
 * without SQL, or SQL without its word, is a programming error and aborts.
 *
 * Returns: (transfer full): the SQL
 */
char *
vit_sql_fill (const char *template, ...)
{
  g_autoptr (GHashTable) values = NULL;
  va_list words;

  va_start (words, template);
  values = collect_words (words);
  va_end (words);

  return fill_template (template, values);
}

/**
 * vit_sql_load_words:
 * @resource: the folder's resource
 * @path: of the file under %VIT_SQL_PREFIX
 * @words: word → SQL
 *
 * vit_sql_load() for words that are collected one by one.
 *
 * Returns: (transfer full): the SQL
 */
char *
vit_sql_load_words (GResource *resource, const char *path, GHashTable *words)
{
  g_autofree char *full_path = g_strconcat (VIT_SQL_PREFIX, path, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *template;

  /* A resource's data end in a NUL that its size does not count. */
  bytes = g_resource_lookup_data (resource, full_path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL)
    g_error ("%s", error->message);
  template = g_bytes_get_data (bytes, NULL);

  if (g_str_has_prefix (template, LICENCE_LINE) && strchr (template, '\n') != NULL)
    template = strchr (template, '\n') + 1;

  return fill_template (template, words);
}

/**
 * vit_sql_load:
 * @resource: the folder's resource
 * @path: of the file under %VIT_SQL_PREFIX
 * @...: word, SQL, word, SQL, …, %NULL
 *
 * Reads a bundled file of SQL, without its line on the licence, and replaces the words as
 * vit_sql_fill() does. A file that is not there is a programming error and aborts.
 *
 * Returns: (transfer full): the SQL
 */
char *
vit_sql_load (GResource *resource, const char *path, ...)
{
  g_autoptr (GHashTable) values = NULL;
  va_list words;

  va_start (words, path);
  values = collect_words (words);
  va_end (words);

  return vit_sql_load_words (resource, path, values);
}
