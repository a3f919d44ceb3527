/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "recipe-checks.h"
#include "vit-data-error.h"
#include "vit-json.h"

#define ORDERS                                                                                     \
  "SELECT * FROM (VALUES (1, 'a', 10), (2, 'b', 20), (3, NULL, 30), (4, 'a', 40), (5, 'x', 50)) "  \
  "AS v(id, product, price)"
#define PRODUCTS                                                                                   \
  "SELECT * FROM (VALUES ('b', 'Bowl', 2.5), ('a', 'Apron', 1.5), ('c', 'Cup', 0.5), "             \
  "('a', 'Apple', 3.5), (NULL, 'None', 9.5)) AS v(code, label, price)"

#define JOIN(more) "[{'do': 'join', 'table': 'products', 'on': {'product': 'code'}, " more "}]"

static VitProject *
make_shop (void)
{
  VitProject *project = shop_new ("orders", ORDERS);

  shop_add_table (project, "products", PRODUCTS);

  return project;
}

/* Rows keep their order; several partners make several rows, in their own order; a missing key has
 * no partner, not even a missing one. */
static void
test_left (void)
{
  g_autoptr (VitProject) project = make_shop ();

  check_steps (project, "orders", JOIN ("'prefix': 'p_'"),
               "1|a|10|Apron|1.5\n1|a|10|Apple|3.5\n2|b|20|Bowl|2.5\n3|-|30|-|-\n"
               "4|a|40|Apron|1.5\n4|a|40|Apple|3.5\n5|x|50|-|-\n");
}

static void
test_inner (void)
{
  g_autoptr (VitProject) project = make_shop ();

  check_steps (project, "orders", JOIN ("'kind': 'inner', 'prefix': 'p_'"),
               "1|a|10|Apron|1.5\n1|a|10|Apple|3.5\n2|b|20|Bowl|2.5\n4|a|40|Apron|1.5\n"
               "4|a|40|Apple|3.5\n");
}

/* Rows of the other table alone come last, in their order, with their key. */
static void
test_full (void)
{
  g_autoptr (VitProject) project = make_shop ();

  check_steps (project, "orders", JOIN ("'kind': 'full', 'prefix': 'p_'"),
               "1|a|10|Apron|1.5\n1|a|10|Apple|3.5\n2|b|20|Bowl|2.5\n3|-|30|-|-\n"
               "4|a|40|Apron|1.5\n4|a|40|Apple|3.5\n5|x|50|-|-\n-|c|-|Cup|0.5\n-|-|-|None|9.5\n");
}

/* Each row has a number of its own after a join, by which others find it. */
static void
test_steps_after (void)
{
  g_autoptr (VitProject) project = make_shop ();

  check_steps (project, "orders",
               "[{'do': 'join', 'table': 'products', 'on': {'product': 'code'}, 'kind': 'full',"
               "'prefix': 'p_'},"
               "{'do': 'drop_duplicates', 'columns': ['p_label']},"
               "{'do': 'join', 'table': 'products', 'on': {'p_label': 'label'}, 'prefix': 'q_'},"
               "{'do': 'union', 'tables': ['products']},"
               "{'do': 'sample', 'rows': 100},"
               "{'do': 'filter', 'where': 'q_price > 2 OR label IS NOT NULL'},"
               "{'do': 'select', 'columns': ['id', 'q_code', 'q_price', 'label']}]",
               "1|a|3.5|-\n2|b|2.5|-\n-|-|9.5|-\n-|-|-|Bowl\n-|-|-|Apron\n-|-|-|Cup\n-|-|-|Apple\n"
               "-|-|-|None\n");
}

static void
test_two_keys (void)
{
  g_autoptr (VitProject) project =
      shop_new ("a", "SELECT * FROM (VALUES (1, 'x', 7), (1, 'y', 8), (2, 'x', 9)) AS v(n, k, w)");

  shop_add_table (project, "b",
                  "SELECT * FROM (VALUES (1.0::DOUBLE, 'y', true), (2.0, 'y', false), "
                  "('nan'::DOUBLE, 'x', false)) AS v(m, k, z)");
  check_steps (project, "a",
               "[{'do': 'join', 'table': 'b', 'on': {'n': 'm', 'k': 'k'}, 'kind': 'left'}]",
               "1|x|7|-\n1|y|8|true\n2|x|9|-\n");
}

/* A number and a text compare as text: an identifier may be read as either. */
static void
test_as_text (void)
{
  g_autoptr (VitProject) project =
      shop_new ("a", "SELECT * FROM (VALUES (7, 1.0::DOUBLE), (8, 2.5), (NULL, NULL)) AS v(id, x)");
  g_autoptr (VitRecipeReport) report = NULL;
  g_autofree char *note = NULL;

  shop_add_table (project, "b",
                  "SELECT * FROM (VALUES ('7', '1', 10), ('007', '1', 20), ('8', '2.5', 30), "
                  "('9', '1.0', 40)) AS v(id, x, n)");
  check_steps (project, "a", "[{'do': 'join', 'table': 'b', 'on': {'id': 'id', 'x': 'x'}}]",
               "7|1|10\n8|2.5|30\n-|-|-\n");
  check_steps (project, "a",
               "[{'do': 'join', 'table': 'b', 'on': {'id': 'id'}, 'kind': 'full', 'prefix': 'b_'}]",
               "7|1|1|10\n8|2.5|2.5|30\n-|-|-|-\n007|-|1|20\n9|-|1.0|40\n");
  report = shop_run (project, "a",
                     "[{'do': 'join', 'table': 'b', 'on': {'id': 'id'}, "
                     "'prefix': 'b_'}]",
                     NULL);
  note = vit_json_write (report->notes[0], FALSE);
  g_assert_nonnull (strstr (note, "\"as_text\":[\"id\"]"));
}

static void
test_note (void)
{
  g_autoptr (VitProject) project = make_shop ();
  g_autoptr (VitRecipeReport) report = shop_run (project, "orders", JOIN ("'prefix': 'p_'"), NULL);
  g_autofree char *note = vit_json_write (report->notes[0], FALSE);

  g_assert_cmpint (report->rows[0], ==, 5);
  g_assert_cmpint (report->rows[1], ==, 7);
  g_assert_cmpstr (note, ==,
                   "{\"table_rows\":5,\"rows_matched\":3,\"table_rows_matched\":3,"
                   "\"most_partners\":2,\"as_text\":[],\"unmatched\":[{\"key\":\"x\",\"rows\":1},"
                   "{\"key\":null,\"rows\":1}],\"table_unmatched\":[{\"key\":\"c\",\"rows\":1},"
                   "{\"key\":null,\"rows\":1}]}");
}

/* Identifiers of the other table stay identifiers. */
static void
test_identifiers (void)
{
  g_autoptr (VitProject) project = make_shop ();
  g_autoptr (VitRecipeReport) other =
      shop_run (project, "products", "[{'do': 'retype', 'columns': {'label': 'id'}}]", NULL);
  g_autoptr (VitRecipeReport) report = shop_run (project, "orders", JOIN ("'prefix': 'p_'"), NULL);
  g_autoptr (VitTableInfo) info = vit_project_get_table (project, "orders", NULL);

  g_assert_cmpstr (((VitField *) g_ptr_array_index (info->fields, 3))->name, ==, "p_label");
  g_assert_cmpint (((VitField *) g_ptr_array_index (info->fields, 3))->type, ==, VIT_TYPE_OF_ID);
}

/* An empty table on either side. */
static void
test_empty (void)
{
  g_autoptr (VitProject) project = make_shop ();
  g_autoptr (VitRecipeReport) none =
      shop_run (project, "products", "[{'do': 'filter', 'where': 'false'}]", NULL);

  check_steps (project, "orders", JOIN ("'kind': 'full', 'prefix': 'p_'"),
               "1|a|10|-|-\n2|b|20|-|-\n3|-|30|-|-\n4|a|40|-|-\n5|x|50|-|-\n");
  check_steps (project, "orders", JOIN ("'kind': 'inner', 'prefix': 'p_'"), "");
}

/* Joins whose numbers of pairs outgrow 64 bits. */
static void
test_many_pairs (void)
{
  g_autoptr (VitProject) project = shop_new ("a", "SELECT i AS n FROM range(1000) AS r(i)");
  g_autoptr (GString) recipe = g_string_new ("[");
  g_autoptr (VitRecipeReport) report = NULL;
  g_autoptr (GError) error = NULL;

  shop_add_table (project, "b", "SELECT 99999 - i AS n, i AS x FROM range(100000) AS r(i)");
  for (guint i = 0; i < 5; i++)
    g_string_append_printf (recipe,
                            "%s{'do': 'join', 'table': 'b', 'on': {'n': 'n'}, 'kind': '%s', "
                            "'prefix': 'p%u_'}",
                            i > 0 ? ", " : "", i == 4 ? "full" : "left", i);
  g_string_append_c (recipe, ']');

  report = shop_run (project, "a", recipe->str, &error);
  g_assert_no_error (error);
  check_rows (project,
              "SELECT count(*), count(p0_x), "
              "count(*) FILTER (WHERE n = if(rowid < 1000, rowid, 100999 - rowid)) FROM clean.a",
              "100000|1000|100000\n");
}

/* The same bytes for any number of threads. */
static void
test_threads (void)
{
  g_autofree char *first = NULL;

  for (guint n = 1; n <= 4; n++)
    {
      g_autoptr (VitProject) project =
          shop_new ("a", "SELECT i * 7 % 1000 AS k, i AS n FROM range(300000) AS r(i)");
      g_autofree char *threads = g_strdup_printf ("SET GLOBAL threads = %u", n);
      g_autofree char *rows = NULL;
      g_autoptr (VitRecipeReport) report = NULL;

      shop_execute (project, threads);
      shop_add_table (project, "b", "SELECT i // 2 AS k, i AS m FROM range(1500) AS r(i)");
      report = shop_run (project, "a", "[{'do': 'join', 'table': 'b', 'on': {'k': 'k'}}]", NULL);
      rows = shop_dump (project, "SELECT count(*), md5(string_agg(concat_ws(' ', k, n, m), ',' "
                                 "ORDER BY rowid)) FROM clean.a");
      if (first == NULL)
        first = g_steal_pointer (&rows);
      else
        g_assert_cmpstr (rows, ==, first);
    }
}

static void
test_errors (void)
{
  g_autoptr (VitProject) project = make_shop ();

  check_refused (project, "orders", "[{'do': 'join', 'table': 'product', 'on': {'a': 'b'}}]",
                 VIT_DATA_ERROR_COLUMN,
                 "Step 1 (join) of the recipe for “orders”: there is no table “product”; did you "
                 "mean “products”?");
  check_refused (project, "orders",
                 "[{'do': 'join', 'table': 'products', 'on': {'produkt': 'code'}}]",
                 VIT_DATA_ERROR_COLUMN,
                 "Step 1 (join) of the recipe for “orders”: there is no column “produkt”; did you "
                 "mean “product”?");
  check_refused (project, "orders",
                 "[{'do': 'join', 'table': 'products', 'on': {'product': 'cod'}}]",
                 VIT_DATA_ERROR_COLUMN,
                 "Step 1 (join) of the recipe for “orders”: in “products”: there is no column "
                 "“cod”; did you mean “code”?");
  check_refused (project, "orders",
                 "[{'do': 'derive', 'column': 'day', 'as': 'make_date(2020, 1, 31)'},"
                 "{'do': 'join', 'table': 'products', 'on': {'day': 'code'}}]",
                 VIT_DATA_ERROR_RECIPE,
                 "Step 2 (join) of the recipe for “orders”: “day” is of type date, and “code” in "
                 "“products” is of type text, which do not compare; retype one of them first");
  check_refused (project, "orders", JOIN ("'kind': 'left'"), VIT_DATA_ERROR_RECIPE,
                 "Step 1 (join) of the recipe for “orders”: there is a column “price” already, so "
                 "that of “products” cannot be called “price”; give another prefix");
}

static void
test_keys (void)
{
  check_unreadable ("[{'do': 'join', 'on': {'a': 'b'}}]", VIT_JSON_ERROR,
                    VIT_JSON_ERROR_MISSING_KEY, "the key recipes.t[0].table is missing");
  check_unreadable ("[{'do': 'join', 'table': 'u'}]", VIT_JSON_ERROR, VIT_JSON_ERROR_MISSING_KEY,
                    "the key recipes.t[0].on is missing");
  check_unreadable ("[{'do': 'join', 'table': 'u', 'on': {}}]", VIT_JSON_ERROR,
                    VIT_JSON_ERROR_VALUE, "recipes.t[0].on is empty; name at least one");
  check_unreadable ("[{'do': 'join', 'table': 'u', 'on': {'a': 1}}]", VIT_JSON_ERROR,
                    VIT_JSON_ERROR_TYPE, "recipes.t[0].on.a must be a text, not a number");
  check_unreadable ("[{'do': 'join', 'table': 'u', 'on': {'a': 'b'}, 'kind': 'right'}]",
                    VIT_JSON_ERROR, VIT_JSON_ERROR_VALUE,
                    "recipes.t[0].kind must be one of left, inner, full, not “right”");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/recipe/join/left", test_left);
  g_test_add_func ("/core/data/recipe/join/inner", test_inner);
  g_test_add_func ("/core/data/recipe/join/full", test_full);
  g_test_add_func ("/core/data/recipe/join/steps-after", test_steps_after);
  g_test_add_func ("/core/data/recipe/join/two-keys", test_two_keys);
  g_test_add_func ("/core/data/recipe/join/as-text", test_as_text);
  g_test_add_func ("/core/data/recipe/join/note", test_note);
  g_test_add_func ("/core/data/recipe/join/identifiers", test_identifiers);
  g_test_add_func ("/core/data/recipe/join/empty", test_empty);
  g_test_add_func ("/core/data/recipe/join/many-pairs", test_many_pairs);
  g_test_add_func ("/core/data/recipe/join/threads", test_threads);
  g_test_add_func ("/core/data/recipe/join/errors", test_errors);
  g_test_add_func ("/core/data/recipe/join/keys", test_keys);

  return g_test_run ();
}
