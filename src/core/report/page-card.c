/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A segment's card: its values on a panel at the left, what sets it apart at the right, and below
 * that what to do. */

#include "vit-note-column.h"

/* Points. */
#define PANEL_BOTTOM 484.0
#define PANEL_RADIUS 8.0
#define PANEL_PADDING 16.0
#define VALUES_WIDTH 264.0
#define RIGHT_LEFT (VIT_PAGE_MARGIN + VALUES_WIDTH + 36.0)
#define RIGHT_WIDTH (VIT_PAGE_RIGHT - RIGHT_LEFT)
#define VALUE_MIN_GAP 8.0
#define VALUE_MAX_GAP 40.0
#define VALUE_SMALLEST 0.7
#define CHART_MIN_HEIGHT 130.0
#define CHART_BELOW 18.0
#define HEAD_GAP 7.0

typedef struct
{
  PangoLayout *label, *value, *note; /* @note may be %NULL */
  double height;
} Entry;

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->label);
  g_clear_object (&entry->value);
  g_clear_object (&entry->note);
}

static Entry
set_entry (VitDeckPlan *self, const VitKeyFigure *figure)
{
  double width = VALUES_WIDTH - 2 * PANEL_PADDING;
  Entry entry = { 0 };

  entry.label = vit_typesetter_set (self->setter, VIT_TYPE_LABEL, 1, width, figure->label);
  entry.value =
      vit_deck_plan_set_fitting (self, VIT_TYPE_VALUE, VALUE_SMALLEST, width, figure->value);
  entry.height = vit_layout_get_height (entry.label) + vit_layout_get_height (entry.value);
  if (figure->note != NULL)
    {
      entry.note = vit_typesetter_set (self->setter, VIT_TYPE_LABEL, 1, width, figure->note);
      entry.height += vit_layout_get_height (entry.note);
    }

  return entry;
}

static void
place_entry (VitDeckPlan *self, VitPage *page, Entry *entry, double x, double y)
{
  VitPageBox *box =
      vit_page_add_text (page, "P", g_steal_pointer (&entry->label), self->palette->muted, x, y);

  box = vit_page_add_text (page, "P", g_steal_pointer (&entry->value), self->palette->ink, x,
                           vit_page_box_get_bottom (box));
  if (entry->note != NULL)
    vit_page_add_text (page, "P", g_steal_pointer (&entry->note), self->palette->muted, x,
                       vit_page_box_get_bottom (box));
}

/* Values from @first on, down the panel; returns the first that had no room. */
static guint
add_values (VitDeckPlan *self, VitPage *page, GArray *entries, guint first, double top)
{
  double room = PANEL_BOTTOM - top - 2 * PANEL_PADDING, used = 0, gap = 0, y;
  guint end = first;

  while (end < entries->len)
    {
      double height = g_array_index (entries, Entry, end).height;

      if (end > first && used + height + (end - first) * VALUE_MIN_GAP > room)
        break;
      used += height;
      end++;
    }
  if (end - first > 1)
    gap = CLAMP ((room - used) / (end - first - 1), VALUE_MIN_GAP, VALUE_MAX_GAP);

  vit_page_add_fill (page, self->palette->soft, VIT_PAGE_MARGIN, top, VALUES_WIDTH,
                     PANEL_BOTTOM - top, PANEL_RADIUS);
  y = top + PANEL_PADDING;
  for (guint i = first; i < end; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);

      place_entry (self, page, entry, VIT_PAGE_MARGIN + PANEL_PADDING, y);
      y += entry->height + gap;
    }

  return end;
}

/* The steps on a tinted panel that ends at the foot of the page; returns the panel's top. */
static double
add_steps (VitDeckPlan *self, VitPage *page, VitNoteColumn *steps, double highest)
{
  PangoLayout *head = vit_typesetter_set (self->setter, VIT_TYPE_HEAD, 1, -1,
                                          vit_text (self->language, "What to do"));
  double head_height = vit_layout_get_height (head) + HEAD_GAP;
  double height = head_height + vit_note_column_get_height (steps) + 2 * PANEL_PADDING;
  double top = MAX (highest, PANEL_BOTTOM - height);

  vit_page_add_fill (page, self->palette->tint, RIGHT_LEFT, top, RIGHT_WIDTH, PANEL_BOTTOM - top,
                     PANEL_RADIUS);
  vit_page_add_text (page, "H2", head, self->palette->accent, RIGHT_LEFT + PANEL_PADDING,
                     top + PANEL_PADDING);
  vit_note_column_place (steps, page, RIGHT_LEFT + PANEL_PADDING, top + PANEL_PADDING + head_height,
                         PANEL_BOTTOM - PANEL_PADDING);

  return top;
}

static void
add_chart (VitDeckPlan *self, VitPage *page, const VitChart *chart, double top, double bottom)
{
  g_autofree char *alt = vit_chart_summarise (chart, self->language);

  if (chart->title != NULL)
    {
      PangoLayout *head =
          vit_typesetter_set (self->setter, VIT_TYPE_HEAD, 1, RIGHT_WIDTH, chart->title);
      VitPageBox *box = vit_page_add_text (page, "H2", head, self->palette->ink, RIGHT_LEFT, top);

      top = vit_page_box_get_bottom (box) + HEAD_GAP;
    }
  vit_page_add_chart (page, chart, alt, RIGHT_LEFT, top, RIGHT_WIDTH, bottom - top);
}

/**
 * vit_deck_plan_add_card:
 * @exhibit: one with key figures, and with a chart and steps if there are any
 *
 * Adds a segment's card.
 */
void
vit_deck_plan_add_card (VitDeckPlan *self, const VitExhibit *exhibit)
{
  double top, room, steps_top = PANEL_BOTTOM + CHART_BELOW;
  VitPage *page =
      vit_deck_plan_add_page (self, exhibit->section, exhibit->title, exhibit->subtitle, &top);
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_autoptr (VitNoteColumn) steps = NULL;
  guint next;

  g_array_set_clear_func (entries, entry_clear);
  for (guint i = 0; i < exhibit->key_figures->len; i++)
    {
      Entry entry = set_entry (self, g_ptr_array_index (exhibit->key_figures, i));

      g_array_append_val (entries, entry);
    }
  next = entries->len > 0 ? add_values (self, page, entries, 0, top) : 0;

  room = PANEL_BOTTOM - top - (exhibit->chart != NULL ? CHART_MIN_HEIGHT + CHART_BELOW : 0);
  steps = vit_note_column_new (self, exhibit->notes, TRUE, RIGHT_WIDTH - 2 * PANEL_PADDING,
                               room - 2 * PANEL_PADDING - 24);
  if (exhibit->notes->len > 0)
    steps_top = add_steps (self, page, steps, PANEL_BOTTOM - room);
  if (exhibit->chart != NULL)
    add_chart (self, page, exhibit->chart, top, steps_top - CHART_BELOW);

  while (next < entries->len)
    {
      page = vit_deck_plan_continue_page (self, exhibit->section, exhibit->title, &top);
      next = add_values (self, page, entries, next, top);
    }
  vit_note_column_place_rest (steps, exhibit);
}
