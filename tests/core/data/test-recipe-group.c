/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recipe-checks.h"
#include "vit-data-error.h"
#include "vit-json.h"
#include "vit-sql.h"

#define LINES                                                                                      \
  "SELECT * FROM (VALUES ('b', 'o1', 2, 1.5::DOUBLE), ('a', 'o2', 1, 0.1), ('b', 'o1', 1, 0.2), "  \
  "('a', 'o3', 5, 'nan'), (NULL, 'o4', 1, 7.25), ('b', 'o5', NULL, NULL)) "                        \
  "AS v(customer, \"order\", quantity, price)"

static VitProject *
make_shop (void)
{
  return shop_new ("lines", LINES);
}

/* New rows are in the order of the keys, a missing one last; aggregates leave out what is
 * missing. */
static void
test_rows (void)
{
  g_autoptr (VitProject) project = make_shop ();

  check_steps (
      project, "lines",
      "[{'do': 'group', 'by': ['customer'], 'aggregates': {"
      "'lines': 'count(*)', 'orders': 'count(DISTINCT \\\"order\\\")',"
      "'pieces': 'sum(quantity)', 'revenue': 'sum(quantity * price)',"
      "'mean price': 'avg(price)', 'first order': 'first(\\\"order\\\")',"
      "'last': 'last(quantity)', 'per order': 'sum(quantity) / count(DISTINCT \\\"order\\\")'}}]",
      "a|2|2|6|0.1|0.1|o2|5|3\nb|3|2|3|3.2|0.85|o1|-|1.5\n-|1|1|1|7.25|7.25|o4|1|1\n");
}

static void
test_all_in_one (void)
{
  g_autoptr (VitProject) project = make_shop ();

  check_steps (project, "lines",
               "[{'do': 'group', 'by': [], 'aggregates': {'n': 'count(*)', 'x': 'sum(price)'}}]",
               "6|9.05\n");
  check_steps (project, "lines",
               "[{'do': 'filter', 'where': 'false'},"
               "{'do': 'group', 'aggregates': {'n': 'count(*)', 'x': 'sum(price)', "
               "'m': 'avg(price)'}}]",
               "0|-|-\n");
}

static void
test_several_keys (void)
{
  g_autoptr (VitProject) project = make_shop ();

  check_steps (project, "lines",
               "[{'do': 'group', 'by': ['quantity', 'customer'], 'aggregates': {'n': 'count(*)'}},"
               "{'do': 'derive', 'column': 'n', 'as': 'n + 1'},"
               "{'do': 'drop_duplicates', 'columns': ['customer'], 'keep': 'last'}]",
               "1|-|2\n5|a|2\n-|b|2\n");
}

/* A column of fractions as key: what is no number is missing, and minus zero is zero. */
static void
test_fraction_keys (void)
{
  g_autoptr (VitProject) project =
      shop_new ("t",
                "SELECT * FROM (VALUES (0.0::DOUBLE), (-0.0), ('nan'), (NULL), (0.5)) AS v(x)");

  check_steps (project, "t",
               "[{'do': 'group', 'by': ['x'], 'aggregates': {'n': 'count(*)', 's': 'sum(x)'}}]",
               "0|2|0\n0.5|1|0.5\n-|2|-\n");
}

/* Sums with FILTER, DISTINCT, of what is no number, of negative and of very unlike ones. */
static void
test_sums (void)
{
  g_autoptr (VitProject) project =
      shop_new ("t",
                "SELECT * FROM (VALUES ('a', 0.1::DOUBLE), ('a', 0.2), ('a', 0.1), ('a', -0.7), "
                "('b', 1e15), ('b', 0.25), ('c', 'inf'), ('c', 12.34), ('d', NULL)) AS v(k, x)");

  check_steps (project, "t",
               "[{'do': 'group', 'by': 'k', 'aggregates': {'s': 'sum(x)',"
               "'d': 'sum(DISTINCT x)', 'f': 'sum(x) FILTER (WHERE x < 1)',"
               "'m': 'round(mean(x) * 2, 6)', 'l': 'sum(ln(x + 1)) IS NULL'}}]",
               "a|-0.3|-0.4|-0.3|-0.15|false\n"
               "b|1e+15|1e+15|0.25|1e+15|false\nc|12.34|12.34|-|24.68|false\nd|-|-|-|-|true\n");
}

/* Money adds up to the cent. */
static void
test_exact (void)
{
  g_autoptr (VitProject) project =
      shop_new ("t", "SELECT (i * 37 % 100003) / 100.0::DOUBLE AS x FROM range(100000) AS r(i)");
  g_autoptr (VitRecipeReport) report =
      shop_run (project, "t", "[{'do': 'group', 'aggregates': {'s': 'sum(x)'}}]", NULL);

  check_rows (project,
              "SELECT s = (SELECT sum(CAST(round(x * 100) AS BIGINT)) / 100 FROM raw.t) FROM "
              "clean.t",
              "true\n");
}

/* The part that a group has of what all groups have. */
static void
test_share (void)
{
  g_autoptr (VitProject) project =
      shop_new ("t", "SELECT * FROM (VALUES ('a', 1, 0.5::DOUBLE), ('b', 2, 1.5), ('b', 1, NULL), "
                     "(NULL, 4, 0)) AS v(k, n, x)");
  g_autoptr (GError) error = NULL;

  check_steps (project, "t",
               "[{'do': 'group', 'by': 'k', 'aggregates': {'n': ' Share (n)', 'x': 'share(x)',"
               " 'rows': 'share(1)', 'sum': 'sum(n)'}}]",
               "a|0.125|0.25|0.25|1\nb|0.375|0.75|0.5|3\n-|0.5|0|0.25|4\n");
  check_steps (project, "t",
               "[{'do': 'filter', 'where': 'x = 0'},"
               " {'do': 'group', 'by': 'k', 'aggregates': {'x': 'share(x)'}}]",
               "-|-\n");
  /* It stands for itself: as a part of something else it is no function. */
  g_assert_null (
      shop_read_recipe ("[{'do': 'group', 'by': 'k', 'aggregates': {'n': 'share(n) * 100'}}]",
                        &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_EXPRESSION);
}

/* The same bytes for any number of threads. */
static void
test_threads (void)
{
  g_autofree char *first = NULL;

  for (guint n = 1; n <= 4; n++)
    {
      g_autoptr (VitProject) project =
          shop_new ("t", "SELECT i * 7919 % 100 AS k, (i * 2654435761 % 1000003) / 97.0::DOUBLE "
                         "AS x, i % 13 AS m FROM range(300000) AS r(i)");
      g_autofree char *threads = g_strdup_printf ("SET GLOBAL threads = %u", n);
      g_autofree char *rows = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (VitRecipeReport) report = NULL;

      shop_execute (project, threads);
      report = shop_run (project, "t",
                         "[{'do': 'group', 'by': 'k', 'aggregates': {'s': 'sum(x * m)',"
                         "'a': 'avg(x)', 'd': 'stddev(x)', 'c': 'corr(x, m)', 'f': 'first(x)',"
                         "'l': 'last(x)', 'o': 'mode(m)', 'v': 'arg_max(x, m)',"
                         "'q': 'quantile_cont(x, 0.25)', 't': 'string_agg(DISTINCT m)',"
                         "'w': 'kurtosis(x)', 'y': 'any_value(x)', 'z': 'share(x)'}}]",
                         &error);

      g_assert_no_error (error);
      rows = shop_dump (project, "SELECT count(*), md5(string_agg(CAST(t AS VARCHAR), ' ' ORDER BY "
                                 "rowid)) FROM clean.t AS t");
      if (first == NULL)
        first = g_steal_pointer (&rows);
      else
        g_assert_cmpstr (rows, ==, first);
    }
}

/* What an aggregate yields is of a type that can be worked with. */
static void
test_types (void)
{
  g_autoptr (VitProject) project = make_shop ();
  g_autoptr (VitTableInfo) info = NULL;
  g_autoptr (VitRecipeReport) ids =
      shop_run (project, "lines",
                "[{'do': 'retype', 'columns': {'customer': 'id', 'order': 'id'}},"
                "{'do': 'group', 'by': 'customer', 'aggregates': {'order': 'max(\\\"order\\\")',"
                "'n': 'sum(quantity)', 'x': 'sum(price)'}}]",
                NULL);
  static const VitTypeOf types[] = { VIT_TYPE_OF_ID, VIT_TYPE_OF_TEXT, VIT_TYPE_OF_INTEGER,
                                     VIT_TYPE_OF_NUMBER };

  info = vit_project_get_table (project, "lines", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_cmpint (((VitField *) g_ptr_array_index (info->fields, i))->type, ==, types[i]);
}

/* A sum beyond 64 bits is told, not cut off. */
static void
test_overflow (void)
{
  g_autoptr (VitProject) project =
      shop_new ("t", "SELECT 9223372036854775807 AS n FROM range(3) AS r(i)");
  g_autoptr (GError) error = NULL;

  g_assert_null (
      shop_run (project, "t", "[{'do': 'group', 'aggregates': {'s': 'sum(n)'}}]", &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE);
  g_assert_true (g_str_has_prefix (error->message, "Step 1 (group) of the recipe for “t”: "));
}

static void
test_errors (void)
{
  g_autoptr (VitProject) project = make_shop ();

  check_refused (project, "lines",
                 "[{'do': 'group', 'by': 'custommer', 'aggregates': {'n': 'count(*)'}}]",
                 VIT_DATA_ERROR_COLUMN,
                 "Step 1 (group) of the recipe for “lines”: there is no column “custommer”; did "
                 "you mean “customer”?");
  check_refused (project, "lines", "[{'do': 'group', 'aggregates': {'n': 'sum(prise)'}}]",
                 VIT_DATA_ERROR_COLUMN,
                 "Step 1 (group) of the recipe for “lines”: n: there is no column “prise”; did you "
                 "mean “price”?");
  check_refused (project, "lines",
                 "[{'do': 'group', 'by': 'customer', 'aggregates': {'n': 'price'}}]",
                 VIT_DATA_ERROR_RECIPE,
                 "Step 1 (group) of the recipe for “lines”: n: “price” has a value for each row of "
                 "a group; say which is meant, as in first(price), max(price) or sum(price)");
  check_refused (project, "lines",
                 "[{'do': 'group', 'by': 'customer', 'aggregates': {'Customer': 'count(*)'}}]",
                 VIT_DATA_ERROR_RECIPE,
                 "Step 1 (group) of the recipe for “lines”: Customer: “Customer” is the name of a "
                 "column to group by; give the aggregate another");
}

typedef struct
{
  const char *expression;
  const char *problem;
} Bad;

static const Bad bad[] = {
  { "summ(price)", "summ() is not a function that computes from the values of a group's rows; did "
                   "you mean sum()?" },
  { "sum(sum(price))", "sum() stands in another aggregate" },
  { "sum(price) OVER ()", "OVER () looks at other rows; an expression sees one row at a time" },
  { "(SELECT 1)", "a query inside an expression is not possible; name values one by one, as in "
                  "city IN ('Kraków', 'Łódź')" },
  { "sum(price) AS s", "at character 12: syntax error at or near \"AS\"" },
  { "count(*), 1", "there is more than one" },
  { "sum(price) FILTER (WHERE price > (SELECT 1))",
    "a query inside an expression is not possible; name values one by one, as in city IN "
    "('Kraków', 'Łódź')" },
  { "first(price ORDER BY getenv('HOME'))",
    "getenv() is not a function that computes from the values of a group's rows" },
  { "approx_count_distinct(price)",
    "approx_count_distinct() is not a function that computes from the values of a group's rows" },
  { "sum(price * 1.23456789012345678901)", "a number in it has more than 18 digits" },
  { "sum(price); DROP TABLE t", "at character 11: syntax error at or near \";\"" },
  { "", "it is empty" },
};

static void
test_guard (gconstpointer data)
{
  const Bad *self = data;
  g_autoptr (GError) error = NULL;

  g_assert_false (vit_sql_check_aggregate (self->expression, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_EXPRESSION);
  if (!g_str_has_suffix (error->message, self->problem))
    g_test_fail_printf ("%s", error->message);
}

static void
test_keys (void)
{
  check_unreadable ("[{'do': 'group', 'by': 'a'}]", VIT_JSON_ERROR, VIT_JSON_ERROR_MISSING_KEY,
                    "the key recipes.t[0].aggregates is missing");
  check_unreadable ("[{'do': 'group', 'aggregates': {}}]", VIT_JSON_ERROR, VIT_JSON_ERROR_VALUE,
                    "recipes.t[0].aggregates is empty; name at least one");
  check_unreadable ("[{'do': 'group', 'aggregates': {'n': 1}}]", VIT_JSON_ERROR,
                    VIT_JSON_ERROR_TYPE, "recipes.t[0].aggregates.n must be a text, not a number");
  check_unreadable ("[{'do': 'group', 'aggregates': {'n': 'sum(a) OVER ()'}}]", VIT_DATA_ERROR,
                    VIT_DATA_ERROR_EXPRESSION,
                    "recipes.t[0].aggregates.n: “sum(a) OVER ()” is not one SQL expression: OVER "
                    "() looks at other rows; an expression sees one row at a time");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/recipe/group/rows", test_rows);
  g_test_add_func ("/core/data/recipe/group/all-in-one", test_all_in_one);
  g_test_add_func ("/core/data/recipe/group/several-keys", test_several_keys);
  g_test_add_func ("/core/data/recipe/group/fraction-keys", test_fraction_keys);
  g_test_add_func ("/core/data/recipe/group/sums", test_sums);
  g_test_add_func ("/core/data/recipe/group/exact", test_exact);
  g_test_add_func ("/core/data/recipe/group/share", test_share);
  g_test_add_func ("/core/data/recipe/group/threads", test_threads);
  g_test_add_func ("/core/data/recipe/group/types", test_types);
  g_test_add_func ("/core/data/recipe/group/overflow", test_overflow);
  g_test_add_func ("/core/data/recipe/group/errors", test_errors);
  g_test_add_func ("/core/data/recipe/group/keys", test_keys);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/data/recipe/group/guard/%u", i);

      g_test_add_data_func (path, &bad[i], test_guard);
    }

  return g_test_run ();
}
