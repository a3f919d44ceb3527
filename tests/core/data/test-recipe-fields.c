/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recipe-shop.h"
#include "vit-data-error.h"

#define ROWS                                                                                       \
  "SELECT * FROM (VALUES ('7', 1.5, TIMESTAMP '2024-05-01'), ('x', 2.5, NULL)) AS t(a, b, c)"

/* "a text, b number" */
static char *
list_fields (VitProject *project, const char *json, guint n_steps)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipe) recipe = shop_read_recipe (json, &error);
  g_autoptr (VitConnection) connection = vit_project_connect (project, &error);
  g_autoptr (GPtrArray) fields = vit_recipe_list_fields (recipe, connection, "t", n_steps, &error);
  g_autoptr (GString) list = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (fields, i);

      g_string_append_printf (list, "%s%s %s", i > 0 ? ", " : "", field->name,
                              vit_type_of_to_word (field->type));
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
test_fields (void)
{
  static const char *const expected[] = {
    "a text, b number, c timestamp",
    "a id, b number, c timestamp",
    "a id, price number, c timestamp",
    "price number, n integer",
  };
  g_autoptr (VitProject) project = shop_new ("t", ROWS);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *fields = list_fields (
          project,
          "[{'do': 'retype', 'columns': {'a': 'id'}}, {'do': 'rename', 'columns': {'b': 'price'}},"
          " {'do': 'group', 'by': 'price', 'aggregates': {'n': 'count(*)'}}]",
          i);

      g_assert_cmpstr (fields, ==, expected[i]);
    }
}

static void
test_error (void)
{
  g_autoptr (VitProject) project = shop_new ("t", ROWS);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipeReport) report =
      shop_run (project, "t",
                "[{'do': 'trim', 'columns': ['a']}, {'do': 'trim', 'columns': ['q']}]", &error);
  g_autoptr (GError) other = g_error_new_literal (VIT_DATA_ERROR, VIT_DATA_ERROR_SPACE, "Full");
  const char *reason = NULL;
  guint step = 7;

  g_assert_null (report);
  g_assert_true (vit_recipe_error_find_step (error, &step, &reason));
  g_assert_cmpuint (step, ==, 1);
  g_assert_true (g_str_has_prefix (reason, "there is no column “q”"));
  g_assert_false (vit_recipe_error_find_step (other, &step, &reason));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/recipe/fields", test_fields);
  g_test_add_func ("/core/data/recipe/step-of-an-error", test_error);

  return g_test_run ();
}
