/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-summary-draw.h"

#include <math.h>

#include "vit-summary-text.h"
#include "vit-type-words.h"

/* Of the text around. */
#define FONT_SCALE 0.82

#define TOP 2
#define BOTTOM 6
#define LINE_GAP 2
#define GAP 8 /* between two texts of a line */
#define ICON_GAP 6
#define BAR_GAP 1    /* between the bars of a histogram */
#define N_WORDS 3    /* rows of most frequent values */
#define PLOT_LINES 2 /* height of a histogram, in lines of text */
#define MIN_BAR 1.5  /* of a bar that counts anything */

typedef enum
{
  AT_START,
  AT_MIDDLE,
  AT_END,
} Place;

static void
set_color (cairo_t *cr, VitColor color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

static PangoLayout *
make_layout (PangoContext *context, const char *text)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_context_get_font_description (context));
  int size = (int) (pango_font_description_get_size (font) * FONT_SCALE);

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, size);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static double
measure (const VitSummaryDrawing *self, const char *text)
{
  g_autoptr (PangoLayout) layout = make_layout (self->context, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* Draws @text into a line that begins at @x and is @width long, cut where it does not fit. */
static void
draw_text (const VitSummaryDrawing *self,
           cairo_t *cr,
           const char *text,
           VitColor color,
           double x,
           double y,
           double width,
           Place place)
{
  g_autoptr (PangoLayout) layout = NULL;
  int text_width;

  if (width <= 0)
    return;

  layout = make_layout (self->context, text);
  pango_layout_get_pixel_size (layout, &text_width, NULL);
  if (text_width > width)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  else if (place != AT_START)
    {
      x += (width - text_width) / (place == AT_MIDDLE ? 2 : 1);
    }

  set_color (cr, color);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

/* What fits of the type and of how many cells are missing. The icon stands for the type, so that
 * its word can be left out. */
static void
draw_head (const VitSummaryDrawing *self, cairo_t *cr, double width)
{
  const char *type = vit_type_words_get_name (self->type);
  double x = VIT_SUMMARY_PADDING + VIT_SUMMARY_ICON + ICON_GAP;
  double room = width - VIT_SUMMARY_PADDING - x;
  g_autofree char *missing = NULL;

  if (self->profile == NULL || self->profile->n_missing == 0)
    {
      draw_text (self, cr, type, self->palette->ink, x, TOP, room, AT_START);
      return;
    }

  missing = vit_summary_text_missing (self->profile, self->n_rows);
  if (measure (self, missing) > room)
    {
      g_free (missing);
      missing = vit_summary_text_share (self->profile->n_missing, self->n_rows);
    }
  draw_text (self, cr, missing, self->palette->ink, x, TOP, room, AT_END);
  if (measure (self, type) + GAP + measure (self, missing) <= room)
    draw_text (self, cr, type, self->palette->ink, x, TOP, room, AT_START);
}

static void
draw_bars (const VitSummaryDrawing *self, cairo_t *cr, double y, double width, double height)
{
  const GPtrArray *bars = self->profile->bars;
  double room = width - 2 * VIT_SUMMARY_PADDING;
  double step = room / MAX (bars->len, 1);
  gint64 most = 1;

  for (guint i = 0; i < bars->len; i++)
    most = MAX (most, ((VitProfileBar *) g_ptr_array_index (bars, i))->rows);

  set_color (cr, self->palette->quiet);
  for (guint i = 0; i < bars->len; i++)
    {
      const VitProfileBar *bar = g_ptr_array_index (bars, i);
      double high = bar->rows > 0 ? MAX (height * bar->rows / most, MIN_BAR) : 0;

      cairo_rectangle (cr, VIT_SUMMARY_PADDING + i * step, y + height - high,
                       MAX (step - BAR_GAP, 1), high);
    }
  cairo_fill (cr);
}

static void
draw_median (const VitSummaryDrawing *self, cairo_t *cr, double y, double width, double height)
{
  const VitColumnProfile *profile = self->profile;
  double room = width - 2 * VIT_SUMMARY_PADDING;
  double share = (profile->median - profile->min) / (profile->max - profile->min);

  if (!(share >= 0 && share <= 1))
    return;

  set_color (cr, self->palette->accent);
  cairo_rectangle (cr, round (VIT_SUMMARY_PADDING + share * (room - 2)), y, 2, height);
  cairo_fill (cr);
}

/* Lowest, middle and highest value; the middle one where there is room for it, and one alone where
 * all values are the same. */
static void
draw_ends (const VitSummaryDrawing *self, cairo_t *cr, double y, double width)
{
  const VitColumnProfile *profile = self->profile;
  double room = width - 2 * VIT_SUMMARY_PADDING;
  g_autofree char *low = vit_summary_text_short_value (profile, profile->min);
  g_autofree char *median = vit_summary_text_short_value (profile, profile->median);
  g_autofree char *high = vit_summary_text_short_value (profile, profile->max);
  double low_width = measure (self, low);
  double high_width = measure (self, high);
  double side = MAX (low_width, high_width) + GAP;

  if (profile->n_distinct == 1 || low_width + GAP + high_width > room)
    {
      draw_text (self, cr, profile->n_distinct == 1 ? low : median, self->palette->muted,
                 VIT_SUMMARY_PADDING, y, room, AT_MIDDLE);
      return;
    }

  draw_text (self, cr, low, self->palette->muted, VIT_SUMMARY_PADDING, y, room, AT_START);
  draw_text (self, cr, high, self->palette->muted, VIT_SUMMARY_PADDING, y, room, AT_END);
  if (2 * side + measure (self, median) <= room)
    draw_text (self, cr, median, self->palette->accent, VIT_SUMMARY_PADDING, y, room, AT_MIDDLE);
}

static void
draw_word (const VitSummaryDrawing *self,
           cairo_t *cr,
           guint number,
           double y,
           double width,
           double height)
{
  const VitProfileBar *bar = g_ptr_array_index (self->profile->bars, number);
  g_autofree char *word = vit_summary_text_bar (self->profile, number);
  g_autofree char *share = vit_summary_text_share (bar->rows, self->n_rows);
  double room = width - 2 * VIT_SUMMARY_PADDING;
  double share_width = measure (self, share);

  /* Where no value comes twice, their shares say nothing. */
  if (self->profile->n_distinct == self->n_rows && self->n_rows > N_WORDS)
    {
      draw_text (self, cr, word, self->palette->ink, VIT_SUMMARY_PADDING, y, room, AT_START);
      return;
    }

  set_color (cr, vit_color_mix (self->palette->paper, self->palette->quiet, 0.5));
  cairo_rectangle (cr, VIT_SUMMARY_PADDING - 2, y,
                   MAX ((room + 4) * bar->rows / MAX (self->n_rows, 1), MIN_BAR), height - 1);
  cairo_fill (cr);
  if (share_width + 2 * GAP > room)
    share_width = -GAP;
  else
    draw_text (self, cr, share, self->palette->muted, VIT_SUMMARY_PADDING, y, room, AT_END);
  draw_text (self, cr, word, self->palette->ink, VIT_SUMMARY_PADDING, y, room - share_width - GAP,
             AT_START);
}

/**
 * vit_summary_draw_get_line_height:
 * @context: with the font of the text around
 *
 * Returns: the height of one line of a summary, in pixels
 */
int
vit_summary_draw_get_line_height (PangoContext *context)
{
  g_autoptr (PangoLayout) layout = make_layout (context, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height + LINE_GAP;
}

/**
 * vit_summary_draw_get_height:
 * @context: with the font of the text around
 *
 * Returns: the height of a summary, in pixels
 */
int
vit_summary_draw_get_height (PangoContext *context)
{
  return TOP + vit_summary_draw_get_line_height (context) * (2 + PLOT_LINES + 1) + BOTTOM;
}

/**
 * vit_summary_draw:
 * @cr: where to, at the top left
 * @width: of the column, in pixels
 * @height: as of vit_summary_draw_get_height()
 *
 * Draws what a column holds: type, missing share, number of different values, and how the values
 * lie or which are the most frequent.
 */
void
vit_summary_draw (const VitSummaryDrawing *self, cairo_t *cr, double width, double height)
{
  double line = vit_summary_draw_get_line_height (self->context);
  double room = width - 2 * VIT_SUMMARY_PADDING;
  double y = TOP + 2 * line;
  g_autofree char *distinct = NULL;

  draw_head (self, cr, width);
  if (self->profile == NULL)
    {
      if (self->note != NULL)
        draw_text (self, cr, self->note, self->palette->muted, VIT_SUMMARY_PADDING, TOP + line,
                   room, AT_START);
      return;
    }

  distinct = vit_summary_text_distinct (self->profile, self->n_rows);
  draw_text (self, cr, distinct, self->palette->muted, VIT_SUMMARY_PADDING, TOP + line, room,
             AT_START);
  if (self->profile->n_distinct == 0)
    return;

  if (vit_column_profile_has_scale (self->profile))
    {
      draw_bars (self, cr, y, width, PLOT_LINES * line - 2);
      draw_median (self, cr, y, width, PLOT_LINES * line - 2);
      draw_ends (self, cr, y + PLOT_LINES * line, width);
      return;
    }
  for (guint i = 0; i < MIN (self->profile->bars->len, N_WORDS); i++)
    draw_word (self, cr, i, y + i * line, width, line);
}
