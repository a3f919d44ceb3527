/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <sys/stat.h>

#include "vit-data-error.h"
#include "vit-duck-engine-private.h"
#include "vit-project-private.h"
#include "vit-sql.h"

/* Opening reads the catalogue only. A file that was cut off behind it, as by a download that
 * broke, would open and fail at the first look at a table. A file that is shorter than its own
 * header says may be sound, though: blocks at its end need not be in use. So in that case, and
 * only then, each table is asked where its rows lie. */

/* The file begins with three headers of this size. */
#define HEADERS (3 * 4096)

static gboolean
query_number (VitConnection *connection, const char *sql, double *number, GError **error)
{
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, error);

  if (frame == NULL)
    return FALSE;

  *number = vit_column_get_number (vit_frame_get_column (frame, 0), 0);

  return TRUE;
}

static gboolean
check_tables (VitConnection *connection, double n_blocks, const char *path, GError **error)
{
  g_autoptr (VitFrame) tables =
      vit_connection_query (connection,
                            "SELECT format('\"{}\".\"{}\"', replace(schema_name, '\"', '\"\"'), "
                            "replace(table_name, '\"', '\"\"')) FROM duckdb_tables() ORDER BY 1",
                            NULL, error);

  if (tables == NULL)
    return FALSE;

  for (gsize i = 0; i < vit_frame_get_n_rows (tables); i++)
    {
      g_autofree char *table =
          vit_sql_string (vit_column_get_text (vit_frame_get_column (tables, 0), i));
      g_autofree char *sql = vit_sql_fill (
          "SELECT coalesce(max(greatest(block_id, coalesce(list_max(additional_block_ids), -1))), "
          "-1) FROM pragma_storage_info({table})",
          "table", table, NULL);
      double last;

      if (!query_number (connection, sql, &last, error))
        return FALSE;

      /* A part of the last block is as good as none. */
      if (last + 1 > n_blocks)
        {
          g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_PROJECT,
                       "%s is damaged, its end is missing; restore it from a backup", path);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * vit_project_check_length:
 *
 * Returns: %TRUE if the file holds all rows of all tables, or %FALSE with
 *   %VIT_DATA_ERROR_PROJECT
 */
gboolean
vit_project_check_length (VitProject *self, GError **error)
{
  VitConnection *connection = vit_project_lock_connection (self);
  double n_blocks, block_size;
  gboolean done = FALSE;
  struct stat status;

  if (query_number (connection, "SELECT total_blocks FROM pragma_database_size()", &n_blocks,
                    error) &&
      query_number (connection, "SELECT block_size FROM pragma_database_size()", &block_size,
                    error))
    {
      done = fstat (vit_duck_engine_get_file (vit_project_get_engine (self)), &status) != 0 ||
             status.st_size >= HEADERS + n_blocks * block_size ||
             check_tables (connection, (status.st_size - HEADERS) / block_size,
                           vit_project_get_path (self), error);
    }
  vit_project_unlock_connection (self);

  return done;
}
