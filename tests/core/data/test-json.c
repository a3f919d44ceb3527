/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import-fixture.h"

#include <zstd.h>

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = import_text (
      fixture, "{\"id\": 1, \"code\": \"007\", \"price\": 0.5, \"dec\": \"0,435\", \"ok\": true}\n"
               "{\"id\": 2, \"code\": \"=1+1\", \"price\": 2, \"dec\": \"1,5\", \"ok\": null}\n");

  g_assert_cmpint (report->rows, ==, 2);
  g_assert_cmpint (report->rejected, ==, 0);
  assert_types (fixture, "id:integer code:text price:number dec:text ok:boolean");
  assert_rows (fixture, "1|007|0.5|0,435|true\n2|=1+1|2.0|1,5|NULL\n");
}

static void
test_nested (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report =
      import_text (fixture,
                   "{\"a\": {\"b\": 1, \"c\": {\"d\": \"x\"}}, \"tags\": [1, {\"k\": \"v\"}]}\n"
                   "{\"a\": {\"b\": 2}, \"late\": \"y\"}\n");

  assert_types (fixture, "a.b:integer a.c.d:text tags:text late:text");
  assert_rows (fixture, "1|x|[1, {\"k\": \"v\"}]|NULL\n2|NULL|NULL|y\n");
}

static void
test_explode (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;

  fixture->source->explode = g_strdup ("lines");
  report =
      import_text (fixture,
                   "{\"order\": 1, \"lines\": [{\"sku\": \"a\", \"n\": 2}, {\"sku\": \"b\"}]}\n"
                   "{\"order\": 2, \"lines\": []}\n"
                   "{\"order\": 3}\n");

  assert_rows (fixture, "1|a|2\n1|b|NULL\n2|NULL|NULL\n3|NULL|NULL\n");

  set_word (&fixture->source->explode, "line");
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (vit_import_run (fixture->project, fixture->source, NULL, &error));
    g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
  }
}

static void
test_texts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report =
      import_text (fixture, "{\"t\": \"a\\nb\", \"u\": \"\\u0141\\ud83d\\ude00\"}\n"
                            "{\"t\": \"\", \"u\": \"say \\\"x\\\"\"}\n"
                            "{\"u\": \"z\"}\n");

  assert_rows (fixture, "a\nb|Ł😀\n|say \"x\"\nNULL|z\n");
}

/* Numbers keep every digit, and an empty text among dates is a missing one. */
static void
test_values (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report =
      import_text (fixture, "{\"big\": 9007199254740993, \"at\": \"2020-01-02T03:04:05\"}\n"
                            "{\"big\": -9223372036854775807, \"at\": \"\"}\n"
                            "{\"big\": 1, \"at\": \"2020-01-02T03:04:05.25\"}\n");

  assert_types (fixture, "big:integer at:timestamp");
  assert_rows (fixture, "9007199254740993|2020-01-02 03:04:05\n"
                        "-9223372036854775807|NULL\n"
                        "1|2020-01-02 03:04:05.25\n");
}

static void
test_mixed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = import_text (fixture, "{\"a\": 1, \"b\": 1.5, \"c\": 1}\n"
                                                             "{\"a\": \"2x\", \"b\": \"n/a\", "
                                                             "\"c\": true}\n");

  assert_types (fixture, "a:text b:number c:text");
  assert_rows (fixture, "1|1.5|1\n2x|NULL|true\n");
}

static void
test_bad_lines (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report =
      import_text (fixture, "{\"a\": \"x\\ny\"}\n\n{\"a\": \"z}\n{\"a\": 1, \"a\": 2}\n[1]\n"
                            "{\"a\": 01}\n{\"a\": \"ok\"}\n{\"a\": \"cut");

  g_assert_cmpint (report->rows, ==, 2);
  g_assert_cmpint (report->rejected, ==, 5);
  assert_reject (report, 0, 3, NULL, "does not end", "{\"a\": \"z}");
  assert_reject (report, 1, 4, NULL, "twice", "{\"a\": 1, \"a\": 2}");
  assert_reject (report, 2, 5, NULL, "no object", "[1]");
  assert_reject (report, 3, 6, NULL, "none that JSON has", "{\"a\": 01}");
  assert_reject (report, 4, 8, NULL, "does not end", "{\"a\": \"cut");
}

/* A value that does not fit the type that is set is told with its line in the file, whatever
 * texts with several lines stand above. */
static void
test_bad_value (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;

  force_type (fixture, "n", "integer");
  report = import_text (fixture, "{\"t\": \"x\\n\\ny\", \"n\": 1}\n\n{\"t\": \"a\", \"n\": \"2\"}\n"
                                 "{\"t\": \"b\", \"n\": \"no\"}\n");

  assert_rows (fixture, "x\n\ny|1\na|2\nb|NULL\n");
  g_assert_cmpint (report->rejected, ==, 0);
  assert_place (report->cells, 0, 4, "n", "“no” is not a whole number", "no");

  fixture->source->rejects_bad_cells = TRUE;
  g_clear_pointer (&report, vit_import_report_free);
  report = import (fixture);
  assert_rows (fixture, "x\n\ny|1\na|2\n");
  g_assert_cmpint (report->rejected, ==, 1);
  assert_reject (report, 0, 4, "n", "“no” is not a whole number", "\"b\",\"no\"");
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report =
      import_text (fixture, "\xEF\xBB\xBF[\n  {\"a\": 1,\n   \"b\": \"],[\"},\n  {\"a\": x},\n"
                            "  {\"a\": 3}\n]\n");

  assert_rows (fixture, "1|],[\n3|NULL\n");
  g_assert_cmpint (report->rejected, ==, 1);
  assert_reject (report, 0, 4, NULL, "none that JSON has", "{\"a\": x}");
  g_assert_cmpstr (fixture->source->format, ==, "auto");
}

static void
test_nesting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("{\"a\": ");
  g_autoptr (VitImportReport) report = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (text, '[');
  g_string_append (text, "\n{\"a\": 1}\n");
  report = import_text (fixture, text->str);

  assert_rows (fixture, "1\n");
  g_assert_cmpint (report->rejected, ==, 1);
  g_assert_cmpstr (vit_column_get_text (vit_frame_find_column (report->rejects, "reason"), 0), ==,
                   "it is nested deeper than 64 levels");
}

static void
test_nothing_good (Fixture *fixture, gconstpointer data)
{
  write_bytes (fixture, "{\"a\": 1,,}\n{\"a\": 2,,}\n", -1);
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "line 1: a key is not in quotes");
  write_bytes (fixture, "[]", -1);
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "has no rows");
  write_bytes (fixture, "{}\n{}\n", -1);
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "has no rows");
}

static void
test_many_keys (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "{\"key %u\": 1}\n", i);
  write_bytes (fixture, text->str, -1);
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "more than 4096 different keys");
}

static void
test_sniff (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitSniff) sniffed = sniff_text (fixture, "{\"a\": \"1\", \"b\": 1}\n");
  const VitSniffedColumn *column = g_ptr_array_index (sniffed->columns, 0);

  g_assert_cmpstr (sniffed->source->format, ==, "jsonl");
  g_assert_cmpuint (sniffed->columns->len, ==, 2);
  g_assert_cmpint (column->type, ==, VIT_TYPE_OF_TEXT);
  g_assert_cmpuint (vit_frame_get_n_rows (sniffed->preview), ==, 1);
}

static void
test_zstd (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "{\"a\": 1}\n{\"a\": 2}\n";
  char packed[200];
  gsize n = ZSTD_compress (packed, sizeof packed, text, strlen (text), 3);
  g_autoptr (VitImportReport) report = NULL;

  g_assert_false (ZSTD_isError (n));
  write_bytes (fixture, packed, (gssize) n);
  report = import (fixture);
  assert_rows (fixture, "1\n2\n");

  write_bytes (fixture, packed, (gssize) n - 3);
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (vit_import_run (fixture->project, fixture->source, NULL, &error));
    g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE);
    g_assert_nonnull (strstr (error->message, "cut off"));
  }
}

/* A few bytes that unpack to more than any table does. */
static void
test_zstd_bomb (Fixture *fixture, gconstpointer data)
{
  gsize size = (gsize) 300 * 1024 * 1024;
  g_autoptr (GByteArray) packed = g_byte_array_new ();
  ZSTD_CCtx *context = ZSTD_createCCtx ();
  g_autofree char *zeros = g_malloc0 (1024 * 1024);
  char buffer[65536];

  memset (zeros, 'a', 1024 * 1024);
  for (gsize at = 0; at < size; at += 1024 * 1024)
    {
      ZSTD_inBuffer input = { zeros, 1024 * 1024, 0 };

      while (input.pos < input.size)
        {
          ZSTD_outBuffer output = { buffer, sizeof buffer, 0 };

          ZSTD_compressStream2 (context, &output, &input, ZSTD_e_continue);
          g_byte_array_append (packed, (const guint8 *) buffer, (guint) output.pos);
        }
    }
  ZSTD_freeCCtx (context);

  write_bytes (fixture, (const char *) packed->data, packed->len);
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "more than 200 times");
}

#define ADD(name, func) g_test_add ("/core/data/json/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("lines", test_lines);
  ADD ("nested", test_nested);
  ADD ("explode", test_explode);
  ADD ("texts", test_texts);
  ADD ("values", test_values);
  ADD ("mixed", test_mixed);
  ADD ("bad-lines", test_bad_lines);
  ADD ("bad-value", test_bad_value);
  ADD ("list", test_list);
  ADD ("nesting", test_nesting);
  ADD ("nothing-good", test_nothing_good);
  ADD ("many-keys", test_many_keys);
  ADD ("sniff", test_sniff);
  ADD ("zstd", test_zstd);
  ADD ("zstd-bomb", test_zstd_bomb);

  return g_test_run ();
}
