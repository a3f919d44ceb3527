/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are not what they say, of every kind: made by accident or by malice. Each gives one
 * clear error, and the project goes on as if nothing had happened. */

#include "xlsx-fixture.h"

#include <duckdb.h>
#include <sqlite3.h>
#include <zstd.h>

#define SOURCE VIT_DATA_ERROR_SOURCE

/* How often a good file of each kind is cut off, and how often bytes in it are changed. */
#define N_CUTS 8
#define N_FLIPS 20

static void
set_name (Fixture *fixture, const char *name)
{
  g_unlink (fixture->path);
  g_free (fixture->path);
  fixture->path = g_build_filename (fixture->folder, name, NULL);
  set_word (&fixture->source->path, fixture->path);
}

/* The project can still do what it could before. */
static void
assert_sound (Fixture *fixture)
{
  g_autofree char *rows = query_text (fixture, "SELECT 1 + 1");

  g_assert_cmpstr (rows, ==, "2\n");
}

static void
assert_both_refuse (Fixture *fixture, const char *contains)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitSniff) sniffed = NULL;

  assert_refused (fixture, SOURCE, contains);
  sniffed = vit_source_sniff (fixture->source, NULL, &error);
  g_assert_null (sniffed);
  g_assert_error (error, VIT_DATA_ERROR, SOURCE);
  assert_sound (fixture);
}

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
run_sqlite (const char *path, const char *sql)
{
  sqlite3 *database;
  char *problem = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  sqlite3_exec (database, sql, NULL, NULL, &problem);
  g_assert_cmpstr (problem, ==, NULL);
  sqlite3_close (database);
}

static GByteArray *
pack_gzip (const char *text, gsize length)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 1);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream =
      g_converter_output_stream_new (memory, G_CONVERTER (compressor));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_output_stream_write_all (stream, text, length, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));

  return g_bytes_unref_to_array (g_steal_pointer (&bytes));
}

static void
write_packed (Fixture *fixture, const GByteArray *bytes)
{
  write_bytes (fixture, (const char *) bytes->data, bytes->len);
}

/* Names that promise something, and what is in the file. */
static const struct
{
  const char *name;
  const char *content;
  gssize length;
  const char *contains;
} files[] = {
  { "empty.csv", "", 0, "is empty" },
  { "empty.tsv", "", 0, "is empty" },
  { "empty.json", "", 0, "is empty" },
  { "empty.jsonl", "", 0, "is empty" },
  { "empty.xlsx", "", 0, "is empty" },
  { "empty.parquet", "", 0, "is empty" },
  { "empty.sqlite", "", 0, "is empty" },
  { "empty.duckdb", "", 0, "is empty" },
  { "empty.csv.gz", "", 0, "is empty" },
  { "empty.csv.zst", "", 0, "is empty" },
  { "page.xls", "<html xmlns:x=\"urn:schemas\"><table><tr><td>1</td></tr></table></html>", -1,
    "a web page (HTML), whatever its name says" },
  { "page.csv", "\n <!DOCTYPE html>\n<html><body>Log in, please</body></html>", -1, "a web page" },
  { "report.xls",
    "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
    -1, "the XML of 2003" },
  { "feed.xml", "<?xml version=\"1.0\"?>\n<offers><offer id=\"1\"/></offers>", -1, "an XML file" },
  { "old.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0W\0o\0r\0k\0b\0o\0o\0k\0", 26,
    "binary spreadsheet (XLS)" },
  { "locked.xlsx",
    "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 42,
    "protected by a password" },
  { "half.xlsx", "PK\x03\x04", 4, "damaged or cut off" },
  { "empty-archive.xlsx", "PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22, "archive" },
  { "half.parquet", "PAR1", 4, "damaged or cut off" },
  { "marks.parquet", "PAR1PAR1", 8, "damaged or cut off" },
  { "lying.parquet", "PAR1\0\0\0\0\xFF\xFF\xFF\x7FPAR1", 16, "damaged or cut off" },
  { "secret.parquet", "PARE\0\0\0\0\x04\0\0\0PARE", 16, "secret.parquet" },
  { "half.sqlite", "SQLite format 3", 16, "is damaged" },
  { "half.duckdb", "\0\0\0\0\0\0\0\0DUCK\x40\0\0\0\0\0\0\0", 20,
    "cannot be opened as a DuckDB database" },
  { "half.csv.gz", "\x1F\x8B\x08\0", 4, "cut off" },
  { "half.csv.zst", "\x28\xB5\x2F\xFD", 4, "cut off" },
  { "noise.csv.gz", "\x1F\x8B\x08\0\0\0\0\0\0\x03\xFF\xFF\xFF\xFF", 14, "cannot be unpacked" },
  { "noise.csv.zst", "\x28\xB5\x2F\xFD\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 12, "noise.csv.zst" },
  { "open.json", "[", -1, "open.json" },
  { "nothing.json", "[]", -1, "nothing.json" },
  { "number.json", "42", -1, "number.json" },
  { "words.json", "no JSON at all", -1, "words.json" },
  { "half.json", "[{\"a\": \"b", -1, "half.json" },
  { "pairs.json", "[[1, 2], [3, 4]]", -1, "pairs.json" },
};

static void
test_files (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_test_message ("%s", files[i].name);
      set_name (fixture, files[i].name);
      write_bytes (fixture, files[i].content, files[i].length);
      assert_both_refuse (fixture, files[i].contains);
    }
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  set_name (fixture, "folder.csv");
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  assert_both_refuse (fixture, "has no files in it");
  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);
}

/* Kinds that are set do not make files of them. */
static void
test_wrong_kind (Fixture *fixture, gconstpointer data)
{
  static const char *const kinds[] = { "json", "jsonl", "xlsx", "parquet", "sqlite", "duckdb" };

  write_bytes (fixture, "a,b\n1,2\n", -1);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      set_word (&fixture->source->format, kinds[i]);
      assert_both_refuse (fixture, "orders.csv");
    }
}

/* 300 MiB in a few hundred KiB. */
static void
test_gzip_bomb (Fixture *fixture, gconstpointer data)
{
  gsize length = (gsize) 300 * 1024 * 1024;
  g_autofree char *text = g_malloc (length);
  g_autoptr (GByteArray) once = NULL;
  g_autoptr (GByteArray) twice = NULL;

  memset (text, 'a', length);
  once = pack_gzip (text, length);
  set_name (fixture, "bomb.csv.gz");
  write_packed (fixture, once);
  assert_refused (fixture, SOURCE, "more than 200 times");

  twice = pack_gzip ((const char *) once->data, once->len);
  write_packed (fixture, twice);
  assert_refused (fixture, SOURCE, "bomb.csv.gz");
  assert_sound (fixture);
}

/* Entities that grow in every part that is read, and in an encoding that hides them. */
static void
test_entity_bombs (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = {
    "_rels/.rels",   "xl/workbook.xml",      "xl/_rels/workbook.xml.rels",
    "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"
  };
  g_autoptr (GString) bomb = g_string_new ("<!DOCTYPE x [<!ENTITY e0 \"lol\">");

  for (guint i = 1; i < 10; i++)
    {
      g_string_append_printf (bomb, "<!ENTITY e%u \"", i);
      for (guint j = 0; j < 10; j++)
        g_string_append_printf (bomb, "&e%u;", i - 1);
      g_string_append (bomb, "\">");
    }
  g_string_append (bomb, "]><x>&e9;</x>");

  set_name (fixture, "bomb.xlsx");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const Part parts[] = { { names[i], bomb->str },
                             { i < 5 ? "xl/worksheets/sheet1.xml" : "x",
                               SHEET ("<row><c t=\"s\"><v>0</v></c></row><row><c s=\"1\"><v>1</v>"
                                      "</c></row>") },
                             { NULL, NULL } };

      g_test_message ("%s", names[i]);
      g_unlink (fixture->path);
      write_book (fixture, parts);
      assert_both_refuse (fixture, "bomb.xlsx");
    }
}

/* Cells where no sheet has any, and rows that come in no order. */
static void
test_far_cells (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *rows;
    const char *contains; /* %NULL if they can be read */
  } sheets[] = {
    { "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>n</v></c></row>"
      "<row r=\"1048576\"><c r=\"A1048576\"><v>5</v></c></row>",
      NULL },
    { "<row r=\"99999999999999999999\"><c r=\"A99999999999999999999\"><v>5</v></c></row>",
      "no sheet has a cell of that name" },
    { "<row r=\"-7\"><c r=\"A-7\"><v>5</v></c></row>", "no sheet has a cell of that name" },
    { "<row r=\"1\"><c r=\"XFE1\"><v>5</v></c></row>", "no sheet has a column of that letter" },
    { "<row r=\"1\"><c r=\"ZZZZZZZZZZZZZZZZ1\"><v>5</v></c></row>",
      "no sheet has a cell of that name" },
    { "<row r=\"1\"><c t=\"s\"><v>99999999999999999999</v></c></row>", "its text is not among" },
    { "<row r=\"1\"><c><v>nan</v></c></row>", "its value is no number" },
  };

  set_name (fixture, "far.xlsx");
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autofree char *xml = g_strdup_printf (SHEET ("%s"), sheets[i].rows);

      g_test_message ("%s", sheets[i].rows);
      g_unlink (fixture->path);
      write_sheet (fixture, xml);
      if (sheets[i].contains != NULL)
        {
          assert_both_refuse (fixture, sheets[i].contains);
        }
      else
        {
          g_autoptr (VitImportReport) report = import (fixture);
          g_autoptr (GError) error = NULL;

          g_assert_cmpint (report->rows, ==, 1);
          g_assert_true (vit_project_drop_table (fixture->project, "orders", &error));
          g_assert_no_error (error);
        }
    }
}

/* A million brackets deep. */
static void
test_deep_json (Fixture *fixture, gconstpointer data)
{
  static const char *const pieces[] = { "[", "{\"a\":", "[{\"a\":[" };
  static const char *const names[] = { "deep.json", "deep.jsonl" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces) * G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < 1000000; j++)
        g_string_append (text, pieces[i / G_N_ELEMENTS (names)]);
      set_name (fixture, names[i % G_N_ELEMENTS (names)]);
      write_bytes (fixture, text->str, (gssize) text->len);
      assert_both_refuse (fixture, "deep.json");
    }
}

static void
test_other_duckdb (Fixture *fixture, gconstpointer data)
{
  static const guint8 versions[] = { 1, 38, 200, 255 };
  g_autofree char *bytes = NULL;
  gsize length;

  set_name (fixture, "other.duckdb");
  run_duckdb (fixture->path, "CREATE TABLE o AS SELECT 1 AS n");
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      bytes[12] = (char) versions[i];
      write_bytes (fixture, bytes, (gssize) length);
      assert_both_refuse (fixture, "cannot be opened as a DuckDB database");
    }
}

#define ROWS "SELECT i, i * 1.5 AS price, 'text ' || i AS t, DATE '2020-01-01' + i::INT AS d"

static void
make_csv (Fixture *fixture)
{
  write_bytes (fixture, "id;name;price\n1;\"Łódź; old\";1,5\n2;Kyiv;2,5\n3;\"a\nb\";3,5\n", -1);
}

static void
make_json (Fixture *fixture)
{
  write_bytes (fixture,
               "[{\"id\": 1, \"a\": {\"b\": [1, \"x\\u0142\"]}},\n {\"id\": 2.5e3, \"c\": null},\n"
               " {\"id\": true, \"a\": {\"b\": \"\\ud83d\\ude00\"}}]",
               -1);
}

static void
make_sheet (Fixture *fixture)
{
  g_autoptr (GString) xml = g_string_new ("<worksheet><sheetData><row><c t=\"s\"><v>1</v></c>"
                                          "<c t=\"s\"><v>0</v></c></row>");

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (xml, "<row><c t=\"s\"><v>%u</v></c><c s=\"%u\"><v>%u.5</v></c></row>",
                            i % 6, i % 7, i);
  g_string_append (xml, "</sheetData></worksheet>");
  write_sheet (fixture, xml->str);
}

static void
make_parquet (Fixture *fixture)
{
  g_autofree char *sql = g_strdup_printf ("COPY (" ROWS " FROM range(300) r(i)) TO '%s' "
                                          "(FORMAT parquet, ROW_GROUP_SIZE 100)",
                                          fixture->path);

  run_duckdb (NULL, sql);
}

static void
make_sqlite (Fixture *fixture)
{
  run_sqlite (fixture->path,
              "CREATE TABLE o (id INTEGER PRIMARY KEY, t TEXT, price REAL);"
              "INSERT INTO o WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
              "WHERE i < 300) SELECT i, 'text ' || i, i * 1.5 FROM n");
}

static void
make_gzip (Fixture *fixture)
{
  g_autofree char *text = NULL;
  g_autoptr (GByteArray) packed = NULL;

  make_json (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  packed = pack_gzip (text, strlen (text));
  write_packed (fixture, packed);
}

static void
make_zstd (Fixture *fixture)
{
  static const char text[] = "id,name\n1,one\n2,two\n3,three\n";
  char packed[200];
  gsize n = ZSTD_compress (packed, sizeof packed, text, strlen (text), 3);

  g_assert_false (ZSTD_isError (n));
  write_bytes (fixture, packed, (gssize) n);
}

static const struct
{
  const char *name;
  void (*make) (Fixture *fixture);
} kinds[] = {
  { "some.csv", make_csv },         { "some.json", make_json },     { "some.xlsx", make_sheet },
  { "some.parquet", make_parquet }, { "some.sqlite", make_sqlite }, { "some.json.gz", make_gzip },
  { "some.csv.zst", make_zstd },
};

/* Whatever became of the file: it is read, or it is refused in one sentence that names it. */
static void
try_import (Fixture *fixture, const char *bytes, gsize length, const char *what)
{
  g_autoptr (VitImportReport) report = NULL;
  g_autoptr (VitSniff) sniffed = NULL;
  g_autoptr (GError) error = NULL;

  write_bytes (fixture, bytes, (gssize) length);
  sniffed = vit_source_sniff (fixture->source, NULL, NULL);
  report = vit_import_run (fixture->project, fixture->source, NULL, &error);
  if (report != NULL)
    {
      g_assert_true (vit_project_drop_table (fixture->project, "orders", &error));
      g_assert_no_error (error);
      return;
    }

  if (error->domain != VIT_DATA_ERROR || strchr (error->message, '\n') != NULL ||
      strstr (error->message, fixture->path) == NULL)
    g_error ("%s, %s: “%s” does not say what is wrong with the file", fixture->path, what,
             error->message);
  assert_sound (fixture);
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (42 + kind);
      g_autofree char *bytes = NULL;
      gsize length;

      set_name (fixture, kinds[kind].name);
      kinds[kind].make (fixture);
      g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));

      for (guint i = 0; i < N_CUTS; i++)
        {
          g_autofree char *what = g_strdup_printf ("cut off after %u of %u", i, N_CUTS);

          try_import (fixture, bytes, 1 + length * i / N_CUTS, what);
        }
      for (guint i = 0; i < N_FLIPS; i++)
        {
          g_autofree char *copy = g_memdup2 (bytes, length);
          g_autofree char *what = g_strdup_printf ("change %u", i);

          for (guint j = 0; j <= i % 4; j++)
            copy[g_rand_int_range (random, 0, (gint32) length)] =
                (char) g_rand_int_range (random, 0, 256);
          try_import (fixture, copy, length, what);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/core/data/import-hostile/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("files", test_files);
  ADD ("folder", test_folder);
  ADD ("wrong-kind", test_wrong_kind);
  ADD ("gzip-bomb", test_gzip_bomb);
  ADD ("entity-bombs", test_entity_bombs);
  ADD ("far-cells", test_far_cells);
  ADD ("deep-json", test_deep_json);
  ADD ("other-duckdb", test_other_duckdb);
  ADD ("damaged", test_damaged);

  return g_test_run ();
}
