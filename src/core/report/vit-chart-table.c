/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts and tables: the table that holds a chart's data, and where in a table a chart's data
 * stand, so that a workbook's chart can refer to its cells. */

#include "vit-chart-table.h"

#include <math.h>

/* Numbers that differ by less than this share of the larger one are the same. */
#define SAME 1e-9

/* A chart may draw thousands where its table counts ones. */
static const double units[] = { 1, 1e3, 1e6, 1e9 };

static const VitSeries *
get_series (const VitChart *chart, guint index)
{
  return g_ptr_array_index (chart->series, index);
}

/**
 * vit_chart_is_map:
 *
 * Returns: whether @chart is a heat map
 */
gboolean
vit_chart_is_map (const VitChart *chart)
{
  return chart->series->len > 0 && get_series (chart, 0)->mark == VIT_MARK_CELL &&
         chart->x.kind == VIT_AXIS_CATEGORY && chart->y.kind == VIT_AXIS_CATEGORY;
}

static gboolean
is_same (double a, double b)
{
  return (isnan (a) && isnan (b)) || fabs (a - b) <= SAME * MAX (fabs (a), fabs (b));
}

/**
 * vit_chart_shares_x:
 *
 * Returns: whether @series has a value at each x of the first series, so that both can be columns
 *   of one table
 */
gboolean
vit_chart_shares_x (const VitChart *chart, const VitSeries *series)
{
  const VitSeries *first = get_series (chart, 0);

  if (series->n != first->n)
    return FALSE;
  for (guint i = 0; i < series->n; i++)
    if (!is_same (series->x[i], first->x[i]))
      return FALSE;

  return TRUE;
}

static const char *
get_category (const VitAxis *axis, double position)
{
  guint n = axis->categories != NULL ? g_strv_length (axis->categories) : 0;

  return position >= 0 && position < n ? axis->categories[(guint) position] : NULL;
}

static const char *
get_heading (const char *title, const char *fallback)
{
  return title != NULL && *title != '\0' ? title : fallback;
}

/* What the x values are, if the chart does not say it. */
static const char *
get_x_name (const VitChart *chart, const VitLanguage *language)
{
  if (chart->x.kind == VIT_AXIS_TIME)
    return chart->x.format.kind == VIT_FORMAT_MONTH ? vit_text (language, "Month")
                                                    : vit_text (language, "Day");

  return vit_text (language, "Group");
}

static gboolean
has_names (const VitSeries *series)
{
  return series->mark == VIT_MARK_POINT && series->labels != NULL;
}

static void
add_x (VitFrameBuilder *builder, const VitChart *chart, double x)
{
  if (chart->x.kind == VIT_AXIS_CATEGORY)
    vit_frame_builder_text (builder, get_category (&chart->x, x));
  else if (chart->x.kind == VIT_AXIS_TIME && isfinite (x))
    vit_frame_builder_int64 (builder, (gint64) x);
  else if (chart->x.kind == VIT_AXIS_TIME)
    vit_frame_builder_missing (builder);
  else
    vit_frame_builder_double (builder, x);
}

static void
add_series_columns (VitFrameBuilder *builder, const VitChart *chart)
{
  VitColumnType type = chart->x.kind == VIT_AXIS_CATEGORY ? VIT_COLUMN_TEXT
                       : chart->x.kind == VIT_AXIS_TIME   ? VIT_COLUMN_TIMESTAMP
                                                          : VIT_COLUMN_DOUBLE;

  if (has_names (get_series (chart, 0)))
    vit_frame_builder_add_column (builder, "name", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "x", type);
  for (guint s = 0; s < chart->series->len; s++)
    if (vit_chart_shares_x (chart, get_series (chart, s)))
      {
        g_autofree char *name = g_strdup_printf ("y%u", s + 1);

        vit_frame_builder_add_column (builder, name, VIT_COLUMN_DOUBLE);
      }
}

static VitTable *
series_to_table (const VitChart *chart,
                 const VitLanguage *language,
                 const char *name,
                 const char *title)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  const VitSeries *first = get_series (chart, 0);
  VitFormat x_format = chart->x.kind == VIT_AXIS_CATEGORY ? VIT_FORMAT (TEXT, 0) : chart->x.format;
  guint column = 0;
  VitTable *table;

  add_series_columns (builder, chart);
  for (guint i = 0; i < first->n; i++)
    {
      if (has_names (first))
        vit_frame_builder_text (builder, first->labels[i]);
      add_x (builder, chart, first->x[i]);
      for (guint s = 0; s < chart->series->len; s++)
        if (vit_chart_shares_x (chart, get_series (chart, s)))
          vit_frame_builder_double (builder, get_series (chart, s)->y[i]);
    }

  frame = vit_frame_builder_finish (builder);
  table = vit_table_new (name, title, frame);
  if (has_names (first))
    vit_table_set_column (table, column++, vit_text (language, "Name"), VIT_FORMAT (TEXT, 0));
  vit_table_set_column (table, column++, get_heading (chart->x.title, get_x_name (chart, language)),
                        x_format);
  for (guint s = 0; s < chart->series->len; s++)
    {
      const VitSeries *series = get_series (chart, s);

      if (vit_chart_shares_x (chart, series))
        vit_table_set_column (table, column++,
                              get_heading (series->mark == VIT_MARK_POINT ? chart->y.title : NULL,
                                           series->name),
                              chart->y.format);
    }

  return table;
}

/* A heat map as a grid: a row per category of y, a column per category of x. */
static VitTable *
map_to_table (const VitChart *chart, const char *name, const char *title)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  const VitSeries *cells = get_series (chart, 0);
  guint n_x = g_strv_length (chart->x.categories), n_y = g_strv_length (chart->y.categories);
  g_autofree double *values = g_new (double, MAX (n_x * n_y, 1));
  VitTable *table;

  for (guint i = 0; i < n_x * n_y; i++)
    values[i] = NAN;
  for (guint i = 0; i < cells->n; i++)
    if (cells->x[i] >= 0 && cells->x[i] < n_x && cells->y[i] >= 0 && cells->y[i] < n_y)
      values[(guint) cells->y[i] * n_x + (guint) cells->x[i]] = cells->value[i];

  vit_frame_builder_add_column (builder, "y", VIT_COLUMN_TEXT);
  for (guint x = 0; x < n_x; x++)
    {
      g_autofree char *column = g_strdup_printf ("x%u", x + 1);

      vit_frame_builder_add_column (builder, column, VIT_COLUMN_DOUBLE);
    }
  for (guint y = 0; y < n_y; y++)
    {
      vit_frame_builder_text (builder, chart->y.categories[y]);
      for (guint x = 0; x < n_x; x++)
        vit_frame_builder_double (builder, values[y * n_x + x]);
    }

  frame = vit_frame_builder_finish (builder);
  table = vit_table_new (name, title, frame);
  vit_table_set_column (table, 0, get_heading (chart->y.title, ""), VIT_FORMAT (TEXT, 0));
  for (guint x = 0; x < n_x; x++)
    {
      g_autofree char *heading =
          chart->x.title != NULL ? g_strconcat (chart->x.title, " ", chart->x.categories[x], NULL)
                                 : g_strdup (chart->x.categories[x]);

      vit_table_set_column (table, x + 1, heading, chart->value_format);
    }

  return table;
}

/**
 * vit_chart_to_table:
 * @name: of the table
 * @title: of the table
 *
 * Returns: (transfer full): the data that @chart draws: a row per x, a column per series; series
 *   with other x than the first one are left out. A heat map is a grid.
 */
VitTable *
vit_chart_to_table (const VitChart *chart,
                    const VitLanguage *language,
                    const char *name,
                    const char *title)
{
  if (vit_chart_is_map (chart))
    return map_to_table (chart, name, title);

  return series_to_table (chart, language, name, title);
}

static gboolean
is_x_column (const VitChart *chart, const VitColumn *column)
{
  const VitSeries *first = get_series (chart, 0);
  VitColumnType type = vit_column_get_column_type (column);

  if ((chart->x.kind == VIT_AXIS_CATEGORY) != (type == VIT_COLUMN_TEXT))
    return FALSE;
  for (guint i = 0; i < first->n; i++)
    if (chart->x.kind == VIT_AXIS_CATEGORY
            ? g_strcmp0 (vit_column_get_text (column, i), get_category (&chart->x, first->x[i])) !=
                  0
            : !is_same (vit_column_get_number (column, i), first->x[i]))
      return FALSE;

  return TRUE;
}

static gboolean
is_y_column (const VitSeries *series, const VitColumn *column)
{
  VitColumnType type = vit_column_get_column_type (column);

  if (type != VIT_COLUMN_DOUBLE && type != VIT_COLUMN_INT64)
    return FALSE;

  for (guint u = 0; u < G_N_ELEMENTS (units); u++)
    {
      guint i = 0;

      while (i < series->n && is_same (vit_column_get_number (column, i), series->y[i] * units[u]))
        i++;
      if (i == series->n)
        return TRUE;
    }

  return FALSE;
}

/**
 * vit_chart_find_columns:
 * @x_column: (out) (optional): the column of the chart's x values or categories
 * @y_columns: (out) (optional): room for a column number per series; a series whose x are not the
 *   first one's has no column, which @x_column stands for
 *
 * Returns: whether the first rows of @table are what @chart draws, in the same order
 */
gboolean
vit_chart_find_columns (const VitChart *chart,
                        const VitTable *table,
                        guint *x_column,
                        guint *y_columns)
{
  guint n_columns = vit_frame_get_n_columns (table->frame), x = 0;

  if (chart->series->len == 0 || get_series (chart, 0)->n == 0 ||
      get_series (chart, 0)->mark == VIT_MARK_CELL ||
      get_series (chart, 0)->n > vit_frame_get_n_rows (table->frame))
    return FALSE;

  while (x < n_columns && !is_x_column (chart, vit_frame_get_column (table->frame, x)))
    x++;
  if (x == n_columns)
    return FALSE;
  if (x_column != NULL)
    *x_column = x;

  for (guint s = 0; s < chart->series->len; s++)
    {
      const VitSeries *series = get_series (chart, s);
      guint y = x;

      if (vit_chart_shares_x (chart, series))
        for (y = 0; y < n_columns; y++)
          if (y != x && is_y_column (series, vit_frame_get_column (table->frame, y)))
            break;
      if (y == n_columns)
        return FALSE;
      if (y_columns != NULL)
        y_columns[s] = y;
    }

  return TRUE;
}
