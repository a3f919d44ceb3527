/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "recipe-shop.h"
#include "vit-data-error.h"
#include "vit-duplicates.h"

#define LINES                                                                                      \
  "SELECT * FROM (VALUES "                                                                         \
  "(1, 'Tea', 2, 10.0, TIMESTAMP '2024-01-01 10:00'), "                                            \
  "(1, 'Tea', 2, 10.0, TIMESTAMP '2024-01-01 10:00'), "                                            \
  "(1, ' tea', 2, 10.0, TIMESTAMP '2024-01-01 10:00'), "                                           \
  "(2, 'Cup', 1, 5.5, TIMESTAMP '2024-01-01 11:00'), "                                             \
  "(2, 'Cup', 1, 5.5, TIMESTAMP '2024-01-01 11:01'), "                                             \
  "(2, 'CUP', 1, 5.5, TIMESTAMP '2024-01-01 11:02'), "                                             \
  "(2, 'Cup', 1, 5.5, TIMESTAMP '2024-01-02 11:00'), "                                             \
  "(3, NULL, 1, NULL, NULL), (3, NULL, 1, NULL, NULL)) "                                           \
  "AS v(customer, product, quantity, price, time)"

static VitRoles *
make_roles (void)
{
  VitRoles *roles = vit_roles_new ();

  vit_roles_set (roles, VIT_ROLE_QUANTITY, "quantity");
  vit_roles_set (roles, VIT_ROLE_PRICE, "price");

  return roles;
}

static void
assert_found (GPtrArray *list,
              guint index,
              VitDuplicatesKind kind,
              gint64 n_rows,
              double money,
              gsize n_examples)
{
  const VitDuplicates *found = g_ptr_array_index (list, index);

  g_assert_cmpint (found->kind, ==, kind);
  g_assert_cmpint (found->n_rows, ==, n_rows);
  g_assert_cmpfloat (found->money, ==, money);
  g_assert_cmpuint (vit_frame_get_n_rows (found->examples), ==, n_examples);
}

static void
test_kinds (void)
{
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitRecipe) recipe = vit_recipe_new (NULL, 0);
  g_autoptr (VitRoles) roles = make_roles ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list =
      vit_duplicates_find (recipe, project, "t", 0, NULL, roles, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 4);
  assert_found (list, 0, VIT_DUPLICATES_EXACT, 2, 20, 4);
  assert_found (list, 1, VIT_DUPLICATES_SPELLING, 1, 20, 3);
  assert_found (list, 2, VIT_DUPLICATES_TIME, 1, 5.5, 2);
  assert_found (list, 3, VIT_DUPLICATES_BOTH, 3, 31, 6);
  g_assert_cmpint (((VitDuplicates *) g_ptr_array_index (list, 3))->n_groups, ==, 3);
}

/* Of some columns, after a step; without roles nothing is known of money. */
static void
test_columns (void)
{
  static const char *const columns[] = { "customer", "Product", NULL };
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitRecipe) recipe =
      shop_read_recipe ("[{'do': 'filter', 'where': 'customer < 3'}]", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list =
      vit_duplicates_find (recipe, project, "t", 1, columns, NULL, NULL, &error);
  const VitDuplicates *exact, *spelling;

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  exact = g_ptr_array_index (list, 0);
  spelling = g_ptr_array_index (list, 1);
  g_assert_cmpint (exact->n_rows, ==, 3);
  g_assert_true (isnan (exact->money));
  g_assert_cmpint (spelling->n_rows, ==, 2);
  g_assert_cmpint (spelling->n_groups, ==, 2);
}

static void
test_none (void)
{
  g_autoptr (VitProject) project = shop_new ("t", "SELECT i FROM range(10) AS r(i)");
  g_autoptr (VitRecipe) recipe = vit_recipe_new (NULL, 0);
  g_autoptr (GPtrArray) list =
      vit_duplicates_find (recipe, project, "t", 0, NULL, NULL, NULL, NULL);

  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpint (((VitDuplicates *) g_ptr_array_index (list, 0))->n_rows, ==, 0);
}

static void
test_errors (void)
{
  static const char *const columns[] = { "none", NULL };
  g_autoptr (VitProject) project = shop_new ("t", LINES);
  g_autoptr (VitRecipe) recipe = vit_recipe_new (NULL, 0);
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (vit_duplicates_find (recipe, project, "t", 0, columns, NULL, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
  g_clear_error (&error);
  g_cancellable_cancel (vit_progress_get_cancellable (progress));
  g_assert_null (vit_duplicates_find (recipe, project, "t", 0, NULL, NULL, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/duplicates/kinds", test_kinds);
  g_test_add_func ("/core/data/duplicates/columns", test_columns);
  g_test_add_func ("/core/data/duplicates/none", test_none);
  g_test_add_func ("/core/data/duplicates/errors", test_errors);

  return g_test_run ();
}
