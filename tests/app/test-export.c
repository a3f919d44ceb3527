/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving what was found: all of a file or nothing, told in the row that began it. */

#include "pictures.h"
#include "shop.h"
#include "support.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#include "vit-export-list.h"
#include "vit-report.h"

/* Exports without a window. Returns the path; @code is that of the expected failure, or -1. */
static char *
save (VitWorkspace *workspace, VitExportKind kind, const char *path, int code)
{
  g_auto (ShopAnswer) answer = { NULL };
  g_autoptr (GError) error = NULL;
  char *written;

  vit_workspace_export_async (workspace, kind, path, shop_on_answer, &answer);
  vit_test_wait (shop_has_answer, &answer, "the export");
  written = vit_workspace_export_finish (workspace, answer.result, &error);
  if (code >= 0)
    g_assert_error (error, VIT_REPORT_ERROR, code);
  else
    g_assert_no_error (error);
  g_assert_true ((written == NULL) == (code >= 0));

  return written;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static char *
make_folder (const char *name)
{
  char *path = shop_make_path (name);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);

  return path;
}

static void
test_files (void)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  g_autofree char *folder = make_folder ("files");
  g_autofree char *deck = g_build_filename (folder, "report.pdf", NULL);
  g_autofree char *book = g_build_filename (folder, "report.xlsx", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *tables = NULL;
  g_autofree char *more = NULL;
  g_autofree char *table = NULL;
  g_autofree char *none = NULL;
  const VitResult *result;

  shop_import (workspace, "orders.csv");
  shop_set_guide (workspace);
  g_assert_true (shop_run (workspace, NULL));
  result = vit_workspace_get_result (workspace);

  first = save (workspace, VIT_EXPORT_DECK, deck, -1);
  g_assert_cmpstr (first, ==, deck);
  second = save (workspace, VIT_EXPORT_WORKBOOK, book, -1);
  g_assert_cmpuint (count_files (folder), ==, 2);

  /* Tables go into a folder of their own, the next ones beside it. */
  tables = save (workspace, VIT_EXPORT_TABLES, folder, -1);
  g_assert_cmpuint (count_files (tables), ==, result->tables->len + result->contacts->len);
  table = g_build_filename (tables, "segments.csv", NULL);
  g_assert_true (g_file_test (table, G_FILE_TEST_EXISTS));
  more = save (workspace, VIT_EXPORT_TABLES, folder, -1);
  g_assert_cmpstr (more, !=, tables);
  g_assert_cmpuint (count_files (folder), ==, 4);

  none = save (workspace, VIT_EXPORT_DECK, "/nowhere/report.pdf", VIT_REPORT_ERROR_WRITE);
  none = save (workspace, VIT_EXPORT_TABLES, deck, VIT_REPORT_ERROR_WRITE);
}

/* A disk that is full after so many bytes of a file. */
static void
limit_files (rlim_t bytes)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = bytes > 0 ? bytes : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* The old file stays, and nothing else is left. */
static void
test_full_disk (void)
{
  static const char *const names[] = { "report.pdf", "report.xlsx" };
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  g_autofree char *folder = make_folder ("full");
  g_autofree char *none = NULL;

  shop_import (workspace, "orders.csv");
  shop_set_guide (workspace);
  g_assert_true (shop_run (workspace, NULL));

  for (VitExportKind kind = VIT_EXPORT_DECK; kind <= VIT_EXPORT_WORKBOOK; kind++)
    {
      g_autofree char *path = g_build_filename (folder, names[kind], NULL);
      g_autofree char *content = NULL;

      g_assert_true (g_file_set_contents (path, "old", -1, NULL));
      limit_files (1000);
      none = save (workspace, kind, path, VIT_REPORT_ERROR_SPACE);
      limit_files (0);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_cmpstr (content, ==, "old");
    }
  limit_files (1000);
  none = save (workspace, VIT_EXPORT_TABLES, folder, VIT_REPORT_ERROR_SPACE);
  limit_files (0);
  g_assert_cmpuint (count_files (folder), ==, 2);
}

static void
test_cancel (void)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  g_autofree char *folder = make_folder ("cancel");
  g_autofree char *deck = g_build_filename (folder, "report.pdf", NULL);
  g_autofree char *content = NULL;

  shop_import (workspace, "orders.csv");
  shop_set_guide (workspace);
  g_assert_true (shop_run (workspace, NULL));
  g_assert_true (g_file_set_contents (deck, "old", -1, NULL));

  for (VitExportKind kind = VIT_EXPORT_DECK; kind < VIT_N_EXPORT_KINDS; kind++)
    {
      g_auto (ShopAnswer) answer = { NULL };
      g_autoptr (GError) error = NULL;

      vit_workspace_export_async (workspace, kind, kind == VIT_EXPORT_TABLES ? folder : deck,
                                  shop_on_answer, &answer);
      vit_job_queue_cancel_all (vit_workspace_get_jobs (workspace));
      vit_test_wait (shop_has_answer, &answer, "the export");
      g_assert_null (vit_workspace_export_finish (workspace, answer.result, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  g_assert_true (g_file_get_contents (deck, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
  g_assert_cmpuint (count_files (folder), ==, 1);
}

static void
on_offer (VitWorkspace *workspace,
          const char *text,
          const char *button,
          const char *action,
          gpointer data)
{
  g_string_printf (data, "%s|%s|%s", text, button, action);
}

static AdwActionRow *
find_row (GtkWidget *root, const char *title)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwActionRow *found;

      if (ADW_IS_ACTION_ROW (child) &&
          g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (child)), title) == 0)
        return ADW_ACTION_ROW (child);
      found = find_row (child, title);
      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What a row says of each outcome. */
static void
test_rows (void)
{
  VitWindow *window = vit_test_window_new (1280, 800);
  VitWorkspace *workspace = vit_window_get_workspace (window);
  g_autofree char *folder = make_folder ("rows");
  g_autofree char *deck = g_build_filename (folder, "Shop & Co.pdf", NULL);
  g_autoptr (GString) offered = g_string_new (NULL);
  g_autofree char *expected = NULL;
  VitExportList *list;
  GtkWidget *row;

  shop_import (workspace, "orders.csv");
  shop_set_guide (workspace);
  g_assert_true (shop_run (workspace, NULL));
  vit_window_show_page (window, "report");
  vit_test_wait (vit_test_is_idle, window, "the pages");
  g_signal_connect (workspace, "offer", G_CALLBACK (on_offer), offered);
  list =
      VIT_EXPORT_LIST (vit_test_find (vit_window_get_page_widget (window), VIT_TYPE_EXPORT_LIST));
  row = GTK_WIDGET (find_row (GTK_WIDGET (list), "Presentation"));

  vit_export_list_export (list, VIT_EXPORT_DECK, "/nowhere/report.pdf");
  g_assert_false (gtk_widget_get_sensitive (row));
  vit_test_wait (vit_test_is_idle, window, "the export to fail");
  vit_test_settle ();
  g_assert_true (gtk_widget_get_sensitive (row));
  g_assert_true (gtk_widget_has_css_class (row, "failed"));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "/nowhere"));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "choose another"));
  g_assert_cmpuint (offered->len, ==, 0);
  vit_test_shoot (GTK_WINDOW (window), "export-failed");

  vit_export_list_export (list, VIT_EXPORT_DECK, deck);
  vit_job_queue_cancel_all (vit_workspace_get_jobs (workspace));
  vit_test_wait (vit_test_is_idle, window, "the cancel");
  vit_test_settle ();
  g_assert_false (gtk_widget_has_css_class (row, "failed"));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Not saved: it was cancelled.");

  vit_export_list_export (list, VIT_EXPORT_DECK, deck);
  vit_test_wait (vit_test_is_idle, window, "the export");
  vit_test_settle ();
  expected = g_strdup_printf ("Saved “Shop & Co.pdf”|Open|win.open-file('%s')", deck);
  g_assert_cmpstr (offered->str, ==, expected);
  g_assert_true (g_file_test (deck, G_FILE_TEST_EXISTS));
  vit_test_shoot (GTK_WINDOW (window), "export-done");

  vit_export_list_export (list, VIT_EXPORT_TABLES, folder);
  vit_test_wait (vit_test_is_idle, window, "the tables");
  vit_test_settle ();
  g_assert_nonnull (strstr (offered->str, "|Show in Folder|win.show-in-folder("));
  vit_test_window_close (window);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/export/files", test_files);
  g_test_add_func ("/app/export/full-disk", test_full_disk);
  g_test_add_func ("/app/export/cancel", test_cancel);
  g_test_add_func ("/app/export/rows", test_rows);

  return g_test_run ();
}
