/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-data-page.h"

#include <glib/gi18n.h>

#include "vit-format.h"

struct _VitDataPage
{
  VitPage parent_instance;

  GtkStack *stack;    /* template */
  GtkListBox *tables; /* template */
};

G_DEFINE_FINAL_TYPE (VitDataPage, vit_data_page, VIT_TYPE_PAGE)

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  VitTableItem *table = VIT_TABLE_ITEM (item);
  g_autofree char *rows =
      vit_format_integer (vit_language_default (), vit_table_item_get_n_rows (table));
  guint n_columns = vit_table_item_get_info (table)->fields->len;
  g_autofree char *text = g_strdup_printf (_ ("%1$s rows · %2$u columns"), rows, n_columns);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), vit_table_item_get_name (table));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);

  return row;
}

static void
on_tables_changed (VitDataPage *self)
{
  GListModel *tables = vit_workspace_get_tables (vit_page_get_workspace (VIT_PAGE (self)));

  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (tables) > 0 ? "tables" : "empty");
}

static void
vit_data_page_constructed (GObject *object)
{
  VitDataPage *self = VIT_DATA_PAGE (object);
  GListModel *tables = vit_workspace_get_tables (vit_page_get_workspace (VIT_PAGE (self)));

  G_OBJECT_CLASS (vit_data_page_parent_class)->constructed (object);

  gtk_list_box_bind_model (self->tables, tables, create_row, NULL, NULL);
  g_signal_connect_object (tables, "items-changed", G_CALLBACK (on_tables_changed), self,
                           G_CONNECT_SWAPPED);
  on_tables_changed (self);
}

static void
vit_data_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL); /* a bound child: see src/app/README.md */
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_DATA_PAGE);

  G_OBJECT_CLASS (vit_data_page_parent_class)->dispose (object);
}

static void
vit_data_page_class_init (VitDataPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = vit_data_page_constructed;
  object_class->dispose = vit_data_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-data-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VitDataPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VitDataPage, tables);
}

static void
vit_data_page_init (VitDataPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
