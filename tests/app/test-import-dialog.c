/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The import dialog, by its controls: what is detected, what is chosen instead, and that the
 * preview and the table that is made of it follow. */

#include "import-fixture.h"

#include "vit-import-choice.h"
#include "vit-import-questions.h"
#include "vit-import-raw.h"

/* What is detected wrongly is put right by hand, and back. */
static void
test_delimiter (ImportFixture *fixture, gconstpointer data)
{
  import_open_text (fixture, "wrong.csv", "name;price\na,b;1,5\nc,d;2,5\ne,f;3,5\n");
  import_assert_columns (fixture, "name:text price:number");

  adw_combo_row_set_selected (import_get_option (fixture, "delimiter"), 1);
  import_wait_for_look (fixture);
  g_assert_cmpuint (vit_import_draft_get_look (import_get_draft (fixture))->sniff->columns->len, !=,
                    2);

  adw_combo_row_set_selected (import_get_option (fixture, "delimiter"), 2);
  import_wait_for_look (fixture);
  import_assert_columns (fixture, "name:text price:number");
  import_assert_cell (fixture, 0, 1, "1.5");
}

/* What can be read in two ways is asked, and the answer holds. */
static void
test_date_order (ImportFixture *fixture, gconstpointer data)
{
  VitImportQuestions *questions;

  import_open_text (fixture, "dates.csv", "day,n\n03/04/2020,1\n05/06/2020,2\n07/08/2020,3\n");
  import_assert_cell (fixture, 0, 0, "2020-04-03");
  questions = import_get_child (fixture->dialog, VIT_TYPE_IMPORT_DIALOG, "questions");
  g_assert_cmpuint (vit_import_questions_get_n (questions), ==, 1);
  vit_import_column_row_open (import_get_row (fixture, "day"), TRUE);
  import_shoot (fixture, "import-dates");

  vit_import_questions_answer (questions, 0, 1);
  import_wait_for_look (fixture);
  import_assert_cell (fixture, 0, 0, "2020-03-04");
  g_assert_cmpuint (vit_import_questions_get_n (questions), ==, 1);
  vit_import_questions_answer (questions, 0, 1);
  import_wait_for_look (fixture);
  import_assert_cell (fixture, 0, 0, "2020-04-03");
  vit_import_questions_answer (questions, 0, 1);
  import_wait_for_look (fixture);
  import_press (fixture);
  import_assert_table (fixture, "dates", 3, "day:date n:integer");
}

/* A pattern of one's own, with what it does not fit marked and counted. */
static void
test_pattern (ImportFixture *fixture, gconstpointer data)
{
  VitSource *source;

  import_open_text (fixture, "codes.csv", "code,n\n2020_31_12,1\n2021_01_01,2\nsoon,3\n");
  import_assert_columns (fixture, "code:text n:integer");

  source = vit_import_draft_edit (import_get_draft (fixture));
  vit_import_choose_date_format (source, "code", "%Y_%d_%m");
  import_wait_for_look (fixture);
  import_assert_columns (fixture, "code:date n:integer");
  import_assert_cell (fixture, 0, 0, "2020-12-31");
  import_assert_cell (fixture, 2, 0, "soon");
  g_assert_true (gtk_widget_get_visible (import_get_side (fixture, "status_icon")));
  vit_import_column_row_open (import_get_row (fixture, "code"), TRUE);
  import_shoot (fixture, "import-pattern");
}

/* A column that is not wanted stays in the list, to be wanted again. */
static void
test_ignore (ImportFixture *fixture, gconstpointer data)
{
  import_open_text (fixture, "shop.csv", "a,b,c\n1,x,3\n2,y,4\n");
  import_choose (fixture, "b", VIT_IMPORT_CHOICE_IGNORE);
  import_choose (fixture, "a", VIT_IMPORT_CHOICE_IGNORE);
  import_choose (fixture, "a", VIT_IMPORT_CHOICE_DETECT);
  import_press (fixture);
  import_assert_table (fixture, "shop", 2, "a:integer c:integer");
}

/* Several columns that are ticked get one type; a number that names a row is an identifier. */
static void
test_several (ImportFixture *fixture, gconstpointer data)
{
  VitImportColumns *columns;

  import_open_text (fixture, "shop.csv", "a,b,c\n1,5,3\n2,6,4\n");
  columns = import_get_child (fixture->dialog, VIT_TYPE_IMPORT_DIALOG, "columns");
  gtk_check_button_set_active (import_get_child (import_get_row (fixture, "a"),
                                                 VIT_TYPE_IMPORT_COLUMN_ROW, "tick"),
                               TRUE);
  gtk_check_button_set_active (import_get_child (import_get_row (fixture, "c"),
                                                 VIT_TYPE_IMPORT_COLUMN_ROW, "tick"),
                               TRUE);
  gtk_drop_down_set_selected (import_get_child (columns, VIT_TYPE_IMPORT_COLUMNS, "types"),
                              VIT_TYPE_OF_ID + 1);
  import_wait_for_look (fixture);
  import_assert_columns (fixture, "a:id b:integer c:id");
}

/* What has another name with another header is passed over, and comes back with it. */
static void
test_renamed (ImportFixture *fixture, gconstpointer data)
{
  import_open_text (fixture, "shop.csv", "a,b\n1,5\n2,6\n");
  import_choose (fixture, "a", VIT_TYPE_OF_TEXT);
  adw_combo_row_set_selected (import_get_option (fixture, "header"), 2);
  import_wait_for_look (fixture);
  g_assert_null (vit_import_draft_get_error (import_get_draft (fixture)));

  adw_combo_row_set_selected (import_get_option (fixture, "header"), 1);
  import_wait_for_look (fixture);
  import_assert_columns (fixture, "a:text b:integer");
}

static void
test_words (ImportFixture *fixture, gconstpointer data)
{
  import_open_text (fixture, "shop.csv", "paid,n\ntak,1\nnie,x\ntak,3\n");
  gtk_editable_set_text (import_get_option (fixture, "yes"), "tak");
  gtk_editable_set_text (import_get_option (fixture, "no"), "nie");
  gtk_editable_set_text (import_get_option (fixture, "missing"), "x, brak");
  import_wait_for_look (fixture);
  import_choose (fixture, "paid", VIT_TYPE_OF_BOOLEAN);
  import_assert_columns (fixture, "paid:boolean n:integer");
  import_assert_cell (fixture, 1, 0, "false");
  import_assert_cell (fixture, 1, 1, NULL);
}

/* Thousands of columns: a page of them, and the rest by search, without holding up the window. */
static void
test_many (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("c0");
  VitImportColumns *columns;

  for (guint i = 1; i < 3000; i++)
    g_string_append_printf (text, ",c%u", i);
  g_string_append (text, "\n1");
  for (guint i = 1; i < 3000; i++)
    g_string_append (text, ",2");
  g_string_append_c (text, '\n');
  import_open_text (fixture, "wide.csv", text->str);

  columns = import_get_child (fixture->dialog, VIT_TYPE_IMPORT_DIALOG, "columns");
  g_assert_null (vit_import_columns_get_row (columns, "c2987"));
  vit_import_columns_search (columns, "C298");
  g_assert_nonnull (vit_import_columns_get_row (columns, "c2987"));
  import_shoot (fixture, "import-many");
}

/* What cannot be read is said in place; the preview of before stays, and Import waits. */
static void
test_problem (ImportFixture *fixture, gconstpointer data)
{
  GtkWidget *problem;

  import_open_text (fixture, "shop.csv", "a,b\n1,5\n2,6\n");
  problem = import_get_child (fixture->dialog, VIT_TYPE_IMPORT_DIALOG, "problem");
  g_assert_false (gtk_widget_get_visible (problem));

  vit_import_choose_date_format (vit_import_draft_edit (import_get_draft (fixture)), "a", "%Q");
  import_wait_for_look (fixture);
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_false (gtk_widget_get_sensitive (
      import_get_child (fixture->dialog, VIT_TYPE_IMPORT_DIALOG, "import")));
  import_shoot (fixture, "import-problem");
}

/* A name line further down is pointed at. */
static void
test_names_line (ImportFixture *fixture, gconstpointer data)
{
  import_open_text (fixture, "title.csv", "a,b\n1,2\nday,pieces\n2020-01-01,3\n2020-01-02,4\n");
  vit_import_raw_choose (import_get_side (fixture, "raw"), 2);
  import_wait_for_look (fixture);
  import_assert_columns (fixture, "day:date pieces:integer");
  import_press (fixture);
  import_assert_table (fixture, "title", 2, "day:date pieces:integer");
}

/* Lines at the top are left out, and the names found below them. */
static void
test_skip (ImportFixture *fixture, gconstpointer data)
{
  import_open_text (fixture, "export.csv", "a,b\n1,2\nday,pieces\n2020-01-01,3\n2020-01-02,4\n");
  gtk_spin_button_set_value (import_get_option (fixture, "skip"), 2);
  import_wait_for_look (fixture);
  import_assert_columns (fixture, "day:date pieces:integer");
  g_assert_cmpfloat (gtk_spin_button_get_value (import_get_option (fixture, "names")), ==, 3);
  import_press (fixture);
  import_assert_table (fixture, "export", 2, "day:date pieces:integer");
}

static void
add_test (const char *path, void (*func) (ImportFixture *, gconstpointer))
{
  g_test_add (path, ImportFixture, NULL, import_set_up, func, import_tear_down);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  add_test ("/app/import-dialog/delimiter", test_delimiter);
  add_test ("/app/import-dialog/date-order", test_date_order);
  add_test ("/app/import-dialog/ignore", test_ignore);
  add_test ("/app/import-dialog/many", test_many);
  add_test ("/app/import-dialog/names-line", test_names_line);
  add_test ("/app/import-dialog/skip", test_skip);
  add_test ("/app/import-dialog/pattern", test_pattern);
  add_test ("/app/import-dialog/problem", test_problem);
  add_test ("/app/import-dialog/renamed", test_renamed);
  add_test ("/app/import-dialog/several", test_several);
  add_test ("/app/import-dialog/words", test_words);

  return g_test_run ();
}
