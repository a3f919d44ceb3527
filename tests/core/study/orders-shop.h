/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-project.h"

G_BEGIN_DECLS

/**
 * Shop: a project in memory, and a folder for the one file `orders.csv`. A test fixture.
 */
typedef struct
{
  char *folder;
  VitProject *project;
} Shop;

void shop_set_up (Shop *self, gconstpointer data);
void shop_write_orders (const Shop *self, const char *text);
void shop_tear_down (Shop *self, gconstpointer data);

G_END_DECLS
