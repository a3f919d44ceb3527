/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-grid-column.h"

/* Of a cell's text: the list item that it is in. Of a list item: the column that it is of. */
#define ITEM "vit-list-item"
#define COLUMN "vit-grid-column"

struct _VitGridColumn
{
  GObject parent_instance;

  char *name; /* %NULL for row numbers */
  VitTypeOf type;
  guint number;              /* in the table */
  GtkColumnViewColumn *view; /* owned */
  GHashTable *cells;         /* position → GtkListItem, borrowed: those on screen */
  guint cursor;              /* position of the marked cell; GTK_INVALID_LIST_POSITION for none */
};

G_DEFINE_FINAL_TYPE (VitGridColumn, vit_grid_column, G_TYPE_OBJECT)

/* A cell's text does not change its size, so that filling hundreds of them as the user drags the
 * scroll bar lays nothing out again: that is what an inscription is, and a label is not. */
static GtkWidget *
create_cell (float xalign)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  /* Given more height than a line takes, it would draw a text that is cut higher than others. */
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), xalign);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);

  return cell;
}

static void
fill_cell (VitGridColumn *self, GtkListItem *item)
{
  GtkInscription *cell = GTK_INSCRIPTION (gtk_list_item_get_child (item));
  VitGridRow *row = gtk_list_item_get_item (item);
  g_autofree char *text = vit_grid_row_dup_cell (row, self->number, self->type);

  /* One line per row: a line break in a cell shows as a space. */
  if (text != NULL)
    g_strdelimit (text, "\n\r\t", ' ');
  else if (vit_grid_row_get_loaded (row))
    text = g_strdup ("–");

  gtk_inscription_set_text (cell, text);
}

static void
fill_number (GtkListItem *item)
{
  gint64 number = vit_grid_row_get_number (gtk_list_item_get_item (item));
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number + 1);

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)), text);
}

static void
on_row_loaded (VitGridRow *row, GParamSpec *pspec, GtkListItem *item)
{
  fill_cell (g_object_get_data (G_OBJECT (item), COLUMN), item);
}

static void
mark (GtkListItem *item, gboolean marked)
{
  GtkWidget *cell = gtk_widget_get_parent (gtk_list_item_get_child (item));

  if (cell == NULL)
    return;

  if (marked)
    gtk_widget_add_css_class (cell, "cursor");
  else
    gtk_widget_remove_css_class (cell, "cursor");
}

static void
on_setup (VitGridColumn *self, GtkListItem *item)
{
  GtkWidget *cell = create_cell (self->name == NULL || vit_grid_column_is_numeric (self) ? 1 : 0);

  if (self->name == NULL)
    gtk_widget_add_css_class (cell, "dim-label");
  if (self->name == NULL || self->type != VIT_TYPE_OF_TEXT)
    gtk_widget_add_css_class (cell, "numeric");
  g_object_set_data (G_OBJECT (cell), ITEM, item);
  g_object_set_data (G_OBJECT (item), COLUMN, self);
  gtk_list_item_set_child (item, cell);
}

static void
on_bind (VitGridColumn *self, GtkListItem *item)
{
  VitGridRow *row = gtk_list_item_get_item (item);
  guint position = gtk_list_item_get_position (item);

  g_hash_table_insert (self->cells, GUINT_TO_POINTER (position), item);
  if (position == self->cursor)
    mark (item, TRUE);
  if (self->name == NULL)
    {
      fill_number (item);
      return;
    }

  fill_cell (self, item);
  if (!vit_grid_row_get_loaded (row))
    g_signal_connect (row, "notify::loaded", G_CALLBACK (on_row_loaded), item);
}

static void
on_unbind (VitGridColumn *self, GtkListItem *item)
{
  guint position = gtk_list_item_get_position (item);

  if (g_hash_table_lookup (self->cells, GUINT_TO_POINTER (position)) == item)
    g_hash_table_remove (self->cells, GUINT_TO_POINTER (position));
  if (position == self->cursor)
    mark (item, FALSE);
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), on_row_loaded, item);
}

static void
vit_grid_column_finalize (GObject *object)
{
  VitGridColumn *self = VIT_GRID_COLUMN (object);

  g_clear_object (&self->view);
  g_hash_table_unref (self->cells);
  g_free (self->name);

  G_OBJECT_CLASS (vit_grid_column_parent_class)->finalize (object);
}

static void
vit_grid_column_class_init (VitGridColumnClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vit_grid_column_finalize;
}

static void
vit_grid_column_init (VitGridColumn *self)
{
  self->cells = g_hash_table_new (NULL, NULL);
  self->cursor = GTK_INVALID_LIST_POSITION;
}

static VitGridColumn *
make (const char *title, const char *name, VitTypeOf type, guint number)
{
  VitGridColumn *self = g_object_new (VIT_TYPE_GRID_COLUMN, NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->name = g_strdup (name);
  self->type = type;
  self->number = number;
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  self->view = gtk_column_view_column_new (title, factory);

  return self;
}

/**
 * vit_grid_column_new:
 * @name: of a column of a table
 * @type: its type
 * @number: of it in the table, from 0
 */
VitGridColumn *
vit_grid_column_new (const char *name, VitTypeOf type, guint number)
{
  return make (name, name, type, number);
}

/**
 * vit_grid_column_new_numbers:
 * @title: of the column
 *
 * Returns: (transfer full): the column of the row numbers
 */
VitGridColumn *
vit_grid_column_new_numbers (const char *title)
{
  return make (title, NULL, VIT_TYPE_OF_INTEGER, 0);
}

/**
 * vit_grid_column_get_name:
 *
 * Returns: (transfer none) (nullable): its name in the table; %NULL for the row numbers
 */
const char *
vit_grid_column_get_name (VitGridColumn *self)
{
  return self->name;
}

VitTypeOf
vit_grid_column_get_column_type (VitGridColumn *self)
{
  return self->type;
}

guint
vit_grid_column_get_number (VitGridColumn *self)
{
  return self->number;
}

/**
 * vit_grid_column_is_numeric:
 *
 * Returns: whether its cells stand at their right end
 */
gboolean
vit_grid_column_is_numeric (VitGridColumn *self)
{
  return self->type == VIT_TYPE_OF_INTEGER || self->type == VIT_TYPE_OF_NUMBER;
}

/**
 * vit_grid_column_get_view_column:
 *
 * Returns: (transfer none): what a column view takes
 */
GtkColumnViewColumn *
vit_grid_column_get_view_column (VitGridColumn *self)
{
  return self->view;
}

/**
 * vit_grid_column_find_cell:
 * @position: of a row
 *
 * Returns: (transfer none) (nullable): the cell there, or %NULL if it is not on screen
 */
GtkWidget *
vit_grid_column_find_cell (VitGridColumn *self, guint position)
{
  GtkListItem *item = g_hash_table_lookup (self->cells, GUINT_TO_POINTER (position));

  return item != NULL ? gtk_widget_get_parent (gtk_list_item_get_child (item)) : NULL;
}

/**
 * vit_grid_column_set_cursor:
 * @position: of a row; %GTK_INVALID_LIST_POSITION for none
 *
 * Marks the cell there, as the one that keys and menus are about.
 */
void
vit_grid_column_set_cursor (VitGridColumn *self, guint position)
{
  GtkListItem *old = g_hash_table_lookup (self->cells, GUINT_TO_POINTER (self->cursor));
  GtkListItem *new = g_hash_table_lookup (self->cells, GUINT_TO_POINTER (position));

  if (old != NULL)
    mark (old, FALSE);
  self->cursor = position;
  if (new != NULL)
    mark (new, TRUE);
}

static GtkListItem *
find_item (GtkWidget *widget)
{
  for (GtkWidget *child = widget; child != NULL; child = gtk_widget_get_first_child (child))
    {
      GtkListItem *item = g_object_get_data (G_OBJECT (child), ITEM);

      if (item != NULL)
        return item;
    }

  return NULL;
}

/**
 * vit_grid_column_of_widget:
 * @widget: a cell, what is in it, or a row, which stands for its first cell
 * @position: (out): of the row
 *
 * Returns: (transfer none) (nullable): the column, or %NULL if @widget is none of these
 */
VitGridColumn *
vit_grid_column_of_widget (GtkWidget *widget, guint *position)
{
  GtkListItem *item = find_item (widget);

  if (item == NULL)
    return NULL;
  *position = gtk_list_item_get_position (item);

  return g_object_get_data (G_OBJECT (item), COLUMN);
}
