/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-value-list.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-grid-model.h"
#include "vit-locale.h"

struct _VitValueList
{
  AdwBin parent_instance;

  GtkWidget *list;  /* owned by the widget tree */
  GPtrArray *ticks; /* GtkCheckButton, borrowed from the list; their "value" is NULL for missing */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitValueList, vit_value_list, ADW_TYPE_BIN)

static void
on_ticked (VitValueList *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A click anywhere in a line ticks it. */
static void
on_activated (VitValueList *self, GtkListBoxRow *row)
{
  GtkWidget *tick = g_object_get_data (G_OBJECT (row), "tick");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick),
                               !gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)));
}

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

/* @value: %NULL for missing cells */
static void
add_line (VitValueList *self, const char *value, gint64 n_rows)
{
  g_autofree char *number = vit_format_integer (vit_locale_get_language (), n_rows);
  const char *text = value == NULL ? _ ("Missing") : value[0] == '\0' ? _ ("Empty text") : value;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *tick = gtk_check_button_new ();
  GtkWidget *label = create_label (text);
  GtkWidget *count = gtk_label_new (number);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, text);
  if (value == NULL || value[0] == '\0')
    gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_set_can_focus (tick, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (GTK_BOX (line), tick);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);

  g_object_set_data (G_OBJECT (row), "tick", tick);
  g_object_set_data_full (G_OBJECT (tick), "value", g_strdup (value), g_free);
  g_signal_connect_swapped (tick, "toggled", G_CALLBACK (on_ticked), self);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_ptr_array_add (self->ticks, tick);
}

static void
vit_value_list_finalize (GObject *object)
{
  g_ptr_array_unref (VIT_VALUE_LIST (object)->ticks);

  G_OBJECT_CLASS (vit_value_list_parent_class)->finalize (object);
}

static void
vit_value_list_class_init (VitValueListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vit_value_list_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
vit_value_list_init (VitValueList *self)
{
  self->ticks = g_ptr_array_new ();
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Values"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_activated), self);
  adw_bin_set_child (ADW_BIN (self), self->list);
}

/**
 * vit_value_list_show:
 * @values: (nullable): as vit_row_query_common_values() gives them; %NULL for none
 * @type: type of their column
 *
 * Shows these values, none of them ticked.
 */
void
vit_value_list_show (VitValueList *self, VitFrame *values, VitTypeOf type)
{
  g_autoptr (VitGridModel) model = values != NULL ? vit_grid_model_new_for_frame (values) : NULL;
  guint n = model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (model)) : 0;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  g_ptr_array_set_size (self->ticks, 0);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (VitGridRow) cells = g_list_model_get_item (G_LIST_MODEL (model), i);
      g_autofree char *value = vit_grid_row_dup_cell (cells, 0, type);

      add_line (self, value, vit_column_get_int64s (vit_frame_get_column (values, 1))[i]);
    }
}

/**
 * vit_value_list_dup_ticked:
 * @missing: (out): whether the line of missing cells is ticked
 *
 * Returns: (transfer full): the values that are ticked
 */
GStrv
vit_value_list_dup_ticked (VitValueList *self, gboolean *missing)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  *missing = FALSE;
  for (guint i = 0; i < self->ticks->len; i++)
    {
      GObject *tick = g_ptr_array_index (self->ticks, i);
      const char *value = g_object_get_data (tick, "value");

      if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)))
        continue;
      if (value != NULL)
        g_strv_builder_add (values, value);
      else
        *missing = TRUE;
    }

  return g_strv_builder_end (values);
}
