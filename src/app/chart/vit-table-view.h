/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-result.h"

G_BEGIN_DECLS

/**
 * VitTableView:
 *
 * A table of a result: headings, formatted cells, numbers at the right. Only the rows in view
 * exist.
 */
#define VIT_TYPE_TABLE_VIEW (vit_table_view_get_type ())
G_DECLARE_FINAL_TYPE (VitTableView, vit_table_view, VIT, TABLE_VIEW, AdwBin)

void vit_table_view_set_table (VitTableView *self,
                               const VitTable *table,
                               const VitLanguage *language,
                               VitResult *owner);

G_END_DECLS
