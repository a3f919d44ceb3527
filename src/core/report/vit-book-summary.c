/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first sheet: title, key figures, findings with links to the sheets that prove them, and the
 * list of sheets. */

#include "vit-book.h"

/* Widths in characters; panels of key figures in every second column. */
#define MARGIN_WIDTH 3
#define PANEL_WIDTH 27
#define GAP_WIDTH 2
#define LINK_WIDTH 32
#define FIRST_COLUMN 1
#define N_PANELS 4
#define LAST_COLUMN (FIRST_COLUMN + 2 * N_PANELS - 2)
#define LINK_COLUMN (LAST_COLUMN + 2)
/* Characters on a line across the panels, a little less than fits. */
#define LINE_LENGTH 116

/* Points. */
#define LINE_HEIGHT 15.0
#define TITLE_HEIGHT 30.0
#define MESSAGE_HEIGHT 22.0
#define FIGURE_HEIGHT 30.0
#define EDGE_HEIGHT 8.0

static void
set_height (VitBook *self, lxw_worksheet *sheet, lxw_row_t row, double height)
{
  vit_book_note (self, worksheet_set_row (sheet, row, height, NULL));
}

/* A text across the panels, as high as its lines. */
static void
write_across (VitBook *self, lxw_worksheet *sheet, lxw_row_t row, const char *text, VitCell cell)
{
  glong lines = g_utf8_strlen (text, -1) / LINE_LENGTH + 1;

  /* A merged cell is not made higher by Excel for its text. */
  vit_book_note (self, worksheet_merge_range (sheet, row, FIRST_COLUMN, row, LAST_COLUMN, "",
                                              self->cells[cell]));
  vit_book_write_text (self, sheet, row, FIRST_COLUMN, text, self->cells[cell]);
  if (lines > 1)
    set_height (self, sheet, row, lines * LINE_HEIGHT);
}

static lxw_row_t
write_title (VitBook *self, lxw_worksheet *sheet)
{
  const VitResult *result = self->result;
  g_autofree char *period =
      vit_format_period (result->language, result->first_time, result->last_time);
  g_autofree char *origin = result->shop != NULL && *result->shop != '\0'
                                ? g_strjoin (" · ", result->shop, period, NULL)
                                : g_strdup (period);

  set_height (self, sheet, 1, TITLE_HEIGHT);
  vit_book_write_text (self, sheet, 1, FIRST_COLUMN, result->title, self->cells[VIT_CELL_TITLE]);
  vit_book_write_text (self, sheet, 2, FIRST_COLUMN, origin, self->cells[VIT_CELL_NOTE]);
  set_height (self, sheet, 4, MESSAGE_HEIGHT);
  vit_book_write_text (self, sheet, 4, FIRST_COLUMN, result->summary_title,
                       self->cells[VIT_CELL_MESSAGE]);

  return 6;
}

/* The panels are written line by line, because a long workbook takes rows only in their order. */
static lxw_row_t
write_figures (VitBook *self, lxw_worksheet *sheet, lxw_row_t row)
{
  const GPtrArray *figures = self->result->key_figures;
  guint n = MIN (figures->len, N_PANELS);
  const VitCell cells[] = { VIT_CELL_CARD, VIT_CELL_FIGURE, VIT_CELL_NAME, VIT_CELL_REMARK,
                            VIT_CELL_CARD };

  if (n == 0)
    return row;

  for (guint line = 0; line < G_N_ELEMENTS (cells); line++)
    {
      if (cells[line] == VIT_CELL_FIGURE)
        set_height (self, sheet, row + line, FIGURE_HEIGHT);
      if (cells[line] == VIT_CELL_CARD)
        set_height (self, sheet, row + line, EDGE_HEIGHT);
      for (guint i = 0; i < n; i++)
        {
          const VitKeyFigure *figure = g_ptr_array_index (figures, i);
          const char *texts[] = { NULL, figure->value, figure->label, figure->note, NULL };

          vit_book_write_text (self, sheet, row + line, FIRST_COLUMN + 2 * i, texts[line],
                               self->cells[cells[line]]);
        }
    }

  return row + G_N_ELEMENTS (cells) + 1;
}

static lxw_row_t
write_findings (VitBook *self, lxw_worksheet *sheet, lxw_row_t row)
{
  const GPtrArray *findings = self->result->findings;

  for (guint i = 0; i < findings->len; i++)
    {
      const VitFinding *finding = g_ptr_array_index (findings, i);
      const VitBookEntry *entry = vit_book_plan_find (self->plan, finding->exhibit);

      write_across (self, sheet, row, finding->head, VIT_CELL_HEAD);
      if (entry != NULL)
        vit_book_write_link (self, sheet, row, LINK_COLUMN, entry->name);
      if (finding->text != NULL && *finding->text != '\0')
        write_across (self, sheet, ++row, finding->text, VIT_CELL_TEXT);
      row += 2;
    }

  return row;
}

static void
write_contents (VitBook *self, lxw_worksheet *sheet, lxw_row_t row)
{
  const VitLanguage *language = self->result->language;

  vit_book_write_text (self, sheet, row++, FIRST_COLUMN, vit_text (language, "Sheets"),
                       self->cells[VIT_CELL_HEAD]);
  for (guint i = 0; i < self->plan->entries->len; i++, row++)
    {
      const VitBookEntry *entry = g_ptr_array_index (self->plan->entries, i);
      g_autofree char *rows = vit_format_integer (language, entry->n_rows);
      g_autofree char *count =
          g_strdup_printf (vit_text_n (language, "%s row", "%s rows", entry->n_rows), rows);

      vit_book_write_link (self, sheet, row, FIRST_COLUMN, entry->name);
      vit_book_write_text (self, sheet, row, FIRST_COLUMN + 2, count, self->cells[VIT_CELL_NOTE]);
    }
}

/**
 * vit_book_add_summary:
 *
 * Adds the summary; to be called before all other sheets.
 */
void
vit_book_add_summary (VitBook *self)
{
  lxw_worksheet *sheet = vit_book_add_sheet (self, self->summary_name);
  lxw_row_t row;

  if (sheet == NULL)
    return;

  worksheet_fit_to_pages (sheet, 1, 1);
  worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);
  worksheet_set_tab_color (sheet, vit_book_get_color (vit_palette_light.accent));
  vit_book_note (self, worksheet_set_column (sheet, 0, 0, MARGIN_WIDTH, NULL));
  for (guint i = 0; i < N_PANELS; i++)
    {
      lxw_col_t column = FIRST_COLUMN + 2 * i;

      vit_book_note (self, worksheet_set_column (sheet, column, column, PANEL_WIDTH, NULL));
      vit_book_note (self, worksheet_set_column (sheet, column + 1, column + 1, GAP_WIDTH, NULL));
    }
  vit_book_note (self, worksheet_set_column (sheet, LINK_COLUMN, LINK_COLUMN, LINK_WIDTH, NULL));

  row = write_title (self, sheet);
  row = write_figures (self, sheet, row);
  row = write_findings (self, sheet, row);
  write_contents (self, sheet, row);
}
