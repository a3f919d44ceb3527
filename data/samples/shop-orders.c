/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shop-orders.h"

#include <stdio.h>
#include <stdlib.h>

#include "shop-calendar.h"

#define SEED UINT64_C (0x5EED0002)
#define LENGTH(array) (sizeof (array) / sizeof (array)[0])

/* Per cent of lines that bring their companion into the same order. */
#define COMPANION_PERCENT 34

/* Weights of products of the kind (garden or home) that the customer does not care for, and of
 * those that go with the first line, in per cent. */
#define OTHER_TASTE 40
#define SAME_THEME 170

/* A new customer who is pleased comes back soon. */
#define WELCOME_DAYS 40
#define WELCOME_TIMES 5

typedef struct
{
  ShopOrder *orders;
  size_t n, n_allocated;
} OrderList;

static ShopOrder *
append_order (OrderList *list)
{
  if (list->n == list->n_allocated)
    {
      list->n_allocated = list->n_allocated ? list->n_allocated * 2 : 1024;
      list->orders = realloc (list->orders, list->n_allocated * sizeof list->orders[0]);
      if (list->orders == NULL)
        {
          fputs ("generate-shop: out of memory\n", stderr);
          exit (1);
        }
    }

  return &list->orders[list->n++];
}

static int
pick_minute (ShopRandom *random)
{
  static const int hours[24] = { 2,  1,  0, 0, 0, 1,  3,  6,  9,  10, 10, 10,
                                 12, 11, 9, 8, 9, 11, 14, 18, 22, 19, 11, 5 };
  int hour = (int) shop_random_pick (random, hours, LENGTH (hours));

  return hour * 60 + shop_random_between (random, 0, 59);
}

static int
pick_quantity (ShopRandom *random, ShopBand band)
{
  static const int weights[SHOP_N_BANDS][5] = {
    { 52, 26, 12, 6, 4 },
    { 82, 14, 4, 0, 0 },
    { 94, 6, 0, 0, 0 },
    { 100, 0, 0, 0, 0 },
  };

  return 1 + (int) shop_random_pick (random, weights[band], LENGTH (weights[band]));
}

static int
has_product (const ShopOrder *order, size_t product)
{
  for (int i = 0; i < order->n_lines; i++)
    {
      if (order->lines[i].product == product)
        return 1;
    }

  return 0;
}

/* How likely @product is to be the next line of @order. */
static int
weigh_product (const ShopOrder *order, const ShopCustomer *customer, size_t index)
{
  const ShopProduct *product = &shop_products[index];
  const ShopHabit *habit = &shop_habits[customer->kind];
  int month = shop_calendar_date (order->day).month;
  int is_garden = shop_category_is_garden (product->category);
  ShopBand band = shop_product_band (product);
  int weight;

  if (product->launched > order->day || has_product (order, index))
    return 0;
  if (order->n_lines == 0 && habit->starts_large && band < SHOP_DEAR)
    return 0;

  weight = product->weight * shop_category_season (product->category, month) / 10;
  weight = weight * habit->bands[band] / 10;
  if (is_garden != customer->likes_garden)
    weight = weight * OTHER_TASTE / 100;
  if (order->n_lines > 0 &&
      is_garden == shop_category_is_garden (shop_products[order->lines[0].product].category))
    weight = weight * SAME_THEME / 100;

  return weight;
}

static size_t
pick_product (const ShopOrder *order, const ShopCustomer *customer, ShopRandom *random)
{
  int weights[256];

  for (size_t i = 0; i < shop_n_products; i++)
    weights[i] = weigh_product (order, customer, i);

  return shop_random_pick (random, weights, shop_n_products);
}

static void
add_line (ShopOrder *order, const ShopCustomer *customer, size_t index, ShopRandom *random)
{
  const ShopProduct *product = &shop_products[index];
  ShopLine *line = &order->lines[order->n_lines++];

  line->product = index;
  line->quantity = pick_quantity (random, shop_product_band (product));
  line->quantity *= shop_random_between (random, 1, shop_habits[customer->kind].most_times);
  line->price = shop_product_price (product, order->day);
}

static void
add_companion (ShopOrder *order,
               const ShopCustomer *customer,
               const ShopProduct *product,
               ShopRandom *random)
{
  size_t companion;

  if (product->companion == NULL || order->n_lines == SHOP_MAX_LINES ||
      !shop_random_chance (random, COMPANION_PERCENT, 100))
    return;

  companion = shop_product_find (product->companion);
  if (!has_product (order, companion) && shop_products[companion].launched <= order->day)
    add_line (order, customer, companion, random);
}

static void
fill_order (ShopOrder *order, const ShopCustomer *customer, ShopRandom *random)
{
  const ShopHabit *habit = &shop_habits[customer->kind];
  int n = 1 + (int) shop_random_pick (random, habit->lines, LENGTH (habit->lines));

  order->n_lines = 0;
  while (order->n_lines < n)
    {
      size_t product = pick_product (order, customer, random);

      add_line (order, customer, product, random);
      add_companion (order, customer, &shop_products[product], random);
    }
}

static void
place_order (OrderList *list,
             const ShopCustomer *customers,
             size_t customer,
             int day,
             ShopRandom *random)
{
  ShopOrder *order = append_order (list);

  order->day = day;
  order->minute = pick_minute (random);
  order->customer = customer;
  fill_order (order, &customers[customer], random);
}

/* The chance of an order on @day, in 100 000. */
static uint32_t
order_chance (const ShopCustomer *customer, int day)
{
  int month = shop_calendar_date (day).month;
  int rate = customer->rate;

  if (shop_habits[customer->kind].in_season && (month < 3 || month > 10))
    return 0;
  if (customer->joined >= 0 && day < customer->joined + WELCOME_DAYS)
    rate *= WELCOME_TIMES;

  return (uint32_t) (rate * (shop_calendar_demand (day) / 100) / 100);
}

/* Every customer orders at least once: on the day of joining, or, if that was before the two
 * years and the dice never fell, on some day. */
static void
live (OrderList *list, const ShopCustomer *customers, size_t index, ShopRandom *random)
{
  const ShopCustomer *customer = &customers[index];
  int first = customer->joined > 0 ? customer->joined : 0;
  size_t n_before = list->n;

  if (customer->joined >= 0)
    place_order (list, customers, index, customer->joined, random);

  for (int day = first + 1; day < customer->leaves; day++)
    {
      if (shop_random_chance (random, order_chance (customer, day), 100000))
        place_order (list, customers, index, day, random);
    }

  if (list->n == n_before)
    place_order (list, customers, index, shop_random_between (random, first, customer->leaves - 1),
                 random);
}

/* By time; one customer has no two orders on a day, so that the order is total. */
static int
compare_time (const void *a, const void *b)
{
  const ShopOrder *x = a, *y = b;

  if (x->day != y->day)
    return x->day < y->day ? -1 : 1;
  if (x->minute != y->minute)
    return x->minute < y->minute ? -1 : 1;

  return x->customer < y->customer ? -1 : x->customer > y->customer;
}

/* The orders of two years, by time; to be freed by free(). */
ShopOrder *
shop_orders_make (const ShopCustomer *customers, size_t n_customers, size_t *n_orders)
{
  ShopRandom random = { SEED };
  OrderList list = { NULL, 0, 0 };

  for (size_t i = 0; i < n_customers; i++)
    live (&list, customers, i, &random);

  qsort (list.orders, list.n, sizeof list.orders[0], compare_time);
  *n_orders = list.n;

  return list.orders;
}
