/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-grid.h"

G_BEGIN_DECLS

/* Points: what a bar beside a share takes of its column. */
#define VIT_GRID_BAR_WIDTH 44.0
#define VIT_GRID_BAR_GAP 8.0

typedef struct
{
  char *heading;
  gboolean is_number;
  gboolean has_bars;     /* some cell has a share */
  double least, natural; /* widths at scale 1, without the bar: to do with, to be comfortable … */
  double full;           /* … and for no line of a cell to break */
  double heading_width;  /* for the heading to stand on one line */
  double width;          /* as fitted, with the bar */
} VitGridColumn;

struct _VitGrid
{
  GArray *columns;  /* VitGridColumn */
  GPtrArray *cells; /* texts, row by row */
  GArray *shares;   /* a double beside each text; NaN for none */

  /* Set by vit_grid_fit(). */
  VitDeckPlan *plan; /* borrowed */
  double room;       /* the width to fit into */
  double scale, gap;

  /* What comes next: row @next of the first column and of those from @first to before @end. */
  gsize next;
  guint first, end;
};

gsize vit_grid_get_n_rows (const VitGrid *self);
VitGridColumn *vit_grid_get_column (const VitGrid *self, guint index);
const char *vit_grid_get_cell (const VitGrid *self, gsize row, guint column);
gboolean vit_grid_shows (const VitGrid *self, guint column);
void vit_grid_show_from (VitGrid *self, guint first);

G_END_DECLS
