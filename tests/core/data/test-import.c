/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import-fixture.h"

#include <gio/gio.h>

static void
test_plain (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report =
      import_text (fixture, "id,product,price,sold,paid\n"
                            "1,\"Tea, black\",2.50,2020-01-31,true\n"
                            "2,\"said \"\"hi\"\"\",3,2020-02-01,false\n"
                            "3,,-0.5,,\n");

  g_assert_cmpstr (report->table, ==, "orders");
  g_assert_cmpint (report->rows, ==, 3);
  g_assert_cmpint (report->rejected, ==, 0);
  g_assert_cmpuint (vit_frame_get_n_rows (report->rejects), ==, 0);
  assert_types (fixture, "id:integer product:text price:number sold:date paid:boolean");
  assert_rows (fixture, "1|Tea, black|2.5|2020-01-31|true\n"
                        "2|said \"hi\"|3.0|2020-02-01|false\n"
                        "3|NULL|-0.5|NULL|NULL\n");
}

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
  g_assert_nonnull (strstr (second->reason, "another column is called “A” already"));
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

static void
test_rejects (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;

  force_type (fixture, "n", "integer");
  force_type (fixture, "d", "date");
  force_type (fixture, "p", "number");
  force_type (fixture, "b", "boolean");
  g_hash_table_insert (fixture->source->date_formats, g_strdup ("d"), g_strdup ("%Y-%m-%d"));
  report = import_text (fixture, "n,d,p,b\n"
                                 "1,2020-01-31,1.5,true\n"
                                 "2,2020-01-31\n"
                                 "1.5,2020-01-31,1.5,true\n"
                                 "4,31.01.2020,1.5,true\n"
                                 "5,2020-01-31,\"1,5\",true\n"
                                 "6,2020-01-31,1.5,maybe,more\n"
                                 "7,2020-01-31,1.5,maybe\n"
                                 "8,2020-02-30,1.5,true\n"
                                 "9,\"2020-01-31\"x,1.5,true\n"
                                 "10,2020-01-31,inf,true\n"
                                 "11,,,\n");

  g_assert_cmpint (report->rows, ==, 2);
  g_assert_cmpint (report->rejected, ==, 9);
  assert_rows (fixture, "1|2020-01-31|1.5|true\n11|NULL|NULL|NULL\n");
  assert_reject (report, 0, 3, NULL, "has 2 fields, but there are 4 columns", "2,2020-01-31");
  assert_reject (report, 1, 4, "n", "“1.5” is not a whole number", "1.5,2020-01-31,1.5,true");
  assert_reject (report, 2, 5, "d", "“31.01.2020” is not a date as %Y-%m-%d",
                 "4,31.01.2020,1.5,true");
  assert_reject (report, 3, 6, "p", "“1,5” is not a number", "5,2020-01-31,\"1,5\",true");
  assert_reject (report, 4, 7, NULL, "has 5 fields", "6,2020-01-31,1.5,maybe,more");
  assert_reject (report, 5, 8, "b", "“maybe” is not true or false", "7,2020-01-31,1.5,maybe");
  assert_reject (report, 6, 9, "d", "2020-02-30", "8,2020-02-30,1.5,true");
  assert_reject (report, 7, 10, NULL, "quote", "9,\"2020-01-31\"x,1.5,true");
  assert_reject (report, 8, 11, "p", "“inf” is not a number", "10,2020-01-31,inf,true");
}

/* More lines than are listed are counted. */
static void
test_many_rejects (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("n,t\n");
  g_autoptr (VitImportReport) report = NULL;

  for (int i = 0; i < 30000; i++)
    g_string_append_printf (text, "%s%d,x\n", i % 3 ? "" : "no", i);
  force_type (fixture, "n", "integer");
  report = import_text (fixture, text->str);

  g_assert_cmpint (report->rows, ==, 20000);
  g_assert_cmpint (report->rejected, ==, 10000);
  g_assert_cmpuint (vit_frame_get_n_rows (report->rejects), ==, 1000);
  assert_reject (report, 0, 2, "n", "no0", "no0,x");
  assert_reject (report, 999, 2999, "n", "no2997", "no2997,x");
}

/* What is not forced is rather read as text than that lines are left out: a code of digits and
 * letters, decimals among whole numbers, a time among dates, each far behind the beginning. */
static void
test_late_values (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("code,amount,day,long,sum\n");
  g_autoptr (VitImportReport) report = NULL;
  g_autofree char *odd = NULL;
  g_autofree char *total = NULL;

  for (int i = 0; i < 100000; i++)
    g_string_append_printf (text, "%d,%d,2020-01-%02d,%d,1.%d\n", i, i % 10, i % 28 + 1, i, i % 10);
  g_string_append (text, "12345A,1.5,2020-01-31 12:30:00,123456789012345678901,2\n");
  for (int i = 0; i < 100000; i++)
    g_string_append_printf (text, "%d,%d,2020-01-%02d,%d,1.%d\n", i, i % 10, i % 28 + 1, i, i % 10);
  report = import_text (fixture, text->str);

  g_assert_cmpint (report->rows, ==, 200001);
  g_assert_cmpint (report->rejected, ==, 0);
  assert_types (fixture, "code:text amount:number day:timestamp long:text sum:number");
  odd = query_text (fixture, "SELECT * FROM orders WHERE code = '12345A'");
  g_assert_cmpstr (odd, ==, "12345A|1.5|2020-01-31 12:30:00|123456789012345678901|2.0\n");
  total = query_text (fixture, "SELECT sum(amount) FROM orders");
  g_assert_cmpstr (total, ==, "900001.5\n");
}

/* A few words in a column of numbers: their lines are left out, and said to be. */
static void
test_few_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("product,price\n");
  g_autoptr (VitImportReport) report = NULL;

  for (int i = 0; i < 5000; i++)
    g_string_append_printf (text, "p%d,%d.5\n", i % 50, i % 10);
  g_string_append (text, "Total,see below\n");
  report = import_text (fixture, text->str);

  assert_types (fixture, "product:text price:number");
  g_assert_cmpint (report->rows, ==, 5000);
  g_assert_cmpint (report->rejected, ==, 1);
  assert_reject (report, 0, 5002, "price", "“see below” is not a number", "Total,see below");
}

static void
test_missing_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report =
      import_text (fixture, "n,d,t,b\n1,2020-01-01,NA,true\nNA,-,n/a,-\n3,n/a,,n/a\n");

  g_assert_cmpint (report->rejected, ==, 0);
  assert_types (fixture, "n:integer d:date t:text b:boolean");
  assert_rows (fixture, "1|2020-01-01|NA|true\nNULL|NULL|n/a|NULL\n3|NULL|NULL|NULL\n");
}

static void
cancel_when_reading (VitProgress *progress, gpointer data)
{
  if (vit_progress_get_fraction (progress) > *(double *) data)
    g_cancellable_cancel (vit_progress_get_cancellable (progress));
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("n,t\n");
  g_autoptr (VitImportReport) before = import_text (fixture, "n,t\n1,x\n2,y\n");
  g_autofree char *documents = query_text (fixture, "SELECT * FROM vitrine.documents ORDER BY ALL");

  for (int i = 0; i < 300000; i++)
    g_string_append_printf (text, "%d,some text that takes space\n", i);
  write_bytes (fixture, text->str, -1);

  for (double limit = -1; limit < 0.8; limit += 0.12)
    {
      g_autoptr (VitProgress) progress = vit_progress_new (NULL);
      g_autoptr (VitImportReport) report = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      vit_progress_watch (progress, cancel_when_reading, &limit);
      report = vit_import_run (fixture->project, fixture->source, progress, &error);
      if (report != NULL)
        {
          /* It was read to the end between two looks at how far it is: past being cancelled. */
          g_assert_cmpfloat (limit, >, 0);
          g_assert_cmpint (report->rows, ==, 300000);
          break;
        }
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

      assert_rows (fixture, "1|x\n2|y\n");
      after = query_text (fixture, "SELECT * FROM vitrine.documents ORDER BY ALL");
      g_assert_cmpstr (after, ==, documents);
    }
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) first = import_text (fixture, "a,b\n1,x\n2,y\n");
  g_autoptr (VitImportReport) second = import_text (fixture, "b,c,d\n5,x,1\n");

  assert_types (fixture, "b:integer c:text d:integer");
  assert_rows (fixture, "5|x|1\n");
}

static void
test_documents (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;
  g_autoptr (VitImportReport) loaded = NULL;
  g_autoptr (VitImportReport) none = NULL;
  g_autoptr (VitSource) source = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) given = NULL;
  g_autoptr (JsonNode) kept = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  force_type (fixture, "n", "integer");
  report = import_text (fixture, "n;d;k\n1;31.01.2020;\"a;b\"\nx;01.02.2020;b\n2;02.02.2020;c\n");
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);

  g_assert_true (vit_import_report_load (fixture->project, "orders", &loaded, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (loaded->table, ==, "orders");
  g_assert_cmpstr (loaded->path, ==, fixture->path);
  g_assert_cmpint (loaded->size, ==, status.st_size);
  g_assert_cmpint (loaded->modified / G_USEC_PER_SEC, ==, status.st_mtime);
  g_assert_cmpint (loaded->rows, ==, 2);
  g_assert_cmpint (loaded->rejected, ==, 1);
  assert_reject (loaded, 0, 3, "n", "“x” is not a whole number", "x;01.02.2020;b");

  /* The source as it was given … */
  given = vit_source_to_json (fixture->source);
  kept = vit_source_to_json (loaded->source);
  g_assert_true (json_node_equal (given, kept));

  /* … and as it was read. */
  node = vit_project_get_document (fixture->project, "source", "orders", &error);
  g_assert_no_error (error);
  source = vit_source_from_json (node, "source", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (source->delimiter, ==, ";");
  g_assert_cmpstr (source->encoding, ==, "UTF-8");
  g_assert_cmpint (source->header, ==, 1);
  g_assert_cmpstr (g_hash_table_lookup (source->types, "k"), ==, "text");
  g_assert_cmpstr (g_hash_table_lookup (source->types, "d"), ==, "date");
  g_assert_cmpstr (g_hash_table_lookup (source->date_formats, "d"), ==, "%d.%m.%Y");

  g_assert_true (vit_import_report_load (fixture->project, "nothing", &none, &error));
  g_assert_no_error (error);
  g_assert_null (none);
}

/* Reading again what was read before, by the source that the project kept. */
static void
test_read_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) first =
      import_text (fixture, "t,d,n\n2020-01-01 10:00:00,01.02.2020,1\n2020-01-02,15.02.2020,2\n");
  g_autofree char *rows = query_text (fixture, "SELECT * FROM orders");
  g_autofree char *rows_again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node =
      vit_project_get_document (fixture->project, "source", "orders", &error);
  g_autoptr (VitImportReport) second = NULL;

  vit_source_free (fixture->source);
  fixture->source = vit_source_from_json (node, "source", NULL, &error);
  g_assert_no_error (error);
  second = import (fixture);
  rows_again = query_text (fixture, "SELECT * FROM orders");
  g_assert_cmpstr (rows_again, ==, rows);
  g_assert_cmpint (second->rejected, ==, 0);
}

static void
test_sniff (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitSniff) sniffed =
      sniff_text (fixture, "n;d;k\r\n1;31.01.2020;\"a\nb\"\r\n2;01.02.2020;c\r\n");
  VitSniffedColumn *day = g_ptr_array_index (sniffed->columns, 1);
  const VitColumn *column = vit_frame_find_column (sniffed->preview, "d");

  g_assert_cmpstrv (sniffed->lines, ((const char *const[]){ "n;d;k", "1;31.01.2020;\"a", "b\"",
                                                            "2;01.02.2020;c", NULL }));
  g_assert_cmpuint (vit_frame_get_n_rows (sniffed->preview), ==, 2);
  g_assert_cmpuint (vit_frame_get_n_columns (sniffed->preview), ==, 3);
  g_assert_cmpint (vit_column_get_int64s (column)[0], ==, G_GINT64_CONSTANT (1580428800000000));
  g_assert_cmpint (day->type, ==, VIT_TYPE_OF_DATE);
  g_assert_cmpstr (day->date_format, ==, "%d.%m.%Y");
  g_assert_false (day->ambiguous);
  g_assert_cmpstr (day->reason, ==, "all 2 values read as %d.%m.%Y");
  g_assert_cmpuint (g_hash_table_size (sniffed->source->types), ==, 0);
  g_assert_cmpstr (sniffed->source->decimal, !=, "auto");
}

static void
test_table_names (void)
{
  static const char *const names[][2] = {
    { "/a/Orders 2020.csv", "orders_2020" },
    { "b/ecom_dataset_upd.csv.gz", "ecom_dataset_upd" },
    { "Заказы-2020 (1).CSV", "заказы_2020_1" },
    { "x.tsv", "x" },
    { "---.csv", "table" },
    { ".csv", "csv" },
    { "no extension", "no_extension" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = vit_source_default_table_name (names[i][0]);

      g_assert_cmpstr (name, ==, names[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/core/data/import/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("plain", test_plain);
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
  ADD ("rejects", test_rejects);
  ADD ("many-rejects", test_many_rejects);
  ADD ("late-values", test_late_values);
  ADD ("few-words", test_few_words);
  ADD ("missing-words", test_missing_words);
  ADD ("cancel", test_cancel);
  ADD ("replace", test_replace);
  ADD ("documents", test_documents);
  ADD ("read-again", test_read_again);
  ADD ("sniff", test_sniff);
  g_test_add_func ("/core/data/import/table-names", test_table_names);

  return g_test_run ();
}
