/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "naive-recipe.h"
#include "recipe-shop.h"

/* Random recipes in each of four tests; with `-m slow` a hundred times as many. */
#define N_RECIPES 25

/* Random recipes over random tables give what loops in memory give, row for row, and the report
 * tells how many rows there are in the end and how many cells changed. */
static void
test_recipes (gconstpointer data)
{
  guint n = g_test_slow () ? N_RECIPES * 100 : N_RECIPES;
  guint first = GPOINTER_TO_UINT (data) * n;

  for (guint seed = first; seed < first + n; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) rows = naive_random_table (rand);
      g_autofree char *sql = naive_to_sql (rows);
      g_autoptr (VitProject) project = shop_new ("t", sql);
      g_autoptr (GString) recipe = g_string_new ("[");
      g_autoptr (VitRecipeReport) report = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *found = NULL;
      NaiveCounts counts = { 0 };
      guint n_steps = 0;

      for (int i = g_rand_int_range (rand, 1, 5); i > 0; i--)
        {
          g_autofree char *step = g_rand_int_range (rand, 0, 6) == 0
                                      ? naive_random_off (rows, rand)
                                      : naive_random_step (rows, rand, &counts);

          g_string_append_printf (recipe, "%s%s", recipe->len > 1 ? ",\n " : "", step);
        }
      g_string_append_c (recipe, ']');

      report = shop_run (project, "t", recipe->str, &error);
      g_assert_no_error (error);
      n_steps = vit_recipe_get_n_steps (report->recipe);
      expected = naive_dump (rows);
      found = shop_dump (project, "SELECT k, c, s, n, x FROM clean.t");

      for (guint i = 0; i < n_steps; i++)
        {
          counts.unparsed -= report->unparsed[i];
          counts.changed -= report->changed[i];
        }
      if (!g_str_equal (expected, found) || report->rows[n_steps] != rows->len ||
          counts.unparsed != 0 || counts.changed != 0)
        {
          g_test_fail_printf ("seed %u: %s\n%s\nfound\n%s\nexpected\n%s\nunparsed off by "
                              "%" G_GINT64_FORMAT ", changed by %" G_GINT64_FORMAT,
                              seed, recipe->str, sql, found, expected, counts.unparsed,
                              counts.changed);
          return;
        }
    }
}

/* A sample is of the size asked for, keeps the order, and a smaller one of the same seed is part
 * of it; another seed draws others. */
static void
test_samples (void)
{
  g_autoptr (VitProject) project = shop_new ("t", "SELECT i FROM range(1000) AS r(i)");
  g_autofree char *small = NULL;
  g_autofree char *large = NULL;
  g_autofree char *other = NULL;
  g_autofree char *nested = NULL;
  g_autofree char *disordered = NULL;
  static const char *const steps[] = { "{'do': 'sample', 'rows': 100}",
                                       "{'do': 'sample', 'rows': 100, 'seed': 43}",
                                       "{'do': 'sample', 'rows': 300}" };
  char *rows[3];

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *recipe = g_strdup_printf ("[%s]", steps[i]);
      g_autofree char *keep = g_strdup_printf ("SELECT list(i ORDER BY i) FROM clean.t");
      g_autoptr (VitRecipeReport) report = shop_run (project, "t", recipe, NULL);

      g_assert_cmpint (report->rows[1], ==, i == 2 ? 300 : 100);
      rows[i] = shop_dump (project, keep);
    }
  small = rows[0];
  other = rows[1];
  large = rows[2];

  nested = g_strdup_printf ("SELECT list_has_all(%.*s, %.*s), list_has_all(%.*s, %.*s)",
                            (int) strlen (large) - 1, large, (int) strlen (small) - 1, small,
                            (int) strlen (large) - 1, large, (int) strlen (other) - 1, other);
  disordered = shop_dump (project, nested);
  g_assert_cmpstr (disordered, ==, "true|false\n");
  g_free (g_steal_pointer (&disordered));
  disordered = shop_dump (project, "SELECT count(*) FROM (SELECT i < lag(i) OVER (ORDER BY rowid) "
                                   "AS b FROM clean.t) WHERE b");
  g_assert_cmpstr (disordered, ==, "0\n");
}

static void
test_share (void)
{
  g_autoptr (VitProject) project = shop_new ("t", "SELECT i FROM range(10000) AS r(i)");
  g_autoptr (VitRecipeReport) report =
      shop_run (project, "t", "[{'do': 'sample', 'share': 0.3}]", NULL);
  g_autoptr (VitRecipeReport) none =
      shop_run (project, "t", "[{'do': 'sample', 'share': 0}]", NULL);

  /* Five standard deviations. */
  g_assert_cmpint (ABS (report->rows[1] - 3000), <, 230);
  g_assert_cmpint (none->rows[1], ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/data/recipe/random/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_recipes);
    }
  g_test_add_func ("/core/data/recipe/sample-rows", test_samples);
  g_test_add_func ("/core/data/recipe/sample-share", test_share);

  return g_test_run ();
}
