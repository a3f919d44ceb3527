/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recipe-shop.h"
#include "vit-category-words.h"

/* What a value of a column should be; NULL: it is left alone. */
static const struct
{
  const char *value;
  const char *expected;
} values[] = {
  { "предыдцщий_месяц", "предыдущий_месяц" },
  { "Косметика и аксесуары", "Косметика и аксессуары" },
  { "ПРЕДЫДЦЩИЙ", "ПРЕДЫДУЩИЙ" },
  { "Accesories", "Accessories" },
  { "kosmetyki i bizuteria", "kosmetyki i biżuteria" },
  { "elecrtonics-2", "electronics-2" },
  { "Tepмокружка AVEX 700", "Термокружка AVEX 700" },
  { "Pеnсil", "Pencil" },
  { "предыдущий_месяц", NULL },
  { "препредыдущий_месяц", NULL },
  /* Other forms of a word, and other words. */
  { "предыдущая", NULL },
  { "предыдущие", NULL },
  { "accessory", NULL },
  { "Kosmetyka", NULL },
  { "cosmetic", NULL },
  { "Ноутбуки", NULL },
  { "XХL", NULL },
  { "1000", NULL },
  { "", NULL },
};

static GPtrArray *
find (const char *const *texts, const gint64 *rows, gsize n, const char *const *elsewhere)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *merges = vit_category_words_find (texts, rows, n, elsewhere, NULL, &error);

  g_assert_no_error (error);

  return merges;
}

static void
test_vocabulary (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      gint64 rows = 7;
      g_autoptr (GPtrArray) merges = find (&values[i].value, &rows, 1, NULL);
      const VitCategoryMerge *merge = merges->len > 0 ? g_ptr_array_index (merges, 0) : NULL;

      g_assert_cmpstr (merge ? merge->to : NULL, ==, values[i].expected);
      if (merge == NULL)
        continue;
      g_assert_cmpstr (merge->from, ==, values[i].value);
      g_assert_cmpint (merge->from_rows, ==, 7);
      g_assert_cmpint (merge->to_rows, ==, 0);
    }
}

/* A word that a column has often in other values, and one that stands in another column. */
static void
test_context (void)
{
  static const char *const texts[] = { "Roses, yelloww", "Tulips, yellow", "Lavvender" };
  static const gint64 rows[] = { 2, 40, 3 };
  static const char *const elsewhere[] = { "Seeds of lavender", NULL };
  g_autoptr (GPtrArray) merges = find (texts, rows, 3, elsewhere);
  g_autoptr (GPtrArray) alone = find (texts, rows, 3, NULL);

  g_assert_cmpuint (merges->len, ==, 1);
  g_assert_cmpstr (((VitCategoryMerge *) g_ptr_array_index (merges, 0))->to, ==, "Lavender");
  g_assert_cmpuint (alone->len, ==, 0);
}

/* In a column the words come beside whole values, of which none is proposed twice. */
static void
test_column (void)
{
  g_autoptr (VitProject) project =
      shop_new ("t", "SELECT unnest(['стандартт', 'стандарт', 'стандарт', 'предыдцщий']) AS k, "
                     "unnest(['a', 'b', 'c', 'd']) AS other");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) merges =
      vit_category_merge_find_in_column (project, "t", "k", NULL, &error);
  const VitCategoryMerge *first, *second;

  g_assert_no_error (error);
  g_assert_cmpuint (merges->len, ==, 2);
  first = g_ptr_array_index (merges, 0);
  second = g_ptr_array_index (merges, 1);
  g_assert_cmpstr (first->from, ==, "предыдцщий");
  g_assert_cmpstr (first->to, ==, "предыдущий");
  g_assert_cmpint (first->to_rows, ==, 0);
  g_assert_cmpstr (second->to, ==, "стандарт");
  g_assert_cmpint (second->to_rows, ==, 2);
}

static void
test_cancel (void)
{
  static const char *const texts[] = { "yellow roses" };
  static const gint64 rows[] = { 1 };
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (vit_progress_get_cancellable (progress));
  g_assert_null (vit_category_words_find (texts, rows, 1, NULL, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/category-words/vocabulary", test_vocabulary);
  g_test_add_func ("/core/data/category-words/context", test_context);
  g_test_add_func ("/core/data/category-words/column", test_column);
  g_test_add_func ("/core/data/category-words/cancel", test_cancel);

  return g_test_run ();
}
