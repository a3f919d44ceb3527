/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-text.h"

G_BEGIN_DECLS

/**
 * VitFormat: a kind of file that tables are read from. vit_formats() has all of them.
 * @word: as a study file names it
 * @name: for messages: "a CSV file"
 * @recognise: (nullable): whether a file that begins with @head is of this kind; %NULL for what
 *   has no mark of its own
 */
typedef struct
{
  const char *word;
  const char *name;
  gboolean (*recognise) (const char *head, gsize length);
} VitFormat;

const char *const *vit_format_get_words (void);
const VitFormat *vit_format_find (const char *word);
gboolean vit_format_detect (const VitSource *source,
                            const char *head,
                            gsize length,
                            const VitFormat **format,
                            GError **error);

G_END_DECLS
