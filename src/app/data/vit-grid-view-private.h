/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-grid-column.h"
#include "vit-grid-pane.h"
#include "vit-grid-view.h"

G_BEGIN_DECLS

struct _VitGridView
{
  AdwBin parent_instance;

  VitGridModel *model;     /* owned (nullable) */
  VitColumnLayout *layout; /* owned (nullable): with the model */
  JsonNode *saved_layout;  /* owned (nullable): of the next table */
  gboolean lay_out_anew;   /* the next model is of another table */
  GPtrArray *grid_columns; /* VitGridColumn, by their number in the table */
  VitGridColumn *numbers;  /* owned (nullable) */
  GPtrArray *probes; /* owned (nullable), of VitGridRow: columns are fitted when all are loaded */
  VitSummaries *summaries; /* owned (nullable) */
  gboolean show_summaries;
  gboolean arranging; /* what changes in the column views is not the user's doing */

  GtkLabel *problem;  /* template */
  VitGridPane *front; /* template */
  VitGridPane *main;  /* template */
};

/* Columns (vit-grid-columns.c). */
void vit_grid_view_make_columns (VitGridView *self);
void vit_grid_view_forget_columns (VitGridView *self);
void vit_grid_view_place_columns (VitGridView *self);
void vit_grid_view_fit_columns (VitGridView *self);
VitGridColumn *vit_grid_view_find_column (VitGridView *self, const char *name);

G_END_DECLS
