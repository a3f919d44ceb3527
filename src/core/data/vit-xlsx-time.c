/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-xlsx-time.h"

#include <math.h>
#include <string.h>

#define DAY ((gint64) 24 * 60 * 60 * G_USEC_PER_SEC)

/* Days of the year 1 to 9999, as the Julian days of GDate. */
#define MAX_JULIAN 3652059

/* So many digits say the microsecond; with fewer, a time is only known to the millisecond. */
#define EXACT_DIGITS 16

static guint
count_digits (const char *number)
{
  guint n = 0;

  for (; *number != '\0' && *number != 'E' && *number != 'e'; number++)
    n += g_ascii_isdigit (*number) && (n > 0 || *number != '0');

  return n;
}

/* The day that day 0 of a workbook is, as a Julian day of GDate. Day 60 of those that count from
 * 1900 is a 29th of February that never was, so that days before it count from another one. */
static gint64
get_origin (gboolean is_1904, gint64 day)
{
  GDate date;

  g_date_clear (&date, 1);
  if (is_1904)
    g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1904);
  else
    g_date_set_dmy (&date, day < 60 ? 31 : 30, G_DATE_DECEMBER, 1899);

  return g_date_get_julian (&date);
}

static void
append_clock (GString *text, gint64 clock)
{
  gint64 seconds = clock / G_USEC_PER_SEC;
  gint64 fraction = clock % G_USEC_PER_SEC;

  g_string_append_printf (text, "%02d:%02d:%02d", (int) (seconds / 3600), (int) (seconds / 60 % 60),
                          (int) (seconds % 60));
  if (fraction > 0)
    g_string_append_printf (text, ".%06d", (int) fraction);
}

/**
 * vit_xlsx_time_write:
 * @number: a number of days, as the cell has it
 * @form: what the cell's format makes of it
 * @is_1904: whether days are counted from 1904
 * @text: where the time is appended, as its kind is written
 *
 * Returns: what the cell is: a date, a time, or a text for a time of the day; 0 if the number is
 *   no day of the years 1 to 9999
 */
VitCellKind
vit_xlsx_time_write (const char *number, VitXlsxForm form, gboolean is_1904, GString *text)
{
  double value = g_ascii_strtod (number, NULL);
  gint64 unit = count_digits (number) >= EXACT_DIGITS ? 1 : 1000;
  gint64 day, clock, julian;
  GDate date;

  if (!(value > -1e6 && value < 1e7))
    return 0;

  day = (gint64) floor (value);
  clock = (gint64) round ((value - (double) day) * (double) DAY / (double) unit) * unit;
  if (clock >= DAY)
    {
      clock -= DAY;
      day++;
    }
  if (form == VIT_XLSX_TIME && day == 0)
    {
      append_clock (text, clock);
      return VIT_CELL_TEXT;
    }

  julian = get_origin (is_1904, day) + day;
  if (julian < 1 || julian > MAX_JULIAN)
    return 0;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) julian);
  g_string_append_printf (text, "%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
  if (form == VIT_XLSX_DATE && clock == 0)
    return VIT_CELL_DATE;

  g_string_append_c (text, ' ');
  append_clock (text, clock);

  return clock % G_USEC_PER_SEC > 0 ? VIT_CELL_FRACTION : VIT_CELL_TIME;
}

/**
 * vit_xlsx_time_read:
 * @iso: a time as ISO 8601 writes it: "2020-01-31", "2020-01-31T10:20:30.5Z"
 * @text: where it is appended, as its kind is written
 *
 * Returns: what it is; a text if it is something else
 */
VitCellKind
vit_xlsx_time_read (const char *iso, GString *text)
{
  gsize length = strlen (iso);
  gsize from = text->len;
  gboolean has_zone = length > 0 && iso[length - 1] == 'Z';

  g_string_append_len (text, iso, (gssize) (length - has_zone));
  if (length == 10)
    return VIT_CELL_DATE;
  if (length < 19 || iso[10] != 'T')
    return VIT_CELL_TEXT;

  text->str[from + 10] = ' ';

  return text->len - from > 19 ? VIT_CELL_FRACTION : VIT_CELL_TIME;
}
