/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-sniff.h"

G_BEGIN_DECLS

/**
 * VitImportLook:
 * @sniff: how the file will be read, and its first rows
 * @tables: the sheets or tables that the file has; empty for a file that is one table
 *
 * What a look at a file found. Immutable and reference-counted, so that it may come from a thread
 * and what shows it may keep it.
 */
typedef struct
{
  VitSniff *sniff;
  GStrv tables;
} VitImportLook;

VitImportLook *
vit_import_look_take (const VitSource *source, VitProgress *progress, GError **error);
VitImportLook *vit_import_look_ref (VitImportLook *self);
void vit_import_look_unref (VitImportLook *self);
gboolean vit_import_look_has_line (const VitImportLook *self);
int vit_import_look_find_column (const VitImportLook *self, const char *name);
char *vit_import_look_dup_cell (const VitImportLook *self, gint64 row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitImportLook, vit_import_look_unref)

G_END_DECLS
