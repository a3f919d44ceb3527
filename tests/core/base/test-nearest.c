/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-nearest.h"

static const char *const columns[] = {
  "customer_id", "order_id", "Цена", "date", "a", "quantity",
};

static const char *
find (const char *name)
{
  return vit_nearest (name, columns, G_N_ELEMENTS (columns));
}

static void
test_slips (void)
{
  g_assert_cmpstr (find ("custmer_id"), ==, "customer_id");
  g_assert_cmpstr (find ("customer_id_"), ==, "customer_id");
  g_assert_cmpstr (find ("custoemr_id"), ==, "customer_id");
  g_assert_cmpstr (find ("quantitie"), ==, "quantity");
  g_assert_cmpstr (find ("dat"), ==, "date");
}

static void
test_case (void)
{
  g_assert_cmpstr (find ("CUSTOMER_ID"), ==, "customer_id");
  g_assert_cmpstr (find ("цена"), ==, "Цена");
  g_assert_cmpstr (find ("Ценв"), ==, "Цена");
}

static void
test_too_far (void)
{
  g_autofree char *endless = g_strnfill (100000, 'a');

  g_assert_null (find ("product"));
  g_assert_null (find ("quan"));
  g_assert_null (find ("b"));
  g_assert_null (find (""));
  g_assert_null (find (endless));
  g_assert_null (vit_nearest ("date", columns, 0));
}

static void
test_first_of_equals (void)
{
  static const char *const names[] = { "ab", "ac", "ad" };

  g_assert_cmpstr (vit_nearest ("ax", names, 3), ==, "ab");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/base/nearest/slips-of-the-pen", test_slips);
  g_test_add_func ("/core/base/nearest/case-does-not-count", test_case);
  g_test_add_func ("/core/base/nearest/nothing-too-far", test_too_far);
  g_test_add_func ("/core/base/nearest/first-of-equals", test_first_of_equals);

  return g_test_run ();
}
