/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "recipe-shop.h"
#include "vit-data-error.h"
#include "vit-expression.h"
#include "vit-json.h"
#include "vit-sql.h"

#define LINES                                                                                      \
  "SELECT * FROM (VALUES (1, 'b', 10.0), (2, 'a', NULL), (3, 'b', 30.0)) AS v(n, k, \"a price\")"

/* Every function that is offered passes the guard, as it is offered and in its example; the engine
 * runs the example, and yields what is told. */
static void
test_functions (void)
{
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  const VitFunction *functions;
  guint n, group = 0;

  functions = vit_functions_get (&n);
  for (guint i = 0; i < n; i++)
    {
      /* A whole number is told without ".0". */
      g_autofree char *sql =
          g_strdup_printf ("SELECT regexp_replace(CAST((%s) AS VARCHAR), '\\.0$', '')",
                           functions[i].example);
      g_autofree char *expected =
          g_strdup_printf ("%s\n", functions[i].result ? functions[i].result : "-");
      g_autofree char *found = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", functions[i].name);
      g_assert_true (vit_sql_check_expression (functions[i].signature, &error));
      g_assert_no_error (error);
      g_assert_true (vit_sql_check_expression (functions[i].example, &error));
      g_assert_no_error (error);
      found = shop_dump (project, sql);
      g_assert_cmpstr (found, ==, expected);

      /* Group by group, each explained in every language. */
      g_assert_cmpuint (functions[i].group, >=, group);
      group = functions[i].group;
      g_assert_cmpstr (vit_function_get_help (&functions[i], vit_language_get ("ru")), !=,
                       vit_function_get_help (&functions[i], vit_language_get ("en")));
    }
  g_assert_cmpuint (group, ==, VIT_N_FUNCTION_GROUPS - 1);
  for (guint i = 0; i < VIT_N_FUNCTION_GROUPS; i++)
    g_assert_cmpstr (vit_function_group_get_title (i, vit_language_get ("pl")), !=,
                     vit_function_group_get_title (i, vit_language_get ("en")));
}

/* Each aggregate that is offered makes a step that runs, over text too unless it says so. */
static void
test_aggregates (void)
{
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  const VitAggregateFunction *functions;
  guint n;

  functions = vit_aggregate_functions_get (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) signature = g_string_new (functions[i].signature);
      g_autofree char *json = NULL;
      g_autoptr (JsonNode) node = NULL;
      g_autoptr (VitRecipe) recipe = NULL;
      g_autoptr (VitRecipeReport) report = NULL;
      g_autoptr (GError) error = NULL;

      g_string_replace (signature, "column", functions[i].numbers_only ? "n" : "k", 0);
      json =
          g_strdup_printf ("[{\"do\": \"group\", \"by\": \"k\", \"aggregates\": {\"a\": \"%s\"}}]",
                           signature->str);
      node = vit_json_parse (json, &error);
      g_assert_no_error (error);
      recipe = vit_recipe_from_json (node, NULL, &error);
      g_assert_no_error (error);
      report = vit_recipe_run (recipe, project, "t", NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (report->rows[1], ==, 2);
      g_assert_cmpstr (vit_aggregate_function_get_help (&functions[i], vit_language_get ("pl")), !=,
                       vit_aggregate_function_get_help (&functions[i], vit_language_get ("en")));
    }
}

static VitExpressionTrial *
make_trial (VitProject *project)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipe) recipe = shop_read_recipe ("[{'do': 'filter', 'where': 'n > 1'},"
                                                   " {'do': 'rename', 'columns': {'n': 'm'}}]",
                                                   &error);
  VitExpressionTrial *trial = vit_expression_trial_new (recipe, project, "t", 1, 100, NULL, &error);

  g_assert_no_error (error);

  return trial;
}

static void
test_run (void)
{
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitExpressionTrial) trial = make_trial (project);
  g_autoptr (GError) error = NULL;
  guint place;
  g_autoptr (VitFrame) frame =
      vit_expression_trial_run (trial, "\"a price\" + N -- a comment", &place, &error);
  const VitColumn *value;

  g_assert_no_error (error);
  g_assert_cmpuint (vit_frame_get_n_rows (frame), ==, 2);
  g_assert_cmpuint (vit_frame_get_n_columns (frame), ==, 3);
  g_assert_nonnull (vit_frame_find_column (frame, "a price"));
  value = vit_frame_get_column (frame, 2);
  g_assert_cmpstr (vit_column_get_name (value), ==, "value");
  g_assert_false (vit_column_is_valid (value, 0));
  g_assert_cmpfloat (vit_column_get_number (value, 1), ==, 33);
}

static void
test_errors (void)
{
  static const struct
  {
    const char *expression;
    int code;
    guint place;
  } cases[] = {
    { "n +* 2", VIT_DATA_ERROR_EXPRESSION, 3 },
    { "'ż' || k k", VIT_DATA_ERROR_EXPRESSION, 10 },
    { "1 + pric", VIT_DATA_ERROR_COLUMN, 5 },
    { "'ż' || unknwon(k)", VIT_DATA_ERROR_EXPRESSION, 8 },
    { "(SELECT 1)", VIT_DATA_ERROR_EXPRESSION, 0 },
    { "sum(n)", VIT_DATA_ERROR_EXPRESSION, 1 },
    { "CAST(k AS INTEGER)", VIT_DATA_ERROR_EXPRESSION, 0 },
    { "", VIT_DATA_ERROR_EXPRESSION, 0 },
  };
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitExpressionTrial) trial = make_trial (project);
  g_autoptr (VitFrame) frame = NULL;
  guint place;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (vit_expression_trial_run (trial, cases[i].expression, &place, &error));
      g_test_message ("%s: %s", cases[i].expression, error->message);
      g_assert_error (error, VIT_DATA_ERROR, cases[i].code);
      g_assert_cmpuint (place, ==, cases[i].place);
    }

  /* An error leaves the trial usable. */
  frame = vit_expression_trial_run (trial, "n", &place, NULL);
  g_assert_nonnull (frame);
}

static void
test_try (void)
{
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitRecipe) recipe = shop_read_recipe ("[{'do': 'trim', 'columns': ['no']}]", NULL);
  g_autoptr (GError) error = NULL;
  guint place;
  g_autoptr (VitFrame) frame =
      vit_expression_try (recipe, project, "t", 0, "upper(k)", 2, &place, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (vit_frame_get_n_rows (frame), ==, 2);
  g_assert_cmpstr (vit_column_get_text (vit_frame_get_column (frame, 1), 0), ==, "B");

  g_assert_null (vit_expression_try (recipe, project, "t", 1, "k", 2, &place, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/expression/functions", test_functions);
  g_test_add_func ("/core/data/expression/aggregates", test_aggregates);
  g_test_add_func ("/core/data/expression/run", test_run);
  g_test_add_func ("/core/data/expression/errors", test_errors);
  g_test_add_func ("/core/data/expression/try", test_try);

  return g_test_run ();
}
