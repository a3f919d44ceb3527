/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-chart-canvas-private.h"

/* One press. */
#define ZOOM_STEP 1.25

static gboolean
unselect (VitChartCanvas *canvas)
{
  int series, datum;

  vit_chart_canvas_get_selected (canvas, &series, &datum);
  if (series < 0)
    return GDK_EVENT_PROPAGATE;

  vit_chart_canvas_select (canvas, -1, -1);

  return GDK_EVENT_STOP;
}

static gboolean
zoom (VitChartCanvas *canvas, double factor)
{
  vit_chart_canvas_zoom (canvas, factor);

  return GDK_EVENT_STOP;
}

static gboolean
on_key (VitChartCanvas *canvas, guint key, guint code, GdkModifierType state)
{
  if (vit_chart_canvas_get_chart (canvas) == NULL ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Right:
      return vit_chart_canvas_walk (canvas, 1, 0);
    case GDK_KEY_Left:
      return vit_chart_canvas_walk (canvas, -1, 0);
    case GDK_KEY_Down:
      return vit_chart_canvas_walk (canvas, 0, 1);
    case GDK_KEY_Up:
      return vit_chart_canvas_walk (canvas, 0, -1);
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      return zoom (canvas, ZOOM_STEP);
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      return zoom (canvas, 1 / ZOOM_STEP);
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      vit_chart_canvas_show_all (canvas);
      return GDK_EVENT_STOP;
    case GDK_KEY_BackSpace:
      return vit_chart_canvas_zoom_back (canvas);
    case GDK_KEY_Escape:
      return unselect (canvas);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
on_focus_leave (VitChartCanvas *canvas)
{
  vit_chart_canvas_select (canvas, -1, -1);
}

/**
 * vit_chart_keys_add:
 * @canvas: a canvas
 *
 * Gives @canvas its keys: arrows walk from value to value, plus and minus zoom, 0 shows all,
 * Backspace undoes the last zoom, Escape lets go of the value.
 */
void
vit_chart_keys_add (VitChartCanvas *canvas)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key), canvas);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_leave), canvas);
  gtk_widget_add_controller (GTK_WIDGET (canvas), key);
  gtk_widget_add_controller (GTK_WIDGET (canvas), focus);
}
