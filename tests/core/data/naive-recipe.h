/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "naive-table.h"

/* Recipe steps as somebody would write them who has all the time in the world: loops over rows in
 * memory, each comparing with all others. They share no code with the project. */

/* Changes @rows by a step drawn at random. Returns its JSON, single quotes for double ones. */
char *naive_random_step (GPtrArray *rows, GRand *rand, gint64 *unparsed);
