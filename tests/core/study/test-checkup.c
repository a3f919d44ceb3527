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

static const VitProposal *
find_title (Fixture *self, const char *title)
{
  for (guint i = 0; i < self->proposals->len; i++)
    {
      const VitProposal *proposal = g_ptr_array_index (self->proposals, i);

      if (g_str_equal (proposal->title, title))
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
  check_found (self, VIT_PROPOSAL_PERSONAL, "contact says who somebody is", 100, NAN, NULL);
  check_found (self, VIT_PROPOSAL_CONSTANT,
               "source, nothing have the same value in every line, or none", 0, NAN, NULL);

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

/* Lines that are there twice, in every way in which they can be. */
static void
test_copies (Fixture *self, gconstpointer data)
{
  const VitProposal *exact;

  vit_roles_set (self->roles, VIT_ROLE_ORDER, NULL);
  add_table (self, "t",
             "SELECT *, 'x' || quantity AS place FROM (" GOOD LINE ("'C1'", "'O1'", "'P1'",
                                                                    "TIMESTAMP '2020-01-02'", "1",
                                                                    "11.0")
                 LINE ("'C2'", "'O2'", "'p2 '", "TIMESTAMP '2020-01-03'", "1", "12.0")
                     LINE ("'C3'", "'O3'", "'P0'", "TIMESTAMP '2020-01-04 00:00:30'", "1",
                           "13.0") ")");
  vit_roles_set (self->roles, VIT_ROLE_PRODUCT, NULL);
  examine (self, VIT_CHECKUP_ALL, NULL);

  check_found (self, VIT_PROPOSAL_COPIES, "1 line is an exact copy of another", 1, 11,
               "C1 · O1 · P1 · 2020-01-02");
  exact = find (self, VIT_PROPOSAL_COPIES);
  g_assert_cmpint (exact->rows_before - exact->rows_after, ==, 1);
  g_assert_cmpstr (exact->where, ==, "CAST(\"customer_id\" AS VARCHAR) IN ('C1')");
  /* Of two kinds of near copies, the first. */
  check_found (self, VIT_PROPOSAL_NEAR_COPIES,
               "1 line is a copy of another but for capitals or spaces", 1, 12,
               "C2 · O2 · P2 · 2020-01-03");
  g_assert_null (find (self, VIT_PROPOSAL_NEAR_COPIES)->step);
  g_assert_nonnull (find_title (self, "1 line repeats another less than a minute later"));
}

/* Rows of a table with a key that are the same but for it. */
static void
test_copies_but_for_key (Fixture *self, gconstpointer data)
{
  const VitProposal *proposal;

  vit_roles_free (self->roles);
  self->roles = vit_roles_new ();
  add_table (self, "t",
             "SELECT i AS id, v % 7 AS a, v % 11 AS b, v % 13 AS c, v % 17 AS d, v % 19 AS e "
             "FROM (SELECT i, CASE WHEN i = 90 THEN 4 ELSE i END AS v FROM range(100) r(i))");
  examine (self, VIT_CHECKUP_ALL, NULL);

  proposal = find_title (self, "1 line is the same as another in all but id");
  g_assert_nonnull (proposal);
  g_assert_cmpstr (proposal->where, ==, "CAST(\"id\" AS VARCHAR) IN ('4', '90')");
}

static void
test_outliers (Fixture *self, gconstpointer data)
{
  const VitProposal *proposal;
  g_autoptr (JsonNode) step = NULL;

  vit_roles_free (self->roles);
  self->roles = vit_roles_new ();
  add_table (self, "t",
             "SELECT CASE WHEN i = 500 THEN 100000 ELSE i % 90 END AS spent, "
             "CASE WHEN i = 7 THEN -5000.5 ELSE (i % 89) * 1.0 END AS change, "
             /* As uneven as sums of money are, and no slip among them. */
             "round(10 * pow((i + 0.5) / 2000, -1 / 1.5), 2) AS paid "
             "FROM range(2000) r(i)");
  examine (self, VIT_CHECKUP_ALL, NULL);

  proposal = find_title (self, "1 value of spent is far from all others");
  g_assert_nonnull (proposal);
  g_assert_cmpstr (proposal->text, ==,
                   "The others lie between 0 and 89. If it is a slip, leave the line out: a mean "
                   "would be moved by it.");
  g_assert_cmpstr (proposal->where, ==, "\"spent\" >= 100000");
  g_assert_cmpint (proposal->rows_after, ==, 1999);
  step = vit_step_to_json (proposal->step);
  g_assert_cmpfloat (json_object_get_double_member (json_node_get_object (step), "high"), ==,
                     50000);
  g_assert_false (vit_proposal_is_plain (proposal));

  proposal = find_title (self, "1 value of change is far from all others");
  g_assert_nonnull (proposal);
  g_assert_cmpstr (proposal->where, ==, "\"change\" <= -5000.5");
  g_assert_null (find_title (self, "1 value of paid is far from all others"));
}

static void
test_early (Fixture *self, gconstpointer data)
{
  add_table (self, "t",
             "SELECT * REPLACE (CASE WHEN n = 5 AND order_id = 'O3' THEN TIMESTAMP '1970-01-01' "
             "ELSE date + to_hours(CAST(n AS INTEGER)) END AS date, order_id || n AS order_id) "
             "FROM (" GOOD "), range(10) v(n)");
  examine (self, VIT_CHECKUP_ALL, NULL);

  check_found (self, VIT_PROPOSAL_EARLY, "1 line is from before 1980", 1, 13,
               "1970-01-01 00:00:00");
  g_assert_cmpint (find (self, VIT_PROPOSAL_EARLY)->rows_after, ==, 119);
}

/* A column that no study needs becomes pseudonyms, and is not found again; one that tells customers
 * apart stays. */
static void
test_personal (Fixture *self, gconstpointer data)
{
  const VitProposal *proposal;
  g_autoptr (VitRecipe) recipe = NULL;
  VitStep *steps[1];

  add_table (self, "t",
             "SELECT * REPLACE (customer_id || '@example.org' AS customer_id), "
             "48600100200 + CAST(price AS BIGINT) AS phone, "
             "CASE WHEN price > 15 THEN 'Anna Nowak' ELSE 'Jean-Luc Picard' END AS name, "
             "CASE WHEN price > 15 THEN 'Red Rose' ELSE 'Blue Bell' END AS article "
             "FROM (" GOOD ")");
  examine (self, VIT_CHECKUP_ALL, NULL);

  proposal = find_title (self, "customer_id says who somebody is");
  g_assert_nonnull (proposal);
  g_assert_null (proposal->step);
  g_assert_nonnull (find_title (self, "name says who somebody is"));
  g_assert_null (find_title (self, "article says who somebody is"));

  proposal = find_title (self, "phone says who somebody is");
  g_assert_nonnull (proposal);
  g_assert_nonnull (proposal->step);
  g_assert_false (vit_proposal_is_plain (proposal));
  steps[0] = proposal->step;
  recipe = vit_recipe_new (steps, 1);
  examine (self, VIT_CHECKUP_ALL, recipe);
  g_assert_null (find_title (self, "phone says who somebody is"));
}

/* Categories in several spellings: within the table, and beside another one. */
static void
test_twins (Fixture *self, gconstpointer data)
{
  const VitProposal *proposal;

  add_table (self, "t",
             "SELECT *, CASE WHEN n = 0 THEN 'Online ' WHEN n < 6 THEN 'online' ELSE 'shop' END "
             "AS channel, CASE WHEN n < 5 THEN 'предыдцщий_месяц' ELSE 'текущий_месяц' END AS span "
             "FROM (" GOOD "), range(12) v(n)");
  add_table (self, "u",
             "SELECT * FROM (VALUES ('предыдущий_месяц', 1), ('текущий_месяц', 2), "
             "('текущий_месяц', 3)) v(span, sum)");
  vit_roles_set (self->roles, VIT_ROLE_ORDER, NULL);
  examine (self, VIT_CHECKUP_ALL, NULL);

  proposal =
      find_title (self, "1 value of channel differs from another only by capitals, spaces or "
                        "letters that look the same");
  g_assert_nonnull (proposal);
  g_assert_true (vit_proposal_is_plain (proposal));
  g_assert_cmpint (proposal->rows, ==, 12);
  proposal = find_title (self, "1 value of span is written in another way in the table u");
  g_assert_nonnull (proposal);
  g_assert_cmpstr (proposal->examples[0], ==, "предыдцщий_месяц → предыдущий_месяц");
  g_assert_false (vit_proposal_is_plain (proposal));
}

/* What is found between tables whose keys are written in two ways. */
static void
test_key_forms (Fixture *self, gconstpointer data)
{
  const VitProposal *proposal;
  g_autofree char *id = NULL;

  add_table (self, "t",
             "SELECT *, CASE WHEN price < 20 THEN 100.0 + i END AS deal_id, "
             "CAST(100 + i AS VARCHAR) || '.0' AS shop_code "
             "FROM (SELECT *, row_number() OVER () AS i FROM (" GOOD "))");
  add_table (self, "deals", "SELECT CAST(102 + i AS BIGINT) AS deal_id FROM range(20) r(i)");
  add_table (self, "shops", "SELECT CAST(101 + i AS VARCHAR) AS shop_code FROM range(20) r(i)");
  examine (self, VIT_CHECKUP_ALL, NULL);

  proposal = find_title (self, "1 line has a deal_id that the table deals does not list");
  g_assert_nonnull (proposal);
  g_assert_cmpstr (proposal->examples[0], ==, "101");
  g_assert_cmpstr (proposal->where, ==, "CAST(\"deal_id\" AS VARCHAR) IN ('101.0')");
  id = vit_proposal_dup_id (proposal);
  g_assert_cmpstr (id, ==, "orphans deal_id deals");

  proposal = find_title (self, "shop_code is written as 101.0 here, and as 101 in the table shops");
  g_assert_nonnull (proposal);
  g_assert_nonnull (proposal->step);
  /* Once it is mended, every line has its partner. */
  g_assert_null (find_title (self, "12 lines have a shop_code that the table shops does not list"));
}

/* A column that a program adds to count the lines by. */
static void
test_counter (Fixture *self, gconstpointer data)
{
  add_table (self, "t", "SELECT row_number() OVER () - 1 AS column_1, * FROM (" GOOD ")");
  examine (self, VIT_CHECKUP_ALL, NULL);

  g_assert_cmpuint (self->proposals->len, ==, 1);
  check_found (self, VIT_PROPOSAL_CONSTANT, "column_1 only counts the lines", 0, NAN, NULL);
}

/* A column that belongs to one kind of events is not missing elsewhere. */
static void
test_kinds (Fixture *self, gconstpointer data)
{
  const VitProposal *proposal;

  vit_roles_free (self->roles);
  self->roles = vit_roles_new ();
  vit_roles_set (self->roles, VIT_ROLE_EVENT, "event");
  add_table (self, "t",
             "SELECT CASE WHEN i % 5 = 0 THEN 'buy' ELSE 'view' END AS event, "
             "CASE WHEN i % 5 = 0 OR i = 333 THEN 'B' || i % 90 END AS deal, "
             "CASE WHEN i % 3 = 0 THEN 'x' || i % 9 END AS brand FROM range(1000) r(i)");
  examine (self, VIT_CHECKUP_ALL, NULL);

  proposal = find_title (self, "799 lines have no deal (79.9\u202f%)");
  g_assert_nonnull (proposal);
  g_assert_cmpstr (proposal->text, ==,
                   "Lines where event is buy have it, and hardly any other: most likely, that is "
                   "as it should be.");
  proposal = find_title (self, "666 lines have no brand (66.6\u202f%)");
  g_assert_nonnull (proposal);
  g_assert_cmpstr (proposal->text, ==, "They are left out wherever this column is used.");
}

/* The column that tells what a line brings may be made by the recipe. */
static void
test_made_role (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node =
      json_from_string ("[{\"do\": \"derive\", \"column\": \"sum\", \"as\": \"price * quantity\"}]",
                        NULL);
  g_autoptr (VitRecipe) recipe = vit_recipe_from_json (node, "recipe", &error);
  g_autoptr (VitConnection) connection = vit_project_connect (self->project, &error);

  add_table (self, "t", GOOD LINE ("'C1'", "'O20'", "' P1'", "TIMESTAMP '2020-01-05'", "1", "5.0"));
  vit_connection_execute (connection,
                          "CREATE OR REPLACE VIEW clean.t AS SELECT *, price * quantity AS sum "
                          "FROM raw.t",
                          NULL, &error);
  g_assert_no_error (error);
  vit_roles_set (self->roles, VIT_ROLE_REVENUE, "sum");
  examine (self, VIT_CHECKUP_ALL, recipe);

  check_found (self, VIT_PROPOSAL_SPACES, "1 product name has spaces around it", 1, 5, "“ P1”");
  g_assert_cmpfloat (find (self, VIT_PROPOSAL_SPACES)->money_all, ==, 191);
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
  add ("copies", test_copies);
  add ("copies-but-for-key", test_copies_but_for_key);
  add ("outliers", test_outliers);
  add ("early", test_early);
  add ("personal", test_personal);
  add ("twins", test_twins);
  add ("key-forms", test_key_forms);
  add ("counter", test_counter);
  add ("kinds", test_kinds);
  add ("made-role", test_made_role);
  add ("mostly-empty", test_mostly_empty);
  add ("recipe-first", test_recipe_first);
  add ("json", test_json);
  add ("failures", test_failures);

  return g_test_run ();
}
