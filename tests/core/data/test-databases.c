/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that say of what types their columns are: Parquet, SQLite, DuckDB. */

#include "import-fixture.h"

#include <duckdb.h>
#include <sqlite3.h>

/* Runs SQL in a database of the engine, in memory if @path is %NULL. */
static void
run_duckdb (const char *path, const char *sql)
{
  duckdb_database database;
  duckdb_connection connection;
  duckdb_result result;

  g_assert_cmpint (duckdb_open (path, &database), ==, DuckDBSuccess);
  g_assert_cmpint (duckdb_connect (database, &connection), ==, DuckDBSuccess);
  if (duckdb_query (connection, sql, &result) != DuckDBSuccess)
    g_error ("%s", duckdb_result_error (&result));
  duckdb_destroy_result (&result);
  duckdb_disconnect (&connection);
  duckdb_close (&database);
}

static void
write_parquet (Fixture *fixture, const char *rows)
{
  g_autofree char *sql =
      g_strdup_printf ("COPY (%s) TO '%s' (FORMAT parquet)", rows, fixture->path);

  run_duckdb (NULL, sql);
}

static void
write_sqlite (Fixture *fixture, const char *sql)
{
  sqlite3 *database;
  char *problem = NULL;

  g_unlink (fixture->path);
  g_assert_cmpint (sqlite3_open (fixture->path, &database), ==, SQLITE_OK);
  sqlite3_exec (database, sql, NULL, NULL, &problem);
  g_assert_cmpstr (problem, ==, NULL);
  sqlite3_close (database);
}

static void
test_parquet (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;

  write_parquet (fixture, "SELECT * FROM (VALUES "
                          "(1::INTEGER, 0.1::FLOAT, true, DATE '2020-01-31', "
                          "TIMESTAMP '2020-01-31 10:20:30.5', '007', 9007199254740993, "
                          "{'x': 1, 'y': {'z': 'a'}}, [1, 2], 12345678901.25::DECIMAL(15,2)), "
                          "(NULL, 'nan'::FLOAT, NULL, NULL, NULL, '', NULL, NULL, NULL, NULL)) "
                          "t(i, f, b, d, t, s, n, o, l, m)");
  report = import (fixture);

  assert_types (fixture, "i:integer f:number b:boolean d:date t:timestamp s:text n:integer "
                         "o.x:integer o.y.z:text l:text m:number");
  assert_rows (fixture,
               "1|0.1|true|2020-01-31|2020-01-31 10:20:30.5|007|9007199254740993|1|a|[1,2]|"
               "12345678901.25\n"
               "NULL|NULL|NULL|NULL|NULL||NULL|NULL|NULL|NULL|NULL\n");
  g_assert_cmpint (report->rows, ==, 2);
  g_assert_cmpint (report->rejected, ==, 0);
}

static void
test_parquet_types (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;
  g_autoptr (VitSniff) sniffed = NULL;

  write_parquet (fixture, "SELECT * FROM (VALUES "
                          "(18446744073709551615::UBIGINT, 5::UBIGINT, "
                          "'2020-01-01 00:00:00+02'::TIMESTAMPTZ, '1.5', '31.01.2020'), "
                          "(1, 6, NULL, 'x', 'soon')) t(wide, narrow, stamp, forced, day)");
  force_type (fixture, "forced", "number");
  g_hash_table_insert (fixture->source->date_formats, g_strdup ("day"), g_strdup ("%d.%m.%Y"));
  sniffed = sniff (fixture);
  g_assert_cmpstr (sniffed->source->format, ==, "parquet");
  g_assert_cmpuint (vit_frame_get_n_rows (sniffed->preview), ==, 2);
  report = import (fixture);

  assert_rows (fixture, "18446744073709551615|5|2019-12-31 22:00:00|1.5|2020-01-31 00:00:00\n"
                        "1|6|NULL|NULL|NULL\n");
  g_assert_cmpint (report->rejected, ==, 0);
  g_assert_cmpint (report->bad_cells, ==, 2);
  assert_place (report->cells, 0, 2, "forced", "“x” is not of the type number", "x");
  assert_place (report->cells, 1, 2, "day", "“soon” is not of the type", "soon");

  fixture->source->rejects_bad_cells = TRUE;
  g_clear_pointer (&report, vit_import_report_free);
  report = import (fixture);
  assert_rows (fixture, "18446744073709551615|5|2019-12-31 22:00:00|1.5|2020-01-31 00:00:00\n");
  g_assert_cmpint (report->rejected, ==, 1);
  assert_reject (report, 0, 2, "forced", "“x” is not of the type number", "x");
}

static void
test_parquet_explode (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;

  write_parquet (fixture, "SELECT 1 AS o, [{'sku': 'a'}, {'sku': 'b'}] AS l UNION ALL "
                          "SELECT 2, []");
  fixture->source->explode = g_strdup ("l");
  report = import (fixture);
  assert_rows (fixture, "1|a\n1|b\n2|NULL\n");

  set_word (&fixture->source->explode, "o");
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (vit_import_run (fixture->project, fixture->source, NULL, &error));
    g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
  }
}

/* Whatever a damaged file says of itself, the project lives on. */
static void
test_lying_parquet (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  write_parquet (fixture, "SELECT i, 'text ' || i AS t FROM range(100) r(i)");
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));

  write_bytes (fixture, bytes, (gssize) length / 2);
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "is damaged or cut off");

  for (guint size = 0; size < 3; size++)
    {
      static const guint32 sizes[] = { 0, 0x7FFFFFFF, 0xFFFFFFFF };

      memcpy (bytes + length - 8, &sizes[size], 4);
      write_bytes (fixture, bytes, (gssize) length);
      assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "is damaged or cut off");
    }
}

static void
test_sqlite (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;

  write_sqlite (fixture,
                "CREATE TABLE o (id INTEGER, code TEXT, price REAL, at TEXT, big INTEGER, e TEXT);"
                "INSERT INTO o VALUES (1, '007', 2.0, '2020-01-02 03:04:05', 9007199254740993, '');"
                "INSERT INTO o VALUES (2, '=1+1', 0.1, '2020-01-03T03:04:05.5', NULL, 'a\n\"b\"');"
                "INSERT INTO o VALUES (3, NULL, NULL, NULL, NULL, x'FF')");
  report = import (fixture);

  assert_types (fixture, "id:integer code:text price:number at:timestamp big:integer e:text");
  assert_rows (fixture, "1|007|2.0|2020-01-02 03:04:05|9007199254740993|\n"
                        "2|=1+1|0.1|2020-01-03 03:04:05.5|NULL|a\n\"b\"\n");
  g_assert_cmpint (report->rejected, ==, 1);
  g_assert_nonnull (
      strstr (vit_column_get_text (vit_frame_find_column (report->rejects, "reason"), 0),
              "binary"));
}

static void
test_sqlite_tables (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;
  g_auto (GStrv) tables = NULL;
  g_autoptr (GError) error = NULL;

  write_sqlite (fixture, "CREATE TABLE a (x); CREATE TABLE \"b \"\"c\" (x); "
                         "INSERT INTO \"b \"\"c\" VALUES (5)");
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "set “from” to one of them: “a”, “b \"c”");
  tables = vit_source_list_tables (fixture->source, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (tables), ==, 2);

  fixture->source->from = g_strdup ("d");
  g_assert_null (vit_import_run (fixture->project, fixture->source, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);

  set_word (&fixture->source->from, "b \"c");
  report = import (fixture);
  assert_rows (fixture, "5\n");
}

static void
test_bad_sqlite (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  g_autofree char *journal = g_strconcat (fixture->path, "-wal", NULL);
  gsize length;

  write_sqlite (fixture, "CREATE TABLE empty (x)");
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "has no rows");

  write_sqlite (fixture, "");
  write_sqlite (fixture, "CREATE TABLE a (x); DROP TABLE a");
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "a database without a table");

  write_sqlite (fixture, "CREATE TABLE a (x); INSERT INTO a VALUES (1)");
  g_assert_true (g_file_set_contents (journal, "x", 1, NULL));
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "not written into it yet");
  g_unlink (journal);

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  memset (bytes + 100, 0xEE, length - 100);
  write_bytes (fixture, bytes, (gssize) length);
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "is damaged");
}

static void
test_duckdb (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;
  g_autoptr (VitSniff) sniffed = NULL;
  g_auto (GStrv) tables = NULL;
  g_autoptr (GError) error = NULL;

  run_duckdb (fixture->path, "CREATE TABLE o AS SELECT 170141183460469231731687303715884105727 "
                             "AS huge, sum(i) AS total, 'a' AS t FROM range(3) r(i);"
                             "CREATE SCHEMA s; CREATE VIEW s.v AS SELECT t FROM o");
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "“o”, “s.v”");
  tables = vit_source_list_tables (fixture->source, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (tables), ==, 2);

  fixture->source->from = g_strdup ("o");
  sniffed = sniff (fixture);
  g_assert_cmpstr (sniffed->source->format, ==, "duckdb");
  report = import (fixture);
  assert_rows (fixture, "170141183460469231731687303715884105727|3|a\n");
}

static void
test_bad_duckdb (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = g_malloc0 (20000);

  memcpy (bytes + 8, "DUCK", 4);
  write_bytes (fixture, bytes, 20000);
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "cannot be opened as a DuckDB database");
}

/* A project cannot be read into itself, and its file stays locked. */
static void
test_own_project (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitProject) project = vit_project_create (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_null (vit_import_run (project, fixture->source, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE);
  g_assert_nonnull (strstr (error->message, "is the project that is open"));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/core/data/databases/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("parquet", test_parquet);
  ADD ("parquet-types", test_parquet_types);
  ADD ("parquet-explode", test_parquet_explode);
  ADD ("lying-parquet", test_lying_parquet);
  ADD ("sqlite", test_sqlite);
  ADD ("sqlite-tables", test_sqlite_tables);
  ADD ("bad-sqlite", test_bad_sqlite);
  ADD ("duckdb", test_duckdb);
  ADD ("bad-duckdb", test_bad_duckdb);
  ADD ("own-project", test_own_project);

  return g_test_run ();
}
