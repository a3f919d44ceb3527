/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <math.h>

#include "vit-describe.h"

#define assert_near(actual, expected)                                                              \
  g_assert_cmpfloat_with_epsilon ((actual), (expected), 1e-12 * MAX (1, fabs (expected)))

static void
append_numbers (GArray *values, JsonArray *numbers)
{
  for (guint i = 0; i < json_array_get_length (numbers); i++)
    {
      double value = json_array_get_double_element (numbers, i);

      g_array_append_val (values, value);
    }
}

static void
test_reference (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "..", "reference", "stats.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) p = g_array_new (FALSE, FALSE, sizeof (double));
  JsonObject *root;
  JsonArray *cases;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  append_numbers (p, json_object_get_array_member (root, "p"));
  cases = json_object_get_array_member (root, "cases");
  g_assert_cmpuint (json_array_get_length (cases), >, 0);

  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *expected = json_array_get_object_element (cases, i);
      JsonArray *quantiles = json_object_get_array_member (expected, "quantiles");
      g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (double));
      g_autofree double *found = g_new (double, p->len);
      const double *values;

      append_numbers (array, json_object_get_array_member (expected, "first"));
      append_numbers (array, json_object_get_array_member (expected, "second"));
      values = (const double *) array->data;

      assert_near (vit_mean (values, array->len), json_object_get_double_member (expected, "mean"));
      assert_near (vit_variance (values, array->len),
                   json_object_get_double_member (expected, "variance"));

      vit_quantiles (values, array->len, (const double *) p->data, p->len, found);
      for (guint j = 0; j < p->len; j++)
        assert_near (found[j], json_array_get_double_element (quantiles, j));

      if (json_object_get_null_member (expected, "gini"))
        g_assert_true (isnan (vit_gini (values, array->len)));
      else
        assert_near (vit_gini (values, array->len),
                     json_object_get_double_member (expected, "gini"));
    }
}

static void
test_missing (void)
{
  const double values[] = { NAN, 4, NAN, 1, 7, NAN };

  g_assert_cmpfloat (vit_mean (values, 6), ==, 4);
  g_assert_cmpfloat (vit_variance (values, 6), ==, 9);
  g_assert_cmpfloat (vit_quantile (values, 6, 0.75), ==, 5.5);
  g_assert_cmpfloat (vit_top_share (values, 6, 1.0 / 3), ==, 7.0 / 12);
}

static void
test_undefined (void)
{
  const double values[] = { NAN, 3 };

  g_assert_true (isnan (vit_mean (values, 1)));
  g_assert_true (isnan (vit_quantile (values, 1, 0.5)));
  g_assert_true (isnan (vit_gini (values, 1)));
  g_assert_true (isnan (vit_top_share (values, 1, 0.2)));
  g_assert_true (isnan (vit_variance (values, 2)));
  g_assert_cmpfloat (vit_quantile (values, 2, 0.9), ==, 3);
}

static void
test_sorts_everything (void)
{
  const double values[] = { INFINITY, -0.0, -1e-300, 0.0, -INFINITY, 5e-324, -2, 1e300 };
  const double sorted[] = { -INFINITY, -2, -1e-300, 0, 0, 5e-324, 1e300, INFINITY };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_cmpfloat (vit_quantile (values, 8, i / 7.0), ==, sorted[i]);
}

static void
test_top_share (void)
{
  const double values[] = { 10, 30, 20, 40, 0, 0, 0, 0, 0, 0, 0 };
  double many[30];

  /* A fifth of eleven is more than two, so three count. */
  g_assert_cmpfloat (vit_top_share (values, 11, 0.2), ==, 0.9);
  g_assert_cmpfloat (vit_top_share (values, 11, 0), ==, 0);
  g_assert_cmpfloat (vit_top_share (values, 11, 1), ==, 1);
  g_assert_true (isnan (vit_top_share (values + 4, 7, 0.2)));

  /* A tenth of thirty is three, not four. */
  for (guint i = 0; i < G_N_ELEMENTS (many); i++)
    many[i] = 1;
  g_assert_cmpfloat (vit_top_share (many, 30, 0.1), ==, 0.1);
}

static void
test_gini (void)
{
  const double equal[] = { 3, 3, 3, 3 };
  const double one[] = { 0, 0, 8, 0 };
  const double none[] = { 0, 0 };

  g_assert_cmpfloat (vit_gini (equal, 4), ==, 0);
  g_assert_cmpfloat (vit_gini (one, 4), ==, 0.75);
  g_assert_true (isnan (vit_gini (none, 2)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/stats/describe/reference", test_reference);
  g_test_add_func ("/core/stats/describe/missing", test_missing);
  g_test_add_func ("/core/stats/describe/undefined", test_undefined);
  g_test_add_func ("/core/stats/describe/sorts-everything", test_sorts_everything);
  g_test_add_func ("/core/stats/describe/top-share", test_top_share);
  g_test_add_func ("/core/stats/describe/gini", test_gini);

  return g_test_run ();
}
