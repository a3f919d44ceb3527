/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-progress.h"

G_BEGIN_DECLS

/* Numbers as keys, which sort as unsigned numbers do. */
guint64 vit_sort_key_of_double (double value);
double vit_sort_double_of_key (guint64 key);
guint64 vit_sort_key_of_int64 (gint64 value);
gint64 vit_sort_int64_of_key (guint64 key);

gboolean vit_sort_keys (guint64 **keys, gsize n, VitProgress *progress, GError **error);
gsize vit_sort_present (const double *values,
                        gsize n,
                        double **sorted,
                        VitProgress *progress,
                        GError **error);

G_END_DECLS
