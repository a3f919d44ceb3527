/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-grid-view-private.h"

/**
 * vit_grid_view_get_list:
 *
 * Returns: (transfer none): the rows of a pane, below its headings
 */
GtkWidget *
vit_grid_view_get_list (VitGridPane *pane)
{
  return gtk_widget_get_last_child (GTK_WIDGET (vit_grid_pane_get_view (pane)));
}

/**
 * vit_grid_view_get_selection:
 *
 * Returns: (transfer none) (nullable): the rows with those that are selected
 */
GtkSelectionModel *
vit_grid_view_get_selection (VitGridView *self)
{
  return gtk_column_view_get_model (vit_grid_pane_get_view (self->main));
}

/**
 * vit_grid_view_scroll_to_column:
 * @name: name of a column; one that is not there, or always in view, changes nothing
 */
void
vit_grid_view_scroll_to_column (VitGridView *self, const char *name)
{
  GListModel *columns = gtk_column_view_get_columns (vit_grid_pane_get_view (self->main));
  GtkScrolledWindow *scroller = vit_grid_pane_get_scroller (self->main);
  GtkAdjustment *scroll = gtk_scrolled_window_get_hadjustment (scroller);
  double offset = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      int width = MAX (gtk_column_view_column_get_fixed_width (column), 0);

      if (g_strcmp0 (gtk_column_view_column_get_title (column), name) == 0)
        {
          gtk_adjustment_clamp_page (scroll, offset, offset + width);
          return;
        }
      offset += width;
    }
}

/**
 * vit_grid_view_scroll_to_row:
 * @position: of the row among those that are shown, from 0
 *
 * Brings the row to the middle, and selects it.
 */
void
vit_grid_view_scroll_to_row (VitGridView *self, guint position)
{
  GtkColumnView *view = vit_grid_pane_get_view (self->main);
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  GtkSelectionModel *rows = gtk_column_view_get_model (view);
  guint n_rows = rows != NULL ? g_list_model_get_n_items (G_LIST_MODEL (rows)) : 0;
  double row_height;

  if (position >= n_rows)
    return;

  /* Not by the list's own action, which moves the rows in the middle of the layout, when the other
   * pane has been laid out. All rows are of one height. */
  row_height = gtk_adjustment_get_upper (scroll) / n_rows;
  gtk_adjustment_set_value (scroll, row_height * (position + 0.5) -
                                        gtk_adjustment_get_page_size (scroll) / 2);
  gtk_selection_model_select_item (rows, position, TRUE);
  vit_grid_view_set_cursor (self, position, self->cursor_column);
}

/* The name of the first column that is shown, or of the next in @direction from @name; %NULL if
 * there is none. */
static const char *
find_shown (VitGridView *self, const char *name, int direction)
{
  guint position = 0;
  int n = self->layout != NULL ? (int) vit_column_layout_get_n_columns (self->layout) : 0;
  int i = direction > 0 ? 0 : n - 1;

  if (name != NULL && vit_column_layout_find (self->layout, name, &position) != NULL)
    i = (int) position + direction;

  for (; i >= 0 && i < n; i += direction)
    {
      VitColumnPlace *place = vit_column_layout_get (self->layout, (guint) i);

      if (!vit_column_place_get_hidden (place))
        return vit_column_place_get_name (place);
    }

  return NULL;
}

/**
 * vit_grid_view_set_cursor:
 * @row: position of a row; %GTK_INVALID_LIST_POSITION for no cell
 * @column: (nullable): name of a column; %NULL for the first one
 *
 * Marks the cell that keys and menus are about.
 */
void
vit_grid_view_set_cursor (VitGridView *self, guint row, const char *column)
{
  VitGridColumn *old =
      self->cursor_column != NULL ? vit_grid_view_find_column (self, self->cursor_column) : NULL;
  char *name = g_strdup (column != NULL ? column : find_shown (self, NULL, 1));
  VitGridColumn *new = name != NULL ? vit_grid_view_find_column (self, name) : NULL;

  if (old != NULL && old != new)
    vit_grid_column_set_cursor (old, GTK_INVALID_LIST_POSITION);
  if (new != NULL)
    vit_grid_column_set_cursor (new, row);
  self->cursor_row = row;
  g_free (self->cursor_column);
  self->cursor_column = name;
}

/**
 * vit_grid_view_get_cursor:
 * @row: (out) (transfer full): the row of the marked cell
 *
 * Returns: (transfer none) (nullable): its column, or %NULL if no cell is marked
 */
VitGridColumn *
vit_grid_view_get_cursor (VitGridView *self, VitGridRow **row)
{
  VitGridColumn *column =
      self->cursor_column != NULL ? vit_grid_view_find_column (self, self->cursor_column) : NULL;

  *row = NULL;
  if (column == NULL || self->model == NULL || self->cursor_row == GTK_INVALID_LIST_POSITION)
    return NULL;
  *row = g_list_model_get_item (G_LIST_MODEL (self->model), self->cursor_row);

  return *row != NULL ? column : NULL;
}

/**
 * vit_grid_view_find_cursor_cell:
 *
 * Returns: (transfer none) (nullable): the marked cell, if it is on screen
 */
GtkWidget *
vit_grid_view_find_cursor_cell (VitGridView *self)
{
  VitGridColumn *column =
      self->cursor_column != NULL ? vit_grid_view_find_column (self, self->cursor_column) : NULL;

  return column != NULL ? vit_grid_column_find_cell (column, self->cursor_row) : NULL;
}

/* The focus goes from row to row, as GTK moves it. */
static void
on_focus_moved (VitGridView *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (vit_grid_view_get_list (self->main));
  guint position;

  if (row != NULL && vit_grid_column_of_widget (row, &position) != NULL)
    vit_grid_view_set_cursor (self, position, self->cursor_column);
}

static void
on_root_changed (VitGridView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->root != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->root, on_focus_moved, self);
      g_object_remove_weak_pointer (G_OBJECT (self->root), (gpointer *) &self->root);
    }
  self->root = root;
  if (root == NULL)
    return;

  g_object_add_weak_pointer (G_OBJECT (root), (gpointer *) &self->root);
  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (on_focus_moved), self,
                           G_CONNECT_SWAPPED);
}

/* To the end in @direction, or one column further. */
static void
move_across (VitGridView *self, int direction, gboolean to_end)
{
  const char *name = to_end ? find_shown (self, NULL, -direction)
                            : find_shown (self, self->cursor_column, direction);

  if (name == NULL || self->cursor_row == GTK_INVALID_LIST_POSITION)
    return;

  vit_grid_view_set_cursor (self, self->cursor_row, name);
  vit_grid_view_scroll_to_column (self, name);
}

static gboolean
on_key (GtkEventControllerKey *keys,
        guint key,
        guint code,
        GdkModifierType state,
        VitGridView *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  GtkWidget *list = vit_grid_view_get_list (self->main);

  if (modifiers != 0 || gtk_widget_get_focus_child (list) == NULL)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      move_across (self, -1, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      move_across (self, 1, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      move_across (self, -1, TRUE);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      move_across (self, 1, TRUE);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* A menu is about the row that it is opened on: selected already, or alone. */
static void
select_for_menu (VitGridView *self, guint position)
{
  GtkSelectionModel *selection = vit_grid_view_get_selection (self);

  if (!gtk_selection_model_is_selected (selection, position))
    gtk_selection_model_select_item (selection, position, TRUE);
}

static void
on_pressed (GtkGestureClick *click, int n_press, double x, double y, VitGridView *self)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (click));
  GtkWidget *picked = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  guint position;
  VitGridColumn *column = picked != NULL && picked != view &&
                                  gtk_widget_is_ancestor (picked, gtk_widget_get_last_child (view))
                              ? vit_grid_column_of_widget (picked, &position)
                              : NULL;

  if (column == NULL)
    return;

  vit_grid_view_set_cursor (self, position,
                            vit_grid_column_get_name (column) != NULL
                                ? vit_grid_column_get_name (column)
                                : self->cursor_column);
  if (event == NULL || !gdk_event_triggers_context_menu (event))
    return;

  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  select_for_menu (self, position);
  vit_grid_view_open_cell_menu (self);
}

static void
on_activate (VitGridView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "grid.inspect", NULL);
}

/**
 * vit_grid_view_watch_cursor:
 *
 * Has keys and pointer move the marked cell.
 */
void
vit_grid_view_watch_cursor (VitGridView *self)
{
  VitGridPane *panes[] = { self->front, self->main };
  GtkEventController *keys = gtk_event_controller_key_new ();

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      GtkColumnView *view = vit_grid_pane_get_view (panes[i]);
      GtkGesture *click = gtk_gesture_click_new ();

      gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
      gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
      g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
      gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
      g_signal_connect_object (view, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
    }

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (vit_grid_pane_get_view (self->main)), keys);
  g_signal_connect (self, "notify::root", G_CALLBACK (on_root_changed), NULL);
}
