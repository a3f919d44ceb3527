/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps that bring in other tables, or make rows of their own. */

#include <string.h>

#include "vit-step-private.h"
#include "vit-step-read.h"

void
vit_step_read_union (VitStep *self, VitJsonScope *scope)
{
  vit_json_scope_require (scope, "tables");
  self->tables = vit_step_read_list (scope, "tables");
}
void
vit_step_read_join (VitStep *self, VitJsonScope *scope)
{
  static const char *const kinds[] = { "left", "inner", "full", NULL };
  g_autofree char *table = vit_step_read_text (scope, "table");
  const char *const tables[] = { table, NULL };
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_autoptr (VitJsonScope) child = vit_step_read_object (scope, "on", &self->columns);

  self->tables = g_strdupv ((GStrv) tables);
  vit_step_check_names (scope, "on", (const char *const *) self->columns);
  for (guint i = 0; self->columns[i] != NULL; i++)
    g_strv_builder_add (keys, vit_json_scope_string (child, self->columns[i], ""));
  self->names = g_strv_builder_end (keys);
  if (self->columns[0] != NULL)
    vit_step_check_names (scope, "on", (const char *const *) self->names);

  self->join = vit_json_scope_word (scope, "kind", kinds, VIT_JOIN_LEFT);
  self->prefix = g_strdup (vit_json_scope_string (scope, "prefix", ""));
}

void
vit_step_read_pivot (VitStep *self, VitJsonScope *scope)
{
  static const char *const words[] = { "sum",   "mean",           "median", "min",  "max",
                                       "count", "count_distinct", "first",  "last", NULL };
  g_autofree char *header = vit_step_read_text (scope, "columns");
  const char *const columns[] = { header, NULL };

  vit_json_scope_require (scope, "index");
  self->by = vit_step_read_list (scope, "index");
  self->columns = g_strdupv ((GStrv) columns);
  self->column = vit_step_read_text (scope, "values");
  self->aggregate = vit_json_scope_word (scope, "aggregate", words, VIT_AGGREGATE_SUM);

  for (guint i = 0; header != NULL && self->by != NULL && self->by[i] != NULL; i++)
    if (g_ascii_strcasecmp (self->by[i], header) == 0)
      vit_json_scope_fail (scope, "columns", VIT_JSON_ERROR_VALUE, "is in the index too");
}

/* `by` may be empty, which is as good as not there. */
static GStrv
read_groups (VitJsonScope *scope)
{
  JsonNode *node = vit_json_scope_node (scope, "by");

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node) &&
      json_array_get_length (json_node_get_array (node)) == 0)
    return NULL;

  return vit_step_read_list (scope, "by");
}

/* Behind the parenthesis that closes the one at @at, or NULL if none does. */
static const char *
skip_parentheses (const char *at)
{
  int depth = 0;
  char quote = '\0';

  for (; *at != '\0'; at++)
    {
      if (quote != '\0')
        quote = *at == quote ? '\0' : quote;
      else if (*at == '\'' || *at == '"')
        quote = *at;
      else if (*at == '(')
        depth++;
      else if (*at == ')' && --depth == 0)
        return at + 1;
    }

  return NULL;
}

/* "share(price)" as the sum that it is a share of, or NULL for any other aggregate. */
static char *
dup_total (const char *expression)
{
  g_autofree char *text = g_strstrip (g_strdup (expression));
  const char *open = text + strlen ("share");
  const char *end;

  if (g_ascii_strncasecmp (text, "share", strlen ("share")) != 0)
    return NULL;
  while (g_ascii_isspace (*open))
    open++;
  end = *open == '(' ? skip_parentheses (open) : NULL;

  return end != NULL && *end == '\0' ? g_strconcat ("sum", open, NULL) : NULL;
}

void
vit_step_read_group (VitStep *self, VitJsonScope *scope)
{
  g_autoptr (VitJsonScope) child = vit_step_read_object (scope, "aggregates", &self->names);
  g_autoptr (GStrvBuilder) expressions = g_strv_builder_new ();

  vit_step_check_names (scope, "aggregates", (const char *const *) self->names);
  self->shares = g_new0 (gboolean, g_strv_length (self->names) + 1);
  for (guint i = 0; self->names[i] != NULL; i++)
    {
      const char *expression = vit_json_scope_string (child, self->names[i], "");
      g_autofree char *total = dup_total (expression);

      self->shares[i] = total != NULL;
      g_strv_builder_add (expressions, total ? total : expression);
    }
  self->expressions = g_strv_builder_end (expressions);
  self->by = read_groups (scope);
}
