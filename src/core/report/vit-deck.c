/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <cairo-pdf.h>

#include "vit-deck-plan.h"
#include "vit-output.h"
#include "vit-page-draw.h"
#include "vit-pdf-update.h"
#include "vit-report-date.h"

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static char *
make_keywords (const VitResult *result)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  g_ptr_array_add (words, (gpointer) result->study);
  for (guint i = 0; i < result->key_figures->len; i++)
    {
      const VitKeyFigure *figure = g_ptr_array_index (result->key_figures, i);

      g_ptr_array_add (words, figure->label);
    }
  g_ptr_array_add (words, NULL);

  return g_strjoinv (", ", (char **) words->pdata);
}

static void
set_metadata (cairo_surface_t *surface, const VitResult *result)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (vit_report_get_date (result));
  g_autofree char *date = moment != NULL ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ") : NULL;
  g_autofree char *keywords = make_keywords (result);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, result->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, result->shop);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, result->summary_title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, keywords);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Vitrine " VIT_VERSION);
  if (date != NULL)
    {
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
    }
}

static const char *
get_section_name (const VitLanguage *language, int section)
{
  switch (section)
    {
    case VIT_SECTION_OVERVIEW:
      return vit_text (language, "Overview");
    case VIT_SECTION_SEGMENTS:
      return vit_text (language, "Segments");
    case VIT_SECTION_APPENDIX:
      return vit_text (language, "Appendix");
    default:
      return NULL;
    }
}

/* A bookmark for each section, and below it one for each of its messages. */
static void
add_outline (cairo_surface_t *surface, const VitDeckPlan *plan)
{
  int section = -1, parent = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < plan->pages->len; i++)
    {
      const VitPage *page = g_ptr_array_index (plan->pages, i);
      g_autofree char *target = vit_page_make_target (page->number);

      if (page->outline == NULL)
        continue;
      if (page->section != section)
        {
          const char *name = get_section_name (plan->language, page->section);

          section = page->section;
          parent = CAIRO_PDF_OUTLINE_ROOT;
          if (name != NULL)
            parent = cairo_pdf_surface_add_outline (surface, parent, name, target,
                                                    CAIRO_PDF_OUTLINE_FLAG_OPEN |
                                                        CAIRO_PDF_OUTLINE_FLAG_BOLD);
        }
      cairo_pdf_surface_add_outline (surface, parent, page->outline, target, 0);
    }
}

static gboolean
draw_pages (cairo_surface_t *surface,
            const VitDeckPlan *plan,
            VitProgress *progress,
            GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean wanted = TRUE;

  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; wanted && i < plan->pages->len; i++)
    {
      vit_page_draw (g_ptr_array_index (plan->pages, i), cr, plan->language,
                     vit_typesetter_get_family (plan->setter));
      cairo_show_page (cr);
      vit_progress_report (progress, (i + 1.0) / plan->pages->len);
      wanted = vit_progress_check (progress, error);
    }
  cairo_tag_end (cr, "Document");
  cairo_destroy (cr);

  return wanted;
}

static char **
collect_alts (const VitDeckPlan *plan)
{
  g_autoptr (GPtrArray) alts = g_ptr_array_new ();

  for (guint i = 0; i < plan->pages->len; i++)
    {
      const VitPage *page = g_ptr_array_index (plan->pages, i);

      for (guint j = 0; j < page->boxes->len; j++)
        {
          const VitPageBox *box = g_ptr_array_index (page->boxes, j);

          if (box->kind == VIT_PAGE_BOX_CHART)
            g_ptr_array_add (alts, g_strdup (box->alt));
        }
    }
  g_ptr_array_add (alts, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&alts), FALSE);
}

/* The whole file in memory: a deck has a few dozen pages of vectors, and what is in memory can be
 * amended before anything reaches the disk. */
static GBytes *
make_pdf (const VitDeckPlan *plan, VitProgress *progress, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append_bytes, bytes, VIT_PAGE_WIDTH, VIT_PAGE_HEIGHT);
  gboolean drawn;
  cairo_status_t status;

  /* Version 1.4 keeps newer cairos from packing objects into streams, which the update that
   * follows could not read. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, plan->result);
  drawn = draw_pages (surface, plan, progress, error);
  if (drawn)
    add_outline (surface, plan);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (!drawn)
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, VIT_REPORT_ERROR, VIT_REPORT_ERROR_WRITE,
                   "The deck cannot be drawn: %s. Please report this with the study file.",
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * vit_deck_write:
 * @result: what to show
 * @path: the PDF to write
 * @progress: (nullable): checked at every page
 *
 * Writes the presentation. The same result gives the same bytes.
 *
 * Returns: %TRUE, or %FALSE with %VIT_REPORT_ERROR or %G_IO_ERROR_CANCELLED and nothing written
 */
gboolean
vit_deck_write (const VitResult *result, const char *path, VitProgress *progress, GError **error)
{
  g_autoptr (VitOutput) output = vit_output_new (path, error);
  g_autoptr (VitDeckPlan) plan = NULL;
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GBytes) described = NULL;
  g_auto (GStrv) alts = NULL;
  const char *data;
  gsize length;

  if (output == NULL)
    return FALSE;

  vit_progress_stage (progress, vit_text (result->language, "Laying out the deck"));
  plan = vit_deck_plan_new (result, progress, error);
  if (plan == NULL)
    return FALSE;

  drawn = make_pdf (plan, progress, error);
  if (drawn == NULL)
    return FALSE;

  alts = collect_alts (plan);
  described =
      vit_pdf_update (drawn, vit_language_get_code (result->language), (const char *const *) alts);
  data = g_bytes_get_data (described, &length);
  return vit_output_write (output, data, length, error) && vit_output_commit (output, error);
}
