/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The doctor: what is wrong with a table, accepted, left, and undone. */

#include "pictures.h"
#include "support.h"

#include "vit-data-page.h"
#include "vit-doctor-view.h"
#include "vit-history.h"
#include "vit-proposal-row.h"
#include "vit-table-pane.h"
#include "shop.h"

/* Lines in which much is wrong. */
#define ORDERS "order_id,order_date,customer_id,customer_email,product,channel,quantity,price\n"

static char *
write_orders (void)
{
  g_autoptr (GString) text = g_string_new (ORDERS);
  g_autoptr (GError) error = NULL;
  char *path = shop_make_path ("orders.csv");

  for (guint i = 0; i < 300; i++)
    {
      const char *channel = i == 7 ? "onlien" : i == 9 ? "Online" : i % 3 == 0 ? "shop" : "online";
      guint order = 1000 + i / 2;

      for (guint copy = 0; copy < (i % 25 == 0 ? 2u : 1u); copy++)
        g_string_append_printf (text,
                                "%u,2023-%02u-%02u,C%03u,c%03u@example.org,product %u,%s,%u,%s\n",
                                order, 1 + i / 30, 1 + i % 28, order % 40, order % 40, i % 11,
                                channel, i == 90 ? 5000 : 1 + i % 4, i == 33 ? "-3.50" : "12.50");
    }
  g_file_set_contents (path, text->str, -1, &error);
  g_assert_no_error (error);

  return path;
}

static GtkWidget *
get_part (GtkWidget *widget, GType type, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (widget, type, name));
}

static gboolean
is_shown (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* A window with the table, its doctor on screen. */
static VitWindow *
open_doctor (const char *path, int width, int height, GtkWidget **doctor)
{
  VitWindow *window = vit_test_window_new (width, height);
  VitWorkspace *workspace = vit_window_get_workspace (window);
  g_autoptr (VitSource) source = vit_source_new (path);
  g_auto (ShopAnswer) answer = { NULL };
  g_autoptr (VitImportReport) report = NULL;
  GtkWidget *page;

  vit_workspace_import_async (workspace, source, shop_on_answer, &answer);
  vit_test_wait (shop_has_answer, &answer, "the import");
  report = vit_workspace_import_finish (workspace, answer.result, NULL);
  g_assert_nonnull (report);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "data");
  vit_test_settle ();
  page = vit_window_get_page_widget (window);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (
                                             get_part (page, VIT_TYPE_DATA_PAGE, "views")),
                                         "doctor");
  *doctor = get_part (page, VIT_TYPE_DATA_PAGE, "doctor");
  vit_test_wait (vit_test_is_idle, window, "the doctor");
  vit_test_settle ();

  return window;
}

static GtkListBox *
get_list (GtkWidget *doctor, const char *name)
{
  return GTK_LIST_BOX (get_part (doctor, VIT_TYPE_DOCTOR_VIEW, name));
}

static guint
count_rows (GtkListBox *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;

  return n;
}

static VitProposalRow *
find_row (GtkListBox *list, const char *part)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), part) != NULL)
      return VIT_PROPOSAL_ROW (row);

  return NULL;
}

static void
press (GtkWidget *row, const char *name)
{
  g_signal_emit_by_name (get_part (row, VIT_TYPE_PROPOSAL_ROW, name), "clicked");
}

static guint
count_steps (VitWindow *window)
{
  VitWorkspace *workspace = vit_window_get_workspace (window);
  VitRecipe *recipe = vit_table_item_get_recipe (vit_workspace_find_table (workspace, "orders"));

  return recipe != NULL ? vit_recipe_get_n_steps (recipe) : 0;
}

static void
wait_idle (VitWindow *window)
{
  vit_test_settle ();
  vit_test_wait (vit_test_is_idle, window, "the jobs");
  vit_test_settle ();
}

/* What is ticked becomes steps in one change, which Undo takes back. */
static void
test_accept (void)
{
  g_autofree char *path = write_orders ();
  GtkWidget *doctor;
  VitWindow *window = open_doctor (path, 1280, 860, &doctor);
  VitHistory *history = vit_workspace_get_history (vit_window_get_workspace (window));
  GtkListBox *list = get_list (doctor, "list");
  guint n_found = count_rows (list);
  VitProposalRow *row = find_row (list, "product of the same order");
  GtkWidget *button = get_part (doctor, VIT_TYPE_DOCTOR_VIEW, "accept");

  vit_test_shoot (GTK_WINDOW (window), "doctor-found");
  g_assert_nonnull (row);
  g_assert_true (vit_proposal_row_get_accepted (row));
  /* A step that needs a look first is not ticked by itself. */
  row = find_row (list, "customer_email");
  g_assert_nonnull (row);
  g_assert_false (vit_proposal_row_get_accepted (row));
  row = find_row (list, "misspelt");
  g_assert_nonnull (row);
  g_assert_false (vit_proposal_row_get_accepted (row));

  gtk_widget_activate (GTK_WIDGET (row));
  vit_proposal_row_toggle (row);
  g_signal_emit_by_name (button, "clicked");
  wait_idle (window);
  g_assert_cmpuint (count_steps (window), >=, 3);
  g_assert_cmpuint (count_rows (list), <, n_found);
  g_assert_null (find_row (list, "product of the same order"));

  vit_history_undo (history);
  wait_idle (window);
  g_assert_cmpuint (count_steps (window), ==, 0);
  g_assert_cmpuint (count_rows (list), ==, n_found);

  vit_test_window_close (window);
}

/* One is taken by its own button. */
static void
test_accept_one (void)
{
  g_autofree char *path = write_orders ();
  GtkWidget *doctor;
  VitWindow *window = open_doctor (path, 1280, 860, &doctor);
  GtkListBox *list = get_list (doctor, "list");

  press (GTK_WIDGET (find_row (list, "customer_email")), "take");
  wait_idle (window);
  g_assert_cmpuint (count_steps (window), ==, 1);
  g_assert_null (find_row (list, "customer_email"));

  vit_test_window_close (window);
}

/* What is left goes to the end, also when the project is opened again, until it is put back. */
static void
test_leave (void)
{
  g_autofree char *path = write_orders ();
  GtkWidget *doctor;
  VitWindow *window = open_doctor (path, 1280, 860, &doctor);
  VitHistory *history = vit_workspace_get_history (vit_window_get_workspace (window));
  GtkListBox *list = get_list (doctor, "list");
  GtkListBox *left = get_list (doctor, "left_list");
  guint n_found = count_rows (list);

  g_assert_false (is_shown (get_part (doctor, VIT_TYPE_DOCTOR_VIEW, "left")));
  press (GTK_WIDGET (find_row (list, "customer_email")), "leave");
  vit_test_settle ();
  g_assert_cmpuint (count_rows (list), ==, n_found - 1);
  g_assert_cmpuint (count_rows (left), ==, 1);
  gtk_expander_set_expanded (GTK_EXPANDER (get_part (doctor, VIT_TYPE_DOCTOR_VIEW, "left")), TRUE);
  vit_test_settle ();
  vit_test_shoot (GTK_WINDOW (window), "doctor-left");

  vit_history_undo (history);
  vit_test_settle ();
  g_assert_cmpuint (count_rows (left), ==, 0);
  vit_history_redo (history);
  vit_test_settle ();
  g_assert_cmpuint (count_rows (left), ==, 1);

  /* It stays left while the rest is mended. */
  g_signal_emit_by_name (get_part (doctor, VIT_TYPE_DOCTOR_VIEW, "accept"), "clicked");
  wait_idle (window);
  g_assert_nonnull (find_row (left, "customer_email"));

  press (GTK_WIDGET (find_row (left, "customer_email")), "leave");
  vit_test_settle ();
  g_assert_nonnull (find_row (list, "customer_email"));

  vit_test_window_close (window);
}

/* The rows that something concerns are shown among the others, by a condition. */
static void
test_show_rows (void)
{
  g_autofree char *path = write_orders ();
  GtkWidget *doctor;
  VitWindow *window = open_doctor (path, 1280, 860, &doctor);
  GtkWidget *page = vit_window_get_page_widget (window);
  VitTablePane *pane = VIT_TABLE_PANE (get_part (page, VIT_TYPE_DATA_PAGE, "pane"));
  VitProposalRow *row = find_row (get_list (doctor, "list"), "misspelt");
  GListModel *rows;

  press (GTK_WIDGET (row), "show_rows");
  wait_idle (window);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (
                       ADW_VIEW_STACK (get_part (page, VIT_TYPE_DATA_PAGE, "views"))),
                   ==, "rows");
  g_assert_cmpuint (vit_row_query_get_n_conditions (vit_table_pane_get_query (pane)), ==, 1);
  rows = G_LIST_MODEL (vit_grid_view_get_model (vit_table_pane_get_grid (pane)));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 1);
  vit_test_shoot (GTK_WINDOW (window), "doctor-rows");

  vit_test_window_close (window);
}

/* A table in order says so. */
static void
test_nothing (void)
{
  g_autofree char *path = shop_make_path ("stock.csv");
  GtkWidget *doctor;
  VitWindow *window;

  g_file_set_contents (path, "product,shelf,pieces\nlamp,A1,4\nchair,B2,7\ntable,B3,2\n", -1, NULL);
  window = open_doctor (path, 1280, 860, &doctor);
  g_assert_true (is_shown (get_part (doctor, VIT_TYPE_DOCTOR_VIEW, "nothing")));
  g_assert_false (is_shown (get_part (doctor, VIT_TYPE_DOCTOR_VIEW, "bar")));
  vit_test_shoot (GTK_WINDOW (window), "doctor-nothing");

  vit_test_window_close (window);
}

/* It can be stopped, and begun again. */
static void
test_stop (void)
{
  g_autofree char *path = write_orders ();
  GtkWidget *doctor;
  VitWindow *window = open_doctor (path, 1280, 860, &doctor);
  GtkWidget *failed = get_part (doctor, VIT_TYPE_DOCTOR_VIEW, "failed");
  VitWorkspace *workspace = vit_window_get_workspace (window);

  press (GTK_WIDGET (find_row (get_list (doctor, "list"), "customer_email")), "take");
  while (!is_shown (get_part (doctor, VIT_TYPE_DOCTOR_VIEW, "working")))
    g_main_context_iteration (NULL, TRUE);
  vit_test_shoot (GTK_WINDOW (window), "doctor-working");
  vit_job_queue_cancel_all (vit_workspace_get_jobs (workspace));
  wait_idle (window);
  if (is_shown (failed))
    {
      vit_test_shoot (GTK_WINDOW (window), "doctor-stopped");
      g_signal_emit_by_name (vit_test_find_button (failed, "_Examine Again"), "clicked");
      wait_idle (window);
    }
  g_assert_true (is_shown (get_part (doctor, VIT_TYPE_DOCTOR_VIEW, "found")));

  vit_test_window_close (window);
}

/* At all sizes, nothing is wider than the window. */
static void
test_sizes (void)
{
  static const int sizes[][2] = { { 360, 720 }, { 1280, 860 }, { 1920, 1080 } };
  g_autofree char *path = write_orders ();
  GtkWidget *doctor;
  VitWindow *window = open_doctor (path, 360, 720, &doctor);

  for (guint dark = 0; dark < 2; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        g_autofree char *name = g_strdup_printf ("doctor-%d%s", sizes[i][0], dark ? "-dark" : "");

        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                 : ADW_COLOR_SCHEME_FORCE_LIGHT);
        vit_test_resize (GTK_WIDGET (window), sizes[i][0], sizes[i][1]);
        vit_test_settle ();
        g_assert_cmpint (gtk_widget_get_width (doctor), <=, sizes[i][0]);
        vit_test_shoot (GTK_WINDOW (window), name);
      }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);

  vit_test_window_close (window);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/doctor/accept", test_accept);
  g_test_add_func ("/app/doctor/accept-one", test_accept_one);
  g_test_add_func ("/app/doctor/leave", test_leave);
  g_test_add_func ("/app/doctor/show-rows", test_show_rows);
  g_test_add_func ("/app/doctor/nothing", test_nothing);
  g_test_add_func ("/app/doctor/stop", test_stop);
  g_test_add_func ("/app/doctor/sizes", test_sizes);

  return g_test_run ();
}
