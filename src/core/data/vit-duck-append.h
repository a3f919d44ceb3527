/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <duckdb.h>

#include "vit-frame.h"

G_BEGIN_DECLS

gboolean
vit_duck_append (duckdb_connection connection, const char *table, VitFrame *frame, GError **error);

G_END_DECLS
