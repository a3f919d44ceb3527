/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sqlite-cells.h"

#include <math.h>
#include <sqlite3.h>
#include <string.h>

#include "vit-data-error.h"
#include "vit-from.h"
#include "vit-source-file.h"
#include "vit-sql.h"

/* How many steps of its machine pass between two looks whether the work is still wanted. */
#define CHECK_EVERY 100000

typedef sqlite3 VitSqlite;
typedef sqlite3_stmt VitSqliteQuery;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitSqlite, sqlite3_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitSqliteQuery, sqlite3_finalize)

/**
 * vit_sqlite_recognise:
 * @head: the beginning of a file
 *
 * Returns: whether it is a SQLite database
 */
gboolean
vit_sqlite_recognise (const char *head, gsize length)
{
  return length >= 16 && memcmp (head, "SQLite format 3", 16) == 0;
}

static gboolean
fail (const VitText *file, sqlite3 *database, GError **error)
{
  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
               "%s is damaged and cannot be read as a SQLite database (%s)", file->source_path,
               sqlite3_errmsg (database));

  return FALSE;
}

/* Read-only, without any lock or journal, and without trust in what the schema calls. */
static sqlite3 *
open_database (const VitText *file, GError **error)
{
  g_autofree char *uri = g_filename_to_uri (file->path, NULL, error);
  g_autofree char *options = uri ? g_strconcat (uri, "?mode=ro&immutable=1", NULL) : NULL;
  g_autoptr (VitSqlite) database = NULL;

  if (options == NULL || !vit_source_file_check_journal (file->source_path, "-wal", error))
    return NULL;

  if (sqlite3_open_v2 (options, &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL) !=
      SQLITE_OK)
    {
      fail (file, database, error);
      return NULL;
    }
  sqlite3_db_config (database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);

  return g_steal_pointer (&database);
}

static GStrv
list_tables (const VitText *file, sqlite3 *database, GError **error)
{
  static const char sql[] = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND "
                            "name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
  g_autoptr (VitSqliteQuery) query = NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  int result = sqlite3_prepare_v2 (database, sql, -1, &query, NULL);

  while (result == SQLITE_OK || result == SQLITE_ROW)
    {
      result = sqlite3_step (query);
      if (result == SQLITE_ROW)
        g_strv_builder_add (names, (const char *) sqlite3_column_text (query, 0));
    }

  if (result == SQLITE_DONE)
    return g_strv_builder_end (names);
  fail (file, database, error);

  return NULL;
}

/* With as many digits as it takes to tell the number from its neighbours, and no more. */
static void
add_double (VitCells *cells, guint column, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    return;

  g_ascii_formatd (text, sizeof text, "%.15g", value);
  if (g_ascii_strtod (text, NULL) != value)
    g_ascii_formatd (text, sizeof text, "%.17g", value);
  vit_cells_set (cells, column, VIT_CELL_NUMBER | VIT_CELL_DECIMAL, text, strlen (text));
}

/* Returns why the row cannot be read, or %NULL. */
static const char *
add_cell (VitCells *cells, guint column, sqlite3_stmt *query)
{
  int type = sqlite3_column_type (query, (int) column);
  const char *text;
  gsize length;

  if (type == SQLITE_FLOAT)
    {
      add_double (cells, column, sqlite3_column_double (query, (int) column));
    }
  else if (type == SQLITE_INTEGER || type == SQLITE_TEXT)
    {
      text = (const char *) sqlite3_column_text (query, (int) column);
      length = (gsize) sqlite3_column_bytes (query, (int) column);
      if (!g_utf8_validate (text, (gssize) length, NULL))
        return "a text is not UTF-8";
      vit_cells_set (cells, column, type == SQLITE_TEXT ? VIT_CELL_TEXT : VIT_CELL_NUMBER, text,
                     length);
    }
  else if (type == SQLITE_BLOB)
    {
      return "a value is binary, which no table can hold";
    }

  return NULL;
}

static gboolean
add_row (VitCells *cells, sqlite3_stmt *query, gint64 row, GError **error)
{
  const char *problem = NULL;

  for (guint i = 0; problem == NULL && i < cells->columns->len; i++)
    problem = add_cell (cells, i, query);
  if (problem == NULL)
    return vit_cells_end_row (cells, row, 0, error);

  vit_cells_reject (cells, VIT_REJECT_RECORD, row, problem, NULL);

  return TRUE;
}

static int
is_unwanted (void *progress)
{
  return vit_progress_is_cancelled (progress);
}

static gboolean
read_rows (VitCells *cells,
           const VitText *file,
           sqlite3 *database,
           const char *table,
           VitProgress *progress,
           GError **error)
{
  g_autofree char *name = vit_sql_name (table);
  g_autofree char *sql = g_strconcat ("SELECT * FROM ", name, NULL);
  g_autoptr (VitSqliteQuery) query = NULL;
  int result = sqlite3_prepare_v2 (database, sql, -1, &query, NULL);

  if (result != SQLITE_OK)
    return fail (file, database, error);

  for (int i = 0; i < sqlite3_column_count (query); i++)
    vit_cells_add_column (cells, sqlite3_column_name (query, i));

  result = SQLITE_ROW;
  for (gint64 row = 1; result == SQLITE_ROW && !vit_cells_is_full (cells); row++)
    {
      result = sqlite3_step (query);
      if (result == SQLITE_ROW && !add_row (cells, query, row, error))
        return FALSE;
    }

  return vit_progress_check (progress, error) &&
         (result == SQLITE_DONE || result == SQLITE_ROW || fail (file, database, error));
}

/**
 * vit_sqlite_read_cells:
 * @cells: where the cells go; its source says which table
 * @file: the database
 * @progress: (nullable): its progress
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError or %G_IO_ERROR_CANCELLED
 */
gboolean
vit_sqlite_read_cells (VitCells *cells, const VitText *file, VitProgress *progress, GError **error)
{
  g_autoptr (VitSqlite) database = open_database (file, error);
  g_auto (GStrv) tables = database ? list_tables (file, database, error) : NULL;

  if (tables == NULL || !vit_from_choose (cells->source, (const char *const *) tables, error))
    return FALSE;
  if (progress != NULL)
    sqlite3_progress_handler (database, CHECK_EVERY, is_unwanted, progress);

  return read_rows (cells, file, database, cells->source->from, progress, error);
}

/**
 * vit_sqlite_list_tables:
 * @file: the database
 *
 * Returns: (transfer full): the names of its tables and views, or %NULL with
 *   %VIT_DATA_ERROR_SOURCE
 */
GStrv
vit_sqlite_list_tables (const VitText *file, GError **error)
{
  g_autoptr (VitSqlite) database = open_database (file, error);

  return database ? list_tables (file, database, error) : NULL;
}
