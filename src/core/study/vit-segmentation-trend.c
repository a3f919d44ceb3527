/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-segmentation-trend.h"

#include <math.h>

/* A month counts as whole if so few days at its edge are missing: a shop need not sell on the
 * first and the last day. */
#define SLACK_DAYS 2

/* With fewer whole months, two ends are not a trend. */
#define MIN_MONTHS 6

static void
get_day (gint64 time, int *day, int *days_in_month)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);

  *day = g_date_time_get_day_of_month (moment);
  *days_in_month = g_date_get_days_in_month ((GDateMonth) g_date_time_get_month (moment),
                                             (GDateYear) g_date_time_get_year (moment));
}

/**
 * vit_trend_plan:
 * @months: a row for each month of the data, without gaps
 * @first_time: of the data, µs UTC
 * @last_time: likewise
 *
 * Decides which months to compare. Where there are more than twelve whole months, the latest are
 * set against the same months a year earlier, up to twelve of them, so that a season is not taken
 * for a trend; else the last third against the first.
 *
 * Returns: the plan
 */
VitTrend
vit_trend_plan (const VitFrame *months, gint64 first_time, gint64 last_time)
{
  VitTrend self = { 0 };
  guint first = 0;
  guint end = (guint) vit_frame_get_n_rows (months);
  int day, days_in_month;

  get_day (first_time, &day, &days_in_month);
  if (day > 1 + SLACK_DAYS)
    first++;

  get_day (last_time, &day, &days_in_month);
  if (day < days_in_month - SLACK_DAYS && end > 0)
    end--;

  if (end < first + MIN_MONTHS)
    return self;

  if (end - first > 12)
    {
      self.year_on_year = TRUE;
      self.months = MIN (12, end - first - 12);
      self.after = end - self.months;
      self.before = self.after - 12;
    }
  else
    {
      self.months = (end - first) / 3;
      self.after = end - self.months;
      self.before = first;
    }

  return self;
}

/**
 * vit_trend_sum:
 * @values: a column of the months
 * @after: the later span, else the earlier
 *
 * Returns: the sum over that span; NaN if there is no trend
 */
double
vit_trend_sum (const VitTrend *self, const VitColumn *values, gboolean after)
{
  guint first = after ? self->after : self->before;
  double sum = 0;

  if (self->months == 0)
    return NAN;

  for (guint i = 0; i < self->months; i++)
    sum += vit_column_get_number (values, first + i);

  return sum;
}

/**
 * vit_trend_change:
 * @values: a column of the months
 *
 * Returns: the later sum as a share of the earlier, less 1: −0.25 for a quarter less; NaN if there
 *   is no trend or nothing to compare with
 */
double
vit_trend_change (const VitTrend *self, const VitColumn *values)
{
  double before = vit_trend_sum (self, values, FALSE);

  return before > 0 ? vit_trend_sum (self, values, TRUE) / before - 1 : NAN;
}
