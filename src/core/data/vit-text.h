/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-import.h"
#include "vit-text-scan.h"

G_BEGIN_DECLS

/**
 * VitTextPlace:
 * @line: a line of the text, from 1
 * @source_line: the line or row of the file that it is from
 */
typedef struct
{
  gint64 line;
  gint64 source_line;
} VitTextPlace;

/**
 * VitText:
 * @path: where the engine can read it as UTF-8 with one kind of line end
 * @source_path: the file that it was made from, for messages
 * @source_size: of that file, bytes
 * @source_modified: when that file was last written, µs since 1970, UTC
 * @encoding: what that is written in
 * @file: a descriptor of @path
 * @scan: what is in it
 * @line_map: (nullable) (element-type VitTextPlace): where its lines begin to be from others of
 *   the file; %NULL if they are the same
 *
 * The text of a source: the file itself if it is plain UTF-8, else a temporary file, which is
 * gone when the text is freed or the process ends, in whatever way.
 */
typedef struct
{
  char *path;
  char *source_path;
  gint64 source_size;
  gint64 source_modified;
  char *encoding;
  int file;
  VitTextScan scan;
  GArray *line_map;
} VitText;

VitText *vit_text_open (const VitSource *source,
                        const char *temp_folder,
                        VitProgress *progress,
                        GError **error);
gboolean vit_text_decode (VitText *self,
                          const VitSource *source,
                          const char *temp_folder,
                          VitProgress *progress,
                          GError **error);
void vit_text_free (VitText *self);
void vit_text_take (VitText *self, int file, const VitTextScan *scan, GArray *line_map);
gint64 vit_text_get_source_line (const VitText *self, gint64 line);
gboolean vit_text_find_lines (const VitText *self,
                              const gint64 *offsets,
                              gint64 *lines,
                              gsize n,
                              GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitText, vit_text_free)

G_END_DECLS
