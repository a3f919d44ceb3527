/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-summary-text.h"

#include <glib/gi18n.h>
#include <math.h>

#include "vit-format.h"
#include "vit-locale.h"
#include "vit-type-words.h"

/* Digits of a number that say something. */
#define N_DIGITS 6

/* What the whole names of the most frequent values. */
#define N_NAMED 3

static const VitLanguage *
get_language (void)
{
  return vit_locale_get_language ();
}

static gboolean
is_time (const VitColumnProfile *self)
{
  return self->type == VIT_TYPE_OF_DATE || self->type == VIT_TYPE_OF_TIMESTAMP;
}

static char *
format_time (const VitColumnProfile *self, double value)
{
  g_autofree char *day = vit_format_day (get_language (), (gint64) value);
  g_autoptr (GDateTime) time =
      g_date_time_new_from_unix_utc ((gint64) floor (value / G_USEC_PER_SEC));
  g_autofree char *clock = NULL;

  if (self->type == VIT_TYPE_OF_DATE || time == NULL)
    return g_steal_pointer (&day);

  clock = g_date_time_format (time, "%H:%M:%S");

  return g_strconcat (day, ", ", clock, NULL);
}

/* As many places as make N_DIGITS digits, without zeros that end them. */
static char *
format_number (double value)
{
  int magnitude = value != 0 ? (int) floor (log10 (fabs (value))) : 0;
  int decimals = CLAMP (N_DIGITS - 1 - magnitude, 0, 15);
  double unit = pow (10, decimals);
  double rounded = round (value * unit);

  if (fabs (value) >= 1e15 || !isfinite (rounded))
    return vit_format_number (get_language (), value, 0);

  while (decimals > 0 && fmod (rounded, 10) == 0)
    {
      rounded /= 10;
      decimals--;
    }

  return vit_format_number (get_language (), value, decimals);
}

/**
 * vit_summary_text_value:
 * @value: a place on the column's scale; NaN is missing
 */
char *
vit_summary_text_value (const VitColumnProfile *self, double value)
{
  if (isnan (value))
    return vit_format_number (get_language (), value, 0);

  return is_time (self) ? format_time (self, value) : format_number (value);
}

/**
 * vit_summary_text_short_value:
 * @value: a place on the column's scale; NaN is missing
 *
 * As vit_summary_text_value(), rounded to what fits above a column.
 */
char *
vit_summary_text_short_value (const VitColumnProfile *self, double value)
{
  if (isnan (value) || !is_time (self))
    return vit_format_compact (get_language (), value);

  return vit_format_day (get_language (), (gint64) value);
}

/**
 * vit_summary_text_share:
 * @rows: some of …
 * @n_rows: … so many rows
 *
 * A share that is not nothing never reads as 0 %, nor one that is not all as 100 %.
 */
char *
vit_summary_text_share (gint64 rows, gint64 n_rows)
{
  double share = n_rows > 0 ? (double) rows / n_rows : 0;
  g_autofree char *edge = NULL;

  if (rows > 0 && share < 0.001)
    {
      edge = vit_format_share (get_language (), 0.001, 1);
      return g_strconcat ("<\u202f", edge, NULL);
    }
  if (rows < n_rows && share > 0.999)
    {
      edge = vit_format_share (get_language (), 0.999, 1);
      return g_strconcat (">\u202f", edge, NULL);
    }

  return vit_format_share (get_language (), share, share < 0.1 && share > 0 ? 1 : 0);
}

/**
 * vit_summary_text_missing:
 * @n_rows: of the table
 */
char *
vit_summary_text_missing (const VitColumnProfile *self, gint64 n_rows)
{
  g_autofree char *share = NULL;

  if (self->n_missing == 0)
    return g_strdup (_ ("None missing"));
  if (self->n_missing == n_rows)
    return g_strdup (_ ("All missing"));

  share = vit_summary_text_share (self->n_missing, n_rows);

  return g_strdup_printf (_ ("%s missing"), share);
}

/**
 * vit_summary_text_distinct:
 * @n_rows: of the table
 */
char *
vit_summary_text_distinct (const VitColumnProfile *self, gint64 n_rows)
{
  g_autofree char *number = NULL;

  if (self->n_distinct == 0)
    return g_strdup (_ ("No values"));
  if (self->n_distinct == 1)
    return g_strdup (_ ("All the same"));
  if (self->n_distinct == n_rows)
    return g_strdup (_ ("All different"));

  number = vit_format_integer (get_language (), self->n_distinct);

  return g_strdup_printf (ngettext ("%s value", "%s different", (gulong) self->n_distinct),
                          number);
}

/**
 * vit_summary_text_bar:
 * @bar: number of a bar
 *
 * What the bar counts: a value, or where its values lie.
 */
char *
vit_summary_text_bar (const VitColumnProfile *self, guint bar)
{
  const VitProfileBar *counted = g_ptr_array_index (self->bars, bar);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (counted->word != NULL)
    return g_strdup (*counted->word != '\0' ? counted->word : _ ("(empty text)"));

  low = vit_summary_text_value (self, counted->low);
  if (self->bars->len == 1 ||
      (self->type == VIT_TYPE_OF_INTEGER && counted->high - counted->low <= 1 &&
       self->max - self->min < VIT_PROFILE_MAX_BINS))
    return g_steal_pointer (&low);
  high = vit_summary_text_value (self, counted->high);

  /* Translators: from where to where, "10 – 20". */
  return g_strdup_printf (_ ("%1$s – %2$s"), low, high);
}

/**
 * vit_summary_text_method:
 *
 * How the figures came about, in some sentences.
 */
char *
vit_summary_text_method (const VitColumnProfile *self)
{
  const char *common =
      _ ("Every row of the table was counted, as its cleaning steps leave it; nothing is an "
         "estimate.");
  const char *more =
      vit_column_profile_has_scale (self)
          ? _ ("Missing cells are left out of all figures but their own; so are numbers that are "
               "infinite or none. Half of the values lie below the median, a quarter below the "
               "lower quartile; between two values, they are interpolated. The bars are of one "
               "width, from the lowest value to the highest; each takes in its lower end, and the "
               "last its upper end as well.")
          : _ ("Missing cells are left out of all figures but their own. Values count as the same "
               "if they are written in the same way, with the same capital letters and spaces.");

  return g_strconcat (common, "\n\n", more, NULL);
}

static void
append_scale (GString *text, const VitColumnProfile *self)
{
  g_autofree char *low = vit_summary_text_value (self, self->min);
  g_autofree char *median = vit_summary_text_value (self, self->median);
  g_autofree char *high = vit_summary_text_value (self, self->max);

  g_string_append (text, ". ");
  g_string_append_printf (text, _ ("From %1$s to %3$s, median %2$s"), low, median, high);
}

static void
append_words (GString *text, const VitColumnProfile *self, gint64 n_rows)
{
  for (guint i = 0; i < MIN (self->bars->len, N_NAMED); i++)
    {
      const VitProfileBar *bar = g_ptr_array_index (self->bars, i);
      g_autofree char *word = vit_summary_text_bar (self, i);
      g_autofree char *share = vit_summary_text_share (bar->rows, n_rows);

      g_string_append_printf (text, "%s%s %s", i == 0 ? ". " : ", ", word, share);
    }
}

/**
 * vit_summary_text_whole:
 * @n_rows: of the table
 *
 * The summary in one line, for those who do not see it drawn.
 */
char *
vit_summary_text_whole (const VitColumnProfile *self, gint64 n_rows)
{
  g_autofree char *missing = vit_summary_text_missing (self, n_rows);
  g_autofree char *distinct = vit_summary_text_distinct (self, n_rows);
  GString *text = g_string_new (vit_type_words_get_name (self->type));

  g_string_append_printf (text, ". %s. %s", missing, distinct);
  if (vit_column_profile_has_scale (self) && self->n_distinct > 0)
    append_scale (text, self);
  else if (self->n_distinct > 0)
    append_words (text, self, n_rows);

  return g_string_free (text, FALSE);
}
