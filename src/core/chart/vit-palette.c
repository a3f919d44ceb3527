/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-palette.h"

#include <math.h>

#define RGB(hex)                                                                                   \
  {                                                                                                \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) &0xff) / 255.0           \
  }

const VitPalette vit_palette_light = {
  .paper = RGB (0xFFFFFF),
  .ink = RGB (0x1D2433),
  .muted = RGB (0x667085),
  .grid = RGB (0xE4E7EC),
  .soft = RGB (0xF5F7FA),
  .quiet = RGB (0xB8C0CC),
  .accent = RGB (0x0F5EA8),
  .tint = RGB (0xEAF2FA),
  .categories = { RGB (0x0F5EA8), RGB (0xD9730D), RGB (0x0E8074), RGB (0xB5468B), RGB (0x5FA8D3),
                  RGB (0x8A6D1B), RGB (0x7A7F8C) },
  .low = RGB (0xEAF2FA),
  .high = RGB (0x0F5EA8),
  .negative = RGB (0xB2182B),
  .middle = RGB (0xF7F7F7),
  .positive = RGB (0x2166AC),
};

/* The same hues in steps light enough for a dark page: contrast ≥ 4.5 for text, ≥ 3 for marks. */
const VitPalette vit_palette_dark = {
  .paper = RGB (0x1E1E1E),
  .ink = RGB (0xF2F4F7),
  .muted = RGB (0xA3ABBA),
  .grid = RGB (0x3A3D44),
  .soft = RGB (0x2A2C31),
  .quiet = RGB (0x737B8B),
  .accent = RGB (0x62A8E5),
  .tint = RGB (0x22384D),
  .categories = { RGB (0x62A8E5), RGB (0xF0954A), RGB (0x3DB8A9), RGB (0xDB7FB8), RGB (0x9BCDEB),
                  RGB (0xC9A94B), RGB (0xA8AEBC) },
  .low = RGB (0x22384D),
  .high = RGB (0x7DBBF0),
  .negative = RGB (0xE8606F),
  .middle = RGB (0x3A3D44),
  .positive = RGB (0x62A8E5),
};

/**
 * vit_color_mix:
 * @share: 0 for @from to 1 for @to
 */
VitColor
vit_color_mix (VitColor from, VitColor to, double share)
{
  return (VitColor){
    from.red + (to.red - from.red) * share,
    from.green + (to.green - from.green) * share,
    from.blue + (to.blue - from.blue) * share,
  };
}

/**
 * vit_color_to_rgb:
 *
 * Returns: @color as 0xRRGGBB
 */
guint32
vit_color_to_rgb (VitColor color)
{
  return (guint32) (color.red * 255 + 0.5) << 16 | (guint32) (color.green * 255 + 0.5) << 8 |
         (guint32) (color.blue * 255 + 0.5);
}

static double
linear_light (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (VitColor color)
{
  return 0.2126 * linear_light (color.red) + 0.7152 * linear_light (color.green) +
         0.0722 * linear_light (color.blue);
}

/**
 * vit_color_contrast:
 *
 * Returns: the contrast of two colours as WCAG 2 defines it, 1 (none) to 21 (black on white)
 */
double
vit_color_contrast (VitColor a, VitColor b)
{
  double first = luminance (a), second = luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

/**
 * vit_color_readable:
 * @paper: what it is written on
 * @ink: the colour of plain text on @paper
 *
 * Returns: @color, moved towards @ink until a text in it has a contrast of 4.5
 */
VitColor
vit_color_readable (VitColor color, VitColor paper, VitColor ink)
{
  VitColor result = color;

  for (int i = 1; i <= 20 && vit_color_contrast (result, paper) < 4.5; i++)
    result = vit_color_mix (color, ink, i / 20.0);

  return result;
}
