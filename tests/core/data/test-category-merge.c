/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recipe-shop.h"
#include "vit-category-merge.h"
#include "vit-data-error.h"
#include "vit-json.h"

typedef struct
{
  const char *from, *to;
  gint64 from_rows, to_rows;
  int reason; /* -1: they are two */
} Pair;

static const Pair pairs[] = {
  { "стандартт", "стандарт", 10, 914, VIT_MERGE_TYPO },
  { "предыдцщий_месяц", "предыдущий_месяц", 1300, 1300, VIT_MERGE_TYPO },
  { "Tepмокружка", "Термокружка", 24, 30, VIT_MERGE_LOOKALIKE },
  { "Tepмокружка", "Термокружка", 30, 1, VIT_MERGE_LOOKALIKE },
  { "Косметика и аксесуары", "Косметика и аксессуары", 223, 300, VIT_MERGE_TYPO },
  { "Kraków ", "Kraków", 50, 4, VIT_MERGE_SPACING },
  { "size  38", "size 38", 1, 2, VIT_MERGE_SPACING },
  { "warszawa", "Warszawa", 3, 90, VIT_MERGE_CASE },
  { "Ёлка", "Елка", 3, 90, VIT_MERGE_CASE },
  { "Grdańsk", "Gdańsk", 1, 3000, -1 }, /* one letter of six is too much */
  { "Smasung Galaxy", "Samsung Galaxy", 1, 5, VIT_MERGE_TYPO },
  { "предыдущий_месяц", "препредыдущий_месяц", 1, 1300, -1 },
  { "size 38", "size 39", 1, 5000, -1 },
  { "Sweater 2XL long", "Sweater 3XL long", 1, 5000, -1 },
  { "AB-1042-X", "AB-1042-Y", 1, 5000, -1 },
  { "SKU1O42abcd", "SKU1042abcd", 1, 5000, -1 },
  { "2020-01-31", "2020-01-30", 1, 5000, -1 },
  { "1000", "1 000", 1, 5000, -1 },
  { "red", "rad", 1, 5000, -1 },
  { "мужской", "женский", 1, 5000, -1 },
  { "кружка", "крышка", 10, 20, -1 },
  { "Иванов", "Иванова", 1, 1, -1 },
  { "Роза малая пластиковая желтая", "Роза малая пластиковая белая", 1, 20, -1 },
  { "Вешалка настенная, 5 крючков", "Вешалка настенная 5 крючков", 1, 2, VIT_MERGE_TYPO },
};

static void
test_pair (gconstpointer data)
{
  const Pair *pair = data;
  const char *const values[] = { pair->from, pair->to, "текущий_месяц" };
  const gint64 rows[] = { pair->from_rows, pair->to_rows, 1300 };
  g_autoptr (GPtrArray) merges = vit_category_merge_find (values, rows, 3, NULL, NULL);
  const VitCategoryMerge *merge;

  g_assert_cmpuint (merges->len, ==, pair->reason >= 0 ? 1 : 0);
  if (merges->len == 0)
    return;

  merge = g_ptr_array_index (merges, 0);
  g_assert_cmpstr (merge->from, ==, pair->from);
  g_assert_cmpstr (merge->to, ==, pair->to);
  g_assert_cmpint (merge->from_rows, ==, pair->from_rows);
  g_assert_cmpint (merge->to_rows, ==, pair->to_rows);
  g_assert_cmpint ((int) merge->reason, ==, pair->reason);
}

/* Nothing is merged into what is merged itself, and the order of values does not matter. */
static void
test_many (void)
{
  static const char *const forwards[] = { "Kitchen and home", "kitchen and home ",
                                          "Kitchen and hime", "Kitchen and hoome", "Garden" };
  static const char *const backwards[] = { "Garden", "Kitchen and hoome", "Kitchen and hime",
                                           "kitchen and home ", "Kitchen and home" };
  static const gint64 rows_forwards[] = { 100, 20, 3, 2, 50 };
  static const gint64 rows_backwards[] = { 50, 2, 3, 20, 100 };
  g_autoptr (GPtrArray) one = vit_category_merge_find (forwards, rows_forwards, 5, NULL, NULL);
  g_autoptr (GPtrArray) two = vit_category_merge_find (backwards, rows_backwards, 5, NULL, NULL);

  g_assert_cmpuint (one->len, ==, 3);
  g_assert_cmpuint (two->len, ==, 3);
  for (guint i = 0; i < one->len; i++)
    {
      const VitCategoryMerge *a = g_ptr_array_index (one, i), *b = g_ptr_array_index (two, i);

      g_assert_cmpstr (a->to, ==, "Kitchen and home");
      g_assert_cmpstr (a->from, ==, b->from);
      g_assert_cmpstr (a->to, ==, b->to);
    }
}

/* Proposals become a step, which does what they say. */
static void
test_step (void)
{
  g_autoptr (VitProject) project = shop_new (
      "t", "SELECT unnest(['premium', 'standard service', 'standard servise', 'standard service', "
           "'standard service', NULL]) AS kind");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) merges =
      vit_category_merge_find_in_column (project, "t", "kind", NULL, &error);
  g_autoptr (VitStep) step = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (merges->len, ==, 1);
  step = vit_category_merge_to_step ("kind", merges);
  node = vit_step_to_json (step);
  json = vit_json_write (node, FALSE);
  g_assert_cmpstr (json, ==,
                   "{\"do\":\"map_values\",\"column\":\"kind\",\"map\":"
                   "{\"standard servise\":\"standard service\"}}");
}

static void
test_errors (void)
{
  g_autoptr (VitProject) project =
      shop_new ("t", "SELECT i AS n, 'a' || i AS k FROM range(20001) AS r(i)");
  static const struct
  {
    const char *column;
    int code;
  } cases[] = {
    { "n", VIT_DATA_ERROR_RECIPE },
    { "k", VIT_DATA_ERROR_RECIPE },
    { "gone", VIT_DATA_ERROR_COLUMN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (
          vit_category_merge_find_in_column (project, "t", cases[i].column, NULL, &error));
      g_assert_error (error, VIT_DATA_ERROR, cases[i].code);
    }
}

static void
test_cancel (void)
{
  static const char *const values[] = { "standard", "standart" };
  static const gint64 rows[] = { 10, 1 };
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (vit_progress_get_cancellable (progress));
  g_assert_null (vit_category_merge_find (values, rows, 2, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/data/category-merge/pair/%u", i);

      g_test_add_data_func (path, &pairs[i], test_pair);
    }
  g_test_add_func ("/core/data/category-merge/many", test_many);
  g_test_add_func ("/core/data/category-merge/step", test_step);
  g_test_add_func ("/core/data/category-merge/errors", test_errors);
  g_test_add_func ("/core/data/category-merge/cancel", test_cancel);

  return g_test_run ();
}
