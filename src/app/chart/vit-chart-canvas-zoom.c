/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of the x axis that a canvas shows. */

#include "vit-chart-canvas-private.h"

#include <math.h>

static gboolean
has_data (const VitChart *chart)
{
  for (guint i = 0; i < chart->series->len; i++)
    {
      if (((const VitSeries *) g_ptr_array_index (chart->series, i))->n > 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * vit_chart_canvas_can_zoom:
 *
 * Returns: whether there is a part to zoom into: cells and categories are few and all there
 */
gboolean
vit_chart_canvas_can_zoom (VitChartCanvas *self)
{
  return self->chart != NULL && has_data (self->chart) &&
         self->chart->x.kind != VIT_AXIS_CATEGORY && self->chart->x.kind != VIT_AXIS_LOG;
}

/**
 * vit_chart_canvas_value_at:
 *
 * Returns: the value of the x axis at a place
 */
double
vit_chart_canvas_value_at (VitChartCanvas *self, double x, double y)
{
  VitChartStyle style;

  vit_chart_canvas_fill_style (self, &style);

  return vit_chart_x_value (self->chart, gtk_widget_get_width (GTK_WIDGET (self)),
                            gtk_widget_get_height (GTK_WIDGET (self)), &style, x, y);
}

/**
 * vit_chart_canvas_get_view:
 *
 * Returns: the ends of the x axis that are in view, in numbers even if it is all
 */
VitChartSpan
vit_chart_canvas_get_view (VitChartCanvas *self)
{
  double left, top, right, bottom;
  VitChartStyle style;

  vit_chart_canvas_fill_style (self, &style);
  vit_chart_measure (self->chart, gtk_widget_get_width (GTK_WIDGET (self)),
                     gtk_widget_get_height (GTK_WIDGET (self)), &style, &left, &top, &right,
                     &bottom);

  return (VitChartSpan){ vit_chart_canvas_value_at (self, left, top),
                         self->chart->turned ? vit_chart_canvas_value_at (self, left, bottom)
                                             : vit_chart_canvas_value_at (self, right, top) };
}

static VitChartSpan
get_whole (VitChartCanvas *self)
{
  VitChartSpan view = self->view;
  VitChartSpan whole;

  self->view = vit_chart_span_all ();
  whole = vit_chart_canvas_get_view (self);
  self->view = view;

  return whole;
}

/**
 * vit_chart_canvas_set_view:
 * @view: what is to be seen; moved or cut so that it stays within the data
 */
void
vit_chart_canvas_set_view (VitChartCanvas *self, VitChartSpan view)
{
  gboolean was_zoomed = vit_chart_canvas_get_zoomed (self);

  self->view = vit_chart_span_limit (view, get_whole (self));
  if (was_zoomed != vit_chart_canvas_get_zoomed (self))
    g_object_notify (G_OBJECT (self), "zoomed");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * vit_chart_canvas_push_view:
 * @view: what is to be seen
 *
 * As vit_chart_canvas_set_view(), and remembers the view before for
 * vit_chart_canvas_zoom_back().
 */
void
vit_chart_canvas_push_view (VitChartCanvas *self, VitChartSpan view)
{
  g_array_append_val (self->past, self->view);
  vit_chart_canvas_set_view (self, view);
}

/**
 * vit_chart_canvas_set_brush:
 * @brush: a span of the x axis to mark; all for none
 */
void
vit_chart_canvas_set_brush (VitChartCanvas *self, VitChartSpan brush)
{
  self->brush = brush;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Of the view, where the pointer is; its middle if the pointer is elsewhere. */
static double
get_pointer_share (VitChartCanvas *self, VitChartSpan view)
{
  double at;

  if (isnan (self->pointer_x))
    return 0.5;

  at = vit_chart_canvas_value_at (self, self->pointer_x, self->pointer_y);

  return CLAMP ((at - view.low) / (view.high - view.low), 0, 1);
}

/**
 * vit_chart_canvas_zoom:
 * @factor: above 1 to see a smaller part of the x axis larger, below 1 to see more of it
 *
 * Zooms around the pointer, or around the middle if the pointer is elsewhere.
 */
void
vit_chart_canvas_zoom (VitChartCanvas *self, double factor)
{
  VitChartSpan view;

  if (!vit_chart_canvas_can_zoom (self) || (factor < 1 && !vit_chart_canvas_get_zoomed (self)))
    return;

  view = vit_chart_canvas_get_view (self);
  vit_chart_canvas_push_view (self,
                              vit_chart_span_zoom (view, factor, get_pointer_share (self, view)));
}

/**
 * vit_chart_canvas_zoom_back:
 *
 * Undoes the last zoom.
 *
 * Returns: whether there was one
 */
gboolean
vit_chart_canvas_zoom_back (VitChartCanvas *self)
{
  VitChartSpan view;

  if (self->past->len == 0)
    return FALSE;

  view = g_array_index (self->past, VitChartSpan, self->past->len - 1);
  g_array_set_size (self->past, self->past->len - 1);
  vit_chart_canvas_set_view (self, view);

  return TRUE;
}

/**
 * vit_chart_canvas_show_all:
 *
 * Undoes all zoom.
 */
void
vit_chart_canvas_show_all (VitChartCanvas *self)
{
  g_array_set_size (self->past, 0);
  if (vit_chart_canvas_get_zoomed (self))
    vit_chart_canvas_set_view (self, vit_chart_span_all ());
}

gboolean
vit_chart_canvas_get_zoomed (VitChartCanvas *self)
{
  return !vit_chart_span_is_all (self->view);
}
