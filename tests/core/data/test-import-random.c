/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random tables, written in random dialects, come back equal. */

#include "import-fixture.h"

#include <gio/gio.h>

#define N_TABLES 60
#define MIN_ROWS 30

/* How a table is written. Only one that can be told from the text alone is made: a comma before
 * decimals goes with another delimiter. */
typedef struct
{
  char delimiter;
  char quote;
  char decimal;
  const char *thousands;
  const char *line_end;
  const char *encoding;
  const char *mark;
  const char *missing;
  const char *day; /* as of strftime */
  gboolean has_header;
  gboolean is_all_quoted;
} Dialect;

static const char *
choose (GRand *random, const char *const *words, guint n)
{
  return words[g_rand_int_range (random, 0, (gint32) n)];
}

static Dialect
make_dialect (GRand *random)
{
  static const char *const ends[] = { "\n", "\r\n", "\r" };
  static const char *const missing[] = { "", "NA", "null", "-" };
  static const char *const days[] = { "%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%Y/%m/%d" };
  static const char *const encodings[] = { "UTF-8", "UTF-8", "UTF-16LE", "WINDOWS-1250" };
  static const char delimiters[] = { ',', ';', '\t', '|' };
  Dialect self = { 0 };
  guint encoding = (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (encodings));

  self.delimiter = delimiters[g_rand_int_range (random, 0, G_N_ELEMENTS (delimiters))];
  self.quote = g_rand_boolean (random) ? '"' : '\'';
  self.decimal = self.delimiter != ',' && g_rand_boolean (random) ? ',' : '.';
  self.thousands = g_rand_boolean (random) ? "" : self.decimal == ',' ? "\u00A0" : " ";
  self.line_end = choose (random, ends, G_N_ELEMENTS (ends));
  self.encoding = encodings[encoding];
  self.mark = encoding == 1 ? "\xEF\xBB\xBF" : encoding == 2 ? "\xFF\xFE" : NULL;
  self.missing = choose (random, missing, G_N_ELEMENTS (missing));
  self.day = choose (random, days, G_N_ELEMENTS (days));
  self.has_header = g_rand_boolean (random);
  self.is_all_quoted = g_rand_boolean (random);

  return self;
}

static void
append_cell (GString *text, const Dialect *dialect, const char *cell, gboolean is_last)
{
  const char specials[] = { dialect->delimiter, dialect->quote, '\n', '\r', '\0' };
  gboolean is_quoted = dialect->is_all_quoted || strpbrk (cell, specials) != NULL;

  if (is_quoted)
    g_string_append_c (text, dialect->quote);
  for (const char *at = cell; *at != '\0'; at++)
    {
      if (*at == dialect->quote)
        g_string_append_c (text, *at);
      g_string_append_c (text, *at);
    }
  if (is_quoted)
    g_string_append_c (text, dialect->quote);

  if (is_last)
    g_string_append (text, dialect->line_end);
  else
    g_string_append_c (text, dialect->delimiter);
}

/* 1234.5 as the dialect writes it, from a number of hundredths. */
static char *
write_number (const Dialect *dialect, gint64 hundredths)
{
  gint64 whole = ABS (hundredths) / 100;
  const char *sign = hundredths < 0 ? "-" : "";

  return whole >= 1000 ? g_strdup_printf ("%s%" G_GINT64_FORMAT "%s%03d%c%02d", sign, whole / 1000,
                                          dialect->thousands, (int) (whole % 1000),
                                          dialect->decimal, (int) (ABS (hundredths) % 100))
                       : g_strdup_printf ("%s%" G_GINT64_FORMAT "%c%02d", sign, whole,
                                          dialect->decimal, (int) (ABS (hundredths) % 100));
}

static const char *
choose_words (GRand *random)
{
  static const char *const words[] = { "Łódź",        "tea; black", "a, b",  "x|y",  "two\twords",
                                       "it's \"so\"", "zażółć",     "plain", "=1+1", "last" };

  return choose (random, words, G_N_ELEMENTS (words));
}

/* One row, as the file has it and as it is to come back. */
static void
add_row (GRand *random, const Dialect *dialect, guint number, GString *text, GString *expected)
{
  gint64 hundredths = g_rand_int_range (random, -99999999, 99999999);
  gboolean is_missing = g_rand_int_range (random, 0, 8) == 0;
  g_autoptr (GDateTime) day =
      g_date_time_new_utc (g_rand_int_range (random, 2000, 2030), 1 + (gint) number % 12,
                           1 + (gint) number % 28, 0, 0, 0);
  g_autofree char *amount = write_number (dialect, hundredths);
  g_autofree char *day_text = g_date_time_format (day, dialect->day);
  g_autofree char *day_iso = g_date_time_format (day, "%Y-%m-%d");
  const char *words = choose_words (random);
  g_autofree char *code = g_strdup_printf ("%03u", number);
  double value = (double) hundredths / 100;

  append_cell (text, dialect, is_missing ? dialect->missing : amount, FALSE);
  append_cell (text, dialect, day_text, FALSE);
  append_cell (text, dialect, words, FALSE);
  append_cell (text, dialect, number % 2 ? "true" : "false", FALSE);
  append_cell (text, dialect, code, TRUE);
  if (is_missing)
    g_string_append (expected, "NULL");
  else
    g_string_append_printf (expected, "%.2f", value);
  g_string_append_printf (expected, "|%s|%s|%s|%s\n", day_iso, words, number % 2 ? "true" : "false",
                          code);
}

static const char *
encoding_to_set (const Dialect *dialect)
{
  return g_str_equal (dialect->encoding, "WINDOWS-1250") ? dialect->encoding : "auto";
}

static void
test_dialects (Fixture *fixture, gconstpointer data)
{
  /* A seed of its own, so that a table that once failed is met again. */
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < N_TABLES; i++)
    {
      Dialect dialect = make_dialect (random);
      guint n_rows = MIN_ROWS + (guint) g_rand_int_range (random, 0, 100);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autoptr (VitImportReport) report = NULL;
      g_autofree char *rows = NULL;
      static const char *const names[] = { "amount", "day", "words", "truth", "code" };

      for (guint j = 0; dialect.has_header && j < G_N_ELEMENTS (names); j++)
        append_cell (text, &dialect, names[j], j + 1 == G_N_ELEMENTS (names));
      for (guint j = 0; j < n_rows; j++)
        add_row (random, &dialect, j, text, expected);

      write_encoded (fixture, text->str, dialect.encoding, dialect.mark);
      /* A few words are too few to tell one code page from another. */
      set_word (&fixture->source->encoding, encoding_to_set (&dialect));
      report = import (fixture);
      rows = query_text (fixture, "SELECT CAST(a AS DECIMAL(18, 2)), b, c, d, e "
                                  "FROM orders AS t(a, b, c, d, e)");
      g_assert_cmpint (report->rejected, ==, 0);
      g_assert_cmpint (report->bad_cells, ==, 0);
      if (!g_str_equal (rows, expected->str))
        g_error ("table %u (“%c”, %c, “%c”, “%s”, %s, %s, %s, header %d):\n%s\nwas\n%s", i,
                 dialect.delimiter, dialect.quote, dialect.decimal, dialect.thousands,
                 dialect.encoding, dialect.missing, dialect.day, dialect.has_header, expected->str,
                 rows);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/core/data/import-random/dialects", Fixture, NULL, set_up, test_dialects, tear_down);

  return g_test_run ();
}
