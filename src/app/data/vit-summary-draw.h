/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "vit-palette.h"
#include "vit-table-profile.h"

G_BEGIN_DECLS

/* Space at the left and right of what is drawn, and the size of the icon of the type, for which
 * room is left at the beginning of the first line; pixels. */
#define VIT_SUMMARY_PADDING 10
#define VIT_SUMMARY_ICON 16

/**
 * VitSummaryDrawing: what is drawn above a column, and with what.
 */
typedef struct
{
  PangoContext *context;           /* borrowed: font and resolution of the text around */
  const VitPalette *palette;       /* static */
  VitTypeOf type;                  /* of the column */
  const VitColumnProfile *profile; /* borrowed (nullable): %NULL until it is counted */
  const char *note;                /* borrowed (nullable): what stands in its place until then */
  gint64 n_rows;                   /* of the table */
} VitSummaryDrawing;

int vit_summary_draw_get_height (PangoContext *context);
int vit_summary_draw_get_line_height (PangoContext *context);
void vit_summary_draw (const VitSummaryDrawing *self, cairo_t *cr, double width, double height);

G_END_DECLS
