/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "project-fixture.h"

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/core/data/project/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("documents", test_documents);
  ADD ("tables", test_tables);
  ADD ("drop-table", test_drop_table);
  ADD ("search-path", test_search_path);
  ADD ("query-writes-nothing", test_query_writes_nothing);
  g_test_add_func ("/core/data/type-words", test_type_words);

  return g_test_run ();
}
