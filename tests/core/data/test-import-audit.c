/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import tells of itself: files, columns and why, lines and cells that could not be read.
 */

#include "import-fixture.h"

static VitImportReport *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  VitImportReport *report;

  g_assert_true (vit_import_report_load (fixture->project, "orders", &report, &error));
  g_assert_no_error (error);

  return report;
}

static const VitImportColumn *
get_column (const VitImportReport *report, guint index)
{
  return g_ptr_array_index (report->columns, index);
}

/* Text in columns of numbers, dates and truths: the rows stay, and each cell is told. */
static void
test_cells (Fixture *fixture, gconstpointer data)
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
                                 "1.5,31.01.2020,1.5,true\n"
                                 "5,2020-01-31,\"1,5\",maybe\n"
                                 "6,2020-02-30,inf,true\n"
                                 "11,,,\n");

  assert_rows (fixture, "1|2020-01-31|1.5|true\nNULL|NULL|1.5|true\n5|2020-01-31|NULL|NULL\n"
                        "6|NULL|NULL|true\n11|NULL|NULL|NULL\n");
  g_assert_cmpint (report->rows, ==, 5);
  g_assert_cmpint (report->rejected, ==, 1);
  g_assert_cmpint (report->reasons[VIT_REJECT_WIDTH], ==, 1);
  assert_reject (report, 0, 3, NULL, "2 fields", "2,2020-01-31");
  g_assert_cmpint (report->bad_cells, ==, 6);
  assert_place (report->cells, 0, 4, "n", "“1.5” is not a whole number", "1.5");
  assert_place (report->cells, 1, 4, "d", "“31.01.2020” is not a date as %Y-%m-%d", "31.01.2020");
  assert_place (report->cells, 2, 5, "p", "“1,5” is not a number", "1,5");
  assert_place (report->cells, 3, 5, "b", "“maybe” is not true or false", "maybe");
  assert_place (report->cells, 4, 6, "d", "2020-02-30", "2020-02-30");
  assert_place (report->cells, 5, 6, "p", "“inf” is not a number", "inf");
  g_assert_cmpint (get_column (report, 1)->bad_cells, ==, 2);
  g_assert_true (get_column (report, 1)->is_forced);
}

/* More cells than are listed are counted; the types of the others hold. */
static void
test_many_cells (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("n,t\n");
  g_autoptr (VitImportReport) report = NULL;
  g_autofree char *sum = NULL;

  for (int i = 0; i < 30000; i++)
    g_string_append_printf (text, "%s%d,x\n", i % 3 ? "" : "no", i);
  force_type (fixture, "n", "integer");
  report = import_text (fixture, text->str);

  g_assert_cmpint (report->rows, ==, 30000);
  g_assert_cmpint (report->rejected, ==, 0);
  g_assert_cmpint (report->bad_cells, ==, 10000);
  g_assert_cmpuint (vit_frame_get_n_rows (report->cells), ==, 1000);
  assert_place (report->cells, 999, 2999, "n", "no2997", "no2997");
  sum = query_text (fixture, "SELECT sum(n), count(*) FROM orders");
  g_assert_cmpstr (sum, ==, "300000000|30000\n");
}

/* Every line that was left out is counted by its reason. */
static void
test_reasons (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;
  gint64 sum = 0;

  fixture->source->rejects_bad_cells = TRUE;
  force_type (fixture, "a", "integer");
  report = import_text (fixture, "Sales\na,b,c\n1,2,3\nx,2,3\n1.5,2,3\n1,2\n1,2,3,4\n2,\"x\"y,3\n");

  g_assert_cmpint (report->rows, ==, 1);
  g_assert_cmpint (report->reasons[VIT_REJECT_PREAMBLE], ==, 1);
  g_assert_cmpint (report->reasons[VIT_REJECT_VALUE], ==, 2);
  g_assert_cmpint (report->reasons[VIT_REJECT_WIDTH], ==, 2);
  g_assert_cmpint (report->reasons[VIT_REJECT_QUOTE], ==, 1);
  for (guint i = 0; i < VIT_N_REJECT_KINDS; i++)
    sum += report->reasons[i];
  g_assert_cmpint (sum, ==, report->rejected);
}

/* The report is kept whole. */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  static const char *const text = "k;d;p\n1;03/04/2020;1,5\n2;04/05/2020;dear\n3;05/06/2020;2\n";
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_autoptr (VitImportReport) report = NULL;
  g_autoptr (VitImportReport) loaded = NULL;
  const VitImportFile *file;
  const VitAmbiguity *ambiguity;

  force_type (fixture, "p", "number");
  report = import_text (fixture, text);
  loaded = load (fixture);

  g_assert_cmpuint (loaded->files->len, ==, 1);
  file = g_ptr_array_index (loaded->files, 0);
  g_assert_cmpstr (file->path, ==, fixture->path);
  g_assert_cmpstr (file->sha256, ==, sha256);
  g_assert_cmpstr (file->encoding, ==, "UTF-8");
  g_assert_cmpint (file->size, ==, strlen (text));
  g_assert_cmpint (file->modified, ==, report->modified);
  g_assert_cmpint (file->rows, ==, 3);
  g_assert_cmpint (loaded->imported, >=, file->modified / G_USEC_PER_SEC * G_USEC_PER_SEC);
  g_assert_cmpint (loaded->sampled_from, ==, -1);
  g_assert_cmpint (loaded->bad_cells, ==, 1);
  assert_place (loaded->cells, 0, 3, "p", "“dear” is not a number", "dear");

  g_assert_cmpuint (loaded->columns->len, ==, 3);
  g_assert_cmpstr (get_column (loaded, 1)->name, ==, "d");
  g_assert_cmpint (get_column (loaded, 1)->type, ==, VIT_TYPE_OF_DATE);
  g_assert_cmpstr (get_column (loaded, 1)->date_format, ==, "%d/%m/%Y");
  g_assert_cmpstr (get_column (loaded, 2)->decimal, ==, ",");
  ambiguity = g_ptr_array_index (get_column (loaded, 1)->ambiguities, 0);
  g_assert_cmpint (ambiguity->kind, ==, VIT_AMBIGUITY_DAY_MONTH);
  g_assert_cmpstr (ambiguity->example, ==, "03/04/2020");
  g_assert_cmpuint (ambiguity->readings->len, ==, 2);
}

/* A packed file is known by its bytes on the disk, not by what is in it. */
static void
test_packed_sum (Fixture *fixture, gconstpointer data)
{
  static const char *const text = "a,b\n1,x\n2,y\n";
  g_autofree char *sha256 = NULL;
  g_autoptr (GZlibCompressor) compressor =
      g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1);
  g_autoptr (VitImportReport) report = NULL;
  char bytes[200];
  gsize n_read, n_written;

  g_converter_convert (G_CONVERTER (compressor), text, strlen (text), bytes, sizeof bytes,
                       G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
  write_bytes (fixture, bytes, (gssize) n_written);
  sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, n_written);
  report = import (fixture);

  assert_rows (fixture, "1|x\n2|y\n");
  g_assert_cmpstr (((VitImportFile *) g_ptr_array_index (report->files, 0))->sha256, ==, sha256);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/core/data/import-audit/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("cells", test_cells);
  ADD ("many-cells", test_many_cells);
  ADD ("reasons", test_reasons);
  ADD ("kept", test_kept);
  ADD ("packed-sum", test_packed_sum);

  return g_test_run ();
}
