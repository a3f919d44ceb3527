/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The summary: key figures as cards, below them the findings with the pages that prove them. */

#include <math.h>

#include "vit-deck-plan.h"

/* Points. */
#define CARD_GAP 16.0
#define CARD_PADDING 16.0
#define CARD_RADIUS 8.0
#define CARDS_BELOW 28.0
#define FINDING_BAR 4.0
#define FINDING_INDENT 18.0
#define FINDING_TEXT_WIDTH 720.0
#define FINDING_INNER_GAP 3.0
#define FINDING_MIN_GAP 10.0
#define FINDING_MAX_GAP 24.0
#define REFERENCE_WIDTH 70.0
#define FIGURE_SMALLEST 0.6
/* The page is "in short": four findings; the rest follow as panels on a page of their own. */
#define FINDINGS_IN_SHORT 4
#define FINDING_HEAD_SCALE 1.06
#define PANELS_ABREAST 2
#define PANEL_WIDTH ((VIT_PAGE_TEXT_WIDTH - CARD_GAP * (PANELS_ABREAST - 1)) / PANELS_ABREAST)

typedef struct
{
  PangoLayout *head, *text;
  double height;
} SetFinding; /* head and text, %NULL once they are placed */

/* One card; with a NULL page it is only measured. Returns its height. */
static double
add_card (VitDeckPlan *self,
          VitPage *page,
          const VitKeyFigure *figure,
          double x,
          double y,
          double width)
{
  double inner = width - 2 * CARD_PADDING, top = y + CARD_PADDING - 3;
  struct
  {
    PangoLayout *layout;
    VitColor color;
    double gap;
  } lines[] = {
    { vit_deck_plan_set_fitting (self, VIT_TYPE_FIGURE, FIGURE_SMALLEST, inner, figure->value),
      self->palette->accent, 0 },
    { vit_typesetter_set (self->setter, VIT_TYPE_NAME, 1, inner, figure->label), self->palette->ink,
      3 },
    { figure->note != NULL
          ? vit_typesetter_set (self->setter, VIT_TYPE_LABEL, 1, inner, figure->note)
          : NULL,
      self->palette->muted, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (lines[i].layout == NULL)
        continue;
      top += lines[i].gap;
      if (page != NULL)
        vit_page_add_text (page, "P", g_object_ref (lines[i].layout), lines[i].color,
                           x + CARD_PADDING, top);
      top += vit_layout_get_height (lines[i].layout);
      g_object_unref (lines[i].layout);
    }

  return top + CARD_PADDING - y;
}

/* Returns the bottom of the cards. */
static double
add_cards (VitDeckPlan *self, VitPage *page, double y)
{
  const GPtrArray *figures = self->result->key_figures;
  double width =
      (VIT_PAGE_TEXT_WIDTH - CARD_GAP * (MAX (figures->len, 1) - 1)) / MAX (figures->len, 1);
  double height = 0;

  for (guint i = 0; i < figures->len; i++)
    height = fmax (height, add_card (self, NULL, g_ptr_array_index (figures, i), 0, 0, width));

  for (guint i = 0; i < figures->len; i++)
    {
      double x = VIT_PAGE_MARGIN + i * (width + CARD_GAP);

      vit_page_add_fill (page, self->palette->soft, x, y, width, height, CARD_RADIUS);
      add_card (self, page, g_ptr_array_index (figures, i), x, y, width);
    }

  return figures->len > 0 ? y + height + CARDS_BELOW : y;
}

static SetFinding
set_finding (VitDeckPlan *self, const VitFinding *finding, double head_width, double width)
{
  SetFinding set = { 0 };

  set.head = vit_typesetter_set (self->setter, VIT_TYPE_HEAD, FINDING_HEAD_SCALE, head_width,
                                 finding->head);
  set.text = vit_typesetter_set (self->setter, VIT_TYPE_BODY, 1, width,
                                 finding->text != NULL ? finding->text : "");
  set.height =
      vit_layout_get_height (set.head) + FINDING_INNER_GAP + vit_layout_get_height (set.text);

  return set;
}

static void
clear_finding (SetFinding *set)
{
  g_clear_object (&set->head);
  g_clear_object (&set->text);
}

/* Head, text, and the page that proves it at the @right. */
static void
add_finding (VitDeckPlan *self,
             VitPage *page,
             const VitFinding *finding,
             SetFinding *set,
             double x,
             double y,
             double right)
{
  VitPageBox *box;

  vit_page_begin (page, "LI");
  box = vit_page_add_text (page, "LBody", g_steal_pointer (&set->head), self->palette->ink, x, y);
  box->target = g_strdup (finding->exhibit);
  if (finding->exhibit != NULL)
    vit_deck_plan_add_reference (self, page, finding->exhibit, right, y + 2);
  vit_page_add_text (page, "LBody", g_steal_pointer (&set->text), self->palette->muted, x,
                     vit_page_box_get_bottom (box) + FINDING_INNER_GAP);
  vit_page_end (page, "LI");
}

/* The first findings, as many as there is room for; returns how many. */
static guint
add_findings (VitDeckPlan *self, VitPage *page, double y)
{
  const GPtrArray *findings = self->result->findings;
  SetFinding sets[FINDINGS_IN_SHORT];
  double room = VIT_PAGE_CONTENT_BOTTOM - y, used = 0, gap = 0;
  guint n = 0;

  while (n < MIN (findings->len, FINDINGS_IN_SHORT))
    {
      sets[n] = set_finding (self, g_ptr_array_index (findings, n), FINDING_TEXT_WIDTH,
                             FINDING_TEXT_WIDTH);
      if (used + sets[n].height + FINDING_MIN_GAP * n > room)
        {
          clear_finding (&sets[n]);
          break;
        }
      used += sets[n++].height;
    }
  if (n > 1)
    gap = CLAMP ((room - used) / (n - 1), FINDING_MIN_GAP, FINDING_MAX_GAP);

  vit_page_begin (page, "L");
  for (guint i = 0; i < n; i++)
    {
      vit_page_add_fill (page, i == 0 ? self->palette->accent : self->palette->quiet,
                         VIT_PAGE_MARGIN, y, FINDING_BAR, sets[i].height, 0);
      add_finding (self, page, g_ptr_array_index (findings, i), &sets[i],
                   VIT_PAGE_MARGIN + FINDING_INDENT, y, VIT_PAGE_RIGHT);
      y += sets[i].height + gap;
    }
  vit_page_end (page, "L");

  return n;
}

/* A row of panels from finding @first on. Returns how many, 0 if they end below the page: one row
 * is placed in any case if the page is @fresh. Moves @y to the top of the next row. */
static guint
add_panels (VitDeckPlan *self, VitPage *page, guint first, gboolean fresh, double *y)
{
  const GPtrArray *findings = self->result->findings;
  double inner = PANEL_WIDTH - 2 * CARD_PADDING, height = 0;
  guint n = MIN (PANELS_ABREAST, findings->len - first);
  SetFinding sets[PANELS_ABREAST];
  gboolean fits;

  for (guint i = 0; i < n; i++)
    {
      sets[i] = set_finding (self, g_ptr_array_index (findings, first + i), inner - REFERENCE_WIDTH,
                             inner);
      height = MAX (height, sets[i].height + 2 * CARD_PADDING);
    }
  fits = fresh || *y + height <= VIT_PAGE_CONTENT_BOTTOM;

  for (guint i = 0; i < n; i++)
    {
      double x = VIT_PAGE_MARGIN + i * (PANEL_WIDTH + CARD_GAP);

      if (fits)
        {
          vit_page_add_fill (page, self->palette->soft, x, *y, PANEL_WIDTH, height, CARD_RADIUS);
          add_finding (self, page, g_ptr_array_index (findings, first + i), &sets[i],
                       x + CARD_PADDING, *y + CARD_PADDING, x + PANEL_WIDTH - CARD_PADDING);
        }
      clear_finding (&sets[i]);
    }
  *y += height + CARD_GAP;

  return fits ? n : 0;
}

static void
add_more_findings (VitDeckPlan *self, guint next)
{
  while (next < self->result->findings->len)
    {
      double y;
      VitPage *page =
          vit_deck_plan_add_page (self, -1, vit_text (self->language, "What else the data say"),
                                  NULL, &y);
      guint n = add_panels (self, page, next, TRUE, &y);

      for (next += n; n > 0 && next < self->result->findings->len; next += n)
        n = add_panels (self, page, next, FALSE, &y);
    }
}

/**
 * vit_deck_plan_add_summary:
 *
 * Adds the page "in short", and one or more with the findings beyond its four.
 */
void
vit_deck_plan_add_summary (VitDeckPlan *self)
{
  double y;
  VitPage *page = vit_deck_plan_add_page (self, -1, self->result->summary_title,
                                          vit_text (self->language, "In short"), &y);

  y = add_cards (self, page, y + 4);
  add_more_findings (self, add_findings (self, page, y));
}
