/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <duckdb.h>

#include "vit-engine.h"

G_BEGIN_DECLS

gboolean vit_duck_can_read (duckdb_type type);
VitFrame *vit_duck_read (duckdb_result *result, VitProgress *progress, GError **error);
gboolean vit_duck_read_parts (duckdb_result *result,
                              VitFrameFunc func,
                              gpointer data,
                              VitProgress *progress,
                              GError **error);

G_END_DECLS
