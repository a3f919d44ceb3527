/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample shop's study from its files to its result, against tests/reference/sample-shop.py. */

#include "vit-json.h"
#include "vit-sample.h"
#include "vit-study.h"

#include <glib/gstdio.h>

static void
remove_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static VitResult *
run_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("vitrine-sample-study-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, VIT_SAMPLE_STUDY, NULL);
  g_autoptr (VitProject) project = NULL;
  g_autoptr (VitStudy) study = NULL;
  VitResult *result;

  g_assert_no_error (error);
  vit_sample_write ("shop", folder, &error);
  g_assert_no_error (error);
  study = vit_study_load (path, &error);
  g_assert_no_error (error);
  project = vit_project_new_in_memory (&error);
  g_assert_no_error (error);
  vit_study_prepare (study, project, NULL, &error);
  g_assert_no_error (error);
  result = vit_study_run (study, project, NULL, &error);
  g_assert_no_error (error);
  remove_files (folder);

  return result;
}

static JsonNode *
load_reference (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "..", "reference", "sample-shop.json", NULL);
  JsonNode *node = vit_json_load (path, &error);

  g_assert_no_error (error);

  return node;
}

static void
check_figures (const VitResult *result, JsonObject *expected)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, expected);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      double value = json_node_get_double (node);

      g_test_message ("%s: %.17g, expected %.17g", key, vit_figures_get (result->figures, key),
                      value);
      g_assert_cmpfloat_with_epsilon (vit_figures_get (result->figures, key), value,
                                      1e-9 * ABS (value));
    }
}

static void
test_figures (void)
{
  g_autoptr (VitResult) result = run_sample ();
  g_autoptr (JsonNode) reference = load_reference ();
  JsonObject *expected = json_node_get_object (reference);
  JsonArray *rows = json_object_get_array_member (expected, "recipe_rows");
  const VitRecipeReport *report = g_ptr_array_index (result->recipes, 0);

  check_figures (result, json_object_get_object_member (expected, "figures"));

  g_assert_cmpuint (json_array_get_length (rows), ==, vit_recipe_get_n_steps (report->recipe) + 1);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    g_assert_cmpint (report->rows[i], ==, json_array_get_double_element (rows, i));
}

/* The place of the finding that rests on a figure. */
static guint
place_of (const VitResult *result, const char *figure)
{
  guint i = 0;

  while (!g_strv_contains (
      (const char *const *) ((VitFinding *) g_ptr_array_index (result->findings, i))->figures,
      figure))
    i++;

  return i;
}

/* What has changed, and moves the most money, comes before what is always so. */
static void
test_findings_order (void)
{
  g_autoptr (VitResult) result = run_sample ();

  g_assert_cmpuint (result->findings->len, >=, 6);
  g_assert_cmpuint (place_of (result, "new_customers_recent"), ==, 0);
  g_assert_cmpuint (place_of (result, "revenue_change"), ==, 1);
  g_assert_cmpuint (place_of (result, "champions_revenue_share"), <,
                    place_of (result, "at_risk_revenue_share"));
  g_assert_cmpuint (place_of (result, "at_risk_revenue_share"), <,
                    place_of (result, "products_half"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/study/sample-study/figures", test_figures);
  g_test_add_func ("/core/study/sample-study/findings-order", test_findings_order);

  return g_test_run ();
}
