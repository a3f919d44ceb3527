/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-frame.h"

G_BEGIN_DECLS

/* How a column is filled, before it becomes part of a frame and stays as it is. */

VitColumn *vit_column_new (const char *name, VitColumnType type);
void vit_column_free (VitColumn *self);
void vit_column_set_is_day (VitColumn *self);
void vit_column_set_n_rows_hint (VitColumn *self, gsize n_rows);
gsize vit_column_get_n_rows (const VitColumn *self);

void vit_column_push_double (VitColumn *self, double value);
void vit_column_push_int64 (VitColumn *self, gint64 value);
void vit_column_push_bool (VitColumn *self, gboolean value);
void vit_column_push_text (VitColumn *self, const char *text, gsize length);
void vit_column_push_missing (VitColumn *self);

/* The frame takes the columns; they must be of one length. */
VitFrame *vit_frame_new_take (GPtrArray *columns);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitColumn, vit_column_free)

G_END_DECLS
