/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The import dialog over files that are more than one table, and over many files that are one. */

#include "import-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <xlsxwriter.h>

#include "vit-import-fit.h"
#include "vit-import-parts.h"

static void
write_book (const char *path)
{
  lxw_workbook *book = workbook_new (path);
  lxw_worksheet *orders = workbook_add_worksheet (book, "Orders");
  lxw_worksheet *customers = workbook_add_worksheet (book, "Customers");

  worksheet_write_string (orders, 0, 0, "order", NULL);
  worksheet_write_number (orders, 1, 0, 7, NULL);
  worksheet_write_string (customers, 2, 1, "name", NULL);
  worksheet_write_string (customers, 2, 2, "age", NULL);
  worksheet_write_string (customers, 3, 1, "Ann", NULL);
  worksheet_write_number (customers, 3, 2, 42, NULL);
  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);
}

static void
show_table (ImportFixture *fixture, guint number)
{
  vit_import_draft_show_table (import_get_draft (fixture), number);
  import_wait_for_look (fixture);
}

/* Another sheet is shown, and only part of it read. */
static void
test_sheet (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "book.xlsx", NULL);
  VitImportDraft *draft;

  write_book (path);
  import_open_path (fixture, path);
  draft = import_get_draft (fixture);
  import_assert_columns (fixture, "order:integer");
  show_table (fixture, 1);
  import_assert_columns (fixture, "name:text age:integer");
  import_shoot (fixture, "import-sheets");

  gtk_editable_set_text (import_get_part (fixture, "range"), "C3:C9");
  import_wait_for_look (fixture);
  import_assert_columns (fixture, "age:integer");
  vit_import_draft_set_wanted (draft, 0, FALSE);
  vit_import_draft_set_wanted (draft, 1, TRUE);
  import_press (fixture);
  import_assert_table (fixture, "customers", 1, "age:integer");
}

/* Each table that is ticked becomes one. */
static void
test_tables (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "shop.sqlite", NULL);
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  sqlite3_exec (database,
                "CREATE TABLE orders (id INTEGER, price REAL); INSERT INTO orders VALUES (1, 2.5);"
                "CREATE TABLE users (name TEXT); INSERT INTO users VALUES ('Ann'), ('Bob')",
                NULL, NULL, NULL);
  sqlite3_close (database);

  import_open_path (fixture, path);
  import_assert_columns (fixture, "id:integer price:number");
  vit_import_draft_set_wanted (import_get_draft (fixture), 1, TRUE);
  import_press (fixture);
  import_assert_table (fixture, "orders", 1, "id:integer price:number");
  import_assert_table (fixture, "users", 2, "name:text");
}

/* A list in records of JSON gives a row for each of its elements. */
static void
test_explode (ImportFixture *fixture, gconstpointer data)
{
  import_open_text (fixture, "orders.json",
                    "[{\"id\": 1, \"items\": [{\"p\": \"cup\"}, {\"p\": \"pot\"}]},"
                    " {\"id\": 2, \"items\": [{\"p\": \"jug\"}]}]");
  adw_combo_row_set_selected (import_get_part (fixture, "explode"), 1);
  import_wait_for_look (fixture);
  import_press (fixture);
  g_assert_cmpint (vit_table_item_get_n_rows (
                       vit_workspace_find_table (fixture->workspace, "orders")),
                   ==, 3);
}

/* Monthly files are one table; what else is in the folder is left alone. */
static void
test_folder (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "exports [1]", NULL);

  g_mkdir (folder, 0700);
  g_free (import_write_file (fixture, "exports [1]/2020-01.csv", "day,n\n2020-01-01,1\n"));
  g_free (import_write_file (fixture, "exports [1]/2020-02.CSV", "n,day\n2,2020-02-01\n"));
  g_free (import_write_file (fixture, "exports [1]/readme.txt", "hello"));
  import_open_path (fixture, folder);
  import_shoot (fixture, "import-folder");
  import_press (fixture);
  import_assert_table (fixture, "exports_1", 2, "day:date n:integer file:text");
}

static gboolean
has_dialog (gpointer fixture)
{
  return import_find_dialog (fixture);
}

/* What was copied in a spreadsheet is kept as a file, and read as any. */
static void
test_paste (ImportFixture *fixture, gconstpointer data)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)),
                          "name\tprice\ncup\t1.5\npot\t2\n");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.paste-table", NULL);
  vit_test_wait (has_dialog, fixture, "the import dialog");
  import_wait_for_look (fixture);
  import_assert_columns (fixture, "name:text price:number");
  import_shoot (fixture, "import-paste");
  import_press (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (vit_workspace_get_tables (fixture->workspace)), ==,
                    1);
}

/* Where all rows would not fit, some are offered. */
static void
test_sample (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("n\n");
  VitEstimate estimate = { .rows = 5000000, .memory = 1 << 30, .disk = 1 << 30, .sample = 20 };
  VitImportFit *fit;

  for (int i = 0; i < 100; i++)
    g_string_append_printf (text, "%d\n", i * 7);
  import_open_text (fixture, "numbers.csv", text->str);
  vit_test_settle ();
  fit = import_get_child (fixture->dialog, VIT_TYPE_IMPORT_DIALOG, "fit");
  vit_import_fit_show (fit, &estimate);
  import_shoot (fixture, "import-no-room");

  g_signal_emit_by_name (import_get_child (fit, VIT_TYPE_IMPORT_FIT, "take"), "clicked");
  import_wait_for_look (fixture);
  import_press (fixture);
  import_assert_table (fixture, "numbers", 20, "n:integer");
}

static void
add_test (const char *path, void (*func) (ImportFixture *, gconstpointer))
{
  g_test_add (path, ImportFixture, NULL, import_set_up, func, import_tear_down);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  add_test ("/app/import-parts/explode", test_explode);
  add_test ("/app/import-parts/folder", test_folder);
  add_test ("/app/import-parts/paste", test_paste);
  add_test ("/app/import-parts/sample", test_sample);
  add_test ("/app/import-parts/sheet", test_sheet);
  add_test ("/app/import-parts/tables", test_tables);

  return g_test_run ();
}
