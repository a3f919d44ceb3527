/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet with a table: its message, a header that stays in view and filters, values as what they
 * are, and the chart beside it. */

#include <math.h>

#include "vit-book.h"

/* Characters. */
#define NARROWEST 9
#define WIDEST 60
#define FILTER_WIDTH 3 /* the button in a heading */
#define LONGEST_HEADING 255
/* Columns are as wide as their first rows want: the widths stand before the rows in a long file. */
#define ROWS_MEASURED 2000
#define ROWS_PER_CHECK 1000
#define TEXT_SLACK 1.08 /* what breaking between words costs */
#define LINES_MOST 20

#define HEADER_ROW 3
#define HEADER_HEIGHT 32.0
#define MESSAGE_HEIGHT 22.0
#define ROW_HEIGHT 18.0
#define LINE_HEIGHT 15.0

static gboolean
is_number (VitFormat format)
{
  return format.kind != VIT_FORMAT_TEXT && format.kind != VIT_FORMAT_DAY &&
         format.kind != VIT_FORMAT_MONTH;
}

/* Headings of a table in Excel are unlike each other and not empty. */
static GPtrArray *
make_headings (const VitTable *table)
{
  guint n_columns = vit_frame_get_n_columns (table->frame);
  GPtrArray *headings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_columns; i++)
    {
      const char *given = table->headings[i];
      g_autofree char *stem =
          given != NULL && *given != '\0'
              ? g_utf8_substring (given, 0, MIN (g_utf8_strlen (given, -1), LONGEST_HEADING - 8))
              : g_strdup (vit_column_get_name (vit_frame_get_column (table->frame, i)));
      char *heading = g_strdup (stem);

      for (guint n = 2; !g_hash_table_add (taken, g_utf8_casefold (heading, -1)); n++)
        {
          g_free (heading);
          heading = g_strdup_printf ("%s %u", stem, n);
        }
      g_ptr_array_add (headings, heading);
    }

  return headings;
}

/* A heading may stand on two lines, so half of it is enough, if no word is longer. */
static glong
measure_heading (const char *heading)
{
  g_auto (GStrv) words = g_strsplit (heading, " ", -1);
  glong longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, g_utf8_strlen (words[i], -1));

  return MAX (longest, (g_utf8_strlen (heading, -1) + 1) / 2) + FILTER_WIDTH;
}

static double
measure_column (VitBook *self, const VitBookEntry *entry, guint index, const char *heading)
{
  gsize end = entry->first_row + MIN (entry->n_rows, ROWS_MEASURED);
  glong width = measure_heading (heading);

  for (gsize row = entry->first_row; row < end; row++)
    {
      g_autofree char *text = vit_table_dup_cell (entry->table, self->result->language, row, index);

      width = MAX (width, g_utf8_strlen (text, -1) + 2);
    }

  return CLAMP (width * 1.05, NARROWEST, WIDEST);
}

/* Message, what is shown, and where a table that is too long for one sheet goes on. */
static void
write_message (VitBook *self, lxw_worksheet *sheet, const VitBookEntry *entry)
{
  const VitLanguage *language = self->result->language;
  g_autofree char *more = NULL;

  vit_book_note (self, worksheet_set_row (sheet, 0, MESSAGE_HEIGHT, NULL));
  vit_book_write_text (self, sheet, 0, 0, entry->title, self->cells[VIT_CELL_MESSAGE]);

  if (entry->next != NULL)
    more = g_strdup_printf (vit_text (language,
                                      "More rows than a sheet can hold: it goes on in “%s”."),
                            entry->next);
  vit_book_write_text (self, sheet, 1, 0, more != NULL ? more : entry->subtitle,
                       self->cells[VIT_CELL_NOTE]);
}

static void
write_header (VitBook *self,
              lxw_worksheet *sheet,
              const VitBookEntry *entry,
              const GPtrArray *headings,
              lxw_row_t header)
{
  vit_book_note (self, worksheet_set_row (sheet, header, HEADER_HEIGHT, NULL));
  for (guint i = 0; i < headings->len; i++)
    vit_book_write_text (self, sheet, header, i, g_ptr_array_index (headings, i),
                         self->cells[is_number (entry->table->formats[i]) ? VIT_CELL_HEADER_RIGHT
                                                                          : VIT_CELL_HEADER]);
}

/* A table as Excel knows it; in a long workbook, where libxlsxwriter has none, a range with the
 * same header and filter. */
static void
make_table (VitBook *self,
            lxw_worksheet *sheet,
            const VitBookEntry *entry,
            const GPtrArray *headings,
            lxw_row_t header)
{
  lxw_row_t last = header + entry->n_rows;
  g_autofree lxw_table_column *columns = NULL;
  g_autofree lxw_table_column **pointers = NULL;
  lxw_table_options options = {
    .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
    .style_type_number = 0,
    .no_banded_rows = LXW_TRUE,
  };

  if (entry->n_rows == 0)
    return;
  if (self->is_long)
    {
      vit_book_note (self, worksheet_autofilter (sheet, header, 0, last, headings->len - 1));
      return;
    }

  columns = g_new0 (lxw_table_column, headings->len);
  pointers = g_new0 (lxw_table_column *, headings->len + 1);
  for (guint i = 0; i < headings->len; i++)
    {
      columns[i].header = g_ptr_array_index (headings, i);
      columns[i].header_format =
          self->cells[is_number (entry->table->formats[i]) ? VIT_CELL_HEADER_RIGHT
                                                           : VIT_CELL_HEADER];
      pointers[i] = &columns[i];
    }
  options.columns = pointers;
  vit_book_note (self, worksheet_add_table (sheet, header, 0, last, headings->len - 1, &options));
}

/* Light to dark for amounts; around 0 for differences. */
static void
add_color_scale (VitBook *self, lxw_worksheet *sheet, const VitBookEntry *entry, lxw_row_t header)
{
  const VitPalette *palette = &vit_palette_light;
  lxw_conditional_format scale = {
    .type = LXW_CONDITIONAL_2_COLOR_SCALE,
    .min_color = vit_book_get_color (palette->low),
    .max_color = vit_book_get_color (vit_color_mix (palette->low, palette->high, 0.75)),
  };

  if (entry->chart->diverging)
    {
      scale.type = LXW_CONDITIONAL_3_COLOR_SCALE;
      scale.min_color = vit_book_get_color (palette->negative);
      scale.mid_color = vit_book_get_color (palette->middle);
      scale.max_color = vit_book_get_color (palette->positive);
      scale.mid_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
      scale.mid_value = 0;
    }
  if (entry->n_rows > 0)
    vit_book_note (self, worksheet_conditional_format_range (
                             sheet, header + 1, 1, header + entry->n_rows,
                             vit_frame_get_n_columns (entry->table->frame) - 1, &scale));
}

/* A row whose texts are longer than their columns is made higher: Excel does that by itself only
 * once somebody edits the row. */
static void
set_height (VitBook *self,
            lxw_worksheet *sheet,
            const VitTable *table,
            const double *widths,
            gsize index,
            lxw_row_t row)
{
  glong lines = 1;

  for (guint i = 0; i < vit_frame_get_n_columns (table->frame); i++)
    {
      const VitColumn *column = vit_frame_get_column (table->frame, i);
      const char *text = NULL;

      if (vit_column_get_column_type (column) == VIT_COLUMN_TEXT)
        text = vit_column_get_text (column, index);
      if (text != NULL && strlen (text) > widths[i])
        lines = MAX (lines, (glong) ceil (g_utf8_strlen (text, -1) * TEXT_SLACK / widths[i]));
    }

  if (lines > 1)
    vit_book_note (self,
                   worksheet_set_row (sheet, row, 3 + LINE_HEIGHT * MIN (lines, LINES_MOST), NULL));
}

static gboolean
write_rows (VitBook *self,
            lxw_worksheet *sheet,
            const VitBookEntry *entry,
            const double *widths,
            lxw_row_t header,
            VitProgress *progress,
            GError **error)
{
  const VitTable *table = entry->table;
  guint n_columns = vit_frame_get_n_columns (table->frame);

  for (gsize i = 0; i < entry->n_rows; i++)
    {
      lxw_row_t row = header + 1 + i;

      if (i % ROWS_PER_CHECK == 0 && !vit_progress_check (progress, error))
        return FALSE;
      set_height (self, sheet, table, widths, entry->first_row + i, row);
      for (guint column = 0; column < n_columns; column++)
        vit_book_write_value (self, sheet, row, column, vit_frame_get_column (table->frame, column),
                              entry->first_row + i, table->formats[column]);
    }
  self->n_rows += entry->n_rows;

  return TRUE;
}

/**
 * vit_book_add_table:
 * @entry: the sheet, from the plan
 * @progress: (nullable): checked every thousand rows
 *
 * Adds a sheet with a table.
 *
 * Returns: %TRUE, or %FALSE with %G_IO_ERROR_CANCELLED; other failures are noted in the book
 */
gboolean
vit_book_add_table (VitBook *self, const VitBookEntry *entry, VitProgress *progress, GError **error)
{
  lxw_worksheet *sheet = vit_book_add_sheet (self, entry->name);
  g_autoptr (GPtrArray) headings = make_headings (entry->table);
  g_autofree double *widths = NULL;
  lxw_row_t header = entry->is_contact ? 0 : HEADER_ROW;

  if (sheet == NULL || headings->len == 0)
    return TRUE;

  widths = g_new (double, headings->len);
  for (guint i = 0; i < headings->len; i++)
    {
      widths[i] = measure_column (self, entry, i, g_ptr_array_index (headings, i));
      vit_book_note (self, worksheet_set_column (sheet, i, i, widths[i], NULL));
    }
  worksheet_set_default_row (sheet, ROW_HEIGHT, LXW_FALSE);
  worksheet_freeze_panes (sheet, header + 1, headings->len > 3 ? 1 : 0);
  vit_book_note (self, worksheet_repeat_rows (sheet, header, header));

  if (!entry->is_contact)
    write_message (self, sheet, entry);
  make_table (self, sheet, entry, headings, header);
  write_header (self, sheet, entry, headings, header);
  if (!write_rows (self, sheet, entry, widths, header, progress, error))
    return FALSE;

  if (entry->is_map)
    add_color_scale (self, sheet, entry, header);
  else if (entry->chart != NULL && entry->n_rows > 0)
    vit_book_add_chart (self, sheet, entry, header);

  return TRUE;
}
