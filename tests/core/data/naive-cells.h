/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "naive-recipe.h"

const NaiveCell *naive_get_cell (GPtrArray *rows, guint row, int column);

/* As shop_dump() writes them; NaN and %NULL are missing. */
void naive_append_number (GString *text, double number);
void naive_append_cell (GString *text, const NaiveCell *cell, int column);

/* Missing ones come last, and are all the same. */
int naive_compare_cells (const NaiveCell *a, const NaiveCell *b, int column);

/* Where @column is among the first @n of @columns, or -1. */
int naive_find_key (const int *columns, int n, int column);
