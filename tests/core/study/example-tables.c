/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "example-private.h"

#define N_PRODUCTS 64

VitTable *
example_month_table (const Example *self)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  VitTable *table;

  vit_frame_builder_add_column (builder, "month", VIT_COLUMN_TIMESTAMP);
  vit_frame_builder_add_column (builder, "orders", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "revenue", VIT_COLUMN_DOUBLE);

  for (guint i = 0; i < EXAMPLE_N_MONTHS; i++)
    {
      vit_frame_builder_int64 (builder, example_month_time (i));
      vit_frame_builder_int64 (builder, 238 + 2 * (gint64) i);
      vit_frame_builder_double (builder, example_month_revenue[i] + 0.25);
    }

  frame = vit_frame_builder_finish (builder);
  table = vit_table_new ("revenue_by_month",
                         example_say (self, "Revenue by month", "Выручка по месяцам",
                                      "Przychody według miesięcy"),
                         frame);
  vit_table_set_column (table, 0, example_say (self, "Month", "Месяц", "Miesiąc"),
                        VIT_FORMAT (MONTH, 0));
  vit_table_set_column (table, 1, example_say (self, "Orders", "Заказы", "Zamówienia"),
                        VIT_FORMAT (INTEGER, 0));
  vit_table_set_column (table, 2, example_say (self, "Revenue", "Выручка", "Przychód"),
                        VIT_FORMAT (MONEY, 0));

  return table;
}

VitTable *
example_segment_table (const Example *self)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  VitTable *table;

  vit_frame_builder_add_column (builder, "segment", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "customers", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "share", VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "revenue", VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "top_products", VIT_COLUMN_TEXT);

  for (guint i = 0; i < EXAMPLE_N_SEGMENTS; i++)
    {
      vit_frame_builder_text (builder, example_segment_name (self, i));
      vit_frame_builder_int64 (builder, (gint64) example_segment_customers[i]);
      vit_frame_builder_double (builder, example_segment_customers[i] / 2412);
      if (i == 4)
        vit_frame_builder_missing (builder);
      else
        vit_frame_builder_double (builder, example_segment_revenue[i]);
      vit_frame_builder_text (
          builder, example_say (self, "Garden trolley 88 cm, Drying rack, Geranium “Rózsa”",
                                "Тележка садовая 88 см, Сушилка напольная, Герань «Роза»",
                                "Wózek ogrodowy 88 cm, Suszarka stojąca, Pelargonia „Róża”"));
    }

  frame = vit_frame_builder_finish (builder);
  table = vit_table_new ("segments", example_say (self, "Segments", "Сегменты", "Segmenty"), frame);
  vit_table_set_column (table, 0, example_say (self, "Segment", "Сегмент", "Segment"),
                        VIT_FORMAT (TEXT, 0));
  vit_table_set_column (table, 1, example_say (self, "Customers", "Клиенты", "Klienci"),
                        VIT_FORMAT (INTEGER, 0));
  vit_table_set_column (table, 2, example_say (self, "Share", "Доля", "Udział"),
                        VIT_FORMAT (SHARE, 1));
  vit_table_set_column (table, 3, example_say (self, "Revenue", "Выручка", "Przychód"),
                        VIT_FORMAT (MONEY, 0));
  vit_table_set_column (table, 4,
                        example_say (self, "Bought most", "Чаще всего покупают",
                                     "Najczęściej kupują"),
                        VIT_FORMAT (TEXT, 0));

  return table;
}

/* Longer than a page, with names that need wrapping or an ellipsis. */
VitTable *
example_product_table (const Example *self)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  VitTable *table;

  vit_frame_builder_add_column (builder, "product", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "pieces", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "revenue", VIT_COLUMN_DOUBLE);
  vit_frame_builder_add_column (builder, "last_sold", VIT_COLUMN_TIMESTAMP);

  for (guint i = 0; i < N_PRODUCTS; i++)
    {
      g_autofree char *name =
          g_strdup_printf (i % 7 == 3
                               ? example_say (self,
                                              "Ironing-board cover %u, cotton with a felt pad, for "
                                              "boards up to 150 × 50 cm, beige",
                                              "Чехол для гладильной доски №%u, хлопок с войлоком, "
                                              "для досок до 150 × 50 см, бежевый",
                                              "Pokrowiec na deskę do prasowania nr %u, bawełna z "
                                              "filcem, do desek 150 × 50 cm, beżowy")
                               : example_say (self, "Flower pot no. %u", "Горшок цветочный №%u",
                                              "Doniczka ozdobna nr %u"),
                           i + 1);

      vit_frame_builder_text (builder, name);
      vit_frame_builder_int64 (builder, 400 - 6 * (gint64) i);
      vit_frame_builder_double (builder, 51200.5 / (i + 1));
      vit_frame_builder_int64 (builder, example_month_time (i % EXAMPLE_N_MONTHS));
    }

  frame = vit_frame_builder_finish (builder);
  table = vit_table_new ("top_products",
                         example_say (self, "Products by revenue", "Товары по выручке",
                                      "Produkty według przychodu"),
                         frame);
  vit_table_set_column (table, 0, example_say (self, "Product", "Товар", "Produkt"),
                        VIT_FORMAT (TEXT, 0));
  vit_table_set_column (table, 1, example_say (self, "Pieces", "Штук", "Sztuk"),
                        VIT_FORMAT (INTEGER, 0));
  vit_table_set_column (table, 2, example_say (self, "Revenue", "Выручка", "Przychód"),
                        VIT_FORMAT (MONEY, 2));
  vit_table_set_column (table, 3,
                        example_say (self, "Last sold", "Последняя продажа", "Ostatnia sprzedaż"),
                        VIT_FORMAT (DAY, 0));

  return table;
}

VitTable *
example_customer_table (const Example *self, const char *name, const char *title, guint n)
{
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  VitTable *table;

  vit_frame_builder_add_column (builder, "customer", VIT_COLUMN_TEXT);
  vit_frame_builder_add_column (builder, "recency", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "frequency", VIT_COLUMN_INT64);
  vit_frame_builder_add_column (builder, "monetary", VIT_COLUMN_DOUBLE);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *customer = g_strdup_printf ("%08u", 10000 + i * 37);

      vit_frame_builder_text (builder, customer);
      vit_frame_builder_int64 (builder, 1 + (i * 13) % 480);
      vit_frame_builder_int64 (builder, 1 + i % 4);
      vit_frame_builder_double (builder, 120.5 + i * 17);
    }

  frame = vit_frame_builder_finish (builder);
  table = vit_table_new (name, title, frame);
  table->is_detail = TRUE;
  vit_table_set_column (table, 0, example_say (self, "Customer", "Клиент", "Klient"),
                        VIT_FORMAT (TEXT, 0));
  vit_table_set_column (table, 1,
                        example_say (self, "Days since last order", "Дней с последнего заказа",
                                     "Dni od ostatniego zamówienia"),
                        VIT_FORMAT (INTEGER, 0));
  vit_table_set_column (table, 2, example_say (self, "Orders", "Заказы", "Zamówienia"),
                        VIT_FORMAT (INTEGER, 0));
  vit_table_set_column (table, 3, example_say (self, "Spent", "Потрачено", "Wydano"),
                        VIT_FORMAT (MONEY, 2));

  return table;
}
