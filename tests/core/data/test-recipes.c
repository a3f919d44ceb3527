/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "recipe-shop.h"
#include "vit-data-error.h"
#include "vit-recipes.h"

static GHashTable *
recipes_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) vit_recipe_unref);
}

static void
add (GHashTable *recipes, const char *table, const char *json)
{
  VitRecipe *recipe = shop_read_recipe (json, NULL);

  g_assert_nonnull (recipe);
  g_hash_table_insert (recipes, (gpointer) table, recipe);
}

static void
assert_made (GStrv made, const char *expected)
{
  g_autofree char *list = made ? g_strjoinv (" ", made) : NULL;

  g_assert_cmpstr (list, ==, expected);
}

/* Three tables, of which a reads b and b reads c. */
static VitProject *
make_chain (void)
{
  VitProject *project = shop_new ("a", "SELECT 1 AS n");

  shop_add_table (project, "b", "SELECT 2 AS n");
  shop_add_table (project, "c", "SELECT 3 AS n");

  return project;
}

static GHashTable *
make_recipes (void)
{
  GHashTable *recipes = recipes_new ();

  add (recipes, "a", "[{'do': 'union', 'tables': ['b']}]");
  add (recipes, "b", "[{'do': 'union', 'tables': ['c']}]");
  add (recipes, "c", "[{'do': 'derive', 'column': 'n', 'as': 'n * 10'}]");

  return recipes;
}

static void
test_order (void)
{
  g_autoptr (GHashTable) recipes = make_recipes ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) order = NULL;

  add (recipes, "d", "[{'do': 'union', 'tables': ['c', 'elsewhere']}]");
  order = vit_recipes_order (recipes, &error);
  g_assert_no_error (error);
  assert_made (order, "c b a d");
}

static void
test_circle (void)
{
  g_autoptr (GHashTable) recipes = make_recipes ();
  g_autoptr (VitProject) project = make_chain ();
  g_autoptr (GError) error = NULL;

  add (recipes, "c", "[{'do': 'union', 'tables': ['b']}]");
  g_assert_null (vit_recipes_order (recipes, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE);
  g_assert_cmpstr (error->message, ==,
                   "recipes go round in a circle: “b” reads “c” reads “b”; take one of the joins "
                   "or unions out");

  g_clear_error (&error);
  g_assert_null (vit_recipes_run (recipes, project, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE);
}

/* A circle that closes over recipes which the project keeps. */
static void
test_circle_over_project (void)
{
  g_autoptr (VitProject) project = make_chain ();
  g_autoptr (GHashTable) recipes = make_recipes ();
  g_auto (GStrv) made = vit_recipes_run (recipes, project, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (made);
  g_assert_null (shop_run (project, "c", "[{'do': 'union', 'tables': ['a']}]", &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE);
  g_assert_nonnull (strstr (error->message, "“a” reads “b” reads “c” reads “a”"));
}

/* Only what is out of date is made anew, in order, and once. */
static void
test_run (void)
{
  g_autoptr (VitProject) project = make_chain ();
  g_autoptr (GHashTable) recipes = make_recipes ();
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = NULL;
  static const char *const changes[][2] = {
    { "[{'do': 'derive', 'column': 'n', 'as': 'n * 100'}]", "c b a" },
    { "[{'do': 'derive', 'column': 'n', 'as': 'n * 100'}]", "" },
    { "[]", "c b a" },
  };
  g_auto (GStrv) first = vit_recipes_run (recipes, project, NULL, &error);

  g_assert_no_error (error);
  assert_made (first, "c b a");
  rows = shop_dump (project, "SELECT * FROM clean.a");
  g_assert_cmpstr (rows, ==, "1\n2\n30\n");

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_auto (GStrv) made = NULL;

      add (recipes, "c", changes[i][0]);
      made = vit_recipes_run (recipes, project, NULL, &error);
      g_assert_no_error (error);
      assert_made (made, changes[i][1]);
    }
  g_free (rows);
  rows = shop_dump (project, "SELECT * FROM clean.a");
  g_assert_cmpstr (rows, ==, "1\n2\n3\n");
}

/* Recipes that only the project has run where one in the set reads their tables. */
static void
test_run_with_kept (void)
{
  g_autoptr (VitProject) project = make_chain ();
  g_autoptr (GHashTable) all = make_recipes ();
  g_autoptr (GHashTable) one = recipes_new ();
  g_autoptr (GHashTable) kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipeReport) report = NULL;
  g_auto (GStrv) first = vit_recipes_run (all, project, NULL, &error);
  g_auto (GStrv) made = NULL;
  gboolean current;

  g_assert_no_error (error);
  kept = vit_recipes_load (project, &error);
  g_assert_cmpuint (g_hash_table_size (kept), ==, 3);

  report = shop_run (project, "c", "[{'do': 'derive', 'column': 'n', 'as': '7'}]", &error);
  g_assert_no_error (error);
  g_assert_true (
      vit_recipe_is_current (g_hash_table_lookup (kept, "a"), project, "a", &current, &error));
  g_assert_false (current);

  add (one, "a", "[{'do': 'union', 'tables': ['b']}]");
  made = vit_recipes_run (one, project, NULL, &error);
  g_assert_no_error (error);
  assert_made (made, "b a");
}

/* A recipe does not run over a table whose own has not been run since it was imported again. */
static void
test_out_of_date (void)
{
  g_autoptr (VitProject) project = make_chain ();
  g_autoptr (VitRecipeReport) report =
      shop_run (project, "b", "[{'do': 'derive', 'column': 'n', 'as': 'n * 10'}]", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (report);
  vit_project_set_document (project, "recipe-report", "b", NULL, NULL);
  g_assert_null (shop_run (project, "a", "[{'do': 'union', 'tables': ['b']}]", &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE);
  g_assert_cmpstr (error->message, ==,
                   "Step 1 (union) of the recipe for “a”: “b” is not as its recipe leaves it, "
                   "because something before it has changed; run its recipe first");
}

/* Another recipe for a table reaches those that read it; one that it does not fit any more is left
 * as it was, and the others are not. */
static void
test_set (void)
{
  g_autoptr (VitProject) project = make_chain ();
  g_autoptr (GHashTable) recipes = make_recipes ();
  g_auto (GStrv) first = vit_recipes_run (recipes, project, NULL, NULL);
  g_autoptr (VitRecipe) tens =
      shop_read_recipe ("[{'do': 'derive', 'column': 'n', 'as': '70'}]", NULL);
  g_autoptr (VitRecipe) texts =
      shop_read_recipe ("[{'do': 'retype', 'columns': {'n': 'text'}}]", NULL);
  g_autoptr (VitRecipeReport) report = NULL;
  g_autoptr (GError) stopped = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) made = NULL;
  g_autofree char *rows = NULL;

  g_assert_nonnull (first);
  report = vit_recipes_set (project, "c", tens, &made, &stopped, NULL, &error);
  g_assert_no_error (error);
  g_assert_no_error (stopped);
  g_assert_cmpint (report->changed[0], ==, 1);
  assert_made (made, "c b a");

  g_clear_pointer (&report, vit_recipe_report_free);
  g_clear_pointer (&made, g_strfreev);
  report = vit_recipes_set (project, "c", texts, &made, &stopped, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (report);
  g_assert_error (stopped, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE);
  g_assert_nonnull (strstr (stopped->message, "of the recipe for “b”"));
  assert_made (made, "c");
  rows = shop_dump (project, "SELECT * FROM clean.a");
  g_assert_cmpstr (rows, ==, "1\n2\n70\n");
}

/* A recipe without steps for a table that never had one. */
static void
test_set_nothing (void)
{
  g_autoptr (VitProject) project = make_chain ();
  g_autoptr (VitRecipe) nothing = vit_recipe_new (NULL, 0);
  g_autoptr (GError) stopped = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) made = NULL;
  g_autoptr (VitRecipeReport) report =
      vit_recipes_set (project, "c", nothing, &made, &stopped, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (report->rows[0], ==, 1);
  assert_made (made, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/recipes/order", test_order);
  g_test_add_func ("/core/data/recipes/circle", test_circle);
  g_test_add_func ("/core/data/recipes/circle-over-project", test_circle_over_project);
  g_test_add_func ("/core/data/recipes/run", test_run);
  g_test_add_func ("/core/data/recipes/run-with-kept", test_run_with_kept);
  g_test_add_func ("/core/data/recipes/out-of-date", test_out_of_date);
  g_test_add_func ("/core/data/recipes/set", test_set);
  g_test_add_func ("/core/data/recipes/set-nothing", test_set_nothing);

  return g_test_run ();
}
