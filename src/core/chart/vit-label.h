/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "vit-box.h"
#include "vit-palette.h"

G_BEGIN_DECLS

/* What a label is there for; it decides on size and weight. */
typedef enum
{
  VIT_LABEL_TICK,       /* a value of an axis */
  VIT_LABEL_BELOW,      /* the second row of a time axis */
  VIT_LABEL_CATEGORY,   /* a name on an axis */
  VIT_LABEL_AXIS_TITLE,
  VIT_LABEL_VALUE,      /* beside a mark that the message needs */
  VIT_LABEL_POINT,      /* name of a point */
  VIT_LABEL_SERIES,     /* name of a series, at its end */
  VIT_LABEL_LEGEND,
  VIT_LABEL_RULE,
  VIT_LABEL_CELL,       /* number in a cell */
  VIT_LABEL_NOTICE,     /* in place of data that are not there */
} VitLabelKind;

/* Where a label is in relation to what it labels. */
typedef enum
{
  VIT_SIDE_ABOVE,
  VIT_SIDE_BELOW,
  VIT_SIDE_RIGHT,
  VIT_SIDE_LEFT,
  VIT_SIDE_ABOVE_RIGHT,
  VIT_SIDE_ABOVE_LEFT,
  VIT_SIDE_BELOW_RIGHT,
  VIT_SIDE_BELOW_LEFT,
  VIT_SIDE_MIDDLE,
} VitSide;

/**
 * VitLabel: a text on the page, measured and placed.
 */
typedef struct
{
  VitLabelKind kind;
  int series;          /* of a legend, which one it names; else -1 */
  PangoLayout *layout; /* owned */
  VitColor color;
  VitBox box;    /* its line boxes, without the space that an alignment leaves */
  gboolean halo; /* paper around the letters, where marks may run below */
} VitLabel;

PangoContext *vit_label_create_context (cairo_t *cr);

VitLabel *vit_label_new (PangoContext *context,
                         const char *font,
                         double font_size,
                         VitLabelKind kind,
                         const char *text,
                         VitColor color);
void vit_label_fit (VitLabel *self, double width, int n_lines, PangoAlignment alignment);
gboolean vit_label_is_shortened (const VitLabel *self);
void vit_label_place (VitLabel *self, double x, double y, VitSide side, double gap);
void vit_label_draw (const VitLabel *self, cairo_t *cr, VitColor paper);
void vit_label_free (VitLabel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitLabel, vit_label_free)

G_END_DECLS
