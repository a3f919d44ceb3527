/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-column-evidence.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vit-phrase.h"

/* A column is of a type although some of its values are not if these are no more than this share
 * and have no digit ("total", "see note"): a code such as "12345A" makes it text. */
#define MAX_SHARE_UNREAD 0.01

static gboolean
is_default_marker (const char *folded)
{
  static const char *const words[] = { "na",  "n/a",  "#n/a", "null", "none", "nan", "nil",
                                       "-",   "--",   "–",    "—",    "?",    ".",   "n/d",
                                       "b/d", "brak", "н/д",  "нет",  NULL };

  return g_strv_contains (words, folded);
}

static char *
fold (const char *text)
{
  return g_strstrip (g_utf8_strdown (text, -1));
}

static gboolean
is_among (GStrv words, const char *folded)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_autofree char *word = fold (words[i]);

      if (g_str_equal (word, folded))
        return TRUE;
    }

  return FALSE;
}

/**
 * vit_word_is_missing:
 * @source: (nullable): has words of its own, or not
 * @text: a value
 *
 * Returns: whether it stands for a missing value
 */
gboolean
vit_word_is_missing (const VitSource *source, const char *text)
{
  g_autofree char *folded = fold (text);

  if (source != NULL && source->missing_words != NULL)
    return is_among (source->missing_words, folded);

  return is_default_marker (folded) &&
         (source == NULL ||
          (!is_among (source->true_words, folded) && !is_among (source->false_words, folded)));
}

/**
 * vit_word_is_truth:
 * @source: (nullable): has words of its own, or not
 * @text: a value
 *
 * Returns: 1 if it stands for true, 0 if it stands for false, and else -1
 */
int
vit_word_is_truth (const VitSource *source, const char *text)
{
  g_autofree char *folded = fold (text);

  if (source != NULL && is_among (source->true_words, folded))
    return 1;
  if (source != NULL && is_among (source->false_words, folded))
    return 0;

  return g_str_equal (folded, "true") ? 1 : g_str_equal (folded, "false") ? 0 : -1;
}

/**
 * vit_has_digit:
 *
 * Returns: whether @text has a digit of ASCII
 */
gboolean
vit_has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

/**
 * vit_column_evidence_init:
 * @hint: what is known of the column; must outlive the evidence
 * @values: (element-type utf8): its values, as far as they are not empty; must outlive it, too
 */
void
vit_column_evidence_init (VitColumnEvidence *self, const VitColumnHint *hint, GPtrArray *values)
{
  self->hint = hint;
  self->values = g_ptr_array_new ();
  self->markers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < values->len; i++)
    {
      const char *value = g_ptr_array_index (values, i);

      if (!vit_word_is_missing (hint->source, value))
        g_ptr_array_add (self->values, (gpointer) value);
      else if (!g_ptr_array_find_with_equal_func (self->markers, value, g_str_equal, NULL))
        g_ptr_array_add (self->markers, g_strdup (value));
    }
}

void
vit_column_evidence_clear (VitColumnEvidence *self)
{
  g_ptr_array_unref (self->values);
  g_ptr_array_unref (self->markers);
}

/**
 * vit_column_evidence_describe:
 * @n_unread: values that are not as @what says
 * @all: what is said where there are none, of their number and of @what
 * @some: what is said of the number of the others and of @what
 * @what: what the values are, or the patterns that they read as
 *
 * Returns: (transfer full): a phrase: "all 20 values read as …", with what is to be said of the
 *   rest
 */
char *
vit_column_evidence_describe (const VitColumnEvidence *self,
                              guint n_unread,
                              const char *all,
                              const char *some,
                              const char *what)
{
  g_autofree char *n = g_strdup_printf ("%u", self->values->len - n_unread);
  g_autofree char *marked = g_strconcat (VIT_PHRASE_TEXT, what, NULL);
  g_autofree char *clause = vit_phrase_new (n_unread == 0 ? all : some, n, marked, NULL);
  g_autofree char *rest =
      n_unread == 0 ? NULL
                    : vit_phrase_new (N_ ("others are missing, or their lines rejected"), NULL);
  g_autofree char *text = vit_phrase_join (clause, rest);
  g_autoptr (GString) markers = g_string_new (NULL);
  g_autofree char *missing = NULL;

  for (guint i = 0; i < self->markers->len; i++)
    g_string_append_printf (markers, "%s“%s”", i == 0 ? "" : ", ",
                            (const char *) g_ptr_array_index (self->markers, i));
  if (markers->len > 0)
    missing = vit_phrase_new (N_ ("taken as missing: %s"), markers->str, NULL);

  return vit_phrase_join (text, missing);
}

/**
 * vit_column_evidence_is_tolerable:
 * @n_unread: values that are not of a type
 * @n_with_digit: of these, values that have a digit
 *
 * Returns: whether these are so few that the type holds
 */
gboolean
vit_column_evidence_is_tolerable (const VitColumnEvidence *self, guint n_unread, guint n_with_digit)
{
  return n_unread == 0 || (self->hint->may_reject && n_with_digit == 0 &&
                           n_unread <= MAX_SHARE_UNREAD * self->values->len);
}
