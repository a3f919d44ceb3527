/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sql-expression.h"

#include "vit-data-error.h"
#include "vit-sql-walk.h"

#include <string.h>

/* Longer than anyone writes by hand. The parser's work grows with the square of it, when all of
 * it opens comments. */
#define MAX_BYTES 16384

/* How an expression is wrapped to be parsed, and as it is embedded in queries. The line breaks
 * end a comment that the expression may end in. */
#define WRAPPED_HEAD "SELECT (\n"
#define WRAPPED_TAIL "\n)"

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
static JsonNode *
find_only_item (VitSqlWalk *walk, JsonObject *select)
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

  if (!g_str_equal (vit_sql_get_string (select, "type"), "SELECT_NODE"))
    {
      vit_sql_walk_fail (walk, "it is a query");
      return NULL;
    }
  from = json_object_get_object_member (select, "from_table");
  if (from == NULL || !g_str_equal (vit_sql_get_string (from, "type"), "EMPTY"))
    vit_sql_walk_fail (walk, "FROM does not belong in it");
  if (!g_str_equal (vit_sql_get_string (select, "aggregate_handling"), "STANDARD_HANDLING"))
    vit_sql_walk_fail (walk, "GROUP BY does not belong in it");
  for (i = 0; i < G_N_ELEMENTS (clauses); i++)
    if (!is_empty (select, clauses[i][0]))
      vit_sql_walk_fail (walk, "%s does not belong in it", clauses[i][1]);

  items = json_object_get_array_member (select, "select_list");
  if (items == NULL || json_array_get_length (items) != 1)
    {
      vit_sql_walk_fail (walk, "there is more than one");
      return NULL;
    }
  item = json_array_get_object_element (items, 0);
  if (vit_sql_get_string (item, "alias")[0] != '\0')
    vit_sql_walk_fail (walk, "it gives its value the name “%s”; a name does not belong in it",
                       vit_sql_get_string (item, "alias"));

  return walk->problem == NULL ? json_array_get_element (items, 0) : NULL;
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
fail_syntax (VitSqlWalk *walk, JsonObject *root, guint64 head)
{
  const char *position = vit_sql_get_string (root, "position");
  g_autofree char *message = shorten (vit_sql_get_string (root, "error_message"), 160);
  guint64 at = position[0] != '\0' ? g_ascii_strtoull (position, NULL, 10) : 0;

  /* Positions count characters. One beyond the end is that of the closing parenthesis that was
   * put behind the expression. */
  if (at < head)
    vit_sql_walk_fail (walk, "%s", message);
  else if (at - head >= (guint64) g_utf8_strlen (walk->expression, -1))
    vit_sql_walk_fail (walk, "it ends too early, or its parentheses do not match");
  else
    vit_sql_walk_fail (walk, "at character %" G_GUINT64_FORMAT ": %s", at - head + 1, message);
}

static void
walk_parsed (VitSqlWalk *walk, JsonNode *tree, guint64 head)
{
  JsonObject *root = json_node_get_object (tree);
  JsonArray *statements;
  JsonNode *item;

  if (json_object_get_boolean_member_with_default (root, "error", TRUE))
    {
      fail_syntax (walk, root, head);
      return;
    }
  statements = json_object_get_array_member (root, "statements");
  if (statements == NULL || json_array_get_length (statements) != 1)
    {
      vit_sql_walk_fail (walk, "it is more than one statement");
      return;
    }
  item =
      find_only_item (walk,
                      json_object_get_object_member (json_array_get_object_element (statements, 0),
                                                     "node"));
  if (item != NULL)
    vit_sql_walk_node (walk, item);
}

static void
walk_text (VitSqlWalk *walk, VitSqlParser *parser)
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
        vit_sql_walk_fail (walk, "%s", error->message);
      else
        walk_parsed (walk, tree, forms[i].head);
      if (walk->aggregates && walk->tree == NULL)
        walk->tree = g_steal_pointer (&tree);
    }
}

/* Returns whether the expression is one, or sets the error and clears the walk. */
static gboolean
walk_expression (VitSqlWalk *walk, VitSqlParser *parser, GError **error)
{
  const char *expression = walk->expression;
  gboolean is_valid = g_utf8_validate (expression, -1, NULL);
  g_autofree char *shown = NULL;

  if (strlen (expression) > MAX_BYTES)
    vit_sql_walk_fail (walk,
                       "it is %" G_GSIZE_FORMAT " bytes long, and %d are the most that is read",
                       strlen (expression), MAX_BYTES);
  else if (!is_valid)
    vit_sql_walk_fail (walk, "it is not UTF-8");
  else if (strspn (expression, " \t\r\n") == strlen (expression))
    vit_sql_walk_fail (walk, "it is empty");
  else
    walk_text (walk, parser);

  if (walk->problem == NULL)
    return TRUE;

  shown = is_valid ? shorten (expression, 60) : g_strdup ("…");
  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_EXPRESSION,
               "“%s” is not one SQL expression: %s", shown, walk->problem);
  g_clear_pointer (&walk->problem, g_free);
  g_clear_pointer (&walk->tree, json_node_unref);

  return FALSE;
}

static GStrv
steal_names (GPtrArray *names)
{
  g_ptr_array_add (names, NULL);

  return (GStrv) g_ptr_array_steal (names, NULL);
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
  VitSqlWalk walk = { .expression = expression, .columns = columns, .lambda = lambda };

  return walk_expression (&walk, parser, error) ? steal_names (columns) : NULL;
}

/**
 * vit_sql_expression_read_aggregate:
 * @expression: what somebody wrote, UTF-8
 * @columns: (out): the names of the columns in it, each once
 * @bare: (out): those of them that stand outside of all aggregates
 * @calls: (element-type JsonObject): where to add the aggregates in it, which are the tree's
 *
 * Accepts what vit_sql_expression_read() does, and aggregates over it.
 *
 * Returns: (transfer full): the statement that selects the expression, as the parser gives it,
 *   or %NULL with %VIT_DATA_ERROR_EXPRESSION
 */
JsonNode *
vit_sql_expression_read_aggregate (VitSqlParser *parser,
                                   const char *expression,
                                   GStrv *columns,
                                   GStrv *bare,
                                   GPtrArray *calls,
                                   GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) bare_names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) lambda = g_ptr_array_new ();
  VitSqlWalk walk = { .expression = expression,
                      .columns = names,
                      .lambda = lambda,
                      .aggregates = TRUE,
                      .bare = bare_names,
                      .calls = calls };

  if (!walk_expression (&walk, parser, error))
    return NULL;

  *columns = steal_names (names);
  *bare = steal_names (bare_names);

  return walk.tree;
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
