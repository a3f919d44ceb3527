/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-cells.h"
#include "vit-sheet-area.h"

G_BEGIN_DECLS

/**
 * VitSheetRows:
 *
 * A sheet whose columns have letters for names: finds the header among its first rows, and writes
 * what is below as cells.
 */
typedef struct _VitSheetRows VitSheetRows;

VitSheetRows *vit_sheet_rows_new (VitCells *cells);
void vit_sheet_rows_free (VitSheetRows *self);
void vit_sheet_rows_set_area (VitSheetRows *self, const VitSheetArea *area);
void vit_sheet_rows_add_merge (VitSheetRows *self, const VitSheetArea *merge);

void vit_sheet_rows_begin_row (VitSheetRows *self, gint64 row);
void vit_sheet_rows_add (VitSheetRows *self,
                         guint column,
                         VitCellKind kind,
                         const char *text,
                         gsize length);
gboolean vit_sheet_rows_end_row (VitSheetRows *self, GError **error);
gboolean vit_sheet_rows_end (VitSheetRows *self, GError **error);
gboolean vit_sheet_rows_restart (VitSheetRows *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitSheetRows, vit_sheet_rows_free)

G_END_DECLS
