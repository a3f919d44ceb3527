/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the columns of a grid are laid out: order, hidden, pinned, width. */

#include "pictures.h"
#include "sheet.h"
#include "support.h"

#include "vit-columns-popover.h"

static VitField fields[] = {
  { (char *) "a", VIT_TYPE_OF_TEXT },
  { (char *) "b", VIT_TYPE_OF_INTEGER },
  { (char *) "c", VIT_TYPE_OF_NUMBER },
  { (char *) "d", VIT_TYPE_OF_DATE },
};

static GPtrArray *
list_fields (guint n)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, &fields[i]);

  return list;
}

static VitColumnLayout *
make_layout (const char *saved)
{
  g_autoptr (GPtrArray) list = list_fields (G_N_ELEMENTS (fields));
  g_autoptr (JsonNode) node = saved != NULL ? json_from_string (saved, NULL) : NULL;

  return vit_column_layout_new (list, node);
}

/* The columns in their order: hidden ones in brackets, pinned ones in capital letters. */
static char *
spell (VitColumnLayout *layout)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < vit_column_layout_get_n_columns (layout); i++)
    {
      VitColumnPlace *place = vit_column_layout_get (layout, i);
      const char *name = vit_column_place_get_name (place);
      char letter = vit_column_place_get_pinned (place) ? g_ascii_toupper (*name) : *name;

      g_string_append_printf (text, vit_column_place_get_hidden (place) ? "(%c)" : "%c", letter);
    }

  return g_string_free (text, FALSE);
}

static void
assert_layout (VitColumnLayout *layout, const char *wanted)
{
  g_autofree char *text = spell (layout);

  g_assert_cmpstr (text, ==, wanted);
}

static void
count (gpointer object, guint *n)
{
  (*n)++;
}

static void
test_arrange (void)
{
  g_autoptr (VitColumnLayout) layout = make_layout (NULL);
  guint n_arranged = 0;
  guint n_changed = 0;

  g_signal_connect (layout, "arranged", G_CALLBACK (count), &n_arranged);
  g_signal_connect (layout, "changed", G_CALLBACK (count), &n_changed);

  assert_layout (layout, "abcd");
  vit_column_layout_set_pinned (layout, "c", TRUE);
  assert_layout (layout, "Cabd");
  vit_column_layout_set_pinned (layout, "b", TRUE);
  assert_layout (layout, "CBad");
  vit_column_layout_set_hidden (layout, "a", TRUE);
  assert_layout (layout, "CB(a)d");
  g_assert_cmpuint (vit_column_layout_get_n_shown (layout), ==, 3);
  vit_column_layout_step (layout, "b", -1);
  assert_layout (layout, "BC(a)d");
  g_assert_cmpuint (n_arranged, ==, 4);

  /* Pinned ones stay in front, whatever is asked. */
  vit_column_layout_move (layout, "b", 3);
  assert_layout (layout, "CB(a)d");
  vit_column_layout_move (layout, "d", 0);
  assert_layout (layout, "CBd(a)");
  vit_column_layout_set_pinned (layout, "c", FALSE);
  assert_layout (layout, "Bcd(a)");
  vit_column_layout_show_all (layout);
  assert_layout (layout, "Bcda");

  n_arranged = n_changed = 0;
  vit_column_layout_set_width (layout, "a", 90);
  vit_column_layout_set_width (layout, "a", 90);
  vit_column_layout_set_hidden (layout, "a", FALSE);
  vit_column_layout_set_pinned (layout, "nobody", TRUE);
  vit_column_layout_step (layout, "a", 1);
  g_assert_cmpuint (n_arranged, ==, 0);
  g_assert_cmpuint (n_changed, ==, 1);
}

/* Comes back as it was; columns that are gone are forgotten, new ones come after
 * their neighbour. */
static void
test_saved (void)
{
  g_autoptr (VitColumnLayout) layout = make_layout (NULL);
  g_autoptr (VitColumnLayout) again = NULL;
  g_autoptr (VitColumnLayout) other = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL;

  vit_column_layout_set_pinned (layout, "d", TRUE);
  vit_column_layout_set_hidden (layout, "b", TRUE);
  vit_column_layout_move (layout, "a", 3);
  vit_column_layout_set_width (layout, "c", 123);
  assert_layout (layout, "D(b)ca");

  node = vit_column_layout_to_json (layout);
  json = json_to_string (node, FALSE);
  again = make_layout (json);
  assert_layout (again, "D(b)ca");
  g_assert_cmpint (vit_column_place_get_width (vit_column_layout_find (again, "c", NULL)), ==, 123);

  other = make_layout ("{\"columns\": [{\"name\": \"gone\"}, {\"name\": \"c\"}, {\"name\": \"c\"},"
                       " 5, {\"name\": \"b\", \"pinned\": true}]}");
  assert_layout (other, "Bacd");
}

static void
test_not_a_layout (void)
{
  static const char *const texts[] = { "null", "[]", "{}", "{\"columns\": 1}",
                                       "{\"columns\": [[]]}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (VitColumnLayout) layout = make_layout (texts[i]);

      assert_layout (layout, "abcd");
    }
}

static void
test_many (void)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (VitColumnLayout) layout = NULL;

  for (guint i = 0; i < VIT_COLUMN_LAYOUT_MAX_SHOWN + 3; i++)
    g_ptr_array_add (list, &fields[i == VIT_COLUMN_LAYOUT_MAX_SHOWN + 2 ? 1 : 0]);
  layout = vit_column_layout_new (list, NULL);

  g_assert_cmpuint (vit_column_layout_get_n_shown (layout), ==, VIT_COLUMN_LAYOUT_MAX_SHOWN);
  g_assert_false (vit_column_layout_set_hidden (layout, "b", FALSE));
  vit_column_layout_set_hidden (layout, "a", TRUE);
  g_assert_true (vit_column_layout_set_hidden (layout, "b", FALSE));
}

static void
test_same_columns (void)
{
  g_autoptr (GPtrArray) all = list_fields (4);
  g_autoptr (GPtrArray) fewer = list_fields (3);
  g_autoptr (VitColumnLayout) layout = make_layout (NULL);

  vit_column_layout_move (layout, "d", 0);
  g_assert_true (vit_column_layout_is_of (layout, all));
  g_assert_false (vit_column_layout_is_of (layout, fewer));
  all->pdata[0] = &fields[1];
  g_assert_false (vit_column_layout_is_of (layout, all));
}

static VitStep *wanted;

static void
on_step_wanted (VitGridView *grid, VitStep *step, const char *label, gpointer data)
{
  wanted = vit_step_ref (step);
}

/* The list finds columns, moves and retypes those that are selected, and shows and hides. */
static void
test_popover (void)
{
  g_auto (Sheet) sheet = { NULL };
  VitColumnsPopover *popover;
  GtkSelectionModel *columns;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GtkBitset) selected = NULL;
  guint position;

  sheet_init (&sheet);
  popover = g_object_ref_sink (g_object_new (VIT_TYPE_COLUMNS_POPOVER, NULL));
  columns = vit_columns_popover_get_selection (popover);
  g_signal_connect (sheet.grid, "step-wanted", G_CALLBACK (on_step_wanted), NULL);
  vit_columns_popover_set_grid (popover, sheet.grid);
  gtk_widget_set_parent (GTK_WIDGET (popover), GTK_WIDGET (sheet.grid));
  gtk_popover_popup (GTK_POPOVER (popover));
  vit_test_settle ();
  g_assert_nonnull (vit_test_find_label (GTK_WIDGET (popover), "10 of 10 columns are shown"));

  vit_column_layout_set_hidden (vit_grid_view_get_layout (sheet.grid), "nothing", TRUE);
  vit_column_layout_set_pinned (vit_grid_view_get_layout (sheet.grid), "customer", TRUE);
  g_assert_nonnull (vit_test_find_label (GTK_WIDGET (popover), "9 of 10 columns are shown"));
  gtk_selection_model_select_range (columns, 1, 2, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (popover), "columns.down", NULL);
  vit_column_layout_find (vit_grid_view_get_layout (sheet.grid), "line", &position);
  g_assert_cmpuint (position, ==, 2);
  vit_column_layout_find (vit_grid_view_get_layout (sheet.grid), "price", &position);
  g_assert_cmpuint (position, ==, 3);
  selected = gtk_selection_model_get_selection (columns);
  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, 2);
  vit_test_settle ();
  vit_test_shoot_popover (GTK_WIDGET (popover), "grid-columns");

  gtk_widget_activate_action (GTK_WIDGET (popover), "columns.retype", "s", "text");
  node = vit_step_to_json (wanted);
  json = json_to_string (node, FALSE);
  g_assert_cmpstr (json, ==,
                   "{\"do\":\"retype\",\"columns\":{\"line\":\"text\",\"price\":\"text\"}}");
  g_clear_pointer (&wanted, vit_step_unref);

  gtk_widget_activate_action (GTK_WIDGET (popover), "columns.show-all", NULL);
  g_assert_cmpuint (vit_column_layout_get_n_shown (vit_grid_view_get_layout (sheet.grid)), ==, 10);
  gtk_editable_set_text (GTK_EDITABLE (vit_test_find (GTK_WIDGET (popover), GTK_TYPE_SEARCH_ENTRY)),
                         "PRI");
  g_signal_emit_by_name (vit_test_find (GTK_WIDGET (popover), GTK_TYPE_SEARCH_ENTRY),
                         "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (columns)), ==, 1);
  gtk_popover_popdown (GTK_POPOVER (popover));
  vit_test_settle ();
  gtk_widget_unparent (GTK_WIDGET (popover));
  g_object_unref (popover);
  vit_test_settle ();
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/columns/arrange", test_arrange);
  g_test_add_func ("/app/columns/saved", test_saved);
  g_test_add_func ("/app/columns/not-a-layout", test_not_a_layout);
  g_test_add_func ("/app/columns/many", test_many);
  g_test_add_func ("/app/columns/same-columns", test_same_columns);
  g_test_add_func ("/app/columns/popover", test_popover);

  return g_test_run ();
}
