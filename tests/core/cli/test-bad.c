/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program says of files and studies that are no good: one message that names the place,
 * and nothing left behind. */

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "cli-fixture.h"

/* The study fails whether it keeps a project or not, whatever is to be made for its report. */
static void
assert_run_fails (CliFixture *self, const char *said)
{
  cli_fixture_assert_fails (self, said, "run", "study.json", "--out", "new/folder/out", "--project",
                            "new.vitrine", "-q", NULL);
  cli_fixture_assert_fails (self, said, "run", "study.json", "--out", "out", "-q", NULL);
}

/* So does an import of the same file. */
static void
assert_both_fail (CliFixture *self, const char *said)
{
  cli_fixture_assert_fails (self, said, "import", "new.vitrine", "orders.csv", "-q", NULL);
  assert_run_fails (self, said);
}

static void
write_bytes (CliFixture *self, const char *bytes, gssize length)
{
  g_autofree char *path = cli_fixture_path (self, "orders.csv");

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

#define HEADER "who,number,day,paid\n"
#define LINE "a,1,2020-01-01,5\n"

static void
test_missing (CliFixture *self, gconstpointer data)
{
  cli_fixture_write_study (self, "true", NULL);
  assert_both_fail (self, "There is no file ");
  assert_both_fail (self, "orders.csv; check its name and folder\n");
}

static void
test_folder (CliFixture *self, gconstpointer data)
{
  g_autofree char *path = cli_fixture_path (self, "orders.csv");

  cli_fixture_write_study (self, "true", NULL);
  g_assert_no_errno (g_mkdir (path, 0700));
  assert_both_fail (self, "orders.csv has no files in it; choose another folder");
}

static void
test_empty (CliFixture *self, gconstpointer data)
{
  cli_fixture_write_study (self, "true", "");
  assert_both_fail (self, "orders.csv is empty");
}

static void
test_header_only (CliFixture *self, gconstpointer data)
{
  cli_fixture_write_study (self, "true", HEADER);
  assert_both_fail (self, "orders.csv has a header but no rows");
}

static void
test_binary (CliFixture *self, gconstpointer data)
{
  cli_fixture_write_study (self, "true", NULL);
  write_bytes (self,
               "\x7F"
               "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0",
               20);
  assert_both_fail (self, "orders.csv is not a text file");
}

static void
test_encoding (CliFixture *self, gconstpointer data)
{
  write_bytes (self, "a,b\n1,\xCC\xEE\xF1\xEA\xE2\xE0\n", -1);
  cli_fixture_write (self, "study.json",
                     "{\"vitrine\": 1, \"study\": \"segmentation\", \"sources\": [{\"table\": "
                     "\"orders\", \"path\": \"orders.csv\", \"encoding\": \"UTF-8\"}]}");
  cli_fixture_assert_fails (self, "orders.csv, line 2, byte 3: 0xCC is not UTF-8", "import",
                            "new.vitrine", "orders.csv", "--set", "encoding=UTF-8", "-q", NULL);
  assert_run_fails (self, "orders.csv, line 2, byte 3: 0xCC is not UTF-8");
}

static void
test_ragged (CliFixture *self, gconstpointer data)
{
  cli_fixture_write_study (self, "true", HEADER "a,1\nb,2\n");
  assert_both_fail (self, "orders.csv, line 2: the line has 2 fields, but there are 4 columns");

  /* Some such lines are left out, and told. */
  cli_fixture_write (self, "orders.csv", HEADER LINE "b,2\n" LINE "c,3,2020-01-03,7,8\n");
  cli_fixture_run (self, "import", "new.vitrine", "orders.csv", NULL);
  g_assert_cmpint (self->code, ==, 0);
  g_assert_nonnull (strstr (self->errors, "orders.csv: 2 lines could not be read and were left "
                                          "out:\n  line 3: the line has 2 fields"));
  g_assert_nonnull (strstr (self->errors, "\n  line 5: the line has 5 fields"));
}

static void
test_quote (CliFixture *self, gconstpointer data)
{
  cli_fixture_write_study (self, "true", HEADER LINE "b,\"2,2020-01-02,6\n" LINE LINE);
  assert_both_fail (self, "orders.csv, line 3: a quote (\") is opened and never closed");
}

static void
test_nul (CliFixture *self, gconstpointer data)
{
  static const char text[] = HEADER LINE "b,\0,2020-01-02,6\n";

  cli_fixture_write_study (self, "true", NULL);
  write_bytes (self, text, sizeof text - 1);
  assert_both_fail (self, "orders.csv, line 3, byte 3: there is a NUL byte");
}

static void
test_columns (CliFixture *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint row = 0; row < 3; row++)
    for (guint i = 0; i < 10000; i++)
      g_string_append_printf (text, row == 0 ? "c%u%c" : "%u%c", i, i == 9999 ? '\n' : ',');
  cli_fixture_write_study (self, "true", text->str);
  assert_both_fail (self, "orders.csv has 10000 columns, more than the 4096");
}

/* @text, then 100 MB without an end. */
static void
write_long_line (CliFixture *self, const char *text)
{
  g_autofree char *path = cli_fixture_path (self, "orders.csv");
  g_autofree char *block = g_strnfill (1000000, 'x');
  FILE *file = g_fopen (path, "we");

  fputs (text, file);
  for (guint i = 0; i < 100; i++)
    g_assert_cmpuint (fwrite (block, 1, 1000000, file), ==, 1000000);
  g_assert_no_errno (fclose (file));
}

static void
test_long_line (CliFixture *self, gconstpointer data)
{
  cli_fixture_write_study (self, "true", NULL);
  write_long_line (self, "");
  assert_both_fail (self, "orders.csv, line 1: the line is longer than a million bytes");
  write_long_line (self, HEADER LINE "b,");
  cli_fixture_assert_fails (self, "orders.csv, line 3: the line has 100000002 bytes", "import",
                            "new.vitrine", "orders.csv", "-q", NULL);
}

static void
test_text_in_numbers (CliFixture *self, gconstpointer data)
{
  static const char texts[] = HEADER "a,1,2020-01-01,much\nb,2,2020-02-01,more\n";

  /* Nothing fits the type that was asked for. */
  cli_fixture_write_study (self, "true", texts);
  cli_fixture_assert_fails (self, "orders.csv, line 2, column paid: “much” is not a number",
                            "import", "new.vitrine", "orders.csv", "--set", "types.paid=number",
                            "-q", NULL);

  /* A guessed type becomes text, which a study cannot add up. */
  assert_run_fails (self, "study.json: roles.price: column “paid” of table “orders” holds text, "
                          "such as “much”");
  cli_fixture_write (self, "orders.csv", HEADER LINE "b,2,2020-02-01,6\nc,3,2020-02-01,six\n");
  assert_run_fails (self, "such as “six”");
  cli_fixture_write (self, "orders.csv", HEADER "a,1,then,5\nb,2,now,6\n");
  assert_run_fails (self, "roles.time: column “day” of table “orders” holds text, such as “then”");

  /* Some do not fit: they are missing, or their lines are left out, and told. */
  cli_fixture_write (self, "orders.csv", HEADER LINE LINE "b,2,2020-02-01,six\n" LINE);
  cli_fixture_run (self, "import", "new.vitrine", "orders.csv", "--set", "types.paid=number", NULL);
  g_assert_cmpint (self->code, ==, 0);
  g_assert_nonnull (strstr (self->errors,
                            "orders.csv: 1 cell is not of the type of its column and is missing:"
                            "\n  line 4, column paid: “six” is not a number\n"));
  cli_fixture_run (self, "import", "new.vitrine", "orders.csv", "--set", "types.paid=number",
                   "--set", "bad_cells=reject", NULL);
  g_assert_cmpint (self->code, ==, 0);
  g_assert_nonnull (strstr (self->errors, "orders.csv: 1 line could not be read and was left out:"
                                          "\n  line 4, column paid: “six” is not a number\n"));
}

/* What an import does not know for sure it says, with what to set for the other reading. */
static void
test_ambiguities (CliFixture *self, gconstpointer data)
{
  cli_fixture_write (self, "a.csv",
                     "day;paid;code;share\n03/04/2020;1.234;007;0,435\n"
                     "04/05/2020;5.678;010;0,9\n");
  cli_fixture_run (self, "import", "new.vitrine", "a.csv", NULL);
  g_assert_cmpint (self->code, ==, 0);
  g_assert_nonnull (
      strstr (self->errors,
              "a.csv, column day: “03/04/2020” can be read with the day first or with "
              "the month first; taken as a date: 3 Apr 2020 (for a date: 4 Mar 2020: "
              "--set types.day=date --set 'date_formats.day=%m/%d/%Y')"));
  g_assert_nonnull (strstr (self->errors, "column paid: The mark in “1.234” can stand between "
                                          "thousands or before decimals; taken as"));
  g_assert_nonnull (strstr (self->errors, "zeros in front of “007”"));
  g_assert_null (strstr (self->errors, "column share"));

  /* What is said so is not said again. */
  cli_fixture_run (self, "import", "new.vitrine", "a.csv", "--set", "types.day=date", "--set",
                   "date_formats.day=%m/%d/%Y", "--set", "decimals.paid=.", "--set",
                   "types.code=text", NULL);
  g_assert_cmpint (self->code, ==, 0);
  g_assert_null (strstr (self->errors, "taken as"));
}

/* Keys that contradict each other are a wrong use, and are named. */
static void
test_keys (CliFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *setting, *other, *message;
  } cases[] = {
    { "decimal=,", "thousands=,", "thousands is “,”, as is decimal" },
    { "header=false", "header_row=2", "header_row names the line of the header" },
    { "true_words=yes,tak", "false_words=no,tak", "false_words has the word “tak”" },
    { "sample=many", "skip=1", "sample must be" },
    { "ignored=a", "skip=1", "ignored" },
  };

  cli_fixture_write (self, "a.csv", "a,b\n1,2\n");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cli_fixture_run (self, "import", "new.vitrine", "a.csv", "--set", cases[i].setting, "--set",
                       cases[i].other, NULL);
      g_assert_cmpint (self->code, ==, 2);
      if (strstr (self->errors, cases[i].message) == NULL)
        g_error ("“%s” lacks “%s”", self->errors, cases[i].message);
    }
}

/* A study tells of lines that it does without as an import does. */
static void
test_rejects (CliFixture *self, gconstpointer data)
{
  g_autofree char *orders = cli_fixture_make_orders (200);
  g_autofree char *text = g_strconcat (orders, "c01,200,2020-01-01\n", NULL);

  cli_fixture_write_study (self, "true", text);
  cli_fixture_run (self, "run", "study.json", "--out", "out", NULL);
  g_assert_cmpint (self->code, ==, 0);
  g_assert_nonnull (strstr (self->errors, "orders.csv: 1 line could not be read and was left out:"
                                          "\n  line 202: the line has 3 fields"));
  g_assert_true (cli_fixture_has (self, "out/tables/rejected_orders.csv"));

  cli_fixture_run (self, "run", "study.json", "--out", "out", "-q", NULL);
  g_assert_cmpstr (self->errors, ==, "");
}

static void
test_customers (CliFixture *self, gconstpointer data)
{
  /* None, as the study names it, as it names none, and as none is found. */
  cli_fixture_write_study (self, "true", "number,day,paid\n1,2020-01-01,5\n2,2020-02-01,6\n");
  assert_run_fails (self, "study.json: roles.customer: table “orders” has no column “who”; it has "
                          "number, day, paid");
  cli_fixture_write (self, "study.json",
                     "{\"vitrine\": 1, \"study\": \"segmentation\", \"sources\": [{\"table\": "
                     "\"orders\", \"path\": \"orders.csv\"}], \"roles\": {\"time\": \"day\"}}");
  assert_run_fails (self, "study.json: roles.customer");
  cli_fixture_write (self, "study.json",
                     "{\"vitrine\": 1, \"study\": \"segmentation\", \"sources\": [{\"table\": "
                     "\"orders\", \"path\": \"orders.csv\"}]}");
  assert_run_fails (self, "study.json: roles.customer: no column says who bought, and a "
                          "segmentation cannot do without; name one; the columns are number, day, "
                          "paid");

  cli_fixture_write_study (self, "true", HEADER LINE "a,2,2020-02-01,6\n");
  assert_run_fails (self, "“who” of table “orders” holds one customer only");
}

static void
test_one_date (CliFixture *self, gconstpointer data)
{
  cli_fixture_write_study (self, "true", HEADER LINE "b,2,2020-01-01,6\n");
  assert_run_fails (self, "every row of table “orders” has the same date in column “day”");
}

static void
test_no_rows (CliFixture *self, gconstpointer data)
{
  cli_fixture_write_study (self, "paid > 100", HEADER LINE "b,2,2020-02-01,6\n");
  assert_run_fails (self, "study.json: recipes.orders[0] (filter): no row is left after this step, "
                          "2 came in");
  cli_fixture_write_study (self, "cost > 100", NULL);
  assert_run_fails (self, "there is no column “cost”");
}

static void
test_expressions (CliFixture *self, gconstpointer data)
{
  static const char *const beyond[] = {
    "paid > 0; DROP TABLE orders",
    "paid IN (SELECT paid FROM orders)",
    "paid > (SELECT count(*) FROM read_csv('study.json'))",
    "read_csv('study.json')",
    "COPY orders TO 'stolen.csv'",
    "ATTACH 'stolen.vitrine'",
    "paid > 0) OR (true",
    "getenv('HOME') = 'x'",
    "sum(paid) > 3",
    "row_number() OVER () > 1",
    "unnest([1, 2]) > 1",
    "paid >",
  };

  for (guint i = 0; i < G_N_ELEMENTS (beyond); i++)
    {
      g_autofree char *said =
          g_strdup_printf ("study.json: recipes.orders[0]: “%s” is not one SQL expression",
                           beyond[i]);

      cli_fixture_write_study (self, beyond[i], HEADER LINE "b,2,2020-02-01,6\n");
      cli_fixture_assert_fails (self, said, "check", "study.json", NULL);
      assert_run_fails (self, said);
    }
}

static void
test_studies (CliFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *said;
  } studies[] = {
    { "{\"vitrine\": 1, \"study\": \"segmentation\", \"optoins\": {}, \"table\": \"orders\"}",
      "study.json: unknown key optoins; did you mean options?" },
    { "{\"vitrine\": 1, \"study\": \"segmentation\", \"sources\": [{\"path\": \"orders.csv\","
      " \"delimitr\": \";\"}]}",
      "study.json: unknown key sources[0].delimitr" },
    { "{\"vitrine\": 1, \"study\": \"segmentation\", \"table\": \"orders\","
      " \"options\": {\"rfm\": {\"score\": 5}}}",
      "options.rfm.score" },
    { "{\"vitrine\": 1, \"study\": \"segmentation\", \"sources\": [{\"path\": \"orders.csv\"},"
      " {\"path\": \"new.csv\", \"table\": \"Orders\"}], \"table\": \"orders\"}",
      "study.json: sources[1].table: an earlier source makes the table “Orders” already" },
    { "{\"vitrine\": 1,\n \"study\" \"segmentation\"}", "study.json, line 2, column 10" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (studies); i++)
    {
      cli_fixture_write (self, "study.json", studies[i].text);
      cli_fixture_assert_fails (self, studies[i].said, "check", "study.json", NULL);
      assert_run_fails (self, studies[i].said);
    }

  cli_fixture_assert_fails (self, "There is no file none.json", "run", "none.json", "--out", "out",
                            "-q", NULL);
  cli_fixture_assert_fails (self, ". is a folder", "check", ".", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_fixture_add ("/core/cli/bad/missing", test_missing);
  cli_fixture_add ("/core/cli/bad/folder", test_folder);
  cli_fixture_add ("/core/cli/bad/empty", test_empty);
  cli_fixture_add ("/core/cli/bad/header-only", test_header_only);
  cli_fixture_add ("/core/cli/bad/binary", test_binary);
  cli_fixture_add ("/core/cli/bad/encoding", test_encoding);
  cli_fixture_add ("/core/cli/bad/ragged", test_ragged);
  cli_fixture_add ("/core/cli/bad/quote", test_quote);
  cli_fixture_add ("/core/cli/bad/nul", test_nul);
  cli_fixture_add ("/core/cli/bad/columns", test_columns);
  cli_fixture_add ("/core/cli/bad/long-line", test_long_line);
  cli_fixture_add ("/core/cli/bad/text-in-numbers", test_text_in_numbers);
  cli_fixture_add ("/core/cli/bad/ambiguities", test_ambiguities);
  cli_fixture_add ("/core/cli/bad/keys", test_keys);
  cli_fixture_add ("/core/cli/bad/rejects", test_rejects);
  cli_fixture_add ("/core/cli/bad/customers", test_customers);
  cli_fixture_add ("/core/cli/bad/one-date", test_one_date);
  cli_fixture_add ("/core/cli/bad/no-rows", test_no_rows);
  cli_fixture_add ("/core/cli/bad/expressions", test_expressions);
  cli_fixture_add ("/core/cli/bad/studies", test_studies);

  return g_test_run ();
}
