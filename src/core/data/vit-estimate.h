/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-sniff.h"

G_BEGIN_DECLS

/**
 * VitFileEstimate: what is known of a file without reading it.
 * @rows: rows that it has, about; -1 if that cannot be told
 * @is_exact: whether they were counted
 * @text: bytes of it as a text, unpacked
 * @copy: bytes of the copy that is made to read it
 * @memory: bytes of memory that it takes besides what any import takes
 */
typedef struct
{
  gint64 rows;
  gboolean is_exact;
  gint64 text;
  gint64 copy;
  gint64 memory;
} VitFileEstimate;

gboolean vit_file_estimate (const VitSource *source,
                            VitFileEstimate *estimate,
                            VitProgress *progress,
                            GError **error);
void vit_estimate_judge (VitEstimate *self, gint64 least_disk);

G_END_DECLS
