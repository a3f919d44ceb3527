/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of months and weekdays. */

#include "vit-format.h"

#include <glib/gi18n.h>

static const char *const months[12] = {
  NC_ ("month", "January"), NC_ ("month", "February"), NC_ ("month", "March"),
  NC_ ("month", "April"),   NC_ ("month", "May"),      NC_ ("month", "June"),
  NC_ ("month", "July"),    NC_ ("month", "August"),   NC_ ("month", "September"),
  NC_ ("month", "October"), NC_ ("month", "November"), NC_ ("month", "December"),
};

static const char *const months_short[12] = {
  NC_ ("month, short", "Jan"), NC_ ("month, short", "Feb"), NC_ ("month, short", "Mar"),
  NC_ ("month, short", "Apr"), NC_ ("month, short", "May"), NC_ ("month, short", "Jun"),
  NC_ ("month, short", "Jul"), NC_ ("month, short", "Aug"), NC_ ("month, short", "Sep"),
  NC_ ("month, short", "Oct"), NC_ ("month, short", "Nov"), NC_ ("month, short", "Dec"),
};

static const char *const weekdays[7] = {
  NC_ ("weekday", "Monday"),   NC_ ("weekday", "Tuesday"), NC_ ("weekday", "Wednesday"),
  NC_ ("weekday", "Thursday"), NC_ ("weekday", "Friday"),  NC_ ("weekday", "Saturday"),
  NC_ ("weekday", "Sunday"),
};

static const char *const weekdays_short[7] = {
  NC_ ("weekday, short", "Mon"), NC_ ("weekday, short", "Tue"), NC_ ("weekday, short", "Wed"),
  NC_ ("weekday, short", "Thu"), NC_ ("weekday, short", "Fri"), NC_ ("weekday, short", "Sat"),
  NC_ ("weekday, short", "Sun"),
};

/* The first letter of @name as a capital, interned so that it can be handed out. */
static const char *
initial (const char *name)
{
  char text[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (name)), text);

  return g_intern_string (text);
}

/**
 * vit_month_name:
 * @month: 1 (January) to 12
 * @form: how long: "October", "Oct" or "O"
 *
 * The name as it stands alone; in a date it may take another case, see vit_format_day().
 *
 * Returns: (transfer none): the name
 */
const char *
vit_month_name (const VitLanguage *language, int month, VitNameForm form)
{
  const char *name;

  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  name = vit_text_c (language, "month", months[month - 1]);
  switch (form)
    {
    case VIT_NAME_SHORT:
      return vit_text_c (language, "month, short", months_short[month - 1]);
    case VIT_NAME_INITIAL:
      return initial (name);
    case VIT_NAME_FULL:
    default:
      return name;
    }
}

/**
 * vit_weekday_name:
 * @weekday: 1 (Monday) to 7 (Sunday)
 * @form: how long: "Monday", "Mon" or "M"
 *
 * Returns: (transfer none): the name
 */
const char *
vit_weekday_name (const VitLanguage *language, int weekday, VitNameForm form)
{
  const char *name;

  g_return_val_if_fail (weekday >= 1 && weekday <= 7, NULL);

  name = vit_text_c (language, "weekday", weekdays[weekday - 1]);
  switch (form)
    {
    case VIT_NAME_SHORT:
      return vit_text_c (language, "weekday, short", weekdays_short[weekday - 1]);
    case VIT_NAME_INITIAL:
      return initial (name);
    case VIT_NAME_FULL:
    default:
      return name;
    }
}
