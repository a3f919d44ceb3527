/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitBox: a rectangle on the page, y growing downwards.
 */
typedef struct
{
  double x, y, width, height;
} VitBox;

static inline double
vit_box_right (const VitBox *self)
{
  return self->x + self->width;
}

static inline double
vit_box_bottom (const VitBox *self)
{
  return self->y + self->height;
}

static inline gboolean
vit_box_contains (const VitBox *self, double x, double y)
{
  return x >= self->x && x <= vit_box_right (self) && y >= self->y && y <= vit_box_bottom (self);
}

/* The area that two boxes share; 0 if they only touch. */
static inline double
vit_box_overlap (const VitBox *a, const VitBox *b)
{
  double width = MIN (vit_box_right (a), vit_box_right (b)) - MAX (a->x, b->x);
  double height = MIN (vit_box_bottom (a), vit_box_bottom (b)) - MAX (a->y, b->y);

  return width > 0 && height > 0 ? width * height : 0;
}

G_END_DECLS
