/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "vit-data-error.h"
#include "vit-table-profile.h"

/* A project with one table, “t”, which @rows yields. */
static VitProject *
make_project (const char *rows)
{
  g_autoptr (GError) error = NULL;
  VitProject *project = vit_project_new_in_memory (&error);
  g_autoptr (VitConnection) connection = vit_project_connect (project, &error);
  g_autofree char *sql =
      g_strdup_printf ("CREATE TABLE raw.t AS %s; CREATE VIEW clean.t AS SELECT * FROM raw.t",
                       rows);

  vit_connection_execute (connection, sql, NULL, &error);
  g_assert_no_error (error);

  return project;
}

static VitTableProfile *
profile (const char *rows)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitProject) project = make_project (rows);
  VitTableProfile *result = vit_table_profile_run (project, "t", NULL, &error);

  g_assert_no_error (error);

  return result;
}

static const VitColumnProfile *
get_column (const VitTableProfile *self, guint index)
{
  return g_ptr_array_index (self->columns, index);
}

static gint64
get_rows (const VitColumnProfile *self, guint bar)
{
  return ((VitProfileBar *) g_ptr_array_index (self->bars, bar))->rows;
}

static gint64
sum_rows (const VitColumnProfile *self)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->bars->len; i++)
    sum += get_rows (self, i);

  return sum;
}

static void
test_numbers (void)
{
  g_autoptr (VitTableProfile) result =
      profile ("SELECT CASE WHEN i % 10 = 0 THEN NULL ELSE i / 4.0 END AS x, i AS n, i % 3 AS few "
               "FROM range(1000) r(i)");
  const VitColumnProfile *x = get_column (result, 0);
  const VitColumnProfile *n = get_column (result, 1);
  const VitColumnProfile *few = get_column (result, 2);

  g_assert_cmpint (result->n_rows, ==, 1000);
  g_assert_cmpuint (result->columns->len, ==, 3);

  /* The 900 numbers i / 4 with i not divisible by 10, in order: 1 … 9, 11 … 19, … */
  g_assert_cmpint (x->n_missing, ==, 100);
  g_assert_cmpint (x->n_distinct, ==, 900);
  g_assert_cmpfloat (x->min, ==, 0.25);
  g_assert_cmpfloat (x->max, ==, 249.75);
  g_assert_cmpfloat (x->median, ==, 125);
  g_assert_cmpfloat_with_epsilon (x->mean, 125, 1e-12);
  g_assert_cmpuint (x->bars->len, ==, VIT_PROFILE_MAX_BINS);
  g_assert_cmpint (sum_rows (x), ==, 900);

  /* Position 0.25 × 999 between the order statistics 249 and 250. */
  g_assert_cmpfloat (n->q25, ==, 249.75);
  g_assert_cmpfloat (n->q75, ==, 749.25);
  for (guint i = 0; i < n->bars->len; i++)
    g_assert_cmpint (get_rows (n, i), ==, 50);

  g_assert_cmpuint (few->bars->len, ==, 3);
  g_assert_cmpint (get_rows (few, 0), ==, 334);
  g_assert_cmpint (get_rows (few, 2), ==, 333);
}

static void
test_odd_numbers (void)
{
  g_autoptr (VitTableProfile) result = profile (
      "SELECT * FROM (VALUES (CAST('nan' AS DOUBLE), 9007199254740993, 5.5, NULL::DOUBLE),"
      "('inf', 9007199254740992, 5.5, NULL), (-1e308, 1, 5.5, NULL), (1e308, 2, 5.5, NULL))"
      " v(huge, whole, constant, nothing)");
  const VitColumnProfile *huge = get_column (result, 0);
  const VitColumnProfile *whole = get_column (result, 1);
  const VitColumnProfile *constant = get_column (result, 2);
  const VitColumnProfile *nothing = get_column (result, 3);

  g_assert_cmpint (huge->n_missing, ==, 2);
  g_assert_cmpint (huge->n_distinct, ==, 2);
  g_assert_cmpint (sum_rows (huge), ==, 2);

  /* As doubles, the first two would be one. */
  g_assert_cmpint (whole->n_distinct, ==, 4);

  g_assert_cmpuint (constant->bars->len, ==, 1);
  g_assert_cmpint (get_rows (constant, 0), ==, 4);
  g_assert_cmpfloat (constant->mean, ==, 5.5);

  g_assert_cmpint (nothing->n_missing, ==, 4);
  g_assert_cmpint (nothing->n_distinct, ==, 0);
  g_assert_true (isnan (nothing->min));
  g_assert_cmpuint (nothing->bars->len, ==, 0);
}

/* What differs only in digits that a double or a microsecond does not hold still differs. */
static void
test_long_values (void)
{
  g_autoptr (VitTableProfile) result =
      profile ("SELECT CAST(12345678901234567890 + i % 4 AS DECIMAL(38, 0)) AS big, "
               "CAST(9223372036854775808 + i % 5 AS UBIGINT) AS wide, "
               "make_timestamp_ns(1700000000000000000 + i % 3) AS at FROM range(10) r(i)");

  g_assert_cmpint (get_column (result, 0)->n_distinct, ==, 4);
  g_assert_cmpint (get_column (result, 1)->n_distinct, ==, 5);
  g_assert_cmpint (get_column (result, 2)->n_distinct, ==, 3);
}

/* A mean of numbers whose sum is beyond what a double holds. */
static void
test_huge_mean (void)
{
  g_autoptr (VitTableProfile) result = profile ("SELECT 1e308 AS x FROM range(10)");

  g_assert_cmpfloat_with_epsilon (get_column (result, 0)->mean / 1e308, 1, 1e-12);
}

/* Every value lands in a bin, however many digits the ends have. */
static void
test_long_numbers (void)
{
  g_autoptr (VitTableProfile) result =
      profile ("SELECT 1e-7 + sqrt(i) * 1e-9 AS small, sqrt(i) * 1e17 AS large, -sqrt(i) / 7e-300 "
               "AS far FROM range(5000) r(i)");

  for (guint i = 0; i < result->columns->len; i++)
    {
      const VitColumnProfile *column = get_column (result, i);

      g_assert_cmpuint (column->bars->len, ==, VIT_PROFILE_MAX_BINS);
      g_assert_cmpint (sum_rows (column), ==, 5000);
    }
}

static void
test_words (void)
{
  g_autoptr (VitTableProfile) result =
      profile ("SELECT CASE WHEN i < 5 THEN NULL WHEN i < 50 THEN 'b' WHEN i < 95 THEN 'a' "
               "ELSE 'w' || i END AS word, i % 2 = 0 AS even FROM range(120) r(i)");
  const VitColumnProfile *word = get_column (result, 0);
  const VitColumnProfile *even = get_column (result, 1);
  const VitProfileBar *bar;

  g_assert_cmpint (word->n_missing, ==, 5);
  g_assert_cmpint (word->n_distinct, ==, 27);
  g_assert_cmpuint (word->bars->len, ==, VIT_PROFILE_MAX_WORDS);
  g_assert_false (vit_column_profile_has_scale (word));

  /* Words that are as frequent come in their own order. */
  bar = g_ptr_array_index (word->bars, 0);
  g_assert_cmpstr (bar->word, ==, "a");
  g_assert_cmpint (bar->rows, ==, 45);
  bar = g_ptr_array_index (word->bars, 1);
  g_assert_cmpstr (bar->word, ==, "b");
  bar = g_ptr_array_index (word->bars, 2);
  g_assert_cmpstr (bar->word, ==, "w100");

  g_assert_cmpint (even->n_distinct, ==, 2);
  bar = g_ptr_array_index (even->bars, 0);
  g_assert_cmpstr (bar->word, ==, "false");
}

static void
test_no_rows (void)
{
  g_autoptr (VitTableProfile) result =
      profile ("SELECT 'a' AS word, 1 AS n, DATE '2020-01-01' AS day WHERE FALSE");

  g_assert_cmpint (result->n_rows, ==, 0);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpint (get_column (result, i)->n_missing, ==, 0);
      g_assert_cmpint (get_column (result, i)->n_distinct, ==, 0);
      g_assert_cmpuint (get_column (result, i)->bars->len, ==, 0);
    }
}

static void
test_json (void)
{
  g_autoptr (VitTableProfile) result = profile (
      "SELECT DATE '2020-01-01' + CAST(i AS INTEGER) AS day, TIMESTAMP '2020-01-01' AS at, "
      "CAST(NULL AS DOUBLE) AS gap FROM range(3) r(i)");
  g_autoptr (JsonNode) node = vit_table_profile_to_json (result);
  JsonArray *columns = json_object_get_array_member (json_node_get_object (node), "columns");
  JsonObject *day = json_array_get_object_element (columns, 0);
  JsonObject *at = json_array_get_object_element (columns, 1);
  JsonObject *gap = json_array_get_object_element (columns, 2);

  g_assert_cmpint (json_object_get_int_member (json_node_get_object (node), "rows"), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (day, "type"), ==, "date");
  g_assert_cmpstr (json_object_get_string_member (day, "min"), ==, "2020-01-01");
  g_assert_cmpstr (json_object_get_string_member (day, "median"), ==, "2020-01-02");
  g_assert_cmpstr (json_object_get_string_member (at, "max"), ==, "2020-01-01T00:00:00Z");
  g_assert_true (json_object_get_null_member (gap, "mean"));
}

static void
test_failures (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitProject) project = make_project ("SELECT 1 AS n");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (VitProgress) progress = vit_progress_new (cancellable);

  g_assert_null (vit_table_profile_run (project, "nothing", NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_COLUMN);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_null (vit_table_profile_run (project, "t", progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/stats/table-profile/numbers", test_numbers);
  g_test_add_func ("/core/stats/table-profile/odd-numbers", test_odd_numbers);
  g_test_add_func ("/core/stats/table-profile/long-numbers", test_long_numbers);
  g_test_add_func ("/core/stats/table-profile/long-values", test_long_values);
  g_test_add_func ("/core/stats/table-profile/huge-mean", test_huge_mean);
  g_test_add_func ("/core/stats/table-profile/words", test_words);
  g_test_add_func ("/core/stats/table-profile/no-rows", test_no_rows);
  g_test_add_func ("/core/stats/table-profile/json", test_json);
  g_test_add_func ("/core/stats/table-profile/failures", test_failures);

  return g_test_run ();
}
