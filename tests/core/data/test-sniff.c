/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a look at a file says of the records that it begins with. */

#include "import-fixture.h"

static void
assert_record (const VitSniff *sniff, guint number, VitSniffKind kind, gint64 line, gint64 row)
{
  const VitSniffRecord *record = g_ptr_array_index (sniff->records, number);

  g_assert_cmpint (record->kind, ==, kind);
  g_assert_cmpint (record->line, ==, line);
  g_assert_cmpint (record->row, ==, row);
}

/* A title, an empty line, the names, rows, one of them of two lines. */
static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitSniff) found =
      sniff_text (fixture, "Orders of May\n\nproduct,price\ncup,1.5\n\"tea\npot\",2.5\nbowl,3\n");
  const VitSniffRecord *second = g_ptr_array_index (found->records, 4);

  g_assert_cmpuint (found->records->len, ==, 6);
  assert_record (found, 0, VIT_SNIFF_SKIPPED, 1, -1);
  assert_record (found, 1, VIT_SNIFF_SKIPPED, 2, -1);
  assert_record (found, 2, VIT_SNIFF_NAMES, 3, -1);
  assert_record (found, 3, VIT_SNIFF_ROW, 4, 0);
  assert_record (found, 4, VIT_SNIFF_ROW, 5, 1);
  assert_record (found, 5, VIT_SNIFF_ROW, 7, 2);
  g_assert_cmpstr (second->text, ==, "\"tea\npot\",2.5");
  g_assert_cmpstr (second->cells[0], ==, "tea\npot");
  g_assert_cmpstr (second->cells[1], ==, "2.5");
}

static void
assert_left_out (const VitSniff *sniff, guint number, gint64 line, int column, const char *reason)
{
  const VitSniffRecord *record = g_ptr_array_index (sniff->records, number);

  assert_record (sniff, number, VIT_SNIFF_LEFT_OUT, line, -1);
  g_assert_cmpint (record->column, ==, column);
  if (strstr (record->reason, reason) == NULL)
    g_error ("“%s” lacks “%s”", record->reason, reason);
}

/* Too few fields, and values that do not fit, found by the reader and after it. */
static void
check_left_out (Fixture *fixture, const char *text)
{
  g_autoptr (VitSniff) found = NULL;

  fixture->source->rejects_bad_cells = TRUE;
  force_type (fixture, "price", "number");
  force_type (fixture, "pieces", "integer");
  found = sniff_text (fixture, text);

  g_assert_cmpuint (found->records->len, ==, 7);
  g_assert_cmpuint (vit_frame_get_n_rows (found->preview), ==, 2);
  assert_record (found, 1, VIT_SNIFF_ROW, 2, 0);
  assert_left_out (found, 2, 3, -1, "2 fields");
  assert_left_out (found, 3, 4, 1, "“dear” is not a number");
  assert_left_out (found, 4, 5, 2, "“1.5” is not a whole number");
  assert_record (found, 5, VIT_SNIFF_ROW, 6, 1);
  assert_left_out (found, 6, 7, 1, "“free” is not a number");
}

static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  check_left_out (fixture, "product,price,pieces\ncup,1.5,2\ntea,2\npot,dear,1\nbowl,3,1.5\n"
                           "jug,4,4\nmug,free,1\n");
}

static void
test_left_out_crlf (Fixture *fixture, gconstpointer data)
{
  check_left_out (fixture, "product,price,pieces\r\ncup,1.5,2\r\ntea,2\r\npot,dear,1\r\n"
                           "bowl,3,1.5\r\njug,4,4\r\nmug,free,1");
}

static void
assert_missing (const VitSniff *sniff, guint number, gint64 row, int column, const char *reason)
{
  const VitSniffRecord *record = g_ptr_array_index (sniff->records, number);

  assert_record (sniff, number, VIT_SNIFF_ROW, number + 1, row);
  g_assert_cmpint (record->column, ==, column);
  if (strstr (record->reason, reason) == NULL)
    g_error ("“%s” lacks “%s”", record->reason, reason);
}

/* A cell that does not fit leaves its row, unless it is asked otherwise. */
static void
test_missing_cells (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitSniff) found = NULL;

  force_type (fixture, "price", "number");
  force_type (fixture, "pieces", "integer");
  found = sniff_text (fixture, "product,price,pieces\ncup,1.5,2\ntea,2\npot,dear,1\nbowl,3,1.5\n"
                               "jug,4,4\nmug,free,1\n");

  g_assert_cmpuint (vit_frame_get_n_rows (found->preview), ==, 5);
  g_assert_cmpuint (vit_frame_get_n_columns (found->preview), ==, 3);
  assert_left_out (found, 2, 3, -1, "2 fields");
  assert_missing (found, 3, 1, 1, "“dear” is not a number");
  assert_missing (found, 4, 2, 2, "“1.5” is not a whole number");
  assert_record (found, 5, VIT_SNIFF_ROW, 6, 3);
  assert_missing (found, 6, 4, 1, "“free” is not a number");
  g_assert_false (vit_column_is_valid (vit_frame_find_column (found->preview, "price"), 1));
}

/* Lines count as in the file, whatever is passed over. */
static void
test_skip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitSniff) found = NULL;

  fixture->source->skip = 2;
  fixture->source->header = 1;
  found = sniff_text (fixture, "a,b\n1,2\nc,d\n3,4\n");

  assert_record (found, 1, VIT_SNIFF_SKIPPED, 2, -1);
  assert_record (found, 2, VIT_SNIFF_NAMES, 3, -1);
  assert_record (found, 3, VIT_SNIFF_ROW, 4, 0);
}

static void
add_test (const char *path, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/core/data/sniff/kinds", test_kinds);
  add_test ("/core/data/sniff/left-out", test_left_out);
  add_test ("/core/data/sniff/left-out-crlf", test_left_out_crlf);
  add_test ("/core/data/sniff/missing-cells", test_missing_cells);
  add_test ("/core/data/sniff/skip", test_skip);

  return g_test_run ();
}
