/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a file is written: lines, delimiters, quotes, header, encoding, packing. */

#include "import-fixture.h"

#include <gio/gio.h>

static void
test_line_ends (Fixture *fixture, gconstpointer data)
{
  static const char *const files[] = {
    "a,b\n1,x\n2,y\n3,z\n",           "a,b\n1,x\n2,y\n3,z",   "a,b\r\n1,x\r\n2,y\r\n3,z\r\n",
    "a,b\r\n1,x\r\n2,y\r\n3,z",       "a,b\r1,x\r2,y\r3,z\r", "a,b\n1,x\r\n2,y\n3,z\r\n",
    "\n\na,b\n1,x\n\n2,y\n3,z\n\n\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (VitImportReport) report = import_text (fixture, files[i]);

      g_assert_cmpint (report->rejected, ==, 0);
      assert_types (fixture, "a:integer b:text");
      assert_rows (fixture, "1|x\n2|y\n3|z\n");
    }
}

static void
test_line_breaks_in_fields (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report =
      import_text (fixture,
                   "\"first\nname\",b\n\"one\ntwo\",1\n\"three\n\nfour\",2\nfive,x\nsix,4\n");

  fixture->source->rejects_bad_cells = TRUE;
  force_type (fixture, "b", "integer");
  g_clear_pointer (&report, vit_import_report_free);
  report = import (fixture);

  g_assert_cmpint (report->rejected, ==, 1);
  assert_reject (report, 0, 8, "b", "“x” is not a whole number", "five,x");
  assert_types (fixture, "first name:text b:integer");
  assert_rows (fixture, "one\ntwo|1\nthree\n\nfour|2\nsix|4\n");
}

static void
test_delimiters (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *delimiter;
  } files[] = {
    { "a,b\n1,x y\n2,z;w\n", "," },
    { "a;b\n1;x, y\n2;z, w\n", ";" },
    { "a\tb\n1\tx, y\n2\tz, w\n", "\t" },
    { "a|b\n1|x, y\n2|z, w\n", "|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (VitSniff) sniffed = sniff_text (fixture, files[i].text);
      g_autoptr (VitImportReport) report = import (fixture);

      g_assert_cmpstr (sniffed->source->delimiter, ==, files[i].delimiter);
      g_assert_cmpstr (sniffed->source->format, ==, i == 2 ? "tsv" : "csv");
      g_assert_cmpint (report->rows, ==, 2);
      assert_types (fixture, "a:integer b:text");
    }

  /* One column, forced. */
  set_word (&fixture->source->delimiter, ";");
  {
    g_autoptr (VitImportReport) report = import_text (fixture, "a,b\nx,1\ny,2\n");

    assert_types (fixture, "a,b:text");
  }
}

static void
test_quotes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) single = import_text (fixture, "a,b\n'x, y',1\n'it''s',2\n");
  g_autoptr (VitImportReport) escaped = NULL;
  g_autoptr (VitImportReport) none = NULL;

  assert_rows (fixture, "x, y|1\nit's|2\n");

  escaped = import_text (fixture, "a,b\n\"say \\\"hi\\\", he said\",1\n\"x\",2\n");
  assert_rows (fixture, "say \"hi\", he said|1\nx|2\n");

  set_word (&fixture->source->quote, "");
  none = import_text (fixture, "a,b\n\"5 inch,1\n6\" pipe,2\n");
  assert_rows (fixture, "\"5 inch|1\n6\" pipe|2\n");
}

static void
test_header (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitSniff) guessed = sniff_text (fixture, "2020-01-01,5,x\n2020-01-02,6,y\n");
  g_autoptr (VitSniff) texts = sniff_text (fixture, "name,city\nAnna,Łódź\n");
  g_autoptr (VitSniff) forced = NULL;

  g_assert_cmpint (guessed->source->header, ==, 0);
  g_assert_cmpstr (((VitSniffedColumn *) g_ptr_array_index (guessed->columns, 2))->name, ==,
                   "column_3");
  g_assert_cmpint (texts->source->header, ==, 1);

  fixture->source->header = 0;
  forced = sniff (fixture);
  g_assert_cmpuint (vit_frame_get_n_rows (forced->preview), ==, 2);

  fixture->source->header = 1;
  {
    g_autoptr (VitImportReport) report = import_text (fixture, "1,2\n3,4\n");

    assert_types (fixture, "1:integer 2:integer");
    assert_rows (fixture, "3|4\n");
  }
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitSniff) sniffed =
      sniff_text (fixture, "a,A,,\" a \",a_2,,\"say \"\"x\"\"\"\n1,2,3,4,5,6,7\n8,9,1,2,3,4,5\n");
  g_autoptr (VitImportReport) report = import (fixture);
  VitSniffedColumn *second = g_ptr_array_index (sniffed->columns, 1);
  VitSniffedColumn *third = g_ptr_array_index (sniffed->columns, 2);

  assert_types (fixture, "a:integer A_2:integer column_3:integer a_3:integer a_2_2:integer "
                         "column_6:integer say \"x\":integer");
  g_assert_nonnull (strstr (second->reason, "another column is called"));
  g_assert_nonnull (strstr (third->reason, "no name"));
}

static void
test_preamble (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report =
      import_text (fixture, "Sales of January\n\nmade by the shop\na;b;c\n1;2;3\n4;5;6\n");

  assert_types (fixture, "a:integer b:integer c:integer");
  assert_rows (fixture, "1|2|3\n4|5|6\n");
  g_assert_cmpint (report->rejected, ==, 2);
  assert_reject (report, 0, 1, NULL, "above the header", "Sales of January");
  assert_reject (report, 1, 3, NULL, "above the header", "made by the shop");

  fixture->source->skip = 3;
  g_clear_pointer (&report, vit_import_report_free);
  report = import (fixture);
  g_assert_cmpint (report->rejected, ==, 0);
  assert_rows (fixture, "1|2|3\n4|5|6\n");
}

#define POLISH                                                                                     \
  "zamówienie;miasto;kwota\n1;Łódź;5,5\n2;Gdańsk;6,25\n3;Kąty Wrocławskie;7\n4;Źródła;1\n"
#define RUSSIAN "заказ;товар;цена\n1;Полотенце;5,5\n2;Ёлка №5;6,25\n3;Чайник;7\n4;Скатерть;1\n"
#define FRENCH "client;ville;prix\n1;Besançon;5,5\n2;Orléans;6,25\n3;Nîmes;7\n4;Sète;1\n"

static void
test_encodings (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *encoding;
    const char *mark;
    const char *found; /* NULL: as `encoding` */
    const char *contains;
  } files[] = {
    { POLISH, "UTF-8", NULL, NULL, "1|Łódź|5.5\n2|Gdańsk|6.25\n" },
    { POLISH, "UTF-8", "\xEF\xBB\xBF", NULL, "1|Łódź|5.5\n2|Gdańsk|6.25\n" },
    { POLISH, "UTF-16LE", "\xFF\xFE", NULL, "1|Łódź|5.5\n2|Gdańsk|6.25\n" },
    { POLISH, "UTF-16BE", "\xFE\xFF", NULL, "1|Łódź|5.5\n2|Gdańsk|6.25\n" },
    { POLISH, "UTF-16LE", NULL, NULL, "1|Łódź|5.5\n2|Gdańsk|6.25\n" },
    { RUSSIAN, "UTF-16BE", NULL, NULL, "1|Полотенце|5.5\n2|Ёлка №5|" },
    { POLISH, "WINDOWS-1250", NULL, NULL, "1|Łódź|5.5\n2|Gdańsk|6.25\n" },
    { POLISH, "ISO-8859-2", NULL, NULL, "1|Łódź|5.5\n2|Gdańsk|6.25\n" },
    { RUSSIAN, "WINDOWS-1251", NULL, NULL, "1|Полотенце|5.5\n2|Ёлка №5|" },
    { RUSSIAN, "UTF-8", NULL, NULL, "1|Полотенце|5.5\n2|Ёлка №5|" },
    { FRENCH, "ISO-8859-1", NULL, NULL, "1|Besançon|5.5\n" },
    { FRENCH, "WINDOWS-1252", NULL, "ISO-8859-1", "1|Besançon|5.5\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (VitSniff) sniffed = NULL;
      g_autoptr (VitImportReport) automatic = NULL;
      g_autoptr (VitImportReport) forced = NULL;
      g_autofree char *rows = NULL;
      g_autofree char *again = NULL;

      write_encoded (fixture, files[i].text, files[i].encoding, files[i].mark);
      set_word (&fixture->source->encoding, "auto");
      sniffed = sniff (fixture);
      g_assert_cmpstr (sniffed->source->encoding, ==,
                       files[i].found ? files[i].found : files[i].encoding);
      automatic = import (fixture);
      rows = query_text (fixture, "SELECT * FROM orders");

      set_word (&fixture->source->encoding, files[i].encoding);
      forced = import (fixture);
      again = query_text (fixture, "SELECT * FROM orders");

      g_assert_cmpint (automatic->rows, ==, 4);
      g_assert_cmpstr (rows, ==, again);
      g_assert_nonnull (strstr (rows, files[i].contains));
    }
}

/* The first letter beyond ASCII comes after three megabytes. */
static void
test_late_letters (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("id,city\n");
  g_autoptr (VitSniff) sniffed = NULL;
  g_autoptr (VitImportReport) report = NULL;
  g_autofree char *last = NULL;

  for (int i = 0; i < 200000; i++)
    g_string_append_printf (text, "%d,Warszawa\n", i);
  g_string_append (text, "200000,Łódź i Kąty\n");
  for (int i = 0; i < 100000; i++)
    g_string_append_printf (text, "%d,Warszawa\n", i);

  write_encoded (fixture, text->str, "WINDOWS-1250", NULL);
  sniffed = sniff (fixture);
  g_assert_cmpstr (sniffed->source->encoding, ==, "WINDOWS-1250");
  report = import (fixture);
  last = query_text (fixture, "SELECT city FROM orders WHERE id = 200000");
  g_assert_cmpstr (last, ==, "Łódź i Kąty\n");
}

static void
write_packed (Fixture *fixture, const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GZlibCompressor) compressor =
      g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GOutputStream) raw =
      G_OUTPUT_STREAM (g_file_append_to (file, G_FILE_CREATE_NONE, NULL, &error));
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (raw, G_CONVERTER (compressor));

  g_assert_no_error (error);
  g_output_stream_write_all (stream, text, length, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
}

static void
test_packed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("n,city\n");
  g_autoptr (VitSniff) sniffed = NULL;
  g_autoptr (VitImportReport) report = NULL;
  g_autoptr (VitImportReport) polish = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *encoded = NULL;
  gsize length;

  for (int i = 0; i < 300000; i++)
    g_string_append_printf (text, "%d,Łódź\n", i);
  write_packed (fixture, text->str, text->len);
  sniffed = sniff (fixture);
  g_assert_cmpuint (vit_frame_get_n_rows (sniffed->preview), ==, 200);
  report = import (fixture);
  g_assert_cmpint (report->rows, ==, 300000);

  /* A second member, as packers that work in parallel make them. */
  write_packed (fixture, "300000,Łódź\n", strlen ("300000,Łódź\n"));
  g_clear_pointer (&report, vit_import_report_free);
  report = import (fixture);
  g_assert_cmpint (report->rows, ==, 300001);
  sum = query_text (fixture, "SELECT sum(n) FROM orders WHERE city = 'Łódź'");
  g_assert_cmpstr (sum, ==, "45000150000\n");

  g_unlink (fixture->path);
  encoded = g_convert (POLISH, -1, "UTF-16", "UTF-8", NULL, &length, NULL);
  write_packed (fixture, encoded, length);
  polish = import (fixture);
  g_assert_cmpint (polish->rows, ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/core/data/import-form/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("line-ends", test_line_ends);
  ADD ("line-breaks-in-fields", test_line_breaks_in_fields);
  ADD ("delimiters", test_delimiters);
  ADD ("quotes", test_quotes);
  ADD ("header", test_header);
  ADD ("names", test_names);
  ADD ("preamble", test_preamble);
  ADD ("encodings", test_encodings);
  ADD ("late-letters", test_late_letters);
  ADD ("packed", test_packed);

  return g_test_run ();
}
