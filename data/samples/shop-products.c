/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shop-products.h"

#include <string.h>

#include "shop-calendar.h"

/* In 2024, on 1 March, prices rise by four per cent. */
#define RISE_DAY 425
#define RISE_PERCENT 4

const ShopProduct shop_products[] = {
  { "Tomato seeds, old varieties", SHOP_PLANTS, 390, 35, 120, 0, "Seed tray with lid" },
  { "Wildflower meadow mix 500 g", SHOP_PLANTS, 1290, 45, 80, 0, NULL },
  { "Basil in a pot", SHOP_PLANTS, 350, 50, 90, 0, "Herb scissors" },
  { "Lavender, three plants", SHOP_PLANTS, 1490, 52, 95, 0, "Terracotta pot 24 cm" },
  { "Climbing rose, white", SHOP_PLANTS, 2490, 48, 60, 0, "Rose trellis" },
  { "Dwarf apple tree", SHOP_PLANTS, 4990, 55, 28, 0, NULL },
  { "Olive tree 120 cm", SHOP_PLANTS, 8990, 55, 16, 0, "Large planter, zinc look" },
  { "Tulip bulbs, fifty", SHOP_PLANTS, 1690, 40, 70, 0, NULL },
  { "Potting compost 40 l", SHOP_PLANTS, 990, 60, 130, 0, NULL },
  { "Tomato feed 1 l", SHOP_PLANTS, 790, 45, 65, 0, NULL },
  { "Seed tray with lid", SHOP_POTS, 890, 45, 70, 0, "Potting compost 40 l" },
  { "Terracotta pot 14 cm", SHOP_POTS, 450, 40, 110, 0, NULL },
  { "Terracotta pot 24 cm", SHOP_POTS, 1190, 42, 85, 0, "Potting compost 40 l" },
  { "Glazed plant pot, sea green", SHOP_POTS, 1990, 45, 60, 0, NULL },
  { "Hanging basket, woven", SHOP_POTS, 1690, 45, 55, 0, NULL },
  { "Balcony box 80 cm", SHOP_POTS, 1490, 48, 60, 0, "Potting compost 40 l" },
  { "Large planter, zinc look", SHOP_POTS, 6900, 50, 22, 0, NULL },
  { "Raised bed, larch", SHOP_POTS, 14900, 55, 16, 0, "Potting compost 40 l" },
  { "Self-watering planter", SHOP_POTS, 3490, 48, 36, 400, NULL },
  { "Hand trowel", SHOP_TOOLS, 1290, 42, 75, 0, "Gardening gloves" },
  { "Gardening gloves", SHOP_TOOLS, 990, 38, 110, 0, NULL },
  { "Pruning shears", SHOP_TOOLS, 2990, 45, 60, 0, "Gardening gloves" },
  { "Rose trellis", SHOP_TOOLS, 2290, 50, 34, 0, NULL },
  { "Watering can 9 l", SHOP_TOOLS, 2490, 48, 52, 0, NULL },
  { "Garden hose 25 m", SHOP_TOOLS, 3990, 55, 34, 0, NULL },
  { "Wheelbarrow", SHOP_TOOLS, 8900, 60, 14, 0, NULL },
  { "Cordless hedge trimmer", SHOP_TOOLS, 12900, 62, 14, 0, NULL },
  { "Battery lawn mower", SHOP_TOOLS, 37900, 66, 14, 0, NULL },
  { "Compost bin 300 l", SHOP_TOOLS, 5900, 55, 18, 0, NULL },
  { "Folding garden chair", SHOP_FURNITURE, 5900, 55, 30, 0, "Seat cushion, striped" },
  { "Bistro set, three pieces", SHOP_FURNITURE, 17900, 58, 22, 0, "Seat cushion, striped" },
  { "Teak bench", SHOP_FURNITURE, 34900, 60, 16, 0, NULL },
  { "Dining table for six, acacia", SHOP_FURNITURE, 54900, 60, 13, 0, "Folding garden chair" },
  { "Lounge corner, weatherproof", SHOP_FURNITURE, 89900, 62, 9, 0, "Outdoor rug" },
  { "Parasol 3 m", SHOP_FURNITURE, 12900, 55, 20, 0, "Parasol base" },
  { "Parasol base", SHOP_FURNITURE, 6900, 60, 12, 0, NULL },
  { "Hammock, cotton", SHOP_FURNITURE, 4990, 48, 30, 0, NULL },
  { "Fire bowl, steel", SHOP_FURNITURE, 15900, 55, 18, 330, NULL },
  { "Garden storage box", SHOP_FURNITURE, 13900, 60, 14, 0, NULL },
  { "Solar path light, set of four", SHOP_LIGHTING, 2490, 45, 62, 0, NULL },
  { "String lights, warm white 10 m", SHOP_LIGHTING, 1990, 42, 85, 0, NULL },
  { "Garden lantern, black", SHOP_LIGHTING, 2690, 45, 55, 0, "Tea lights, fifty" },
  { "Wall lamp with motion sensor", SHOP_LIGHTING, 5490, 52, 24, 0, NULL },
  { "Torch, rechargeable", SHOP_LIGHTING, 2290, 48, 36, 0, NULL },
  { "Table lamp for outdoors", SHOP_LIGHTING, 4990, 48, 30, 200, NULL },
  { "Chopping board, oak", SHOP_KITCHEN, 3490, 48, 50, 0, "Bread knife" },
  { "Bread knife", SHOP_KITCHEN, 2990, 45, 40, 0, NULL },
  { "Herb scissors", SHOP_KITCHEN, 1190, 40, 60, 0, NULL },
  { "Enamel saucepan 2 l", SHOP_KITCHEN, 3990, 50, 36, 0, NULL },
  { "Cast-iron casserole 5 l", SHOP_KITCHEN, 12900, 55, 22, 0, NULL },
  { "Preserving jars, set of six", SHOP_KITCHEN, 1690, 45, 70, 0, "Jam labels, forty" },
  { "Jam labels, forty", SHOP_KITCHEN, 390, 30, 55, 0, NULL },
  { "Coffee grinder, hand", SHOP_KITCHEN, 4490, 50, 28, 0, NULL },
  { "Stoneware baking dish", SHOP_KITCHEN, 2490, 46, 45, 0, NULL },
  { "Kitchen scales", SHOP_KITCHEN, 2990, 52, 34, 0, NULL },
  { "Stand mixer", SHOP_KITCHEN, 27900, 65, 11, 0, NULL },
  { "Dinner plate, speckled", SHOP_TABLEWARE, 990, 42, 95, 0, "Soup bowl, speckled" },
  { "Soup bowl, speckled", SHOP_TABLEWARE, 890, 42, 85, 0, NULL },
  { "Mug with a fern", SHOP_TABLEWARE, 1090, 38, 110, 0, NULL },
  { "Water glasses, set of four", SHOP_TABLEWARE, 1490, 42, 65, 0, NULL },
  { "Carafe with stopper", SHOP_TABLEWARE, 2290, 45, 40, 0, "Water glasses, set of four" },
  { "Teapot 1.2 l", SHOP_TABLEWARE, 3490, 46, 36, 0, "Mug with a fern" },
  { "Cutlery, twenty-four pieces", SHOP_TABLEWARE, 8900, 52, 20, 0, NULL },
  { "Dinner set for six", SHOP_TABLEWARE, 15900, 54, 16, 0, "Cutlery, twenty-four pieces" },
  { "Serving tray, bamboo", SHOP_TABLEWARE, 2190, 44, 38, 0, NULL },
  { "Linen tea towel", SHOP_TEXTILES, 890, 38, 105, 0, NULL },
  { "Linen tablecloth", SHOP_TEXTILES, 4990, 46, 36, 0, "Napkins, set of four" },
  { "Napkins, set of four", SHOP_TEXTILES, 1690, 40, 48, 0, NULL },
  { "Seat cushion, striped", SHOP_TEXTILES, 1990, 44, 60, 0, NULL },
  { "Wool blanket", SHOP_TEXTILES, 6900, 48, 40, 0, NULL },
  { "Cushion cover, velvet", SHOP_TEXTILES, 1790, 40, 62, 0, NULL },
  { "Bed linen, cotton", SHOP_TEXTILES, 7900, 50, 26, 0, NULL },
  { "Outdoor rug", SHOP_TEXTILES, 7900, 50, 18, 0, NULL },
  { "Bath towel, organic cotton", SHOP_TEXTILES, 2490, 45, 50, 0, NULL },
  { "Curtains, pair", SHOP_TEXTILES, 8900, 50, 16, 0, NULL },
  { "Tea lights, fifty", SHOP_CANDLES, 690, 45, 140, 0, NULL },
  { "Beeswax candle", SHOP_CANDLES, 1190, 42, 80, 0, NULL },
  { "Scented candle, fig", SHOP_CANDLES, 1890, 38, 75, 0, NULL },
  { "Scented candle, cedar", SHOP_CANDLES, 1890, 38, 60, 300, NULL },
  { "Room diffuser, lemon balm", SHOP_CANDLES, 2490, 38, 45, 0, NULL },
  { "Candle holder, brass", SHOP_CANDLES, 1690, 42, 55, 0, "Beeswax candle" },
  { "Soap, rosemary", SHOP_CANDLES, 590, 35, 100, 0, NULL },
  { "Storage basket, seagrass", SHOP_STORAGE, 2290, 45, 60, 0, NULL },
  { "Storage jar, glass 1 l", SHOP_STORAGE, 990, 42, 85, 0, NULL },
  { "Wall hooks, five", SHOP_STORAGE, 1490, 40, 55, 0, NULL },
  { "Wooden crate", SHOP_STORAGE, 1890, 45, 48, 0, NULL },
  { "Shoe rack", SHOP_STORAGE, 4990, 52, 24, 0, NULL },
  { "Laundry basket, woven", SHOP_STORAGE, 3990, 48, 28, 0, NULL },
  { "Wall shelf, oak", SHOP_STORAGE, 7900, 52, 20, 0, "Wall hooks, five" },
  { "Chest of drawers, pine", SHOP_STORAGE, 24900, 60, 12, 0, NULL },
  { "Advent calendar to fill", SHOP_CHRISTMAS, 2490, 40, 96, 0, NULL },
  { "Glass baubles, twelve", SHOP_CHRISTMAS, 1990, 40, 152, 0, "Ribbon, red 20 m" },
  { "Ribbon, red 20 m", SHOP_CHRISTMAS, 490, 35, 112, 0, NULL },
  { "Straw stars, twenty", SHOP_CHRISTMAS, 790, 38, 112, 0, NULL },
  { "Fir wreath", SHOP_CHRISTMAS, 3490, 50, 88, 0, "Candle holder, brass" },
  { "Nativity set, wood", SHOP_CHRISTMAS, 8900, 50, 28, 0, NULL },
};

const size_t shop_n_products = sizeof shop_products / sizeof shop_products[0];

static const struct
{
  const char *name;
  int is_garden;
  int seasons[12]; /* per cent of an ordinary month */
} categories[SHOP_N_CATEGORIES] = {
  [SHOP_PLANTS] = { "Plants and seeds", 1, { 40, 70, 150, 200, 190, 120, 80, 60, 90, 90, 30, 15 } },
  [SHOP_POTS] = { "Pots and planters", 1, { 50, 70, 140, 170, 165, 120, 90, 80, 80, 60, 35, 25 } },
  [SHOP_TOOLS] = { "Garden tools", 1, { 45, 70, 145, 170, 150, 120, 95, 85, 100, 90, 45, 40 } },
  [SHOP_FURNITURE] = { "Garden furniture",
                       1,
                       { 35, 45, 100, 160, 190, 170, 130, 85, 50, 35, 30, 25 } },
  [SHOP_LIGHTING] = { "Outdoor lighting",
                      1,
                      { 60, 50, 65, 90, 115, 130, 120, 110, 110, 120, 120, 100 } },
  [SHOP_KITCHEN] = { "Kitchen", 0, { 105, 95, 85, 80, 75, 85, 95, 110, 115, 105, 120, 140 } },
  [SHOP_TABLEWARE] = { "Tableware", 0, { 95, 95, 100, 95, 90, 90, 85, 85, 95, 100, 125, 150 } },
  [SHOP_TEXTILES] = { "Textiles", 0, { 130, 110, 90, 80, 70, 65, 65, 75, 105, 130, 135, 140 } },
  [SHOP_CANDLES] = { "Candles and scents",
                     0,
                     { 95, 95, 70, 55, 50, 45, 45, 60, 110, 145, 170, 190 } },
  [SHOP_STORAGE] = { "Storage", 0, { 160, 125, 110, 90, 80, 80, 85, 110, 120, 100, 75, 55 } },
  [SHOP_CHRISTMAS] = { "Christmas", 0, { 0, 0, 0, 0, 0, 0, 0, 0, 10, 60, 330, 420 } },
};

const char *
shop_category_name (ShopCategory category)
{
  return categories[category].name;
}

int
shop_category_season (ShopCategory category, int month)
{
  return categories[category].seasons[month - 1];
}

int
shop_category_is_garden (ShopCategory category)
{
  return categories[category].is_garden;
}

ShopBand
shop_product_band (const ShopProduct *product)
{
  if (product->price <= 1500)
    return SHOP_CHEAP;
  if (product->price <= 6000)
    return SHOP_MIDDLE;
  if (product->price <= 20000)
    return SHOP_DEAR;

  return SHOP_LARGE;
}

/* Cents, on @day: after the rise and the discount of the day, rounded to ten cents. */
int
shop_product_price (const ShopProduct *product, int day)
{
  int price = product->price * (100 - shop_calendar_discount (day));

  if (day >= RISE_DAY)
    price = price * (100 + RISE_PERCENT) / 100;

  return (price / 100 + 5) / 10 * 10;
}

/* The index of the product called @name, which is one of the list. */
size_t
shop_product_find (const char *name)
{
  size_t i = 0;

  while (strcmp (shop_products[i].name, name) != 0)
    i++;

  return i;
}
