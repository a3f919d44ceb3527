/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-table-view.h"

#include "vit-column-headings.h"
#include "vit-row-model.h"

/* What a heading and a row take with style.css and a font of the usual size, in pixels. More rows
 * than this scroll inside the table. */
#define HEADING_HEIGHT 32
#define ROW_HEIGHT 31
#define MAX_ROWS 12

/* Texts are shown whole up to these many characters, if one of the first rows has as many. */
#define MAX_CHARS 44
#define N_FITTED_ROWS 100

struct _VitTableView
{
  AdwBin parent_instance;

  const VitTable *table;       /* borrowed (nullable) */
  const VitLanguage *language; /* static */
  VitResult *owner;            /* owned (nullable): what the table belongs to */

  int *widths; /* owned (nullable): of columns of texts, in characters */

  GtkScrolledWindow *scrolled; /* template */
  GtkColumnView *view;         /* template */
};

G_DEFINE_FINAL_TYPE (VitTableView, vit_table_view, ADW_TYPE_BIN)

static gboolean
is_text (const VitTable *table, guint column)
{
  return table->formats[column].kind == VIT_FORMAT_TEXT;
}

static guint
get_column (GtkSignalListItemFactory *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
}

static void
on_setup (VitTableView *self, GtkListItem *item, GtkSignalListItemFactory *factory)
{
  gboolean text = is_text (self->table, get_column (factory));
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), text ? 0 : 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), text ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_width_chars (GTK_LABEL (label), text ? self->widths[get_column (factory)] : 6);
  if (!text)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
on_bind (VitTableView *self, GtkListItem *item, GtkSignalListItemFactory *factory)
{
  VitRow *row = VIT_ROW (gtk_list_item_get_item (item));
  guint column = get_column (factory);
  g_autofree char *text =
      vit_table_dup_cell (self->table, self->language, vit_row_get_index (row), column);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
  if (is_text (self->table, column))
    gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), text);
}

static int
find_width (const VitTable *table, guint column)
{
  const VitColumn *values = vit_frame_get_column (table->frame, column);
  gsize n_rows = MIN (vit_frame_get_n_rows (table->frame), N_FITTED_ROWS);
  glong width = 0;

  for (gsize row = 0; row < n_rows; row++)
    {
      const char *text =
          vit_column_is_valid (values, row) ? vit_column_get_text (values, row) : NULL;

      if (text != NULL)
        width = MAX (width, g_utf8_strlen (text, -1));
    }

  return (int) MIN (width, MAX_CHARS);
}

/* Of the columns whose cells are texts as they are; others have a word or a number. */
static void
find_widths (VitTableView *self)
{
  guint n_columns = vit_frame_get_n_columns (self->table->frame);

  g_free (self->widths);
  self->widths = g_new0 (int, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      const VitColumn *column = vit_frame_get_column (self->table->frame, i);

      if (vit_column_get_column_type (column) == VIT_COLUMN_TEXT)
        self->widths[i] = find_width (self->table, i);
    }
}

static void
add_column (VitTableView *self, guint column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  view_column = gtk_column_view_column_new (self->table->headings[column], factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, column == 0 || is_text (self->table, column));
  gtk_column_view_append_column (self->view, view_column);
  if (!is_text (self->table, column))
    vit_column_heading_align_end (self->view, column);
}

static void
clear_columns (VitTableView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  gtk_column_view_set_model (self->view, NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

static void
vit_table_view_dispose (GObject *object)
{
  VitTableView *self = VIT_TABLE_VIEW (object);

  if (self->view != NULL)
    clear_columns (self);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_TABLE_VIEW);
  g_clear_pointer (&self->owner, vit_result_unref);

  G_OBJECT_CLASS (vit_table_view_parent_class)->dispose (object);
}

static void
vit_table_view_finalize (GObject *object)
{
  g_free (VIT_TABLE_VIEW (object)->widths);

  G_OBJECT_CLASS (vit_table_view_parent_class)->finalize (object);
}

static void
vit_table_view_class_init (VitTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_table_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = vit_table_view_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VitTableView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, VitTableView, view);
}

static void
vit_table_view_init (VitTableView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vit_table_view_set_table:
 * @table: (nullable): the table to show
 * @language: in which its values are written
 * @owner: (nullable): the result that @table belongs to; without, the caller sees to it that
 *   @table outlives the view
 */
void
vit_table_view_set_table (VitTableView *self,
                          const VitTable *table,
                          const VitLanguage *language,
                          VitResult *owner)
{
  VitResult *old = self->owner;
  gsize n_rows;

  clear_columns (self);
  self->table = table;
  self->language = language;
  self->owner = owner != NULL ? vit_result_ref (owner) : NULL;
  g_clear_pointer (&old, vit_result_unref);
  if (table == NULL)
    return;

  find_widths (self);
  n_rows = vit_frame_get_n_rows (table->frame);
  gtk_scrolled_window_set_min_content_height (self->scrolled,
                                              HEADING_HEIGHT +
                                                  ROW_HEIGHT * (int) MIN (n_rows, MAX_ROWS));
  for (guint i = 0; i < vit_frame_get_n_columns (table->frame); i++)
    add_column (self, i);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (
                                             gtk_no_selection_new (vit_row_model_new (n_rows))));
  if (table->title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    table->title, -1);
}
