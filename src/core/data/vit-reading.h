/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-file-format.h"
#include "vit-text-sample.h"

G_BEGIN_DECLS

/**
 * VitReading:
 * @source: what is read, with the format that it turned out to have
 * @format: (nullable): what the file is; %NULL for a text with separators
 * @text: (nullable): the rows as a text; %NULL in a preview of a large one
 * @cells: (nullable): what the cells say of themselves, in formats where they do
 * @sample: (nullable): pieces of the text; %NULL of a file that the engine reads as it is, with
 *   the types that it has
 * @is_one_of_many: whether other files may have the columns that @source names
 *
 * A file that was opened, whatever its format, and can now be read as a table.
 */
typedef struct
{
  VitSource *source;
  const VitFileFormat *format;
  VitText *text;
  VitCells *cells;
  VitTextSample *sample;
  gboolean is_one_of_many;
} VitReading;

VitReading *vit_reading_open (const VitSource *source,
                              const char *temp_folder,
                              VitProgress *progress,
                              GError **error);
VitReading *
vit_reading_open_preview (const VitSource *source, VitProgress *progress, GError **error);
GStrv vit_reading_list_tables (const VitSource *source, VitProgress *progress, GError **error);
void vit_reading_free (VitReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitReading, vit_reading_free)

G_END_DECLS
