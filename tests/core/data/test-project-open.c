/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are no project, are damaged, or are open elsewhere; and crashes. */

#include <gio/gio.h>
#include <unistd.h>

#include "project-fixture.h"

static char *program; /* this one, to run as another process */

static void
assert_cannot_open (const char *path, int code, const char *contains)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vit_project_open (path, &error));
  g_assert_error (error, VIT_DATA_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
  if (strstr (error->message, contains) == NULL)
    g_error ("“%s” lacks “%s”", error->message, contains);
}

static void
test_not_a_project (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitProject) project = NULL;
  g_autofree char *noise = g_malloc (100000);

  assert_cannot_open (fixture->path, VIT_DATA_ERROR_PROJECT, "no file");
  assert_cannot_open (fixture->folder, VIT_DATA_ERROR_PROJECT, "folder");
  assert_cannot_open ("/dev/null", VIT_DATA_ERROR_PROJECT, "not a file");

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  assert_cannot_open (fixture->path, VIT_DATA_ERROR_PROJECT, "not a Vitrine project");

  memset (noise, 'x', 100000);
  g_assert_true (g_file_set_contents (fixture->path, noise, 100000, NULL));
  assert_cannot_open (fixture->path, VIT_DATA_ERROR_PROJECT, "not a Vitrine project");
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);

  project = create (fixture);
  execute (project, "DROP SCHEMA vitrine CASCADE");
  g_clear_object (&project);
  assert_cannot_open (fixture->path, VIT_DATA_ERROR_PROJECT, "not a Vitrine project");
}

static void
test_other_format (Fixture *fixture, gconstpointer data)
{
  static const char *const formats[] = { "2", "0", "x" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (VitProject) project = create (fixture);
      g_autofree char *sql =
          g_strdup_printf ("UPDATE vitrine.about SET value = '%s' WHERE key = 'format'",
                           formats[i]);

      execute (project, sql);
      g_clear_object (&project);
      assert_cannot_open (fixture->path, VIT_DATA_ERROR_PROJECT, i == 0 ? "version" : "damaged");
      g_assert_cmpint (g_unlink (fixture->path), ==, 0);
    }
}

static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  /* What is kept; below 0, what is missing. The last block may lack a byte only. */
  static const gssize lengths[] = { 1, 4000, 10000, 300000, 1000000, -100000, -1 };
  g_autoptr (VitProject) project = create (fixture);
  g_autofree char *content = NULL;
  gsize length;

  execute (project, "CREATE TABLE raw.a AS SELECT hash(range) AS x FROM range(300000)");
  g_clear_object (&project);

  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  g_assert_cmpuint (length, >, 1200000);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      gssize kept = lengths[i] > 0 ? lengths[i] : (gssize) length + lengths[i];

      g_assert_true (g_file_set_contents (fixture->path, content, kept, NULL));
      assert_cannot_open (fixture->path, VIT_DATA_ERROR_PROJECT, "damaged");
    }
}

/* Damage within a table's rows is met when they are read. */
static void
test_damaged_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitProject) project = create (fixture);
  g_autoptr (VitConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize length;

  execute (project, "CREATE TABLE raw.a AS SELECT hash(range) AS x FROM range(300000)");
  g_clear_object (&project);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  memset (content + 600000, 'x', 600000);
  g_assert_true (g_file_set_contents (fixture->path, content, length, NULL));

  project = reopen (fixture->path);
  connection = vit_project_connect (project, &error);
  g_assert_no_error (error);
  g_assert_null (vit_connection_query (connection, "SELECT sum(x) FROM a", NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT);
  g_assert_nonnull (strstr (error->message, "damaged"));
}

static void
test_create_errors (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) exists = NULL;
  g_autoptr (GError) no_folder = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "nothing", "a.vitrine", NULL);

  g_assert_true (g_file_set_contents (fixture->path, "mine", -1, NULL));
  g_assert_null (vit_project_create (fixture->path, &exists));
  g_assert_error (exists, G_IO_ERROR, G_IO_ERROR_EXISTS);

  g_assert_null (vit_project_create (path, &no_folder));
  g_assert_error (no_folder, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static GSubprocess *
start (const char *what, const char *path)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, what, path, NULL);
  GInputStream *stream;
  char ready;

  g_assert_no_error (error);
  stream = g_subprocess_get_stdout_pipe (process);
  g_assert_cmpint (g_input_stream_read (stream, &ready, 1, NULL, NULL), ==, 1);

  return process;
}

static void
test_busy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitProject) project = create (fixture);
  g_autoptr (GSubprocess) process = NULL;

  assert_cannot_open (fixture->path, VIT_DATA_ERROR_BUSY, "another window");
  set_document (project, "still", "works", "{}");
  g_clear_object (&project);

  process = start ("--hold", fixture->path);
  assert_cannot_open (fixture->path, VIT_DATA_ERROR_BUSY, "another window");
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);

  project = reopen (fixture->path);
}

/* The lock must outlive what reads the file beside the engine. */
static void
test_busy_after_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitProject) project = create (fixture);
  g_autofree char *copy_path = g_build_filename (fixture->folder, "copy", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;

  vit_project_save_copy (project, copy_path, NULL, &error);
  g_assert_no_error (error);

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, program, "--hold",
                              fixture->path, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  g_assert_true (g_subprocess_get_if_signaled (process) ||
                 g_subprocess_get_exit_status (process) != 0);
}

/* The other process writes pairs of rows, each pair in one transaction, and a document with each;
 * whenever it is killed, the file has whole pairs only. */
static void
test_kill (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitProject) project = create (fixture);
  gint64 n_before = 0;

  execute (project, "CREATE TABLE raw.a (x BIGINT, filler VARCHAR)");
  g_clear_object (&project);

  for (int i = 0; i < 12; i++)
    {
      g_autoptr (GSubprocess) process = start ("--write", fixture->path);
      gint64 n;

      g_usleep (g_random_int_range (0, 60000));
      g_subprocess_force_exit (process);
      g_subprocess_wait (process, NULL, NULL);

      project = reopen (fixture->path);
      n = query_integer (project, "SELECT count(*) FROM raw.a");
      g_assert_cmpint (n, >=, n_before);
      g_assert_cmpint (query_integer (project, "SELECT count(*) FROM (SELECT x FROM raw.a "
                                               "GROUP BY x HAVING count(*) <> 2000)"),
                       ==, 0);
      g_assert_cmpint (query_integer (project, "SELECT count(*) FROM vitrine.documents"), ==,
                       n / 2000);
      n_before = n;
      g_clear_object (&project);
    }
  g_assert_cmpint (n_before, >, 0);
}

/* Killed while it creates: there is none, or one that opens. */
static void
test_kill_create (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 8; i++)
    {
      g_autoptr (GSubprocess) process = start ("--create", fixture->path);
      g_autoptr (VitProject) project = NULL;

      g_usleep (g_random_int_range (0, 80000));
      g_subprocess_force_exit (process);
      g_subprocess_wait (process, NULL, NULL);

      if (g_file_test (fixture->path, G_FILE_TEST_EXISTS))
        {
          project = reopen (fixture->path);
          g_clear_object (&project);
          g_assert_cmpint (g_unlink (fixture->path), ==, 0);
        }
    }
}

static void
say_ready (void)
{
  g_assert_cmpint (write (STDOUT_FILENO, "r", 1), ==, 1);
}

static void
write_for_ever (VitProject *project)
{
  gint64 x = query_integer (project, "SELECT coalesce(max(x), 0) FROM raw.a");
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);

  say_ready ();
  while (TRUE)
    {
      g_autofree char *sql =
          g_strdup_printf ("BEGIN;"
                           "INSERT INTO raw.a SELECT %1$" G_GINT64_FORMAT
                           ", hash(range) FROM range(1000);"
                           "INSERT INTO raw.a SELECT %1$" G_GINT64_FORMAT
                           ", hash(range) FROM range(1000);"
                           "INSERT INTO vitrine.documents VALUES ('n', '%1$" G_GINT64_FORMAT
                           "', '{}', "
                           "make_timestamp(0));"
                           "COMMIT",
                           ++x);

      g_assert_true (vit_connection_execute (connection, sql, NULL, NULL));
      if (x % 20 == 0)
        g_assert_true (vit_connection_execute (connection, "CHECKPOINT", NULL, NULL));
    }
}

/* What the other process of a test does. */
static int
run_as (const char *what, const char *path)
{
  g_autoptr (VitProject) project = NULL;

  if (g_str_equal (what, "--create"))
    {
      say_ready ();
      project = vit_project_create (path, NULL);
      pause ();
    }

  project = vit_project_open (path, NULL);
  if (project == NULL)
    return 1;

  if (g_str_equal (what, "--write"))
    write_for_ever (project);

  say_ready ();
  pause ();

  return 0;
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && g_str_has_prefix (argv[1], "--") && argv[2][0] == '/')
    return run_as (argv[1], argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/core/data/project-open/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("not-a-project", test_not_a_project);
  ADD ("other-format", test_other_format);
  ADD ("truncated", test_truncated);
  ADD ("damaged-rows", test_damaged_rows);
  ADD ("create-errors", test_create_errors);
  ADD ("busy", test_busy);
  ADD ("busy-after-copy", test_busy_after_copy);
  ADD ("kill", test_kill);
  ADD ("kill-create", test_kill_create);

  return g_test_run ();
}
