/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-staging.h"

G_BEGIN_DECLS

/**
 * VitImportPart: one file of an import.
 * @path: the file
 * @size: of it, bytes
 * @modified: when it was last written, µs since 1970, UTC
 * @sha256: of its bytes, in hexadecimal digits
 * @encoding: (nullable): what its text is written in
 * @plan: how it was read
 * @staging: what became of its rows
 * @sampled_from: rows that it has, if only a sample of them was taken; else -1
 * @notes: (element-type utf8): what else is to be told of it
 */
typedef struct
{
  char *path;
  gint64 size;
  gint64 modified;
  char *sha256;
  char *encoding;
  VitReadPlan *plan;
  VitStaging *staging;
  gint64 sampled_from;
  GPtrArray *notes;
} VitImportPart;

VitImportPart *vit_import_part_run (VitProject *project,
                                    VitConnection *connection,
                                    const VitSource *source,
                                    gboolean is_one_of_many,
                                    VitProgress *progress,
                                    GError **error);
void vit_import_part_free (VitImportPart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitImportPart, vit_import_part_free)

G_END_DECLS
