/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-import-look.h"

G_BEGIN_DECLS

/**
 * VitImportSample: a value of a column.
 * @raw: (nullable): as it stands in the file; %NULL in a file that has no lines
 * @parsed: (nullable): as it is read; %NULL if it is not
 */
typedef struct
{
  char *raw;
  char *parsed;
} VitImportSample;

GPtrArray *vit_import_samples_list (VitImportLook *look, guint column, guint max);
char *vit_import_samples_dup_first (VitImportLook *look, guint column);
void vit_import_samples_count (VitImportLook *look,
                               guint column,
                               guint *n_values,
                               guint *n_unread,
                               const char **example);

G_END_DECLS
