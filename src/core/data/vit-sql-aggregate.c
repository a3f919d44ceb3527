/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sql-aggregate.h"

#include "vit-data-resources.h"
#include "vit-sql-expression.h"
#include "vit-sql-functions.h"

#include <string.h>

#define SELECT "SELECT "

void
vit_sql_aggregate_free (VitSqlAggregate *self)
{
  g_clear_pointer (&self->tree, json_node_unref);
  g_clear_pointer (&self->columns, g_strfreev);
  g_clear_pointer (&self->bare, g_strfreev);
  g_clear_pointer (&self->sums, g_ptr_array_unref);
  g_clear_pointer (&self->ordered, g_ptr_array_unref);
  g_free (self);
}

/**
 * vit_sql_aggregate_read:
 * @expression: what somebody wrote, UTF-8
 *
 * Accepts what vit_sql_expression_read() does, and aggregates over it.
 *
 * Returns: (transfer full): the expression, or %NULL with %VIT_DATA_ERROR_EXPRESSION
 */
VitSqlAggregate *
vit_sql_aggregate_read (VitSqlParser *parser, const char *expression, GError **error)
{
  g_autoptr (VitSqlAggregate) self = g_new0 (VitSqlAggregate, 1);
  g_autoptr (GPtrArray) calls = g_ptr_array_new ();

  self->sums = g_ptr_array_new ();
  self->ordered = g_ptr_array_new ();
  self->tree = vit_sql_expression_read_aggregate (parser, expression, &self->columns, &self->bare,
                                                  calls, error);
  if (self->tree == NULL)
    return NULL;

  for (guint i = 0; i < calls->len; i++)
    {
      JsonObject *call = g_ptr_array_index (calls, i);

      /* The engine has something to say about one without argument. */
      if (json_array_get_length (json_object_get_array_member (call, "children")) == 0)
        continue;
      switch (vit_sql_get_aggregate (json_object_get_string_member (call, "function_name")))
        {
        case VIT_SQL_AGGREGATE_SUM:
        case VIT_SQL_AGGREGATE_MEAN:
          g_ptr_array_add (self->sums, call);
          break;
        case VIT_SQL_AGGREGATE_ORDERED:
          g_ptr_array_add (self->ordered, call);
          break;
        case VIT_SQL_AGGREGATE_EXACT:
        case VIT_SQL_AGGREGATE_NONE:
        default:
          break;
        }
    }

  return g_steal_pointer (&self);
}

/* The SELECT that a tree consists of. */
static JsonObject *
get_select (JsonNode *tree)
{
  JsonObject *root = json_node_get_object (tree);
  JsonArray *statements = json_object_get_array_member (root, "statements");

  return json_object_get_object_member (json_array_get_object_element (statements, 0), "node");
}

/* The one expression that it selects. */
static JsonNode *
get_item (JsonNode *tree)
{
  return json_array_get_element (json_object_get_array_member (get_select (tree), "select_list"),
                                 0);
}

/* A part of the tree as SQL: the engine writes what would select it. */
static char *
write_part (const VitSqlAggregate *self, VitSqlParser *parser, JsonNode *part, GError **error)
{
  g_autoptr (JsonNode) item = json_node_ref (get_item (self->tree));
  JsonObject *select = get_select (self->tree);
  JsonArray *list = json_array_new ();
  g_autofree char *sql = NULL;

  json_array_add_element (list, json_node_copy (part));
  json_object_set_array_member (select, "select_list", list);
  sql = vit_sql_parser_write (parser, self->tree, error);

  list = json_array_new ();
  json_array_add_element (list, g_steal_pointer (&item));
  json_object_set_array_member (select, "select_list", list);

  return sql && g_str_has_prefix (sql, SELECT) ? g_strdup (sql + strlen (SELECT)) : NULL;
}

static JsonNode *
get_argument (JsonObject *call)
{
  return json_array_get_element (json_object_get_array_member (call, "children"), 0);
}

/* " FILTER (WHERE …)", or "". */
static char *
write_filter (const VitSqlAggregate *self, VitSqlParser *parser, JsonObject *call, GError **error)
{
  JsonNode *filter = json_object_get_member (call, "filter");
  g_autofree char *condition = NULL;

  if (filter == NULL || JSON_NODE_HOLDS_NULL (filter))
    return g_strdup ("");
  condition = write_part (self, parser, filter, error);

  return condition ? g_strdup_printf (" FILTER (WHERE %s)", condition) : NULL;
}

/**
 * vit_sql_aggregate_dup_addend:
 * @sum: index into the calls that add numbers up
 *
 * Returns: (transfer full): SQL over one row of what is added up, missing in rows that do not
 *   count; or %NULL with an error of #VitDataError
 */
char *
vit_sql_aggregate_dup_addend (const VitSqlAggregate *self,
                              VitSqlParser *parser,
                              guint sum,
                              GError **error)
{
  JsonObject *call = g_ptr_array_index (self->sums, sum);
  JsonNode *filter = json_object_get_member (call, "filter");
  g_autofree char *argument = write_part (self, parser, get_argument (call), error);
  g_autofree char *condition = NULL;

  if (argument == NULL || filter == NULL || JSON_NODE_HOLDS_NULL (filter))
    return g_steal_pointer (&argument);

  condition = write_part (self, parser, filter, error);

  return condition ? g_strdup_printf ("CASE WHEN %s THEN %s END", condition, argument) : NULL;
}

/* Puts the only expression of @sql in the place of @call. */
static gboolean
replace_call (VitSqlParser *parser, JsonObject *call, const char *sql, GError **error)
{
  g_autofree char *statement = g_strconcat (SELECT, sql, NULL);
  g_autoptr (JsonNode) tree = vit_sql_parser_parse (parser, statement, error);
  g_autoptr (GList) old = json_object_get_members (call);
  g_autoptr (GList) new = NULL;
  JsonObject *item;

  if (tree == NULL)
    return FALSE;

  item = json_node_get_object (get_item (tree));
  new = json_object_get_members (item);
  for (GList *l = old; l != NULL; l = l->next)
    json_object_remove_member (call, l->data);
  for (GList *l = new; l != NULL; l = l->next)
    json_object_set_member (call, l->data, json_node_copy (json_object_get_member (item, l->data)));

  return TRUE;
}

/**
 * vit_sql_dup_exact_sum:
 * @mean: whether to make the mean of the sum
 * @distinct: whether equal numbers count once
 * @number: SQL of a number in a row
 * @scale: SQL of a large whole number, the same for all rows
 * @filter: " FILTER (WHERE …)" or ""
 *
 * The sum of numbers that are no whole ones, by way of whole ones, which add up to the same in
 * any order. Whole part and rest are divided by the scale apart, so that the result is the number
 * nearest to the sum. What is no finite number does not count.
 *
 * Returns: (transfer full): SQL of an aggregate
 */
char *
vit_sql_dup_exact_sum (gboolean mean,
                       gboolean distinct,
                       const char *number,
                       const char *scale,
                       const char *filter)
{
  g_autofree char *one = vit_sql_fill ("any_value({scale})", "scale", scale, NULL);
  g_autofree char *whole = vit_sql_fill (
      "{distinct}CASE WHEN isfinite({number}) THEN CAST({number} * {scale} AS HUGEINT) "
      "END",
      "distinct", distinct ? "DISTINCT " : "", "number", number, "scale", scale, NULL);

  return vit_sql_load (vit_data_get_resource (),
                       mean ? "data/recipe-exact-mean.sql" : "data/recipe-exact-sum.sql", "whole",
                       whole, "filter", filter, "scale", one, NULL);
}

/**
 * vit_sql_dup_exact_scale:
 * @number: SQL of a number in a row
 *
 * Returns: (transfer full): SQL of an aggregate over all rows: the scale for
 *   vit_sql_dup_exact_sum(), a power of ten that keeps 22 digits of the greatest number
 */
char *
vit_sql_dup_exact_scale (const char *number)
{
  return vit_sql_load (vit_data_get_resource (), "data/recipe-exact-scale.sql", "number", number,
                       NULL);
}

/**
 * vit_sql_aggregate_scale:
 * @sum: index into the calls that add numbers up
 * @scale: SQL of a large whole number, the same for all rows
 *
 * Makes the call add up whole numbers, @scale times as large, which gives the same in any order.
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError
 */
gboolean
vit_sql_aggregate_scale (const VitSqlAggregate *self,
                         VitSqlParser *parser,
                         guint sum,
                         const char *scale,
                         GError **error)
{
  JsonObject *call = g_ptr_array_index (self->sums, sum);
  const char *name = json_object_get_string_member (call, "function_name");
  gboolean distinct = json_object_get_boolean_member_with_default (call, "distinct", FALSE);
  g_autofree char *argument = write_part (self, parser, get_argument (call), error);
  g_autofree char *filter = argument ? write_filter (self, parser, call, error) : NULL;
  g_autofree char *sql = NULL;

  if (filter == NULL)
    return FALSE;

  sql = vit_sql_dup_exact_sum (vit_sql_get_aggregate (name) == VIT_SQL_AGGREGATE_MEAN, distinct,
                               argument, scale, filter);

  return replace_call (parser, call, sql, error);
}

/* Orders the rows that a call sees by @column, after whatever it is ordered by already. Equal
 * values count once in a call with DISTINCT, so their own order is the only one. */
static void
add_order (JsonObject *call, const char *column)
{
  JsonObject *modifier = json_object_get_object_member (call, "order_bys");
  JsonArray *orders = json_object_get_array_member (modifier, "orders");
  JsonArray *names = json_array_new ();
  JsonObject *order = json_object_new ();
  JsonObject *reference = json_object_new ();

  json_object_set_string_member (order, "type", "ORDER_DEFAULT");
  json_object_set_string_member (order, "null_order", "ORDER_DEFAULT");
  if (json_object_get_boolean_member_with_default (call, "distinct", FALSE))
    {
      json_object_unref (reference);
      json_array_unref (names);
      json_object_set_member (order, "expression", json_node_copy (get_argument (call)));
    }
  else
    {
      json_array_add_string_element (names, column);
      json_object_set_string_member (reference, "class", "COLUMN_REF");
      json_object_set_string_member (reference, "type", "COLUMN_REF");
      json_object_set_string_member (reference, "alias", "");
      json_object_set_array_member (reference, "column_names", names);
      json_object_set_object_member (order, "expression", reference);
    }
  json_array_add_object_element (orders, order);
}

/**
 * vit_sql_aggregate_write:
 * @row: the column that numbers the rows
 *
 * Gives the calls that hang on it the order of the rows. To be called once, at the end.
 *
 * Returns: (transfer full): the expression as SQL; or %NULL with an error of #VitDataError
 */
char *
vit_sql_aggregate_write (const VitSqlAggregate *self,
                         VitSqlParser *parser,
                         const char *row,
                         GError **error)
{
  for (guint i = 0; i < self->ordered->len; i++)
    add_order (g_ptr_array_index (self->ordered, i), row);

  return write_part (self, parser, get_item (self->tree), error);
}

/**
 * vit_sql_check_aggregate:
 * @expression: what somebody wrote, UTF-8
 *
 * Returns: %TRUE if it is one expression over the rows of a group, or %FALSE with
 *   %VIT_DATA_ERROR_EXPRESSION saying why not
 */
gboolean
vit_sql_check_aggregate (const char *expression, GError **error)
{
  g_autoptr (VitSqlParser) parser = vit_sql_parser_new (error);
  g_autoptr (VitSqlAggregate) read =
      parser ? vit_sql_aggregate_read (parser, expression, error) : NULL;

  return read != NULL;
}
