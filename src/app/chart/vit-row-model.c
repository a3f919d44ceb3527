/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-row-model.h"

struct _VitRow
{
  GObject parent_instance;

  gsize index;
};

struct _VitRowModel
{
  GObject parent_instance;

  guint n_rows;
};

G_DEFINE_FINAL_TYPE (VitRow, vit_row, G_TYPE_OBJECT)

static void
vit_row_class_init (VitRowClass *klass)
{
}

static void
vit_row_init (VitRow *self)
{
}

gsize
vit_row_get_index (VitRow *self)
{
  return self->index;
}

static GType
vit_row_model_get_item_type (GListModel *model)
{
  return VIT_TYPE_ROW;
}

static guint
vit_row_model_get_n_items (GListModel *model)
{
  return VIT_ROW_MODEL (model)->n_rows;
}

static gpointer
vit_row_model_get_item (GListModel *model, guint position)
{
  VitRow *row;

  if (position >= VIT_ROW_MODEL (model)->n_rows)
    return NULL;

  row = g_object_new (VIT_TYPE_ROW, NULL);
  row->index = position;

  return row;
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = vit_row_model_get_item_type;
  iface->get_n_items = vit_row_model_get_n_items;
  iface->get_item = vit_row_model_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (VitRowModel,
                               vit_row_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static void
vit_row_model_class_init (VitRowModelClass *klass)
{
}

static void
vit_row_model_init (VitRowModel *self)
{
}

/**
 * vit_row_model_new:
 * @n_rows: number of rows; what a list cannot number (above 2³² − 2) is left out
 *
 * Returns: (transfer full): a list of #VitRow
 */
GListModel *
vit_row_model_new (gsize n_rows)
{
  VitRowModel *self = g_object_new (VIT_TYPE_ROW_MODEL, NULL);

  self->n_rows = (guint) MIN (n_rows, G_MAXUINT - 1);

  return G_LIST_MODEL (self);
}
