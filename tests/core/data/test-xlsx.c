/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "xlsx-fixture.h"

#include "vit-phrase.h"
#include "vit-xlsx-book.h"

#define TEXT(text) "<c t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define NUMBER(number) "<c><v>" number "</v></c>"
#define STYLED(style, number) "<c s=\"" style "\"><v>" number "</v></c>"

static VitImportReport *
import_sheet (Fixture *fixture, const char *xml)
{
  write_sheet (fixture, xml);

  return import (fixture);
}

static void
test_cells (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = import_sheet (
      fixture,
      SHEET (
          "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>" TEXT (
              "ok") TEXT ("sum")
              TEXT ("code") "</row>"
                            "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>2</v></c>"
                            "<c r=\"C2\" t=\"b\"><v>1</v></c><c "
                            "r=\"D2\"><f>1/3</f><v>0.33333333333333331</v></c>"
                            "<c r=\"E2\" t=\"s\"><v>4</v></c></row>"
                            "<row r=\"4\"><c r=\"A4\"><v>2</v></c><c r=\"B4\" t=\"s\"><v>3</v></c>"
                            "<c r=\"C4\" t=\"b\"><v>0</v></c><c r=\"D4\" t=\"e\"><v>#N/A</v></c>"
                            "<c r=\"E4\" t=\"str\"><f>A1</f><v>0,435</v></c></row>"
                            "<row r=\"5\"><c r=\"A5\"><v>9007199254740993</v></c><c r=\"B5\" "
                            "t=\"s\"><v>5</v></c></row>"));
  g_autofree char *rows = NULL;

  g_assert_cmpint (report->rejected, ==, 0);
  assert_types (fixture, "id:integer name:text ok:boolean sum:number code:text");
  assert_rows (fixture, "1|=1+1|true|0.3333333333333333|007\n"
                        "2|rich |false|NULL|0,435\n"
                        "9007199254740993|a\n\"b\"\r _x0041_ 😀|NULL|NULL|NULL\n");
}

static void
test_dates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = import_sheet (
      fixture,
      SHEET ("<row>" TEXT ("day") TEXT ("at") TEXT ("own") TEXT ("money") TEXT ("clock") TEXT (
          "long") "</row>"
                  "<row>" STYLED ("1", "43831") STYLED ("2", "43831.5") STYLED ("3", "61")
                      STYLED ("4", "3") STYLED ("5", "0.5")
                          STYLED ("6", "1.25") "</row>"
                                               "<row>" STYLED ("1", "1")
                                                   STYLED ("2", "43831.127835648148")
                                                       STYLED ("3", "59") STYLED ("4", "4")
                                                           STYLED ("5", "0.25")
                                                               STYLED ("6", "2") "</row>"));

  assert_types (fixture, "day:date at:timestamp own:date money:number clock:text long:number");
  assert_rows (fixture, "2020-01-01|2020-01-01 12:00:00|1900-03-01|3.0|12:00:00|1.25\n"
                        "1900-01-01|2020-01-01 03:04:05|1900-02-28|4.0|06:00:00|2.0\n");
}

static void
test_1904 (Fixture *fixture, gconstpointer data)
{
  const Part parts[] = {
    { "xl/workbook.xml", "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE
                         "\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"O\" r:id=\"rId1\"/>"
                         "</sheets></workbook>" },
    { "xl/worksheets/sheet1.xml",
      SHEET ("<row>" TEXT (
          "day") "</row><row>" STYLED ("1",
                                       "42369") "</row>"
                                                "<row><c t=\"d\"><v>2020-01-02</v></c></row>") },
    { NULL, NULL },
  };
  g_autoptr (VitImportReport) report = NULL;

  write_book (fixture, parts);
  report = import (fixture);
  assert_types (fixture, "day:date");
  assert_rows (fixture, "2020-01-01\n2020-01-02\n");
}

static void
write_two_sheets (Fixture *fixture)
{
  const Part parts[] = {
    { "xl/workbook.xml", "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE "\"><sheets>"
                         "<sheet name=\"Orders\" r:id=\"rId1\"/><sheet name=\"Księga\" "
                         "r:id=\"rId2\"/></sheets></workbook>" },
    { "xl/worksheets/sheet1.xml", SHEET ("<row>" TEXT ("a") "</row><row>" NUMBER ("1") "</row>") },
    { NULL, NULL },
  };

  write_book (fixture, parts);
}

static void
test_sheets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) first = NULL;
  g_autoptr (VitImportReport) second = NULL;
  g_autoptr (VitImportReport) third = NULL;
  g_autoptr (GError) error = NULL;

  write_two_sheets (fixture);
  first = import (fixture);
  assert_rows (fixture, "1\n");

  fixture->source->sheet = g_strdup ("Księga");
  second = import (fixture);
  assert_rows (fixture, "5\n");

  set_word (&fixture->source->sheet, "1");
  third = import (fixture);
  assert_rows (fixture, "1\n");

  set_word (&fixture->source->sheet, "July");
  g_assert_null (vit_import_run (fixture->project, fixture->source, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
  g_assert_nonnull (strstr (error->message, "“Orders”, “Księga”"));
}

static void
test_range (Fixture *fixture, gconstpointer data)
{
  static const char xml[] = SHEET (
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Report</v></c></row>"
      "<row r=\"3\"><c r=\"B3\" t=\"str\"><v>x</v></c><c r=\"C3\" t=\"str\"><v>y</v></c></row>"
      "<row r=\"4\"><c r=\"B4\"><v>1</v></c><c r=\"C4\"><v>2</v></c>"
      "<c r=\"F4\"><v>9</v></c></row>"
      "<row r=\"5\"><c r=\"B5\"><v>3</v></c><c r=\"C5\"><v>4</v></c></row>"
      "<row r=\"9\"><c r=\"B9\" t=\"str\"><v>note</v></c></row>");
  g_autoptr (VitImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  fixture->source->range = g_strdup ("$B$3:C5");
  report = import_sheet (fixture, xml);
  assert_types (fixture, "x:integer y:integer");
  assert_rows (fixture, "1|2\n3|4\n");

  set_word (&fixture->source->range, "3:B");
  g_assert_null (vit_import_run (fixture->project, fixture->source, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
}

/* A title above the header is told as a line that was left out. */
static void
test_title (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report =
      import_sheet (fixture,
                    SHEET ("<row r=\"2\">" TEXT (
                        "Orders of May") "</row>"
                                         "<row r=\"4\">" TEXT ("a") TEXT ("b") TEXT (
                                             "c") "</row>"
                                                  "<row r=\"5\">" NUMBER ("1") NUMBER ("2") TEXT (
                                                      "x") "</row>"
                                                           "<row r=\"6\">" NUMBER ("3") NUMBER ("4")
                                                               TEXT ("y") "</row>"));

  assert_rows (fixture, "1|2|x\n3|4|y\n");
  g_assert_cmpint (report->rejected, ==, 1);
  assert_reject (report, 0, 2, NULL, "above the header", "Orders of May");
}

/* Months side by side under their years, and one cell down both rows. */
static void
test_merged_header (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = import_sheet (
      fixture,
      "<worksheet xmlns=\"" MAIN "\"><sheetData>"
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>shop</v></c><c r=\"B1\" t=\"str\"><v>y19</v></c>"
      "<c r=\"D1\" t=\"str\"><v>y20</v></c></row>"
      "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>may</v></c><c r=\"C2\" t=\"str\"><v>june</v></c>"
      "<c r=\"D2\" t=\"str\"><v>may</v></c><c r=\"E2\" t=\"str\"><v>june</v></c></row>"
      "<row r=\"3\">" TEXT ("s") NUMBER ("1") NUMBER ("2") NUMBER ("3")
          NUMBER ("4") "</row>"
                       "</sheetData><mergeCells count=\"3\"><mergeCell ref=\"A1:A2\"/><mergeCell "
                       "ref=\"B1:C1\"/>"
                       "<mergeCell ref=\"D1:E1\"/></mergeCells></worksheet>");

  assert_types (fixture, "shop:text y19 may:integer y19 june:integer y20 may:integer "
                         "y20 june:integer");
  assert_rows (fixture, "s|1|2|3|4\n");
}

/* A column that only a late row has, to the left of the others, too. */
static void
test_late_column (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) xml = g_string_new ("<worksheet><sheetData>");
  g_autoptr (VitImportReport) report = NULL;

  for (guint i = 1; i <= 100; i++)
    g_string_append_printf (xml, "<row r=\"%u\"><c r=\"B%u\"><v>%u</v></c></row>", i, i, i);
  g_string_append (xml, "<row r=\"101\"><c r=\"A101\" t=\"str\"><v>late</v></c></row>"
                        "</sheetData></worksheet>");
  fixture->source->header = 0;
  report = import_sheet (fixture, xml->str);

  assert_types (fixture, "column_1:text column_2:integer");
  g_assert_cmpint (report->rows, ==, 101);
}

static void
test_errors_counted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitSniff) sniffed = NULL;
  const VitSniffedColumn *column;
  g_autofree char *reason = NULL;

  write_sheet (fixture, SHEET ("<row>" TEXT ("a") "</row><row>" NUMBER (
                            "1") "</row>"
                                 "<row><c t=\"e\"><v>#DIV/0!</v></c></row>"));
  sniffed = sniff (fixture);
  column = g_ptr_array_index (sniffed->columns, 0);
  reason = vit_phrase_describe (column->reason, vit_language_default ());
  g_assert_nonnull (strstr (reason, "cells that hold an error such as #N/A, taken as missing: 1;"));
  g_assert_cmpstr (sniffed->source->sheet, ==, "Orders");
  g_assert_cmpint (column->type, ==, VIT_TYPE_OF_INTEGER);
}

static void
test_bad_value (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;

  force_type (fixture, "n", "integer");
  report = import_sheet (fixture, SHEET ("<row r=\"3\">" TEXT ("n") "</row><row r=\"7\">" NUMBER (
                                      "1") "</row>"
                                           "<row r=\"9\">" TEXT ("no") "</row>"));
  assert_rows (fixture, "1\nNULL\n");
  assert_place (report->cells, 0, 9, "n", "“no” is not a whole number", "no");

  fixture->source->rejects_bad_cells = TRUE;
  g_clear_pointer (&report, vit_import_report_free);
  report = import (fixture);
  assert_rows (fixture, "1\n");
  assert_reject (report, 0, 9, "n", "“no” is not a whole number", "\"no\"");
}

static void
test_forms (void)
{
  g_assert_cmpint (vit_xlsx_form_of_code ("General"), ==, VIT_XLSX_NUMBER);
  g_assert_cmpint (vit_xlsx_form_of_code ("dd.mm.yyyy"), ==, VIT_XLSX_DATE);
  g_assert_cmpint (vit_xlsx_form_of_code ("mmm\\-yy"), ==, VIT_XLSX_DATE);
  g_assert_cmpint (vit_xlsx_form_of_code ("yyyy-mm-dd hh:mm:ss"), ==, VIT_XLSX_DATE_TIME);
  g_assert_cmpint (vit_xlsx_form_of_code ("h:mm AM/PM"), ==, VIT_XLSX_TIME);
  g_assert_cmpint (vit_xlsx_form_of_code ("[h]:mm:ss"), ==, VIT_XLSX_DECIMAL);
  g_assert_cmpint (vit_xlsx_form_of_code ("#,##0.00 \"days\""), ==, VIT_XLSX_DECIMAL);
  g_assert_cmpint (vit_xlsx_form_of_code ("[Red]#,##0 \\d"), ==, VIT_XLSX_NUMBER);
  g_assert_cmpint (vit_xlsx_form_of_code ("0%"), ==, VIT_XLSX_NUMBER);
  g_assert_cmpint (vit_xlsx_form_of_code ("\"unclosed"), ==, VIT_XLSX_NUMBER);
}

/* Bad workbooks. */

static void
assert_part_refused (Fixture *fixture, const char *name, const char *content, const char *contains)
{
  const Part parts[] = {
    { "xl/worksheets/sheet1.xml", SHEET ("<row>" TEXT ("a") "</row><row>" NUMBER ("1") "</row>") },
    { name, content },
    { NULL, NULL },
  };

  write_book (fixture, parts);
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, contains);
}

static void
test_no_workbook (Fixture *fixture, gconstpointer data)
{
  assert_part_refused (fixture, "_rels/.rels", NULL, "a ZIP archive without a workbook");
  assert_part_refused (fixture, "_rels/.rels", RELATIONS "</Relationships>",
                       "a ZIP archive without a workbook");
  assert_part_refused (fixture, "xl/workbook.bin", "x", "a binary workbook (XLSB)");
  assert_part_refused (fixture, "content.xml", "x", "an OpenDocument spreadsheet");
  assert_part_refused (fixture, "xl/workbook.xml", "<workbook/>", "without a sheet");
  assert_part_refused (fixture, "xl/workbook.xml", "<workbook", "is damaged");
  assert_part_refused (fixture, "xl/workbook.xml", NULL, "is not there");
}

static void
test_bad_cells (Fixture *fixture, gconstpointer data)
{
  static const char sheet[] = "xl/worksheets/sheet1.xml";

  assert_part_refused (fixture, sheet, NULL, "is not there");
  assert_part_refused (fixture, sheet, "<worksheet><sheetData><row><c><v>1</v></c>", "is damaged");
  assert_part_refused (fixture, sheet, SHEET (""), "has no rows");
  assert_part_refused (fixture, sheet, SHEET ("<row><c t=\"s\"><v>99</v></c></row>"),
                       "row 1, column 1: its text is not among");
  assert_part_refused (fixture, sheet, SHEET ("<row><c t=\"s\"><v>-1</v></c></row>"),
                       "its text is not among");
  assert_part_refused (fixture, sheet, SHEET ("<row r=\"7\"><c r=\"B7\"><v>1x</v></c></row>"),
                       "row 7, column 2: its value is no number");
  assert_part_refused (fixture, sheet, SHEET ("<row><c r=\"ZZZZ1\"><v>1</v></c></row>"),
                       "no sheet has a column of that letter");
}

static void
test_entities (Fixture *fixture, gconstpointer data)
{
  static const char doctype[] =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
      "<!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
  g_autofree char *sheet =
      g_strconcat (doctype, SHEET ("<row><c t=\"inlineStr\"><is><t>&b;&c;</t></is></c></row>"),
                   NULL);
  g_autofree char *texts = g_strconcat (doctype, "<sst><si><t>&b;</t></si></sst>", NULL);

  assert_part_refused (fixture, "xl/worksheets/sheet1.xml", sheet, "a document type");
  assert_part_refused (fixture, "xl/sharedStrings.xml", texts, "a document type");
}

/* 300 MiB of rows in 300 KiB. */
static void
test_zip_bomb (Fixture *fixture, gconstpointer data)
{
  gsize length = (gsize) 300 * 1024 * 1024;
  char *xml = g_malloc (length + 1);
  zip_t *zip;

  memset (xml, ' ', length);
  memcpy (xml, "<worksheet>", 11);
  xml[length] = '\0';
  write_two_sheets (fixture);
  zip = zip_open (fixture->path, 0, NULL);
  g_assert_cmpint (zip_file_add (zip, "xl/worksheets/sheet1.xml",
                                 zip_source_buffer (zip, xml, length, 1), ZIP_FL_OVERWRITE),
                   >=, 0);
  g_assert_cmpint (zip_close (zip), ==, 0);

  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "more than 200 times");
}

static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;

  write_two_sheets (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (gsize n = 4; n < length; n += 97)
    {
      write_bytes (fixture, bytes, (gssize) n);
      assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "");
    }
}

static void
test_password (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = g_malloc0 (2048);

  memcpy (bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  memcpy (bytes + 1100, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
  write_bytes (fixture, bytes, 2048);
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "protected by a password");
}

static void
test_wrong_format (Fixture *fixture, gconstpointer data)
{
  write_two_sheets (fixture);
  set_word (&fixture->source->format, "csv");
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "is an Excel workbook");

  write_bytes (fixture, "a,b\n1,2\n", -1);
  set_word (&fixture->source->format, "xlsx");
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "is not an Excel workbook");
}

/* The last row that a sheet can have. */
static void
test_many_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) xml = g_string_sized_new (64 * 1024 * 1024);
  g_autoptr (VitImportReport) report = NULL;
  g_autofree char *sum = NULL;

  g_string_append (xml, "<worksheet><sheetData><row><c t=\"str\"><v>n</v></c></row>");
  for (guint i = 2; i <= 1048576; i++)
    g_string_append_printf (xml, "<row r=\"%u\"><c r=\"A%u\"><v>%u</v></c></row>", i, i, i);
  g_string_append (xml, "</sheetData></worksheet>");
  report = import_sheet (fixture, xml->str);

  g_assert_cmpint (report->rows, ==, 1048575);
  sum = query_text (fixture, "SELECT min(n), max(n), count(DISTINCT n) FROM orders");
  g_assert_cmpstr (sum, ==, "2|1048576|1048575\n");
}

static void
cancel_soon (VitProgress *progress, gpointer data)
{
  if (vit_progress_get_fraction (progress) > 0.06)
    g_cancellable_cancel (vit_progress_get_cancellable (progress));
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) xml =
      g_string_new ("<worksheet><sheetData><row><c t=\"str\"><v>n</v></c></row>");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (VitProgress) progress = vit_progress_new (cancellable);
  g_autoptr (GError) error = NULL;

  for (guint i = 2; i <= 20000; i++)
    g_string_append_printf (xml, "<row><c><v>%u</v></c></row>", i);
  g_string_append (xml, "</sheetData></worksheet>");
  write_sheet (fixture, xml->str);

  vit_progress_watch (progress, cancel_soon, NULL);
  g_assert_null (vit_import_run (fixture->project, fixture->source, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(name, func) g_test_add ("/core/data/xlsx/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("cells", test_cells);
  ADD ("dates", test_dates);
  ADD ("1904", test_1904);
  ADD ("sheets", test_sheets);
  ADD ("range", test_range);
  ADD ("title", test_title);
  ADD ("merged-header", test_merged_header);
  ADD ("late-column", test_late_column);
  ADD ("errors-counted", test_errors_counted);
  ADD ("bad-value", test_bad_value);
  g_test_add_func ("/core/data/xlsx/forms", test_forms);
  ADD ("no-workbook", test_no_workbook);
  ADD ("bad-cells", test_bad_cells);
  ADD ("entities", test_entities);
  ADD ("zip-bomb", test_zip_bomb);
  ADD ("truncated", test_truncated);
  ADD ("password", test_password);
  ADD ("wrong-format", test_wrong_format);
  ADD ("many-rows", test_many_rows);
  ADD ("cancel", test_cancel);

  return g_test_run ();
}
