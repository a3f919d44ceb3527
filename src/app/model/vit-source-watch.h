/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-table-item.h"

G_BEGIN_DECLS

/**
 * VitSourceWatch:
 *
 * Notices when the files that tables came from change or go. It looks when a table comes, when the
 * file system tells of something, and when it is asked to; in a thread, so that a slow disk stops
 * nobody.
 *
 * Signal `changed` (name of the table): something else is known of its file than before.
 */
#define VIT_TYPE_SOURCE_WATCH (vit_source_watch_get_type ())
G_DECLARE_FINAL_TYPE (VitSourceWatch, vit_source_watch, VIT, SOURCE_WATCH, GObject)

VitSourceWatch *vit_source_watch_new (GListModel *tables);
void vit_source_watch_look (VitSourceWatch *self);
VitSourceState
vit_source_watch_get_state (VitSourceWatch *self, const char *table, gint64 *modified);

G_END_DECLS
