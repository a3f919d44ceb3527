/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sql-expression.h"

#include "vit-data-error.h"
#include "vit-sql-functions.h"

#include <stdarg.h>
#include <string.h>

/* Longer than anyone writes by hand. The parser's work grows with the square of it, when all of
 * it opens comments. */
#define MAX_BYTES 16384

/* How an expression is wrapped to be parsed, and as it is embedded in queries. The line breaks
 * end a comment that the expression may end in. */
#define WRAPPED_HEAD "SELECT (\n"
#define WRAPPED_TAIL "\n)"

typedef struct
{
  const char *expression;
  GPtrArray *columns; /* names, each once */
  GPtrArray *lambda;  /* borrowed names of the parameters of the lambdas around this place */
  char *problem;      /* what is wrong, once something is */
} Walk;

static void walk_node (Walk *walk, JsonNode *node);

static void walk_fail (Walk *walk, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
walk_fail (Walk *walk, const char *format, ...)
{
  va_list arguments;

  if (walk->problem != NULL)
    return;
  va_start (arguments, format);
  walk->problem = g_strdup_vprintf (format, arguments);
  va_end (arguments);
}

static const char *
get_string (JsonObject *object, const char *member)
{
  const char *text = json_object_get_string_member_with_default (object, member, "");

  return text ? text : "";
}

static gboolean
is_one_of (const char *word, const char *const *words)
{
  return g_strv_contains (words, word);
}

/* The first of a column's names is the column's; later ones are fields of a struct. */
static void
walk_column (Walk *walk, JsonObject *object)
{
  JsonArray *names = json_object_get_array_member (object, "column_names");
  const char *name = json_array_get_string_element (names, 0);

  if (g_ptr_array_find_with_equal_func (walk->lambda, name, g_str_equal, NULL) ||
      g_ptr_array_find_with_equal_func (walk->columns, name, g_str_equal, NULL))
    return;
  g_ptr_array_add (walk->columns, g_strdup (name));
}

static void
walk_function (Walk *walk, JsonObject *object)
{
  const char *name = get_string (object, "function_name");
  const char *schema = get_string (object, "schema");

  if (get_string (object, "catalog")[0] != '\0' ||
      (schema[0] != '\0' && !g_str_equal (schema, "main")))
    {
      walk_fail (walk, "write “%s(%s)” instead of “%s.%s()”", name, schema, schema, name);
    }
  else if (!vit_sql_is_row_function (name))
    {
      const char *nearest = vit_sql_nearest_row_function (name);

      walk_fail (walk, "%s() is not a function that computes from the values of one row%s%s%s",
                 name, nearest ? "; did you mean " : "", nearest ? nearest : "",
                 nearest ? "()?" : "");
    }
}

static void
walk_operator (Walk *walk, JsonObject *object)
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
  const char *type = get_string (object, "type");

  if (!is_one_of (type, known))
    walk_fail (walk, "%s has no place in an expression over one row", type);
}

/* Collects the names that the left side of a lambda gives to its parameters: one column, or a
 * row() of several. */
static void
collect_parameters (Walk *walk, JsonNode *node)
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
walk_lambda (Walk *walk, JsonObject *object)
{
  guint n_outer = walk->lambda->len;

  collect_parameters (walk, json_object_get_member (object, "lhs"));
  walk_node (walk, json_object_get_member (object, "expr"));
  g_ptr_array_set_size (walk->lambda, n_outer);
}

/* Refuses what is not known to be harmless. */
static void
check_class (Walk *walk, JsonObject *object, const char *class)
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
    walk_fail (walk, "a query inside an expression is not possible; name values one by one, as in "
                     "city IN ('Kraków', 'Łódź')");
  else if (g_str_equal (class, "STAR"))
    walk_fail (walk, "* and COLUMNS() stand for several columns; name one");
  else if (g_str_equal (class, "WINDOW"))
    walk_fail (walk, "OVER () looks at other rows; an expression sees one row at a time");
  else if (g_str_equal (class, "PARAMETER"))
    walk_fail (walk, "? and $ stand for a value that is not given; write the value");
  else if (!is_one_of (class, harmless))
    walk_fail (walk, "%s has no place in an expression over one row", class);
}

static void
walk_object (Walk *walk, JsonObject *object)
{
  const char *class = get_string (object, "class");
  const char *type = get_string (object, "user_type_name");
  g_autoptr (GList) members = NULL;
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
    walk_fail (walk, "there is no type “%s”", type);

  members = json_object_get_values (object);
  for (at = members; at != NULL && walk->problem == NULL; at = at->next)
    walk_node (walk, at->data);
}

static void
walk_node (Walk *walk, JsonNode *node)
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
        walk_node (walk, json_array_get_element (array, i));
    }
}

static gboolean
is_empty (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_array_get_length (json_node_get_array (node)) == 0;
  if (JSON_NODE_HOLDS_OBJECT (node) && json_object_has_member (json_node_get_object (node), "map"))
    return is_empty (json_node_get_object (node), "map");

  return FALSE;
}

/* Returns the one expression that the SELECT consists of, or NULL with the walk failed. */
static JsonObject *
find_only_item (Walk *walk, JsonObject *select)
{
  static const char *const clauses[][2] = {
    { "where_clause", "WHERE" },  { "group_expressions", "GROUP BY" },
    { "group_sets", "GROUP BY" }, { "having", "HAVING" },
    { "qualify", "QUALIFY" },     { "sample", "SAMPLE" },
    { "cte_map", "WITH" },        { "modifiers", "ORDER BY, LIMIT or DISTINCT" },
  };
  JsonObject *from = NULL, *item;
  JsonArray *items;
  guint i;

  if (!g_str_equal (get_string (select, "type"), "SELECT_NODE"))
    {
      walk_fail (walk, "it is a query");
      return NULL;
    }
  from = json_object_get_object_member (select, "from_table");
  if (from == NULL || !g_str_equal (get_string (from, "type"), "EMPTY"))
    walk_fail (walk, "FROM does not belong in it");
  if (!g_str_equal (get_string (select, "aggregate_handling"), "STANDARD_HANDLING"))
    walk_fail (walk, "GROUP BY does not belong in it");
  for (i = 0; i < G_N_ELEMENTS (clauses); i++)
    if (!is_empty (select, clauses[i][0]))
      walk_fail (walk, "%s does not belong in it", clauses[i][1]);

  items = json_object_get_array_member (select, "select_list");
  if (items == NULL || json_array_get_length (items) != 1)
    {
      walk_fail (walk, "there is more than one");
      return NULL;
    }
  item = json_array_get_object_element (items, 0);
  if (get_string (item, "alias")[0] != '\0')
    walk_fail (walk, "it gives its value the name “%s”; a name does not belong in it",
               get_string (item, "alias"));

  return walk->problem == NULL ? item : NULL;
}

/* The beginning of a text, for a message. */
static char *
shorten (const char *text, int n_characters)
{
  const char *end = text;
  int i;

  for (i = 0; i < n_characters && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  return *end != '\0' ? g_strdup_printf ("%.*s…", (int) (end - text), text) : g_strdup (text);
}

static void
fail_syntax (Walk *walk, JsonObject *root, guint64 head)
{
  const char *position = get_string (root, "position");
  g_autofree char *message = shorten (get_string (root, "error_message"), 160);
  guint64 at = position[0] != '\0' ? g_ascii_strtoull (position, NULL, 10) : 0;

  /* Positions count characters. One beyond the end is that of the closing parenthesis that was
   * put behind the expression. */
  if (at < head)
    walk_fail (walk, "%s", message);
  else if (at - head >= (guint64) g_utf8_strlen (walk->expression, -1))
    walk_fail (walk, "it ends too early, or its parentheses do not match");
  else
    walk_fail (walk, "at character %" G_GUINT64_FORMAT ": %s", at - head + 1, message);
}

static void
walk_parsed (Walk *walk, JsonNode *tree, guint64 head)
{
  JsonObject *root = json_node_get_object (tree);
  JsonArray *statements;
  JsonObject *item;

  if (json_object_get_boolean_member_with_default (root, "error", TRUE))
    {
      fail_syntax (walk, root, head);
      return;
    }
  statements = json_object_get_array_member (root, "statements");
  if (statements == NULL || json_array_get_length (statements) != 1)
    {
      walk_fail (walk, "it is more than one statement");
      return;
    }
  item =
      find_only_item (walk,
                      json_object_get_object_member (json_array_get_object_element (statements, 0),
                                                     "node"));
  if (item != NULL)
    walk_object (walk, item);
}

static void
walk_text (Walk *walk, VitSqlParser *parser)
{
  g_autofree char *wrapped = g_strconcat (WRAPPED_HEAD, walk->expression, WRAPPED_TAIL, NULL);
  g_autofree char *bare = g_strconcat ("SELECT\n", walk->expression, NULL);
  const struct
  {
    const char *sql;
    guint64 head;
  } forms[] = { { wrapped, strlen (WRAPPED_HEAD) }, { bare, strlen ("SELECT\n") } };
  guint i;

  /* Wrapped, clauses after the expression do not parse; bare, parentheses that close the wrapping
   * and open it again ("a) + (b") do not. What passes both stands for itself anywhere. */
  for (i = 0; i < G_N_ELEMENTS (forms) && walk->problem == NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) tree = vit_sql_parser_parse (parser, forms[i].sql, &error);

      if (tree == NULL)
        walk_fail (walk, "%s", error->message);
      else
        walk_parsed (walk, tree, forms[i].head);
    }
}

/**
 * vit_sql_expression_read:
 * @parser: a parser
 * @expression: what somebody wrote, UTF-8
 *
 * Accepts exactly one SQL expression over the columns of one row, as vit_sql_check_expression()
 * describes it. A word without parentheses is taken for a column, even one such as current_date
 * that the engine has a meaning for where there is no such column: compare the result with the
 * columns there are.
 *
 * Returns: (transfer full): the names of the columns in it, each once, in order of appearance, or
 *   %NULL with %VIT_DATA_ERROR_EXPRESSION
 */
GStrv
vit_sql_expression_read (VitSqlParser *parser, const char *expression, GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) lambda = g_ptr_array_new ();
  g_autofree char *shown = NULL;
  Walk walk = { expression, columns, lambda, NULL };

  if (strlen (expression) > MAX_BYTES)
    walk_fail (&walk, "it is %" G_GSIZE_FORMAT " bytes long, and %d are the most that is read",
               strlen (expression), MAX_BYTES);
  else if (!g_utf8_validate (expression, -1, NULL))
    walk_fail (&walk, "it is not UTF-8");
  else if (strspn (expression, " \t\r\n") == strlen (expression))
    walk_fail (&walk, "it is empty");
  else
    walk_text (&walk, parser);

  if (walk.problem == NULL)
    {
      g_ptr_array_add (columns, NULL);
      return (GStrv) g_ptr_array_steal (columns, NULL);
    }

  shown = g_utf8_validate (expression, -1, NULL) ? shorten (expression, 60) : g_strdup ("…");
  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_EXPRESSION,
               "“%s” is not one SQL expression: %s", shown, walk.problem);
  g_free (walk.problem);

  return NULL;
}

/**
 * vit_sql_check_expression:
 * @expression: what somebody wrote, UTF-8
 *
 * Returns: %TRUE if it is one expression, or %FALSE with %VIT_DATA_ERROR_EXPRESSION saying why not
 */
gboolean
vit_sql_check_expression (const char *expression, GError **error)
{
  g_autoptr (VitSqlParser) parser = vit_sql_parser_new (error);
  g_auto (GStrv) columns = NULL;

  if (parser == NULL)
    return FALSE;
  columns = vit_sql_expression_read (parser, expression, error);

  return columns != NULL;
}
