/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Projects that have no name yet live in the user's data folder, where a crash leaves them. */

char *vit_drafts_get_folder (void);
char *vit_drafts_new_path (const char *name);
gboolean vit_drafts_has (const char *path);
void vit_drafts_delete (const char *path);
void vit_drafts_discard (const char *path);
void vit_drafts_restore (const char *path);
void vit_drafts_purge (void);

G_END_DECLS
