/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-project.h"

G_BEGIN_DECLS

/**
 * CliProject:
 *
 * A project that a command changes: what it does to the file on disk is seen once it is
 * committed, or never.
 */
typedef struct _CliProject CliProject;

CliProject *cli_project_new (const char *path, GError **error);
CliProject *cli_project_new_temporary (const char *folder, GError **error);
gboolean cli_project_begin (CliProject *self, VitProgress *progress, GError **error);
VitProject *cli_project_get (CliProject *self);
gboolean cli_project_flush (CliProject *self, GError **error);
gboolean cli_project_commit (CliProject *self, GError **error);
void cli_project_free (CliProject *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliProject, cli_project_free)

G_END_DECLS
