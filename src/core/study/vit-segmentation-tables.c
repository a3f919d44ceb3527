/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-segmentation.h"

#include <glib/gi18n.h>

/* What stands above a column of this name in any table, and how its values are written. */
static const struct
{
  const char *name;
  const char *heading;
  VitFormat format;
} columns[] = {
  { "segment", N_ ("Segment"), { VIT_FORMAT_TEXT, 0 } },
  { "cluster", N_ ("Group"), { VIT_FORMAT_INTEGER, 0 } },
  { "name", N_ ("Who they are"), { VIT_FORMAT_TEXT, 0 } },
  { "customers", N_ ("Customers"), { VIT_FORMAT_INTEGER, 0 } },
  { "customer_share", N_ ("Share of customers"), { VIT_FORMAT_SHARE, 1 } },
  { "new_customers", N_ ("New customers"), { VIT_FORMAT_INTEGER, 0 } },
  { "revenue", N_ ("Revenue"), { VIT_FORMAT_MONEY, 0 } },
  { "revenue_share", N_ ("Share of revenue"), { VIT_FORMAT_SHARE, 1 } },
  { "orders", N_ ("Orders"), { VIT_FORMAT_INTEGER, 0 } },
  { "order_share", N_ ("Share of orders"), { VIT_FORMAT_SHARE, 1 } },
  { "orders_each", N_ ("Orders per customer"), { VIT_FORMAT_NUMBER, 2 } },
  { "order_mean", N_ ("Average order"), { VIT_FORMAT_MONEY, 0 } },
  { "order_median", N_ ("Median order"), { VIT_FORMAT_MONEY, 0 } },
  { "customer_mean", N_ ("Revenue per customer"), { VIT_FORMAT_MONEY, 0 } },
  { "one_time_share", N_ ("Bought once"), { VIT_FORMAT_SHARE, 0 } },
  { "recency_median", N_ ("Median days since last order"), { VIT_FORMAT_INTEGER, 0 } },
  { "gap_median", N_ ("Median days between orders"), { VIT_FORMAT_INTEGER, 0 } },
  { "best_weekday", N_ ("Best weekday"), { VIT_FORMAT_TEXT, 0 } },
  { "best_month", N_ ("Best month"), { VIT_FORMAT_TEXT, 0 } },
  { "top_products", N_ ("Bought most"), { VIT_FORMAT_TEXT, 0 } },
  { "month", N_ ("Month"), { VIT_FORMAT_MONTH, 0 } },
  { "weekday", N_ ("Weekday"), { VIT_FORMAT_TEXT, 0 } },
  { "product", N_ ("Product"), { VIT_FORMAT_TEXT, 0 } },
  { "share", N_ ("Share of revenue"), { VIT_FORMAT_SHARE, 1 } },
  { "customer", N_ ("Customer"), { VIT_FORMAT_TEXT, 0 } },
  { "recency", N_ ("Days since last order"), { VIT_FORMAT_INTEGER, 0 } },
  { "frequency", N_ ("Orders"), { VIT_FORMAT_INTEGER, 0 } },
  { "monetary", N_ ("Money spent"), { VIT_FORMAT_MONEY, 2 } },
  { "r", N_ ("Recency score"), { VIT_FORMAT_INTEGER, 0 } },
  { "f", N_ ("Frequency score"), { VIT_FORMAT_INTEGER, 0 } },
  { "m", N_ ("Money score"), { VIT_FORMAT_INTEGER, 0 } },
  { "first_day", N_ ("From"), { VIT_FORMAT_DAY, 0 } },
  { "action", N_ ("What to do"), { VIT_FORMAT_TEXT, 0 } },
  { "wait_days", N_ ("Days after an order"), { VIT_FORMAT_INTEGER, 0 } },
  { "discount", N_ ("Discount"), { VIT_FORMAT_SHARE, 0 } },
  { "contacts", N_ ("Customers to write to"), { VIT_FORMAT_INTEGER, 0 } },
  { "held_out", N_ ("Left out to compare"), { VIT_FORMAT_INTEGER, 0 } },
};

/**
 * vit_segmentation_new_table:
 * @name: of the table
 * @title: in the language of the result
 * @frame: its rows
 *
 * Returns: (transfer full): a table whose columns have headings and formats by their names
 */
VitTable *
vit_segmentation_new_table (const VitSegmentation *self,
                            const char *name,
                            const char *title,
                            VitFrame *frame)
{
  VitTable *table = vit_table_new (name, title, frame);

  for (guint i = 0; i < vit_frame_get_n_columns (frame); i++)
    {
      const char *column = vit_column_get_name (vit_frame_get_column (frame, i));

      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        {
          if (g_str_equal (columns[j].name, column))
            vit_table_set_column (table, i, vit_text (self->language, columns[j].heading),
                                  columns[j].format);
        }
    }

  return table;
}

static void
add_table (VitSegmentation *self, const char *name, const char *title, VitFrame *frame)
{
  g_ptr_array_add (self->result->tables, vit_segmentation_new_table (self, name, title, frame));
}

/* Profiles of groups: segments and clusters alike. */

static void
begin_profiles (VitFrameBuilder *builder)
{
  const char *const doubles[] = { "order_mean",  "order_median",   "customer_mean",
                                  "orders_each", "one_time_share", "recency_median",
                                  "gap_median" };

  vit_frame_builder_add_column (builder, "customers", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "customer_share", VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "revenue", VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "revenue_share", VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "orders", VIT_COLUMN_INT64);
  for (guint i = 0; i < G_N_ELEMENTS (doubles); i++)
    vit_frame_builder_add_column (builder, doubles[i], VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "best_weekday", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "best_month", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "top_products", VIT_COLUMN_TEXT);
}

static char *
join_items (const GPtrArray *items, guint n)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, items->len); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "; " : "",
                            ((const VitSegmentItem *) g_ptr_array_index (items, i))->name);

  return list->len > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : NULL;
}

static void
append_profile (const VitSegmentation *self,
                VitFrameBuilder *builder,
                const VitSegmentProfile *profile)
{
  g_autofree char *products = join_items (profile->products.top, 3);

  vit_frame_builder_int64 (builder, profile->customers);
  vit_frame_builder_double (builder, profile->customer_share);
  vit_frame_builder_double (builder, profile->revenue);
  vit_frame_builder_double (builder, profile->revenue_share);
  vit_frame_builder_int64 (builder, profile->orders);
  vit_frame_builder_double (builder, profile->order_mean);
  vit_frame_builder_double (builder, profile->order_median);
  vit_frame_builder_double (builder, profile->customer_mean);
  vit_frame_builder_double (builder, profile->orders_each);
  vit_frame_builder_double (builder, profile->one_time_share);
  vit_frame_builder_double (builder, profile->recency_median);
  vit_frame_builder_double (builder, profile->gap_median);
  vit_frame_builder_text (builder, profile->best_weekday
                                       ? vit_weekday_name (self->language, profile->best_weekday,
                                                           VIT_NAME_FULL)
                                       : NULL);
  vit_frame_builder_text (builder,
                          profile->best_month
                              ? vit_month_name (self->language, profile->best_month, VIT_NAME_FULL)
                              : NULL);
  vit_frame_builder_text (builder, products);
}

static void
add_segments (VitSegmentation *self)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  g_autoptr (GArray) order = vit_segmentation_order_groups (self->segments);

  vit_frame_builder_add_column (builder, "segment", VIT_COLUMN_TEXT);
  begin_profiles (builder);

  for (guint i = 0; i < order->len; i++)
    {
      guint segment = g_array_index (order, guint, i);

      vit_frame_builder_text (builder, vit_segment_title (segment, self->language));
      append_profile (self, builder, &self->segments->groups[segment]);
    }

  frame = vit_frame_builder_finish (builder);
  add_table (self, "segments", vit_text (self->language, "Segments"), frame);
}

static void
add_clusters (VitSegmentation *self)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  const VitSegmentProfiles *profiles = self->cluster_profiles;

  vit_frame_builder_add_column (builder, "cluster", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "name", VIT_COLUMN_TEXT);
  begin_profiles (builder);

  for (guint i = 0; profiles != NULL && i < profiles->n_groups; i++)
    {
      g_autofree char *name =
          vit_segment_describe (&profiles->groups[i], &profiles->everyone, self->language);

      vit_frame_builder_int64 (builder, i + 1);
      vit_frame_builder_text (builder, name);
      append_profile (self, builder, &profiles->groups[i]);
    }

  frame = vit_frame_builder_finish (builder);
  add_table (self, "clusters", vit_text (self->language, "Groups found by similarity"), frame);
}

/* Orders. */

static void
add_orders (VitSegmentation *self)
{
  add_table (self, "revenue_by_month", vit_text (self->language, "Revenue by month"), self->months);
  if (self->roles->columns[VIT_ROLE_PRODUCT] != NULL)
    add_table (self, "top_products", vit_text (self->language, "Products by revenue"),
               self->products);
}

static void
add_weekdays (VitSegmentation *self)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  const VitColumn *orders = vit_frame_find_column (self->weekdays, "orders");
  const VitColumn *revenue = vit_frame_find_column (self->weekdays, "revenue");
  double n_orders = vit_segmentation_total (self, "orders");

  vit_frame_builder_add_column (builder, "weekday", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "orders", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "order_share", VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "revenue", VIT_COLUMN_DOUBLE);

  for (int day = 0; day < 7; day++)
    {
      vit_frame_builder_text (builder, vit_weekday_name (self->language, day + 1, VIT_NAME_FULL));
      vit_frame_builder_int64 (builder, vit_column_get_int64s (orders)[day]);
      vit_frame_builder_double (builder, vit_column_get_number (orders, day) / n_orders);
      vit_frame_builder_double (builder, vit_column_get_number (revenue, day));
    }

  frame = vit_frame_builder_finish (builder);
  add_table (self, "orders_by_weekday", vit_text (self->language, "Orders by weekday"), frame);
}

/**
 * vit_segmentation_add_tables:
 * @progress: (nullable): to be cancelled by
 *
 * Everything that a reader may want to count on with, by rows.
 *
 * Returns: %TRUE, or %FALSE with %G_IO_ERROR_CANCELLED
 */
gboolean
vit_segmentation_add_tables (VitSegmentation *self, VitProgress *progress, GError **error)
{
  if (self->segments != NULL)
    add_segments (self);
  add_orders (self);
  add_weekdays (self);
  if (self->choice != NULL)
    add_clusters (self);

  return vit_segmentation_add_customers (self, progress, error);
}
