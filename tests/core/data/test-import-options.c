/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a source says of how it is to be read, and what is said of what it leaves open. */

#include "import-fixture.h"

static const VitAmbiguity *
find_ambiguity (GPtrArray *ambiguities, VitAmbiguityKind kind)
{
  for (guint i = 0; i < ambiguities->len; i++)
    {
      const VitAmbiguity *ambiguity = g_ptr_array_index (ambiguities, i);

      if (ambiguity->kind == kind)
        return ambiguity;
    }

  return NULL;
}

static void
assert_reading (const VitAmbiguity *ambiguity,
                guint index,
                VitTypeOf type,
                const char *value,
                guint n_values)
{
  const VitColumnReading *reading = g_ptr_array_index (ambiguity->readings, index);

  g_assert_cmpint (reading->type, ==, type);
  g_assert_cmpstr (reading->value, ==, value);
  g_assert_cmpuint (reading->n_values, ==, n_values);
}

static void
reset (Fixture *fixture)
{
  vit_source_free (fixture->source);
  fixture->source = vit_source_new (fixture->path);
}

/* Each ambiguity is named with its readings, and each of them can be had. */
static void
test_ambiguities (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *values;
    VitAmbiguityKind kind;
    const char *example;
    const char *first, *second; /* what the readings make of it; NULL: nothing */
    const char *rows, *other_rows;
  } cases[] = {
    { "03/04/2020~05/04/2020", VIT_AMBIGUITY_DAY_MONTH, "03/04/2020", "2020-04-03", "2020-03-04",
      "2020-04-03~2020-04-05~", "2020-03-04~2020-05-04~" },
    { "1.234~5.678", VIT_AMBIGUITY_THOUSANDS, "1.234", "1.234", "1234", "1.234~5.678~",
      "1234~5678~" },
    { "007~012", VIT_AMBIGUITY_LEADING_ZEROS, "007", "007", "7", "007~012~", "7~12~" },
    { "2020-01-02~02.01.2020~2020-01-03", VIT_AMBIGUITY_MIXED_DATES, "02.01.2020", "2020-01-02",
      NULL, "2020-01-02~2020-01-02~2020-01-03~", "2020-01-02~NULL~2020-01-03~" },
    { "12345678901234567891~12345678901234567892", VIT_AMBIGUITY_LONG_DIGITS,
      "12345678901234567891", "12345678901234567891", "12345678901234567168", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = g_strdelimit (g_strdup (cases[i].values), "~", '\n');
      g_autofree char *text = g_strdup_printf ("x\n%s\n", lines);
      g_autofree char *one = NULL;
      g_autofree char *other = NULL;
      g_autoptr (VitSniff) sniffed = NULL;
      g_autoptr (VitImportReport) report = NULL;
      g_autoptr (VitImportReport) again = NULL;
      const VitAmbiguity *ambiguity;
      const VitSniffedColumn *column;

      reset (fixture);
      fixture->source->header = 1;
      sniffed = sniff_text (fixture, text);
      column = g_ptr_array_index (sniffed->columns, 0);
      ambiguity = find_ambiguity (column->ambiguities, cases[i].kind);
      g_assert_nonnull (ambiguity);
      g_assert_false (ambiguity->is_set);
      g_assert_cmpstr (ambiguity->example, ==, cases[i].example);
      g_assert_cmpstr (((VitColumnReading *) g_ptr_array_index (ambiguity->readings, 0))->value, ==,
                       cases[i].first);
      g_assert_cmpstr (((VitColumnReading *) g_ptr_array_index (ambiguity->readings, 1))->value, ==,
                       cases[i].second);
      if (cases[i].rows == NULL)
        continue;

      report = import (fixture);
      one = g_strdelimit (query_text (fixture, "SELECT * FROM orders"), "\n", '~');
      g_assert_cmpstr (one, ==, cases[i].rows);
      vit_source_choose_reading (fixture->source, "x", g_ptr_array_index (ambiguity->readings, 1));
      again = import (fixture);
      other = g_strdelimit (query_text (fixture, "SELECT * FROM orders"), "\n", '~');
      g_assert_cmpstr (other, ==, cases[i].other_rows);
    }
}

static void
test_ids (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitSniff) sniffed = sniff_text (fixture, "order_id,paid\n1,2\n1,3\n2,4\n");
  const VitSniffedColumn *id = g_ptr_array_index (sniffed->columns, 0);
  const VitSniffedColumn *paid = g_ptr_array_index (sniffed->columns, 1);
  const VitAmbiguity *ambiguity = find_ambiguity (id->ambiguities, VIT_AMBIGUITY_NUMBER_OR_ID);

  assert_reading (ambiguity, 0, VIT_TYPE_OF_INTEGER, "1", 3);
  assert_reading (ambiguity, 1, VIT_TYPE_OF_ID, "1", 3);
  g_assert_cmpuint (paid->ambiguities->len, ==, 0);
}

/* What the rows that are looked at leave open, a later one settles. */
static void
test_settled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("d,n\n");
  g_autoptr (VitImportReport) open = NULL;
  g_autoptr (VitImportReport) settled = NULL;

  for (int i = 0; i < 300000; i++)
    g_string_append_printf (text, "%02d/%02d/2020,1.%d\n", i % 12 + 1, i / 7 % 12 + 1,
                            100 + i % 800);
  open = import_text (fixture, text->str);
  g_assert_nonnull (
      find_ambiguity (((VitImportColumn *) g_ptr_array_index (open->columns, 0))->ambiguities,
                      VIT_AMBIGUITY_DAY_MONTH));
  g_assert_nonnull (
      find_ambiguity (((VitImportColumn *) g_ptr_array_index (open->columns, 1))->ambiguities,
                      VIT_AMBIGUITY_THOUSANDS));

  g_string_insert (text, (gssize) text->len / 2 / 17 * 17 + 4, "25/12/2020,0.435\n");
  settled = import_text (fixture, text->str);
  g_assert_cmpint (settled->rows, ==, 300001);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpuint (
        ((VitImportColumn *) g_ptr_array_index (settled->columns, i))->ambiguities->len, ==, 0);
}

/* 0,435 is never 435, whatever is set. */
static void
test_decimal_comma (Fixture *fixture, gconstpointer data)
{
  static const char *const text = "a;b\n0,435;x\n0,9;y\n";
  g_autoptr (VitImportReport) automatic = import_text (fixture, text);
  g_autoptr (VitImportReport) comma = NULL;
  g_autoptr (VitImportReport) point = NULL;
  g_autoptr (VitImportReport) own = NULL;

  assert_rows (fixture, "0.435|x\n0.9|y\n");
  set_word (&fixture->source->decimal, ",");
  comma = import (fixture);
  assert_rows (fixture, "0.435|x\n0.9|y\n");
  set_word (&fixture->source->decimal, ".");
  point = import (fixture);
  assert_types (fixture, "a:text b:text");
  assert_rows (fixture, "0,435|x\n0,9|y\n");
  g_hash_table_insert (fixture->source->decimals, g_strdup ("a"), g_strdup (","));
  own = import (fixture);
  assert_rows (fixture, "0.435|x\n0.9|y\n");
}

static void
test_thousands (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *thousands, *text, *rows;
  } cases[] = {
    { "auto", "a\n1'234.50\n2\n", "1234.5\n2.0\n" },
    { "auto", "a\n1’234’567\n2\n", "1234567\n2\n" },
    { "'", "a\n1'234\n2\n", "1234\n2\n" },
    { "", "a\n1 234\n2\n", "1 234\n2\n" },
    { ",", "a\n1,234\n5,678\n", "1234\n5678\n" },
    { ".", "a\n1.234\n5.678\n", "1234\n5678\n" },
    { " ", "a\n1\u00A0234,5\n5\u202F678\n", "1234.5\n5678.0\n" },
  };

  set_word (&fixture->source->delimiter, "|");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitImportReport) report = NULL;

      set_word (&fixture->source->thousands, cases[i].thousands);
      report = import_text (fixture, cases[i].text);
      assert_rows (fixture, cases[i].rows);
    }
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  static const char *const truths[] = { "tak", "+", NULL };
  static const char *const falsities[] = { "nie", "-", NULL };
  static const char *const missing[] = { "brak danych", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (VitImportReport) report = NULL;

  fixture->source->true_words = g_strdupv ((GStrv) truths);
  fixture->source->false_words = g_strdupv ((GStrv) falsities);
  fixture->source->missing_words = g_strdupv ((GStrv) missing);
  report = import_text (fixture, "b,n,t\nTAK,1,brak danych\nnie, Brak danych ,NA\n+,3,x\n-,,y\n");
  assert_types (fixture, "b:boolean n:integer t:text");
  assert_rows (fixture, "true|1|NULL\nfalse|NULL|NA\ntrue|3|x\nfalse|NULL|y\n");
  g_assert_cmpint (report->bad_cells, ==, 0);

  /* No words at all: what is usual is a text like any other. */
  reset (fixture);
  fixture->source->missing_words = g_strdupv ((GStrv) none);
  g_clear_pointer (&report, vit_import_report_free);
  report = import_text (fixture, "n,t\n1,NA\nNA,x\n");
  assert_rows (fixture, "1|NA\nNA|x\n");
}

static void
test_ignore (Fixture *fixture, gconstpointer data)
{
  static const char *const ignored[] = { "secret", "b", NULL };
  static const char *const wrong[] = { "secre", NULL };
  static const char *const all[] = { "a", "secret", "b", "c", NULL };
  g_autoptr (VitSniff) sniffed = NULL;
  g_autoptr (VitImportReport) report = NULL;

  fixture->source->ignore = g_strdupv ((GStrv) ignored);
  report = import_text (fixture, "a,secret,b,c\n1,x,2,2020-01-01\n2,y,z,2020-01-02\n");
  assert_types (fixture, "a:integer c:date");
  assert_rows (fixture, "1|2020-01-01\n2|2020-01-02\n");
  g_assert_cmpuint (report->columns->len, ==, 2);

  sniffed = sniff (fixture);
  g_assert_true (((VitSniffedColumn *) g_ptr_array_index (sniffed->columns, 1))->is_ignored);
  g_assert_cmpuint (vit_frame_get_n_columns (sniffed->preview), ==, 4);
  g_assert_true (vit_column_is_day (vit_frame_find_column (sniffed->preview, "c")));

  g_strfreev (fixture->source->ignore);
  fixture->source->ignore = g_strdupv ((GStrv) wrong);
  g_clear_pointer (&fixture->project, g_object_unref);
  fixture->project = vit_project_new_in_memory (NULL);
  assert_refused (fixture, VIT_DATA_ERROR_COLUMN, "did you mean “secret”?");
  g_strfreev (fixture->source->ignore);
  fixture->source->ignore = g_strdupv ((GStrv) all);
  assert_refused (fixture, VIT_DATA_ERROR_COLUMN, "leave one of them in");
}

static void
test_header_row (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitImportReport) report = NULL;

  fixture->source->header_row = 4;
  report = import_text (fixture, "\"a\nb\",x\n1,2\nc,d\n3,4\n");
  assert_types (fixture, "c:integer d:integer");
  assert_rows (fixture, "3|4\n");
  g_assert_cmpint (report->rejected, ==, 0);

  g_clear_pointer (&fixture->project, g_object_unref);
  fixture->project = vit_project_new_in_memory (NULL);
  fixture->source->header_row = 2;
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "line 2: there is no line with names");
  fixture->source->header_row = 9;
  assert_refused (fixture, VIT_DATA_ERROR_SOURCE, "line 9: there is no line with names");
}

static void
test_sample (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("Title\nn,t\n");
  g_autoptr (VitImportReport) report = NULL;
  g_autofree char *first = NULL;
  g_autofree char *random = NULL;
  g_autofree char *again = NULL;

  for (int i = 0; i < 20000; i++)
    g_string_append_printf (text, "%d,%s\n", i, i % 100 == 99 ? "\"two\nlines\",more" : "x");
  fixture->source->sample = 1000;
  fixture->source->sample_is_first = TRUE;
  report = import_text (fixture, text->str);
  first = query_text (fixture, "SELECT min(n), max(n), count(*) FROM orders");
  g_assert_cmpstr (first, ==, "0|998|990\n");
  g_assert_cmpint (report->sampled_from, ==, 20000);
  g_assert_cmpint (report->rejected, ==, 11);
  assert_reject (report, 1, 102, NULL, "3 fields", "99,\"two\nlines\",more");
  assert_reject (report, 2, 203, NULL, "3 fields", "199,\"two\nlines\",more");

  fixture->source->sample_is_first = FALSE;
  g_clear_pointer (&report, vit_import_report_free);
  report = import (fixture);
  random = query_text (fixture, "SELECT * FROM orders");
  g_assert_cmpint (report->rows + report->rejected, ==, 1001);
  g_clear_pointer (&report, vit_import_report_free);
  report = import (fixture);
  again = query_text (fixture, "SELECT * FROM orders");
  g_assert_cmpstr (again, ==, random);
  g_clear_pointer (&again, g_free);
  again = query_text (fixture,
                      "SELECT count(DISTINCT n) > 950, avg(n) BETWEEN 9000 AND 11000, "
                      "bool_and(n > p) FROM (SELECT n, lag(n, 1, -1) OVER () AS p FROM orders)");
  g_assert_cmpstr (again, ==, "true|true|true\n");

  /* A sample that is larger than the file is the file. */
  fixture->source->sample = 100000;
  g_clear_pointer (&report, vit_import_report_free);
  report = import (fixture);
  g_assert_cmpint (report->sampled_from, ==, -1);
}

static void
test_paste (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text, *rows;
  } cases[] = {
    { "name\tpaid\r\nTea, black\t1,5\r\n\"two\nlines\"\t2\r\n",
      "Tea, black|1.5\ntwo\nlines|2.0\n" },
    { "name;paid\na;1,5\nb;2\n", "a|1.5\nb|2.0\n" },
    { "<meta charset='utf-8'><table><tr><th>name</th><th>paid</th></tr>"
      "<tr><td>Łódź &amp; \"x\"</td><td>1.5</td></tr><tr><td> two\n  words "
      "</td><td>2</td></tr></table>",
      "Łódź & \"x\"|1.5\ntwo words|2.0\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VitSource) source =
          vit_source_new_for_text (cases[i].text, fixture->folder, &error);
      g_autoptr (VitImportReport) report = NULL;
      g_autofree char *rows = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (source->table, ==, "Pasted table");
      report = vit_import_run (fixture->project, source, NULL, &error);
      g_assert_no_error (error);
      rows = query_text (fixture, "SELECT * FROM \"Pasted table\"");
      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_cmpint (g_unlink (source->path), ==, 0);
    }

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (vit_source_new_for_text (i == 0 ? " \n" : "<p>x</p><table></table>",
                                              fixture->folder, &error));
      g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/core/data/import-options/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("ambiguities", test_ambiguities);
  ADD ("ids", test_ids);
  ADD ("settled", test_settled);
  ADD ("decimal-comma", test_decimal_comma);
  ADD ("thousands", test_thousands);
  ADD ("words", test_words);
  ADD ("ignore", test_ignore);
  ADD ("header-row", test_header_row);
  ADD ("sample", test_sample);
  ADD ("paste", test_paste);

  return g_test_run ();
}
