/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table, with its header on every page that it takes; notes beside a narrow one, else below. */

#include "vit-grid.h"
#include "vit-note-column.h"

/* A deck shows what can be read from a slide; the workbook has every row. */
#define ROWS_MOST 240

/* Points. */
#define NOTES_WIDTH 224.0
#define NOTES_GAP 40.0
#define NOTES_ABOVE 22.0
#define NOTES_BELOW_WIDTH 480.0
#define NOTES_MIN_HEIGHT 60.0

/* The subtitle, and how many rows are shown where that is not all. */
static char *
make_subtitle (VitDeckPlan *self, const VitExhibit *exhibit)
{
  gsize n_rows = vit_frame_get_n_rows (exhibit->table->frame);
  const char *subtitle = exhibit->subtitle != NULL ? exhibit->subtitle : "";
  g_autofree char *shown = vit_format_integer (self->language, ROWS_MOST);
  g_autofree char *all = vit_format_integer (self->language, n_rows);
  g_autofree char *part = NULL;

  if (n_rows <= ROWS_MOST)
    return g_strdup (subtitle);

  part = g_strdup_printf (vit_text (self->language,
                                    "the first %1$s of %2$s rows; the workbook has them all"),
                          shown, all);

  return g_strjoin (*subtitle != '\0' ? " · " : "", subtitle, part, NULL);
}

/**
 * vit_deck_plan_add_table:
 * @exhibit: one with a table
 *
 * Adds the table on as many pages as it takes.
 */
void
vit_deck_plan_add_table (VitDeckPlan *self, const VitExhibit *exhibit)
{
  g_autofree char *subtitle = make_subtitle (self, exhibit);
  g_autoptr (VitGrid) grid = vit_grid_new_from_table (exhibit->table, self->language, ROWS_MOST);
  g_autoptr (VitNoteColumn) notes = NULL;
  double beside = VIT_PAGE_TEXT_WIDTH - NOTES_WIDTH - NOTES_GAP, top, bottom;
  VitPage *page = vit_deck_plan_add_page (self, exhibit->section, exhibit->title, subtitle, &top);
  gboolean is_narrow = FALSE;

  vit_grid_fit (grid, self, VIT_PAGE_TEXT_WIDTH);
  if (exhibit->notes->len > 0 && vit_grid_get_natural_width (grid) <= beside)
    {
      vit_grid_fit (grid, self, beside);
      is_narrow = TRUE;
    }
  notes =
      vit_note_column_new (self, exhibit->notes, FALSE, is_narrow ? NOTES_WIDTH : NOTES_BELOW_WIDTH,
                           VIT_PAGE_CONTENT_BOTTOM - top);

  bottom = vit_grid_place (grid, page, VIT_PAGE_MARGIN, top, VIT_PAGE_CONTENT_BOTTOM);
  if (is_narrow)
    vit_note_column_place (notes, page, VIT_PAGE_RIGHT - NOTES_WIDTH, top, VIT_PAGE_CONTENT_BOTTOM);

  while (!vit_grid_is_done (grid))
    {
      page = vit_deck_plan_continue_page (self, exhibit->section, exhibit->title, &top);
      bottom = vit_grid_place (grid, page, VIT_PAGE_MARGIN, top, VIT_PAGE_CONTENT_BOTTOM);
    }
  if (bottom + NOTES_ABOVE + NOTES_MIN_HEIGHT <= VIT_PAGE_CONTENT_BOTTOM)
    vit_note_column_place (notes, page, VIT_PAGE_MARGIN, bottom + NOTES_ABOVE,
                           VIT_PAGE_CONTENT_BOTTOM);
  vit_note_column_place_rest (notes, exhibit);
}
