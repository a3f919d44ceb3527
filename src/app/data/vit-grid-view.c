/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-grid-view-private.h"

#include <glib/gi18n.h>

enum
{
  PROP_SHOW_SUMMARIES = 1,
  PROP_LAYOUT,
  PROP_QUERY,
  N_PROPS
};

enum
{
  ARRANGED,
  STEP_WANTED,
  FILTER_WANTED,
  MESSAGE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitGridView, vit_grid_view, ADW_TYPE_BIN)

static void
on_failed (VitGridModel *model, const char *message, VitGridView *self)
{
  gtk_label_set_label (self->problem, message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
set_rows (VitGridView *self, GtkSelectionModel *rows)
{
  gtk_column_view_set_model (vit_grid_pane_get_view (self->front), rows);
  gtk_column_view_set_model (vit_grid_pane_get_view (self->main), rows);
}

static void
forget_layout (VitGridView *self)
{
  if (self->layout == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->layout, self);
  g_clear_object (&self->layout);
}

static void
forget_model (VitGridView *self)
{
  GtkScrollable *main = GTK_SCROLLABLE (vit_grid_pane_get_view (self->main));

  if (self->model == NULL)
    return;

  vit_grid_view_stop_copying (self);
  vit_grid_view_set_cursor (self, GTK_INVALID_LIST_POSITION, self->cursor_column);
  /* The one pane must not follow the other to where it has no rows yet. */
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (main), 0);
  set_rows (self, NULL);
  g_clear_pointer (&self->probes, g_ptr_array_unref);
  g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
}

static void
show_strips (VitGridView *self)
{
  gboolean shown = self->show_summaries && self->summaries != NULL;
  VitGridPane *panes[] = { self->front, self->main };

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      vit_summary_strip_set_summaries (vit_grid_pane_get_strip (panes[i]),
                                       shown ? self->summaries : NULL);
      vit_grid_pane_set_strip_shown (panes[i], shown);
    }
}

static void
vit_grid_view_dispose (GObject *object)
{
  VitGridView *self = VIT_GRID_VIEW (object);

  if (self->front != NULL)
    {
      vit_grid_view_close_popover (self);
      forget_model (self);
      vit_grid_view_forget_columns (self);
      forget_layout (self);
    }
  g_clear_object (&self->summaries);
  g_clear_pointer (&self->query, vit_row_query_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_GRID_VIEW);

  G_OBJECT_CLASS (vit_grid_view_parent_class)->dispose (object);
}

static void
vit_grid_view_finalize (GObject *object)
{
  VitGridView *self = VIT_GRID_VIEW (object);

  g_clear_weak_pointer (&self->root);
  g_ptr_array_unref (self->grid_columns);
  g_clear_pointer (&self->saved_layout, json_node_unref);
  g_free (self->cursor_column);

  G_OBJECT_CLASS (vit_grid_view_parent_class)->finalize (object);
}

static void
vit_grid_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitGridView *self = VIT_GRID_VIEW (object);

  switch (id)
    {
    case PROP_SHOW_SUMMARIES:
      g_value_set_boolean (value, self->show_summaries);
      break;
    case PROP_LAYOUT:
      g_value_set_object (value, self->layout);
      break;
    case PROP_QUERY:
      g_value_set_boxed (value, self->query);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vit_grid_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SHOW_SUMMARIES:
      vit_grid_view_set_show_summaries (VIT_GRID_VIEW (object), g_value_get_boolean (value));
      break;
    case PROP_QUERY:
      vit_grid_view_set_query (VIT_GRID_VIEW (object), g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_signals (VitGridViewClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[ARRANGED] =
      g_signal_new ("arranged", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STEP_WANTED] = g_signal_new ("step-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
  signals[FILTER_WANTED] = g_signal_new ("filter-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MESSAGE] = g_signal_new ("message", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vit_grid_view_class_init (VitGridViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vit_grid_view_dispose;
  object_class->finalize = vit_grid_view_finalize;
  object_class->get_property = vit_grid_view_get_property;
  object_class->set_property = vit_grid_view_set_property;

  properties[PROP_SHOW_SUMMARIES] =
      g_param_spec_boolean ("show-summaries", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LAYOUT] = g_param_spec_object ("layout", NULL, NULL, VIT_TYPE_COLUMN_LAYOUT,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_QUERY] =
      g_param_spec_boxed ("query", NULL, NULL, VIT_TYPE_ROW_QUERY,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_signals (klass);
  vit_grid_view_install_actions (widget_class);

  g_type_ensure (VIT_TYPE_GRID_PANE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-grid-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VitGridView, problem);
  gtk_widget_class_bind_template_child (widget_class, VitGridView, front);
  gtk_widget_class_bind_template_child (widget_class, VitGridView, main);
}

static void
on_column_menu (VitSummaryStrip *strip,
                const char *column,
                GtkWidget *cell,
                double x,
                double y,
                VitGridView *self)
{
  vit_grid_view_open_column_menu (self, column, cell);
}

static void
vit_grid_view_init (VitGridView *self)
{
  self->grid_columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->show_summaries = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cursor_row = GTK_INVALID_LIST_POSITION;
  vit_grid_pane_set_front (self->front, self->main);
  g_signal_connect_object (vit_grid_pane_get_strip (self->front), "menu",
                           G_CALLBACK (on_column_menu), self, 0);
  g_signal_connect_object (vit_grid_pane_get_strip (self->main), "menu",
                           G_CALLBACK (on_column_menu), self, 0);
  vit_grid_view_watch_sorting (self);
  vit_grid_view_watch_cursor (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (vit_grid_pane_get_view (self->main)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Rows of the table"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (vit_grid_pane_get_view (self->front)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Row numbers and pinned columns"), -1);
}

static void
on_layout_changed (VitGridView *self)
{
  g_signal_emit (self, signals[ARRANGED], 0);
}

/* Of the columns of the model, as they were saved. */
static void
make_layout (VitGridView *self)
{
  g_autoptr (GPtrArray) fields = vit_grid_model_list_fields (self->model);

  forget_layout (self);
  self->layout = vit_column_layout_new (fields, self->saved_layout);
  g_clear_pointer (&self->saved_layout, json_node_unref);
  g_signal_connect_object (self->layout, "arranged", G_CALLBACK (vit_grid_view_place_columns), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layout, "changed", G_CALLBACK (on_layout_changed), self,
                           G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAYOUT]);
}

static gboolean
has_same_columns (VitGridView *self)
{
  g_autoptr (GPtrArray) fields = NULL;

  if (self->layout == NULL || self->lay_out_anew)
    return FALSE;
  fields = vit_grid_model_list_fields (self->model);

  return vit_column_layout_is_of (self->layout, fields);
}

/**
 * vit_grid_view_set_model:
 * @model: (nullable): the rows to show from now on, from the top
 *
 * The columns stay as they are if those of @model are the same and nothing was laid out since.
 */
void
vit_grid_view_set_model (VitGridView *self, VitGridModel *model)
{
  GtkScrollable *main = GTK_SCROLLABLE (vit_grid_pane_get_view (self->main));
  g_autoptr (GtkSelectionModel) rows = NULL;

  if (model == self->model)
    return;

  /* The one pane must not follow the other to where it has no rows yet. */
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (main), 0);

  forget_model (self);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  if (model == NULL)
    return;

  self->model = g_object_ref (model);
  g_signal_connect (model, "failed", G_CALLBACK (on_failed), self);
  if (!has_same_columns (self))
    {
      vit_grid_view_forget_columns (self);
      make_layout (self);
      vit_grid_view_make_columns (self);
      vit_grid_view_place_columns (self);
      vit_grid_view_fit_columns (self);
      self->lay_out_anew = FALSE;
    }
  rows = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (model))));
  set_rows (self, rows);
}

/**
 * vit_grid_view_get_model:
 *
 * Returns: (transfer none) (nullable): the rows that are shown
 */
VitGridModel *
vit_grid_view_get_model (VitGridView *self)
{
  return self->model;
}

/**
 * vit_grid_view_lay_out:
 * @saved: (nullable): of vit_column_layout_to_json(); %NULL for columns as in the table
 * @anew: even if the columns are those that are shown already
 *
 * Says how the columns of the model that is set next are laid out.
 */
void
vit_grid_view_lay_out (VitGridView *self, JsonNode *saved, gboolean anew)
{
  g_clear_pointer (&self->saved_layout, json_node_unref);
  self->saved_layout = saved != NULL ? json_node_ref (saved) : NULL;
  self->lay_out_anew = anew;
}

/**
 * vit_grid_view_get_layout:
 *
 * Returns: (transfer none) (nullable): the columns, which change in the grid as they do there
 */
VitColumnLayout *
vit_grid_view_get_layout (VitGridView *self)
{
  return self->layout;
}

/**
 * vit_grid_view_set_query:
 * @query: (nullable): which rows the model shows, and in which order
 */
void
vit_grid_view_set_query (VitGridView *self, VitRowQuery *query)
{
  if (query == self->query ||
      (query != NULL && self->query != NULL && vit_row_query_equal (query, self->query)))
    return;

  g_clear_pointer (&self->query, vit_row_query_unref);
  self->query = query != NULL ? vit_row_query_ref (query) : NULL;
  vit_grid_view_show_sort (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

/**
 * vit_grid_view_get_query:
 *
 * Returns: (transfer none) (nullable): which rows are wanted, and in which order
 */
VitRowQuery *
vit_grid_view_get_query (VitGridView *self)
{
  return self->query;
}

/**
 * vit_grid_view_want_step:
 * @step: (transfer none): what is to be done with the data
 * @label: what Undo calls it
 */
void
vit_grid_view_want_step (VitGridView *self, VitStep *step, const char *label)
{
  g_signal_emit (self, signals[STEP_WANTED], 0, step, label);
}

/**
 * vit_grid_view_want_filter:
 * @column: on which a condition is wanted
 */
void
vit_grid_view_want_filter (VitGridView *self, const char *column)
{
  g_signal_emit (self, signals[FILTER_WANTED], 0, column);
}

/**
 * vit_grid_view_say:
 * @text: what the user should know
 */
void
vit_grid_view_say (VitGridView *self, const char *text)
{
  g_signal_emit (self, signals[MESSAGE], 0, text);
}

/**
 * vit_grid_view_set_summaries:
 * @summaries: (nullable): of the table that is shown; set them before its model
 */
void
vit_grid_view_set_summaries (VitGridView *self, VitSummaries *summaries)
{
  if (g_set_object (&self->summaries, summaries))
    show_strips (self);
}

VitSummaries *
vit_grid_view_get_summaries (VitGridView *self)
{
  return self->summaries;
}

/**
 * vit_grid_view_set_show_summaries:
 * @show: whether the summaries are shown, if there are any
 */
void
vit_grid_view_set_show_summaries (VitGridView *self, gboolean show)
{
  if (self->show_summaries == !!show)
    return;

  self->show_summaries = !!show;
  show_strips (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SUMMARIES]);
}

gboolean
vit_grid_view_get_show_summaries (VitGridView *self)
{
  return self->show_summaries;
}
