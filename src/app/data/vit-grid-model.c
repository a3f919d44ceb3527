/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-grid-model.h"

#include "vit-grid-loader.h"

/* Pages that are kept: some screens' worth in each direction. */
#define MAX_PAGES 64

struct _VitGridModel
{
  GObject parent_instance;

  guint n_rows;
  GPtrArray *fields; /* VitField, owned */

  VitFrame *frame;       /* owned; all the rows, or … */
  VitGridLoader *loader; /* owned; … what reads them */
  VitRowOrder *order;    /* owned (nullable): which rows of the table they are */

  GHashTable *pages;   /* page number → VitFrame, those in memory */
  GQueue recent;       /* their numbers, the one read last first */
  GHashTable *waiting; /* set of page numbers that were asked for */
  GHashTable *rows;    /* position → VitGridRow, those alive, not owned */
};

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void vit_grid_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VitGridModel,
                               vit_grid_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, vit_grid_model_list_init))

static void
load_row (VitGridModel *self, VitGridRow *row)
{
  guint position = vit_grid_row_get_position (row);
  guint number = position / VIT_GRID_PAGE_ROWS;
  VitFrame *page;

  if (self->frame != NULL)
    {
      vit_grid_row_load (row, self->frame, position);
      return;
    }

  page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (number));
  if (page != NULL)
    {
      /* A table that shrank since its rows were counted leaves rows without cells. */
      if (position % VIT_GRID_PAGE_ROWS < vit_frame_get_n_rows (page))
        vit_grid_row_load (row, page, position % VIT_GRID_PAGE_ROWS);
    }
  else if (g_hash_table_add (self->waiting, GUINT_TO_POINTER (number)))
    {
      vit_grid_loader_request (self->loader, number);
    }
}

static void
keep_page (VitGridModel *self, guint number, VitFrame *page)
{
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), vit_frame_ref (page));
  g_queue_push_head (&self->recent, GUINT_TO_POINTER (number));

  if (g_queue_get_length (&self->recent) > MAX_PAGES)
    g_hash_table_remove (self->pages, g_queue_pop_tail (&self->recent));
}

static void
on_page_done (VitGridLoader *loader,
              guint number,
              VitFrame *page,
              const char *message,
              VitGridModel *self)
{
  g_hash_table_remove (self->waiting, GUINT_TO_POINTER (number));

  if (message != NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, message);
      return;
    }

  /* A page that was dropped is asked for again below, if one of its rows is still on screen. */
  if (page != NULL)
    keep_page (self, number, page);
  for (guint i = 0; i < VIT_GRID_PAGE_ROWS; i++)
    {
      guint position = number * VIT_GRID_PAGE_ROWS + i;
      VitGridRow *row = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (position));

      if (row != NULL)
        load_row (self, row);
    }
}

static GType
vit_grid_model_get_item_type (GListModel *model)
{
  return VIT_TYPE_GRID_ROW;
}

static guint
vit_grid_model_get_n_items (GListModel *model)
{
  return VIT_GRID_MODEL (model)->n_rows;
}

static gpointer
vit_grid_model_get_item (GListModel *model, guint position)
{
  VitGridModel *self = VIT_GRID_MODEL (model);
  VitGridRow *row;

  if (position >= self->n_rows)
    return NULL;

  row = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (position));
  if (row != NULL)
    return g_object_ref (row);

  row = vit_grid_row_new (position,
                          self->order != NULL ? vit_row_order_get_row (self->order, position)
                                              : position,
                          self->rows);
  load_row (self, row);

  return row;
}

static void
vit_grid_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = vit_grid_model_get_item_type;
  iface->get_n_items = vit_grid_model_get_n_items;
  iface->get_item = vit_grid_model_get_item;
}

static void
vit_grid_model_dispose (GObject *object)
{
  VitGridModel *self = VIT_GRID_MODEL (object);

  if (self->loader != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->loader, self);
      vit_grid_loader_stop (self->loader);
      g_clear_object (&self->loader);
    }

  G_OBJECT_CLASS (vit_grid_model_parent_class)->dispose (object);
}

static void
vit_grid_model_finalize (GObject *object)
{
  VitGridModel *self = VIT_GRID_MODEL (object);

  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->waiting);
  g_hash_table_unref (self->pages);
  g_queue_clear (&self->recent);
  g_clear_pointer (&self->frame, vit_frame_unref);
  g_clear_pointer (&self->order, vit_row_order_unref);
  g_ptr_array_unref (self->fields);

  G_OBJECT_CLASS (vit_grid_model_parent_class)->finalize (object);
}

static void
vit_grid_model_class_init (VitGridModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vit_grid_model_dispose;
  object_class->finalize = vit_grid_model_finalize;

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
field_free (VitField *field)
{
  g_free (field->name);
  g_free (field->sql_type);
  g_free (field);
}

static void
vit_grid_model_init (VitGridModel *self)
{
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) field_free);
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) vit_frame_unref);
  self->waiting = g_hash_table_new (NULL, NULL);
  self->rows = g_hash_table_new (NULL, NULL);
  g_queue_init (&self->recent);
}

static void
add_field (VitGridModel *self, const char *name, VitTypeOf type, const char *sql_type)
{
  VitField *field = g_new0 (VitField, 1);

  field->name = g_strdup (name);
  field->type = type;
  field->sql_type = g_strdup (sql_type);
  g_ptr_array_add (self->fields, field);
}

static VitGridModel *
model_new (VitProject *project, const VitTableInfo *table, gint64 n_rows, VitRowOrder *order)
{
  VitGridModel *self = g_object_new (VIT_TYPE_GRID_MODEL, NULL);

  for (guint i = 0; i < table->fields->len; i++)
    {
      const VitField *field = g_ptr_array_index (table->fields, i);

      add_field (self, field->name, field->type, field->sql_type);
    }
  self->n_rows = (guint) MIN (n_rows, (gint64) G_MAXUINT - 1);
  self->order = order != NULL ? vit_row_order_ref (order) : NULL;
  self->loader = vit_grid_loader_new (project, table->name, order);
  g_signal_connect (self->loader, "done", G_CALLBACK (on_page_done), self);

  return self;
}

/**
 * vit_grid_model_new_for_table:
 * @project: the project
 * @table: a table of it, as it stands; a changed table needs a new model
 *
 * Returns: (transfer full): all its rows in the order of the file
 */
VitGridModel *
vit_grid_model_new_for_table (VitProject *project, const VitTableInfo *table)
{
  return model_new (project, table, table->n_rows, NULL);
}

/**
 * vit_grid_model_new_for_order:
 * @project: the project
 * @table: a table of it, as it stands; a changed table needs a new model
 * @order: the rows that a query of @table yielded
 *
 * Returns: (transfer full): these rows in this order
 */
VitGridModel *
vit_grid_model_new_for_order (VitProject *project, const VitTableInfo *table, VitRowOrder *order)
{
  return model_new (project, table, vit_row_order_get_n_rows (order), order);
}

static VitTypeOf
type_of_column (const VitColumn *column)
{
  switch (vit_column_get_column_type (column))
    {
    case VIT_COLUMN_DOUBLE:
      return VIT_TYPE_OF_NUMBER;
    case VIT_COLUMN_INT64:
      return VIT_TYPE_OF_INTEGER;
    case VIT_COLUMN_BOOL:
      return VIT_TYPE_OF_BOOLEAN;
    case VIT_COLUMN_TIMESTAMP:
      return vit_column_is_day (column) ? VIT_TYPE_OF_DATE : VIT_TYPE_OF_TIMESTAMP;
    case VIT_COLUMN_TEXT:
    default:
      return VIT_TYPE_OF_TEXT;
    }
}

/**
 * vit_grid_model_new_for_frame:
 * @frame: the rows
 */
VitGridModel *
vit_grid_model_new_for_frame (VitFrame *frame)
{
  VitGridModel *self = g_object_new (VIT_TYPE_GRID_MODEL, NULL);

  for (guint i = 0; i < vit_frame_get_n_columns (frame); i++)
    {
      const VitColumn *column = vit_frame_get_column (frame, i);

      add_field (self, vit_column_get_name (column), type_of_column (column), "VARCHAR");
    }
  self->n_rows = (guint) vit_frame_get_n_rows (frame);
  self->frame = vit_frame_ref (frame);

  return self;
}

/**
 * vit_grid_model_get_order:
 *
 * Returns: (transfer none) (nullable): which rows of the table they are; %NULL if it shows all, or
 *   a frame
 */
VitRowOrder *
vit_grid_model_get_order (VitGridModel *self)
{
  return self->order;
}

/**
 * vit_grid_model_list_fields:
 *
 * Returns: (transfer container) (element-type VitField): the columns, which belong to the model
 */
GPtrArray *
vit_grid_model_list_fields (VitGridModel *self)
{
  GPtrArray *list = g_ptr_array_sized_new (self->fields->len);

  g_ptr_array_extend (list, self->fields, NULL, NULL);

  return list;
}

/**
 * vit_grid_model_get_n_all:
 *
 * Returns: how many rows the table has, be they among those that are shown or not
 */
gint64
vit_grid_model_get_n_all (VitGridModel *self)
{
  return self->order != NULL ? vit_row_order_get_n_all (self->order) : self->n_rows;
}

guint
vit_grid_model_get_n_columns (VitGridModel *self)
{
  return self->fields->len;
}

const char *
vit_grid_model_get_column_name (VitGridModel *self, guint column)
{
  return ((VitField *) g_ptr_array_index (self->fields, column))->name;
}

VitTypeOf
vit_grid_model_get_column_type (VitGridModel *self, guint column)
{
  return ((VitField *) g_ptr_array_index (self->fields, column))->type;
}
