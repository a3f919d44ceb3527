/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-moment.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-locale.h"

/**
 * vit_moment_format:
 * @time: µs since 1970, UTC
 *
 * Returns: (transfer full): the day and the minute as clocks here show them: "12 May 2020, 14:03"
 */
char *
vit_moment_format (gint64 time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc ? g_date_time_to_local (utc) : NULL;
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;

  if (local == NULL)
    return g_strdup ("–");

  day = vit_format_day (vit_locale_get_language (), time + g_date_time_get_utc_offset (local));
  clock = g_date_time_format (local, "%H:%M");

  /* TRANSLATORS: a day and a time of day */
  return g_strdup_printf (_ ("%1$s, %2$s"), day, clock);
}
