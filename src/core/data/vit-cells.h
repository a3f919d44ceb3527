/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-reject.h"
#include "vit-text.h"

G_BEGIN_DECLS

/* As many columns a table can have. */
#define VIT_CELLS_MAX_COLUMNS 4096

/**
 * VitCellKind: what a cell says of itself, in files whose cells do.
 * @VIT_CELL_NUMBER: a number, with a point before its decimals
 * @VIT_CELL_DECIMAL: with it: one that has decimals, or is shown with them
 * @VIT_CELL_BOOLEAN: "true" or "false"
 * @VIT_CELL_DATE: a day as %Y-%m-%d
 * @VIT_CELL_TIME: a time as %Y-%m-%d %H:%M:%S
 * @VIT_CELL_FRACTION: a time with a fraction of the second behind it
 * @VIT_CELL_TEXT: a text
 * @VIT_CELL_DIGITS: with it: one that has a digit
 * @VIT_CELL_EMPTY: with it: one without any letter, which is not the same as no text
 */
typedef enum
{
  VIT_CELL_NUMBER = 1 << 0,
  VIT_CELL_DECIMAL = 1 << 1,
  VIT_CELL_BOOLEAN = 1 << 2,
  VIT_CELL_DATE = 1 << 3,
  VIT_CELL_TIME = 1 << 4,
  VIT_CELL_FRACTION = 1 << 5,
  VIT_CELL_TEXT = 1 << 6,
  VIT_CELL_DIGITS = 1 << 7,
  VIT_CELL_EMPTY = 1 << 8,
} VitCellKind;

/**
 * VitCellColumn:
 * @name: its name in the file; may be empty
 * @kinds: the #VitCellKind of all its cells together
 * @n_errors: cells that say that they failed, taken as missing
 */
typedef struct
{
  char *name;
  guint kinds;
  guint64 n_errors;

  /* Private: the cell of the row that is being written. */
  GString *value;
  guint kind; /* 0: none */
} VitCellColumn;

/**
 * VitCells:
 * @columns: (element-type VitCellColumn): the columns, in the order of the file
 * @source: what the reader decided of what was left at "auto"
 * @n_rows: rows that were written
 * @max_rows: rows after which there is no need of more
 * @n_rejected: records that did not become rows, …
 * @reasons: … by #VitRejectKind, …
 * @rejects: (element-type VitReject): … and the first of them
 * @notes: (element-type utf8): what else is to be told of the file
 * @is_ragged: whether a column was met only behind rows that lack it
 *
 * Writes the cells of a file that is no text (or no text with separators) as one, and keeps what
 * they say of themselves: texts are quoted, and nothing else is. From there on such a file takes
 * the same way as any other.
 */
typedef struct
{
  GPtrArray *columns;
  VitSource *source;
  guint64 n_rows;
  guint64 max_rows;
  gint64 n_rejected;
  gint64 reasons[VIT_N_REJECT_KINDS];
  GPtrArray *rejects;
  GPtrArray *notes;
  gboolean is_ragged;

  /* Private */
  GHashTable *places; /* column by name, counted from 1 */
  GArray *set;        /* guint: columns that have a cell in this row */
  int file;
  char *folder;
  GString *buffer;
  VitTextScan scan;
  GArray *line_map;
  gint64 text_line; /* of the next row */
} VitCells;

VitCells *vit_cells_new (const VitSource *source, const char *temp_folder, GError **error);
void vit_cells_free (VitCells *self);
void vit_cells_clear_columns (VitCells *self);
gboolean vit_cells_restart (VitCells *self, GError **error);
guint vit_cells_add_column (VitCells *self, const char *name);
guint vit_cells_find_column (VitCells *self, const char *name);
gboolean
vit_cells_set (VitCells *self, guint column, VitCellKind kind, const char *value, gsize length);
guint vit_cells_mark (const VitCells *self);
void vit_cells_return (VitCells *self, guint mark);
gboolean vit_cells_end_row (VitCells *self, gint64 line, guint mark, GError **error);
void vit_cells_reject (VitCells *self,
                       VitRejectKind kind,
                       gint64 line,
                       const char *reason,
                       const char *text);
gboolean vit_cells_is_full (const VitCells *self);
gboolean vit_cells_finish (VitCells *self, VitText *text, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitCells, vit_cells_free)

G_END_DECLS
