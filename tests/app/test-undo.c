/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and Redo of everything that can be changed. */

#include "shop.h"
#include "support.h"

#include "vit-json.h"
#include "vit-proposal-row.h"
#include "vit-segments-page.h"

#define STEP_TABLE 0
#define STEP_CLEAN 2

/* All that Undo is to bring back, as text: the tables with their recipes, and the guide. */
static char *
describe (VitWorkspace *workspace)
{
  GListModel *tables = vit_workspace_get_tables (workspace);
  g_autoptr (JsonNode) guide = vit_guide_to_json (vit_workspace_get_guide (workspace));
  g_autofree char *guide_text = vit_json_write (guide, TRUE);
  GString *text = g_string_new (guide_text);

  for (guint i = 0; i < g_list_model_get_n_items (tables); i++)
    {
      g_autoptr (VitTableItem) item = g_list_model_get_item (tables, i);
      VitRecipe *recipe = vit_table_item_get_recipe (item);
      g_autoptr (VitRecipe) none = vit_recipe_new (NULL, 0);
      g_autoptr (JsonNode) node = vit_recipe_to_json (recipe != NULL ? recipe : none);
      g_autofree char *steps = vit_json_write (node, FALSE);

      g_string_append_printf (text, "%s: %" G_GINT64_FORMAT " rows, %s\n",
                              vit_table_item_get_name (item), vit_table_item_get_n_rows (item),
                              steps);
    }

  return g_string_free (text, FALSE);
}

static void
change_guide (VitWorkspace *workspace, guint change)
{
  g_autoptr (VitGuide) guide = vit_guide_copy (vit_workspace_get_guide (workspace));
  g_autoptr (JsonNode) step = vit_json_parse ("{\"do\": \"drop_duplicates\"}", NULL);

  switch (change)
    {
    case 0:
      vit_roles_set (guide->roles, VIT_ROLE_CATEGORY, "product");
      break;
    case 1:
      guide->named = FALSE;
      break;
    case 2:
      guide->scores = 4;
      break;
    case 3:
      guide->n_clusters = 6;
      break;
    case 4:
      guide->as_of = g_strdup ("2024-02-01");
      break;
    case 5:
      guide->title = g_strdup ("Spring");
      break;
    case 6:
      g_free (guide->language);
      guide->language = g_strdup ("pl");
      break;
    case 7:
      g_ptr_array_add (guide->declined, vit_step_from_json (step, "step", NULL));
      break;
    default:
      g_assert_not_reached ();
    }
  vit_workspace_set_guide (workspace, guide, "Change");
}

static void
test_walk (void)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  VitHistory *history = vit_workspace_get_history (workspace);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);

  shop_import (workspace, "orders.csv");
  g_ptr_array_add (states, describe (workspace));
  shop_set_guide (workspace);
  g_ptr_array_add (states, describe (workspace));
  shop_set_recipe (workspace, "[{\"do\": \"drop_duplicates\"}]", "Clean");
  g_ptr_array_add (states, describe (workspace));
  shop_set_recipe (workspace,
                   "[{\"do\": \"drop_duplicates\"}, {\"do\": \"filter\", \"where\": "
                   "\"quantity < 3\"}]",
                   "Add a step");
  g_ptr_array_add (states, describe (workspace));
  shop_set_recipe (workspace, "[{\"do\": \"rename\", \"columns\": {\"price\": \"cost\"}}]",
                   "Rename");
  g_ptr_array_add (states, describe (workspace));
  for (guint i = 0; i < 8; i++)
    {
      change_guide (workspace, i);
      g_ptr_array_add (states, describe (workspace));
    }
  shop_import (workspace, "orders.csv");
  g_ptr_array_add (states, describe (workspace));
  vit_workspace_remove_table (workspace, "orders");
  g_ptr_array_add (states, describe (workspace));

  for (guint round = 0; round < 2; round++)
    {
      for (guint i = states->len - 1; i-- > 0;)
        {
          g_autofree char *state = NULL;

          g_assert_true (vit_history_undo (history));
          vit_test_wait (shop_is_idle, workspace, "Undo");
          state = describe (workspace);
          g_assert_cmpstr (state, ==, g_ptr_array_index (states, i));
        }
      for (guint i = 1; i < states->len; i++)
        {
          g_autofree char *state = NULL;

          g_assert_true (vit_history_redo (history));
          vit_test_wait (shop_is_idle, workspace, "Redo");
          state = describe (workspace);
          g_assert_cmpstr (state, ==, g_ptr_array_index (states, i));
        }
      g_assert_false (vit_history_get_can_redo (history));
    }
}

/* An import that was undone leaves no table, now or later. */
static void
test_import (void)
{
  g_autoptr (VitWorkspace) workspace = vit_workspace_new ();
  g_autoptr (VitWorkspace) again = vit_workspace_new ();
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  shop_import (workspace, "orders.csv");
  g_assert_cmpstr (vit_history_get_undo_label (vit_workspace_get_history (workspace)), ==,
                   "Import table");
  vit_history_undo (vit_workspace_get_history (workspace));
  g_assert_cmpint (shop_count_rows (workspace), ==, -1);
  vit_history_redo (vit_workspace_get_history (workspace));
  g_assert_cmpint (shop_count_rows (workspace), ==, 198);
  vit_history_undo (vit_workspace_get_history (workspace));

  path = g_strdup (vit_project_get_path (vit_workspace_get_project (workspace)));
  vit_workspace_close (workspace);
  g_assert_true (shop_open (again, path, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (vit_workspace_get_tables (again)), ==, 0);
}

static void
list_proposals (GtkWidget *root, GString *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (VIT_IS_PROPOSAL_ROW (child) && gtk_widget_get_mapped (child))
        g_string_append_printf (text, "%s: %s (%d)\n",
                                adw_preferences_row_get_title (ADW_PREFERENCES_ROW (child)),
                                gtk_label_get_label (GTK_LABEL (
                                    gtk_widget_get_template_child (child, VIT_TYPE_PROPOSAL_ROW,
                                                                   "effect"))),
                                vit_proposal_row_get_accepted (VIT_PROPOSAL_ROW (child)));
      else
        list_proposals (child, text);
    }
}

static char *
dup_proposals (VitWindow *window)
{
  GString *text = g_string_new (NULL);

  vit_test_wait (vit_test_is_idle, window, "the checkup");
  vit_test_settle ();
  vit_test_wait (vit_test_is_idle, window, "the count");
  vit_test_settle ();
  list_proposals (GTK_WIDGET (window), text);

  return g_string_free (text, FALSE);
}

/* The list of what can be cleaned follows Undo and Redo while it is looked at. */
static void
test_cleaning (void)
{
  VitWindow *window = vit_test_window_new (1280, 800);
  VitWorkspace *workspace = vit_window_get_workspace (window);
  g_autofree char *found = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  VitSegmentsPage *page;

  shop_import (workspace, "orders.csv");
  shop_set_guide (workspace);
  vit_window_show_page (window, "segments");
  page = VIT_SEGMENTS_PAGE (vit_window_get_page_widget (window));
  vit_test_settle ();
  vit_test_press (window, "_Continue");
  vit_test_wait (vit_test_is_idle, window, "the columns");
  vit_test_settle ();
  vit_test_press (window, "_Continue");
  found = dup_proposals (window);
  g_assert_cmpuint (vit_segments_page_get_step (page), ==, STEP_CLEAN);
  g_assert_cmpuint (strlen (found), >, 0);
  vit_test_press (window, "_Continue");
  vit_test_wait (vit_test_is_idle, window, "the recipe");
  g_assert_cmpint (shop_count_rows (workspace), ==, 180);

  vit_segments_page_go (page, STEP_CLEAN);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  undone = dup_proposals (window);
  g_assert_cmpint (shop_count_rows (workspace), ==, 198);
  g_assert_cmpstr (undone, ==, found);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  redone = dup_proposals (window);
  g_assert_cmpint (shop_count_rows (workspace), ==, 180);
  g_assert_cmpstr (redone, !=, found); /* "would" has become "does" */
  g_free (undone);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  undone = dup_proposals (window);
  g_assert_cmpstr (undone, ==, found);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  vit_test_wait (vit_test_is_idle, window, "Redo");
  vit_test_settle ();
  vit_test_wait (vit_test_is_idle, window, "the checkup");
  vit_test_settle ();

  /* What Redo has cleaned is what Continue would. */
  vit_test_press (window, "_Continue");
  vit_test_wait (vit_test_is_idle, window, "the recipe");
  g_assert_cmpint (shop_count_rows (workspace), ==, 180);

  /* Without its table, the flow begins anew. */
  vit_segments_page_go (page, STEP_CLEAN);
  vit_workspace_remove_table (workspace, "orders");
  vit_test_settle ();
  g_assert_cmpuint (vit_segments_page_get_step (page), ==, STEP_TABLE);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  vit_test_settle ();
  g_assert_cmpint (shop_count_rows (workspace), ==, 180);
  vit_test_window_close (window);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/undo/walk", test_walk);
  g_test_add_func ("/app/undo/import", test_import);
  g_test_add_func ("/app/undo/cleaning", test_cleaning);

  return g_test_run ();
}
