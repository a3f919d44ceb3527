/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stddef.h>

typedef enum
{
  SHOP_PLANTS,
  SHOP_POTS,
  SHOP_TOOLS,
  SHOP_FURNITURE,
  SHOP_LIGHTING,
  SHOP_KITCHEN,
  SHOP_TABLEWARE,
  SHOP_TEXTILES,
  SHOP_CANDLES,
  SHOP_STORAGE,
  SHOP_CHRISTMAS,
  SHOP_N_CATEGORIES
} ShopCategory;

/* Where a price stands: up to 15, 60, 200 and above. */
typedef enum
{
  SHOP_CHEAP,
  SHOP_MIDDLE,
  SHOP_DEAR,
  SHOP_LARGE,
  SHOP_N_BANDS
} ShopBand;

typedef struct
{
  const char *name;
  ShopCategory category;
  int price;             /* cents */
  int cost;              /* per cent of the price */
  int weight;            /* how often it is bought, among all */
  int launched;          /* day of the calendar from which it is sold */
  const char *companion; /* what is often bought with it, or NULL */
} ShopProduct;

extern const ShopProduct shop_products[];
extern const size_t shop_n_products;

const char *shop_category_name (ShopCategory category);
int shop_category_season (ShopCategory category, int month);
int shop_category_is_garden (ShopCategory category);
ShopBand shop_product_band (const ShopProduct *product);
int shop_product_price (const ShopProduct *product, int day);
size_t shop_product_find (const char *name);
