/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-duck-read.h"

#include <math.h>
#include <string.h>

#include "vit-column.h"
#include "vit-duck-error.h"

#define DAY G_GINT64_CONSTANT (86400000000)

/* What is needed to read one column of a result, chunk by chunk. */
typedef struct
{
  duckdb_type type;
  duckdb_type inner; /* of decimals and enums: what they are stored as */
  double divisor;    /* of decimals */
  GPtrArray *words;  /* of enums; freed by duckdb_free() */
  VitColumn *column;
} Reader;

static VitColumnType
get_column_type (duckdb_type type)
{
  switch (type)
    {
    case DUCKDB_TYPE_BOOLEAN:
      return VIT_COLUMN_BOOL;
    case DUCKDB_TYPE_TINYINT:
    case DUCKDB_TYPE_SMALLINT:
    case DUCKDB_TYPE_INTEGER:
    case DUCKDB_TYPE_BIGINT:
    case DUCKDB_TYPE_UTINYINT:
    case DUCKDB_TYPE_USMALLINT:
    case DUCKDB_TYPE_UINTEGER:
    case DUCKDB_TYPE_SQLNULL:
      return VIT_COLUMN_INT64;
    case DUCKDB_TYPE_UBIGINT:
    case DUCKDB_TYPE_HUGEINT:
    case DUCKDB_TYPE_UHUGEINT:
    case DUCKDB_TYPE_FLOAT:
    case DUCKDB_TYPE_DOUBLE:
    case DUCKDB_TYPE_DECIMAL:
      return VIT_COLUMN_DOUBLE;
    case DUCKDB_TYPE_DATE:
    case DUCKDB_TYPE_TIMESTAMP:
    case DUCKDB_TYPE_TIMESTAMP_S:
    case DUCKDB_TYPE_TIMESTAMP_MS:
    case DUCKDB_TYPE_TIMESTAMP_NS:
    case DUCKDB_TYPE_TIMESTAMP_TZ:
      return VIT_COLUMN_TIMESTAMP;
    default:
      return VIT_COLUMN_TEXT;
    }
}

/**
 * vit_duck_can_read:
 *
 * Returns: %FALSE for types that have to be cast to text first
 */
gboolean
vit_duck_can_read (duckdb_type type)
{
  return get_column_type (type) != VIT_COLUMN_TEXT || type == DUCKDB_TYPE_VARCHAR ||
         type == DUCKDB_TYPE_ENUM;
}

static double
get_number (duckdb_type type, const void *data, idx_t row)
{
  switch (type)
    {
    case DUCKDB_TYPE_SMALLINT:
      return ((const gint16 *) data)[row];
    case DUCKDB_TYPE_INTEGER:
      return ((const gint32 *) data)[row];
    case DUCKDB_TYPE_BIGINT:
      return (double) ((const gint64 *) data)[row];
    case DUCKDB_TYPE_UBIGINT:
      return (double) ((const guint64 *) data)[row];
    case DUCKDB_TYPE_HUGEINT:
      return duckdb_hugeint_to_double (((const duckdb_hugeint *) data)[row]);
    case DUCKDB_TYPE_UHUGEINT:
      return duckdb_uhugeint_to_double (((const duckdb_uhugeint *) data)[row]);
    case DUCKDB_TYPE_FLOAT:
      return ((const float *) data)[row];
    case DUCKDB_TYPE_DOUBLE:
      return ((const double *) data)[row];
    default:
      g_assert_not_reached ();
    }
}

static gint64
get_integer (duckdb_type type, const void *data, idx_t row)
{
  switch (type)
    {
    case DUCKDB_TYPE_TINYINT:
      return ((const gint8 *) data)[row];
    case DUCKDB_TYPE_SMALLINT:
      return ((const gint16 *) data)[row];
    case DUCKDB_TYPE_INTEGER:
      return ((const gint32 *) data)[row];
    case DUCKDB_TYPE_BIGINT:
      return ((const gint64 *) data)[row];
    case DUCKDB_TYPE_UTINYINT:
      return ((const guint8 *) data)[row];
    case DUCKDB_TYPE_USMALLINT:
      return ((const guint16 *) data)[row];
    case DUCKDB_TYPE_UINTEGER:
      return ((const guint32 *) data)[row];
    default:
      g_assert_not_reached ();
    }
}

/* µs since 1970, rounded down; %FALSE for what they cannot hold, such as "infinity". */
static gboolean
get_time (duckdb_type type, const void *data, idx_t row, gint64 *time)
{
  gint64 value =
      type == DUCKDB_TYPE_DATE ? ((const gint32 *) data)[row] : ((const gint64 *) data)[row];
  gboolean is_finite = type == DUCKDB_TYPE_DATE ? value != G_MAXINT32 && value != -G_MAXINT32
                                                : value != G_MAXINT64 && value != -G_MAXINT64;

  if (!is_finite)
    return FALSE;

  switch (type)
    {
    case DUCKDB_TYPE_DATE:
      return !__builtin_mul_overflow (value, DAY, time);
    case DUCKDB_TYPE_TIMESTAMP_S:
      return !__builtin_mul_overflow (value, G_GINT64_CONSTANT (1000000), time);
    case DUCKDB_TYPE_TIMESTAMP_MS:
      return !__builtin_mul_overflow (value, G_GINT64_CONSTANT (1000), time);
    case DUCKDB_TYPE_TIMESTAMP_NS:
      *time = value / 1000 - (value % 1000 < 0);
      return TRUE;
    default:
      *time = value;
      return TRUE;
    }
}

static guint
get_enum_code (duckdb_type inner, const void *data, idx_t row)
{
  return (guint) get_integer (inner, data, row);
}

static void
push_text (const Reader *reader, const void *data, idx_t row)
{
  if (reader->type == DUCKDB_TYPE_ENUM)
    {
      const char *word =
          g_ptr_array_index (reader->words, get_enum_code (reader->inner, data, row));

      vit_column_push_text (reader->column, word, strlen (word));
    }
  else
    {
      duckdb_string_t *string = &((duckdb_string_t *) data)[row];

      vit_column_push_text (reader->column, duckdb_string_t_data (string),
                            duckdb_string_t_length (*string));
    }
}

static void
push_value (const Reader *reader, const void *data, idx_t row)
{
  gint64 time;

  switch (get_column_type (reader->type))
    {
    case VIT_COLUMN_BOOL:
      vit_column_push_bool (reader->column, ((const bool *) data)[row]);
      break;
    case VIT_COLUMN_INT64:
      vit_column_push_int64 (reader->column, get_integer (reader->type, data, row));
      break;
    case VIT_COLUMN_DOUBLE:
      vit_column_push_double (reader->column,
                              get_number (reader->inner, data, row) / reader->divisor);
      break;
    case VIT_COLUMN_TIMESTAMP:
      if (get_time (reader->type, data, row, &time))
        vit_column_push_int64 (reader->column, time);
      else
        vit_column_push_missing (reader->column);
      break;
    case VIT_COLUMN_TEXT:
      push_text (reader, data, row);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
read_vector (const Reader *reader, duckdb_vector vector, idx_t n_rows)
{
  const void *data = duckdb_vector_get_data (vector);
  uint64_t *validity = duckdb_vector_get_validity (vector);

  for (idx_t row = 0; row < n_rows; row++)
    if (reader->type == DUCKDB_TYPE_SQLNULL || !duckdb_validity_row_is_valid (validity, row))
      vit_column_push_missing (reader->column);
    else
      push_value (reader, data, row);
}

static void
reader_init (Reader *reader, duckdb_result *result, idx_t index)
{
  duckdb_logical_type type = duckdb_column_logical_type (result, index);

  reader->type = duckdb_column_type (result, index);
  reader->inner = reader->type;
  reader->divisor = 1;
  reader->words = NULL;

  if (reader->type == DUCKDB_TYPE_DECIMAL)
    {
      reader->inner = duckdb_decimal_internal_type (type);
      /* A power of ten up to 10^38: pow() is exact where it matters, below 10^22. */
      reader->divisor = pow (10, duckdb_decimal_scale (type));
    }
  else if (reader->type == DUCKDB_TYPE_ENUM)
    {
      guint32 n_words = duckdb_enum_dictionary_size (type);

      reader->inner = duckdb_enum_internal_type (type);
      reader->words = g_ptr_array_new_with_free_func (duckdb_free);
      for (guint32 i = 0; i < n_words; i++)
        g_ptr_array_add (reader->words, duckdb_enum_dictionary_value (type, i));
    }

  duckdb_destroy_logical_type (&type);
}

static Reader *
readers_new (duckdb_result *result, guint n_columns)
{
  Reader *readers = g_new0 (Reader, n_columns);

  for (guint i = 0; i < n_columns; i++)
    reader_init (&readers[i], result, i);

  return readers;
}

static void
readers_free (Reader *readers, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    g_clear_pointer (&readers[i].words, g_ptr_array_unref);
  g_free (readers);
}

/* New columns that the readers fill. */
static GPtrArray *
begin_columns (duckdb_result *result, Reader *readers, guint n_columns)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_column_free);

  for (guint i = 0; i < n_columns; i++)
    {
      readers[i].column =
          vit_column_new (duckdb_column_name (result, i), get_column_type (readers[i].type));
      if (readers[i].type == DUCKDB_TYPE_DATE)
        vit_column_set_is_day (readers[i].column);
      g_ptr_array_add (columns, readers[i].column);
    }

  return columns;
}

/* Returns how many rows the next chunk had; 0 at the end, which may be an error's. */
static idx_t
read_chunk (duckdb_result *result, const Reader *readers, guint n_columns)
{
  duckdb_data_chunk chunk = duckdb_fetch_chunk (*result);
  idx_t n_rows = chunk != NULL ? duckdb_data_chunk_get_size (chunk) : 0;

  for (guint i = 0; n_rows > 0 && i < n_columns; i++)
    read_vector (&readers[i], duckdb_data_chunk_get_vector (chunk, i), n_rows);
  if (chunk != NULL)
    duckdb_destroy_data_chunk (&chunk);

  return n_rows;
}

static gboolean
check_end (duckdb_result *result, VitProgress *progress, GError **error)
{
  if (!vit_progress_check (progress, error))
    return FALSE;

  if (duckdb_result_error (result) != NULL)
    {
      vit_duck_error_set (error, duckdb_result_error (result));
      return FALSE;
    }

  return TRUE;
}

/**
 * vit_duck_read:
 * @result: rows of types that vit_duck_can_read()
 * @progress: (nullable): what cancels the reading
 *
 * Returns: (transfer full): all its rows, or %NULL with an error
 */
VitFrame *
vit_duck_read (duckdb_result *result, VitProgress *progress, GError **error)
{
  guint n_columns = (guint) duckdb_column_count (result);
  Reader *readers = readers_new (result, n_columns);
  g_autoptr (GPtrArray) columns = begin_columns (result, readers, n_columns);
  gboolean done = TRUE;

  while (done && read_chunk (result, readers, n_columns) > 0)
    done = vit_progress_check (progress, error);
  done = done && check_end (result, progress, error);
  readers_free (readers, n_columns);

  return done ? vit_frame_new_take (g_steal_pointer (&columns)) : NULL;
}

/**
 * vit_duck_read_parts:
 * @result: rows of types that vit_duck_can_read()
 * @func: (scope call): called with some thousand rows at a time, in order
 * @data: for @func
 * @progress: (nullable): what cancels the reading
 *
 * Returns: %TRUE when all rows were read, or %FALSE with an error, be it one of @func
 */
gboolean
vit_duck_read_parts (duckdb_result *result,
                     VitFrameFunc func,
                     gpointer data,
                     VitProgress *progress,
                     GError **error)
{
  guint n_columns = (guint) duckdb_column_count (result);
  Reader *readers = readers_new (result, n_columns);
  gboolean done = TRUE, more = TRUE;

  while (done && more)
    {
      g_autoptr (GPtrArray) columns = begin_columns (result, readers, n_columns);
      g_autoptr (VitFrame) part = NULL;

      more = read_chunk (result, readers, n_columns) > 0;
      if (!more)
        break;
      part = vit_frame_new_take (g_steal_pointer (&columns));
      done = vit_progress_check (progress, error) && func (part, data, error);
    }
  done = done && check_end (result, progress, error);
  readers_free (readers, n_columns);

  return done;
}
