/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "recipe-shop.h"
#include "vit-data-error.h"
#include "vit-json.h"

/* What one step makes of a small table: rows by number, expected as shop_dump() writes them. */
typedef struct
{
  const char *name;
  const char *rows;   /* SQL */
  const char *recipe; /* JSON, single quotes for double ones */
  const char *expected;
  gint64 unparsed;
} Case;

#define LINES                                                                                      \
  "SELECT * FROM (VALUES (1, 'b', 10.0), (2, 'a', NULL), (3, 'b', 30.0), (4, NULL, 40.0), "        \
  "(5, 'a', 20.0)) AS v(n, k, x)"

static const Case cases[] = {
  { "rename", LINES, "[{'do': 'rename', 'columns': {'k': 'x', 'x': 'k'}}]",
    "1|b|10\n2|a|-\n3|b|30\n4|-|40\n5|a|20\n" },
  { "select", LINES, "[{'do': 'select', 'columns': ['x', 'N']}]", "10|1\n-|2\n30|3\n40|4\n20|5\n" },
  { "trim", "SELECT unnest([' a  b ', '\t\u00a0x\u2009', '   ', '', NULL, '\ufeffy']) AS s",
    "[{'do': 'trim', 'columns': ['s']}]", "a  b\nx\n-\n-\n-\ny\n" },
  { "lower", "SELECT unnest(['ŁÓDŹ', 'Ёлка A', NULL]) AS s",
    "[{'do': 'case', 'columns': ['s'], 'to': 'lower'}]", "łódź\nёлка a\n-\n" },
  { "upper", "SELECT unnest(['łódź', 'Ёлка a', NULL]) AS s",
    "[{'do': 'case', 'columns': ['s'], 'to': 'upper'}]", "ŁÓDŹ\nЁЛКА A\n-\n" },
  { "title", "SELECT unnest(['ŁÓDŹ-bałuty', 'ёлка  НОВАЯ', 'o''neil 2go', '', NULL]) AS s",
    "[{'do': 'case', 'columns': ['s'], 'to': 'title'}]",
    "Łódź-Bałuty\nЁлка  Новая\nO'neil 2go\n\n-\n" },
  { "replace", "SELECT unnest(['a.b', 'axb', NULL]) AS s",
    "[{'do': 'replace', 'columns': ['s'], 'find': 'a.b', 'with': 'ok'}]", "ok\naxb\n-\n" },
  { "replace-regex", "SELECT unnest(['a1b22', 'x', NULL]) AS s",
    "[{'do': 'replace', 'columns': ['s'], 'find': '[0-9]+', 'with': '#', 'regex': true}]",
    "a#b#\nx\n-\n" },
  { "map-values", LINES, "[{'do': 'map_values', 'column': 'k', 'map': {'a': 'A', 'b': null}}]",
    "1|-|10\n2|A|-\n3|-|30\n4|-|40\n5|A|20\n" },
  { "map-numbers", LINES, "[{'do': 'map_values', 'column': 'n', 'map': {'1': 11, '2': '12'}}]",
    "11|b|10\n12|a|-\n3|b|30\n4|-|40\n5|a|20\n" },
  { "fill-value", LINES, "[{'do': 'fill', 'columns': ['x'], 'with': 'value', 'value': 0.5}]",
    "1|b|10\n2|a|0.5\n3|b|30\n4|-|40\n5|a|20\n" },
  { "fill-text", LINES, "[{'do': 'fill', 'columns': ['k'], 'with': 'value', 'value': 7}]",
    "1|b|10\n2|a|-\n3|b|30\n4|7|40\n5|a|20\n" },
  { "fill-mean", LINES, "[{'do': 'fill', 'columns': ['x'], 'with': 'mean'}]",
    "1|b|10\n2|a|25\n3|b|30\n4|-|40\n5|a|20\n" },
  { "fill-mean-by", LINES, "[{'do': 'fill', 'columns': ['x'], 'with': 'mean', 'by': 'k'}]",
    "1|b|10\n2|a|20\n3|b|30\n4|-|40\n5|a|20\n" },
  { "fill-median", "SELECT unnest([1, 2, NULL, 5, 8]) AS n",
    "[{'do': 'fill', 'columns': ['n'], 'with': 'median'}]", "1\n2\n4\n5\n8\n" },
  { "fill-mode", "SELECT unnest(['b', 'a', NULL, 'b', 'a', 'c']) AS s",
    "[{'do': 'fill', 'columns': ['s'], 'with': 'mode'}]", "b\na\na\nb\na\nc\n" },
  { "fill-forward", "SELECT unnest([NULL, 3, NULL, NULL, 1, NULL]) AS n",
    "[{'do': 'fill', 'columns': ['n'], 'with': 'forward', 'flag': true}]",
    "-|true\n3|false\n3|true\n3|true\n1|false\n1|true\n" },
  { "fill-forward-by", LINES, "[{'do': 'fill', 'columns': ['x'], 'with': 'forward', 'by': ['k']}]",
    "1|b|10\n2|a|-\n3|b|30\n4|-|40\n5|a|20\n" },
  { "fill-nan", "SELECT unnest([1.0::DOUBLE, 'nan'::DOUBLE, 3.0::DOUBLE]) AS x",
    "[{'do': 'fill', 'columns': ['x'], 'with': 'mean', 'flag': true}]",
    "1|false\n2|true\n3|false\n" },
  { "fill-nothing-known", "SELECT NULL::DOUBLE AS x FROM range(2)",
    "[{'do': 'fill', 'columns': ['x'], 'with': 'mean'},"
    " {'do': 'fill', 'columns': ['x'], 'with': 'median'},"
    " {'do': 'fill', 'columns': ['x'], 'with': 'mode'}]",
    "-\n-\n" },
  { "drop-missing", LINES, "[{'do': 'drop_missing', 'columns': ['k', 'x']}]",
    "1|b|10\n3|b|30\n5|a|20\n" },
  { "drop-missing-nan", "SELECT unnest([1.0::DOUBLE, 'nan'::DOUBLE, NULL]) AS x",
    "[{'do': 'drop_missing', 'columns': ['x']}]", "1\n" },
  { "duplicates-first", LINES, "[{'do': 'drop_duplicates', 'columns': ['k']}]",
    "1|b|10\n2|a|-\n4|-|40\n" },
  { "duplicates-last", LINES, "[{'do': 'drop_duplicates', 'columns': ['k'], 'keep': 'last'}]",
    "3|b|30\n4|-|40\n5|a|20\n" },
  { "duplicates-ordered", LINES, "[{'do': 'drop_duplicates', 'columns': ['k'], 'order_by': 'x'}]",
    "1|b|10\n4|-|40\n5|a|20\n" },
  { "duplicates-ordered-last", LINES,
    "[{'do': 'drop_duplicates', 'columns': ['k'], 'order_by': 'x', 'keep': 'last'}]",
    "3|b|30\n4|-|40\n5|a|20\n" },
  { "duplicates-of-all", "SELECT unnest([1, 2, 1, NULL, NULL]) AS n, 'x' AS s",
    "[{'do': 'drop_duplicates'}]", "1|x\n2|x\n-|x\n" },
  { "ambiguous",
    "SELECT * FROM (VALUES (1, 7, 'a'), (2, 7, 'b'), (3, 8, 'a'), (4, 8, 'a'), (5, 9, NULL), "
    "(6, 9, 'c'), (7, NULL, 'a'), (8, NULL, 'b')) AS v(n, k, c)",
    "[{'do': 'drop_ambiguous', 'key': 'k', 'value': 'c'}]",
    "3|8|a\n4|8|a\n5|9|-\n6|9|c\n7|-|a\n8|-|b\n" },
  { "filter", LINES, "[{'do': 'filter', 'where': 'x > 15 -- dear'}]", "3|b|30\n4|-|40\n5|a|20\n" },
  { "filter-precedence", LINES, "[{'do': 'filter', 'where': 'n = 1 OR n = 2'}]",
    "1|b|10\n2|a|-\n" },
  { "outliers-range", LINES,
    "[{'do': 'outliers', 'column': 'x', 'method': 'range', 'low': 15, 'high': 30}]",
    "2|a|-\n3|b|30\n5|a|20\n" },
  { "outliers-cap", LINES,
    "[{'do': 'outliers', 'column': 'x', 'method': 'range', 'high': 25, 'action': 'cap'}]",
    "1|b|10\n2|a|-\n3|b|25\n4|-|25\n5|a|20\n" },
  { "outliers-iqr", "SELECT unnest([1, 2, 3, 4, 5, 100, NULL]) AS n",
    "[{'do': 'outliers', 'column': 'n'}]", "1\n2\n3\n4\n5\n-\n" },
  { "outliers-mad", "SELECT unnest([1.0, 2, 3, 4, 5, 100]) AS x",
    "[{'do': 'outliers', 'column': 'x', 'method': 'mad', 'action': 'missing'}]",
    "1\n2\n3\n4\n5\n-\n" },
  { "outliers-quantile", "SELECT range AS n FROM range(101)",
    "[{'do': 'outliers', 'column': 'n', 'method': 'quantile', 'low': 0.02, 'high': 0.03}]",
    "2\n3\n" },
  { "outliers-without-spread", "SELECT unnest([1, 1, 1, 1, 1, 9]) AS n",
    "[{'do': 'outliers', 'column': 'n'}, {'do': 'outliers', 'column': 'n', 'method': 'mad'}]",
    "1\n1\n1\n1\n1\n9\n" },
  { "outliers-by",
    "SELECT * FROM (VALUES ('a', 1), ('b', 100), ('a', 2), ('b', 101), ('a', 100), ('a', 3), "
    "('b', 102), ('b', 1), ('a', 4), ('b', 103), (NULL, 5)) AS v(k, n)",
    "[{'do': 'outliers', 'column': 'n', 'by': 'k'}]",
    "a|1\nb|100\na|2\nb|101\na|3\nb|102\na|4\nb|103\n-|5\n" },
  { "derive", LINES, "[{'do': 'derive', 'column': 'Новая \\\"x\\\"', 'as': 'n * 2'}]",
    "1|b|10|2\n2|a|-|4\n3|b|30|6\n4|-|40|8\n5|a|20|10\n" },
  { "derive-over", LINES, "[{'do': 'derive', 'column': 'K', 'as': 'n'}]",
    "1|1|10\n2|2|-\n3|3|30\n4|4|40\n5|5|20\n" },
  { "retype-hours", "SELECT unnest([2018100100, 2020013123, 7, NULL]) AS date",
    "[{'do': 'retype', 'columns': {'date': 'timestamp'}, 'formats': {'date': '%Y%m%d%H'}}]",
    "1538352000000000\n1580511600000000\n-\n-\n", 1 },
  { "retype-patterns", "SELECT unnest(['2020-01-31', '31.01.2020', ' ', 'x']) AS d",
    "[{'do': 'retype', 'columns': {'d': 'date'}, 'formats': {'d': ['%Y-%m-%d', '%d.%m.%Y']}}]",
    "1580428800000000\n1580428800000000\n-\n-\n", 1 },
  { "retype-integer",
    "SELECT unnest(['12', ' 1 234 ', '3.0', '3.5', '1,000', '−7', 'x', '', NULL, "
    "'9223372036854775807', '9223372036854775808', '1_0', '0x1F']) AS s",
    "[{'do': 'retype', 'columns': {'s': 'integer'}}]",
    "12\n1234\n3\n-\n-\n-7\n-\n-\n-\n9223372036854775807\n-\n-\n-\n", 6 },
  { "retype-number",
    "SELECT unnest(['0.9', '0,435', '1 234.5', '1e3', '.5', '5.', '-', 'nan', 'inf']) AS s",
    "[{'do': 'retype', 'columns': {'s': 'number'}}]", "0.9\n-\n1234.5\n1000\n0.5\n5\n-\n-\n-\n",
    4 },
  { "retype-decimal-comma", "SELECT unnest(['0,435', '1.234,50', '12.34', '1 234,5']) AS s",
    "[{'do': 'retype', 'columns': {'s': 'number'}, 'formats': {'s': ','}}]",
    "0.435\n1234.5\n-\n1234.5\n", 1 },
  { "retype-decimal-point", "SELECT unnest(['1,234.50', '12,34', '1,234']) AS s",
    "[{'do': 'retype', 'columns': {'s': 'number'}, 'formats': {'s': '.'}}]", "1234.5\n-\n1234\n",
    1 },
  { "retype-boolean", "SELECT unnest(['Да', 'no', 'TAK', '0', 'maybe', NULL]) AS s",
    "[{'do': 'retype', 'columns': {'s': 'boolean'}}]", "true\nfalse\ntrue\nfalse\n-\n-\n", 1 },
  { "retype-number-boolean", "SELECT unnest([0, 1, 2, NULL]) AS n",
    "[{'do': 'retype', 'columns': {'n': 'boolean'}}]", "false\ntrue\n-\n-\n", 1 },
  { "retype-whole", "SELECT unnest([1.0, 2.5, 1e300, 'nan', NULL]::DOUBLE[]) AS x",
    "[{'do': 'retype', 'columns': {'x': 'integer'}}]", "1\n-\n-\n-\n-\n", 2 },
  { "retype-id", "SELECT unnest([1.0, 2.5, NULL]::DOUBLE[]) AS x",
    "[{'do': 'retype', 'columns': {'x': 'id'}}]", "1\n2.5\n-\n" },
  { "retype-date-text", "SELECT DATE '2020-01-31' AS d",
    "[{'do': 'retype', 'columns': {'d': 'text'}, 'formats': {'d': '%d.%m.%Y'}}]", "31.01.2020\n" },
  { "sample-none", LINES, "[{'do': 'sample', 'rows': 0}]", "" },
  { "sample-all", LINES, "[{'do': 'sample', 'share': 1}, {'do': 'sample', 'rows': 99}]",
    "1|b|10\n2|a|-\n3|b|30\n4|-|40\n5|a|20\n" },
  { "nothing", LINES, "[]", "1|b|10\n2|a|-\n3|b|30\n4|-|40\n5|a|20\n" },
};

static gint64
count_lines (const char *text)
{
  gint64 n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';

  return n;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (VitProject) project = shop_new ("t", c->rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipe) recipe = shop_read_recipe (c->recipe, &error);
  g_autoptr (VitRecipeReport) report = NULL;
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);
  g_autofree char *sql = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *compiled = NULL;
  gint64 n_unparsed = 0;
  guint n;

  g_assert_no_error (error);
  n = vit_recipe_get_n_steps (recipe);
  sql = vit_recipe_compile (recipe, connection, "t", n, &error);
  g_assert_no_error (error);
  report = vit_recipe_run (recipe, project, "t", NULL, &error);
  g_assert_no_error (error);

  /* What is shown and what is run are the same. */
  rows = shop_dump (project, "SELECT * FROM clean.t");
  compiled = shop_dump (project, sql);
  if (!g_str_equal (rows, c->expected))
    g_test_fail_printf ("the table is\n%sand should be\n%s", rows, c->expected);
  if (!g_str_equal (compiled, rows))
    g_test_fail_printf ("the query yields\n%sand the table is\n%s", compiled, rows);

  g_assert_cmpint (report->rows[n], ==, count_lines (c->expected));
  for (guint i = 0; i < n; i++)
    n_unparsed += report->unparsed[i];
  g_assert_cmpint (n_unparsed, ==, c->unparsed);
}

static char *
get_kind (VitProject *project)
{
  return shop_dump (project, "SELECT table_type FROM information_schema.tables "
                             "WHERE table_schema = 'clean' AND table_name = 't'");
}

static VitRecipeReport *
run (VitProject *project, const char *json)
{
  g_autoptr (GError) error = NULL;
  VitRecipeReport *report = shop_run (project, "t", json, &error);

  g_assert_no_error (error);

  return report;
}

static void
test_report (void)
{
  static const gint64 rows[] = { 5, 5, 4, 4, 3, 1 };
  static const gint64 unparsed[] = { 4, 0, 0, 0, 0 };
  static const gint64 changed[] = { 4, 0, 0, 0, 0 };
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipeReport) report = NULL;
  g_autoptr (VitRecipeReport) kept = NULL;
  g_autoptr (JsonNode) given = NULL;
  g_autoptr (JsonNode) read = NULL;
  g_autoptr (JsonNode) document = NULL;

  g_assert_true (vit_recipe_report_load (project, "t", &kept, &error));
  g_assert_null (kept);

  report = run (project, "[{'do': 'retype', 'columns': {'k': 'number'}},"
                         " {'do': 'drop_missing', 'columns': ['x']},"
                         " {'do': 'derive', 'column': 'm', 'as': 'n + 1'},"
                         " {'do': 'filter', 'where': 'n < 5'},"
                         " {'do': 'drop_duplicates', 'columns': ['k']}]");
  g_assert_true (vit_recipe_report_load (project, "t", &kept, &error));
  g_assert_no_error (error);
  document = vit_project_get_document (project, "recipe", "t", &error);
  g_assert_no_error (error);

  g_assert_cmpmem (report->rows, sizeof rows, rows, sizeof rows);
  g_assert_cmpmem (report->unparsed, sizeof unparsed, unparsed, sizeof unparsed);
  g_assert_cmpmem (report->changed, sizeof changed, changed, sizeof changed);
  given = vit_recipe_to_json (report->recipe);
  read = vit_recipe_to_json (kept->recipe);
  g_assert_true (json_node_equal (given, read));
  g_assert_true (json_node_equal (given, document));
  g_assert_cmpmem (kept->rows, sizeof rows, rows, sizeof rows);
  g_assert_cmpmem (kept->unparsed, sizeof unparsed, unparsed, sizeof unparsed);
  g_assert_cmpmem (kept->changed, sizeof changed, changed, sizeof changed);
}

static void
test_damaged_report (void)
{
  static const char *const damaged[] = {
    "[]",
    "{}",
    "{\"recipe\": {}, \"rows\": [1], \"unparsed\": []}",
    "{\"recipe\": [], \"rows\": [], \"unparsed\": []}",
    "{\"recipe\": [], \"rows\": [\"1\"], \"unparsed\": []}",
    "{\"recipe\": [], \"rows\": [1], \"unparsed\": {}}",
    "{\"recipe\": [], \"rows\": [1], \"unparsed\": [], \"more\": 1}",
  };
  g_autoptr (VitProject) project = shop_new ("t", LINES);

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (JsonNode) node = vit_json_parse (damaged[i], NULL);
      g_autoptr (GError) error = NULL;
      VitRecipeReport *report;

      g_assert_true (vit_project_set_document (project, "recipe-report", "t", node, NULL));
      g_assert_false (vit_recipe_report_load (project, "t", &report, &error));
      g_assert_nonnull (strstr (error->message, "on the recipe for “t” cannot be read"));
      g_assert_null (report);
    }
}

/* A recipe without steps is no table of its own, and a recipe replaces the one before. */
static void
test_again (void)
{
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitRecipeReport) report = NULL;
  g_autoptr (VitRecipeReport) second = NULL;
  g_autoptr (VitRecipeReport) third = NULL;
  g_autofree char *before = get_kind (project);
  g_autofree char *made = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *after = NULL;

  report = run (project, "[{'do': 'filter', 'where': 'n = 1'}]");
  second = run (project, "[{'do': 'filter', 'where': 'n = 2'}]");
  made = get_kind (project);
  rows = shop_dump (project, "SELECT n FROM t");
  third = run (project, "[]");
  after = get_kind (project);

  g_assert_cmpstr (before, ==, "VIEW\n");
  g_assert_cmpstr (made, ==, "BASE TABLE\n");
  g_assert_cmpstr (rows, ==, "2\n");
  g_assert_cmpint (third->rows[0], ==, 5);
  g_assert_cmpstr (after, ==, "VIEW\n");
}

static void
test_no_rows (void)
{
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitRecipeReport) report =
      run (project, "[{'do': 'filter', 'where': 'n > 99'},"
                    " {'do': 'drop_duplicates'}, {'do': 'outliers', 'column': 'x'},"
                    " {'do': 'fill', 'columns': ['x', 'k'], 'with': 'mode', 'by': 'n'},"
                    " {'do': 'sample', 'rows': 3}]");
  g_autofree char *columns = shop_dump (project, "SELECT column_name FROM (DESCRIBE clean.t)");

  g_assert_cmpint (report->rows[0], ==, 5);
  for (guint i = 1; i <= 5; i++)
    g_assert_cmpint (report->rows[i], ==, 0);
  g_assert_cmpstr (columns, ==, "n\nk\nx\n");
}

static void
test_odd_names (void)
{
  static const char table[] = "заказы \"2020\"; --";
  g_autoptr (VitProject) project =
      shop_new (table, "SELECT * FROM (VALUES (1, 'a', 2, 3, 4, 5), (2, 'A', 2, 3, 4, 5), "
                       "(3, 'b', 2, 3, 4, 5)) AS v(vitrine_row, \"Имя \"\" клиента\", every, "
                       "\"select\", hash, vitrine_row_)");
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipeReport) report = NULL;
  g_autofree char *rows = NULL;

  report = shop_run (
      project, table,
      "[{'do': 'case', 'columns': ['Имя \\\" клиента'], 'to': 'upper'},"
      " {'do': 'drop_duplicates', 'columns': ['Имя \\\" клиента', 'every', 'select', 'hash'],"
      "  'keep': 'last', 'order_by': 'vitrine_row'},"
      " {'do': 'fill', 'columns': ['hash'], 'with': 'mean', 'by': ['every', 'select']},"
      " {'do': 'outliers', 'column': 'every', 'by': 'hash', 'action': 'cap'},"
      " {'do': 'derive', 'column': 'by', 'as': '\\\"select\\\" + every + vitrine_row_'}]",
      &error);
  g_assert_no_error (error);
  rows = shop_dump (project, "SELECT * FROM clean.\"заказы \"\"2020\"\"; --\"");

  g_assert_cmpstr (rows, ==, "2|A|2|3|4|5|10\n3|B|2|3|4|5|10\n");
}

/* Which columns are identifiers, as the project tells. */
static char *
list_ids (VitProject *project)
{
  g_autoptr (VitTableInfo) table = vit_project_get_table (project, "t", NULL);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < table->fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (table->fields, i);

      if (field->type == VIT_TYPE_OF_ID)
        g_string_append_printf (ids, "%s ", field->name);
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
test_ids (void)
{
  g_autoptr (VitProject) project =
      shop_new ("t", "SELECT 'a' AS a, 'b' AS b, 'c' AS c, 'd' AS d, 5 AS e, 'f' AS f");
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);
  g_autoptr (VitRecipeReport) report = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (vit_connection_execute (connection,
                                         "COMMENT ON COLUMN raw.t.a IS 'id';"
                                         "COMMENT ON COLUMN raw.t.b IS 'id';"
                                         "COMMENT ON COLUMN raw.t.c IS 'id'",
                                         NULL, NULL));
  before = list_ids (project);
  report = run (project, "[{'do': 'rename', 'columns': {'a': 'd', 'd': 'a'}},"
                         " {'do': 'retype', 'columns': {'b': 'text', 'e': 'id'}},"
                         " {'do': 'trim', 'columns': ['c']},"
                         " {'do': 'retype', 'columns': {'f': 'id'}},"
                         " {'do': 'derive', 'column': 'F', 'as': 'lower(f)'}]");
  after = list_ids (project);

  g_assert_cmpstr (before, ==, "a b c ");
  g_assert_cmpstr (after, ==, "d c e ");
}

/* Cancels as soon as work on the second step begins. */
static void
cancel_second (VitProgress *progress, gpointer data)
{
  g_autofree char *stage = vit_progress_dup_stage (progress);

  if (stage != NULL && g_str_has_prefix (stage, data))
    g_cancellable_cancel (vit_progress_get_cancellable (progress));
}

static void
test_cancel (gconstpointer data)
{
  g_autoptr (VitProject) project =
      shop_new ("t", "SELECT i AS n, i % 1000 AS k FROM range(300000) AS r(i)");
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (VitRecipe) recipe = shop_read_recipe ("[{'do': 'filter', 'where': 'n > 0'},"
                                                   " {'do': 'drop_duplicates', 'columns': ['n']}]",
                                                   NULL);
  g_autoptr (VitRecipeReport) first = run (project, "[{'do': 'filter', 'where': 'n = 7'}]");
  g_autoptr (VitRecipeReport) kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = NULL;

  vit_progress_watch (progress, cancel_second, (gpointer) data);
  g_assert_null (vit_recipe_run (recipe, project, "t", progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* The table and the report of before are there. */
  rows = shop_dump (project, "SELECT * FROM clean.t");
  g_assert_cmpstr (rows, ==, "7|7\n");
  g_assert_true (vit_recipe_report_load (project, "t", &kept, NULL));
  g_assert_cmpint (vit_recipe_get_n_steps (kept->recipe), ==, 1);
}

static void
test_progress (void)
{
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (VitRecipe) recipe = shop_read_recipe ("[{'do': 'drop_duplicates'}]", NULL);
  g_autoptr (VitRecipeReport) report = vit_recipe_run (recipe, project, "t", progress, NULL);
  g_autofree char *stage = vit_progress_dup_stage (progress);

  g_assert_nonnull (report);
  g_assert_cmpstr (stage, ==, "Writing the clean table");
  g_assert_cmpfloat (vit_progress_get_fraction (progress), <=, 1);
}

static void
test_sql (void)
{
  static const char expected[] =
      "WITH\n"
      "imported AS NOT MATERIALIZED (\n"
      "  -- The rows as they were imported, numbered as in the file.\n"
      "  SELECT rowid AS vitrine_row, *\n"
      "  FROM raw.\"t\"\n"
      "),\n"
      "-- 1. Write k in small letters\n"
      "step_1 AS NOT MATERIALIZED (\n"
      "  SELECT * REPLACE (\n"
      "    lower(\"k\") AS \"k\"\n"
      "  )\n"
      "  FROM imported\n"
      "),\n"
      "-- 2. Drop lines whose n belongs to more than one k\n"
      "step_2_side AS MATERIALIZED (\n"
      "  SELECT vitrine_row\n"
      "  FROM step_1\n"
      "  WHERE \"n\" IN (\n"
      "    SELECT \"n\"\n"
      "    FROM step_1\n"
      "    WHERE \"n\" IS NOT NULL\n"
      "    GROUP BY \"n\"\n"
      "    HAVING min(\"k\") <> max(\"k\")\n"
      "  )\n"
      "),\n"
      "step_2 AS NOT MATERIALIZED (\n"
      "  SELECT *\n"
      "  FROM step_1\n"
      "  WHERE vitrine_row NOT IN (SELECT vitrine_row FROM step_2_side)\n"
      "),\n"
      "-- 3. Keep lines where x > 1  OR n = 2\n"
      "step_3 AS NOT MATERIALIZED (\n"
      "  SELECT *\n"
      "  FROM step_2\n"
      "  WHERE (\n"
      "x > 1\n"
      " OR n = 2\n"
      ")\n"
      ")\n"
      "SELECT * EXCLUDE (vitrine_row)\n"
      "FROM step_3\n"
      "ORDER BY vitrine_row\n";
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipe) recipe =
      shop_read_recipe ("[{'do': 'case', 'columns': ['k'], 'to': 'lower'},"
                        " {'do': 'drop_ambiguous', 'key': 'n', 'value': 'k'},"
                        " {'do': 'filter', 'where': 'x > 1\\n OR n = 2'},"
                        " {'do': 'filter', 'where': 'unknown'}]",
                        &error);
  g_autofree char *three = NULL;
  g_autofree char *none = NULL;
  g_autofree char *rows = NULL;

  g_assert_no_error (error);
  three = vit_recipe_compile (recipe, connection, "t", 3, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (three, ==, expected);

  none = vit_recipe_compile (recipe, connection, "t", 0, &error);
  g_assert_no_error (error);
  rows = shop_dump (project, none);
  g_assert_cmpstr (rows, ==, "1|b|10\n2|a|-\n3|b|30\n4|-|40\n5|a|20\n");

  g_assert_null (vit_recipe_compile (recipe, connection, "t", 4, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/data/recipe/step/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_func ("/core/data/recipe/report", test_report);
  g_test_add_func ("/core/data/recipe/report-is-damaged", test_damaged_report);
  g_test_add_func ("/core/data/recipe/again", test_again);
  g_test_add_func ("/core/data/recipe/no-rows", test_no_rows);
  g_test_add_func ("/core/data/recipe/odd-names", test_odd_names);
  g_test_add_func ("/core/data/recipe/identifiers", test_ids);
  g_test_add_func ("/core/data/recipe/progress", test_progress);
  g_test_add_func ("/core/data/recipe/sql", test_sql);
  g_test_add_data_func ("/core/data/recipe/cancel/step", "Keep the first", test_cancel);
  g_test_add_data_func ("/core/data/recipe/cancel/write", "Writing", test_cancel);

  return g_test_run ();
}
