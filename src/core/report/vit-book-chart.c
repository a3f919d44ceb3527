/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Excel's own charts of the tables that have a message: the same marks, accents and labels as in
 * the deck, drawn from the cells, so that they follow when somebody changes these. */

#include <math.h>

#include "vit-book.h"
#include "vit-chart-table.h"

/* Pixels. */
#define CHART_WIDTH 720.0
#define CHART_HEIGHT 400.0
#define DEFAULT_WIDTH 480.0
#define DEFAULT_HEIGHT 288.0

/* Single data are coloured and labelled in charts of up to this many. */
#define DATA_MOST 120

static const VitSeries *
get_series (const VitChart *chart, guint index)
{
  return g_ptr_array_index (chart->series, index);
}

/* Which of Excel's charts it is. Lines and areas over numbers are scatters there: an axis of
 * categories would give every x the same step. */
static uint8_t
get_type (const VitChart *chart)
{
  const VitSeries *first = get_series (chart, 0);
  gboolean stepped = chart->x.kind == VIT_AXIS_CATEGORY || chart->x.kind == VIT_AXIS_TIME;

  switch (first->mark)
    {
    case VIT_MARK_BAR:
      if (chart->turned)
        return chart->stacked ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR;
      return chart->stacked ? LXW_CHART_COLUMN_STACKED : LXW_CHART_COLUMN;
    case VIT_MARK_LINE:
      return stepped ? LXW_CHART_LINE : LXW_CHART_SCATTER_STRAIGHT;
    case VIT_MARK_AREA:
      if (!stepped)
        return LXW_CHART_SCATTER_STRAIGHT;
      return chart->stacked ? LXW_CHART_AREA_STACKED : LXW_CHART_AREA;
    case VIT_MARK_POINT:
      return LXW_CHART_SCATTER;
    case VIT_MARK_CELL:
    default:
      return LXW_CHART_NONE;
    }
}

static VitColor
get_ink (const VitSeries *series)
{
  const VitPalette *palette = &vit_palette_light;

  switch (series->ink)
    {
    case VIT_INK_ACCENT:
      return palette->accent;
    case VIT_INK_CATEGORY:
      return palette->categories[series->category % VIT_N_CATEGORY_COLORS];
    case VIT_INK_QUIET:
    default:
      return palette->quiet;
    }
}

/* Colours the data that say "look here". */
static void
set_accents (VitBook *self, lxw_chart_series *drawn, const VitSeries *series)
{
  lxw_chart_fill fill = { .color = vit_book_get_color (vit_palette_light.accent) };
  lxw_chart_point point = { .fill = &fill };
  g_autofree lxw_chart_point *others = g_new0 (lxw_chart_point, series->n);
  g_autofree lxw_chart_point **points = g_new0 (lxw_chart_point *, series->n + 1);

  if (series->accent == NULL || series->n > DATA_MOST)
    return;
  for (guint i = 0; i < series->n; i++)
    points[i] = series->accent[i] ? &point : &others[i];
  vit_book_note (self, chart_series_set_points (drawn, points));
}

/* Prints the values, or the names, that the message needs. */
static void
set_labels (VitBook *self, lxw_chart_series *drawn, const VitSeries *series, VitFormat format)
{
  g_autofree lxw_chart_data_label *labels = g_new0 (lxw_chart_data_label, series->n);
  g_autofree lxw_chart_data_label **pointers = g_new0 (lxw_chart_data_label *, series->n + 1);
  g_autofree char *code = vit_book_make_number_format (format);
  lxw_chart_font font = { .size = 10, .color = vit_book_get_color (vit_palette_light.ink) };

  if (series->labelled == NULL || series->n > DATA_MOST)
    return;

  for (guint i = 0; i < series->n; i++)
    {
      const char *name = series->labels != NULL ? series->labels[i] : NULL;

      labels[i].hide = !series->labelled[i];
      /* A value that begins with "=" would be taken for a reference to a cell. */
      if (name != NULL && *name != '=' && *name != '\0')
        labels[i].value = (char *) name;
      pointers[i] = &labels[i];
    }
  chart_series_set_labels (drawn);
  chart_series_set_labels_num_format (drawn, code);
  chart_series_set_labels_font (drawn, &font);
  vit_book_note (self, chart_series_set_labels_custom (drawn, pointers));
  if (series->mark == VIT_MARK_POINT)
    chart_series_set_labels_position (drawn, LXW_CHART_LABEL_POSITION_RIGHT);
}

static void
set_look (lxw_chart_series *drawn, const VitSeries *series, uint8_t type)
{
  lxw_chart_fill fill = { .color = vit_book_get_color (get_ink (series)) };
  lxw_chart_line line = { .color = vit_book_get_color (get_ink (series)), .width = 2.25 };
  lxw_chart_line none = { .none = LXW_TRUE };

  if (series->mark == VIT_MARK_POINT)
    {
      chart_series_set_line (drawn, &none);
      chart_series_set_marker_type (drawn, LXW_CHART_MARKER_CIRCLE);
      chart_series_set_marker_size (drawn, 9);
      chart_series_set_marker_fill (drawn, &fill);
      chart_series_set_marker_line (drawn, &none);
    }
  else if (type == LXW_CHART_LINE || type == LXW_CHART_SCATTER_STRAIGHT)
    {
      chart_series_set_line (drawn, &line);
      chart_series_set_marker_type (drawn, LXW_CHART_MARKER_NONE);
    }
  else
    chart_series_set_fill (drawn, &fill);
}

/* Bars that all say their value need no axis for it. */
static gboolean
is_all_labelled (const VitChart *chart)
{
  for (guint s = 0; s < chart->series->len; s++)
    {
      const VitSeries *series = get_series (chart, s);

      for (guint i = 0; i < series->n; i++)
        if (series->mark != VIT_MARK_BAR || series->labelled == NULL || !series->labelled[i] ||
            series->n > DATA_MOST)
          return FALSE;
    }

  return TRUE;
}

static void
set_axes (lxw_chart *drawn, const VitChart *chart)
{
  const VitPalette *palette = &vit_palette_light;
  lxw_chart_line none = { .none = LXW_TRUE };
  lxw_chart_line rule = { .color = vit_book_get_color (palette->quiet), .width = 0.75 };
  lxw_chart_line grid = { .color = vit_book_get_color (palette->grid), .width = 0.75 };
  lxw_chart_font font = { .size = 10, .color = vit_book_get_color (palette->muted) };
  /* libxlsxwriter calls the axis along the page x, whatever stands on it. */
  lxw_chart_axis *x_axis = chart->turned ? drawn->y_axis : drawn->x_axis;
  lxw_chart_axis *y_axis = chart->turned ? drawn->x_axis : drawn->y_axis;
  struct
  {
    lxw_chart_axis *axis;
    const VitAxis *from;
    lxw_chart_line *line;
  } axes[] = { { x_axis, &chart->x, &rule }, { y_axis, &chart->y, &none } };

  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    {
      g_autofree char *code = vit_book_make_number_format (axes[i].from->format);

      chart_axis_set_num_format (axes[i].axis, code);
      chart_axis_set_num_font (axes[i].axis, &font);
      chart_axis_set_line (axes[i].axis, axes[i].line);
      chart_axis_set_major_tick_mark (axes[i].axis, LXW_CHART_AXIS_TICK_MARK_NONE);
      if (axes[i].from->title != NULL && *axes[i].from->title != '=')
        {
          chart_axis_set_name (axes[i].axis, axes[i].from->title);
          chart_axis_set_name_font (axes[i].axis, &font);
        }
      if (isfinite (axes[i].from->low) && axes[i].from->kind == VIT_AXIS_LINEAR)
        chart_axis_set_min (axes[i].axis, axes[i].from->low);
      if (isfinite (axes[i].from->high) && axes[i].from->kind == VIT_AXIS_LINEAR)
        chart_axis_set_max (axes[i].axis, axes[i].from->high);
    }
  chart_axis_major_gridlines_set_visible (x_axis, LXW_FALSE);
  chart_axis_major_gridlines_set_visible (y_axis, LXW_TRUE);
  chart_axis_major_gridlines_set_line (y_axis, &grid);
  chart_axis_set_label_position (x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  if (is_all_labelled (chart))
    {
      chart_axis_major_gridlines_set_visible (y_axis, LXW_FALSE);
      chart_axis_off (y_axis);
    }
  if (chart->turned)
    chart_axis_set_reverse (x_axis);
}

static void
add_series (VitBook *self,
            lxw_chart *drawn,
            const VitBookEntry *entry,
            uint8_t type,
            guint index,
            guint x,
            guint y,
            lxw_row_t header)
{
  const VitSeries *series = get_series (entry->chart, index);
  lxw_row_t first = header + 1, last = header + series->n;
  lxw_chart_series *added = chart_add_series (drawn, NULL, NULL);

  if (added == NULL)
    {
      vit_book_note (self, LXW_ERROR_MEMORY_MALLOC_FAILED);
      return;
    }
  chart_series_set_categories (added, entry->name, first, x, last, x);
  chart_series_set_values (added, entry->name, first, y, last, y);
  chart_series_set_name_range (added, entry->name, header, y);
  set_look (added, series, type);
  set_accents (self, added, series);
  set_labels (self, added, series, entry->chart->y.format);
}

/* The x of the first empty column, so that the chart stands clear of the table. */
static void
insert (VitBook *self,
        lxw_worksheet *sheet,
        lxw_chart *drawn,
        const VitBookEntry *entry,
        lxw_row_t row)
{
  g_autofree char *alt = vit_chart_summarise (entry->chart, self->result->language);
  lxw_chart_options options = {
    .x_scale = CHART_WIDTH / DEFAULT_WIDTH,
    .y_scale = CHART_HEIGHT / DEFAULT_HEIGHT,
    .object_position = LXW_OBJECT_DONT_MOVE_DONT_SIZE,
    .description = alt,
  };

  vit_book_note (self,
                 worksheet_insert_chart_opt (sheet, row,
                                             vit_frame_get_n_columns (entry->table->frame) + 1,
                                             drawn, &options));
}

/**
 * vit_book_add_chart:
 * @sheet: the sheet with the chart's table
 * @entry: its entry, with a chart
 * @header_row: the row of the table's header
 *
 * Draws the entry's chart beside its table.
 */
void
vit_book_add_chart (VitBook *self,
                    lxw_worksheet *sheet,
                    const VitBookEntry *entry,
                    lxw_row_t header_row)
{
  const VitChart *chart = entry->chart;
  uint8_t type = get_type (chart);
  g_autofree guint *y_columns = g_new0 (guint, chart->series->len);
  lxw_chart_font title_font = { .size = 12,
                                .bold = LXW_TRUE,
                                .color = vit_book_get_color (vit_palette_light.ink) };
  lxw_chart_line none = { .none = LXW_TRUE };
  lxw_chart *drawn;
  guint x, n = 0;

  if (type == LXW_CHART_NONE || !vit_chart_find_columns (chart, entry->table, &x, y_columns))
    return;
  drawn = workbook_add_chart (self->workbook, type);
  if (drawn == NULL)
    {
      vit_book_note (self, LXW_ERROR_MEMORY_MALLOC_FAILED);
      return;
    }

  for (guint i = 0; i < chart->series->len; i++)
    if (y_columns[i] != x)
      {
        add_series (self, drawn, entry, type, i, x, y_columns[i], header_row);
        n++;
      }
  set_axes (drawn, chart);
  /* The title follows the cell above the table. */
  chart_title_set_name_range (drawn, entry->name, 0, 0);
  chart_title_set_name_font (drawn, &title_font);
  chart_chartarea_set_line (drawn, &none);
  if (n > 1)
    chart_legend_set_position (drawn, LXW_CHART_LEGEND_BOTTOM);
  else
    chart_legend_set_position (drawn, LXW_CHART_LEGEND_NONE);
  if (get_series (chart, 0)->mark == VIT_MARK_BAR)
    chart_set_series_gap (drawn, 40);

  /* Below the header, which is repeated on each printed page. */
  insert (self, sheet, drawn, entry, header_row + 1);
}
