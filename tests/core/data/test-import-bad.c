/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import-fixture.h"

#include <sys/stat.h>
#include <unistd.h>

#define SOURCE VIT_DATA_ERROR_SOURCE

/* The same refusal from a preview. */
static void
assert_not_sniffed (Fixture *fixture, const char *contains)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vit_source_sniff (fixture->source, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, SOURCE);
  if (strstr (error->message, contains) == NULL)
    g_error ("“%s” lacks “%s”", error->message, contains);
}

static void
assert_both_refuse (Fixture *fixture, const char *contains)
{
  assert_refused (fixture, SOURCE, contains);
  assert_not_sniffed (fixture, contains);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  assert_both_refuse (fixture, "There is no file");
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  set_word (&fixture->source->path, fixture->folder);
  assert_both_refuse (fixture, "has no files in it");
}

static void
test_device (Fixture *fixture, gconstpointer data)
{
  set_word (&fixture->source->path, "/dev/null");
  assert_both_refuse (fixture, "not a file with rows");
}

static void
test_forbidden (Fixture *fixture, gconstpointer data)
{
  write_bytes (fixture, "a,b\n1,2\n", -1);
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);

  if (access (fixture->path, R_OK) == 0)
    g_test_skip ("this user may read everything");
  else
    assert_both_refuse (fixture, "may not be read");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  write_bytes (fixture, "", 0);
  assert_both_refuse (fixture, "is empty");
  write_bytes (fixture, "\n\n  \n", -1);
  assert_both_refuse (fixture, "empty lines only");
  write_bytes (fixture, "\xEF\xBB\xBF", -1);
  assert_both_refuse (fixture, "empty lines only");
}

static void
test_header_only (Fixture *fixture, gconstpointer data)
{
  write_bytes (fixture, "id,name,price\n", -1);
  assert_both_refuse (fixture, "has a header but no rows");
  write_bytes (fixture, "id,name,price", -1);
  assert_both_refuse (fixture, "has a header but no rows");

  fixture->source->skip = 5;
  assert_both_refuse (fixture, "lines that are to be skipped");
}

static void
test_binary (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *content;
    gssize length;
    const char *contains;
  } files[] = {
    { "PK\x03\x04\x14\x00\x06\x00 spreadsheet", 20, "damaged or cut off" },
    { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1W\0o\0r\0k\0b\0o\0o\0k\0", 24, "binary spreadsheet (XLS)" },
    { "%PDF-1.4 \n1 0 obj\n", -1, "PDF" },
    { "PAR1\x15\x04\x15\x10", 8, "Parquet" },
    { "SQLite format 3\0rest", 20, "is damaged" },
    { "\x7F"
      "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0",
      20, "not a text file" },
    { "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x02\0", 20, "an image" },
    { "<html><table><tr><td>1</td></tr></table>", -1, "a web page" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      write_bytes (fixture, files[i].content, files[i].length);
      assert_both_refuse (fixture, files[i].contains);
    }
}

static void
test_broken_archive (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) packed = g_string_new (NULL);
  g_autoptr (GZlibCompressor) compressor =
      g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1);
  char text[2000], buffer[4000];
  gsize n_read, n_written;

  for (guint i = 0; i < sizeof text; i++)
    text[i] = i % 7 == 6 ? '\n' : (char) ('a' + g_random_int_range (0, 26));
  g_assert_cmpint (g_converter_convert (G_CONVERTER (compressor), text, sizeof text, buffer,
                                        sizeof buffer, G_CONVERTER_INPUT_AT_END, &n_read,
                                        &n_written, NULL),
                   ==, G_CONVERTER_FINISHED);

  write_bytes (fixture, buffer, (gssize) n_written / 2);
  assert_both_refuse (fixture, "cut off");

  memset (buffer + n_written / 3, 'x', n_written / 3);
  write_bytes (fixture, buffer, (gssize) n_written);
  assert_both_refuse (fixture, "cannot be unpacked");
}

static void
test_nul (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("a,b\n");

  for (int i = 0; i < 100000; i++)
    g_string_append_printf (text, "%d,some text\n", i);
  g_string_append_len (text, "5,one\0two\n", 10);
  write_bytes (fixture, text->str, (gssize) text->len);
  assert_both_refuse (fixture, "line 100002, byte 6: there is a NUL byte");
}

static void
test_wrong_encoding (Fixture *fixture, gconstpointer data)
{
  write_encoded (fixture, "a,город\n1,Москва\n2,Казань\n", "WINDOWS-1251", NULL);
  set_word (&fixture->source->encoding, "UTF-8");
  assert_both_refuse (fixture, "line 1, byte 3: 0xE3 is not UTF-8");
  assert_both_refuse (fixture, "WINDOWS-1251");
  set_word (&fixture->source->encoding, "UTF-16");
  assert_both_refuse (fixture, "is not UTF-16");

  write_bytes (fixture, "a,город\n1,Москва\n", -1);
  set_word (&fixture->source->encoding, "WINDOWS-1251");
  assert_both_refuse (fixture, "is UTF-8");

  write_bytes (fixture, "a,b\n1,x\n2,\x98\n", -1);
  assert_both_refuse (fixture, "line 3: the byte 0x98 is no character of WINDOWS-1251");

  set_word (&fixture->source->encoding, "no such thing");
  assert_both_refuse (fixture, "there is no encoding “no such thing”");
}

static void
test_damaged_utf16 (Fixture *fixture, gconstpointer data)
{
  /* A high surrogate without its low one. */
  write_bytes (fixture,
               "\xFF\xFE"
               "a\0,\0b\0\n\0"
               "1\0,\0\x00\xD8x\0\n\0",
               20);
  assert_both_refuse (fixture, "line 2");
}

static void
test_ragged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;

  write_bytes (fixture, "a,b,c\n1,2\n3,4\n5,6\n", -1);
  assert_refused (fixture, SOURCE, "line 2: the line has 2 fields, but there are 3 columns");

  write_bytes (fixture, "a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n", -1);
  report = import (fixture);
  g_assert_cmpint (report->rows, ==, 2);
  g_assert_cmpint (report->rejected, ==, 2);
  assert_reject (report, 0, 3, NULL, "2 fields", "4,5");
  assert_reject (report, 1, 4, NULL, "4 fields", "6,7,8,9");
}

static void
test_unclosed_quote (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("a,b\n");

  write_bytes (fixture, "a,b\n1,x\n2,\"y\n3,z\n4,w\n", -1);
  assert_refused (fixture, SOURCE, "line 3: a quote (\") is opened and never closed");

  for (int i = 0; i < 200000; i++)
    g_string_append_printf (text, "%d,\"text, quoted\"\n", i);
  g_string_append (text, "200000,\"unclosed\n");
  for (int i = 0; i < 300000; i++)
    g_string_append_printf (text, "%d,text\n", i);
  write_bytes (fixture, text->str, -1);
  assert_refused (fixture, SOURCE, "line 200002: a quote (\") is opened and never closed");
}

static void
test_many_columns (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int row = 0; row < 3; row++)
    for (int i = 0; i < 10000; i++)
      g_string_append_printf (text, row == 0 ? "c%d%c" : "%d%c", i, i == 9999 ? '\n' : ',');
  write_bytes (fixture, text->str, -1);
  assert_both_refuse (fixture, "has 10000 columns, more than the 4096");
}

/* Not too many. */
static void
test_wide (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (VitImportReport) report = NULL;

  for (int row = 0; row < 3; row++)
    for (int i = 0; i < 500; i++)
      g_string_append_printf (text, row == 0 ? "c%d%c" : "%d%c", i, i == 499 ? '\n' : ',');
  write_bytes (fixture, text->str, -1);
  report = import (fixture);
  g_assert_cmpint (report->rows, ==, 2);
}

static void
write_long_line (Fixture *fixture, const char *before, gsize length, const char *after)
{
  GString *text = g_string_new (before);

  for (gsize i = 0; i < length; i += 10)
    g_string_append (text, "0123456789");
  g_string_append (text, after);
  write_bytes (fixture, text->str, (gssize) text->len);
  g_string_free (text, TRUE);
}

static void
test_long_line (Fixture *fixture, gconstpointer data)
{
  write_long_line (fixture, "", 100000000, "");
  assert_both_refuse (fixture, "line 1: the line is longer than a million bytes");

  write_long_line (fixture, "a,b\n1,x\n2,", 100000000, "");
  assert_refused (fixture, SOURCE, "line 3: the line has 100000002 bytes");

  write_long_line (fixture, "a,b\n1,x\n2,", 100000000, "\n3,y\n");
  assert_refused (fixture, SOURCE, "line 3: the line has 1000000");
}

/* The engine leaves out a record that spans its buffers in the name of the line before it. */
static void
test_long_quoted_line (Fixture *fixture, gconstpointer data)
{
  write_long_line (fixture, "a,b\n1,x\n2,\"one\n", 100000000, "\"\n3,y\n");
  assert_refused (fixture, SOURCE, "line 3: the line has 100000009 bytes");
}

/* One long line among others is one line that is left out. */
static void
test_rather_long_line (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;

  write_long_line (fixture, "a,b\n1,x\n2,", 3000000, "\n3,y\n");
  report = import (fixture);
  g_assert_cmpint (report->rows, ==, 2);
  g_assert_cmpint (report->rejected, ==, 1);
  g_assert_cmpint (vit_column_get_int64s (vit_frame_find_column (report->rejects, "line"))[0], ==,
                   3);
  g_assert_cmpuint (strlen (
                        vit_column_get_text (vit_frame_find_column (report->rejects, "text"), 0)),
                    <=, 500);
}

static void
test_text_in_numbers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;
  g_autoptr (VitImportReport) forced = NULL;

  write_bytes (fixture, "a,b\n1,5\n2,six\n3,7\n", -1);
  report = import (fixture);
  g_assert_cmpint (report->rejected, ==, 0);
  assert_types (fixture, "a:integer b:text");

  fixture->source->rejects_bad_cells = TRUE;
  force_type (fixture, "b", "number");
  forced = import (fixture);
  g_assert_cmpint (forced->rows, ==, 2);
  g_assert_cmpint (forced->rejected, ==, 1);
  assert_reject (forced, 0, 3, "b", "“six” is not a number", "2,six");
}

static void
test_nothing_fits (Fixture *fixture, gconstpointer data)
{
  write_bytes (fixture, "a,b\n1,five\n2,six\n", -1);
  force_type (fixture, "b", "integer");
  assert_refused (fixture, SOURCE,
                  "line 2, column b: “five” is not a whole number, and no other cell");
  fixture->source->rejects_bad_cells = TRUE;
  assert_refused (fixture, SOURCE, "line 2, column b: “five” is not a whole number");
}

static void
test_unknown_column (Fixture *fixture, gconstpointer data)
{
  write_bytes (fixture, "price,quantity\n1,2\n", -1);
  force_type (fixture, "prise", "integer");
  assert_refused (fixture, VIT_DATA_ERROR_COLUMN, "did you mean “price”?");
}

/* The project must be as it was even if it had the table before. */
static void
test_table_survives (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = import_text (fixture, "a,b\n1,x\n");
  g_autoptr (GError) error = NULL;

  write_bytes (fixture, "a,b\n1,x\n2,\"y\n3,z\n", -1);
  g_assert_null (vit_import_run (fixture->project, fixture->source, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, SOURCE);
  assert_rows (fixture, "1|x\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/core/data/import-bad/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("missing", test_missing);
  ADD ("folder", test_folder);
  ADD ("device", test_device);
  ADD ("forbidden", test_forbidden);
  ADD ("empty", test_empty);
  ADD ("header-only", test_header_only);
  ADD ("binary", test_binary);
  ADD ("broken-archive", test_broken_archive);
  ADD ("nul", test_nul);
  ADD ("wrong-encoding", test_wrong_encoding);
  ADD ("damaged-utf16", test_damaged_utf16);
  ADD ("ragged", test_ragged);
  ADD ("unclosed-quote", test_unclosed_quote);
  ADD ("many-columns", test_many_columns);
  ADD ("wide", test_wide);
  ADD ("long-line", test_long_line);
  ADD ("long-quoted-line", test_long_quoted_line);
  ADD ("rather-long-line", test_rather_long_line);
  ADD ("text-in-numbers", test_text_in_numbers);
  ADD ("nothing-fits", test_nothing_fits);
  ADD ("unknown-column", test_unknown_column);
  ADD ("table-survives", test_table_survives);

  return g_test_run ();
}
