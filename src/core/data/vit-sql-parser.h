/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * VitSqlParser:
 *
 * The engine's own parser of SQL, on a private database in memory that can reach nothing. It
 * parses; it never runs what it is given. For one thread at a time.
 */
typedef struct _VitSqlParser VitSqlParser;

VitSqlParser *vit_sql_parser_new (GError **error);
void vit_sql_parser_free (VitSqlParser *self);
JsonNode *vit_sql_parser_parse (VitSqlParser *self, const char *sql, GError **error);
char *vit_sql_parser_write (VitSqlParser *self, JsonNode *tree, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitSqlParser, vit_sql_parser_free)

G_END_DECLS
