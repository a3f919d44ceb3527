/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "example-result.h"
#include "scratch.h"
#include "vit-report.h"

static void
write_report (const VitResult *result, const char *folder, gboolean pdf, gboolean xlsx)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vit_report_write (result, folder, pdf, xlsx, NULL, &error));
  g_assert_no_error (error);
}

static gboolean
has (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static void
remove_report (const char *folder)
{
  const char *const names[] = { "result.json",
                                "report.pdf",
                                "report.xlsx",
                                "tables/segments.csv",
                                "tables/revenue_by_month.csv",
                                "tables/top_products.csv",
                                "tables/customers.csv",
                                "tables" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
put (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "{\"mine\": true}", -1, &error);
  g_assert_no_error (error);
}

static void
test_files (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autofree char *folder = scratch_path (scratch, "out");

  write_report (result, folder, TRUE, TRUE);
  g_assert_true (has (folder, "result.json"));
  g_assert_true (has (folder, "report.pdf"));
  g_assert_true (has (folder, "report.xlsx"));
  g_assert_true (has (folder, "tables/segments.csv"));
  g_assert_true (has (folder, "tables/customers.csv"));
  remove_report (folder);
}

static void
test_tables (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autofree char *folder = scratch_path (scratch, "tables");
  g_autofree char *inside = scratch_path (scratch, "other");
  g_autoptr (GError) error = NULL;

  g_assert_true (vit_report_write_tables (result, folder, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (has (folder, "segments.csv"));
  for (guint i = 0; i < result->tables->len + result->contacts->len; i++)
    {
      const VitTable *table = i < result->tables->len
                                  ? g_ptr_array_index (result->tables, i)
                                  : g_ptr_array_index (result->contacts, i - result->tables->len);
      g_autofree char *name = g_strconcat (table->name, ".csv", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  /* What holds something else is left alone. */
  g_mkdir (inside, 0700);
  put (inside, "mine.csv");
  g_assert_false (vit_report_write_tables (result, inside, NULL, &error));
  g_assert_error (error, VIT_REPORT_ERROR, VIT_REPORT_ERROR_WRITE);
  g_assert_true (has (inside, "mine.csv"));
  g_assert_false (has (inside, "segments.csv"));
  g_free (folder);
  folder = g_build_filename (inside, "mine.csv", NULL);
  g_remove (folder);
  g_rmdir (inside);
}

/* A second report takes the place of the first, of which nothing stays. */
static void
test_replace (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autofree char *folder = scratch_path (scratch, "out");

  g_assert_cmpint (g_mkdir (folder, 0777), ==, 0);
  write_report (result, folder, TRUE, FALSE);
  g_assert_true (has (folder, "report.pdf"));
  write_report (result, folder, FALSE, FALSE);
  g_assert_false (has (folder, "report.pdf"));
  g_assert_true (has (folder, "result.json"));
  remove_report (folder);
}

/* A link to a folder stays one. */
static void
test_link (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autofree char *folder = scratch_path (scratch, "out");
  g_autofree char *link = scratch_path (scratch, "link");

  g_assert_cmpint (g_mkdir (folder, 0777), ==, 0);
  g_assert_cmpint (symlink (folder, link), ==, 0);
  write_report (result, link, FALSE, FALSE);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (has (folder, "result.json"));
  scratch_remove (scratch, "link");
  remove_report (folder);
}

static void
assert_refused (const VitResult *result, const char *folder, const char *foreign)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (vit_report_write (result, folder, FALSE, FALSE, NULL, &error));
  g_assert_error (error, VIT_REPORT_ERROR, VIT_REPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, foreign));
  g_assert_true (has (folder, foreign));
}

static void
test_foreign (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autofree char *folder = scratch_path (scratch, "out");

  /* A folder of somebody's own, even if names in it are like ours. */
  g_assert_cmpint (g_mkdir (folder, 0777), ==, 0);
  put (folder, "result.json");
  assert_refused (result, folder, "result.json");
  remove_report (folder);

  /* A file that was put beside a report, or among its tables. */
  write_report (result, folder, TRUE, FALSE);
  put (folder, "notes.txt");
  assert_refused (result, folder, "notes.txt");
  g_assert_true (has (folder, "report.pdf"));
  scratch_remove (scratch, "out/notes.txt");
  put (folder, "tables/own.csv");
  assert_refused (result, folder, "tables/own.csv");
  scratch_remove (scratch, "out/tables/own.csv");
  remove_report (folder);
}

static void
test_file_in_place (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autoptr (GError) error = NULL;
  g_autofree char *path = scratch_path (scratch, "out");

  put (scratch, "out");
  g_assert_false (vit_report_write (result, path, FALSE, FALSE, NULL, &error));
  g_assert_error (error, VIT_REPORT_ERROR, VIT_REPORT_ERROR_WRITE);
  scratch_remove (scratch, "out");
}

/* Folders above the report's are made, and go again if the report does not come about. */
static void
test_parents (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autofree char *folder = scratch_path (scratch, "a/b/out");
  g_autofree char *parent = scratch_path (scratch, "a/b");
  g_autofree char *own = scratch_path (scratch, "a");
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (vit_progress_get_cancellable (progress));
  g_assert_false (vit_report_write (result, folder, FALSE, FALSE, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  scratch_assert_empty (scratch);

  g_assert_true (vit_report_check_folder (folder, NULL));
  scratch_assert_empty (scratch);

  /* One that was there stays. */
  g_assert_cmpint (g_mkdir (own, 0777), ==, 0);
  g_assert_true (vit_report_check_folder (folder, NULL));
  g_assert_cmpint (g_rmdir (own), ==, 0);

  write_report (result, folder, FALSE, FALSE);
  g_assert_true (has (folder, "result.json"));
  remove_report (folder);
  g_assert_cmpint (g_rmdir (parent), ==, 0);
  g_assert_cmpint (g_rmdir (own), ==, 0);
}

static void
assert_check_fails (const char *folder)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (vit_report_check_folder (folder, &error));
  g_assert_error (error, VIT_REPORT_ERROR, VIT_REPORT_ERROR_WRITE);
}

/* A wrong folder is found out before there is a result. */
static void
test_check_folder (void)
{
  g_autoptr (Scratch) scratch = scratch_new ();
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autofree char *folder = scratch_path (scratch, "out");
  g_autofree char *file = scratch_path (scratch, "out/result.json");
  g_autofree char *below = scratch_path (scratch, "out/result.json/a/b");

  assert_check_fails ("/dev/null/out");
  assert_check_fails ("/proc/a/b/out");

  write_report (result, folder, FALSE, FALSE);
  g_assert_true (vit_report_check_folder (folder, NULL));
  assert_check_fails (file);
  assert_check_fails (below);

  put (folder, "notes.txt");
  assert_check_fails (folder);
  scratch_remove (scratch, "out/notes.txt");
  remove_report (folder);
}

static void
cancel_at (VitProgress *progress, gpointer data)
{
  if (vit_progress_get_fraction (progress) >= *(double *) data)
    g_cancellable_cancel (vit_progress_get_cancellable (progress));
}

/* Cancelled at any stage, it leaves the older report as it was, and nothing else. */
static void
test_cancel (void)
{
  double stages[] = { 0, 0.1, 0.3, 0.6, 0.95 };
  g_autoptr (VitResult) result = example_result_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autoptr (Scratch) scratch = scratch_new ();
      g_autoptr (VitProgress) progress = vit_progress_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *folder = scratch_path (scratch, "out");

      write_report (result, folder, FALSE, FALSE);
      vit_progress_watch (progress, cancel_at, &stages[i]);
      g_assert_false (vit_report_write (result, folder, TRUE, TRUE, progress, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_true (has (folder, "result.json"));
      g_assert_false (has (folder, "report.pdf"));
      remove_report (folder);
    }
}

static void
test_space (void)
{
  const gsize limits[] = { 10, 2000, 30000 };
  g_autoptr (VitResult) result = example_result_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autoptr (Scratch) scratch = scratch_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *folder = scratch_path (scratch, "out");

      scratch_limit_files (limits[i]);
      g_assert_false (vit_report_write (result, folder, TRUE, FALSE, NULL, &error));
      scratch_limit_files (0);
      g_assert_error (error, VIT_REPORT_ERROR, VIT_REPORT_ERROR_SPACE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/report/report/files", test_files);
  g_test_add_func ("/core/report/report/tables", test_tables);
  g_test_add_func ("/core/report/report/replace", test_replace);
  g_test_add_func ("/core/report/report/link", test_link);
  g_test_add_func ("/core/report/report/foreign", test_foreign);
  g_test_add_func ("/core/report/report/file-in-place", test_file_in_place);
  g_test_add_func ("/core/report/report/parents", test_parents);
  g_test_add_func ("/core/report/report/check-folder", test_check_folder);
  g_test_add_func ("/core/report/report/cancel", test_cancel);
  g_test_add_func ("/core/report/report/space", test_space);

  return g_test_run ();
}
