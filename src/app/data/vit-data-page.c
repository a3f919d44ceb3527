/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-data-page.h"

#include <glib/gi18n.h>

#include "vit-columns-popover.h"
#include "vit-doctor-view.h"
#include "vit-format.h"
#include "vit-grid-link.h"
#include "vit-locale.h"
#include "vit-recipe-panel.h"
#include "vit-refresh-bar.h"
#include "vit-refresh-view.h"
#include "vit-settings.h"
#include "vit-source-view.h"
#include "vit-table-pane.h"

struct _VitDataPage
{
  VitPage parent_instance;

  VitTableItem *table; /* owned (nullable): the one on screen */
  GSettings *settings; /* owned */

  GtkStack *stack;            /* template */
  GtkDropDown *tables;        /* template */
  GtkLabel *size;             /* template */
  VitColumnsPopover *columns; /* template */
  GtkWidget *rejects;         /* template */
  GtkLabel *rejects_text;     /* template */
  VitRefreshBar *refresh;     /* template */
  AdwViewStack *views;        /* template */
  VitTablePane *pane;         /* template */
  VitGridView *grid;          /* borrowed from the pane */
  VitRecipePanel *steps;      /* template */
  VitSourceView *source;      /* template */
  VitRefreshView *changes;    /* template */
  VitDoctorView *doctor;      /* template */
  GtkWidget *next;            /* template */
};

G_DEFINE_FINAL_TYPE (VitDataPage, vit_data_page, VIT_TYPE_PAGE)

static GListModel *
get_tables (VitDataPage *self)
{
  return vit_workspace_get_tables (vit_page_get_workspace (VIT_PAGE (self)));
}

static void
show_size (VitDataPage *self)
{
  guint n_columns = vit_table_item_get_info (self->table)->fields->len;
  g_autofree char *rows =
      vit_format_integer (vit_locale_get_language (), vit_table_item_get_n_rows (self->table));
  g_autofree char *text =
      g_strdup_printf (ngettext ("%1$s rows · %2$u column", "%1$s rows · %2$u columns", n_columns),
                       rows, n_columns);

  gtk_label_set_label (self->size, text);
}

static void
show_rejects (VitDataPage *self)
{
  const VitImportReport *import = vit_table_item_get_import (self->table);
  gint64 n_rejected = import ? import->rejected : 0;
  g_autofree char *number = vit_format_integer (vit_locale_get_language (), n_rejected);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%s line of the file could not be read and is not in the table.",
                                 "%s lines of the file could not be read and are not in the table.",
                                 (gulong) n_rejected),
                       number);

  gtk_label_set_label (self->rejects_text, text);
  gtk_widget_set_visible (self->rejects, n_rejected > 0);
}

/* What changed is shown at once after a refresh of the table on screen, and can be looked at
 * later. */
static void
show_changes (VitDataPage *self, VitTableItem *before)
{
  AdwViewStackPage *page = adw_view_stack_get_page (self->views, GTK_WIDGET (self->changes));
  const VitRefreshReport *report = vit_table_item_get_refresh (self->table);
  const VitRefreshReport *old = before ? vit_table_item_get_refresh (before) : NULL;
  gboolean is_same = before != NULL && g_str_equal (vit_table_item_get_name (before),
                                                    vit_table_item_get_name (self->table));
  const char *visible = adw_view_stack_get_visible_child_name (self->views);

  if (report != NULL)
    vit_refresh_view_show (self->changes, self->table);
  else if (g_strcmp0 (visible, "changes") == 0)
    adw_view_stack_set_visible_child_name (self->views, "rows");
  adw_view_stack_page_set_visible (page, report != NULL);
  if (is_same && report != NULL && (old == NULL || old->time < report->time))
    adw_view_stack_set_visible_child_name (self->views, "changes");
}

static void
show_table (VitDataPage *self, VitTableItem *table)
{
  VitWorkspace *workspace = vit_page_get_workspace (VIT_PAGE (self));
  g_autoptr (VitTableItem) before = self->table ? g_object_ref (self->table) : NULL;

  if (!g_set_object (&self->table, table) || table == NULL)
    return;

  vit_grid_link_show (self->grid, workspace, table);
  vit_table_pane_show (self->pane, workspace, table);
  vit_recipe_panel_show (self->steps, workspace, table);
  vit_source_view_show (self->source, table);
  vit_doctor_view_show (self->doctor, workspace, table);
  show_size (self);
  show_rejects (self);
  vit_refresh_bar_show (self->refresh, workspace, table);
  show_changes (self, before);
}

static void
on_table_selected (VitDataPage *self)
{
  VitTableItem *table = gtk_drop_down_get_selected_item (self->tables);

  if (table != NULL)
    {
      vit_workspace_show_table (vit_page_get_workspace (VIT_PAGE (self)),
                                vit_table_item_get_name (table), NULL);
      show_table (self, table);
    }
}

/* Brings the page to what the workspace says is shown, or to the first table. */
static void
select_table (VitDataPage *self)
{
  GListModel *tables = get_tables (self);
  const char *wanted = vit_workspace_get_shown_table (vit_page_get_workspace (VIT_PAGE (self)));
  guint n_tables = g_list_model_get_n_items (tables);
  guint position = 0;

  for (guint i = 0; i < n_tables && wanted != NULL; i++)
    {
      g_autoptr (VitTableItem) table = g_list_model_get_item (tables, i);

      if (g_str_equal (vit_table_item_get_name (table), wanted))
        position = i;
    }

  gtk_stack_set_visible_child_name (self->stack, n_tables > 0 ? "tables" : "empty");
  if (n_tables == 0)
    {
      vit_grid_link_show (self->grid, vit_page_get_workspace (VIT_PAGE (self)), NULL);
      vit_table_pane_show (self->pane, vit_page_get_workspace (VIT_PAGE (self)), NULL);
      g_clear_object (&self->table);
      return;
    }

  gtk_drop_down_set_selected (self->tables, position);
  on_table_selected (self);
}

static void
on_show_column (VitDataPage *self)
{
  const char *column = vit_workspace_get_shown_column (vit_page_get_workspace (VIT_PAGE (self)));

  select_table (self);
  if (column != NULL)
    {
      adw_view_stack_set_visible_child_name (self->views, "rows");
      vit_grid_view_scroll_to_column (self->grid, column);
    }
}

static void
on_show_rejects (VitDataPage *self)
{
  adw_view_stack_set_visible_child_name (self->views, "source");
}

/* What the doctor found is shown among the rows, by a condition that can be taken away again. */
static void
on_show_found (VitDataPage *self, VitRowQuery *query)
{
  vit_table_pane_set_query (self->pane, query);
  adw_view_stack_set_visible_child_name (self->views, "rows");
}

/* The doctor has a next step of its own. */
static void
on_view_changed (VitDataPage *self)
{
  const char *view = adw_view_stack_get_visible_child_name (self->views);

  gtk_widget_set_visible (self->next, g_strcmp0 (view, "doctor") != 0);
}

static void
on_remove_table (VitDataPage *self)
{
  if (self->table != NULL)
    vit_workspace_remove_table (vit_page_get_workspace (VIT_PAGE (self)),
                                vit_table_item_get_name (self->table));
}

static gboolean
vit_data_page_search (VitPage *page)
{
  VitDataPage *self = VIT_DATA_PAGE (page);

  if (self->table == NULL)
    return FALSE;

  adw_view_stack_set_visible_child_name (self->views, "rows");
  vit_table_pane_search (self->pane);

  return TRUE;
}

static gboolean
vit_data_page_back (VitPage *page)
{
  return vit_table_pane_back (VIT_DATA_PAGE (page)->pane);
}

static void
vit_data_page_constructed (GObject *object)
{
  VitDataPage *self = VIT_DATA_PAGE (object);
  VitWorkspace *workspace = vit_page_get_workspace (VIT_PAGE (self));

  G_OBJECT_CLASS (vit_data_page_parent_class)->constructed (object);

  vit_columns_popover_set_grid (self->columns, self->grid);
  self->settings = vit_settings_new ();
  g_settings_bind (self->settings, "show-summaries", self->grid, "show-summaries",
                   G_SETTINGS_BIND_DEFAULT);
  gtk_drop_down_set_model (self->tables, get_tables (self));
  g_signal_connect_object (get_tables (self), "items-changed", G_CALLBACK (select_table), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (workspace, "notify::shown-table", G_CALLBACK (select_table), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::shown-column", G_CALLBACK (on_show_column), self,
                           G_CONNECT_SWAPPED);
  select_table (self);
}

static void
vit_data_page_dispose (GObject *object)
{
  VitDataPage *self = VIT_DATA_PAGE (object);

  g_clear_object (&self->table);
  g_clear_object (&self->settings);
  adw_bin_set_child (ADW_BIN (object), NULL);
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
  VIT_PAGE_CLASS (klass)->search = vit_data_page_search;
  VIT_PAGE_CLASS (klass)->back = vit_data_page_back;

  g_type_ensure (VIT_TYPE_COLUMNS_POPOVER);
  g_type_ensure (VIT_TYPE_COLUMN_PLACE);
  g_type_ensure (VIT_TYPE_TABLE_PANE);
  g_type_ensure (VIT_TYPE_RECIPE_PANEL);
  g_type_ensure (VIT_TYPE_SOURCE_VIEW);
  g_type_ensure (VIT_TYPE_REFRESH_BAR);
  g_type_ensure (VIT_TYPE_REFRESH_VIEW);
  g_type_ensure (VIT_TYPE_DOCTOR_VIEW);
  g_type_ensure (VIT_TYPE_TABLE_ITEM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-data-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VitDataPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VitDataPage, tables);
  gtk_widget_class_bind_template_child (widget_class, VitDataPage, size);
  gtk_widget_class_bind_template_child (widget_class, VitDataPage, columns);
  gtk_widget_class_bind_template_child (widget_class, VitDataPage, rejects);
  gtk_widget_class_bind_template_child (widget_class, VitDataPage, rejects_text);
  gtk_widget_class_bind_template_child (widget_class, VitDataPage, refresh);
  gtk_widget_class_bind_template_child (widget_class, VitDataPage, changes);
  gtk_widget_class_bind_template_child (widget_class, VitDataPage, views);
  gtk_widget_class_bind_template_child (widget_class, VitDataPage, pane);
  gtk_widget_class_bind_template_child (widget_class, VitDataPage, steps);
  gtk_widget_class_bind_template_child (widget_class, VitDataPage, source);
  gtk_widget_class_bind_template_child (widget_class, VitDataPage, doctor);
  gtk_widget_class_bind_template_child (widget_class, VitDataPage, next);
  gtk_widget_class_bind_template_callback (widget_class, on_table_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_show_rejects);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_table);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_show_found);
}

static void
vit_data_page_init (VitDataPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->grid = vit_table_pane_get_grid (self->pane);
}
