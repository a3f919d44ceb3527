/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sheet-rows.h"

#include <string.h>

#include "vit-data-error.h"
#include "vit-header.h"

/* How many rows tell where the table begins. */
#define N_HEAD 60

/* How many lines of title there may be above the header. */
#define MAX_PREAMBLE 20

/* How many rows a header may take. */
#define MAX_DEPTH 5

typedef struct
{
  guint column; /* from 1 */
  guint kind;   /* 0: an error */
  gsize from;   /* in the row's text */
  gsize length;
} Cell;

typedef struct
{
  gint64 number; /* in the sheet, from 1 */
  GArray *cells; /* Cell */
  GString *text;
} Row;

struct _VitSheetRows
{
  VitCells *cells;     /* borrowed */
  VitSheetArea area;   /* what is looked at */
  GArray *merges;      /* VitSheetArea */
  GPtrArray *head;     /* Row: the first rows, until the header is found among them */
  gboolean is_decided; /* whether it was */
  GArray *places;      /* guint: by column, its place in the cells counted from 1; 0: none */
  Row *row;            /* that is being read */
};

static Row *
row_new (void)
{
  Row *row = g_new0 (Row, 1);

  row->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  row->text = g_string_new (NULL);

  return row;
}

static void
row_free (gpointer data)
{
  Row *row = data;

  g_array_unref (row->cells);
  g_string_free (row->text, TRUE);
  g_free (row);
}

/**
 * vit_sheet_rows_new:
 * @cells: where the cells go; its source says what to skip and whether there is a header
 *
 * Returns: (transfer full): a grid without any row
 */
VitSheetRows *
vit_sheet_rows_new (VitCells *cells)
{
  VitSheetRows *self = g_new0 (VitSheetRows, 1);

  self->cells = cells;
  self->area = (VitSheetArea){ 1, G_MAXINT64, 1, G_MAXUINT };
  self->merges = g_array_new (FALSE, FALSE, sizeof (VitSheetArea));
  self->head = g_ptr_array_new_with_free_func (row_free);
  self->places = g_array_new (FALSE, TRUE, sizeof (guint));
  self->row = row_new ();

  return self;
}

void
vit_sheet_rows_free (VitSheetRows *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->merges);
  g_ptr_array_unref (self->head);
  g_array_unref (self->places);
  row_free (self->row);
  g_free (self);
}

/**
 * vit_sheet_rows_set_area:
 * @area: cells outside of it are passed over
 */
void
vit_sheet_rows_set_area (VitSheetRows *self, const VitSheetArea *area)
{
  self->area = *area;
}

/**
 * vit_sheet_rows_add_merge:
 * @merge: cells that are shown as one; to be told before the rows
 */
void
vit_sheet_rows_add_merge (VitSheetRows *self, const VitSheetArea *merge)
{
  g_array_append_val (self->merges, *merge);
}

/**
 * vit_sheet_rows_begin_row:
 * @row: its number in the sheet, from 1
 */
void
vit_sheet_rows_begin_row (VitSheetRows *self, gint64 row)
{
  self->row->number = row;
  g_array_set_size (self->row->cells, 0);
  g_string_truncate (self->row->text, 0);
}

/**
 * vit_sheet_rows_add:
 * @column: from 1
 * @kind: what the cell is, or 0 for one that says that it failed
 * @text: its value; not terminated
 * @length: bytes of that
 */
void
vit_sheet_rows_add (VitSheetRows *self,
                    guint column,
                    VitCellKind kind,
                    const char *text,
                    gsize length)
{
  Cell cell = { column, kind, self->row->text->len, length };

  if (self->row->number < self->area.first_row || self->row->number > self->area.last_row ||
      column < self->area.first_column || column > self->area.last_column)
    return;

  g_string_append_len (self->row->text, text, (gssize) length);
  g_array_append_val (self->row->cells, cell);
}

static guint
get_place (const VitSheetRows *self, guint column)
{
  return column < self->places->len ? g_array_index (self->places, guint, column) : 0;
}

static void
set_place (VitSheetRows *self, guint column, guint place)
{
  if (column >= self->places->len)
    g_array_set_size (self->places, column + 1);
  g_array_index (self->places, guint, column) = place;
}

/* A column that the first rows lack: it is known the next time. */
static void
add_late (VitSheetRows *self, guint column)
{
  set_place (self, column, vit_cells_add_column (self->cells, "") + 1);
}

static gboolean
write_row (VitSheetRows *self, const Row *row, GError **error)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      const Cell *cell = &g_array_index (row->cells, Cell, i);

      if (get_place (self, cell->column) == 0)
        add_late (self, cell->column);
      if (cell->kind != 0)
        vit_cells_set (self->cells, get_place (self, cell->column) - 1, cell->kind,
                       row->text->str + cell->from, cell->length);
      else
        ((VitCellColumn *) g_ptr_array_index (self->cells->columns,
                                              get_place (self, cell->column) - 1))
            ->n_errors++;
    }

  return vit_cells_end_row (self->cells, row->number, 0, error);
}

/* The header. */

static const Row *
get_head (const VitSheetRows *self, guint index)
{
  return g_ptr_array_index (self->head, index);
}

static char *
dup_cell (const Row *row, guint column)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      const Cell *cell = &g_array_index (row->cells, Cell, i);

      if (cell->column == column && cell->kind != 0)
        return g_strndup (row->text->str + cell->from, cell->length);
    }

  return NULL;
}

static char *
dup_row (const Row *row)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const Cell *cell = &g_array_index (row->cells, Cell, i);

      if (i > 0)
        g_string_append_c (text, ',');
      g_string_append_len (text, row->text->str + cell->from, (gssize) cell->length);
    }

  return g_string_free (text, FALSE);
}

/* The number of cells that most rows have. */
static guint
find_usual_width (const VitSheetRows *self)
{
  guint width = 0, most = 0;

  for (guint i = 0; i < self->head->len; i++)
    {
      guint n = 0;

      for (guint j = 0; j < self->head->len; j++)
        n += get_head (self, j)->cells->len == get_head (self, i)->cells->len;
      if (n > most || (n == most && get_head (self, i)->cells->len > width))
        {
          most = n;
          width = get_head (self, i)->cells->len;
        }
    }

  return width;
}

static guint
find_first (const VitSheetRows *self)
{
  guint width = find_usual_width (self);

  for (guint i = 0; i < MIN (self->head->len, MAX_PREAMBLE); i++)
    if (get_head (self, i)->cells->len * 2 > width)
      return i;

  return 0;
}

static gboolean
looks_like_header (const Row *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      const Cell *cell = &g_array_index (row->cells, Cell, i);
      g_autofree char *text = g_strndup (row->text->str + cell->from, cell->length);

      if ((cell->kind & VIT_CELL_TEXT) == 0 || vit_header_is_value (text))
        return FALSE;
    }

  return row->cells->len > 0;
}

static gboolean
occurs_again (const VitSheetRows *self, guint first)
{
  g_autofree char *text = dup_row (get_head (self, first));

  for (guint i = first + 1; i < self->head->len; i++)
    {
      g_autofree char *other = dup_row (get_head (self, i));

      if (g_str_equal (text, other))
        return TRUE;
    }

  return FALSE;
}

/* Rows of the header: more than one if some of its cells are merged, down, or side by side over
 * names that stand below them. */
static guint
measure_header (const VitSheetRows *self, guint first)
{
  gint64 top = get_head (self, first)->number;
  gint64 depth = 1;
  gboolean has_groups = FALSE;
  guint n = 0;

  for (guint i = 0; i < self->merges->len; i++)
    {
      const VitSheetArea *merge = &g_array_index (self->merges, VitSheetArea, i);

      if (merge->first_row != top)
        continue;
      depth = MAX (depth, merge->last_row - top + 1);
      has_groups = has_groups || merge->last_column > merge->first_column;
    }
  if (has_groups && depth == 1 && first + 1 < self->head->len &&
      looks_like_header (get_head (self, first + 1)))
    depth = 2;

  depth = MIN (depth, MAX_DEPTH);
  while (first + n < self->head->len && get_head (self, first + n)->number < top + depth)
    n++;

  return n;
}

/* What a row of the header says of a column, in its own cell or in one that covers it. */
static char *
dup_title (const VitSheetRows *self, const Row *row, guint column)
{
  char *own = dup_cell (row, column);

  for (guint i = 0; own == NULL && i < self->merges->len; i++)
    {
      const VitSheetArea *merge = &g_array_index (self->merges, VitSheetArea, i);

      if (merge->first_row == row->number && merge->first_column < column &&
          merge->last_column >= column)
        own = dup_cell (row, merge->first_column);
    }

  return own;
}

static char *
dup_name (const VitSheetRows *self, guint column, guint first, guint n)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = first; i < first + n; i++)
    {
      g_autofree char *title = dup_title (self, get_head (self, i), column);

      if (title != NULL && *title != '\0')
        g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", title);
    }

  return g_strdup (name->str);
}

/* Every column that has a cell from the header on, from left to right. */
static void
add_columns (VitSheetRows *self, guint first, guint n_header)
{
  for (guint i = first; i < self->head->len; i++)
    for (guint j = 0; j < get_head (self, i)->cells->len; j++)
      set_place (self, g_array_index (get_head (self, i)->cells, Cell, j).column, G_MAXUINT);

  for (guint column = 1; column < self->places->len; column++)
    if (get_place (self, column) != 0)
      {
        g_autofree char *name = dup_name (self, column, first, n_header);

        set_place (self, column, vit_cells_add_column (self->cells, name) + 1);
      }
}

static gboolean
decide (VitSheetRows *self, GError **error)
{
  VitSource *source = self->cells->source;
  guint first, n_header = 0;

  self->is_decided = TRUE;
  if (self->head->len == 0)
    return TRUE;
  if (source->header_row > 0 && get_head (self, 0)->number != source->header_row)
    {
      g_set_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE,
                   "%s, row %u: the row is empty, but it is to have the names, as header_row says; "
                   "check its number",
                   source->path, source->header_row);
      return FALSE;
    }

  first = source->header_row > 0 ? 0 : find_first (self);
  if (source->header_row > 0)
    source->header = 1;
  if (source->header < 0)
    source->header = looks_like_header (get_head (self, first)) && !occurs_again (self, first);
  if (source->header)
    n_header = measure_header (self, first);

  add_columns (self, first, n_header);
  for (guint i = 0; i < first; i++)
    {
      g_autofree char *text = dup_row (get_head (self, i));

      vit_cells_reject (self->cells, VIT_REJECT_PREAMBLE, get_head (self, i)->number,
                        "the line stands above the header", text);
    }
  for (guint i = first + n_header; i < self->head->len; i++)
    if (!write_row (self, get_head (self, i), error))
      return FALSE;
  g_ptr_array_set_size (self->head, 0);

  return TRUE;
}

/**
 * vit_sheet_rows_end_row:
 *
 * Empty rows are passed over.
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_SPACE, or %VIT_DATA_ERROR_SOURCE if the row of
 *   the names has none
 */
gboolean
vit_sheet_rows_end_row (VitSheetRows *self, GError **error)
{
  if (self->row->cells->len == 0 ||
      self->row->number < self->area.first_row + self->cells->source->skip ||
      self->row->number < self->cells->source->header_row)
    return TRUE;
  if (self->is_decided)
    return write_row (self, self->row, error);

  g_ptr_array_add (self->head, self->row);
  self->row = row_new ();

  return self->head->len < N_HEAD || decide (self, error);
}

/**
 * vit_sheet_rows_end:
 *
 * Writes what is left behind the last row.
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_SPACE
 */
gboolean
vit_sheet_rows_end (VitSheetRows *self, GError **error)
{
  return self->is_decided || decide (self, error);
}

/**
 * vit_sheet_rows_restart:
 *
 * Forgets the rows, but not which columns there are.
 *
 * Returns: %TRUE, or %FALSE with %VIT_DATA_ERROR_SPACE
 */
gboolean
vit_sheet_rows_restart (VitSheetRows *self, GError **error)
{
  self->is_decided = FALSE;
  g_ptr_array_set_size (self->head, 0);
  vit_cells_clear_columns (self->cells);

  return vit_cells_restart (self->cells, error);
}
