/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stddef.h>

#include "shop-products.h"
#include "shop-random.h"

/* The four natural groups, which a segmentation should find again. */
typedef enum
{
  SHOP_REGULAR,  /* comes back every few weeks, to the end */
  SHOP_BIG_RARE, /* furnishes a café or a hotel: a few large orders */
  SHOP_BARGAIN,  /* one small order, mostly in a sale */
  SHOP_LAPSED,   /* a few orders in the first year, then no more */
  SHOP_N_KINDS
} ShopKind;

typedef struct
{
  ShopKind kind;
  int joined; /* day of the calendar, negative before the two years */
  int leaves; /* day from which nothing is bought any more */
  int rate;   /* orders in 100 000 ordinary days */
  int likes_garden;
  int wants_newsletter;
  int birth_year; /* 0 if not known */
  const char *first_name;
  const char *last_name;
  const char *city; /* "" if not known */
  const char *found_us;
} ShopCustomer;

/* How a group buys. */
typedef struct
{
  int lines[6];            /* weights of 1 to 6 lines in an order */
  int bands[SHOP_N_BANDS]; /* weights of price bands */
  int starts_large;        /* whether the first line of an order is dear or large */
  int most_times;          /* quantities are taken 1 to so many times */
  int in_season;           /* whether nothing is bought from November to February */
} ShopHabit;

#define SHOP_N_CUSTOMERS 1780

extern const ShopHabit shop_habits[SHOP_N_KINDS];

void shop_customers_make (ShopCustomer customers[SHOP_N_CUSTOMERS]);
