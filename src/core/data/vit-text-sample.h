/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-text.h"

G_BEGIN_DECLS

/**
 * VitTextSample:
 * @encoding: what the file is written in
 * @blocks: (element-type utf8): whole lines in UTF-8: the beginning of the file, then pieces
 *   spread over the rest
 * @is_whole: whether the first block is all of it
 *
 * Enough of a text to tell how it is to be read.
 */
typedef struct
{
  char *encoding;
  GPtrArray *blocks;
  gboolean is_whole;
} VitTextSample;

VitTextSample *vit_text_sample_take (const VitText *text, GError **error);
gboolean vit_text_sample_open_large (const VitSource *source,
                                     VitTextSample **sample,
                                     GError **error);
void vit_text_sample_free (VitTextSample *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitTextSample, vit_text_sample_free)

G_END_DECLS
