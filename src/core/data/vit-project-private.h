/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-duck-engine.h"
#include "vit-project.h"

G_BEGIN_DECLS

VitDuckEngine *vit_project_get_engine (VitProject *self);

gboolean vit_project_check_length (VitProject *self, GError **error);

/* The project's own connection is for short questions: hold it for one or a few statements. */
VitConnection *vit_project_lock_connection (VitProject *self);
void vit_project_unlock_connection (VitProject *self);

VitTableInfo *vit_table_info_read (VitConnection *connection, const char *name, GError **error);

/* Drops the raw and the clean form of a table, as far as they are there. */
gboolean vit_table_drop (VitConnection *connection, const char *name, GError **error);

/* Documents as part of a transaction that does more, on whatever connection it runs. */
JsonNode *
vit_document_read (VitConnection *connection, const char *kind, const char *name, GError **error);
gboolean vit_document_write (VitConnection *connection,
                             const char *kind,
                             const char *name,
                             JsonNode *content,
                             GError **error);

G_END_DECLS
