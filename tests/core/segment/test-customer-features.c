/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "shop.h"
#include "vit-customer-features.h"
#include "vit-segment-error.h"

#define ROWS                                                                                       \
  "('b', 1, '2024-03-09 23:59:00', 2, 10.5), ('b', 1, '2024-03-09 23:59:00', 1, 0.1), "            \
  "('b', 2, '2024-03-01 00:00:00', 1, 6), ('a', 3, '2024-03-08 00:01:00', 3, 0.2), "               \
  "('c', 7, '2024-02-01', 1, -30)"

#define ALL ((VitFeatures) ((1u << VIT_N_FEATURES) - 1))

static VitConnection *
new_shop (void)
{
  VitConnection *connection = shop_new (ROWS);

  shop_execute (connection, "UPDATE lines SET product = CAST(price AS VARCHAR) WHERE who = 'b'");
  shop_execute (connection, "UPDATE lines SET product = 'bag' WHERE who = 'a'");

  return connection;
}

static VitMatrix *
run (VitConnection *connection, const VitRoles *roles, VitFeatures features, GError **error)
{
  VitRfmOptions options = shop_rfm_options ();
  g_autoptr (VitRfm) rfm = shop_rfm (connection, roles, &options);

  return vit_customer_features (rfm, connection, "lines", roles, features, NULL, error);
}

/* @raw: what the three customers have, in their order, before logarithms. */
static void
check_column (const VitMatrix *matrix, gsize column, const char *name, const double *raw)
{
  double logs[3] = { log (raw[0]), log (raw[1]), log (raw[2]) };
  double mean = (logs[0] + logs[1] + logs[2]) / 3;
  double variance = 0;

  g_assert_cmpstr (matrix->names[column], ==, name);
  for (guint i = 0; i < 3; i++)
    variance += (logs[i] - mean) * (logs[i] - mean) / 2;
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat_with_epsilon (matrix->values[matrix->n_columns * i + column],
                                    (logs[i] - mean) / sqrt (variance), 1e-12);
}

/* The third has given back more than was ordered, and so counts as the one who spent least, and
 * has no product, which counts as the fewest. */
static void
test_all (void)
{
  const double raw[VIT_N_FEATURES][3] = { { 2, 1, 38 },        { 1, 2, 1 },  { 0.6, 27.1, 0.6 },
                                          { 0.6, 13.55, 0.6 }, { 2, 9, 38 }, { 1, 3, 1 } };
  g_autoptr (VitConnection) connection = new_shop ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VitMatrix) matrix = run (connection, &shop_roles, ALL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (matrix->n_rows, ==, 3);
  g_assert_cmpuint (matrix->n_columns, ==, VIT_N_FEATURES);
  for (guint i = 0; i < VIT_N_FEATURES; i++)
    check_column (matrix, i, vit_feature_words[i], raw[i]);
}

static void
test_chosen (void)
{
  const double tenure[] = { 2, 9, 38 };
  const double monetary[] = { 0.6, 27.1, 0.6 };
  g_autoptr (VitConnection) connection = new_shop ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VitMatrix) matrix =
      run (connection, &shop_roles, VIT_FEATURE_MONETARY | VIT_FEATURE_TENURE, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (matrix->n_columns, ==, 2);
  check_column (matrix, 0, "monetary", monetary);
  check_column (matrix, 1, "tenure", tenure);
}

/* Customers that are numbers come in the order of numbers, as RFM lists them. */
static void
test_order (void)
{
  g_autoptr (VitConnection) connection = shop_new (
      "('10', 1, '2024-03-01', 1, 5), ('9', 2, '2024-03-08', 1, 5), ('9', 3, '2024-03-09', 1, 5)");
  g_autoptr (GError) error = NULL;
  g_autoptr (VitMatrix) matrix = NULL;

  shop_execute (connection, "ALTER TABLE lines ALTER who TYPE INTEGER");
  matrix = run (connection, &shop_roles, VIT_FEATURE_RECENCY | VIT_FEATURE_TENURE, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (matrix->values[0], <, 0);
  g_assert_cmpfloat (matrix->values[1], <, 0);
  g_assert_cmpfloat (matrix->values[2], >, 0);
  g_assert_cmpfloat (matrix->values[3], >, 0);
}

static void
test_constant (void)
{
  g_autoptr (VitConnection) connection =
      shop_new ("('a', 1, '2024-03-08', 3, 0.2), ('b', 2, '2024-03-08', 1, 7), "
                "('c', 3, '2024-03-08', 1, 9)");
  g_autoptr (VitMatrix) matrix = run (connection, &shop_roles, VIT_FEATURES_RFM, NULL);

  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpfloat (matrix->values[3 * i], ==, 0);
      g_assert_cmpfloat (matrix->values[3 * i + 1], ==, 0);
      g_assert_true (matrix->values[3 * i + 2] != 0);
    }
}

static void
test_errors (void)
{
  g_autoptr (VitConnection) connection = new_shop ();
  VitRoles without = shop_roles;
  g_autoptr (GError) error = NULL;

  without.columns[VIT_ROLE_PRODUCT] = NULL;
  g_assert_null (run (connection, &without, VIT_FEATURE_PRODUCTS, &error));
  g_assert_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_ROLE);
  g_assert_nonnull (strstr (error->message, "“products”"));
  g_clear_error (&error);

  g_assert_null (run (connection, &shop_roles, (VitFeatures) 0, &error));
  g_assert_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_OPTION);
}

static void
test_cancel (void)
{
  g_autoptr (VitConnection) connection = new_shop ();
  VitRfmOptions options = shop_rfm_options ();
  g_autoptr (VitRfm) rfm = shop_rfm (connection, &shop_roles, &options);
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (vit_progress_get_cancellable (progress));
  g_assert_null (
      vit_customer_features (rfm, connection, "lines", &shop_roles, ALL, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/segment/customer-features/all", test_all);
  g_test_add_func ("/core/segment/customer-features/chosen", test_chosen);
  g_test_add_func ("/core/segment/customer-features/order", test_order);
  g_test_add_func ("/core/segment/customer-features/constant", test_constant);
  g_test_add_func ("/core/segment/customer-features/errors", test_errors);
  g_test_add_func ("/core/segment/customer-features/cancel", test_cancel);

  return g_test_run ();
}
