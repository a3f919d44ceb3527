/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-sql-parser.h"

G_BEGIN_DECLS

/**
 * VitSqlAggregate:
 *
 * One SQL expression over the rows of a group. What hangs on the order of rows in it can be made
 * to give the same whatever the number of threads: sums of fractions by adding whole numbers, all
 * else by an order.
 */
typedef struct
{
  JsonNode *tree;     /* owned: the statement that the expression is in */
  GStrv columns;      /* names of the columns in it, each once */
  GStrv bare;         /* those of them that stand outside of all aggregates */
  GPtrArray *sums;    /* borrowed JsonObject: calls that add numbers up */
  GPtrArray *ordered; /* borrowed JsonObject: calls that hang on the order of rows */
} VitSqlAggregate;

VitSqlAggregate *
vit_sql_aggregate_read (VitSqlParser *parser, const char *expression, GError **error);
void vit_sql_aggregate_free (VitSqlAggregate *self);

char *vit_sql_aggregate_dup_addend (const VitSqlAggregate *self,
                                    VitSqlParser *parser,
                                    guint sum,
                                    GError **error);
gboolean vit_sql_aggregate_scale (const VitSqlAggregate *self,
                                  VitSqlParser *parser,
                                  guint sum,
                                  const char *scale,
                                  GError **error);
char *vit_sql_aggregate_write (const VitSqlAggregate *self,
                               VitSqlParser *parser,
                               const char *row,
                               GError **error);

char *vit_sql_dup_exact_sum (gboolean mean,
                             gboolean distinct,
                             const char *number,
                             const char *scale,
                             const char *filter);
char *vit_sql_dup_exact_scale (const char *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitSqlAggregate, vit_sql_aggregate_free)

G_END_DECLS
