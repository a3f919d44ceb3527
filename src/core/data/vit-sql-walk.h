/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * VitSqlWalk: a walk over what the engine's parser makes of an expression, which refuses all that
 * is not known to be harmless.
 */
typedef struct
{
  const char *expression;
  GPtrArray *columns; /* names, each once */
  GPtrArray *lambda;  /* borrowed names of the parameters of the lambdas around this place */
  char *problem;      /* what is wrong, once something is */

  /* For an expression over the rows of a group. */
  gboolean aggregates; /* whether it is one */
  gboolean inside;     /* an aggregate */
  GPtrArray *bare;     /* names of columns outside of aggregates, each once */
  GPtrArray *calls;    /* JsonObject: the aggregates of @tree */
  JsonNode *tree;      /* owned: the first form that was parsed */
} VitSqlWalk;

void vit_sql_walk_fail (VitSqlWalk *walk, const char *format, ...) G_GNUC_PRINTF (2, 3);
void vit_sql_walk_node (VitSqlWalk *walk, JsonNode *node);
const char *vit_sql_get_string (JsonObject *object, const char *member);

G_END_DECLS
