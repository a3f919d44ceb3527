/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue; /* sRGB, 0 to 1 */
} VitColor;

#define VIT_N_CATEGORY_COLORS 7

/**
 * VitPalette: the one set of colours, the same in window, deck and workbook.
 */
typedef struct
{
  VitColor paper, ink, muted, grid, soft, quiet, accent, tint;
  VitColor categories[VIT_N_CATEGORY_COLORS];
  VitColor low, high;             /* ends of the sequential scale */
  VitColor negative, middle, positive; /* of the diverging scale */
} VitPalette;

extern const VitPalette vit_palette_light; /* window and deck */
extern const VitPalette vit_palette_dark;

VitColor vit_color_mix (VitColor from, VitColor to, double share);
guint32 vit_color_to_rgb (VitColor color); /* 0xRRGGBB */
double vit_color_contrast (VitColor a, VitColor b); /* 1 to 21, as WCAG has it */
VitColor vit_color_readable (VitColor color, VitColor paper, VitColor ink);

G_END_DECLS
