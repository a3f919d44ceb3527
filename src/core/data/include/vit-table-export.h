/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-import.h"

G_BEGIN_DECLS

gboolean vit_table_export (VitProject *project,
                           const char *table,
                           const char *path,
                           const char *format,
                           VitSource **source,
                           VitProgress *progress,
                           GError **error);

G_END_DECLS
