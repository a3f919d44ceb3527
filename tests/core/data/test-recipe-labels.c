/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "recipe-shop.h"
#include "vit-json.h"
#include "vit-recipes.h"

/* Steps that are off, and names and notes of steps. */

#define LINES                                                                                      \
  "SELECT * FROM (VALUES (1, 'b', 10.0), (2, 'a', NULL), (3, 'b', 30.0), (4, NULL, 40.0), "        \
  "(5, 'a', 20.0)) AS v(n, k, x)"

static VitRecipe *
read_recipe (const char *json)
{
  g_autoptr (GError) error = NULL;
  VitRecipe *recipe = shop_read_recipe (json, &error);

  g_assert_no_error (error);

  return recipe;
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
assert_json (const VitStep *step, const char *expected)
{
  g_autoptr (JsonNode) node = vit_step_to_json (step);
  g_autofree char *text = vit_json_write (node, FALSE);

  g_strdelimit (text, "\"", '\'');
  g_assert_cmpstr (text, ==, expected);
}

static void
test_label (void)
{
  g_autoptr (VitRecipe) recipe = read_recipe ("[{'do': 'trim', 'columns': ['k']}]");
  const VitStep *plain = vit_recipe_get_step (recipe, 0);
  g_autoptr (VitStep) named = vit_step_with_label (plain, TRUE, "Tidy", "as Ann asked");
  g_autoptr (VitStep) again = vit_step_with_label (named, FALSE, "Tidier", "");
  g_autofree char *sentence = vit_step_describe (named, vit_language_get ("en"));

  g_assert_false (vit_step_get_off (plain));
  g_assert_null (vit_step_get_name (plain));
  g_assert_null (vit_step_get_note (plain));

  g_assert_true (vit_step_get_off (named));
  g_assert_cmpstr (vit_step_get_name (named), ==, "Tidy");
  g_assert_cmpstr (vit_step_get_note (named), ==, "as Ann asked");
  g_assert_cmpstr (sentence, ==, "Remove blanks around the text in k");
  assert_json (named,
               "{'do':'trim','columns':['k'],'off':true,'name':'Tidy','note':'as Ann asked'}");
  assert_json (again, "{'do':'trim','columns':['k'],'name':'Tidier'}");
}

/* A step that is off has to be in order all the same. */
static void
test_unreadable (void)
{
  static const char *const recipes[] = {
    "[{'do': 'trim', 'off': true}]",
    "[{'do': 'trim', 'columns': ['k'], 'off': 1}]",
    "[{'do': 'trim', 'columns': ['k'], 'name': 1}]",
    "[{'do': 'trim', 'columns': ['k'], 'note': []}]",
    "[{'do': 'filter', 'where': 'n; DROP TABLE t', 'off': true}]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (recipes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (shop_read_recipe (recipes[i], &error));
      g_assert_nonnull (error);
    }
}

static void
test_off (void)
{
  static const gint64 rows[] = { 5, 5, 3, 3, 3 };
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitRecipeReport) kept = NULL;
  g_autofree char *left = NULL;
  /* Neither the table nor the column of the steps that are off is there. */
  g_autoptr (VitRecipeReport) report =
      run (project, "[{'do': 'join', 'table': 'nowhere', 'on': {'k': 'k'}, 'off': true},"
                    " {'do': 'filter', 'where': 'n > 2', 'name': 'Late ones'},"
                    " {'do': 'drop_duplicates', 'off': true},"
                    " {'do': 'trim', 'columns': ['none'], 'off': true}]");

  left = shop_dump (project, "SELECT n FROM clean.t");
  g_assert_cmpstr (left, ==, "3\n4\n5\n");
  g_assert_cmpmem (report->rows, sizeof rows, rows, sizeof rows);

  g_assert_true (vit_recipe_report_load (project, "t", &kept, NULL));
  g_assert_cmpmem (kept->rows, sizeof rows, rows, sizeof rows);
  g_assert_true (vit_step_get_off (vit_recipe_get_step (kept->recipe, 0)));
  g_assert_cmpstr (vit_step_get_name (vit_recipe_get_step (kept->recipe, 1)), ==, "Late ones");
}

/* A recipe of which no step is on leaves the table as it was imported. */
static void
test_all_off (void)
{
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitRecipeReport) report =
      run (project, "[{'do': 'filter', 'where': 'n > 2', 'off': true}]");
  g_autofree char *kind = shop_dump (project, "SELECT table_type FROM information_schema.tables "
                                              "WHERE table_schema = 'clean' AND table_name = 't'");

  g_assert_cmpint (report->rows[1], ==, 5);
  g_assert_cmpstr (kind, ==, "VIEW\n");
}

static void
test_sql (void)
{
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipe) recipe =
      read_recipe ("[{'do': 'filter', 'where': 'n\\n > 1', 'off': true},"
                   " {'do': 'filter', 'where': 'n > 2', 'name': 'Late\\nones'},"
                   " {'do': 'filter', 'where': 'n > 3', 'off': true, 'name': 'Last'}]");
  g_autofree char *sql = vit_recipe_compile (recipe, connection, "t", 3, &error);
  g_autofree char *two = vit_recipe_compile (recipe, connection, "t", 2, &error);
  g_autofree char *rows = shop_dump (project, sql);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (sql, "\n-- 1. Off: Keep lines where n  > 1\n"
                                 "-- 2. Late ones: Keep lines where n > 2\n"
                                 "step_2 AS"));
  g_assert_nonnull (strstr (sql, ")\n-- 3. Off: Last: Keep lines where n > 3\nSELECT"));
  g_assert_null (strstr (two, "-- 3."));
  g_assert_cmpstr (rows, ==, "3|b|30\n4|-|40\n5|a|20\n");
}

static GStrv
run_all (VitProject *project, const char *json)
{
  g_autoptr (GHashTable) recipes =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) vit_recipe_unref);
  g_autoptr (GError) error = NULL;
  GStrv made;

  g_hash_table_insert (recipes, (gpointer) "t", read_recipe (json));
  made = vit_recipes_run (recipes, project, NULL, &error);
  g_assert_no_error (error);

  return made;
}

/* To rename a step, or to add one that is off, makes no table anew, and is kept. */
static void
test_relabel (void)
{
  static const gint64 rows[] = { 5, 5, 3, 2 };
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitRecipeReport) report = NULL;
  g_autoptr (VitRecipe) kept = NULL;
  g_autoptr (JsonNode) document = NULL;
  g_auto (GStrv) first = run_all (project, "[{'do': 'filter', 'where': 'n > 2'},"
                                           " {'do': 'drop_duplicates', 'off': true},"
                                           " {'do': 'drop_missing', 'columns': ['k']}]");
  g_auto (GStrv) second = run_all (project, "[{'do': 'trim', 'columns': ['k'], 'off': true},"
                                            " {'do': 'filter', 'where': 'n > 2', 'note': 'why'},"
                                            " {'do': 'drop_missing', 'columns': ['k']}]");
  g_auto (GStrv) third = run_all (project, "[{'do': 'trim', 'columns': ['k']}]");

  g_assert_cmpuint (g_strv_length (first), ==, 1);
  g_assert_cmpuint (g_strv_length (second), ==, 0);
  g_assert_cmpuint (g_strv_length (third), ==, 1);

  g_strfreev (g_steal_pointer (&first));
  first = run_all (project, "[{'do': 'filter', 'where': 'n > 2'},"
                            " {'do': 'drop_missing', 'columns': ['k']}]");
  g_strfreev (g_steal_pointer (&second));
  second = run_all (project, "[{'do': 'trim', 'columns': ['k'], 'off': true},"
                             " {'do': 'filter', 'where': 'n > 2', 'note': 'why'},"
                             " {'do': 'drop_missing', 'columns': ['k']}]");
  g_assert_true (vit_recipe_report_load (project, "t", &report, NULL));
  document = vit_project_get_document (project, "recipe", "t", NULL);
  kept = vit_recipe_from_json (document, NULL, NULL);
  g_assert_cmpuint (g_strv_length (second), ==, 0);
  g_assert_cmpmem (report->rows, sizeof rows, rows, sizeof rows);
  g_assert_cmpstr (vit_step_get_note (vit_recipe_get_step (kept, 1)), ==, "why");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/recipe-labels/label", test_label);
  g_test_add_func ("/core/data/recipe-labels/unreadable", test_unreadable);
  g_test_add_func ("/core/data/recipe-labels/off", test_off);
  g_test_add_func ("/core/data/recipe-labels/all-off", test_all_off);
  g_test_add_func ("/core/data/recipe-labels/sql", test_sql);
  g_test_add_func ("/core/data/recipe-labels/relabel", test_relabel);

  return g_test_run ();
}
