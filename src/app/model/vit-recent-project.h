/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VitRecentProject:
 *
 * A project that was worked on before: one that was saved somewhere, or a draft. Immutable.
 */
#define VIT_TYPE_RECENT_PROJECT (vit_recent_project_get_type ())
G_DECLARE_FINAL_TYPE (VitRecentProject, vit_recent_project, VIT, RECENT_PROJECT, GObject)

const char *vit_recent_project_get_path (VitRecentProject *self);
const char *vit_recent_project_get_title (VitRecentProject *self);
gint64 vit_recent_project_get_modified (VitRecentProject *self);
gboolean vit_recent_project_is_draft (VitRecentProject *self);
gboolean vit_recent_project_is_missing (VitRecentProject *self);

void vit_recent_projects_load_async (GAsyncReadyCallback callback, gpointer user_data);
GListModel *vit_recent_projects_load_finish (GAsyncResult *result);

G_END_DECLS
