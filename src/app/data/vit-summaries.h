/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-table-item.h"
#include "vit-table-profile.h"

G_BEGIN_DECLS

/**
 * VitSummaries:
 *
 * What is in each column of a table, counted over all its rows by threads of its own, column by
 * column, in the order in which they are wanted. Kept with the #VitTableItem that it is of, so that
 * nothing is counted twice while the table is unchanged.
 *
 * Signal `done` (number of a column): its summary is there, or cannot be had.
 */
#define VIT_TYPE_SUMMARIES (vit_summaries_get_type ())
G_DECLARE_FINAL_TYPE (VitSummaries, vit_summaries, VIT, SUMMARIES, GObject)

VitSummaries *vit_summaries_get_for_table (VitProject *project, VitTableItem *table);
VitSummaries *vit_summaries_new (VitProject *project, const VitTableInfo *table);
gint64 vit_summaries_get_n_rows (VitSummaries *self);
int vit_summaries_get_number (VitSummaries *self, const char *column);
void vit_summaries_want (VitSummaries *self, const char *column, gboolean urgent);
const VitColumnProfile *vit_summaries_find (VitSummaries *self, const char *column);
const char *vit_summaries_find_problem (VitSummaries *self, const char *column);
void vit_summaries_stop (VitSummaries *self);

G_END_DECLS
