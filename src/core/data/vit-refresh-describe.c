/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a refresh changed, in sentences: what can spoil results first, news after it. */

#include <math.h>

#include "vit-refresh.h"
#include "vit-step-private.h"
#include "vit-words.h"

/* A share that moves by less is no news. */
#define LEAST_SHARE 0.005

/* From here on, a share of missing values or of rows gone is worth a look. */
#define LARGE_SHARE 0.05

typedef enum
{
  COLUMN_WENT,
  TYPE_CHANGED,
  LINES_REJECTED,
  CELLS_UNREAD,
  ROWS_LOST,
  MUCH_MISSING,
  ROWS,
  PERIOD,
  COLUMN_CAME,
  WORDS_CAME,
  WORDS_WENT,
  RANGE,
  MISSING,
  REMADE,
} Rank;

typedef struct
{
  Rank rank;
  guint number; /* sentences of one rank keep their order */
  char *text;
} Sentence;

typedef struct
{
  const VitRefreshReport *report;
  const VitLanguage *language;
  GArray *sentences; /* Sentence */
} Description;

/* Takes @text. */
static void
say (Description *self, Rank rank, char *text)
{
  Sentence sentence = { rank, self->sentences->len, vit_words_tidy (text) };

  g_array_append_val (self->sentences, sentence);
  g_free (text);
}

/* "“a”, “b” and 3 more" */
static char *
list_words (const VitLanguage *language, GStrv words, gint64 n)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) quoted = NULL;
  g_autofree char *list = NULL;
  gint64 n_listed = g_strv_length (words);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = g_strdup_printf (vit_text (language, "“%s”"), words[i]);

      g_strv_builder_add (builder, word);
    }
  quoted = g_strv_builder_end (builder);
  if (n <= n_listed)
    return vit_step_join_names (quoted, language);

  list = g_strjoinv (", ", quoted);

  return g_strdup_printf (vit_text_n (language, "%1$s and %2$d more", "%1$s and %2$d more",
                                      (guint64) (n - n_listed)),
                          list, (int) (n - n_listed));
}

/* The columns of that fate, as one sentence. */
static void
say_columns (Description *self, VitColumnFate fate, Rank rank)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;
  guint n = 0;

  for (guint i = 0; i < self->report->columns->len; i++)
    {
      const VitColumnChange *change = g_ptr_array_index (self->report->columns, i);

      if (change->fate != fate)
        continue;
      if (n++ < VIT_REFRESH_MAX_WORDS)
        g_strv_builder_add (builder, change->name);
    }
  if (n == 0)
    return;

  names = g_strv_builder_end (builder);
  list = list_words (self->language, names, n);
  say (self, rank,
       g_strdup_printf (fate == VIT_COLUMN_WENT
                            ? vit_text_n (self->language, "The column %s is gone.",
                                          "The columns %s are gone.", n)
                            : vit_text_n (self->language, "The column %s is new.",
                                          "The columns %s are new.", n),
                        list));
}

static void
say_rows (Description *self)
{
  const VitRefreshReport *report = self->report;
  gint64 more = report->rows_after - report->rows_before;
  g_autofree char *after = vit_format_integer (self->language, report->rows_after);
  g_autofree char *difference = vit_format_integer (self->language, ABS (more));
  const char *format;

  if (more == 0)
    return;

  format = more > 0 ? vit_text_n (self->language, "%1$s row more than before: %2$s now.",
                                  "%1$s rows more than before: %2$s now.", (guint64) more)
                    : vit_text_n (self->language, "%1$s row fewer than before: %2$s now.",
                                  "%1$s rows fewer than before: %2$s now.", (guint64) -more);
  say (self, -more > LARGE_SHARE * report->rows_before ? ROWS_LOST : ROWS,
       g_strdup_printf (format, difference, after));
}

static void
say_rejected (Description *self)
{
  gint64 n = self->report->rejected_after;
  g_autofree char *after = vit_format_integer (self->language, n);
  g_autofree char *before = vit_format_integer (self->language, self->report->rejected_before);

  if (n > self->report->rejected_before)
    say (self, LINES_REJECTED,
         g_strdup_printf (vit_text_n (self->language,
                                      "%1$s line could not be read; before it was %2$s.",
                                      "%1$s lines could not be read; before it was %2$s.",
                                      (guint64) n),
                          after, before));
}

static void
say_bad_cells (Description *self)
{
  gint64 n = self->report->bad_after;
  g_autofree char *after = vit_format_integer (self->language, n);
  g_autofree char *before = vit_format_integer (self->language, self->report->bad_before);

  if (n > self->report->bad_before)
    say (self, CELLS_UNREAD,
         g_strdup_printf (vit_text_n (self->language,
                                      "%1$s value does not fit its column and is missing now; "
                                      "before it was %2$s.",
                                      "%1$s values do not fit their columns and are missing now; "
                                      "before it was %2$s.",
                                      (guint64) n),
                          after, before));
}

/* A bound as its column writes it; two decimals are enough to see how far numbers go. */
static char *
dup_bound (const VitLanguage *language, VitTypeOf type, double value)
{
  if (type == VIT_TYPE_OF_DATE || type == VIT_TYPE_OF_TIMESTAMP)
    return vit_format_day (language, (gint64) value);

  return vit_format_number (language, value, value == floor (value) ? 0 : 2);
}

static void
say_range (Description *self, const VitColumnChange *change)
{
  VitTypeOf type = change->after.type;
  gboolean is_time = type == VIT_TYPE_OF_DATE || type == VIT_TYPE_OF_TIMESTAMP;
  g_autofree char *old_low = dup_bound (self->language, type, change->before.low);
  g_autofree char *old_high = dup_bound (self->language, type, change->before.high);
  g_autofree char *low = dup_bound (self->language, type, change->after.low);
  g_autofree char *high = dup_bound (self->language, type, change->after.high);

  if (isnan (change->before.low) || isnan (change->after.low) ||
      (g_str_equal (old_low, low) && g_str_equal (old_high, high)))
    return;

  say (self, is_time ? PERIOD : RANGE,
       g_strdup_printf (vit_text (self->language,
                                  "“%1$s” goes from %2$s to %3$s; before from %4$s to %5$s."),
                        change->name, low, high, old_low, old_high));
}

static char *
dup_share (const Description *self, double share)
{
  return share > 0 ? vit_words_share (self->language, share)
                   : vit_format_share (self->language, 0, 0);
}

static void
say_missing (Description *self, const VitColumnChange *change)
{
  const VitRefreshReport *report = self->report;
  double before = report->rows_before > 0
                      ? (double) change->before.n_missing / (double) report->rows_before
                      : 0;
  double after =
      report->rows_after > 0 ? (double) change->after.n_missing / (double) report->rows_after : 0;
  g_autofree char *old_share = dup_share (self, before);
  g_autofree char *share = dup_share (self, after);

  if (fabs (after - before) >= LEAST_SHARE)
    say (self, after - before >= LARGE_SHARE ? MUCH_MISSING : MISSING,
         g_strdup_printf (vit_text (self->language,
                                    "%2$s of the values of “%1$s” are missing; before it was "
                                    "%3$s."),
                          change->name, share, old_share));
}

static void
say_words (Description *self, const VitColumnChange *change)
{
  if (change->n_came_words > 0)
    {
      g_autofree char *list = list_words (self->language, change->came_words, change->n_came_words);

      say (self, WORDS_CAME,
           g_strdup_printf (vit_text (self->language, "New in “%1$s”: %2$s."), change->name, list));
    }
  if (change->n_went_words > 0)
    {
      g_autofree char *list = list_words (self->language, change->went_words, change->n_went_words);

      say (self, WORDS_WENT,
           g_strdup_printf (vit_text (self->language, "No longer in “%1$s”: %2$s."), change->name,
                            list));
    }
}

static void
say_column (Description *self, const VitColumnChange *change)
{
  if (change->fate != VIT_COLUMN_STAYED)
    return;

  say_missing (self, change);
  say_words (self, change);
  if (change->before.type == change->after.type)
    say_range (self, change);
  else
    say (self, TYPE_CHANGED,
         g_strdup_printf (vit_text (self->language,
                                    "“%1$s” is now read as %2$s; before it was read as %3$s."),
                          change->name, vit_step_get_type_noun (change->after.type, self->language),
                          vit_step_get_type_noun (change->before.type, self->language)));
}

static void
say_remade (Description *self)
{
  guint n = g_strv_length (self->report->remade);
  g_autofree char *list = list_words (self->language, self->report->remade, n);

  if (n > 0)
    say (self, REMADE,
         g_strdup_printf (vit_text_n (self->language,
                                      "The table %s reads this one and was made anew, too.",
                                      "The tables %s read this one and were made anew, too.", n),
                          list));
}

static int
compare_sentences (gconstpointer a, gconstpointer b)
{
  const Sentence *first = a;
  const Sentence *second = b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;

  return first->number < second->number ? -1 : first->number > second->number;
}

/**
 * vit_refresh_report_describe:
 * @language: what the sentences are in
 *
 * Returns: (transfer full): a sentence for each change, the most important first; none if nothing
 *   changed
 */
GStrv
vit_refresh_report_describe (const VitRefreshReport *self, const VitLanguage *language)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (Sentence));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  Description description = { self, language, sentences };

  say_columns (&description, VIT_COLUMN_WENT, COLUMN_WENT);
  say_columns (&description, VIT_COLUMN_CAME, COLUMN_CAME);
  say_rejected (&description);
  say_bad_cells (&description);
  say_rows (&description);
  for (guint i = 0; i < self->columns->len; i++)
    say_column (&description, g_ptr_array_index (self->columns, i));
  say_remade (&description);

  g_array_sort (sentences, compare_sentences);
  for (guint i = 0; i < sentences->len; i++)
    {
      Sentence *sentence = &g_array_index (sentences, Sentence, i);

      g_strv_builder_add (builder, sentence->text);
      g_free (sentence->text);
    }

  return g_strv_builder_end (builder);
}

/**
 * vit_column_state_describe:
 * @language: what to say it in
 *
 * Returns: (transfer full): what a column holds, in a few words: "a number, from 1 to 5, 2 missing"
 */
char *
vit_column_state_describe (const VitColumnState *self, const VitLanguage *language)
{
  GString *text = g_string_new (vit_step_get_type_noun (self->type, language));

  if (!isnan (self->low))
    {
      g_autofree char *low = dup_bound (language, self->type, self->low);
      g_autofree char *high = dup_bound (language, self->type, self->high);

      g_string_append (text, ", ");
      g_string_append_printf (text, vit_text (language, "from %1$s to %2$s"), low, high);
    }
  if (self->n_missing > 0)
    {
      g_autofree char *n = vit_format_integer (language, self->n_missing);

      g_string_append (text, ", ");
      g_string_append_printf (text,
                              vit_text_n (language, "%s missing value", "%s missing values",
                                          (guint64) self->n_missing),
                              n);
    }

  return g_string_free (text, FALSE);
}
