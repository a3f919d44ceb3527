/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-format.h"

#include <string.h>

#include "vit-catalogue.h"

static void
test_known (void)
{
  g_assert_cmpstr (vit_language_get_code (vit_language_default ()), ==, "en");
  g_assert_cmpstr (vit_language_get_code (vit_language_get ("ru")), ==, "ru");
  g_assert_null (vit_language_get ("de"));
  g_assert_null (vit_language_get (NULL));
  g_assert_false (vit_language_is_known (""));

  for (guint i = 0; vit_language_list ()[i] != NULL; i++)
    g_assert_true (vit_language_is_known (vit_language_list ()[i]));
}

static void
test_text (void)
{
  const VitLanguage *en = vit_language_get ("en");
  const VitLanguage *pl = vit_language_get ("pl");

  g_assert_cmpstr (vit_text_c (pl, "month", "May"), ==, "maj");
  g_assert_cmpstr (vit_text_c (pl, "month in a date", "May"), ==, "maja");
  g_assert_cmpstr (vit_text_c (en, "month", "May"), ==, "May");
  g_assert_cmpstr (vit_text (pl, "no text of ours"), ==, "no text of ours");
  g_assert_cmpstr (vit_text_n (pl, "%d no", "%d nos", 1), ==, "%d no");
  g_assert_cmpstr (vit_text_n (pl, "%d no", "%d nos", 2), ==, "%d nos");
}

/* Every name of every language is there and is translated. */
static void
test_names (void)
{
  const VitLanguage *en = vit_language_get ("en");
  const VitLanguage *pl = vit_language_get ("pl");
  const VitLanguage *ru = vit_language_get ("ru");

  g_assert_cmpstr (vit_month_name (en, 10, VIT_NAME_FULL), ==, "October");
  g_assert_cmpstr (vit_month_name (en, 10, VIT_NAME_SHORT), ==, "Oct");
  g_assert_cmpstr (vit_month_name (en, 10, VIT_NAME_INITIAL), ==, "O");
  g_assert_cmpstr (vit_month_name (ru, 1, VIT_NAME_INITIAL), ==, "Я");
  g_assert_cmpstr (vit_weekday_name (pl, 3, VIT_NAME_FULL), ==, "środa");
  g_assert_cmpstr (vit_weekday_name (pl, 3, VIT_NAME_INITIAL), ==, "Ś");
  g_assert_cmpstr (vit_weekday_name (ru, 7, VIT_NAME_SHORT), ==, "вс");

  for (int month = 1; month <= 12; month++)
    {
      const char *english = vit_month_name (en, month, VIT_NAME_FULL);

      g_assert_cmpstr (vit_month_name (pl, month, VIT_NAME_FULL), !=, english);
      g_assert_cmpstr (vit_month_name (ru, month, VIT_NAME_FULL), !=, english);
    }

  for (int weekday = 1; weekday <= 7; weekday++)
    {
      const char *english = vit_weekday_name (en, weekday, VIT_NAME_FULL);

      g_assert_cmpstr (vit_weekday_name (pl, weekday, VIT_NAME_FULL), !=, english);
      g_assert_cmpstr (vit_weekday_name (ru, weekday, VIT_NAME_FULL), !=, english);
    }
}

/* A catalogue of n texts, from pairs of original and translation in the order of strcmp(). */
typedef struct
{
  const char *bytes;
  gsize size;
} Text;

#define TEXT(literal) ((Text){ (literal), sizeof (literal) - 1 })

static void
append_word (GByteArray *mo, guint32 word)
{
  word = GUINT32_TO_LE (word);
  g_byte_array_append (mo, (const guint8 *) &word, sizeof word);
}

static GByteArray *
make_catalogue (const Text *texts, guint n)
{
  GByteArray *mo = g_byte_array_new ();
  guint32 offset = 28 + n * 16;

  append_word (mo, 0x950412de);
  append_word (mo, 0);
  append_word (mo, n);
  append_word (mo, 28);
  append_word (mo, 28 + n * 8);
  append_word (mo, 0);
  append_word (mo, 0);

  for (guint side = 0; side < 2; side++)
    {
      for (guint i = 0; i < n; i++)
        {
          append_word (mo, texts[2 * i + side].size);
          append_word (mo, offset);
          offset += texts[2 * i + side].size + 1;
        }
    }

  for (guint side = 0; side < 2; side++)
    {
      for (guint i = 0; i < n; i++)
        g_byte_array_append (mo, (const guint8 *) texts[2 * i + side].bytes,
                             texts[2 * i + side].size + 1);
    }

  return mo;
}

static void
test_catalogue (void)
{
  const Text texts[] = {
    TEXT (""),          TEXT ("header"),        TEXT ("a"),
    TEXT ("A"),         TEXT ("order\0orders"), TEXT ("заказ\0заказа\0заказов"),
    TEXT ("orders of"), TEXT ("заказы от"),
  };
  g_autoptr (GByteArray) mo = make_catalogue (texts, G_N_ELEMENTS (texts) / 2);
  VitCatalogue catalogue;

  g_assert_true (vit_catalogue_open (&catalogue, mo->data, mo->len));
  g_assert_cmpstr (vit_catalogue_find (&catalogue, "a", NULL), ==, "A");
  g_assert_cmpstr (vit_catalogue_find (&catalogue, "orders of", NULL), ==, "заказы от");
  g_assert_null (vit_catalogue_find (&catalogue, "orders", NULL));
  g_assert_cmpstr (vit_catalogue_find_form (&catalogue, "order", 0), ==, "заказ");
  g_assert_cmpstr (vit_catalogue_find_form (&catalogue, "order", 1), ==, "заказа");
  g_assert_cmpstr (vit_catalogue_find_form (&catalogue, "order", 2), ==, "заказов");
  g_assert_null (vit_catalogue_find_form (&catalogue, "order", 3));
}

/* Whatever is cut off or changed, nothing outside the bytes is read (the sanitizers watch). */
static void
test_broken_catalogue (void)
{
  const Text texts[] = { TEXT ("a"), TEXT ("A"), TEXT ("b"), TEXT ("B") };
  g_autoptr (GByteArray) mo = make_catalogue (texts, G_N_ELEMENTS (texts) / 2);
  VitCatalogue catalogue;

  for (guint size = 0; size < mo->len; size++)
    {
      g_autofree guint8 *copy = g_memdup2 (mo->data, size);

      if (vit_catalogue_open (&catalogue, copy, size))
        g_assert_null (vit_catalogue_find_form (&catalogue, "b", 0));
    }

  mo->data[28 + 16] = 0xff; /* the length of the first translation */
  g_assert_true (vit_catalogue_open (&catalogue, mo->data, mo->len));
  g_assert_null (vit_catalogue_find (&catalogue, "a", NULL));
  mo->data[0] = 0;
  g_assert_false (vit_catalogue_open (&catalogue, mo->data, mo->len));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/base/language/known", test_known);
  g_test_add_func ("/core/base/language/text", test_text);
  g_test_add_func ("/core/base/language/names", test_names);
  g_test_add_func ("/core/base/language/catalogue", test_catalogue);
  g_test_add_func ("/core/base/language/broken-catalogue", test_broken_catalogue);

  return g_test_run ();
}
