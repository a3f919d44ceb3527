/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-table-pane-private.h"

#include <glib/gi18n.h>

#include "vit-flow.h"
#include "vit-format.h"
#include "vit-locale.h"

/* A job that is done sooner shows no progress. */
#define SLOW_MS 300

enum
{
  PROP_QUERY = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (VitTablePane, vit_table_pane, ADW_TYPE_BIN)

static void
show_busy (VitTablePane *self, gboolean busy)
{
  g_clear_handle_id (&self->slow, g_source_remove);
  gtk_widget_set_visible (self->busy, busy);
}

static gboolean
on_slow (gpointer data)
{
  VitTablePane *self = data;

  self->slow = 0;
  show_busy (self, TRUE);

  return G_SOURCE_REMOVE;
}

static void
on_progress (VitTablePane *self)
{
  if (self->job != NULL)
    gtk_progress_bar_set_fraction (self->progress, vit_job_get_fraction (self->job));
}

static void
forget_job (VitTablePane *self)
{
  if (self->job != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->job, self);
      vit_job_cancel (self->job);
      g_clear_object (&self->job);
    }
  show_busy (self, FALSE);
}

/* "12 of 3,456 rows" */
static void
show_count (VitTablePane *self)
{
  const VitLanguage *language = vit_locale_get_language ();
  VitGridModel *model = vit_grid_view_get_model (self->grid);
  gint64 n_all = vit_table_item_get_n_rows (self->table);
  gint64 n = model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (model)) : 0;
  g_autofree char *all = vit_format_integer (language, n_all);
  g_autofree char *some = vit_format_integer (language, n);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%1$s of %2$s row", "%1$s of %2$s rows", (gulong) n_all), some,
                       all);

  gtk_label_set_label (self->count, text);
  gtk_stack_set_visible_child_name (self->stack, n == 0 && n_all > 0 ? "none" : "rows");
}

static void
set_problem (VitTablePane *self, const char *message)
{
  gtk_label_set_label (self->problem, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), message != NULL);
}

/* A table without any row is nothing to keep. */
static void
offer_keep (VitTablePane *self)
{
  VitGridModel *model = vit_grid_view_get_model (self->grid);
  gint64 n = g_list_model_get_n_items (G_LIST_MODEL (model));

  gtk_widget_set_sensitive (self->keep, n > 0 && n < vit_table_item_get_n_rows (self->table));
}

/* Puts rows on screen: those of @order, or all. */
static void
show_rows (VitTablePane *self, VitRowOrder *order)
{
  VitProject *project = vit_workspace_get_project (self->workspace);
  const VitTableInfo *info = vit_table_item_get_info (self->table);
  g_autoptr (VitGridModel) rows = order != NULL
                                      ? vit_grid_model_new_for_order (project, info, order)
                                      : vit_grid_model_new_for_table (project, info);

  self->stale = FALSE;
  g_clear_pointer (&self->shown, vit_row_query_unref);
  self->shown = order != NULL ? vit_row_query_ref (self->query) : vit_row_query_new ();
  vit_grid_view_set_model (self->grid, rows);
  show_count (self);
  offer_keep (self);
}

typedef struct
{
  VitTablePane *self;  /* owned */
  VitTableItem *table; /* owned */
  VitRowQuery *query;
} Arranging;

static void
arranging_free (Arranging *arranging)
{
  g_object_unref (arranging->self);
  g_object_unref (arranging->table);
  vit_row_query_unref (arranging->query);
  g_free (arranging);
}

/* A query that was stopped gives way to that of the rows on screen; one that fails stays, to be
 * mended, beside these rows, or all if those are of another table. */
static void
on_failed (VitTablePane *self, const GError *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autoptr (VitRowQuery) before =
          self->shown != NULL ? vit_row_query_ref (self->shown) : vit_row_query_new ();

      vit_table_pane_set_query (self, before);
      return;
    }

  text = g_strdup_printf (_ ("The rows cannot be arranged: %s"), error->message);
  set_problem (self, text);
  if (self->shown == NULL || self->stale)
    show_rows (self, NULL);
}

static void
on_arranged (GObject *source, GAsyncResult *result, gpointer data)
{
  Arranging *arranging = data;
  VitTablePane *self = arranging->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRowOrder) order =
      vit_workspace_arrange_finish (VIT_WORKSPACE (source), result, &error);

  /* Else the table or the query is another one by now. */
  if (self->job != NULL && self->table == arranging->table && self->query == arranging->query)
    {
      g_signal_handlers_disconnect_by_data (self->job, self);
      g_clear_object (&self->job);
      show_busy (self, FALSE);
      if (order != NULL)
        show_rows (self, order);
      else
        on_failed (self, error);
    }
  arranging_free (arranging);
}

static void
arrange (VitTablePane *self)
{
  Arranging *arranging;

  forget_job (self);
  set_problem (self, NULL);
  if (!self->stale && self->shown != NULL && vit_row_query_equal (self->query, self->shown))
    {
      offer_keep (self);
      return;
    }
  if (vit_row_query_is_empty (self->query))
    {
      show_rows (self, NULL);
      return;
    }

  arranging = g_new0 (Arranging, 1);
  arranging->self = g_object_ref (self);
  arranging->table = g_object_ref (self->table);
  arranging->query = vit_row_query_ref (self->query);
  gtk_widget_set_sensitive (self->keep, FALSE);
  gtk_progress_bar_set_fraction (self->progress, 0);
  self->slow = g_timeout_add (SLOW_MS, on_slow, self);
  self->job = vit_workspace_arrange_async (self->workspace, vit_table_item_get_name (self->table),
                                           self->query, on_arranged, arranging);
  g_signal_connect_swapped (self->job, "notify::fraction", G_CALLBACK (on_progress), self);
}

/* Shows in the bar what is asked for, in whatever way it came to be. */
static void
show_query (VitTablePane *self)
{
  const char *search = vit_row_query_get_search (self->query);

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->search)), search ? search : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->search), search ? search : "");
  vit_row_chips_show (self->chips, self->query);
  gtk_widget_set_visible (self->bar, !vit_row_query_is_empty (self->query));
  gtk_widget_set_visible (self->keep, !vit_row_query_keeps_all (self->query));
}

static void
on_searched (VitTablePane *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autoptr (VitRowQuery) query =
      self->query != NULL ? vit_row_query_with_search (self->query, text) : NULL;

  if (query != NULL)
    vit_table_pane_set_query (self, query);
}

static void
on_add (VitTablePane *self, VitRowCondition *condition)
{
  g_autoptr (VitRowQuery) query = vit_row_query_with_condition (self->query, condition);

  vit_table_pane_set_query (self, query);
}

static void
on_clear (VitTablePane *self)
{
  g_autoptr (VitRowQuery) query = vit_row_query_new ();

  vit_table_pane_set_query (self, query);
  gtk_widget_grab_focus (self->search);
}

static void
on_stop_search (VitTablePane *self)
{
  vit_table_pane_back (self);
}

static void
on_stop (VitTablePane *self)
{
  if (self->job != NULL)
    vit_job_cancel (self->job);
}

static void
on_go_opened (VitTablePane *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->go_problem), FALSE);
  gtk_editable_select_region (self->go_row, 0, -1);
}

/* Ctrl+G, wherever the focus is, while the rows are in view. */
static gboolean
on_go_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  VitTablePane *self = VIT_TABLE_PANE (widget);

  if (!gtk_widget_get_mapped (widget) || self->table == NULL)
    return FALSE;

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->go));
  gtk_widget_grab_focus (GTK_WIDGET (self->go_row));

  return TRUE;
}

static void
vit_table_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_QUERY:
      g_value_set_boxed (value, VIT_TABLE_PANE (object)->query);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vit_table_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_QUERY:
      vit_table_pane_set_query (VIT_TABLE_PANE (object), g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vit_table_pane_dispose (GObject *object)
{
  VitTablePane *self = VIT_TABLE_PANE (object);

  if (self->busy != NULL)
    forget_job (self);
  g_clear_object (&self->workspace);
  g_clear_object (&self->table);
  g_clear_pointer (&self->query, vit_row_query_unref);
  g_clear_pointer (&self->shown, vit_row_query_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_TABLE_PANE);

  G_OBJECT_CLASS (vit_table_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-table-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, VitTablePane, search);
  gtk_widget_class_bind_template_child (widget_class, VitTablePane, filter);
  gtk_widget_class_bind_template_child (widget_class, VitTablePane, popover);
  gtk_widget_class_bind_template_child (widget_class, VitTablePane, go);
  gtk_widget_class_bind_template_child (widget_class, VitTablePane, go_popover);
  gtk_widget_class_bind_template_child (widget_class, VitTablePane, go_row);
  gtk_widget_class_bind_template_child (widget_class, VitTablePane, go_problem);
  gtk_widget_class_bind_template_child (widget_class, VitTablePane, bar);
  gtk_widget_class_bind_template_child (widget_class, VitTablePane, chips);
  gtk_widget_class_bind_template_child (widget_class, VitTablePane, count);
  gtk_widget_class_bind_template_child (widget_class, VitTablePane, keep);
  gtk_widget_class_bind_template_child (widget_class, VitTablePane, problem);
  gtk_widget_class_bind_template_child (widget_class, VitTablePane, busy);
  gtk_widget_class_bind_template_child (widget_class, VitTablePane, progress);
  gtk_widget_class_bind_template_child (widget_class, VitTablePane, stack);
  gtk_widget_class_bind_template_child (widget_class, VitTablePane, grid);
  gtk_widget_class_bind_template_callback (widget_class, on_searched);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_go_opened);
  gtk_widget_class_bind_template_callback (widget_class, vit_table_pane_set_query);
  gtk_widget_class_bind_template_callback (widget_class, vit_table_pane_keep_rows);
  gtk_widget_class_bind_template_callback (widget_class, vit_table_pane_go_to_row);
}

static void
vit_table_pane_class_init (VitTablePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vit_table_pane_get_property;
  object_class->set_property = vit_table_pane_set_property;
  object_class->dispose = vit_table_pane_dispose;

  properties[PROP_QUERY] =
      g_param_spec_boxed ("query", NULL, NULL, VIT_TYPE_ROW_QUERY,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (VIT_TYPE_FLOW);
  g_type_ensure (VIT_TYPE_GRID_VIEW);
  g_type_ensure (VIT_TYPE_ROW_CHIPS);
  g_type_ensure (VIT_TYPE_CONDITION_POPOVER);
  bind_template (GTK_WIDGET_CLASS (klass));
}

/* The menu of a column asks for a condition on it. */
static void
on_filter_wanted (VitTablePane *self, const char *column)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->filter));
  vit_condition_popover_set_column (self->popover, column);
}

static void
vit_table_pane_init (VitTablePane *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_bind_property (self, "query", self->grid, "query", G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->grid, "filter-wanted", G_CALLBACK (on_filter_wanted), self,
                           G_CONNECT_SWAPPED);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_g,
                                                                                  GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (on_go_key, NULL,
                                                                                   NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * vit_table_pane_show:
 * @workspace: what has the table
 * @table: (nullable): the table whose rows are shown from now on, as the project says which
 */
void
vit_table_pane_show (VitTablePane *self, VitWorkspace *workspace, VitTableItem *table)
{
  gboolean same =
      self->table != NULL && table != NULL &&
      g_str_equal (vit_table_item_get_name (self->table), vit_table_item_get_name (table));

  forget_job (self);
  g_set_object (&self->workspace, workspace);
  g_set_object (&self->table, table);
  self->stale = TRUE;

  /* Of a table that was changed, the rows of before stay until the new ones are there. */
  if (!same)
    {
      g_clear_pointer (&self->shown, vit_row_query_unref);
      vit_grid_view_set_model (self->grid, NULL);
    }
  g_clear_pointer (&self->query, vit_row_query_unref);
  if (table == NULL)
    return;

  self->query = vit_row_query_ref (vit_workspace_get_query (workspace, table));
  vit_condition_popover_set_table (self->popover, workspace, table);
  show_query (self);
  arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

/**
 * vit_table_pane_get_grid:
 *
 * Returns: (transfer none): what shows the rows
 */
VitGridView *
vit_table_pane_get_grid (VitTablePane *self)
{
  return self->grid;
}

/**
 * vit_table_pane_get_query:
 *
 * Returns: (transfer none) (nullable): which rows are shown, or will be
 */
VitRowQuery *
vit_table_pane_get_query (VitTablePane *self)
{
  return self->query;
}

/**
 * vit_table_pane_set_query:
 * @query: (nullable): which rows to show from now on; %NULL for all
 *
 * Does nothing without a table.
 */
void
vit_table_pane_set_query (VitTablePane *self, VitRowQuery *query)
{
  g_autoptr (VitRowQuery) wanted = query != NULL ? vit_row_query_ref (query) : vit_row_query_new ();

  if (self->table == NULL || vit_row_query_equal (self->query, wanted))
    return;

  g_clear_pointer (&self->query, vit_row_query_unref);
  self->query = g_steal_pointer (&wanted);
  vit_workspace_set_query (self->workspace, vit_table_item_get_name (self->table), self->query);
  show_query (self);
  arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

/**
 * vit_table_pane_search:
 *
 * Lets the user type what to search for.
 */
void
vit_table_pane_search (VitTablePane *self)
{
  gtk_widget_grab_focus (self->search);
}

/**
 * vit_table_pane_back:
 *
 * Esc: ends the search.
 *
 * Returns: %FALSE if there was none
 */
gboolean
vit_table_pane_back (VitTablePane *self)
{
  g_autoptr (VitRowQuery) query = NULL;

  if (self->query == NULL || vit_row_query_get_search (self->query) == NULL)
    return FALSE;

  query = vit_row_query_with_search (self->query, NULL);
  vit_table_pane_set_query (self, query);

  return TRUE;
}
