/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz-target.h"

#include "vit-data-error.h"
#include "vit-json.h"
#include "vit-recipe.h"

/* One table for all inputs: making a project takes longer than most recipes. */
static VitProject *
make_project (void)
{
  VitProject *project = vit_project_new_in_memory (NULL);
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);

  g_assert_true (vit_connection_execute (
      connection,
      "CREATE TABLE raw.t AS SELECT * FROM (VALUES "
      "(1, 'a', ' x', 1.5::DOUBLE, TIMESTAMP '2020-01-31 12:00:00', true), "
      "(1, 'b', '12', 'nan'::DOUBLE, NULL, false), (NULL, NULL, '1,5', 1e300, "
      "TIMESTAMP '1970-01-01', NULL)) AS v(n, k, s, x, t, b);"
      "CREATE VIEW clean.t AS SELECT * FROM raw.t;"
      "CREATE TABLE raw.u AS SELECT * FROM (VALUES (1, 'a', 2.5), (1, NULL, 3.5), (2, 'c', NULL)) "
      "AS v(n, k, y);"
      "CREATE VIEW clean.u AS SELECT * FROM raw.u",
      NULL, NULL));

  return project;
}

static void
run (const VitRecipe *recipe)
{
  static VitProject *project = NULL;
  g_autoptr (VitRecipeReport) report = NULL;
  g_autoptr (GError) error = NULL;

  if (project == NULL)
    project = make_project ();

  report = vit_recipe_run (recipe, project, "t", NULL, &error);
  if (report != NULL)
    g_assert_cmpint (report->rows[0], ==, 3);
  else
    g_assert_true (error->domain == VIT_DATA_ERROR);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (JsonNode) node = vit_json_parse (text, NULL);
  g_autoptr (VitRecipe) recipe = node ? vit_recipe_from_json (node, "recipe", NULL) : NULL;
  g_autoptr (JsonNode) written = NULL;

  if (recipe == NULL)
    return 0;

  written = vit_recipe_to_json (recipe);
  g_assert_true (json_node_equal (node, written));
  for (guint i = 0; i < vit_recipe_get_n_steps (recipe); i++)
    {
      g_autofree char *sentence =
          vit_step_describe (vit_recipe_get_step (recipe, i), vit_language_default ());

      g_assert_true (g_utf8_validate (sentence, -1, NULL));
    }
  run (recipe);

  return 0;
}
