/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Headings and cells of a grid, and what can be done with them. */

#include "pictures.h"
#include "sheet.h"
#include "support.h"

#include "keys.h"
#include "vit-ask-popover.h"
#include "vit-cell-inspector.h"
#include "vit-cell-letters.h"
#include "vit-grid-steps.h"

/* The last step that the grid asked for. */
static VitStep *wanted;
static char *message;

static void
on_step_wanted (VitGridView *grid, VitStep *step, const char *label, gpointer data)
{
  g_clear_pointer (&wanted, vit_step_unref);
  wanted = vit_step_ref (step);
  g_assert_cmpstr (label, !=, "");
}

static void
on_message (VitGridView *grid, const char *text, gpointer data)
{
  g_free (message);
  message = g_strdup (text);
}

static void
assert_wanted (const char *json)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  g_assert_nonnull (wanted);
  node = vit_step_to_json (wanted);
  text = json_to_string (node, FALSE);
  g_assert_cmpstr (text, ==, json);
  g_clear_pointer (&wanted, vit_step_unref);
}

static void
begin (Sheet *sheet)
{
  sheet_init (sheet);
  g_signal_connect (sheet->grid, "step-wanted", G_CALLBACK (on_step_wanted), NULL);
  g_signal_connect (sheet->grid, "message", G_CALLBACK (on_message), NULL);
}

static gboolean
row_is_loaded (gpointer row)
{
  return vit_grid_row_get_loaded (row);
}

/* Down to row @position and right to column @n, from the top left cell. */
static void
go_to_cell (Sheet *sheet, guint position, guint n)
{
  g_autoptr (VitGridRow) row =
      g_list_model_get_item (G_LIST_MODEL (vit_grid_view_get_model (sheet->grid)), position);

  vit_test_wait (row_is_loaded, row, "the row");
  vit_test_focus (GTK_WINDOW (sheet->window));
  gtk_widget_child_focus (gtk_widget_get_last_child (GTK_WIDGET (sheet_find_view (sheet))),
                          GTK_DIR_TAB_FORWARD);
  vit_test_key ("<Control>Home");
  vit_test_key ("Home");
  for (guint i = 0; i < position; i++)
    vit_test_key ("Down");
  for (guint i = 0; i < n; i++)
    vit_test_key ("Right");
}

static void
act (Sheet *sheet, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (sheet->grid), action, NULL));
  vit_test_settle ();
}

static void
act_on (Sheet *sheet, const char *action, const char *column)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (sheet->grid), action, "s", column));
  vit_test_settle ();
}

static GtkColumnViewColumn *
get_column (Sheet *sheet, guint number)
{
  return g_list_model_get_item (gtk_column_view_get_columns (sheet_find_view (sheet)), number);
}

static void
assert_sort (Sheet *sheet, const char *column, gboolean descending)
{
  VitRowQuery *query = vit_grid_view_get_query (sheet->grid);
  gboolean is_descending;

  if (column == NULL)
    {
      g_assert_cmpuint (query != NULL ? vit_row_query_get_n_sorts (query) : 0, ==, 0);
      return;
    }
  g_assert_cmpuint (vit_row_query_get_n_sorts (query), ==, 1);
  g_assert_cmpstr (vit_row_query_get_sort (query, 0, &is_descending), ==, column);
  g_assert_cmpint (is_descending, ==, descending);
}

static void
count (gpointer object, GParamSpec *pspec, guint *n)
{
  (*n)++;
}

static void
test_sort (void)
{
  g_auto (Sheet) sheet = { NULL };
  guint n_notified = 0;

  begin (&sheet);
  g_signal_connect (sheet.grid, "notify::query", G_CALLBACK (count), &n_notified);

  act_on (&sheet, "grid.sort-down", "price");
  assert_sort (&sheet, "price", TRUE);
  act_on (&sheet, "grid.sort-down", "price");
  g_assert_cmpuint (n_notified, ==, 1);
  act_on (&sheet, "grid.sort-up", "day");
  assert_sort (&sheet, "day", FALSE);
  act_on (&sheet, "grid.sort-none", "day");
  assert_sort (&sheet, NULL, FALSE);
  g_assert_cmpuint (n_notified, ==, 3);
}

/* What a click on a heading does to the arrow: upwards, downwards, as in the file again. */
static void
test_heading (void)
{
  g_auto (Sheet) sheet = { NULL };
  g_autoptr (GtkColumnViewColumn) price = NULL;

  begin (&sheet);
  price = get_column (&sheet, 1);
  gtk_column_view_sort_by_column (sheet_find_view (&sheet), price, GTK_SORT_ASCENDING);
  assert_sort (&sheet, "price", FALSE);
  gtk_column_view_sort_by_column (sheet_find_view (&sheet), price, GTK_SORT_DESCENDING);
  assert_sort (&sheet, "price", TRUE);
  gtk_column_view_sort_by_column (sheet_find_view (&sheet), price, GTK_SORT_ASCENDING);
  assert_sort (&sheet, NULL, FALSE);
}

static void
test_column_steps (void)
{
  g_auto (Sheet) sheet = { NULL };
  GtkWidget *popover;

  begin (&sheet);
  act_on (&sheet, "grid.treat-as-id", "line");
  assert_wanted ("{\"do\":\"retype\",\"columns\":{\"line\":\"id\"}}");
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (sheet.grid), "grid.retype", "(ss)", "price", "text"));
  assert_wanted ("{\"do\":\"retype\",\"columns\":{\"price\":\"text\"}}");
  act_on (&sheet, "grid.drop", "gift");
  assert_wanted ("{\"do\":\"select\",\"columns\":[\"line\",\"price\",\"customer\",\"payment\","
                 "\"day\",\"at\",\"nothing\",\"city\",\"pieces\"]}");

  act_on (&sheet, "grid.rename", "gift");
  popover = vit_test_find (GTK_WIDGET (sheet.grid), VIT_TYPE_ASK_POPOVER);
  vit_test_shoot_popover (popover, "grid-rename");
  vit_ask_popover_take (VIT_ASK_POPOVER (popover), "present");
  assert_wanted ("{\"do\":\"rename\",\"columns\":{\"gift\":\"present\"}}");
  vit_test_settle ();

  act_on (&sheet, "grid.rename", "gift");
  popover = vit_test_find (GTK_WIDGET (sheet.grid), VIT_TYPE_ASK_POPOVER);
  vit_ask_popover_take (VIT_ASK_POPOVER (popover), "price");
  g_assert_null (wanted);
  g_assert_cmpstr (message, ==, "There is a column “price” already");
  vit_test_settle ();
}

/* The marked cell is the one in row 5 (numbered 4), column payment. */
static void
test_cell_steps (void)
{
  g_auto (Sheet) sheet = { NULL };
  VitRowQuery *query;
  GtkWidget *popover;

  begin (&sheet);
  go_to_cell (&sheet, 5, 3);
  act (&sheet, "grid.keep-value");
  query = vit_grid_view_get_query (sheet.grid);
  g_assert_cmpuint (vit_row_query_get_n_conditions (query), ==, 1);
  g_assert_cmpstr (vit_row_condition_get_column (vit_row_query_get_condition (query, 0)), ==,
                   "payment");
  g_assert_cmpstr (vit_row_condition_get_values (vit_row_query_get_condition (query, 0))[0], ==,
                   "card");

  act (&sheet, "grid.replace-value");
  popover = vit_test_find (GTK_WIDGET (sheet.grid), VIT_TYPE_ASK_POPOVER);
  vit_ask_popover_take (VIT_ASK_POPOVER (popover), "credit card");
  vit_test_settle ();
  assert_wanted (
      "{\"do\":\"map_values\",\"column\":\"payment\",\"map\":{\"card\":\"credit card\"}}");

  act (&sheet, "grid.drop-rows");
  g_assert_nonnull (wanted);
  g_assert_cmpstr (vit_step_get_kind (wanted), ==, "filter");
  g_clear_pointer (&wanted, vit_step_unref);

  /* A cell that is missing. */
  go_to_cell (&sheet, 0, 1);
  act (&sheet, "grid.replace-value");
  popover = vit_test_find (GTK_WIDGET (sheet.grid), VIT_TYPE_ASK_POPOVER);
  vit_ask_popover_take (VIT_ASK_POPOVER (popover), "0");
  vit_test_settle ();
  assert_wanted ("{\"do\":\"fill\",\"columns\":[\"price\"],\"with\":\"value\",\"value\":\"0\"}");
}

typedef struct
{
  char *text;
  gboolean done;
} Pasted;

static void
on_read (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Pasted *pasted = data;

  pasted->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  pasted->done = TRUE;
}

static gboolean
is_pasted (gpointer data)
{
  return ((Pasted *) data)->done;
}

static char *
paste (Sheet *sheet)
{
  Pasted pasted = { NULL };

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (sheet->grid)), NULL, on_read,
                                 &pasted);
  vit_test_wait (is_pasted, &pasted, "the clipboard");

  return pasted.text;
}

static gboolean
is_copied (gpointer data)
{
  g_autofree char *text = paste (data);

  return text != NULL && *text != '\0';
}

static void
test_copy (void)
{
  g_auto (Sheet) sheet = { NULL };
  g_autofree char *cell = NULL;
  g_autofree char *rows = NULL;

  begin (&sheet);
  go_to_cell (&sheet, 5, 2);
  vit_test_key ("<Control>c");
  vit_test_wait (is_copied, &sheet, "a cell");
  cell = paste (&sheet);
  g_assert_cmpstr (cell, ==, "customer 5");

  for (guint i = 4; i < 10; i++)
    vit_column_layout_set_hidden (vit_grid_view_get_layout (sheet.grid),
                                  ((const VitField *) g_ptr_array_index (sheet.info->fields, i))
                                      ->name,
                                  TRUE);
  gtk_selection_model_select_range (gtk_column_view_get_model (sheet_find_view (&sheet)), 1998, 2,
                                    TRUE);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (sheet.grid)), "");
  act (&sheet, "grid.copy-with-names");
  vit_test_wait (is_copied, &sheet, "rows that are not on screen");
  rows = paste (&sheet);
  g_assert_cmpstr (rows, ==,
                   "line\tprice\tcustomer\tpayment\n"
                   "1998\t504.1\tcustomer 1998\tcard\n"
                   "1999\t504.61\tcustomer 1999\t\n");
}

static void
test_inspector (void)
{
  g_auto (Sheet) sheet = { NULL };
  GtkWidget *popover;

  begin (&sheet);
  go_to_cell (&sheet, 5, 2);
  vit_test_key ("Return");
  popover = vit_test_find (GTK_WIDGET (sheet.grid), VIT_TYPE_CELL_INSPECTOR);
  g_assert_nonnull (popover);
  g_assert_nonnull (vit_test_find_label (popover, "Row 6"));
  gtk_popover_popdown (GTK_POPOVER (popover));
  vit_test_settle ();

  popover = vit_cell_inspector_new ("product", VIT_TYPE_OF_TEXT, 41,
                                    "Tepмокружка  «Дорога»,\n500\u00a0мл, стaль\u200b");
  gtk_widget_set_parent (popover, GTK_WIDGET (sheet.grid));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (vit_test_find (popover, GTK_TYPE_CHECK_BUTTON)),
                               TRUE);
  gtk_popover_popup (GTK_POPOVER (popover));
  vit_test_settle ();
  vit_test_shoot_popover (popover, "grid-inspector");
  gtk_popover_popdown (GTK_POPOVER (popover));
  vit_test_settle ();
  gtk_widget_unparent (popover);
}

static void
assert_odd (GArray *found,
            guint i,
            gunichar letter,
            VitLetterOddity oddity,
            guint times,
            guint first)
{
  const VitOddLetter *odd = &g_array_index (found, VitOddLetter, i);

  g_assert_cmphex (odd->letter, ==, letter);
  g_assert_cmpint (odd->oddity, ==, oddity);
  g_assert_cmpuint (odd->times, ==, times);
  g_assert_cmpuint (odd->first, ==, first);
}

/* T, e and p of this word are Latin. */
static void
test_letters (void)
{
  g_autoptr (GArray) mixed = vit_cell_letters_find ("Tepмокружка и чай");
  g_autoptr (GArray) hidden = vit_cell_letters_find ("a\u00a0b\u00a0c\u200bd\ufffd");
  g_autoptr (GArray) none = vit_cell_letters_find ("iPhone 12, Łódź, чай-100 г\n");
  g_autofree char *shown = vit_cell_letters_show ("a b\tc\r\nd\u00a0e", 100);
  g_autofree char *cut = vit_cell_letters_show ("abcdef", 3);

  g_assert_cmpuint (mixed->len, ==, 3);
  assert_odd (mixed, 0, 'T', VIT_LETTER_MIXED, 1, 1);
  assert_odd (mixed, 2, 'p', VIT_LETTER_MIXED, 1, 3);
  g_assert_cmpuint (hidden->len, ==, 3);
  assert_odd (hidden, 0, 0xA0, VIT_LETTER_SPACE, 2, 2);
  assert_odd (hidden, 1, 0x200B, VIT_LETTER_INVISIBLE, 1, 6);
  assert_odd (hidden, 2, 0xFFFD, VIT_LETTER_BROKEN, 1, 8);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpstr (shown, ==, "a·b→\tc↵\nd⟨U+00A0⟩e");
  g_assert_cmpstr (cut, ==, "abc…");
}

static void
test_menus (void)
{
  g_auto (Sheet) sheet = { NULL };
  GtkWidget *menu;

  begin (&sheet);
  go_to_cell (&sheet, 2, 3);
  vit_test_key ("<Shift>F10");
  menu = vit_test_find (GTK_WIDGET (sheet.grid), GTK_TYPE_POPOVER_MENU);
  g_assert_nonnull (menu);
  vit_test_shoot_popover (menu, "grid-cell-menu");
  vit_test_shoot (GTK_WINDOW (sheet.window), "grid-cursor");
  vit_test_key ("Escape");
  vit_test_settle ();
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/cells/sort", test_sort);
  g_test_add_func ("/app/cells/heading", test_heading);
  g_test_add_func ("/app/cells/column-steps", test_column_steps);
  g_test_add_func ("/app/cells/cell-steps", test_cell_steps);
  g_test_add_func ("/app/cells/copy", test_copy);
  g_test_add_func ("/app/cells/inspector", test_inspector);
  g_test_add_func ("/app/cells/letters", test_letters);
  g_test_add_func ("/app/cells/menus", test_menus);

  return g_test_run ();
}
