/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "shop.h"
#include "vit-segment-error.h"
#include "vit-segment-profile.h"

#define N_GROUPS 4 /* the last one is empty */

static void
assert_near (double found, double expected)
{
  g_assert_cmpfloat_with_epsilon (found, expected, 1e-9 * MAX (1, fabs (expected)));
}

static double
get (JsonObject *object, const char *key)
{
  return json_object_get_double_member (object, key);
}

/* The numbers at @key: null is missing. */
static double
get_at (JsonObject *object, const char *key, guint index)
{
  JsonArray *numbers = json_object_get_array_member (object, key);

  return json_array_get_null_element (numbers, index)
             ? NAN
             : json_array_get_double_element (numbers, index);
}

static void
insert_lines (VitConnection *connection, JsonArray *lines)
{
  g_autoptr (GString) sql = g_string_new ("DELETE FROM lines; INSERT INTO lines VALUES ");

  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonArray *line = json_array_get_array_element (lines, i);

      g_string_append_printf (
          sql, "%s('%s', %d, TIMESTAMP '2022-12-30' + INTERVAL %d SECOND, %d, %g, '%s')",
          i > 0 ? ", " : "", json_array_get_string_element (line, 0),
          (int) json_array_get_int_element (line, 1), (int) json_array_get_int_element (line, 2),
          (int) json_array_get_int_element (line, 3), json_array_get_double_element (line, 4),
          json_array_get_string_element (line, 5));
    }

  shop_execute (connection, sql->str);
}

/* The shop of tests/reference/profile.py. */
static VitConnection *
make_shop (JsonParser *parser)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "..", "reference", "profile.json", NULL);
  VitConnection *connection = shop_new ("('x', 1, '2024-01-01', 1, 1)");
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  insert_lines (connection,
                json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                              "lines"));

  return connection;
}

/* By customer's name: c000 is in group 0, c001 in 1, c002 in 2, c003 in 0, … */
static guint32 *
make_groups (const VitRfm *rfm)
{
  gsize n = vit_frame_get_n_rows (rfm->customers);
  guint32 *groups = g_new (guint32, n);

  for (gsize row = 0; row < n; row++)
    groups[row] = row % 3;

  return groups;
}

static VitProfileOptions
make_options (void)
{
  VitProfileOptions options;

  vit_profile_options_init (&options);
  options.n_items = 3;

  return options;
}

static VitSegmentProfiles *
run (VitConnection *connection, const VitRoles *roles, VitProgress *progress, GError **error)
{
  VitRfmOptions rfm_options = shop_rfm_options ();
  VitProfileOptions options = make_options ();
  g_autoptr (VitRfm) rfm = shop_rfm (connection, roles, &rfm_options);
  g_autofree guint32 *groups = make_groups (rfm);

  return vit_segment_profile_run (connection, "lines", roles, rfm, groups, N_GROUPS, &options,
                                  progress, error);
}

static void
check_items (GPtrArray *found, JsonObject *expected, const char *list)
{
  JsonArray *items = json_object_get_array_member (expected, list);

  g_assert_cmpuint (found->len, ==, json_array_get_length (items));

  for (guint i = 0; i < found->len; i++)
    {
      const VitSegmentItem *item = g_ptr_array_index (found, i);
      JsonArray *values = json_array_get_array_element (items, i);

      g_assert_cmpstr (item->name, ==, json_array_get_string_element (values, 0));
      assert_near (item->revenue, json_array_get_double_element (values, 1));
      assert_near (item->share, json_array_get_double_element (values, 2));
      assert_near (item->lift, json_array_get_double_element (values, 3));
      g_assert_cmpint (item->buyers, ==, json_array_get_int_element (values, 4));
    }
}

static void
check_gaps (const VitSegmentProfile *found, JsonObject *expected)
{
  g_assert_cmpint (found->gaps, ==, json_object_get_int_member (expected, "gaps"));

  if (json_object_get_null_member (expected, "quartiles"))
    {
      g_assert_true (isnan (found->gap_median));
    }
  else
    {
      assert_near (found->gap_low, get_at (expected, "quartiles", 0));
      assert_near (found->gap_median, get_at (expected, "quartiles", 1));
      assert_near (found->gap_high, get_at (expected, "quartiles", 2));
    }

  if (json_object_get_null_member (expected, "return_share"))
    g_assert_true (isnan (found->return_share));
  else
    assert_near (found->return_share, get (expected, "return_share"));
}

static void
check_times (const VitSegmentProfile *found, JsonObject *expected)
{
  for (guint day = 0; day < 7; day++)
    {
      assert_near (found->weekday_orders[day], get_at (expected, "weekdays", day));
      g_assert_cmpint (found->weekday_orders[found->best_weekday - 1], >=,
                       found->weekday_orders[day]);
    }

  for (guint month = 0; month < 12; month++)
    {
      assert_near (found->month_revenue[month], get_at (expected, "months", month));
      g_assert_cmpfloat (found->month_revenue[found->best_month - 1], >=,
                         found->month_revenue[month]);
    }
}

static void
check_profile (const VitSegmentProfile *found,
               const VitSegmentProfile *everyone,
               JsonObject *expected)
{
  double customers = get (expected, "customers");
  double orders = get (expected, "orders");
  double revenue = get (expected, "revenue");
  JsonObject *items = json_object_get_object_member (expected, "items");

  assert_near (found->customers, customers);
  assert_near (found->customer_share, customers / everyone->customers);
  assert_near (found->revenue, revenue);
  assert_near (found->revenue_share, revenue / everyone->revenue);
  assert_near (found->orders, orders);
  assert_near (found->order_mean, revenue / orders);
  assert_near (found->order_median, get (expected, "order_median"));
  assert_near (found->orders_each, orders / customers);
  assert_near (found->customer_mean, revenue / customers);
  assert_near (found->one_time_share, get (expected, "one_time_share"));
  assert_near (found->recency_median, get (expected, "recency_median"));

  check_gaps (found, expected);
  check_times (found, expected);
  check_items (found->products.top, items, "top");
  check_items (found->products.more, items, "more");
  check_items (found->products.less, items, "less");
}

static void
test_reference (void)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (VitConnection) connection = make_shop (parser);
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));
  JsonArray *groups = json_object_get_array_member (root, "groups");
  g_autoptr (GError) error = NULL;
  g_autoptr (VitSegmentProfiles) found = run (connection, &shop_roles, NULL, &error);

  g_assert_no_error (error);
  check_profile (&found->everyone, &found->everyone,
                 json_object_get_object_member (root, "everyone"));
  for (guint i = 0; i < 3; i++)
    check_profile (&found->groups[i], &found->everyone, json_array_get_object_element (groups, i));
}

static void
test_empty_group (void)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (VitConnection) connection = make_shop (parser);
  g_autoptr (VitSegmentProfiles) found = run (connection, &shop_roles, NULL, NULL);
  const VitSegmentProfile *empty = &found->groups[3];

  g_assert_cmpuint (found->n_groups, ==, N_GROUPS);
  g_assert_cmpint (empty->customers, ==, 0);
  g_assert_cmpint (empty->orders, ==, 0);
  g_assert_cmpfloat (empty->revenue_share, ==, 0);
  g_assert_true (isnan (empty->order_mean));
  g_assert_true (isnan (empty->recency_median));
  g_assert_true (isnan (empty->return_share));
  g_assert_cmpint (empty->best_weekday, ==, 0);
  g_assert_cmpint (empty->best_month, ==, 0);
  g_assert_cmpuint (empty->products.top->len, ==, 0);
}

static void
test_roles (void)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (VitConnection) connection = make_shop (parser);
  VitRoles roles = shop_roles;
  g_autoptr (VitSegmentProfiles) without = NULL;
  g_autoptr (VitSegmentProfiles) with = NULL;

  roles.columns[VIT_ROLE_PRODUCT] = NULL;
  without = run (connection, &roles, NULL, NULL);
  g_assert_cmpuint (without->everyone.products.top->len, ==, 0);
  g_assert_cmpuint (without->everyone.categories.top->len, ==, 0);

  roles.columns[VIT_ROLE_CATEGORY] = (char *) "product";
  with = run (connection, &roles, NULL, NULL);
  g_assert_cmpuint (with->everyone.products.top->len, ==, 0);
  g_assert_cmpuint (with->everyone.categories.top->len, ==, 3);
  g_assert_cmpuint (with->groups[0].categories.more->len, ==, 1);
}

/* One customer, one order, nothing sold for money, no product named. */
static void
test_little (void)
{
  g_autoptr (VitConnection) connection = shop_new ("('a', 1, '2024-01-01 10:00:00', 1, 0)");
  g_autoptr (GError) error = NULL;
  g_autoptr (VitSegmentProfiles) found = run (connection, &shop_roles, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (found->everyone.customers, ==, 1);
  g_assert_cmpfloat (found->groups[0].customer_share, ==, 1);
  g_assert_cmpfloat (found->everyone.revenue, ==, 0);
  g_assert_true (isnan (found->everyone.revenue_share));
  g_assert_true (isnan (found->everyone.gap_median));
  g_assert_cmpint (found->everyone.best_weekday, ==, 1);
  g_assert_cmpint (found->everyone.best_month, ==, 0);
  g_assert_cmpuint (found->everyone.products.top->len, ==, 0);
}

static void
test_errors (void)
{
  g_autoptr (VitConnection) connection = shop_new ("('a', 1, '2024-01-01', 1, 2)");
  VitRfmOptions rfm_options = shop_rfm_options ();
  VitProfileOptions options = make_options ();
  VitRoles roles = shop_roles;
  g_autoptr (VitRfm) rfm = shop_rfm (connection, &roles, &rfm_options);
  const guint32 groups[] = { 0 };
  g_autoptr (GError) error = NULL;

  options.min_gaps = 0;
  g_assert_null (vit_segment_profile_run (connection, "lines", &roles, rfm, groups, 1, &options,
                                          NULL, &error));
  g_assert_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_OPTION);
  g_clear_error (&error);

  options = make_options ();
  roles.columns[VIT_ROLE_TIME] = NULL;
  g_assert_null (vit_segment_profile_run (connection, "lines", &roles, rfm, groups, 1, &options,
                                          NULL, &error));
  g_assert_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_ROLE);
}

static void
cancel (VitProgress *progress, gpointer data)
{
  g_cancellable_cancel (vit_progress_get_cancellable (progress));
}

static void
test_cancel (void)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (VitConnection) connection = make_shop (parser);
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitFrame) left = NULL;

  vit_progress_watch (progress, cancel, NULL);
  g_assert_null (run (connection, &shop_roles, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  left = vit_connection_query (connection, "SELECT table_name FROM duckdb_tables()", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (vit_frame_get_n_rows (left), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/segment/profile/reference", test_reference);
  g_test_add_func ("/core/segment/profile/empty-group", test_empty_group);
  g_test_add_func ("/core/segment/profile/roles", test_roles);
  g_test_add_func ("/core/segment/profile/little", test_little);
  g_test_add_func ("/core/segment/profile/errors", test_errors);
  g_test_add_func ("/core/segment/profile/cancel", test_cancel);

  return g_test_run ();
}
