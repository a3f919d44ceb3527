/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-row-query.h"

/* Rows chosen and sorted by loops in memory, over a random table with a column of each type. They
 * share no code with the project: a time is compared as the text that it is written as. */

typedef struct _NaiveRows NaiveRows;

NaiveRows *naive_rows_new (GRand *rand);
void naive_rows_free (NaiveRows *self);
char *naive_rows_to_sql (NaiveRows *self);
VitRowQuery *naive_rows_draw_query (NaiveRows *self, GRand *rand);

/* The numbers of the rows that @query shows, in order: "4 0 7". */
char *naive_rows_run (NaiveRows *self, const VitRowQuery *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NaiveRows, naive_rows_free)
