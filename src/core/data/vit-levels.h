/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitLevels:
 *
 * The distinct strings of a text column, numbered in order of first appearance.
 */
typedef struct _VitLevels VitLevels;

VitLevels *vit_levels_new (void);
void vit_levels_free (VitLevels *self);
guint32 vit_levels_add (VitLevels *self, const char *text, gsize length);
guint32 vit_levels_get_n (const VitLevels *self);
const char *vit_levels_get (const VitLevels *self, guint32 code);

G_END_DECLS
