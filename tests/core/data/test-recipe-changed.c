/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recipe-shop.h"
#include "vit-json.h"

/* How many cells the last step of a recipe changes, and how many it could not read. */
typedef struct
{
  const char *name;
  const char *rows;   /* SQL */
  const char *recipe; /* JSON, single quotes for double ones */
  gint64 changed;
  gint64 unparsed;
} Case;

#define TEXTS "SELECT unnest(['7', '007', ' 7', '7.0', 'x', ' ', NULL]) AS s"
#define NUMBERS "SELECT unnest([1::DOUBLE, 2.5, 'nan'::DOUBLE, NULL, 1000]) AS x, 'a' AS k"

static const Case cases[] = {
  { "trim", "SELECT unnest(['a', ' a', '  ', NULL]) AS s", "[{'do': 'trim', 'columns': ['s']}]", 2,
    0 },
  { "case-of-two-columns", "SELECT 'A' AS a, 'b' AS b, 'C' AS c",
    "[{'do': 'case', 'columns': ['a', 'b'], 'to': 'lower'}]", 1, 0 },
  { "map-to-missing", TEXTS, "[{'do': 'map_values', 'column': 's', 'map': {'x': null, '7': '7'}}]",
    1, 0 },
  /* A number is what is written, not how wide its type is. */
  { "text-to-number", TEXTS, "[{'do': 'retype', 'columns': {'s': 'number'}}]", 5, 1 },
  { "text-to-text", TEXTS, "[{'do': 'retype', 'columns': {'s': 'text'}}]", 0, 0 },
  { "text-to-id", TEXTS, "[{'do': 'retype', 'columns': {'s': 'id'}}]", 0, 0 },
  { "decimal-to-number", "SELECT 1.50::DECIMAL(9, 2) AS x",
    "[{'do': 'retype', 'columns': {'x': 'number'}}]", 0, 0 },
  { "number-to-integer", NUMBERS, "[{'do': 'retype', 'columns': {'x': 'integer'}}]", 1, 1 },
  { "number-to-text", NUMBERS, "[{'do': 'retype', 'columns': {'x': 'text'}}]", 0, 0 },
  { "number-to-time", "SELECT unnest([2018100100, 20181]) AS t",
    "[{'do': 'retype', 'columns': {'t': 'timestamp'}, 'formats': {'t': '%Y%m%d%H'}}]", 2, 1 },
  { "time-to-date", "SELECT unnest([TIMESTAMP '2020-01-01', TIMESTAMP '2020-01-01 12:00']) AS t",
    "[{'do': 'retype', 'columns': {'t': 'date'}}]", 1, 0 },
  { "text-to-boolean", "SELECT unnest(['true', 'yes', '?']) AS s",
    "[{'do': 'retype', 'columns': {'s': 'boolean'}}]", 2, 1 },
  { "fill", NUMBERS, "[{'do': 'fill', 'columns': ['x'], 'with': 'median', 'flag': true}]", 2, 0 },
  { "fill-columns", NUMBERS, "[{'do': 'fill', 'columns': ['x', 'k'], 'with': 'mode', 'by': 'k'}]",
    2, 0 },
  { "fill-nothing-known", "SELECT NULL::DOUBLE AS x FROM range(2)",
    "[{'do': 'fill', 'columns': ['x'], 'with': 'mean'}]", 0, 0 },
  { "cap", NUMBERS,
    "[{'do': 'outliers', 'column': 'x', 'method': 'range', 'high': 2, 'action': 'cap'}]", 2, 0 },
  { "outlier-missing", NUMBERS,
    "[{'do': 'outliers', 'column': 'x', 'method': 'range', 'high': 2, 'action': 'missing'}]", 2,
    0 },
  { "outlier-drop", NUMBERS,
    "[{'do': 'outliers', 'column': 'x', 'method': 'range', 'high': 2, 'action': 'drop'}]", 0, 0 },
  /* Interpolated between equal values, a bound is a hair beside them. */
  { "quantile-of-one-value", "SELECT 9.99::DOUBLE AS x FROM range(9)",
    "[{'do': 'outliers', 'column': 'x', 'method': 'quantile', 'action': 'missing'}]", 0, 0 },
  { "quartiles-of-one-value", "SELECT 7::DOUBLE AS x FROM range(11) UNION ALL SELECT 8",
    "[{'do': 'outliers', 'column': 'x', 'action': 'missing'}]", 0, 0 },
  { "derive-new", NUMBERS, "[{'do': 'derive', 'column': 'y', 'as': 'x + 1'}]", 0, 0 },
  { "derive-old", NUMBERS, "[{'do': 'derive', 'column': 'X', 'as': 'x * x'}]", 2, 0 },
  { "derive-other-type", NUMBERS, "[{'do': 'derive', 'column': 'x', 'as': 'k'}]", 5, 0 },
  { "rename", NUMBERS, "[{'do': 'rename', 'columns': {'x': 'k', 'k': 'x'}}]", 0, 0 },
  /* The step before leaves other rows and other values. */
  { "after-others", NUMBERS,
    "[{'do': 'drop_missing', 'columns': ['x']}, {'do': 'case', 'columns': ['k'], 'to': 'upper'},"
    " {'do': 'case', 'columns': ['k'], 'to': 'lower'}]",
    3, 0 },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (VitProject) project = shop_new ("t", c->rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipeReport) report = shop_run (project, "t", c->recipe, &error);
  guint last;

  g_assert_no_error (error);
  last = vit_recipe_get_n_steps (report->recipe) - 1;
  g_assert_cmpint (report->changed[last], ==, c->changed);
  g_assert_cmpint (report->unparsed[last], ==, c->unparsed);
}

/* Reports of earlier versions have no such counts. */
static void
test_old_report (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = vit_json_parse (
      "{\"recipe\": [{\"do\": \"drop_duplicates\"}], \"rows\": [2, 1], \"unparsed\": [0]}", NULL);
  g_autoptr (VitRecipeReport) report = vit_recipe_report_from_json (node, &error);

  g_assert_no_error (error);
  g_assert_cmpint (report->changed[0], ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/data/recipe-changed/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/data/recipe-changed/old-report", test_old_report);

  return g_test_run ();
}
