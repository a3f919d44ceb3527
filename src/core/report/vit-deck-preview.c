/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-deck-preview.h"

#include "vit-deck-plan.h"
#include "vit-page-draw.h"

/* Of the time that it takes, about so much is laying out. */
#define LAYOUT_SHARE 0.5

typedef struct
{
  cairo_surface_t *drawing; /* recorded */
  char *text;
} PreviewPage;

struct _VitDeckPreview
{
  gatomicrefcount ref_count;
  GPtrArray *pages; /* PreviewPage */
  GMutex drawing;   /* cairo does not let two threads play one recording */
};

static void
preview_page_free (gpointer data)
{
  PreviewPage *page = data;

  cairo_surface_destroy (page->drawing);
  g_free (page->text);
  g_free (page);
}

/* The texts of a page, and its charts in words, a line each. */
static char *
collect_text (const VitPage *page)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < page->boxes->len; i++)
    {
      const VitPageBox *box = g_ptr_array_index (page->boxes, i);
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

static cairo_surface_t *
record (const VitDeckPlan *plan, const VitPage *page)
{
  const VitColor *paper = &plan->palette->paper;
  const cairo_rectangle_t extents = { 0, 0, VIT_PAGE_WIDTH, VIT_PAGE_HEIGHT };
  cairo_surface_t *drawing = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *cr = cairo_create (drawing);

  cairo_set_source_rgb (cr, paper->red, paper->green, paper->blue);
  cairo_paint (cr);
  vit_page_draw (page, cr, plan->language, vit_typesetter_get_family (plan->setter));
  cairo_destroy (cr);

  return drawing;
}

/**
 * vit_deck_preview_new:
 * @result: what the deck shows
 * @progress: (nullable): checked at every page
 *
 * Returns: (transfer full): the pages, or %NULL with %VIT_REPORT_ERROR or %G_IO_ERROR_CANCELLED
 */
VitDeckPreview *
vit_deck_preview_new (VitResult *result, VitProgress *progress, GError **error)
{
  g_autoptr (VitProgress) layout = vit_progress_new_part (progress, 0, LAYOUT_SHARE);
  g_autoptr (VitDeckPlan) plan = vit_deck_plan_new (result, layout, error);
  g_autoptr (VitDeckPreview) self = NULL;

  if (plan == NULL)
    return NULL;

  self = g_new0 (VitDeckPreview, 1);
  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->drawing);
  self->pages = g_ptr_array_new_with_free_func (preview_page_free);
  for (guint i = 0; i < plan->pages->len; i++)
    {
      PreviewPage *page = g_new0 (PreviewPage, 1);

      page->drawing = record (plan, g_ptr_array_index (plan->pages, i));
      page->text = collect_text (g_ptr_array_index (plan->pages, i));
      g_ptr_array_add (self->pages, page);
      vit_progress_report (progress,
                           LAYOUT_SHARE + (1 - LAYOUT_SHARE) * (i + 1) / plan->pages->len);
      if (!vit_progress_check (progress, error))
        return NULL;
    }

  return g_steal_pointer (&self);
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

  g_ptr_array_unref (self->pages);
  g_mutex_clear (&self->drawing);
  g_free (self);
}

guint
vit_deck_preview_get_n_pages (const VitDeckPreview *self)
{
  return self->pages->len;
}

/**
 * vit_deck_preview_draw:
 * @page: number of a page, from 0
 * @cr: scaled so that the page's points become what they are to be
 *
 * Draws a page at the origin. May be called from any thread.
 */
void
vit_deck_preview_draw (VitDeckPreview *self, guint page, cairo_t *cr)
{
  const PreviewPage *drawn = g_ptr_array_index (self->pages, page);

  g_mutex_lock (&self->drawing);
  cairo_set_source_surface (cr, drawn->drawing, 0, 0);
  cairo_paint (cr);
  g_mutex_unlock (&self->drawing);
}

/**
 * vit_deck_preview_get_text:
 * @page: number of a page, from 0
 *
 * Returns: what the page says, its charts in words
 */
const char *
vit_deck_preview_get_text (const VitDeckPreview *self, guint page)
{
  return ((PreviewPage *) g_ptr_array_index (self->pages, page))->text;
}
