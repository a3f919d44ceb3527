/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitFileHash:
 *
 * The SHA-256 of a file, computed in a thread of its own while the file is read for another
 * purpose, so that the disk is asked once.
 */
typedef struct _VitFileHash VitFileHash;

VitFileHash *vit_file_hash_start (const char *path);
char *vit_file_hash_finish (VitFileHash *self, GError **error);
void vit_file_hash_free (VitFileHash *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitFileHash, vit_file_hash_free)

G_END_DECLS
