/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-json.h"
#include "vit-progress.h"

G_BEGIN_DECLS

/**
 * VitResultIo:
 *
 * An object of a stored result, being written or being read. A type names its fields once, in one
 * function that does both, so that what is read is what was written: in writing, fields are taken
 * from where the pointers lead; in reading, they are put there. The first failure sticks; whoever
 * reads looks at it once, at the end.
 */
typedef struct _VitResultIo VitResultIo;

/* Writes or reads the fields of @item; in reading, @item is %NULL and is made. */
typedef gpointer (*VitResultItemFunc) (VitResultIo *io, gpointer item);

JsonNode *
vit_result_io_write (VitResultItemFunc func, gpointer item, VitProgress *progress, GError **error);
gpointer vit_result_io_read (VitResultItemFunc func,
                             JsonNode *node,
                             const char *path,
                             VitProgress *progress,
                             GError **error);

gboolean vit_result_io_is_reading (const VitResultIo *self);
gboolean vit_result_io_check (VitResultIo *self);
void vit_result_io_fail (VitResultIo *self, const char *key, const char *predicate);

void vit_result_io_text (VitResultIo *self, const char *key, char **text);
void vit_result_io_words (VitResultIo *self, const char *key, char **text);
void vit_result_io_texts (VitResultIo *self, const char *key, char ***texts, gssize n);
void vit_result_io_boolean (VitResultIo *self, const char *key, gboolean *value);
void vit_result_io_integer (VitResultIo *self, const char *key, gint64 *value);
guint vit_result_io_count (VitResultIo *self, const char *key, guint value, guint high);
void vit_result_io_number (VitResultIo *self, const char *key, double *value);
void vit_result_io_doubles (VitResultIo *self, const char *key, double **values, guint *n);
void vit_result_io_flags (VitResultIo *self, const char *key, guint8 **flags, guint n);
void vit_result_io_bytes (VitResultIo *self, const char *key, GBytes **bytes);
void vit_result_io_node (VitResultIo *self, const char *key, JsonNode **node);
void
vit_result_io_item (VitResultIo *self, const char *key, VitResultItemFunc func, gpointer *item);
void
vit_result_io_list (VitResultIo *self, const char *key, VitResultItemFunc func, GPtrArray *items);

G_END_DECLS
