/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-summary-strip.h"

#include "vit-summary-cell.h"
#include "vit-summary-draw.h"
#include "vit-summary-popover.h"

struct _VitSummaryStrip
{
  GtkWidget parent_instance;

  GtkColumnView *view;     /* borrowed: the strip lies over it */
  GtkAdjustment *scroll;   /* owned (nullable): how far the columns are scrolled */
  GHashTable *cells;       /* GtkColumnViewColumn, owned → VitSummaryCell, a child */
  VitSummaries *summaries; /* owned (nullable) */
  gboolean all_wanted;     /* those out of sight, too */
  GtkWidget *popover;      /* a child (nullable) */
  VitSummaryCell *last;    /* borrowed (nullable): had the focus last */
};

enum
{
  MENU,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VitSummaryStrip, vit_summary_strip, GTK_TYPE_WIDGET)

/* Columns have the width that they are given: none of a grid's expands. */
static int
get_width (GtkColumnViewColumn *column)
{
  return gtk_column_view_column_get_visible (column)
             ? MAX (gtk_column_view_column_get_fixed_width (column), 0)
             : 0;
}

static VitSummaryCell *
find_cell_of (VitSummaryStrip *self, GtkColumnViewColumn *column)
{
  return g_hash_table_lookup (self->cells, column);
}

static void
vit_summary_strip_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = vit_summary_draw_get_height (gtk_widget_get_pango_context (widget));
  *natural = *minimum;
}

static void
place_cell (VitSummaryStrip *self, VitSummaryCell *cell, int x, int width, int height)
{
  gboolean seen = width > 0 && x < gtk_widget_get_width (GTK_WIDGET (self)) && x + width > 0;
  GtkAllocation place = { x, 0, width, height };

  gtk_widget_set_child_visible (GTK_WIDGET (cell), seen);
  if (!seen)
    return;

  gtk_widget_size_allocate (GTK_WIDGET (cell), &place, -1);
  if (self->summaries != NULL)
    vit_summaries_want (self->summaries, vit_summary_cell_get_column (cell), TRUE);
}

/* After those in sight. */
static void
want_all (VitSummaryStrip *self)
{
  GHashTableIter iter;
  gpointer cell;

  if (self->all_wanted || self->summaries == NULL)
    return;

  self->all_wanted = TRUE;
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    vit_summaries_want (self->summaries, vit_summary_cell_get_column (cell), FALSE);
}

static void
vit_summary_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitSummaryStrip *self = VIT_SUMMARY_STRIP (widget);
  GListModel *columns = gtk_column_view_get_columns (self->view);
  int x = -(int) gtk_adjustment_get_value (self->scroll);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      VitSummaryCell *cell = find_cell_of (self, column);

      if (cell != NULL)
        place_cell (self, cell, x, get_width (column), height);
      x += get_width (column);
    }
  want_all (self);

  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void on_popover_closed (VitSummaryStrip *self);

/* It is hidden first: the pointer may be in it. */
static void
close_popover (VitSummaryStrip *self)
{
  GtkWidget *popover = g_steal_pointer (&self->popover);

  if (popover == NULL)
    return;

  g_signal_handlers_disconnect_by_func (popover, on_popover_closed, self);
  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_unparent (popover);
}

/* A popover is done with only after its last signal. */
static void
on_popover_closed (VitSummaryStrip *self)
{
  if (self->last != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->last));
  g_idle_add_once ((GSourceOnceFunc) g_object_unref, g_object_ref (self->popover));
  close_popover (self);
}

static void
on_opened (VitSummaryCell *cell, VitSummaryStrip *self)
{
  const char *column = vit_summary_cell_get_column (cell);
  const VitColumnProfile *profile =
      self->summaries != NULL ? vit_summaries_find (self->summaries, column) : NULL;
  graphene_rect_t bounds;

  self->last = cell;
  if (profile == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (cell), GTK_WIDGET (self), &bounds))
    return;

  close_popover (self);
  self->popover = vit_summary_popover_new (profile, vit_summaries_get_n_rows (self->summaries));
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                                (int) bounds.size.width,
                                                (int) bounds.size.height });
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_popover_closed), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
on_menu (VitSummaryCell *cell, double x, double y, VitSummaryStrip *self)
{
  self->last = cell;
  g_signal_emit (self, signals[MENU], 0, vit_summary_cell_get_column (cell), cell, x, y);
}

static void
on_done (VitSummaries *summaries, guint number, VitSummaryStrip *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    {
      const char *column = vit_summary_cell_get_column (cell);

      if (vit_summaries_get_number (summaries, column) == (int) number)
        vit_summary_cell_show (cell, summaries);
    }
}

/* Brings the cell into view, so that it can have the focus. */
static void
scroll_to (VitSummaryStrip *self, int x, int width)
{
  gtk_adjustment_clamp_page (self->scroll, x, x + width);
  vit_summary_strip_size_allocate (GTK_WIDGET (self), gtk_widget_get_width (GTK_WIDGET (self)),
                                   gtk_widget_get_height (GTK_WIDGET (self)), -1);
}

/* The focus goes to the next column in @direction, or to the first one without it. */
static gboolean
move_focus (VitSummaryStrip *self, int direction)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  int n = (int) g_list_model_get_n_items (columns);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  gboolean passed = focus == NULL;
  int x = 0;

  if (direction < 0)
    for (int i = 0; i < n; i++)
      {
        g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, (guint) i);

        x += get_width (column);
      }

  for (int i = direction > 0 ? 0 : n - 1; i >= 0 && i < n; i += direction)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, (guint) i);
      VitSummaryCell *cell = find_cell_of (self, column);
      int width = get_width (column);

      x -= direction < 0 ? width : 0;
      if (passed && cell != NULL && width > 0)
        {
          scroll_to (self, x, width);
          self->last = cell;
          return gtk_widget_grab_focus (GTK_WIDGET (cell));
        }
      passed = passed || GTK_WIDGET (cell) == focus;
      x += direction > 0 ? width : 0;
    }

  return FALSE;
}

/* One stop for the Tab key, however many columns there are. */
static gboolean
vit_summary_strip_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VitSummaryStrip *self = VIT_SUMMARY_STRIP (widget);
  gboolean inside = gtk_widget_get_focus_child (widget) != NULL;

  if (inside && (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT))
    return move_focus (self, direction == GTK_DIR_RIGHT ? 1 : -1);
  if (inside)
    return FALSE;
  if (self->last != NULL && gtk_widget_get_child_visible (GTK_WIDGET (self->last)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->last));

  return move_focus (self, 1);
}

static void
forget_summaries (VitSummaryStrip *self)
{
  if (self->summaries != NULL)
    g_signal_handlers_disconnect_by_data (self->summaries, self);
  g_clear_object (&self->summaries);
}

static void
vit_summary_strip_dispose (GObject *object)
{
  VitSummaryStrip *self = VIT_SUMMARY_STRIP (object);

  if (self->cells != NULL)
    vit_summary_strip_clear (self);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  forget_summaries (self);
  g_clear_object (&self->scroll);

  G_OBJECT_CLASS (vit_summary_strip_parent_class)->dispose (object);
}

static void
vit_summary_strip_class_init (VitSummaryStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_summary_strip_dispose;
  widget_class->measure = vit_summary_strip_measure;
  widget_class->size_allocate = vit_summary_strip_size_allocate;
  widget_class->focus = vit_summary_strip_focus;

  signals[MENU] =
      g_signal_new ("menu", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 4, G_TYPE_STRING, GTK_TYPE_WIDGET, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_set_css_name (widget_class, "summarystrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vit_summary_strip_init (VitSummaryStrip *self)
{
  self->cells = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * vit_summary_strip_new:
 * @view: whose columns are summarised; the strip has to lie over it
 * @scroll: its horizontal adjustment
 */
GtkWidget *
vit_summary_strip_new (GtkColumnView *view, GtkAdjustment *scroll)
{
  VitSummaryStrip *self = g_object_new (VIT_TYPE_SUMMARY_STRIP, NULL);

  self->view = view;
  self->scroll = g_object_ref (scroll);
  g_signal_connect_object (scroll, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_columns (view), "items-changed",
                           G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * vit_summary_strip_add:
 * @column: a column of the view
 * @name: its name in the table
 * @type: its type
 */
void
vit_summary_strip_add (VitSummaryStrip *self,
                       GtkColumnViewColumn *column,
                       const char *name,
                       VitTypeOf type)
{
  GtkWidget *cell = vit_summary_cell_new (name, type);

  g_signal_connect (cell, "opened", G_CALLBACK (on_opened), self);
  g_signal_connect (cell, "menu", G_CALLBACK (on_menu), self);
  g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (gtk_widget_queue_allocate),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "notify::visible", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  self->all_wanted = FALSE;
  g_hash_table_insert (self->cells, g_object_ref (column), cell);
  gtk_widget_set_parent (cell, GTK_WIDGET (self));
  vit_summary_cell_show (VIT_SUMMARY_CELL (cell), self->summaries);
}

/**
 * vit_summary_strip_clear:
 *
 * Lets go of all columns.
 */
void
vit_summary_strip_clear (VitSummaryStrip *self)
{
  GHashTableIter iter;
  gpointer column;
  gpointer cell;

  close_popover (self);
  self->last = NULL;
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &column, &cell))
    {
      g_signal_handlers_disconnect_by_data (column, self);
      gtk_widget_unparent (cell);
      g_hash_table_iter_remove (&iter);
    }
}

/**
 * vit_summary_strip_set_summaries:
 * @summaries: (nullable): what is shown from now on, and counted as far as it is not
 */
void
vit_summary_strip_set_summaries (VitSummaryStrip *self, VitSummaries *summaries)
{
  GHashTableIter iter;
  gpointer cell;

  if (summaries != NULL)
    g_object_ref (summaries);
  close_popover (self);
  forget_summaries (self);
  self->summaries = summaries;
  self->all_wanted = FALSE;
  if (summaries != NULL)
    g_signal_connect (summaries, "done", G_CALLBACK (on_done), self);

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    vit_summary_cell_show (cell, summaries);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * vit_summary_strip_find_cell:
 * @name: of a column
 *
 * Returns: (transfer none) (nullable): what is above the column
 */
GtkWidget *
vit_summary_strip_find_cell (VitSummaryStrip *self, const char *name)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    if (g_str_equal (vit_summary_cell_get_column (cell), name))
      return cell;

  return NULL;
}
