/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-row-order.h"

G_BEGIN_DECLS

#define VIT_GRID_PAGE_ROWS 128

/**
 * VitGridLoader:
 *
 * Reads pages of a table in a thread of its own, the one asked for last first: it is the one on
 * screen. When the user drags the scroll bar through a long table, pages that have been passed
 * are dropped unread.
 *
 * Signal `done` (page number, frame or %NULL, message or %NULL), in the main context: a page was
 * read, dropped (neither), or could not be read (a message).
 */
#define VIT_TYPE_GRID_LOADER (vit_grid_loader_get_type ())
G_DECLARE_FINAL_TYPE (VitGridLoader, vit_grid_loader, VIT, GRID_LOADER, GObject)

VitGridLoader *vit_grid_loader_new (VitProject *project, const char *table, VitRowOrder *order);
void vit_grid_loader_request (VitGridLoader *self, guint page);
void vit_grid_loader_stop (VitGridLoader *self);

G_END_DECLS
