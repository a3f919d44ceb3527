/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "vit-typesetter.h"

static const char *const sentence =
    "Дайте ранний доступ вместо скидки: они покупают по полной цене, и в том числе с 1 по 5 число "
    "каждого месяца — без исключений, на 50 % больше прочих.";

static VitTypesetter *
make_setter (const char *language)
{
  return vit_typesetter_new (vit_language_get (language));
}

static void
test_wrap (void)
{
  g_autoptr (VitTypesetter) setter = make_setter ("en");

  for (double width = 40; width < 500; width += 23)
    {
      g_autoptr (PangoLayout) layout = vit_typesetter_set (setter, VIT_TYPE_BODY, 1, width,
                                                           "one two averyveryverylongword four");

      g_assert_cmpfloat (vit_layout_get_width (layout), <=, width);
      g_assert_cmpfloat (vit_layout_get_height (layout), >, 0);
    }
}

/* The last character before each line's end, and the first words of lines, over many widths. */
static void
test_clinging (void)
{
  g_autoptr (VitTypesetter) setter = make_setter ("ru");

  for (double width = 90; width < 600; width += 7)
    {
      g_autoptr (PangoLayout) layout =
          vit_typesetter_set (setter, VIT_TYPE_BODY, 1, width, sentence);

      for (int i = 0; i < pango_layout_get_line_count (layout) - 1; i++)
        {
          PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
          g_autofree char *text =
              g_strndup (pango_layout_get_text (layout) + line->start_index, line->length);
          const char *next = pango_layout_get_text (layout) + line->start_index + line->length;

          g_strchomp (text);
          g_assert_false (g_str_has_suffix (text, " и") || g_str_has_suffix (text, " в") ||
                          g_str_has_suffix (text, " с") || g_str_has_suffix (text, " по"));
          g_assert_false (g_str_has_prefix (next, "—") || g_str_has_prefix (next, "%"));
        }
    }
}

/* A text is searched and copied as it was written. */
static void
test_text_is_kept (void)
{
  g_autoptr (VitTypesetter) setter = make_setter ("pl");
  g_autoptr (PangoLayout) layout = vit_typesetter_set (setter, VIT_TYPE_BODY, 1, 90, sentence);
  g_autoptr (PangoLayout) markup = vit_typesetter_set (setter, VIT_TYPE_BODY, 1, -1,
                                                       "<b>&amp;</b>\ta\x01"
                                                       "b");

  g_assert_cmpstr (pango_layout_get_text (layout), ==, sentence);
  g_assert_cmpstr (pango_layout_get_text (markup), ==, "<b>&amp;</b> a b");
}

/* U+10FFFD has no glyph anywhere, and "\xff" is no UTF-8. */
static void
test_unknown (void)
{
  g_autoptr (VitTypesetter) setter = make_setter ("en");
  g_autoptr (PangoLayout) layout = vit_typesetter_set (setter, VIT_TYPE_BODY, 1, -1,
                                                       "a\xf4\x8f\xbf\xbd"
                                                       "b\xff");

  g_assert_cmpint (pango_layout_get_unknown_glyphs_count (layout), ==, 0);
  g_assert_true (g_str_has_prefix (pango_layout_get_text (layout), "a"));
  g_assert_nonnull (strchr (pango_layout_get_text (layout), 'b'));
}

static void
test_title (void)
{
  const char *const titles[] = {
    "Short",
    "Monthly revenue has halved in fifteen months, and nobody in the whole shop seems to have "
    "noticed it",
    "Несколько необычайно длинных и подробных слов о том, почему выручка магазина и его сети упала "
    "вдвое за один только год",
  };
  const int lines[] = { 1, 2, 2 };
  g_autoptr (VitTypesetter) setter = make_setter ("ru");

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (PangoLayout) layout =
          vit_typesetter_set_title (setter, VIT_TYPE_TITLE, 864, 2, titles[i]);

      g_assert_cmpint (pango_layout_get_line_count (layout), ==, lines[i]);
      g_assert_cmpfloat (vit_layout_get_width (layout), <=, 864);
      g_assert_cmpstr (pango_layout_get_text (layout), ==, titles[i]);
    }
}

/* However it is cut, the pieces make up the whole and none is higher than its room. */
static void
test_split (void)
{
  g_autoptr (VitTypesetter) setter = make_setter ("ru");

  for (double height = 20; height < 200; height += 13)
    {
      g_autoptr (PangoLayout) layout = vit_typesetter_set (setter, VIT_TYPE_BODY, 1, 120, sentence);
      g_autoptr (GString) whole = g_string_new (NULL);

      while (layout != NULL)
        {
          PangoLayout *rest = vit_typesetter_split (setter, VIT_TYPE_BODY, 1, layout, height);

          g_assert_cmpfloat (vit_layout_get_height (layout), <=, height);
          g_assert_cmpint (strlen (pango_layout_get_text (layout)), >, 0);
          g_string_append (whole, pango_layout_get_text (layout));
          g_object_unref (layout);
          layout = rest;
        }
      g_assert_cmpstr (whole->str, ==, sentence);
    }
}

static void
test_split_nothing (void)
{
  g_autoptr (VitTypesetter) setter = make_setter ("en");
  g_autoptr (PangoLayout) layout = vit_typesetter_set (setter, VIT_TYPE_BODY, 1, 120, "all of it");
  g_autoptr (PangoLayout) rest = vit_typesetter_split (setter, VIT_TYPE_BODY, 1, layout, 2);

  g_assert_cmpstr (pango_layout_get_text (layout), ==, "");
  g_assert_cmpstr (pango_layout_get_text (rest), ==, "all of it");
  g_assert_null (vit_typesetter_split (setter, VIT_TYPE_BODY, 1, rest, 100));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/report/typesetter/wrap", test_wrap);
  g_test_add_func ("/core/report/typesetter/clinging", test_clinging);
  g_test_add_func ("/core/report/typesetter/text-is-kept", test_text_is_kept);
  g_test_add_func ("/core/report/typesetter/unknown", test_unknown);
  g_test_add_func ("/core/report/typesetter/title", test_title);
  g_test_add_func ("/core/report/typesetter/split", test_split);
  g_test_add_func ("/core/report/typesetter/split-nothing", test_split_nothing);

  return g_test_run ();
}
