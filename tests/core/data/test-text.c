/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "vit-encoding.h"
#include "vit-text-scan.h"

/* Scans @data in pieces of @size bytes. */
static VitTextScan
scan (const char *data, gsize length, gsize size)
{
  VitTextScan result;

  vit_text_scan_init (&result);
  for (gsize i = 0; i < length; i += size)
    vit_text_scan_feed (&result, data + i, MIN (size, length - i));
  vit_text_scan_finish (&result);

  return result;
}

/* The place of the first byte that is not UTF-8 does not depend on how the text is cut, nor on
 * where it is in the text. */
static void
test_utf8 (void)
{
  static const struct
  {
    const char *bytes;
    int invalid; /* -1: all of it is valid */
  } cases[] = {
    { "plain", -1 },
    { "ż€😀", -1 },
    { "\xC2\x80\u07FF\u0800\uD7FF\uE000\U0010FFFF", -1 },
    { "\xFF", 0 },
    { "a\x80", 1 },
    { "\xC3(", 0 },
    { "\xE2\x82(", 0 },
    { "\xC0\xAF", 0 },         /* overlong */
    { "\xE0\x80\xAF", 0 },     /* overlong */
    { "\xED\xA0\x80", 0 },     /* a surrogate */
    { "\xF4\x90\x80\x80", 0 }, /* beyond U+10FFFF */
    { "ab\xC5", 2 },           /* cut off */
    { "ab\xF0\x9F\x98", 2 },   /* cut off */
  };
  static const gsize sizes[] = { 1, 2, 3, 7, 16, 100, 100000 };
  static const gsize places[] = { 0, 1, 15, 16, 17, 4079, 4080, 4081, 10000 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      for (guint k = 0; k < G_N_ELEMENTS (places); k++)
        {
          g_autofree char *before = g_strnfill (places[k], 'x');
          g_autofree char *text = g_strconcat (before, cases[i].bytes, NULL);
          VitTextScan result = scan (text, strlen (text), sizes[j]);

          g_assert_cmpint (result.first_invalid, ==,
                           cases[i].invalid < 0 ? -1 : cases[i].invalid + (int) places[k]);
          g_assert_cmpint (result.has_high, ==, i > 0);
          g_assert_cmpuint (result.n_bytes, ==, strlen (text));
          g_assert_cmpint (result.first_nul, ==, -1);
        }
}

/* Against a count byte by byte, of random texts of few different characters. */
static void
test_counts (void)
{
  static const char letters[] = { 'a', 'b', '\n', '\r', '\0', '\xC5' };

  for (int round = 0; round < 200; round++)
    {
      gsize length = (gsize) g_test_rand_int_range (1, 20000);
      g_autofree char *text = g_malloc (length);
      guint64 n_lf = 0, n_cr = 0, n_crlf = 0;
      gint64 first_nul = -1;
      VitTextScan result;

      for (gsize i = 0; i < length; i++)
        {
          int n_letters = round % 2 ? 6 : 4;

          text[i] = letters[g_test_rand_int_range (0, n_letters)];
          n_lf += text[i] == '\n';
          n_cr += text[i] == '\r';
          n_crlf += i > 0 && text[i] == '\n' && text[i - 1] == '\r';
          if (text[i] == '\0' && first_nul < 0)
            first_nul = (gint64) i;
        }

      result = scan (text, length, (gsize) g_test_rand_int_range (1, 9000));
      g_assert_cmpuint (result.n_lf, ==, n_lf);
      g_assert_cmpuint (result.n_cr, ==, n_cr);
      g_assert_cmpuint (result.n_crlf, ==, n_crlf);
      g_assert_cmpint (result.first_nul, ==, first_nul);
    }
}

static void
test_mixed_lines (void)
{
  static const struct
  {
    const char *text;
    gboolean is_mixed;
  } cases[] = {
    { "a\nb\n", FALSE },  { "a\r\nb\r\n", FALSE }, { "a\rb\r", FALSE },  { "a", FALSE },
    { "a\nb\r\n", TRUE }, { "a\rb\n", TRUE },      { "a\r\nb\r", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      VitTextScan result = scan (cases[i].text, strlen (cases[i].text), 1);

      g_assert_cmpint (vit_text_scan_has_mixed_lines (&result), ==, cases[i].is_mixed);
    }
}

static void
test_marks (void)
{
  gsize length;

  g_assert_cmpstr (vit_encoding_from_mark ("\xEF\xBB\xBF"
                                           "a",
                                           4, &length),
                   ==, "UTF-8");
  g_assert_cmpuint (length, ==, 3);
  g_assert_cmpstr (vit_encoding_from_mark ("\xFF\xFE"
                                           "a\0",
                                           4, &length),
                   ==, "UTF-16LE");
  g_assert_cmpuint (length, ==, 2);
  g_assert_cmpstr (vit_encoding_from_mark ("\xFF\xFE\0\0", 4, &length), ==, "UTF-32LE");
  g_assert_null (vit_encoding_from_mark ("\xFF", 1, &length));
  g_assert_cmpuint (length, ==, 0);
}

/* Of a few words only, as a column of cities has them. */
static void
test_guess (void)
{
  static const struct
  {
    const char *text;
    const char *encoding;
  } cases[] = {
    { "miasto\nŁódź\nKraków\nGdańsk\n", "ISO-8859-2" },
    { "miasto\nŁódź\nKraków\nGdańsk\n", "WINDOWS-1250" },
    { "1;Ręcznik łazienkowy\n2;żółta ściereczka źdźbło gąbka\n", "ISO-8859-2" },
    { "1;Ręcznik łazienkowy\n2;żółta ściereczka źdźbło gąbka\n", "WINDOWS-1250" },
    { "1;Přílišně žluťoučký kůň\n2;úpěl ďábelské ódy\n", "WINDOWS-1250" },
    { "город\nМосква\nКазань\n", "WINDOWS-1251" },
    { "город\nМосква\nКазань\n", "KOI8-R" },
    { "товар\n«Заря» №5 – чайник за 100 €\n", "WINDOWS-1251" },
    { "Kunde;Straße\n1;Müllerstraße\n2;Größe\n", "ISO-8859-1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length;
      g_autofree char *bytes =
          g_convert (cases[i].text, -1, cases[i].encoding, "UTF-8", NULL, &length, NULL);
      g_autofree char *guess = vit_encoding_guess (bytes, length);

      g_assert_cmpstr (guess, ==, cases[i].encoding);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/text/utf8", test_utf8);
  g_test_add_func ("/core/data/text/counts", test_counts);
  g_test_add_func ("/core/data/text/mixed-lines", test_mixed_lines);
  g_test_add_func ("/core/data/text/marks", test_marks);
  g_test_add_func ("/core/data/text/guess", test_guess);

  return g_test_run ();
}
