/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support.h"

#include "vit-grid-view.h"
#include "vit-row-query.h"

#define N_ROWS 3000000

/* Row i holds i, a price that every 1,000th row lacks, and a name. */
static VitProject *
make_project (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitConnection) connection = NULL;
  VitProject *project = vit_project_new_in_memory (&error);

  g_assert_no_error (error);
  connection = vit_project_connect (project, &error);
  g_assert_no_error (error);
  vit_connection_execute (
      connection,
      "CREATE TABLE raw.lines AS SELECT i AS id, CASE WHEN i % 1000 > 0 THEN i / 8 END AS price, "
      "'customer ' || i AS customer FROM range(" G_STRINGIFY (
          N_ROWS) ") t(i);"
                  "CREATE VIEW clean.lines AS SELECT * FROM raw.lines",
      NULL, &error);
  g_assert_no_error (error);

  return project;
}

static VitGridModel *
make_model (VitProject *project)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitTableInfo) info = vit_project_get_table (project, "lines", &error);

  g_assert_no_error (error);

  return vit_grid_model_new_for_table (project, info);
}

static gboolean
row_is_loaded (gpointer data)
{
  return vit_grid_row_get_loaded (data);
}

static void
assert_row (VitGridModel *model, guint position)
{
  g_autoptr (VitGridRow) row = g_list_model_get_item (G_LIST_MODEL (model), position);
  g_autofree char *wanted = g_strdup_printf ("customer %u", position);
  g_autofree char *customer = NULL;
  g_autofree char *price = NULL;

  vit_test_wait (row_is_loaded, row, "a row of the grid");
  customer = vit_grid_row_dup_cell (row, 2, VIT_TYPE_OF_TEXT);
  price = vit_grid_row_dup_cell (row, 1, VIT_TYPE_OF_NUMBER);

  g_assert_cmpstr (customer, ==, wanted);
  if (position % 1000 == 0)
    g_assert_null (price);
  else
    g_assert_cmpfloat (g_ascii_strtod (price, NULL), ==, position / 8.0);
}

static void
test_rows (void)
{
  g_autoptr (VitProject) project = make_project ();
  g_autoptr (VitGridModel) model = make_model (project);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, N_ROWS);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (model), N_ROWS));
  assert_row (model, 0);
  assert_row (model, N_ROWS - 1);
  assert_row (model, 1234567);
  assert_row (model, 1);
}

/* Rows of a query are those of the table, with their numbers in it. */
static void
test_order (void)
{
  static const char *const values[] = { "7", "1500000", "2999999", NULL };
  g_autoptr (VitProject) project = make_project ();
  g_autoptr (VitTableInfo) info = vit_project_get_table (project, "lines", NULL);
  g_autoptr (VitRowQuery) all = vit_row_query_new ();
  g_autoptr (VitRowCondition) condition =
      vit_row_condition_new ("id", VIT_ROW_ONE_OF, values, FALSE);
  g_autoptr (VitRowQuery) some = vit_row_query_with_condition (all, condition);
  g_autoptr (VitRowQuery) query = vit_row_query_with_sort (some, "id", TRUE);
  g_autoptr (VitRowOrder) order = vit_row_query_run (query, project, "lines", NULL, NULL);
  g_autoptr (VitGridModel) model = vit_grid_model_new_for_order (project, info, order);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (VitGridRow) row = g_list_model_get_item (G_LIST_MODEL (model), i);
      g_autofree char *id = NULL;

      vit_test_wait (row_is_loaded, row, "a row of the query");
      id = vit_grid_row_dup_cell (row, 0, VIT_TYPE_OF_INTEGER);
      g_assert_cmpstr (id, ==, values[2 - i]);
      g_assert_cmpint (vit_grid_row_get_number (row), ==, g_ascii_strtoll (id, NULL, 10));
    }
}

/* A row that is on screen is filled even if its page was asked for, dropped as passed, and is
 * wanted after all. */
static void
test_drag (void)
{
  g_autoptr (VitProject) project = make_project ();
  g_autoptr (VitGridModel) model = make_model (project);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 400; i++)
    g_ptr_array_add (rows, g_list_model_get_item (G_LIST_MODEL (model), i * 5000));
  for (guint i = 0; i < rows->len; i++)
    vit_test_wait (row_is_loaded, g_ptr_array_index (rows, i), "a row that was scrolled past");
}

static void
test_close_while_loading (void)
{
  g_autoptr (VitProject) project = make_project ();
  VitGridModel *model = make_model (project);
  g_autoptr (VitGridRow) row = g_list_model_get_item (G_LIST_MODEL (model), 2000000);

  g_object_unref (model);
  vit_test_settle ();
  g_assert_false (vit_grid_row_get_loaded (row));
}

static void
on_failed (VitGridModel *model, const char *message, gpointer data)
{
  *(gboolean *) data = *message != '\0';
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
test_table_gone (void)
{
  g_autoptr (VitProject) project = make_project ();
  g_autoptr (VitGridModel) model = make_model (project);
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);
  g_autoptr (VitGridRow) row = NULL;
  gboolean failed = FALSE;

  g_assert_true (vit_connection_execute (connection, "DROP VIEW clean.lines; DROP TABLE raw.lines",
                                         NULL, NULL));
  g_signal_connect (model, "failed", G_CALLBACK (on_failed), &failed);
  row = g_list_model_get_item (G_LIST_MODEL (model), 5);
  vit_test_wait (is_true, &failed, "the grid to say that its table is gone");
}

static void
test_frame (void)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  g_autoptr (VitGridModel) model = NULL;
  g_autoptr (VitGridRow) row = NULL;
  g_autofree char *number = NULL;
  g_autofree char *time = NULL;
  g_autofree char *day = NULL;

  vit_frame_builder_add_column (builder, "number", VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "time", VIT_COLUMN_TIMESTAMP);
  vit_frame_builder_double (builder, 0.1);
  vit_frame_builder_int64 (builder, G_GINT64_CONSTANT (1538352000) * G_USEC_PER_SEC);
  frame = vit_frame_builder_finish (builder);

  model = vit_grid_model_new_for_frame (frame);
  row = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_assert_true (vit_grid_row_get_loaded (row));
  number = vit_grid_row_dup_cell (row, 0, VIT_TYPE_OF_NUMBER);
  time = vit_grid_row_dup_cell (row, 1, VIT_TYPE_OF_TIMESTAMP);
  day = vit_grid_row_dup_cell (row, 1, VIT_TYPE_OF_DATE);
  g_assert_cmpstr (number, ==, "0.1");
  g_assert_cmpstr (time, ==, "2018-10-01 00:00:00");
  g_assert_cmpstr (day, ==, "2018-10-01");
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/grid/rows", test_rows);
  g_test_add_func ("/app/grid/order", test_order);
  g_test_add_func ("/app/grid/drag", test_drag);
  g_test_add_func ("/app/grid/close-while-loading", test_close_while_loading);
  g_test_add_func ("/app/grid/table-gone", test_table_gone);
  g_test_add_func ("/app/grid/frame", test_frame);

  return g_test_run ();
}
