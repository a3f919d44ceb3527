/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shop.h"

#include "support.h"
#include "vit-json.h"

/* A callback that keeps what it is given in the ShopAnswer that it is handed. */
void
shop_on_answer (GObject *source, GAsyncResult *result, gpointer data)
{
  ((ShopAnswer *) data)->result = g_object_ref (result);
}

gboolean
shop_has_answer (gpointer data)
{
  return ((ShopAnswer *) data)->result != NULL;
}

void
shop_answer_clear (ShopAnswer *answer)
{
  g_clear_object (&answer->result);
}

/* A path in the home of the test. */
char *
shop_make_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), name, NULL);
}

/* Orders of 60 customers over a year: customer i orders 1 + i mod 5 times; each tenth line is
 * there twice. */
char *
shop_write_orders (const char *name)
{
  g_autoptr (GString) text =
      g_string_new ("order_id,order_date,customer_id,product,quantity,price\n");
  g_autoptr (GError) error = NULL;
  char *path = shop_make_path (name);
  guint order = 1000;

  for (guint customer = 0; customer < 60; customer++)
    {
      for (guint i = 0; i <= customer % 5; i++, order++)
        {
          guint day = (customer * 37 + i * 61) % 360;

          for (guint copy = 0; copy < (order % 10 == 0 ? 2u : 1u); copy++)
            g_string_append_printf (text, "%u,2023-%02u-%02u,C%03u,product %u,%u,%u.50\n", order,
                                    1 + day / 30, 1 + day % 28, customer, order % 7, 1 + order % 3,
                                    5 + order % 11);
        }
    }
  g_file_set_contents (path, text->str, -1, &error);
  g_assert_no_error (error);

  return path;
}

/* Imports a file of orders as a table “orders”. */
void
shop_import (VitWorkspace *workspace, const char *name)
{
  g_autofree char *path = shop_write_orders (name);
  g_autoptr (VitSource) source = vit_source_new (path);
  g_auto (ShopAnswer) answer = { NULL };
  g_autoptr (VitImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  vit_workspace_import_async (workspace, source, shop_on_answer, &answer);
  vit_test_wait (shop_has_answer, &answer, "the shop_import");
  report = vit_workspace_import_finish (workspace, answer.result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (report->rows, ==, 198);
}

/* Cleans the table by a recipe. */
void
shop_set_recipe (VitWorkspace *workspace, const char *json, const char *label)
{
  g_autoptr (JsonNode) node = vit_json_parse (json, NULL);
  g_autoptr (VitRecipe) recipe = vit_recipe_from_json (node, "recipe", NULL);
  g_auto (ShopAnswer) answer = { NULL };
  g_autoptr (VitRecipeReport) report = NULL;
  g_autoptr (GError) error = NULL;

  vit_workspace_set_recipe_async (workspace, "orders", recipe, label, shop_on_answer, &answer);
  vit_test_wait (shop_has_answer, &answer, "the recipe");
  report = vit_workspace_set_recipe_finish (workspace, answer.result, &error);
  g_assert_no_error (error);
}

/* Says what the columns are. */
void
shop_set_guide (VitWorkspace *workspace)
{
  g_autoptr (VitGuide) guide = vit_guide_copy (vit_workspace_get_guide (workspace));

  g_free (guide->table);
  guide->table = g_strdup ("orders");
  vit_roles_set (guide->roles, VIT_ROLE_CUSTOMER, "customer_id");
  vit_roles_set (guide->roles, VIT_ROLE_ORDER, "order_id");
  vit_roles_set (guide->roles, VIT_ROLE_TIME, "order_date");
  vit_roles_set (guide->roles, VIT_ROLE_PRODUCT, "product");
  vit_roles_set (guide->roles, VIT_ROLE_QUANTITY, "quantity");
  vit_roles_set (guide->roles, VIT_ROLE_PRICE, "price");
  vit_workspace_set_guide (workspace, guide, "Choose");
}

/* Runs the study. */
gboolean
shop_run (VitWorkspace *workspace, GError **error)
{
  g_auto (ShopAnswer) answer = { NULL };

  vit_workspace_run_async (workspace, shop_on_answer, &answer);
  vit_test_wait (shop_has_answer, &answer, "the study");

  return vit_workspace_run_finish (workspace, answer.result, error);
}

gboolean
shop_open (VitWorkspace *workspace, const char *path, GError **error)
{
  g_auto (ShopAnswer) answer = { NULL };

  vit_workspace_open_async (workspace, path, shop_on_answer, &answer);
  vit_test_wait (shop_has_answer, &answer, "the project");

  return vit_workspace_open_finish (workspace, answer.result, error);
}

gint64
shop_count_rows (VitWorkspace *workspace)
{
  VitTableItem *item = vit_workspace_find_table (workspace, "orders");

  return item != NULL ? vit_table_item_get_n_rows (item) : -1;
}

gboolean
shop_is_idle (gpointer data)
{
  return g_list_model_get_n_items (G_LIST_MODEL (vit_workspace_get_jobs (data))) == 0;
}

/**
 * shop_make_project:
 * @name: of the file
 *
 * Returns: (transfer full): path of a project with the table of orders, which nobody has open
 */
char *
shop_make_project (const char *name)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  g_auto (ShopAnswer) answer = { NULL };
  char *path = shop_make_path (name);

  shop_import (workspace, "orders.csv");
  vit_workspace_save_as_async (workspace, path, shop_on_answer, &answer);
  vit_test_wait (shop_has_answer, &answer, "saving");
  g_assert_true (vit_workspace_save_as_finish (workspace, answer.result, NULL));
  vit_workspace_close (workspace);

  return path;
}
