/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitSheetArea: cells from the first row and column to the last, counted from 1.
 */
typedef struct
{
  gint64 first_row, last_row;
  guint first_column, last_column;
} VitSheetArea;

gboolean vit_sheet_area_parse (VitSheetArea *self, const char *text);

G_END_DECLS
