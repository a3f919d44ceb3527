/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-condition-popover.h"
#include "vit-row-chips.h"
#include "vit-table-pane.h"

G_BEGIN_DECLS

struct _VitTablePane
{
  AdwBin parent_instance;

  VitWorkspace *workspace; /* owned (nullable) */
  VitTableItem *table;     /* owned (nullable) */
  VitRowQuery *query;      /* owned (nullable): what is asked for */
  VitRowQuery *shown;      /* owned (nullable): what the rows on screen are */
  gboolean stale;          /* the table has changed since these rows were arranged */
  VitJob *job;             /* owned (nullable): arranges the rows of `query` */
  guint slow;              /* source: the job takes its time */

  GtkWidget *search;            /* template */
  GtkWidget *filter;            /* template */
  VitConditionPopover *popover; /* template */
  GtkWidget *go;                /* template */
  GtkPopover *go_popover;       /* template */
  GtkEditable *go_row;          /* template */
  GtkLabel *go_problem;         /* template */
  GtkWidget *bar;               /* template: what is filtered and sorted */
  VitRowChips *chips;           /* template */
  GtkLabel *count;              /* template */
  GtkWidget *keep;              /* template */
  GtkLabel *problem;            /* template */
  GtkWidget *busy;              /* template */
  GtkProgressBar *progress;     /* template */
  GtkStack *stack;              /* template */
  VitGridView *grid;            /* template */
};

/* What the commands of the pane do (vit-table-pane-commands.c). */
void vit_table_pane_keep_rows (VitTablePane *self);
void vit_table_pane_go_to_row (VitTablePane *self);

G_END_DECLS
