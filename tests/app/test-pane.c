/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rows of a table are shown: search, conditions, order, go to a row. */

#include "pictures.h"
#include "shop.h"
#include "support.h"

#include "vit-condition-popover.h"
#include "vit-data-page.h"
#include "vit-row-chips.h"
#include "vit-table-pane.h"
#include "vit-value-list.h"

#define N_ROWS 198

typedef struct
{
  VitWindow *window;
  VitWorkspace *workspace;
  VitTablePane *pane;
} Desk;

static gpointer
get_child (gpointer widget, GType type, const char *name)
{
  return gtk_widget_get_template_child (widget, type, name);
}

static void
find_pane (Desk *desk)
{
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.page", "s", "data");
  vit_test_wait (vit_test_is_idle, desk->window, "the page");
  vit_test_settle ();
  page = vit_window_get_page_widget (desk->window);
  desk->pane = get_child (page, VIT_TYPE_DATA_PAGE, "pane");
}

static void
desk_init (Desk *desk)
{
  desk->window = vit_test_window_new (1280, 800);
  desk->workspace = vit_window_get_workspace (desk->window);
  shop_import (desk->workspace, "orders.csv");
  find_pane (desk);
}

static void
desk_clear (Desk *desk)
{
  vit_test_window_close (desk->window);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

static guint
count_rows (Desk *desk)
{
  VitGridModel *model = vit_grid_view_get_model (vit_table_pane_get_grid (desk->pane));

  return model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (model)) : 0;
}

static gboolean
row_is_loaded (gpointer data)
{
  return vit_grid_row_get_loaded (data);
}

static char *
read_cell (Desk *desk, guint position, guint column)
{
  VitGridModel *model = vit_grid_view_get_model (vit_table_pane_get_grid (desk->pane));
  g_autoptr (VitGridRow) row = g_list_model_get_item (G_LIST_MODEL (model), position);

  vit_test_wait (row_is_loaded, row, "a row");

  return vit_grid_row_dup_cell (row, column, vit_grid_model_get_column_type (model, column));
}

static void
set_query (Desk *desk, VitRowQuery *query)
{
  vit_table_pane_set_query (desk->pane, query);
  vit_test_wait (vit_test_is_idle, desk->window, "the rows");
  vit_test_settle ();
}

static void
add_condition (Desk *desk, const char *column, VitRowTest test, const char *value)
{
  g_autoptr (VitRowCondition) condition = vit_row_condition_new_value (column, test, value);
  g_autoptr (VitRowQuery) query =
      vit_row_query_with_condition (vit_table_pane_get_query (desk->pane), condition);

  set_query (desk, query);
}

static const char *
get_count (Desk *desk)
{
  return gtk_label_get_label (get_child (desk->pane, VIT_TYPE_TABLE_PANE, "count"));
}

/* A button by its accessible name, which is its tooltip, too. */
static GtkWidget *
find_named (GtkWidget *root, const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, name);

      if (found != NULL)
        return found;
      if (GTK_IS_BUTTON (child) && g_strcmp0 (gtk_widget_get_tooltip_text (child), name) == 0)
        return child;
    }

  return NULL;
}

static void
press_chip (Desk *desk, const char *name)
{
  GtkWidget *chips = get_child (desk->pane, VIT_TYPE_TABLE_PANE, "chips");
  GtkWidget *button = find_named (chips, name);

  g_test_message ("pressing “%s”", name);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  vit_test_wait (vit_test_is_idle, desk->window, "the rows");
  vit_test_settle ();
}

static gboolean
is_searched (gpointer data)
{
  VitRowQuery *query = vit_table_pane_get_query (data);

  return vit_row_query_get_search (query) != NULL;
}

static void
search (Desk *desk, const char *text)
{
  GtkEditable *entry = get_child (desk->pane, VIT_TYPE_TABLE_PANE, "search");

  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.search", NULL);
  gtk_editable_set_text (entry, text);
  vit_test_wait (is_searched, desk->pane, "the search to begin");
  vit_test_wait (vit_test_is_idle, desk->window, "the rows that were found");
  vit_test_settle ();
}

/* What is typed is looked for in all columns; Esc ends it. */
static void
test_search (void)
{
  g_auto (Desk) desk = { NULL };
  g_autofree char *cell = NULL;

  desk_init (&desk);
  g_assert_cmpuint (count_rows (&desk), ==, N_ROWS);
  g_assert_false (gtk_widget_get_visible (get_child (desk.pane, VIT_TYPE_TABLE_PANE, "bar")));

  search (&desk, "c00");
  cell = read_cell (&desk, 0, 2);
  g_assert_cmpstr (cell, ==, "C000");
  g_assert_cmpuint (count_rows (&desk), >, 10);
  g_assert_cmpuint (count_rows (&desk), <, 60);
  g_assert_true (g_str_has_suffix (get_count (&desk), " of 198 rows"));
  g_assert_true (gtk_widget_get_visible (get_child (desk.pane, VIT_TYPE_TABLE_PANE, "bar")));

  search (&desk, "nowhere to be found");
  g_assert_cmpuint (count_rows (&desk), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (
                       get_child (desk.pane, VIT_TYPE_TABLE_PANE, "stack")),
                   ==, "none");
  vit_test_shoot (GTK_WINDOW (desk.window), "pane-none");

  g_assert_true (vit_page_back (VIT_PAGE (vit_window_get_page_widget (desk.window))));
  vit_test_settle ();
  g_assert_cmpuint (count_rows (&desk), ==, N_ROWS);
  g_assert_false (vit_page_back (VIT_PAGE (vit_window_get_page_widget (desk.window))));
}

/* Each chip takes back what it says. */
static void
test_chips (void)
{
  g_auto (Desk) desk = { NULL };
  g_autoptr (VitRowQuery) sorted = NULL;
  g_autofree char *first = NULL;
  g_autofree char *turned = NULL;
  guint n_filtered;

  desk_init (&desk);
  add_condition (&desk, "quantity", VIT_ROW_AT_LEAST, "2");
  n_filtered = count_rows (&desk);
  g_assert_cmpuint (n_filtered, <, N_ROWS);
  sorted = vit_row_query_with_sort (vit_table_pane_get_query (desk.pane), "price", TRUE);
  set_query (&desk, sorted);
  g_assert_cmpuint (count_rows (&desk), ==, n_filtered);
  first = read_cell (&desk, 0, 5);
  g_assert_cmpstr (first, ==, "15.5");
  vit_test_shoot (GTK_WINDOW (desk.window), "pane");

  press_chip (&desk, "Turn the order of price");
  turned = read_cell (&desk, 0, 5);
  g_assert_cmpstr (turned, ==, "5.5");
  press_chip (&desk, "Remove the condition: quantity from 2 on");
  g_assert_cmpuint (count_rows (&desk), ==, N_ROWS);
  press_chip (&desk, "Do not sort by price");
  g_assert_true (vit_row_query_is_empty (vit_table_pane_get_query (desk.pane)));
}

/* What the headings of the grid ask for is done, and what the pane does they show. */
static void
test_headings (void)
{
  g_auto (Desk) desk = { NULL };
  g_autoptr (VitRowQuery) none = vit_row_query_new ();
  g_autoptr (VitRowQuery) sorted = vit_row_query_with_sort (none, "price", TRUE);
  g_autofree char *first = NULL;
  VitGridView *grid;

  desk_init (&desk);
  grid = vit_table_pane_get_grid (desk.pane);
  vit_grid_view_set_query (grid, sorted);
  vit_test_wait (vit_test_is_idle, desk.window, "the rows");
  vit_test_settle ();
  first = read_cell (&desk, 0, 5);
  g_assert_cmpstr (first, ==, "15.5");

  press_chip (&desk, "Do not sort by price");
  g_assert_true (vit_row_query_is_empty (vit_grid_view_get_query (grid)));
}

static gboolean
list_is_shown (gpointer data)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (data), "list") == 0;
}

/* Values are offered with their numbers of rows; those that are ticked make a condition. */
static void
test_popover (void)
{
  g_auto (Desk) desk = { NULL };
  VitConditionPopover *popover;
  GtkDropDown *columns;
  GtkWidget *list, *add, *tick;

  desk_init (&desk);
  popover = get_child (desk.pane, VIT_TYPE_TABLE_PANE, "popover");
  columns = get_child (popover, VIT_TYPE_CONDITION_POPOVER, "columns");
  list = get_child (popover, VIT_TYPE_CONDITION_POPOVER, "list");
  add = get_child (popover, VIT_TYPE_CONDITION_POPOVER, "add");

  gtk_menu_button_popup (get_child (desk.pane, VIT_TYPE_TABLE_PANE, "filter"));
  vit_test_settle ();
  gtk_drop_down_set_selected (columns, 3);
  vit_test_wait (list_is_shown, get_child (popover, VIT_TYPE_CONDITION_POPOVER, "list_stack"),
                 "the values");
  g_assert_false (gtk_widget_get_sensitive (add));
  tick = vit_test_find (list, GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), TRUE);
  vit_test_settle ();
  g_assert_true (gtk_widget_get_sensitive (add));
  vit_test_shoot_popover (GTK_WIDGET (popover), "pane-filter");
  g_signal_emit_by_name (add, "clicked");
  vit_test_wait (vit_test_is_idle, desk.window, "the rows");
  vit_test_settle ();

  g_assert_cmpuint (count_rows (&desk), >, 20);
  g_assert_cmpuint (count_rows (&desk), <, 50);
  g_assert_cmpuint (vit_row_query_get_n_conditions (vit_table_pane_get_query (desk.pane)), ==, 1);
}

/* What does not fit its column cannot be asked for, and the popover says why. */
static void
test_unfit_value (void)
{
  g_auto (Desk) desk = { NULL };
  VitConditionPopover *popover;
  GtkWidget *add, *problem;
  GtkEditable *from, *to;

  desk_init (&desk);
  popover = get_child (desk.pane, VIT_TYPE_TABLE_PANE, "popover");
  add = get_child (popover, VIT_TYPE_CONDITION_POPOVER, "add");
  problem = get_child (popover, VIT_TYPE_CONDITION_POPOVER, "problem");
  from = get_child (popover, VIT_TYPE_CONDITION_POPOVER, "from");
  to = get_child (popover, VIT_TYPE_CONDITION_POPOVER, "to");

  gtk_menu_button_popup (get_child (desk.pane, VIT_TYPE_TABLE_PANE, "filter"));
  vit_test_settle ();
  gtk_drop_down_set_selected (get_child (popover, VIT_TYPE_CONDITION_POPOVER, "columns"), 5);
  vit_test_settle ();
  gtk_editable_set_text (from, "6");
  gtk_editable_set_text (to, "cheap");
  g_assert_false (gtk_widget_get_sensitive (add));
  g_assert_true (gtk_widget_get_visible (problem));
  vit_test_shoot_popover (GTK_WIDGET (popover), "pane-filter-unfit");
  gtk_editable_set_text (to, "8");
  g_assert_true (gtk_widget_get_sensitive (add));
  g_assert_false (gtk_widget_get_visible (problem));
  gtk_popover_popdown (GTK_POPOVER (popover));
  vit_test_settle ();
}

static void
go_to (Desk *desk, const char *row)
{
  gtk_menu_button_popup (get_child (desk->pane, VIT_TYPE_TABLE_PANE, "go"));
  vit_test_settle ();
  gtk_editable_set_text (get_child (desk->pane, VIT_TYPE_TABLE_PANE, "go_row"), row);
  g_signal_emit_by_name (get_child (desk->pane, VIT_TYPE_TABLE_PANE, "go_row"), "activate");
  vit_test_settle ();
}

static void
test_go_to_row (void)
{
  g_auto (Desk) desk = { NULL };
  GtkWidget *popover, *problem;

  desk_init (&desk);
  popover = get_child (desk.pane, VIT_TYPE_TABLE_PANE, "go_popover");
  problem = get_child (desk.pane, VIT_TYPE_TABLE_PANE, "go_problem");

  go_to (&desk, "199");
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (problem)), ==, "Type a number from 1 to 198.");
  go_to (&desk, "198");
  g_assert_false (gtk_widget_get_visible (popover));

  add_condition (&desk, "order_id", VIT_ROW_IS, "1000");
  go_to (&desk, "198");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (problem)), ==,
                   "That row is not among those that are shown.");
  go_to (&desk, "1");
  g_assert_false (gtk_widget_get_visible (popover));
}

/* What is filtered by becomes a step, which Undo takes back. */
static void
test_keep (void)
{
  g_auto (Desk) desk = { NULL };
  VitRecipe *recipe;
  guint n_filtered;

  desk_init (&desk);
  add_condition (&desk, "quantity", VIT_ROW_IS, "2");
  n_filtered = count_rows (&desk);

  g_signal_emit_by_name (get_child (desk.pane, VIT_TYPE_TABLE_PANE, "keep"), "clicked");
  vit_test_wait (vit_test_is_idle, desk.window, "the step");
  vit_test_settle ();
  g_assert_cmpint (shop_count_rows (desk.workspace), ==, n_filtered);
  g_assert_cmpuint (count_rows (&desk), ==, n_filtered);
  g_assert_true (vit_row_query_is_empty (vit_table_pane_get_query (desk.pane)));
  recipe = vit_table_item_get_recipe (vit_workspace_find_table (desk.workspace, "orders"));
  g_assert_cmpstr (vit_step_get_name (vit_recipe_get_step (recipe, 0)), ==,
                   "Keep only rows where quantity is 2");

  vit_history_undo (vit_workspace_get_history (desk.workspace));
  vit_test_wait (vit_test_is_idle, desk.window, "the undoing");
  vit_test_settle ();
  g_assert_cmpuint (count_rows (&desk), ==, N_ROWS);
}

/* A condition on a column that a step took away is said in place, beside all rows. */
static void
test_lost_column (void)
{
  g_auto (Desk) desk = { NULL };
  GtkWidget *problem;

  desk_init (&desk);
  problem = get_child (desk.pane, VIT_TYPE_TABLE_PANE, "problem");
  add_condition (&desk, "quantity", VIT_ROW_IS, "2");
  shop_set_recipe (desk.workspace, "[{\"do\": \"select\", \"columns\": [\"order_id\", \"price\"]}]",
                   NULL);
  vit_test_wait (vit_test_is_idle, desk.window, "the rows");
  vit_test_settle ();
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_cmpuint (count_rows (&desk), ==, N_ROWS);
  vit_test_shoot (GTK_WINDOW (desk.window), "pane-problem");

  press_chip (&desk, "Remove the condition: quantity is 2");
  g_assert_false (gtk_widget_get_visible (problem));
}

/* A project is opened with the rows that were shown. */
static void
test_kept (void)
{
  g_autofree char *path = shop_make_path ("kept.vitrine");
  g_auto (ShopAnswer) answer = { NULL };
  g_autoptr (GError) error = NULL;
  g_auto (Desk) desk = { NULL };
  guint n_filtered;

  desk_init (&desk);
  add_condition (&desk, "quantity", VIT_ROW_IS, "2");
  n_filtered = count_rows (&desk);
  vit_workspace_save_as_async (desk.workspace, path, shop_on_answer, &answer);
  vit_test_wait (shop_has_answer, &answer, "the project to be saved");
  g_assert_true (vit_workspace_save_as_finish (desk.workspace, answer.result, &error));
  g_assert_no_error (error);
  vit_test_window_close (desk.window);

  desk.window = vit_test_window_new (1280, 800);
  desk.workspace = vit_window_get_workspace (desk.window);
  g_assert_true (shop_open (desk.workspace, path, &error));
  g_assert_no_error (error);
  find_pane (&desk);
  g_assert_cmpuint (count_rows (&desk), ==, n_filtered);
  g_assert_cmpuint (vit_row_query_get_n_conditions (vit_table_pane_get_query (desk.pane)), ==, 1);
}

/* Of queries that follow each other quickly, the rows of the last are shown. */
static void
test_stale (void)
{
  g_auto (Desk) desk = { NULL };
  g_autoptr (VitRowQuery) none = vit_row_query_new ();
  g_autofree char *cell = NULL;

  desk_init (&desk);
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (VitRowQuery) query =
          vit_row_query_with_only_sort (none, i % 2 == 0 ? "price" : "quantity", i % 3 == 0);

      vit_table_pane_set_query (desk.pane, query);
      if (i % 5 == 0)
        vit_test_settle ();
    }
  vit_test_wait (vit_test_is_idle, desk.window, "the last rows");
  vit_test_settle ();
  cell = read_cell (&desk, 0, 4);
  g_assert_cmpstr (cell, ==, "1");
  g_assert_cmpint (vit_row_query_find_sort (vit_table_pane_get_query (desk.pane), "quantity", NULL),
                   ==, 0);
}

static void
test_look (void)
{
  static const char *const products[] = { "product 1", "product 2", "product 3",
                                          "product 4", "product 5", NULL };
  g_auto (Desk) desk = { NULL };
  g_autoptr (VitRowCondition) condition =
      vit_row_condition_new ("product", VIT_ROW_ONE_OF, products, FALSE);
  g_autoptr (VitRowQuery) none = vit_row_query_new ();
  g_autoptr (VitRowQuery) some = vit_row_query_with_condition (none, condition);
  g_autoptr (VitRowQuery) sorted = vit_row_query_with_sort (some, "order_date", TRUE);

  desk_init (&desk);
  set_query (&desk, sorted);
  add_condition (&desk, "quantity", VIT_ROW_AT_LEAST, "2");
  vit_test_resize (GTK_WIDGET (desk.window), 360, 640);
  vit_test_shoot (GTK_WINDOW (desk.window), "pane-narrow");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_DARK);
  vit_test_settle ();
  vit_test_shoot (GTK_WINDOW (desk.window), "pane-narrow-dark");
  vit_test_resize (GTK_WIDGET (desk.window), 1280, 800);
  vit_test_shoot (GTK_WINDOW (desk.window), "pane-dark");
  gtk_widget_set_visible (get_child (desk.pane, VIT_TYPE_TABLE_PANE, "busy"), TRUE);
  vit_test_shoot (GTK_WINDOW (desk.window), "pane-busy-dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/pane/search", test_search);
  g_test_add_func ("/app/pane/chips", test_chips);
  g_test_add_func ("/app/pane/headings", test_headings);
  g_test_add_func ("/app/pane/popover", test_popover);
  g_test_add_func ("/app/pane/unfit-value", test_unfit_value);
  g_test_add_func ("/app/pane/go-to-row", test_go_to_row);
  g_test_add_func ("/app/pane/keep", test_keep);
  g_test_add_func ("/app/pane/lost-column", test_lost_column);
  g_test_add_func ("/app/pane/kept", test_kept);
  g_test_add_func ("/app/pane/stale", test_stale);
  g_test_add_func ("/app/pane/look", test_look);

  return g_test_run ();
}
