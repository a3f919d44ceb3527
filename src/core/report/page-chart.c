/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One message with the chart that proves it at the left and what follows from it at the right;
 * or two charts side by side with the notes below. */

#include <math.h>

#include "vit-note-column.h"

/* Points. */
#define NOTES_WIDTH 224.0
#define COLUMN_GAP 40.0
#define NOTES_DROP 4.0
#define COMPARED_GAP 40.0
#define COMPARED_MIN_HEIGHT 190.0
#define NOTES_ABOVE 20.0
#define HEAD_GAP 6.0

static void
add_chart (VitDeckPlan *self,
           VitPage *page,
           const VitChart *chart,
           double x,
           double y,
           double width,
           double bottom)
{
  g_autofree char *alt = vit_chart_summarise (chart, self->language);

  vit_page_add_chart (page, chart, alt, x, y, width, bottom - y);
}

/**
 * vit_deck_plan_add_chart:
 * @exhibit: one with a chart
 *
 * Adds a page with the chart and the notes beside it. Without notes the chart has the whole page.
 */
void
vit_deck_plan_add_chart (VitDeckPlan *self, const VitExhibit *exhibit)
{
  double top, notes_left = VIT_PAGE_RIGHT - NOTES_WIDTH;
  VitPage *page =
      vit_deck_plan_add_page (self, exhibit->section, exhibit->title, exhibit->subtitle, &top);
  g_autoptr (VitNoteColumn) column = NULL;

  if (exhibit->notes->len == 0)
    {
      add_chart (self, page, exhibit->chart, VIT_PAGE_MARGIN, top, VIT_PAGE_TEXT_WIDTH,
                 VIT_PAGE_CONTENT_BOTTOM);
      return;
    }

  add_chart (self, page, exhibit->chart, VIT_PAGE_MARGIN, top,
             notes_left - COLUMN_GAP - VIT_PAGE_MARGIN, VIT_PAGE_CONTENT_BOTTOM);
  column = vit_note_column_new (self, exhibit->notes, FALSE, NOTES_WIDTH,
                                VIT_PAGE_CONTENT_BOTTOM - top - NOTES_DROP);
  vit_note_column_place (column, page, notes_left, top + NOTES_DROP, VIT_PAGE_CONTENT_BOTTOM);
  vit_note_column_place_rest (column, exhibit);
}

/* The heads of both charts on one line; returns the bottom of the taller one. */
static double
add_heads (VitDeckPlan *self, VitPage *page, const VitExhibit *exhibit, double width, double y)
{
  const VitChart *charts[] = { exhibit->chart, exhibit->other };
  double bottom = y;

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      PangoLayout *layout;
      VitPageBox *box;

      if (charts[i]->title == NULL)
        continue;
      layout = vit_typesetter_set (self->setter, VIT_TYPE_HEAD, 1, width, charts[i]->title);
      box = vit_page_add_text (page, "H2", layout, self->palette->ink,
                               VIT_PAGE_MARGIN + i * (width + COMPARED_GAP), y);
      bottom = MAX (bottom, vit_page_box_get_bottom (box));
    }

  return bottom > y ? bottom + HEAD_GAP : y;
}

/* The notes at @first, @first + 2, …: they stand below the left or the right chart. */
static GPtrArray *
take_every_second (const GPtrArray *notes, guint first)
{
  GPtrArray *half = g_ptr_array_new ();

  for (guint i = first; i < notes->len; i += 2)
    g_ptr_array_add (half, g_ptr_array_index (notes, i));

  return half;
}

/**
 * vit_deck_plan_add_comparison:
 * @exhibit: one with two charts
 *
 * Adds a page with the charts side by side and the notes below them.
 */
void
vit_deck_plan_add_comparison (VitDeckPlan *self, const VitExhibit *exhibit)
{
  double width = (VIT_PAGE_TEXT_WIDTH - COMPARED_GAP) / 2, top, notes_top, room, height = 0;
  VitPage *page =
      vit_deck_plan_add_page (self, exhibit->section, exhibit->title, exhibit->subtitle, &top);
  const VitChart *charts[] = { exhibit->chart, exhibit->other };
  VitNoteColumn *columns[2];

  top = add_heads (self, page, exhibit, width, top);
  room = VIT_PAGE_CONTENT_BOTTOM - top - COMPARED_MIN_HEIGHT - NOTES_ABOVE;
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) half = take_every_second (exhibit->notes, i);

      columns[i] = vit_note_column_new (self, half, FALSE, width, room);
      height = fmax (height, fmin (room, vit_note_column_get_height (columns[i])));
    }
  notes_top = VIT_PAGE_CONTENT_BOTTOM - height;

  for (guint i = 0; i < 2; i++)
    {
      double x = VIT_PAGE_MARGIN + i * (width + COMPARED_GAP);

      add_chart (self, page, charts[i], x, top, width,
                 height > 0 ? notes_top - NOTES_ABOVE : VIT_PAGE_CONTENT_BOTTOM);
      vit_note_column_place (columns[i], page, x, notes_top, VIT_PAGE_CONTENT_BOTTOM);
    }
  for (guint i = 0; i < 2; i++)
    {
      vit_note_column_place_rest (columns[i], exhibit);
      vit_note_column_free (columns[i]);
    }
}
