/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A frame in a stored result. There may be a row for each of a million customers, so columns are
 * packed arrays and not lists of JSON: numbers and times of 8 bytes, little end first as on every
 * machine that Vitrine runs on, booleans of one, texts as codes of 4 bytes into a list of levels.
 */

#include "vit-result-frame.h"

#define MISSING_CODE G_MAXUINT32

/* A column in the form in which it is stored. */
typedef struct
{
  char *name;
  VitColumnType type;
  GBytes *values; /* of a text: guint32 codes */
  GBytes *valid;  /* (nullable): a byte for each row, if some are missing; numbers need none */
  GBytes *levels; /* of a text: each with the NUL that ends it */
  gsize n_rows;   /* that the values should have */

  /* In reading. */
  GPtrArray *texts; /* of the levels, borrowed from them */
} Packed;

static void
packed_free (gpointer data)
{
  Packed *self = data;

  g_free (self->name);
  g_clear_pointer (&self->values, g_bytes_unref);
  g_clear_pointer (&self->valid, g_bytes_unref);
  g_clear_pointer (&self->levels, g_bytes_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_free (self);
}

static gsize
get_width (VitColumnType type)
{
  switch (type)
    {
    case VIT_COLUMN_BOOL:
      return 1;
    case VIT_COLUMN_TEXT:
      return sizeof (guint32);
    case VIT_COLUMN_DOUBLE:
    case VIT_COLUMN_INT64:
    case VIT_COLUMN_TIMESTAMP:
    default:
      return 8;
    }
}

static void
pack_text (Packed *self, const VitColumn *column)
{
  g_autoptr (GByteArray) levels = g_byte_array_new ();
  guint32 *codes = g_new (guint32, MAX (self->n_rows, 1));

  for (guint32 i = 0; i < vit_column_get_n_levels (column); i++)
    {
      const char *level = vit_column_get_level (column, i);

      g_byte_array_append (levels, (const guint8 *) level, strlen (level) + 1);
    }
  for (gsize i = 0; i < self->n_rows; i++)
    codes[i] = vit_column_is_valid (column, i) ? vit_column_get_codes (column)[i] : MISSING_CODE;

  self->levels = g_byte_array_free_to_bytes (g_steal_pointer (&levels));
  self->values = g_bytes_new_take (codes, self->n_rows * sizeof *codes);
}

/* Numbers are missing as NaN and texts by their code; the others say it. */
static void
pack_valid (Packed *self, const VitColumn *column)
{
  guint8 *valid;

  if (vit_column_get_n_missing (column) == 0)
    return;

  valid = g_malloc (self->n_rows);
  for (gsize i = 0; i < self->n_rows; i++)
    valid[i] = vit_column_is_valid (column, i);
  self->valid = g_bytes_new_take (valid, self->n_rows);
}

static Packed *
pack_column (const VitColumn *column, gsize n_rows)
{
  Packed *self = g_new0 (Packed, 1);
  gconstpointer values = NULL;

  self->name = g_strdup (vit_column_get_name (column));
  self->type = vit_column_get_column_type (column);
  self->n_rows = n_rows;
  switch (self->type)
    {
    case VIT_COLUMN_TEXT:
      pack_text (self, column);
      return self;
    case VIT_COLUMN_DOUBLE:
      self->values = g_bytes_new (vit_column_get_doubles (column), n_rows * sizeof (double));
      return self;
    case VIT_COLUMN_BOOL:
      values = vit_column_get_bools (column);
      break;
    case VIT_COLUMN_INT64:
    case VIT_COLUMN_TIMESTAMP:
    default:
      values = vit_column_get_int64s (column);
      break;
    }
  self->values = g_bytes_new (values, n_rows * get_width (self->type));
  pack_valid (self, column);

  return self;
}

static gboolean
check_text (Packed *self)
{
  gsize size;
  const char *levels = self->levels != NULL ? g_bytes_get_data (self->levels, &size) : NULL;
  const guint32 *codes = g_bytes_get_data (self->values, NULL);

  if (self->levels == NULL || (size > 0 && levels[size - 1] != '\0'))
    return FALSE;

  self->texts = g_ptr_array_new ();
  for (gsize at = 0; at < size; at += strlen (levels + at) + 1)
    g_ptr_array_add (self->texts, (gpointer) (levels + at));
  for (gsize i = 0; i < self->n_rows; i++)
    {
      if (codes[i] >= self->texts->len && codes[i] != MISSING_CODE)
        return FALSE;
    }

  return TRUE;
}

/* Whether all the parts fit each other. */
static gboolean
check_column (Packed *self, gsize n_rows)
{
  self->n_rows = n_rows;

  return self->name != NULL && self->values != NULL &&
         g_bytes_get_size (self->values) / get_width (self->type) == n_rows &&
         g_bytes_get_size (self->values) % get_width (self->type) == 0 &&
         (self->valid == NULL || g_bytes_get_size (self->valid) == n_rows) &&
         (self->type != VIT_COLUMN_TEXT || check_text (self));
}

static gpointer
column_io (VitResultIo *io, gpointer item)
{
  Packed *self = item != NULL ? item : g_new0 (Packed, 1);

  vit_result_io_text (io, "name", &self->name);
  self->type = vit_result_io_count (io, "type", self->type, VIT_COLUMN_TEXT);
  vit_result_io_bytes (io, "values", &self->values);
  vit_result_io_bytes (io, "valid", &self->valid);
  vit_result_io_bytes (io, "levels", &self->levels);

  return self;
}

static void
push_cell (VitFrameBuilder *builder, const Packed *column, gsize row)
{
  gconstpointer values = g_bytes_get_data (column->values, NULL);
  const guint8 *valid = column->valid != NULL ? g_bytes_get_data (column->valid, NULL) : NULL;
  guint32 code;

  if (valid != NULL && !valid[row])
    {
      vit_frame_builder_missing (builder);
      return;
    }

  switch (column->type)
    {
    case VIT_COLUMN_DOUBLE:
      vit_frame_builder_double (builder, ((const double *) values)[row]);
      break;
    case VIT_COLUMN_BOOL:
      vit_frame_builder_bool (builder, ((const guint8 *) values)[row]);
      break;
    case VIT_COLUMN_TEXT:
      code = ((const guint32 *) values)[row];
      vit_frame_builder_text (builder, code != MISSING_CODE
                                           ? g_ptr_array_index (column->texts, code)
                                           : NULL);
      break;
    case VIT_COLUMN_INT64:
    case VIT_COLUMN_TIMESTAMP:
    default:
      vit_frame_builder_int64 (builder, ((const gint64 *) values)[row]);
      break;
    }
}

static VitFrame *
build (VitResultIo *io, const GPtrArray *columns, gsize n_rows)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();

  for (guint i = 0; i < columns->len; i++)
    {
      const Packed *column = g_ptr_array_index (columns, i);

      vit_frame_builder_add_column (builder, column->name, column->type);
    }
  for (gsize row = 0; columns->len > 0 && row < n_rows; row++)
    {
      if (row % 4096 == 0 && !vit_result_io_check (io))
        break;
      for (guint i = 0; i < columns->len; i++)
        push_cell (builder, g_ptr_array_index (columns, i), row);
    }

  return vit_frame_builder_finish (builder);
}

/**
 * vit_result_frame_io:
 * @frame: (nullable): a #VitFrame to write, or %NULL to read one
 *
 * A #VitResultItemFunc.
 *
 * Returns: (transfer full): @frame, or the one that was read; one without columns after a failure
 */
gpointer
vit_result_frame_io (VitResultIo *io, gpointer frame)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (packed_free);
  gint64 n_rows = frame != NULL ? (gint64) vit_frame_get_n_rows (frame) : 0;

  for (guint i = 0; frame != NULL && i < vit_frame_get_n_columns (frame); i++)
    g_ptr_array_add (columns, pack_column (vit_frame_get_column (frame, i), (gsize) n_rows));
  vit_result_io_integer (io, "rows", &n_rows);
  vit_result_io_list (io, "columns", column_io, columns);
  if (frame != NULL)
    return frame;

  for (guint i = 0; i < columns->len; i++)
    {
      if (!vit_result_io_check (io) ||
          !check_column (g_ptr_array_index (columns, i), (gsize) n_rows))
        {
          vit_result_io_fail (io, "columns", "do not fit each other");
          g_ptr_array_set_size (columns, 0);
        }
    }

  return build (io, columns, (gsize) n_rows);
}
