/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VitProgress:
 *
 * How far a piece of work is, what it is doing, and whether it is still wanted.
 *
 * Work reports into it from any thread; a #VitJob or the command line reads from it. Every
 * function takes %NULL for "report nowhere, never cancelled", so kernels need no special case.
 */
#define VIT_TYPE_PROGRESS (vit_progress_get_type ())
G_DECLARE_FINAL_TYPE (VitProgress, vit_progress, VIT, PROGRESS, GObject)

/**
 * VitProgressWatch:
 *
 * Called in the reporting thread after each change; must be quick and thread-safe.
 */
typedef void (*VitProgressWatch) (VitProgress *progress, gpointer data);

VitProgress *vit_progress_new (GCancellable *cancellable);
VitProgress *vit_progress_new_part (VitProgress *whole, double from, double to);
void vit_progress_watch (VitProgress *self, VitProgressWatch watch, gpointer data);

void vit_progress_stage (VitProgress *self, const char *stage);
void vit_progress_report (VitProgress *self, double fraction);
gboolean vit_progress_check (VitProgress *self, GError **error);
gboolean vit_progress_is_cancelled (VitProgress *self);

double vit_progress_get_fraction (VitProgress *self);
char *vit_progress_dup_stage (VitProgress *self);
GCancellable *vit_progress_get_cancellable (VitProgress *self);

G_END_DECLS
