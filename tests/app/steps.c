/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "steps.h"

#include "support.h"

#include "vit-data-page.h"
#include "vit-json.h"
#include "vit-pair-row.h"
#include "vit-recipe-panel.h"

static gpointer
get_page_child (VitWindow *window, const char *name)
{
  return gtk_widget_get_template_child (vit_window_get_page_widget (window), VIT_TYPE_DATA_PAGE,
                                        name);
}

/* Shows the cleaning steps of a table. */
GtkWidget *
steps_show (VitWindow *window, const char *table)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "data");
  vit_test_settle ();
  vit_workspace_show_table (vit_window_get_workspace (window), table, NULL);
  adw_view_stack_set_visible_child_name (get_page_child (window, "views"), "steps");
  vit_test_settle ();

  return get_page_child (window, "steps");
}

/* The recipe that the table is made by, as JSON. */
char *
steps_dup_recipe (VitWorkspace *workspace, const char *table)
{
  VitRecipe *recipe = vit_table_item_get_recipe (vit_workspace_find_table (workspace, table));
  g_autoptr (JsonNode) node = recipe != NULL ? vit_recipe_to_json (recipe) : NULL;

  return node != NULL ? g_strchomp (vit_json_write (node, FALSE)) : g_strdup ("[]");
}

GtkWindow *
steps_find_window (VitWindow *window, GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (other, type) &&
          gtk_window_get_transient_for (other) == GTK_WINDOW (window))
        return other;
    }

  return NULL;
}

static gboolean
has_form (gpointer window)
{
  GtkWindow *editor = steps_find_window (window, VIT_TYPE_STEP_EDITOR);

  return editor != NULL && vit_step_editor_get_form (VIT_STEP_EDITOR (editor)) != NULL;
}

static VitStepEditor *
wait_for_editor (VitWindow *window)
{
  vit_test_wait (has_form, window, "the form of the step");
  vit_test_settle ();

  return VIT_STEP_EDITOR (steps_find_window (window, VIT_TYPE_STEP_EDITOR));
}

/* Picks a kind of step from the list of all. */
VitStepEditor *
steps_add (VitWindow *window, const char *kind)
{
  gtk_widget_activate_action (get_page_child (window, "steps"), "recipe.add", "s", kind);

  return wait_for_editor (window);
}

VitStepEditor *
steps_edit (VitWindow *window, guint index)
{
  g_signal_emit_by_name (gtk_widget_get_parent (steps_find_row (window, index)), "row-activated",
                         steps_find_row (window, index));

  return wait_for_editor (window);
}

GtkWidget *
steps_find_row (VitWindow *window, guint index)
{
  GObject *list = gtk_widget_get_template_child (get_page_child (window, "steps"),
                                                 VIT_TYPE_RECIPE_PANEL, "list");

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) index));
}

/* Presses Apply and waits until the table is as the recipe leaves it. */
void
steps_apply (VitWindow *window, VitStepEditor *editor)
{
  GtkWidget *apply = GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (editor), VIT_TYPE_STEP_EDITOR, "apply"));

  if (!gtk_widget_get_sensitive (apply))
    g_error ("The step cannot be applied: %s",
             gtk_label_get_label (
                 GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (editor),
                                                           VIT_TYPE_STEP_EDITOR, "sentence"))));
  g_signal_emit_by_name (apply, "clicked");
  vit_test_settle ();
  vit_test_wait (vit_test_is_idle, window, "the recipe");
}

static GtkWidget *
find_question (VitStepEditor *editor, const char *key)
{
  GtkWidget *widget = vit_step_form_find_widget (vit_step_editor_get_form (editor), key);

  if (widget == NULL)
    g_error ("Nothing asks for “%s”", key);

  return widget;
}

void
steps_type (VitStepEditor *editor, const char *key, const char *text)
{
  GtkWidget *widget = find_question (editor, key);
  GtkWidget *view = vit_test_find (widget, GTK_TYPE_TEXT_VIEW);

  if (GTK_IS_EDITABLE (widget))
    gtk_editable_set_text (GTK_EDITABLE (widget), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

void
steps_choose (VitStepEditor *editor, const char *key, const char *label)
{
  AdwComboRow *row = ADW_COMBO_ROW (find_question (editor, key));
  GListModel *labels = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (labels); i++)
    {
      if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (labels), i), label))
        {
          adw_combo_row_set_selected (row, i);
          return;
        }
    }
  g_error ("“%s” is no choice for “%s”", label, key);
}

static gboolean
tick (GtkWidget *root, const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_CHECK_BUTTON (child) &&
          g_strcmp0 (g_object_get_data (G_OBJECT (child), "name"), name) == 0)
        {
          gtk_check_button_set_active (GTK_CHECK_BUTTON (child), TRUE);
          return TRUE;
        }
      if (tick (child, name))
        return TRUE;
    }

  return FALSE;
}

void
steps_tick (VitStepEditor *editor, const char *key, const char *name)
{
  if (!tick (find_question (editor, key), name))
    g_error ("“%s” cannot be ticked for “%s”", name, key);
}

void
steps_switch (VitStepEditor *editor, const char *key)
{
  GtkSwitch *on = GTK_SWITCH (vit_test_find (find_question (editor, key), GTK_TYPE_SWITCH));

  gtk_switch_set_active (on, !gtk_switch_get_active (on));
}

void
steps_count (VitStepEditor *editor, const char *key, double number)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (
                                 vit_test_find (find_question (editor, key), GTK_TYPE_SPIN_BUTTON)),
                             number);
}

static GtkWidget *
find_nth (GtkWidget *root, GType type, guint *n)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (G_TYPE_CHECK_INSTANCE_TYPE (child, type))
        {
          if ((*n)-- == 0)
            return child;
          continue;
        }
      found = find_nth (child, type, n);
      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
steps_nth (GtkWidget *root, GType type, guint n)
{
  GtkWidget *found = find_nth (root, type, &n);

  if (found == NULL)
    g_error ("There is no such %s", g_type_name (type));

  return found;
}

/* A line of a list of pairs. */
GtkWidget *
steps_pair (VitStepEditor *editor, const char *key, guint line)
{
  return steps_nth (find_question (editor, key), VIT_TYPE_PAIR_ROW, line);
}

void
steps_add_pair (VitStepEditor *editor, const char *key)
{
  g_signal_emit_by_name (vit_test_find_button (find_question (editor, key), "Add a _Line"),
                         "clicked");
}

void
steps_drop (GtkWidget *drop, const char *label)
{
  GListModel *labels = gtk_drop_down_get_model (GTK_DROP_DOWN (drop));

  for (guint i = 0; i < g_list_model_get_n_items (labels); i++)
    {
      if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (labels), i), label))
        {
          gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), i);
          return;
        }
    }
  g_error ("“%s” is not in the list", label);
}
