/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VitFolderKind: the files of a folder that can be one table.
 * @extension: what their names end in, without what they are packed by: "csv"
 * @pattern: their path, as a source takes it
 * @names: (element-type utf8): their names, in order
 */
typedef struct
{
  char *extension;
  char *pattern;
  GPtrArray *names;
} VitFolderKind;

GPtrArray *vit_folder_list_kinds (const char *path);

G_END_DECLS
