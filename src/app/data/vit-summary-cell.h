/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-summaries.h"

G_BEGIN_DECLS

/**
 * VitSummaryCell:
 *
 * The summary of one column, drawn above it. A click or Enter asks for all of it.
 *
 * Signals: `opened`: the whole summary is wanted; `menu` (x, y): what can be done with the column
 * is wanted, there.
 */
#define VIT_TYPE_SUMMARY_CELL (vit_summary_cell_get_type ())
G_DECLARE_FINAL_TYPE (VitSummaryCell, vit_summary_cell, VIT, SUMMARY_CELL, GtkWidget)

GtkWidget *vit_summary_cell_new (const char *column, VitTypeOf type);
const char *vit_summary_cell_get_column (VitSummaryCell *self);
void vit_summary_cell_show (VitSummaryCell *self, VitSummaries *summaries);

G_END_DECLS
