/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "vit-text-scan.h"

G_BEGIN_DECLS

/* How much of a file is looked at to tell what it is, bytes. */
#define VIT_HEAD_LENGTH 65536

int vit_source_file_open (const char *path, GError **error);
int vit_source_file_create_temp (const char *folder, GError **error);
gssize vit_source_file_read (int file,
                             char *buffer,
                             gsize length,
                             goffset offset,
                             const char *path,
                             GError **error);
gboolean
vit_source_file_check_text (const char *path, const char *head, gsize length, GError **error);
gboolean vit_source_file_check_journal (const char *path, const char *suffix, GError **error);
void vit_source_file_describe_place (int file, gint64 offset, gint64 *line, gint64 *column);

G_END_DECLS
