/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "naive-recipe.h"

/* The values of @column, missing ones left out, of the rows that agree with row @like in @by
 * (all, if @by is -1); for numbers sorted. */
GArray *naive_values (GPtrArray *rows, guint like, int by, int column);
double naive_quantile (GArray *sorted, double share);
double naive_mean (GArray *values);
double naive_mad (GArray *sorted);
