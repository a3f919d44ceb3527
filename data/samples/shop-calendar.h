/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The two years of the shop, counted in days from 1 January 2023 (a Sunday), and its seasons. */

#define SHOP_DAYS 731

typedef struct
{
  int year;
  int month; /* 1 to 12 */
  int day;   /* 1 to 31 */
} ShopDate;

ShopDate shop_calendar_date (int day);
int shop_calendar_demand (int day);
int shop_calendar_discount (int day);
