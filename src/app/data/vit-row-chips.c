/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-row-chips.h"

#include <glib/gi18n.h>

#include "vit-flow-layout.h"
#include "vit-locale.h"

/* Letters of a condition, of which a tooltip tells the rest. */
#define MAX_CHARS 36

struct _VitRowChips
{
  GtkWidget parent_instance;

  VitRowQuery *query; /* owned */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitRowChips, vit_row_chips, GTK_TYPE_WIDGET)

static void
on_remove_condition (GtkWidget *button, VitRowChips *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));
  g_autoptr (VitRowQuery) query = vit_row_query_without_condition (self->query, index);

  g_signal_emit (self, signals[CHANGED], 0, query);
}

static const char *
get_sorted_column (GtkWidget *button, VitRowChips *self, gboolean *descending)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));

  return vit_row_query_get_sort (self->query, index, descending);
}

static void
on_remove_sort (GtkWidget *button, VitRowChips *self)
{
  g_autoptr (VitRowQuery) query =
      vit_row_query_without_sort (self->query, get_sorted_column (button, self, NULL));

  g_signal_emit (self, signals[CHANGED], 0, query);
}

static void
on_turn_sort (GtkWidget *button, VitRowChips *self)
{
  gboolean descending;
  const char *column = get_sorted_column (button, self, &descending);
  g_autoptr (VitRowQuery) query = vit_row_query_with_sort (self->query, column, !descending);

  g_signal_emit (self, signals[CHANGED], 0, query);
}

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_set_tooltip_text (label, text);

  return label;
}

static void
name_button (GtkWidget *button, const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
}

/* A button of the chip of number @index. */
static GtkWidget *
create_button (VitRowChips *self,
               guint index,
               const char *icon,
               const char *name,
               GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  name_button (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect (button, "clicked", clicked, self);

  return button;
}

static GtkWidget *
create_chip (VitRowChips *self)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_parent (chip, GTK_WIDGET (self));

  return chip;
}

static void
add_condition (VitRowChips *self, guint index)
{
  g_autofree char *text =
      vit_row_query_describe_condition (self->query, index, vit_locale_get_language ());
  g_autofree char *name = g_strdup_printf (_ ("Remove the condition: %s"), text);
  GtkWidget *chip = create_chip (self);

  gtk_box_append (GTK_BOX (chip), create_label (text));
  gtk_box_append (GTK_BOX (chip), create_button (self, index, "window-close-symbolic", name,
                                                 G_CALLBACK (on_remove_condition)));
}

static void
add_sort (VitRowChips *self, guint index)
{
  gboolean descending;
  const char *column = vit_row_query_get_sort (self->query, index, &descending);
  g_autofree char *text =
      g_strdup_printf (descending ? _ ("%s, falling") : _ ("%s, rising"), column);
  g_autofree char *turn = g_strdup_printf (_ ("Turn the order of %s"), column);
  g_autofree char *name = g_strdup_printf (_ ("Do not sort by %s"), column);
  GtkWidget *chip = create_chip (self);

  gtk_widget_add_css_class (chip, "sort");
  gtk_box_append (GTK_BOX (chip), create_button (self, index,
                                                 descending ? "view-sort-descending-symbolic"
                                                            : "view-sort-ascending-symbolic",
                                                 turn, G_CALLBACK (on_turn_sort)));
  gtk_box_append (GTK_BOX (chip), create_label (text));
  gtk_box_append (GTK_BOX (chip), create_button (self, index, "window-close-symbolic", name,
                                                 G_CALLBACK (on_remove_sort)));
}

static void
clear (VitRowChips *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (chip);
}

static void
vit_row_chips_dispose (GObject *object)
{
  VitRowChips *self = VIT_ROW_CHIPS (object);

  clear (self);
  g_clear_pointer (&self->query, vit_row_query_unref);

  G_OBJECT_CLASS (vit_row_chips_parent_class)->dispose (object);
}

static void
vit_row_chips_class_init (VitRowChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_row_chips_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, VIT_TYPE_ROW_QUERY);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vit_row_chips_init (VitRowChips *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), vit_flow_layout_new (6, 6));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Conditions and order"), -1);
}

/**
 * vit_row_chips_show:
 * @query: what is shown from now on
 */
void
vit_row_chips_show (VitRowChips *self, VitRowQuery *query)
{
  VitRowQuery *old = self->query;

  /* The button that was clicked is among what goes. */
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  self->query = vit_row_query_ref (query);
  g_clear_pointer (&old, vit_row_query_unref);
  clear (self);
  for (guint i = 0; i < vit_row_query_get_n_conditions (query); i++)
    add_condition (self, i);
  for (guint i = 0; i < vit_row_query_get_n_sorts (query); i++)
    add_sort (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
