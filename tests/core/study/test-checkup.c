/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "vit-checkup.h"
#include "vit-data-error.h"

/* Twelve good lines, in which everything has a value and none stands out. */
#define GOOD                                                                                       \
  "SELECT 'C' || i % 4 AS customer_id, 'O' || i AS order_id, 'P' || i % 3 AS product, "            \
  "TIMESTAMP '2020-01-01' + to_days(CAST(i AS INTEGER)) AS date, 1 AS quantity, "                  \
  "10.0 + i AS price FROM range(12) r(i)"

#define LINE(customer, order, product, date, quantity, price)                                      \
  " UNION ALL SELECT " customer ", " order ", " product ", " date ", " quantity ", " price

typedef struct
{
  VitProject *project;
  VitRoles *roles;
  GPtrArray *proposals;
} Fixture;

static void
add_table (Fixture *self, const char *name, const char *rows)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitConnection) connection = vit_project_connect (self->project, &error);
  g_autofree char *sql = g_strdup_printf ("CREATE TABLE raw.%1$s AS %2$s; "
                                          "CREATE VIEW clean.%1$s AS SELECT * FROM raw.%1$s",
                                          name, rows);

  vit_connection_execute (connection, sql, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->project = vit_project_new_in_memory (&error);
  g_assert_no_error (error);
  self->roles = vit_roles_new ();
  vit_roles_set (self->roles, VIT_ROLE_CUSTOMER, "customer_id");
  vit_roles_set (self->roles, VIT_ROLE_ORDER, "order_id");
  vit_roles_set (self->roles, VIT_ROLE_PRODUCT, "product");
  vit_roles_set (self->roles, VIT_ROLE_TIME, "date");
  vit_roles_set (self->roles, VIT_ROLE_QUANTITY, "quantity");
  vit_roles_set (self->roles, VIT_ROLE_PRICE, "price");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_clear_object (&self->project);
  vit_roles_free (self->roles);
}

static void
examine (Fixture *self, VitCheckupScope scope, const VitRecipe *recipe)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  self->proposals = vit_checkup_run (self->project, "t", scope, self->roles, recipe,
                                     vit_language_get ("en"), NULL, &error);
  g_assert_no_error (error);
}

static const VitProposal *
find (Fixture *self, VitProposalKind kind)
{
  for (guint i = 0; i < self->proposals->len; i++)
    {
      const VitProposal *proposal = g_ptr_array_index (self->proposals, i);

      if (proposal->kind == kind)
        return proposal;
    }

  return NULL;
}

static void
check_found (Fixture *self,
             VitProposalKind kind,
             const char *title,
             gint64 rows,
             double money,
             const char *example)
{
  const VitProposal *proposal = find (self, kind);

  g_assert_nonnull (proposal);
  g_assert_cmpstr (proposal->title, ==, title);
  g_assert_cmpint (proposal->rows, ==, rows);
  if (isnan (money))
    g_assert_true (isnan (proposal->money));
  else
    g_assert_cmpfloat (proposal->money, ==, money);
  g_assert_cmpstr (proposal->examples[0], ==, example);
}

static void
test_nothing (Fixture *self, gconstpointer data)
{
  add_table (self, "t", GOOD);

  examine (self, VIT_CHECKUP_STUDY, NULL);
  g_assert_cmpuint (self->proposals->len, ==, 0);

  /* All quantities are 1, but a role's column stays. */
  examine (self, VIT_CHECKUP_ALL, NULL);
  g_assert_cmpuint (self->proposals->len, ==, 0);
}

static void
test_names (Fixture *self, gconstpointer data)
{
  add_table (self, "t",
             GOOD LINE ("'C1'", "'O20'", "' P1'", "TIMESTAMP '2020-01-05'", "1", "5.0")
                 LINE ("'C1'", "'O21'", "'p2'", "TIMESTAMP '2020-01-05'", "2", "6.0"));
  examine (self, VIT_CHECKUP_STUDY, NULL);

  g_assert_cmpuint (self->proposals->len, ==, 2);
  check_found (self, VIT_PROPOSAL_SPACES, "1 product name has spaces around it", 1, 5, "“ P1”");
  /* Four lines of P2, 12 + 15 + 18 + 21, and one of p2. */
  check_found (self, VIT_PROPOSAL_CASE_TWINS,
               "1 product name differs from another only by capital letters", 5, 78, "P2 / p2");
  g_assert_cmpint (find (self, VIT_PROPOSAL_SPACES)->rows_after, ==, 14);
}

/* A product may be a number, of which there are neither spaces nor capitals. */
static void
test_numbered_products (Fixture *self, gconstpointer data)
{
  add_table (self, "t", "SELECT * REPLACE (ascii(product) AS product) FROM (" GOOD ")");

  examine (self, VIT_CHECKUP_STUDY, NULL);
  g_assert_cmpuint (self->proposals->len, ==, 0);
}

static void
test_rows (Fixture *self, gconstpointer data)
{
  const VitProposal *repeated;
  g_autoptr (JsonNode) step = NULL;

  add_table (self, "t",
             GOOD LINE ("NULL", "'O20'", "'P1'", "TIMESTAMP '2020-01-05'", "1", "5.0")
                 LINE ("'C0'", "'O0'", "'P0'", "TIMESTAMP '2020-01-09'", "1", "7.0")
                     LINE ("'C2'", "'O1'", "'P9'", "TIMESTAMP '2020-01-05'", "3", "1.5"));
  examine (self, VIT_CHECKUP_STUDY, NULL);

  g_assert_cmpuint (self->proposals->len, ==, 3);
  check_found (self, VIT_PROPOSAL_MISSING, "1 line lacks a value in customer_id", 1, 5, NULL);
  /* The first by time stays, so the later line's 7 go, not the 10. */
  check_found (self, VIT_PROPOSAL_REPEATED, "1 line repeats a product of the same order", 1, 7,
               "C0 · O0 · P0");
  check_found (self, VIT_PROPOSAL_SHARED_ORDERS, "1 order belongs to more than one customer", 2,
               11 + 4.5, "O1");

  repeated = find (self, VIT_PROPOSAL_REPEATED);
  g_assert_cmpint (repeated->rows_before, ==, 14);
  g_assert_cmpint (repeated->rows_after, ==, 13);
  step = vit_step_to_json (repeated->step);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (step), "order_by"), ==,
                   "date");
}

static void
test_values (Fixture *self, gconstpointer data)
{
  add_table (self, "t",
             GOOD LINE ("'C1'", "'O20'", "'P1'", "TIMESTAMP '2020-01-05'", "1", "-5.0")
                 LINE ("'C1'", "'O21'", "'P1'", "TIMESTAMP '2020-01-05'", "-2", "6.0")
                     LINE ("'C1'", "'O22'", "'P1'", "TIMESTAMP '2020-01-05'", "4", "0.0")
                         LINE ("'C1'", "'O23'", "'P1'", "TIMESTAMP '2999-01-05'", "1", "8.0"));

  examine (self, VIT_CHECKUP_STUDY, NULL);
  g_assert_cmpuint (self->proposals->len, ==, 0);

  examine (self, VIT_CHECKUP_ALL, NULL);
  g_assert_cmpuint (self->proposals->len, ==, 4);
  check_found (self, VIT_PROPOSAL_IMPOSSIBLE, "1 line has a price below zero", 1, -5, "-5.0");
  check_found (self, VIT_PROPOSAL_FREE, "1 line has a price of zero", 1, 0, "0.0");
  check_found (self, VIT_PROPOSAL_RETURNS, "1 line has a quantity below zero", 1, -12, "-2.0");
  check_found (self, VIT_PROPOSAL_FUTURE, "1 line lies in the future", 1, 8, "2999-01-05 00:00:00");
  g_assert_null (find (self, VIT_PROPOSAL_RETURNS)->step);
  g_assert_nonnull (find (self, VIT_PROPOSAL_FUTURE)->step);
}

static void
test_absurd (Fixture *self, gconstpointer data)
{
  add_table (self, "t",
             "SELECT 'C' || i % 40 AS customer_id, 'O' || i AS order_id, 'P' || i % 30 AS product, "
             "TIMESTAMP '2020-01-01' + to_days(CAST(i AS INTEGER)) AS date, "
             "CASE WHEN i = 50 THEN 1000 ELSE 1 + i % 3 END AS quantity, 10.0 AS price "
             "FROM range(200) r(i)");
  examine (self, VIT_CHECKUP_STUDY, NULL);

  g_assert_cmpuint (self->proposals->len, ==, 1);
  check_found (self, VIT_PROPOSAL_ABSURD, "One single line brings 72 % of all revenue", 1, 10000,
               "P20 · 1000");
}

static void
test_columns (Fixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) step = NULL;
  JsonArray *kept;

  vit_roles_free (self->roles);
  self->roles = vit_roles_new ();
  add_table (self, "t",
             "SELECT CASE WHEN i = 7 THEN 3 ELSE i END AS user_id, 'shop' AS source, "
             "CASE WHEN i = 5 THEN 'n/a' ELSE CAST(i * 1.5 AS VARCHAR) END AS score, "
             "'u' || i || '@example.org' AS contact, "
             "CASE WHEN i % 4 > 0 THEN i % 7 END AS city, NULL AS nothing FROM range(100) r(i)");
  examine (self, VIT_CHECKUP_ALL, NULL);

  g_assert_cmpuint (self->proposals->len, ==, 5);
  check_found (self, VIT_PROPOSAL_NEARLY_KEY, "1 value of user_id names more than one line", 2, NAN,
               "3");
  check_found (self, VIT_PROPOSAL_MIXED, "score is a column of numbers, but for 1 of its values", 1,
               NAN, "n/a");
  check_found (self, VIT_PROPOSAL_GAPS, "25 lines have no city (25.0 %)", 25, NAN, NULL);
  check_found (self, VIT_PROPOSAL_PERSONAL, "contact tells who somebody is", 100, NAN, NULL);
  check_found (self, VIT_PROPOSAL_CONSTANT,
               "source, nothing have the same value in every line, or none", 100, NAN, NULL);

  step = vit_step_to_json (find (self, VIT_PROPOSAL_CONSTANT)->step);
  kept = json_object_get_array_member (json_node_get_object (step), "columns");
  g_assert_cmpuint (json_array_get_length (kept), ==, 4);
  g_assert_cmpstr (json_array_get_string_element (kept, 3), ==, "city");
}

static void
test_spelling (Fixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) step = NULL;
  JsonObject *map;

  add_table (self, "t",
             "SELECT *, CASE WHEN order_id = 'O3' AND kind = 'a' THEN 'standartd' "
             "WHEN kind < 'c' THEN 'standard' ELSE 'premium' END AS service "
             "FROM (" GOOD "), (VALUES ('a'), ('b'), ('c'), ('d')) v(kind)");
  vit_roles_set (self->roles, VIT_ROLE_ORDER, NULL);
  examine (self, VIT_CHECKUP_ALL, NULL);

  g_assert_cmpuint (self->proposals->len, ==, 1);
  check_found (self, VIT_PROPOSAL_MISSPELT, "1 value of service is probably misspelt", 1, 13,
               "standartd → standard");
  step = vit_step_to_json (find (self, VIT_PROPOSAL_MISSPELT)->step);
  map = json_object_get_object_member (json_node_get_object (step), "map");
  g_assert_cmpstr (json_object_get_string_member (map, "standartd"), ==, "standard");
}

static void
test_tables (Fixture *self, gconstpointer data)
{
  add_table (self, "t", GOOD);
  add_table (self, "customers",
             "SELECT * FROM (VALUES ('C0', 1), ('C1', 2), ('C3', 1)) v(customer_id, price)");
  /* Neither a table of other things nor a column that is no key makes orphans. */
  add_table (self, "products", "SELECT 'X' || i AS product FROM range(9) r(i)");
  examine (self, VIT_CHECKUP_ALL, NULL);

  g_assert_cmpuint (self->proposals->len, ==, 1);
  /* Lines 2, 6 and 10. */
  check_found (self, VIT_PROPOSAL_ORPHANS,
               "3 lines have a customer_id that the table customers does not list", 3, 12 + 16 + 20,
               "C2");
}

/* In a log of page views, hardly any line has an order. That is no reason to drop them. */
static void
test_mostly_empty (Fixture *self, gconstpointer data)
{
  add_table (self, "t",
             "SELECT * REPLACE (CASE WHEN order_id = 'O3' THEN order_id END AS order_id) "
             "FROM (" GOOD ")");

  examine (self, VIT_CHECKUP_ALL, NULL);
  g_assert_null (find (self, VIT_PROPOSAL_MISSING));
  g_assert_null (find (self, VIT_PROPOSAL_REPEATED));
  check_found (self, VIT_PROPOSAL_GAPS, "11 lines have no order_id (91.7 %)", 11, 186 - 13, NULL);

  examine (self, VIT_CHECKUP_STUDY, NULL);
  g_assert_nonnull (find (self, VIT_PROPOSAL_MISSING));
}

static void
test_recipe_first (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node =
      json_from_string ("[{\"do\": \"filter\", \"where\": \"price < 15\"}]", NULL);
  g_autoptr (VitRecipe) recipe = vit_recipe_from_json (node, "recipe", &error);
  const VitProposal *first;

  g_assert_no_error (error);
  add_table (self, "t", GOOD LINE ("'C1'", "'O20'", "'P1 '", "TIMESTAMP '2020-01-05'", "1", "5.0"));
  examine (self, VIT_CHECKUP_STUDY, recipe);

  g_assert_cmpuint (self->proposals->len, ==, 2);
  first = g_ptr_array_index (self->proposals, 0);
  g_assert_cmpint (first->kind, ==, VIT_PROPOSAL_IN_RECIPE);
  g_assert_cmpint (first->rows_before, ==, 13);
  g_assert_cmpint (first->rows_after, ==, 6);
  g_assert_cmpint (find (self, VIT_PROPOSAL_SPACES)->rows_before, ==, 6);
  g_assert_cmpint (vit_checkup_count (self->project, "t", recipe, NULL, &error), ==, 6);
}

/* The JSON lists by effect, and its recipe is one. */
static void
test_json (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (VitRecipe) recipe = NULL;
  JsonObject *object;
  JsonArray *findings;

  add_table (self, "t",
             GOOD LINE ("'C1'", "'O20'", "' P1'", "TIMESTAMP '2020-01-05'", "1", "5.0")
                 LINE ("'C0'", "'O0'", "'P0'", "TIMESTAMP '2020-01-09'", "1", "7.0"));
  examine (self, VIT_CHECKUP_ALL, NULL);
  node = vit_checkup_to_json ("t", self->proposals);
  object = json_node_get_object (node);
  findings = json_object_get_array_member (object, "findings");

  g_assert_cmpuint (json_array_get_length (findings), ==, 2);
  object = json_array_get_object_element (findings, 0);
  g_assert_cmpstr (json_object_get_string_member (object, "kind"), ==, "repeated");
  g_assert_cmpfloat (json_object_get_double_member (object, "money"), ==, 7);

  recipe = vit_recipe_from_json (json_object_get_member (json_node_get_object (node), "recipe"),
                                 "recipe", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (vit_recipe_get_n_steps (recipe), ==, 2);
  g_assert_cmpstr (vit_step_get_kind (vit_recipe_get_step (recipe, 0)), ==, "trim");
}

static void
test_failures (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (VitProgress) progress = vit_progress_new (cancellable);

  add_table (self, "t", GOOD);
  g_cancellable_cancel (cancellable);
  g_assert_null (vit_checkup_run (self->project, "t", VIT_CHECKUP_ALL, self->roles, NULL,
                                  vit_language_get ("en"), progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  vit_roles_set (self->roles, VIT_ROLE_CUSTOMER, NULL);
  g_assert_null (vit_checkup_run (self->project, "t", VIT_CHECKUP_STUDY, self->roles, NULL,
                                  vit_language_get ("en"), NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_ROLE);
}

#define add(path, func)                                                                            \
  g_test_add ("/core/study/checkup/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("nothing", test_nothing);
  add ("names", test_names);
  add ("numbered-products", test_numbered_products);
  add ("rows", test_rows);
  add ("values", test_values);
  add ("absurd", test_absurd);
  add ("columns", test_columns);
  add ("spelling", test_spelling);
  add ("tables", test_tables);
  add ("mostly-empty", test_mostly_empty);
  add ("recipe-first", test_recipe_first);
  add ("json", test_json);
  add ("failures", test_failures);

  return g_test_run ();
}
