/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "orders-shop.h"
#include "vit-json.h"
#include "vit-study.h"

/* Reads a study whose top-level keys, beside the version, are @keys. */
static VitStudy *
read_keys (const char *keys, GError **error)
{
  g_autofree char *text = g_strdup_printf ("{\"vitrine\": 1, %s}", keys);
  g_autoptr (GError) syntax = NULL;
  g_autoptr (JsonNode) node = vit_json_parse (text, &syntax);

  g_assert_no_error (syntax);

  return vit_study_from_json (node, "/shop", error);
}

static void
test_defaults (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitStudy) study = read_keys (
      "\"study\": \"segmentation\", \"sources\": [{\"table\": \"orders\", \"path\": \"a/b.csv\"}]",
      &error);
  const VitSource *source;

  g_assert_no_error (error);
  source = g_ptr_array_index (study->sources, 0);
  g_assert_cmpstr (source->path, ==, "/shop/a/b.csv");
  g_assert_cmpstr (study->table, ==, "orders");
  g_assert_cmpstr (vit_language_get_code (study->language), ==, "en");
  g_assert_cmpuint (study->seed, ==, 42);
  g_assert_null (study->title);
  g_assert_null (study->roles);
  g_assert_true (study->pdf);
  g_assert_true (study->xlsx);
  g_assert_cmpuint (g_hash_table_size (study->recipes), ==, 0);
}

static void
test_round_trip (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitStudy) study = read_keys (
      "\"study\": \"segmentation\", \"title\": \"Who\", \"language\": \"pl\", \"seed\": 7,"
      " \"sources\": [{\"table\": \"b\", \"path\": \"b.csv\"}, {\"table\": \"a\", \"path\": "
      "\"a.csv\"}],"
      " \"recipes\": {\"b\": [{\"do\": \"filter\", \"where\": \"x > 1\"}], \"a\": []}, \"table\": "
      "\"a\","
      " \"roles\": {\"customer\": \"who\", \"time\": \"day\", \"revenue\": \"paid\"},"
      " \"options\": {\"as_of\": \"2020-02-01\", \"rfm\": {\"scores\": 4}, \"ways\": [\"kmeans\"],"
      " \"features\": [\"recency\", \"monetary\"], \"k\": 3},"
      " \"report\": {\"pdf\": false}",
      &error);
  g_autoptr (VitStudy) again = NULL;
  g_autoptr (JsonNode) first = NULL;
  g_autoptr (JsonNode) second = NULL;
  g_autofree char *first_text = NULL;
  g_autofree char *second_text = NULL;

  g_assert_no_error (error);
  g_assert_false (study->pdf);
  g_assert_cmpstr (study->roles->columns[VIT_ROLE_CUSTOMER], ==, "who");

  first = vit_study_to_json (study);
  again = vit_study_from_json (first, NULL, &error);
  g_assert_no_error (error);
  second = vit_study_to_json (again);
  first_text = vit_json_write (first, TRUE);
  second_text = vit_json_write (second, TRUE);
  g_assert_cmpstr (first_text, ==, second_text);
  g_assert_nonnull (strstr (first_text, "\"as_of\""));
}

#define SOURCE "\"sources\": [{\"table\": \"orders\", \"path\": \"b.csv\"}]"
#define STUDY "\"study\": \"segmentation\", "

static void
test_refusals (void)
{
  const struct
  {
    const char *keys;
    int code; /* of VIT_JSON_ERROR */
    const char *said;
  } cases[] = {
    { STUDY SOURCE ", \"sede\": 1", VIT_JSON_ERROR_UNKNOWN_KEY, "sede" },
    { STUDY SOURCE ", \"report\": {\"doc\": true}", VIT_JSON_ERROR_UNKNOWN_KEY, "report.doc" },
    { STUDY SOURCE ", \"options\": {\"rfm\": {\"score\": 5}}", VIT_JSON_ERROR_UNKNOWN_KEY,
      "options.rfm.score" },
    { STUDY SOURCE ", \"options\": {\"kk\": 5}", VIT_JSON_ERROR_UNKNOWN_KEY, "options.kk" },
    { STUDY SOURCE ", \"options\": {\"k\": 1}", VIT_JSON_ERROR_VALUE, "options.k" },
    { STUDY SOURCE ", \"options\": {\"k\": 99}", VIT_JSON_ERROR_VALUE, "options.k" },
    { STUDY SOURCE ", \"options\": {\"as_of\": \"soon\"}", VIT_JSON_ERROR_VALUE, "options.as_of" },
    { STUDY SOURCE ", \"options\": {\"ways\": []}", VIT_JSON_ERROR_VALUE, "options.ways" },
    { STUDY SOURCE ", \"options\": {\"ways\": [\"magic\"]}", VIT_JSON_ERROR_VALUE, "magic" },
    { STUDY SOURCE ", \"options\": {\"features\": [\"age\"]}", VIT_JSON_ERROR_VALUE,
      "monetary, average_order, tenure, products, not “age”" },
    { STUDY SOURCE ", \"options\": {\"rfm\": {\"scores\": 6}}", VIT_JSON_ERROR_VALUE,
      "options.rfm.scores" },
    { STUDY SOURCE ", \"language\": \"tlh\"", VIT_JSON_ERROR_VALUE, "language" },
    { STUDY SOURCE ", \"seed\": -1", VIT_JSON_ERROR_VALUE, "seed" },
    { STUDY SOURCE ", \"table\": \"sales\"", VIT_JSON_ERROR_VALUE, "sales" },
    { STUDY SOURCE ", \"recipes\": {\"sales\": []}", VIT_JSON_ERROR_VALUE, "recipes.sales" },
    { STUDY SOURCE ", \"recipes\": []", VIT_JSON_ERROR_TYPE, "recipes" },
    { STUDY SOURCE ", \"recipes\": {\"orders\": [{\"do\": \"union\", \"tables\": [\"sales\"]}]}",
      VIT_JSON_ERROR_VALUE, "recipes.orders[0]: none of the sources makes a table “sales”" },
    { STUDY SOURCE ", \"recipes\": {\"orders\": [{\"do\": \"union\", \"tables\": [\"orders\"]}]}",
      VIT_JSON_ERROR_VALUE, "“orders” reads “orders”" },
    { STUDY "\"sources\": {}", VIT_JSON_ERROR_TYPE, "sources" },
    { STUDY
      "\"sources\": [{\"table\": \"a\", \"path\": \"b\"}, {\"table\": \"a\", \"path\": \"c\"}]",
      VIT_JSON_ERROR_VALUE, "sources[1].table" },
    { STUDY "\"title\": \"x\"", VIT_JSON_ERROR_MISSING_KEY, "table" },
    { SOURCE, VIT_JSON_ERROR_MISSING_KEY, "study" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VitStudy) study = read_keys (cases[i].keys, &error);

      g_assert_null (study);
      g_test_message ("%s", error->message);
      g_assert_error (error, VIT_JSON_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].said));
    }
}

static void
test_version (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node =
      vit_json_parse ("{\"vitrine\": 2, \"study\": \"segmentation\"}", NULL);

  g_assert_null (vit_study_from_json (node, NULL, &error));
  g_assert_error (error, VIT_JSON_ERROR, VIT_JSON_ERROR_VALUE);
}

static void
test_kinds (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_keys ("\"study\": \"horoscope\", " SOURCE, &error));
  g_assert_error (error, VIT_STUDY_ERROR, VIT_STUDY_ERROR_KIND);
  g_assert_nonnull (strstr (error->message, "horoscope"));
  g_assert_nonnull (strstr (error->message, "segmentation"));
}

static void
test_roles (void)
{
  const struct
  {
    const char *roles;
    const char *said;
  } cases[] = {
    { "{\"time\": \"day\", \"price\": \"paid\"}", "roles.customer" },
    { "{\"customer\": \"who\", \"price\": \"paid\"}", "roles.time" },
    { "{\"customer\": \"who\", \"time\": \"day\"}", "roles.price" },
    { "{\"customer\": \"who\", \"time\": \"day\", \"quantity\": \"n\"}", "roles.price" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *keys = g_strdup_printf (STUDY SOURCE ", \"roles\": %s", cases[i].roles);
      g_autoptr (GError) error = NULL;

      g_assert_null (read_keys (keys, &error));
      g_assert_error (error, VIT_STUDY_ERROR, VIT_STUDY_ERROR_ROLE);
      g_assert_true (g_str_has_prefix (error->message, cases[i].said));
    }
}

static void
test_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("vitrine-study-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "study.json", NULL);
  g_autofree char *expected = g_build_filename (folder, "orders.csv", NULL);
  g_autoptr (VitStudy) study = NULL;

  g_assert_null (vit_study_load (path, &error));
  g_assert_nonnull (strstr (error->message, path));
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path,
                                      "{\"vitrine\": 1, \"study\": \"segmentation\","
                                      " \"sources\": [{\"path\": \"orders.csv\"}]}",
                                      -1, NULL));
  study = vit_study_load (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((VitSource *) g_ptr_array_index (study->sources, 0))->path, ==, expected);

  g_assert_true (
      g_file_set_contents (path, "{\"vitrine\": 1, \"studio\": \"segmentation\"}", -1, NULL));
  g_assert_null (vit_study_load (path, &error));
  g_assert_true (g_str_has_prefix (error->message, path));

  g_unlink (path);
  g_rmdir (folder);
}

/* Preparing. */

static VitStudy *
read_in_shop (Shop *self, const char *recipes)
{
  g_autofree char *text = g_strdup_printf (
      "{\"vitrine\": 1, \"study\": \"segmentation\", \"table\": \"orders\","
      " \"sources\": [{\"table\": \"orders\", \"path\": \"orders.csv\"}], \"recipes\": {%s},"
      " \"roles\": {\"customer\": \"who\", \"time\": \"day\", \"price\": \"paid\"}}",
      recipes);
  g_autoptr (JsonNode) node = vit_json_parse (text, NULL);
  g_autoptr (GError) error = NULL;
  VitStudy *study = vit_study_from_json (node, self->folder, &error);

  g_assert_no_error (error);

  return study;
}

static gboolean
is_prepared (Shop *self, const VitStudy *study)
{
  g_autoptr (GError) error = NULL;
  gboolean prepared;

  vit_study_is_prepared (study, self->project, &prepared, &error);
  g_assert_no_error (error);

  return prepared;
}

static gint64
prepare (Shop *self, const VitStudy *study)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitTableInfo) info = NULL;

  vit_study_prepare (study, self->project, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (is_prepared (self, study));
  info = vit_project_get_table (self->project, "orders", &error);
  g_assert_no_error (error);

  return info->n_rows;
}

static void
test_prepare (Shop *self, gconstpointer data)
{
  g_autoptr (VitStudy) plain = read_in_shop (self, "");
  g_autoptr (VitStudy) filtered =
      read_in_shop (self, "\"orders\": [{\"do\": \"filter\", \"where\": \"paid > 5\"}]");

  shop_write_orders (self, "who,day,paid\na,2020-01-01,5\nb,2020-01-02,6\n");
  g_assert_false (is_prepared (self, plain));
  g_assert_cmpint (prepare (self, plain), ==, 2);

  g_assert_false (is_prepared (self, filtered));
  g_assert_cmpint (prepare (self, filtered), ==, 1);

  /* Without a recipe, a table is as it was read, whatever another study made of it. */
  g_assert_false (is_prepared (self, plain));
  g_assert_cmpint (prepare (self, plain), ==, 2);

  /* A file that has changed is read again, and what its recipe made is made again. */
  shop_write_orders (self, "who,day,paid\na,2020-01-01,5\nb,2020-01-02,6\nc,2020-01-03,70\n");
  g_assert_false (is_prepared (self, filtered));
  g_assert_cmpint (prepare (self, filtered), ==, 2);
}

static void
test_cancel (Shop *self, gconstpointer data)
{
  g_autoptr (VitStudy) study = read_in_shop (self, "");
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;

  shop_write_orders (self, "who,day,paid\na,2020-01-01,5\n");
  g_cancellable_cancel (vit_progress_get_cancellable (progress));
  g_assert_false (vit_study_prepare (study, self->project, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (is_prepared (self, study));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/study/study/defaults", test_defaults);
  g_test_add_func ("/core/study/study/round-trip", test_round_trip);
  g_test_add_func ("/core/study/study/refusals", test_refusals);
  g_test_add_func ("/core/study/study/version", test_version);
  g_test_add_func ("/core/study/study/kinds", test_kinds);
  g_test_add_func ("/core/study/study/roles", test_roles);
  g_test_add_func ("/core/study/study/file", test_file);
  g_test_add ("/core/study/study/prepare", Shop, NULL, shop_set_up, test_prepare, shop_tear_down);
  g_test_add ("/core/study/study/cancel", Shop, NULL, shop_set_up, test_cancel, shop_tear_down);

  return g_test_run ();
}
