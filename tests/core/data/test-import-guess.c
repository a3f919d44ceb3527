/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "vit-column-guess.h"
#include "vit-csv.h"
#include "vit-date-guess.h"
#include "vit-number-guess.h"
#include "vit-phrase.h"

/* The values, repeated until there are @n, as the values of a column are. */
static GPtrArray *
make_values (const char *text, guint n)
{
  g_auto (GStrv) parts = g_strsplit (text, "~", -1);
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < MAX (n, g_strv_length (parts)); i++)
    g_ptr_array_add (values, g_strdup (parts[i % g_strv_length (parts)]));

  return values;
}

static VitColumnGuess *
guess (const char *name, const char *text, char decimal, guint n)
{
  g_autoptr (GPtrArray) values = make_values (text, n);
  VitColumnHint hint = { name, NULL, NULL, decimal, TRUE };

  return vit_column_guess (&hint, values);
}

static void
test_types (void)
{
  static const struct
  {
    const char *name;
    const char *values;
    char decimal;
    VitTypeOf type;
    const char *format;
    gboolean is_ambiguous;
    const char *reason;
  } cases[] = {
    { "n", "1~2~-3~0", '.', VIT_TYPE_OF_INTEGER, NULL, FALSE, "whole numbers" },
    { "n", "1~2.5~-3~.5~1e3", '.', VIT_TYPE_OF_NUMBER, NULL, FALSE, "a point before" },
    { "n", "1~2,5~-3~0,435", ',', VIT_TYPE_OF_NUMBER, NULL, FALSE, "a comma before" },
    { "n", "1~2,5~-3~0,435", '.', VIT_TYPE_OF_NUMBER, NULL, FALSE, "a comma before" },
    { "n", "1~2,5~3.5", '.', VIT_TYPE_OF_TEXT, NULL, FALSE, "neither" },
    { "n", "1 234~567~12 345 678", '.', VIT_TYPE_OF_INTEGER, NULL, FALSE, "spaces" },
    { "n", "1\u00A0234,50~567,1", ',', VIT_TYPE_OF_NUMBER, NULL, FALSE, "spaces" },
    { "n", "1,234.50~567~1,234,567.25", '.', VIT_TYPE_OF_NUMBER, NULL, FALSE, "commas between" },
    { "n", "1.234,50~567~1.234.567,25", ',', VIT_TYPE_OF_NUMBER, NULL, FALSE, "points between" },
    { "n", "1,234~567~1,234,567", '.', VIT_TYPE_OF_INTEGER, NULL, FALSE, "commas between" },
    { "n", "1,234~5,678", '.', VIT_TYPE_OF_INTEGER, NULL, TRUE, "could also be" },
    { "n", "1,234~5,678", ',', VIT_TYPE_OF_NUMBER, NULL, TRUE, "could also be" },
    { "n", "1.234~5.678", '.', VIT_TYPE_OF_NUMBER, NULL, TRUE, "could also be" },
    { "n", "0.435~5.678", '.', VIT_TYPE_OF_NUMBER, NULL, FALSE, "a point before" },
    { "n", "007~008", '.', VIT_TYPE_OF_TEXT, NULL, FALSE, "zeros in front" },
    { "sku id", "007~008", '.', VIT_TYPE_OF_ID, NULL, FALSE, "codes of digits" },
    { "n", "12345678901234567890~2", '.', VIT_TYPE_OF_TEXT, NULL, FALSE, "too many" },
    { "n", "9223372036854775807~2", '.', VIT_TYPE_OF_INTEGER, NULL, FALSE, "whole" },
    { "n", "9223372036854775808~2", '.', VIT_TYPE_OF_TEXT, NULL, FALSE, "too many" },
    { "n", "-9223372036854775807~2", '.', VIT_TYPE_OF_INTEGER, NULL, FALSE, "whole" },
    { "phone", "+48123456789~+48987654321", '.', VIT_TYPE_OF_TEXT, NULL, FALSE, "kept" },
    { "b", "true~False~TRUE", '.', VIT_TYPE_OF_BOOLEAN, NULL, FALSE, "true or false" },
    { "t", "yes~no~perhaps", '.', VIT_TYPE_OF_TEXT, NULL, FALSE, "neither" },
    { "n", "1~NA~3~-", '.', VIT_TYPE_OF_INTEGER, NULL, FALSE, "missing: “NA”, “-”" },
    { "t", "a~NA~b~-", '.', VIT_TYPE_OF_TEXT, NULL, FALSE, "neither" },
    { "d", "2020-01-31~2019-12-01", '.', VIT_TYPE_OF_DATE, "%Y-%m-%d", FALSE, "read as" },
    { "d", "31.01.2020~1.12.2019", '.', VIT_TYPE_OF_DATE, "%d.%m.%Y", FALSE, "read as" },
    { "d", "31.01.20~01.12.19", '.', VIT_TYPE_OF_DATE, "%d.%m.%y", FALSE, "read as" },
    { "d", "31/01/2020~01/12/2019", '.', VIT_TYPE_OF_DATE, "%d/%m/%Y", FALSE, "read as" },
    { "d", "01/31/2020~12/01/2019", '.', VIT_TYPE_OF_DATE, "%m/%d/%Y", FALSE, "read as" },
    { "d", "01/02/2020~03/04/2020", '.', VIT_TYPE_OF_DATE, "%d/%m/%Y", TRUE,
      "the other way round, %m/%d/%Y" },
    /* Five days in a row, or the first of five months. */
    { "d", "02/01/2020~02/02/2020~02/03/2020~02/04/2020", '.', VIT_TYPE_OF_DATE, "%m/%d/%Y", TRUE,
      "the other way round, %d/%m/%Y" },
    { "d", "5 Jan 2020~31 dec 2019", '.', VIT_TYPE_OF_DATE, "%d %b %Y", FALSE, "read as" },
    { "d", "January 5, 2020~May 31, 2019", '.', VIT_TYPE_OF_DATE, "%B %d, %Y", FALSE, "read as" },
    { "d", "9999-12-31~2019-12-01", '.', VIT_TYPE_OF_DATE, "%Y-%m-%d", FALSE, "read as" },
    { "d", "2020-02-30~2019-12-01", '.', VIT_TYPE_OF_TEXT, NULL, FALSE, "neither" },
    { "t", "2020-01-31 10:20:30~2019-12-01 00:00:00", '.', VIT_TYPE_OF_TIMESTAMP,
      "%Y-%m-%d %H:%M:%S", FALSE, "read as" },
    { "t", "2020-01-31T10:20:30Z~2019-12-01T00:00:00Z", '.', VIT_TYPE_OF_TIMESTAMP,
      "%Y-%m-%dT%H:%M:%SZ", FALSE, "read as" },
    { "t", "2020-01-31 10:20:30 UTC~2019-12-01 00:00:00 UTC", '.', VIT_TYPE_OF_TIMESTAMP,
      "%Y-%m-%d %H:%M:%S UTC", FALSE, "read as" },
    { "t", "2020-01-31T10:20:30+02:00~2019-12-01T00:00:00+01:00", '.', VIT_TYPE_OF_TIMESTAMP,
      "%Y-%m-%dT%H:%M:%S%z", FALSE, "read as" },
    { "t", "2020-01-31 10:20:30.123~2019-12-01 00:00:00", '.', VIT_TYPE_OF_TIMESTAMP,
      "%Y-%m-%d %H:%M:%S|%Y-%m-%d %H:%M:%S.%f", FALSE, "read as" },
    { "t", "31.01.2020 10:20~01.12.2019 9:05", '.', VIT_TYPE_OF_TIMESTAMP, "%d.%m.%Y %H:%M", FALSE,
      "read as" },
    { "t", "1/31/2020 1:20 PM~12/1/2019 9:05 am", '.', VIT_TYPE_OF_TIMESTAMP, "%m/%d/%Y %I:%M %p",
      FALSE, "read as" },
    { "date", "2018100100~2018123123", '.', VIT_TYPE_OF_TIMESTAMP, "%Y%m%d%H", FALSE, "read as" },
    { "date", "20181001~20181231", '.', VIT_TYPE_OF_DATE, "%Y%m%d", FALSE, "read as" },
    { "when", "20181001102030~20181231000000", '.', VIT_TYPE_OF_TIMESTAMP, "%Y%m%d%H%M%S", FALSE,
      "read as" },
    { "date", "20181001~20181331", '.', VIT_TYPE_OF_INTEGER, NULL, FALSE, "whole" },
    { "date", "2018100124~2018100100", '.', VIT_TYPE_OF_INTEGER, NULL, FALSE, "whole" },
    { "code", "20181001~20181231", '.', VIT_TYPE_OF_INTEGER, NULL, FALSE, "whole" },
    { "product_id", "20181001~20181231", '.', VIT_TYPE_OF_INTEGER, NULL, FALSE, "whole" },
    { "date", "10181001~10181231", '.', VIT_TYPE_OF_INTEGER, NULL, FALSE, "whole" },
    { "u", "ee47d746-6d2f-4d3c-9622-c31412542920~d0f7d746-6d2f-4d3c-9622-c31412542921", '.',
      VIT_TYPE_OF_ID, NULL, FALSE, "UUIDs" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      VitColumnGuess *result = guess (cases[i].name, cases[i].values, cases[i].decimal, 0);
      g_autofree char *reason = vit_phrase_describe (result->reason, vit_language_default ());

      if (result->type != cases[i].type || g_strcmp0 (result->format, cases[i].format) != 0 ||
          result->is_ambiguous != cases[i].is_ambiguous || strstr (reason, cases[i].reason) == NULL)
        g_error ("%s: %s, %s, %s, %s", cases[i].values, vit_type_of_to_word (result->type),
                 result->format, result->is_ambiguous ? "ambiguous" : "clear", reason);
      vit_column_guess_free (result);
    }
}

static void
assert_type (VitColumnGuess *result, VitTypeOf type)
{
  g_assert_cmpint (result->type, ==, type);
  vit_column_guess_free (result);
}

/* What depends on how many values differ. */
static void
test_ids (void)
{
  g_autoptr (GString) whole = g_string_new ("1");
  g_autoptr (GString) codes = g_string_new ("A-1");
  g_autoptr (GString) names = g_string_new ("Tea 1");
  g_autoptr (GString) days = g_string_new ("20200101");

  for (int i = 2; i <= 28; i++)
    {
      g_string_append_printf (whole, "~%d", i);
      g_string_append_printf (codes, "~A-%d", i);
      g_string_append_printf (names, "~Tea %d", i);
      g_string_append_printf (days, "~202001%02d", i);
    }

  assert_type (guess ("order_id", whole->str, '.', 0), VIT_TYPE_OF_ID);
  assert_type (guess ("orderId", whole->str, '.', 0), VIT_TYPE_OF_ID);
  assert_type (guess ("номер", whole->str, '.', 0), VIT_TYPE_OF_ID);
  assert_type (guess ("paid", whole->str, '.', 0), VIT_TYPE_OF_INTEGER);
  assert_type (guess ("quantity", whole->str, '.', 0), VIT_TYPE_OF_INTEGER);
  assert_type (guess ("order_id", whole->str, '.', 30), VIT_TYPE_OF_INTEGER);
  assert_type (guess ("order", codes->str, '.', 0), VIT_TYPE_OF_ID);
  assert_type (guess ("order", codes->str, '.', 30), VIT_TYPE_OF_TEXT);
  assert_type (guess ("product", names->str, '.', 0), VIT_TYPE_OF_TEXT);
  assert_type (guess ("x", days->str, '.', 0), VIT_TYPE_OF_DATE);
  assert_type (guess ("x", "20200101~20200102", '.', 100), VIT_TYPE_OF_INTEGER);
}

/* One word among many numbers leaves them numbers; a code among them does not. */
static void
test_tolerance (void)
{
  g_autoptr (GPtrArray) values = make_values ("1~2~3", 1000);
  VitColumnHint hint = { "n", NULL, NULL, '.', TRUE };

  g_ptr_array_add (values, g_strdup ("see below"));
  assert_type (vit_column_guess (&hint, values), VIT_TYPE_OF_INTEGER);
  hint.may_reject = FALSE;
  assert_type (vit_column_guess (&hint, values), VIT_TYPE_OF_TEXT);
  hint.may_reject = TRUE;
  g_ptr_array_add (values, g_strdup ("12A"));
  assert_type (vit_column_guess (&hint, values), VIT_TYPE_OF_TEXT);
}

static void
test_forced (void)
{
  g_autoptr (GPtrArray) values = make_values ("31.01.2020~01.02.2020", 0);
  VitTypeOf type = VIT_TYPE_OF_TIMESTAMP;
  VitColumnHint hint = { "d", &type, NULL, '.', TRUE };
  VitColumnGuess *result = vit_column_guess (&hint, values);

  g_assert_cmpint (result->type, ==, VIT_TYPE_OF_TIMESTAMP);
  g_assert_cmpstr (result->format, ==, "%d.%m.%Y");
  vit_column_guess_free (result);

  hint.format = "%Y";
  result = vit_column_guess (&hint, values);
  g_assert_cmpstr (result->format, ==, "%Y");
  vit_column_guess_free (result);

  type = VIT_TYPE_OF_TEXT;
  hint.format = NULL;
  assert_type (vit_column_guess (&hint, values), VIT_TYPE_OF_TEXT);
}

static void
test_decimal (void)
{
  static const struct
  {
    const char *values;
    int decimal;
  } cases[] = {
    { "1~2", 0 },         { "1.5~2", '.' },      { "1,5~2", ',' },     { "a~1,5~b", 0 },
    { "1,234~5,678", 0 }, { "1,234~5,67", ',' }, { "1 234,5~2", ',' }, { "1,234.5~2", '.' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) values = make_values (cases[i].values, 0);

      g_assert_cmpint (vit_number_guess_decimal (values), ==, cases[i].decimal);
    }
}

static void
test_date_matches (void)
{
  g_assert_true (vit_date_matches ("%Y-%m-%d|%d.%m.%Y", "1.2.2020"));
  g_assert_true (vit_date_matches ("%Y-%m-%d", " 2020-02-29 "));
  g_assert_false (vit_date_matches ("%Y-%m-%d", "2021-02-29"));
  g_assert_false (vit_date_matches ("%Y-%m-%d", "20-02-29"));
  g_assert_false (vit_date_matches ("%Y-%m-%d", "2020-02-29x"));
  g_assert_false (vit_date_matches ("%Y-%m-%d", ""));
}

static void
test_records (void)
{
  const VitCsvDialect dialect = { ';', '"', '"' };
  const char *at = "a;\"b;\"\"c\"\"\nd\";\r\n\n\"x\"y;z\nlast;\"open";
  static const struct
  {
    const char *fields;
    guint n_lines;
    gboolean is_broken;
  } expected[] = {
    { "a|b;\"c\"\nd|", 2, FALSE },
    { "", 1, FALSE },
    { "x|z", 1, TRUE },
    { "last|open", 1, TRUE },
  };
  VitCsvRecord record;

  vit_csv_record_init (&record);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *fields = NULL;

      g_assert_true (vit_csv_read (&dialect, &at, &record));
      g_ptr_array_add (record.fields, NULL);
      fields = g_strjoinv ("|", (char **) record.fields->pdata);
      g_assert_cmpstr (fields, ==, expected[i].fields);
      g_assert_cmpuint (record.n_lines, ==, expected[i].n_lines);
      g_assert_cmpint (record.is_broken, ==, expected[i].is_broken);
    }
  g_assert_false (vit_csv_read (&dialect, &at, &record));
  vit_csv_record_clear (&record);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/data/import-guess/types", test_types);
  g_test_add_func ("/core/data/import-guess/ids", test_ids);
  g_test_add_func ("/core/data/import-guess/tolerance", test_tolerance);
  g_test_add_func ("/core/data/import-guess/forced", test_forced);
  g_test_add_func ("/core/data/import-guess/decimal", test_decimal);
  g_test_add_func ("/core/data/import-guess/date-matches", test_date_matches);
  g_test_add_func ("/core/data/import-guess/records", test_records);

  return g_test_run ();
}
