/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-deck-plan.h"

/* Points. */
#define SUBTITLE_GAP 6.0
#define CONTENT_GAP 18.0
#define FOOTER_GAP 7.0
#define FOOTER_NUMBER_WIDTH 48.0
#define TITLE_LINES 2
#define SHRINK_STEP 0.04

static void
add_footer (VitDeckPlan *self, VitPage *page)
{
  g_autofree char *number = g_strdup_printf ("%u", page->number);
  PangoLayout *layout;

  vit_page_add_fill (page, self->palette->grid, VIT_PAGE_MARGIN, VIT_PAGE_FOOTER_RULE,
                     VIT_PAGE_TEXT_WIDTH, 0.75, 0);

  if (self->result->footer != NULL)
    {
      layout = vit_typesetter_set (self->setter, VIT_TYPE_FOOTER, 1,
                                   VIT_PAGE_TEXT_WIDTH - FOOTER_NUMBER_WIDTH, self->result->footer);
      /* A footer names sources: many long file names are the one text that may end in "…". */
      pango_layout_set_height (layout, -2);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      vit_page_add_text (page, NULL, layout, self->palette->muted, VIT_PAGE_MARGIN,
                         VIT_PAGE_FOOTER_RULE + FOOTER_GAP);
    }

  layout = vit_typesetter_set (self->setter, VIT_TYPE_FOOTER, 1, -1, number);
  vit_page_add_text_right (page, NULL, layout, self->palette->muted, VIT_PAGE_RIGHT,
                           VIT_PAGE_FOOTER_RULE + FOOTER_GAP);
}

/**
 * vit_deck_plan_add_bare_page:
 * @section: a #VitSection, or -1
 * @outline: (nullable): the page's bookmark
 *
 * Returns: (transfer none): a page without title and footer
 */
VitPage *
vit_deck_plan_add_bare_page (VitDeckPlan *self, int section, const char *outline)
{
  VitPage *page = vit_page_new ();

  page->number = self->pages->len + 1;
  page->section = section;
  page->outline = g_strdup (outline);
  g_ptr_array_add (self->pages, page);

  return page;
}

/**
 * vit_deck_plan_add_page:
 * @section: a #VitSection, or -1
 * @title: the page's message
 * @subtitle: (nullable): what is shown
 * @top: (out): where the content begins; it ends at %VIT_PAGE_CONTENT_BOTTOM
 *
 * Returns: (transfer none): a page with its title and footer
 */
VitPage *
vit_deck_plan_add_page (VitDeckPlan *self,
                        int section,
                        const char *title,
                        const char *subtitle,
                        double *top)
{
  VitPage *page = vit_deck_plan_add_bare_page (self, section, title);
  PangoLayout *layout;
  VitPageBox *box;

  layout = vit_typesetter_set_title (self->setter, VIT_TYPE_TITLE, VIT_PAGE_TEXT_WIDTH, TITLE_LINES,
                                     title);
  box = vit_page_add_text (page, "H1", layout, self->palette->ink, VIT_PAGE_MARGIN,
                           VIT_PAGE_TITLE_TOP);
  if (subtitle != NULL && *subtitle != '\0')
    {
      layout =
          vit_typesetter_set (self->setter, VIT_TYPE_SUBTITLE, 1, VIT_PAGE_TEXT_WIDTH, subtitle);
      box = vit_page_add_text (page, "P", layout, self->palette->muted, VIT_PAGE_MARGIN,
                               vit_page_box_get_bottom (box) + SUBTITLE_GAP);
    }
  add_footer (self, page);

  *top = MAX (VIT_PAGE_CONTENT_TOP, vit_page_box_get_bottom (box) + CONTENT_GAP);

  return page;
}

/**
 * vit_deck_plan_continue_page:
 * @title: of the page before
 *
 * Returns: (transfer none): a page for what did not fit on the one before; it has no bookmark
 */
VitPage *
vit_deck_plan_continue_page (VitDeckPlan *self, int section, const char *title, double *top)
{
  VitPage *page =
      vit_deck_plan_add_page (self, section, title, vit_text (self->language, "continued"), top);

  g_clear_pointer (&page->outline, g_free);

  return page;
}

/**
 * vit_deck_plan_set_fitting:
 * @smallest: the share of its size that the text may shrink to
 * @width: of the column
 *
 * Returns: (transfer full): the text on one line as far as shrinking can do it, else on several
 */
PangoLayout *
vit_deck_plan_set_fitting (VitDeckPlan *self,
                           VitType type,
                           double smallest,
                           double width,
                           const char *text)
{
  PangoLayout *layout = vit_typesetter_set (self->setter, type, 1, width, text);

  for (double scale = 1 - SHRINK_STEP;
       pango_layout_get_line_count (layout) > 1 && scale >= smallest; scale -= SHRINK_STEP)
    {
      g_object_unref (layout);
      layout = vit_typesetter_set (self->setter, type, scale, width, text);
    }

  return layout;
}

static void
add_exhibit (VitDeckPlan *self, const VitExhibit *exhibit)
{
  guint first = self->pages->len;
  VitPage *page;

  switch (exhibit->kind)
    {
    case VIT_EXHIBIT_CHART:
      if (exhibit->other != NULL)
        vit_deck_plan_add_comparison (self, exhibit);
      else
        vit_deck_plan_add_chart (self, exhibit);
      break;
    case VIT_EXHIBIT_TABLE:
      vit_deck_plan_add_table (self, exhibit);
      break;
    case VIT_EXHIBIT_TEXT:
      vit_deck_plan_add_text (self, exhibit);
      break;
    case VIT_EXHIBIT_CARD:
      vit_deck_plan_add_card (self, exhibit);
      break;
    default:
      g_assert_not_reached ();
    }

  page = g_ptr_array_index (self->pages, first);
  page->exhibit = g_strdup (exhibit->id);
}

/* The number of the page that @exhibit begins on, or 0. */
static guint
find_page (VitDeckPlan *self, const char *exhibit)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      const VitPage *page = g_ptr_array_index (self->pages, i);

      if (g_strcmp0 (page->exhibit, exhibit) == 0)
        return page->number;
    }

  return 0;
}

/**
 * vit_deck_plan_add_reference:
 * @exhibit: id of the exhibit that is referred to
 * @right: the edge that the text ends at
 *
 * Adds "page 7", whose number is filled in once all pages are known.
 *
 * Returns: (transfer none): the box
 */
VitPageBox *
vit_deck_plan_add_reference (VitDeckPlan *self,
                             VitPage *page,
                             const char *exhibit,
                             double right,
                             double y)
{
  PangoLayout *layout = vit_typesetter_set (self->setter, VIT_TYPE_LABEL, 1, -1, "");
  VitPageBox *box = vit_page_add_text (page, "P", layout, self->palette->accent, right, y);

  box->target = g_strdup (exhibit);
  box->is_reference = TRUE;

  return box;
}

static void
resolve_reference (VitDeckPlan *self, VitPageBox *box)
{
  g_autofree char *text = g_strdup_printf (vit_text (self->language, "page %u"), box->target_page);
  double right = box->x + box->width;

  g_object_unref (box->layout);
  box->layout = vit_typesetter_set (self->setter, VIT_TYPE_LABEL, 1, -1, text);
  box->width = vit_layout_get_width (box->layout);
  box->height = vit_layout_get_height (box->layout);
  box->x = right - box->width;
}

/* Finds the page of each link, and drops the references to exhibits that are not in the deck. */
static void
resolve_links (VitDeckPlan *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      const VitPage *page = g_ptr_array_index (self->pages, i);

      for (guint j = page->boxes->len; j > 0; j--)
        {
          VitPageBox *box = g_ptr_array_index (page->boxes, j - 1);

          if (box->target == NULL)
            continue;
          box->target_page = find_page (self, box->target);
          if (!box->is_reference)
            continue;
          if (box->target_page == 0)
            g_ptr_array_remove_index (page->boxes, j - 1);
          else
            resolve_reference (self, box);
        }
    }
}

/**
 * vit_deck_plan_new:
 * @result: what to show; must live as long as the plan
 * @progress: (nullable): checked before each exhibit
 *
 * Returns: (transfer full): all pages, or %NULL with %G_IO_ERROR_CANCELLED
 */
VitDeckPlan *
vit_deck_plan_new (const VitResult *result, VitProgress *progress, GError **error)
{
  g_autoptr (VitDeckPlan) self = g_new0 (VitDeckPlan, 1);

  self->result = result;
  self->language = result->language;
  self->palette = &vit_palette_light;
  self->setter = vit_typesetter_new (result->language);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) vit_page_free);

  vit_deck_plan_add_cover (self);
  vit_deck_plan_add_summary (self);
  for (guint i = 0; i < result->exhibits->len; i++)
    {
      if (!vit_progress_check (progress, error))
        return NULL;
      add_exhibit (self, g_ptr_array_index (result->exhibits, i));
    }
  vit_deck_plan_add_quality (self);
  resolve_links (self);

  return g_steal_pointer (&self);
}

void
vit_deck_plan_free (VitDeckPlan *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->setter, vit_typesetter_free);
  g_free (self);
}
