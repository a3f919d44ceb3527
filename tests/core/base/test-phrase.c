/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-phrase.h"

static void
assert_said (const char *phrase, const char *language, const char *expected)
{
  g_autofree char *text = vit_phrase_describe (phrase, vit_language_get (language));

  g_assert_cmpstr (text, ==, expected);
}

/* Arguments stand where the language wants them; only those that are marked are translated. */
static void
test_describe (void)
{
  g_autofree char *phrase =
      vit_phrase_new ("all %1$s values are %2$s", "7474", VIT_PHRASE_TEXT "whole numbers", NULL);
  g_autofree char *name = vit_phrase_new ("another column is called “%s” already", "Orders", NULL);

  assert_said (phrase, "en", "all 7\u202f474 values are whole numbers");
  assert_said (phrase, "ru", "все значения (7\u202f474) — целые числа");
  assert_said (name, "ru", "другой столбец уже называется «Orders»");
}

static void
test_join (void)
{
  g_autofree char *first = vit_phrase_new ("as you set it", NULL);
  g_autofree char *both = vit_phrase_join (first, "100 %s");
  g_autofree char *alone = vit_phrase_join (NULL, first);

  assert_said (both, "en", "as you set it; 100 %s");
  assert_said (alone, "en", "as you set it");
  g_assert_null (vit_phrase_join (NULL, NULL));
  assert_said ("", "pl", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/base/phrase/describe", test_describe);
  g_test_add_func ("/core/base/phrase/join", test_join);

  return g_test_run ();
}
