/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is exported reads back to the same table. */

#include "import-fixture.h"

#include "vit-table-export.h"

#define N_TABLES 25

static const char *const formats[] = { "csv", "parquet", "xlsx" };

static void
run_sql (Fixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitConnection) connection = vit_project_connect (fixture->project, &error);

  g_assert_no_error (error);
  vit_connection_execute (connection, sql, NULL, &error);
  g_assert_no_error (error);
}

static void
make_table (Fixture *fixture, const char *query)
{
  g_autofree char *sql = g_strdup_printf ("CREATE OR REPLACE TABLE raw.orders AS %s;"
                                          "CREATE OR REPLACE VIEW clean.orders AS FROM raw.orders",
                                          query);

  run_sql (fixture, sql);
}

/* Exports "orders", imports the file as "again", and compares all cells and types. */
static void
assert_round_trip (Fixture *fixture, const char *format)
{
  g_autofree char *path = g_strdup_printf ("%s/table.%s", fixture->folder, format);
  g_autoptr (VitImportReport) report = NULL;
  g_autoptr (VitSource) source = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *types_before = NULL;
  g_autofree char *types_after = NULL;

  vit_table_export (fixture->project, "orders", path, NULL, &source, NULL, &error);
  g_assert_no_error (error);
  set_word (&source->table, "again");
  report = vit_import_run (fixture->project, source, NULL, &error);
  g_assert_no_error (error);
  if (report->rejected > 0)
    g_error ("%s: %s", format,
             vit_column_get_text (vit_frame_find_column (report->rejects, "reason"), 0));

  before = query_text (fixture, "SELECT COLUMNS(*), FROM orders");
  after = query_text (fixture, "SELECT COLUMNS(*), FROM again");
  g_assert_cmpstr (before, ==, after);
  types_before = query_text (fixture, "SELECT column_name, data_type, comment FROM "
                                      "duckdb_columns() WHERE table_name = 'orders' AND "
                                      "schema_name = 'raw' ORDER BY column_index");
  types_after = query_text (fixture, "SELECT column_name, data_type, comment FROM "
                                     "duckdb_columns() WHERE table_name = 'again' AND "
                                     "schema_name = 'raw' ORDER BY column_index");
  g_assert_cmpstr (types_before, ==, types_after);
  g_unlink (path);
}

static void
test_known (Fixture *fixture, gconstpointer data)
{
  make_table (
      fixture,
      "SELECT * FROM (VALUES "
      "(1::BIGINT, 0.1::DOUBLE, true, DATE '2020-01-31', TIMESTAMP '2020-01-31 10:20:30.123456', "
      "'=1+1', '0,435', '007', '2020-01-01', 9007199254740993, '12345678901234567890', "
      "5.0::DOUBLE),"
      "(-2, 1e300, false, DATE '1066-10-14', TIMESTAMP '9999-12-31 23:59:59.999999', "
      "'a \"b\"' || chr(10) || 'c', '', '_x0041_', ' x ', -9007199254740993, 'NULL', 7.0),"
      "(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),"
      "(3, -0.30000000000000004, true, DATE '1900-02-28', TIMESTAMP '1900-01-01 00:00:00', "
      "'😀 <&>', 'true', '1e5', 'N/A', 9223372036854775807, '-', 9.0)) "
      "t(i, f, b, d, t, t1, t2, t3, t4, big, t5, whole)");
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    assert_round_trip (fixture, formats[i]);
}

static void
test_id (Fixture *fixture, gconstpointer data)
{
  make_table (fixture, "SELECT '0' || i AS code, i AS n FROM range(5) r(i)");
  run_sql (fixture, "COMMENT ON COLUMN raw.orders.code IS 'id'");
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    assert_round_trip (fixture, formats[i]);
}

/* Random tables. */

static void
append_random_text (GString *sql)
{
  static const char *const pieces[] = { "a",    "\"",         "''",  "\n",      ",",      ";",
                                        "=1+1", "0,435",      "007", "1.5",     " ",      "ż",
                                        "😀",    "<b>",        "&",   "_x000D_", "true",   "NULL",
                                        "\\",   "2020-01-01", "-",   "\t",      "'' OR 1" };
  guint n = (guint) g_test_rand_int_range (0, 4);

  g_string_append_c (sql, '\'');
  for (guint i = 0; i < n; i++)
    g_string_append (sql, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  g_string_append (sql, "'::VARCHAR");
}

static void
append_random_value (GString *sql, guint type)
{
  gint64 bits =
      (gint64) ((guint64) (guint32) g_test_rand_int () << 32 | (guint32) g_test_rand_int ());
  int scale = g_test_rand_int_range (0, 60);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  switch (type)
    {
    case 0:
      append_random_text (sql);
      break;
    case 1:
      g_string_append_printf (sql, "%" G_GINT64_FORMAT "::BIGINT", (bits >> scale) | 1);
      break;
    case 2:
      g_string_append_printf (sql, "'%s'::DOUBLE",
                              g_ascii_dtostr (number, sizeof number,
                                              g_test_rand_double_range (-1e6, 1e6) * (scale + 1)));
      break;
    case 3:
      g_string_append (sql, bits & 1 ? "true" : "false");
      break;
    case 4:
      g_string_append_printf (sql, "DATE '1500-01-01' + %d", g_test_rand_int_range (0, 200000));
      break;
    default:
      /* The years 1000 to 9999; half of them in whole seconds. */
      g_string_append_printf (sql, "make_timestamp(%" G_GINT64_FORMAT "::BIGINT)",
                              (gint64) g_test_rand_double_range (-30e9, 250e9) * G_USEC_PER_SEC +
                                  (scale > 30 ? (bits & 0x7FFFF) : 0));
    }
}

static void
make_random_table (Fixture *fixture)
{
  g_autoptr (GString) sql = g_string_new ("SELECT * FROM (VALUES ");
  guint n_columns = (guint) g_test_rand_int_range (1, 7);
  guint n_rows = (guint) g_test_rand_int_range (1, 30);
  guint types[8];

  for (guint j = 0; j < n_columns; j++)
    types[j] = (guint) g_test_rand_int_range (0, 6);
  for (guint i = 0; i < n_rows; i++)
    {
      g_string_append (sql, i > 0 ? ", (" : "(");
      for (guint j = 0; j < n_columns; j++)
        {
          g_string_append (sql, j > 0 ? ", " : "");
          if (i > 0 && g_test_rand_int_range (0, 5) == 0)
            g_string_append (sql, "NULL");
          else
            append_random_value (sql, types[j]);
        }
      g_string_append_c (sql, ')');
    }
  g_string_append (sql, ") t(");
  for (guint j = 0; j < n_columns; j++)
    g_string_append_printf (sql, "%s\"c %u\"", j > 0 ? ", " : "", j);
  g_string_append_c (sql, ')');
  make_table (fixture, sql->str);
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_TABLES; i++)
    {
      make_random_table (fixture);
      for (guint j = 0; j < G_N_ELEMENTS (formats); j++)
        assert_round_trip (fixture, formats[j]);
    }
}

static void
assert_not_exported (Fixture *fixture, const char *name, const char *table, int code)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;

  g_assert_false (vit_table_export (fixture->project, table, path, NULL, NULL, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, code);
  folder = g_dir_open (fixture->folder, 0, NULL);
  g_assert_null (g_dir_read_name (folder));
}

static void
test_errors (Fixture *fixture, gconstpointer data)
{
  make_table (fixture, "SELECT repeat('a', 32768) AS t");
  assert_not_exported (fixture, "table.ods", "orders", VIT_DATA_ERROR_SOURCE);
  assert_not_exported (fixture, "none/table.csv", "orders", VIT_DATA_ERROR_SOURCE);
  assert_not_exported (fixture, "table.csv", "nothing", VIT_DATA_ERROR_COLUMN);
  assert_not_exported (fixture, "table.xlsx", "orders", VIT_DATA_ERROR_SOURCE);
  make_table (fixture, "SELECT i FROM range(1048576) r(i)");
  assert_not_exported (fixture, "table.xlsx", "orders", VIT_DATA_ERROR_SOURCE);
}

static void
cancel_soon (VitProgress *progress, gpointer data)
{
  if (vit_progress_get_fraction (progress) > 0.35)
    g_cancellable_cancel (vit_progress_get_cancellable (progress));
}

/* A cancelled export leaves the file of before as it was, and nothing beside it. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "table.xlsx", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (VitProgress) progress = vit_progress_new (cancellable);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  make_table (fixture, "SELECT i, 'text ' || i AS t FROM range(50000) r(i)");
  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  vit_progress_watch (progress, cancel_soon, NULL);
  g_assert_false (
      vit_table_export (fixture->project, "orders", path, NULL, NULL, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "before");
  g_unlink (path);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/core/data/export/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("known", test_known);
  ADD ("id", test_id);
  ADD ("random", test_random);
  ADD ("errors", test_errors);
  ADD ("cancel", test_cancel);

  return g_test_run ();
}
