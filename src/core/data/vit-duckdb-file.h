/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-text.h"

G_BEGIN_DECLS

gboolean vit_duckdb_recognise (const char *head, gsize length);
gboolean vit_duckdb_unfold (VitSource *source,
                            VitText *file,
                            const char *temp_folder,
                            VitProgress *progress,
                            GError **error);
GStrv vit_duckdb_list_tables (const VitText *file, GError **error);

G_END_DECLS
