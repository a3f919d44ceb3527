/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-column-place.h"

G_BEGIN_DECLS

/* More columns than these would take longer to lay out than anyone would scroll. */
#define VIT_COLUMN_LAYOUT_MAX_SHOWN 500

/**
 * VitColumnLayout:
 *
 * The columns of a table as a grid shows them: their order, which are hidden, which are pinned and
 * how wide they are. A #GListModel of #VitColumnPlace, those that are pinned first.
 *
 * Signals: `arranged`: order, hidden or pinned columns changed; `changed`: that, or a width.
 */
#define VIT_TYPE_COLUMN_LAYOUT (vit_column_layout_get_type ())
G_DECLARE_FINAL_TYPE (VitColumnLayout, vit_column_layout, VIT, COLUMN_LAYOUT, GObject)

VitColumnLayout *vit_column_layout_new (const GPtrArray *fields, JsonNode *saved);
JsonNode *vit_column_layout_to_json (VitColumnLayout *self);
guint vit_column_layout_get_n_columns (VitColumnLayout *self);
VitColumnPlace *vit_column_layout_get (VitColumnLayout *self, guint position);
VitColumnPlace *vit_column_layout_find (VitColumnLayout *self, const char *name, guint *position);
guint vit_column_layout_get_n_shown (VitColumnLayout *self);
gboolean vit_column_layout_is_of (VitColumnLayout *self, const GPtrArray *fields);

gboolean vit_column_layout_set_hidden (VitColumnLayout *self, const char *name, gboolean hidden);
void vit_column_layout_set_pinned (VitColumnLayout *self, const char *name, gboolean pinned);
void vit_column_layout_set_width (VitColumnLayout *self, const char *name, int width);
void vit_column_layout_move (VitColumnLayout *self, const char *name, guint position);
void vit_column_layout_step (VitColumnLayout *self, const char *name, int direction);
void vit_column_layout_show_all (VitColumnLayout *self);

G_END_DECLS
