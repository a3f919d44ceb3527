/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-cells.h"

G_BEGIN_DECLS

/**
 * VitFileFormat: a kind of file that tables are read from.
 * @word: as a study file names it
 * @name: for messages: "a CSV file"
 * @extensions: (nullable): how names of such files end, if that is to count
 * @recognise: (nullable): whether a file that begins with @head is of this kind; %NULL for what
 *   has no mark of its own
 * @is_text: whether it is to be decoded before it is read
 * @read_cells: (nullable): writes its cells; %NULL for a text with separators
 * @is_relation: whether the engine reads it as it is, with the types that it has
 * @unfold: (nullable): makes a file of the table that is wanted of one with several
 * @list_tables: (nullable): the tables, or sheets, that it has
 */
typedef struct
{
  const char *word;
  const char *name;
  const char *const *extensions;
  gboolean (*recognise) (const char *head, gsize length);
  gboolean is_text;
  gboolean (*read_cells) (VitCells *cells,
                          const VitText *text,
                          VitProgress *progress,
                          GError **error);
  gboolean is_relation;
  gboolean (*unfold) (VitSource *source,
                      VitText *file,
                      const char *temp_folder,
                      VitProgress *progress,
                      GError **error);
  GStrv (*list_tables) (const VitText *file, GError **error);
} VitFileFormat;

const char *const *vit_file_format_get_words (void);
const VitFileFormat *vit_file_format_find (const char *word);
gboolean vit_file_format_detect (const VitSource *source,
                                 const char *head,
                                 gsize length,
                                 const VitFileFormat **format,
                                 GError **error);

G_END_DECLS
