/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-duckdb-file.h"

#include <string.h>
#include <unistd.h>

#include "vit-data-error.h"
#include "vit-data-resources.h"
#include "vit-duck-engine-private.h"
#include "vit-from.h"
#include "vit-source-file.h"
#include "vit-sql.h"

/* A database of another program is opened by an engine of its own, beside the project's, so that
 * nothing that is in it can reach the project. The table that is wanted goes on as Parquet. */

/**
 * vit_duckdb_recognise:
 * @head: the beginning of a file
 *
 * Returns: whether it is a DuckDB database; its mark is behind a checksum
 */
gboolean
vit_duckdb_recognise (const char *head, gsize length)
{
  return length >= 12 && memcmp (head + 8, "DUCK", 4) == 0;
}

/* A database that is open: attached to an engine of its own as "source". */
typedef struct
{
  VitEngine *engine;
  VitConnection *connection;
  char *let_in;
} Database;

static VitDuckGate *
get_gate (const Database *self)
{
  return vit_duck_engine_get_gate (VIT_DUCK_ENGINE (self->engine));
}

static void
database_close (Database *self)
{
  if (self->connection != NULL)
    vit_connection_execute (self->connection, "DETACH source", NULL, NULL);
  if (self->let_in != NULL)
    vit_duck_gate_shut (get_gate (self), self->let_in);
  g_free (self->let_in);
  g_clear_object (&self->connection);
  g_clear_object (&self->engine);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Database, database_close)

static gboolean
attach (Database *self, const VitText *file, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *path = vit_sql_string (self->let_in);
  g_autofree char *sql = vit_sql_fill ("ATTACH {path} AS source (READ_ONLY)", "path", path, NULL);

  if (vit_connection_execute (self->connection, sql, NULL, &reason))
    return TRUE;

  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
               "%s cannot be opened as a DuckDB database; it is damaged, of a newer version, or in "
               "use by another program (%.*s)",
               file->source_path, (int) strcspn (reason->message, "\n"), reason->message);

  return FALSE;
}

static Database *
database_open (const VitText *file, const char *temp_folder, GError **error)
{
  g_autoptr (Database) self = g_new0 (Database, 1);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *name = g_strdup_printf (".vitrine-%s.tmp", unique);
  g_autofree char *spill = g_build_filename (temp_folder, name, NULL);
  VitDuckOptions options;

  if (!vit_source_file_check_journal (file->source_path, ".wal", error))
    return NULL;

  vit_duck_options_init (&options);
  options.memory_share = 0.3;
  options.temp_folder = spill;
  self->engine = vit_duck_engine_new (NULL, &options, error);
  self->let_in = self->engine ? vit_duck_gate_let_in (get_gate (self), file->path, error) : NULL;
  self->connection = self->let_in ? vit_engine_connect (self->engine, error) : NULL;

  return self->connection != NULL && attach (self, file, error) ? g_steal_pointer (&self) : NULL;
}

static VitFrame *
query_tables (const Database *self, GError **error)
{
  g_autofree char *sql = vit_sql_load (vit_data_get_resource (), "data/duckdb-tables.sql", NULL);

  return vit_connection_query (self->connection, sql, NULL, error);
}

static GStrv
list_names (VitFrame *tables)
{
  const VitColumn *names = vit_frame_find_column (tables, "name");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; i < vit_frame_get_n_rows (tables); i++)
    g_strv_builder_add (builder, vit_column_get_text (names, i));

  return g_strv_builder_end (builder);
}

/* The name by which the engine knows a table of the list. */
static char *
dup_reference (VitFrame *tables, const char *name)
{
  for (gsize i = 0; i < vit_frame_get_n_rows (tables); i++)
    if (g_str_equal (vit_column_get_text (vit_frame_find_column (tables, "name"), i), name))
      return g_strdup (vit_column_get_text (vit_frame_find_column (tables, "reference"), i));

  return NULL;
}

/* Whole numbers of 128 bits, which sums are, would become inexact in Parquet. */
static char *
write_columns (const Database *self, const char *reference, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DESCRIBE SELECT * FROM %s", reference);
  g_autoptr (VitFrame) columns = vit_connection_query (self->connection, sql, NULL, error);
  GString *list = g_string_new (NULL);

  for (gsize i = 0; columns != NULL && i < vit_frame_get_n_rows (columns); i++)
    {
      g_autofree char *name =
          vit_sql_name (vit_column_get_text (vit_frame_find_column (columns, "column_name"), i));
      const char *type = vit_column_get_text (vit_frame_find_column (columns, "column_type"), i);
      gboolean is_huge = g_str_equal (type, "HUGEINT") || g_str_equal (type, "UHUGEINT");

      g_string_append_printf (list, is_huge ? "%s CAST(%s AS VARCHAR) AS %s" : "%s %s AS %s",
                              i > 0 ? "," : "", name, name);
    }

  return g_string_free (list, columns == NULL);
}

static gboolean
copy_table (const Database *self,
            const char *reference,
            const char *path,
            VitProgress *progress,
            GError **error)
{
  g_autofree char *columns = write_columns (self, reference, error);
  g_autofree char *let_in = columns ? vit_duck_gate_let_in (get_gate (self), path, error) : NULL;
  g_autofree char *target = let_in ? vit_sql_string (let_in) : NULL;
  g_autofree char *sql = NULL;
  gboolean done;

  if (target == NULL)
    return FALSE;

  sql = g_strdup_printf ("COPY (SELECT %s FROM %s) TO %s (FORMAT parquet, USE_TMP_FILE false)",
                         columns, reference, target);
  done = vit_connection_execute (self->connection, sql, progress, error);
  vit_duck_gate_shut (get_gate (self), let_in);

  return done;
}

/**
 * vit_duckdb_unfold:
 * @source: says which table; it is set if there is only one
 * @file: the database; it holds the table, as Parquet, afterwards
 * @temp_folder: where that goes
 * @progress: (nullable): its progress
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError or %G_IO_ERROR_CANCELLED
 */
gboolean
vit_duckdb_unfold (VitSource *source,
                   VitText *file,
                   const char *temp_folder,
                   VitProgress *progress,
                   GError **error)
{
  g_autoptr (Database) database = database_open (file, temp_folder, error);
  g_autoptr (VitFrame) tables = database ? query_tables (database, error) : NULL;
  g_auto (GStrv) names = tables ? list_names (tables) : NULL;
  g_autofree char *reference = NULL;
  g_autofree char *path = NULL;
  VitTextScan scan;
  int copy;

  if (names == NULL || !vit_from_choose (source, (const char *const *) names, error))
    return FALSE;

  copy = vit_source_file_create_temp (temp_folder, error);
  if (copy < 0)
    return FALSE;

  reference = dup_reference (tables, source->from);
  path = g_strdup_printf ("/proc/self/fd/%d", copy);
  if (!copy_table (database, reference, path, progress, error))
    {
      close (copy);
      return FALSE;
    }

  vit_text_scan_init (&scan);
  vit_text_take (file, copy, &scan, NULL);

  return TRUE;
}

/**
 * vit_duckdb_list_tables:
 * @file: the database
 *
 * Returns: (transfer full): the names of its tables and views, or %NULL with an error of
 *   #VitDataError
 */
GStrv
vit_duckdb_list_tables (const VitText *file, GError **error)
{
  g_autoptr (Database) database = database_open (file, g_get_tmp_dir (), error);
  g_autoptr (VitFrame) tables = database ? query_tables (database, error) : NULL;

  return tables ? list_names (tables) : NULL;
}
