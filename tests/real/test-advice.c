/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is advised for steps, on the quirks of real tables. */

#include "real-data.h"
#include "vit-category-merge.h"
#include "vit-duplicates.h"
#include "vit-import.h"
#include "vit-join-advice.h"
#include "vit-json.h"
#include "vit-outliers.h"

static void
import (VitProject *project, const char *folder, const char *file, const char *table)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (VitSource) source = vit_source_new (path);
  g_autoptr (VitImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  g_free (source->table);
  source->table = g_strdup (table);
  report = vit_import_run (project, source, NULL, &error);
  g_assert_no_error (error);
}

/* A project with the tables of a folder; NULL if it is not there, and the test is skipped. */
static VitProject *
make_project (const char *name, const char *const files[][2], guint n)
{
  g_autofree char *folder = real_data_find (name);
  g_autoptr (VitProject) project = NULL;

  if (folder == NULL)
    {
      g_test_skip ("the shop data are not there");
      return NULL;
    }

  project = vit_project_new_in_memory (NULL);
  for (guint i = 0; i < n; i++)
    import (project, folder, files[i][0], files[i][1]);

  return g_steal_pointer (&project);
}

static const char *const market[][2] = {
  { "market_file.csv", "customers" },
  { "market_money.csv", "revenue" },
  { "market_time.csv", "minutes" },
  { "money.csv", "profit" },
};

static const char *const shop[][2] = {
  { "sessions.csv", "events" },
  { "products.jsonl", "products" },
  { "users.jsonl", "users" },
};

static const char *const ecom[][2] = { { "ecom_dataset_upd.csv", "orders" } };

static void
assert_join (VitProject *project, const char *table, const char *other, const char *column)
{
  g_autoptr (VitRecipe) recipe = vit_recipe_new (NULL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) keys = vit_join_suggest (recipe, project, table, 0, other, NULL, &error);
  const VitJoinKey *best;

  g_assert_no_error (error);
  g_assert_cmpuint (keys->len, >=, 1);
  best = g_ptr_array_index (keys, 0);
  for (guint i = 0; i < keys->len; i++)
    {
      const VitJoinKey *key = g_ptr_array_index (keys, i);

      g_test_message ("%s.%s = %s.%s: %.3f %.3f score %.3f", table, key->column, other,
                      key->other_column, key->share, key->other_share, key->score);
    }
  g_assert_cmpstr (best->column, ==, column);
  g_assert_cmpstr (best->other_column, ==, column);
}

static void
test_market_joins (void)
{
  g_autofree char *warning = NULL;
  g_autoptr (VitProject) project = make_project ("market", market, G_N_ELEMENTS (market));
  g_autoptr (VitRecipe) recipe = vit_recipe_new (NULL, 0);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (VitStep) join = NULL;
  g_autoptr (VitJoinEffect) effect = NULL;

  if (project == NULL)
    return;

  assert_join (project, "customers", "revenue", "id");
  assert_join (project, "customers", "minutes", "id");
  assert_join (project, "customers", "profit", "id");

  /* Three lines of revenue for each customer. */
  node =
      vit_json_parse ("{\"do\": \"join\", \"table\": \"revenue\", \"on\": {\"id\": \"id\"}}", NULL);
  join = vit_step_from_json (node, NULL, NULL);
  effect = vit_join_measure (recipe, project, "customers", 0, join, NULL, NULL);
  g_assert_cmpint (effect->rows_before, ==, 1300);
  g_assert_cmpint (effect->rows_after, ==, 3900);
  g_assert_cmpint (effect->rows_matched, ==, 1300);
  g_assert_cmpint (effect->most_partners, ==, 3);
  warning = vit_join_effect_warn (effect, vit_language_get ("en"));
  g_assert_nonnull (warning);
}

static void
test_shop_joins (void)
{
  g_autoptr (VitProject) project = make_project ("eszoppping", shop, G_N_ELEMENTS (shop));

  if (project == NULL)
    return;

  assert_join (project, "events", "products", "product_id");
  assert_join (project, "events", "users", "user_id");
}

static void
assert_merge (VitProject *project,
              const char *table,
              const char *column,
              const char *from,
              const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) merges =
      vit_category_merge_find_in_column (project, table, column, NULL, &error);
  const VitCategoryMerge *merge;

  g_assert_no_error (error);
  g_assert_cmpuint (merges->len, ==, 1);
  merge = g_ptr_array_index (merges, 0);
  g_assert_cmpstr (merge->from, ==, from);
  g_assert_cmpstr (merge->to, ==, to);
}

/* Each is found, and nothing else; the right form of two of them stands nowhere in its column. */
static void
test_market_words (void)
{
  g_autoptr (VitProject) project = make_project ("market", market, G_N_ELEMENTS (market));
  g_autoptr (GPtrArray) none = NULL;

  if (project == NULL)
    return;

  assert_merge (project, "customers", "Тип сервиса", "стандартт", "стандарт");
  assert_merge (project, "customers", "Популярная_категория", "Косметика и аксесуары",
                "Косметика и аксессуары");
  assert_merge (project, "minutes", "Период", "предыдцщий_месяц", "предыдущий_месяц");
  none = vit_category_merge_find_in_column (project, "revenue", "Период", NULL, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Names in mixed letters among 2,343 products. */
static void
test_ecom_words (void)
{
  g_autoptr (VitProject) project = make_project ("ecom", ecom, 1);
  g_autoptr (GPtrArray) merges = NULL;
  gboolean found = FALSE;

  if (project == NULL)
    return;

  merges = vit_category_merge_find_in_column (project, "orders", "product", NULL, NULL);
  for (guint i = 0; i < merges->len; i++)
    {
      const VitCategoryMerge *merge = g_ptr_array_index (merges, i);

      g_test_message ("%d %s → %s (%d, %d)", (int) merge->reason, merge->from, merge->to,
                      (int) merge->from_rows, (int) merge->to_rows);
      found |= g_str_has_prefix (merge->from, "Tepмокружка");
    }
  g_assert_true (found);
  /* Proposals that a person has to read through. */
  g_assert_cmpuint (merges->len, <, 60);
}

/* 1,886 lines repeat customer, order and product, but for the time; none is the same as a whole. */
static void
test_ecom_duplicates (void)
{
  static const char *const columns[] = { "customer_id", "order_id", "product", NULL };
  g_autoptr (VitProject) project = make_project ("ecom", ecom, 1);
  g_autoptr (VitRecipe) recipe = vit_recipe_new (NULL, 0);
  g_autoptr (VitRoles) roles = vit_roles_new ();
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) whole = NULL;
  const VitDuplicates *exact;

  if (project == NULL)
    return;

  vit_roles_set (roles, VIT_ROLE_QUANTITY, "quantity");
  vit_roles_set (roles, VIT_ROLE_PRICE, "price");
  lines = vit_duplicates_find (recipe, project, "orders", 0, columns, roles, NULL, NULL);
  exact = g_ptr_array_index (lines, 0);
  g_assert_cmpint (exact->n_rows, ==, 1886);
  g_assert_cmpfloat (exact->money, >, 0);

  whole = vit_duplicates_find (recipe, project, "orders", 0, NULL, roles, NULL, NULL);
  exact = g_ptr_array_index (whole, 0);
  g_assert_cmpint (exact->n_rows, ==, 0);
}

/* The line of 1,000 pieces is an outlier by any method. */
static void
test_ecom_outliers (void)
{
  g_autoptr (VitProject) project = make_project ("ecom", ecom, 1);
  g_autoptr (VitRecipe) recipe = vit_recipe_new (NULL, 0);
  g_autoptr (VitOutlierAdvice) advice = NULL;

  if (project == NULL)
    return;

  advice = vit_outliers_advise (recipe, project, "orders", 0, "quantity", NULL, NULL, NULL);
  g_assert_cmpfloat (advice->greatest, ==, 1000);
  for (guint i = 0; i < advice->bounds->len; i++)
    {
      const VitOutlierBounds *bounds = g_ptr_array_index (advice->bounds, i);

      g_test_message ("%s: %g to %g, %d and %d", bounds->method, bounds->low, bounds->high,
                      (int) bounds->n_low, (int) bounds->n_high);
    }
  g_assert_cmpint (((VitOutlierBounds *) g_ptr_array_index (advice->bounds, 1))->n_high, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/real/advice/market-joins", test_market_joins);
  g_test_add_func ("/real/advice/shop-joins", test_shop_joins);
  g_test_add_func ("/real/advice/market-words", test_market_words);
  g_test_add_func ("/real/advice/ecom-words", test_ecom_words);
  g_test_add_func ("/real/advice/ecom-duplicates", test_ecom_duplicates);
  g_test_add_func ("/real/advice/ecom-outliers", test_ecom_outliers);

  return g_test_run ();
}
