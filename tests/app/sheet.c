/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet.h"

#include "support.h"

#define N_ROWS 2000

/* Lines of orders, with a column of each type; every twentieth price is missing. */
#define LINES                                                                                      \
  "SELECT i AS line, CASE WHEN i % 20 > 0 THEN round(i * i / 7919.0, 2) END AS price, "            \
  "'customer ' || i AS customer, ['cash', 'card', 'card', ''][1 + i % 4] AS payment, "             \
  "i % 3 = 0 AS gift, DATE '2024-01-01' + CAST(i % 366 AS INTEGER) AS day, "                       \
  "TIMESTAMP '2024-01-01 05:06:07' + to_seconds(i * 4000) AS at, NULL::VARCHAR AS nothing, "       \
  "'Gdańsk' AS city, i % 5 AS pieces FROM range(" G_STRINGIFY (N_ROWS) ") t(i)"

/**
 * sheet_init:
 *
 * Puts a grid with @sheet's table into a new window.
 */
void
sheet_init (Sheet *sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitConnection) connection = NULL;
  g_autoptr (VitGridModel) model = NULL;

  sheet->project = vit_project_new_in_memory (&error);
  g_assert_no_error (error);
  connection = vit_project_connect (sheet->project, &error);
  vit_connection_execute (connection,
                          "CREATE TABLE raw.lines AS " LINES
                          "; CREATE VIEW clean.lines AS SELECT * FROM raw.lines",
                          NULL, &error);
  g_assert_no_error (error);
  sheet->info = vit_project_get_table (sheet->project, "lines", &error);
  g_assert_no_error (error);

  sheet->summaries = vit_summaries_new (sheet->project, sheet->info);
  model = vit_grid_model_new_for_table (sheet->project, sheet->info);
  sheet->window = vit_test_window_new (1280, 600);
  sheet->grid = g_object_new (VIT_TYPE_GRID_VIEW, NULL);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (sheet->window),
                                      GTK_WIDGET (sheet->grid));
  vit_grid_view_set_summaries (sheet->grid, sheet->summaries);
  vit_grid_view_set_model (sheet->grid, model);
  vit_test_settle ();
}

/**
 * sheet_clear:
 *
 * Closes the window.
 */
void
sheet_clear (Sheet *sheet)
{
  vit_test_window_close (sheet->window);
  vit_summaries_stop (sheet->summaries);
  g_clear_object (&sheet->summaries);
  vit_test_settle ();
  g_clear_pointer (&sheet->info, vit_table_info_free);
  g_clear_object (&sheet->project);
}

/**
 * sheet_find_view:
 *
 * Returns: (transfer none): the column view with the columns that are not pinned
 */
GtkColumnView *
sheet_find_view (Sheet *sheet)
{
  GtkWidget *panes =
      gtk_widget_get_last_child (vit_test_find (GTK_WIDGET (sheet->grid), GTK_TYPE_BOX));
  GtkWidget *pane = gtk_widget_get_last_child (panes);

  return GTK_COLUMN_VIEW (vit_test_find (pane, GTK_TYPE_COLUMN_VIEW));
}
