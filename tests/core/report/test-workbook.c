/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>
#include <zip.h>

#include "example-result.h"
#include "nasty-result.h"
#include "scratch.h"
#include "vit-book.h"
#include "vit-report.h"
#include "workbook-parts.h"

static WorkbookParts *
write_and_load (const VitResult *result)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autofree char *path = scratch_path (scratch, "book.xlsx");
  g_autoptr (GError) error = NULL;
  WorkbookParts *parts;

  g_assert_true (vit_workbook_write (result, path, NULL, &error));
  g_assert_no_error (error);
  parts = workbook_parts_load (path);
  scratch_remove (scratch, "book.xlsx");

  return parts;
}

static void
assert_contains (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is missing in “%.4000s”", part, text);
}

static void
test_names (void)
{
  const char *const names[][2] = {
    { "Revenue by month", "Revenue by month" },
    { "revenue BY month", "revenue BY month (2)" },
    { "a[b]c:d*e?f/g\\h", "a b c d e f g h" },
    { "'quoted'", "quoted" },
    { "", "_" },
    { "History", "_History" },
    { "Тридцать одна буква и ни буквой больше", "Тридцать одна буква и ни…" },
    { "Тридцать одна буква и ни буквой меньше", "Тридцать одна буква и ни… (2)" },
    { "🛍🛍🛍🛍🛍🛍🛍🛍🛍🛍🛍🛍🛍🛍🛍🛍",
      "🛍🛍🛍🛍🛍🛍🛍🛍🛍🛍🛍🛍🛍🛍🛍…" },
    { "ВЫРУЧКА", "ВЫРУЧКА" },
    { "выручка", "выручка (2)" },
  };
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = vit_book_make_name (taken, names[i][0]);

      g_assert_cmpstr (name, ==, names[i][1]);
    }
}

static void
test_sheets (void)
{
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autoptr (WorkbookParts) parts = write_and_load (result);
  const char *const sheets[] = { "Summary",     "Revenue by month",
                                 "Segments",    "Products by revenue",
                                 "customers",   "Champions",
                                 "Hibernating", "Import audit" };
  const char *workbook = workbook_parts_get (parts, "xl/workbook.xml");

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autofree char *name = workbook_parts_get_sheet (parts, sheets[i]);

      assert_contains (workbook_parts_get (parts, name), "paperSize=\"9\"");
      assert_contains (workbook_parts_get (parts, name), "orientation=\"landscape\"");
      assert_contains (workbook_parts_get (parts, name), "fitToPage=\"1\"");
    }
  assert_contains (workbook, "_xlnm.Print_Titles");
  assert_contains (workbook_parts_get (parts, "docProps/core.xml"), "Who buys at our shop");
  assert_contains (workbook_parts_get (parts, "docProps/core.xml"), "2020-01-31T23:59:59Z");
  /* A real table for each sheet but the summary. */
  g_assert_cmpuint (workbook_parts_count (parts, "xl/tables/"), ==,
                    workbook_parts_count (parts, "xl/worksheets/") - 1);
}

static void
test_table (void)
{
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autoptr (WorkbookParts) parts = write_and_load (result);
  g_autofree char *sheet = workbook_parts_get_sheet (parts, "Products by revenue");
  g_autofree char *name = workbook_parts_get_cell (parts, sheet, "A5");
  g_autofree char *number = workbook_parts_get_cell (parts, sheet, "C5");
  g_autofree char *day = workbook_parts_get_cell (parts, sheet, "D5");
  const char *text = workbook_parts_get (parts, sheet);
  const char *styles = workbook_parts_get (parts, "xl/styles.xml");

  assert_contains (text, "topLeftCell=\"B5\"");
  assert_contains (text, "state=\"frozen\"");
  assert_contains (text, "customWidth=\"1\"");
  assert_contains (text, "<tableParts count=\"1\">");
  assert_contains (name, "t=\"s\"");
  assert_contains (number, "<v>51200.5<");
  /* 1 October 2018. */
  assert_contains (day, "<v>43374<");
  assert_contains (styles, "#,##0.00");
  assert_contains (styles, "d mmm yyyy");
  assert_contains (styles, "0.0%");
}

/* The summary has no grid, the key figures, and links to sheets. */
static void
test_summary (void)
{
  g_autoptr (VitResult) result = example_result_new ("ru");
  g_autoptr (WorkbookParts) parts = write_and_load (result);
  const char *text = workbook_parts_get (parts, "xl/worksheets/sheet1.xml");
  const char *strings = workbook_parts_get (parts, "xl/sharedStrings.xml");

  assert_contains (text, "showGridLines=\"0\"");
  assert_contains (text, "<hyperlink ref=");
  assert_contains (text, "location=\"'Сегменты'!A1\"");
  assert_contains (strings, "3,91 млн");
  assert_contains (strings, "Чемпионы приносят треть денег.");
  assert_contains (strings, "Остальные четыре пятых делят остаток.");
}

static void
test_charts (void)
{
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autoptr (WorkbookParts) parts = write_and_load (result);
  g_autofree char *map = NULL;
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 1; i <= workbook_parts_count (parts, "xl/charts/chart"); i++)
    {
      g_autofree char *name = g_strdup_printf ("xl/charts/chart%u.xml", i);

      g_string_append (all, workbook_parts_get (parts, name));
    }
  assert_contains (all->str, "<c:barDir val=\"col\"/>");
  assert_contains (all->str, "<c:barDir val=\"bar\"/>");
  assert_contains (all->str, "<c:lineChart>");
  assert_contains (all->str, "<c:scatterChart>");
  /* The accent, on single data. */
  assert_contains (all->str, "<c:dPt>");
  assert_contains (all->str, "<a:srgbClr val=\"0F5EA8\"/>");

  map = workbook_parts_get_sheet (parts, "Customers by recency and…");
  assert_contains (workbook_parts_get (parts, map), "<colorScale>");
}

static void
test_nasty (void)
{
  g_autoptr (VitResult) result = nasty_result_new ("pl");
  g_autoptr (WorkbookParts) parts = write_and_load (result);
  g_autofree char *sheet = workbook_parts_get_sheet (parts, "Таблица все товары вместе");
  g_autofree char *formula = workbook_parts_get_cell (parts, sheet, "E5");
  g_autofree char *missing = workbook_parts_get_cell (parts, sheet, "B12");
  g_autofree char *early = workbook_parts_get_cell (parts, sheet, "D5");
  GHashTableIter iter;
  gpointer text;

  /* What begins with "=" is a text; nothing in the whole file is a formula. */
  assert_contains (formula, "t=\"s\"");
  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, NULL, &text))
    g_assert_null (strstr (text, "<f>"));
  assert_contains (workbook_parts_get (parts, "xl/sharedStrings.xml"), "<t>=1+1</t>");
  assert_contains (workbook_parts_get (parts, "xl/sharedStrings.xml"), "&lt;b&gt;&amp;amp; Co");

  g_assert_null (strstr (missing, "<v>"));
  /* 1 January 1970. */
  assert_contains (early, "<v>25569<");
}

/* Values that Excel's numbers and dates cannot hold are written as texts, and none as NaN. */
static void
test_limits (void)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  g_autoptr (VitResult) result = vit_result_new ("segmentation", vit_language_get ("en"));
  g_autoptr (WorkbookParts) parts = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *integer = NULL;
  g_autofree char *infinite = NULL;
  g_autofree char *early = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *longest = g_strnfill (40000, 'x');
  VitTable *table;

  vit_frame_builder_add_column (builder, "text", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "integer", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "double", VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "day", VIT_COLUMN_TIMESTAMP);
  vit_frame_builder_add_column (builder, "clock", VIT_COLUMN_TIMESTAMP);
  vit_frame_builder_text (builder, longest);
  vit_frame_builder_int64 (builder, G_GINT64_CONSTANT (1234567890123456789));
  vit_frame_builder_double (builder, -INFINITY);
  vit_frame_builder_int64 (builder, -G_GINT64_CONSTANT (2208988800) * G_USEC_PER_SEC);
  vit_frame_builder_int64 (builder, 12 * G_TIME_SPAN_HOUR);
  frame = vit_frame_builder_finish (builder);
  table = vit_table_new ("limits", NULL, frame);
  vit_table_set_column (table, 4, "Clock", VIT_FORMAT (TEXT, 0));
  g_ptr_array_add (result->tables, table);
  result->title = g_strdup ("A & B");
  parts = write_and_load (result);

  sheet = workbook_parts_get_sheet (parts, "limits");
  integer = workbook_parts_get_cell (parts, sheet, "B5");
  infinite = workbook_parts_get_cell (parts, sheet, "C5");
  early = workbook_parts_get_cell (parts, sheet, "D5");
  clock = workbook_parts_get_cell (parts, sheet, "E5");
  assert_contains (integer, "t=\"s\"");
  assert_contains (infinite, "t=\"s\"");
  assert_contains (early, "t=\"s\"");
  assert_contains (clock, "<v>25569.5<");
  assert_contains (workbook_parts_get (parts, "xl/sharedStrings.xml"), "1234567890123456789");
  assert_contains (workbook_parts_get (parts, "xl/sharedStrings.xml"), "1900-01-01");
  assert_contains (workbook_parts_get (parts, "xl/sharedStrings.xml"), "x…");
  /* In a footer, "&" begins a code. */
  assert_contains (workbook_parts_get (parts, sheet), "A &amp;&amp; B");
}

/* More rows than a sheet holds go on in the next one, and rows go to the disk as they come. */
static void
test_long (void)
{
  const gsize n_rows = VIT_SHEET_MAX_ROWS + 5;
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  g_autoptr (VitResult) result = vit_result_new ("segmentation", vit_language_get ("en"));
  g_autoptr (WorkbookParts) parts = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *last = NULL;

  vit_frame_builder_add_column (builder, "customer", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "same", VIT_COLUMN_BOOL);
  for (gsize i = 0; i < n_rows; i++)
    {
      vit_frame_builder_int64 (builder, i);
      vit_frame_builder_bool (builder, TRUE);
    }
  frame = vit_frame_builder_finish (builder);
  g_ptr_array_add (result->contacts, vit_table_new ("Everybody", "Everybody", frame));
  parts = write_and_load (result);

  first = workbook_parts_get_sheet (parts, "Everybody");
  second = workbook_parts_get_sheet (parts, "Everybody (2)");
  assert_contains (workbook_parts_get (parts, first), "<autoFilter ref=\"A1:B1048576\"/>");
  /* The first sheet has its header and all rows but six: the second has a header, too. */
  assert_contains (workbook_parts_get (parts, second), "<autoFilter ref=\"A1:B7\"/>");
  last = workbook_parts_get_cell (parts, second, "A7");
  assert_contains (last, "<v>1048580<");
  g_assert_cmpuint (workbook_parts_count (parts, "xl/tables/"), ==, 0);
}

static void
test_same_bytes (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (VitResult) result = example_result_new ("ru");
  g_autofree char *first = scratch_path (scratch, "first.xlsx");
  g_autofree char *second = scratch_path (scratch, "second.xlsx");
  g_autofree char *first_data = NULL;
  g_autofree char *second_data = NULL;
  gsize first_length, second_length;

  g_assert_true (vit_workbook_write (result, first, NULL, NULL));
  g_assert_true (vit_workbook_write (result, second, NULL, NULL));
  g_assert_true (g_file_get_contents (first, &first_data, &first_length, NULL));
  g_assert_true (g_file_get_contents (second, &second_data, &second_length, NULL));
  g_assert_cmpmem (first_data, first_length, second_data, second_length);
  scratch_remove (scratch, "first.xlsx");
  scratch_remove (scratch, "second.xlsx");
}

static void
cancel_late (VitProgress *progress, gpointer data)
{
  if (vit_progress_get_fraction (progress) > 0.3)
    g_cancellable_cancel (vit_progress_get_cancellable (progress));
}

static void
test_cancel (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = scratch_path (scratch, "book.xlsx");

  vit_progress_watch (progress, cancel_late, NULL);
  g_assert_false (vit_workbook_write (result, path, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (vit_progress_get_fraction (progress), >, 0.3);
  scratch_assert_empty (scratch);
}

/* libxlsxwriter does not notice that its temporary files are cut off; this does. */
static void
test_space (void)
{
  const gsize limits[] = { 1, 3000, 9000, 20000 };
  g_autoptr (VitResult) result = example_result_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autoptr (Scratch) scratch = scratch_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *path = scratch_path (scratch, "book.xlsx");

      scratch_limit_files (limits[i]);
      g_assert_false (vit_workbook_write (result, path, NULL, &error));
      scratch_limit_files (0);
      g_assert_error (error, VIT_REPORT_ERROR, VIT_REPORT_ERROR_SPACE);
      scratch_assert_empty (scratch);
    }
}

static gboolean
check_package (const char *sheet, gsize length, gsize n_rows)
{
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_t *archive = zip_open_from_source (source, ZIP_TRUNCATE, NULL);
  g_autofree char *data = NULL;
  zip_stat_t stat;

  zip_source_keep (source);
  zip_file_add (archive, "xl/worksheets/sheet1.xml", zip_source_buffer (archive, sheet, length, 0),
                0);
  g_assert_cmpint (zip_close (archive), ==, 0);
  g_assert_cmpint (zip_source_stat (source, &stat), ==, 0);
  data = g_malloc (stat.size);
  g_assert_cmpint (zip_source_open (source), ==, 0);
  g_assert_cmpint (zip_source_read (source, data, stat.size), ==, stat.size);
  zip_source_close (source);
  zip_source_free (source);

  return vit_book_check (data, stat.size, n_rows, NULL);
}

/* A package with a part that ends early, or that misses rows, is not taken for a workbook. */
static void
test_check (void)
{
  const char *sheet = "<?xml version=\"1.0\"?><worksheet><sheetData><row r=\"1\"><c/></row>"
                      "<row r=\"2\"/></sheetData></worksheet>";
  const gsize length = strlen (sheet);

  g_assert_true (check_package (sheet, length, 2));
  g_assert_false (check_package (sheet, length, 3));
  for (gsize cut = 1; cut < length; cut++)
    g_assert_false (check_package (sheet, length - cut, 0));
  g_assert_false (vit_book_check ("PK", 2, 0, NULL));
  g_assert_false (vit_book_check ("", 0, 0, NULL));
}

static void
test_write (void)
{
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autoptr (GError) error = NULL;

  g_assert_false (vit_workbook_write (result, "/nowhere/book.xlsx", NULL, &error));
  g_assert_error (error, VIT_REPORT_ERROR, VIT_REPORT_ERROR_WRITE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/report/workbook/names", test_names);
  g_test_add_func ("/core/report/workbook/sheets", test_sheets);
  g_test_add_func ("/core/report/workbook/table", test_table);
  g_test_add_func ("/core/report/workbook/summary", test_summary);
  g_test_add_func ("/core/report/workbook/charts", test_charts);
  g_test_add_func ("/core/report/workbook/nasty", test_nasty);
  g_test_add_func ("/core/report/workbook/limits", test_limits);
  g_test_add_func ("/core/report/workbook/long", test_long);
  g_test_add_func ("/core/report/workbook/same-bytes", test_same_bytes);
  g_test_add_func ("/core/report/workbook/cancel", test_cancel);
  g_test_add_func ("/core/report/workbook/space", test_space);
  g_test_add_func ("/core/report/workbook/check", test_check);
  g_test_add_func ("/core/report/workbook/write", test_write);

  return g_test_run ();
}
