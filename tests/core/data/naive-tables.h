/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "naive-recipe.h"

/* Steps that bring in another table or make rows of their own, as somebody would write them who
 * has all the time in the world. Each draws its keys at random, and returns the step's JSON, with
 * single quotes for double ones, and what the table is afterwards as shop_dump() writes it. */

char *naive_join (GPtrArray *rows, GPtrArray *others, GRand *rand, char **expected);
char *naive_union (GPtrArray *rows, GPtrArray *others, GRand *rand, char **expected);
char *naive_group (GPtrArray *rows, GRand *rand, char **expected);
char *naive_pivot (GPtrArray *rows, GRand *rand, char **expected);
