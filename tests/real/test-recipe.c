/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "real-data.h"
#include "vit-import.h"
#include "vit-json.h"
#include "vit-recipe.h"

#define LOWER "{\"do\": \"case\", \"columns\": [\"product\"], \"to\": \"lower\"}"
#define RECIPE_A                                                                                   \
  LOWER ","                                                                                        \
        "{\"do\": \"drop_duplicates\", \"columns\": [\"customer_id\", \"order_id\", \"product\"]," \
        " \"keep\": \"first\", \"order_by\": \"date\"},"                                           \
        "{\"do\": \"drop_ambiguous\", \"key\": \"order_id\", \"value\": \"customer_id\"}"
#define RECIPE_B RECIPE_A ", {\"do\": \"filter\", \"where\": \"quantity < 1000\"}"

/* Figures that tests/reference/ecom.py computes too. */
typedef struct
{
  const char *steps;
  double rows, customers, orders, products, revenue;
} Reference;

static const Reference raw = { LOWER, 7474, 2451, 3521, 2341, 5357944.42 };
static const Reference a = { RECIPE_A, 5522, 2413, 3492, 2332, 4589736.42 };
static const Reference b = { RECIPE_B, 5521, 2412, 3491, 2331, 3914736.42 };

/* The imported file, or NULL if it is not there. */
static VitProject *
import (const char *name, const char *table)
{
  g_autofree char *path = real_data_find (name);
  g_autoptr (VitProject) project = NULL;
  g_autoptr (VitImportReport) report = NULL;
  g_autoptr (VitSource) source = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return NULL;

  project = vit_project_new_in_memory (&error);
  g_assert_no_error (error);
  source = vit_source_new (path);
  g_free (source->table);
  source->table = g_strdup (table);
  report = vit_import_run (project, source, NULL, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&project);
}

static VitRecipeReport *
run (VitProject *project, const char *table, const char *steps)
{
  g_autofree char *json = g_strdup_printf ("[%s]", steps);
  g_autoptr (JsonNode) node = vit_json_parse (json, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipe) recipe = vit_recipe_from_json (node, "recipe", &error);
  VitRecipeReport *report;

  g_assert_no_error (error);
  report = vit_recipe_run (recipe, project, table, NULL, &error);
  g_assert_no_error (error);

  return report;
}

static VitFrame *
query (VitProject *project, const char *sql)
{
  g_autoptr (VitConnection) connection = vit_project_connect (project, NULL);
  g_autoptr (GError) error = NULL;
  VitFrame *frame = vit_connection_query (connection, sql, NULL, &error);

  g_assert_no_error (error);

  return frame;
}

static void
test_ecom (gconstpointer data)
{
  const Reference *reference = data;
  g_autoptr (VitProject) project = import ("ecom/ecom_dataset_upd.csv", "orders");
  g_autoptr (VitRecipeReport) report = NULL;
  g_autoptr (VitFrame) frame = NULL;

  if (project == NULL)
    return;

  report = run (project, "orders", reference->steps);
  frame = query (project, "SELECT count(*), count(DISTINCT customer_id), count(DISTINCT order_id), "
                          "count(DISTINCT product), "
                          "sum(CAST(quantity * price * 1e6 AS BIGINT)) / 1e6 FROM clean.orders");
  const double expected[] = { reference->rows, reference->customers, reference->orders,
                              reference->products, reference->revenue };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpfloat_with_epsilon (vit_column_get_number (vit_frame_get_column (frame, i), 0),
                                    expected[i], 0.005);
  g_assert_cmpint (report->rows[0], ==, 7474);
  g_assert_cmpint (report->rows[vit_recipe_get_n_steps (report->recipe)], ==,
                   (gint64) reference->rows);
}

/* Step by step, with the rows that each leaves. */
static void
test_steps (void)
{
  g_autoptr (VitProject) project = import ("ecom/ecom_dataset_upd.csv", "orders");
  g_autoptr (VitRecipeReport) report = NULL;
  g_autoptr (VitFrame) disordered = NULL;
  static const gint64 rows[] = { 7474, 7474, 5588, 5522, 5521 };

  if (project == NULL)
    return;

  report = run (project, "orders", RECIPE_B);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (report->rows[i], ==, rows[i]);

  /* The file is in the order of time, and so is what is left of it. */
  disordered =
      query (project, "SELECT count(*) FROM (SELECT date < lag(date) OVER (ORDER BY rowid) "
                      "AS b FROM clean.orders) WHERE b");
  g_assert_cmpfloat (vit_column_get_number (vit_frame_get_column (disordered, 0), 0), ==, 0);
}

/* Dates in two forms in one column. */
static void
test_two_date_forms (void)
{
  g_autoptr (VitProject) project = import ("terra/purchase_history.csv", "purchases");
  g_autoptr (VitRecipeReport) text = NULL;
  g_autoptr (VitRecipeReport) report = NULL;
  g_autoptr (VitFrame) frame = NULL;

  if (project == NULL)
    return;

  report = run (project, "purchases",
                "{\"do\": \"retype\", \"columns\": {\"purchase_date\": \"text\"}},"
                "{\"do\": \"retype\", \"columns\": {\"purchase_date\": \"date\"}, \"formats\": "
                "{\"purchase_date\": [\"%Y-%m-%d\", \"%m/%d/%Y\", \"%Y-%m-%d %H:%M:%S\"]}}");
  frame = query (project, "SELECT count(*), count(purchase_date) FROM clean.purchases");
  g_assert_cmpint (report->unparsed[1], ==, 0);
  g_assert_cmpfloat (vit_column_get_number (vit_frame_get_column (frame, 0), 0), ==, 1006);
  g_assert_cmpfloat (vit_column_get_number (vit_frame_get_column (frame, 1), 0), ==, 1006);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/real/recipe/ecom/raw", &raw, test_ecom);
  g_test_add_data_func ("/real/recipe/ecom/a", &a, test_ecom);
  g_test_add_data_func ("/real/recipe/ecom/b", &b, test_ecom);
  g_test_add_func ("/real/recipe/ecom/steps", test_steps);
  g_test_add_func ("/real/recipe/terra/two-date-forms", test_two_date_forms);

  return g_test_run ();
}
