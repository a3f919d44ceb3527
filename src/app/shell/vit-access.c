/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-access.h"

/* The most texts of a row that become its name: no row of a table is read out to its end. */
#define MAX_TEXTS 2

/* On widgets that have been mended, on rows that have all of their name, and on widgets that are
 * kept from screen readers. */
#define MENDED "vit-access-mended"
#define NAMED "vit-access-named"
#define HIDDEN "vit-access-hidden"

/* With a mnemonic, the label is the button's name by a relation. Its text with the underscore
 * is not part of it. */
static void
drop_mnemonic (GtkButton *button)
{
  if (gtk_button_get_use_underline (button) && gtk_button_get_label (button) != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static char *
describe_item (gpointer item, GtkExpression *expression)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (expression != NULL && gtk_expression_evaluate (expression, item, &value) &&
      G_VALUE_HOLDS_STRING (&value))
    return g_value_dup_string (&value);
  if (GTK_IS_STRING_OBJECT (item))
    return g_strdup (gtk_string_object_get_string (item));

  return NULL;
}

/* The button of a choice has the focus, so what is chosen and of what is told there. */
static void
tell_choice (GtkDropDown *choice)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (choice));
  gpointer item = gtk_drop_down_get_selected_item (choice);
  g_autofree char *text = describe_item (item, gtk_drop_down_get_expression (choice));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  choice, NULL, -1);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    text, -1);
}

static void
tell_row_choice (AdwComboRow *row)
{
  g_autofree char *text =
      describe_item (adw_combo_row_get_selected_item (row), adw_combo_row_get_expression (row));

  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                    -1);
}

static gboolean
is_text (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) || GTK_IS_INSCRIPTION (widget);
}

static void
find_texts (GtkWidget *root, GtkWidget **texts, guint *n_texts)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && *n_texts < MAX_TEXTS;
       child = gtk_widget_get_next_sibling (child))
    {
      if (is_text (child))
        texts[(*n_texts)++] = child;
      else
        find_texts (child, texts, n_texts);
    }
}

static gboolean
is_list_row (GtkWidget *widget)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget");
}

/* A row of a list view is called as the first texts in it, whatever they are at the moment, or as
 * what it consists of. */
static void
name_by_content (GtkWidget *row)
{
  GtkWidget *texts[MAX_TEXTS] = { gtk_widget_get_first_child (row) };
  guint n_texts = 0;

  if (texts[0] == NULL || g_object_get_data (G_OBJECT (row), NAMED) != NULL)
    return;

  find_texts (row, texts, &n_texts);
  if (n_texts < MAX_TEXTS)
    {
      gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                      texts[0], NULL, -1);
      return;
    }

  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  texts[0], texts[1], NULL, -1);
  g_object_set_data (G_OBJECT (row), NAMED, row);
}

/* Texts may come into a row after it. */
static void
name_row_of (GtkWidget *text)
{
  for (GtkWidget *row = gtk_widget_get_parent (text); row != NULL;
       row = gtk_widget_get_parent (row))
    {
      if (is_list_row (row))
        {
          name_by_content (row);
          return;
        }
    }
}

/* The focus stops at the row around the row that has the title. */
static void
name_by_title (AdwPreferencesRow *row)
{
  g_auto (GStrv) parts = g_strsplit (adw_preferences_row_get_title (row), "_", -1);
  g_autofree char *title = g_strjoinv ("", parts);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
mend (GtkWidget *widget)
{
  if (g_object_get_data (G_OBJECT (widget), MENDED) != NULL)
    return;

  g_object_set_data (G_OBJECT (widget), MENDED, widget);
  if (GTK_IS_BUTTON (widget))
    {
      g_signal_connect (widget, "notify::label", G_CALLBACK (drop_mnemonic), NULL);
      drop_mnemonic (GTK_BUTTON (widget));
    }
  else if (GTK_IS_DROP_DOWN (widget))
    {
      g_signal_connect (widget, "notify::selected-item", G_CALLBACK (tell_choice), NULL);
      tell_choice (GTK_DROP_DOWN (widget));
    }
  else if (ADW_IS_COMBO_ROW (widget))
    {
      g_signal_connect (widget, "notify::selected-item", G_CALLBACK (tell_row_choice), NULL);
      tell_row_choice (ADW_COMBO_ROW (widget));
    }
  else if (GTK_IS_IMAGE (widget) && gtk_widget_get_tooltip_text (widget) == NULL)
    {
      gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
    }
  else if (ADW_IS_EXPANDER_ROW (widget))
    {
      name_by_title (ADW_PREFERENCES_ROW (widget));
    }
  else if (is_list_row (widget))
    {
      name_by_content (widget);
    }
  else if (is_text (widget))
    {
      name_row_of (widget);
    }
}

/* Tells screen readers whether a widget is there, if that has changed. */
static void
set_hidden (GtkWidget *widget, gboolean hidden)
{
  gboolean was_hidden = g_object_get_data (G_OBJECT (widget), HIDDEN) != NULL;

  if (hidden == was_hidden)
    return;

  g_object_set_data (G_OBJECT (widget), HIDDEN, hidden ? widget : NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN, hidden, -1);
}

static gboolean
on_map (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  mend (widget);
  set_hidden (widget, FALSE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_child_visible (child))
        set_hidden (child, TRUE);
    }

  return TRUE;
}

static gboolean
on_unmap (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (!gtk_widget_get_child_visible (widget))
    set_hidden (widget, TRUE);

  return TRUE;
}

/**
 * vit_access_init:
 *
 * Makes every widget of the program, from when it is on screen, tell screen readers what GTK 4.8
 * does not tell them by itself, or tells wrongly:
 *
 * - a button with a mnemonic is named twice, once with the underscore;
 * - the button of a choice, which has the focus, has neither the name of the choice nor its value;
 * - rows of list views, and those around rows that expand, have no name;
 * - pictures that are decoration, which are those without a tooltip, are read out;
 * - what a stack, a revealer or the like does not show is there as if it were shown.
 */
void
vit_access_init (void)
{
  g_autoptr (GTypeClass) widget_class = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_map, NULL, NULL);
  g_signal_add_emission_hook (g_signal_lookup ("unmap", GTK_TYPE_WIDGET), 0, on_unmap, NULL, NULL);
}
