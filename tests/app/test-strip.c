/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The summaries above the columns of a grid. */

#include "pictures.h"
#include "sheet.h"
#include "support.h"

#include "vit-summary-cell.h"
#include "vit-summary-popover.h"
#include "vit-summary-strip.h"
#include "vit-summary-text.h"

static gboolean
all_counted (gpointer data)
{
  static const char *const columns[] = { "line", "price", "customer", "payment", "gift",
                                         "day",  "at",    "nothing",  "city",    "pieces" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (vit_summaries_find (data, columns[i]) == NULL)
      return FALSE;

  return TRUE;
}

static GtkWidget *
find_cell (GtkWidget *root, const char *name)
{
  if (VIT_IS_SUMMARY_STRIP (root))
    return vit_summary_strip_find_cell (VIT_SUMMARY_STRIP (root), name);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_cell (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
assert_whole (VitSummaries *summaries, const char *column, const char *wanted)
{
  g_autofree char *text = vit_summary_text_whole (vit_summaries_find (summaries, column),
                                                  vit_summaries_get_n_rows (summaries));

  g_assert_cmpstr (text, ==, wanted);
}

/* Every column is counted in the end, those out of sight as well, and says what it holds. */
static void
test_words (void)
{
  g_auto (Sheet) sheet = { NULL };

  sheet_init (&sheet);
  vit_test_wait (all_counted, sheet.summaries, "the summaries");

  assert_whole (sheet.summaries, "line",
                "Whole number. None missing. All different. From 0 to 1\u202f999, median 999.5");
  assert_whole (sheet.summaries, "payment",
                "Text. None missing. 3 different. card 50\u202f%, (empty text) 25\u202f%, "
                "cash 25\u202f%");
  assert_whole (sheet.summaries, "nothing", "Text. All missing. No values");
  assert_whole (sheet.summaries, "city", "Text. None missing. All the same. Gdańsk 100\u202f%");
  assert_whole (sheet.summaries, "day",
                "Date. None missing. 366 different. From 1 Jan 2024 to 31 Dec 2024, median "
                "15 Jun 2024");
  assert_whole (sheet.summaries, "price",
                "Number. 5.0\u202f% missing. 1\u202f882 different. From 0 to 504.61, median "
                "126.28");
}

typedef struct
{
  Sheet *sheet;
  const char *name;
  guint number;
} Pair;

static gboolean
is_aligned (gpointer data)
{
  const Pair *pair = data;
  GtkWidget *grid = GTK_WIDGET (pair->sheet->grid);
  GtkWidget *heading = gtk_widget_get_first_child (GTK_WIDGET (sheet_find_view (pair->sheet)));
  GtkWidget *cell = find_cell (grid, pair->name);
  graphene_rect_t above, below;

  heading = gtk_widget_get_first_child (heading);
  for (guint i = 0; i < pair->number; i++)
    heading = gtk_widget_get_next_sibling (heading);

  return gtk_widget_compute_bounds (cell, grid, &above) &&
         gtk_widget_compute_bounds (heading, grid, &below) && above.size.width > 0 &&
         above.origin.x == below.origin.x && above.size.width == below.size.width;
}

/* The number of a column in its view, from 0. */
static void
assert_aligned (Sheet *sheet, const char *name, guint number)
{
  Pair pair = { sheet, name, number };

  vit_test_settle ();
  vit_test_wait (is_aligned, &pair, "the summary to stand above its column");
}

/* Above its column, whatever the columns do. */
static void
test_aligned (void)
{
  g_auto (Sheet) sheet = { NULL };
  g_autoptr (GtkColumnViewColumn) first = NULL;
  GtkAdjustment *scroll;

  sheet_init (&sheet);
  vit_test_wait (all_counted, sheet.summaries, "the summaries");
  assert_aligned (&sheet, "payment", 3);

  first = g_list_model_get_item (gtk_column_view_get_columns (sheet_find_view (&sheet)), 0);
  gtk_column_view_column_set_fixed_width (first, 210);
  assert_aligned (&sheet, "payment", 3);
  g_assert_cmpint (vit_column_place_get_width (
                       vit_column_layout_find (vit_grid_view_get_layout (sheet.grid), "line",
                                               NULL)),
                   ==, 210);

  scroll = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (sheet_find_view (&sheet)));
  gtk_adjustment_set_value (scroll, 130);
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, 130);
  assert_aligned (&sheet, "payment", 3);
  assert_aligned (&sheet, "price", 1);

  /* A pinned column is in the other pane. */
  vit_column_layout_set_pinned (vit_grid_view_get_layout (sheet.grid), "price", TRUE);
  assert_aligned (&sheet, "payment", 2);
  vit_column_layout_set_hidden (vit_grid_view_get_layout (sheet.grid), "line", TRUE);
  assert_aligned (&sheet, "payment", 1);
}

static GtkWidget *
open_popover (Sheet *sheet, const char *name)
{
  GtkWidget *cell = find_cell (GTK_WIDGET (sheet->grid), name);

  g_assert_true (gtk_widget_activate_action (cell, "summary.open", NULL));
  vit_test_settle ();

  return vit_test_find (GTK_WIDGET (sheet->grid), VIT_TYPE_SUMMARY_POPOVER);
}

/* All figures of a column, and how they came about. */
static void
test_popover (void)
{
  g_auto (Sheet) sheet = { NULL };
  GtkWidget *popover;

  sheet_init (&sheet);
  vit_test_wait (all_counted, sheet.summaries, "the summaries");

  popover = open_popover (&sheet, "price");
  g_assert_nonnull (popover);
  g_assert_nonnull (vit_test_find_label (popover, "100 (5.0"));
  g_assert_nonnull (vit_test_find_label (popover, "126.28"));
  gtk_expander_set_expanded (GTK_EXPANDER (vit_test_find (popover, GTK_TYPE_EXPANDER)), TRUE);
  g_assert_nonnull (vit_test_find_label (popover, "nothing is an estimate"));
  vit_test_shoot_popover (popover, "grid-summary-scale");

  popover = open_popover (&sheet, "payment");
  g_assert_nonnull (vit_test_find_label (popover, "(empty text)"));
  vit_test_shoot_popover (popover, "grid-summary-words");

  gtk_popover_popdown (GTK_POPOVER (popover));
  vit_test_settle ();
  g_assert_null (vit_test_find (GTK_WIDGET (sheet.grid), VIT_TYPE_SUMMARY_POPOVER));
}

/* Nothing is counted twice, and hidden summaries take no room. */
static void
test_hidden (void)
{
  g_auto (Sheet) sheet = { NULL };
  int shown, hidden;

  sheet_init (&sheet);
  vit_test_wait (all_counted, sheet.summaries, "the summaries");
  shown =
      gtk_widget_get_height (gtk_widget_get_first_child (GTK_WIDGET (sheet_find_view (&sheet))));
  g_object_set (sheet.grid, "show-summaries", FALSE, NULL);
  vit_test_settle ();
  hidden =
      gtk_widget_get_height (gtk_widget_get_first_child (GTK_WIDGET (sheet_find_view (&sheet))));
  g_assert_cmpint (hidden, <, shown / 2);
  g_object_set (sheet.grid, "show-summaries", TRUE, NULL);
  vit_test_settle ();
  g_assert_cmpint (gtk_widget_get_height (
                       gtk_widget_get_first_child (GTK_WIDGET (sheet_find_view (&sheet)))),
                   ==, shown);
}

/* What a table without rows, or one that is gone, has to say. */
static void
test_no_summary (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitProject) project = vit_project_new_in_memory (&error);
  g_autoptr (VitConnection) connection = vit_project_connect (project, &error);
  VitField field = { (char *) "n", VIT_TYPE_OF_INTEGER };
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  VitTableInfo info = { .name = (char *) "gone", .n_rows = 3, .fields = fields };
  g_autoptr (VitSummaries) summaries = NULL;

  g_ptr_array_add (fields, &field);
  summaries = vit_summaries_new (project, &info);
  vit_summaries_want (summaries, "n", TRUE);
  vit_summaries_want (summaries, "nobody", TRUE);
  while (vit_summaries_find_problem (summaries, "n") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (vit_summaries_find (summaries, "n"));
  g_assert_cmpint (vit_summaries_get_number (summaries, "nobody"), ==, -1);
}

static void
test_looks (void)
{
  g_auto (Sheet) sheet = { NULL };

  sheet_init (&sheet);
  vit_column_layout_set_pinned (vit_grid_view_get_layout (sheet.grid), "payment", TRUE);
  vit_test_wait (all_counted, sheet.summaries, "the summaries");
  vit_test_shoot_all (GTK_WINDOW (sheet.window), "grid-strip");
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/strip/words", test_words);
  g_test_add_func ("/app/strip/aligned", test_aligned);
  g_test_add_func ("/app/strip/popover", test_popover);
  g_test_add_func ("/app/strip/hidden", test_hidden);
  g_test_add_func ("/app/strip/no-summary", test_no_summary);
  g_test_add_func ("/app/strip/looks", test_looks);

  return g_test_run ();
}
