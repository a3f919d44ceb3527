/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sql-walk.h"

#include "vit-sql-functions.h"

#include <stdarg.h>

/**
 * vit_sql_walk_fail:
 *
 * Says what is wrong, unless something was before.
 */
void
vit_sql_walk_fail (VitSqlWalk *walk, const char *format, ...)
{
  va_list arguments;

  if (walk->problem != NULL)
    return;
  va_start (arguments, format);
  walk->problem = g_strdup_vprintf (format, arguments);
  va_end (arguments);
}

/**
 * vit_sql_get_string:
 *
 * Returns: (transfer none): the text of @member, "" if there is none
 */
const char *
vit_sql_get_string (JsonObject *object, const char *member)
{
  const char *text = json_object_get_string_member_with_default (object, member, "");

  return text ? text : "";
}

static gboolean
is_one_of (const char *word, const char *const *words)
{
  return g_strv_contains (words, word);
}

static void
add_once (GPtrArray *names, const char *name)
{
  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, g_strdup (name));
}

/* The first of a column's names is the column's; later ones are fields of a struct. */
static void
walk_column (VitSqlWalk *walk, JsonObject *object)
{
  JsonArray *names = json_object_get_array_member (object, "column_names");
  const char *name = json_array_get_string_element (names, 0);

  if (g_ptr_array_find_with_equal_func (walk->lambda, name, g_str_equal, NULL))
    return;
  add_once (walk->columns, name);
  if (walk->aggregates && !walk->inside)
    add_once (walk->bare, name);
}

static gboolean
is_aggregate (const VitSqlWalk *walk, JsonObject *object)
{
  return walk->aggregates && g_str_equal (vit_sql_get_string (object, "class"), "FUNCTION") &&
         vit_sql_get_aggregate (vit_sql_get_string (object, "function_name")) !=
             VIT_SQL_AGGREGATE_NONE;
}

static void
fail_function (VitSqlWalk *walk, const char *name)
{
  const char *nearest = vit_sql_nearest_row_function (name);

  if (walk->aggregates && vit_sql_nearest_aggregate (name) != NULL)
    nearest = vit_sql_nearest_aggregate (name);
  vit_sql_walk_fail (walk, "%s() is not a function that computes from the values of %s%s%s%s", name,
                     walk->aggregates ? "a group's rows" : "one row",
                     nearest ? "; did you mean " : "", nearest ? nearest : "",
                     nearest ? "()?" : "");
}

/* A number that JSON does not hold to the last digit. */
static gboolean
is_too_long (JsonObject *constant)
{
  JsonObject *value = json_object_get_object_member (constant, "value");
  JsonObject *type = value ? json_object_get_object_member (value, "type") : NULL;
  const char *id = type ? vit_sql_get_string (type, "id") : "";

  if (g_str_equal (id, "DECIMAL"))
    {
      JsonObject *info = json_object_get_object_member (type, "type_info");

      return json_object_get_int_member_with_default (info, "width", 38) > 18;
    }

  return g_str_equal (id, "HUGEINT") || g_str_equal (id, "UHUGEINT") || g_str_equal (id, "UBIGINT");
}

static void
walk_function (VitSqlWalk *walk, JsonObject *object)
{
  const char *name = vit_sql_get_string (object, "function_name");
  const char *schema = vit_sql_get_string (object, "schema");

  if (vit_sql_get_string (object, "catalog")[0] != '\0' ||
      (schema[0] != '\0' && !g_str_equal (schema, "main")))
    {
      vit_sql_walk_fail (walk, "write “%s(%s)” instead of “%s.%s()”", name, schema, schema, name);
    }
  else if (is_aggregate (walk, object))
    {
      if (walk->inside)
        vit_sql_walk_fail (walk, "%s() stands in another aggregate", name);
      if (json_object_get_boolean_member_with_default (object, "export_state", FALSE))
        vit_sql_walk_fail (walk, "EXPORT_STATE does not belong in it");
      if (walk->tree == NULL)
        g_ptr_array_add (walk->calls, object);
    }
  else if (!vit_sql_is_row_function (name))
    {
      fail_function (walk, name);
    }
}

static void
walk_operator (VitSqlWalk *walk, JsonObject *object)
{
  static const char *const known[] = {
    "OPERATOR_NOT",         "OPERATOR_IS_NULL",
    "OPERATOR_IS_NOT_NULL", "COMPARE_IN",
    "COMPARE_NOT_IN",       "OPERATOR_COALESCE",
    "OPERATOR_NULLIF",      "ARRAY_EXTRACT",
    "ARRAY_SLICE",          "STRUCT_EXTRACT",
    "ARRAY_CONSTRUCTOR",    "ARROW",
    "OPERATOR_TRY",         NULL,
  };
  const char *type = vit_sql_get_string (object, "type");

  if (!is_one_of (type, known))
    vit_sql_walk_fail (walk, "%s has no place in an expression over one row", type);
}

/* Collects the names that the left side of a lambda gives to its parameters: one column, or a
 * row() of several. */
static void
collect_parameters (VitSqlWalk *walk, JsonNode *node)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  object = json_node_get_object (node);

  if (json_object_has_member (object, "column_names"))
    {
      JsonArray *names = json_object_get_array_member (object, "column_names");

      g_ptr_array_add (walk->lambda, (gpointer) json_array_get_string_element (names, 0));
    }
  else if (json_object_has_member (object, "children"))
    {
      JsonArray *children = json_object_get_array_member (object, "children");
      guint i;

      for (i = 0; i < json_array_get_length (children); i++)
        collect_parameters (walk, json_array_get_element (children, i));
    }
}

static void
walk_lambda (VitSqlWalk *walk, JsonObject *object)
{
  guint n_outer = walk->lambda->len;

  collect_parameters (walk, json_object_get_member (object, "lhs"));
  vit_sql_walk_node (walk, json_object_get_member (object, "expr"));
  g_ptr_array_set_size (walk->lambda, n_outer);
}

/* Refuses what is not known to be harmless. */
static void
check_class (VitSqlWalk *walk, JsonObject *object, const char *class)
{
  static const char *const harmless[] = {
    "CONSTANT", "CAST", "CASE", "COMPARISON", "CONJUNCTION", "BETWEEN", "COLLATE", NULL,
  };

  if (g_str_equal (class, "COLUMN_REF"))
    walk_column (walk, object);
  else if (g_str_equal (class, "FUNCTION"))
    walk_function (walk, object);
  else if (g_str_equal (class, "OPERATOR"))
    walk_operator (walk, object);
  else if (g_str_equal (class, "SUBQUERY"))
    vit_sql_walk_fail (
        walk, "a query inside an expression is not possible; name values one by one, as in "
              "city IN ('Kraków', 'Łódź')");
  else if (g_str_equal (class, "STAR"))
    vit_sql_walk_fail (walk, "* and COLUMNS() stand for several columns; name one");
  else if (g_str_equal (class, "WINDOW"))
    vit_sql_walk_fail (walk, "OVER () looks at other rows; an expression sees one row at a time");
  else if (g_str_equal (class, "PARAMETER"))
    vit_sql_walk_fail (walk, "? and $ stand for a value that is not given; write the value");
  else if (walk->aggregates && g_str_equal (class, "CONSTANT") && is_too_long (object))
    vit_sql_walk_fail (walk, "a number in it has more than 18 digits");
  else if (!is_one_of (class, harmless))
    vit_sql_walk_fail (walk, "%s has no place in an expression over one row", class);
}

static void
walk_object (VitSqlWalk *walk, JsonObject *object)
{
  const char *class = vit_sql_get_string (object, "class");
  const char *type = vit_sql_get_string (object, "user_type_name");
  g_autoptr (GList) members = NULL;
  gboolean inside = walk->inside;
  GList *at;

  if (g_str_equal (class, "LAMBDA"))
    {
      walk_lambda (walk, object);
      return;
    }
  if (class[0] != '\0')
    check_class (walk, object, class);

  /* A word before a string is a cast to the type of that name: ATTACH 'file'. */
  if (type[0] != '\0' && g_ascii_strcasecmp (type, "json") != 0)
    vit_sql_walk_fail (walk, "there is no type “%s”", type);

  walk->inside = inside || is_aggregate (walk, object);
  members = json_object_get_values (object);
  for (at = members; at != NULL && walk->problem == NULL; at = at->next)
    vit_sql_walk_node (walk, at->data);
  walk->inside = inside;
}

/**
 * vit_sql_walk_node:
 * @node: a part of what the parser gave
 *
 * Looks at all of it; what is wrong becomes the walk's problem.
 */
void
vit_sql_walk_node (VitSqlWalk *walk, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      walk_object (walk, json_node_get_object (node));
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      guint i;

      for (i = 0; i < json_array_get_length (array) && walk->problem == NULL; i++)
        vit_sql_walk_node (walk, json_array_get_element (array, i));
    }
}
