/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recipe-checks.h"
#include "vit-data-error.h"
#include "vit-json.h"

#define MONEY                                                                                      \
  "SELECT * FROM (VALUES (2, 'this month', 5.5::DOUBLE, 'x'), (1, 'last month', 1.1, 'y'), "       \
  "(1, 'this month', 2.2, 'z'), (1, 'last month', 0.3, 'w'), (3, NULL, 4, NULL), "                 \
  "(2, 'this month', 'nan', 'y'), (NULL, 'last month', NULL, 'x')) AS v(id, period, money, note)"

static VitProject *
make_shop (void)
{
  return shop_new ("money", MONEY);
}

static char *
make_recipe (const char *values, const char *aggregate)
{
  return g_strdup_printf ("[{'do': 'pivot', 'index': ['id'], 'columns': 'period', 'values': '%s', "
                          "'aggregate': '%s'}]",
                          values, aggregate);
}

typedef struct
{
  const char *values, *aggregate;
  const char *expected;
} Example;

/* The columns are last month, this month and missing. */
static const Example examples[] = {
  { "money", "sum", "1|1.4|2.2|-\n2|-|5.5|-\n3|-|-|4\n-|-|-|-\n" },
  { "money", "mean", "1|0.7|2.2|-\n2|-|5.5|-\n3|-|-|4\n-|-|-|-\n" },
  { "money", "median", "1|0.7|2.2|-\n2|-|5.5|-\n3|-|-|4\n-|-|-|-\n" },
  { "money", "min", "1|0.3|2.2|-\n2|-|5.5|-\n3|-|-|4\n-|-|-|-\n" },
  { "money", "max", "1|1.1|2.2|-\n2|-|5.5|-\n3|-|-|4\n-|-|-|-\n" },
  { "money", "count", "1|2|1|0\n2|0|1|0\n3|0|0|1\n-|0|0|0\n" },
  { "note", "count_distinct", "1|2|1|0\n2|0|2|0\n3|0|0|0\n-|1|0|0\n" },
  { "note", "first", "1|y|z|-\n2|-|x|-\n3|-|-|-\n-|x|-|-\n" },
  { "note", "last", "1|w|z|-\n2|-|y|-\n3|-|-|-\n-|x|-|-\n" },
  { "money", "last", "1|0.3|2.2|-\n2|-|5.5|-\n3|-|-|4\n-|-|-|-\n" },
  { "note", "min", "1|w|z|-\n2|-|x|-\n3|-|-|-\n-|x|-|-\n" },
};

static void
test_aggregate (gconstpointer data)
{
  const Example *self = data;
  g_autoptr (VitProject) project = make_shop ();
  g_autofree char *recipe = make_recipe (self->values, self->aggregate);

  check_steps (project, "money", recipe, self->expected);
}

static void
check_names (VitProject *project, const char *table, const char *expected)
{
  g_autoptr (VitTableInfo) info = vit_project_get_table (project, table, NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < info->fields->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "|" : "",
                            ((VitField *) g_ptr_array_index (info->fields, i))->name);
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_names (void)
{
  g_autoptr (VitProject) project = shop_new (
      "t", "SELECT 1 AS id, k, 1 AS n FROM (VALUES ('b'), ('B'), ('ID'), ('say \"hi\"'), (''), "
           "(NULL), ('missing'), ('it''s {k}'), ('vitrine_row'), (E'two\\nlines')) AS v(k)");
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipeReport) report =
      shop_run (project, "t", "[{'do': 'pivot', 'index': 'id', 'columns': 'k', 'values': 'n'}]",
                &error);
  g_autofree char *note = NULL;

  g_assert_no_error (error);
  check_names (project, "t",
               "id|empty|B|ID_2|b_2|it's {k}|missing|say \"hi\"|two lines|vitrine_row_2|missing_2");
  check_rows (project, "SELECT * FROM clean.t", "1|1|1|1|1|1|1|1|1|1|1\n");
  note = vit_json_write (report->notes[0], FALSE);
  g_assert_true (g_str_has_prefix (note, "{\"columns\":[{\"column\":\"empty\",\"value\":\"\"},"
                                         "{\"column\":\"B\",\"value\":\"B\"},"));
  g_assert_true (g_str_has_suffix (note, "{\"column\":\"missing_2\",\"value\":null}]}"));
}

/* Values that are no text: in their own order, and written as one would. */
static void
test_types (void)
{
  g_autoptr (VitProject) project =
      shop_new ("t", "SELECT x, x > 5 AS b, DATE '2020-01-31' + CAST(floor(if(isnan(x), 0, x)) AS "
                     "INTEGER) // 9 AS d, 1 AS id, 1.25 AS n "
                     "FROM (VALUES (10.0::DOUBLE), (9.5), (-0.0), (0.0), ('nan')) AS v(x)");

  check_steps (project, "t", "[{'do': 'pivot', 'index': ['id'], 'columns': 'x', 'values': 'n'}]",
               "1|2.5|1.25|1.25|1.25\n");
  check_names (project, "t", "id|0|9.5|10|missing");
  check_steps (project, "t",
               "[{'do': 'pivot', 'index': ['id'], 'columns': 'b', 'values': 'n',"
               "'aggregate': 'count'}]",
               "1|2|3\n");
  check_names (project, "t", "id|false|true");
  check_steps (project, "t",
               "[{'do': 'filter', 'where': 'x < 100'},"
               "{'do': 'pivot', 'index': ['id', 'b'], 'columns': 'd', 'values': 'n'},"
               "{'do': 'rename', 'columns': {'2020-01-31': 'first'}}]",
               "1|false|2.5|-\n1|true|-|2.5\n");
}

/* The steps after it see its columns, and it sees those of the steps before. */
static void
test_among_others (void)
{
  g_autoptr (VitProject) project = make_shop ();

  check_steps (project, "money",
               "[{'do': 'map_values', 'column': 'period', 'map': {'this month': 'now'}},"
               "{'do': 'drop_missing', 'columns': ['id', 'period']},"
               "{'do': 'pivot', 'index': 'id', 'columns': 'period', 'values': 'money'},"
               "{'do': 'fill', 'columns': ['last month'], 'with': 'value', 'value': 0},"
               "{'do': 'derive', 'column': 'more', 'as': 'now - \\\"last month\\\"'}]",
               "1|1.4|2.2|0.8\n2|0|5.5|5.5\n");
}

static void
test_nothing (void)
{
  g_autoptr (VitProject) project = make_shop ();

  check_steps (project, "money",
               "[{'do': 'filter', 'where': 'false'},"
               "{'do': 'pivot', 'index': 'id', 'columns': 'period', 'values': 'money'}]",
               "");
  check_names (project, "money", "id");
}

static void
test_errors (void)
{
  g_autoptr (VitProject) project = make_shop ();
  g_autoptr (VitProject) wide = shop_new ("t", "SELECT i AS k, 1 AS id FROM range(1001) AS r(i)");

  check_refused (project, "money",
                 "[{'do': 'pivot', 'index': 'id', 'columns': 'periode', 'values': 'money'}]",
                 VIT_DATA_ERROR_COLUMN,
                 "Step 1 (pivot) of the recipe for “money”: there is no column “periode”; did you "
                 "mean “period”?");
  check_refused (project, "money",
                 "[{'do': 'pivot', 'index': 'id', 'columns': 'period', 'values': 'note'}]",
                 VIT_DATA_ERROR_RECIPE,
                 "Step 1 (pivot) of the recipe for “money”: “note” is of type text, which has no "
                 "sum, mean or median; take first, last, min, max, count or count_distinct, or "
                 "retype it first");
  check_refused (wide, "t", "[{'do': 'pivot', 'index': 'id', 'columns': 'k', 'values': 'k'}]",
                 VIT_DATA_ERROR_RECIPE,
                 "Step 1 (pivot) of the recipe for “t”: “k” has more than 1000 different values, "
                 "and each would become a column; is it the right one? Group or map its values "
                 "first");
}

static void
test_most (void)
{
  g_autoptr (VitProject) wide = shop_new ("t", "SELECT i AS k, 1 AS id FROM range(1000) AS r(i)");
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipeReport) report =
      shop_run (wide, "t", "[{'do': 'pivot', 'index': 'id', 'columns': 'k', 'values': 'k'}]",
                &error);

  g_assert_no_error (error);
  g_assert_cmpint (report->rows[1], ==, 1);
  check_rows (wide, "SELECT \"999\" FROM clean.t", "999\n");
}

static void
test_keys (void)
{
  check_unreadable ("[{'do': 'pivot', 'columns': 'a', 'values': 'b'}]", VIT_JSON_ERROR,
                    VIT_JSON_ERROR_MISSING_KEY, "the key recipes.t[0].index is missing");
  check_unreadable ("[{'do': 'pivot', 'index': 'c', 'values': 'b'}]", VIT_JSON_ERROR,
                    VIT_JSON_ERROR_MISSING_KEY, "the key recipes.t[0].columns is missing");
  check_unreadable ("[{'do': 'pivot', 'index': 'c', 'columns': 'a'}]", VIT_JSON_ERROR,
                    VIT_JSON_ERROR_MISSING_KEY, "the key recipes.t[0].values is missing");
  check_unreadable ("[{'do': 'pivot', 'index': 'a', 'columns': 'a', 'values': 'b'}]",
                    VIT_JSON_ERROR, VIT_JSON_ERROR_VALUE,
                    "recipes.t[0].columns is in the index too");
  check_unreadable ("[{'do': 'pivot', 'index': 'c', 'columns': 'a', 'values': 'b', "
                    "'aggregate': 'total'}]",
                    VIT_JSON_ERROR, VIT_JSON_ERROR_VALUE,
                    "recipes.t[0].aggregate must be one of sum, mean, median, min, max, count, "
                    "count_distinct, first, last, not “total”");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/data/recipe/pivot/%s-%s", examples[i].values,
                                               examples[i].aggregate);

      g_test_add_data_func (path, &examples[i], test_aggregate);
    }
  g_test_add_func ("/core/data/recipe/pivot/names", test_names);
  g_test_add_func ("/core/data/recipe/pivot/types", test_types);
  g_test_add_func ("/core/data/recipe/pivot/among-others", test_among_others);
  g_test_add_func ("/core/data/recipe/pivot/nothing", test_nothing);
  g_test_add_func ("/core/data/recipe/pivot/errors", test_errors);
  g_test_add_func ("/core/data/recipe/pivot/most", test_most);
  g_test_add_func ("/core/data/recipe/pivot/keys", test_keys);

  return g_test_run ();
}
