/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "vit-chart.h"
#include "vit-scale.h"
#include "vit-value-text.h"

/* More series than this are counted, not told one by one; likewise what is highlighted. */
#define MAX_SERIES 5
#define MAX_HIGHLIGHTS 5

/* What the functions below share. */
typedef struct
{
  const VitChart *chart;
  const VitLanguage *language;
  VitPeriod period; /* of a time axis */
  GString *text;
} Words;

/* What there is to say about the numbers of a series. */
typedef struct
{
  guint n, n_missing;
  guint first, last;     /* of those present, by x */
  guint lowest, highest; /* by value; the first of equals */
} Facts;

static VitPeriod
find_period (const VitChart *chart)
{
  VitPeriod period = VIT_PERIOD_YEAR;

  if (chart->x.kind != VIT_AXIS_TIME)
    return VIT_PERIOD_NONE;

  for (guint i = 0; i < chart->series->len; i++)
    {
      const VitSeries *series = g_ptr_array_index (chart->series, i);

      period = MIN (period, vit_period_guess (series->x, series->n));
    }

  return period;
}

static char *
clock_text (const VitLanguage *language, double time)
{
  g_autofree char *day = vit_format_day (language, (gint64) time);
  g_autoptr (GDateTime) date =
      g_date_time_new_from_unix_utc ((gint64) floor (time / G_USEC_PER_SEC));
  g_autofree char *clock = date ? g_date_time_format (date, "%H:%M") : g_strdup ("");

  return g_strconcat (day, ", ", clock, NULL);
}

/* A value of an axis in words: the name of a category, the month of a month. */
static char *
axis_text (const Words *words, const VitAxis *axis, double value)
{
  if (axis->kind == VIT_AXIS_CATEGORY && axis->categories != NULL && value >= 0 &&
      value < g_strv_length (axis->categories))
    return g_strdup (axis->categories[(guint) value]);

  if (axis->kind == VIT_AXIS_TIME && isfinite (value))
    {
      if (words->period >= VIT_PERIOD_MONTH)
        return vit_format_value (words->language, VIT_FORMAT (MONTH, 0), value);
      if (words->period >= VIT_PERIOD_DAY)
        return vit_format_value (words->language, VIT_FORMAT (DAY, 0), value);
      return clock_text (words->language, value);
    }

  return vit_value_text (words->language, axis->format, value);
}

/* What tells a datum from the others of its series: its name, or where it stands. */
static char *
datum_name (const Words *words, const VitSeries *series, guint i)
{
  g_autofree char *x = NULL;
  g_autofree char *y = NULL;

  if (series->labels != NULL && series->labels[i] != NULL && series->mark != VIT_MARK_CELL)
    return g_strdup (series->labels[i]);

  x = axis_text (words, &words->chart->x, series->x[i]);
  if (series->mark != VIT_MARK_CELL)
    return g_steal_pointer (&x);

  y = axis_text (words, &words->chart->y, series->y[i]);

  return g_strdup_printf ("%s, %s", y, x);
}

/* The number that a mark says by its height or colour. */
static double
datum_value (const VitSeries *series, guint i)
{
  if (series->mark == VIT_MARK_CELL)
    return series->value ? series->value[i] : NAN;

  return series->y[i];
}

static char *
number_text (const Words *words, const VitSeries *series, double value)
{
  return vit_value_text (words->language,
                         series->mark == VIT_MARK_CELL ? words->chart->value_format
                                                       : words->chart->y.format,
                         value);
}

/* "orders 12", or the bare number where the axis has no title. */
static char *
titled_text (const Words *words, const VitAxis *axis, double value)
{
  g_autofree char *number = axis_text (words, axis, value);

  return axis->title ? g_strdup_printf ("%s %s", axis->title, number) : g_steal_pointer (&number);
}

/* The datum without its series' name. */
static char *
describe_plain (const Words *words, const VitSeries *series, guint i)
{
  g_autofree char *name = datum_name (words, series, i);
  g_autofree char *number = NULL;
  double value = datum_value (series, i);

  if (series->mark == VIT_MARK_POINT && words->chart->x.kind != VIT_AXIS_CATEGORY)
    {
      g_autofree char *x = titled_text (words, &words->chart->x, series->x[i]);
      g_autofree char *y = titled_text (words, &words->chart->y, series->y[i]);

      if (series->labels == NULL || series->labels[i] == NULL)
        return g_strdup_printf ("%s; %s", x, y);
      return g_strdup_printf ("%s: %s; %s", name, x, y);
    }

  if (!isfinite (value))
    /* Translators: a month or a name, whose number is not there. */
    return g_strdup_printf (vit_text (words->language, "%s: no value"), name);

  number = number_text (words, series, value);
  if (series->low != NULL && series->high != NULL && isfinite (series->low[i]) &&
      isfinite (series->high[i]))
    {
      g_autofree char *low = number_text (words, series, series->low[i]);
      g_autofree char *high = number_text (words, series, series->high[i]);

      /* Translators: a name, its number, and the ends of the interval around it. */
      return g_strdup_printf (vit_text (words->language, "%1$s: %2$s (%3$s to %4$s)"), name, number,
                              low, high);
    }

  return g_strdup_printf ("%s: %s", name, number);
}

/**
 * vit_chart_describe_datum:
 * @series: number of a series
 * @datum: number of a datum in it
 *
 * Returns: (transfer full): the datum in words, for a bubble or a screen reader: "Oct 2018: 351",
 *   with the series' name before it if there is more than one; empty if there is no such datum
 */
char *
vit_chart_describe_datum (const VitChart *self, const VitLanguage *language, int series, int datum)
{
  Words words = { self, language, find_period (self), NULL };
  g_autofree char *plain = NULL;
  const VitSeries *data;

  if (series < 0 || (guint) series >= self->series->len)
    return g_strdup ("");

  data = g_ptr_array_index (self->series, series);
  if (datum < 0 || (guint) datum >= data->n)
    return g_strdup ("");

  plain = describe_plain (&words, data, datum);
  if (self->series->len == 1 || data->name == NULL || data->name[0] == '\0')
    return g_steal_pointer (&plain);

  return g_strdup_printf ("%s, %s", data->name, plain);
}

static gboolean
find_facts (const VitSeries *series, Facts *facts)
{
  *facts = (Facts){ 0 };

  for (guint i = 0; i < series->n; i++)
    {
      double value = datum_value (series, i);

      if (!isfinite (value) || !isfinite (series->x[i]))
        {
          facts->n_missing++;
          continue;
        }

      if (facts->n++ == 0)
        facts->first = facts->last = facts->lowest = facts->highest = i;
      if (series->x[i] < series->x[facts->first])
        facts->first = i;
      if (series->x[i] > series->x[facts->last])
        facts->last = i;
      if (value < datum_value (series, facts->lowest))
        facts->lowest = i;
      if (value > datum_value (series, facts->highest))
        facts->highest = i;
    }

  return facts->n > 0;
}

/* Appends a sentence. */
static void
say (Words *words, const char *sentence)
{
  if (words->text->len > 0)
    g_string_append_c (words->text, ' ');
  g_string_append (words->text, sentence);
}

static const char *
kind_text (const VitLanguage *language, const VitChart *chart)
{
  const VitSeries *series = g_ptr_array_index (chart->series, 0);

  switch (series->mark)
    {
    case VIT_MARK_LINE:
      return vit_text (language, "Line chart");
    case VIT_MARK_AREA:
      return vit_text (language, "Area chart");
    case VIT_MARK_POINT:
      return vit_text (language, "Scatter chart");
    case VIT_MARK_CELL:
      return vit_text (language, "Heat map");
    case VIT_MARK_BAR:
    default:
      return vit_text (language, "Bar chart");
    }
}

static void
say_kind (Words *words)
{
  const char *kind = kind_text (words->language, words->chart);
  g_autofree char *sentence = words->chart->title
                                  ? g_strdup_printf ("%s: %s.", kind, words->chart->title)
                                  : g_strdup_printf ("%s.", kind);

  say (words, sentence);
}

static void
say_count (Words *words, const VitSeries *series, const Facts *facts)
{
  gboolean ordered = words->chart->x.kind != VIT_AXIS_CATEGORY;
  g_autofree char *count = vit_format_integer (words->language, facts->n);
  g_autofree char *from = axis_text (words, &words->chart->x, series->x[facts->first]);
  g_autofree char *to = axis_text (words, &words->chart->x, series->x[facts->last]);
  g_autofree char *sentence = NULL;

  if (ordered && facts->n > 1 && series->mark != VIT_MARK_CELL)
    /* Translators: how many values, and the first and last month (or other value of the axis). */
    sentence = g_strdup_printf (vit_text_n (words->language, "%1$s value from %2$s to %3$s.",
                                            "%1$s values from %2$s to %3$s.", facts->n),
                                count, from, to);
  else
    sentence =
        g_strdup_printf (vit_text_n (words->language, "%s value.", "%s values.", facts->n), count);

  say (words, sentence);
}

/* "359 (Nov 2018)": the number first, since that is what is told of. */
static char *
extreme_text (const Words *words, const VitSeries *series, guint i)
{
  g_autofree char *name = datum_name (words, series, i);
  g_autofree char *number = number_text (words, series, datum_value (series, i));

  return g_strdup_printf ("%s (%s)", number, name);
}

static void
say_extremes (Words *words, const VitSeries *series, const Facts *facts)
{
  g_autofree char *highest = extreme_text (words, series, facts->highest);
  g_autofree char *lowest = extreme_text (words, series, facts->lowest);
  g_autofree char *sentence = NULL;

  if (facts->n < 2)
    {
      g_autofree char *only = describe_plain (words, series, facts->highest);

      sentence = g_strdup_printf ("%s.", only);
    }
  else if (datum_value (series, facts->lowest) == datum_value (series, facts->highest))
    {
      g_autofree char *number = number_text (words, series, datum_value (series, facts->highest));

      sentence = g_strdup_printf (vit_text (words->language, "All are %s."), number);
    }
  else
    /* Translators: each is a number with its name, "359 (Nov 2018)". */
    sentence = g_strdup_printf (vit_text (words->language, "Highest: %1$s; lowest: %2$s."), highest,
                                lowest);

  say (words, sentence);
}

static void
say_trend (Words *words, const VitSeries *series, const Facts *facts)
{
  double first = datum_value (series, facts->first), last = datum_value (series, facts->last);
  g_autofree char *from = number_text (words, series, first);
  g_autofree char *to = number_text (words, series, last);
  g_autofree char *sentence = NULL;

  if (facts->n < 3 || words->chart->x.kind == VIT_AXIS_CATEGORY)
    return;

  if (first > 0 && last > 0)
    {
      double change = last / first - 1;
      g_autofree char *share =
          vit_format_share (words->language, change, fabs (change) < 0.1 ? 1 : 0);
      g_autofree char *difference = g_strconcat (change > 0 ? "+" : "", share, NULL);

      /* Translators: first value, last value, and by how much they differ, "−50 %". */
      sentence =
          g_strdup_printf (vit_text (words->language, "From first to last: %1$s to %2$s (%3$s)."),
                           from, to, difference);
    }
  else
    /* Translators: first value and last value. */
    sentence =
        g_strdup_printf (vit_text (words->language, "From first to last: %1$s to %2$s."), from, to);

  say (words, sentence);
}

static void
say_missing (Words *words, const Facts *facts)
{
  g_autofree char *count = vit_format_integer (words->language, facts->n_missing);
  g_autofree char *sentence =
      g_strdup_printf (vit_text_n (words->language, "%s value is missing.",
                                   "%s values are missing.", facts->n_missing),
                       count);

  if (facts->n_missing > 0)
    say (words, sentence);
}

static void
say_highlights (Words *words, const VitSeries *series)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *sentence = NULL;
  guint n = 0;

  for (guint i = 0; i < series->n && series->accent != NULL; i++)
    {
      g_autofree char *text = NULL;

      if (!series->accent[i])
        continue;
      if (++n > MAX_HIGHLIGHTS)
        return;

      text = describe_plain (words, series, i);
      g_string_append_printf (list, "%s%s", n > 1 ? "; " : "", text);
    }

  if (n == 0)
    return;

  /* Translators: a list of names with their numbers, which the chart draws in colour. */
  sentence = g_strdup_printf (vit_text (words->language, "Highlighted: %s."), list->str);
  say (words, sentence);
}

static void
say_series (Words *words, const VitSeries *series)
{
  Facts facts;

  if (!find_facts (series, &facts))
    return;

  if (words->chart->series->len > 1 && series->name != NULL)
    {
      g_autofree char *sentence = g_strdup_printf ("%s:", series->name);

      say (words, sentence);
    }

  say_count (words, series, &facts);
  say_extremes (words, series, &facts);
  if (series->mark != VIT_MARK_CELL && series->mark != VIT_MARK_POINT)
    say_trend (words, series, &facts);
  say_missing (words, &facts);
  say_highlights (words, series);
}

static void
say_rules (Words *words)
{
  for (guint i = 0; i < words->chart->rules->len; i++)
    {
      const VitRule *rule = g_ptr_array_index (words->chart->rules, i);
      g_autofree char *sentence = NULL;

      if (rule->text == NULL)
        continue;

      /* Translators: the text beside a line across the chart, "average 299". */
      sentence = g_strdup_printf (vit_text (words->language, "Reference line: %s."), rule->text);
      say (words, sentence);
    }
}

static gboolean
has_data (const VitChart *chart)
{
  Facts facts;

  for (guint i = 0; i < chart->series->len; i++)
    if (find_facts (g_ptr_array_index (chart->series, i), &facts))
      return TRUE;

  return FALSE;
}

/**
 * vit_chart_summarise:
 *
 * Says what kind of chart it is and what of, and of each series how many values there are, the
 * extremes with their names, how the last differs from the first where there is an order, what is
 * missing and what is highlighted.
 *
 * Returns: (transfer full): a paragraph for a screen reader
 */
char *
vit_chart_summarise (const VitChart *self, const VitLanguage *language)
{
  Words words = { self, language, find_period (self), g_string_new (NULL) };

  if (!has_data (self))
    {
      const char *nothing = vit_text (language, "No data");
      g_autofree char *sentence = self->title ? g_strdup_printf ("%s: %s.", self->title, nothing)
                                              : g_strdup_printf ("%s.", nothing);

      say (&words, sentence);
      return g_string_free (words.text, FALSE);
    }

  say_kind (&words);
  for (guint i = 0; i < MIN (self->series->len, MAX_SERIES); i++)
    say_series (&words, g_ptr_array_index (self->series, i));

  if (self->series->len > MAX_SERIES)
    {
      guint n = self->series->len - MAX_SERIES;
      g_autofree char *count = vit_format_integer (language, n);
      g_autofree char *sentence =
          g_strdup_printf (vit_text_n (language, "And %s more series.", "And %s more series.", n),
                           count);

      say (&words, sentence);
    }
  say_rules (&words);

  return g_string_free (words.text, FALSE);
}
