/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-report-date.h"

/**
 * vit_report_get_date:
 *
 * Returns: the moment, in seconds since 1970 UTC, that a file says it was made at: the one in
 *   `SOURCE_DATE_EPOCH` if that is set, else the end of the data. So two runs of one study write
 *   the same bytes.
 */
gint64
vit_report_get_date (const VitResult *result)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds = result->last_time / G_USEC_PER_SEC;

  if (epoch != NULL)
    g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL);

  return seconds;
}
