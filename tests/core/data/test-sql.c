/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-data-error.h"
#include "vit-sql.h"

#include <string.h>

static void
test_quoting (void)
{
  static const char *const names[] = { "a", "Цена \"брутто\"", NULL };
  g_autofree char *name = vit_sql_name ("a\"; DROP TABLE t --");
  g_autofree char *text = vit_sql_string ("it's");
  g_autofree char *missing = vit_sql_string (NULL);
  g_autofree char *empty = vit_sql_string ("");
  g_autofree char *list = vit_sql_names (names);
  g_autofree char *none = vit_sql_names (names + 2);

  g_assert_cmpstr (name, ==, "\"a\"\"; DROP TABLE t --\"");
  g_assert_cmpstr (text, ==, "'it''s'");
  g_assert_cmpstr (missing, ==, "NULL");
  g_assert_cmpstr (empty, ==, "''");
  g_assert_cmpstr (list, ==, "\"a\", \"Цена \"\"брутто\"\"\"");
  g_assert_cmpstr (none, ==, "");
}

static void
test_fill (void)
{
  g_autofree char *sql = vit_sql_fill ("SELECT {a}, {b_2}, {'k': 1}, {A}, {}, {a FROM {a}", "a",
                                       "\"{b_2}\"", "b_2", "1", NULL);

  g_assert_cmpstr (sql, ==, "SELECT \"{b_2}\", 1, {'k': 1}, {A}, {}, {a FROM \"{b_2}\"");
}

static void
test_fill_lacks_word (void)
{
  if (g_test_subprocess ())
    {
      g_autofree char *sql = vit_sql_fill ("SELECT {a}", NULL);

      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*No SQL is given for {a}*");
}

static void
test_fill_lacks_place (void)
{
  if (g_test_subprocess ())
    {
      g_autofree char *sql = vit_sql_fill ("SELECT 1", "a", "1", NULL);

      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*word that the template lacks*");
}

static void
test_accepted (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean accepted = vit_sql_check_expression (data, &error);

  g_assert_no_error (error);
  g_assert_true (accepted);
}

static const char *const accepted[] = {
  "quantity <= 100",
  "a",
  "  1\n",
  "\"Цена за штуку\" * \"Количество\"",
  "цена * 2",
  "a -- the comment ends with the line",
  "/* before */ a /* after */",
  "a AND (b OR NOT c)",
  "city IN ('Kraków', 'Łódź; --')",
  "price BETWEEN 1 AND 2.5e3",
  "CASE WHEN a > 1 THEN 'x' ELSE 'y' END",
  "COALESCE(a, 0) + nullif(b, 1)",
  "CAST(a AS DECIMAL(10, 2))",
  "a::DATE >= DATE '2020-01-31' - INTERVAL 3 MONTH",
  "TRY_CAST(a AS BIGINT) IS NOT NULL",
  "extract(year FROM date) = 2019",
  "date_trunc('month', date)",
  "list_transform(a, lambda x, i: x + i + b)",
  "list_filter(a, x -> x > 1)",
  "[x * 2 FOR x IN a IF x > 1]",
  "{'k': a, 'l': [1, 2]}.k",
  "a.b[1]",
  "name ILIKE '%чай%' AND name NOT LIKE 'x_'",
  "regexp_replace(name, '\\s+', ' ', 'g')",
  "strftime(date, '%Y-%m')",
  "LOWER(trim(name)) || '!'",
  "name COLLATE NOCASE = 'x'",
  "NULL",
  "$$a string in dollars; --$$",
  "E'\\n'",
  "if(a, 1, 2)",
  "a::JSON -> '$.b'",
  "CAST(a AS INTEGER[])",
  "a = 18446744073709551616",
  "\"from\" + \"select\"",
};

/* What is refused, and a part of what is said about it. */
static const struct
{
  const char *expression;
  const char *message;
} refused[] = {
  { "", "empty" },
  { " \n\t", "empty" },
  { "-- nothing but a comment", "ends too early" },
  { "/* open", "syntax|unterminated|ends too early" },
  { "1) FROM x --", "FROM" },
  { "1) WHERE a --", "syntax|WHERE" },
  { "1 FROM x", "character 3" },
  { "a; DROP TABLE t", "character 2" },
  { "a); DROP TABLE t; --", "parentheses" },
  { "a); SELECT (1", "more than one" },
  { "a) UNION SELECT (1", "it is a query" },
  { "a) + (b", "character 2|syntax" },
  { "a), (b", "more than one" },
  { "a, b", "more than one" },
  { "a) AS (b", "syntax" },
  { "a AS b", "syntax" },
  { "a) AS b --", "parentheses" },
  { "a) b; (SELECT 1", "more than one" },
  { "b : a", "syntax" },
  { "a) LIMIT (1", "LIMIT" },
  { "a) ORDER BY (1", "ORDER BY" },
  { "a) GROUP BY ALL --", "GROUP BY" },
  { "a) GROUP BY (a", "GROUP BY" },
  { "a) HAVING (a", "HAVING" },
  { "a) QUALIFY (a", "QUALIFY" },
  { "a) USING SAMPLE 10 --", "SAMPLE" },
  { "a) WINDOW w AS (ORDER BY x", "syntax" },
  { "(a", "ends too early" },
  { "a)", "parentheses" },
  { "((a) + b", "ends too early" },
  { "'open", "unterminated" },
  { "\"open", "unterminated" },
  { "SELECT 1", "a query inside|syntax" },
  { "(SELECT 1)", "a query inside" },
  { "a IN (SELECT b FROM c)", "a query inside" },
  { "EXISTS (FROM c)", "a query inside" },
  { "a = ANY ([1, 2])", "a query inside" },
  { "ARRAY(SELECT 1)", "a query inside" },
  { "(VALUES (1))", "a query inside" },
  { "a + (WITH x AS (SELECT 1) FROM x)", "a query inside" },
  { "lower((TABLE t))", "a query inside|syntax" },
  { "*", "several columns" },
  { "t.*", "several columns" },
  { "COLUMNS(*)", "several columns" },
  { "COLUMNS('a.*') > 1", "several columns" },
  { "* EXCLUDE (a)", "several columns|syntax" },
  { "count(*)", "count_star|count" },
  { "sum(a)", "sum() is not a function" },
  { "row_number() OVER ()", "one row at a time" },
  { "sum(a) OVER (ORDER BY b)", "one row at a time" },
  { "lag(a) OVER w", "window" },
  { "?", "not given" },
  { "$1 + 1", "not given" },
  { "$name", "not given" },
  { "#1", "no place" },
  { "DEFAULT", "no place|syntax" },
  { "grouping(a)", "no place" },
  { "unnest([1, 2])", "unnest() is not" },
  { "random()", "random() is not" },
  { "now()", "now() is not" },
  { "today() - a", "today() is not" },
  { "uuid()", "uuid() is not" },
  { "nextval('s')", "nextval() is not" },
  { "getenv('HOME')", "getenv() is not" },
  { "current_setting('threads')", "current_setting() is not" },
  { "getvariable('x')", "getvariable() is not" },
  { "read_csv('/etc/passwd')", "read_csv() is not" },
  { "read_text('/etc/passwd')", "read_text() is not" },
  { "query('DROP TABLE t')", "query() is not" },
  { "json_execute_serialized_sql('x')", "is not a function" },
  { "write_log('x')", "write_log() is not" },
  { "error('x')", "error() is not" },
  { "lwoer(name)", "did you mean lower()" },
  { "name.lower()", "lower(name)" },
  { "system.main.lower(name)", "instead of" },
  { "list_transform(a, lambda x: random())", "random() is not" },
  { "list_transform(a, lambda x: (SELECT x))", "a query inside" },
  { "CASE WHEN a THEN (SELECT 1) END", "a query inside" },
  { "цена + + сумма x", "character 16" },
  { "1e999", "too large" },
  { "COPY t TO 'x'", "syntax" },
  { "ATTACH 'x'", "no type" },
  { "CAST(a AS regclass)", "no type" },
  { "a \xff b", "UTF-8" },
};

static void
test_refused (gconstpointer data)
{
  const char *const *pair = data;
  g_auto (GStrv) messages = g_strsplit (pair[1], "|", -1);
  g_autoptr (GError) error = NULL;
  gboolean found = FALSE;
  guint i;

  if (vit_sql_check_expression (pair[0], &error))
    {
      g_test_fail_printf ("“%s” was let in", pair[0]);
      return;
    }
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_EXPRESSION);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));

  for (i = 0; messages[i] != NULL; i++)
    found |= strstr (error->message, messages[i]) != NULL;
  if (!found)
    g_test_fail_printf ("“%s” was refused with: %s", pair[0], error->message);
}

static char *
repeat (const char *text, gsize n_times)
{
  GString *string = g_string_new (NULL);

  while (n_times-- > 0)
    g_string_append (string, text);

  return g_string_free (string, FALSE);
}

static void
test_huge (void)
{
  static const char *const texts[] = {
    "a+", "(", "((a)+", "lower(", "NOT ", "[", "- ", "a.", "/*"
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *megabyte = repeat (texts[i], 1000000 / strlen (texts[i]));
      g_autofree char *largest = repeat (texts[i], 16000 / strlen (texts[i]));
      g_autoptr (GError) too_long = NULL;
      g_autoptr (GError) too_deep = NULL;

      g_assert_false (vit_sql_check_expression (megabyte, &too_long));
      g_assert_error (too_long, VIT_DATA_ERROR, VIT_DATA_ERROR_EXPRESSION);
      g_assert_cmpuint (strlen (too_long->message), <, 500);

      g_assert_false (vit_sql_check_expression (largest, &too_deep));
      g_assert_error (too_deep, VIT_DATA_ERROR, VIT_DATA_ERROR_EXPRESSION);
    }
}

static void
add_expressions (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/data/sql/accepts/%u", i);

      g_test_add_data_func (path, accepted[i], test_accepted);
    }
  for (i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/data/sql/refuses/%u", i);

      g_test_add_data_func (path, &refused[i], test_refused);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/sql/quotes", test_quoting);
  g_test_add_func ("/core/data/sql/fills-templates", test_fill);
  g_test_add_func ("/core/data/sql/template-lacks-word", test_fill_lacks_word);
  g_test_add_func ("/core/data/sql/template-lacks-place", test_fill_lacks_place);
  g_test_add_func ("/core/data/sql/refuses-huge", test_huge);
  add_expressions ();

  return g_test_run ();
}
