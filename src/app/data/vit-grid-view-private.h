/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-grid-column.h"
#include "vit-grid-pane.h"
#include "vit-grid-view.h"

G_BEGIN_DECLS

typedef struct _VitGridCopy VitGridCopy;

struct _VitGridView
{
  AdwBin parent_instance;

  VitGridModel *model;     /* owned (nullable) */
  VitColumnLayout *layout; /* owned (nullable): with the model */
  JsonNode *saved_layout;  /* owned (nullable): of the next table */
  gboolean lay_out_anew;   /* the next model is of another table */
  GPtrArray *grid_columns; /* VitGridColumn, by their number in the table */
  VitGridColumn *numbers;  /* owned (nullable) */
  GPtrArray *probes;   /* owned (nullable), of VitGridRow: columns are fitted when all are loaded */
  VitRowQuery *query;  /* owned (nullable) */
  gboolean sorting;    /* the arrows change because the query did */
  guint cursor_row;    /* position; %GTK_INVALID_LIST_POSITION for none */
  char *cursor_column; /* owned (nullable): name */
  GtkRoot *root;       /* weak (nullable): whose focus is watched */
  GtkWidget *popover;  /* a child (nullable): menu, question or inspector */
  VitGridCopy *copy;   /* owned (nullable): what is on its way to the clipboard */

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

/* Arrows and query (vit-grid-sort.c). */
void vit_grid_view_watch_sorting (VitGridView *self);
void vit_grid_view_make_sortable (VitGridView *self, VitGridColumn *column);
void vit_grid_view_show_sort (VitGridView *self);
void vit_grid_view_sort (VitGridView *self, const char *column, int direction);
void vit_grid_view_add_condition (VitGridView *self, VitRowCondition *condition);

/* The cell that keys and menus are about (vit-grid-cursor.c). */
void vit_grid_view_watch_cursor (VitGridView *self);
void vit_grid_view_set_cursor (VitGridView *self, guint row, const char *column);
VitGridColumn *vit_grid_view_get_cursor (VitGridView *self, VitGridRow **row);
GtkWidget *vit_grid_view_find_cursor_cell (VitGridView *self);
GtkSelectionModel *vit_grid_view_get_selection (VitGridView *self);
GtkWidget *vit_grid_view_get_list (VitGridPane *pane);

/* What can be done with a column or a cell (vit-grid-menus.c, vit-grid-actions.c). */
GMenuModel *vit_grid_view_make_column_menu (VitGridView *self, VitColumnPlace *place);
void vit_grid_view_open_column_menu (VitGridView *self, const char *column, GtkWidget *at);
void vit_grid_view_open_cell_menu (VitGridView *self);
void vit_grid_view_install_actions (GtkWidgetClass *widget_class);
void vit_grid_view_show_popover (VitGridView *self, GtkWidget *popover, GtkWidget *at);
void vit_grid_view_close_popover (VitGridView *self);
GtkWidget *vit_grid_view_find_heading (VitGridView *self, const char *column);
void vit_grid_view_want_step (VitGridView *self, VitStep *step, const char *label);
void vit_grid_view_want_filter (VitGridView *self, const char *column);
void vit_grid_view_say (VitGridView *self, const char *text);

/* Clipboard (vit-grid-copy.c). */
void vit_grid_view_copy_cell (VitGridView *self);
void vit_grid_view_copy_rows (VitGridView *self, gboolean with_names);
void vit_grid_view_stop_copying (VitGridView *self);

G_END_DECLS
