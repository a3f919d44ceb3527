/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean vit_sql_is_row_function (const char *name);
/**
 * VitSqlAggregateKind: what the result of an aggregate hangs on besides the values.
 */
typedef enum
{
  VIT_SQL_AGGREGATE_NONE,    /* it is none, or none that an expression may use */
  VIT_SQL_AGGREGATE_EXACT,   /* nothing */
  VIT_SQL_AGGREGATE_SUM,     /* the order of rows, if it adds up fractions */
  VIT_SQL_AGGREGATE_MEAN,    /* the same */
  VIT_SQL_AGGREGATE_ORDERED, /* the order of rows */
} VitSqlAggregateKind;

VitSqlAggregateKind vit_sql_get_aggregate (const char *name);
const char *vit_sql_nearest_aggregate (const char *name);
const char *vit_sql_nearest_row_function (const char *name);

G_END_DECLS
