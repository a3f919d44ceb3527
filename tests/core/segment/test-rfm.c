/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "shop.h"
#include "vit-data-error.h"
#include "vit-segment-error.h"

#define DAY G_TIME_SPAN_DAY

/* 2024-03-10 */
#define TENTH (G_GINT64_CONSTANT (19792) * DAY)

static double
get (const VitFrame *frame, const char *column, gsize row)
{
  return vit_column_get_number (vit_frame_find_column (frame, column), row);
}

#define FEW                                                                                        \
  "('b', 1, '2024-03-09 23:59:00', 2, 10.5), ('b', 1, '2024-03-09 23:59:00', 1, 0.1), "            \
  "('b', 2, '2024-03-01 00:00:00', 1, 5), ('a', 3, '2024-03-08 00:01:00', 3, 0.2)"

static void
test_definitions (void)
{
  g_autoptr (VitConnection) connection = shop_new (FEW);
  VitRfmOptions options = shop_rfm_options ();
  g_autoptr (VitRfm) rfm = shop_rfm (connection, &shop_roles, &options);
  const VitColumn *names = vit_frame_find_column (rfm->customers, "customer");

  g_assert_cmpint (rfm->as_of, ==, TENTH);
  g_assert_cmpuint (vit_frame_get_n_rows (rfm->customers), ==, 2);
  g_assert_cmpstr (vit_column_get_text (names, 0), ==, "a");
  g_assert_cmpstr (vit_column_get_text (names, 1), ==, "b");

  /* Days are calendar days: one minute before midnight is yesterday. */
  g_assert_cmpfloat (get (rfm->customers, "recency", 0), ==, 2);
  g_assert_cmpfloat (get (rfm->customers, "recency", 1), ==, 1);
  g_assert_cmpfloat (get (rfm->customers, "frequency", 0), ==, 1);
  g_assert_cmpfloat (get (rfm->customers, "frequency", 1), ==, 2);
  g_assert_cmpfloat (get (rfm->customers, "monetary", 0), ==, 0.6);
  g_assert_cmpfloat (get (rfm->customers, "monetary", 1), ==, 26.1);

  g_assert_cmpint (rfm->rows, ==, 4);
  g_assert_cmpfloat (rfm->r_cuts[0], ==, 1.2);
  g_assert_cmpfloat (get (rfm->customers, "r", 0), ==, 1);
  g_assert_cmpfloat (get (rfm->customers, "r", 1), ==, 5);
  g_assert_cmpfloat (get (rfm->customers, "segment", 0), ==, VIT_SEGMENT_HIBERNATING);
  g_assert_cmpfloat (get (rfm->customers, "segment", 1), ==, VIT_SEGMENT_CHAMPIONS);
}

static void
check_numbers (const VitFrame *frame, const char *column, JsonArray *expected, double tolerance)
{
  g_assert_cmpuint (vit_frame_get_n_rows (frame), ==, json_array_get_length (expected));

  for (guint i = 0; i < json_array_get_length (expected); i++)
    g_assert_cmpfloat_with_epsilon (get (frame, column, i),
                                    json_array_get_double_element (expected, i), tolerance);
}

static void
check_scores (const VitRfm *rfm, const char *letter, const double *cuts, JsonObject *all)
{
  JsonObject *expected = json_object_get_object_member (all, letter);
  JsonArray *expected_cuts = json_object_get_array_member (expected, "cuts");

  check_numbers (rfm->customers, letter, json_object_get_array_member (expected, "scores"), 0.5);
  g_assert_cmpuint (json_array_get_length (expected_cuts), ==, rfm->scores - 1);
  for (guint i = 0; i < rfm->scores - 1; i++)
    g_assert_cmpfloat_with_epsilon (cuts[i], json_array_get_double_element (expected_cuts, i),
                                    2e-6);
}

static void
insert_lines (VitConnection *connection, JsonArray *lines)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonArray *line = json_array_get_array_element (lines, i);

      g_string_append_printf (sql,
                              "%s('%s', %d, TIMESTAMP '2024-03-10' + INTERVAL %d SECOND, %d, %g)",
                              i > 0 ? ", " : "INSERT INTO lines (" SHOP_COLUMNS ") VALUES ",
                              json_array_get_string_element (line, 0),
                              (int) json_array_get_int_element (line, 1),
                              (int) json_array_get_int_element (line, 2),
                              (int) json_array_get_int_element (line, 3),
                              json_array_get_double_element (line, 4));
    }

  shop_execute (connection, "DELETE FROM lines");
  shop_execute (connection, sql->str);
}

static void
test_reference (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "..", "reference", "rfm.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (VitConnection) connection = shop_new (FEW);
  g_autoptr (GError) error = NULL;
  JsonObject *root;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  insert_lines (connection, json_object_get_array_member (root, "lines"));

  for (guint scores = 3; scores <= 5; scores++)
    {
      VitRfmOptions options = shop_rfm_options ();
      g_autoptr (VitRfm) rfm = NULL;
      const char key[] = { '0' + scores, '\0' };
      JsonObject *expected =
          json_object_get_object_member (json_object_get_object_member (root, "scores"), key);

      options.scores = scores;
      rfm = shop_rfm (connection, &shop_roles, &options);
      check_numbers (rfm->customers, "recency", json_object_get_array_member (root, "recency"),
                     0.1);
      check_numbers (rfm->customers, "frequency", json_object_get_array_member (root, "frequency"),
                     0.1);
      check_numbers (rfm->customers, "monetary", json_object_get_array_member (root, "monetary"),
                     1e-9);
      check_scores (rfm, "r", rfm->r_cuts, expected);
      check_scores (rfm, "f", rfm->f_cuts, expected);
      check_scores (rfm, "m", rfm->m_cuts, expected);
    }
}

/* A double between two equal doubles may be off by its last digit; ties must not show it. */
static void
test_ties (void)
{
  g_autoptr (VitConnection) connection = shop_new (FEW);
  VitRfmOptions options = shop_rfm_options ();

  for (guint n = 3; n < 40; n++)
    {
      g_autofree char *sql = g_strdup_printf ("DELETE FROM lines; INSERT INTO lines (" SHOP_COLUMNS
                                              ") SELECT 'c' || i, i, '2024-03-10', 1, "
                                              "905.722048 + %u FROM range(%u) t(i)",
                                              n, n);
      g_autoptr (VitRfm) rfm = NULL;

      shop_execute (connection, sql);
      rfm = shop_rfm (connection, &shop_roles, &options);
      for (gsize row = 0; row < n; row++)
        {
          g_assert_cmpfloat (get (rfm->customers, "r", row), ==, 5);
          g_assert_cmpfloat (get (rfm->customers, "f", row), ==, 1);
          g_assert_cmpfloat (get (rfm->customers, "m", row), ==, 1);
          g_assert_cmpfloat (get (rfm->customers, "segment", row), ==, VIT_SEGMENT_NEW);
        }
    }
}

static void
test_excluded (void)
{
  g_autoptr (VitConnection) connection =
      shop_new (FEW ", (NULL, NULL, '2024-03-02', 1, 1), ('a', NULL, '2024-03-02', 1, 1), "
                    "('a', 4, NULL, NULL, 1), ('a', 4, '2024-03-02', NULL, 1), "
                    "('c', 5, '2024-03-02', 1, 'nan'), ('c', 5, '2024-03-02', 1, 'infinity'), "
                    "('c', 5, '2024-03-02', 1, 1e15)");
  VitRfmOptions options = shop_rfm_options ();
  g_autoptr (VitRfm) rfm = shop_rfm (connection, &shop_roles, &options);

  g_assert_cmpint (rfm->rows, ==, 11);
  g_assert_cmpint (rfm->rows_no_customer, ==, 1);
  g_assert_cmpint (rfm->rows_no_order, ==, 1);
  g_assert_cmpint (rfm->rows_no_time, ==, 1);
  g_assert_cmpint (rfm->rows_no_amount, ==, 4);
  g_assert_cmpint (rfm->rows_later, ==, 0);
  g_assert_cmpuint (vit_frame_get_n_rows (rfm->customers), ==, 2);
  g_assert_cmpfloat (get (rfm->customers, "monetary", 0), ==, 0.6);
}

static void
test_as_of (void)
{
  g_autoptr (VitConnection) connection = shop_new (FEW);
  VitRfmOptions options = shop_rfm_options ();
  g_autoptr (VitRfm) later = NULL;
  g_autoptr (VitRfm) earlier = NULL;

  options.as_of = TENTH + 30 * DAY + 5;
  later = shop_rfm (connection, &shop_roles, &options);
  g_assert_cmpint (later->as_of, ==, TENTH + 30 * DAY);
  g_assert_cmpfloat (get (later->customers, "recency", 1), ==, 31);

  /* What is later than the analysis date has not happened yet. */
  options.as_of = TENTH - 2 * DAY;
  earlier = shop_rfm (connection, &shop_roles, &options);
  g_assert_cmpint (earlier->rows_later, ==, 2);
  g_assert_cmpfloat (get (earlier->customers, "recency", 0), ==, 0);
  g_assert_cmpfloat (get (earlier->customers, "frequency", 1), ==, 1);
  g_assert_cmpfloat (get (earlier->customers, "monetary", 1), ==, 5);
}

static void
test_fewer_roles (void)
{
  g_autoptr (VitConnection) connection = shop_new (FEW);
  VitRfmOptions options = shop_rfm_options ();
  VitRoles roles = shop_roles;
  g_autoptr (VitRfm) by_day = NULL;
  g_autoptr (VitRfm) by_revenue = NULL;

  /* No column of orders: one a day. No quantity: one piece each. */
  roles.columns[VIT_ROLE_ORDER] = NULL;
  roles.columns[VIT_ROLE_QUANTITY] = NULL;
  shop_execute (connection, "INSERT INTO lines (" SHOP_COLUMNS
                            ") VALUES ('a', 9, '2024-03-08 23:00:00', 1, 1)");
  by_day = shop_rfm (connection, &roles, &options);
  g_assert_cmpfloat (get (by_day->customers, "frequency", 0), ==, 1);
  g_assert_cmpfloat (get (by_day->customers, "frequency", 1), ==, 2);
  g_assert_cmpfloat (get (by_day->customers, "monetary", 0), ==, 1.2);

  /* Revenue is the amount, whatever the price. */
  roles.columns[VIT_ROLE_REVENUE] = (char *) "n";
  by_revenue = shop_rfm (connection, &roles, &options);
  g_assert_cmpfloat (get (by_revenue->customers, "monetary", 1), ==, 4);
}

static void
test_map (void)
{
  g_autoptr (VitConnection) connection = shop_new (FEW);
  VitRfmOptions options = shop_rfm_options ();
  VitSegmentMap map = vit_segment_map_standard;
  g_autoptr (VitRfm) rfm = NULL;
  g_autofree guint32 *segments = NULL;

  map.cells[0][0] = VIT_SEGMENT_AT_RISK;
  options.map = &map;
  rfm = shop_rfm (connection, &shop_roles, &options);
  segments = vit_rfm_dup_segments (rfm);
  g_assert_cmpuint (segments[0], ==, VIT_SEGMENT_AT_RISK);
  g_assert_cmpuint (segments[1], ==, VIT_SEGMENT_CHAMPIONS);
}

static void
check_same (const VitFrame *one, const VitFrame *other)
{
  gsize n = vit_frame_get_n_rows (one);

  g_assert_cmpuint (vit_frame_get_n_rows (other), ==, n);
  g_assert_cmpuint (vit_frame_get_n_columns (other), ==, vit_frame_get_n_columns (one));

  for (guint i = 0; i < vit_frame_get_n_columns (one); i++)
    {
      const VitColumn *a = vit_frame_get_column (one, i);
      const VitColumn *b = vit_frame_get_column (other, i);

      g_assert_cmpstr (vit_column_get_name (a), ==, vit_column_get_name (b));
      g_assert_cmpint (vit_column_get_column_type (a), ==, vit_column_get_column_type (b));

      for (gsize row = 0; row < n; row++)
        if (vit_column_get_column_type (a) == VIT_COLUMN_TEXT)
          g_assert_cmpstr (vit_column_get_text (a, row), ==, vit_column_get_text (b, row));
        else
          g_assert_true (vit_column_get_number (a, row) == vit_column_get_number (b, row));
    }
}

static void
test_sql_is_the_same (void)
{
  g_autoptr (VitConnection) connection = shop_new (FEW);
  VitRfmOptions options = shop_rfm_options ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VitRfm) rfm = shop_rfm (connection, &shop_roles, &options);
      g_autofree char *sql = vit_rfm_sql ("lines", &shop_roles, &options, &error);
      g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, &error);

      g_assert_no_error (error);
      check_same (rfm->customers, frame);

      options.scores = 4;
      options.as_of = TENTH;
    }
}

/* Prices that no sum of doubles adds up to the same in any order. */
static void
test_threads (void)
{
  VitRfmOptions options = shop_rfm_options ();
  g_autoptr (VitRfm) first = NULL;

  for (guint threads = 1; threads <= 3; threads++)
    {
      g_autoptr (VitConnection) connection = shop_connect (threads);
      g_autoptr (VitRfm) rfm = NULL;

      shop_execute (connection,
                    "CREATE TABLE lines AS SELECT 'c' || i % 1000 AS who, i // 3 AS \"order\", "
                    "TIMESTAMP '2024-01-01' + to_seconds(hash(i) % 9000000) AS time, 1 AS n, "
                    "(hash(i + 1) % 1000003) / 7.0 AS price FROM range(300000) t(i)");
      rfm = shop_rfm (connection, &shop_roles, &options);
      if (first == NULL)
        first = g_steal_pointer (&rfm);
      else
        check_same (first->customers, rfm->customers);
    }
}

static void
check_error (VitConnection *connection,
             const VitRoles *roles,
             const VitRfmOptions *options,
             GQuark domain,
             int code,
             const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vit_rfm_run (connection, "lines", roles, options, NULL, &error));
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, word));
}

static void
test_errors (void)
{
  g_autoptr (VitConnection) connection = shop_new (FEW);
  VitRfmOptions options = shop_rfm_options ();
  const VitRole needed[] = { VIT_ROLE_CUSTOMER, VIT_ROLE_TIME, VIT_ROLE_PRICE };
  const char *const words[] = { "customer", "time", "price or revenue" };
  VitRoles roles = shop_roles;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      roles = shop_roles;
      roles.columns[needed[i]] = NULL;
      check_error (connection, &roles, &options, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_ROLE,
                   words[i]);
    }

  roles = shop_roles;
  roles.columns[VIT_ROLE_TIME] = (char *) "n";
  check_error (connection, &roles, &options, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_ROLE, "“n”");
  roles = shop_roles;
  roles.columns[VIT_ROLE_PRICE] = (char *) "who";
  check_error (connection, &roles, &options, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_ROLE, "“who”");
  roles.columns[VIT_ROLE_PRICE] = (char *) "nowhere";
  check_error (connection, &roles, &options, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN, "nowhere");

  options.scores = 2;
  check_error (connection, &shop_roles, &options, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_OPTION, "2");
  options.scores = 6;
  check_error (connection, &shop_roles, &options, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_OPTION, "6");

  options = shop_rfm_options ();
  shop_execute (connection, "UPDATE lines SET who = NULL");
  check_error (connection, &shop_roles, &options, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_NO_DATA,
               "4 lack the customer");
  shop_execute (connection, "DELETE FROM lines");
  check_error (connection, &shop_roles, &options, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_NO_DATA,
               "no row");

  roles.columns[VIT_ROLE_CUSTOMER] = NULL;
  g_assert_null (vit_rfm_sql ("lines", &roles, &options, &error));
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
  g_autoptr (VitConnection) connection = shop_new (FEW);
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  VitRfmOptions options = shop_rfm_options ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VitFrame) left = NULL;

  vit_progress_watch (progress, cancel, NULL);
  g_assert_null (vit_rfm_run (connection, "lines", &shop_roles, &options, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  /* Nothing of it is left behind. */
  left = vit_connection_query (connection, "SELECT table_name FROM duckdb_tables()", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (vit_frame_get_n_rows (left), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/segment/rfm/definitions", test_definitions);
  g_test_add_func ("/core/segment/rfm/reference", test_reference);
  g_test_add_func ("/core/segment/rfm/ties", test_ties);
  g_test_add_func ("/core/segment/rfm/excluded", test_excluded);
  g_test_add_func ("/core/segment/rfm/as-of", test_as_of);
  g_test_add_func ("/core/segment/rfm/fewer-roles", test_fewer_roles);
  g_test_add_func ("/core/segment/rfm/map", test_map);
  g_test_add_func ("/core/segment/rfm/sql-is-the-same", test_sql_is_the_same);
  g_test_add_func ("/core/segment/rfm/threads", test_threads);
  g_test_add_func ("/core/segment/rfm/errors", test_errors);
  g_test_add_func ("/core/segment/rfm/cancel", test_cancel);

  return g_test_run ();
}
