/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "example-result.h"
#include "nasty-result.h"
#include "vit-deck-plan.h"

/* Points: what rounding may do. */
#define TOLERANCE 0.6

static const char *const languages[] = { "en", "ru", "pl" };

static gboolean
takes_room (const VitPageBox *box)
{
  return box->kind == VIT_PAGE_BOX_TEXT || box->kind == VIT_PAGE_BOX_CHART ||
         box->kind == VIT_PAGE_BOX_LOGO;
}

static gboolean
meet (const VitPageBox *a, const VitPageBox *b)
{
  return a->x + a->width > b->x + TOLERANCE && b->x + b->width > a->x + TOLERANCE &&
         a->y + a->height > b->y + TOLERANCE && b->y + b->height > a->y + TOLERANCE;
}

static const char *
get_text (const VitPageBox *box)
{
  return box->kind == VIT_PAGE_BOX_TEXT ? pango_layout_get_text (box->layout) : "a chart";
}

static void
check_page (const VitPage *page)
{
  for (guint i = 0; i < page->boxes->len; i++)
    {
      const VitPageBox *box = g_ptr_array_index (page->boxes, i);

      if (box->kind == VIT_PAGE_BOX_BEGIN || box->kind == VIT_PAGE_BOX_END)
        continue;
      if (box->x < -TOLERANCE || box->x + box->width > VIT_PAGE_WIDTH + TOLERANCE || box->y < 0 ||
          box->y + box->height > VIT_PAGE_HEIGHT + TOLERANCE || box->width < 0 || box->height < 0)
        g_error ("page %u: “%s” leaves the page: %g, %g, %g × %g", page->number, get_text (box),
                 box->x, box->y, box->width, box->height);
      if (!takes_room (box))
        continue;
      if (box->x < VIT_PAGE_MARGIN - TOLERANCE || box->x + box->width > VIT_PAGE_RIGHT + TOLERANCE)
        g_error ("page %u: “%s” is in the margin: %g + %g", page->number, get_text (box), box->x,
                 box->width);

      for (guint j = 0; j < i; j++)
        {
          const VitPageBox *other = g_ptr_array_index (page->boxes, j);

          if (takes_room (other) && meet (box, other))
            g_error ("page %u: “%s” and “%s” overlap", page->number, get_text (box),
                     get_text (other));
        }
    }
}

/* Every begin has its end, in order. */
static void
check_structure (const VitPage *page)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  for (guint i = 0; i < page->boxes->len; i++)
    {
      const VitPageBox *box = g_ptr_array_index (page->boxes, i);

      if (box->kind == VIT_PAGE_BOX_BEGIN)
        g_ptr_array_add (open, (gpointer) box->tag);
      if (box->kind == VIT_PAGE_BOX_END)
        g_assert_cmpstr (g_ptr_array_steal_index (open, open->len - 1), ==, box->tag);
    }
  g_assert_cmpuint (open->len, ==, 0);
}

static guint
count_texts (const VitDeckPlan *plan, const char *part)
{
  guint n = 0;

  for (guint i = 0; i < plan->pages->len; i++)
    {
      const VitPage *page = g_ptr_array_index (plan->pages, i);

      for (guint j = 0; j < page->boxes->len; j++)
        {
          const VitPageBox *box = g_ptr_array_index (page->boxes, j);

          if (box->kind == VIT_PAGE_BOX_TEXT && strstr (get_text (box), part) != NULL)
            n++;
        }
    }

  return n;
}

static VitDeckPlan *
make_plan (const VitResult *result)
{
  g_autoptr (GError) error = NULL;
  VitDeckPlan *plan = vit_deck_plan_new (result, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < plan->pages->len; i++)
    {
      const VitPage *page = g_ptr_array_index (plan->pages, i);

      g_assert_cmpuint (page->number, ==, i + 1);
      check_page (page);
      check_structure (page);
    }

  return plan;
}

static void
test_example (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (VitResult) result = example_result_new (languages[i]);
      g_autoptr (VitDeckPlan) plan = make_plan (result);

      g_assert_cmpuint (plan->pages->len, >, result->exhibits->len + 2);
    }
}

static void
test_nasty (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (VitResult) result = nasty_result_new (languages[i]);
      g_autoptr (VitDeckPlan) plan = make_plan (result);
      guint n_ends = 0;

      for (guint e = 0; e < result->exhibits->len; e++)
        n_ends += ((VitExhibit *) g_ptr_array_index (result->exhibits, e))->notes->len;
      for (guint f = 0; f < result->findings->len; f++)
        n_ends += ((VitFinding *) g_ptr_array_index (result->findings, f))->text != NULL;

      /* No text lost its end, and the last row of the longest table is there. */
      g_assert_cmpuint (count_texts (plan, NASTY_END), ==, n_ends);
      g_assert_cmpuint (count_texts (plan, "№199"), >, 0);
      /* Markup is text, and what no font has is not drawn as a box with a code. */
      g_assert_cmpuint (count_texts (plan, "<b>магазина</b> &"), >, 0);
    }
}

static void
test_references (void)
{
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autoptr (VitDeckPlan) plan = make_plan (result);
  const VitPage *summary = g_ptr_array_index (plan->pages, 1);
  guint n_references = 0;

  for (guint i = 0; i < summary->boxes->len; i++)
    {
      const VitPageBox *box = g_ptr_array_index (summary->boxes, i);
      g_autofree char *expected = g_strdup_printf ("page %u", box->target_page);
      const VitPage *page;

      if (box->target == NULL)
        continue;
      g_assert_cmpuint (box->target_page, >, 2);
      page = g_ptr_array_index (plan->pages, box->target_page - 1);
      g_assert_cmpstr (page->exhibit, ==, box->target);
      if (box->is_reference)
        {
          g_assert_cmpstr (get_text (box), ==, expected);
          n_references++;
        }
    }
  g_assert_cmpuint (n_references, ==, 4);
}

/* A finding whose exhibit is not in the deck has no page to name. */
static void
test_lost_reference (void)
{
  g_autoptr (VitResult) result = nasty_result_new ("en");
  g_autoptr (VitDeckPlan) plan = make_plan (result);

  g_assert_cmpuint (count_texts (plan, "page 0"), ==, 0);
  g_assert_cmpuint (count_texts (plan, "page "), ==, 4);
}

static guint
count_rows_below_header (const VitPage *page)
{
  guint n = 0;

  for (guint i = 0; i < page->boxes->len; i++)
    {
      const VitPageBox *box = g_ptr_array_index (page->boxes, i);

      n += box->kind == VIT_PAGE_BOX_BEGIN && g_str_equal (box->tag, "TR");
    }

  return n > 0 ? n - 1 : 0;
}

static void
test_table_breaks (void)
{
  g_autoptr (VitResult) result = example_result_new ("pl");
  g_autoptr (VitDeckPlan) plan = make_plan (result);
  guint n_rows = 0, n_pages = 0, i = 0;

  while (g_strcmp0 (((VitPage *) g_ptr_array_index (plan->pages, i))->exhibit, "top_products") != 0)
    i++;
  for (; g_strcmp0 (((VitPage *) g_ptr_array_index (plan->pages, i))->exhibit, "method") != 0; i++)
    {
      n_rows += count_rows_below_header (g_ptr_array_index (plan->pages, i));
      n_pages++;
    }

  g_assert_cmpuint (n_pages, >, 2);
  g_assert_cmpuint (n_rows, ==, 64);
  g_assert_cmpuint (count_texts (plan, "Ostatnia sprzedaż"), ==, n_pages);
}

static void
test_cancel (void)
{
  g_autoptr (VitResult) result = example_result_new ("en");
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (vit_progress_get_cancellable (progress));
  g_assert_null (vit_deck_plan_new (result, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/report/deck-plan/example", test_example);
  g_test_add_func ("/core/report/deck-plan/nasty", test_nasty);
  g_test_add_func ("/core/report/deck-plan/references", test_references);
  g_test_add_func ("/core/report/deck-plan/lost-reference", test_lost_reference);
  g_test_add_func ("/core/report/deck-plan/table-breaks", test_table_breaks);
  g_test_add_func ("/core/report/deck-plan/cancel", test_cancel);

  return g_test_run ();
}
