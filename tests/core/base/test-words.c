/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-words.h"

static void
test_unit (void)
{
  const VitLanguage *russian = vit_language_get ("ru");
  double unit = 0;

  g_assert_null (vit_words_unit (russian, 9999, &unit));
  g_assert_cmpfloat (unit, ==, 1);
  g_assert_cmpstr (vit_words_unit (russian, 10000, &unit), ==, "тыс.");
  g_assert_cmpfloat (unit, ==, 1000);
  g_assert_cmpstr (vit_words_unit (russian, -2.5e7, &unit), ==, "млн");
  g_assert_cmpfloat (unit, ==, 1e6);
  g_assert_cmpstr (vit_words_unit (russian, 1e12, &unit), ==, "млрд");
  g_assert_cmpfloat (unit, ==, 1e9);
}

static void
test_tidy (void)
{
  const char *const texts[][2] = {
    { "Было 351 тыс.. Стало 174 тыс..", "Было 351 тыс. Стало 174 тыс." },
    { "Wait... what…", "Wait... what…" },
    { "1.5 and 2.", "1.5 and 2." },
    { "", "" },
    { "..", "." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *tidy = vit_words_tidy (texts[i][0]);

      g_assert_cmpstr (tidy, ==, texts[i][1]);
    }
  g_assert_null (vit_words_tidy (NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/base/words/unit", test_unit);
  g_test_add_func ("/core/base/words/tidy", test_tidy);

  return g_test_run ();
}
