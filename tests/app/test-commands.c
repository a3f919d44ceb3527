/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The command palette and the preferences. */

#include "pictures.h"
#include "shop.h"
#include "support.h"

#include "vit-command-palette.h"
#include "vit-fold.h"
#include "vit-language.h"
#include "vit-palette-item.h"
#include "vit-preferences-window.h"

static GtkWindow *
find_window (GType type)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

static GtkWidget *
find_in_palette (GType type)
{
  return vit_test_find (GTK_WIDGET (find_window (VIT_TYPE_COMMAND_PALETTE)), type);
}

/* Opens the palette and writes @words into it. */
static void
search (VitWindow *window, const char *words)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.palette", NULL);
  vit_test_settle ();
  gtk_editable_set_text (GTK_EDITABLE (find_in_palette (GTK_TYPE_SEARCH_ENTRY)), words);
  /* The entry waits for a pause in typing. */
  vit_test_settle ();
  vit_test_settle ();
}

static char *
dup_first (void)
{
  GtkListView *list = GTK_LIST_VIEW (find_in_palette (GTK_TYPE_LIST_VIEW));
  g_autoptr (VitPaletteItem) item =
      g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), 0);
  char *title = NULL;

  if (item != NULL)
    g_object_get (item, "title", &title, NULL);

  return title;
}

/* Enter, which does what is chosen and closes the palette. */
static void
enter (void)
{
  g_signal_emit_by_name (find_in_palette (GTK_TYPE_SEARCH_ENTRY), "activate");
  vit_test_settle ();
  g_assert_null (find_window (VIT_TYPE_COMMAND_PALETTE));
}

/* The Data page forgets the column once it shows it. */
static void
on_column (VitWorkspace *workspace, GParamSpec *pspec, gpointer data)
{
  const char *column = vit_workspace_get_shown_column (workspace);

  if (column != NULL)
    g_string_assign (data, column);
}

static void
test_palette (void)
{
  VitWindow *window = vit_test_window_new (1180, 780);
  VitWorkspace *workspace = vit_window_get_workspace (window);
  VitFold *fold = VIT_FOLD (vit_test_find (GTK_WIDGET (window), VIT_TYPE_FOLD));
  gboolean shown = vit_fold_get_show_sidebar (fold);
  g_autofree char *action = NULL;
  g_autofree char *page = NULL;
  g_autofree char *table = NULL;
  g_autofree char *column = NULL;
  g_autofree char *nothing = NULL;
  g_autoptr (GString) sought = g_string_new (NULL);

  shop_import (workspace, "orders.csv");
  g_signal_connect (workspace, "notify::shown-column", G_CALLBACK (on_column), sought);

  search (window, "sidebar");
  action = dup_first ();
  g_assert_cmpstr (action, ==, "Show or Hide the Sidebar");
  enter ();
  g_assert_cmpint (vit_fold_get_show_sidebar (fold), !=, shown);

  search (window, "repo");
  page = dup_first ();
  g_assert_cmpstr (page, ==, "Report");
  enter ();
  g_assert_cmpstr (vit_window_get_page (window), ==, "report");

  search (window, "ORDERS");
  table = dup_first ();
  g_assert_cmpstr (table, ==, "orders");
  enter ();
  g_assert_cmpstr (vit_window_get_page (window), ==, "data");
  g_assert_cmpstr (vit_workspace_get_shown_table (workspace), ==, "orders");
  g_assert_null (vit_workspace_get_shown_column (workspace));

  search (window, "quantity");
  column = dup_first ();
  g_assert_cmpstr (column, ==, "quantity");
  vit_test_shoot (find_window (VIT_TYPE_COMMAND_PALETTE), "palette");
  enter ();
  g_assert_cmpstr (sought->str, ==, "quantity");

  /* Nothing found: Enter does nothing, and says so. */
  search (window, "xyzzy");
  nothing = dup_first ();
  g_assert_null (nothing);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (find_in_palette (GTK_TYPE_STACK))),
                   ==, "none");
  g_signal_emit_by_name (find_in_palette (GTK_TYPE_SEARCH_ENTRY), "activate");
  g_assert_nonnull (find_window (VIT_TYPE_COMMAND_PALETTE));
  gtk_window_close (find_window (VIT_TYPE_COMMAND_PALETTE));
  vit_test_settle ();
  vit_test_window_close (window);
}

static AdwComboRow *
find_combo (GtkWidget *root, guint *n)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwComboRow *found;

      if (ADW_IS_COMBO_ROW (child) && (*n)-- == 0)
        return ADW_COMBO_ROW (child);
      found = find_combo (child, n);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
choose (guint row, guint choice)
{
  AdwComboRow *combo = find_combo (GTK_WIDGET (find_window (VIT_TYPE_PREFERENCES_WINDOW)), &row);

  g_assert_nonnull (combo);
  adw_combo_row_set_selected (combo, choice);
  vit_test_settle ();
}

/* Each choice changes what it says, at once, and is there when the preferences open again. */
static void
test_preferences (void)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  VitWindow *window = vit_test_window_new (1180, 780);
  AdwStyleManager *style = adw_style_manager_get_default ();
  const char *const *languages = vit_language_list ();
  guint row;

  vit_preferences_window_present (GTK_WINDOW (window));
  vit_test_settle ();
  for (guint i = G_N_ELEMENTS (schemes); i-- > 0;)
    {
      choose (0, i);
      g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, schemes[i]);
    }

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (VitWorkspace) workspace = NULL;

      choose (1, i + 1);
      workspace = vit_workspace_new ();
      g_assert_cmpstr (vit_workspace_get_guide (workspace)->language, ==, languages[i]);
    }
  gtk_window_close (find_window (VIT_TYPE_PREFERENCES_WINDOW));
  vit_test_settle ();

  vit_preferences_window_present (GTK_WINDOW (window));
  vit_test_settle ();
  row = 1;
  g_assert_cmpuint (adw_combo_row_get_selected (
                        find_combo (GTK_WIDGET (find_window (VIT_TYPE_PREFERENCES_WINDOW)), &row)),
                    ==, g_strv_length ((char **) languages));
  choose (1, 0);
  gtk_window_close (find_window (VIT_TYPE_PREFERENCES_WINDOW));
  vit_test_settle ();
  vit_test_window_close (window);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/commands/palette", test_palette);
  g_test_add_func ("/app/commands/preferences", test_preferences);

  return g_test_run ();
}
