/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-table-item.h"

G_BEGIN_DECLS

/**
 * VitRefreshView:
 *
 * What changed in a table when its file was last read again: in sentences, and column by column.
 */
#define VIT_TYPE_REFRESH_VIEW (vit_refresh_view_get_type ())
G_DECLARE_FINAL_TYPE (VitRefreshView, vit_refresh_view, VIT, REFRESH_VIEW, AdwBin)

void vit_refresh_view_show (VitRefreshView *self, VitTableItem *table);

G_END_DECLS
