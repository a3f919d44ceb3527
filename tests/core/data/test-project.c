/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "vit-data-error.h"
#include "vit-project.h"

static char *program; /* this one, to run as another process */

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("vitrine-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "shop's.vitrine", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static VitProject *
create (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  VitProject *project = vit_project_create (fixture->path, &error);

  g_assert_no_error (error);

  return project;
}

static VitProject *
reopen (const char *path)
{
  g_autoptr (GError) error = NULL;
  VitProject *project = vit_project_open (path, &error);

  g_assert_no_error (error);

  return project;
}

static void
execute (VitProject *project, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitConnection) connection = vit_project_connect (project, &error);

  g_assert_no_error (error);
  vit_connection_execute (connection, sql, NULL, &error);
  g_assert_no_error (error);
}

static gint64
query_integer (VitProject *project, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitConnection) connection = vit_project_connect (project, &error);
  g_autoptr (VitFrame) frame = NULL;

  g_assert_no_error (error);
  frame = vit_connection_query (connection, sql, NULL, &error);
  g_assert_no_error (error);

  return (gint64) vit_column_get_number (vit_frame_get_column (frame, 0), 0);
}

static void
set_document (VitProject *project, const char *kind, const char *name, const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (json, &error);

  g_assert_no_error (error);
  vit_project_set_document (project, kind, name, node, &error);
  g_assert_no_error (error);
}

static char *
get_document (VitProject *project, const char *kind, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = vit_project_get_document (project, kind, name, &error);

  g_assert_no_error (error);

  return node ? json_to_string (node, FALSE) : NULL;
}

static void
test_documents (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitProject) project = create (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *removed = NULL;
  g_auto (GStrv) names = NULL;

  set_document (project, "source", "it's", "{\"a\":1}");
  set_document (project, "source", "it's", "{\"a\":2,\"b\":\"'ż\\\"\"}");
  set_document (project, "source", "alpha", "[]");
  set_document (project, "roles", "it's", "{}");
  g_clear_object (&project);

  project = reopen (fixture->path);
  first = get_document (project, "source", "it's");
  g_assert_cmpstr (first, ==, "{\"a\":2,\"b\":\"'ż\\\"\"}");

  names = vit_project_list_documents (project, "source", &error);
  g_assert_no_error (error);
  g_assert_cmpstrv (names, ((const char *const[]){ "alpha", "it's", NULL }));

  vit_project_set_document (project, "source", "it's", NULL, &error);
  g_assert_no_error (error);
  removed = get_document (project, "source", "it's");
  g_assert_null (removed);
}

static void
test_tables (Fixture *fixture, gconstpointer data)
{
  static const VitTypeOf types[] = { VIT_TYPE_OF_ID,     VIT_TYPE_OF_TEXT, VIT_TYPE_OF_INTEGER,
                                     VIT_TYPE_OF_NUMBER, VIT_TYPE_OF_DATE, VIT_TYPE_OF_TIMESTAMP,
                                     VIT_TYPE_OF_BOOLEAN };
  g_autoptr (VitProject) project = create (fixture);
  g_autoptr (VitTableInfo) info = NULL;
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (GError) error = NULL;

  execute (project,
           "CREATE TABLE raw.\"my orders\" AS SELECT 'a' || range AS i, 't' AS t, range AS n, "
           "range / 3 AS p, DATE '2020-01-01' AS d, TIMESTAMP '2020-01-01' AS s, true AS b "
           "FROM range(10);"
           "COMMENT ON COLUMN raw.\"my orders\".i IS 'id';"
           "CREATE TABLE clean.\"my orders\" AS SELECT * FROM raw.\"my orders\" WHERE n > 2;"
           "CREATE TABLE raw.a AS SELECT 1 AS x;"
           "CREATE VIEW clean.a AS SELECT * FROM raw.a");

  info = vit_project_get_table (project, "my orders", &error);
  g_assert_no_error (error);
  g_assert_cmpint (info->n_rows, ==, 7);
  g_assert_cmpint (info->n_rows_raw, ==, 10);
  g_assert_cmpuint (info->fields->len, ==, G_N_ELEMENTS (types));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      VitField *field = g_ptr_array_index (info->fields, i);

      g_assert_cmpint (field->type, ==, types[i]);
      g_assert_cmpint (field->name[0], ==, "itnpdsb"[i]);
    }

  tables = vit_project_list_tables (project, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tables->len, ==, 2);
  g_assert_cmpstr (((VitTableInfo *) g_ptr_array_index (tables, 0))->name, ==, "a");
  g_assert_cmpstr (((VitTableInfo *) g_ptr_array_index (tables, 1))->name, ==, "my orders");
}

static void
test_drop_table (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitProject) project = create (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) twice = NULL;
  g_autofree char *source = NULL;
  g_autofree char *study = NULL;

  execute (project, "CREATE TABLE raw.a AS SELECT 1 AS x; "
                    "CREATE VIEW clean.a AS SELECT * FROM raw.a");
  set_document (project, "source", "a", "{}");
  set_document (project, "study", "a", "{}");

  vit_project_drop_table (project, "a", &error);
  g_assert_no_error (error);

  g_assert_cmpint (query_integer (project, "SELECT count(*) FROM duckdb_tables() "
                                           "WHERE table_name = 'a'"),
                   ==, 0);
  g_assert_cmpint (query_integer (project, "SELECT count(*) FROM duckdb_views() "
                                           "WHERE view_name = 'a'"),
                   ==, 0);
  source = get_document (project, "source", "a");
  g_assert_null (source);
  study = get_document (project, "study", "a");
  g_assert_nonnull (study);

  g_assert_false (vit_project_drop_table (project, "a", &twice));
  g_assert_error (twice, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
}

static void
test_search_path (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitProject) project = create (fixture);

  execute (project, "CREATE TABLE raw.a AS SELECT 1 AS x; CREATE TABLE raw.b AS SELECT 3 AS x; "
                    "CREATE TABLE clean.a AS SELECT 2 AS x");
  g_assert_cmpint (query_integer (project, "SELECT x FROM a"), ==, 2);
  g_assert_cmpint (query_integer (project, "SELECT x FROM b"), ==, 3);
}

/* SQL that a user wrote goes through vit_connection_query(): it may not write, least of all
 * over the project itself, which the engine would allow. */
static void
test_query_writes_nothing (Fixture *fixture, gconstpointer data)
{
  static const char *const refused[] = {
    "COPY (SELECT 1) TO '%s' (USE_TMP_FILE false)",
    "COPY (SELECT 1) TO '%s.wal' (USE_TMP_FILE false)",
    "EXPLAIN ANALYZE COPY (SELECT 1) TO '%s' (USE_TMP_FILE false)",
    "INSERT INTO raw.a VALUES (2) RETURNING x -- %s",
    "DROP TABLE raw.a -- %s",
    "SET memory_limit = '1KB' -- %s",
    "CALL force_checkpoint() -- %s",
    "SELECT 1; DROP TABLE raw.a -- %s",
  };
  g_autoptr (VitProject) project = vit_project_create (fixture->path, NULL);
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);
  g_auto (GStrv) parts = g_strsplit (fixture->path, "'", -1);
  g_autofree char *quoted = g_strjoinv ("''", parts);

  execute (project, "CREATE TABLE raw.a AS SELECT 1 AS x");
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *sql = g_strdup_printf (refused[i], quoted);
      g_autoptr (GError) error = NULL;

      g_assert_null (vit_connection_query (connection, sql, NULL, &error));
      g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE);
    }

  g_clear_object (&connection);
  g_clear_object (&project);
  project = reopen (fixture->path);
  g_assert_cmpint (query_integer (project, "SELECT x FROM a"), ==, 1);
}

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

static void
test_type_words (void)
{
  VitTypeOf type;

  for (VitTypeOf i = VIT_TYPE_OF_TEXT; i <= VIT_TYPE_OF_ID; i++)
    {
      g_assert_true (vit_type_of_from_word (vit_type_of_to_word (i), &type));
      g_assert_cmpint (type, ==, i);
    }
  g_assert_cmpstr (vit_type_of_to_word (VIT_TYPE_OF_TIMESTAMP), ==, "timestamp");
  g_assert_false (vit_type_of_from_word ("Timestamp", &type));
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
  g_test_add ("/core/data/project/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("documents", test_documents);
  ADD ("tables", test_tables);
  ADD ("drop-table", test_drop_table);
  ADD ("search-path", test_search_path);
  ADD ("query-writes-nothing", test_query_writes_nothing);
  ADD ("not-a-project", test_not_a_project);
  ADD ("other-format", test_other_format);
  ADD ("truncated", test_truncated);
  ADD ("damaged-rows", test_damaged_rows);
  ADD ("create-errors", test_create_errors);
  ADD ("busy", test_busy);
  ADD ("busy-after-copy", test_busy_after_copy);
  ADD ("kill", test_kill);
  ADD ("kill-create", test_kill_create);
  ADD ("save-copy", test_save_copy);
  ADD ("save-copy-with-log", test_save_copy_with_log);
  ADD ("save-memory", test_save_memory);
  ADD ("save-copy-cancelled", test_save_copy_cancelled);
  ADD ("disk-full", test_disk_full);
  g_test_add_func ("/core/data/type-words", test_type_words);

  return g_test_run ();
}
