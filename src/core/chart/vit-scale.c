/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-scale.h"

#include <math.h>

/* A date that a gint64 of µs can hold, with room for the months around it. */
#define MAX_TIME 9.0e18

/*
 * Days since 1970-01-01 of a day of the proleptic Gregorian calendar, and back, after Howard
 * Hinnant, "chrono-compatible low-level date algorithms". GDateTime ends at the years 1 and 9999;
 * an axis must not.
 */
static gint64
days_from_civil (gint64 year, int month, int day)
{
  gint64 era, year_of_era, day_of_year;

  year -= month <= 2;
  era = (year >= 0 ? year : year - 399) / 400;
  year_of_era = year - era * 400;
  day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
         719468;
}

/* Months since January 1970 of the month that @days lies in. */
static gint64
months_from_days (gint64 days)
{
  gint64 era, day_of_era, year_of_era, day_of_year, month_of_year;

  days += 719468;
  era = (days >= 0 ? days : days - 146096) / 146097;
  day_of_era = days - era * 146097;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  month_of_year = (5 * day_of_year + 2) / 153; /* from March */

  return (year_of_era + era * 400 - 1970) * 12 + month_of_year + 2;
}

static gint64
floor_divide (gint64 a, gint64 b)
{
  return a / b - (a % b < 0 ? 1 : 0);
}

/* Days since 1970 of the first day of a month. */
static gint64
days_from_months (gint64 months)
{
  gint64 year = floor_divide (months, 12);

  return days_from_civil (1970 + year, (int) (months - year * 12) + 1, 1);
}

/**
 * vit_months_from_time:
 * @time: µs since 1970, UTC
 *
 * Returns: months since the start of 1970; the fraction is the part of the month that has passed
 */
double
vit_months_from_time (double time)
{
  gint64 months;
  double start, end;

  time = CLAMP (time, -MAX_TIME, MAX_TIME);
  months = months_from_days (floor_divide ((gint64) time, VIT_USEC_PER_DAY));
  start = (double) days_from_months (months) * VIT_USEC_PER_DAY;
  end = (double) days_from_months (months + 1) * VIT_USEC_PER_DAY;

  return (double) months + (time - start) / (end - start);
}

/**
 * vit_time_from_months:
 * @months: months since the start of 1970
 *
 * Returns: µs since 1970, UTC
 */
double
vit_time_from_months (double months)
{
  double whole, start, end;

  /* ± 280,000 years, what a gint64 of µs can hold. */
  months = CLAMP (months, -3.4e6, 3.4e6);
  whole = floor (months);
  start = (double) days_from_months ((gint64) whole) * VIT_USEC_PER_DAY;
  end = (double) days_from_months ((gint64) whole + 1) * VIT_USEC_PER_DAY;

  return start + (months - whole) * (end - start);
}

/* Whether all of @times are starts of every @n_months-th month. */
static gboolean
are_month_starts (const double *times, gsize n, gint64 n_months)
{
  for (gsize i = 0; i < n; i++)
    {
      double months = vit_months_from_time (times[i]);

      if (isfinite (times[i]) && (months != floor (months) || fmod (months, n_months) != 0))
        return FALSE;
    }

  return TRUE;
}

static gboolean
are_multiples (const double *times, gsize n, double length, double origin)
{
  for (gsize i = 0; i < n; i++)
    if (isfinite (times[i]) && fmod (times[i] - origin, length) != 0)
      return FALSE;

  return TRUE;
}

/**
 * vit_period_guess:
 * @times: µs since 1970, UTC; NaN is missing
 * @n: number of @times
 *
 * One datum a month at the first of the month tells of months, one a day at midnight of days. A
 * single datum tells of the longest period that it can be the start of, but not of more than a
 * month.
 *
 * Returns: the longest period of whose starts all @times are
 */
VitPeriod
vit_period_guess (const double *times, gsize n)
{
  double first = NAN;
  gboolean several = FALSE;

  for (gsize i = 0; i < n; i++)
    {
      if (!isfinite (times[i]))
        continue;
      if (isnan (first))
        first = times[i];
      else if (times[i] != first)
        several = TRUE;
    }

  if (isnan (first) || !are_multiples (times, n, VIT_USEC_PER_HOUR, 0))
    return VIT_PERIOD_NONE;
  if (!are_multiples (times, n, VIT_USEC_PER_DAY, 0))
    return VIT_PERIOD_HOUR;
  if (several && are_month_starts (times, n, 12))
    return VIT_PERIOD_YEAR;
  if (several && are_month_starts (times, n, 3))
    return VIT_PERIOD_QUARTER;
  if (are_month_starts (times, n, 1))
    return VIT_PERIOD_MONTH;
  if (several && are_multiples (times, n, 7.0 * VIT_USEC_PER_DAY, first))
    return VIT_PERIOD_WEEK;

  return VIT_PERIOD_DAY;
}

/**
 * vit_period_length:
 *
 * Returns: its length in units of the scale that suits it: µs up to the week, else months
 */
double
vit_period_length (VitPeriod period)
{
  switch (period)
    {
    case VIT_PERIOD_HOUR:
      return VIT_USEC_PER_HOUR;
    case VIT_PERIOD_DAY:
      return VIT_USEC_PER_DAY;
    case VIT_PERIOD_WEEK:
      return 7.0 * VIT_USEC_PER_DAY;
    case VIT_PERIOD_MONTH:
      return 1;
    case VIT_PERIOD_QUARTER:
      return 3;
    case VIT_PERIOD_YEAR:
      return 12;
    case VIT_PERIOD_NONE:
    default:
      return 0;
    }
}

/**
 * vit_scale_to_units:
 *
 * Returns: @value of the axis in units; NaN if it has no place on the axis
 */
double
vit_scale_to_units (const VitScale *self, double value)
{
  if (!isfinite (value))
    return NAN;
  if (self->kind == VIT_AXIS_LOG)
    return value > 0 ? log10 (value) : NAN;
  if (self->months)
    return vit_months_from_time (value);

  return value;
}

/**
 * vit_scale_from_units:
 *
 * Returns: the value of the axis at @units
 */
double
vit_scale_from_units (const VitScale *self, double units)
{
  if (self->kind == VIT_AXIS_LOG)
    return pow (10, CLAMP (units, -307, 308));
  if (self->months)
    return vit_time_from_months (units);

  return units;
}

/**
 * vit_scale_place:
 *
 * Returns: where on the page @units are; what lies far outside is held near, so that no
 *   coordinate is beyond what a page can take
 */
double
vit_scale_place (const VitScale *self, double units)
{
  /* Halves, since the ends may be as far apart as a double reaches. */
  double share = (units / 2 - self->low / 2) / (self->high / 2 - self->low / 2);

  return self->from + (self->to - self->from) * CLAMP (share, -1000, 1000);
}

/**
 * vit_scale_position:
 * @value: a datum's value on the axis
 *
 * Returns: where on the page the datum is: the middle of its band, if it has one; NaN if @value
 *   is missing
 */
double
vit_scale_position (const VitScale *self, double value)
{
  double units = vit_scale_to_units (self, value);

  if (isnan (units))
    return NAN;

  return vit_scale_place (self, units + self->band_start + self->band / 2);
}

/**
 * vit_scale_value:
 * @position: on the page
 *
 * Returns: the value of the axis there, with nothing taken off for bands
 */
double
vit_scale_value (const VitScale *self, double position)
{
  double share;

  if (self->to == self->from)
    return vit_scale_from_units (self, self->low);

  share = (position - self->from) / (self->to - self->from);

  return vit_scale_from_units (self, (self->low * (1 - share)) + self->high * share);
}

/**
 * vit_scale_band_width:
 *
 * Returns: the width of a datum's band on the page; 0 if data are points
 */
double
vit_scale_band_width (const VitScale *self)
{
  return fabs (self->to - self->from) * (self->band / 2 / (self->high / 2 - self->low / 2));
}

/**
 * vit_scale_shows:
 *
 * Returns: whether the datum at @value is in view
 */
gboolean
vit_scale_shows (const VitScale *self, double value)
{
  double units = vit_scale_to_units (self, value);
  double slack;

  if (isnan (units))
    return FALSE;

  /* Ends that came out of the same sums as the data may miss them by a rounding. */
  slack = 1e-9 * (self->high / 2 - self->low / 2);
  units += self->band_start + self->band / 2;

  return units >= self->low - slack && units <= self->high + slack;
}
