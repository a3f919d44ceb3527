/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "recipe-shop.h"
#include "vit-data-error.h"
#include "vit-outliers.h"

/* 1 to 1000, two gaps, and two that stick out. */
#define LINES                                                                                      \
  "SELECT i::DOUBLE AS x, ['a', 'b'][1 + i % 2] AS k FROM range(1, 1001) AS r(i) UNION ALL "       \
  "SELECT unnest([NULL, 'nan'::DOUBLE, -5000, 9000]), 'a'"

static void
test_methods (void)
{
  static const char *const expected[] = { "iqr", "quantile", "mad" };
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitRecipe) recipe = vit_recipe_new (NULL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitOutlierAdvice) advice =
      vit_outliers_advise (recipe, project, "t", 0, "x", NULL, NULL, &error);
  gint64 n = 0;

  g_assert_no_error (error);
  g_assert_cmpint (advice->n_values, ==, 1002);
  g_assert_cmpfloat (advice->least, ==, -5000);
  g_assert_cmpfloat (advice->median, ==, 500.5);
  g_assert_cmpfloat (advice->greatest, ==, 9000);

  g_assert_cmpuint (advice->n_bins, >, 10);
  for (guint i = 0; i < advice->n_bins; i++)
    n += advice->counts[i];
  g_assert_cmpint (n + advice->n_below + advice->n_above, ==, 1002);
  g_assert_cmpint (advice->n_below, ==, 5);
  g_assert_cmpint (advice->n_above, ==, 5);

  g_assert_cmpuint (advice->bounds->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const VitOutlierBounds *bounds = g_ptr_array_index (advice->bounds, i);
      g_autofree char *json =
          g_strdup_printf ("[{'do': 'outliers', 'column': 'x', 'method': '%s'}]", bounds->method);
      g_autoptr (VitRecipeReport) report = shop_run (project, "t", json, NULL);

      /* As many as the step drops. */
      g_assert_cmpstr (bounds->method, ==, expected[i]);
      g_assert_cmpint (bounds->n_low + bounds->n_high, ==, report->rows[0] - report->rows[1]);
      g_assert_cmpint (bounds->n_low, ==, bounds->n_high);
      g_assert_cmpfloat (bounds->low, <, bounds->high);
      g_assert_cmpint (bounds->n_groups, ==, 0);
    }
  g_assert_cmpint (((VitOutlierBounds *) g_ptr_array_index (advice->bounds, 0))->n_low, ==, 1);
}

static void
test_groups (void)
{
  static const char *const by[] = { "k", NULL };
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitRecipe) recipe =
      shop_read_recipe ("[{'do': 'fill', 'columns': ['k'], 'with': 'mode'},"
                        " {'do': 'trim', 'columns': ['none']}]",
                        NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitOutlierAdvice) advice =
      vit_outliers_advise (recipe, project, "t", 1, "X", by, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    {
      const VitOutlierBounds *bounds = g_ptr_array_index (advice->bounds, i);
      g_autofree char *json =
          g_strdup_printf ("[{'do': 'outliers', 'column': 'x', 'method': '%s', 'by': 'k'}]",
                           bounds->method);
      g_autoptr (VitRecipeReport) report = shop_run (project, "t", json, NULL);

      g_assert_cmpint (bounds->n_low + bounds->n_high, ==, report->rows[0] - report->rows[1]);
      g_assert_true (isnan (bounds->low));
      g_assert_cmpint (bounds->n_groups, ==, i == 1 ? 2 : 1);
    }
}

/* All values the same, and none at all. */
static void
test_flat (void)
{
  g_autoptr (VitProject) project =
      shop_new ("t", "SELECT 7 AS same, NULL::DOUBLE AS nothing, 'a' AS k FROM range(5)");
  g_autoptr (VitRecipe) recipe = vit_recipe_new (NULL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitOutlierAdvice) same =
      vit_outliers_advise (recipe, project, "t", 0, "same", NULL, NULL, &error);
  g_autoptr (VitOutlierAdvice) nothing =
      vit_outliers_advise (recipe, project, "t", 0, "nothing", NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (same->counts[0], ==, 5);
  g_assert_cmpint (nothing->n_values, ==, 0);
  g_assert_cmpuint (nothing->n_bins, ==, 0);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (((VitOutlierBounds *) g_ptr_array_index (same->bounds, i))->n_high, ==, 0);

  g_assert_null (vit_outliers_advise (recipe, project, "t", 0, "k", NULL, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_RECIPE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/outliers/methods", test_methods);
  g_test_add_func ("/core/data/outliers/groups", test_groups);
  g_test_add_func ("/core/data/outliers/flat", test_flat);

  return g_test_run ();
}
