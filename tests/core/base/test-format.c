/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-format.h"

#include <math.h>

#define S "\u202f"

/* Takes @text and compares it. */
static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

/* µs since 1970 of a UTC date. */
static gint64
utc (int year, int month, int day, int hour)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (year, month, day, hour, 0, 0);

  return g_date_time_to_unix (date) * G_USEC_PER_SEC;
}

static void
test_integer (void)
{
  const VitLanguage *en = vit_language_get ("en");

  assert_text (vit_format_integer (en, 0), "0");
  assert_text (vit_format_integer (en, 999), "999");
  assert_text (vit_format_integer (en, 1000), "1" S "000");
  assert_text (vit_format_integer (en, -1234567), "\u2212"
                                                  "1" S "234" S "567");
  assert_text (vit_format_integer (en, G_MININT64),
               "\u2212"
               "9" S "223" S "372" S "036" S "854" S "775" S "808");
}

static void
test_number (void)
{
  const VitLanguage *en = vit_language_get ("en");
  const VitLanguage *pl = vit_language_get ("pl");

  assert_text (vit_format_number (en, 3914736.42, 2), "3" S "914" S "736.42");
  assert_text (vit_format_number (pl, 3914736.42, 2), "3" S "914" S "736,42");
  assert_text (vit_format_number (en, 999.999, 2), "1" S "000.00");
  assert_text (vit_format_number (en, -0.004, 2), "0.00");
  assert_text (vit_format_number (en, -0.0, 0), "0");
  assert_text (vit_format_number (en, -0.5, 1), "\u2212"
                                                "0.5");
  assert_text (vit_format_number (en, NAN, 2), "\u2013");
  assert_text (vit_format_number (en, INFINITY, 2), "∞");
  assert_text (vit_format_number (en, -INFINITY, 2), "\u2212∞");
  assert_text (vit_format_number (en, 7, -3), "7");
  assert_text (vit_format_number (en, 0.5, 99), "0.500000000000000");
}

static void
test_compact (void)
{
  const VitLanguage *en = vit_language_get ("en");
  const VitLanguage *pl = vit_language_get ("pl");
  const VitLanguage *ru = vit_language_get ("ru");

  assert_text (vit_format_compact (en, 3914736), "3.91" S "M");
  assert_text (vit_format_compact (ru, 3914736), "3,91" S "млн");
  assert_text (vit_format_compact (pl, 3914736), "3,91" S "mln");
  assert_text (vit_format_compact (en, 173900), "174" S "k");
  assert_text (vit_format_compact (ru, 173900), "174" S "тыс.");
  assert_text (vit_format_compact (pl, 173900), "174" S "tys.");
  assert_text (vit_format_compact (en, 2.5e9), "2.5" S "bn");
  assert_text (vit_format_compact (en, -5e12), "\u2212"
                                               "5" S "tn");
  assert_text (vit_format_compact (en, 4.2e15), "4" S "200" S "tn");
  assert_text (vit_format_compact (en, 999999), "1" S "M");
  assert_text (vit_format_compact (en, 999.4), "999");
  assert_text (vit_format_compact (en, 999.6), "1" S "k");
  assert_text (vit_format_compact (en, 580), "580");
  assert_text (vit_format_compact (en, 0.0123), "0.0123");
  assert_text (vit_format_compact (en, 0), "0");
  assert_text (vit_format_compact (en, -1e-30), "0");
  assert_text (vit_format_compact (en, NAN), "\u2013");
}

static void
test_share (void)
{
  const VitLanguage *en = vit_language_get ("en");

  assert_text (vit_format_share (en, 0.62, 0), "62" S "%");
  assert_text (vit_format_share (vit_language_get ("ru"), 0.62498, 1), "62,5" S "%");
  assert_text (vit_format_share (en, -0.0001, 0), "0" S "%");
  assert_text (vit_format_share (en, NAN, 0), "\u2013");
}

static void
test_dates (void)
{
  const VitLanguage *en = vit_language_get ("en");
  const VitLanguage *pl = vit_language_get ("pl");
  const VitLanguage *ru = vit_language_get ("ru");

  assert_text (vit_format_day (en, utc (2018, 10, 1, 23)), "1 Oct 2018");
  assert_text (vit_format_day (ru, utc (2018, 10, 1, 23)), "1 октября 2018");
  assert_text (vit_format_day (pl, utc (2018, 10, 1, 23)), "1 października 2018");
  assert_text (vit_format_day (en, -1), "31 Dec 1969");
  assert_text (vit_format_day (en, G_MAXINT64), "\u2013");
  assert_text (vit_format_month (en, utc (2018, 10, 31, 0)), "Oct 2018");
  assert_text (vit_format_month (ru, utc (2018, 10, 31, 0)), "окт. 2018");
  assert_text (vit_format_month (pl, utc (2018, 10, 31, 0)), "paź 2018");
}

static void
test_period (void)
{
  const VitLanguage *en = vit_language_get ("en");
  gint64 first = utc (2018, 10, 1, 0);

  assert_text (vit_format_period (en, first, utc (2020, 1, 31, 5)), "1 Oct 2018 – 31 Jan 2020");
  assert_text (vit_format_period (en, first, utc (2018, 11, 5, 5)), "1 Oct – 5 Nov 2018");
  assert_text (vit_format_period (en, first, utc (2018, 10, 5, 5)), "1–5 Oct 2018");
  assert_text (vit_format_period (en, first, utc (2018, 10, 1, 5)), "1 Oct 2018");
  assert_text (vit_format_period (vit_language_get ("ru"), first, utc (2018, 10, 5, 5)),
               "1–5 октября 2018");
}

static void
test_value (void)
{
  const VitLanguage *en = vit_language_get ("en");
  double day = (double) utc (2019, 2, 28, 12);

  assert_text (vit_format_value (en, VIT_FORMAT (TEXT, 0), 71743), "71743");
  assert_text (vit_format_value (en, VIT_FORMAT (INTEGER, 0), 71743), "71" S "743");
  assert_text (vit_format_value (en, VIT_FORMAT (NUMBER, 1), 1.25), "1.2");
  assert_text (vit_format_value (en, VIT_FORMAT (MONEY, 2), 1.5), "1.50");
  assert_text (vit_format_value (en, VIT_FORMAT (COMPACT, 0), 1500), "1.5" S "k");
  assert_text (vit_format_value (en, VIT_FORMAT (SHARE, 1), 0.5), "50.0" S "%");
  assert_text (vit_format_value (en, VIT_FORMAT (DAY, 0), day), "28 Feb 2019");
  assert_text (vit_format_value (en, VIT_FORMAT (MONTH, 0), day), "Feb 2019");
  assert_text (vit_format_value (en, VIT_FORMAT (DAY, 0), 1e300), "\u2013");
  assert_text (vit_format_value (en, VIT_FORMAT (DAY, 0), NAN), "\u2013");
}

static void
test_iso (void)
{
  assert_text (vit_format_iso (utc (2018, 10, 1, 5), FALSE), "2018-10-01");
  assert_text (vit_format_iso (utc (2018, 10, 1, 5), TRUE), "2018-10-01T05:00:00Z");
  assert_text (vit_format_iso (-1, TRUE), "1969-12-31T23:59:59.999999Z");
  g_assert_null (vit_format_iso (G_MAXINT64, TRUE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/base/format/integer", test_integer);
  g_test_add_func ("/core/base/format/number", test_number);
  g_test_add_func ("/core/base/format/compact", test_compact);
  g_test_add_func ("/core/base/format/share", test_share);
  g_test_add_func ("/core/base/format/dates", test_dates);
  g_test_add_func ("/core/base/format/period", test_period);
  g_test_add_func ("/core/base/format/value", test_value);
  g_test_add_func ("/core/base/format/iso", test_iso);

  return g_test_run ();
}
