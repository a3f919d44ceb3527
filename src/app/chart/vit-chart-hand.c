/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "vit-chart-canvas-private.h"

/* One notch of the wheel. */
#define ZOOM_STEP 1.25
/* Pixels; what is shorter is a click with an unsteady hand. */
#define MIN_BRUSH 8

/* A drag that is under way. */
typedef struct
{
  VitChartCanvas *canvas; /* borrowed: owns this */
  VitChartSpan view;      /* when it began; all if it selects a span rather than moves the view */
  double from;            /* the axis value that was taken hold of */
  double x, y;            /* where, in pixels */
} Drag;

static void
on_motion (VitChartCanvas *canvas, double x, double y)
{
  vit_chart_canvas_hover (canvas, x, y);
}

static void
on_leave (VitChartCanvas *canvas)
{
  vit_chart_canvas_unhover (canvas);
}

static void
on_pressed (VitChartCanvas *canvas)
{
  gtk_widget_grab_focus (GTK_WIDGET (canvas));
}

static void
on_released (VitChartCanvas *canvas, int n_press, double x, double y)
{
  vit_chart_canvas_click (canvas, x, y);
}

static gboolean
on_scroll (VitChartCanvas *canvas, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  /* Without Ctrl the wheel scrolls the page. */
  if (!vit_chart_canvas_can_zoom (canvas) || (state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  vit_chart_canvas_zoom (canvas, pow (ZOOM_STEP, -dy));

  return GDK_EVENT_STOP;
}

/* A finger that moves scrolls the page, unless there is something to move in the chart. */
static gboolean
is_finger (GtkGesture *gesture)
{
  GdkDevice *device =
      gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static void
on_drag_begin (GtkGesture *gesture, double x, double y, Drag *drag)
{
  gboolean zoomed = vit_chart_canvas_get_zoomed (drag->canvas);

  if (!vit_chart_canvas_can_zoom (drag->canvas) || (is_finger (gesture) && !zoomed))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  drag->x = x;
  drag->y = y;
  drag->from = vit_chart_canvas_value_at (drag->canvas, x, y);
  drag->view = zoomed ? vit_chart_canvas_get_view (drag->canvas) : vit_chart_span_all ();
}

/* The axis value under the pointer, in the view in which the drag began. */
static double
get_value (const Drag *drag, double dx, double dy)
{
  return vit_chart_canvas_value_at (drag->canvas, drag->x + dx, drag->y + dy);
}

static VitChartSpan
get_brush (const Drag *drag, double dx, double dy)
{
  double to = get_value (drag, dx, dy);

  return (VitChartSpan){ MIN (drag->from, to), MAX (drag->from, to) };
}

static gboolean
is_long (double dx, double dy)
{
  return fabs (dx) >= MIN_BRUSH || fabs (dy) >= MIN_BRUSH;
}

static void
on_drag_update (GtkGesture *gesture, double dx, double dy, Drag *drag)
{
  if (!vit_chart_canvas_can_zoom (drag->canvas) || !is_long (dx, dy))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (vit_chart_span_is_all (drag->view))
    {
      vit_chart_canvas_set_brush (drag->canvas, get_brush (drag, dx, dy));
      return;
    }

  /* The view goes back first, so that the value is read where the drag began. */
  vit_chart_canvas_set_view (drag->canvas, drag->view);
  vit_chart_canvas_set_view (drag->canvas,
                             vit_chart_span_move (drag->view,
                                                  drag->from - get_value (drag, dx, dy)));
}

static void
on_drag_end (GtkGesture *gesture, double dx, double dy, Drag *drag)
{
  if (!vit_chart_canvas_can_zoom (drag->canvas) || !vit_chart_span_is_all (drag->view))
    return;

  vit_chart_canvas_set_brush (drag->canvas, vit_chart_span_all ());
  if (is_long (dx, dy))
    vit_chart_canvas_push_view (drag->canvas, get_brush (drag, dx, dy));
}

static void
on_drag_cancel (GtkGesture *gesture, GdkEventSequence *sequence, Drag *drag)
{
  vit_chart_canvas_set_brush (drag->canvas, vit_chart_span_all ());
}

static void
add_drag (VitChartCanvas *canvas)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();
  Drag *drag = g_new0 (Drag, 1);

  drag->canvas = canvas;
  drag->view = vit_chart_span_all ();
  g_object_set_data_full (G_OBJECT (gesture), "drag", drag, g_free);
  g_signal_connect (gesture, "drag-begin", G_CALLBACK (on_drag_begin), drag);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (on_drag_update), drag);
  g_signal_connect (gesture, "drag-end", G_CALLBACK (on_drag_end), drag);
  g_signal_connect (gesture, "cancel", G_CALLBACK (on_drag_cancel), drag);
  gtk_widget_add_controller (GTK_WIDGET (canvas), GTK_EVENT_CONTROLLER (gesture));
}

/**
 * vit_chart_hand_add:
 * @canvas: a canvas
 *
 * Lets the pointer work in @canvas: it names what is under it, a click selects, a drag zooms into
 * what it spans and, once zoomed, moves the view; the wheel with Ctrl zooms.
 */
void
vit_chart_hand_add (VitChartCanvas *canvas)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), canvas);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), canvas);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), canvas);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), canvas);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), canvas);

  gtk_widget_add_controller (GTK_WIDGET (canvas), motion);
  gtk_widget_add_controller (GTK_WIDGET (canvas), scroll);
  gtk_widget_add_controller (GTK_WIDGET (canvas), GTK_EVENT_CONTROLLER (click));
  add_drag (canvas);
}
