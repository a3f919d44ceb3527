/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-book.h"

/* Points. */
#define TITLE_SIZE 22
#define MESSAGE_SIZE 14
#define FIGURE_SIZE 22
#define HEAD_SIZE 12

/**
 * vit_book_get_color:
 *
 * Returns: @color as libxlsxwriter has it
 */
lxw_color_t
vit_book_get_color (VitColor color)
{
  return vit_color_to_rgb (color);
}

static lxw_format *
add_font (lxw_workbook *workbook, double size, gboolean bold, VitColor color)
{
  lxw_format *format = workbook_add_format (workbook);

  format_set_font_size (format, size);
  if (bold)
    format_set_bold (format);
  format_set_font_color (format, vit_book_get_color (color));
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);

  return format;
}

/* A value's cell: over a thin rule, texts and days a little in from the left. */
static lxw_format *
add_value (lxw_workbook *workbook, const char *code, gboolean is_left)
{
  lxw_format *format = add_font (workbook, 11, FALSE, vit_palette_light.ink);

  format_set_num_format (format, code);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_bottom (format, LXW_BORDER_HAIR);
  format_set_bottom_color (format, vit_book_get_color (vit_palette_light.quiet));
  if (is_left)
    {
      format_set_align (format, LXW_ALIGN_LEFT);
      format_set_indent (format, 1);
    }

  return format;
}

static lxw_format *
add_header (lxw_workbook *workbook, uint8_t align)
{
  const VitPalette *palette = &vit_palette_light;
  lxw_format *format = add_font (workbook, 11, TRUE, palette->ink);

  format_set_bg_color (format, vit_book_get_color (palette->tint));
  format_set_bottom (format, LXW_BORDER_MEDIUM);
  format_set_bottom_color (format, vit_book_get_color (palette->accent));
  format_set_text_wrap (format);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_align (format, align);

  return format;
}

/**
 * vit_book_add_formats:
 *
 * Adds the formats that do not depend on a value's kind.
 */
void
vit_book_add_formats (VitBook *self)
{
  const VitPalette *palette = &vit_palette_light;
  lxw_workbook *workbook = self->workbook;
  lxw_format **cells = self->cells;

  cells[VIT_CELL_TITLE] = add_font (workbook, TITLE_SIZE, TRUE, palette->ink);
  cells[VIT_CELL_MESSAGE] = add_font (workbook, MESSAGE_SIZE, TRUE, palette->ink);
  cells[VIT_CELL_NOTE] = add_font (workbook, 10, FALSE, palette->muted);
  cells[VIT_CELL_CARD] = add_font (workbook, 6, FALSE, palette->muted);
  cells[VIT_CELL_FIGURE] = add_font (workbook, FIGURE_SIZE, TRUE, palette->accent);
  cells[VIT_CELL_NAME] = add_font (workbook, 11, TRUE, palette->ink);
  cells[VIT_CELL_REMARK] = add_font (workbook, 10, FALSE, palette->muted);
  cells[VIT_CELL_HEAD] = add_font (workbook, HEAD_SIZE, TRUE, palette->ink);
  cells[VIT_CELL_TEXT] = add_font (workbook, 11, FALSE, palette->muted);
  cells[VIT_CELL_LINK] = add_font (workbook, 11, FALSE, palette->accent);
  cells[VIT_CELL_TIME] = add_value (workbook, "d mmm yyyy hh:mm", TRUE);
  cells[VIT_CELL_HEADER] = add_header (workbook, LXW_ALIGN_LEFT);
  cells[VIT_CELL_HEADER_RIGHT] = add_header (workbook, LXW_ALIGN_RIGHT);

  format_set_indent (cells[VIT_CELL_HEADER], 1);
  format_set_text_wrap (cells[VIT_CELL_TEXT]);
  format_set_underline (cells[VIT_CELL_LINK], LXW_UNDERLINE_SINGLE);
  for (VitCell i = VIT_CELL_CARD; i <= VIT_CELL_REMARK; i++)
    {
      format_set_bg_color (cells[i], vit_book_get_color (palette->soft));
      format_set_indent (cells[i], 1);
    }
  format_set_text_wrap (cells[VIT_CELL_REMARK]);
}

/**
 * vit_book_make_number_format:
 *
 * Returns: (transfer full): @format in Excel's language, whose marks follow the reader's own
 *   settings
 */
char *
vit_book_make_number_format (VitFormat format)
{
  g_autoptr (GString) code = g_string_new ("#,##0");

  switch (format.kind)
    {
    case VIT_FORMAT_TEXT:
      return g_strdup ("General");
    case VIT_FORMAT_DAY:
      return g_strdup ("d mmm yyyy");
    case VIT_FORMAT_MONTH:
      return g_strdup ("mmm yyyy");
    case VIT_FORMAT_SHARE:
      g_string_assign (code, "0");
      break;
    case VIT_FORMAT_INTEGER:
    case VIT_FORMAT_COMPACT:
      return g_strdup (code->str);
    case VIT_FORMAT_NUMBER:
    case VIT_FORMAT_MONEY:
      break;
    default:
      g_assert_not_reached ();
    }

  if (format.decimals > 0)
    g_string_append_c (code, '.');
  for (int i = 0; i < format.decimals; i++)
    g_string_append_c (code, '0');
  if (format.kind == VIT_FORMAT_SHARE)
    g_string_append_c (code, '%');

  return g_strdup (code->str);
}

/**
 * vit_book_get_value_format:
 *
 * Returns: (transfer none): the cell format of values of @format, over a thin rule
 */
lxw_format *
vit_book_get_value_format (VitBook *self, VitFormat format)
{
  gpointer key = GINT_TO_POINTER (format.kind * 64 + CLAMP (format.decimals, 0, 30));
  lxw_format *cell = g_hash_table_lookup (self->value_formats, key);
  g_autofree char *code = NULL;

  if (cell != NULL)
    return cell;

  code = vit_book_make_number_format (format);
  cell = add_value (self->workbook, code,
                    format.kind == VIT_FORMAT_TEXT || format.kind == VIT_FORMAT_DAY ||
                        format.kind == VIT_FORMAT_MONTH);
  if (format.kind == VIT_FORMAT_TEXT)
    format_set_text_wrap (cell);
  g_hash_table_insert (self->value_formats, key, cell);

  return cell;
}
