/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "hard-charts.h"
#include "vit-mark-cell.h"
#include "vit-plot.h"

/* Around the page, to see that nothing is drawn beyond it. */
#define FRAME 20

/* A page on white, and where its pixels are. */
typedef struct
{
  cairo_surface_t *surface;
  const guint8 *pixels;
  int stride;
  int width, height; /* of the page, without its frame */
} Picture;

static void
picture_draw (Picture *self,
              const VitChart *chart,
              int width,
              int height,
              const VitChartStyle *style)
{
  cairo_t *cr;

  self->width = width;
  self->height = height;
  self->surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, width + 2 * FRAME, height + 2 * FRAME);
  cr = cairo_create (self->surface);
  cairo_set_source_rgb (cr, style->palette->paper.red, style->palette->paper.green,
                        style->palette->paper.blue);
  cairo_paint (cr);
  cairo_translate (cr, FRAME, FRAME);
  vit_chart_draw (chart, cr, width, height, style);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  cairo_surface_flush (self->surface);
  self->pixels = cairo_image_surface_get_data (self->surface);
  self->stride = cairo_image_surface_get_stride (self->surface);
}

static void
picture_clear (Picture *self)
{
  cairo_surface_destroy (self->surface);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static guint32
picture_get (const Picture *self, int x, int y)
{
  const guint32 *row = (const guint32 *) (self->pixels + (gsize) (y + FRAME) * self->stride);

  return row[x + FRAME] & 0xffffff;
}

/* Cairo rounds mixed colours in its own way. */
static void
assert_similar (guint32 actual, guint32 expected)
{
  for (int shift = 0; shift <= 16; shift += 8)
    g_assert_cmpint (ABS ((int) (actual >> shift & 0xff) - (int) (expected >> shift & 0xff)), <=,
                     1);
}

/* The lowest unbroken run of @color in column @x: its first and last row, −1 if there is none. */
static void
find_run (const Picture *self, int x, guint32 color, int *first, int *last)
{
  int y = self->height - 1;

  while (y >= 0 && picture_get (self, x, y) != color)
    y--;
  *last = y;
  while (y >= 0 && picture_get (self, x, y) == color)
    y--;
  *first = *last < 0 ? -1 : y + 1;
}

/* The heights of bars on the picture are to each other as their values. */
static void
test_bar_heights (void)
{
  g_autoptr (VitChart) chart = sample_chart_months ();
  const VitSeries *series = g_ptr_array_index (chart->series, 0);
  g_auto (Picture) picture = { 0 };
  double left, top, right, bottom;
  VitChartStyle style;

  vit_chart_style_init (&style);
  picture_draw (&picture, chart, 640, 360, &style);
  vit_chart_measure (chart, 640, 360, &style, &left, &top, &right, &bottom);

  for (guint i = 0; i < series->n; i++)
    {
      int middle = (int) (left + (i + 0.5) * (right - left) / series->n);
      guint32 color =
          vit_color_to_rgb (series->accent[i] ? style.palette->accent : style.palette->quiet);
      int first, last;

      find_run (&picture, middle, color, &first, &last);
      g_assert_cmpfloat_with_epsilon (last, bottom, 2);
      g_assert_cmpfloat_with_epsilon (bottom - first, series->y[i] / 400 * (bottom - top), 2);
    }
}

/* Bars of a turned chart run from zero to either side. */
static void
test_turned (void)
{
  g_autoptr (VitChart) chart = sample_chart_turned ();
  const VitSeries *series = g_ptr_array_index (chart->series, 0);
  g_auto (Picture) picture = { 0 };
  VitChartStyle style;
  double unit = NAN, zero = NAN;

  vit_chart_style_init (&style);
  picture_draw (&picture, chart, 460, 170, &style);

  for (guint i = 0; i < series->n; i++)
    {
      VitChartHit end = vit_chart_locate (chart, 460, 170, &style, 0, (int) i);
      guint32 color =
          vit_color_to_rgb (series->y[i] > 0 ? style.palette->accent : style.palette->quiet);
      double inside = series->y[i] > 0 ? -3 : 3;

      g_assert_cmpint (end.series, ==, 0);
      g_assert_cmphex (picture_get (&picture, (int) (end.x + inside), (int) end.y), ==, color);
      g_assert_cmphex (picture_get (&picture, (int) (end.x - inside), (int) end.y), ==, 0xffffff);

      /* All ends lie on one line through zero. */
      if (i == 1)
        {
          VitChartHit first = vit_chart_locate (chart, 460, 170, &style, 0, 0);

          unit = (first.x - end.x) / (series->y[0] - series->y[1]);
          zero = end.x - series->y[1] * unit;
        }
      else if (i > 1)
        g_assert_cmpfloat_with_epsilon (end.x, zero + series->y[i] * unit, 1);
    }
}

/* Nothing is drawn outside of the page, whatever is on it. */
static void
test_frame (gconstpointer data)
{
  static const int sizes[][2] = { { 100, 60 }, { 220, 140 }, { 640, 360 } };
  const SampleChart *sample = data;
  g_autoptr (VitChart) chart = sample->create ();
  VitChartStyle style;

  vit_chart_style_init (&style);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_auto (Picture) picture = { 0 };
      int width = sizes[i][0], height = sizes[i][1];

      picture_draw (&picture, chart, width, height, &style);
      for (int y = -FRAME; y < height + FRAME; y++)
        for (int x = -FRAME; x < width + FRAME; x++)
          /* Dots and line ends may reach over by their radius. */
          if (x < -6 || y < -6 || x >= width + 6 || y >= height + 6)
            g_assert_cmphex (picture_get (&picture, x, y), ==, 0xffffff);
    }
}

/* What is zoomed out of view is not drawn beside the plot. */
static void
test_zoom (void)
{
  g_autoptr (VitChart) chart = sample_chart_months ();
  g_auto (Picture) picture = { 0 };
  double left, top, right, bottom;
  VitChartStyle style;
  guint n_accent = 0;

  vit_chart_style_init (&style);
  style.x_low = sample_day (2019, 2, 1);
  style.x_high = sample_day (2019, 6, 1);
  picture_draw (&picture, chart, 640, 360, &style);
  vit_chart_measure (chart, 640, 360, &style, &left, &top, &right, &bottom);

  for (int y = 0; y < 360; y++)
    for (int x = 0; x < 640; x++)
      n_accent += picture_get (&picture, x, y) == vit_color_to_rgb (style.palette->accent);
  g_assert_cmpuint (n_accent, ==, 0);

  /* Four months fill the plot. */
  for (guint i = 0; i < 4; i++)
    {
      int first, last;

      find_run (&picture, (int) (left + (i + 0.5) * (right - left) / 4),
                vit_color_to_rgb (style.palette->quiet), &first, &last);
      g_assert_cmpint (first, >=, 0);
    }
  g_assert_cmpint (vit_chart_locate (chart, 640, 360, &style, 0, 3).series, ==, -1);
  g_assert_cmpint (vit_chart_locate (chart, 640, 360, &style, 0, 4).series, ==, 0);
}

/* The colour of a cell is its value's place between the ends. */
static void
test_cells (void)
{
  g_autoptr (VitChart) chart = sample_chart_cells (TRUE);
  const VitSeries *series = g_ptr_array_index (chart->series, 0);
  g_auto (Picture) picture = { 0 };
  VitChartStyle style;
  double reach = 0;

  vit_chart_style_init (&style);
  picture_draw (&picture, chart, 480, 340, &style);
  for (guint i = 0; i < series->n; i++)
    if (isfinite (series->value[i]))
      reach = MAX (reach, fabs (series->value[i]));

  for (guint i = 0; i < series->n; i++)
    {
      VitChartHit cell = vit_chart_locate (chart, 480, 340, &style, 0, (int) i);
      double share = fabs (series->value[i]) / reach;
      VitColor expected;

      if (!isfinite (series->value[i]))
        {
          g_assert_cmpint (cell.series, ==, -1);
          continue;
        }

      expected =
          vit_color_mix (style.palette->middle,
                         series->value[i] < 0 ? style.palette->negative : style.palette->positive,
                         share);
      /* Above the number. */
      assert_similar (picture_get (&picture, (int) cell.x, (int) cell.y - 12),
                      vit_color_to_rgb (expected));
    }
}

/* Numbers on cells can be read on every colour of the scale, light and dark. */
static void
test_cell_contrast (void)
{
  static const VitPalette *const palettes[] = { &vit_palette_light, &vit_palette_dark };
  VitChartStyle style;

  vit_chart_style_init (&style);
  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    for (int diverging = 0; diverging <= 1; diverging++)
      {
        g_autoptr (VitChart) chart = sample_chart_cells (diverging);
        g_autoptr (VitPlot) plot = NULL;

        style.palette = palettes[i];
        plot = vit_plot_new (chart, 480, 340, &style, NULL);
        for (double share = 0; share <= 1; share += 0.01)
          {
            VitColor ground = vit_mark_cell_color (plot, share);

            g_assert_cmpfloat (vit_color_contrast (ground, vit_plot_color_on (plot, ground)), >=,
                               3.9);
          }
      }
}

/* Texts are readable: names of series in their colour too. */
static void
test_text_contrast (void)
{
  static const VitPalette *const palettes[] = { &vit_palette_light, &vit_palette_dark };

  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    {
      const VitPalette *palette = palettes[i];

      g_assert_cmpfloat (vit_color_contrast (palette->ink, palette->paper), >=, 7);
      g_assert_cmpfloat (vit_color_contrast (palette->muted, palette->paper), >=, 4.5);
      g_assert_cmpfloat (vit_color_contrast (palette->accent, palette->paper), >=, 4.5);
      for (guint j = 0; j < VIT_N_CATEGORY_COLORS; j++)
        {
          VitColor text = vit_color_readable (palette->categories[j], palette->paper, palette->ink);

          g_assert_cmpfloat (vit_color_contrast (text, palette->paper), >=, 4.5);
        }
    }
}

/* A hundred thousand points are a cloud: darker where there are more. */
static void
test_density (void)
{
  g_autoptr (VitChart) chart = sample_chart_scatter (100000);
  g_auto (Picture) picture = { 0 };
  VitChartStyle style;
  double left, top, right, bottom;
  guint n_dark = 0, n_marked = 0;

  vit_chart_style_init (&style);
  picture_draw (&picture, chart, 560, 380, &style);
  vit_chart_measure (chart, 560, 380, &style, &left, &top, &right, &bottom);

  for (int y = (int) top; y < (int) bottom; y++)
    for (int x = (int) left; x < (int) right; x++)
      {
        guint32 pixel = picture_get (&picture, x, y);

        n_marked += pixel != 0xffffff;
        n_dark += (pixel & 0xff) < 0x90;
      }
  g_assert_cmpuint (n_dark, >, 1000);
  g_assert_cmpuint (n_marked, >, 5 * n_dark);
}

/* Hovering and selecting a datum that is drawn changes the picture, each in its way. */
static void
test_highlight (gconstpointer data)
{
  const SampleChart *sample = data;
  g_autoptr (VitChart) chart = sample->create ();
  g_auto (Picture) plain = { 0 }, hovered = { 0 }, selected = { 0 };
  VitChartStyle style;
  gboolean drawn;
  int reach;

  vit_chart_style_init (&style);
  drawn = vit_chart_locate (chart, 480, 320, &style, 0, 0).series == 0 &&
          !g_str_equal (sample->name, "narrow-limits"); /* where it is out of the limits */
  picture_draw (&plain, chart, 480, 320, &style);
  style.hovered_series = style.hovered_datum = 0;
  picture_draw (&hovered, chart, 480, 320, &style);
  style.hovered_series = style.hovered_datum = -1;
  style.selected_series = style.selected_datum = 0;
  picture_draw (&selected, chart, 480, 320, &style);

  reach = plain.stride * (plain.height + 2 * FRAME);
  g_assert_cmpint (memcmp (plain.pixels, hovered.pixels, reach) != 0, ==, drawn);
  g_assert_cmpint (memcmp (plain.pixels, selected.pixels, reach) != 0, ==, drawn);
  g_assert_cmpint (memcmp (hovered.pixels, selected.pixels, reach) != 0, ==, drawn);

  /* Numbers that name no datum are ignored. */
  {
    g_auto (Picture) wrong = { 0 };

    style.selected_series = 1000;
    style.selected_datum = 1 << 20;
    style.hovered_series = 0;
    style.hovered_datum = 1 << 20;
    picture_draw (&wrong, chart, 480, 320, &style);
    g_assert_cmpint (memcmp (plain.pixels, wrong.pixels, reach), ==, 0);
  }
}

/* The same chart gives the same picture. */
static void
test_same (void)
{
  g_autoptr (VitChart) chart = sample_chart_lines (4);
  g_auto (Picture) first = { 0 }, second = { 0 };
  VitChartStyle style;

  vit_chart_style_init (&style);
  picture_draw (&first, chart, 480, 320, &style);
  picture_draw (&second, chart, 480, 320, &style);
  g_assert_cmpint (memcmp (first.pixels, second.pixels,
                           (gsize) first.stride * (first.height + 2 * FRAME)),
                   ==, 0);
}

/* What is measured without a surface is what is drawn on any: as large a page, scaled or not. */
static void
test_measures (void)
{
  g_autoptr (VitChart) chart = sample_chart_lines (4);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (VitPlot) plain = NULL;
  g_autoptr (VitPlot) scaled = NULL;
  VitChartStyle style;

  vit_chart_style_init (&style);
  cairo_scale (cr, 2.5, 2.5);
  plain = vit_plot_new (chart, 480, 320, &style, NULL);
  scaled = vit_plot_new (chart, 480, 320, &style, cr);
  g_assert_cmpfloat_with_epsilon (plain->box.x, scaled->box.x, 0.05);
  g_assert_cmpfloat_with_epsilon (plain->box.width, scaled->box.width, 0.05);
  g_assert_cmpfloat_with_epsilon (plain->box.height, scaled->box.height, 0.05);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
add_all (const SampleChart *samples, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *frame = g_strconcat ("/core/chart/draw/frame/", samples[i].name, NULL);
      g_autofree char *mark = g_strconcat ("/core/chart/draw/highlight/", samples[i].name, NULL);

      g_test_add_data_func (frame, &samples[i], test_frame);
      g_test_add_data_func (mark, &samples[i], test_highlight);
    }
}

int
main (int argc, char *argv[])
{
  const SampleChart *samples;
  guint n;

  g_test_init (&argc, &argv, NULL);

  samples = sample_charts_list (&n);
  add_all (samples, n);
  samples = hard_charts_list (&n);
  add_all (samples, n);

  g_test_add_func ("/core/chart/draw/bar-heights", test_bar_heights);
  g_test_add_func ("/core/chart/draw/turned", test_turned);
  g_test_add_func ("/core/chart/draw/zoom", test_zoom);
  g_test_add_func ("/core/chart/draw/cells", test_cells);
  g_test_add_func ("/core/chart/draw/cell-contrast", test_cell_contrast);
  g_test_add_func ("/core/chart/draw/text-contrast", test_text_contrast);
  g_test_add_func ("/core/chart/draw/density", test_density);
  g_test_add_func ("/core/chart/draw/same", test_same);
  g_test_add_func ("/core/chart/draw/measures", test_measures);

  return g_test_run ();
}
