/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-duck-watch.h"
#include "vit-engine.h"

G_BEGIN_DECLS

/**
 * VitDuckConnection:
 *
 * A connection to a #VitDuckEngine.
 */
#define VIT_TYPE_DUCK_CONNECTION (vit_duck_connection_get_type ())
G_DECLARE_FINAL_TYPE (VitDuckConnection, vit_duck_connection, VIT, DUCK_CONNECTION, VitConnection)

VitConnection *vit_duck_connection_new (VitEngine *engine,
                                        duckdb_database database,
                                        VitDuckWatch *watch,
                                        GError **error);

G_END_DECLS
