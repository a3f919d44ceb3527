/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of cleaning steps, and all that can be done to it. */

#include "keys.h"
#include "shop.h"
#include "steps.h"
#include "support.h"

#include "vit-recipe-panel.h"
#include "vit-sql-window.h"
#include "vit-step-preview.h"
#include "vit-step-row.h"

#define TRIM "{\"do\":\"trim\",\"columns\":[\"product\"]}"
#define DOUBLES "{\"do\":\"drop_duplicates\"}"
#define FILTER "{\"do\":\"filter\",\"where\":\"quantity < 3\"}"

static VitWindow *
open_shop (const char *recipe)
{
  VitWindow *window = vit_test_window_new (1180, 780);
  VitWorkspace *workspace = vit_window_get_workspace (window);

  shop_import (workspace, "orders.csv");
  if (recipe != NULL)
    shop_set_recipe (workspace, recipe, NULL);
  steps_show (window, "orders");

  return window;
}

static void
assert_recipe (VitWindow *window, const char *expected)
{
  g_autofree char *recipe = NULL;

  vit_test_wait (vit_test_is_idle, window, "the recipe");
  vit_test_settle ();
  recipe = steps_dup_recipe (vit_window_get_workspace (window), "orders");
  g_assert_cmpstr (recipe, ==, expected);
}

static const char *
get_text (VitWindow *window, guint index, const char *name)
{
  return gtk_label_get_label (GTK_LABEL (
      gtk_widget_get_template_child (steps_find_row (window, index), VIT_TYPE_STEP_ROW, name)));
}

static void
activate (VitWindow *window, const char *action, guint index)
{
  gtk_widget_activate_action (steps_find_row (window, index), action, "u", index);
}

static gpointer
get_child (VitWindow *window, const char *name)
{
  return gtk_widget_get_template_child (steps_show (window, "orders"), VIT_TYPE_RECIPE_PANEL, name);
}

static void
test_list (void)
{
  VitWindow *window = open_shop ("[" TRIM "," DOUBLES "]");

  g_assert_cmpstr (get_text (window, 0, "title"), ==, "Remove blanks around the text in product");
  g_assert_cmpstr (get_text (window, 0, "effect"), ==, "198 rows, as before");
  g_assert_cmpstr (get_text (window, 1, "effect"), ==, "198 → 180 rows");
  g_assert_null (steps_find_row (window, 2));

  vit_test_window_close (window);
}

/* A step is moved by the keys, and the focus goes with it. */
static void
test_move (void)
{
  VitWindow *window = open_shop ("[" TRIM "," DOUBLES "," FILTER "]");
  VitHistory *history = vit_workspace_get_history (vit_window_get_workspace (window));

  vit_test_focus (GTK_WINDOW (window));
  gtk_widget_grab_focus (steps_find_row (window, 0));
  vit_test_key ("<Alt>Down");
  assert_recipe (window, "[" DOUBLES "," TRIM "," FILTER "]");
  g_assert_true (gtk_widget_is_focus (steps_find_row (window, 1)));
  vit_test_key ("<Alt>Down");
  assert_recipe (window, "[" DOUBLES "," FILTER "," TRIM "]");
  g_assert_true (gtk_widget_is_focus (steps_find_row (window, 2)));
  vit_test_key ("<Alt>Down");
  assert_recipe (window, "[" DOUBLES "," FILTER "," TRIM "]");
  g_assert_cmpstr (vit_history_get_undo_label (history), ==, "Move Step");

  vit_history_undo (history);
  vit_history_undo (history);
  assert_recipe (window, "[" TRIM "," DOUBLES "," FILTER "]");
  vit_history_redo (history);
  assert_recipe (window, "[" DOUBLES "," TRIM "," FILTER "]");

  vit_test_window_close (window);
}

/* Two changes that follow each other at once are both done, and each can be undone. */
static void
test_quick (void)
{
  VitWindow *window = open_shop ("[" TRIM "," DOUBLES "," FILTER "]");
  VitHistory *history = vit_workspace_get_history (vit_window_get_workspace (window));

  activate (window, "recipe.remove", 0);
  activate (window, "recipe.remove", 0);
  g_assert_null (steps_find_row (window, 1));
  assert_recipe (window, "[" FILTER "]");
  vit_history_undo (history);
  assert_recipe (window, "[" DOUBLES "," FILTER "]");
  vit_history_undo (history);
  assert_recipe (window, "[" TRIM "," DOUBLES "," FILTER "]");

  vit_test_window_close (window);
}

/* A step that is switched off stays, and does nothing. */
static void
test_off (void)
{
  VitWindow *window = open_shop ("[" DOUBLES "]");
  VitWorkspace *workspace = vit_window_get_workspace (window);
  GtkSwitch *on = GTK_SWITCH (
      gtk_widget_get_template_child (steps_find_row (window, 0), VIT_TYPE_STEP_ROW, "on"));

  gtk_switch_set_active (on, FALSE);
  assert_recipe (window, "[{\"do\":\"drop_duplicates\",\"off\":true}]");
  g_assert_cmpint (shop_count_rows (workspace), ==, 198);
  g_assert_cmpstr (get_text (window, 0, "effect"), ==, "Switched off");

  gtk_switch_set_active (on, TRUE);
  assert_recipe (window, "[" DOUBLES "]");
  g_assert_cmpint (shop_count_rows (workspace), ==, 180);

  vit_test_window_close (window);
}

/* Two rows of the dialog: the name and the comment. */
static void
test_label (void)
{
  VitWindow *window = open_shop ("[" DOUBLES "]");
  GtkWindow *dialog;

  activate (window, "recipe.label", 0);
  vit_test_settle ();
  dialog = steps_find_window (window, ADW_TYPE_MESSAGE_DIALOG);
  gtk_editable_set_text (GTK_EDITABLE (steps_nth (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0)),
                         "Doubles");
  gtk_editable_set_text (GTK_EDITABLE (steps_nth (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 1)),
                         "the export repeats lines");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "save");
  gtk_window_close (dialog);

  assert_recipe (window, "[{\"do\":\"drop_duplicates\",\"name\":\"Doubles\",\"note\":\"the export "
                         "repeats lines\"}]");
  g_assert_cmpstr (get_text (window, 0, "title"), ==, "Doubles");
  g_assert_cmpstr (get_text (window, 0, "effect"), ==,
                   "Keep the first of lines that are all the same\n198 → 180 rows");
  g_assert_cmpstr (get_text (window, 0, "note"), ==, "the export repeats lines");

  vit_test_window_close (window);
}

/* What does not go through is told at its step, and the table stays as it was. */
static void
test_failure (void)
{
  VitWindow *window = open_shop ("[{\"do\":\"rename\",\"columns\":{\"price\":\"cost\"}},"
                                 "{\"do\":\"filter\",\"where\":\"cost > 1\"}]");
  GtkWidget *stuck = get_child (window, "stuck");
  GtkWidget *problem = GTK_WIDGET (
      gtk_widget_get_template_child (steps_find_row (window, 0), VIT_TYPE_STEP_ROW, "problem"));

  activate (window, "recipe.remove", 0);
  vit_test_wait (vit_test_is_idle, window, "the recipe");
  vit_test_settle ();
  g_assert_true (gtk_widget_get_visible (stuck));
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_nonnull (strstr (get_text (window, 0, "problem_text"), "there is no column “cost”"));
  g_assert_null (steps_find_row (window, 1));
  assert_recipe (window, "[{\"do\":\"rename\",\"columns\":{\"price\":\"cost\"}},"
                         "{\"do\":\"filter\",\"where\":\"cost > 1\"}]");

  vit_test_press (window, "_Discard the Change");
  g_assert_false (gtk_widget_get_visible (stuck));
  g_assert_false (gtk_widget_get_visible (problem));
  g_assert_nonnull (steps_find_row (window, 1));

  vit_test_window_close (window);
}

static gboolean
can_copy (gpointer sql)
{
  return gtk_widget_get_sensitive (
      GTK_WIDGET (gtk_widget_get_template_child (sql, VIT_TYPE_SQL_WINDOW, "copy")));
}

static void
test_sql (void)
{
  VitWindow *window = open_shop ("[" FILTER "]");
  g_autofree char *text = NULL;
  GtkTextBuffer *buffer;
  GtkWindow *sql;

  gtk_widget_activate_action (steps_show (window, "orders"), "recipe.sql", NULL);
  vit_test_settle ();
  sql = steps_find_window (window, VIT_TYPE_SQL_WINDOW);
  vit_test_wait (can_copy, sql, "the SQL");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (
      gtk_widget_get_template_child (GTK_WIDGET (sql), VIT_TYPE_SQL_WINDOW, "text")));
  g_object_get (buffer, "text", &text, NULL);
  g_assert_nonnull (strstr (text, "quantity < 3"));

  gtk_window_close (sql);
  vit_test_window_close (window);
}

static gboolean
shows_changes (gpointer preview)
{
  return gtk_widget_get_visible (
      GTK_WIDGET (gtk_widget_get_template_child (preview, VIT_TYPE_STEP_PREVIEW, "changes")));
}

/* Rows that a step takes, and cells that it changes, are shown as what they were and are. */
static void
test_preview (void)
{
  VitWindow *window =
      open_shop ("[{\"do\":\"case\",\"columns\":[\"product\"],\"to\":\"upper\"}," DOUBLES "]");
  GtkWindow *preview;

  activate (window, "recipe.preview", 0);
  vit_test_settle ();
  preview = steps_find_window (window, VIT_TYPE_STEP_PREVIEW);
  vit_test_wait (shows_changes, preview, "the changes");
  vit_test_settle ();
  g_assert_nonnull (vit_test_find_label (GTK_WIDGET (preview), "198 cells change"));
  g_assert_nonnull (vit_test_find_label (GTK_WIDGET (preview), "product 6 → PRODUCT 6"));
  gtk_window_close (preview);
  vit_test_settle ();

  activate (window, "recipe.preview", 1);
  vit_test_settle ();
  preview = steps_find_window (window, VIT_TYPE_STEP_PREVIEW);
  vit_test_wait (shows_changes, preview, "the changes");
  vit_test_settle ();
  g_assert_nonnull (vit_test_find_label (GTK_WIDGET (preview), "198 → 180 rows"));
  g_assert_nonnull (vit_test_find_label (GTK_WIDGET (preview), "goes"));
  gtk_window_close (preview);

  vit_test_window_close (window);
}

int
main (int argc, char *argv[])
{
  vit_test_init (&argc, &argv);

  g_test_add_func ("/app/recipe-panel/list", test_list);
  g_test_add_func ("/app/recipe-panel/move", test_move);
  g_test_add_func ("/app/recipe-panel/quick", test_quick);
  g_test_add_func ("/app/recipe-panel/off", test_off);
  g_test_add_func ("/app/recipe-panel/label", test_label);
  g_test_add_func ("/app/recipe-panel/failure", test_failure);
  g_test_add_func ("/app/recipe-panel/preview", test_preview);
  g_test_add_func ("/app/recipe-panel/sql", test_sql);

  return g_test_run ();
}
