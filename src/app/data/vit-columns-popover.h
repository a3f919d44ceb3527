/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-grid-view.h"

G_BEGIN_DECLS

/**
 * VitColumnsPopover:
 *
 * All columns of a grid as a list: which are shown and pinned, in which order, found by a part of
 * their name. Those that are selected are moved by Alt+Up and Alt+Down or get another type
 * together; one can be dragged.
 *
 * Property `grid`: the grid.
 */
#define VIT_TYPE_COLUMNS_POPOVER (vit_columns_popover_get_type ())
G_DECLARE_FINAL_TYPE (VitColumnsPopover, vit_columns_popover, VIT, COLUMNS_POPOVER, GtkPopover)

void vit_columns_popover_set_grid (VitColumnsPopover *self, VitGridView *grid);
GtkSelectionModel *vit_columns_popover_get_selection (VitColumnsPopover *self);

G_END_DECLS
