/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-name-drop.h"

#include "vit-project.h"

/* Beyond these, there is an entry to search in. */
#define MAX_UNSEARCHED 10

/**
 * vit_name_drop_new:
 * @label: what it is, for screen readers
 *
 * Returns: (transfer floating): a list without names
 */
GtkWidget *
vit_name_drop_new (const char *label)
{
  GtkWidget *drop =
      gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)),
                         gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));

  gtk_widget_set_valign (drop, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return drop;
}

/**
 * vit_name_drop_set_fields:
 * @fields: (element-type VitField): the columns to choose from
 *
 * The choice stays if there is a column of that name.
 */
void
vit_name_drop_set_fields (GtkDropDown *drop, GPtrArray *fields)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = g_strdup (vit_name_drop_get (drop));
  guint selected = 0;

  for (guint i = 0; i < fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (fields, i);

      if (chosen != NULL && g_ascii_strcasecmp (field->name, chosen) == 0)
        selected = i;
      gtk_string_list_append (names, field->name);
    }
  gtk_drop_down_set_model (drop, G_LIST_MODEL (names));
  gtk_drop_down_set_enable_search (drop, fields->len > MAX_UNSEARCHED);
  if (fields->len > 0)
    gtk_drop_down_set_selected (drop, selected);
}

/**
 * vit_name_drop_select:
 * @name: a column; one that is not there is added, so that nothing is changed unseen
 */
void
vit_name_drop_select (GtkDropDown *drop, const char *name)
{
  GListModel *names = gtk_drop_down_get_model (drop);
  guint n = g_list_model_get_n_items (names);
  guint i;

  for (i = 0; i < n; i++)
    {
      if (g_ascii_strcasecmp (gtk_string_list_get_string (GTK_STRING_LIST (names), i), name) == 0)
        break;
    }
  if (i == n)
    gtk_string_list_append (GTK_STRING_LIST (names), name);
  gtk_drop_down_set_selected (drop, i);
}

/**
 * vit_name_drop_get:
 *
 * Returns: (transfer none) (nullable): the name that is chosen
 */
const char *
vit_name_drop_get (GtkDropDown *drop)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (drop);

  return chosen != NULL ? gtk_string_object_get_string (chosen) : NULL;
}
