/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts of 100,000 data, drawn on an image of 960 × 540, beside what Cairo needs for all of
 * the same data. The window has 16 ms for a frame. */

#include <math.h>

#include "vit-chart-draw.h"
#include "vit-random.h"

#define N_DATA 100000
#define N_DRAWS 9
#define WIDTH 960
#define HEIGHT 540

static VitChart *
make_chart (VitMark mark, guint n)
{
  g_autoptr (gsl_rng) rng = vit_random_new (1, "bench");
  VitChart *chart = vit_chart_new ("Bench");
  VitSeries *series = vit_chart_add_series (chart, NULL, mark, n);

  for (guint i = 0; i < n; i++)
    {
      series->x[i] = mark == VIT_MARK_POINT ? gsl_rng_uniform (rng) : i;
      series->y[i] = 2 + sin (i * 1e-4) + gsl_rng_uniform (rng);
    }

  return chart;
}

static void
draw_chart (const VitChart *chart, cairo_t *cr)
{
  VitChartStyle style;

  vit_chart_style_init (&style);
  vit_chart_draw (chart, cr, WIDTH, HEIGHT, &style);
}

/* What a program without a chart would do: stroke through all data, or draw each point. */
static void
draw_plain (const VitChart *chart, cairo_t *cr)
{
  const VitSeries *series = g_ptr_array_index (chart->series, 0);
  double right = 0;

  for (guint i = 0; i < series->n; i++)
    right = MAX (right, series->x[i]);

  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < series->n; i++)
    {
      double x = series->x[i] / right * WIDTH, y = series->y[i] / 5 * HEIGHT;

      if (series->mark == VIT_MARK_POINT)
        {
          cairo_arc (cr, x, y, 3.5, 0, 2 * G_PI);
          cairo_fill (cr);
        }
      else
        cairo_line_to (cr, x, y);
    }
  cairo_stroke (cr);
}

/* Milliseconds, the best of @n_draws. */
static double
measure (const VitChart *chart, guint n_draws, void (*draw) (const VitChart *chart, cairo_t *cr))
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < n_draws; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
      cairo_t *cr = cairo_create (surface);
      gint64 start = g_get_monotonic_time ();

      draw (chart, cr);
      cairo_surface_flush (surface);
      best = MIN (best, (g_get_monotonic_time () - start) / 1e3);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }

  return best;
}

static double
measure_hit (const VitChart *chart)
{
  double best = G_MAXDOUBLE;
  VitChartStyle style;

  vit_chart_style_init (&style);
  for (guint i = 0; i < N_DRAWS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      vit_chart_hit (chart, WIDTH, HEIGHT, &style, WIDTH / 2.0, HEIGHT / 2.0);
      best = MIN (best, (g_get_monotonic_time () - start) / 1e3);
    }

  return best;
}

int
main (void)
{
  static const struct
  {
    const char *name;
    VitMark mark;
    guint n;
  } cases[] = {
    { "bars, 16", VIT_MARK_BAR, 16 },         { "bars", VIT_MARK_BAR, N_DATA },
    { "line", VIT_MARK_LINE, N_DATA },        { "area", VIT_MARK_AREA, N_DATA },
    { "points, 4000", VIT_MARK_POINT, 4000 }, { "points", VIT_MARK_POINT, N_DATA },
  };

  g_print ("%-14s %10s %10s %10s\n", "", "draw, ms", "hit, ms", "plain, ms");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitChart) chart = make_chart (cases[i].mark, cases[i].n);

      g_print ("%-14s %10.2f %10.2f %10.2f\n", cases[i].name, measure (chart, N_DRAWS, draw_chart),
               measure_hit (chart), measure (chart, 1, draw_plain));
    }

  return 0;
}
