/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-grid-view-private.h"

#include <glib/gi18n.h>

#include "vit-format.h"
#include "vit-locale.h"

/* More rows are nothing for a clipboard: that is what exporting is for. */
#define MAX_ROWS 10000

/* Rows on their way to the clipboard, which waits until all are loaded. */
struct _VitGridCopy
{
  VitGridView *view;   /* borrowed: owns it */
  GPtrArray *rows;     /* VitGridRow */
  guint n_loaded;      /* of them, from the first */
  VitGridRow *waiting; /* borrowed (nullable): the one that is to be loaded next */
  gboolean with_names;
};

static void
put (VitGridView *self, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

/* As spreadsheets read it: quoted where there is something that would end the cell. */
static void
append_cell (GString *text, const char *cell)
{
  if (cell == NULL)
    return;

  if (strpbrk (cell, "\t\n\r\"") == NULL)
    {
      g_string_append (text, cell);
      return;
    }

  g_string_append_c (text, '"');
  for (const char *c = cell; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *c);
    }
  g_string_append_c (text, '"');
}

/* One line: a row, or the names of the columns without one. */
static void
append_line (GString *text, VitGridView *self, VitGridRow *row)
{
  gboolean first = TRUE;

  for (guint i = 0; i < vit_column_layout_get_n_columns (self->layout); i++)
    {
      VitColumnPlace *place = vit_column_layout_get (self->layout, i);
      g_autofree char *cell = NULL;

      if (vit_column_place_get_hidden (place))
        continue;
      if (row != NULL)
        cell = vit_grid_row_dup_cell (row, vit_column_place_get_number (place),
                                      vit_column_place_get_column_type (place));
      if (!first)
        g_string_append_c (text, '\t');
      append_cell (text, row != NULL ? cell : vit_column_place_get_name (place));
      first = FALSE;
    }
  g_string_append_c (text, '\n');
}

static void
finish (VitGridCopy *copy)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (copy->with_names)
    append_line (text, copy->view, NULL);
  for (guint i = 0; i < copy->rows->len; i++)
    append_line (text, copy->view, g_ptr_array_index (copy->rows, i));
  put (copy->view, text->str);
}

static void advance (VitGridCopy *copy);

static void
stop_waiting (VitGridCopy *copy)
{
  if (copy->waiting != NULL)
    g_signal_handlers_disconnect_by_func (copy->waiting, advance, copy);
  copy->waiting = NULL;
}

/* Goes on to the first row that is still to come. */
static void
advance (VitGridCopy *copy)
{
  stop_waiting (copy);
  while (copy->n_loaded < copy->rows->len)
    {
      VitGridRow *row = g_ptr_array_index (copy->rows, copy->n_loaded);

      if (!vit_grid_row_get_loaded (row))
        {
          copy->waiting = row;
          g_signal_connect_swapped (row, "notify::loaded", G_CALLBACK (advance), copy);
          return;
        }
      copy->n_loaded++;
    }

  finish (copy);
  vit_grid_view_stop_copying (copy->view);
}

/**
 * vit_grid_view_stop_copying:
 *
 * Lets go of rows that were on their way to the clipboard.
 */
void
vit_grid_view_stop_copying (VitGridView *self)
{
  VitGridCopy *copy = g_steal_pointer (&self->copy);

  if (copy == NULL)
    return;

  stop_waiting (copy);
  g_ptr_array_unref (copy->rows);
  g_free (copy);
}

static GPtrArray *
list_rows (VitGridView *self, GtkBitset *selected)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (rows, g_list_model_get_item (G_LIST_MODEL (self->model), position));

  return rows;
}

/**
 * vit_grid_view_copy_cell:
 *
 * Copies the text of the marked cell, as it is; of a missing one, nothing.
 */
void
vit_grid_view_copy_cell (VitGridView *self)
{
  g_autoptr (VitGridRow) row = NULL;
  VitGridColumn *column = vit_grid_view_get_cursor (self, &row);
  g_autofree char *text = NULL;

  if (column == NULL || !vit_grid_row_get_loaded (row))
    return;

  text = vit_grid_row_dup_cell (row, vit_grid_column_get_number (column),
                                vit_grid_column_get_column_type (column));
  put (self, text != NULL ? text : "");
}

static void
refuse (VitGridView *self)
{
  g_autofree char *number = vit_format_integer (vit_locale_get_language (), MAX_ROWS);
  g_autofree char *text =
      g_strdup_printf (_ ("At most %s rows can be copied. Select fewer, or export the table."),
                       number);

  vit_grid_view_say (self, text);
}

/**
 * vit_grid_view_copy_rows:
 * @with_names: whether the names of the columns come first
 *
 * Copies the selected rows as lines of cells with tabs between them, in the columns that are shown.
 * Rows that are not in memory are read first.
 */
void
vit_grid_view_copy_rows (VitGridView *self, gboolean with_names)
{
  GtkSelectionModel *rows = vit_grid_view_get_selection (self);
  g_autoptr (GtkBitset) selected = rows != NULL ? gtk_selection_model_get_selection (rows) : NULL;

  if (selected == NULL || gtk_bitset_is_empty (selected))
    return;
  if (gtk_bitset_get_size (selected) > MAX_ROWS)
    {
      refuse (self);
      return;
    }

  vit_grid_view_stop_copying (self);
  self->copy = g_new0 (VitGridCopy, 1);
  self->copy->view = self;
  self->copy->rows = list_rows (self, selected);
  self->copy->with_names = with_names;
  advance (self->copy);
}
