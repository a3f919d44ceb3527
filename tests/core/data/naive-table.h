/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* The tables of the naive recipes. */

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
GPtrArray *naive_copy_table (GPtrArray *rows);
char *naive_to_sql (GPtrArray *rows);
char *naive_dump (GPtrArray *rows);

gboolean naive_is_text (int column);
void naive_set_text (NaiveCell *cell, const char *text);
void naive_set_number (NaiveCell *cell, double number);
void naive_copy_cell (NaiveCell *cell, const NaiveCell *other, int column);
gboolean naive_equal_cells (const NaiveCell *a, const NaiveCell *b, int column);

/* Takes out the rows that are marked. */
void naive_drop_marked (GPtrArray *rows, const gboolean *marked);

int naive_draw_column (GRand *rand, gboolean text);
char *naive_draw_text (GRand *rand, const char *letters, int longest);
