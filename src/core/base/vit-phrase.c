/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-phrase.h"

#include <string.h>

#include "vit-format.h"

/* Between the clauses of a phrase, and between a clause's text and its arguments: control
 * characters that no text has. */
#define CLAUSE_MARK "\x1e"
#define ARGUMENT_MARK "\x1f"

/* What a clause's text has where its only, its first and its second argument go. */
static const char *const places[][2] = { { "%s", "%1$s" }, { NULL, "%2$s" } };

/**
 * vit_phrase_new:
 * @msgid: an English text, marked with N_(), which has %s, or %1$s and %2$s
 * @...: at most two arguments, then %NULL: whole numbers, texts that stay as they are, or
 *   %VIT_PHRASE_TEXT before an English text that is marked, too
 *
 * Returns: (transfer full): a phrase of one clause
 */
char *
vit_phrase_new (const char *msgid, ...)
{
  GString *phrase = g_string_new (msgid);
  const char *argument;
  va_list arguments;

  va_start (arguments, msgid);
  while ((argument = va_arg (arguments, const char *)) != NULL)
    g_string_append_printf (phrase, ARGUMENT_MARK "%s", argument);
  va_end (arguments);

  return g_string_free (phrase, FALSE);
}

/**
 * vit_phrase_join:
 * @first: (nullable): a phrase
 * @second: (nullable): what is said after it
 *
 * Returns: (transfer full) (nullable): both; %NULL if neither is there
 */
char *
vit_phrase_join (const char *first, const char *second)
{
  if (first == NULL || second == NULL)
    return g_strdup (first ? first : second);

  return g_strconcat (first, CLAUSE_MARK, second, NULL);
}

static char *
describe_argument (const char *argument, const VitLanguage *language)
{
  gsize length = strlen (argument);

  if (g_str_has_prefix (argument, VIT_PHRASE_TEXT))
    return g_strdup (vit_text (language, argument + strlen (VIT_PHRASE_TEXT)));

  if (length > 0 && length < 18 && strspn (argument, "0123456789") == length)
    return vit_format_integer (language, g_ascii_strtoll (argument, NULL, 10));

  return g_strdup (argument);
}

static char *
describe_clause (const char *clause, const VitLanguage *language)
{
  g_auto (GStrv) parts = g_strsplit (clause, ARGUMENT_MARK, -1);
  GString *text = g_string_new (parts[0] != NULL ? vit_text (language, parts[0]) : "");

  for (guint i = 1; parts[0] != NULL && parts[i] != NULL && i <= G_N_ELEMENTS (places); i++)
    {
      g_autofree char *argument = describe_argument (parts[i], language);

      for (guint j = 0; j < 2; j++)
        if (places[i - 1][j] != NULL)
          g_string_replace (text, places[i - 1][j], argument, 1);
    }

  return g_string_free (text, FALSE);
}

/**
 * vit_phrase_describe:
 * @phrase: from vit_phrase_new(), or a text that is the same in every language
 * @language: what to say it in
 *
 * Returns: (transfer full): its clauses, with semicolons between them
 */
char *
vit_phrase_describe (const char *phrase, const VitLanguage *language)
{
  g_auto (GStrv) clauses = g_strsplit (phrase, CLAUSE_MARK, -1);

  for (guint i = 0; clauses[i] != NULL; i++)
    {
      char *text = describe_clause (clauses[i], language);

      g_free (clauses[i]);
      clauses[i] = text;
    }

  return g_strjoinv ("; ", clauses);
}
