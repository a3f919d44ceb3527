/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-row-value.h"

#include <stdio.h>

#include "vit-data-error.h"
#include "vit-sql.h"

#define SECOND G_GINT64_CONSTANT (1000000)
#define MINUTE (60 * SECOND)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)

/* So many digits and a decimal point are a double to the last bit, however the engine reads
 * them. */
#define MAX_PLAIN_DIGITS 15
#define MAX_HUGE_DIGITS 38

/**
 * vit_row_value_is_time:
 *
 * Returns: whether values of @column are days or times, which stand for spans
 */
gboolean
vit_row_value_is_time (const VitRecipeColumn *column)
{
  return column->type_of == VIT_TYPE_OF_DATE || column->type_of == VIT_TYPE_OF_TIMESTAMP;
}

static gboolean
is_double (const char *value)
{
  char *end = NULL;
  double number = g_ascii_strtod (value, &end);

  /* No "nan", "inf" or "0x10". */
  return value[0] != '\0' && *end == '\0' && strspn (value, "+-.0123456789eE") == strlen (value) &&
         number >= -G_MAXDOUBLE && number <= G_MAXDOUBLE;
}

/* An integer of any length, or a decimal that is written without exponent. */
static char *
number_to_sql (const char *value, GError **error)
{
  const char *digits = value + strspn (value, "-");
  gsize n_whole = strspn (digits, "0123456789");
  gsize n_part = digits[n_whole] == '.' ? strspn (digits + n_whole + 1, "0123456789") : 0;
  gboolean is_whole = n_whole > 0 && digits[n_whole] == '\0';
  gboolean is_plain =
      is_whole || (n_whole > 0 && n_part > 0 && digits[n_whole + 1 + n_part] == '\0');

  if (!is_double (value))
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_EXPRESSION,
                   "“%s” is not a number; write one like 1234.5", value);
      return NULL;
    }

  if (is_plain && n_whole + n_part <= MAX_PLAIN_DIGITS)
    return g_strdup (value);

  return g_strdup_printf (is_whole && n_whole <= MAX_HUGE_DIGITS ? "CAST('%s' AS HUGEINT)"
                                                                 : "CAST('%s' AS DOUBLE)",
                          value);
}

static char *
boolean_to_sql (const char *value, GError **error)
{
  if (g_str_equal (value, "true") || g_str_equal (value, "false"))
    return g_strdup (value);

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_EXPRESSION,
               "“%s” is neither “true” nor “false”", value);

  return NULL;
}

/**
 * vit_row_value_to_sql:
 * @column: a column of texts, numbers or truth values
 * @value: a value as a cell of it shows it
 *
 * Returns: (transfer full): a literal to compare cells with, or %NULL with an error
 */
char *
vit_row_value_to_sql (const VitRecipeColumn *column, const char *value, GError **error)
{
  switch (column->type_of)
    {
    case VIT_TYPE_OF_INTEGER:
    case VIT_TYPE_OF_NUMBER:
      return number_to_sql (value, error);
    case VIT_TYPE_OF_BOOLEAN:
      return boolean_to_sql (value, error);
    case VIT_TYPE_OF_TEXT:
    case VIT_TYPE_OF_ID:
      return vit_sql_string (value);
    case VIT_TYPE_OF_DATE:
    case VIT_TYPE_OF_TIMESTAMP:
    default:
      g_assert_not_reached ();
    }
}

/* Reads @n digits at *@text and goes on behind them. */
static gboolean
read_digits (const char **text, guint n, guint *number)
{
  *number = 0;
  for (guint i = 0; i < n; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *number = *number * 10 + (guint) (**text - '0');
    }

  return TRUE;
}

/* Goes on behind one of @marks, if there is one. */
static gboolean
skip (const char **text, const char *marks)
{
  if (**text == '\0' || strchr (marks, **text) == NULL)
    return FALSE;
  (*text)++;

  return TRUE;
}

/* "05:00", "05:00:07", "05:00:07.25": µs since midnight, and how long it lasts. */
static gboolean
read_clock (const char **text, gint64 *time, gint64 *length)
{
  guint hour, minute, second, digit;

  if (!read_digits (text, 2, &hour) || !skip (text, ":") || !read_digits (text, 2, &minute) ||
      hour > 23 || minute > 59)
    return FALSE;
  *time = hour * HOUR + minute * MINUTE;
  *length = MINUTE;
  if (!skip (text, ":"))
    return TRUE;

  if (!read_digits (text, 2, &second) || second > 59)
    return FALSE;
  *time += second * SECOND;
  *length = SECOND;
  if (!skip (text, "."))
    return TRUE;

  while (*length > 1 && read_digits (text, 1, &digit))
    {
      *length /= 10;
      *time += digit * *length;
    }

  return *length < SECOND;
}

/* Days are counted as #GDate does, from the first day of year 1. */
static gboolean
read_time (const char *text, gint64 *from, gint64 *until)
{
  guint year, month = 1, day = 1;
  gboolean has_month, has_day;
  gint64 clock = 0, length = 0;
  GDate date;

  if (!read_digits (&text, 4, &year))
    return FALSE;
  has_month = skip (&text, "-");
  if (has_month && !read_digits (&text, 2, &month))
    return FALSE;
  has_day = has_month && skip (&text, "-");
  if (has_day && !read_digits (&text, 2, &day))
    return FALSE;
  if (has_day && skip (&text, " T") && !read_clock (&text, &clock, &length))
    return FALSE;
  if (*text != '\0' || month > 12 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  *from = g_date_get_julian (&date) * DAY + clock;
  if (!has_month)
    g_date_add_years (&date, 1);
  else if (!has_day)
    g_date_add_months (&date, 1);
  else
    g_date_add_days (&date, 1);
  *until = length > 0 ? *from + length : g_date_get_julian (&date) * DAY;

  return TRUE;
}

/* A day where @column has days and @time is one. */
static char *
time_to_sql (const VitRecipeColumn *column, gint64 time)
{
  gint64 clock = time % DAY;
  GDate date;
  char day[32];

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (time / DAY));
  g_snprintf (day, sizeof day, "%04u-%02u-%02u", g_date_get_year (&date),
              (guint) g_date_get_month (&date), g_date_get_day (&date));
  if (column->type_of == VIT_TYPE_OF_DATE && clock == 0)
    return g_strdup_printf ("DATE '%s'", day);

  /* Without its mark the engine would take it for a time of the place where it runs. */
  if (g_str_equal (column->type, "TIMESTAMP WITH TIME ZONE"))
    return g_strdup_printf ("CAST('%s %02d:%02d:%02d.%06d+00' AS TIMESTAMPTZ)", day,
                            (int) (clock / HOUR), (int) (clock / MINUTE % 60),
                            (int) (clock / SECOND % 60), (int) (clock % SECOND));

  return clock % SECOND == 0
             ? g_strdup_printf ("TIMESTAMP '%s %02d:%02d:%02d'", day, (int) (clock / HOUR),
                                (int) (clock / MINUTE % 60), (int) (clock / SECOND % 60))
             : g_strdup_printf ("TIMESTAMP '%s %02d:%02d:%02d.%06d'", day, (int) (clock / HOUR),
                                (int) (clock / MINUTE % 60), (int) (clock / SECOND % 60),
                                (int) (clock % SECOND));
}

/**
 * vit_row_value_to_span:
 * @column: a column of days or times
 * @value: "2019", "2019-10", "2019-10-01", "2019-10-01 05:00", "2019-10-01 05:00:07.25"
 * @from: (out): literal of its beginning
 * @until: (out): literal of the moment that it has passed
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean
vit_row_value_to_span (const VitRecipeColumn *column,
                       const char *value,
                       char **from,
                       char **until,
                       GError **error)
{
  gint64 begin, end;

  if (!read_time (value, &begin, &end))
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_EXPRESSION,
                   "“%s” is not a day or a time; write one like 2019-10-01 or 2019-10-01 05:00",
                   value);
      return FALSE;
    }

  *from = time_to_sql (column, begin);
  *until = time_to_sql (column, end);

  return TRUE;
}
