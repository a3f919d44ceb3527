/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-deck-preview.h"

#include "vit-deck-plan.h"
#include "vit-page-draw.h"

struct _VitDeckPreview
{
  gatomicrefcount ref_count;
  VitResult *result; /* owned: the plan borrows from it */
  VitDeckPlan *plan; /* owned */
};

/**
 * vit_deck_preview_new:
 * @result: what the deck shows
 * @progress: (nullable): to report into
 *
 * Lays out all pages.
 *
 * Returns: (transfer full): the pages, or %NULL with %VIT_REPORT_ERROR or %G_IO_ERROR_CANCELLED
 */
VitDeckPreview *
vit_deck_preview_new (VitResult *result, VitProgress *progress, GError **error)
{
  VitDeckPlan *plan = vit_deck_plan_new (result, progress, error);
  VitDeckPreview *self;

  if (plan == NULL)
    return NULL;

  self = g_new0 (VitDeckPreview, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->result = vit_result_ref (result);
  self->plan = plan;

  return self;
}

VitDeckPreview *
vit_deck_preview_ref (VitDeckPreview *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
vit_deck_preview_unref (VitDeckPreview *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  vit_deck_plan_free (self->plan);
  vit_result_unref (self->result);
  g_free (self);
}

guint
vit_deck_preview_get_n_pages (const VitDeckPreview *self)
{
  return self->plan->pages->len;
}

/**
 * vit_deck_preview_get_ratio:
 *
 * Returns: width of a page divided by its height
 */
double
vit_deck_preview_get_ratio (const VitDeckPreview *self)
{
  return VIT_PAGE_WIDTH / VIT_PAGE_HEIGHT;
}

/**
 * vit_deck_preview_dup_text:
 * @page: number of a page, from 0
 *
 * Returns: (transfer full): what the page says, for a screen reader: its texts and its charts in
 *   words, a line each
 */
char *
vit_deck_preview_dup_text (const VitDeckPreview *self, guint page)
{
  const VitPage *found = g_ptr_array_index (self->plan->pages, page);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->boxes->len; i++)
    {
      const VitPageBox *box = g_ptr_array_index (found->boxes, i);
      const char *part = NULL;

      if (box->kind == VIT_PAGE_BOX_TEXT)
        part = pango_layout_get_text (box->layout);
      else if (box->kind == VIT_PAGE_BOX_CHART)
        part = box->alt;
      if (part != NULL && *part != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", part);
    }

  return g_string_free (text, FALSE);
}

/**
 * vit_deck_preview_draw:
 * @page: number of a page, from 0
 * @cr: where to draw, with the page's top left at its origin
 * @width: how wide, in units of @cr; the height follows
 */
void
vit_deck_preview_draw (const VitDeckPreview *self, guint page, cairo_t *cr, double width)
{
  const VitColor *paper = &self->plan->palette->paper;

  cairo_save (cr);
  cairo_scale (cr, width / VIT_PAGE_WIDTH, width / VIT_PAGE_WIDTH);
  cairo_set_source_rgb (cr, paper->red, paper->green, paper->blue);
  cairo_rectangle (cr, 0, 0, VIT_PAGE_WIDTH, VIT_PAGE_HEIGHT);
  cairo_fill (cr);
  vit_page_draw (g_ptr_array_index (self->plan->pages, page), cr, self->plan->language,
                 vit_typesetter_get_family (self->plan->setter));
  cairo_restore (cr);
}
