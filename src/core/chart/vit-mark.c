/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-mark.h"

/**
 * vit_mark_class:
 *
 * Returns: (transfer none): what marks of that kind can do
 */
const VitMarkClass *
vit_mark_class (VitMark mark)
{
  switch (mark)
    {
    case VIT_MARK_LINE:
      return &vit_mark_line;
    case VIT_MARK_AREA:
      return &vit_mark_area;
    case VIT_MARK_POINT:
      return &vit_mark_point;
    case VIT_MARK_CELL:
      return &vit_mark_cell;
    case VIT_MARK_BAR:
    default:
      return &vit_mark_bar;
    }
}
