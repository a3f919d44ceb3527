/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-column-headings.h"

/**
 * vit_column_heading_align_end:
 * @view: a column view
 * @column: number of a column that it has, from 0
 *
 * Puts a heading above numbers that stand at the end of their cells. GTK 4.8 has no word for that:
 * the first child of a column view is the row of its headings, each with a box inside.
 */
void
vit_column_heading_align_end (GtkColumnView *view, guint column)
{
  GtkWidget *heading = gtk_widget_get_first_child (GTK_WIDGET (view));

  if (heading != NULL)
    heading = gtk_widget_get_first_child (heading);
  for (guint i = 0; heading != NULL && i < column; i++)
    heading = gtk_widget_get_next_sibling (heading);
  if (heading != NULL && (heading = gtk_widget_get_first_child (heading)) != NULL)
    gtk_widget_set_halign (heading, GTK_ALIGN_END);
}

/**
 * vit_column_headings_leave_room:
 * @view: a column view
 * @height: in pixels
 *
 * Keeps that much below the titles of all headings free, for something that lies over it.
 */
void
vit_column_headings_leave_room (GtkColumnView *view, int height)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));

  for (GtkWidget *heading = header != NULL ? gtk_widget_get_first_child (header) : NULL;
       heading != NULL; heading = gtk_widget_get_next_sibling (heading))
    {
      GtkWidget *title = gtk_widget_get_first_child (heading);

      if (title != NULL && gtk_widget_get_margin_bottom (title) != height)
        gtk_widget_set_margin_bottom (title, height);
    }
}
