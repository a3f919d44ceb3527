/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-sql-parser.h"

G_BEGIN_DECLS

/**
 * VitSqlAggregate:
 *
 * One SQL expression over the rows of a group, in which sums and means of fractions and all that
 * hangs on the order of rows can be made to give the same whatever the order and the number of
 * threads.
 */
typedef struct
{
  JsonNode *tree;      /* owned: the statement that the expression is in */
  GStrv columns;       /* names of the columns in it, each once */
  GStrv bare;          /* those of them that stand outside of all aggregates */
  GPtrArray *calls;    /* borrowed JsonObject: the aggregates in it */
  GPtrArray *addends;  /* borrowed JsonObject: of them, those that add up numbers */
} VitSqlAggregate;

VitSqlAggregate *
vit_sql_aggregate_read (VitSqlParser *parser, const char *expression, GError **error);
void vit_sql_aggregate_free (VitSqlAggregate *self);

char *vit_sql_aggregate_dup_addend (const VitSqlAggregate *self,
                                    VitSqlParser *parser,
                                    guint index,
                                    GError **error);
gboolean vit_sql_aggregate_scale (VitSqlAggregate *self,
                                  VitSqlParser *parser,
                                  guint index,
                                  const char *scale,
                                  GError **error);
char *vit_sql_aggregate_write (VitSqlAggregate *self,
                               VitSqlParser *parser,
                               const char *row,
                               GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitSqlAggregate, vit_sql_aggregate_free)

G_END_DECLS
