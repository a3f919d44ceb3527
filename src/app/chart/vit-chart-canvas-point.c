/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The values of a canvas that are pointed at, clicked and walked to. */

#include "vit-chart-canvas-private.h"

#include <math.h>

static VitChartHit
hit_at (VitChartCanvas *self, double x, double y)
{
  VitChartStyle style;

  vit_chart_canvas_fill_style (self, &style);

  return vit_chart_hit (self->chart, gtk_widget_get_width (GTK_WIDGET (self)),
                        gtk_widget_get_height (GTK_WIDGET (self)), &style, x, y);
}

static void
set_hovered (VitChartCanvas *self, int series, int datum)
{
  if (series == self->hovered_series && datum == self->hovered_datum)
    return;

  self->hovered_series = series;
  self->hovered_datum = datum;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * vit_chart_canvas_hover:
 *
 * Names the value at a place, as long as the pointer is there.
 */
void
vit_chart_canvas_hover (VitChartCanvas *self, double x, double y)
{
  VitChartHit hit;

  self->pointer_x = x;
  self->pointer_y = y;
  if (self->chart == NULL)
    return;

  hit = hit_at (self, x, y);
  set_hovered (self, hit.series, hit.datum);
}

/**
 * vit_chart_canvas_unhover:
 *
 * Says that the pointer has left.
 */
void
vit_chart_canvas_unhover (VitChartCanvas *self)
{
  self->pointer_x = self->pointer_y = NAN;
  set_hovered (self, -1, -1);
}

/**
 * vit_chart_canvas_click:
 *
 * Selects the value at a place, or nothing if none is there.
 */
void
vit_chart_canvas_click (VitChartCanvas *self, double x, double y)
{
  VitChartHit hit;

  if (self->chart == NULL)
    return;

  hit = hit_at (self, x, y);
  vit_chart_canvas_select (self, hit.series, hit.datum);
}

/**
 * vit_chart_canvas_walk:
 * @dx: 1 for the next value to the right, −1 for the one to the left
 * @dy: 1 for the next below, −1 for the one above
 *
 * Returns: whether there was one
 */
gboolean
vit_chart_canvas_walk (VitChartCanvas *self, int dx, int dy)
{
  VitChartStyle style;
  VitChartHit hit;

  vit_chart_canvas_fill_style (self, &style);
  hit = vit_chart_step (self->chart, gtk_widget_get_width (GTK_WIDGET (self)),
                        gtk_widget_get_height (GTK_WIDGET (self)), &style, self->selected_series,
                        self->selected_datum, dx, dy);
  if (hit.series < 0)
    return FALSE;

  self->hovered_series = self->hovered_datum = -1;
  vit_chart_canvas_select (self, hit.series, hit.datum);

  return TRUE;
}
