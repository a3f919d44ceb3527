/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "orders-shop.h"
#include "vit-json.h"
#include "vit-segment-error.h"
#include "vit-study.h"

/* Columns of every shop here. */
#define HEADER "who,number,day,thing,pieces,price\n"
#define ROLES                                                                                      \
  "\"customer\": \"who\", \"order\": \"number\", \"time\": \"day\", \"product\": \"thing\","       \
  " \"quantity\": \"pieces\", \"price\": \"price\""

/* Two years of a shop with sixty customers. Customer 0 to 29 come every month, the others once;
 * an order of month m comes to base + slope × m. */
static char *
make_orders (double base, double slope)
{
  GString *text = g_string_new (HEADER);
  guint number = 0;

  for (guint month = 0; month < 24; month++)
    {
      for (guint customer = 0; customer < 60; customer++)
        {
          if (customer >= 30 && customer - 30 != month)
            continue;

          g_string_append_printf (text, "c%02u,%u,%u-%02u-%02u,thing %u,2,%.2f\n", customer,
                                  number++, 2018 + month / 12, 1 + month % 12,
                                  1 + (customer * 7 + month * 3) % 28, customer % 25,
                                  (base + slope * month + customer % 5) / 2);
        }
    }

  /* So that the first and the last month are whole. */
  g_string_append_printf (text, "c00,%u,2019-12-31,thing 0,2,%.2f\n", number,
                          (base + slope * 23) / 2);
  g_string_append_printf (text, "c01,%u,2018-01-01,thing 0,2,%.2f\n", number + 1, base / 2);

  return g_string_free (text, FALSE);
}

static VitStudy *
read_study (Shop *self, const char *roles, const char *keys, GError **error)
{
  g_autofree char *given = roles ? g_strdup_printf (" \"roles\": {%s},", roles) : g_strdup ("");
  g_autofree char *text =
      g_strdup_printf ("{\"vitrine\": 1, \"study\": \"segmentation\", \"table\": \"orders\",%s"
                       " \"sources\": [{\"table\": \"orders\", \"path\": \"orders.csv\"}]%s%s}",
                       given, *keys ? ", " : "", keys);
  g_autoptr (JsonNode) node = vit_json_parse (text, error);

  return node ? vit_study_from_json (node, self->folder, error) : NULL;
}

static VitResult *
run (Shop *self, const char *orders, const char *roles, const char *keys, GError **error)
{
  g_autoptr (VitStudy) study = read_study (self, roles, keys, error);

  g_assert_nonnull (study);
  shop_write_orders (self, orders);

  return vit_study_prepare (study, self->project, NULL, error)
             ? vit_study_run (study, self->project, NULL, error)
             : NULL;
}

static VitResult *
run_good (Shop *self, const char *keys)
{
  g_autofree char *orders = make_orders (100, 0);
  g_autoptr (GError) error = NULL;
  VitResult *result = run (self, orders, ROLES, keys, &error);

  g_assert_no_error (error);

  return result;
}

static double
figure (const VitResult *result, const char *key)
{
  g_assert_true (vit_figures_has (result->figures, key));

  return vit_figures_get (result->figures, key);
}

/* What can be counted by hand. */
static void
test_figures (Shop *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitResult) result = run (self,
                                      HEADER "a,1,2020-01-01,x,2,10\n"
                                             "a,1,2020-01-01,y,1,5\n"
                                             "a,2,2020-01-11,x,1,10\n"
                                             "b,3,2020-01-21,x,3,10\n"
                                             "c,4,2020-01-21,z,1,-1\n"
                                             ",5,2020-01-21,z,1,1\n",
                                      ROLES, "", &error);
  const struct
  {
    const char *key;
    double value;
  } expected[] = {
    { "rows", 6 },
    { "rows_used", 5 },
    { "customers", 3 },
    { "orders", 4 },
    { "products", 3 },
    { "revenue", 64 },
    { "order_mean", 16 },
    { "order_median", 17.5 },
    { "customer_mean", 64 / 3.0 },
    { "customer_median", 30 },
    { "one_time_share", 2 / 3.0 },
    { "repeat_orders", 1 },
    { "r_q20", 1 },
    { "r_q80", 7 },
    { "f_q80", 1.6 },
    { "m_q60", 31 },
    { "clusters", NAN },
    { "silhouette", NAN },
    { "months", 1 },
    { "revenue_change", NAN },
    { "largest_order", 30 },
  };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_test_message ("%s", expected[i].key);
      if (isnan (expected[i].value))
        g_assert_true (isnan (figure (result, expected[i].key)));
      else
        g_assert_cmpfloat_with_epsilon (figure (result, expected[i].key), expected[i].value, 1e-9);
    }

  g_assert_nonnull (vit_result_find_exhibit (result, "exclusions"));
}

static void
test_contents (Shop *self, gconstpointer data)
{
  const char *const exhibits[] = { "revenue_by_month", "orders_by_weekday", "rfm_map",
                                   "segment_sizes",    "segments",          "pareto",
                                   "calendar",         "clusters",          "method" };
  const char *const tables[] = { "segments", "revenue_by_month", "orders_by_weekday",
                                 "clusters", "customers",        "top_products" };
  g_autoptr (VitResult) result = run_good (self, "");
  guint n_cards = 0;

  for (guint i = 0; i < G_N_ELEMENTS (exhibits); i++)
    {
      const VitExhibit *exhibit = vit_result_find_exhibit (result, exhibits[i]);

      g_assert_nonnull (exhibit);
      g_assert_nonnull (exhibit->title);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_assert_nonnull (vit_result_find_table (result, tables[i]));
  for (guint i = 0; i < result->exhibits->len; i++)
    {
      const VitExhibit *exhibit = g_ptr_array_index (result->exhibits, i);

      n_cards += exhibit->kind == VIT_EXHIBIT_CARD;
    }

  g_assert_cmpuint (n_cards, >, 0);
  g_assert_cmpuint (result->findings->len, >=, 6);
  g_assert_cmpuint (result->key_figures->len, ==, 4);
  g_assert_cmpuint (result->contacts->len, ==, figure (result, "segments"));
  g_assert_true (vit_result_find_table (result, "customers")->is_detail);
  g_assert_nonnull (result->summary_title);
  g_assert_true (g_str_has_prefix (result->footer, "orders.csv · "));
}

/* Findings link to exhibits that are there, and rest on figures that are there. */
static void
test_findings_are_backed (Shop *self, gconstpointer data)
{
  g_autoptr (VitResult) result = run_good (self, "");

  for (guint i = 0; i < result->findings->len; i++)
    {
      const VitFinding *finding = g_ptr_array_index (result->findings, i);

      g_test_message ("%s %s", finding->head, finding->text);
      g_assert_cmpuint (g_strv_length (finding->figures), >, 0);
      for (guint j = 0; finding->figures[j] != NULL; j++)
        g_assert_true (vit_figures_has (result->figures, finding->figures[j]));
      if (!g_str_equal (finding->exhibit, VIT_EXHIBIT_QUALITY))
        g_assert_nonnull (vit_result_find_exhibit (result, finding->exhibit));
    }
}

static void
test_trends (Shop *self, gconstpointer data)
{
  const struct
  {
    double base, slope;
    const char *title;
  } cases[] = {
    { 1000, 0, "Revenue is where it was a year ago" },
    { 100, 20, "higher than a year ago" },
    { 1000, -30, "lower than a year ago" },
    { 90, 12.2, "Revenue has doubled within a year" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *orders = make_orders (cases[i].base, cases[i].slope);
      g_autoptr (GError) error = NULL;
      g_autoptr (VitResult) result = run (self, orders, ROLES, "", &error);

      g_assert_no_error (error);
      g_test_message ("%s", vit_result_find_exhibit (result, "revenue_by_month")->title);
      g_assert_nonnull (
          strstr (vit_result_find_exhibit (result, "revenue_by_month")->title, cases[i].title));
    }
}

static void
test_as_of (Shop *self, gconstpointer data)
{
  g_autoptr (VitResult) late = run_good (self, "\"options\": {\"as_of\": \"2020-01-31\"}");
  g_autoptr (VitResult) plain = run_good (self, "");
  g_autoptr (VitResult) early = run_good (self, "\"options\": {\"as_of\": \"2018-12-31\"}");

  g_assert_cmpfloat (figure (late, "r_q40"), ==, figure (plain, "r_q40") + 30);
  g_assert_cmpfloat (figure (late, "rows_used"), ==, figure (plain, "rows_used"));
  g_assert_cmpfloat (figure (early, "months"), ==, 12);
  g_assert_cmpfloat (figure (early, "rows_used"), <, figure (plain, "rows_used"));
}

static void
test_scores (Shop *self, gconstpointer data)
{
  g_autoptr (VitResult) result = run_good (self, "\"options\": {\"rfm\": {\"scores\": 3}}");
  const VitTable *customers = vit_result_find_table (result, "customers");
  const gint64 *r = vit_column_get_int64s (vit_frame_find_column (customers->frame, "r"));
  gint64 highest = 0;

  for (gsize i = 0; i < vit_frame_get_n_rows (customers->frame); i++)
    highest = MAX (highest, r[i]);

  g_assert_cmpint (highest, ==, 3);
  g_assert_true (isfinite (figure (result, "r_q20")));
}

static void
test_ways (Shop *self, gconstpointer data)
{
  g_autoptr (VitResult) rfm = run_good (self, "\"options\": {\"ways\": [\"rfm\"]}");
  g_autoptr (VitResult) kmeans =
      run_good (self, "\"options\": {\"ways\": [\"kmeans\"], \"k\": 3, \"features\": [\"recency\","
                      " \"average_order\", \"tenure\", \"products\"]}");
  const VitTable *contacts = g_ptr_array_index (kmeans->contacts, 0);

  g_assert_true (isnan (figure (rfm, "clusters")));
  g_assert_null (vit_result_find_table (rfm, "clusters"));
  g_assert_null (vit_result_find_exhibit (rfm, "clusters"));
  g_assert_nonnull (vit_result_find_table (rfm, "segments"));

  g_assert_true (isnan (figure (kmeans, "segments")));
  g_assert_cmpfloat (figure (kmeans, "clusters"), ==, 3);
  g_assert_null (vit_result_find_table (kmeans, "segments"));
  g_assert_null (vit_result_find_exhibit (kmeans, "rfm_map"));
  g_assert_cmpuint (kmeans->contacts->len, ==, 3);
  g_assert_nonnull (strstr (contacts->name, ". "));
  g_assert_cmpuint (vit_result_find_exhibit (kmeans, "clusters")->chart->series->len, ==, 1);
}

static void
test_fewer_roles (Shop *self, gconstpointer data)
{
  g_autofree char *orders = make_orders (100, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitResult) no_product =
      run (self, orders,
           "\"customer\": \"who\", \"order\": \"number\", \"time\": \"day\","
           " \"quantity\": \"pieces\", \"price\": \"price\"",
           "", &error);
  g_autoptr (VitResult) no_order =
      run (self, orders, "\"customer\": \"who\", \"time\": \"day\", \"revenue\": \"price\"", "",
           &error);

  g_assert_no_error (error);
  g_assert_true (isnan (figure (no_product, "products")));
  g_assert_null (vit_result_find_table (no_product, "top_products"));
  g_assert_null (vit_result_find_exhibit (no_product, "top_products"));

  /* An order is then what a customer bought in a day. */
  g_assert_cmpfloat (figure (no_order, "orders"), ==, figure (no_product, "orders"));
  g_assert_cmpfloat (2 * figure (no_order, "revenue"), ==, figure (no_product, "revenue"));

  g_assert_null (read_study (self,
                             "\"customer\": \"who\", \"time\": \"day\", \"revenue\": \"price\"",
                             "\"options\": {\"features\": [\"products\"]}", &error));
  g_assert_error (error, VIT_STUDY_ERROR, VIT_STUDY_ERROR_ROLE);
  g_assert_nonnull (strstr (error->message, "roles.product"));
}

static void
test_guessed_roles (Shop *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitResult) result =
      run (self,
           "customer_id,order_id,order_date,price\n"
           "a,1,2020-01-01,10\na,2,2020-01-05,12\nb,3,2020-02-01,20\nc,4,2020-02-03,5\n",
           NULL, "", &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (figure (result, "customers"), ==, 3);
  g_assert_cmpfloat (figure (result, "revenue"), ==, 47);
}

static void
test_recipe_report (Shop *self, gconstpointer data)
{
  g_autoptr (VitResult) result =
      run_good (self,
                "\"recipes\": {\"orders\": [{\"do\": \"filter\", \"where\": \"who <> 'c00'\"}]}");
  const VitRecipeReport *recipe = g_ptr_array_index (result->recipes, 0);
  const VitImportReport *import = g_ptr_array_index (result->sources, 0);

  g_assert_cmpstr (result->recipe_tables[0], ==, "orders");
  g_assert_cmpint (recipe->rows[0] - recipe->rows[1], ==, 25);
  g_assert_cmpint (import->rows, ==, recipe->rows[0]);
  g_assert_cmpfloat (figure (result, "rows_raw"), ==, recipe->rows[0]);
  g_assert_cmpfloat (figure (result, "revenue_raw"), >, figure (result, "revenue"));
}

/* A language has its own words for every message. */
static void
test_languages (Shop *self, gconstpointer data)
{
  g_autoptr (VitResult) result = run_good (self, "\"language\": \"ru\"");

  for (guint i = 0; i < result->exhibits->len; i++)
    {
      const VitExhibit *exhibit = g_ptr_array_index (result->exhibits, i);

      g_test_message ("%s", exhibit->title);
      g_assert_true (g_regex_match_simple ("\\p{Cyrillic}", exhibit->title, 0, 0));
    }
  for (guint i = 0; i < result->findings->len; i++)
    {
      const VitFinding *finding = g_ptr_array_index (result->findings, i);

      g_test_message ("%s %s", finding->head, finding->text);
      g_assert_true (g_regex_match_simple ("\\p{Cyrillic}", finding->head, 0, 0));
      g_assert_true (g_regex_match_simple ("\\p{Cyrillic}", finding->text, 0, 0));
    }
}

static void
test_bad_data (Shop *self, gconstpointer data)
{
  const struct
  {
    const char *orders;
    const char *roles;
    GQuark domain;
    int code;
    const char *said;
  } cases[] = {
    { HEADER "a,1,2020-01-01,x,1,5\na,2,2020-01-02,x,1,5\n", ROLES, VIT_STUDY_ERROR,
      VIT_STUDY_ERROR_DATA, "“who”" },
    { HEADER "a,1,2020-01-01,x,1,5\nb,2,2020-01-01,x,1,5\n", ROLES, VIT_STUDY_ERROR,
      VIT_STUDY_ERROR_DATA, "same date" },
    { HEADER "a,1,2020-01-01,x,1,5\nb,2,2020-01-02,x,1,5\n",
      "\"customer\": \"whom\", \"time\": \"day\", \"price\": \"price\"", VIT_STUDY_ERROR,
      VIT_STUDY_ERROR_ROLE, "“whom”" },
    { HEADER "a,1,2020-01-01,x,1,5\nb,2,2020-01-02,x,1,5\n",
      "\"customer\": \"who\", \"time\": \"day\", \"price\": \"thing\"", VIT_STUDY_ERROR,
      VIT_STUDY_ERROR_ROLE, "“thing” of table “orders” holds text, such as “x”" },
    { HEADER "a,1,2020-01-01,x,1,5\nb,2,soon,x,1,5\n", ROLES, VIT_STUDY_ERROR, VIT_STUDY_ERROR_ROLE,
      "“day” of table “orders” holds text, such as “soon”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VitResult) result = run (self, cases[i].orders, cases[i].roles, "", &error);

      g_assert_null (result);
      g_test_message ("%s", error->message);
      g_assert_error (error, cases[i].domain, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].said));
    }
}

static void
test_nothing_left (Shop *self, gconstpointer data)
{
  g_autofree char *orders = make_orders (100, 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (run (self, orders, ROLES,
                      "\"recipes\": {\"orders\": [{\"do\": \"filter\", \"where\": \"true\"},"
                      " {\"do\": \"filter\", \"where\": \"price < 0\"}]}",
                      &error));
  g_assert_error (error, VIT_STUDY_ERROR, VIT_STUDY_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "recipes.orders[1] (filter)"));
}

/* Cancels as soon as the stage is @data's. */
static void
cancel_at (VitProgress *progress, gpointer data)
{
  g_autofree char *stage = vit_progress_dup_stage (progress);

  if (g_strcmp0 (stage, data) == 0)
    g_cancellable_cancel (vit_progress_get_cancellable (progress));
}

static void
test_cancel (Shop *self, gconstpointer data)
{
  const char *const stages[] = { "Scoring the customers", "Adding up the orders",
                                 "Describing the segments", "Looking for groups",
                                 "Writing the result" };
  g_autoptr (VitResult) result = run_good (self, "");
  g_autoptr (VitStudy) study = read_study (self, ROLES, "", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autoptr (VitProgress) progress = vit_progress_new (NULL);
      g_autoptr (GError) error = NULL;

      vit_progress_watch (progress, cancel_at, (gpointer) stages[i]);
      g_assert_null (vit_study_run (study, self->project, progress, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

#define add(name, func)                                                                            \
  g_test_add ("/core/study/segmentation/" name, Shop, NULL, shop_set_up, func, shop_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("figures", test_figures);
  add ("contents", test_contents);
  add ("findings-are-backed", test_findings_are_backed);
  add ("trends", test_trends);
  add ("as-of", test_as_of);
  add ("scores", test_scores);
  add ("ways", test_ways);
  add ("fewer-roles", test_fewer_roles);
  add ("guessed-roles", test_guessed_roles);
  add ("recipe-report", test_recipe_report);
  add ("languages", test_languages);
  add ("bad-data", test_bad_data);
  add ("nothing-left", test_nothing_left);
  add ("cancel", test_cancel);

  return g_test_run ();
}
