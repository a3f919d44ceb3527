/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "vit-box.h"
#include "vit-palette.h"

G_BEGIN_DECLS

void vit_pen_set_color (cairo_t *cr, VitColor color, double opacity);
void vit_pen_fill_box (cairo_t *cr, const VitBox *box);
void vit_pen_hairline (cairo_t *cr, double x0, double y0, double x1, double y1, double width);
void vit_pen_disc (cairo_t *cr, double x, double y, double radius);

G_END_DECLS
