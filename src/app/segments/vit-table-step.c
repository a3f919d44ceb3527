/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-table-step.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-locale.h"

struct _VitTableStep
{
  VitGuideStep parent_instance;

  GtkWidget *group;  /* owned: never shown; that the others join it makes them a choice */
  gboolean updating; /* while buttons are set to what the guide says */

  GtkWidget *empty;   /* template */
  GtkWidget *chosen;  /* template */
  GtkListBox *tables; /* template */
};

G_DEFINE_FINAL_TYPE (VitTableStep, vit_table_step, VIT_TYPE_GUIDE_STEP)

static void
choose_table (VitTableStep *self, const char *name, const char *label)
{
  VitWorkspace *workspace = vit_guide_step_get_workspace (VIT_GUIDE_STEP (self));
  g_autoptr (VitGuide) guide = vit_guide_copy (vit_workspace_get_guide (workspace));

  if (g_strcmp0 (guide->table, name) == 0)
    return;

  /* Another table has other columns and other faults. */
  g_free (guide->table);
  guide->table = g_strdup (name);
  vit_roles_free (guide->roles);
  guide->roles = vit_roles_new ();
  g_ptr_array_set_size (guide->declined, 0);
  vit_workspace_set_guide (workspace, guide, label);
}

static void
on_toggled (VitTableStep *self, GtkCheckButton *button)
{
  if (!self->updating && gtk_check_button_get_active (button))
    choose_table (self, g_object_get_data (G_OBJECT (button), "table"), _ ("Choose table"));
}

static char *
describe_table (VitTableItem *table)
{
  const VitLanguage *language = vit_locale_get_language ();
  const VitImportReport *import = vit_table_item_get_import (table);
  const char *path = import ? import->path : NULL;
  g_autofree char *file = path != NULL ? g_path_get_basename (path) : NULL;
  g_autofree char *rows = vit_format_integer (language, vit_table_item_get_n_rows (table));
  gint64 n_rejected = import ? import->rejected : 0;
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _ ("%1$s rows, %2$u columns"), rows,
                          vit_table_item_get_info (table)->fields->len);
  if (file != NULL)
    g_string_append_printf (text, _ (" · from %s"), file);
  if (n_rejected > 0)
    {
      g_autofree char *rejected = vit_format_integer (language, n_rejected);

      g_string_append_printf (text,
                              ngettext (" · %s line could not be read",
                                        " · %s lines could not be read", (gulong) n_rejected),
                              rejected);
    }

  return g_string_free (text, FALSE);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  VitTableStep *self = VIT_TABLE_STEP (data);
  VitTableItem *table = VIT_TABLE_ITEM (item);
  g_autofree char *text = describe_table (table);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (self->group));
  g_object_set_data_full (G_OBJECT (button), "table", g_strdup (vit_table_item_get_name (table)),
                          g_free);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), vit_table_item_get_name (table));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);

  return row;
}

static GtkCheckButton *
get_button (GtkListBoxRow *row)
{
  return GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
}

/* Shows what the guide says. */
static void
update (VitTableStep *self)
{
  VitWorkspace *workspace = vit_guide_step_get_workspace (VIT_GUIDE_STEP (self));
  GListModel *tables = vit_workspace_get_tables (workspace);
  const char *chosen = vit_workspace_get_guide (workspace)->table;
  GtkListBoxRow *row;

  self->updating = TRUE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->tables, i)) != NULL; i++)
    {
      GtkCheckButton *button = get_button (row);

      gtk_check_button_set_active (button, g_strcmp0 (chosen, g_object_get_data (G_OBJECT (button),
                                                                                 "table")) == 0);
    }
  self->updating = FALSE;

  gtk_widget_set_visible (self->empty, g_list_model_get_n_items (tables) == 0);
  gtk_widget_set_visible (self->chosen, g_list_model_get_n_items (tables) > 0);
  vit_guide_step_set_ready (VIT_GUIDE_STEP (self),
                            vit_workspace_find_table (workspace, chosen) != NULL);
}

/* The only table is the one that is meant. */
static void
on_tables_changed (VitTableStep *self)
{
  VitWorkspace *workspace = vit_guide_step_get_workspace (VIT_GUIDE_STEP (self));
  GListModel *tables = vit_workspace_get_tables (workspace);
  g_autoptr (VitTableItem) only = NULL;

  if (g_list_model_get_n_items (tables) == 1 && vit_workspace_get_guide (workspace)->table == NULL)
    {
      only = g_list_model_get_item (tables, 0);
      choose_table (self, vit_table_item_get_name (only), NULL);
    }
  update (self);
}

static void
vit_table_step_connected (VitGuideStep *step)
{
  VitTableStep *self = VIT_TABLE_STEP (step);
  VitWorkspace *workspace = vit_guide_step_get_workspace (step);
  GListModel *tables = vit_workspace_get_tables (workspace);

  gtk_list_box_bind_model (self->tables, tables, create_row, self, NULL);
  g_signal_connect_object (tables, "items-changed", G_CALLBACK (on_tables_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (workspace, "notify::guide", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  on_tables_changed (self);
}

static void
vit_table_step_dispose (GObject *object)
{
  VitTableStep *self = VIT_TABLE_STEP (object);

  g_clear_object (&self->group);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_TABLE_STEP);

  G_OBJECT_CLASS (vit_table_step_parent_class)->dispose (object);
}

static void
vit_table_step_class_init (VitTableStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_table_step_dispose;
  VIT_GUIDE_STEP_CLASS (klass)->connected = vit_table_step_connected;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-table-step.ui");
  gtk_widget_class_bind_template_child (widget_class, VitTableStep, empty);
  gtk_widget_class_bind_template_child (widget_class, VitTableStep, chosen);
  gtk_widget_class_bind_template_child (widget_class, VitTableStep, tables);
}

static void
vit_table_step_init (VitTableStep *self)
{
  self->group = g_object_ref_sink (gtk_check_button_new ());
  gtk_widget_init_template (GTK_WIDGET (self));
}
