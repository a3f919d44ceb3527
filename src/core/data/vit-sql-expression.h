/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-sql-parser.h"
#include "vit-sql.h"

G_BEGIN_DECLS

GStrv vit_sql_expression_read (VitSqlParser *parser, const char *expression, GError **error);
JsonNode *vit_sql_expression_read_aggregate (VitSqlParser *parser,
                                             const char *expression,
                                             GStrv *columns,
                                             GStrv *bare,
                                             GPtrArray *calls,
                                             GError **error);

G_END_DECLS
