/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-data-exhibits.h"

static char *
get_cell (const VitExhibit *exhibit, gsize row, guint column)
{
  return vit_table_dup_cell (exhibit->table, vit_language_get ("en"), row, column);
}

static void
check_cell (const VitExhibit *exhibit, gsize row, guint column, const char *expected)
{
  g_autofree char *cell = get_cell (exhibit, row, column);

  g_assert_cmpstr (cell, ==, expected);
}

static VitImportReport *
make_import (void)
{
  VitImportReport *report = vit_import_report_new ("orders", "/shop/orders.csv");
  VitImportFile *file = g_new0 (VitImportFile, 1);
  VitImportColumn *column = g_new0 (VitImportColumn, 1);

  file->path = g_strdup ("/shop/orders.csv");
  file->sha256 = g_strnfill (64, 'a');
  file->size = 1234;
  file->modified = G_GINT64_CONSTANT (1588327200123456);
  file->rows = report->rows = 97;
  file->rejected = report->rejected = 3;
  g_ptr_array_add (report->files, file);

  column->name = g_strdup ("price");
  column->type = VIT_TYPE_OF_NUMBER;
  column->reason = g_strdup ("all 97 values are numbers");
  column->bad_cells = report->bad_cells = 1;
  column->ambiguities = g_ptr_array_new ();
  g_ptr_array_add (report->columns, column);

  report->reasons[VIT_REJECT_WIDTH] = 2;
  report->reasons[VIT_REJECT_QUOTE] = 1;
  g_strfreev (report->notes);
  report->notes = g_strsplit ("the sheet “Old” was not read", "|", -1);

  return report;
}

/* The audit names the file, what it gave, and its checksum; and why the rest was rejected. */
static void
test_import (void)
{
  g_autoptr (GPtrArray) imports =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vit_import_report_free);
  const VitLanguage *language = vit_language_get ("en");
  g_autoptr (VitExhibit) audit = NULL;
  g_autoptr (VitExhibit) types = NULL;
  g_autoptr (VitExhibit) notes = NULL;

  g_ptr_array_add (imports, make_import ());
  audit = vit_import_exhibit_new (imports, language);
  g_assert_cmpstr (audit->title, ==, "97 rows were read, and 3 lines were rejected");
  check_cell (audit, 0, 0, "orders.csv");
  check_cell (audit, 0, 2, "97");
  check_cell (audit, 0, 3, "3");
  check_cell (audit, 0, 5, "2020-05-01 10:00:00");
  check_cell (audit, 0, 6, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");

  notes = vit_notes_exhibit_new (imports, language);
  g_assert_cmpuint (vit_frame_get_n_rows (notes->table->frame), ==, 4);
  check_cell (notes, 0, 1, "2 lines rejected: another number of fields than there are columns");
  check_cell (notes, 2, 1, "1 cell did not fit the type of its column and is missing");
  check_cell (notes, 3, 1, "the sheet “Old” was not read");

  types = vit_types_exhibit_new (imports, language);
  check_cell (types, 0, 1, "price");
  check_cell (types, 0, 2, "Number");
  check_cell (types, 0, 3, "1");
  check_cell (types, 0, 4, "all 97 values are numbers");
}

/* An import by an older version knows little, and says what it knows. */
static void
test_old_import (void)
{
  g_autoptr (GPtrArray) imports =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vit_import_report_free);
  VitImportReport *report = vit_import_report_new ("orders", "/shop/old.csv");
  const VitLanguage *language = vit_language_get ("en");
  g_autoptr (VitExhibit) audit = NULL;

  report->rows = 5;
  g_ptr_array_add (imports, report);
  audit = vit_import_exhibit_new (imports, language);
  g_assert_cmpstr (audit->title, ==, "5 rows were read, every line understood");
  check_cell (audit, 0, 0, "old.csv");
  check_cell (audit, 0, 6, "–");
  g_assert_null (vit_types_exhibit_new (imports, language));
  g_assert_null (vit_notes_exhibit_new (imports, language));
}

/* Columns in short: categories are named, people are not. */
static void
test_columns (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitProject) project = vit_project_new_in_memory (&error);
  g_autoptr (VitConnection) connection = vit_project_connect (project, &error);
  g_autoptr (VitTableProfile) profile = NULL;
  g_autoptr (VitExhibit) exhibit = NULL;

  vit_connection_execute (
      connection,
      "CREATE TABLE raw.t AS SELECT CASE WHEN i % 4 > 0 THEN i END AS n, "
      "CASE WHEN i % 3 = 0 THEN 'shop' ELSE 'online' END AS channel, "
      "'c' || i || '@example.org' AS mail, TIMESTAMP '2020-01-01' + to_days(CAST(i AS INTEGER)) "
      "AS day FROM range(400) r(i); CREATE VIEW clean.t AS SELECT * FROM raw.t",
      NULL, &error);
  g_assert_no_error (error);
  profile = vit_table_profile_run (project, "t", NULL, &error);
  g_assert_no_error (error);
  exhibit = vit_columns_exhibit_new (profile, vit_language_get ("en"));

  g_assert_cmpstr (exhibit->title, ==, "1 of 4 columns has values missing");
  check_cell (exhibit, 0, 2, "25.0\u202f%");
  check_cell (exhibit, 0, 4, "1 to 399");
  check_cell (exhibit, 1, 4, "online, shop");
  check_cell (exhibit, 2, 3, "400");
  check_cell (exhibit, 2, 4, "–");
  check_cell (exhibit, 3, 4, "1 Jan 2020 to 3 Feb 2021");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/study/data-exhibits/import", test_import);
  g_test_add_func ("/core/study/data-exhibits/old-import", test_old_import);
  g_test_add_func ("/core/study/data-exhibits/columns", test_columns);

  return g_test_run ();
}
