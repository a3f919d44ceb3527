/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files of one shape as one table. */

#include "import-fixture.h"

static void
write_file (Fixture *fixture, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

static void
set_up_folder (Fixture *fixture, gconstpointer data)
{
  set_up (fixture, data);
  set_word (&fixture->source->path, fixture->folder);
  set_word (&fixture->source->table, "orders");
}

static void
tear_down_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  tear_down (fixture, data);
}

static void
test_months (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;

  write_file (fixture, "2020-02.csv", "price;Id;note\n1,5;3;x\n2;4;y\n");
  write_file (fixture, "2020-01.csv", "id,price,gone\n1,10,a\n2,20,b\n");
  write_file (fixture, ".hidden", "nothing");
  report = import (fixture);

  assert_types (fixture, "id:integer price:number gone:text note:text file:text");
  assert_rows (fixture, "1|10.0|a|NULL|2020-01.csv\n2|20.0|b|NULL|2020-01.csv\n"
                        "3|1.5|NULL|x|2020-02.csv\n4|2.0|NULL|y|2020-02.csv\n");
  g_assert_cmpint (report->rows, ==, 4);
  g_assert_cmpuint (g_strv_length (report->notes), ==, 2);
  g_assert_nonnull (strstr (report->notes[0], "“gone” is missing in 1 of 2 files"));
  g_assert_nonnull (strstr (report->notes[1], "“note” is new in"));
}

/* Digits that are text in one file are text in all: no letter is lost on the way. */
static void
test_types (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;
  g_autofree char *pattern = g_build_filename (fixture->folder, "*.csv", NULL);

  set_word (&fixture->source->path, pattern);
  write_file (fixture, "a.csv", "code,day,empty\n1.50,2020-01-01,\n2,2020-01-02,\n");
  write_file (fixture, "b.csv",
              "code,day,empty\nB2,2020-01-01 10:00:00,5\n007,2020-01-02 "
              "11:00:00,6\n");
  write_file (fixture, "c.json", "{}");
  report = import (fixture);

  assert_types (fixture, "code:text day:timestamp empty:integer file:text");
  assert_rows (fixture, "1.50|2020-01-01 00:00:00|NULL|a.csv\n2|2020-01-02 00:00:00|NULL|a.csv\n"
                        "B2|2020-01-01 10:00:00|5|b.csv\n007|2020-01-02 11:00:00|6|b.csv\n");
}

/* A reject tells its file, in the report that the project keeps, too. */
static void
test_rejects (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;
  g_autoptr (VitImportReport) kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *second = g_build_filename (fixture->folder, "b.jsonl", NULL);

  write_file (fixture, "a.csv", "id,file\n1,x\n2,y,z\n");
  write_file (fixture, "b.jsonl", "{\"id\": 3, \"file\": \"z\"}\n{\"id\"\n");
  report = import (fixture);
  assert_rows (fixture, "1|x|a.csv\n3|z|b.jsonl\n");
  assert_types (fixture, "id:integer file:text file_2:text");

  g_assert_true (vit_import_report_load (fixture->project, "orders", &kept, &error));
  g_assert_no_error (error);
  g_assert_cmpint (kept->rejected, ==, 2);
  g_assert_cmpstr (vit_column_get_text (vit_frame_find_column (kept->rejects, "file"), 1), ==,
                   second);
}

static void
test_strangers (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "a.csv", "id,price\n1,2\n");
  write_file (fixture, "b.csv", "name,city\nx,y\n");
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "has no column in common with");

  write_file (fixture, "b.csv", "id\n");
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "has a header but no rows");
}

static void
test_columns (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  write_file (fixture, "a.csv", "id,price\n1,2\n");
  write_file (fixture, "b.csv", "id,tax\n3,4\n");
  force_type (fixture, "tax", "text");
  report = import (fixture);
  assert_types (fixture, "id:integer price:integer tax:text file:text");

  force_type (fixture, "vat", "text");
  g_assert_null (vit_import_run (fixture->project, fixture->source, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pattern = g_build_filename (fixture->folder, "*.csv", NULL);

  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "has no files in it");
  set_word (&fixture->source->path, pattern);
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "has no files in it");
}

static void
test_sniff (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitSniff) sniffed = NULL;

  write_file (fixture, "a.csv", "id,price\n1,2\n");
  write_file (fixture, "b.csv", "id,tax\n3,4\n");
  sniffed = sniff (fixture);
  g_assert_cmpstr (sniffed->source->path, ==, fixture->folder);
  g_assert_cmpuint (sniffed->columns->len, ==, 2);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/core/data/folder/" name, Fixture, NULL, set_up_folder, func, tear_down_folder)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("months", test_months);
  ADD ("types", test_types);
  ADD ("rejects", test_rejects);
  ADD ("strangers", test_strangers);
  ADD ("columns", test_columns);
  ADD ("nothing", test_nothing);
  ADD ("sniff", test_sniff);

  return g_test_run ();
}
