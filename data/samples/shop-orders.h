/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stddef.h>

#include "shop-customers.h"

#define SHOP_MAX_LINES 8

typedef struct
{
  size_t product; /* index of shop_products */
  int quantity;
  int price; /* cents */
} ShopLine;

typedef struct
{
  int day;
  int minute;      /* of the day */
  size_t customer; /* index */
  int n_lines;
  ShopLine lines[SHOP_MAX_LINES];
} ShopOrder;

ShopOrder *shop_orders_make (const ShopCustomer *customers, size_t n_customers, size_t *n_orders);
