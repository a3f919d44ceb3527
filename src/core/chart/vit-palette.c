/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-palette.h"

#define RGB(hex)                                                                                   \
  {                                                                                                \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) & 0xff) / 255.0          \
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
  return (VitColor) {
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
