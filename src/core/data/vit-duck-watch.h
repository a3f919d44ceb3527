/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <duckdb.h>

#include "vit-progress.h"

G_BEGIN_DECLS

/**
 * VitDuckWatch:
 *
 * A thread that looks after the running queries of an engine: passes on how far they are, and
 * interrupts those that are cancelled.
 */
typedef struct _VitDuckWatch VitDuckWatch;

VitDuckWatch *vit_duck_watch_new (void);
void vit_duck_watch_free (VitDuckWatch *self);
void vit_duck_watch_add (VitDuckWatch *self, duckdb_connection connection, VitProgress *progress);
void vit_duck_watch_remove (VitDuckWatch *self, duckdb_connection connection);

G_END_DECLS
