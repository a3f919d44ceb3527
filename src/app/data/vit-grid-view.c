/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-grid-view.h"

#include <glib/gi18n.h>

#include "vit-column-headings.h"

/* Columns beyond these would take longer to lay out than anyone would scroll. */
#define MAX_COLUMNS 500

/* Columns become as wide as their names and the first rows need, within these, in pixels. */
#define N_FITTED_ROWS 40
#define MIN_WIDTH 56
#define MAX_WIDTH 320
/* On both sides of a cell, and for the separator. */
#define CELL_PADDING 24

struct _VitGridView
{
  AdwBin parent_instance;

  VitGridModel *model; /* owned (nullable) */
  GPtrArray *probes;   /* owned (nullable), of VitGridRow: columns are fitted when all are loaded */

  GtkScrolledWindow *scroller; /* template */
  GtkColumnView *columns;      /* template */
  GtkLabel *problem;           /* template */
  GtkLabel *more;              /* template */
};

G_DEFINE_FINAL_TYPE (VitGridView, vit_grid_view, ADW_TYPE_BIN)

/* What a column's factory needs to fill its cells. */
typedef struct
{
  guint column;
  VitTypeOf type;
} CellSpec;

static gboolean
type_is_numeric (VitTypeOf type)
{
  return type == VIT_TYPE_OF_INTEGER || type == VIT_TYPE_OF_NUMBER;
}

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
fill_cell (GtkListItem *item, const CellSpec *spec)
{
  GtkInscription *cell = GTK_INSCRIPTION (gtk_list_item_get_child (item));
  VitGridRow *row = gtk_list_item_get_item (item);
  g_autofree char *text = vit_grid_row_dup_cell (row, spec->column, spec->type);

  /* One line per row: a line break in a cell shows as a space. */
  if (text != NULL)
    g_strdelimit (text, "\n\r\t", ' ');
  else if (vit_grid_row_get_loaded (row))
    text = g_strdup ("–");

  gtk_inscription_set_text (cell, text);
}

static void
on_row_loaded (VitGridRow *row, GParamSpec *pspec, GtkListItem *item)
{
  fill_cell (item, g_object_get_data (G_OBJECT (item), "cell-spec"));
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, CellSpec *spec)
{
  GtkWidget *cell = create_cell (type_is_numeric (spec->type) ? 1 : 0);

  if (spec->type != VIT_TYPE_OF_TEXT)
    gtk_widget_add_css_class (cell, "numeric");
  gtk_list_item_set_child (item, cell);
  g_object_set_data (G_OBJECT (item), "cell-spec", spec);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, CellSpec *spec)
{
  VitGridRow *row = gtk_list_item_get_item (item);

  fill_cell (item, spec);
  if (!vit_grid_row_get_loaded (row))
    g_signal_connect (row, "notify::loaded", G_CALLBACK (on_row_loaded), item);
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *item, CellSpec *spec)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), on_row_loaded, item);
}

static void
on_setup_number (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *cell = create_cell (1);

  gtk_widget_add_css_class (cell, "dim-label");
  gtk_widget_add_css_class (cell, "numeric");
  gtk_list_item_set_child (item, cell);
}

static void
on_bind_number (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  g_autofree char *text = g_strdup_printf ("%u", gtk_list_item_get_position (item) + 1);

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)), text);
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
  return CLAMP (measure_text (self, name) * 11 / 10 + CELL_PADDING, MIN_WIDTH, MAX_WIDTH);
}

/* The probes' text with the most letters in a column, or NULL; one with fewer can be wider. */
static char *
find_longest (VitGridView *self, guint number)
{
  VitTypeOf type = vit_grid_model_get_column_type (self->model, number);
  g_autofree char *longest = NULL;

  for (guint i = 0; i < self->probes->len; i++)
    {
      g_autofree char *text =
          vit_grid_row_dup_cell (g_ptr_array_index (self->probes, i), number, type);

      if (text != NULL && (longest == NULL || strlen (text) > strlen (longest)))
        {
          g_free (longest);
          longest = g_steal_pointer (&text);
        }
    }

  return g_steal_pointer (&longest);
}

static void
fit_columns (VitGridView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->columns);

  for (guint i = 1; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      g_autofree char *longest = find_longest (self, i - 1);
      int width = measure_name (self, gtk_column_view_column_get_title (column));

      if (longest != NULL)
        width = MAX (width, MIN (measure_text (self, longest) * 9 / 8 + CELL_PADDING, MAX_WIDTH));
      gtk_column_view_column_set_fixed_width (column, width);
    }
}

static void
on_probe_loaded (VitGridView *self)
{
  for (guint i = 0; self->probes != NULL && i < self->probes->len; i++)
    {
      if (!vit_grid_row_get_loaded (g_ptr_array_index (self->probes, i)))
        return;
    }

  if (self->probes != NULL)
    fit_columns (self);
  g_clear_pointer (&self->probes, g_ptr_array_unref);
}

/* The rows come later than the columns, unless they are there already. */
static void
fit_when_loaded (VitGridView *self)
{
  guint n_rows = MIN (g_list_model_get_n_items (G_LIST_MODEL (self->model)), N_FITTED_ROWS);

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

static void
add_number_column (VitGridView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *widest = g_strdup_printf ("%u", n_rows);
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_number), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_number), NULL);
  column = gtk_column_view_column_new (_ ("Row"), factory);
  /* As wide as the last number needs, so that nothing moves on the way there. */
  gtk_column_view_column_set_fixed_width (column, MAX (measure_text (self, widest) + CELL_PADDING,
                                                       measure_name (self, _ ("Row"))));
  gtk_column_view_append_column (self->columns, column);
}

static void
add_column (VitGridView *self, guint number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  const char *name = vit_grid_model_get_column_name (self->model, number);
  g_autoptr (GtkColumnViewColumn) column = NULL;
  CellSpec *spec = g_new0 (CellSpec, 1);

  spec->column = number;
  spec->type = vit_grid_model_get_column_type (self->model, number);
  g_object_set_data_full (G_OBJECT (factory), "cell-spec", spec, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), spec);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), spec);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), spec);

  column = gtk_column_view_column_new (name, factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_fixed_width (column, measure_name (self, name));
  gtk_column_view_append_column (self->columns, column);
  if (type_is_numeric (spec->type))
    vit_column_heading_align_end (self->columns, number + 1);
}

static void
clear_columns (VitGridView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->columns);

  gtk_column_view_set_model (self->columns, NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->columns, column);
    }
}

static void
on_failed (VitGridModel *model, const char *message, VitGridView *self)
{
  gtk_label_set_label (self->problem, message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
forget_model (VitGridView *self)
{
  if (self->model == NULL)
    return;

  clear_columns (self);
  g_clear_pointer (&self->probes, g_ptr_array_unref);
  g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
}

static void
vit_grid_view_dispose (GObject *object)
{
  VitGridView *self = VIT_GRID_VIEW (object);

  forget_model (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), VIT_TYPE_GRID_VIEW);

  G_OBJECT_CLASS (vit_grid_view_parent_class)->dispose (object);
}

static void
vit_grid_view_class_init (VitGridViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vit_grid_view_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/vitrine_app/Vitrine/ui/vit-grid-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VitGridView, scroller);
  gtk_widget_class_bind_template_child (widget_class, VitGridView, columns);
  gtk_widget_class_bind_template_child (widget_class, VitGridView, problem);
  gtk_widget_class_bind_template_child (widget_class, VitGridView, more);
}

static void
vit_grid_view_init (VitGridView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_columns (VitGridView *self)
{
  guint n_columns = vit_grid_model_get_n_columns (self->model);
  guint n_shown = MIN (n_columns, MAX_COLUMNS);
  GtkSelectionModel *selection;

  add_number_column (self);
  for (guint i = 0; i < n_shown; i++)
    add_column (self, i);

  if (n_shown < n_columns)
    {
      g_autofree char *text = g_strdup_printf (
          _ ("The first %u of %u columns are shown. Choose fewer with a recipe step."), n_shown,
          n_columns);

      gtk_label_set_label (self->more, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_shown < n_columns);

  selection = g_object_new (GTK_TYPE_SINGLE_SELECTION, "autoselect", FALSE, "can-unselect", TRUE,
                            "model", self->model, NULL);
  gtk_column_view_set_model (self->columns, selection);
  g_object_unref (selection);
}

/**
 * vit_grid_view_set_model:
 * @model: (nullable): the rows to show from now on, from the top
 */
void
vit_grid_view_set_model (VitGridView *self, VitGridModel *model)
{
  if (model == self->model)
    return;

  forget_model (self);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  if (model == NULL)
    return;

  self->model = g_object_ref (model);
  g_signal_connect (model, "failed", G_CALLBACK (on_failed), self);
  show_columns (self);
  fit_when_loaded (self);
}

/**
 * vit_grid_view_get_model:
 *
 * Returns: (transfer none) (nullable): the rows that are shown
 */
VitGridModel *
vit_grid_view_get_model (VitGridView *self)
{
  return self->model;
}

/**
 * vit_grid_view_scroll_to_column:
 * @name: name of a column; one that is not there changes nothing
 */
void
vit_grid_view_scroll_to_column (VitGridView *self, const char *name)
{
  GListModel *columns = gtk_column_view_get_columns (self->columns);
  double offset = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_title (column), name) == 0)
        {
          gtk_adjustment_set_value (gtk_scrolled_window_get_hadjustment (self->scroller), offset);
          return;
        }
      offset += MAX (gtk_column_view_column_get_fixed_width (column), 0);
    }
}
