/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-chart-numbers.h"

#include <glib/gi18n.h>
#include <math.h>

static const VitSeries *
get_series (const VitChart *chart, guint index)
{
  return g_ptr_array_index (chart->series, index);
}

static gboolean
has_cells (const VitChart *chart)
{
  return get_series (chart, 0)->mark == VIT_MARK_CELL;
}

static gboolean
has_labels (const VitChart *chart)
{
  for (guint i = 0; i < chart->series->len; i++)
    {
      if (get_series (chart, i)->labels != NULL)
        return TRUE;
    }

  return FALSE;
}

static const char *
get_title (const VitAxis *axis, const char *other)
{
  return axis->title != NULL ? axis->title : other;
}

static gboolean
is_named (const VitAxis *axis)
{
  return axis->kind == VIT_AXIS_CATEGORY && axis->categories != NULL;
}

/* Axes leave the decimals to their ticks; a table says values as far as they tell them apart. */
static VitFormat
get_format (const VitAxis *axis)
{
  VitFormat format = axis->format;

  if (format.kind == VIT_FORMAT_SHARE || format.kind == VIT_FORMAT_NUMBER)
    format.decimals = MAX (format.decimals, 1);

  return format;
}

/* Whether all values of a time axis are first days of months. */
static gboolean
is_monthly (const VitChart *chart)
{
  for (guint i = 0; i < chart->series->len; i++)
    {
      const VitSeries *series = get_series (chart, i);

      for (guint datum = 0; datum < series->n; datum++)
        {
          gint64 seconds = (gint64) (series->x[datum] / G_USEC_PER_SEC);
          g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);

          if (time == NULL || g_date_time_get_day_of_month (time) != 1)
            return FALSE;
        }
    }

  return TRUE;
}

static VitFormat
get_x_format (const VitChart *chart)
{
  if (is_named (&chart->x))
    return VIT_FORMAT (TEXT, 0);
  if (chart->x.kind == VIT_AXIS_TIME)
    return is_monthly (chart) ? VIT_FORMAT (MONTH, 0) : VIT_FORMAT (DAY, 0);

  return get_format (&chart->x);
}

static void
add_axis_column (VitFrameBuilder *builder, const VitAxis *axis, const char *name)
{
  vit_frame_builder_add_column (builder, name,
                                is_named (axis) ? VIT_COLUMN_TEXT : VIT_COLUMN_DOUBLE);
}

static void
add_axis_value (VitFrameBuilder *builder, const VitAxis *axis, double value)
{
  if (!is_named (axis))
    vit_frame_builder_double (builder, value);
  else if (value >= 0 && value < g_strv_length (axis->categories))
    vit_frame_builder_text (builder, axis->categories[(guint) value]);
  else
    vit_frame_builder_missing (builder);
}

static void
add_datum (VitFrameBuilder *builder, const VitChart *chart, const VitSeries *series, guint datum)
{
  if (chart->series->len > 1)
    vit_frame_builder_text (builder, series->name);
  if (has_labels (chart))
    vit_frame_builder_text (builder, series->labels != NULL ? series->labels[datum] : NULL);
  add_axis_value (builder, &chart->x, series->x[datum]);
  add_axis_value (builder, &chart->y, series->y[datum]);
  if (has_cells (chart))
    vit_frame_builder_double (builder, series->value != NULL ? series->value[datum] : NAN);
}

static VitFrame *
write_frame (const VitChart *chart)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();

  if (chart->series->len > 1)
    vit_frame_builder_add_column (builder, "series", VIT_COLUMN_TEXT);
  if (has_labels (chart))
    vit_frame_builder_add_column (builder, "label", VIT_COLUMN_TEXT);
  add_axis_column (builder, &chart->x, "x");
  add_axis_column (builder, &chart->y, "y");
  if (has_cells (chart))
    vit_frame_builder_add_column (builder, "value", VIT_COLUMN_DOUBLE);

  for (guint i = 0; i < chart->series->len; i++)
    {
      const VitSeries *series = get_series (chart, i);

      for (guint datum = 0; datum < series->n; datum++)
        add_datum (builder, chart, series, datum);
    }

  return vit_frame_builder_finish (builder);
}

static const char *
get_x_name (const VitChart *chart)
{
  if (is_named (&chart->x))
    return _ ("Name");

  return chart->x.kind == VIT_AXIS_TIME ? _ ("Time") : "x";
}

static void
set_headings (VitTable *table, const VitChart *chart)
{
  const VitFormat text = VIT_FORMAT (TEXT, 0);
  guint column = 0;

  if (chart->series->len > 1)
    vit_table_set_column (table, column++, _ ("Series"), text);
  if (has_labels (chart))
    vit_table_set_column (table, column++, _ ("Name"), text);
  vit_table_set_column (table, column++, get_title (&chart->x, get_x_name (chart)),
                        get_x_format (chart));
  vit_table_set_column (table, column++,
                        get_title (&chart->y, is_named (&chart->y) ? _ ("Name") : _ ("Number")),
                        is_named (&chart->y) ? text : get_format (&chart->y));
  if (has_cells (chart))
    vit_table_set_column (table, column, _ ("Number"), chart->value_format);
}

/**
 * vit_chart_numbers_new:
 * @chart: a chart
 *
 * Writes what a chart draws as a table, a row for each datum: for charts whose numbers are in no
 * table of their result, so that each can be read without seeing it.
 *
 * Returns: (transfer full) (nullable): the table; %NULL if the chart has no data
 */
VitTable *
vit_chart_numbers_new (const VitChart *chart)
{
  g_autoptr (VitFrame) frame = NULL;
  VitTable *table;

  if (chart->series->len == 0)
    return NULL;

  frame = write_frame (chart);
  if (vit_frame_get_n_rows (frame) == 0)
    return NULL;

  table = vit_table_new ("numbers", chart->title, frame);
  set_headings (table, chart);

  return table;
}
