/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <math.h>

#include "vit-rank-test.h"
#include "vit-stats-error.h"

static GArray *
read_numbers (JsonObject *object, const char *key)
{
  JsonArray *numbers = json_object_get_array_member (object, key);
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < json_array_get_length (numbers); i++)
    {
      double value = json_array_get_double_element (numbers, i);

      g_array_append_val (values, value);
    }

  return values;
}

static void
test_reference (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "..", "reference", "stats.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  JsonArray *cases;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  cases = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                        "cases");
  g_assert_cmpuint (json_array_get_length (cases), >, 0);

  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *expected = json_array_get_object_element (cases, i);
      g_autoptr (GArray) first = read_numbers (expected, "first");
      g_autoptr (GArray) second = read_numbers (expected, "second");
      double p = json_object_get_double_member (expected, "p");
      VitMannWhitney found;

      g_assert_true (vit_mann_whitney ((const double *) first->data, first->len,
                                       (const double *) second->data, second->len, &found, NULL,
                                       &error));
      g_assert_no_error (error);
      g_assert_cmpfloat (found.u1, ==, json_object_get_double_member (expected, "u"));
      g_assert_cmpfloat (found.u1 + found.u2, ==, (double) first->len * second->len);
      g_assert_cmpfloat_with_epsilon (found.p, p, 1e-9 * p);
    }
}

static void
test_equal_values (void)
{
  const double first[] = { 2, 2, 2 };
  VitMannWhitney found;
  g_autoptr (GError) error = NULL;

  g_assert_true (vit_mann_whitney (first, 3, first, 2, &found, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (found.u1, ==, 3);
  g_assert_cmpfloat (found.z, ==, 0);
  g_assert_cmpfloat (found.p, ==, 1);
  g_assert_cmpfloat (found.superiority, ==, 0.5);
}

static void
test_missing (void)
{
  const double first[] = { NAN, 5, 6, NAN };
  const double second[] = { 1, NAN };
  VitMannWhitney found;
  g_autoptr (GError) error = NULL;

  g_assert_true (vit_mann_whitney (first, 4, second, 2, &found, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (found.n1, ==, 2);
  g_assert_cmpuint (found.n2, ==, 1);
  g_assert_cmpfloat (found.superiority, ==, 1);
}

static void
test_too_few (void)
{
  const double values[] = { 1, NAN };
  VitMannWhitney found;
  g_autoptr (GError) error = NULL;

  g_assert_false (vit_mann_whitney (values, 2, values + 1, 1, &found, NULL, &error));
  g_assert_error (error, VIT_STATS_ERROR, VIT_STATS_ERROR_TOO_FEW);
  g_assert_nonnull (strstr (error->message, "second"));
}

static void
test_cancel (void)
{
  const double values[] = { 1, 2 };
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  VitMannWhitney found;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (vit_progress_get_cancellable (progress));
  g_assert_false (vit_mann_whitney (values, 2, values, 2, &found, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/stats/rank-test/reference", test_reference);
  g_test_add_func ("/core/stats/rank-test/equal-values", test_equal_values);
  g_test_add_func ("/core/stats/rank-test/missing", test_missing);
  g_test_add_func ("/core/stats/rank-test/too-few", test_too_few);
  g_test_add_func ("/core/stats/rank-test/cancel", test_cancel);

  return g_test_run ();
}
