/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-table-item.h"

G_BEGIN_DECLS

/**
 * VitSourceView:
 *
 * The audit of a table's import: each file with its size, time and checksum, what was read and
 * what was rejected by reason, every line and cell that could not be read, and as what each column
 * was read and why.
 */
#define VIT_TYPE_SOURCE_VIEW (vit_source_view_get_type ())
G_DECLARE_FINAL_TYPE (VitSourceView, vit_source_view, VIT, SOURCE_VIEW, AdwBin)

void vit_source_view_show (VitSourceView *self, VitTableItem *table);

G_END_DECLS
