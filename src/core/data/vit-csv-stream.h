/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-csv.h"
#include "vit-text.h"

G_BEGIN_DECLS

/**
 * VitCsvSpan:
 * @text: the record with its line end, not terminated; good until the next one is asked for
 * @length: its bytes
 * @line: the line that it begins in, from 1
 * @is_blank: whether it is an empty line
 * @is_open: whether it ends with the file within quotes
 */
typedef struct
{
  const char *text;
  gsize length;
  gint64 line;
  gboolean is_blank;
  gboolean is_open;
} VitCsvSpan;

/**
 * VitCsvStream:
 *
 * Finds the records of a text, one after the other, without taking them apart.
 */
typedef struct _VitCsvStream VitCsvStream;

VitCsvStream *vit_csv_stream_new (const VitText *text, const VitCsvDialect *dialect);
void vit_csv_stream_free (VitCsvStream *self);
gboolean vit_csv_stream_next (VitCsvStream *self, VitCsvSpan *span, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitCsvStream, vit_csv_stream_free)

G_END_DECLS
