/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-summaries.h"

G_BEGIN_DECLS

/**
 * VitSummaryStrip:
 *
 * The summaries of a column view's columns, each as wide as its column and moving with it. A click
 * or Enter on one opens all of it; the arrow keys go from one to the next.
 *
 * Signal `menu` (name of the column, summary cell, x, y): what can be done with the column is
 * wanted, there.
 */
#define VIT_TYPE_SUMMARY_STRIP (vit_summary_strip_get_type ())
G_DECLARE_FINAL_TYPE (VitSummaryStrip, vit_summary_strip, VIT, SUMMARY_STRIP, GtkWidget)

GtkWidget *vit_summary_strip_new (GtkColumnView *view, GtkAdjustment *scroll);
void vit_summary_strip_add (VitSummaryStrip *self,
                            GtkColumnViewColumn *column,
                            const char *name,
                            VitTypeOf type);
void vit_summary_strip_clear (VitSummaryStrip *self);
void vit_summary_strip_set_summaries (VitSummaryStrip *self, VitSummaries *summaries);
GtkWidget *vit_summary_strip_find_cell (VitSummaryStrip *self, const char *name);

G_END_DECLS
