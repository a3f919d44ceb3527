/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "naive-table.h"

/* Recipe steps as somebody would write them who has all the time in the world: loops over rows in
 * memory, each comparing with all others. They share no code with the project. */

/* What a step is to report besides rows. */
typedef struct
{
  gint64 unparsed;
  gint64 changed;
} NaiveCounts;

/* Changes @rows by a step drawn at random and adds to @counts. Returns its JSON, single quotes for
 * double ones. */
char *naive_random_step (GPtrArray *rows, GRand *rand, NaiveCounts *counts);

/* As naive_random_step(), of a step that is off. */
char *naive_random_off (GPtrArray *rows, GRand *rand);
