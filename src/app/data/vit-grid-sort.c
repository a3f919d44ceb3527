/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-grid-view-private.h"

/* GTK 4.8 does not tell which heading was clicked, but it asks the sorter of that column first: the
 * sorters compare nothing, and only take down who was asked. Main thread. */
static VitGridColumn *asked;

static int
listen (gconstpointer a, gconstpointer b, gpointer data)
{
  if (asked == NULL)
    asked = data;

  return -1;
}

/* The column by which a view's headings say to sort; %NULL for none. */
static VitGridColumn *
ask (GtkColumnView *view, gboolean *descending)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (view);

  asked = NULL;
  /* Of two things that are not the same, or it would ask nobody. */
  *descending = gtk_sorter_compare (sorter, view, sorter) == GTK_ORDERING_LARGER;

  return asked;
}

/**
 * vit_grid_view_sort:
 * @column: name of a column
 * @direction: 1 upwards, −1 downwards, 0 as in the file
 *
 * Sets the query to one that sorts by this column alone.
 */
void
vit_grid_view_sort (VitGridView *self, const char *column, int direction)
{
  g_autoptr (VitRowQuery) plain = vit_row_query_new ();
  const VitRowQuery *old = self->query != NULL ? self->query : plain;
  g_autoptr (VitRowQuery) query = direction != 0
                                      ? vit_row_query_with_only_sort (old, column, direction < 0)
                                      : vit_row_query_without_sort (old, column);

  vit_grid_view_set_query (self, query);
  /* A click changes the arrow even where the query stays. */
  vit_grid_view_show_sort (self);
}

/**
 * vit_grid_view_add_condition:
 * @condition: what rows have to meet to be shown
 */
void
vit_grid_view_add_condition (VitGridView *self, VitRowCondition *condition)
{
  g_autoptr (VitRowQuery) plain = vit_row_query_new ();
  g_autoptr (VitRowQuery) query =
      vit_row_query_with_condition (self->query != NULL ? self->query : plain, condition);

  vit_grid_view_set_query (self, query);
}

/* The rows stand in the order of their numbers when they are as in the file. */
static void
unsort (VitGridView *self)
{
  while (self->query != NULL && vit_row_query_get_n_sorts (self->query) > 0)
    {
      g_autofree char *column = g_strdup (vit_row_query_get_sort (self->query, 0, NULL));

      vit_grid_view_sort (self, column, 0);
    }
  vit_grid_view_show_sort (self);
}

/* A click on a heading: upwards, then downwards, then as in the file again. */
static void
on_heading_clicked (GtkSorter *sorter, GtkSorterChange change, VitGridView *self)
{
  GtkColumnView *view = g_object_get_data (G_OBJECT (sorter), "vit-view");
  gboolean descending, was_descending = FALSE;
  VitGridColumn *column;
  const char *name;
  int was_sorted;

  if (self->sorting || self->arranging)
    return;
  column = ask (view, &descending);
  if (column == NULL)
    return;

  name = vit_grid_column_get_name (column);
  if (name == NULL)
    {
      unsort (self);
      return;
    }

  was_sorted =
      self->query != NULL ? vit_row_query_find_sort (self->query, name, &was_descending) : -1;
  vit_grid_view_sort (self, name, was_sorted != 0 ? 1 : was_descending ? 0 : -1);
}

/**
 * vit_grid_view_watch_sorting:
 *
 * Has clicks on headings change the query.
 */
void
vit_grid_view_watch_sorting (VitGridView *self)
{
  VitGridPane *panes[] = { self->front, self->main };

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      GtkColumnView *view = vit_grid_pane_get_view (panes[i]);
      GtkSorter *sorter = gtk_column_view_get_sorter (view);

      g_object_set_data (G_OBJECT (sorter), "vit-view", view);
      g_signal_connect_object (sorter, "changed", G_CALLBACK (on_heading_clicked), self, 0);
    }
}

/**
 * vit_grid_view_make_sortable:
 * @column: a column whose heading can be clicked
 */
void
vit_grid_view_make_sortable (VitGridView *self, VitGridColumn *column)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (listen, column, NULL));

  gtk_column_view_column_set_sorter (vit_grid_column_get_view_column (column), sorter);
}

static void
show_arrow (GtkColumnView *view, GtkColumnViewColumn *column, gboolean descending)
{
  if (column != NULL && gtk_column_view_column_get_column_view (column) != view)
    column = NULL;
  gtk_column_view_sort_by_column (view, column,
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/**
 * vit_grid_view_show_sort:
 *
 * Puts the arrow beside the name of the column that the query sorts by first.
 */
void
vit_grid_view_show_sort (VitGridView *self)
{
  gboolean descending = FALSE;
  const char *name = self->query != NULL && vit_row_query_get_n_sorts (self->query) > 0
                         ? vit_row_query_get_sort (self->query, 0, &descending)
                         : NULL;
  VitGridColumn *column = name != NULL ? vit_grid_view_find_column (self, name) : NULL;
  GtkColumnViewColumn *view_column =
      column != NULL ? vit_grid_column_get_view_column (column) : NULL;

  self->sorting = TRUE;
  show_arrow (vit_grid_pane_get_view (self->front), view_column, descending);
  show_arrow (vit_grid_pane_get_view (self->main), view_column, descending);
  self->sorting = FALSE;
}
