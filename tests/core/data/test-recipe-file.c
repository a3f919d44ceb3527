/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "recipe-shop.h"
#include "vit-data-error.h"
#include "vit-json.h"
#include "vit-recipe-file.h"

static char *
dup_path (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("vitrine-XXXXXX", &error);

  g_assert_no_error (error);

  return g_build_filename (folder, "cleaning.json", NULL);
}

static void
remove_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_remove (path);
  g_rmdir (folder);
}

/* What is saved for one table comes back, names and notes and all, and fits another table. */
static void
test_round_trip (void)
{
  g_autoptr (VitProject) project = shop_new ("t", "SELECT ' a' AS k, 1 AS n");
  g_autoptr (VitRecipe) recipe =
      shop_read_recipe ("[{'do': 'trim', 'columns': ['k'], 'name': 'Tidy', 'note': 'ż'},"
                        " {'do': 'filter', 'where': 'n > 0', 'off': true}]",
                        NULL);
  g_autofree char *path = dup_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipe) loaded = NULL;
  g_autoptr (JsonNode) given = vit_recipe_to_json (recipe);
  g_autoptr (JsonNode) read = NULL;
  guint step;

  g_assert_true (vit_recipe_save_file (recipe, path, &error));
  g_assert_no_error (error);
  loaded = vit_recipe_load_file (path, &error);
  g_assert_no_error (error);
  read = vit_recipe_to_json (loaded);
  g_assert_true (json_node_equal (given, read));

  g_assert_true (vit_recipe_check (loaded, project, "t", &step, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (step, ==, 2);
  remove_path (path);
}

static void
test_misfit (void)
{
  g_autoptr (VitProject) project = shop_new ("t", "SELECT ' a' AS k, 1 AS n");
  g_autoptr (VitRecipe) recipe = shop_read_recipe ("[{'do': 'trim', 'columns': ['k']},"
                                                   " {'do': 'fill', 'columns': ['kk'],"
                                                   "  'with': 'mode'}]",
                                                   NULL);
  g_autoptr (GError) error = NULL;
  guint step;

  g_assert_false (vit_recipe_check (recipe, project, "t", &step, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
  g_assert_cmpuint (step, ==, 1);
  g_assert_cmpstr (error->message, ==,
                   "Step 2 (fill) of the recipe for “t”: there is no column “kk”; did you mean "
                   "“k”?");
}

static void
test_damaged (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "{\"vitrine\": 1, \"recipe\": [{\"do\": \"trim\"}]}",
      "cleaning.json: the key recipe[0].columns is missing" },
    { "[{\"do\": \"trimm\", \"columns\": [\"k\"]}]", "cleaning.json: recipe[0].do" },
    { "{\"vitrine\": 2, \"recipe\": []}", "cleaning.json: vitrine" },
    { "{\"vitrine\": 1}", "cleaning.json: the key recipe is missing" },
    { "{\"vitrine\": 1, \"recipe\": [], \"more\": 1}", "more" },
    { "nonsense", "cleaning.json" },
  };
  g_autofree char *path = dup_path ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, cases[i].text, -1, NULL));
      g_assert_null (vit_recipe_load_file (path, &error));
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }
  remove_path (path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/recipe-file/round-trip", test_round_trip);
  g_test_add_func ("/core/data/recipe-file/misfit", test_misfit);
  g_test_add_func ("/core/data/recipe-file/damaged", test_damaged);

  return g_test_run ();
}
