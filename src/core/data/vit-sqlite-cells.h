/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-cells.h"

G_BEGIN_DECLS

gboolean vit_sqlite_recognise (const char *head, gsize length);
gboolean
vit_sqlite_read_cells (VitCells *cells, const VitText *file, VitProgress *progress, GError **error);
GStrv vit_sqlite_list_tables (const VitText *file, GError **error);

G_END_DECLS
