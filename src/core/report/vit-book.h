/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <xlsxwriter.h>

#include "vit-book-plan.h"
#include "vit-palette.h"

G_BEGIN_DECLS

typedef enum
{
  VIT_CELL_TITLE,   /* of the summary */
  VIT_CELL_MESSAGE, /* of a sheet */
  VIT_CELL_NOTE,    /* small and quiet */
  VIT_CELL_CARD,    /* the edge of a key figure's panel */
  VIT_CELL_FIGURE,  /* a key figure */
  VIT_CELL_NAME,    /* what it counts */
  VIT_CELL_REMARK,  /* and what to know about it */
  VIT_CELL_HEAD,    /* of a finding or a part */
  VIT_CELL_TEXT,    /* of a finding, in lines */
  VIT_CELL_LINK,
  VIT_CELL_TIME,         /* a value with day and clock */
  VIT_CELL_HEADER,       /* of a column of texts */
  VIT_CELL_HEADER_RIGHT, /* of a column of numbers */
  VIT_N_CELLS
} VitCell;

/**
 * VitBook:
 *
 * A workbook while it is written: libxlsxwriter's own, the plan of its sheets, and the formats of
 * the house.
 */
typedef struct
{
  const VitResult *result; /* borrowed */
  VitBookPlan *plan;
  char *summary_name;
  lxw_workbook *workbook; /* owned until it is closed */
  gboolean is_long;       /* rows go to the disk as they come, and tables are plain ranges */
  lxw_format *cells[VIT_N_CELLS];
  GHashTable *value_formats; /* by kind and decimals of a VitFormat → lxw_format */
  gsize n_rows;              /* rows of data in all sheets */
  lxw_error status;          /* the first thing that went wrong */
} VitBook;

VitBook *vit_book_new (const VitResult *result, const char *path, GError **error);
void vit_book_free (VitBook *self);
lxw_error vit_book_close (VitBook *self);
void vit_book_note (VitBook *self, lxw_error status);
lxw_worksheet *vit_book_add_sheet (VitBook *self, const char *name);

/* The formats. */
lxw_color_t vit_book_get_color (VitColor color);
void vit_book_add_formats (VitBook *self);
lxw_format *vit_book_get_value_format (VitBook *self, VitFormat format);
char *vit_book_make_number_format (VitFormat format);

/* Cells. A text stays a text, whatever it begins with. */
void vit_book_write_text (VitBook *self,
                          lxw_worksheet *sheet,
                          lxw_row_t row,
                          lxw_col_t column,
                          const char *text,
                          lxw_format *format);
void vit_book_write_link (VitBook *self,
                          lxw_worksheet *sheet,
                          lxw_row_t row,
                          lxw_col_t column,
                          const char *target);
void vit_book_write_value (VitBook *self,
                           lxw_worksheet *sheet,
                           lxw_row_t row,
                           lxw_col_t column,
                           const VitColumn *values,
                           gsize index,
                           VitFormat format);

/* Sheets; each in a file of its own. */
void vit_book_add_summary (VitBook *self);
gboolean vit_book_add_table (VitBook *self,
                             const VitBookEntry *entry,
                             VitProgress *progress,
                             GError **error);
void vit_book_add_chart (VitBook *self,
                         lxw_worksheet *sheet,
                         const VitBookEntry *entry,
                         lxw_row_t header_row);

gboolean vit_book_check (const void *data, gsize length, gsize n_rows, VitProgress *progress);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitBook, vit_book_free)

G_END_DECLS
