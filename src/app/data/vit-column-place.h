/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "vit-project.h"

G_BEGIN_DECLS

/**
 * VitColumnPlace:
 *
 * How one column of a table stands in the grid. Belongs to a #VitColumnLayout, which changes it.
 *
 * Properties, all read-only: `name`, `hidden`, `pinned`.
 */
#define VIT_TYPE_COLUMN_PLACE (vit_column_place_get_type ())
G_DECLARE_FINAL_TYPE (VitColumnPlace, vit_column_place, VIT, COLUMN_PLACE, GObject)

VitColumnPlace *vit_column_place_new (const char *name, VitTypeOf type, guint number);
const char *vit_column_place_get_name (VitColumnPlace *self);
VitTypeOf vit_column_place_get_column_type (VitColumnPlace *self);
guint vit_column_place_get_number (VitColumnPlace *self);
gboolean vit_column_place_get_hidden (VitColumnPlace *self);
gboolean vit_column_place_get_pinned (VitColumnPlace *self);
int vit_column_place_get_width (VitColumnPlace *self);
gboolean vit_column_place_set_hidden (VitColumnPlace *self, gboolean hidden);
gboolean vit_column_place_set_pinned (VitColumnPlace *self, gboolean pinned);
gboolean vit_column_place_set_width (VitColumnPlace *self, int width);

G_END_DECLS
