/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables with a row per customer. */

#include "vit-segmentation.h"

/* A job may be cancelled between two blocks of so many rows. */
#define BLOCK 65536

typedef struct
{
  const VitColumn *customer, *recency, *frequency, *monetary, *r, *f, *m, *segment;
} Customers;

static Customers
get_customers (const VitSegmentation *self)
{
  VitFrame *frame = self->rfm->customers;

  return (Customers){
    .customer = vit_frame_find_column (frame, "customer"),
    .recency = vit_frame_find_column (frame, "recency"),
    .frequency = vit_frame_find_column (frame, "frequency"),
    .monetary = vit_frame_find_column (frame, "monetary"),
    .r = vit_frame_find_column (frame, "r"),
    .f = vit_frame_find_column (frame, "f"),
    .m = vit_frame_find_column (frame, "m"),
    .segment = vit_frame_find_column (frame, "segment"),
  };
}

static void
begin_customers (VitFrameBuilder *builder)
{
  const char *const scores[] = { "r", "f", "m" };

  vit_frame_builder_add_column (builder, "customer", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "recency", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "frequency", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "monetary", VIT_COLUMN_DOUBLE);
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    vit_frame_builder_add_column (builder, scores[i], VIT_COLUMN_INT64);
}

static void
append_customer (VitFrameBuilder *builder, const Customers *customers, gsize row)
{
  vit_frame_builder_text (builder, vit_column_get_text (customers->customer, row));
  vit_frame_builder_int64 (builder, vit_column_get_int64s (customers->recency)[row]);
  vit_frame_builder_int64 (builder, vit_column_get_int64s (customers->frequency)[row]);
  vit_frame_builder_double (builder, vit_column_get_number (customers->monetary, row));
  vit_frame_builder_int64 (builder, vit_column_get_int64s (customers->r)[row]);
  vit_frame_builder_int64 (builder, vit_column_get_int64s (customers->f)[row]);
  vit_frame_builder_int64 (builder, vit_column_get_int64s (customers->m)[row]);
}

/* Every customer, with all that the study says of one. */
static gboolean
add_all (VitSegmentation *self, VitProgress *progress, GError **error)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  const guint32 *labels = self->choice ? self->choice->best->labels : NULL;
  Customers customers = get_customers (self);
  VitTable *table;

  begin_customers (builder);
  vit_frame_builder_add_column (builder, "segment", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "cluster", VIT_COLUMN_INT64);

  for (gsize row = 0; row < vit_frame_get_n_rows (self->rfm->customers); row++)
    {
      if (row % BLOCK == 0 && !vit_progress_check (progress, error))
        return FALSE;

      append_customer (builder, &customers, row);
      vit_frame_builder_text (builder, self->segments
                                           ? vit_segment_title ((VitSegment) vit_column_get_int64s (
                                                                    customers.segment)[row],
                                                                self->language)
                                           : NULL);
      if (labels != NULL)
        vit_frame_builder_int64 (builder, (gint64) labels[row] + 1);
      else
        vit_frame_builder_missing (builder);
    }

  frame = vit_frame_builder_finish (builder);
  table =
      vit_segmentation_new_table (self, "customers", vit_text (self->language, "Customers"), frame);
  table->is_detail = TRUE;
  g_ptr_array_add (self->result->tables, table);

  return TRUE;
}

typedef struct
{
  double monetary;
  gsize row;
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *first = a;
  const Place *second = b;

  if (first->monetary != second->monetary)
    return first->monetary > second->monetary ? -1 : 1;

  return (first->row > second->row) - (first->row < second->row);
}

/* Whom to write to, group by group, those who spent most first. */
static gboolean
add_contacts (VitSegmentation *self, VitProgress *progress, GError **error)
{
  Customers customers = get_customers (self);
  gsize n = vit_frame_get_n_rows (self->rfm->customers);

  for (guint i = 0; i < self->order->len; i++)
    {
      guint group = g_array_index (self->order, guint, i);
      g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
      g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
      g_autoptr (VitFrame) frame = NULL;
      VitTable *table;

      for (gsize row = 0; row < n; row++)
        {
          Place place = { vit_column_get_number (customers.monetary, row), row };

          if (self->labels[row] == group)
            g_array_append_val (places, place);
        }

      g_array_sort (places, compare_places);
      begin_customers (builder);
      for (gsize place = 0; place < places->len; place++)
        {
          if (place % BLOCK == 0 && !vit_progress_check (progress, error))
            return FALSE;

          append_customer (builder, &customers, g_array_index (places, Place, place).row);
        }

      frame = vit_frame_builder_finish (builder);
      table = vit_segmentation_new_table (self, self->names[group], self->names[group], frame);
      table->is_detail = TRUE;
      g_ptr_array_add (self->result->contacts, table);
    }

  return TRUE;
}

/**
 * vit_segmentation_add_customers:
 * @progress: (nullable): to be cancelled by
 *
 * The table of all customers, and a contact list for each group.
 *
 * Returns: %TRUE, or %FALSE with %G_IO_ERROR_CANCELLED
 */
gboolean
vit_segmentation_add_customers (VitSegmentation *self, VitProgress *progress, GError **error)
{
  return add_all (self, progress, error) && add_contacts (self, progress, error);
}
