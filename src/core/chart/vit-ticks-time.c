/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-ticks.h"

#include <math.h>

#define USEC_PER_MINUTE (60.0 * G_USEC_PER_SEC)

/* Room between two labels of a row, in page units. */
#define GAP 6

typedef enum
{
  UNIT_SECOND,
  UNIT_MINUTE,
  UNIT_HOUR,
  UNIT_DAY,
  UNIT_MONTH,
  UNIT_YEAR,
} Unit;

typedef struct
{
  Unit unit;
  int step;
  int max_ticks; /* more would be noise, even if there were room */
} Level;

/* From fine to coarse; the first that fits is taken. */
static const Level levels[] = {
  { UNIT_SECOND, 1, 12 },  { UNIT_SECOND, 5, 12 },   { UNIT_SECOND, 15, 12 },
  { UNIT_SECOND, 30, 12 }, { UNIT_MINUTE, 1, 12 },   { UNIT_MINUTE, 5, 12 },
  { UNIT_MINUTE, 15, 12 }, { UNIT_MINUTE, 30, 12 },  { UNIT_HOUR, 1, 12 },
  { UNIT_HOUR, 3, 12 },    { UNIT_HOUR, 6, 12 },     { UNIT_HOUR, 12, 12 },
  { UNIT_DAY, 1, 16 },     { UNIT_DAY, 7, 16 },      { UNIT_MONTH, 1, 36 },
  { UNIT_MONTH, 3, 16 },   { UNIT_YEAR, 1, 16 },     { UNIT_YEAR, 2, 12 },
  { UNIT_YEAR, 5, 12 },    { UNIT_YEAR, 10, 12 },    { UNIT_YEAR, 20, 12 },
  { UNIT_YEAR, 50, 12 },   { UNIT_YEAR, 100, 12 },   { UNIT_YEAR, 500, 12 },
  { UNIT_YEAR, 1000, 12 }, { UNIT_YEAR, 10000, 12 }, { UNIT_YEAR, 100000, 12 },
};

/* What the functions below share. */
typedef struct
{
  const VitScale *scale;
  const VitLanguage *language;
  VitTickMeasure measure;
  gpointer data;
} Context;

/* µs of the units below the month; 0 for the others, whose length varies. */
static double
unit_usec (Unit unit)
{
  switch (unit)
    {
    case UNIT_SECOND:
      return G_USEC_PER_SEC;
    case UNIT_MINUTE:
      return USEC_PER_MINUTE;
    case UNIT_HOUR:
      return VIT_USEC_PER_HOUR;
    case UNIT_DAY:
      return VIT_USEC_PER_DAY;
    case UNIT_MONTH:
    case UNIT_YEAR:
    default:
      return 0;
    }
}

/* Place of the @index-th second, …, year since 1970, in units of the scale. */
static double
unit_start (const VitScale *scale, Unit unit, double index)
{
  double usec = unit_usec (unit);
  double months = unit == UNIT_YEAR ? index * 12 : index;

  if (usec > 0)
    return index * usec;

  return scale->months ? months : vit_time_from_months (months);
}

/* Number of the unit that @at lies in. */
static double
unit_index (const VitScale *scale, Unit unit, double at)
{
  double usec = unit_usec (unit);
  double months;

  if (usec > 0)
    return floor (at / usec);

  months = scale->months ? at : vit_months_from_time (at);

  return floor (unit == UNIT_YEAR ? months / 12 : months);
}

static GDateTime *
date_at (Unit unit, double index)
{
  double usec = unit_usec (unit);
  double time =
      usec > 0 ? index * usec : vit_time_from_months (unit == UNIT_YEAR ? index * 12 : index);

  return g_date_time_new_from_unix_utc ((gint64) floor (time / G_USEC_PER_SEC));
}

static char *
tick_text (const Context *context, const Level *level, double index)
{
  g_autoptr (GDateTime) date = NULL;

  if (level->unit == UNIT_YEAR)
    return g_strdup_printf ("%.0f", 1970 + index);

  date = date_at (level->unit, index);
  if (date == NULL)
    return g_strdup ("");

  switch (level->unit)
    {
    case UNIT_SECOND:
      return g_date_time_format (date, "%H:%M:%S");
    case UNIT_MINUTE:
    case UNIT_HOUR:
      return g_date_time_format (date, "%H:%M");
    case UNIT_DAY:
      return g_strdup_printf ("%d", g_date_time_get_day_of_month (date));
    case UNIT_MONTH:
    case UNIT_YEAR:
    default:
      return g_strdup (vit_month_name (context->language, g_date_time_get_month (date),
                                       level->step == 1 ? VIT_NAME_INITIAL : VIT_NAME_SHORT));
    }
}

/* The second row: what the ticks of @level are parts of. */
static gboolean
unit_below (Unit unit, Unit *below)
{
  switch (unit)
    {
    case UNIT_SECOND:
    case UNIT_MINUTE:
    case UNIT_HOUR:
      *below = UNIT_DAY;
      return TRUE;
    case UNIT_DAY:
      *below = UNIT_MONTH;
      return TRUE;
    case UNIT_MONTH:
      *below = UNIT_YEAR;
      return TRUE;
    case UNIT_YEAR:
    default:
      return FALSE;
    }
}

static char *
below_text (const Context *context, Unit unit, double index)
{
  double time = index * VIT_USEC_PER_DAY;

  if (unit == UNIT_YEAR)
    return g_strdup_printf ("%.0f", 1970 + index);
  if (unit == UNIT_MONTH)
    return vit_format_month (context->language, (gint64) vit_time_from_months (index));

  return vit_format_day (context->language, (gint64) time);
}

/* Days count anew from the first of each month, so that each is looked at. */
static int
stride (const Level *level)
{
  return level->unit == UNIT_DAY ? 1 : level->step;
}

/* The first index from @first on that may have a tick: years are multiples of the step in our
 * calendar, the others since 1970. */
static double
first_tick (const Level *level, double first)
{
  double offset = level->unit == UNIT_YEAR ? 1970 : 0;
  int step = stride (level);

  return ceil ((first + offset) / step) * step - offset;
}

static gboolean
is_tick (const Level *level, double index)
{
  g_autoptr (GDateTime) date = NULL;
  int day;

  if (level->unit != UNIT_DAY || level->step == 1)
    return TRUE;

  date = date_at (UNIT_DAY, index);
  day = date ? g_date_time_get_day_of_month (date) : 0;

  return day % level->step == 1 && day < 29;
}

/* Whether labels name a moment; else they name the stretch of time from it on. */
static gboolean
is_moment (const VitScale *scale, Unit unit)
{
  return unit <= UNIT_HOUR && scale->band == 0;
}

static gboolean
is_in_view (const VitScale *scale, Unit unit, double index)
{
  double start = unit_start (scale, unit, index);
  double end = unit_start (scale, unit, index + 1);
  double slack = (scale->high - scale->low) * 1e-9;

  if (is_moment (scale, unit))
    return start >= scale->low - slack && start <= scale->high + slack;

  return end > scale->low + slack && start < scale->high - slack;
}

/* The label stands at the middle of what is in view of the time that it names; if that is cut off
 * by an end of the axis and too short for the label, it names nothing that can be seen. */
static void
add_tick (VitTicks *self, const Context *context, const Level *level, double index)
{
  const VitScale *scale = context->scale;
  g_autofree char *text = tick_text (context, level, index);
  double start = unit_start (scale, level->unit, index);
  double end = unit_start (scale, level->unit, index + 1);
  double slack = (scale->high - scale->low) * 1e-9;
  gboolean cut;

  if (is_moment (scale, level->unit))
    end = start;
  else if (end - start < scale->band)
    end = start + scale->band;

  cut = start < scale->low - slack || end > scale->high + slack;
  start = MAX (start, scale->low);
  end = MIN (end, scale->high);

  if (cut && fabs (vit_scale_place (scale, end) - vit_scale_place (scale, start)) <
                 context->measure (text, context->data))
    return;

  vit_ticks_add (self->ticks, start / 2 + end / 2, end - start, g_steal_pointer (&text));
}

static void
add_below (VitTicks *self, const Context *context, Unit unit)
{
  const VitScale *scale = context->scale;
  double first = unit_index (scale, unit, scale->low);
  double last = unit_index (scale, unit, scale->high);

  for (double index = first; index <= last; index++)
    {
      double start = MAX (unit_start (scale, unit, index), scale->low);
      double end = MIN (unit_start (scale, unit, index + 1), scale->high);

      if (end - start > (scale->high - scale->low) * 1e-9)
        vit_ticks_add (self->below, start / 2 + end / 2, end - start,
                       below_text (context, unit, index));
    }
}

/* Whether the labels of a row stand apart from each other, and none is wider than the axis. */
static gboolean
row_fits (const Context *context, const GArray *row)
{
  double length = fabs (context->scale->to - context->scale->from);
  double last_end = -G_MAXDOUBLE;

  for (guint i = 0; i < row->len; i++)
    {
      const VitTick *tick = &g_array_index (row, VitTick, i);
      double width = context->measure (tick->text, context->data);
      double middle = vit_scale_place (context->scale, tick->at);

      if (middle - width / 2 < last_end + GAP || width > length)
        return FALSE;
      last_end = middle + width / 2;
    }

  return TRUE;
}

/* The ticks of @level, or %NULL if they do not fit. */
static VitTicks *
try_level (const Context *context, const Level *level)
{
  g_autoptr (VitTicks) self = vit_ticks_new ();
  const VitScale *scale = context->scale;
  double first = unit_index (scale, level->unit, scale->low);
  double last = unit_index (scale, level->unit, scale->high);
  Unit below;

  if (scale->band > 0 && unit_start (scale, level->unit, first + level->step) -
                                 unit_start (scale, level->unit, first) <
                             scale->band * 0.999)
    return NULL;
  if ((last - first) / level->step > 2 * level->max_ticks)
    return NULL;

  for (double index = first_tick (level, first); index <= last; index += stride (level))
    if (is_in_view (scale, level->unit, index) && is_tick (level, index))
      add_tick (self, context, level, index);

  if (self->ticks->len > (guint) level->max_ticks || self->ticks->len == 0 ||
      !row_fits (context, self->ticks))
    return NULL;

  if (unit_below (level->unit, &below))
    add_below (self, context, below);

  return g_steal_pointer (&self);
}

/**
 * vit_ticks_new_time:
 * @scale: a time scale, placed on the page
 * @language: names the months
 * @measure: (scope call): tells how wide a label is
 * @data: for @measure
 *
 * From seconds to ten thousands of years: the finest steps whose labels fit. Months are initials
 * with their years below, days are numbers with their month below.
 *
 * Returns: (transfer full): the ticks; none if there is no room for any
 */
VitTicks *
vit_ticks_new_time (const VitScale *scale,
                    const VitLanguage *language,
                    VitTickMeasure measure,
                    gpointer data)
{
  Context context = { scale, language, measure, data };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      VitTicks *self;

      /* A scale that counts in months knows nothing shorter. */
      if (scale->months && levels[i].unit < UNIT_MONTH)
        continue;

      self = try_level (&context, &levels[i]);
      if (self != NULL)
        return self;
    }

  return vit_ticks_new ();
}
