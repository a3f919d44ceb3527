/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies, and a disk that has no room for one. */

#include <signal.h>
#include <sys/resource.h>

#include "project-fixture.h"

static VitProject *
create_with_rows (Fixture *fixture)
{
  VitProject *project = create (fixture);

  execute (project, "CREATE TABLE raw.a AS SELECT hash(range) AS x FROM range(2000000);"
                    "CREATE VIEW clean.a AS SELECT * FROM raw.a;"
                    "COMMENT ON COLUMN raw.a.x IS 'id'");
  set_document (project, "source", "a", "{\"a\":1}");

  return project;
}

static void
check_copy (const char *path)
{
  g_autoptr (VitProject) copy = reopen (path);
  g_autofree char *document = get_document (copy, "source", "a");

  g_assert_cmpint (query_integer (copy, "SELECT count(DISTINCT x) FROM a"), ==, 2000000);
  g_assert_cmpint (query_integer (copy, "SELECT count(*) FROM duckdb_columns() "
                                        "WHERE comment = 'id'"),
                   ==, 1);
  g_assert_cmpstr (document, ==, "{\"a\":1}");
}

static void
test_save_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitProject) project = create_with_rows (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "copy", NULL);
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "replaced", -1, NULL));
  vit_project_save_copy (project, path, progress, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (vit_progress_get_fraction (progress), ==, 1);

  check_copy (path);
  set_document (project, "still", "works", "{}");
}

/* With another connection in the middle of a transaction there can be no checkpoint. */
static void
test_save_copy_with_log (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitProject) project = create_with_rows (fixture);
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "copy", NULL);
  g_autoptr (VitProject) copy = NULL;
  g_autofree char *document = NULL;
  g_autoptr (GError) error = NULL;

  vit_connection_begin (connection, &error);
  g_assert_no_error (error);
  vit_connection_execute (connection, "CREATE TABLE raw.unfinished AS SELECT 1", NULL, &error);
  g_assert_no_error (error);
  set_document (project, "kind", "in the log", "{}");

  vit_project_save_copy (project, path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture), ==, 3);

  copy = reopen (path);
  document = get_document (copy, "kind", "in the log");
  g_assert_nonnull (document);
  g_assert_cmpint (query_integer (copy, "SELECT count(*) FROM duckdb_tables() "
                                        "WHERE table_name = 'unfinished'"),
                   ==, 0);
}

static void
test_save_memory (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitProject) project = vit_project_new_in_memory (&error);
  g_autofree char *bad_path = g_build_filename (fixture->folder, "nothing", "copy", NULL);

  g_assert_no_error (error);
  g_assert_null (vit_project_get_path (project));
  execute (project, "CREATE TABLE raw.a AS SELECT hash(range) AS x FROM range(2000000);"
                    "CREATE VIEW clean.a AS SELECT * FROM raw.a;"
                    "COMMENT ON COLUMN raw.a.x IS 'id'");
  set_document (project, "source", "a", "{\"a\":1}");

  vit_project_save_copy (project, fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture), ==, 1);
  check_copy (fixture->path);

  g_assert_false (vit_project_save_copy (project, bad_path, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT);
}

static void
cancel_when_begun (VitProgress *progress, gpointer data)
{
  if (vit_progress_get_fraction (progress) > 0)
    g_cancellable_cancel (vit_progress_get_cancellable (progress));
}

static void
test_save_copy_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitProject) project = create_with_rows (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "copy", NULL);
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;

  vit_progress_watch (progress, cancel_when_begun, NULL);
  g_assert_false (vit_project_save_copy (project, path, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* A limit on the size of files stands for a full disk: the same call fails. */
static void
test_disk_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitProject) project = create_with_rows (fixture);
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "copy", NULL);
  g_autoptr (GError) copy_error = NULL;
  g_autoptr (GError) write_error = NULL;
  struct rlimit before, limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = 8000000;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

  g_assert_false (vit_project_save_copy (project, path, NULL, &copy_error));
  g_assert_false (
      vit_connection_execute (connection,
                              "CREATE TABLE raw.b AS SELECT hash(range) AS x FROM range(3000000)",
                              NULL, &write_error));

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_error (copy_error, VIT_DATA_ERROR, VIT_DATA_ERROR_SPACE);
  g_assert_error (write_error, VIT_DATA_ERROR, VIT_DATA_ERROR_SPACE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  g_clear_object (&connection);
  g_clear_object (&project);
  project = reopen (fixture->path);
  g_assert_cmpint (query_integer (project, "SELECT count(DISTINCT x) FROM a"), ==, 2000000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/core/data/project-copy/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("save-copy", test_save_copy);
  ADD ("save-copy-with-log", test_save_copy_with_log);
  ADD ("save-memory", test_save_memory);
  ADD ("save-copy-cancelled", test_save_copy_cancelled);
  ADD ("disk-full", test_disk_full);

  return g_test_run ();
}
