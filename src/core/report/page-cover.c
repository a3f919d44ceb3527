/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cover: title, what it was made from, period and date, above a quiet picture of the shop's
 * own first chart. */

#include <math.h>

#include "vit-deck-plan.h"

/* Points. */
#define LOGO_SIZE 30.0
#define TITLE_TOP 132.0
#define TITLE_WIDTH 700.0
#define TITLE_LINES 3
#define FACTS_GAP 30.0
#define FACT_WIDTH 250.0
#define FACT_GAP 32.0
#define PICTURE_HEIGHT 150.0
#define PICTURE_SPACE 24.0
#define PICTURE_MAX_BARS 60

/* The first series that reads as a row of bars: the shop's months, in most studies. */
static const VitSeries *
find_picture (const VitResult *result)
{
  for (guint i = 0; i < result->exhibits->len; i++)
    {
      const VitExhibit *exhibit = g_ptr_array_index (result->exhibits, i);
      const VitSeries *series;

      if (exhibit->chart == NULL || exhibit->chart->turned || exhibit->chart->series->len == 0)
        continue;
      series = g_ptr_array_index (exhibit->chart->series, 0);
      if ((series->mark == VIT_MARK_BAR || series->mark == VIT_MARK_AREA ||
           series->mark == VIT_MARK_LINE) &&
          series->n >= 4 && series->n <= PICTURE_MAX_BARS)
        return series;
    }

  return NULL;
}

/* The series as bars without scale, from margin to margin. */
static void
add_picture (VitDeckPlan *self, VitPage *page, const VitSeries *series, double height)
{
  double gap = VIT_PAGE_TEXT_WIDTH / series->n * 0.16;
  double width = (VIT_PAGE_TEXT_WIDTH + gap) / series->n - gap;
  double highest = 0;

  for (guint i = 0; i < series->n; i++)
    if (isfinite (series->y[i]))
      highest = MAX (highest, series->y[i]);

  for (guint i = 0; i < series->n && highest > 0; i++)
    {
      double bar = isfinite (series->y[i]) ? MAX (series->y[i], 0) / highest * height : 0;
      gboolean accent = series->accent != NULL && series->accent[i];

      if (bar > 0)
        vit_page_add_fill (page, accent ? self->palette->accent : self->palette->tint,
                           VIT_PAGE_MARGIN + i * (width + gap), VIT_PAGE_HEIGHT - bar, width, bar,
                           0);
    }
}

/* A label with a value below it; returns the bottom. */
static double
add_fact (VitDeckPlan *self,
          VitPage *page,
          const char *label,
          const char *value,
          double x,
          double y)
{
  PangoLayout *layout = vit_typesetter_set (self->setter, VIT_TYPE_LABEL, 1, FACT_WIDTH, label);
  VitPageBox *box = vit_page_add_text (page, "P", layout, self->palette->muted, x, y);

  layout = vit_typesetter_set (self->setter, VIT_TYPE_NAME, 1, FACT_WIDTH, value);
  box = vit_page_add_text (page, "P", layout, self->palette->ink, x,
                           vit_page_box_get_bottom (box) + 3);

  return vit_page_box_get_bottom (box);
}

static double
add_facts (VitDeckPlan *self, VitPage *page, double y)
{
  const VitResult *result = self->result;
  g_autofree char *period =
      vit_format_period (self->language, result->first_time, result->last_time);
  g_autofree char *day = vit_format_day (self->language, result->last_time);
  const char *facts[][2] = {
    { vit_text (self->language, "Data"), result->shop },
    { vit_text (self->language, "Period"), period },
    { vit_text (self->language, "As of"), day },
  };
  double x = VIT_PAGE_MARGIN, bottom = y, fact_bottom;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      if (facts[i][1] == NULL || *facts[i][1] == '\0')
        continue;
      fact_bottom = add_fact (self, page, facts[i][0], facts[i][1], x, y);
      bottom = MAX (bottom, fact_bottom);
      x += FACT_WIDTH + FACT_GAP;
    }

  return bottom;
}

/**
 * vit_deck_plan_add_cover:
 *
 * Adds the cover.
 */
void
vit_deck_plan_add_cover (VitDeckPlan *self)
{
  VitPage *page = vit_deck_plan_add_bare_page (self, -1, self->result->title);
  const VitSeries *series = find_picture (self->result);
  PangoLayout *layout;
  VitPageBox *box;
  double bottom;

  vit_page_add_logo (page, VIT_PAGE_MARGIN, VIT_PAGE_MARGIN, LOGO_SIZE);

  layout = vit_typesetter_set_title (self->setter, VIT_TYPE_COVER, TITLE_WIDTH, TITLE_LINES,
                                     self->result->title);
  box = vit_page_add_text (page, "H1", layout, self->palette->ink, VIT_PAGE_MARGIN, TITLE_TOP);
  bottom = add_facts (self, page, vit_page_box_get_bottom (box) + FACTS_GAP);

  /* A long title leaves less room for the picture, a very long one none. */
  if (series != NULL && bottom + 2 * PICTURE_SPACE < VIT_PAGE_HEIGHT)
    add_picture (self, page, series,
                 MIN (PICTURE_HEIGHT, VIT_PAGE_HEIGHT - PICTURE_SPACE - bottom));
}
