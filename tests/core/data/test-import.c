/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import-fixture.h"

#include "vit-phrase.h"

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
test_rejects (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;

  fixture->source->rejects_bad_cells = TRUE;
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
  fixture->source->rejects_bad_cells = TRUE;
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

/* A few words in a column of numbers: they are missing, and said to be; or their lines are left out
 * if that is what the source wants. */
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
  g_assert_cmpint (report->rows, ==, 5001);
  g_assert_cmpint (report->rejected, ==, 0);
  g_assert_cmpint (report->bad_cells, ==, 1);

  fixture->source->rejects_bad_cells = TRUE;
  g_clear_pointer (&report, vit_import_report_free);
  report = import (fixture);
  assert_types (fixture, "product:text price:number");
  g_assert_cmpint (report->rows, ==, 5000);
  g_assert_cmpint (report->rejected, ==, 1);
  g_assert_cmpint (report->bad_cells, ==, 0);
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

  fixture->source->rejects_bad_cells = TRUE;
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
  g_autofree char *reason = NULL;

  g_assert_cmpstrv (sniffed->lines, ((const char *const[]){ "n;d;k", "1;31.01.2020;\"a", "b\"",
                                                            "2;01.02.2020;c", NULL }));
  g_assert_cmpuint (vit_frame_get_n_rows (sniffed->preview), ==, 2);
  g_assert_cmpuint (vit_frame_get_n_columns (sniffed->preview), ==, 3);
  g_assert_cmpint (vit_column_get_int64s (column)[0], ==, G_GINT64_CONSTANT (1580428800000000));
  g_assert_cmpint (day->type, ==, VIT_TYPE_OF_DATE);
  g_assert_cmpstr (day->date_format, ==, "%d.%m.%Y");
  g_assert_false (day->ambiguous);
  reason = vit_phrase_describe (day->reason, vit_language_get ("en"));
  g_assert_cmpstr (reason, ==, "all 2 values read as %d.%m.%Y");
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
