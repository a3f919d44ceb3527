/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-cells.h"

G_BEGIN_DECLS

gboolean vit_json_is_list (const char *head, gsize length);
gboolean vit_json_is_lines (const char *head, gsize length);
gboolean
vit_json_read_cells (VitCells *cells, const VitText *text, VitProgress *progress, GError **error);

G_END_DECLS
