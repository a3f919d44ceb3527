/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "vit-summary-strip.h"

G_BEGIN_DECLS

/**
 * VitGridPane:
 *
 * Some columns of a grid that scroll sideways together: a column view with a summary strip between
 * its headings and its rows. A grid has two, which scroll up and down together: one for the
 * columns that stay in view, which is no wider than they are, and one for the others.
 *
 * Signal `menu`: as the strip's.
 */
#define VIT_TYPE_GRID_PANE (vit_grid_pane_get_type ())
G_DECLARE_FINAL_TYPE (VitGridPane, vit_grid_pane, VIT, GRID_PANE, GtkWidget)

GtkColumnView *vit_grid_pane_get_view (VitGridPane *self);
VitSummaryStrip *vit_grid_pane_get_strip (VitGridPane *self);
GtkScrolledWindow *vit_grid_pane_get_scroller (VitGridPane *self);
void vit_grid_pane_set_front (VitGridPane *self, VitGridPane *follows);
void vit_grid_pane_add (VitGridPane *self, GtkColumnViewColumn *column, gboolean at_end);
void vit_grid_pane_clear (VitGridPane *self);
void vit_grid_pane_set_strip_shown (VitGridPane *self, gboolean shown);
int vit_grid_pane_get_columns_width (VitGridPane *self);

G_END_DECLS
