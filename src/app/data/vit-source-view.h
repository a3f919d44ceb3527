/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-table-item.h"

G_BEGIN_DECLS

/**
 * VitSourceView:
 *
 * Where a table came from: the file, how it was read, every line that could not be read and why,
 * and the columns with their types.
 */
#define VIT_TYPE_SOURCE_VIEW (vit_source_view_get_type ())
G_DECLARE_FINAL_TYPE (VitSourceView, vit_source_view, VIT, SOURCE_VIEW, AdwBin)

void vit_source_view_show (VitSourceView *self, VitTableItem *table);

G_END_DECLS
