/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stddef.h>
#include <stdint.h>

/* Random numbers in whole-number arithmetic only, so that every machine makes the same shop. */

typedef struct
{
  uint64_t state;
} ShopRandom;

uint32_t shop_random_below (ShopRandom *self, uint32_t n);
int shop_random_between (ShopRandom *self, int low, int high);
int shop_random_chance (ShopRandom *self, uint32_t part, uint32_t whole);
size_t shop_random_pick (ShopRandom *self, const int *weights, size_t n);
