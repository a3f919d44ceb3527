/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-grid-view-private.h"

#include <glib/gi18n.h>

/* Columns become as wide as their names and the first rows need, within these, in pixels. */
#define N_FITTED_ROWS 40
#define MIN_WIDTH 56
#define MAX_WIDTH 320
/* A summary says little in less. */
#define MIN_SUMMARY_WIDTH 136
/* On both sides of a cell, and for the separator. */
#define CELL_PADDING 24
/* For the arrow of a sorted column. */
#define ARROW_WIDTH 20

static VitGridColumn *
get_column (VitGridView *self, guint number)
{
  return g_ptr_array_index (self->grid_columns, number);
}

/**
 * vit_grid_view_find_column:
 * @name: of a column
 *
 * Returns: (transfer none) (nullable): the column of that name, shown or hidden
 */
VitGridColumn *
vit_grid_view_find_column (VitGridView *self, const char *name)
{
  for (guint i = 0; i < self->grid_columns->len; i++)
    if (g_strcmp0 (vit_grid_column_get_name (get_column (self, i)), name) == 0)
      return get_column (self, i);

  return NULL;
}

static int
measure_text (VitGridView *self, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* Names are bold, which takes about a tenth more. */
static int
measure_name (VitGridView *self, const char *name)
{
  return CLAMP (measure_text (self, name) * 11 / 10 + CELL_PADDING + ARROW_WIDTH,
                self->summaries != NULL ? MIN_SUMMARY_WIDTH : MIN_WIDTH, MAX_WIDTH);
}

/* The probes' text with the most letters in a column, or NULL; one with fewer can be wider. */
static char *
find_longest (VitGridView *self, VitGridColumn *column)
{
  g_autofree char *longest = NULL;

  for (guint i = 0; i < self->probes->len; i++)
    {
      g_autofree char *text = vit_grid_row_dup_cell (g_ptr_array_index (self->probes, i),
                                                     vit_grid_column_get_number (column),
                                                     vit_grid_column_get_column_type (column));

      if (text != NULL && (longest == NULL || strlen (text) > strlen (longest)))
        {
          g_free (longest);
          longest = g_steal_pointer (&text);
        }
    }

  return g_steal_pointer (&longest);
}

static void
fit_column (VitGridView *self, VitColumnPlace *place, VitGridColumn *column)
{
  g_autofree char *longest = NULL;
  int width = vit_column_place_get_width (place);

  if (width <= 0)
    {
      longest = find_longest (self, column);
      width = measure_name (self, vit_grid_column_get_name (column));
      if (longest != NULL)
        width = MAX (width, MIN (measure_text (self, longest) * 9 / 8 + CELL_PADDING, MAX_WIDTH));
    }
  gtk_column_view_column_set_fixed_width (vit_grid_column_get_view_column (column), width);
}

static void
on_probe_loaded (VitGridView *self)
{
  for (guint i = 0; self->probes != NULL && i < self->probes->len; i++)
    if (!vit_grid_row_get_loaded (g_ptr_array_index (self->probes, i)))
      return;
  if (self->probes == NULL)
    return;

  self->arranging = TRUE;
  for (guint i = 0; i < vit_column_layout_get_n_columns (self->layout); i++)
    {
      VitColumnPlace *place = vit_column_layout_get (self->layout, i);

      fit_column (self, place, get_column (self, vit_column_place_get_number (place)));
    }
  self->arranging = FALSE;
  g_clear_pointer (&self->probes, g_ptr_array_unref);
}

/**
 * vit_grid_view_fit_columns:
 *
 * Makes columns whose width nobody chose as wide as their cells need, when the first rows are
 * there.
 */
void
vit_grid_view_fit_columns (VitGridView *self)
{
  guint n_rows = MIN (g_list_model_get_n_items (G_LIST_MODEL (self->model)), N_FITTED_ROWS);

  g_clear_pointer (&self->probes, g_ptr_array_unref);
  self->probes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_rows; i++)
    {
      VitGridRow *row = g_list_model_get_item (G_LIST_MODEL (self->model), i);

      g_signal_connect_object (row, "notify::loaded", G_CALLBACK (on_probe_loaded), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->probes, row);
    }
  on_probe_loaded (self);
}

/* The user drags the edge of a heading. */
static void
on_width_changed (GtkColumnViewColumn *view_column, GParamSpec *pspec, VitGridView *self)
{
  if (self->arranging)
    return;

  vit_column_layout_set_width (self->layout, gtk_column_view_column_get_title (view_column),
                               gtk_column_view_column_get_fixed_width (view_column));
}

static void
make_column (VitGridView *self, guint number)
{
  const char *name = vit_grid_model_get_column_name (self->model, number);
  VitGridColumn *column =
      vit_grid_column_new (name, vit_grid_model_get_column_type (self->model, number), number);
  GtkColumnViewColumn *view_column = vit_grid_column_get_view_column (column);

  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_fixed_width (view_column, measure_name (self, name));
  g_signal_connect_object (view_column, "notify::fixed-width", G_CALLBACK (on_width_changed), self,
                           0);
  vit_grid_view_make_sortable (self, column);
  g_ptr_array_add (self->grid_columns, column);
}

static void
make_numbers (VitGridView *self)
{
  gint64 last = vit_grid_model_get_n_all (self->model);
  g_autofree char *widest = g_strdup_printf ("%" G_GINT64_FORMAT, last);
  int width = MAX (measure_text (self, widest), measure_text (self, _ ("Row")) * 11 / 10);

  self->numbers = vit_grid_column_new_numbers (_ ("Row"));
  vit_grid_view_make_sortable (self, self->numbers);
  /* As wide as the last number needs, so that nothing moves on the way there. */
  gtk_column_view_column_set_fixed_width (vit_grid_column_get_view_column (self->numbers),
                                          MAX (width + CELL_PADDING, MIN_WIDTH));
}

/**
 * vit_grid_view_make_columns:
 *
 * Makes a column for each of the model, none of which is in a pane yet.
 */
void
vit_grid_view_make_columns (VitGridView *self)
{
  make_numbers (self);
  for (guint i = 0; i < vit_grid_model_get_n_columns (self->model); i++)
    make_column (self, i);
}

static void
clear_panes (VitGridView *self)
{
  vit_grid_pane_clear (self->front);
  vit_grid_pane_clear (self->main);
}

/**
 * vit_grid_view_forget_columns:
 *
 * Lets go of all columns.
 */
void
vit_grid_view_forget_columns (VitGridView *self)
{
  self->arranging = TRUE;
  clear_panes (self);
  self->arranging = FALSE;
  g_clear_object (&self->numbers);
  g_ptr_array_set_size (self->grid_columns, 0);
  g_clear_pointer (&self->probes, g_ptr_array_unref);
}

static void
place_column (VitGridView *self, VitColumnPlace *place)
{
  VitGridColumn *column = get_column (self, vit_column_place_get_number (place));
  GtkColumnViewColumn *view_column = vit_grid_column_get_view_column (column);
  VitGridPane *pane = vit_column_place_get_pinned (place) ? self->front : self->main;
  g_autoptr (GMenuModel) menu = vit_grid_view_make_column_menu (self, place);

  gtk_column_view_column_set_header_menu (view_column, menu);
  vit_grid_pane_add (pane, view_column, vit_grid_column_is_numeric (column));
  vit_summary_strip_add (vit_grid_pane_get_strip (pane), view_column,
                         vit_column_place_get_name (place),
                         vit_column_place_get_column_type (place));
}

/**
 * vit_grid_view_place_columns:
 *
 * Puts the columns that are shown into their panes, as they are laid out.
 */
void
vit_grid_view_place_columns (VitGridView *self)
{
  guint n_unpinned = 0;

  self->arranging = TRUE;
  clear_panes (self);
  vit_grid_pane_add (self->front, vit_grid_column_get_view_column (self->numbers), FALSE);
  for (guint i = 0; i < vit_column_layout_get_n_columns (self->layout); i++)
    {
      VitColumnPlace *place = vit_column_layout_get (self->layout, i);

      if (vit_column_place_get_hidden (place))
        continue;
      place_column (self, place);
      n_unpinned += !vit_column_place_get_pinned (place);
    }
  vit_grid_view_show_sort (self);
  self->arranging = FALSE;

  /* Without columns there would be no headings, and its rows would stand higher than those beside
   * them. */
  gtk_widget_set_visible (GTK_WIDGET (self->main), n_unpinned > 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->front), n_unpinned == 0);
}
