/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-format.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MINUS "\u2212"
#define EN_DASH "\u2013"
#define INFINITE "\u221e"

/* Narrow and no-break, so that a line never ends within a number or before its unit. */
#define SPACE "\u202f"

/* More places than a double has digits say nothing. */
#define MAX_DECIMALS 15

#define MISSING EN_DASH

/* Months as they stand in a date: "1 Oct 2018" in English, but "1 октября 2018" in Russian. */
static const char *const months_in_date[12] = {
  NC_ ("month in a date", "Jan"), NC_ ("month in a date", "Feb"), NC_ ("month in a date", "Mar"),
  NC_ ("month in a date", "Apr"), NC_ ("month in a date", "May"), NC_ ("month in a date", "Jun"),
  NC_ ("month in a date", "Jul"), NC_ ("month in a date", "Aug"), NC_ ("month in a date", "Sep"),
  NC_ ("month in a date", "Oct"), NC_ ("month in a date", "Nov"), NC_ ("month in a date", "Dec"),
};

/* What stands after a compact number, by power of a thousand. */
static const char *const compact_units[] = {
  NULL, NC_ ("thousand", "k"), NC_ ("million", "M"), NC_ ("billion", "bn"), NC_ ("trillion", "tn"),
};

static const char *const compact_contexts[] = { NULL, "thousand", "million", "billion",
                                                "trillion" };

/* Appends @digits (an unsigned decimal number in C form) in the language's form. */
static void
append_digits (GString *text, const VitLanguage *language, const char *digits)
{
  gsize n_whole = strcspn (digits, ".");

  for (gsize i = 0; i < n_whole; i++)
    {
      if (i > 0 && (n_whole - i) % 3 == 0)
        g_string_append (text, SPACE);
      g_string_append_c (text, digits[i]);
    }

  if (digits[n_whole] == '.')
    {
      g_string_append (text, vit_language_get_decimal_mark (language));
      g_string_append (text, digits + n_whole + 1);
    }
}

/* A C number, sign included, in the language's form; never a negative zero. */
static char *
localise (const VitLanguage *language, const char *number)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *digits = number[0] == '-' ? number + 1 : number;

  if (number[0] == '-' && strpbrk (digits, "123456789") != NULL)
    g_string_append (text, MINUS);
  append_digits (text, language, digits);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* How a value that is not finite is written, or %NULL if @value is finite. */
static char *
format_special (double value)
{
  if (isnan (value))
    return g_strdup (MISSING);
  if (isinf (value))
    return g_strdup (value < 0 ? MINUS INFINITE : INFINITE);

  return NULL;
}

/* As printf's "%.*f", whatever the process's locale. @buffer takes any double. */
static void
print_fixed (char buffer[512], double value, int decimals)
{
  char format[16];

  g_snprintf (format, sizeof format, "%%.%df", CLAMP (decimals, 0, MAX_DECIMALS));
  g_ascii_formatd (buffer, 512, format, value);
}

static void
strip_zeros (char *number)
{
  gsize length = strlen (number);

  if (strchr (number, '.') == NULL)
    return;

  while (number[length - 1] == '0')
    length--;
  if (number[length - 1] == '.')
    length--;
  number[length] = '\0';
}

/**
 * vit_format_integer:
 *
 * Returns: (transfer full): @value with its thousands grouped, "1 234"
 */
char *
vit_format_integer (const VitLanguage *language, gint64 value)
{
  char number[32];

  g_snprintf (number, sizeof number, "%" G_GINT64_FORMAT, value);

  return localise (language, number);
}

/**
 * vit_format_number:
 * @value: any number; NaN is missing
 * @decimals: places after the decimal mark, 0 to 15
 *
 * Returns: (transfer full): @value rounded, with its thousands grouped, "1 234.50"
 */
char *
vit_format_number (const VitLanguage *language, double value, int decimals)
{
  char number[512];
  char *special = format_special (value);

  if (special != NULL)
    return special;

  print_fixed (number, value, decimals);

  return localise (language, number);
}

/**
 * vit_format_compact:
 * @value: any number; NaN is missing
 *
 * Rounds to three significant digits and leaves off zeros that end a fraction, so that an axis
 * reads "0", "500 k", "1 M", "1.5 M".
 *
 * Returns: (transfer full): "3.91 M", "174 k", "0.62"
 */
char *
vit_format_compact (const VitLanguage *language, double value)
{
  char number[512];
  char *special = format_special (value);
  g_autofree char *text = NULL;
  int exponent, unit;

  if (special != NULL)
    return special;

  /* Rounding comes first, since it may reach the next unit: 999 999 is 1 M. */
  g_ascii_formatd (number, sizeof number, "%.2e", value);
  value = g_ascii_strtod (number, NULL);
  exponent = atoi (strchr (number, 'e') + 1);
  unit = CLAMP (exponent / 3, 0, (int) G_N_ELEMENTS (compact_units) - 1);

  print_fixed (number, value / pow (1000, unit), 2 - (exponent - 3 * unit));
  strip_zeros (number);
  text = localise (language, number);
  if (unit == 0)
    return g_steal_pointer (&text);

  return g_strconcat (text, SPACE,
                      vit_text_c (language, compact_contexts[unit], compact_units[unit]), NULL);
}

/**
 * vit_format_share:
 * @share: a share of one; NaN is missing
 * @decimals: places after the decimal mark of the percentage
 *
 * Returns: (transfer full): 0.62 as "62 %"
 */
char *
vit_format_share (const VitLanguage *language, double share, int decimals)
{
  g_autofree char *number = NULL;

  if (isnan (share))
    return g_strdup (MISSING);

  number = vit_format_number (language, share * 100, decimals);

  return g_strconcat (number, SPACE "%", NULL);
}

/* @time in µs as a date, or %NULL beyond the years 1 to 9999. */
static GDateTime *
to_date (gint64 time)
{
  gint64 seconds = time / G_USEC_PER_SEC - (time % G_USEC_PER_SEC < 0 ? 1 : 0);

  return g_date_time_new_from_unix_utc (seconds);
}

static const char *
month_in_date (const VitLanguage *language, GDateTime *date)
{
  return vit_text_c (language, "month in a date", months_in_date[g_date_time_get_month (date) - 1]);
}

/**
 * vit_format_day:
 * @time: µs since 1970, UTC
 *
 * Returns: (transfer full): "1 Oct 2018", "1 октября 2018"
 */
char *
vit_format_day (const VitLanguage *language, gint64 time)
{
  g_autoptr (GDateTime) date = to_date (time);

  if (date == NULL)
    return g_strdup (MISSING);

  /* Translators: day, month, year of a date, "1 Oct 2018". */
  return g_strdup_printf (vit_text (language, "%1$d %2$s %3$d"),
                          g_date_time_get_day_of_month (date), month_in_date (language, date),
                          g_date_time_get_year (date));
}

/**
 * vit_format_month:
 * @time: µs since 1970, UTC, anywhere in the month
 *
 * Returns: (transfer full): "Oct 2018"
 */
char *
vit_format_month (const VitLanguage *language, gint64 time)
{
  g_autoptr (GDateTime) date = to_date (time);

  if (date == NULL)
    return g_strdup (MISSING);

  /* Translators: month and year, "Oct 2018". */
  return g_strdup_printf (vit_text (language, "%1$s %2$d"),
                          vit_month_name (language, g_date_time_get_month (date), VIT_NAME_SHORT),
                          g_date_time_get_year (date));
}

/**
 * vit_format_period:
 * @first: µs since 1970, UTC
 * @last: the same, not before @first
 *
 * What both days share is said once.
 *
 * Returns: (transfer full): "1 Oct 2018 – 31 Jan 2020", "1 Oct – 5 Nov 2018", "1–5 Oct 2018" or,
 *   if both are of one day, that day
 */
char *
vit_format_period (const VitLanguage *language, gint64 first, gint64 last)
{
  g_autofree char *first_day = vit_format_day (language, first);
  g_autofree char *last_day = vit_format_day (language, last);
  g_autoptr (GDateTime) from = to_date (first);
  g_autoptr (GDateTime) to = to_date (last);

  if (g_str_equal (first_day, last_day))
    return g_steal_pointer (&last_day);

  if (from == NULL || to == NULL || g_date_time_get_year (from) != g_date_time_get_year (to))
    return g_strconcat (first_day, " " EN_DASH " ", last_day, NULL);

  if (g_date_time_get_month (from) == g_date_time_get_month (to))
    /* Translators: first day, last day, month, year of a period, "1–5 Oct 2018". */
    return g_strdup_printf (vit_text (language, "%1$d–%2$d %3$s %4$d"),
                            g_date_time_get_day_of_month (from), g_date_time_get_day_of_month (to),
                            month_in_date (language, to), g_date_time_get_year (to));

  /* Translators: first day, its month, last day, its month, year, "1 Oct – 5 Nov 2018". */
  return g_strdup_printf (vit_text (language, "%1$d %2$s – %3$d %4$s %5$d"),
                          g_date_time_get_day_of_month (from), month_in_date (language, from),
                          g_date_time_get_day_of_month (to), month_in_date (language, to),
                          g_date_time_get_year (to));
}

/* A number as an identifier: no grouping, no more digits than it needs. */
static char *
format_plain (double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.15g", value);

  return g_strdup (number);
}

static char *
format_time (const VitLanguage *language, VitFormatKind kind, double value)
{
  /* Positive, so that it is false for what a gint64 cannot hold. */
  if (!(value > -9.2e18 && value < 9.2e18))
    return g_strdup (MISSING);

  return kind == VIT_FORMAT_DAY ? vit_format_day (language, (gint64) value)
                                : vit_format_month (language, (gint64) value);
}

/**
 * vit_format_value:
 * @format: how to write it
 * @value: a number, or for the time kinds µs since 1970, UTC; NaN is missing
 *
 * Returns: (transfer full): @value as a reader meets it
 */
char *
vit_format_value (const VitLanguage *language, VitFormat format, double value)
{
  if (!isfinite (value))
    return format_special (value);

  switch (format.kind)
    {
    case VIT_FORMAT_INTEGER:
      return vit_format_number (language, value, 0);
    case VIT_FORMAT_NUMBER:
    case VIT_FORMAT_MONEY:
      return vit_format_number (language, value, format.decimals);
    case VIT_FORMAT_COMPACT:
      return vit_format_compact (language, value);
    case VIT_FORMAT_SHARE:
      return vit_format_share (language, value, format.decimals);
    case VIT_FORMAT_DAY:
    case VIT_FORMAT_MONTH:
      return format_time (language, format.kind, value);
    case VIT_FORMAT_TEXT:
    default:
      return format_plain (value);
    }
}

/**
 * vit_format_iso:
 * @time: µs since 1970, UTC
 * @clock: whether to tell the time of the day too
 *
 * Returns: (transfer full) (nullable): the time as ISO 8601 writes it
 */
char *
vit_format_iso (gint64 time, gboolean clock)
{
  gint64 seconds = time / G_USEC_PER_SEC - (time % G_USEC_PER_SEC < 0);
  int micro = (int) (time - seconds * G_USEC_PER_SEC);
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (seconds);
  g_autofree char *text = NULL;

  if (moment == NULL || !clock)
    return moment ? g_date_time_format (moment, "%Y-%m-%d") : NULL;

  text = g_date_time_format (moment, "%Y-%m-%dT%H:%M:%S");

  return micro != 0 ? g_strdup_printf ("%s.%06dZ", text, micro) : g_strconcat (text, "Z", NULL);
}
