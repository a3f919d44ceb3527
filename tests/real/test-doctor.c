/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the doctor finds in real tables, and what its steps make of one. */

#include "real-data.h"
#include "vit-checkup.h"
#include "vit-import.h"

static VitProject *
load (const char *const *files, const char *const *tables)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitProject) project = vit_project_new_in_memory (&error);

  g_assert_no_error (error);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *path = real_data_find (files[i]);
      g_autoptr (VitSource) source = path ? vit_source_new (path) : NULL;
      g_autoptr (VitImportReport) report = NULL;

      if (source == NULL)
        return NULL;
      g_free (source->table);
      source->table = g_strdup (tables[i]);
      report = vit_import_run (project, source, NULL, &error);
      g_assert_no_error (error);
    }

  return g_steal_pointer (&project);
}

static GPtrArray *
examine (VitProject *project, const char *table)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitConnection) connection = vit_project_connect (project, &error);
  g_autoptr (VitTableInfo) info = vit_project_get_table (project, table, &error);
  g_autoptr (VitRoles) roles = vit_roles_guess (connection, info, &error);
  GPtrArray *proposals = vit_checkup_run (project, table, VIT_CHECKUP_ALL, roles, NULL,
                                          vit_language_get ("en"), NULL, &error);

  g_assert_no_error (error);
  vit_checkup_sort (proposals);

  return proposals;
}

static const VitProposal *
check_title (GPtrArray *proposals, guint index, const char *title)
{
  const VitProposal *proposal;

  g_assert_cmpuint (index, <, proposals->len);
  proposal = g_ptr_array_index (proposals, index);
  g_assert_cmpstr (proposal->title, ==, title);

  return proposal;
}

static gint64
count (VitProject *project, const char *table, const char *where)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitConnection) connection = vit_project_connect (project, &error);
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE %s", table, where);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, &error);

  g_assert_no_error (error);

  return (gint64) vit_column_get_number (vit_frame_get_column (frame, 0), 0);
}

/* The steps, all taken, are recipe B of the reference figures. */
static void
test_ecom (void)
{
  static const char *const files[] = { "ecom/ecom_dataset_upd.csv", NULL };
  static const char *const tables[] = { "orders", NULL };
  g_autoptr (VitProject) project = load (files, tables);
  g_autoptr (GPtrArray) proposals = project ? examine (project, "orders") : NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (VitRecipe) recipe = NULL;
  g_autoptr (VitRecipeReport) report = NULL;
  g_autoptr (GError) error = NULL;

  if (project == NULL)
    return;

  g_assert_cmpuint (proposals->len, ==, 4);
  check_title (proposals, 0, "1 886 lines repeat a product of the same order");
  check_title (proposals, 1, "One single line brings 15 % of all revenue");
  check_title (proposals, 2, "29 orders belong to more than one customer");
  check_title (proposals, 3, "2 product names differ from others only by capital letters");
  g_clear_pointer (&proposals, g_ptr_array_unref);

  {
    g_autoptr (VitConnection) connection = vit_project_connect (project, &error);
    g_autoptr (VitTableInfo) info = vit_project_get_table (project, "orders", &error);
    g_autoptr (VitRoles) roles = vit_roles_guess (connection, info, &error);

    proposals = vit_checkup_run (project, "orders", VIT_CHECKUP_ALL, roles, NULL,
                                 vit_language_get ("en"), NULL, &error);
    g_assert_no_error (error);
  }
  node = vit_checkup_to_json ("orders", proposals);
  recipe = vit_recipe_from_json (json_object_get_member (json_node_get_object (node), "recipe"),
                                 "recipe", &error);
  g_assert_no_error (error);
  report = vit_recipe_run (recipe, project, "orders", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (project, "orders", "true"), ==, 5521);
  g_assert_cmpint (count (project,
                          "(SELECT CAST(round(100 * sum(quantity * price)) AS BIGINT) AS s "
                          "FROM orders)",
                          "s = 391473642"),
                   ==, 1);
}

static void
test_eszoppping (void)
{
  static const char *const files[] = { "eszoppping/sessions.csv", "eszoppping/users.jsonl",
                                       "eszoppping/products.jsonl", "eszoppping/deliveries.jsonl",
                                       NULL };
  static const char *const tables[] = { "sessions", "users", "products", "deliveries", NULL };
  g_autoptr (VitProject) project = load (files, tables);
  g_autoptr (GPtrArray) proposals = project ? examine (project, "sessions") : NULL;
  const VitProposal *proposal;

  if (project == NULL)
    return;

  check_title (proposals, 0, "55 652 lines have no purchase_id (92.9 %)");
  proposal = check_title (proposals, 1,
                          "16 lines have a product_id that the table products does not list");
  g_assert_cmpint (count (project, "sessions", proposal->where), ==, 16);
  proposal =
      check_title (proposals, 2, "15 lines have a user_id that the table users does not list");
  g_assert_cmpint (count (project, "sessions", proposal->where), ==, 15);

  g_clear_pointer (&proposals, g_ptr_array_unref);
  proposals = examine (project, "users");
  g_assert_cmpuint (proposals->len, ==, 2);
  check_title (proposals, 0, "name says who somebody is");
  check_title (proposals, 1, "street says who somebody is");
}

static void
test_market (void)
{
  static const char *const files[] = { "market/market_file.csv", "market/market_money.csv",
                                       "market/market_time.csv", NULL };
  static const char *const tables[] = { "file", "money", "time", NULL };
  g_autoptr (VitProject) project = load (files, tables);
  g_autoptr (GPtrArray) file = project ? examine (project, "file") : NULL;
  g_autoptr (GPtrArray) money = project ? examine (project, "money") : NULL;
  g_autoptr (GPtrArray) time = project ? examine (project, "time") : NULL;
  const VitProposal *proposal;

  if (project == NULL)
    return;

  check_title (file, 0, "11 lines are the same as others in all but id");
  check_title (file, 1, "1 value of Тип сервиса is probably misspelt");
  proposal = check_title (money, 0, "1 value of Выручка is far from all others");
  g_assert_cmpint (count (project, "money", proposal->where), ==, 1);
  proposal =
      check_title (time, 0, "1 value of Период is written in another way in the table money");
  g_assert_cmpint (count (project, "time", proposal->where), ==, 1300);
}

static void
test_others (void)
{
  static const char *const files[] = { "events/2019-Oct-sample.csv", "terra/purchase_history.csv",
                                       NULL };
  static const char *const tables[] = { "events", "purchases", NULL };
  g_autoptr (VitProject) project = load (files, tables);
  g_autoptr (GPtrArray) events = project ? examine (project, "events") : NULL;
  g_autoptr (GPtrArray) purchases = project ? examine (project, "purchases") : NULL;

  if (project == NULL)
    return;

  check_title (events, 0, "5 746 lines have no category_code (33.0 %)");
  check_title (events, 1, "3 184 lines repeat others less than a minute later");
  check_title (events, 2, "2 477 lines have no brand (14.2 %)");
  check_title (events, 3, "19 lines have a price of zero");
  check_title (events, 4, "5 lines are exact copies of others");
  g_assert_cmpuint (purchases->len, ==, 1);
  check_title (purchases, 0, "4 lines are exact copies of others");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/real/doctor/ecom", test_ecom);
  g_test_add_func ("/real/doctor/eszoppping", test_eszoppping);
  g_test_add_func ("/real/doctor/market", test_market);
  g_test_add_func ("/real/doctor/others", test_others);

  return g_test_run ();
}
