/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-pen.h"

#include <math.h>

/* Whether the surface has pixels that edges can be lined up with. A page of a PDF has none: its
 * units are points, and rounding to them would be seen. */
static gboolean
has_pixels (cairo_t *cr)
{
  switch (cairo_surface_get_type (cairo_get_group_target (cr)))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
      return FALSE;
    default:
      return TRUE;
    }
}

/* Moves a point to the nearest corner of a pixel. */
static void
snap (cairo_t *cr, double *x, double *y)
{
  cairo_user_to_device (cr, x, y);
  *x = round (*x);
  *y = round (*y);
  cairo_device_to_user (cr, x, y);
}

/**
 * vit_pen_set_color:
 * @opacity: 0 to 1
 */
void
vit_pen_set_color (cairo_t *cr, VitColor color, double opacity)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, opacity);
}

/**
 * vit_pen_fill_box:
 *
 * Fills @box with sharp edges; what is thinner than a pixel stays visible.
 */
void
vit_pen_fill_box (cairo_t *cr, const VitBox *box)
{
  double x0 = box->x, y0 = box->y;
  double x1 = vit_box_right (box), y1 = vit_box_bottom (box);

  if (has_pixels (cr))
    {
      double pixel_x = 1, pixel_y = 1;

      snap (cr, &x0, &y0);
      snap (cr, &x1, &y1);
      cairo_device_to_user_distance (cr, &pixel_x, &pixel_y);
      if (x1 == x0 && box->width > 0)
        x1 += pixel_x;
      if (y1 == y0 && box->height > 0)
        y1 += pixel_y;
    }

  cairo_rectangle (cr, x0, y0, x1 - x0, y1 - y0);
  cairo_fill (cr);
}

/**
 * vit_pen_hairline:
 * @width: of the line
 *
 * Strokes a horizontal or vertical line that is as sharp as the surface allows. The dash of @cr
 * is kept.
 */
void
vit_pen_hairline (cairo_t *cr, double x0, double y0, double x1, double y1, double width)
{
  if (has_pixels (cr))
    {
      double thick = width, unused = 0;
      double shift;

      cairo_user_to_device_distance (cr, &thick, &unused);
      thick = MAX (round (fabs (thick)), 1);
      shift = fmod (thick, 2) / 2;

      cairo_user_to_device (cr, &x0, &y0);
      cairo_user_to_device (cr, &x1, &y1);
      x0 = floor (x0) + shift;
      y0 = floor (y0) + shift;
      x1 = floor (x1) + shift;
      y1 = floor (y1) + shift;
      cairo_device_to_user (cr, &x0, &y0);
      cairo_device_to_user (cr, &x1, &y1);

      unused = 0;
      cairo_device_to_user_distance (cr, &thick, &unused);
      width = fabs (thick);
    }

  cairo_set_line_width (cr, width);
  cairo_move_to (cr, x0, y0);
  cairo_line_to (cr, x1, y1);
  cairo_stroke (cr);
}

/**
 * vit_pen_disc:
 *
 * Adds a circle to the path of @cr.
 */
void
vit_pen_disc (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}
