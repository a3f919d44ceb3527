/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  VIT_COLUMN_DOUBLE,
  VIT_COLUMN_INT64,
  VIT_COLUMN_BOOL,
  VIT_COLUMN_TIMESTAMP, /* µs since 1970-01-01, UTC */
  VIT_COLUMN_TEXT,      /* codes into levels, in order of first appearance */
} VitColumnType;

/**
 * VitFrame:
 *
 * A table in memory: columns of equal length, each with a validity bitmap. Immutable and
 * reference-counted, so it may cross threads freely. Row and column numbers count from 0;
 * reading beyond the end is a programming error.
 */
typedef struct _VitFrame VitFrame;
typedef struct _VitColumn VitColumn;

#define VIT_TYPE_FRAME (vit_frame_get_type ())
GType vit_frame_get_type (void);

VitFrame *vit_frame_ref (VitFrame *self);
void vit_frame_unref (VitFrame *self);
gsize vit_frame_get_n_rows (const VitFrame *self);
guint vit_frame_get_n_columns (const VitFrame *self);
const VitColumn *vit_frame_get_column (const VitFrame *self, guint index);
const VitColumn *vit_frame_find_column (const VitFrame *self, const char *name);

/* Columns belong to their frame. The arrays have one entry per row; entries of missing rows are
 * NaN, 0, FALSE and 0. Asking for another type's array is a programming error. */
const char *vit_column_get_name (const VitColumn *self);
VitColumnType vit_column_get_column_type (const VitColumn *self);
gsize vit_column_get_n_missing (const VitColumn *self);
gboolean vit_column_is_valid (const VitColumn *self, gsize row);
const double *vit_column_get_doubles (const VitColumn *self);
const gint64 *vit_column_get_int64s (const VitColumn *self); /* timestamps too */
const guint8 *vit_column_get_bools (const VitColumn *self);
const guint32 *vit_column_get_codes (const VitColumn *self);
guint32 vit_column_get_n_levels (const VitColumn *self);
const char *vit_column_get_level (const VitColumn *self, guint32 code);

/* Whether the column is one of dates, by the type that the engine gave it. */
gboolean vit_column_is_day (const VitColumn *self);

/* Whether the column has times of the day; timestamps that are all midnights are days. */
gboolean vit_column_has_clock (const VitColumn *self);

/* Any type as a number (NaN where missing) or as text (%NULL where missing). */
double vit_column_get_number (const VitColumn *self, gsize row);
const char *vit_column_get_text (const VitColumn *self, gsize row); /* text columns only */

/**
 * VitFrameBuilder:
 *
 * Collects a frame row by row: begin with the columns, then append one value per column in
 * order, for each row.
 */
typedef struct _VitFrameBuilder VitFrameBuilder;

VitFrameBuilder *vit_frame_builder_new (void);
void vit_frame_builder_add_column (VitFrameBuilder *self, const char *name, VitColumnType type);
void vit_frame_builder_double (VitFrameBuilder *self, double value); /* NaN is missing */
void vit_frame_builder_int64 (VitFrameBuilder *self, gint64 value);  /* timestamps too */
void vit_frame_builder_bool (VitFrameBuilder *self, gboolean value);
void vit_frame_builder_text (VitFrameBuilder *self, const char *value); /* %NULL is missing */
void vit_frame_builder_missing (VitFrameBuilder *self);
VitFrame *vit_frame_builder_finish (VitFrameBuilder *self);
void vit_frame_builder_free (VitFrameBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitFrame, vit_frame_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitFrameBuilder, vit_frame_builder_free)

G_END_DECLS
