/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Recipe steps as somebody would write them who has all the time in the world: loops over rows in
 * memory, each comparing with all others. They share no code with the project. */

enum
{
  NAIVE_K, /* text of few values */
  NAIVE_C, /* the same */
  NAIVE_S, /* text that may read as a number */
  NAIVE_N, /* whole numbers */
  NAIVE_X, /* numbers */
  NAIVE_COLUMNS,
};

typedef struct
{
  gboolean missing;
  double number;
  char *text;
} NaiveCell;

typedef struct
{
  NaiveCell cells[NAIVE_COLUMNS];
} NaiveRow;

extern const char *const naive_names[NAIVE_COLUMNS];

/* A table is a #GPtrArray of #NaiveRow. */
GPtrArray *naive_random_table (GRand *rand);
char *naive_to_sql (GPtrArray *rows);
char *naive_dump (GPtrArray *rows);

/* Changes @rows by a step drawn at random. Returns its JSON, single quotes for double ones. */
char *naive_random_step (GPtrArray *rows, GRand *rand, gint64 *unparsed);
