/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-recipe-column.h"

G_BEGIN_DECLS

/**
 * VitRecipeTrace:
 *
 * How to find out what one part of a plan does to rows and cells, for counting and for showing
 * it: all of it SQL that can be put after the parts so far.
 */
typedef struct
{
  char *from;       /* what the cells are read from, or %NULL for none */
  GPtrArray *cells; /* private: the columns whose cells become others */
  gboolean reads;   /* a value that becomes missing is one that could not be read */
  char *dropped;    /* a query for the numbers of rows that go, or %NULL */
  char *added;      /* a query for the numbers of rows that come, or %NULL */
  char *origin;     /* of a row's number the one it had before, or %NULL if it keeps its number */
} VitRecipeTrace;

VitRecipeTrace *vit_recipe_trace_new (void);
void vit_recipe_trace_free (VitRecipeTrace *self);

void vit_recipe_trace_cell (VitRecipeTrace *self,
                            const VitRecipeColumn *before,
                            const VitRecipeColumn *after,
                            const char *prefix,
                            const char *cell);

guint vit_recipe_trace_get_n_cells (const VitRecipeTrace *self);
const char *vit_recipe_trace_get_column (const VitRecipeTrace *self, guint index);
char *vit_recipe_trace_write_counts (const VitRecipeTrace *self);
char *vit_recipe_trace_write_first (const VitRecipeTrace *self, const char *row, gsize n_rows);
char *vit_recipe_trace_write_marks (const VitRecipeTrace *self, const char *row, const char *where);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitRecipeTrace, vit_recipe_trace_free)

G_END_DECLS
