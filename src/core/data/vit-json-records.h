/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-text.h"

G_BEGIN_DECLS

/**
 * VitJsonRecord:
 * @text: the record, terminated; good until the next one is asked for
 * @length: its bytes
 * @line: the line that it begins in, from 1
 */
typedef struct
{
  const char *text;
  gsize length;
  gint64 line;
} VitJsonRecord;

/**
 * VitJsonRecords:
 *
 * Finds the records of a file of JSON one after the other, without reading them: its lines, or
 * the elements of its list, or the values that stand in it.
 */
typedef struct _VitJsonRecords VitJsonRecords;

VitJsonRecords *vit_json_records_new (const VitText *text, gboolean by_line);
void vit_json_records_free (VitJsonRecords *self);
gboolean vit_json_records_next (VitJsonRecords *self, VitJsonRecord *record, GError **error);
double vit_json_records_get_fraction (const VitJsonRecords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitJsonRecords, vit_json_records_free)

G_END_DECLS
