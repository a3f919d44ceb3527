/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-grid-pane.h"

#include "vit-column-headings.h"

/* Pixels: less is no use, and what a pane would like where there is room. */
#define MIN_WIDTH 60
#define NATURAL_WIDTH 640

struct _VitGridPane
{
  GtkWidget parent_instance;

  gboolean front;      /* as wide as its columns */
  GtkWidget *scroller; /* owned: a child */
  GtkColumnView *view; /* borrowed: in the scroller */
  GtkWidget *strip;    /* owned: a child, over the headings */
  gboolean strip_shown;

  VitGridPane *leader; /* weak (nullable): of a front pane: the pane beside it */
  gboolean following;  /* moves to where the leader is */
  gboolean allocating; /* what moves now is no user */
  guint late;          /* source that follows after the layout, or 0 */
};

G_DEFINE_FINAL_TYPE (VitGridPane, vit_grid_pane, GTK_TYPE_WIDGET)

static int
get_strip_height (VitGridPane *self)
{
  int height;

  if (!self->strip_shown)
    return 0;

  gtk_widget_measure (self->strip, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);

  return height;
}

static void
vit_grid_pane_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  VitGridPane *self = VIT_GRID_PANE (widget);

  gtk_widget_measure (self->scroller, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;

  *natural = self->front ? MAX (vit_grid_pane_get_columns_width (self), *minimum) : NATURAL_WIDTH;
  *minimum = MAX (*minimum, MIN (*natural, MIN_WIDTH));
  *natural = MAX (*natural, *minimum);
}

/* A column view whose columns became narrower lays them out where they were scrolled to before, and
 * notices only then that they are not any more: lets it do it again. */
static void
allocate_scroller (VitGridPane *self, const GtkAllocation *place)
{
  GtkAdjustment *scroll = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));
  double value = gtk_adjustment_get_value (scroll);

  gtk_widget_size_allocate (self->scroller, place, -1);
  if (gtk_adjustment_get_value (scroll) == value)
    return;

  gtk_widget_queue_allocate (GTK_WIDGET (self->view));
  gtk_widget_size_allocate (self->scroller, place, -1);
}

static GtkAdjustment *
get_rows (VitGridPane *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
}

static void
follow_now (VitGridPane *self)
{
  self->following = TRUE;
  gtk_adjustment_set_value (get_rows (self), gtk_adjustment_get_value (get_rows (self->leader)));
  self->following = FALSE;
}

static gboolean
follow_late (gpointer data)
{
  VitGridPane *self = data;

  self->late = 0;
  if (self->leader != NULL)
    follow_now (self);

  return G_SOURCE_REMOVE;
}

/* To where the pane beside it is. What moves in the middle of a layout would not be drawn. */
static void
follow (VitGridPane *self)
{
  if (self->leader == NULL)
    return;

  if (!self->allocating && !self->leader->allocating)
    follow_now (self);
  else if (self->late == 0)
    self->late = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_late, self, NULL);
}

/* The wheel turns over the front pane. */
static void
lead (VitGridPane *self)
{
  if (self->leader != NULL && !self->following && !self->allocating)
    gtk_adjustment_set_value (get_rows (self->leader), gtk_adjustment_get_value (get_rows (self)));
}

/* The strip takes the lower part of the headings, where they leave room for it. */
static void
vit_grid_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitGridPane *self = VIT_GRID_PANE (widget);
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  int strip_height = get_strip_height (self);
  GtkAllocation place = { 0, 0, width, height };

  self->allocating = TRUE;
  allocate_scroller (self, &place);
  self->allocating = FALSE;

  place.y = MAX (gtk_widget_get_height (header) - strip_height, 0);
  place.height = strip_height;
  if (strip_height > 0)
    gtk_widget_size_allocate (self->strip, &place, -1);
}

static void
leave_room (VitGridPane *self)
{
  vit_column_headings_leave_room (self->view, get_strip_height (self));
}

/* The font is not known before. */
static void
vit_grid_pane_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vit_grid_pane_parent_class)->realize (widget);

  leave_room (VIT_GRID_PANE (widget));
}

static void
vit_grid_pane_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (vit_grid_pane_parent_class)->system_setting_changed (widget, setting);

  leave_room (VIT_GRID_PANE (widget));
}

/* GTK 4.8 reports columns that are narrower than the view as they are, and takes what is missing
 * for overscrolling, whose shadow it draws. */
static void
on_scroll_changed (GtkAdjustment *scroll)
{
  double page = gtk_adjustment_get_page_size (scroll);

  if (gtk_adjustment_get_upper (scroll) < page)
    gtk_adjustment_set_upper (scroll, page);
}

static void
vit_grid_pane_dispose (GObject *object)
{
  VitGridPane *self = VIT_GRID_PANE (object);

  if (self->scroller != NULL)
    vit_grid_pane_clear (self);
  g_clear_weak_pointer (&self->leader);
  g_clear_handle_id (&self->late, g_source_remove);
  g_clear_pointer (&self->strip, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (vit_grid_pane_parent_class)->dispose (object);
}

static void
vit_grid_pane_class_init (VitGridPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_grid_pane_dispose;
  widget_class->measure = vit_grid_pane_measure;
  widget_class->size_allocate = vit_grid_pane_size_allocate;
  widget_class->realize = vit_grid_pane_realize;
  widget_class->system_setting_changed = vit_grid_pane_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "gridpane");
}

static void
vit_grid_pane_init (VitGridPane *self)
{
  GtkAdjustment *scroll;

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_show_column_separators (self->view, TRUE);
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));

  scroll = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect (scroll, "changed", G_CALLBACK (on_scroll_changed), NULL);
  self->strip = vit_summary_strip_new (self->view, scroll);
  gtk_widget_set_visible (self->strip, FALSE);
  gtk_widget_set_parent (self->strip, GTK_WIDGET (self));
}

GtkColumnView *
vit_grid_pane_get_view (VitGridPane *self)
{
  return self->view;
}

VitSummaryStrip *
vit_grid_pane_get_strip (VitGridPane *self)
{
  return VIT_SUMMARY_STRIP (self->strip);
}

GtkScrolledWindow *
vit_grid_pane_get_scroller (VitGridPane *self)
{
  return GTK_SCROLLED_WINDOW (self->scroller);
}

/**
 * vit_grid_pane_set_front:
 * @follows: the pane beside it, with whose rows its own move
 *
 * Makes a pane for the columns that stay in view. The keyboard has no use for it: the rows are the
 * same.
 */
void
vit_grid_pane_set_front (VitGridPane *self, VitGridPane *follows)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);

  self->front = TRUE;
  gtk_scrolled_window_set_policy (scroller, GTK_POLICY_AUTOMATIC, GTK_POLICY_EXTERNAL);

  /* Not one scroll bar for both: each would move it under the other while it is laid out. */
  g_set_weak_pointer (&self->leader, follows);
  g_signal_connect_object (get_rows (follows), "value-changed", G_CALLBACK (follow), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_rows (self), "changed", G_CALLBACK (follow), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_rows (self), "value-changed", G_CALLBACK (lead), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_reorderable (self->view, FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self->view), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "front");
}

/**
 * vit_grid_pane_add:
 * @column: a column that no view has
 * @at_end: whether its cells stand at their end, as numbers do
 *
 * Puts a column at the right end.
 */
void
vit_grid_pane_add (VitGridPane *self, GtkColumnViewColumn *column, gboolean at_end)
{
  guint number = g_list_model_get_n_items (gtk_column_view_get_columns (self->view));

  gtk_column_view_append_column (self->view, column);
  if (at_end)
    vit_column_heading_align_end (self->view, number);
  leave_room (self);
  if (self->front)
    g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (gtk_widget_queue_resize),
                             self, G_CONNECT_SWAPPED);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * vit_grid_pane_clear:
 *
 * Lets go of all columns.
 */
void
vit_grid_pane_clear (VitGridPane *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  vit_summary_strip_clear (VIT_SUMMARY_STRIP (self->strip));
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      g_signal_handlers_disconnect_by_data (column, self);
      gtk_column_view_remove_column (self->view, column);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * vit_grid_pane_set_strip_shown:
 * @shown: whether there are summaries between headings and rows
 */
void
vit_grid_pane_set_strip_shown (VitGridPane *self, gboolean shown)
{
  self->strip_shown = shown;
  gtk_widget_set_visible (self->strip, shown);
  leave_room (self);
}

/**
 * vit_grid_pane_get_columns_width:
 *
 * Returns: the width of all columns together, in pixels
 */
int
vit_grid_pane_get_columns_width (VitGridPane *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  int width = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      width += MAX (gtk_column_view_column_get_fixed_width (column), 0);
    }

  return width;
}
