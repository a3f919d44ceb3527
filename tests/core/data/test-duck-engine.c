/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "vit-data-error.h"
#include "vit-duck-engine.h"

/* A query that would take hours. */
#define ENDLESS "SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b"

static VitConnection *
connect_in_memory (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitEngine) engine = vit_duck_engine_new (NULL, NULL, &error);
  VitConnection *connection;

  g_assert_no_error (error);
  connection = vit_engine_connect (engine, &error);
  g_assert_no_error (error);

  return connection;
}

static VitFrame *
query (VitConnection *connection, const char *sql)
{
  g_autoptr (GError) error = NULL;
  VitFrame *frame = vit_connection_query (connection, sql, NULL, &error);

  g_assert_no_error (error);

  return frame;
}

static void
execute (VitConnection *connection, const char *sql)
{
  g_autoptr (GError) error = NULL;

  vit_connection_execute (connection, sql, NULL, &error);
  g_assert_no_error (error);
}

static gint64
query_integer (VitConnection *connection, const char *sql)
{
  g_autoptr (VitFrame) frame = query (connection, sql);

  return (gint64) vit_column_get_number (vit_frame_get_column (frame, 0), 0);
}

static void
test_numbers (void)
{
  g_autoptr (VitConnection) connection = connect_in_memory ();
  g_autoptr (VitFrame) frame =
      query (connection, "SELECT 1::TINYINT, -2::SMALLINT, 3::INTEGER, -4::BIGINT, 5::UTINYINT, "
                         "6::USMALLINT, 7::UINTEGER, NULL, "
                         "18446744073709551615::UBIGINT, -8.5::FLOAT, 9.25::DOUBLE, "
                         "-12.34::DECIMAL(4,2), 12345678901234567.89::DECIMAL(38,2), "
                         "123::HUGEINT, 7::UHUGEINT, 1.5::DECIMAL(9,1), "
                         "2.25::DECIMAL(18,2)");
  static const double expected[] = {
    1, -2, 3, -4, 5, 6, 7, NAN, 0x1p64, -8.5, 9.25, -12.34, 12345678901234567.89, 123, 7, 1.5, 2.25
  };

  g_assert_cmpuint (vit_frame_get_n_columns (frame), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const VitColumn *column = vit_frame_get_column (frame, i);

      g_assert_cmpint (vit_column_get_column_type (column), ==,
                       i < 8 ? VIT_COLUMN_INT64 : VIT_COLUMN_DOUBLE);
      if (isnan (expected[i]))
        g_assert_false (vit_column_is_valid (column, 0));
      else
        g_assert_cmpfloat (vit_column_get_number (column, 0), ==, expected[i]);
    }
}

static void
test_times (void)
{
  g_autoptr (VitConnection) connection = connect_in_memory ();
  g_autoptr (VitFrame) frame =
      query (connection, "SELECT DATE '1970-01-02', TIMESTAMP '1969-12-31 23:59:59.5', "
                         "'1970-01-01 00:00:01'::TIMESTAMP_S, "
                         "'1970-01-01 00:00:01.002'::TIMESTAMP_MS, "
                         "'1969-12-31 23:59:59.999999999'::TIMESTAMP_NS, "
                         "'infinity'::TIMESTAMP, '-infinity'::DATE");
  static const gint64 expected[] = { 86400000000, -500000, 1000000, 1002000, -1 };

  for (guint i = 0; i < 7; i++)
    {
      const VitColumn *column = vit_frame_get_column (frame, i);

      g_assert_cmpint (vit_column_get_column_type (column), ==, VIT_COLUMN_TIMESTAMP);
      g_assert_cmpint (vit_column_is_valid (column, 0), ==, i < 5);
      if (i < 5)
        g_assert_cmpint (vit_column_get_int64s (column)[0], ==, expected[i]);
    }
}

static void
test_texts (void)
{
  g_autoptr (VitConnection) connection = connect_in_memory ();
  g_autoptr (VitFrame) frame =
      query (connection, "SELECT 'a longer text than twelve bytes' AS \"x\"\"y\", 'ż' AS b, "
                         "NULL::VARCHAR, 'b'::ENUM ('a', 'b'), [1, 2], INTERVAL 3 DAY, "
                         "{'k': 1}, 'a' AS b, TIME '12:00:00' -- noon\n ; ");
  static const char *const expected[] = { "a longer text than twelve bytes",
                                          "ż",
                                          NULL,
                                          "b",
                                          "[1, 2]",
                                          "3 days",
                                          "{'k': 1}",
                                          "a",
                                          "12:00:00" };

  g_assert_cmpuint (vit_frame_get_n_columns (frame), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (vit_column_get_text (vit_frame_get_column (frame, i), 0), ==, expected[i]);
  g_assert_cmpstr (vit_column_get_name (vit_frame_get_column (frame, 0)), ==, "x\"y");
  g_assert_cmpstr (vit_column_get_name (vit_frame_get_column (frame, 7)), ==, "b");
}

static void
test_many_rows (void)
{
  g_autoptr (VitConnection) connection = connect_in_memory ();
  g_autoptr (VitFrame) frame =
      query (connection, "SELECT CASE WHEN range % 5 > 0 THEN range END AS n, "
                         "'t' || range % 3 AS t FROM range(100000) ORDER BY range");
  const VitColumn *numbers = vit_frame_find_column (frame, "n");
  const VitColumn *texts = vit_frame_find_column (frame, "t");

  g_assert_cmpuint (vit_frame_get_n_rows (frame), ==, 100000);
  g_assert_cmpuint (vit_column_get_n_missing (numbers), ==, 20000);
  for (gsize i = 0; i < 100000; i++)
    {
      g_assert_cmpint (vit_column_get_int64s (numbers)[i], ==, i % 5 ? i : 0);
      g_assert_cmpuint (vit_column_get_codes (texts)[i], ==, i % 3);
    }
}

/* Adds up a column of numbers, and stops at the part that brings it over a limit. */
typedef struct
{
  gint64 sum;
  gint64 limit;
  guint n_parts;
} Adding;

static gboolean
add_part (VitFrame *part, gpointer data, GError **error)
{
  Adding *adding = data;

  for (gsize i = 0; i < vit_frame_get_n_rows (part); i++)
    adding->sum += vit_column_get_int64s (vit_frame_get_column (part, 0))[i];
  adding->n_parts++;
  if (adding->sum <= adding->limit)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "too much");

  return FALSE;
}

static void
test_parts (void)
{
  g_autoptr (VitConnection) connection = connect_in_memory ();
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;
  Adding all = { 0, G_MAXINT64, 0 }, some = { 0, 1000, 0 }, none = { 0, G_MAXINT64, 0 };

  g_assert_true (vit_connection_read (connection, "SELECT i FROM range(100000) AS r(i) ORDER BY -i",
                                      add_part, &all, progress, &error));
  g_assert_no_error (error);
  g_assert_cmpint (all.sum, ==, G_GINT64_CONSTANT (4999950000));
  g_assert_cmpuint (all.n_parts, >, 1);

  g_assert_false (vit_connection_read (connection, "SELECT i FROM range(100000) AS r(i)", add_part,
                                       &some, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (some.n_parts, ==, 1);
  g_clear_error (&error);

  /* An error that only shows when the rows are read. */
  g_assert_false (
      vit_connection_read (connection,
                           "SELECT CAST(CASE WHEN i = 90000 THEN 'x' ELSE '1' END AS BIGINT) FROM "
                           "range(100000) AS r(i)",
                           add_part, &none, progress, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE);
  g_clear_error (&error);

  g_cancellable_cancel (vit_progress_get_cancellable (progress));
  g_assert_false (
      vit_connection_read (connection, "SELECT 1::BIGINT", add_part, &none, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_no_rows (void)
{
  g_autoptr (VitConnection) connection = connect_in_memory ();
  g_autoptr (VitFrame) frame = query (connection, "SELECT 1 AS a, 'x' AS b WHERE false");

  g_assert_cmpuint (vit_frame_get_n_rows (frame), ==, 0);
  g_assert_cmpuint (vit_frame_get_n_columns (frame), ==, 2);
}

static void
test_execute_many (void)
{
  g_autoptr (VitConnection) connection = connect_in_memory ();
  g_autoptr (GError) error = NULL;

  execute (connection, "CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1), (2);; "
                       "INSERT INTO t SELECT a + 10 FROM t");
  g_assert_cmpint (query_integer (connection, "SELECT sum(a) FROM t"), ==, 26);

  g_assert_false (
      vit_connection_execute (connection,
                              "INSERT INTO t VALUES (100); INSERT INTO nothing VALUES (1)", NULL,
                              &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
  g_assert_cmpint (query_integer (connection, "SELECT sum(a) FROM t"), ==, 126);
}

static void
test_append (void)
{
  g_autoptr (VitConnection) connection = connect_in_memory ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VitFrame) frame =
      query (connection, "SELECT range AS a, CASE WHEN range % 2 = 0 THEN 'text ' || range END, "
                         "range / 2, range % 3 = 0, TIMESTAMP '2020-01-01' + to_days(range::INT) "
                         "FROM range(5000)");
  g_autoptr (VitFrame) differences = NULL;

  execute (connection, "CREATE SCHEMA raw; "
                       "CREATE TABLE raw.t (a INTEGER, b VARCHAR, c DOUBLE, d BOOLEAN, e DATE)");
  vit_connection_append (connection, "raw.t", frame, &error);
  g_assert_no_error (error);

  differences = query (
      connection,
      "SELECT * FROM raw.t EXCEPT ALL SELECT range, CASE WHEN range % 2 = 0 THEN 'text ' || range "
      "END, range / 2, range % 3 = 0, DATE '2020-01-01' + range::INT FROM range(5000)");
  g_assert_cmpuint (vit_frame_get_n_rows (differences), ==, 0);
  g_assert_cmpint (query_integer (connection, "SELECT count(*) FROM raw.t"), ==, 5000);
}

static void
test_append_all_or_none (void)
{
  g_autoptr (VitConnection) connection = connect_in_memory ();
  g_autoptr (VitFrame) frame =
      query (connection,
             "SELECT CASE WHEN range = 250000 THEN 'x' ELSE '1' END FROM range(250001)");
  g_autoptr (VitFrame) wide = query (connection, "SELECT 1, 2");
  g_autoptr (GError) bad_value = NULL;
  g_autoptr (GError) n_columns = NULL;
  g_autoptr (GError) no_table = NULL;

  execute (connection, "CREATE TABLE t (a INTEGER)");
  g_assert_false (vit_connection_append (connection, "t", frame, &bad_value));
  g_assert_error (bad_value, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE);
  g_assert_cmpint (query_integer (connection, "SELECT count(*) FROM t"), ==, 0);

  g_assert_false (vit_connection_append (connection, "t", wide, &n_columns));
  g_assert_error (n_columns, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);

  g_assert_false (vit_connection_append (connection, "nothing", wide, &no_table));
  g_assert_error (no_table, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
}

static void
test_transaction (void)
{
  g_autoptr (VitConnection) connection = connect_in_memory ();
  g_autoptr (VitFrame) frame = query (connection, "SELECT 1");
  g_autoptr (GError) error = NULL;

  execute (connection, "CREATE TABLE t (a INTEGER)");
  vit_connection_begin (connection, &error);
  g_assert_no_error (error);
  vit_connection_append (connection, "t", frame, &error);
  g_assert_no_error (error);
  vit_connection_rollback (connection);
  g_assert_cmpint (query_integer (connection, "SELECT count(*) FROM t"), ==, 0);

  vit_connection_begin (connection, &error);
  g_assert_no_error (error);
  vit_connection_append (connection, "t", frame, &error);
  g_assert_no_error (error);
  vit_connection_commit (connection, &error);
  g_assert_no_error (error);
  g_assert_cmpint (query_integer (connection, "SELECT count(*) FROM t"), ==, 1);

  vit_connection_rollback (connection);
  g_assert_false (vit_connection_commit (connection, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE);
}

static void
test_errors (void)
{
  static const struct
  {
    const char *sql;
    int code;
    const char *contains;
  } cases[] = {
    { "SELECT * FORM t", VIT_DATA_ERROR_ENGINE, "syntax error" },
    { "SELECT * FROM nothing", VIT_DATA_ERROR_COLUMN, "nothing" },
    { "SELECT nothing FROM range(3)", VIT_DATA_ERROR_COLUMN, "nothing" },
    { "SELECT 'a'::INTEGER", VIT_DATA_ERROR_ENGINE, "'a'" },
    { "SELECT error('of mine')", VIT_DATA_ERROR_ENGINE, "of mine" },
    { "SELECT 1; SELECT 2", VIT_DATA_ERROR_ENGINE, "One statement" },
    { "SELECT [1]; -- one", VIT_DATA_ERROR_ENGINE, "cast" },
    { "", VIT_DATA_ERROR_ENGINE, "no statement" },
  };
  g_autoptr (VitConnection) connection = connect_in_memory ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (vit_connection_query (connection, cases[i].sql, NULL, &error));
      g_assert_error (error, VIT_DATA_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].contains));
      g_assert_null (strstr (error->message, "LINE 1"));
      g_assert_null (strstr (error->message, "Error:"));
      g_assert_null (strchr (error->message, '\n'));
    }
}

static void
test_no_files (void)
{
  static const char *const refused[] = {
    "SELECT * FROM read_csv('/etc/passwd')",         "SELECT * FROM '/etc/passwd.csv'",
    "SELECT * FROM read_text('/etc/passwd')",        "SELECT * FROM glob('/etc/*')",
    "COPY (SELECT 1) TO '/tmp/vitrine-refused.csv'", "ATTACH '/tmp/vitrine-refused.db'",
    "EXPORT DATABASE '/tmp/vitrine-refused'",        "INSTALL httpfs",
    "LOAD '/tmp/vitrine-refused.duckdb_extension'",  "SET enable_external_access = true",
  };
  g_autoptr (VitConnection) connection = connect_in_memory ();

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (vit_connection_execute (connection, refused[i], NULL, &error));
      g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE);
    }
  g_assert_false (g_file_test ("/tmp/vitrine-refused.csv", G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test ("/tmp/vitrine-refused.db", G_FILE_TEST_EXISTS));
}

static void
test_memory_full (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitEngine) engine = NULL;
  g_autoptr (VitConnection) connection = NULL;
  VitDuckOptions options;

  vit_duck_options_init (&options);
  options.memory_share = 0.0005;
  options.threads = 1;
  engine = vit_duck_engine_new (NULL, &options, &error);
  g_assert_no_error (error);
  connection = vit_engine_connect (engine, &error);
  g_assert_no_error (error);

  g_assert_false (vit_connection_execute (
      connection, "SET max_temp_directory_size = '1KB'; SELECT list(range) FROM range(100000000)",
      NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SPACE);
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (g_random_int_range (0, 20000));
  g_cancellable_cancel (data);

  return NULL;
}

/* The pause before the cancel is drawn anew each time, so that some of them fall into the
 * moment in which the query begins. */
static void
test_cancel (void)
{
  g_autoptr (VitConnection) connection = connect_in_memory ();

  for (int i = 0; i < 20; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (VitProgress) progress = vit_progress_new (cancellable);
      g_autoptr (GError) error = NULL;
      GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);

      g_assert_null (vit_connection_query (connection, ENDLESS, progress, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_thread_join (thread);
    }

  g_assert_cmpint (query_integer (connection, "SELECT 1"), ==, 1);
}

static void
test_cancelled_before (void)
{
  g_autoptr (VitConnection) connection = connect_in_memory ();
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;

  execute (connection, "CREATE TABLE t (a INTEGER)");
  g_cancellable_cancel (vit_progress_get_cancellable (progress));
  g_assert_false (
      vit_connection_execute (connection, "INSERT INTO t VALUES (1)", progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (query_integer (connection, "SELECT count(*) FROM t"), ==, 0);
}

static void
cancel_at_a_tenth (VitProgress *progress, gpointer data)
{
  if (vit_progress_get_fraction (progress) > 0.1)
    g_cancellable_cancel (vit_progress_get_cancellable (progress));
}

/* Ends only if the engine's progress is passed on. */
static void
test_progress (void)
{
  g_autoptr (VitConnection) connection = connect_in_memory ();
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;

  execute (connection, "CREATE TABLE t AS SELECT range AS a FROM range(3000000)");
  vit_progress_watch (progress, cancel_at_a_tenth, NULL);
  g_assert_false (
      vit_connection_execute (connection,
                              "SELECT count(*) FROM t WHERE list_sum(range(a % 500)) > 0", progress,
                              &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
count_rows (gpointer engine)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitConnection) connection = vit_engine_connect (engine, &error);
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);

  g_assert_no_error (error);
  for (int i = 0; i < 50; i++)
    {
      g_autoptr (VitFrame) frame =
          vit_connection_query (connection, "SELECT count(*) FROM t", progress, &error);

      g_assert_no_error (error);
      g_assert_cmpint (vit_column_get_int64s (vit_frame_get_column (frame, 0))[0], ==, 1000);
    }

  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitEngine) engine = vit_duck_engine_new (NULL, NULL, &error);
  g_autoptr (VitConnection) connection = vit_engine_connect (engine, &error);
  GThread *threads[4];

  execute (connection, "CREATE TABLE t AS SELECT * FROM range(1000)");
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("query", count_rows, engine);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/duck/numbers", test_numbers);
  g_test_add_func ("/core/data/duck/times", test_times);
  g_test_add_func ("/core/data/duck/texts", test_texts);
  g_test_add_func ("/core/data/duck/many-rows", test_many_rows);
  g_test_add_func ("/core/data/duck/parts", test_parts);
  g_test_add_func ("/core/data/duck/no-rows", test_no_rows);
  g_test_add_func ("/core/data/duck/execute-many", test_execute_many);
  g_test_add_func ("/core/data/duck/append", test_append);
  g_test_add_func ("/core/data/duck/append-all-or-none", test_append_all_or_none);
  g_test_add_func ("/core/data/duck/transaction", test_transaction);
  g_test_add_func ("/core/data/duck/errors", test_errors);
  g_test_add_func ("/core/data/duck/no-files", test_no_files);
  g_test_add_func ("/core/data/duck/memory-full", test_memory_full);
  g_test_add_func ("/core/data/duck/cancel", test_cancel);
  g_test_add_func ("/core/data/duck/cancelled-before", test_cancelled_before);
  g_test_add_func ("/core/data/duck/progress", test_progress);
  g_test_add_func ("/core/data/duck/threads", test_threads);

  return g_test_run ();
}
