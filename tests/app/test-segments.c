/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The guided flow from a file to a report, through the window's own widgets. */

#include "pictures.h"
#include "support.h"

#include "real-data.h"

static gboolean
has_tables (gpointer data)
{
  VitWorkspace *workspace = vit_window_get_workspace (data);

  return g_list_model_get_n_items (vit_workspace_get_tables (workspace)) > 0 &&
         vit_test_is_idle (data);
}

static gboolean
has_result (gpointer data)
{
  return vit_workspace_get_result (vit_window_get_workspace (data)) != NULL &&
         vit_test_is_idle (data);
}

/* From the choice of a table to the results, as they are proposed. */
static void
continue_to_results (VitWindow *window)
{
  vit_test_press (window, "_Continue");
  vit_test_wait (vit_test_is_idle, window, "the columns");
  vit_test_settle ();
  vit_test_press (window, "_Continue");
  vit_test_wait (vit_test_is_idle, window, "the checkup");
  vit_test_settle ();
  vit_test_press (window, "_Continue");
  vit_test_wait (vit_test_is_idle, window, "the recipe");
  vit_test_settle ();
  vit_test_press (window, "_Find Segments");
  vit_test_wait (has_result, window, "the result");
  vit_test_settle ();
}

static void
test_awake (void)
{
  VitWindow *window = vit_test_window_new (1280, 800);

  vit_test_watch ();
  vit_test_press (window, "_Try the Sample Shop");
  vit_test_wait (has_tables, window, "the sample shop");
  vit_test_settle ();
  vit_test_assert_awake ("opening the sample shop");

  vit_test_watch ();
  vit_test_press (window, "_Continue");
  vit_test_wait (vit_test_is_idle, window, "the columns");
  vit_test_settle ();
  vit_test_assert_awake ("recognising the columns");

  vit_test_watch ();
  vit_test_press (window, "_Continue");
  vit_test_wait (vit_test_is_idle, window, "the checkup");
  vit_test_settle ();
  vit_test_assert_awake ("checking the table");

  vit_test_watch ();
  vit_test_press (window, "_Continue");
  vit_test_wait (vit_test_is_idle, window, "the recipe");
  vit_test_settle ();
  vit_test_assert_awake ("cleaning the table");

  vit_test_watch ();
  vit_test_press (window, "_Find Segments");
  vit_test_wait (has_result, window, "the result");
  vit_test_settle ();
  vit_test_settle ();
  vit_test_assert_awake ("finding segments");

  vit_test_watch ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "report");
  vit_test_settle ();
  vit_test_wait (vit_test_is_idle, window, "the pages of the report");
  vit_test_settle ();
  vit_test_assert_awake ("laying out the report");

  vit_test_window_close (window);
}

static void
on_imported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitImportReport) report =
      vit_workspace_import_finish (VIT_WORKSPACE (source), result, &error);

  g_assert_no_error (error);
  g_assert_cmpint (report->rows, ==, 7474);
}

/* With nothing but Continue pressed, the real shop gives the figures that other programs computed
 * for it with these cleaning steps. */
static void
test_ecom (void)
{
  static const struct
  {
    const char *key;
    double value;
  } figures[] = {
    { "rows", 5521 },           { "customers", 2412 },     { "orders", 3491 },
    { "products", 2331 },       { "revenue", 3914736.42 }, { "order_median", 580 },
    { "customer_median", 837 }, { "r_q20", 59 },           { "r_q40", 141 },
    { "r_q60", 268 },           { "r_q80", 372 },          { "f_q80", 2 },
    { "m_q20", 300 },           { "m_q80", 2107 },
  };
  g_autofree char *path = real_data_find ("ecom/ecom_dataset_upd.csv");
  g_autoptr (VitSource) source = NULL;
  VitWindow *window;
  VitWorkspace *workspace;

  if (path == NULL)
    return;

  window = vit_test_window_new (1280, 800);
  workspace = vit_window_get_workspace (window);
  source = vit_source_new (path);
  vit_workspace_import_async (workspace, source, on_imported, NULL);
  vit_test_wait (has_tables, window, "the import");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "segments");
  vit_test_settle ();
  continue_to_results (window);

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    g_assert_cmpfloat_with_epsilon (vit_figures_get (vit_workspace_get_result (workspace)->figures,
                                                     figures[i].key),
                                    figures[i].value, 0.005);
  vit_test_shoot_all (GTK_WINDOW (window), "segments-ecom");

  vit_test_window_close (window);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/segments/awake", test_awake);
  g_test_add_func ("/app/segments/ecom", test_ecom);

  return g_test_run ();
}
