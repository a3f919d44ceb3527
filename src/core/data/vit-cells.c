/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-cells.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "vit-data-error.h"
#include "vit-import-private.h"
#include "vit-source-file.h"

#define BLOCK (1024 * 1024)

static void
column_free (gpointer data)
{
  VitCellColumn *column = data;

  g_free (column->name);
  g_string_free (column->value, TRUE);
  g_free (column);
}

/**
 * vit_cells_new:
 * @source: what is read
 * @temp_folder: where the text goes
 *
 * Returns: (transfer full): cells without any column or row, or %NULL with an error of
 *   #VitDataError
 */
VitCells *
vit_cells_new (const VitSource *source, const char *temp_folder, GError **error)
{
  int file = vit_source_file_create_temp (temp_folder, error);
  VitCells *self;

  if (file < 0)
    return NULL;

  self = g_new0 (VitCells, 1);
  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->source = vit_source_copy (source);
  self->max_rows = G_MAXUINT64;
  self->rejects = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_reject_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  self->set = g_array_new (FALSE, FALSE, sizeof (guint));
  self->file = file;
  self->folder = g_strdup (temp_folder);
  self->buffer = g_string_sized_new (2 * BLOCK);
  self->line_map = g_array_new (FALSE, FALSE, sizeof (VitTextPlace));
  self->text_line = 1;
  vit_text_scan_init (&self->scan);

  return self;
}

void
vit_cells_free (VitCells *self)
{
  if (self == NULL)
    return;

  if (self->file >= 0)
    close (self->file);
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->columns);
  vit_source_free (self->source);
  g_ptr_array_unref (self->rejects);
  g_ptr_array_unref (self->notes);
  g_array_unref (self->set);
  g_free (self->folder);
  g_string_free (self->buffer, TRUE);
  g_array_unref (self->line_map);
  g_free (self);
}

static void
set_space_error (const VitCells *self, GError **error)
{
  g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SPACE,
               "There is no space in %s for a converted copy of the file; free some and try "
               "again (%s)",
               self->folder, g_strerror (errno));
}

/**
 * vit_cells_restart:
 *
 * Forgets the rows, but not the columns: for a file whose columns are known only at its end.
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_SPACE
 */
gboolean
vit_cells_restart (VitCells *self, GError **error)
{
  if (ftruncate (self->file, 0) != 0 || lseek (self->file, 0, SEEK_SET) != 0)
    {
      set_space_error (self, error);
      return FALSE;
    }

  vit_cells_return (self, 0);
  for (guint i = 0; i < self->columns->len; i++)
    {
      VitCellColumn *column = g_ptr_array_index (self->columns, i);

      column->kinds = 0;
      column->n_errors = 0;
    }
  self->n_rows = 0;
  self->n_rejected = 0;
  memset (self->reasons, 0, sizeof self->reasons);
  g_ptr_array_set_size (self->rejects, 0);
  g_ptr_array_set_size (self->notes, 0);
  self->is_ragged = FALSE;
  g_string_truncate (self->buffer, 0);
  g_array_set_size (self->line_map, 0);
  self->text_line = 1;
  vit_text_scan_init (&self->scan);

  return TRUE;
}

/**
 * vit_cells_clear_columns:
 *
 * Forgets the columns, too; to be followed by vit_cells_restart().
 */
void
vit_cells_clear_columns (VitCells *self)
{
  vit_cells_return (self, 0);
  g_hash_table_remove_all (self->places);
  g_ptr_array_set_size (self->columns, 0);
}

/**
 * vit_cells_add_column:
 * @name: a name, which may be empty or there already
 *
 * Returns: the column's place
 */
guint
vit_cells_add_column (VitCells *self, const char *name)
{
  VitCellColumn *column = g_new0 (VitCellColumn, 1);

  column->name = g_strdup (name);
  column->value = g_string_new (NULL);
  g_ptr_array_add (self->columns, column);
  if (self->n_rows > 0)
    self->is_ragged = TRUE;

  return self->columns->len - 1;
}

/**
 * vit_cells_find_column:
 * @name: a name
 *
 * Returns: the place of the column of that name, which is added if there is none
 */
guint
vit_cells_find_column (VitCells *self, const char *name)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, name));

  if (place == 0)
    {
      VitCellColumn *column;

      place = vit_cells_add_column (self, name) + 1;
      column = g_ptr_array_index (self->columns, place - 1);
      g_hash_table_insert (self->places, column->name, GUINT_TO_POINTER (place));
    }

  return place - 1;
}

static guint
describe_number (const char *value, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (strchr (".eE", value[i]) != NULL)
      return VIT_CELL_NUMBER | VIT_CELL_DECIMAL;

  return VIT_CELL_NUMBER;
}

static guint
describe_text (const char *value, gsize length)
{
  if (length == 0)
    return VIT_CELL_TEXT | VIT_CELL_EMPTY;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (value[i]))
      return VIT_CELL_TEXT | VIT_CELL_DIGITS;

  return VIT_CELL_TEXT;
}

/**
 * vit_cells_set:
 * @column: a column's place
 * @kind: what the cell is
 * @value: its value, as its kind is written; not terminated
 * @length: bytes of that
 *
 * Returns: %FALSE, and nothing is done, if the row has a cell there already
 */
gboolean
vit_cells_set (VitCells *self, guint column, VitCellKind kind, const char *value, gsize length)
{
  VitCellColumn *cell = g_ptr_array_index (self->columns, column);

  if (cell->kind != 0)
    return FALSE;

  cell->kind = kind | ((kind & VIT_CELL_NUMBER) != 0 ? describe_number (value, length)
                       : kind == VIT_CELL_TEXT       ? describe_text (value, length)
                                                     : 0);
  g_string_truncate (cell->value, 0);
  g_string_append_len (cell->value, value, (gssize) length);
  g_array_append_val (self->set, column);

  return TRUE;
}

/**
 * vit_cells_mark:
 *
 * Returns: the cells that the row has now, for vit_cells_return()
 */
guint
vit_cells_mark (const VitCells *self)
{
  return self->set->len;
}

/**
 * vit_cells_return:
 * @mark: of vit_cells_mark(), or 0
 *
 * Takes the cells away that were set since.
 */
void
vit_cells_return (VitCells *self, guint mark)
{
  for (guint i = mark; i < self->set->len; i++)
    {
      VitCellColumn *cell = g_ptr_array_index (self->columns, g_array_index (self->set, guint, i));

      cell->kind = 0;
    }
  g_array_set_size (self->set, mark);
}

static gboolean
flush (VitCells *self, GError **error)
{
  const char *from = self->buffer->str;
  gsize length = self->buffer->len;

  vit_text_scan_feed (&self->scan, from, length);
  while (length > 0)
    {
      gssize n = write (self->file, from, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          set_space_error (self, error);
          return FALSE;
        }
      from += n;
      length -= (gsize) n;
    }
  g_string_truncate (self->buffer, 0);

  return TRUE;
}

/* Returns how many lines it takes beyond one. */
static gint64
append_text (GString *buffer, const GString *value)
{
  gint64 n = 0;

  g_string_append_c (buffer, '"');
  for (gsize i = 0; i < value->len; i++)
    {
      char byte = value->str[i];

      if (byte == '"')
        g_string_append_c (buffer, '"');
      n += byte == '\n';
      g_string_append_c (buffer, byte);
    }
  g_string_append_c (buffer, '"');

  return n;
}

/* Where the lines of the text and those of the file run apart. */
static void
map_line (VitCells *self, gint64 line)
{
  VitTextPlace place = { self->text_line, line };
  const VitTextPlace *last = self->line_map->len > 0 ? &g_array_index (self->line_map, VitTextPlace,
                                                                       self->line_map->len - 1)
                                                     : NULL;

  if (last == NULL || line - last->source_line != self->text_line - last->line)
    g_array_append_val (self->line_map, place);
}

/**
 * vit_cells_end_row:
 * @line: the line or row of the file that the cells are from
 * @mark: the cells that the next row has, too; 0 for none
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_SPACE
 */
gboolean
vit_cells_end_row (VitCells *self, gint64 line, guint mark, GError **error)
{
  map_line (self, line);
  for (guint i = 0; i < self->columns->len; i++)
    {
      VitCellColumn *cell = g_ptr_array_index (self->columns, i);

      if (i > 0)
        g_string_append_c (self->buffer, ',');
      cell->kinds |= cell->kind;
      if ((cell->kind & VIT_CELL_TEXT) != 0)
        self->text_line += append_text (self->buffer, cell->value);
      else if (cell->kind != 0)
        g_string_append_len (self->buffer, cell->value->str, (gssize) cell->value->len);
    }
  g_string_append_c (self->buffer, '\n');
  self->text_line++;
  self->n_rows++;
  vit_cells_return (self, mark);

  return self->buffer->len < BLOCK || flush (self, error);
}

/**
 * vit_cells_reject:
 * @kind: what kind of reason it is
 * @line: the line or row of the file
 * @reason: why it did not become a row
 * @text: (nullable): what it holds, or its beginning
 *
 * The row that is being written is given up.
 */
void
vit_cells_reject (VitCells *self,
                  VitRejectKind kind,
                  gint64 line,
                  const char *reason,
                  const char *text)
{
  vit_cells_return (self, 0);
  self->n_rejected++;
  self->reasons[kind]++;
  if (self->rejects->len < VIT_IMPORT_MAX_REJECTS)
    g_ptr_array_add (self->rejects, vit_reject_new (line, reason, text ? text : ""));
}

/**
 * vit_cells_is_full:
 *
 * Returns: whether there is no need of more rows
 */
gboolean
vit_cells_is_full (const VitCells *self)
{
  return self->n_rows >= self->max_rows;
}

/**
 * vit_cells_finish:
 * @text: what the cells were read from; it holds the rows afterwards
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_SPACE
 */
gboolean
vit_cells_finish (VitCells *self, VitText *text, GError **error)
{
  if (!flush (self, error))
    return FALSE;

  vit_text_scan_finish (&self->scan);
  vit_text_take (text, g_steal_fd (&self->file), &self->scan, g_steal_pointer (&self->line_map));
  self->line_map = g_array_new (FALSE, FALSE, sizeof (VitTextPlace));

  return TRUE;
}
