/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "hard-charts.h"
#include "vit-chart-draw.h"
#include "vit-pen.h"

/* Draws every sample, light and dark, at its own size and small, and every hard chart, into
 * chart-gallery/ of the build folder: for people to look at. */

#define SCALE 2

static void
draw_sample (const SampleChart *sample,
             const char *variant,
             double width,
             double height,
             const VitChartStyle *style)
{
  g_autoptr (VitChart) chart = sample->create ();
  g_autofree char *name = g_strdup_printf ("%s-%s.png", sample->name, variant);
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "chart-gallery", name, NULL);
  double margin = width > 300 ? 24 : 4;
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (SCALE * (width + 2 * margin)),
                                  (int) (SCALE * (height + 2 * margin)));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, SCALE, SCALE);
  vit_pen_set_color (cr, style->palette->paper, 1);
  cairo_paint (cr);
  cairo_translate (cr, margin, margin);
  vit_chart_draw (chart, cr, width, height, style);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static void
test_gallery (gconstpointer data)
{
  const SampleChart *sample = data;
  VitChartStyle style;

  vit_chart_style_init (&style);
  draw_sample (sample, "light", sample->width, sample->height, &style);
  draw_sample (sample, "small", 220, 140, &style);
  draw_sample (sample, "tiny", 100, 60, &style);

  style.palette = &vit_palette_dark;
  draw_sample (sample, "dark", sample->width, sample->height, &style);
}

static void
test_hard (gconstpointer data)
{
  VitChartStyle style;

  vit_chart_style_init (&style);
  draw_sample (data, "hard", 480, 300, &style);
}

int
main (int argc, char *argv[])
{
  const SampleChart *samples;
  g_autofree char *folder = NULL;
  guint n;

  g_test_init (&argc, &argv, NULL);

  folder = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "chart-gallery", NULL);
  g_assert_no_errno (g_mkdir_with_parents (folder, 0755));

  samples = sample_charts_list (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/core/chart/gallery/", samples[i].name, NULL);

      g_test_add_data_func (path, &samples[i], test_gallery);
    }

  samples = hard_charts_list (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/core/chart/gallery/hard/", samples[i].name, NULL);

      g_test_add_data_func (path, &samples[i], test_hard);
    }

  return g_test_run ();
}
