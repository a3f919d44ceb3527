/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shop-calendar.h"

static int
is_leap (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
month_length (int year, int month)
{
  static const int lengths[12] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return lengths[month - 1] + (month == 2 && is_leap (year));
}

/* @day counts from 1 January 2023 and may be negative. */
ShopDate
shop_calendar_date (int day)
{
  ShopDate date = { 2023, 1, 1 };

  while (day < 0)
    {
      date.year--;
      day += is_leap (date.year) ? 366 : 365;
    }

  while (day >= month_length (date.year, date.month))
    {
      day -= month_length (date.year, date.month);
      if (date.month == 12)
        {
          date.year++;
          date.month = 1;
        }
      else
        date.month++;
    }
  date.day = day + 1;

  return date;
}

/* How much is bought on a day, 10 000 for an ordinary one: spring in the garden, presents before
 * Christmas, Sunday evenings and Mondays, few parcels on Saturdays. */
int
shop_calendar_demand (int day)
{
  static const int months[12] = { 76, 82, 108, 130, 134, 112, 92, 84, 94, 92, 135, 195 };
  static const int weekdays[7] = { 119, 112, 101, 96, 98, 91, 83 }; /* from Sunday */
  ShopDate date = shop_calendar_date (day);
  int demand = months[date.month - 1] * weekdays[day % 7];

  /* The shop grows by half in two years. */
  demand = demand * (800 + day * 400 / SHOP_DAYS) / 1000;

  if (date.month == 12 && date.day >= 22)
    demand = demand * 35 / 100;
  if (shop_calendar_discount (day) > 0)
    demand = demand * 125 / 100;

  return demand;
}

/* Per cent off every price: in January, in July and in the last week of November. */
int
shop_calendar_discount (int day)
{
  ShopDate date = shop_calendar_date (day);

  if (date.month == 1 && date.day >= 8 && date.day <= 21)
    return 20;
  if (date.month == 7 && date.day >= 10 && date.day <= 23)
    return 15;
  if (date.month == 11 && date.day >= 21 && date.day <= 28)
    return 25;

  return 0;
}
