/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-grid-view.h"
#include "vit-window.h"

G_BEGIN_DECLS

/* A grid in a window, over lines of orders that are made up: a column of each type. */
typedef struct
{
  VitProject *project;     /* owned */
  VitTableInfo *info;      /* owned */
  VitSummaries *summaries; /* owned */
  VitWindow *window;
  VitGridView *grid;
} Sheet;

void sheet_init (Sheet *sheet);
void sheet_clear (Sheet *sheet);
GtkColumnView *sheet_find_view (Sheet *sheet);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, sheet_clear)

G_END_DECLS
