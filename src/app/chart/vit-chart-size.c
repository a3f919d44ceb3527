/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-chart-size.h"

/* Pixels. */
#define AXIS_HEIGHT 50
#define LEGEND_HEIGHT 28
#define BAR_HEIGHT 16
#define BAR_GAP 8
#define MIN_ROW_HEIGHT 24
#define CELL_HEIGHT 44
#define CELL_AXIS_HEIGHT 30
#define MIN_HEIGHT 200
#define MAX_HEIGHT 340
/* Of a chart without lines that have to fit. */
#define RATIO 0.42

/* Bars that stand beside each other at a category. */
static guint
count_bars (const VitChart *chart)
{
  guint n = 0;

  for (guint i = 0; i < chart->series->len; i++)
    {
      const VitSeries *series = g_ptr_array_index (chart->series, i);

      n += series->mark == VIT_MARK_BAR;
    }

  return chart->stacked ? MIN (n, 1) : n;
}

static int
count_categories (const VitAxis *axis)
{
  return axis->categories != NULL ? (int) g_strv_length (axis->categories) : 0;
}

static gboolean
has_cells (const VitChart *chart)
{
  return chart->series->len > 0 &&
         ((VitSeries *) g_ptr_array_index (chart->series, 0))->mark == VIT_MARK_CELL;
}

/**
 * vit_chart_good_height:
 * @chart: a chart
 * @width: that it is drawn in, in pixels
 *
 * Returns: the height in which it reads well, in pixels: enough for each of its lines, and for
 *   charts without any a pleasant shape
 */
int
vit_chart_good_height (const VitChart *chart, int width)
{
  int around = AXIS_HEIGHT + (chart->series->len > 1 ? LEGEND_HEIGHT : 0);

  if (chart->turned && chart->x.kind == VIT_AXIS_CATEGORY)
    return around + count_categories (&chart->x) *
                        MAX (MIN_ROW_HEIGHT, BAR_HEIGHT * (int) count_bars (chart) + BAR_GAP);
  if (has_cells (chart))
    return around + CELL_AXIS_HEIGHT + count_categories (&chart->y) * CELL_HEIGHT;

  return CLAMP ((int) (width * RATIO), MIN_HEIGHT, MAX_HEIGHT);
}
