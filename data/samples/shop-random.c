/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shop-random.h"

/* SplitMix64 (Steele, Lea and Flood: Fast splittable pseudorandom number generators, 2014). */
static uint64_t
next (ShopRandom *self)
{
  uint64_t z = (self->state += UINT64_C (0x9E3779B97F4A7C15));

  z = (z ^ (z >> 30)) * UINT64_C (0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * UINT64_C (0x94D049BB133111EB);

  return z ^ (z >> 31);
}

/* 0 to @n − 1. The upper half of 64 bits leaves a bias below 2^-32 n, which no shop shows. */
uint32_t
shop_random_below (ShopRandom *self, uint32_t n)
{
  return (uint32_t) (((next (self) >> 32) * n) >> 32);
}

/* @low to @high, both included. */
int
shop_random_between (ShopRandom *self, int low, int high)
{
  return low + (int) shop_random_below (self, (uint32_t) (high - low + 1));
}

/* True in @part of @whole cases. */
int
shop_random_chance (ShopRandom *self, uint32_t part, uint32_t whole)
{
  return shop_random_below (self, whole) < part;
}

/* An index, with a chance in proportion to its weight. */
size_t
shop_random_pick (ShopRandom *self, const int *weights, size_t n)
{
  uint32_t total = 0;
  uint32_t at;
  size_t i;

  for (i = 0; i < n; i++)
    total += (uint32_t) weights[i];

  at = shop_random_below (self, total);
  for (i = 0; i + 1 < n && at >= (uint32_t) weights[i]; i++)
    at -= (uint32_t) weights[i];

  return i;
}
