/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VitPaletteItem:
 *
 * Something that the command palette finds: an action, a page, a table or a column. Properties
 * `title`, `detail` (nullable: its keys, or where it is) and `icon`, all for show.
 */
#define VIT_TYPE_PALETTE_ITEM (vit_palette_item_get_type ())
G_DECLARE_FINAL_TYPE (VitPaletteItem, vit_palette_item, VIT, PALETTE_ITEM, GObject)

VitPaletteItem *
vit_palette_item_new (const char *title, const char *detail, const char *icon, const char *action);
VitPaletteItem *vit_palette_item_new_place (const char *table, const char *column);
const char *vit_palette_item_get_action (VitPaletteItem *self);
const char *vit_palette_item_get_table (VitPaletteItem *self);
const char *vit_palette_item_get_column (VitPaletteItem *self);
int vit_palette_item_match (VitPaletteItem *self, const char *words);

G_END_DECLS
