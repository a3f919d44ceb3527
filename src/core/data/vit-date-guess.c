/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-date-guess.h"

#include <string.h>

/* How many values choose the pattern; all are then read with it. */
#define N_PROBES 200
#define MAX_FORMATS 3

/* So many different numbers that are all dates are dates, whatever the column's name. */
#define MIN_DISTINCT 20

/* Of equal patterns the first is taken: day before month, as most of the world writes. */
static const char *const date_parts[] = {
  "%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y",  "%m/%d/%Y", "%d-%m-%Y", "%m-%d-%Y",  "%Y/%m/%d",
  "%Y.%m.%d", "%d.%m.%y", "%d/%m/%y",  "%m/%d/%y", "%d-%m-%y", "%m-%d-%y",  "%d %b %Y",
  "%d-%b-%Y", "%d-%b-%y", "%b %d, %Y", "%b %d %Y", "%d %B %Y", "%B %d, %Y", "%B %d %Y",
};
static const char *const separators[] = { " ", "T" };
static const char *const time_parts[] = { "%H:%M:%S", "%H:%M:%S.%f", "%H:%M", "%I:%M:%S %p",
                                          "%I:%M %p" };
static const char *const suffixes[] = { "", " UTC", "Z", "%z", " %z" };

/* Digits only. They could be anything else, so their values must be plausible. */
static const char *const compact_formats[] = { "%Y%m%d", "%Y%m%d%H", "%Y%m%d%H%M", "%Y%m%d%H%M%S" };

/* What the parts of a date were read as; -1 where there is no such part. */
typedef struct
{
  int year, month, day;
} Parts;

static gboolean
read_number (const char **text, guint min_digits, guint max_digits, int low, int high, int *number)
{
  int value = 0;
  guint n = 0;

  for (; n < max_digits && g_ascii_isdigit (**text); n++, (*text)++)
    value = value * 10 + (**text - '0');

  *number = value;

  return n >= min_digits && value >= low && value <= high;
}

static gboolean
read_month_name (const char **text, gboolean full, int *month)
{
  static const char *const names[] = { "January",   "February", "March",    "April",
                                       "May",       "June",     "July",     "August",
                                       "September", "October",  "November", "December" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize length = full ? strlen (names[i]) : 3;

      if (g_ascii_strncasecmp (*text, names[i], length) == 0)
        {
          *text += length;
          *month = (int) i + 1;
          return TRUE;
        }
    }

  return FALSE;
}

/* +02:00, +0200 or +02. */
static gboolean
read_offset (const char **text)
{
  int number;

  if (**text != '+' && **text != '-')
    return FALSE;
  (*text)++;
  if (!read_number (text, 2, 2, 0, 14, &number))
    return FALSE;
  if (**text == ':')
    (*text)++;

  return !g_ascii_isdigit (**text) || read_number (text, 2, 2, 0, 59, &number);
}

static gboolean
read_directive (char directive, gboolean is_compact, const char **text, Parts *parts)
{
  guint min_digits = is_compact ? 2 : 1;
  int number;

  switch (directive)
    {
    case 'Y':
      return read_number (text, 4, 4, is_compact ? 1990 : 1000, is_compact ? 2049 : 9999,
                          &parts->year);
    case 'y':
      return read_number (text, 2, 2, 0, 99, &parts->year);
    case 'm':
      return read_number (text, min_digits, 2, 1, 12, &parts->month);
    case 'd':
      return read_number (text, min_digits, 2, 1, 31, &parts->day);
    case 'b':
      return read_month_name (text, FALSE, &parts->month);
    case 'B':
      return read_month_name (text, TRUE, &parts->month);
    case 'H':
      return read_number (text, min_digits, 2, 0, 23, &number);
    case 'I':
      return read_number (text, 1, 2, 1, 12, &number);
    case 'M':
    case 'S':
      return read_number (text, 2, 2, 0, 59, &number);
    case 'f':
      return read_number (text, 1, 6, 0, 999999, &number);
    case 'p':
      if (g_ascii_strncasecmp (*text, "AM", 2) != 0 && g_ascii_strncasecmp (*text, "PM", 2) != 0)
        return FALSE;
      *text += 2;
      return TRUE;
    case 'z':
      return read_offset (text);
    default:
      return FALSE;
    }
}

static gboolean
is_date (const Parts *parts)
{
  int year = parts->year < 100 ? 2000 + parts->year : parts->year;

  return parts->day < 0 || parts->month < 0 ||
         g_date_valid_dmy ((GDateDay) parts->day, (GDateMonth) parts->month, (GDateYear) year);
}

/* Stricter than the engine's strptime(), which takes years of two digits for %Y. */
static gboolean
read_parts (const char *format, const char *text, Parts *parts)
{
  gboolean is_compact = g_str_has_prefix (format, "%Y%m");

  *parts = (Parts){ -1, -1, -1 };
  while (*text == ' ')
    text++;

  for (; *format != '\0'; format++)
    {
      if (*format != '%')
        {
          if (*text++ != *format)
            return FALSE;
        }
      else if (!read_directive (*++format, is_compact, &text, parts))
        {
          return FALSE;
        }
    }

  while (*text == ' ')
    text++;

  return *text == '\0' && is_date (parts);
}

static gboolean
matches (const char *format, const char *text)
{
  Parts parts;

  return read_parts (format, text, &parts);
}

/**
 * vit_date_matches:
 * @formats: patterns as of a #VitDateGuess
 *
 * Returns: whether one of them reads @text
 */
gboolean
vit_date_matches (const char *formats, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (formats, VIT_DATE_SEPARATOR, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (matches (parts[i], text))
      return TRUE;

  return FALSE;
}

/**
 * vit_date_read:
 * @formats: patterns as of a #VitDateGuess
 * @text: a date
 *
 * Returns: (transfer full) (nullable): the day as the first of them that fits reads it,
 *   "2020-04-03"; %NULL if none does, or if it has no day
 */
char *
vit_date_read (const char *formats, const char *text)
{
  g_auto (GStrv) list = g_strsplit (formats, VIT_DATE_SEPARATOR, -1);
  Parts parts;

  for (guint i = 0; list[i] != NULL; i++)
    if (read_parts (list[i], text, &parts) && parts.day > 0 && parts.month > 0 && parts.year >= 0)
      return g_strdup_printf ("%04d-%02d-%02d",
                              parts.year >= 100  ? parts.year
                              : parts.year >= 69 ? 1900 + parts.year
                                                 : 2000 + parts.year,
                              parts.month, parts.day);

  return NULL;
}

/**
 * vit_date_is_understood:
 * @formats: patterns
 *
 * Returns: whether vit_date_matches() can tell for all of them; the engine knows more signs
 */
gboolean
vit_date_is_understood (const char *formats)
{
  for (const char *at = formats; (at = strchr (at, '%')) != NULL; at += 2)
    if (at[1] == '\0' || strchr ("YymdbBHIMSfpz", at[1]) == NULL)
      return FALSE;

  return TRUE;
}

/* Every pattern there is, the preferred ones first. */
static GPtrArray *
list_formats (void)
{
  GPtrArray *formats = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (compact_formats); i++)
    g_ptr_array_add (formats, g_strdup (compact_formats[i]));

  for (guint i = 0; i < G_N_ELEMENTS (date_parts); i++)
    {
      g_ptr_array_add (formats, g_strdup (date_parts[i]));
      for (guint j = 0; j < G_N_ELEMENTS (separators); j++)
        for (guint k = 0; k < G_N_ELEMENTS (time_parts); k++)
          for (guint l = 0; l < G_N_ELEMENTS (suffixes); l++)
            g_ptr_array_add (formats, g_strconcat (date_parts[i], separators[j], time_parts[k],
                                                   suffixes[l], NULL));
    }

  return formats;
}

/* Up to N_PROBES of @values, evenly spread. */
static GPtrArray *
choose_probes (GPtrArray *values)
{
  GPtrArray *probes = g_ptr_array_new ();
  guint n = MIN (values->len, N_PROBES);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (probes, g_ptr_array_index (values, (gsize) values->len * i / n));

  return probes;
}

static const char *
find_best (GPtrArray *formats, GPtrArray *values)
{
  g_autoptr (GPtrArray) probes = choose_probes (values);
  const char *best = NULL;
  guint most = 0;

  for (guint i = 0; i < formats->len; i++)
    {
      const char *format = g_ptr_array_index (formats, i);
      guint n = 0;

      for (guint j = 0; j < probes->len; j++)
        n += matches (format, g_ptr_array_index (probes, j));
      if (n > most)
        {
          most = n;
          best = format;
        }
    }

  return best;
}

/* Removes what @format reads from @values. */
static void
remove_read (GPtrArray *values, const char *format)
{
  guint n_kept = 0;

  for (guint i = 0; i < values->len; i++)
    if (!matches (format, g_ptr_array_index (values, i)))
      values->pdata[n_kept++] = values->pdata[i];

  g_ptr_array_set_size (values, (int) n_kept);
}

/**
 * vit_date_swap:
 * @format: a pattern
 *
 * Returns: (transfer full) (nullable): "%m/%d" for "%d/%m" and the other way round; %NULL for
 *   other patterns
 */
char *
vit_date_swap (const char *format)
{
  char *swapped;

  if (strlen (format) < strlen ("%d/%m") || format[0] != '%' || format[3] != '%' ||
      strchr ("./-", format[2]) == NULL ||
      !((format[1] == 'd' && format[4] == 'm') || (format[1] == 'm' && format[4] == 'd')))
    return NULL;

  swapped = g_strdup (format);
  swapped[1] = format[4];
  swapped[4] = format[1];

  return swapped;
}

/* Days from the first to the last of @values as @format reads them: the wrong way round, days of
 * one month are scattered over the year. */
static gint64
measure_span (const char *format, const char *const *values, guint n)
{
  gint64 first = G_MAXINT64, last = G_MININT64;

  for (guint i = 0; i < n; i++)
    {
      const char *text = values[i];
      int a, b, year;
      GDate date;

      while (*text == ' ')
        text++;
      if (!read_number (&text, 1, 2, 1, 31, &a) || *text++ == '\0' ||
          !read_number (&text, 1, 2, 1, 31, &b) || *text++ == '\0' ||
          !read_number (&text, 2, 4, 0, 9999, &year))
        continue;

      g_date_set_dmy (&date, (GDateDay) (format[1] == 'd' ? a : b),
                      (GDateMonth) (format[1] == 'd' ? b : a),
                      (GDateYear) (year < 100 ? 2000 + year : year));
      first = MIN (first, g_date_get_julian (&date));
      last = MAX (last, g_date_get_julian (&date));
    }

  return last - first;
}

/* Looks whether day and month could as well be the other way round, and takes the order that is
 * likelier. */
static void
weigh_order (GPtrArray *chosen, const char *const *values, guint n, VitDateGuess *guess)
{
  const char *format = g_ptr_array_index (chosen, 0);
  g_autofree char *swapped = vit_date_swap (format);

  if (swapped == NULL)
    return;

  for (guint i = 1; i < chosen->len; i++)
    if (g_str_equal (g_ptr_array_index (chosen, i), swapped))
      {
        guess->other = g_steal_pointer (&swapped);
        return;
      }

  for (guint i = 0; i < n; i++)
    if (matches (format, values[i]) != matches (swapped, values[i]))
      return;

  if (measure_span (swapped, values, n) < measure_span (format, values, n))
    {
      guess->other = chosen->pdata[0];
      chosen->pdata[0] = g_steal_pointer (&swapped);
    }
  else
    {
      guess->other = g_steal_pointer (&swapped);
    }
}

static guint
count_distinct (const char *const *values, guint n)
{
  g_autoptr (GHashTable) set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    g_hash_table_add (set, (gpointer) values[i]);

  return g_hash_table_size (set);
}

/* A name such as "order_date", in the languages of the window. */
static gboolean
has_date_name (const char *name)
{
  static const char *const words[] = { "date", "time", "day",   "дата", "время", "день",
                                       "data", "czas", "dzień", "when", "_at",   NULL };
  g_autofree char *lower = g_utf8_strdown (name, -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
has_time (GPtrArray *chosen)
{
  for (guint i = 0; i < chosen->len; i++)
    if (strstr (g_ptr_array_index (chosen, i), "%H") != NULL ||
        strstr (g_ptr_array_index (chosen, i), "%I") != NULL)
      return TRUE;

  return FALSE;
}

/**
 * vit_date_guess:
 * @values: (array length=n): texts of a column, none of them empty
 * @n: how many
 * @name: the column's name
 * @guess: (out): how they read as dates; to be cleared if the function returns %TRUE
 *
 * Numbers of 8 to 14 digits that are all dates of our time are taken for dates; a few of them
 * only where the column's name speaks for it.
 *
 * Returns: %FALSE if none of them is a date
 */
gboolean
vit_date_guess (const char *const *values, guint n, const char *name, VitDateGuess *guess)
{
  g_autoptr (GPtrArray) formats = list_formats ();
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_free);
  gboolean is_compact;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rest, (gpointer) values[i]);

  while (rest->len > 0 && chosen->len < MAX_FORMATS)
    {
      const char *best = find_best (formats, rest);

      if (best == NULL)
        break;
      g_ptr_array_add (chosen, g_strdup (best));
      remove_read (rest, best);
    }

  if (chosen->len == 0)
    return FALSE;

  /* Digits only are dates if nothing else is there: no mixture with numbers that are not. */
  is_compact = g_str_has_prefix (g_ptr_array_index (chosen, 0), "%Y%m");
  if (is_compact && (rest->len > 0 || chosen->len > 1 ||
                     (!has_date_name (name) && count_distinct (values, n) < MIN_DISTINCT)))
    return FALSE;

  memset (guess, 0, sizeof *guess);
  weigh_order (chosen, values, n, guess);
  guess->has_time = has_time (chosen);
  guess->n_unread = rest->len;
  g_ptr_array_add (chosen, NULL);
  guess->formats = g_strjoinv (VIT_DATE_SEPARATOR, (char **) chosen->pdata);

  return TRUE;
}

void
vit_date_guess_clear (VitDateGuess *self)
{
  g_clear_pointer (&self->formats, g_free);
  g_clear_pointer (&self->other, g_free);
}
