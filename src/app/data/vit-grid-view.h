/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-grid-model.h"

G_BEGIN_DECLS

/**
 * VitGridView:
 *
 * Rows and columns of a #VitGridModel: row numbers at the left, numbers to the right of their
 * column, missing cells as a faint dash, columns that can be resized.
 */
#define VIT_TYPE_GRID_VIEW (vit_grid_view_get_type ())
G_DECLARE_FINAL_TYPE (VitGridView, vit_grid_view, VIT, GRID_VIEW, AdwBin)

void vit_grid_view_set_model (VitGridView *self, VitGridModel *model);
VitGridModel *vit_grid_view_get_model (VitGridView *self);
void vit_grid_view_scroll_to_column (VitGridView *self, const char *name);

G_END_DECLS
