/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recipe-shop.h"
#include "vit-data-error.h"
#include "vit-join-advice.h"
#include "vit-json.h"

/* Lines of orders and a list of customers. Quantities and ages share values by chance. */
static VitProject *
make_project (void)
{
  VitProject *project =
      shop_new ("orders", "SELECT i AS line, 100 + i * 7 % 50 AS \"Customer ID\", "
                          "1 + i % 20 AS quantity, DATE '2024-01-01' + i::INT AS day "
                          "FROM range(5000) AS r(i)");

  shop_add_table (project, "customers",
                  "SELECT (110 + i)::VARCHAR AS customer_id, 1 + i % 25 AS age, "
                  "'name ' || i AS name, TIMESTAMP '2024-01-01' + to_days(i::INT) AS seen "
                  "FROM range(60) AS r(i)");

  return project;
}

static void
test_suggest (void)
{
  g_autoptr (VitProject) project = make_project ();
  g_autoptr (VitRecipe) recipe =
      shop_read_recipe ("[{'do': 'filter', 'where': 'line < 4000'}]", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) keys =
      vit_join_suggest (recipe, project, "orders", 1, "customers", NULL, &error);
  const VitJoinKey *best;

  g_assert_no_error (error);
  g_assert_cmpuint (keys->len, >=, 1);
  best = g_ptr_array_index (keys, 0);
  g_assert_cmpstr (best->column, ==, "Customer ID");
  g_assert_cmpstr (best->other_column, ==, "customer_id");
  /* 100 to 149 against 110 to 169. */
  g_assert_cmpfloat (best->share, ==, 0.8);
  g_assert_cmpfloat_with_epsilon (best->other_share, 40.0 / 60, 1e-12);
  g_assert_false (best->is_key);
  g_assert_true (best->other_is_key);
  for (guint i = 0; i < keys->len; i++)
    {
      const VitJoinKey *key = g_ptr_array_index (keys, i);

      g_assert_cmpstr (key->column, !=, "day");
      g_assert_cmpfloat (key->score, <=, best->score);
    }
}

/* Above a thousand values shares are estimates. */
static void
test_many_values (void)
{
  g_autoptr (VitProject) project = shop_new ("t", "SELECT i AS id FROM range(100000) AS r(i)");
  g_autoptr (VitRecipe) recipe = vit_recipe_new (NULL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) keys = NULL;
  const VitJoinKey *key;

  shop_add_table (project, "u", "SELECT i * 2 AS id FROM range(100000) AS r(i)");
  keys = vit_join_suggest (recipe, project, "t", 0, "u", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (keys->len, ==, 1);
  key = g_ptr_array_index (keys, 0);
  g_assert_cmpfloat_with_epsilon (key->share, 0.5, 0.08);
  g_assert_cmpfloat_with_epsilon (key->other_share, 0.5, 0.08);
  g_assert_true (key->is_key && key->other_is_key);
}

static VitStep *
read_step (const char *text)
{
  g_autoptr (VitRecipe) recipe = shop_read_recipe (text, NULL);

  return vit_step_ref (vit_recipe_get_step (recipe, 0));
}

static void
test_measure (void)
{
  g_autoptr (VitProject) project = shop_new ("t", "SELECT unnest(['a', 'a', 'b', 'c', NULL]) AS k");
  g_autoptr (VitRecipe) recipe = shop_read_recipe ("[{'do': 'derive', 'column': 'n', 'as': '1'},"
                                                   " {'do': 'trim', 'columns': ['none']}]",
                                                   NULL);
  g_autoptr (VitStep) join =
      read_step ("[{'do': 'join', 'table': 'u', 'on': {'k': 'k'}, 'off': true}]");
  g_autoptr (VitJoinEffect) effect = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *warning = NULL;
  const VitUnmatched *unmatched;

  shop_add_table (project, "u",
                  "SELECT unnest(['a', 'a', 'z', 'b']) AS k, unnest([1, 2, 3, 4]) AS v");
  effect = vit_join_measure (recipe, project, "t", 1, join, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (effect->rows_before, ==, 5);
  g_assert_cmpint (effect->rows_after, ==, 7);
  g_assert_cmpint (effect->rows_matched, ==, 3);
  g_assert_cmpint (effect->other_rows, ==, 4);
  g_assert_cmpint (effect->other_rows_matched, ==, 3);
  g_assert_cmpint (effect->most_partners, ==, 2);
  g_assert_cmpuint (effect->unmatched->len, ==, 2);
  unmatched = g_ptr_array_index (effect->unmatched, 0);
  g_assert_cmpstr (unmatched->key, ==, "c");
  unmatched = g_ptr_array_index (effect->unmatched, 1);
  g_assert_null (unmatched->key);
  g_assert_cmpuint (effect->other_unmatched->len, ==, 1);

  warning = vit_join_effect_warn (effect, vit_language_get ("en"));
  g_assert_cmpstr (warning, ==,
                   "5 lines become 7, because up to 2 lines of the other table have the same key");
}

static void
test_no_warning (void)
{
  g_autoptr (VitProject) project = shop_new ("t", "SELECT 'a' AS k");
  g_autoptr (VitRecipe) recipe = vit_recipe_new (NULL, 0);
  g_autoptr (VitStep) join = read_step ("[{'do': 'join', 'table': 'u', 'on': {'k': 'k'}}]");
  g_autoptr (VitJoinEffect) effect = NULL;

  /* Twins that nobody joins do no harm. */
  shop_add_table (project, "u", "SELECT unnest(['z', 'z']) AS k, unnest([1, 2]) AS v");
  effect = vit_join_measure (recipe, project, "t", 0, join, NULL, NULL);
  g_assert_cmpint (effect->most_partners, ==, 2);
  g_assert_null (vit_join_effect_warn (effect, vit_language_get ("en")));
}

static void
test_errors (void)
{
  g_autoptr (VitProject) project = make_project ();
  g_autoptr (VitRecipe) recipe = vit_recipe_new (NULL, 0);
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (vit_join_suggest (recipe, project, "orders", 0, "nowhere", NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
  g_clear_error (&error);
  g_cancellable_cancel (vit_progress_get_cancellable (progress));
  g_assert_null (vit_join_suggest (recipe, project, "orders", 0, "customers", progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/join-advice/suggest", test_suggest);
  g_test_add_func ("/core/data/join-advice/many-values", test_many_values);
  g_test_add_func ("/core/data/join-advice/measure", test_measure);
  g_test_add_func ("/core/data/join-advice/no-warning", test_no_warning);
  g_test_add_func ("/core/data/join-advice/errors", test_errors);

  return g_test_run ();
}
