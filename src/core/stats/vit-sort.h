/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-progress.h"

G_BEGIN_DECLS

gsize vit_sort_present (const double *values,
                        gsize n,
                        double **sorted,
                        VitProgress *progress,
                        GError **error);

G_END_DECLS
