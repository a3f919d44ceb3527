/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-project.h"

G_BEGIN_DECLS

/* Begins the names of tables and documents of earlier states, which the project does not list. */
#define VIT_KEPT_PREFIX "vitrine kept "

/* The document that names the tables of a state. */
#define VIT_KEPT_KIND "kept"

char *vit_kept_new_name (VitConnection *connection, GError **error);
char *vit_kept_dup_table (const char *kept, const char *table);
gboolean vit_kept_put_aside (VitConnection *connection,
                             const char *kept,
                             const char *table,
                             gboolean with_raw,
                             GError **error);
gboolean vit_kept_note (VitConnection *connection,
                        const char *kept,
                        const char *const *tables,
                        GError **error);
gboolean vit_kept_drop (VitConnection *connection,
                        const char *kept,
                        const char *const *tables,
                        GError **error);
const char *vit_kept_find_schema (VitConnection *connection,
                                  const char *kept,
                                  const char *table,
                                  GError **error);

G_END_DECLS
