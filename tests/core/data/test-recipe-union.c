/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recipe-checks.h"
#include "vit-data-error.h"
#include "vit-json.h"
#include "vit-recipes.h"

#define JANUARY "SELECT * FROM (VALUES (2, 'b', 1.5::DOUBLE), (1, 'a', NULL)) AS v(n, k, x)"
#define FEBRUARY "SELECT * FROM (VALUES ('c', 3, true), ('d', 4, false)) AS v(k, n, paid)"
#define MARCH "SELECT * FROM (VALUES (5.25::DOUBLE, 'e')) AS v(N, k)"

static VitProject *
make_months (void)
{
  VitProject *project = shop_new ("january", JANUARY);

  shop_add_table (project, "february", FEBRUARY);
  shop_add_table (project, "march", MARCH);

  return project;
}

/* Columns meet by name, whatever their order and case; rows keep their order, table by table. */
static void
test_rows (void)
{
  g_autoptr (VitProject) project = make_months ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipeReport) report =
      shop_run (project, "january", "[{'do': 'union', 'tables': ['february', 'march']}]", &error);

  g_assert_no_error (error);
  check_rows (project, "SELECT * FROM clean.january",
              "2|b|1.5|-\n1|a|-|-\n3|c|-|true\n4|d|-|false\n5.25|e|-|-\n");
  g_assert_cmpint (report->rows[0], ==, 2);
  g_assert_cmpint (report->rows[1], ==, 5);
}

static void
test_note (void)
{
  g_autoptr (VitProject) project = make_months ();
  g_autoptr (VitRecipeReport) report =
      shop_run (project, "january", "[{'do': 'union', 'tables': ['february', 'march']}]", NULL);
  g_autoptr (VitRecipeReport) kept = NULL;
  g_autofree char *note = vit_json_write (report->notes[0], FALSE);
  g_autofree char *kept_note = NULL;

  g_assert_cmpstr (note, ==,
                   "{\"tables\":["
                   "{\"table\":\"february\",\"rows\":2,\"new\":[\"paid\"],\"missing\":[\"x\"]},"
                   "{\"table\":\"march\",\"rows\":1,\"new\":[],\"missing\":[\"x\",\"paid\"]}]}");

  g_assert_true (vit_recipe_report_load (project, "january", &kept, NULL));
  kept_note = vit_json_write (kept->notes[0], FALSE);
  g_assert_cmpstr (kept_note, ==, note);
  g_assert_true (g_hash_table_contains (kept->uses, "march"));
}

/* The other table is read as its own recipe leaves it, and steps after the union see all rows. */
static void
test_recipes_of_both (void)
{
  g_autoptr (VitProject) project = make_months ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipeReport) other =
      shop_run (project, "february", "[{'do': 'filter', 'where': 'n > 3'}]", &error);
  g_autoptr (VitRecipeReport) report = shop_run (
      project, "january",
      "[{'do': 'union', 'tables': 'february'}, {'do': 'drop_duplicates', 'columns': ['paid'],"
      "'keep': 'last'}, {'do': 'fill', 'columns': ['x'], 'with': 'forward'}]",
      &error);

  g_assert_no_error (error);
  check_rows (project, "SELECT * FROM clean.january", "1|a|-|-\n4|d|-|false\n");
}

/* What was an identifier in either is one in both. */
static void
test_identifiers (void)
{
  g_autoptr (VitProject) project = make_months ();
  g_autoptr (VitRecipeReport) other =
      shop_run (project, "february", "[{'do': 'retype', 'columns': {'k': 'id'}}]", NULL);
  g_autoptr (VitRecipeReport) report =
      shop_run (project, "january", "[{'do': 'union', 'tables': ['february']}]", NULL);
  g_autoptr (VitTableInfo) info = vit_project_get_table (project, "january", NULL);

  g_assert_cmpint (((VitField *) g_ptr_array_index (info->fields, 1))->type, ==, VIT_TYPE_OF_ID);
}

/* Many rows stay in order without being sorted. */
static void
test_order (void)
{
  g_autoptr (VitProject) project = shop_new ("a", "SELECT i FROM range(400000) AS r(i)");
  g_autoptr (VitRecipeReport) report = NULL;

  shop_add_table (project, "b", "SELECT 400000 + i AS i FROM range(400000) AS r(i)");
  report = shop_run (project, "a", "[{'do': 'union', 'tables': ['b']}]", NULL);
  check_rows (project, "SELECT count(*), count(*) FILTER (WHERE i = rowid), max(i) FROM clean.a",
              "800000|800000|799999\n");
}

static void
test_errors (void)
{
  g_autoptr (VitProject) project = make_months ();

  check_refused (project, "january", "[{'do': 'union', 'tables': ['febuary']}]",
                 VIT_DATA_ERROR_COLUMN,
                 "Step 1 (union) of the recipe for “january”: there is no table “febuary”; did "
                 "you mean “february”?");
  check_refused (project, "january", "[{'do': 'union', 'tables': ['orders']}]",
                 VIT_DATA_ERROR_COLUMN,
                 "Step 1 (union) of the recipe for “january”: there is no table “orders”; there "
                 "are february, january, march");
  check_refused (project, "january",
                 "[{'do': 'retype', 'columns': {'n': 'text'}},"
                 "{'do': 'union', 'tables': ['february']}]",
                 VIT_DATA_ERROR_RECIPE,
                 "Step 2 (union) of the recipe for “january”: “n” is of type integer in "
                 "“february” and text above it; retype one of them first");
  check_refused (project, "january", "[{'do': 'union', 'tables': ['january']}]",
                 VIT_DATA_ERROR_RECIPE,
                 "Step 1 (union) of the recipe for “january”: recipes go round in a circle: "
                 "“january” reads “january”; take one of the joins or unions out");
  check_rows (project, "SELECT count(*) FROM clean.january", "2\n");
}

static void
test_keys (void)
{
  check_unreadable ("[{'do': 'union'}]", VIT_JSON_ERROR, VIT_JSON_ERROR_MISSING_KEY,
                    "the key recipes.t[0].tables is missing");
  check_unreadable ("[{'do': 'union', 'tables': []}]", VIT_JSON_ERROR, VIT_JSON_ERROR_VALUE,
                    "recipes.t[0].tables is empty; name at least one");
  check_unreadable ("[{'do': 'union', 'tables': ['a', 'a']}]", VIT_JSON_ERROR, VIT_JSON_ERROR_VALUE,
                    "recipes.t[0].tables names “a” twice");
  check_unreadable ("[{'do': 'union', 'tables': ['a'], 'keep': 'all'}]", VIT_JSON_ERROR,
                    VIT_JSON_ERROR_UNKNOWN_KEY,
                    "unknown key recipes.t[0].keep");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/recipe/union/rows", test_rows);
  g_test_add_func ("/core/data/recipe/union/note", test_note);
  g_test_add_func ("/core/data/recipe/union/recipes-of-both", test_recipes_of_both);
  g_test_add_func ("/core/data/recipe/union/identifiers", test_identifiers);
  g_test_add_func ("/core/data/recipe/union/order", test_order);
  g_test_add_func ("/core/data/recipe/union/errors", test_errors);
  g_test_add_func ("/core/data/recipe/union/keys", test_keys);

  return g_test_run ();
}
