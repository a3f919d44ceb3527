/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shop-customers.h"

#include <stdlib.h>

#include "shop-calendar.h"

#define SEED UINT64_C (0x5EED0001)
#define LENGTH(array) (sizeof (array) / sizeof (array)[0])

/* The shop advertised to the end of September 2024. */
#define ADVERTISED_DAYS 639

static const int counts[SHOP_N_KINDS] = { 290, 180, 830, 480 };

const ShopHabit shop_habits[SHOP_N_KINDS] = {
  [SHOP_REGULAR] = { { 34, 30, 20, 10, 4, 2 }, { 100, 80, 16, 1 }, 0, 1, 0 },
  [SHOP_BIG_RARE] = { { 22, 34, 24, 14, 4, 2 }, { 8, 40, 80, 200 }, 1, 3, 1 },
  [SHOP_BARGAIN] = { { 68, 24, 8, 0, 0, 0 }, { 100, 22, 1, 0 }, 0, 1, 0 },
  [SHOP_LAPSED] = { { 42, 32, 16, 8, 2, 0 }, { 100, 75, 14, 1 }, 0, 1, 0 },
};

static const char *const first_names[] = {
  "Ada",    "Alan",   "Alice",  "Amir",  "Anna",  "Arthur", "Beatrice", "Ben",    "Carla", "Cedric",
  "Clara",  "Daniel", "Dora",   "Edith", "Elena", "Emil",   "Esther",   "Felix",  "Fiona", "George",
  "Grace",  "Hanna",  "Harold", "Ida",   "Ines",  "Ivan",   "Jakob",    "Jane",   "Joan",  "Jonas",
  "Julia",  "Karim",  "Katie",  "Laura", "Leo",   "Lina",   "Louis",    "Mabel",  "Marek", "Maria",
  "Martin", "Mina",   "Nadia",  "Noah",  "Olga",  "Oscar",  "Paula",    "Peter",  "Rosa",  "Ruth",
  "Samir",  "Sofia",  "Stella", "Thea",  "Tomas", "Ursula", "Vera",     "Victor", "Wanda", "Yusuf",
};

static const char *const last_names[] = {
  "Abbott",   "Alder",    "Archer", "Barley", "Beck",     "Birch",  "Bloom",   "Brook",   "Carter",
  "Chandler", "Clay",     "Cole",   "Cooper", "Dale",     "Drake",  "Ellis",   "Farrow",  "Field",
  "Finch",    "Fletcher", "Ford",   "Frost",  "Gardener", "Glover", "Granger", "Grove",   "Hale",
  "Hart",     "Heath",    "Hill",   "Holt",   "Hunter",   "Keller", "Lake",    "Lane",    "Marsh",
  "Mason",    "Miller",   "Moor",   "North",  "Orchard",  "Page",   "Park",    "Pell",    "Pike",
  "Quill",    "Reed",     "Rivers", "Rowan",  "Sadler",   "Shaw",   "Stone",   "Tanner",  "Thorne",
  "Turner",   "Vale",     "Walker", "Weaver", "West",     "Winter", "Wood",    "Yardley",
};

static const char *const cities[] = {
  "Ashcombe", "Birchford", "Elmbridge", "Fallowfield", "Hazelmere", "Kingsholt",
  "Larkhill", "Millbrook", "Oakhaven",  "Rosedale",    "Saltmarsh", "Westerby",
};

static const int city_weights[] = { 18, 8, 14, 5, 7, 6, 5, 12, 9, 4, 3, 9 };

static const char *const found_us_words[] = { "search", "friend", "social media", "newsletter",
                                              "flyer" };

/* By group: a bargain hunter comes from a search, a regular from a friend. */
static const int found_us_weights[SHOP_N_KINDS][5] = {
  { 28, 40, 12, 14, 6 },
  { 46, 20, 10, 6, 18 },
  { 48, 8, 34, 6, 4 },
  { 36, 20, 26, 8, 10 },
};

static const int newsletter_percent[SHOP_N_KINDS] = { 72, 34, 16, 38 };

/* The day of a single order: a bargain hunter comes while the shop advertises, mostly to a sale. */
static int
pick_bargain_day (ShopRandom *random)
{
  int weights[SHOP_DAYS];

  for (int day = 0; day < SHOP_DAYS; day++)
    {
      weights[day] = shop_calendar_demand (day) * (day < ADVERTISED_DAYS ? 9 : 1);
      if (shop_calendar_discount (day) > 0)
        weights[day] *= 7;
    }

  return (int) shop_random_pick (random, weights, SHOP_DAYS);
}

/* When the customer comes and goes, and how often an order is placed in between. */
static void
plan_life (ShopCustomer *customer, ShopRandom *random)
{
  customer->leaves = SHOP_DAYS;

  switch (customer->kind)
    {
    case SHOP_REGULAR:
      customer->joined = shop_random_chance (random, 20, 100)
                             ? shop_random_between (random, -500, -1)
                             : shop_random_between (random, 0, 650);
      customer->rate = 2150 * shop_random_between (random, 70, 150) / 100;
      break;
    case SHOP_BIG_RARE:
      customer->joined = shop_random_between (random, -100, 560);
      customer->rate = 480;
      break;
    case SHOP_BARGAIN:
      customer->joined = pick_bargain_day (random);
      customer->leaves = customer->joined + 1;
      customer->rate = 0;
      break;
    case SHOP_LAPSED:
    default:
      customer->joined = shop_random_between (random, 0, 230);
      customer->leaves =
          (customer->joined > 0 ? customer->joined : 0) + shop_random_between (random, 110, 230);
      customer->rate = 1300;
      break;
    }
}

static void
describe (ShopCustomer *customer, ShopRandom *random)
{
  int garden_percent = customer->kind == SHOP_BIG_RARE ? 75 : 50;

  customer->likes_garden = shop_random_chance (random, (uint32_t) garden_percent, 100);
  customer->wants_newsletter =
      shop_random_chance (random, (uint32_t) newsletter_percent[customer->kind], 100);
  /* Two dice make the middle of the range the most likely. */
  customer->birth_year = 1945 + shop_random_between (random, 0, 30);
  customer->birth_year += shop_random_between (random, 0, 28);
  if (shop_random_chance (random, 12, 100))
    customer->birth_year = 0;
  customer->first_name = first_names[shop_random_below (random, LENGTH (first_names))];
  customer->last_name = last_names[shop_random_below (random, LENGTH (last_names))];
  customer->city = shop_random_chance (random, 93, 100)
                       ? cities[shop_random_pick (random, city_weights, LENGTH (cities))]
                       : "";
  customer->found_us = found_us_words[shop_random_pick (random, found_us_weights[customer->kind],
                                                        LENGTH (found_us_words))];
}

/* By the day of joining. Whom this cannot tell apart are the same so far, so that qsort() may
 * put them either way. */
static int
compare_joined (const void *a, const void *b)
{
  const ShopCustomer *x = a, *y = b;

  if (x->joined != y->joined)
    return x->joined < y->joined ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  if (x->rate != y->rate)
    return x->rate < y->rate ? -1 : 1;
  if (x->leaves != y->leaves)
    return x->leaves < y->leaves ? -1 : 1;

  return 0;
}

/* Fills @customers, in the order in which they joined. Names and tastes are given after sorting. */
void
shop_customers_make (ShopCustomer customers[SHOP_N_CUSTOMERS])
{
  ShopRandom random = { SEED };
  int n = 0;

  for (int kind = 0; kind < SHOP_N_KINDS; kind++)
    {
      for (int i = 0; i < counts[kind]; i++)
        {
          customers[n].kind = (ShopKind) kind;
          plan_life (&customers[n], &random);
          n++;
        }
    }

  qsort (customers, SHOP_N_CUSTOMERS, sizeof customers[0], compare_joined);

  for (n = 0; n < SHOP_N_CUSTOMERS; n++)
    describe (&customers[n], &random);
}
