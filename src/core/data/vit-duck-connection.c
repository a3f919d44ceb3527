/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-duck-connection.h"

#include <string.h>

#include "vit-duck-append.h"
#include "vit-duck-error.h"
#include "vit-duck-read.h"

struct _VitDuckConnection
{
  VitConnection parent_instance;

  VitEngine *engine;   /* owned: what `watch` belongs to */
  VitDuckWatch *watch; /* borrowed */
  duckdb_connection connection;
  gboolean in_transaction;
};

G_DEFINE_FINAL_TYPE (VitDuckConnection, vit_duck_connection, VIT_TYPE_CONNECTION)

/* The engine's reason, unless the work was cancelled: then that is the reason. */
static void
set_error (VitProgress *progress, const char *message, GError **error)
{
  if (vit_progress_check (progress, error))
    vit_duck_error_set (error, message);
}

static gboolean
prepare (VitDuckConnection *self,
         duckdb_extracted_statements statements,
         idx_t index,
         duckdb_prepared_statement *statement,
         VitProgress *progress,
         GError **error)
{
  if (duckdb_prepare_extracted_statement (self->connection, statements, index, statement) ==
      DuckDBSuccess)
    return TRUE;

  set_error (progress, duckdb_prepare_error (*statement), error);
  duckdb_destroy_prepare (statement);

  return FALSE;
}

/* Runs a prepared statement under the eye of the watch. On failure @result is destroyed. */
static gboolean
run (VitDuckConnection *self,
     duckdb_prepared_statement statement,
     duckdb_result *result,
     VitProgress *progress,
     GError **error)
{
  gboolean done;

  if (!vit_progress_check (progress, error))
    return FALSE;

  if (progress != NULL)
    vit_duck_watch_add (self->watch, self->connection, progress);
  done = duckdb_execute_prepared (statement, result) == DuckDBSuccess;
  if (progress != NULL)
    vit_duck_watch_remove (self->watch, self->connection);

  if (!done)
    {
      set_error (progress, duckdb_result_error (result), error);
      duckdb_destroy_result (result);
    }

  return done;
}

static idx_t
extract (VitDuckConnection *self,
         const char *sql,
         duckdb_extracted_statements *statements,
         GError **error)
{
  idx_t n = duckdb_extract_statements (self->connection, sql, statements);
  const char *message = duckdb_extract_statements_error (*statements);

  if (n == 0)
    {
      vit_duck_error_set (error, message ? message : "There is no statement");
      duckdb_destroy_extracted (statements);
    }

  return n;
}

/* The engine does not tell whether a transaction is open. A BEGIN succeeds only if none is, a
 * COMMIT or ROLLBACK only if one is, so each that succeeds turns the state over. One that fails
 * leaves nothing that could be committed. */
static void
follow_transaction (VitDuckConnection *self, gboolean succeeded)
{
  duckdb_result result;

  if (succeeded)
    {
      self->in_transaction = !self->in_transaction;
    }
  else if (self->in_transaction)
    {
      duckdb_query (self->connection, "ROLLBACK", &result);
      duckdb_destroy_result (&result);
      self->in_transaction = FALSE;
    }
}

static gboolean
run_one (VitDuckConnection *self,
         duckdb_extracted_statements statements,
         idx_t index,
         VitProgress *progress,
         GError **error)
{
  duckdb_prepared_statement statement;
  duckdb_result result;
  gboolean done;

  if (!prepare (self, statements, index, &statement, progress, error))
    return FALSE;

  done = run (self, statement, &result, progress, error);
  if (done)
    duckdb_destroy_result (&result);
  if (duckdb_prepared_statement_type (statement) == DUCKDB_STATEMENT_TYPE_TRANSACTION)
    follow_transaction (self, done);
  duckdb_destroy_prepare (&statement);

  return done;
}

static gboolean
vit_duck_connection_execute (VitConnection *connection,
                             const char *sql,
                             VitProgress *progress,
                             GError **error)
{
  VitDuckConnection *self = VIT_DUCK_CONNECTION (connection);
  duckdb_extracted_statements statements;
  idx_t n = extract (self, sql, &statements, error);
  gboolean done = n > 0;

  if (n == 0)
    return FALSE;

  for (idx_t i = 0; done && i < n; i++)
    {
      g_autoptr (VitProgress) part =
          vit_progress_new_part (progress, (double) i / n, (double) (i + 1) / n);

      done = run_one (self, statements, i, part, error);
    }

  duckdb_destroy_extracted (&statements);

  return done;
}

static gboolean
can_read_all (duckdb_result *result)
{
  for (idx_t i = 0; i < duckdb_column_count (result); i++)
    if (!vit_duck_can_read (duckdb_column_type (result, i)))
      return FALSE;

  return TRUE;
}

/* @sql around which columns of types without a place in a frame (lists, intervals, …) are cast
 * to text; %NULL if there are none. Columns get numbers for names, as theirs may repeat. */
static char *
dup_readable_sql (duckdb_prepared_statement statement, const char *sql)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *trimmed = g_strdup (sql);
  idx_t n = duckdb_prepared_statement_column_count (statement);
  gboolean readable = TRUE;

  for (idx_t i = 0; i < n; i++)
    {
      char *name = (char *) duckdb_prepared_statement_column_name (statement, i);
      g_auto (GStrv) parts = g_strsplit (name, "\"", -1);
      g_autofree char *quoted = g_strjoinv ("\"\"", parts);
      gboolean can = vit_duck_can_read (duckdb_prepared_statement_column_type (statement, i));

      readable = readable && can;
      g_string_append_printf (names, "%sc%u", i > 0 ? ", " : "", (guint) i);
      g_string_append_printf (columns, can ? "%sc%u AS \"%s\"" : "%sCAST(c%u AS VARCHAR) AS \"%s\"",
                              i > 0 ? ", " : "", (guint) i, quoted);
      duckdb_free (name);
    }

  if (readable)
    return NULL;

  g_strchomp (trimmed);
  while (g_str_has_suffix (trimmed, ";"))
    {
      trimmed[strlen (trimmed) - 1] = '\0';
      g_strchomp (trimmed);
    }

  return g_strdup_printf ("SELECT %s FROM (%s\n) AS q(%s)", columns->str, trimmed, names->str);
}

/* The only statement of @sql. */
static gboolean
prepare_only (VitDuckConnection *self,
              const char *sql,
              duckdb_prepared_statement *statement,
              VitProgress *progress,
              GError **error)
{
  duckdb_extracted_statements statements;
  idx_t n = extract (self, sql, &statements, error);
  gboolean done;

  if (n == 0)
    return FALSE;

  if (n == 1)
    done = prepare (self, statements, 0, statement, progress, error);
  else
    {
      g_set_error_literal (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE,
                           "One statement is expected here, not several");
      done = FALSE;
    }
  duckdb_destroy_extracted (&statements);

  return done;
}

/* As prepare_only(), with a result that can be read, wherever that is possible. */
static gboolean
prepare_query (VitDuckConnection *self,
               const char *sql,
               duckdb_prepared_statement *statement,
               VitProgress *progress,
               GError **error)
{
  duckdb_prepared_statement readable;
  g_autofree char *readable_sql = NULL;

  if (!prepare_only (self, sql, statement, progress, error))
    return FALSE;

  /* Such a statement could write files: even without external access the engine lets SQL write
   * over the database file itself. */
  if (duckdb_prepared_statement_type (*statement) != DUCKDB_STATEMENT_TYPE_SELECT)
    {
      g_set_error_literal (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE,
                           "Only statements that read tables can be asked: SELECT, WITH, FROM, "
                           "VALUES, DESCRIBE, SUMMARIZE, SHOW");
      duckdb_destroy_prepare (statement);
      return FALSE;
    }

  readable_sql = dup_readable_sql (*statement, sql);
  if (readable_sql != NULL && prepare_only (self, readable_sql, &readable, progress, NULL))
    {
      duckdb_destroy_prepare (statement);
      *statement = readable;
    }

  return TRUE;
}

static gboolean
check_readable (duckdb_result *result, GError **error)
{
  if (can_read_all (result))
    return TRUE;

  g_set_error_literal (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE,
                       "The statement yields values that are neither numbers, times nor text; "
                       "cast them to VARCHAR");

  return FALSE;
}

static VitFrame *
vit_duck_connection_query (VitConnection *connection,
                           const char *sql,
                           VitProgress *progress,
                           GError **error)
{
  VitDuckConnection *self = VIT_DUCK_CONNECTION (connection);
  duckdb_prepared_statement statement;
  duckdb_result result;
  VitFrame *frame = NULL;
  gboolean done;

  if (!prepare_query (self, sql, &statement, progress, error))
    return NULL;

  done = run (self, statement, &result, progress, error);
  duckdb_destroy_prepare (&statement);
  if (!done)
    return NULL;

  if (check_readable (&result, error))
    frame = vit_duck_read (&result, progress, error);
  duckdb_destroy_result (&result);

  return frame;
}

/* Begins a prepared statement whose rows come as they are fetched. On failure there is no
 * @result. */
static gboolean
begin_stream (duckdb_prepared_statement statement,
              duckdb_result *result,
              VitProgress *progress,
              GError **error)
{
  duckdb_pending_result pending;
  gboolean begun = duckdb_pending_prepared_streaming (statement, &pending) == DuckDBSuccess;
  gboolean done = begun && duckdb_execute_pending (pending, result) == DuckDBSuccess;

  if (!done)
    set_error (progress, begun ? duckdb_result_error (result) : duckdb_pending_error (pending),
               error);
  if (begun && !done)
    duckdb_destroy_result (result);
  duckdb_destroy_pending (&pending);

  return done;
}

static gboolean
vit_duck_connection_read (VitConnection *connection,
                          const char *sql,
                          VitFrameFunc func,
                          gpointer data,
                          VitProgress *progress,
                          GError **error)
{
  VitDuckConnection *self = VIT_DUCK_CONNECTION (connection);
  duckdb_prepared_statement statement;
  duckdb_result result;
  gboolean done;

  if (!vit_progress_check (progress, error) ||
      !prepare_query (self, sql, &statement, progress, error))
    return FALSE;

  if (progress != NULL)
    vit_duck_watch_add (self->watch, self->connection, progress);
  done = begin_stream (statement, &result, progress, error);
  if (done)
    {
      done = check_readable (&result, error) &&
             vit_duck_read_parts (&result, func, data, progress, error);
      duckdb_destroy_result (&result);
    }
  if (progress != NULL)
    vit_duck_watch_remove (self->watch, self->connection);
  duckdb_destroy_prepare (&statement);

  return done;
}

static gboolean
vit_duck_connection_append (VitConnection *connection,
                            const char *table,
                            VitFrame *frame,
                            GError **error)
{
  VitDuckConnection *self = VIT_DUCK_CONNECTION (connection);

  if (self->in_transaction)
    return vit_duck_append (self->connection, table, frame, error);

  if (!vit_connection_begin (connection, error))
    return FALSE;

  if (vit_duck_append (self->connection, table, frame, error))
    return vit_connection_commit (connection, error);

  vit_connection_rollback (connection);

  return FALSE;
}

static void
vit_duck_connection_finalize (GObject *object)
{
  VitDuckConnection *self = VIT_DUCK_CONNECTION (object);

  if (self->connection != NULL)
    duckdb_disconnect (&self->connection);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (vit_duck_connection_parent_class)->finalize (object);
}

static void
vit_duck_connection_class_init (VitDuckConnectionClass *klass)
{
  VitConnectionClass *connection_class = VIT_CONNECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vit_duck_connection_finalize;
  connection_class->execute = vit_duck_connection_execute;
  connection_class->query = vit_duck_connection_query;
  connection_class->read = vit_duck_connection_read;
  connection_class->append = vit_duck_connection_append;
}

static void
vit_duck_connection_init (VitDuckConnection *self)
{
}

/**
 * vit_duck_connection_new:
 * @engine: what it belongs to, kept alive by it
 * @database: the engine's database
 * @watch: the engine's watch
 *
 * Returns: (transfer full): a new connection, or %NULL with an error of #VitDataError
 */
VitConnection *
vit_duck_connection_new (VitEngine *engine,
                         duckdb_database database,
                         VitDuckWatch *watch,
                         GError **error)
{
  /* Without the first the engine does not count what it has done; the bar itself would go to
   * standard output. */
  static const char set_up[] = "SET enable_progress_bar = true;"
                               "SET enable_progress_bar_print = false;"
                               "SET progress_bar_time = 0";
  g_autoptr (VitDuckConnection) self = g_object_new (VIT_TYPE_DUCK_CONNECTION, NULL);

  self->engine = g_object_ref (engine);
  self->watch = watch;

  if (duckdb_connect (database, &self->connection) != DuckDBSuccess)
    {
      g_set_error_literal (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ENGINE,
                           "The engine does not accept another connection");
      return NULL;
    }

  if (!vit_connection_execute (VIT_CONNECTION (self), set_up, NULL, error))
    return NULL;

  return VIT_CONNECTION (g_steal_pointer (&self));
}
