/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paragraphs, each with its head at the left; or in two columns if there are many. */

#include <math.h>

#include "vit-note-column.h"

/* Points. */
#define HEAD_WIDTH 190.0
#define TEXT_LEFT (VIT_PAGE_MARGIN + HEAD_WIDTH + 26.0)
#define TEXT_WIDTH 480.0
#define RULE_WIDTH (TEXT_LEFT + TEXT_WIDTH - VIT_PAGE_MARGIN)
#define ROW_GAP 13.0
#define COLUMN_GAP 48.0

typedef struct
{
  PangoLayout *head, *text;
  double height;
} Row;

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_clear_object (&row->head);
  g_clear_object (&row->text);
}

static Row
set_row (VitDeckPlan *self, const VitNote *note)
{
  Row row = { 0 };

  row.head = vit_typesetter_set (self->setter, VIT_TYPE_HEAD, 1, HEAD_WIDTH,
                                 note->head != NULL ? note->head : "");
  row.text = vit_typesetter_set (self->setter, VIT_TYPE_BODY, 1, TEXT_WIDTH,
                                 note->text != NULL ? note->text : "");
  row.height = fmax (vit_layout_get_height (row.head), vit_layout_get_height (row.text));

  return row;
}

/* Heads at the left, texts at the right, a thin rule between the rows. */
static void
add_rows (VitDeckPlan *self, VitPage *page, GArray *rows, double y)
{
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);

      if (i > 0)
        vit_page_add_fill (page, self->palette->grid, VIT_PAGE_MARGIN, y - ROW_GAP, RULE_WIDTH,
                           0.75, 0);
      vit_page_add_text (page, "H2", g_steal_pointer (&row->head), self->palette->ink,
                         VIT_PAGE_MARGIN, y);
      vit_page_add_text (page, "P", g_steal_pointer (&row->text), self->palette->ink, TEXT_LEFT, y);
      y += row->height + 2 * ROW_GAP;
    }
}

static void
add_columns (VitDeckPlan *self, VitPage *page, const VitExhibit *exhibit, double top)
{
  double width = (VIT_PAGE_TEXT_WIDTH - COLUMN_GAP) / 2;
  g_autoptr (VitNoteColumn) column =
      vit_note_column_new (self, exhibit->notes, FALSE, width, G_MAXDOUBLE);

  for (;;)
    {
      for (guint i = 0; i < 2; i++)
        vit_note_column_place (column, page, VIT_PAGE_MARGIN + i * (width + COLUMN_GAP), top,
                               VIT_PAGE_CONTENT_BOTTOM);
      if (vit_note_column_is_done (column))
        return;
      page = vit_deck_plan_continue_page (self, exhibit->section, exhibit->title, &top);
    }
}

/**
 * vit_deck_plan_add_text:
 * @exhibit: one whose notes are its paragraphs
 *
 * Adds a page of text, or several.
 */
void
vit_deck_plan_add_text (VitDeckPlan *self, const VitExhibit *exhibit)
{
  double top, height = 0;
  VitPage *page =
      vit_deck_plan_add_page (self, exhibit->section, exhibit->title, exhibit->subtitle, &top);
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (Row));

  g_array_set_clear_func (rows, row_clear);
  for (guint i = 0; i < exhibit->notes->len; i++)
    {
      Row row = set_row (self, g_ptr_array_index (exhibit->notes, i));

      height += row.height + (i > 0 ? 2 * ROW_GAP : 0);
      g_array_append_val (rows, row);
    }

  if (top + height <= VIT_PAGE_CONTENT_BOTTOM)
    add_rows (self, page, rows, top);
  else
    add_columns (self, page, exhibit, top);
}
