/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-category-merge.h"

G_BEGIN_DECLS

GPtrArray *vit_category_words_find (const char *const *values,
                                    const gint64 *rows,
                                    gsize n,
                                    const char *const *elsewhere,
                                    VitProgress *progress,
                                    GError **error);

G_END_DECLS
