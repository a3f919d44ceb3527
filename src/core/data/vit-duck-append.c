/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-duck-append.h"

#include <string.h>

#include "vit-duck-error.h"

static duckdb_type
get_type (VitColumnType type)
{
  switch (type)
    {
    case VIT_COLUMN_DOUBLE:
      return DUCKDB_TYPE_DOUBLE;
    case VIT_COLUMN_INT64:
      return DUCKDB_TYPE_BIGINT;
    case VIT_COLUMN_BOOL:
      return DUCKDB_TYPE_BOOLEAN;
    case VIT_COLUMN_TIMESTAMP:
      return DUCKDB_TYPE_TIMESTAMP;
    case VIT_COLUMN_TEXT:
      return DUCKDB_TYPE_VARCHAR;
    default:
      g_assert_not_reached ();
    }
}

static duckdb_data_chunk
create_chunk (VitFrame *frame)
{
  guint n_columns = vit_frame_get_n_columns (frame);
  g_autofree duckdb_logical_type *types = g_new0 (duckdb_logical_type, n_columns);
  duckdb_data_chunk chunk;

  for (guint i = 0; i < n_columns; i++)
    types[i] = duckdb_create_logical_type (
        get_type (vit_column_get_column_type (vit_frame_get_column (frame, i))));

  chunk = duckdb_create_data_chunk (types, n_columns);
  for (guint i = 0; i < n_columns; i++)
    duckdb_destroy_logical_type (&types[i]);

  return chunk;
}

/* Rows @first to @first + @n_rows of @column into @vector. */
static void
fill_vector (duckdb_vector vector, const VitColumn *column, gsize first, gsize n_rows)
{
  void *data = duckdb_vector_get_data (vector);

  switch (vit_column_get_column_type (column))
    {
    case VIT_COLUMN_DOUBLE:
      memcpy (data, vit_column_get_doubles (column) + first, n_rows * sizeof (double));
      break;
    case VIT_COLUMN_INT64:
    case VIT_COLUMN_TIMESTAMP:
      memcpy (data, vit_column_get_int64s (column) + first, n_rows * sizeof (gint64));
      break;
    case VIT_COLUMN_BOOL:
      memcpy (data, vit_column_get_bools (column) + first, n_rows);
      break;
    case VIT_COLUMN_TEXT:
      for (gsize i = 0; i < n_rows; i++)
        if (vit_column_is_valid (column, first + i))
          duckdb_vector_assign_string_element (vector, i, vit_column_get_text (column, first + i));
      break;
    default:
      g_assert_not_reached ();
    }

  if (vit_column_get_n_missing (column) == 0)
    return;

  duckdb_vector_ensure_validity_writable (vector);
  for (gsize i = 0; i < n_rows; i++)
    duckdb_validity_set_row_validity (duckdb_vector_get_validity (vector), i,
                                      vit_column_is_valid (column, first + i));
}

static gboolean
append_rows (duckdb_appender appender, VitFrame *frame)
{
  duckdb_data_chunk chunk = create_chunk (frame);
  gsize n_rows = vit_frame_get_n_rows (frame);
  gsize chunk_rows = duckdb_vector_size ();
  gboolean done = TRUE;

  for (gsize first = 0; done && first < n_rows; first += chunk_rows)
    {
      gsize n = MIN (chunk_rows, n_rows - first);

      duckdb_data_chunk_reset (chunk);
      for (guint i = 0; i < vit_frame_get_n_columns (frame); i++)
        fill_vector (duckdb_data_chunk_get_vector (chunk, i), vit_frame_get_column (frame, i),
                     first, n);
      duckdb_data_chunk_set_size (chunk, n);
      done = duckdb_append_data_chunk (appender, chunk) == DuckDBSuccess;
    }

  duckdb_destroy_data_chunk (&chunk);

  return done;
}

static void
set_appender_error (duckdb_appender appender, GError **error)
{
  duckdb_error_data data = duckdb_appender_error_data (appender);

  vit_duck_error_set (error, duckdb_error_data_message (data));
  duckdb_destroy_error_data (&data);
}

/**
 * vit_duck_append:
 * @table: an existing table, with or without "SCHEMA." in front
 * @frame: rows with its columns in order
 *
 * Returns: %TRUE, or %FALSE with an error; some of the rows may have been added then
 */
gboolean
vit_duck_append (duckdb_connection connection, const char *table, VitFrame *frame, GError **error)
{
  const char *dot = strchr (table, '.');
  g_autofree char *schema = dot ? g_strndup (table, (gsize) (dot - table)) : NULL;
  duckdb_appender appender = NULL;
  gboolean done = FALSE;

  if (duckdb_appender_create (connection, schema, dot ? dot + 1 : table, &appender) !=
      DuckDBSuccess)
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN, "There is no table “%s”", table);
  else if (duckdb_appender_column_count (appender) != vit_frame_get_n_columns (frame))
    g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN,
                 "Table “%s” has %" G_GUINT64_FORMAT " columns, but the rows to add have %u", table,
                 (guint64) duckdb_appender_column_count (appender),
                 vit_frame_get_n_columns (frame));
  else if (append_rows (appender, frame) && duckdb_appender_close (appender) == DuckDBSuccess)
    done = TRUE;
  else
    set_appender_error (appender, error);

  duckdb_appender_destroy (&appender);

  return done;
}
