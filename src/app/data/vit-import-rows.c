/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-import-rows.h"

#include <glib/gi18n.h>

#include "vit-column-headings.h"
#include "vit-import-line.h"

/* A preview is looked at, not read to the end: the list of columns below it has them all. */
#define MAX_COLUMNS 60

/* Columns become as wide as their names and the first rows need, within these, in pixels. */
#define N_FITTED_ROWS 40
#define MIN_WIDTH 64
#define MAX_WIDTH 260
#define CELL_PADDING 28

struct _VitImportRows
{
  AdwBin parent_instance;

  GListStore *lines; /* owned, of VitImportLine */
  GArray *types;     /* VitTypeOf of the columns on screen */

  GtkColumnView *columns; /* template */
  GtkLabel *more;         /* template */
};

G_DEFINE_FINAL_TYPE (VitImportRows, vit_import_rows, ADW_TYPE_BIN)

static gboolean
is_numeric (VitTypeOf type)
{
  return type == VIT_TYPE_OF_INTEGER || type == VIT_TYPE_OF_NUMBER;
}

static GtkWidget *
create_cell (float xalign)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), xalign);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_add_css_class (cell, "numeric");

  return cell;
}

static gboolean
is_left_out (VitImportLine *line)
{
  const VitSniffRecord *record = vit_import_line_get_record (line);

  return record != NULL && record->kind == VIT_SNIFF_LEFT_OUT;
}

static void
strike (GtkInscription *cell, gboolean struck)
{
  g_autoptr (PangoAttrList) attributes = struck ? pango_attr_list_new () : NULL;

  if (struck)
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  gtk_inscription_set_attributes (cell, attributes);
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean has_it)
{
  if (has_it)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static guint
get_column (GtkListItem *item)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (item), "column"));
}

static void
fill_cell (GtkListItem *item)
{
  VitImportLine *line = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);
  guint column = get_column (item);
  gboolean has_problem = vit_import_line_get_has_problem (line, column);
  gboolean left_out = is_left_out (line);
  g_autofree char *text = vit_import_line_dup_cell (line, column);
  g_autofree char *problem = has_problem ? vit_import_line_dup_problem (line) : NULL;
  g_autofree char *marked = has_problem ? g_strdup_printf ("⚠ %s", text != NULL ? text : "") : NULL;

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), marked != NULL ? marked
                                                    : text != NULL ? text
                                                                   : "–");
  strike (GTK_INSCRIPTION (cell), left_out && problem == NULL);
  gtk_widget_set_tooltip_text (cell, problem);
  set_class (cell, "bad-cell", problem != NULL);
  set_class (cell, "dim-label", problem == NULL && (left_out || text == NULL));
}

static void
fill_number (GtkListItem *item)
{
  VitImportLine *line = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);
  gboolean left_out = is_left_out (line);
  g_autofree char *problem = vit_import_line_dup_problem (line);
  g_autofree char *text = g_strdup_printf (left_out ? "⚠ %" G_GINT64_FORMAT : "%" G_GINT64_FORMAT,
                                           vit_import_line_get_number (line));

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  gtk_widget_set_tooltip_text (cell, problem);
  set_class (cell, "bad-cell", left_out);
  set_class (cell, "dim-label", !left_out);
}

/* The number of the line is the first column, and has no place among those of the table. */
#define NUMBER G_MAXUINT

static void
fill (GtkListItem *item)
{
  if (get_column (item) == NUMBER)
    fill_number (item);
  else
    fill_cell (item);
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, gpointer column)
{
  gboolean at_end =
      GPOINTER_TO_UINT (column) == NUMBER || g_object_get_data (G_OBJECT (factory), "at-end");

  gtk_list_item_set_child (item, create_cell (at_end ? 1 : 0));
  g_object_set_data (G_OBJECT (item), "column", column);
}

static void
on_line_changed (VitImportLine *line, GtkListItem *item)
{
  fill (item);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item)
{
  fill (item);
  g_signal_connect (gtk_list_item_get_item (item), "changed", G_CALLBACK (on_line_changed), item);
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), on_line_changed, item);
}

static int
measure (VitImportRows *self, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static int
fit (VitImportRows *self, guint column, const char *name)
{
  guint n = MIN (g_list_model_get_n_items (G_LIST_MODEL (self->lines)), N_FITTED_ROWS);
  int width = measure (self, name) * 11 / 10;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (VitImportLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);
      g_autofree char *text = vit_import_line_dup_cell (line, column);

      if (text != NULL)
        width = MAX (width, measure (self, text));
    }

  return CLAMP (width + CELL_PADDING, MIN_WIDTH, MAX_WIDTH);
}

static void
add_column (VitImportRows *self, guint number, const char *name, gboolean at_end, int width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), "at-end", GINT_TO_POINTER (at_end));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (number));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);

  column = gtk_column_view_column_new (name, factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_fixed_width (column, width);
  gtk_column_view_append_column (self->columns, column);
  if (at_end)
    vit_column_heading_align_end (self->columns, number == NUMBER ? 0 : number + 1);
}

static void
clear_columns (VitImportRows *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->columns);

  g_array_set_size (self->types, 0);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->columns, column);
    }
}

/* Whether the columns on screen are those that were found: then they stay as they are. */
static gboolean
has_columns (VitImportRows *self, GPtrArray *found)
{
  GListModel *columns = gtk_column_view_get_columns (self->columns);

  if (self->types->len != MIN (found->len, MAX_COLUMNS) || g_list_model_get_n_items (columns) == 0)
    return FALSE;

  for (guint i = 0; i < self->types->len; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i + 1);
      const VitSniffedColumn *sniffed = g_ptr_array_index (found, i);

      if (g_strcmp0 (gtk_column_view_column_get_title (column), sniffed->name) != 0 ||
          is_numeric (g_array_index (self->types, VitTypeOf, i)) != is_numeric (sniffed->type))
        return FALSE;
    }

  return TRUE;
}

static void
show_more (VitImportRows *self, guint n_shown, guint n_columns)
{
  g_autofree char *text =
      g_strdup_printf (_ ("The first %u of %u columns are shown here."), n_shown, n_columns);

  gtk_label_set_label (self->more, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_shown < n_columns);
}

/* Few columns are not to end in the middle. */
static void
fill_width (VitImportRows *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->columns);
  g_autoptr (GtkColumnViewColumn) last =
      g_list_model_get_item (columns, g_list_model_get_n_items (columns) - 1);

  gtk_column_view_column_set_expand (last, TRUE);
}

static void
show_columns (VitImportRows *self, GPtrArray *found)
{
  guint n_shown = MIN (found->len, MAX_COLUMNS);

  clear_columns (self);
  add_column (self, NUMBER, _ ("Line"), TRUE,
              MAX (measure (self, _ ("Line")) * 11 / 10, measure (self, "⚠ 00000")) + CELL_PADDING);
  for (guint i = 0; i < n_shown; i++)
    {
      const VitSniffedColumn *column = g_ptr_array_index (found, i);

      g_array_append_val (self->types, column->type);
      add_column (self, i, column->name, is_numeric (column->type), fit (self, i, column->name));
    }
  fill_width (self);
  show_more (self, n_shown, found->len);
}

static void
vit_import_rows_dispose (GObject *object)
{
  VitImportRows *self = VIT_IMPORT_ROWS (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_IMPORT_ROWS);
  g_clear_object (&self->lines);
  g_clear_pointer (&self->types, g_array_unref);

  G_OBJECT_CLASS (vit_import_rows_parent_class)->dispose (object);
}

static void
vit_import_rows_class_init (VitImportRowsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_import_rows_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-import-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, VitImportRows, columns);
  gtk_widget_class_bind_template_child (widget_class, VitImportRows, more);
}

static void
vit_import_rows_init (VitImportRows *self)
{
  g_autoptr (GtkSelectionModel) lines = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->types = g_array_new (FALSE, FALSE, sizeof (VitTypeOf));
  self->lines = g_list_store_new (VIT_TYPE_IMPORT_LINE);
  lines = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines))));
  gtk_column_view_set_model (self->columns, lines);
}

/**
 * vit_import_rows_show:
 * @look: what was found in the file
 *
 * The table stays where it is scrolled to, as long as it has the same columns.
 */
void
vit_import_rows_show (VitImportRows *self, VitImportLook *look)
{
  GPtrArray *found = look->sniff->columns;

  /* Cells are asked for by their column's place: those of before must not outlive it. */
  if (!has_columns (self, found))
    {
      clear_columns (self);
      vit_import_lines_show_rows (self->lines, look);
      show_columns (self, found);
    }
  else
    {
      vit_import_lines_show_rows (self->lines, look);
    }
}

/**
 * vit_import_rows_dup_cell:
 * @row: a row on screen, from 0
 * @column: a column, from 0
 *
 * Returns: (transfer full) (nullable): what is in it; %NULL if there is nothing
 */
char *
vit_import_rows_dup_cell (VitImportRows *self, guint row, guint column)
{
  g_autoptr (VitImportLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), row);

  return line != NULL ? vit_import_line_dup_cell (line, column) : NULL;
}
